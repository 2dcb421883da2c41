import type { DiagnosticCode } from "#lang/diagnostics/codes.ts";
import type { Diagnostic } from "#lang/diagnostics/diagnostic.ts";
import type { Span } from "#lang/error.ts";
import { HogLexer } from "./generated/HogLexer.ts";
import type { SourceToken } from "./tokens.ts";

const error = (code: DiagnosticCode, span: Span, message: string, hint?: string): Diagnostic => ({
  code,
  severity: "error",
  message,
  span,
  ...(hint === undefined ? {} : { hint }),
});

/** Operators of other languages, longest first, and what to write here. */
const FOREIGN: readonly (readonly [spelling: string, instead: string])[] = [
  ["&&", "write `and`"],
  ["!", "write `not`"],
  ["&", "use `bitAnd(a, b)`"],
  ["|", "write `or`, or `||` to join texts"],
  ["^", "use `pow(a, b)`"],
];

const VALID_ESCAPE = /^\\([bfrnt0av\\'"`]|x[0-9a-f]{2})/i;

/** An opening quote that the lexer could make nothing of: either nothing closes it, or an escape in it is wrong. */
function quoteError(source: string, quote: string, start: number): Diagnostic {
  for (let at = start + 1; at < source.length; at++) {
    const unit = source[at]!;
    if (unit === quote) break;
    if (unit !== "\\") continue;
    const valid = VALID_ESCAPE.exec(source.slice(at, at + 4));
    if (valid === null) return escapeError(source, at);
    at += valid[0].length - 1;
  }
  const lineEnd = source.indexOf("\n", start);
  const span = { start, end: lineEnd < 0 ? source.length : lineEnd };
  if (quote === "'") return error("H0103", span, "this text is never closed", "end it with `'`");
  const hint = quote === "`" ? "it quotes a name; a template is written f'…{value}…'" : "it quotes a name, not a text";
  return error("H0103", span, "this quoted name is never closed", hint);
}

function escapeError(source: string, start: number): Diagnostic {
  const found = source.slice(start, start + 2);
  const hint = "a backslash itself is written `\\\\`";
  return error("H0104", { start, end: start + found.length }, `\`${found}\` isn't an escape`, hint);
}

function unexpected(source: string, token: SourceToken): Diagnostic {
  const { start } = token;
  for (const [spelling, instead] of FOREIGN) {
    if (source.startsWith(spelling, start)) {
      const span = { start, end: start + spelling.length };
      return error("H0107", span, `there is no operator \`${spelling}\``, instead);
    }
  }
  const character = String.fromCodePoint(source.codePointAt(start)!);
  const name = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
  const shown = /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character) ? `\`${character}\` (${name})` : name;
  const hint = /^\p{L}$/u.test(character) ? "a name with such letters stands in backticks" : undefined;
  return error("H0102", { start, end: start + character.length }, `unexpected character ${shown}`, hint);
}

/** Errors below the grammar: characters, quotes, escapes. Stops at a quote, behind which nothing is what it seems. */
export function lexicalErrors(source: string, tokens: readonly SourceToken[]): Diagnostic[] {
  const errors: Diagnostic[] = [];
  let end = -1;
  for (const token of tokens) {
    if (token.start < end) continue;
    if (token.type === HogLexer.BAD_ESCAPE) errors.push(escapeError(source, token.start));
    else if (token.type === HogLexer.UNEXPECTED) {
      const text = token.text;
      if (text === "'" || text === '"' || text === "`") return [...errors, quoteError(source, text, token.start)];
      errors.push(unexpected(source, token));
    } else if (token.type === HogLexer.BAD_OCTAL || token.type === HogLexer.BAD_BINARY) {
      const span = { start: token.start, end: token.stop + 1 };
      if (token.type === HogLexer.BAD_BINARY) {
        errors.push(error("H0125", span, `\`${token.text}\` isn't a binary number`, "its digits are 0 and 1"));
      }
    } else continue;
    end = errors.at(-1)?.span.end ?? end;
  }
  return errors;
}
