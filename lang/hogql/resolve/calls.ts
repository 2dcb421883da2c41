import type { Span } from "#lang/error.ts";
import type { Call, Expression } from "#lang/syntax/ast.ts";
import { Builder, isRawCall } from "../build.ts";
import { findFunction, suggestFunction } from "../functions/catalogue.ts";
import type { FunctionDefinition, Signature } from "../functions/definition.ts";
import { languageName } from "../posthog/languages.ts";
import { mistake, QueryMistake, unsupported } from "../problem.ts";
import type { CompareName, RCall, Resolved } from "../resolved.ts";
import { maybe, never, type TypeName, UNKNOWN, type ValueType, withNull } from "../value-type.ts";
import { comparison } from "./compare.ts";
import { resolveExpression, resolveOrder } from "./expression.ts";
import { withoutHiddenAlias } from "./names.ts";
import { posthogFunction } from "./posthog.ts";
import type { At } from "./scope.ts";

/** Calls that are only another spelling of an operator. */
const OPERATOR_CALLS: ReadonlySet<string> = new Set<CompareName>([
  "equals",
  "notEquals",
  "less",
  "greater",
  "lessOrEquals",
  "greaterOrEquals",
  "like",
  "ilike",
  "notLike",
  "notILike",
  "in",
  "notIn",
]);

const isOperator = (name: string): name is CompareName => OPERATOR_CALLS.has(name);

const TRIM_SIDES: Readonly<Record<string, "BOTH" | "LEADING" | "TRAILING">> = {
  trim: "BOTH",
  trimLeft: "LEADING",
  trimRight: "TRAILING",
};

/** Aggregations whose name `arrayReduce` takes. */
const REDUCERS: ReadonlySet<string> = new Set(
  ["count", "sum", "min", "max", "avg", "uniq"]
    .flatMap((name) => [name, `${name}Map`, `${name}MapState`])
    .concat("avgState", "uniqState"),
);

export function resolveCall(call: Call, at: At): Resolved {
  if (isRawCall(call)) {
    const args = call.args.map((arg) => resolveExpression(arg, at));
    return { kind: "raw", name: call.name, args, type: UNKNOWN, span: call.span };
  }
  if (call.name === "_caseWithExpression") return caseWithExpression(call, at);
  const [first, second] = call.args;
  if (isOperator(call.name) && first !== undefined && second !== undefined && call.args.length === 2) {
    return comparison(call.name, resolveExpression(first, at), resolveExpression(second, at), at, call.span);
  }
  const definition = definitionOf(call.name, call.name_span ?? call.span);
  checkCounts(definition, call.args.length, call.params ?? null, call.span);
  const aggregation = isAggregation(definition);
  if (aggregation && at.aggregate !== null) {
    throw mistake(
      `Aggregation '${call.name}' cannot be nested inside another aggregation '${at.aggregate}'.`,
      call.span,
    );
  }
  if (definition.kind === "posthog") return posthogFunction(call, at);
  if (definition.name === "languageCodeToName") {
    return resolveExpression(languageName(new Builder(call.span), call.args[0]!), at);
  }
  if (DATE_SHIFTS.has(definition.name)) {
    const shifted = dateShift(call);
    if (shifted !== undefined) return resolveExpression(shifted, at);
  }
  if (definition.kind === "udf") throw notHere(call.name, call.span);
  if (call.within_group !== undefined) throw unsupported("WITHIN GROUP is not supported", call.span);
  const inner: At = aggregation ? { ...at, aggregate: call.name } : at;
  const args = call.args.map((arg) => resolveArgument(definition, arg, inner));
  const trimSide = Object.hasOwn(TRIM_SIDES, call.name) ? TRIM_SIDES[call.name] : undefined;
  if (trimSide !== undefined && args[0] !== undefined && args[1] !== undefined) {
    return { kind: "trim", side: trimSide, text: args[0], chars: args[1], type: maybe("String"), span: call.span };
  }
  if (definition.aggregationName === true) checkReducer(definition, args[0], call.span);
  return {
    kind: "call",
    definition,
    name: call.name,
    params: call.params?.map((param) => resolveExpression(param, inner)) ?? null,
    args,
    distinct: call.distinct === true,
    orderBy: call.order_by?.map((order) => resolveOrder(order, inner)) ?? [],
    filter: call.filter_expr ? resolveExpression(call.filter_expr, inner) : null,
    type: resultType(definition, args),
    span: call.span,
  };
}

/** A call that the compiler adds; `name` is in the catalogue. */
export function madeCall(name: string, args: readonly Resolved[], span: Span): RCall {
  const definition = findFunction(name);
  if (definition === undefined) throw new Error(`the compiler calls ${name}, which has no definition`);
  return {
    kind: "call",
    definition,
    name,
    params: null,
    args,
    distinct: false,
    orderBy: [],
    filter: null,
    type: resultType(definition, args),
    span,
  };
}

/** @throws QueryMistake naming the closest function there is. */
export function definitionOf(name: string, span: Span): FunctionDefinition {
  const definition = findFunction(name);
  if (definition !== undefined) return definition;
  const similar = suggestFunction(name);
  const shown = name.length > 80 ? `${name.slice(0, 80)}…` : name;
  const message = `Unsupported function call '${shown}(...)'`;
  throw similar === undefined
    ? new QueryMistake("function", message, span)
    : new QueryMistake(
        "function",
        `${message}. Perhaps you meant '${similar}(...)'?`,
        span,
        `did you mean \`${similar}\`?`,
      );
}

export const notHere = (name: string, span: Span): QueryMistake =>
  new QueryMistake("function", `Function '${name}' is not available in this installation`, span);

/** `md5` stands among the aggregations, but takes one value. */
export const isAggregation = (definition: FunctionDefinition): boolean =>
  definition.kind === "aggregation" && definition.name !== "md5";

export function checkCounts(
  definition: FunctionDefinition,
  found: number,
  params: readonly Expression[] | null,
  span: Span,
): void {
  const what = definition.kind === "aggregation" ? "Aggregation" : "Function";
  const { name, minArgs, maxArgs } = definition;
  const fail = (message: string): never => {
    throw new QueryMistake("function", message, span);
  };
  if (definition.params !== undefined) {
    if (params === null) fail(`${what} '${name}' requires parameters in addition to arguments`);
    else checkRange(what, name, "parameter", definition.params[0], definition.params[1], params.length, fail);
  } else if (params !== null && definition.kind !== "aggregation") {
    fail(`${what} '${name}' does not take parameters`);
  }
  checkRange(what, name, "argument", minArgs, maxArgs, found, fail);
  const places = definition.template?.match(/\{\}/g)?.length;
  if (places !== undefined && places !== found) {
    fail(`${what} '${name}' requires exactly ${places} argument${places === 1 ? "" : "s"}`);
  }
}

function checkRange(
  what: string,
  name: string,
  unit: string,
  min: number,
  max: number,
  found: number,
  fail: (message: string) => never,
): void {
  if (found >= min && found <= max) return;
  const bound = min === max ? "" : found < min ? "at least " : "at most ";
  const wanted = found < min ? min : max;
  fail(`${what} '${name}' expects ${bound}${wanted} ${unit}${wanted === 1 ? "" : "s"}, found ${found}`);
}

/** `count(*)` is the one place where a star is an argument. */
function resolveArgument(definition: FunctionDefinition, arg: Expression, at: At): Resolved {
  if (arg.node === "Field" && arg.chain.length === 1 && arg.chain[0] === "*" && definition.name === "count") {
    return { kind: "star", type: UNKNOWN, span: arg.span };
  }
  return resolveExpression(arg, at);
}

function checkReducer(definition: FunctionDefinition, first: Resolved | undefined, span: Span): void {
  const value = first?.kind === "constant" ? first.value : undefined;
  if (typeof value !== "string") {
    throw mistake(
      `Expected constant string as first arg in function '${definition.name}', got ${first?.kind ?? "nothing"}`,
      first?.span ?? span,
    );
  }
  if (!REDUCERS.has(value)) {
    throw mistake(
      `Invalid parametric function in '${definition.name}', '${value}' is not supported.`,
      first?.span ?? span,
    );
  }
}

/** Functions that ClickHouse takes a bare word for a unit in, which is no value. */
const DATE_SHIFTS: ReadonlySet<string> = new Set(["dateAdd", "dateSub"]);
const UNITS: ReadonlySet<string> = new Set(["second", "minute", "hour", "day", "week", "month", "quarter", "year"]);

/** `dateAdd('day', n, x)` as `x + toIntervalDay(n)`; undefined for a call without a unit. */
function dateShift({ name, args: [unit, amount, time], span }: Call): Expression | undefined {
  if (unit?.node !== "Constant" || typeof unit.value !== "string" || !amount || !time) return undefined;
  const word = unit.value.toLowerCase();
  if (!UNITS.has(word)) return undefined;
  const interval = new Builder(span).call(`toInterval${word[0]!.toUpperCase()}${word.slice(1)}`, amount);
  return { node: "ArithmeticOperation", op: /add/i.test(name) ? "+" : "-", left: time, right: interval, span };
}

/** CASE x WHEN a THEN b ELSE c becomes transform(x, [a], [b], c). */
function caseWithExpression(call: Call, at: At): Resolved {
  const [subject, ...branches] = call.args.map((arg) => resolveExpression(arg, at));
  const otherwise = branches.pop();
  if (subject === undefined || otherwise === undefined) throw mistake("CASE needs at least one WHEN", call.span);
  const list = (exprs: readonly Resolved[]): Resolved => ({
    kind: "array",
    exprs,
    type: never("Array"),
    span: call.span,
  });
  const whens = branches.filter((_, index) => index % 2 === 0);
  const thens = branches.filter((_, index) => index % 2 === 1);
  return madeCall("transform", [subject, list(whens), list(thens), otherwise], call.span);
}

/** Type of a call: that of the first signature whose classes fit. */
export function resultType(definition: FunctionDefinition, args: readonly Resolved[]): ValueType {
  const types = args.map((arg) => arg.type);
  const found = definition.signatures?.find((signature) => matches(signature, args));
  const alwaysNull = definition.name.toLowerCase() === "nullif" || definition.name.endsWith("OrNull");
  if (found === undefined) return UNKNOWN;
  const nullable = found.nullable ?? (alwaysNull || types.some((type) => type.nullable));
  const result = typeNamed(found.returns);
  return withNull(result, definition.name === "concat" ? false : alwaysNull || nullable);
}

function matches({ args: wanted }: Signature, args: readonly Resolved[]): boolean {
  const last = wanted.at(-1);
  if (last?.endsWith("*") === true) {
    const classes = last.slice(1, -2).split("|");
    const fixed = wanted.slice(0, -1);
    return (
      args.length >= fixed.length &&
      args.every((arg, index) => {
        const own = fixed[index];
        return own === undefined ? classes.some((name) => fits(name, arg)) : fits(own, arg);
      })
    );
  }
  return wanted.length === args.length && wanted.every((name, index) => fits(name, args[index]!));
}

function fits(wanted: string, arg: Resolved): boolean {
  const { name } = withoutHiddenAlias(arg).type;
  if (wanted === "Unknown") return true;
  if (wanted.startsWith("Array")) return name === "Array";
  return name === wanted || (wanted === "String" && name === "StringJSON");
}

const typeNamed = (text: string): ValueType => {
  const item = /^Array\((\w+)\)$/.exec(text)?.[1];
  return item === undefined ? never(text as TypeName) : { ...never("Array"), item: maybe(item as TypeName) };
};
