/**
 * A misspelt keyword reads as a name, and what the parser then stumbles over is the word behind it: in
 * `select event fro events` it takes `fro` for an alias. So the words before it are looked at too.
 */
import type { Diagnostic } from "#lang/diagnostics/diagnostic.ts";
import { HogLexer } from "#lang/syntax/generated/HogLexer.ts";
import { tokenize } from "#lang/syntax/tokens.ts";
import { similarity } from "../functions/similarity.ts";

const CLAUSES = [
  "select",
  "from",
  "where",
  "group",
  "order",
  "having",
  "limit",
  "offset",
  "join",
  "union",
  "distinct",
  "between",
  "with",
];
/** Words of one or two letters are like too many others. */
const LETTERS_MIN = 3;

/** How alike a word and a keyword must be; names of columns that are as like one are rare. */
const RATIO_MIN = 0.75;

/** The syntax error with the keyword that was probably meant, if one is near. */
export function withKeywordHint(diagnostic: Diagnostic, source: string): Diagnostic {
  if (diagnostic.hint !== undefined || !diagnostic.code.startsWith("H01")) return diagnostic;
  const { tokens } = tokenize(source);
  const at = tokens.findIndex(({ stop }) => stop >= diagnostic.span.start);
  for (const token of [tokens[at], tokens[at - 1], tokens[at - 2]]) {
    if (token?.type !== HogLexer.IDENT || token.text.length < LETTERS_MIN) continue;
    const word = token.text.toLowerCase();
    const meant = CLAUSES.find((clause) => clause !== word && similarity(word, clause) >= RATIO_MIN);
    if (meant === undefined) continue;
    const here = token === tokens[at];
    const hint = `did you mean \`${meant.toUpperCase()}\`?`;
    if (here) return { ...diagnostic, hint };
    const span = { start: token.start, end: token.stop + 1 };
    return { ...diagnostic, message: `\`${token.text}\` is not a keyword`, span, hint };
  }
  return diagnostic;
}
