import { HogParser as T } from "./generated/HogParser.ts";
import { isName, isOperatorKeyword, NUMBERS, startsOperand } from "./roles.ts";
import { isKeyword, RESERVED } from "./tokens.ts";

/** For each bracket the index of its partner; -1 for what has none. */
function matchBrackets(types: readonly number[]): Int32Array {
  const partners = new Int32Array(types.length).fill(-1);
  const open: number[] = [];
  for (let index = 0; index < types.length; index++) {
    const type = types[index]!;
    if (type === T.LPAREN || type === T.LPAREN_ARROW || type === T.LBRACKET || type === T.LBRACE) open.push(index);
    else if (type === T.RPAREN || type === T.RBRACKET || type === T.RBRACE) {
      const opening = open.pop();
      if (opening === undefined) continue;
      partners[opening] = index;
      partners[index] = opening;
    }
  }
  return partners;
}

/** Looks ahead in the types that the lexer gave, over brackets as if they were one token. */
export class Lookahead {
  readonly raw: readonly number[];
  /** For each bracket the index of its partner; -1 for what has none, and for all other tokens. */
  readonly partners: Int32Array;

  constructor(raw: readonly number[]) {
    this.raw = raw;
    this.partners = matchBrackets(raw);
  }

  /** The index after a token, or after the brackets which it opens. */
  skip(index: number): number {
    return Math.max(index, this.partners[index]!) + 1;
  }

  /** Whether `.name` stands at `index`. */
  isMember(index: number): boolean {
    return this.raw[index] === T.DOT && isName(this.raw[index + 1] ?? T.EOF);
  }

  /** Whether a `:` of no other construct stands between the braces before any `;`: they hold a dictionary then. */
  hasOwnColon(open: number): boolean {
    const close = this.partners[open]!;
    let owed = 0;
    for (let index = open + 1; index < close; index = this.skip(index)) {
      const type = this.raw[index];
      if (type === T.SEMICOLON) return false;
      if (type === T.QUESTION || type === T.LAMBDA) owed++;
      else if (type === T.COLON && owed-- === 0) return true;
    }
    return false;
  }

  /** Braces after an arrow hold an expression if they can; here: whether they can't. */
  isLambdaBlock(open: number): boolean {
    const close = this.partners[open]!;
    if (close < 0) return true;
    const first = this.raw[open + 1]!;
    const second = this.raw[open + 2]!;
    if (RESERVED.has(first) && !NUMBERS.has(first) && first !== T.NULL) return true;
    if (first === T.RETURN && (startsOperand(second) || (isKeyword(second) && !isOperatorKeyword(second)))) return true;
    if ((first === T.IF || first === T.FOR) && second === T.LPAREN) {
      const body = this.raw[this.partners[open + 2]! + 1] ?? T.EOF;
      if (body === T.LBRACE || body === T.RETURN || body === T.IDENT) return true;
    }
    if (this.hasOwnColon(open)) return false;
    for (let index = open + 1; index < close; index = this.skip(index)) {
      if (this.raw[index] === T.SEMICOLON) return true;
    }
    return false;
  }
}
