import {
  DefaultErrorStrategy,
  type IntervalSet,
  NoViableAltException,
  ParseCancellationException,
  type Parser,
  type RecognitionException,
  Token,
  IntervalSet as TokenSet,
} from "antlr4ng";
import { SourceToken } from "./tokens.ts";

/** Where a text stopped making sense, and which types of token could have stood there. */
export interface Mismatch {
  readonly tokenIndex: number;
  readonly expected: ReadonlySet<number>;
}

/** Behind so many errors the parser stops looking. */
const MISMATCHES_MAX = 50;

/**
 * Goes on after a syntax error and collects where the errors are.
 *
 * @throws ParseCancellationException after `MISMATCHES_MAX` of them.
 */
export class Recovery extends DefaultErrorStrategy {
  readonly mismatches: Mismatch[] = [];

  #note(token: Token, expected: IntervalSet | null): void {
    if (this.mismatches.length >= MISMATCHES_MAX)
      throw new ParseCancellationException(new Error(`more than ${MISMATCHES_MAX} errors`));
    this.mismatches.push({
      tokenIndex: token.tokenIndex,
      expected: new Set(expected?.toArray() ?? []),
    });
  }

  override reportError(recognizer: Parser, error: RecognitionException): void {
    if (this.inErrorRecoveryMode(recognizer)) return;
    this.beginErrorCondition(recognizer);
    const expected =
      error instanceof NoViableAltException ? expectedAtDeadEnd(error, recognizer) : error.getExpectedTokens();
    this.#note(error.offendingToken ?? recognizer.getCurrentToken(), expected);
  }

  override reportUnwantedToken(recognizer: Parser): void {
    if (this.inErrorRecoveryMode(recognizer)) return;
    this.beginErrorCondition(recognizer);
    this.#note(recognizer.getCurrentToken(), this.getExpectedTokens(recognizer));
  }

  override reportMissingToken(recognizer: Parser): void {
    this.reportUnwantedToken(recognizer);
  }

  /** What is missing is taken as if it stood, without width, before the token found. */
  override getMissingSymbol(recognizer: Parser): Token {
    const found = recognizer.getCurrentToken();
    const expected = this.getExpectedTokens(recognizer).minElement;
    const token = new SourceToken("", expected, Token.DEFAULT_CHANNEL, found.start, found.start - 1);
    token.tokenIndex = found.tokenIndex;
    return token;
  }
}

/** What the readings still alive before the offending token would have accepted. */
function expectedAtDeadEnd(error: NoViableAltException, recognizer: Parser): IntervalSet {
  const expected = new TokenSet();
  for (const config of error.deadEndConfigs?.configs ?? []) {
    for (const transition of config.state.transitions) {
      if (transition.label !== null) expected.addSet(transition.label);
    }
  }
  if (expected.length === 0) return recognizer.getExpectedTokens();
  return expected;
}
