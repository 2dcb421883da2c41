import type { Span } from "#lang/error.ts";

export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** The line itself, and below it a row of `^` under the span. */
  readonly caret: string;
}

/** Longer lines are cut around the span: an answer quotes source, it does not repeat it. */
const LINE_CHARS_MAX = 160;

/** Where a span starts, for people: line, column, and the line with carets under it. */
export function lineOf(source: string, span: Span): Position {
  const start = Math.min(Math.max(span.start, 0), source.length);
  const lineStart = start === 0 ? 0 : source.lastIndexOf("\n", start - 1) + 1;
  const newline = source.indexOf("\n", start);
  const lineEnd = newline < 0 ? source.length : newline;
  const from = start - lineStart > LINE_CHARS_MAX / 2 ? start - LINE_CHARS_MAX / 2 : lineStart;
  const text = source.slice(from, Math.min(lineEnd, from + LINE_CHARS_MAX)).replace(/[\t\r]/g, " ");
  const width = Math.max(1, Math.min(span.end, lineEnd) - start);
  const carets = "^".repeat(Math.max(1, Math.min(width, text.length - (start - from))));
  return {
    line: source.slice(0, start).split("\n").length,
    column: start - lineStart + 1,
    caret: `${text}\n${" ".repeat(start - from)}${carets}`,
  };
}
