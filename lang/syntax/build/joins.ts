import type { ParserRuleContext } from "antlr4ng";
import type {
  Constant,
  Expression,
  JoinConstraint,
  JoinExpr,
  PivotColumn,
  Placeholder,
  RatioExpr,
  SampleExpr,
  TableExpression,
  UnpivotColumn,
  ValuesQuery,
} from "../ast.ts";
import * as parse from "../generated/HogParser.ts";
import { NestedTooDeeply } from "../parser-base.ts";
import { aliasText, type Building, dottedName, identifierText, NESTING_MAX, spanOf } from "./building.ts";
import { expression, expressionList } from "./expressions.ts";
import { numberConstant } from "./literals.ts";
import { querySet } from "./queries.ts";
import { buildTag } from "./tags.ts";

/** One table of a FROM clause before the tables are linked; unlike the node its fields may still change. */
type Part = Omit<{ -readonly [Key in keyof JoinExpr]: JoinExpr[Key] }, "next_join">;

/** The tables of a FROM clause as a linked list; nested and parenthesised joins lie flat in it. */
export const fromOf = (building: Building, context: parse.FromContext): JoinExpr => link(partsOf(building, context));

function link(parts: readonly Part[]): JoinExpr {
  // Each table hangs below the one before, as deep as they are many.
  if (parts.length > NESTING_MAX) throw new NestedTooDeeply(parts[NESTING_MAX]!.span.start);
  let next: JoinExpr | null = null;
  for (let index = parts.length - 1; index >= 0; index--) next = { ...parts[index]!, next_join: next };
  if (next === null) throw new Error("a FROM clause without a table was parsed");
  return next;
}

function partsOf(building: Building, context: parse.FromContext): Part[] {
  // Joins lean left as far as the text is long: down the left side in a loop, up again with its tables.
  const chain: parse.FromContext[] = [];
  let leftmost = context;
  while (leftmost.children[0] instanceof parse.FromContext) {
    chain.push(leftmost);
    leftmost = leftmost.children[0];
  }
  let parts =
    leftmost instanceof parse.ParenthesizedFromContext
      ? partsOf(building, leftmost.from())
      : [tablePart(building, leftmost as parse.TableFromContext)];
  for (const next of chain.reverse()) parts = joined(building, next, parts);
  return parts;
}

function joined(building: Building, context: parse.FromContext, parts: Part[]): Part[] {
  if (context instanceof parse.JoinFromContext) {
    const kind = context.joinKind();
    const type = kind === null ? "JOIN" : joinType(kind);
    return append(
      parts,
      withConstraint(building, partsOf(building, context.from_(1)!), type, context.joinConstraint()),
    );
  }
  if (context instanceof parse.PositionalFromContext) {
    const right = partsOf(building, context.from_(1)!);
    return append(parts, withConstraint(building, right, "POSITIONAL JOIN", context.joinConstraint()));
  }
  if (context instanceof parse.CrossFromContext) {
    const right = partsOf(building, context.from_(1)!);
    right[0]!.join_type = "CROSS JOIN";
    return append(parts, right);
  }
  const table = link(parts);
  const span = spanOf(context);
  if (context instanceof parse.PivotFromContext) {
    return [wholePart(pivot(building, table, context.pivotBody(), context), span)];
  }
  const unpivoted = context as parse.UnpivotFromContext;
  return [wholePart(unpivot(building, table, unpivoted), span)];
}

/** Adds in place: copying the tables so far at each join would take quadratic time. */
function append(parts: Part[], more: readonly Part[]): Part[] {
  for (const part of more) parts.push(part);
  return parts;
}

const wholePart = (table: TableExpression, span: Part["span"]): Part => ({
  node: "JoinExpr",
  table,
  alias: null,
  table_final: null,
  sample: null,
  span,
});

function withConstraint(
  building: Building,
  parts: Part[],
  type: string,
  context: parse.JoinConstraintContext | null,
): Part[] {
  const first = parts[0]!;
  first.join_type = type;
  first.constraint = context === null ? null : constraintOf(building, context);
  return parts;
}

const SIDES = ["LEFT", "RIGHT", "FULL"];
const STRICTNESS = ["SEMI", "ALL", "ANTI", "ANY", "ASOF"];

/** The kind of a join in the one order of words that the tree knows. */
function joinType(context: parse.JoinKindContext): string {
  const words = context.getText().toUpperCase();
  const strictness = STRICTNESS.filter((word) => words.includes(word));
  const side = SIDES.find((word) => words.includes(word));
  if (side === undefined) {
    if (strictness.includes("ANTI") || strictness.includes("SEMI")) return `${strictness.reverse().join(" ")} JOIN`;
    return [...strictness, "INNER", "JOIN"].join(" ");
  }
  return [side, ...(words.includes("OUTER") ? ["OUTER"] : []), ...strictness, "JOIN"].join(" ");
}

function constraintOf(building: Building, context: parse.JoinConstraintContext): JoinConstraint {
  const span = spanOf(context);
  const list = context.constraintList();
  const exprs = list.expr().map((expr) => expression(building, expr));
  const [first] = exprs as [Expression, ...Expression[]];
  if (context.ON() === null) {
    const expr: Expression = exprs.length === 1 ? first : { node: "Tuple", exprs, span: spanOf(list) };
    return { node: "JoinConstraint", expr, constraint_type: "USING", span };
  }
  if (exprs.length > 1) {
    const hint = "combine them with `and`, or put the join in parentheses before a comma";
    building.report("H0128", spanOf(list), "ON with several conditions isn't supported", hint);
  }
  return { node: "JoinConstraint", expr: first, constraint_type: "ON", span };
}

// --- Tables ---------------------------------------------------------------------------------------------------------

function tablePart(building: Building, context: parse.TableFromContext): Part {
  const sample = context.sample();
  const part = reducedPart(building, context.table());
  return {
    ...part,
    table_final: context.FINAL() === null ? null : true,
    sample: sample === null ? null : sampleOf(building, sample),
    span: spanOf(context),
  };
}

/** A table with its alias and arguments, without what belongs to a FROM clause only. */
function reducedPart(building: Building, context: parse.TableContext): Part {
  const span = spanOf(context);
  if (context instanceof parse.AliasTableContext) {
    const columns = context.nameList();
    const token = (context.tableAlias() ?? context.identifier())!.start!;
    return {
      ...reducedPart(building, context.table()),
      alias: aliasText(building, token),
      column_aliases: columns === null ? null : columns.identifier().map(identifierText),
      span,
    };
  }
  if (context instanceof parse.FunctionTableContext) {
    const name = context.identifier();
    const table: TableExpression = { node: "Field", chain: [identifierText(name)], span: spanOf(name) };
    return { node: "JoinExpr", table, table_args: expressionList(building, context.exprList()), alias: null, span };
  }
  return { node: "JoinExpr", table: tableOf(building, context), alias: null, span };
}

function tableOf(building: Building, context: parse.TableContext): TableExpression {
  const span = spanOf(context);
  if (context instanceof parse.PivotTableContext) {
    return pivot(building, innerTable(building, context.table()), context.pivotBody(), context);
  }
  if (context instanceof parse.UnpivotTableContext) {
    return unpivot(building, innerTable(building, context.table()), context);
  }
  if (context instanceof parse.NameTableContext) {
    return { node: "Field", chain: dottedName(context.dottedName()), span };
  }
  if (context instanceof parse.QueryTableContext) return querySet(building, context.setSelect());
  if (context instanceof parse.ValuesTableContext) return valuesOf(building, context);
  if (context instanceof parse.TagTableContext) return buildTag(building, context.tag());
  const placeholder = context as parse.PlaceholderTableContext;
  return { node: "Placeholder", expr: expression(building, placeholder.expr()), span };
}

/** What a PIVOT turns: the bare table, or the table with its alias or arguments. */
function innerTable(building: Building, context: parse.TableContext): TableExpression {
  const part = reducedPart(building, context);
  const isBare = part.alias === null && part.table_args === undefined;
  return isBare ? part.table : { ...part, next_join: null };
}

const valuesOf = (building: Building, context: parse.ValuesTableContext): ValuesQuery => ({
  node: "ValuesQuery",
  rows: context.valuesRow().map((row) => row.expr().map((expr) => expression(building, expr))),
  span: spanOf(context),
});

function sampleOf(building: Building, context: parse.SampleContext): SampleExpr {
  const offset = context.ratio(1);
  return {
    node: "SampleExpr",
    sample_value: ratioOf(building, context.ratio(0)!),
    offset_value: offset === null ? null : ratioOf(building, offset),
    span: spanOf(context),
  };
}

function ratioOf(building: Building, context: parse.RatioContext): RatioExpr | Placeholder {
  const span = spanOf(context);
  const expr = context.expr();
  if (expr !== null) return { node: "Placeholder", expr: expression(building, expr), span };
  const divisor = context.number_(1);
  const right: Constant | null = divisor === null ? null : numberConstant(building, divisor);
  return { node: "RatioExpr", left: numberConstant(building, context.number_(0)!), right, span };
}

// --- PIVOT ----------------------------------------------------------------------------------------------------------

function pivot(
  building: Building,
  table: TableExpression,
  body: parse.PivotBodyContext,
  context: ParserRuleContext,
): TableExpression {
  const group = body.GROUP() === null ? null : body.exprList(1);
  return {
    node: "PivotExpr",
    table,
    aggregates: expressionList(building, body.exprList(0)),
    columns: body.pivotColumn().map((column) => pivotColumn(building, column)),
    ...(group === null ? {} : { group_by: expressionList(building, group) }),
    span: spanOf(context),
  };
}

const pivotColumn = (building: Building, context: parse.PivotColumnContext): PivotColumn => ({
  node: "PivotColumn",
  column: pivotTarget(building, context.pivotTarget()),
  values: expressionList(building, context.exprList()),
  span: spanOf(context),
});

function pivotTarget(building: Building, context: parse.PivotTargetContext): Expression {
  const expr = context.expr();
  if (expr !== null) return expression(building, expr);
  return { node: "Tuple", exprs: expressionList(building, context.exprList()), span: spanOf(context) };
}

function unpivot(
  building: Building,
  table: TableExpression,
  context: parse.UnpivotTableContext | parse.UnpivotFromContext,
): TableExpression {
  const columns = context
    .unpivotColumns()
    .unpivotColumn()
    .map(
      (column): UnpivotColumn => ({
        node: "UnpivotColumn",
        value_columns: pivotTarget(building, column.pivotTarget(0)!),
        name_columns: pivotTarget(building, column.pivotTarget(1)!),
        unpivot_values: expressionList(building, column.exprList()),
        span: spanOf(column),
      }),
    );
  return { node: "UnpivotExpr", table, columns, include_nulls: context.INCLUDE() !== null, span: spanOf(context) };
}
