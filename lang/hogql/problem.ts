import type { DiagnosticCode } from "#lang/diagnostics/codes.ts";
import type { Diagnostic } from "#lang/diagnostics/diagnostic.ts";
import type { Span } from "#lang/error.ts";

/** Codes of the mistakes in a query beyond its grammar; `lang/diagnostics/codes.ts` explains them. */
const CODES = {
  query: "H0301",
  resolution: "H0302",
  unsupported: "H0303",
  function: "H0304",
} as const satisfies Readonly<Record<string, DiagnosticCode>>;

export type QueryProblem = keyof typeof CODES;

/**
 * Carries a mistake from where it is found to `compileQuery`, which turns it into a diagnostic: the tree is walked to a
 * depth where returning it by hand would drown the walk. Never leaves this folder.
 */
export class QueryMistake extends Error {
  readonly problem: QueryProblem;
  readonly span: Span;
  readonly hint: string | undefined;

  constructor(problem: QueryProblem, message: string, span: Span, hint?: string) {
    super(message);
    this.problem = problem;
    this.span = span;
    this.hint = hint;
  }

  toDiagnostic(): Diagnostic {
    const code = CODES[this.problem];
    const base = { code, severity: "error", message: this.message, span: this.span } as const;
    return this.hint === undefined ? base : { ...base, hint: this.hint };
  }
}

export const mistake = (message: string, span: Span): QueryMistake => new QueryMistake("query", message, span);
export const unclear = (message: string, span: Span): QueryMistake => new QueryMistake("resolution", message, span);
export const unsupported = (message: string, span: Span): QueryMistake =>
  new QueryMistake("unsupported", message, span);
