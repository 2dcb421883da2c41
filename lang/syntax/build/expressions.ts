/**
 * Expressions from their parse trees.
 *
 * Operators that lean left make parse trees as deep as they are long, so such a chain is gone down in a loop and built
 * on the way back; only brackets and prefix operators cost stack. AND, OR and `||` chains become one flat node.
 */
import type { ParserRuleContext } from "antlr4ng";
import type { Expression } from "../ast.ts";
import * as parse from "../generated/HogParser.ts";
import { NestedTooDeeply } from "../parser-base.ts";
import { type Building, isCallNamed, NESTING_MAX } from "./building.ts";
import { BASES, CONTINUATIONS } from "./registry.ts";
import "./operators.ts";
import "./primaries.ts";

/** Builds a context of `expr` or `value`. */
export function expression(building: Building, root: parse.ExprContext | parse.ValueContext): Expression {
  const chain: ParserRuleContext[] = [];
  let context: ParserRuleContext = root;
  while (CONTINUATIONS.has(context.constructor)) {
    chain.push(context);
    context = context.children[0] as ParserRuleContext;
  }
  let node = BASES.get(context.constructor)!(building, context as never);
  let nesting = 0;
  for (let index = chain.length - 1; index >= 0; index--) {
    const next = chain[index]!;
    const built: Expression = CONTINUATIONS.get(next.constructor)!(building, next as never, node);
    if (built.node !== node.node || !isFlat(built)) nesting++;
    if (nesting > NESTING_MAX) throw new NestedTooDeeply(next.start!.start);
    node = built;
  }
  return node;
}

const isFlat = (node: Expression): boolean =>
  node.node === "And" || node.node === "Or" || node.node === "Field" || isCallNamed(node, "concat");

export const expressionList = (building: Building, context: parse.ExprListContext | null): Expression[] =>
  context === null ? [] : context.expr().map((expr) => expression(building, expr));

export const optional = (building: Building, context: parse.ExprContext | null | undefined): Expression | null =>
  context === null || context === undefined ? null : expression(building, context);

/** Goes through contexts that only wrap another, down to the one that says what an expression is. */
export function kernel(context: parse.ExprContext | parse.ValueContext): ParserRuleContext {
  let inner: ParserRuleContext = context;
  while (
    inner instanceof parse.ValueExprContext ||
    inner instanceof parse.PrimaryValueContext ||
    inner instanceof parse.SecondaryValueContext
  ) {
    inner = inner.children[0] as ParserRuleContext;
  }
  return inner;
}
