import type { Diagnostic } from "#lang/diagnostics/diagnostic.ts";
import type { Span } from "#lang/error.ts";

/** Line and column of an offset, both from 1; a column is a UTF-16 unit, as editors count. */
export function lineAndColumn(source: string, offset: number): { readonly line: number; readonly column: number } {
  const before = source.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: offset - lineStart + 1 };
}

/**
 * The line of the source where `span` begins, with carets under it:
 *
 *       ┌─ scrub.hog:3:8
 *     3 │ return lenght(event.properties)
 *       │        ^^^^^^ did you mean `length`?
 *
 * A span over several lines is marked up to the end of its first.
 */
export function excerpt(file: string, source: string, span: Span, note = ""): string {
  const { line, column } = lineAndColumn(source, span.start);
  const text = source.split("\n")[line - 1]!.replace(/\r$/, "");
  const marked = [...text.slice(column - 1, column - 1 + span.end - span.start)].length;
  // Tabs stay tabs, so that the carets stand right however wide the terminal makes them.
  const indent = [...text.slice(0, column - 1)].map((character) => (character === "\t" ? "\t" : " ")).join("");
  const margin = " ".repeat(String(line).length);
  return [
    `${margin} ┌─ ${file}:${line}:${column}`,
    `${line} │ ${text}`,
    `${margin} │ ${indent}${"^".repeat(Math.max(1, marked))}${note === "" ? "" : ` ${note}`}`,
    "",
  ].join("\n");
}

/** A diagnostic as people read it. */
export const diagnosticText = (file: string, source: string, diagnostic: Diagnostic): string =>
  `${diagnostic.severity}[${diagnostic.code}]: ${diagnostic.message}\n${excerpt(file, source, diagnostic.span, diagnostic.hint)}`;

/** A diagnostic as `--json` prints it. */
export const diagnosticJson = (source: string, diagnostic: Diagnostic): Readonly<Record<string, unknown>> => ({
  ...diagnostic,
  ...lineAndColumn(source, diagnostic.span.start),
});
