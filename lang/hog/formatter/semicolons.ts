import type { AstNode, Block, Program, Statement } from "#lang/syntax/ast.ts";
import { HogParser as T } from "#lang/syntax/generated/HogParser.ts";
import { walk } from "#lang/syntax/walk.ts";
import { indexAt, type Piece } from "./pieces.ts";

/** Statements that end with a semicolon, as against those that end with a block. */
export function wantsSemicolon(statement: Statement): boolean {
  switch (statement.node) {
    case "VariableDeclaration":
    case "VariableAssignment":
    case "ReturnStatement":
    case "ThrowStatement":
      return true;
    case "ExprStatement":
      return statement.expr !== null;
    case "IfStatement":
      return wantsSemicolon(statement.else_ ?? statement.then);
    case "WhileStatement":
    case "ForStatement":
    case "ForInStatement":
      return wantsSemicolon(statement.body);
    default:
      return false;
  }
}

/** The pieces without the semicolons that end no statement; their comments go to what follows. */
export function withoutEmptyStatements(pieces: readonly Piece[], tree: AstNode): Piece[] {
  const needless = new Set<number>();
  walk(tree, (node): undefined => {
    if (node.node === "Program" || node.node === "Block") for (const at of needlessIn(node, pieces)) needless.add(at);
    if (node.node === "WhileStatement" || node.node === "ForStatement" || node.node === "ForInStatement") {
      // A loop may have a semicolon behind the one of its body.
      for (let at = indexAt(pieces, node.body.span.end); pieces[at]!.start < node.span.end; at++) needless.add(at);
    }
  });
  const kept: Piece[] = [];
  let waiting: Piece["comments"] = [];
  for (const [index, piece] of pieces.entries()) {
    // Nothing can stay on the line of a line comment.
    const follows = waiting.at(-1)?.isLine === true;
    const own = piece.comments.map((comment, at) =>
      at === 0 && follows ? { ...comment, isTrailing: false } : comment,
    );
    const comments = [...waiting, ...own];
    waiting = needless.has(index) ? comments : [];
    if (needless.has(index)) continue;
    const isFirst = kept.length === 0;
    kept.push({
      ...piece,
      comments: isFirst ? comments.map((comment) => ({ ...comment, isTrailing: false })) : comments,
    });
  }
  return kept;
}

/** Indexes of semicolons between the statements of a block that none of them needs. */
function needlessIn({ declarations, span, node }: Block | Program, pieces: readonly Piece[]): number[] {
  const found: number[] = [];
  // A block of semicolons only may be the body of a lambda, where empty braces would be a dictionary.
  if (node === "Block" && declarations.length === 0) return found;
  let at = indexAt(pieces, span.start);
  const open = node === "Block" ? at : -1;
  at = node === "Block" ? at + 1 : 0;
  let needsOne = false;
  for (const statement of [...declarations, null]) {
    const start = statement === null ? Number.POSITIVE_INFINITY : statement.span.start;
    for (; at < pieces.length && pieces[at]!.start < start && pieces[at]!.type === T.SEMICOLON; at++) {
      if (needsOne) needsOne = false;
      else found.push(at);
    }
    if (statement === null) break;
    at = indexAt(pieces, statement.span.end);
    needsOne = wantsSemicolon(statement) && (at - 1 <= open || pieces[at - 1]!.type !== T.SEMICOLON);
  }
  return found;
}
