import type { Expression, HogQLXAttribute, HogQLXTag } from "../ast.ts";
import type { EmptyTagContext, TagNameContext } from "../generated/HogParser.ts";
import {
  FullTagContext,
  type TagAttributeContext,
  type TagChildContext,
  type TagContext,
} from "../generated/HogParser.ts";
import { type Building, nameText, spanOf, spanOfToken } from "./building.ts";
import { expression } from "./expressions.ts";
import { textConstant, unquote } from "./literals.ts";
import { buildTemplate } from "./templates.ts";

const tagName = (context: TagNameContext): string => nameText(context.start!);

function attribute(building: Building, context: TagAttributeContext): HogQLXAttribute {
  const name = tagName(context.tagName());
  const span = spanOf(context);
  const string = context.STRING();
  const template = context.template();
  const expr = context.expr();
  let value: Expression;
  if (string !== null) value = textConstant(unquote(string.symbol.text!), spanOfToken(string.symbol));
  else if (template !== null) value = buildTemplate(building, template);
  else if (expr !== null) value = expression(building, expr);
  else value = { node: "Constant", value: true, span };
  return { node: "HogQLXAttribute", name, value, span };
}

/** White space that breaks a line is layout, not content. */
const isLayout = (text: string): boolean => /^\s*$/.test(text) && /[\r\n]/.test(text);

function child(building: Building, context: TagChildContext): Expression | null {
  const tag = context.tag();
  if (tag !== null) return buildTag(building, tag);
  const expr = context.expr();
  if (expr !== null) return expression(building, expr);
  const token = context.TAG_TEXT()!.symbol;
  return isLayout(token.text!) ? null : textConstant(token.text!, spanOfToken(token));
}

export function buildTag(building: Building, context: TagContext): HogQLXTag {
  const span = spanOf(context);
  if (!(context instanceof FullTagContext)) {
    const empty = context as EmptyTagContext;
    const attributes = empty.tagAttribute().map((item) => attribute(building, item));
    return { node: "HogQLXTag", kind: tagName(empty.tagName()), attributes, span };
  }
  const kind = tagName(context._open!);
  const close = tagName(context._close!);
  if (kind !== close) {
    building.report("H0122", spanOf(context._close!), `the tag \`<${kind}>\` is closed by \`</${close}>\``);
  }
  const attributes = context.tagAttribute().map((item) => attribute(building, item));
  const children = context
    .tagChild()
    .map((item) => child(building, item))
    .filter((item) => item !== null);
  if (children.length > 0) {
    if (attributes.some(({ name }) => name === "children")) {
      building.report("H0123", span, `the tag \`<${kind}>\` has both children and an attribute \`children\``);
    }
    attributes.push({ node: "HogQLXAttribute", name: "children", value: children, span });
  }
  return { node: "HogQLXTag", kind, attributes, span };
}
