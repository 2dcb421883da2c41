import type { Diagnostic } from "#lang/diagnostics/diagnostic.ts";
import { positionOf, renderDiagnostic } from "#lang/diagnostics/render.ts";

/** A diagnostic, or an error that ended a program, as people read it: with its line and a caret. */
export const diagnosticText = (file: string, source: string, diagnostic: Diagnostic): string =>
  `${renderDiagnostic(source, diagnostic, file)}\n`;

/** A diagnostic as `--json` prints it. */
export const diagnosticJson = (source: string, diagnostic: Diagnostic): Readonly<Record<string, unknown>> => ({
  ...diagnostic,
  ...positionOf(source, diagnostic.span.start),
});
