import { type ATNConfigSet, type Parser, ParserATNSimulator, PredictionContextCache } from "antlr4ng";
import type { Automaton } from "./automata.ts";

/** Thrown through the parser when a text needs more prediction than it may; never leaves `parse.ts`. */
export class TooAmbiguous extends Error {
  readonly tokenIndex: number;

  constructor(tokenIndex: number) {
    super("prediction used up its budget");
    this.tokenIndex = tokenIndex;
  }
}

/**
 * Prediction that gives up after a number of steps. Full-context prediction may look at all the text behind for every
 * token, so that a text which means to can keep it busy for hours; what people write needs a few steps a token.
 */
export class BoundedSimulator extends ParserATNSimulator {
  #steps: number;

  /** @param mode from antlr's PredictionMode. @param steps how often sets of configurations may be advanced. */
  constructor(parser: Parser, automaton: Automaton, mode: number, steps: number) {
    super(parser, automaton.atn, automaton.decisions, new PredictionContextCache());
    this.predictionMode = mode;
    this.#steps = steps;
  }

  protected override computeReachSet(closure: ATNConfigSet, type: number, fullContext: boolean): ATNConfigSet | null {
    // A step costs about as much as the set is large.
    this.#steps -= 1 + (closure.configs.length >> 4);
    if (this.#steps < 0) throw new TooAmbiguous(this.parser.inputStream.index);
    return super.computeReachSet(closure, type, fullContext);
  }
}
