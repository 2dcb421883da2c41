import type { Span } from "#lang/error.ts";

export type Severity = "error" | "warning";

/** Something that a user wrote wrong: a value, collected and shown, never thrown. */
export interface Diagnostic {
  /** Stable and documented: `H01xx` syntax, `H02xx` static rules of Hog, `H03xx` HogQL. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence without a full stop; names from the source stand in backticks. */
  readonly message: string;
  readonly span: Span;
  /** What to do about it, shown beside the caret. */
  readonly hint?: string;
}

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((diagnostic) => diagnostic.severity === "error");
