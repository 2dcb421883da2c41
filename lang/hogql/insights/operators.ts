/**
 * What an operator of a property filter says about one value. Comparisons are null-safe (the printer sees to that): a
 * missing property equals nothing, contains nothing, and is different from everything.
 */
import type { Expression } from "#lang/syntax/ast.ts";
import type { PropertyKind } from "../context.ts";
import type { InsightContext } from "./context.ts";
import { instant, parseMoment, zoneOf } from "./dates.ts";
import { InsightMistake } from "./problem.ts";
import type { PropertyFilterInput } from "./schemas.ts";
import { call, compare, constant, expr, not, or, tuple } from "./template.ts";

export type Operator = NonNullable<PropertyFilterInput["operator"]>;
export type FilterValue = NonNullable<PropertyFilterInput["value"]>;
type Scalar = string | number | boolean;

/** What is compared: an expression, and what kind of value it has once the resolver has typed it. */
export interface Operand {
  readonly expr: Expression;
  readonly kind: PropertyKind | undefined;
}

const NEGATIVE: ReadonlySet<Operator> = new Set(["is_not", "not_icontains", "not_regex", "not_in"]);
const LISTED: Readonly<Partial<Record<Operator, "in" | "not in">>> = {
  exact: "in",
  in: "in",
  is_not: "not in",
  not_in: "not in",
};
const ORDER = { gt: ">", gte: ">=", lt: "<", lte: "<=" } as const;
const DATES = { is_date_exact: "==", is_date_before: "<", is_date_after: ">" } as const;

/** @throws InsightMistake */
export function operate(
  operand: Operand,
  operator: Operator,
  value: FilterValue | null | undefined,
  context: InsightContext,
  path: string,
): Expression {
  if (operator === "is_set") return compare("!=", operand.expr, constant(null));
  if (operator === "is_not_set") return compare("==", operand.expr, constant(null));
  // A filter that somebody has not finished filling in restricts nothing.
  if (value === undefined || value === null) return constant(true);
  const values = Array.isArray(value) ? value.filter((item) => item !== null) : [value as Scalar];
  if (values.length === 0) return constant(true);
  const listed = LISTED[operator];
  const only = values[0]!;
  if (listed !== undefined && (values.length > 1 || operator === "in" || operator === "not_in")) {
    return oneOf(operand, listed, values);
  }
  const each = values.map((item) => one(operand, operator, item, context, path));
  if (each.length === 1) return one(operand, operator, only, context, path);
  return NEGATIVE.has(operator) ? each.reduce((all, next) => expr`${all} and ${next}`) : or(...each);
}

function oneOf(operand: Operand, op: "in" | "not in", values: readonly Scalar[]): Expression {
  const literals = values.map((value) => literalFor(operand.kind, value));
  const typed = literals.every((literal) => literal !== undefined);
  return typed
    ? compare(op, operand.expr, tuple(...literals.map((literal) => constant(literal))))
    : compare(op, textOf(operand), tuple(...values.map((value) => constant(String(value)))));
}

function one(operand: Operand, operator: Operator, value: Scalar, context: InsightContext, path: string): Expression {
  switch (operator) {
    case "exact":
    case "in":
    case "is_cleaned_path_exact":
      return equality(operand, "==", value);
    case "is_not":
    case "not_in":
      return equality(operand, "!=", value);
    case "icontains":
      return compare("ilike", textOf(operand), constant(`%${value}%`));
    case "not_icontains":
      return compare("not ilike", textOf(operand), constant(`%${value}%`));
    case "regex":
      return expr`ifNull(match(${textOf(operand)}, ${String(value)}), false)`;
    case "not_regex":
      return expr`ifNull(not(match(${textOf(operand)}, ${String(value)})), true)`;
    case "gt":
    case "gte":
    case "lt":
    case "lte":
      return order(operand, ORDER[operator], value, context);
    case "is_date_exact":
    case "is_date_before":
    case "is_date_after":
      return date(operand, DATES[operator], value, context, path);
    case "is_set":
    case "is_not_set":
      throw new Error(`${operator} takes no value`);
  }
}

/** The value as the operand's kind has it; undefined if it is none of that kind. */
function literalFor(kind: PropertyKind | undefined, value: Scalar): Scalar | undefined {
  switch (kind) {
    case "Numeric": {
      const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
      return typeof number === "number" && Number.isFinite(number) ? number : undefined;
    }
    case "Boolean":
      return typeof value === "boolean" ? value : value === "true" ? true : value === "false" ? false : undefined;
    case "DateTime":
      return undefined;
    default:
      return String(value);
  }
}

function equality(operand: Operand, op: "==" | "!=", value: Scalar): Expression {
  const literal = literalFor(operand.kind, value);
  return literal === undefined
    ? compare(op, textOf(operand), constant(String(value)))
    : compare(op, operand.expr, constant(literal));
}

const textOf = ({ expr: inner, kind }: Operand): Expression =>
  kind === undefined || kind === "String" ? inner : call("toString", inner);

/** By number where the value is one, else by date where it is one, else by text. */
function order(operand: Operand, op: "<" | "<=" | ">" | ">=", value: Scalar, context: InsightContext): Expression {
  const number = literalFor("Numeric", value);
  if (typeof number === "number" && operand.kind !== "DateTime") {
    const left = operand.kind === "Numeric" ? operand.expr : call("toFloat", operand.expr);
    return compare(op, left, constant(number));
  }
  const moment =
    operand.kind === "DateTime" ? parseMoment(String(value), zoneOf(context), context.nowMs, true) : undefined;
  if (moment !== undefined) return compare(op, operand.expr, instant(moment.micros));
  return compare(op, textOf(operand), constant(String(value)));
}

/** A day without a time stands for the whole day where equality is asked. */
function date(
  operand: Operand,
  op: "==" | "<" | ">",
  value: Scalar,
  context: InsightContext,
  path: string,
): Expression {
  const moment = parseMoment(String(value), zoneOf(context), context.nowMs, true);
  if (moment === undefined) throw new InsightMistake("This is not a date.", path === "" ? "value" : `${path}.value`);
  const time = operand.kind === "DateTime" ? operand.expr : call("toDateTime", operand.expr);
  if (op !== "==" || !moment.dayOnly) return compare(op, time, instant(moment.micros));
  return expr`toStartOfDay(${time}) = toStartOfDay(toTimeZone(${instant(moment.micros)}, ${context.query.timezone}))`;
}

/** Holds for a list of values if it holds for one of them; negative operators if it holds for none. */
export function operateOnList(
  list: Expression,
  operator: Operator,
  value: FilterValue | null | undefined,
  context: InsightContext,
  path: string,
): Expression {
  if (operator === "is_set") return call("notEmpty", list);
  if (operator === "is_not_set") return call("empty", list);
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return constant(true);
  const positive = POSITIVE[operator] ?? operator;
  const test = operate({ expr: expr`item`, kind: "String" }, positive, value, context, path);
  const exists = expr`arrayExists(item -> ${test}, ${list})`;
  return positive === operator ? exists : not(exists);
}

const POSITIVE: Readonly<Partial<Record<Operator, Operator>>> = {
  is_not: "exact",
  not_in: "in",
  not_icontains: "icontains",
  not_regex: "regex",
};
