import type { Diagnostic } from "#lang/diagnostics/diagnostic.ts";
import type { AstNode } from "#lang/syntax/ast.ts";
import { type Parsed, parseProgram, parseSelect } from "#lang/syntax/parse.ts";
import { tokenize } from "#lang/syntax/tokens.ts";
import { print } from "./doc.ts";
import { Layout } from "./layout.ts";
import { landmarksOf, piecesOf } from "./pieces.ts";
import { sameTree } from "./same-tree.ts";
import { withoutEmptyStatements } from "./semicolons.ts";

export interface Formatted {
  /** The formatted text; the source itself if it has errors. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

function attempt(source: string, tree: AstNode, dropsEmpty: boolean): string {
  const all = piecesOf(source);
  const pieces = dropsEmpty ? withoutEmptyStatements(all, tree) : all;
  const layout = new Layout(pieces, landmarksOf(tree));
  const end = pieces.length - 1;
  if (tree.node === "Program") return print(layout.statements(tree.declarations, 0, end));
  return print(layout.query(0, end));
}

function formatParsed(
  source: string,
  { tree, diagnostics }: Parsed<AstNode>,
  parse: (text: string) => Parsed<AstNode>,
): Formatted {
  if (tree === null) return { text: source, diagnostics };
  for (const dropsEmpty of [true, false]) {
    const text = attempt(source, tree, dropsEmpty);
    // What reads differently afterwards was never worth a prettier look.
    const again = parse(text).tree;
    if (again !== null && sameTree(tree, again) && sameComments(source, text)) return { text, diagnostics };
  }
  return { text: source, diagnostics };
}

const commentsOf = (source: string): string =>
  tokenize(source)
    .comments.map(({ text }) => text.trimEnd())
    .join("\0");

const sameComments = (first: string, second: string): boolean => commentsOf(first) === commentsOf(second);

/**
 * A Hog program laid out: a statement per line, two spaces per block, at most 100 columns where that is possible.
 * Comments, blank lines (one at most) and the spelling of everything stay. The program's tree stays the same, and
 * formatting twice changes nothing more. With syntax errors the text comes back as it was.
 */
export const format = (source: string): Formatted => formatParsed(source, parseProgram(source), parseProgram);

/** The same for a HogQL query: a clause per line if it doesn't fit on one. */
export const formatQuery = (source: string): Formatted => formatParsed(source, parseSelect(source), parseSelect);
