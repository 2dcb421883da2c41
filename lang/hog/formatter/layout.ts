/**
 * From pieces to a layout.
 *
 * Only white space changes, and semicolons where the tree says that a statement ends: templates stay templates, and
 * numbers keep their spelling. Statements are laid out by the tree, expressions by their brackets, commas and widest
 * operators.
 */
import type { Block, Statement } from "#lang/syntax/ast.ts";
import { HogParser as T } from "#lang/syntax/generated/HogParser.ts";
import { blankline, type Doc, group, hardline, indent, line, softline, suffix } from "./doc.ts";
import { type Comment, indexAt, type Landmarks, type Piece } from "./pieces.ts";
import { wantsSemicolon } from "./semicolons.ts";
import { isSpaced } from "./spacing.ts";

const OPENING: ReadonlySet<number> = new Set([T.LPAREN, T.LPAREN_ARROW, T.LBRACKET, T.LBRACE]);
const CLOSING: ReadonlySet<number> = new Set([T.RPAREN, T.RBRACKET, T.RBRACE]);

/** Operators in front of which a long expression breaks. */
const BREAKING: ReadonlySet<number> = new Set([T.AND, T.OR, T.QUESTION, T.CONCAT, T.NULLISH]);

const CLAUSES: ReadonlySet<number> = new Set([
  T.FROM,
  T.PREWHERE,
  T.WHERE,
  T.GROUP,
  T.HAVING,
  T.QUALIFY,
  T.WINDOW,
  T.ORDER,
  T.LIMIT,
  T.UNION,
  T.EXCEPT,
  T.INTERSECT,
  T.JOIN,
  T.SETTINGS,
]);

export class Layout {
  readonly #pieces: readonly Piece[];
  readonly #landmarks: Landmarks;
  readonly #partners: readonly number[];

  constructor(pieces: readonly Piece[], landmarks: Landmarks) {
    this.#pieces = pieces;
    this.#landmarks = landmarks;
    this.#partners = partnersOf(pieces);
  }

  #indexAt(offset: number): number {
    return Math.min(indexAt(this.#pieces, offset), this.#pieces.length - 1);
  }

  // --- Comments -----------------------------------------------------------------------------------------------------

  /** Comments on the line before, which stay at its end. */
  #trailing(piece: Piece): Doc[] {
    const comments: Doc[] = [];
    for (const comment of piece.comments) {
      if (!comment.isTrailing) break;
      comments.push(suffix(comment));
    }
    return comments;
  }

  #leadingOf(piece: Piece): readonly Comment[] {
    const first = piece.comments.findIndex((comment) => !comment.isTrailing);
    return first < 0 ? [] : piece.comments.slice(first);
  }

  /** Comments on lines of their own before a piece, with the line breaks between and behind them. */
  #leading(piece: Piece): Doc[] {
    const comments = this.#leadingOf(piece);
    return comments.flatMap((comment, index): Doc[] => {
      const next = comments[index + 1];
      const staysOnLine = next === undefined ? !comment.isLine && !piece.onNewLine : next.isTrailing;
      return [comment.text, staysOnLine ? " " : (next ?? piece).afterBlank ? blankline : hardline];
    });
  }

  /** Comments on lines of their own before a closing bracket or the end, with the line breaks before each. */
  #final(piece: Piece, isFirst: boolean): Doc[] {
    return this.#leadingOf(piece).flatMap((comment, index): Doc[] => {
      if (index === 0 && isFirst) return [comment.text];
      return [comment.isTrailing ? " " : comment.afterBlank ? blankline : hardline, comment.text];
    });
  }

  /** Comments in the middle of an expression. */
  #inner(piece: Piece): Doc[] {
    return piece.comments.flatMap((comment): Doc[] => [comment.text, comment.isLine ? hardline : " "]);
  }

  // --- Statements ---------------------------------------------------------------------------------------------------

  /** Statements between two pieces, each on its line; `end` is the index of the piece behind them. */
  statements(statements: readonly Statement[], from: number, end: number): Doc[] {
    const docs: Doc[] = [];
    const separate = (index: number): void => {
      const piece = this.#pieces[index]!;
      docs.push(...this.#trailing(piece));
      if (docs.length === 0 || index === from) {
        docs.push(...this.#leading(piece));
        return;
      }
      const [first] = this.#leadingOf(piece);
      docs.push((first ?? piece).afterBlank ? blankline : hardline, ...this.#leading(piece));
    };
    for (const [order, statement] of statements.entries()) {
      const index = this.#indexAt(statement.span.start);
      separate(index);
      docs.push(this.#statement(statement));
      const next = statements[order + 1];
      const limit = next === undefined ? end : this.#indexAt(next.span.start);
      this.#semicolons(statement, this.#indexAt(statement.span.end), limit, docs);
    }
    const closing = this.#pieces[end]!;
    docs.push(...this.#trailing(closing));
    docs.push(...this.#final(closing, docs.length === 0));
    return docs;
  }

  /** Prints the semicolons behind a statement; gives it the one it lacks. */
  #semicolons(statement: Statement, from: number, limit: number, docs: Doc[]): void {
    let isEnded = this.#pieces[from - 1]?.type === T.SEMICOLON;
    for (let index = from; index < limit && this.#pieces[index]!.type === T.SEMICOLON; index++) {
      docs.push(...this.#beforeMark(this.#pieces[index]!), ";");
      isEnded = true;
    }
    if (wantsSemicolon(statement) && !isEnded) docs.push(";");
  }

  block(block: Block): Doc {
    const open = this.#indexAt(block.span.start);
    const close = this.#partners[open]!;
    const inner = this.#blockContent(block, open, close);
    if (inner.length === 0) return "{}";
    return group(["{", ...this.#afterOpening(open), indent([hardline, ...inner]), hardline, "}"]);
  }

  /** Comments that stand on the line of an opening brace. */
  #afterOpening(open: number): Doc[] {
    return this.#trailing(this.#pieces[open + 1]!);
  }

  #blockContent(block: Block, open: number, close: number): Doc[] {
    const first = this.#pieces[open + 1]!;
    const trailing = this.#trailing(first);
    if (block.declarations.length > 0 || open + 1 === close) {
      const rest = this.statements(block.declarations, open + 1, close).slice(trailing.length);
      return trailing.length > 0 && rest.length === 0 ? [""] : rest;
    }
    // Only semicolons: one must stay, or the braces of a lambda would become a dictionary.
    const docs: Doc[] = [...this.#leading(first), ";"];
    for (const piece of this.#pieces.slice(open + 2, close + 1)) {
      docs.push(...this.#trailing(piece));
      docs.push(...this.#final(piece, false));
    }
    return docs;
  }

  #statement(statement: Statement): Doc {
    const from = this.#indexAt(statement.span.start);
    const end = this.#indexAt(statement.span.end);
    switch (statement.node) {
      case "Block":
        return this.block(statement);
      case "IfStatement": {
        const head = this.#headed(from, statement.then);
        if (statement.else_ === null) return head;
        const word = this.#indexAt(statement.then.span.end);
        const piece = this.#pieces[word]!;
        const plain = statement.then.node === "Block" ? " " : hardline;
        const gap = piece.comments.length === 0 ? plain : this.#spaced(piece);
        return [head, this.#ended(statement.then), gap, this.#headed(word, statement.else_)];
      }
      case "WhileStatement":
      case "ForStatement":
      case "ForInStatement":
      case "Function":
        return this.#headed(from, statement.body);
      case "TryCatchStatement": {
        const bodies = [statement.try_stmt, ...statement.catches.map(([, , body]) => body)];
        if (statement.finally_stmt !== null) bodies.push(statement.finally_stmt);
        let at = from;
        const docs: Doc[] = [];
        for (const body of bodies) {
          const word = this.#pieces[at]!;
          if (at !== from) docs.push(word.comments.length === 0 ? " " : this.#spaced(word));
          docs.push(this.#headed(at, body));
          at = this.#indexAt(body.span.end);
        }
        return docs;
      }
      default:
        return this.#range(from, end, true);
    }
  }

  /** A semicolon for a body without braces that lacks its own. */
  #ended(body: Statement): Doc {
    const last = this.#pieces[this.#indexAt(body.span.end) - 1];
    return wantsSemicolon(body) && last?.type !== T.SEMICOLON ? ";" : "";
  }

  /** The words up to a body, and the body: on the same line if it has braces or is short. */
  #headed(from: number, body: Statement): Doc {
    const bodyIndex = this.#indexAt(body.span.start);
    const head = this.#range(from, bodyIndex, true);
    const piece = this.#pieces[bodyIndex]!;
    if (body.node === "ExprStatement" && body.expr === null) return [head, ";"];
    const comments = piece.comments.length > 0;
    if (body.node === "Block" || body.node === "IfStatement") {
      return comments ? [head, ...this.#spaced(piece), this.#statement(body)] : [head, " ", this.#statement(body)];
    }
    const lead = comments ? [...this.#trailing(piece), hardline, ...this.#leading(piece)] : [line];
    return group([head, indent([...lead, this.#statement(body)])]);
  }

  #spaced(piece: Piece): Doc[] {
    return [...this.#trailing(piece), hardline, ...this.#leading(piece)];
  }

  // --- Expressions --------------------------------------------------------------------------------------------------

  /** A query as a whole. */
  query(from: number, end: number): Doc {
    return [...this.#leading(this.#pieces[from]!), group(this.#clauses(from, end))];
  }

  /**
   * Pieces of an expression. Comments before the first one were printed already.
   *
   * @param isWhole what breaks inside is indented against its beginning.
   */
  #range(from: number, end: number, isWhole: boolean, sliced = false): Doc {
    const docs: Doc[] = [];
    let ternaries = 0;
    let breaks = false;
    for (let index = from; index < end; index++) {
      const piece = this.#pieces[index]!;
      const breaksHere = index > from && this.#breaksBefore(piece, ternaries);
      if (piece.type === T.QUESTION) ternaries++;
      else if (piece.type === T.COLON && ternaries > 0) ternaries--;
      if (index > from) docs.push(this.#between(index, breaksHere, sliced));
      breaks ||= breaksHere;
      const block = piece.type === T.LBRACE ? this.#landmarks.blocks.get(piece.start) : undefined;
      if (block !== undefined) {
        docs.push(this.block(block));
        index = this.#partners[index]!;
      } else if (OPENING.has(piece.type) && this.#partners[index]! > index) {
        docs.push(this.#bracketed(index, this.#partners[index]!));
        index = this.#partners[index]!;
      } else docs.push(piece.text);
    }
    if (!breaks) return docs;
    return group(isWhole ? indent(docs) : docs);
  }

  #breaksBefore(piece: Piece, ternaries: number): boolean {
    if (this.#landmarks.names.has(piece.start)) return false;
    return BREAKING.has(piece.type) || (piece.type === T.COLON && ternaries > 0);
  }

  /** What goes between a piece and the one before it. */
  #between(index: number, breaksHere: boolean, sliced: boolean): Doc {
    const piece = this.#pieces[index]!;
    const left = this.#pieces[index - 1]!;
    const isTernary = breaksHere && piece.type === T.COLON;
    const spaced = isTernary || isSpaced(left, piece, this.#pieces[index - 2], sliced, this.#landmarks);
    if (piece.comments.length > 0) return [" ", ...this.#inner(piece)];
    if (breaksHere) return line;
    return spaced ? " " : "";
  }

  /** Brackets and their content, split at its commas; on several lines if it doesn't fit. */
  #bracketed(open: number, close: number): Doc {
    const opening = this.#pieces[open]!;
    const closing = this.#pieces[close]!;
    const first = this.#pieces[open + 1]!;
    const isQuery = opening.type === T.LPAREN && (first.type === T.SELECT || first.type === T.WITH);
    const isIndex = opening.type === T.LBRACKET;
    const items: Doc[] = isQuery ? [...this.#leading(first), this.#clauses(open + 1, close)] : [];
    let from = isQuery ? close : open + 1;
    for (let index = from; index <= close; index++) {
      const isBoundary = index === close || this.#pieces[index]!.type === T.COMMA;
      if (isBoundary && index > from) {
        const piece = this.#pieces[from]!;
        const content = this.#range(from, index, items.length > 0, isIndex);
        const comma = this.#pieces[index]!;
        const isLast = index === close;
        items.push(...this.#leading(piece), content, ...(isLast ? [] : [...this.#beforeMark(comma), ","]));
        if (index + 1 < close) items.push(...this.#trailing(this.#pieces[index + 1]!));
        from = index + 1;
        if (from < close) items.push(line);
      }
      if (this.#partners[index]! > index) index = this.#partners[index]!;
    }
    const endsWithComments = this.#final(closing, false);
    const isEmpty = items.length === 0 && closing.comments.length === 0;
    if (isEmpty) return [opening.text, closing.text];
    const keepsLines = opening.type === T.LBRACE && first.onNewLine && items.length > 0;
    const trailingFirst = this.#trailing(first);
    const lonely = first === closing ? [] : this.#trailing(closing);
    if (this.#isHugged(open, close)) return [opening.text, ...items, closing.text];
    return group(
      [
        opening.text,
        ...trailingFirst,
        indent([softline, ...items, ...lonely, ...endsWithComments]),
        softline,
        closing.text,
      ],
      keepsLines,
    );
  }

  /** Whether the brackets hold nothing but other brackets or a lambda with a block: those break for both. */
  #isHugged(open: number, close: number): boolean {
    const inner = this.#partners[close - 1]!;
    if (this.#pieces[open]!.type !== T.LPAREN || inner <= open) return false;
    for (let index = open + 1; index <= close; index++) {
      const piece = this.#pieces[index]!;
      if (piece.comments.length > 0) return false;
      if (index < inner && piece.type === T.COMMA) return false;
      if (index === inner) index = close - 1;
    }
    return inner === open + 1 || (this.#pieces[inner - 1]!.type === T.ARROW && this.#pieces[inner]!.type === T.LBRACE);
  }

  #beforeMark(comma: Piece): Doc[] {
    return comma.comments.map((comment) => (comment.isLine ? suffix(comment) : ` ${comment.text}`));
  }

  /** A query, each clause on a line if it doesn't fit on one. */
  #clauses(from: number, end: number): Doc {
    const docs: Doc[] = [];
    let start = from;
    for (let index = from + 1; index <= end; index++) {
      const piece = this.#pieces[index]!;
      if (index === end || (CLAUSES.has(piece.type) && !this.#landmarks.names.has(piece.start))) {
        const first = this.#pieces[start]!;
        if (start > from) docs.push(first.comments.length > 0 ? [" ", ...this.#inner(first)] : line);
        docs.push(this.#range(start, index, true));
        start = index;
      }
      if (index < end && this.#partners[index]! > index) index = this.#partners[index]!;
    }
    return docs;
  }
}

function partnersOf(pieces: readonly Piece[]): number[] {
  const partners = pieces.map(() => -1);
  const open: number[] = [];
  for (const [index, { type }] of pieces.entries()) {
    if (OPENING.has(type)) open.push(index);
    else if (CLOSING.has(type)) {
      const opening = open.pop();
      if (opening === undefined) continue;
      partners[opening] = index;
      partners[index] = opening;
    }
  }
  return partners;
}
