import {
  type ATNConfig,
  type ATNConfigSet,
  type HashSet,
  type Parser,
  ParserATNSimulator,
  PredictionContextCache,
} from "antlr4ng";
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
 *
 * A step is one visit of one configuration, the innermost thing that prediction does over and over: sets of
 * configurations differ by a factor of a thousand in size and depth, so that counting sets or tokens says nothing.
 */
export class BoundedSimulator extends ParserATNSimulator {
  #steps: number;

  /** @param mode from antlr's PredictionMode. @param steps how many configurations may be visited. */
  constructor(parser: Parser, automaton: Automaton, mode: number, steps: number) {
    super(parser, automaton.atn, automaton.decisions, new PredictionContextCache());
    this.predictionMode = mode;
    this.#steps = steps;
  }

  protected override closure_(
    config: ATNConfig,
    configs: ATNConfigSet,
    busy: HashSet<ATNConfig>,
    collectPredicates: boolean,
    fullContext: boolean,
    depth: number,
    treatEofAsEpsilon: boolean,
  ): void {
    if (--this.#steps < 0) throw new TooAmbiguous(this.parser.inputStream.index);
    super.closure_(config, configs, busy, collectPredicates, fullContext, depth, treatEofAsEpsilon);
  }
}
