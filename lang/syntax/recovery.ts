import { DefaultErrorStrategy, type Parser, Token } from "antlr4ng";
import { SourceToken } from "./tokens.ts";

/** Goes on after a syntax error. What is missing is taken as if it stood, without width, before the token found. */
export class Recovery extends DefaultErrorStrategy {
  override getMissingSymbol(recognizer: Parser): Token {
    const found = recognizer.getCurrentToken();
    const expected = this.getExpectedTokens(recognizer).minElement;
    return new SourceToken("", expected, Token.DEFAULT_CHANNEL, found.start, found.start - 1);
  }
}
