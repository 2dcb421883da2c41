import type {
  ArrayAccess,
  Expression,
  HogQLXTag,
  OrderExpr,
  TypeCast,
  WindowExpr,
  WindowFrameExpr,
  WindowFunction,
} from "#lang/syntax/ast.ts";
import { Builder } from "../build.ts";
import { mistake, unsupported } from "../problem.ts";
import type { RBound, RCall, Resolved, ROrder, RProperty, RWindow } from "../resolved.ts";
import { maybe, never, UNKNOWN, type ValueType, withNull } from "../value-type.ts";
import { checkCounts, definitionOf, resolveCall, resultType } from "./calls.ts";
import { resolveCompare } from "./compare.ts";
import { memberName, resolveName, withoutHiddenAlias } from "./names.ts";
import { resolvePlaceholder, typeOfValue } from "./placeholders.ts";
import { typedProperty } from "./properties.ts";
import { resolveSubquery } from "./query.ts";
import { type At, nested } from "./scope.ts";

export const resolveExpression = (node: Expression, at: At): Resolved =>
  nested(at.scope.session, node.span, () => enter(node, at));

function enter(node: Expression, at: At): Resolved {
  const { span } = node;
  const inner = (expr: Expression): Resolved => resolveExpression(expr, at);
  switch (node.node) {
    case "Constant": {
      const float = node.float === true || node.value_type === "number";
      const value = node.value_type === "number" ? Number(node.value) : node.value;
      const type = typeOfValue(value, float);
      return { kind: "constant", value, type, span, ...(float ? { float } : {}) };
    }
    case "Field":
      if (node.chain.at(-1) === "*") throw mistake("Cannot use '*' as a value", span);
      return resolveName(node.chain, span, at);
    case "Placeholder":
      return resolvePlaceholder(node, at);
    case "Alias":
      return resolveAlias(node.alias, inner(node.expr), at, span);
    case "ArithmeticOperation": {
      const left = inner(node.left);
      const right = inner(node.right);
      return { kind: "arithmetic", op: node.op, left, right, type: arithmeticType(left.type, right.type), span };
    }
    case "CompareOperation":
      return resolveCompare(node, at);
    case "IsDistinctFrom":
      return {
        kind: "distinctFrom",
        left: inner(node.left),
        right: inner(node.right),
        negated: node.negated,
        type: never("Boolean"),
        span,
      };
    case "BetweenExpr":
      return {
        kind: "between",
        expr: inner(node.expr),
        low: inner(node.low),
        high: inner(node.high),
        negated: node.negated,
        type: never("Boolean"),
        span,
      };
    case "And":
    case "Or": {
      const exprs = node.exprs.map(inner);
      const type = withNull(
        never("Boolean"),
        exprs.some((expr) => expr.type.nullable),
      );
      return { kind: node.node === "And" ? "and" : "or", exprs, type, span };
    }
    case "Not": {
      const expr = inner(node.expr);
      return { kind: "not", expr, type: withNull(never("Boolean"), expr.type.nullable), span };
    }
    case "Call":
      return resolveCall(node, at);
    case "WindowFunction":
      return resolveWindowFunction(node, at);
    case "Array":
      return { kind: "array", exprs: node.exprs.map(inner), type: never("Array"), span };
    case "Tuple": {
      const exprs = node.exprs.map(inner);
      return { kind: "tuple", exprs, type: { ...never("Tuple"), items: exprs.map(({ type }) => type) }, span };
    }
    case "ArrayAccess":
      return resolveAccess(node, at);
    case "TupleAccess": {
      if (node.index === 0 || node.index === 0n) throw fromZero("array.1", node);
      const tuple = inner(node.tuple);
      const deeper = memberOf(tuple, Number(node.index), at);
      return deeper ?? { kind: "tupleAccess", tuple, index: Number(node.index), type: UNKNOWN, span };
    }
    case "ArraySlice": {
      const build = new Builder(span);
      const one = build.constant(1);
      const start = node.start_expr ?? one;
      if (node.end_expr === undefined) return inner(build.call("arraySlice", node.array, start));
      const length: Expression = {
        node: "ArithmeticOperation",
        op: "+",
        left: { node: "ArithmeticOperation", op: "-", left: node.end_expr, right: start, span },
        right: one,
        span,
      };
      return inner(build.call("arraySlice", node.array, start, length));
    }
    case "Lambda": {
      if (node.expr.node === "Block") throw unsupported("Lambdas with statements can not run in queries", span);
      const body = resolveExpression(node.expr, { ...at, args: new Set([...at.args, ...node.args]) });
      return { kind: "lambda", args: node.args, body, type: UNKNOWN, span };
    }
    case "TypeCast":
      return resolveCast(node, at);
    case "SelectQuery":
    case "SelectSetQuery": {
      const { query, exports } = resolveSubquery(node, at.scope);
      const only = [...exports.values()][0];
      const type = exports.size === 1 && only !== undefined ? withNull(only.type, true) : UNKNOWN;
      return { kind: "subquery", query, type, span };
    }
    case "Dict": {
      const build = new Builder(span);
      const items = node.items.flat();
      return inner(build.tuple(build.constant("__hx_tag"), build.constant("__hx_obj"), ...items));
    }
    case "HogQLXTag":
      return inner(tagTuple(node));
    case "ExprCall":
      throw mistake("You can only call simple functions in HogQL, not expressions", span);
    case "PositionalRef":
    case "NamedArgument":
    case "ColumnsExpr":
    case "SpreadExpr":
    case "TryCast":
      throw unsupported(`${node.node} can not be used here`, span);
  }
}

const fromZero = (example: string, node: Expression) =>
  mistake(`SQL indexes start from one, not from zero. E.g: ${example}`, node.span);

function resolveAlias(name: string, expr: Resolved, at: At, span: Expression["span"]): Resolved {
  if (at.scope.aliases.has(name)) throw mistake(`Cannot redefine an alias with the name: ${name}`, span);
  const inside = withoutHiddenAlias(expr);
  at.scope.aliases.set(name, { type: inside.type, expr: inside });
  return { kind: "alias", expr: inside, name, hidden: false, type: inside.type, span };
}

function arithmeticType(left: ValueType, right: ValueType): ValueType {
  const nullable = left.nullable || right.nullable;
  const names = [left.name, right.name];
  if (names.includes("DateTime")) return withNull(never("DateTime"), nullable);
  if (names.every((name) => name === "Integer")) return withNull(never("Integer"), nullable);
  if (names.every((name) => name === "Integer" || name === "Float")) return withNull(never("Float"), nullable);
  return withNull(never("Unknown"), nullable);
}

function resolveAccess(node: ArrayAccess, at: At): Resolved {
  const { span } = node;
  if (node.property.node === "Constant" && node.property.value === 0) throw fromZero("array[1]", node);
  const array = resolveExpression(node.array, at);
  if (node.property.node === "Constant") {
    const { value } = node.property;
    const deeper = typeof value === "string" || typeof value === "number" ? memberOf(array, value, at) : undefined;
    if (deeper !== undefined) return deeper;
  }
  const type = array.type.item ?? UNKNOWN;
  return { kind: "arrayAccess", array, index: resolveExpression(node.property, at), type, span };
}

/** One link further into a JSON column, or undefined if the value is none. */
function memberOf(value: Resolved, link: string | number, at: At): Resolved | undefined {
  const object = withoutHiddenAlias(value);
  if (object.kind === "column" && object.type.name === "StringJSON") {
    return named({ kind: "property", object, links: [link], type: maybe("String"), span: value.span }, at);
  }
  // A typed property has a definition for its first link only: one link deeper it is plain JSON again.
  const property = object.kind === "property" ? object : untyped(object);
  if (property === undefined) return undefined;
  return named({ ...property, links: [...property.links, link], span: value.span }, at);
}

function untyped(value: Resolved): RProperty | undefined {
  const [first] = value.kind === "call" && value.name !== "toString" ? value.args : [];
  return first?.kind === "property" ? first : undefined;
}

function named(property: RProperty, at: At): Resolved {
  const typed = typedProperty(property, at);
  if (typed.kind === "alias" || !property.links.every((link) => typeof link === "string")) return typed;
  const name = memberName(property.links);
  return name === ""
    ? typed
    : { kind: "alias", expr: typed, name, hidden: true, type: typed.type, span: property.span };
}

/** `x::type` by the conversion that gives null where it fails. */
const CASTS: Readonly<Record<string, string>> = {
  int: "toInt",
  integer: "toInt",
  bigint: "toInt",
  int64: "toInt",
  float: "toFloat",
  double: "toFloat",
  "double precision": "toFloat",
  real: "toFloat",
  float64: "toFloat",
  text: "toString",
  string: "toString",
  varchar: "toString",
  char: "toString",
  date: "toDate",
  datetime: "toDateTime",
  timestamp: "toDateTime",
  timestamptz: "toDateTime",
  "timestamp with time zone": "toDateTime",
  bool: "toBool",
  boolean: "toBool",
  uuid: "toUUID",
};

function resolveCast(node: TypeCast, at: At): Resolved {
  const name = Object.hasOwn(CASTS, node.type_name) ? CASTS[node.type_name] : undefined;
  if (name === undefined) throw unsupported(`Can not cast to type '${node.type_name.slice(0, 80)}'`, node.span);
  return resolveExpression(new Builder(node.span).call(name, node.expr), at);
}

function tagTuple(tag: HogQLXTag): Expression {
  const build = new Builder(tag.span);
  const parts: Expression[] = [build.constant("__hx_tag"), build.constant(tag.kind)];
  for (const { name, value } of tag.attributes) {
    parts.push(build.constant(name), Array.isArray(value) ? build.tuple(...value) : (value as Expression));
  }
  return build.tuple(...parts);
}

export function resolveOrder(order: OrderExpr, at: At): ROrder {
  const expr = resolveExpression(order.expr, at);
  const { with_fill: fill } = order;
  if (fill === undefined) return { expr, order: order.order };
  return {
    expr,
    order: order.order,
    fill: {
      ...(fill.from_value === undefined ? {} : { from: resolveExpression(fill.from_value, at) }),
      ...(fill.to_value === undefined ? {} : { to: resolveExpression(fill.to_value, at) }),
      ...(fill.step_value === undefined ? {} : { step: resolveExpression(fill.step_value, at) }),
    },
  };
}

function resolveWindowFunction(node: WindowFunction, at: At): Resolved {
  const definition = definitionOf(node.name, node.name_span ?? node.span);
  const parametric = node.args.length > 0;
  const given = parametric ? node.args : node.exprs;
  checkCounts(definition, given.length, parametric ? node.exprs : null, node.span);
  const inner: At = { ...at, aggregate: null };
  const star = given.length === 1 && given[0]!.node === "Field" && given[0]!.chain[0] === "*";
  const args: readonly Resolved[] = star
    ? [{ kind: "star", type: UNKNOWN, span: node.span }]
    : given.map((arg) => resolveExpression(arg, inner));
  const call: RCall = {
    kind: "call",
    definition,
    name: node.name,
    params: parametric ? node.exprs.map((param) => resolveExpression(param, inner)) : null,
    args,
    distinct: false,
    orderBy: [],
    filter: null,
    type: resultType(definition, args),
    span: node.span,
  };
  const over =
    node.over_identifier ?? (node.over_expr === undefined ? emptyWindow : resolveWindow(node.over_expr, inner));
  return { kind: "window", call, over, type: withNull(call.type, true), span: node.span };
}

const emptyWindow: RWindow = { partitionBy: [], orderBy: [], frame: null };

export function resolveWindow(window: WindowExpr, at: At): RWindow {
  const start = window.frame_start === null ? null : bound(window.frame_start, at);
  return {
    partitionBy: (window.partition_by ?? []).map((expr) => resolveExpression(expr, at)),
    orderBy: (window.order_by ?? []).map((order) => resolveOrder(order, at)),
    frame:
      start === null
        ? null
        : {
            method: window.frame_method ?? "ROWS",
            start,
            end: window.frame_end === null ? null : bound(window.frame_end, at),
          },
  };
}

function bound(frame: WindowFrameExpr, at: At): RBound {
  const { frame_type: kind, frame_value: value, span } = frame;
  if (value === undefined || value === null) return { kind, value: null };
  if (typeof value !== "object") return { kind, value: { kind: "constant", value, type: never("Integer"), span } };
  return { kind, value: resolveExpression(value, at) };
}
