/** What values begin with: literals, names, calls, brackets, and the keywords of SQL that look like calls. */
import type { ParserRuleContext } from "antlr4ng";
import type { Call, Dict, Expression, Placeholder } from "../ast.ts";
import * as parse from "../generated/HogParser.ts";
import { type Building, identifierText, nameText, shortCall, spanOf, spanOfToken } from "./building.ts";
import { buildCall } from "./calls.ts";
import { expression, expressionList, kernel, optional } from "./expressions.ts";
import { indexValue, numberConstant, textConstant, unquote } from "./literals.ts";
import { buildQuery, tailOfSet } from "./queries.ts";
import { base } from "./registry.ts";
import { excluded, misplacedReplace } from "./stars.ts";
import { blockOf } from "./statements.ts";
import { buildTag } from "./tags.ts";
import { buildTemplate } from "./templates.ts";
import { typeName } from "./type-names.ts";

const nothing = (context: ParserRuleContext): Expression => {
  const { end } = spanOf(context);
  return { node: "Constant", value: null, span: { start: end, end } };
};

base(parse.CasePrimaryContext, (building, context) => {
  const branches = context
    .caseBranch()
    .flatMap((branch) => [expression(building, branch._condition!), expression(building, branch._result!)]);
  const otherwise = optional(building, context._otherwise) ?? nothing(context);
  const subject = optional(building, context._subject);
  if (subject !== null) return shortCall("_caseWithExpression", [subject, ...branches, otherwise], context);
  return shortCall(branches.length === 2 ? "if" : "multiIf", [...branches, otherwise], context);
});
base(parse.CastPrimaryContext, (building, context) => ({
  node: "TypeCast",
  expr: expression(building, context.expr()),
  type_name: typeName(building, context.typeExpr()),
  span: spanOf(context),
}));
base(parse.TryCastPrimaryContext, (building, context) => ({
  node: "TryCast",
  expr: expression(building, context.expr()),
  type_name: typeName(building, context.typeExpr()),
  span: spanOf(context),
}));

const unsupported = (building: Building, context: ParserRuleContext, what: string, instead: string): Expression => {
  building.report("H0128", spanOf(context), `${what} isn't supported`, instead);
  return nothing(context);
};
base(parse.DatePrimaryContext, (building, context) => {
  return unsupported(building, context, "a date literal", `write \`toDate(${context.STRING().getText()})\``);
});
base(parse.TimestampPrimaryContext, (building, context) => {
  return unsupported(building, context, "a timestamp literal", `write \`toDateTime(${context.STRING().getText()})\``);
});
base(parse.SubstringPrimaryContext, (building, context) => {
  return unsupported(building, context, "SUBSTRING … FROM", "write `substring(text, start, length)`");
});

const UNITS = ["second", "minute", "hour", "day", "week", "month", "quarter", "year"];
const intervalCall = (unit: string, count: Expression, context: ParserRuleContext): Call =>
  shortCall(`toInterval${unit[0]!.toUpperCase()}${unit.slice(1)}`, [count], context);

base(parse.IntervalPrimaryContext, (building, context) => {
  const unit = context.intervalUnit().getText().toLowerCase();
  return intervalCall(unit === "yyyy" ? "year" : unit, expression(building, context.expr()), context);
});
base(parse.IntervalStringPrimaryContext, (building, context) => {
  const token = context.STRING().symbol;
  const text = unquote(token.text!);
  const space = text.indexOf(" ");
  const count = text.slice(0, Math.max(space, 0));
  const plural = text.slice(space + 1);
  const unit = plural.endsWith("s") ? plural.slice(0, -1) : plural;
  if (space < 0 || !/^[0-9]+$/.test(count) || BigInt(count) > 2n ** 63n - 1n || !UNITS.includes(unit)) {
    building.report(
      "H0129",
      spanOfToken(token),
      `${token.text} isn't an interval`,
      "write a count and a unit: `'7 days'`",
    );
    return nothing(context);
  }
  const span = spanOfToken(token);
  return intervalCall(unit, { node: "Constant", value: indexValue(building, count, span), span }, context);
});

base(parse.TrimPrimaryContext, (building, context) => {
  const name = { [parse.HogParser.BOTH]: "trim", [parse.HogParser.LEADING]: "trimLeft" }[context._side!.type];
  const string = context.STRING();
  const characters =
    string === null
      ? buildTemplate(building, context.template()!)
      : textConstant(unquote(string.symbol.text!), spanOfToken(string.symbol));
  return shortCall(name ?? "trimRight", [expression(building, context.expr()), characters], context);
});

function columns(building: Building, list: parse.ExprListContext, context: ParserRuleContext): Expression {
  const span = spanOf(context);
  const [first] = list.expr();
  if (list.children.length === 1) {
    const sole = kernel(first!);
    if (sole instanceof parse.StringPrimaryContext) {
      return { node: "ColumnsExpr", regex: unquote(sole.getText()), span };
    }
    const replaced = replacedStar(building, sole, context);
    if (replaced !== null) return replaced;
  }
  return { node: "ColumnsExpr", columns: expressionList(building, list), span };
}
base(parse.ColumnsPrimaryContext, (building, context) => columns(building, context.exprList(), context));
base(parse.SpreadPrimaryContext, (building, context) => {
  const expr = columns(building, context.exprList(), context);
  if (expr.node !== "ColumnsExpr") throw new Error(`COLUMNS built a ${expr.node}`);
  return { node: "SpreadExpr", expr, span: spanOf(context) };
});

/** `* REPLACE (…)` and its like, alone in parentheses; null for anything else. */
function replacedStar(building: Building, star: ParserRuleContext, whole: ParserRuleContext): Expression | null {
  if (!(star instanceof parse.StarSecondaryContext || star instanceof parse.TableStarValueContext)) return null;
  const replace = star.replace();
  if (replace === null) return null;
  const exclude = star.exclude();
  const items = replace
    .replaceItem()
    .map((item) => [identifierText(item.identifier()), expression(building, item.expr())]);
  return {
    node: "ColumnsExpr",
    all_columns: true,
    ...(exclude === null ? {} : { exclude: excluded(exclude) }),
    replace: Object.fromEntries(items),
    span: spanOf(whole),
  };
}

base(parse.StarSecondaryContext, (building, context) => {
  if (context.replace() !== null) misplacedReplace(building, context.replace()!);
  const exclude = context.exclude();
  const span = spanOf(context);
  if (exclude === null) return { node: "Field", chain: ["*"], span };
  return { node: "ColumnsExpr", all_columns: true, exclude: excluded(exclude), span };
});
base(parse.CallPrimaryContext, (building, context) => buildCall(building, context.call()));
base(parse.TagPrimaryContext, (building, context) => buildTag(building, context.tag()));
base(parse.TemplatePrimaryContext, (building, context) => buildTemplate(building, context.template()));
base(parse.NumberPrimaryContext, (building, context) => numberConstant(building, context.number()));
base(parse.StringPrimaryContext, (_building, context) => textConstant(unquote(context.getText()), spanOf(context)));
base(parse.NullPrimaryContext, (_building, context) => ({ node: "Constant", value: null, span: spanOf(context) }));

base(parse.LambdaSecondaryContext, (building, context) => ({
  node: "Lambda",
  args: context.identifier().map(identifierText),
  arg_spans: context.identifier().map(spanOf),
  expr: expression(building, context.expr()),
  span: spanOf(context),
}));
base(parse.ParenthesizedSecondaryContext, (building, context) => {
  const parentheses = context.parenthesized();
  if (parentheses instanceof parse.QueryParensContext) return buildQuery(building, parentheses.querySelect());
  const parens = parentheses as parse.ExprParensContext;
  const replaced = parens.children.length === 3 ? replacedStar(building, kernel(parens.expr()), parens) : null;
  if (replaced !== null) return replaced;
  const first = expression(building, parens.expr());
  const tail = parens.setTail();
  if (tail !== null) return tailOfSet(building, parens.expr(), first, tail);
  if (parens.COMMA() === null) return first;
  const rest = expressionList(building, parens.exprList());
  return { node: "Tuple", exprs: [first, ...rest], span: spanOf(parens) };
});
base(parse.ArraySecondaryContext, (building, context) => ({
  node: "Array",
  exprs: expressionList(building, context.exprList()),
  span: spanOf(context),
}));
base(parse.BraceSecondaryContext, (building, context): Dict | Placeholder => {
  const span = spanOf(context);
  const first = context.expr(0);
  if (first === null) return { node: "Dict", items: [], span };
  const key = expression(building, first);
  if (context.COLON() === null) return { node: "Placeholder", expr: key, span };
  const items: [Expression, Expression][] = [[key, expression(building, context._content!)]];
  for (const item of context.dictItem()) {
    items.push([expression(building, item._key!), expression(building, item._content!)]);
  }
  return { node: "Dict", items, span };
});
base(parse.ArrowSecondaryContext, (building, context) => {
  const arrow = context.arrow();
  const block = arrow.block();
  return {
    node: "Lambda",
    args: arrow.identifier().map(identifierText),
    arg_spans: arrow.identifier().map(spanOf),
    expr: block === null ? expression(building, arrow.expr()!) : blockOf(building, block),
    span: spanOf(arrow),
  };
});
base(parse.NamedArgumentSecondaryContext, (building, context) => ({
  node: "NamedArgument",
  name: identifierText(context.identifier()),
  name_span: spanOf(context.identifier()),
  value: expression(building, context.expr()),
  span: spanOf(context),
}));
base(parse.PositionSecondaryContext, (building, context) => {
  const token = context.DECIMAL().symbol;
  const index = indexValue(building, token.text!, spanOfToken(token));
  return { node: "PositionalRef", index, span: spanOf(context) };
});
base(parse.FieldSecondaryContext, (_building, context) => {
  const token = context.fieldName().start!;
  const name = nameText(token);
  const span = spanOfToken(token);
  const spelling = token.text!.toLowerCase();
  if (spelling === "true" || spelling === "false") {
    return { node: "Constant", value: spelling === "true", span };
  }
  return { node: "Field", chain: [name], span };
});
