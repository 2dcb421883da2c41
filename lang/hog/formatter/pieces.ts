import type { AstNode, Block } from "#lang/syntax/ast.ts";
import { HogParser as T } from "#lang/syntax/generated/HogParser.ts";
import { type SourceToken, tokenize } from "#lang/syntax/tokens.ts";
import { walk } from "#lang/syntax/walk.ts";

/** A comment, and how it stood. */
export interface Comment {
  readonly text: string;
  /** To the end of its line, so that nothing can follow it there. */
  readonly isLine: boolean;
  /** On the line of what stood before it. */
  readonly isTrailing: boolean;
  /** An empty line stood before it. */
  readonly afterBlank: boolean;
}

/** A token, or a template or tag as a whole: white space within those is content. */
export interface Piece {
  readonly type: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly comments: readonly Comment[];
  /** A line break, or an empty line, stood before it (behind its comments). */
  readonly onNewLine: boolean;
  readonly afterBlank: boolean;
}

const newlinesIn = (text: string): number => text.split("\n").length - 1;

/** The index of the token that ends what begins at `from`: a template, a tag, or just the token. */
function endOfVerbatim(tokens: readonly SourceToken[], from: number): number {
  let depth = 0;
  for (let index = from; index < tokens.length; index++) {
    const { type } = tokens[index]!;
    if (type === T.TEMPLATE_START || type === T.TAG_LESS) depth++;
    else if (type === T.TEMPLATE_END || type === T.TAG_SELF_CLOSE) depth--;
    else if (type === T.TAG_END_START) {
      depth--;
      while (tokens[index]!.type !== T.TAG_GREATER) index++;
    }
    if (depth === 0) return index;
  }
  return tokens.length - 1;
}

/** A source as pieces, an empty one for the end of input last, which has the comments of the end. */
export function piecesOf(source: string): readonly Piece[] {
  const { tokens, comments } = tokenize(source);
  const pieces: Piece[] = [];
  let nextComment = 0;
  let previousEnd = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    const isEnd = token.type === T.EOF;
    const start = isEnd ? source.length : token.start;
    const before: Comment[] = [];
    while (comments[nextComment] !== undefined && comments[nextComment]!.start < start) {
      const comment = comments[nextComment++]!;
      if (comment.start < previousEnd) continue; // inside of a template
      const gap = source.slice(previousEnd, comment.start);
      const isLine = !comment.text.startsWith("/*");
      const text = isLine ? comment.text.trimEnd() : comment.text;
      const isTrailing = !gap.includes("\n") && pieces.length + before.length > 0;
      before.push({ text, isLine, isTrailing, afterBlank: newlinesIn(gap) > 1 });
      previousEnd = comment.stop + 1;
    }
    const gap = source.slice(previousEnd, start);
    const last = isEnd ? index : endOfVerbatim(tokens, index);
    const end = isEnd ? start : tokens[last]!.stop + 1;
    pieces.push({
      type: token.type,
      text: source.slice(start, end),
      start,
      end,
      comments: before,
      onNewLine: gap.includes("\n"),
      afterBlank: newlinesIn(gap) > 1,
    });
    previousEnd = end;
    index = last;
  }
  return pieces;
}

/** What the tree knows about offsets of the source. */
export interface Landmarks {
  /** Start of each block → the block. */
  readonly blocks: ReadonlyMap<number, Block>;
  /** Starts of names: a keyword there is none. */
  readonly names: ReadonlySet<number>;
  /** Starts of a minus without a left side. */
  readonly negations: ReadonlySet<number>;
}

export function landmarksOf(tree: AstNode): Landmarks {
  const blocks = new Map<number, Block>();
  const names = new Set<number>();
  const negations = new Set<number>();
  walk(tree, (node): undefined => {
    const { span } = node;
    if (node.node === "Block") blocks.set(span.start, node);
    if (node.node === "Field") names.add(span.start);
    if ("name_span" in node && node.name_span !== undefined) names.add(node.name_span.start);
    if (node.node === "ArithmeticOperation" && node.left.span.start === node.left.span.end) negations.add(span.start);
    if (node.node === "Constant" && (typeof node.value === "number" || typeof node.value === "bigint"))
      negations.add(span.start);
    if (node.node === "Constant" && node.value_type === "number") negations.add(span.start);
  });
  return { blocks, names, negations };
}

/** The index of the first piece at or behind an offset. */
export function indexAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
