import {
  DEFAULT_MODIFIERS,
  type JsonValue,
  type Modifiers,
  type QueryContext,
  queryContext,
} from "#lang/hogql/context.ts";
import { insightContext } from "#lang/hogql/insights/context.ts";
import { type FilterScope, propertiesExpression } from "#lang/hogql/insights/filters.ts";
import { InsightMistake } from "#lang/hogql/insights/problem.ts";
import { SHIPPED_COLUMNS } from "#lang/hogql/schema/shipped-columns.ts";
import type { Expression } from "#lang/syntax/ast.ts";
import type { Project } from "../auth/accounts.ts";
import { ApiError } from "../errors.ts";
import { parseBound } from "./dates.ts";
import { insightMistake } from "./failures.ts";
import type { HogQLQueryNode } from "./schemas.ts";

/** Rows of a SELECT without LIMIT. */
export const ROWS_DEFAULT = 100;

/** Members of a query that a context is made of. */
export type ContextNode = Pick<HogQLQueryNode, "filters" | "variables" | "values" | "modifiers">;

/** What a request's query is compiled for. @throws ApiError */
export function contextOf(
  project: Project,
  node: ContextNode,
  propertyKinds: QueryContext["propertyKinds"],
  nowMs: number,
  limits: QueryContext["limits"],
): QueryContext {
  const context = queryContext(project.id, {
    timezone: project.timezone,
    weekStart: project.weekStart,
    modifiers: modifiersOf(node.modifiers ?? {}),
    propertyKinds,
    materialized: SHIPPED_COLUMNS,
    values: valuesOf(node.values ?? {}),
    variables: variablesOf(node.variables ?? {}),
    limits,
  });
  const filters = filtersOf(project, node, context, nowMs);
  return filters === undefined ? context : { ...context, filters };
}

function modifiersOf(given: Readonly<Record<string, unknown>>): Partial<Modifiers> {
  const known: Record<string, unknown> = {};
  for (const [name, fallback] of Object.entries(DEFAULT_MODIFIERS)) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (typeof value === typeof fallback) known[name] = value;
  }
  const mode = known["personsOnEventsMode"];
  if (mode !== undefined && !PERSON_MODES.has(mode)) delete known["personsOnEventsMode"];
  return known as Partial<Modifiers>;
}

const PERSON_MODES: ReadonlySet<unknown> = new Set<Modifiers["personsOnEventsMode"]>([
  "disabled",
  "person_id_no_override_properties_on_events",
  "person_id_override_properties_on_events",
  "person_id_override_properties_joined",
]);

/** Scalars, and lists of them. @throws ApiError */
function jsonValue(value: unknown, attr: string): JsonValue {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  if (Array.isArray(value)) return value.map((item) => jsonValue(item, attr));
  throw new ApiError("invalid_input", {
    detail: "Values are strings, numbers, booleans, null, or lists of them.",
    attr,
  });
}

const valuesOf = (given: Readonly<Record<string, unknown>>): Record<string, JsonValue> =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [name, jsonValue(value, `query.values.${name}`)]));

function variablesOf(given: NonNullable<ContextNode["variables"]>): Record<string, JsonValue> {
  return Object.fromEntries(
    Object.entries(given).map(([id, { code_name, value, isNull }]) => [
      code_name,
      isNull === true ? null : jsonValue(value ?? null, `query.variables.${id}.value`),
    ]),
  );
}

function filtersOf(
  project: Project,
  node: ContextNode,
  context: QueryContext,
  nowMs: number,
): QueryContext["filters"] | undefined {
  const { filters } = node;
  if (filters === undefined || filters === null) return undefined;
  const conditions = conditionsOf(filters.properties ?? [], context, nowMs);
  const { date_from: from, date_to: to } = filters.dateRange ?? {};
  const bound = (text: string | null | undefined, side: "from" | "to"): string | undefined => {
    if (text === undefined || text === null || text === "" || (side === "from" && text === "all")) return undefined;
    const parsed = parseBound(text, project.timezone, nowMs, side);
    if (parsed !== undefined) return parsed;
    throw new ApiError("invalid_input", {
      detail: "This is not a date.",
      attr: `query.filters.dateRange.date_${side}`,
    });
  };
  const dateFrom = bound(from, "from");
  const dateTo = bound(to, "to");
  return {
    ...(dateFrom === undefined ? {} : { dateFrom }),
    ...(dateTo === undefined ? {} : { dateTo }),
    conditions,
  };
}

/**
 * Property filters by the tables they can filter. One on sessions or groups filters those tables where they are read, and
 * events by the session or group that they belong to.
 */
function conditionsOf(
  filters: readonly unknown[],
  context: QueryContext,
  nowMs: number,
): NonNullable<NonNullable<QueryContext["filters"]>["conditions"]> {
  const insight = insightContext(context, nowMs);
  const typed = filters.map((filter, index) => ({
    type: (filter as { readonly type?: unknown } | null)?.type,
    in: (scope: FilterScope): Expression =>
      propertiesExpression({ type: "AND", values: [filter] }, insight, `filters.properties[${index}]`, scope),
  }));
  const of = (type: "session" | "group") => typed.filter((each) => each.type === type).map((each) => each.in(type));
  try {
    return { event: typed.map((each) => each.in("event")), session: of("session"), group: of("group") };
  } catch (error) {
    if (error instanceof InsightMistake) throw insightMistake([error.toProblem()]);
    throw error;
  }
}
