import * as parse from "../generated/HogParser.ts";
import { type Building, identifierText, spanOf } from "./building.ts";

const lower = (context: parse.IdentifierContext): string => identifierText(context).toLowerCase();

const suffix = (context: { arraySuffix(): parse.ArraySuffixContext[] }): string =>
  context
    .arraySuffix()
    .map((array) => array.getText())
    .join("");

/** The type of a CAST, spelled the one way that the tree knows: lower case, single spaces. */
export function typeName(building: Building, context: parse.TypeExprContext): string {
  if (context instanceof parse.MembersTypeContext) {
    const members = context
      .typeMember()
      .map((member) => `${lower(member.identifier())} ${typeName(building, member.typeExpr())}`);
    return `${lower(context.identifier())}(${members.join(", ")})${suffix(context)}`;
  }
  if (context instanceof parse.EnumTypeContext) {
    building.report("H0128", spanOf(context), "an Enum type isn't supported here", "cast to a string instead");
    return lower(context.identifier());
  }
  if (context instanceof parse.NestedTypeContext) {
    const nested = context.typeExpr().map((type) => typeName(building, type));
    return `${lower(context.identifier())}(${nested.join(", ")})${suffix(context)}`;
  }
  if (context instanceof parse.ParametersTypeContext) {
    const parameters = context.exprList()?.expr() ?? [];
    const texts = parameters.map((parameter) => parameter.getText());
    return `${lower(context.identifier())}(${texts.join(", ")})${suffix(context)}`;
  }
  if (context instanceof parse.WordsTypeContext) {
    const words = context.identifier().map(lower);
    // A word that is empty gets no space of its own before it.
    return words.reduce((text, word) => (text === "" ? word : `${text} ${word}`)) + suffix(context);
  }
  const name = context as parse.NameTypeContext;
  return lower(name.identifier()) + suffix(name);
}

/** The type after `::`. */
export function castTypeName(context: parse.CastTypeContext): string {
  const token = context.castTypeName().start!;
  const text = token.text!;
  const word = (token.type === parse.HogParser.QUOTED_IDENT ? text.slice(1, -1) : text).toLowerCase();
  if (context.WITH() === null) return word;
  return `${word} with ${context.LOCAL() === null ? "" : "local "}time zone`;
}
