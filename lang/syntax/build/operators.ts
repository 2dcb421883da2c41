/** Operators and postfix forms: AND, OR, `?:` and AS above, everything else below them. */
import type { ParserRuleContext } from "antlr4ng";
import type { And, ArithmeticOperator, Call, CompareOperator, Expression, Or } from "../ast.ts";
import * as parse from "../generated/HogParser.ts";
import { aliasText, type Building, identifierText, isCallNamed, shortCall, spanOf, spanOfToken } from "./building.ts";
import { callOfValue } from "./calls.ts";
import { expression, kernel, optional } from "./expressions.ts";
import { indexValue, textConstant } from "./literals.ts";
import { BASES, base, continuation } from "./registry.ts";
import { excluded, misplacedReplace } from "./stars.ts";
import { castTypeName } from "./type-names.ts";

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
    // As with flat nodes, the list belongs to nobody else yet: copying it for each part would take quadratic time.
    const chain = array.chain as string[];
    chain.push(property);
    return { node: "Field", chain, span };
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
