import { Parser, type ParserRuleContext } from "antlr4ng";

/** How deep rules may nest: about 200 brackets in each other. Guards the stack of parser and tree builder. */
const RULE_DEPTH_MAX = 1_200;

/** Thrown through the generated parser, which lets anything but its own errors pass; never leaves `parse.ts`. */
export class NestedTooDeeply extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super("nested too deeply");
    this.offset = offset;
  }
}

export abstract class ParserBase extends Parser {
  #depth = 0;

  #enter(): void {
    if (++this.#depth > RULE_DEPTH_MAX) throw new NestedTooDeeply(this.getCurrentToken().start);
  }

  override enterRule(context: ParserRuleContext, state: number, ruleIndex: number): void {
    this.#enter();
    super.enterRule(context, state, ruleIndex);
  }

  override exitRule(): void {
    this.#depth--;
    super.exitRule();
  }

  override enterRecursionRule(context: ParserRuleContext, state: number, ruleIndex: number, precedence: number): void {
    this.#enter();
    super.enterRecursionRule(context, state, ruleIndex, precedence);
  }

  override unrollRecursionContexts(parent: ParserRuleContext | null): void {
    this.#depth--;
    super.unrollRecursionContexts(parent);
  }
}
