import { positionOf } from "#lang/diagnostics/render.ts";
import type { HogstreamError } from "#lang/error.ts";
import { InvalidBytecode } from "#runtime/errors.ts";
import { diagnosticText } from "./excerpt.ts";
import type { HogUnit } from "./unit.ts";

type Text = Pick<HogUnit, "file" | "source">;

/** What ended a program, with its line and a caret where the place is known. */
export function failureText({ file, source }: Text, error: HogstreamError): string {
  const { code, message, at: span } = error;
  if (error instanceof InvalidBytecode) return `error[${code}]: ${message} (at token ${error.offset})\n`;
  if (source === undefined || span === undefined) return `error[${code}]: ${message}\n`;
  return diagnosticText(file, source, { code, message, span, severity: "error" });
}

/** What ended a program, as `--json` prints it. */
export function failureJson({ source }: Text, error: HogstreamError): Readonly<Record<string, unknown>> {
  const { code, message, at: span } = error;
  if (source === undefined || span === undefined) return { code, message };
  return { code, message, span, ...positionOf(source, span.start) };
}
