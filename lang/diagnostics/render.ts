import type { Diagnostic } from "./diagnostic.ts";

const TAB_WIDTH = 4;
/** Longer lines are shown around the mistake only. */
const LINE_WIDTH_MAX = 160;

/** Where an offset stands: lines and columns count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export function positionOf(source: string, offset: number): Position {
  const at = Math.min(Math.max(offset, 0), source.length);
  let line = 1;
  let start = 0;
  for (let newline = source.indexOf("\n"); newline >= 0 && newline < at; newline = source.indexOf("\n", start)) {
    line++;
    start = newline + 1;
  }
  return { line, column: at - start + 1 };
}

const expandTabs = (text: string): string => text.replaceAll("\t", " ".repeat(TAB_WIDTH));

/** Columns that a text takes in a terminal: wide characters and emoji take two, combining marks none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of expandTabs(text)) {
    if (/\p{M}|\u200d|\ufe0f/u.test(character)) continue;
    width += /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Extended_Pictographic}/u.test(
      character,
    )
      ? 2
      : 1;
  }
  return width;
}

/**
 * One diagnostic as text: its message, the line it stands in, and a caret under the place, with the hint beside.
 *
 *     error[H0221]: unknown function `lenght`
 *       ┌─ scrub.hog:3:8
 *     3 │ return lenght(event.properties)
 *       │        ^^^^^^ did you mean `length`?
 */
export function renderDiagnostic(source: string, diagnostic: Diagnostic, fileName: string): string {
  const { span, severity, code, message, hint } = diagnostic;
  const { line, column } = positionOf(source, span.start);
  const lineStart = Math.min(span.start, source.length) - (column - 1);
  const newline = source.indexOf("\n", lineStart);
  const text = source.slice(lineStart, newline < 0 ? source.length : newline).replace(/\r$/, "");

  const from = text.length > LINE_WIDTH_MAX ? Math.max(0, column - 1 - LINE_WIDTH_MAX / 2) : 0;
  const shown = text.slice(from, from + LINE_WIDTH_MAX);
  const before = text.slice(from, column - 1);
  const marked = text.slice(column - 1, Math.min(span.end - lineStart, from + LINE_WIDTH_MAX));

  const number = String(line);
  const margin = " ".repeat(number.length);
  const caret = " ".repeat(widthOf(before)) + "^".repeat(Math.max(1, widthOf(marked)));
  return [
    `${severity}[${code}]: ${message}`,
    `${margin} ┌─ ${fileName}:${line}:${column}`,
    `${number} │ ${expandTabs(shown)}`,
    `${margin} │ ${caret}${hint === undefined ? "" : ` ${hint}`}`,
  ].join("\n");
}

/** All diagnostics as text, a blank line between them. */
export const renderDiagnostics = (source: string, diagnostics: readonly Diagnostic[], fileName: string): string =>
  diagnostics.map((diagnostic) => renderDiagnostic(source, diagnostic, fileName)).join("\n\n");
