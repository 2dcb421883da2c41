/**
 * Expressions from their parse trees.
 *
 * Operators that lean left make parse trees as deep as they are long, so such a chain is gone down in a loop and built
 * on the way back; only brackets and prefix operators cost stack. AND, OR and `||` chains become one flat node.
 */
import type { ParserRuleContext } from "antlr4ng";
import type { And, ArithmeticOperator, Call, CompareOperator, Dict, Expression, Or, Placeholder } from "../ast.ts";
import * as parse from "../generated/HogParser.ts";
import { NestedTooDeeply } from "../parser-base.ts";
import {
  aliasText,
  type Building,
  dottedName,
  identifierText,
  isCallNamed,
  NESTING_MAX,
  nameText,
  spanOf,
  spanOfToken,
} from "./building.ts";
import { buildCall, callOfValue } from "./calls.ts";
import { indexValue, numberConstant, textConstant, unquote } from "./literals.ts";
import { buildQuery, tailOfSet } from "./queries.ts";
import { blockOf } from "./statements.ts";
import { buildTag } from "./tags.ts";
import { buildTemplate } from "./templates.ts";
import { castTypeName, typeName } from "./type-names.ts";

type Builder<Context> = (building: Building, context: Context) => Expression;
type Continuation<Context> = (building: Building, context: Context, left: Expression) => Expression;
type ContextClass<Context> = abstract new (...args: never[]) => Context;

const table = <Entry>() => new Map<unknown, Entry>();
const BASES = table<Builder<never>>();
const CONTINUATIONS = table<Continuation<never>>();

const base = <Context extends ParserRuleContext>(type: ContextClass<Context>, build: Builder<Context>): void => {
  BASES.set(type, build as Builder<never>);
};
const continuation = <Context extends ParserRuleContext>(
  type: ContextClass<Context>,
  build: Continuation<Context>,
): void => {
  CONTINUATIONS.set(type, build as Continuation<never>);
};

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

const left = (context: ParserRuleContext): ParserRuleContext => context.children[0] as ParserRuleContext;

/** The two operands of a chain, what is already a node of the same kind spliced in. */
function flatten(node: "And" | "Or", first: Expression, second: Expression, context: ParserRuleContext): And | Or {
  // A flat node was built by this chain or by parentheses around it; nobody else holds its list yet.
  const exprs = first.node === node ? (first.exprs as Expression[]) : [first];
  if (second.node === node) exprs.push(...second.exprs);
  else exprs.push(second);
  return { node, exprs, span: { start: context.start!.start, end: spanOf(context).end } };
}

function concat(first: Expression, second: Expression, context: ParserRuleContext): Call {
  const args = isCallNamed(first, "concat") ? ((first as Call).args as Expression[]) : [first];
  if (isCallNamed(second, "concat")) args.push(...(second as Call).args);
  else args.push(second);
  return { node: "Call", name: "concat", args, span: spanOf(context) };
}

const shortCall = (name: string, args: Expression[], context: ParserRuleContext): Call => ({
  node: "Call",
  name,
  args,
  span: spanOf(context),
});

// --- Tier 2: AND, OR, ?:, AS ----------------------------------------------------------------------------------------

continuation(parse.AndExprContext, (building, context, first) =>
  flatten("And", first, expression(building, context.expr(1)!), context),
);
continuation(parse.OrExprContext, (building, context, first) =>
  flatten("Or", first, expression(building, context.expr(1)!), context),
);
continuation(parse.TernaryExprContext, (building, context, condition) =>
  shortCall("if", [condition, expression(building, context.expr(1)!), expression(building, context.expr(2)!)], context),
);
continuation(parse.AliasExprContext, (building, context, expr) => {
  const token = context.identifier()?.start ?? context.STRING()!.symbol;
  return { node: "Alias", expr, alias: aliasText(building, token), span: spanOf(context) };
});
base(parse.ValueExprContext, (building, context) => expression(building, context.value()));

// --- Tier 1: postfix ------------------------------------------------------------------------------------------------

continuation(parse.CallValueContext, callOfValue);

continuation(parse.SubscriptValueContext, (building, context, array) => {
  const subscript = context.subscript();
  const span = spanOf(context);
  if (subscript.COLON() === null) {
    return { node: "ArrayAccess", array, property: expression(building, subscript._low!), span };
  }
  const start = optional(building, subscript._low);
  const end = optional(building, subscript._high);
  return {
    node: "ArraySlice",
    array,
    ...(start === null ? {} : { start_expr: start }),
    ...(end === null ? {} : { end_expr: end }),
    span,
  };
});

continuation(parse.TupleAccessValueContext, (building, context, tuple) => {
  const token = context.DECIMAL().symbol;
  const index = indexValue(building, token.text!, spanOfToken(token));
  return { node: "TupleAccess", tuple, index, span: spanOf(context) };
});

/** Whether a context is a dotted name, and not one in parentheses. */
function isDottedName(context: ParserRuleContext): boolean {
  let inner = context;
  while (inner instanceof parse.PropertyValueContext) inner = left(inner);
  return inner instanceof parse.SecondaryValueContext && left(inner) instanceof parse.FieldSecondaryContext;
}

const chainOf = (node: Expression): readonly string[] =>
  // `true.x` starts with a name although `true` alone is a constant; its source text is the name.
  node.node === "Field" ? node.chain : [];

continuation(parse.PropertyValueContext, (building, context, array) => {
  const property = identifierText(context.identifier());
  const span = spanOf(context);
  const parent = context.children[0] as ParserRuleContext;
  if (array.node === "Field" && (parent instanceof parse.PropertyValueContext || isDottedName(parent))) {
    return { node: "Field", chain: [...chainOf(array), property], span };
  }
  if (array.node === "Constant" && isDottedName(parent)) {
    return { node: "Field", chain: [building.source.slice(array.span.start, array.span.end), property], span };
  }
  const at = spanOfToken(context.identifier().start!);
  return { node: "ArrayAccess", array, property: textConstant(property, at), span };
});

continuation(parse.TableStarValueContext, (building, context, table) => {
  const parent = left(context);
  if (!isDottedName(parent)) {
    building.report("H0101", spanOf(context), "only a table's name can stand before `.*`");
  }
  if (context.replace() !== null) misplacedReplace(building, context.replace()!);
  const exclude = context.exclude();
  const span = spanOf(context);
  if (exclude !== null) return { node: "ColumnsExpr", all_columns: true, exclude: excluded(exclude), span };
  const chain = table.node === "Constant" ? [building.source.slice(table.span.start, table.span.end)] : chainOf(table);
  return { node: "Field", chain: [...chain, "*"], span };
});

continuation(parse.NullishSubscriptValueContext, (building, context, array) => ({
  node: "ArrayAccess",
  array,
  property: expression(building, context.expr()),
  nullish: true,
  span: spanOf(context),
}));
continuation(parse.NullishTupleAccessValueContext, (building, context, tuple) => {
  const token = context.DECIMAL().symbol;
  const index = indexValue(building, token.text!, spanOfToken(token));
  return { node: "TupleAccess", tuple, index, nullish: true, span: spanOf(context) };
});
continuation(parse.NullishPropertyValueContext, (_building, context, array) => ({
  node: "ArrayAccess",
  array,
  property: textConstant(identifierText(context.identifier()), spanOf(context.identifier())),
  nullish: true,
  span: spanOf(context),
}));
continuation(parse.CastValueContext, (_building, context, expr) => ({
  node: "TypeCast",
  expr,
  type_name: castTypeName(context.castType()),
  span: spanOf(context),
}));

// --- Tier 1: operators ----------------------------------------------------------------------------------------------

const arithmetic = (op: string, first: Expression, second: Expression, context: ParserRuleContext): Expression => ({
  node: "ArithmeticOperation",
  left: first,
  right: second,
  op: op as ArithmeticOperator,
  span: spanOf(context),
});

continuation(parse.MultiplyValueContext, (building, context, first) =>
  arithmetic(context._op!.text!, first, expression(building, context.value(1)!), context),
);
continuation(parse.AddValueContext, (building, context, first) => {
  const second = expression(building, context.value(1)!);
  const op = context._op!.text!;
  return op === "||" ? concat(first, second, context) : arithmetic(op, first, second, context);
});

const COMPARATORS: Readonly<Record<string, CompareOperator>> = {
  "=": "==",
  "<>": "!=",
  "~": "=~",
  "~*": "=~*",
};

continuation(parse.CompareValueContext, (building, context, first) => {
  const spelling = context
    .comparator()
    .children.map((child) => child.getText().toLowerCase())
    .join(" ");
  return {
    node: "CompareOperation",
    left: first,
    right: expression(building, context.value(1)!),
    op: COMPARATORS[spelling] ?? (spelling as CompareOperator),
    span: spanOf(context),
  };
});
continuation(parse.IgnoreNullsValueContext, (_building, _context, value) => value);
continuation(parse.IsNullValueContext, (_building, context, first) => ({
  node: "CompareOperation",
  left: first,
  right: { node: "Constant", value: null, span: spanOfToken(context.NULL().symbol) },
  op: context.NOT() === null ? "==" : "!=",
  is_null_comparison_style: true,
  span: spanOf(context),
}));
continuation(parse.IsDistinctValueContext, (building, context, first) => ({
  node: "IsDistinctFrom",
  left: first,
  right: expression(building, context.value(1)!),
  negated: context.NOT() !== null,
  span: spanOf(context),
}));
continuation(parse.NullSafeEqualValueContext, (building, context, first) => ({
  node: "IsDistinctFrom",
  left: first,
  right: expression(building, context.value(1)!),
  negated: true,
  span: spanOf(context),
}));
continuation(parse.NullishValueContext, (building, context, first) =>
  shortCall("ifNull", [first, expression(building, context.value(1)!)], context),
);
continuation(parse.BetweenValueContext, (building, context, expr) => {
  const low = context.value(1)!;
  let bound = kernel(low);
  while (bound instanceof parse.NotValueContext || bound instanceof parse.NegateValueContext) {
    bound = kernel(bound.value());
  }
  if (
    bound instanceof parse.ArrowSecondaryContext ||
    bound instanceof parse.LambdaSecondaryContext ||
    bound instanceof parse.NamedArgumentSecondaryContext
  ) {
    building.report("H0124", spanOf(bound), "a lambda or named argument can't be the lower bound of BETWEEN");
  }
  return {
    node: "BetweenExpr",
    expr,
    low: expression(building, low),
    high: expression(building, context.value(2)!),
    negated: context.NOT() !== null,
    span: spanOf(context),
  };
});

base(parse.NegateValueContext, (building, context) => {
  const span = spanOf(context);
  const zero = textlessZero(span.start);
  return arithmetic("-", zero, expression(building, context.value()), context);
});
const textlessZero = (at: number): Expression => ({ node: "Constant", value: 0, span: { start: at, end: at } });

base(parse.NotValueContext, (building, context) => ({
  node: "Not",
  expr: expression(building, context.value()),
  span: spanOf(context),
}));
base(parse.PrimaryValueContext, (building, context) => inner(building, context.primary()));
base(parse.SecondaryValueContext, (building, context) => inner(building, context.secondary()));

const inner = (building: Building, context: ParserRuleContext): Expression =>
  BASES.get(context.constructor)!(building, context as never);

// --- Primaries ------------------------------------------------------------------------------------------------------

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

const excluded = (context: parse.ExcludeContext): string[] =>
  context.dottedName().map((name) => dottedName(name).join("."));

const misplacedReplace = (building: Building, context: parse.ReplaceContext): void => {
  const hint = "write `(* REPLACE (…))` or `COLUMNS(* REPLACE (…))`";
  building.report("H0101", spanOf(context), "REPLACE needs parentheses around its star", hint);
};

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
