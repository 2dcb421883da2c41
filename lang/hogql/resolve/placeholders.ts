import type { Expression, Placeholder } from "#lang/syntax/ast.ts";
import { Builder } from "../build.ts";
import type { JsonValue, QueryContext } from "../context.ts";
import { mistake } from "../problem.ts";
import type { ConstantValue, Resolved } from "../resolved.ts";
import { maybe, never, type ValueType } from "../value-type.ts";
import { resolveExpression } from "./expression.ts";
import type { At } from "./scope.ts";

/** Tables that `{filters}` knows how to filter. */
const FILTERED: ReadonlySet<string> = new Set(["events", "sessions", "groups"]);

/** The names in a placeholder, `{a.b}`; null when it holds another expression. */
const chainOf = (node: Placeholder): readonly string[] | null => (node.expr.node === "Field" ? node.expr.chain : null);

/** What `{…}` stands for: always a value, so nothing in it can become part of the query's text. */
export function resolvePlaceholder(node: Placeholder, at: At): Resolved {
  const { context } = at.scope.session;
  const chain = chainOf(node);
  if (chain === null) throw mistake("You can not use placeholders here", node.span);
  const [first, second, ...rest] = chain as [string, ...string[]];
  if (first === "filters" && !Object.hasOwn(context.values, "filters")) return filters(chain, node, at);
  if (first === "variables" && second !== undefined && rest.length === 0) {
    if (!Object.hasOwn(context.variables, second)) throw mistake(`Variable ${second} is missing from query`, node.span);
    return constant(context.variables[second]!, node);
  }
  if (second === undefined && Object.hasOwn(context.values, first)) return constant(context.values[first]!, node);
  const known = Object.keys(context.values);
  const name = chain.join(".");
  if (known.length === 0) throw mistake(`Unresolved placeholder: {${name}}`, node.span);
  const listed = known.sort().join(", ");
  throw mistake(
    `Placeholder {${name}} is not available in this context. You can use the following: ${listed}`,
    node.span,
  );
}

function filters(chain: readonly string[], node: Placeholder, at: At): Resolved {
  const given = at.scope.session.context.filters;
  const path = chain.slice(1).join(".");
  if (path === "dateRange.from" || path === "dateRange.to") {
    const value = path === "dateRange.from" ? given?.dateFrom : given?.dateTo;
    return constant((value ?? null) as JsonValue, node);
  }
  if (path !== "") throw mistake(`Unsupported filters placeholder {${chain.join(".")}}`, node.span);
  const tables = [...at.scope.sources.values()].map(({ table }) => table?.name ?? "");
  if (!tables.some((name) => FILTERED.has(name))) {
    throw mistake(
      "Cannot use 'filters' placeholder in a SELECT clause that does not select from the events, sessions, logs, traces or groups table.",
      node.span,
    );
  }
  return wholeFilter(node, at);
}

/** `{filters}` whole: property filters, then the date range on the table's own time, then test accounts. True for none. */
function wholeFilter(node: Placeholder, at: At): Resolved {
  const { dateFrom, dateTo, conditions = {}, testAccounts = [] } = at.scope.session.context.filters ?? {};
  const build = new Builder(node.span);
  const names = new Set([...at.scope.sources.values()].map(({ table }) => table?.name));
  const events = names.has("events");
  const time = build.field(events ? "timestamp" : names.has("sessions") ? "$start_timestamp" : "created_at");
  const parts = [
    ...(names.has("sessions") ? (conditions.session ?? []) : []),
    ...(events ? (conditions.event ?? []) : []),
    ...(names.has("groups") ? (conditions.group ?? []) : []),
    ...(dateTo === undefined ? [] : [build.compare("<", time, build.constant(dateTo))]),
    ...(dateFrom === undefined ? [] : [build.compare(">=", time, build.constant(dateFrom))]),
    ...(events ? testAccounts : []),
  ];
  return parts.length === 0 ? constant(true, node) : resolveExpression(build.and(...parts), at);
}

/** Whether an operand is a bound of a date range that has no such bound: what is compared with it is then not restricted. */
export function isAbsentDate(node: Expression, at: At): boolean {
  if (node.node !== "Placeholder") return false;
  const { filters: given, values }: QueryContext = at.scope.session.context;
  const path = chainOf(node)?.join(".");
  if (Object.hasOwn(values, "filters")) return false;
  if (path === "filters.dateRange.from") return given?.dateFrom === undefined;
  return path === "filters.dateRange.to" && given?.dateTo === undefined;
}

const constant = (value: JsonValue, node: Placeholder): Resolved => ({
  kind: "constant",
  value: value as ConstantValue,
  type: typeOfValue(value as ConstantValue),
  span: node.span,
});

export function typeOfValue(value: ConstantValue, float = false): ValueType {
  switch (typeof value) {
    case "boolean":
      return never("Boolean");
    case "bigint":
      return never("Integer");
    case "number":
      return never(float || !Number.isInteger(value) ? "Float" : "Integer");
    case "string":
      return never("String");
    default:
      return value === null ? maybe("Unknown") : never("Array");
  }
}
