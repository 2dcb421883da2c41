import { type Interval, type ParserRuleContext, Token, type TokenSource, type TokenStream } from "antlr4ng";
import type { SourceToken } from "./tokens.ts";

/** Tokens that are all there already, an end-of-input token last. */
export class TokenArray implements TokenStream {
  readonly #tokens: readonly SourceToken[];
  index = 0;

  constructor(tokens: readonly SourceToken[]) {
    this.#tokens = tokens;
  }

  get size(): number {
    return this.#tokens.length;
  }

  get tokenSource(): TokenSource {
    throw new Error("the tokens were made before the parser started");
  }

  LA(distance: number): number {
    return this.LT(distance)?.type ?? Token.INVALID_TYPE;
  }

  LT(distance: number): SourceToken | null {
    const at = this.index + (distance > 0 ? distance - 1 : distance);
    if (at < 0) return null;
    return this.#tokens[Math.min(at, this.#tokens.length - 1)]!;
  }

  get(index: number): SourceToken {
    return this.#tokens[index]!;
  }

  consume(): void {
    if (this.index < this.#tokens.length - 1) this.index++;
  }

  seek(index: number): void {
    this.index = Math.min(index, this.#tokens.length - 1);
  }

  mark(): number {
    return 0;
  }

  release(): void {}

  getSourceName(): string {
    return "source";
  }

  getText(): string {
    return this.#join(0, this.#tokens.length - 1);
  }

  getTextFromInterval(interval: Interval): string {
    return this.#join(interval.start, interval.stop);
  }

  getTextFromContext(context: ParserRuleContext): string {
    return this.getTextFromRange(context.start, context.stop);
  }

  getTextFromRange(start: Token | null, stop: Token | null): string {
    return start === null || stop === null ? "" : this.#join(start.tokenIndex, stop.tokenIndex);
  }

  setLine(): void {}

  setColumn(): void {}

  #join(from: number, to: number): string {
    let text = "";
    for (let index = from; index <= to; index++) {
      const token = this.#tokens[index]!;
      if (token.type !== Token.EOF) text += token.text;
    }
    return text;
  }
}
