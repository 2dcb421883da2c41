import type { Span } from "#lang/error.ts";
import type { Call, ExprCall, Expression, Not, OrderExpr, WindowFunction } from "../ast.ts";
import * as parse from "../generated/HogParser.ts";
import { type Building, identifierText, spanOf } from "./building.ts";
import { expression, expressionList, kernel } from "./expressions.ts";
import { buildQuery, tailOfSet } from "./queries.ts";
import { orderItems, windowOf } from "./windows.ts";

/** What stood between the parentheses of a call. */
interface Arguments {
  readonly distinct: boolean;
  readonly args: readonly Expression[];
  readonly order_by: readonly OrderExpr[] | null;
  /** The arguments are one set of queries without parentheses of its own. */
  readonly query: boolean;
}

function argumentsOf(building: Building, context: parse.ArgumentListContext): Arguments {
  const args = expressionList(building, context.exprList());
  const order = context.orderItems();
  const tail = context.setTail();
  if (tail !== null) {
    const first = context.exprList()?.expr() ?? [];
    if (first.length === 1 && context.DISTINCT() === null) {
      return { distinct: false, args: [tailOfSet(building, first[0]!, args[0]!, tail)], order_by: null, query: true };
    }
    building.report("H0101", spanOf(tail), "a set operation or LIMIT can only follow a query");
  }
  return {
    distinct: context.DISTINCT() !== null,
    args,
    order_by: order === null ? null : orderItems(building, order),
    query: false,
  };
}

const isPlain = (list: Arguments): boolean => !list.distinct && list.order_by === null && !list.query;

/** A call by name with everything that can follow it. */
export function buildCall(building: Building, context: parse.CallContext): Call | WindowFunction | ExprCall | Not {
  const span = spanOf(context);
  const name = identifierText(context.identifier(0)!);
  const name_span = spanOf(context.identifier(0)!);
  const [first, second] = context.argumentList().map((list) => argumentsOf(building, list)) as [Arguments, Arguments?];
  const refuse = (what: string): void => building.report("H0101", span, what);

  const filterContext = context.filter();
  const filter = filterContext === null ? null : expression(building, filterContext.expr());

  if (context.WITHIN() !== null) {
    if (!isPlain(first)) refuse("a call WITHIN GROUP takes plain arguments only");
    const within_group = orderItems(building, context.orderBy()!.orderItems());
    return { node: "Call", name, name_span, params: first.args, args: [], distinct: false, within_group, span };
  }

  if (context.OVER() !== null) {
    if (!isPlain(first) || second?.order_by || second?.query) {
      refuse("a window function takes neither DISTINCT, ORDER BY nor a query among its arguments");
    }
    const window = context.window();
    return {
      node: "WindowFunction",
      name,
      name_span,
      exprs: first.args,
      args: second?.args ?? [],
      ...(window === null
        ? { over_identifier: identifierText(context._overName!) }
        : { over_expr: windowOf(building, window) }),
      span,
    };
  }

  if (second === undefined && first.query && context.identifier(0)!.getText().toLowerCase() === "not") {
    return { node: "Not", expr: first.args[0]!, span };
  }
  if (second === undefined && first.query) {
    if (filter !== null) refuse("a call of a query takes no FILTER");
    return callOfQuery(context, first.args, span);
  }
  if (second === undefined || (isPlain(first) && !second.query)) {
    const last = second ?? first;
    return {
      node: "Call",
      name,
      name_span,
      params: second === undefined ? null : first.args,
      args: last.args,
      distinct: last.distinct,
      order_by: last.order_by,
      filter_expr: filter,
      span,
    };
  }

  // The first list can't be one of parameters: the second one calls what the first call returns.
  if (filter !== null || second.distinct || second.order_by !== null) refuse("only a call by name can aggregate");
  const headSpan = { start: span.start, end: spanOf(context.argumentList(0)!).end };
  const head: Call | ExprCall = first.query
    ? callOfQuery(context, first.args, headSpan)
    : {
        node: "Call",
        name,
        name_span,
        params: null,
        args: first.args,
        distinct: first.distinct,
        order_by: first.order_by,
        filter_expr: null,
        span: headSpan,
      };
  return { node: "ExprCall", expr: head, args: second.args, span };
}

/** `name(select …)`: `true` and `false` are values before they could be names of functions. */
function callOfQuery(context: parse.CallContext, args: readonly Expression[], span: Span): Call | ExprCall {
  const identifier = context.identifier(0)!;
  const name_span = spanOf(identifier);
  const spelling = identifier.getText().toLowerCase();
  if (spelling !== "true" && spelling !== "false") {
    return { node: "Call", name: identifierText(identifier), name_span, args, span };
  }
  return { node: "ExprCall", expr: { node: "Constant", value: spelling === "true", span: name_span }, args, span };
}

/** `value(…)` where the value isn't a name that was not called yet. */
export function callOfValue(building: Building, context: parse.CallValueContext, expr: Expression): ExprCall | Call {
  const list = context.callArguments();
  const span = spanOf(context);
  const query = list.querySelect();
  if (query !== null) {
    const args = [buildQuery(building, query)];
    const name = soleName(context.value());
    // `true` and `false` are values before they could be the names of functions.
    if (name === null || expr.node === "Constant") return { node: "ExprCall", expr, args, span };
    return { node: "Call", name: identifierText(name), name_span: spanOf(name), args, span };
  }
  const args = expressionList(building, list.exprList());
  const tail = list.setTail();
  if (tail === null) return { node: "ExprCall", expr, args, span };
  const first = list.exprList()?.expr() ?? [];
  if (first.length !== 1) {
    building.report("H0101", spanOf(tail), "a set operation or LIMIT can only follow a query");
    return { node: "ExprCall", expr, args, span };
  }
  return { node: "ExprCall", expr, args: [tailOfSet(building, first[0]!, args[0]!, tail)], span };
}

/** The identifier that a value consists of, not in parentheses; else null. */
function soleName(context: parse.ValueContext): parse.FieldNameContext | null {
  const head = kernel(context);
  return head instanceof parse.FieldSecondaryContext ? head.fieldName() : null;
}
