import { HogParser as T } from "#lang/syntax/generated/HogParser.ts";
import { isKeyword } from "#lang/syntax/tokens.ts";
import type { Landmarks, Piece } from "./pieces.ts";

const NONE_BEFORE: ReadonlySet<number> = new Set([
  T.RPAREN,
  T.RBRACKET,
  T.RBRACE,
  T.COMMA,
  T.SEMICOLON,
  T.COLON,
  T.DOT,
  T.NULL_PROPERTY,
  T.CAST_OPERATOR,
]);

const NONE_AFTER: ReadonlySet<number> = new Set([
  T.LPAREN,
  T.LPAREN_ARROW,
  T.LBRACKET,
  T.LBRACE,
  T.DOT,
  T.NULL_PROPERTY,
  T.CAST_OPERATOR,
  T.HASH,
]);

const NUMBERS: ReadonlySet<number> = new Set([T.DECIMAL, T.OCTAL, T.HEX, T.BINARY, T.FLOAT]);

const isWord = (type: number): boolean => type === T.IDENT || type === T.QUOTED_IDENT || isKeyword(type);

const isSign = (piece: Piece): boolean => piece.type === T.DASH || piece.type === T.PLUS;

/** Whether a value can end with the piece: then a bracket behind it calls or indexes. */
function endsValue(piece: Piece, landmarks: Landmarks): boolean {
  if (isKeyword(piece.type)) {
    return landmarks.names.has(piece.start) || piece.type === T.END || piece.type === T.NULL || isFunctionName(piece);
  }
  return [T.IDENT, T.QUOTED_IDENT, T.STRING, T.RPAREN, T.RBRACKET, T.RBRACE].includes(piece.type);
}

/** Keywords of the grammar that are written like calls. */
const isFunctionName = ({ type }: Piece): boolean =>
  [T.CAST, T.TRY_CAST, T.TRIM, T.COLUMNS, T.SUBSTRING, T.ARRAY].includes(type);

/** Whether a space goes between two neighbours on one line. `sliced`: directly inside of index brackets. */
export function isSpaced(
  left: Piece,
  right: Piece,
  before: Piece | undefined,
  sliced: boolean,
  landmarks: Landmarks,
): boolean {
  // `--` would be a comment, `1.e5` another number.
  if (left.type === T.DASH && right.type === T.DASH) return true;
  if (NUMBERS.has(left.type) && right.type === T.DOT) return false;
  if (left.type === T.DOT && before !== undefined && NUMBERS.has(before.type) && isWord(right.type)) return true;
  if (left.type === T.DOT && isWord(right.type)) return false;
  // A dot that begins or ends a number.
  if (right.type === T.DOT)
    return !endsValue(left, landmarks) && !NONE_AFTER.has(left.type) && !isSigned(left, landmarks);
  if (left.type === T.DOT) return !NUMBERS.has(right.type) && right.type !== T.ASTERISK && !NONE_BEFORE.has(right.type);
  if (right.type === T.COLON && sliced) return false;
  if (left.type === T.COLON && sliced) return false;
  if (NONE_BEFORE.has(right.type) || NONE_AFTER.has(left.type)) return false;
  if (right.type === T.LPAREN || right.type === T.LBRACKET) return !endsValue(left, landmarks);
  return !isSigned(left, landmarks);
}

const isSigned = (piece: Piece, landmarks: Landmarks): boolean => isSign(piece) && landmarks.negations.has(piece.start);
