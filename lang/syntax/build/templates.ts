import type { ParserRuleContext } from "antlr4ng";
import type { Expression } from "../ast.ts";
import type { TemplateContext, TemplateEntryContext, TemplatePartContext } from "../generated/HogParser.ts";
import { type Building, spanOf } from "./building.ts";
import { expression } from "./expressions.ts";
import { decodeEscapes, textConstant } from "./literals.ts";

function fromParts(
  building: Building,
  context: ParserRuleContext,
  parts: readonly TemplatePartContext[],
  quote: string,
): Expression {
  const nodes = parts.map((part) => {
    const expr = part.expr();
    return expr === null
      ? textConstant(decodeEscapes(part.getText(), quote, true), spanOf(part))
      : expression(building, expr);
  });
  const [first] = nodes;
  if (first === undefined) return textConstant("", spanOf(context));
  if (nodes.length === 1) return first;
  return { node: "Call", name: "concat", args: nodes, span: spanOf(context) };
}

/** `f'…'` */
export const buildTemplate = (building: Building, context: TemplateContext): Expression =>
  fromParts(building, context, context.templatePart(), "'");

/** A whole text as a template, in which quotes are plain characters. */
export const buildFullTemplate = (building: Building, context: TemplateEntryContext): Expression =>
  fromParts(building, context, context.templatePart(), "");
