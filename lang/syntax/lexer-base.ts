import { type CharStream, Lexer, Token } from "antlr4ng";
import type { Characters } from "./characters.ts";

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
const isNewline = (code: number): boolean => code === 10 || code === 13;
const isWhitespace = (code: number): boolean => (code >= 9 && code <= 13) || code === 32;

/** The decisions of the lexer that need to look further ahead than a pattern can. */
export abstract class LexerBase extends Lexer {
  #ahead(distance: number): number {
    return (this.inputStream as CharStream).LA(distance);
  }

  /** Where no `*` with a `/` follows any more; sought once, or a text of `/*` alone would be searched at each. */
  #commentsEnd = Number.POSITIVE_INFINITY;

  /** After the mark that opens a block comment: whether it is closed. If not, the mark is two operators. */
  protected commentCloses(): boolean {
    const { source, index } = this.inputStream as Characters;
    if (index >= this.#commentsEnd) return false;
    if (source.indexOf("*/", index + 1) >= 0) return true;
    this.#commentsEnd = index;
    return false;
  }

  /** After `#`: a digit makes it a positional reference, anything else a comment. */
  protected digitFollows(): boolean {
    return isDigit(this.#ahead(1));
  }

  /**
   * After `<`: whether it opens a tag. A name must follow directly; then `>` or `/`; or, after white space and line
   * comments, something that can begin an attribute or end the head. So `a <b and c` is read as a tag and fails.
   */
  protected isTagStart(): boolean {
    let at = 1;
    if (!isLetter(this.#ahead(at))) return false;
    while (isLetter(this.#ahead(at)) || isDigit(this.#ahead(at)) || this.#ahead(at) === 45) at++;
    const next = this.#ahead(at);
    if (next === 62 || next === 47) return true;
    if (!isWhitespace(next)) return false;
    for (;;) {
      while (isWhitespace(this.#ahead(at))) at++;
      const code = this.#ahead(at);
      const pair = code === this.#ahead(at + 1);
      if (!(code === 35 || (pair && (code === 47 || code === 45)))) break;
      while (!isNewline(this.#ahead(at)) && this.#ahead(at) !== Token.EOF) at++;
    }
    const code = this.#ahead(at);
    return isLetter(code) || isDigit(code) || code === 62 || code === 47;
  }

  /** A `}` without its `{` leaves the lexer where it is; the parser reports the brace. */
  override popMode(): number {
    return this.modeStack.length === 0 ? this.mode : super.popMode();
  }
}
