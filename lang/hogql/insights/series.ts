/**
 * One series of a trend as a query of numbers: a row per tick and breakdown. What is counted decides its shape: some
 * things are counted per event, some per actor first, some in windows that slide over the ticks.
 */
import type { Expression, SelectQuery } from "#lang/syntax/ast.ts";
import type { InsightContext } from "./context.ts";
import {
  type DateRange,
  instant,
  inZone,
  isDated,
  microsOf,
  type Tick,
  tickKey,
  tickOf,
  tickOfComputed,
  within,
} from "./dates.ts";
import { entityExpression, groupField, nodeFilters, operandOf } from "./filters.ts";
import { at, InsightMistake } from "./problem.ts";
import type { EntityNode, MathName } from "./schemas.ts";
import {
  and,
  as,
  call,
  compare,
  constant,
  events,
  expr,
  field,
  parametric,
  query,
  tuple,
  userExpression,
} from "./template.ts";

export interface SeriesRequest {
  readonly node: EntityNode;
  readonly path: string;
  /** Filters of the whole insight and of the breakdown's cohort. */
  readonly filters: Expression;
  /** Texts, never null; aliased `breakdown_1` and on. */
  readonly breakdowns: readonly Expression[];
  readonly range: DateRange;
  /** Null for one number over the whole range. */
  readonly ticks: readonly Tick[] | null;
  /** Actors are counted once, where they were first seen. */
  readonly cumulative: boolean;
  readonly samplingFactor: number | null | undefined;
}

const QUANTILES: Readonly<Record<string, number>> = { median: 0.5, p75: 0.75, p90: 0.9, p95: 0.95, p99: 0.99 };
/** Days that a sliding window reaches over. */
export const WINDOW_DAYS = { weekly_active: 7, monthly_active: 30 } as const;

/** Whether a sample's value is a part of the whole's. */
export const scalesWithSample = (math: MathName): boolean =>
  !(math in QUANTILES) && !/^(avg|min|max|hogql)$|_count_per_actor$/.test(math);

export const mathOf = (node: EntityNode): MathName => node.math ?? "total";

/** Columns: `key` (only with ticks), `breakdown_1`…, `value` (a number, never null). @throws InsightMistake */
export function seriesQuery(request: SeriesRequest, context: InsightContext): SelectQuery {
  const math = mathOf(request.node);
  const { range, ticks } = request;
  switch (math) {
    case "weekly_active":
    case "monthly_active":
      return ticks === null
        ? flat({ ...request, range: lastDays(range, WINDOW_DAYS[math]) }, uniqueOf(field("person_id")), context)
        : sliding(request, ticks, WINDOW_DAYS[math], context);
    case "first_time_for_user":
    case "first_matching_event_for_user":
      return firstTimes(request, math === "first_matching_event_for_user", context);
    case "dau":
      return request.cumulative && ticks !== null
        ? firstSeen(request, field("person_id"), context)
        : flat(request, uniqueOf(field("person_id")), context);
    case "unique_group": {
      const actor = expr`nullIf(${groupField(groupIndexOf(request))}, '')`;
      return request.cumulative && ticks !== null
        ? firstSeen(request, actor, context)
        : flat(request, uniqueOf(actor), context);
    }
    case "unique_session":
      return flat(request, uniqueOf(field("$session_id")), context);
    case "total":
      return flat(request, expr`count()`, context);
    case "hogql": {
      const { math_hogql: source } = request.node;
      if (source === undefined || source === null || source === "") {
        throw new InsightMistake("This field is required.", at(request.path, "math_hogql"));
      }
      return flat(request, userExpression(source, at(request.path, "math_hogql")), context);
    }
    default:
      if (math.endsWith("_count_per_actor")) {
        return perActor(request, math.slice(0, -"_count_per_actor".length), context);
      }
      return request.node.math_property === "$session_duration"
        ? perSession(request, math, context)
        : flat(request, aggregated(math, propertyNumber(request, context)), context);
  }
}

const uniqueOf = (actor: Expression): Expression => ({ ...call("count", actor), distinct: true });

function groupIndexOf({ node, path }: SeriesRequest): number {
  const { math_group_type_index: index } = node;
  if (index === undefined || index === null) {
    throw new InsightMistake("This field is required.", at(path, "math_group_type_index"));
  }
  return index;
}

const aggregated = (math: string, value: Expression): Expression => {
  const quantile = QUANTILES[math];
  return quantile === undefined ? call(math, value) : parametric("quantile", [constant(quantile)], value);
};

function propertyNumber({ node, path }: SeriesRequest, context: InsightContext): Expression {
  const { math_property: key, math_property_type: type } = node;
  if (key === undefined || key === null || key === "") {
    throw new InsightMistake("This field is required.", at(path, "math_property"));
  }
  if (key === "$time") return expr`toUnixTimestamp(timestamp)`;
  const kinds: Readonly<Record<string, "person" | "group" | "session" | "data_warehouse">> = {
    person_properties: "person",
    person: "person",
    group_properties: "group",
    session_properties: "session",
    session: "session",
    data_warehouse_properties: "data_warehouse",
  };
  const { expr: read, kind } = operandOf(
    kinds[type ?? ""] ?? "event",
    key,
    node.math_group_type_index,
    context,
    "event",
    at(path, "math_property"),
  );
  return kind === "Numeric" ? read : call("toFloat", read);
}

const BREAKDOWN = (index: number): string => `breakdown_${index + 1}`;
const aliased = (breakdowns: readonly Expression[]): readonly Expression[] =>
  breakdowns.map((value, index) => as(value, BREAKDOWN(index)));
const named = (breakdowns: readonly Expression[]): readonly Expression[] =>
  breakdowns.map((_, index) => field(BREAKDOWN(index)));

/** Every number of a series is a number: of nothing there is none. */
const number = (value: Expression): Expression => expr`ifNull(${value}, 0)`;

const eventsOf = (request: SeriesRequest, context: InsightContext): Expression =>
  and(
    ...within(request.range),
    entityExpression(request.node, context, request.path),
    nodeFilters(request.node, context, request.path),
    request.filters,
  );

/** One aggregate over the events themselves. */
function flat(request: SeriesRequest, aggregate: Expression, context: InsightContext): SelectQuery {
  const { breakdowns, range, ticks, samplingFactor } = request;
  const tick = ticks === null ? [] : [as(tickOf(field("timestamp"), range.interval), "tick")];
  const inner = query`
    select ${[...tick, ...aliased(breakdowns)]}, ${as(number(aggregate), "value")}
    from ${events(samplingFactor)}
    where ${eventsOf(request, context)}
    group by ${[...(ticks === null ? [] : [field("tick")]), ...named(breakdowns)]}`;
  return keyed(withoutEmptyGroup(inner), request);
}

/** GROUP BY nothing is no GROUP BY. */
const withoutEmptyGroup = (select: SelectQuery): SelectQuery =>
  select.group_by?.length === 0 ? { ...select, group_by: null } : select;

/** Names the ticks of a query that has them in `tick`. */
function keyed(inner: SelectQuery, { ticks, range, breakdowns }: SeriesRequest): SelectQuery {
  if (ticks === null) return inner;
  const key = as(tickKey(field("tick"), range.interval), "key");
  return query`select ${[key, ...named(breakdowns)]}, value from ${inner}`;
}

/** Counts each actor's events first, then looks over the actors. */
function perActor(request: SeriesRequest, across: string, context: InsightContext): SelectQuery {
  const actor =
    request.node.math_group_type_index === undefined || request.node.math_group_type_index === null
      ? field("person_id")
      : groupField(request.node.math_group_type_index);
  const { breakdowns, range, ticks, samplingFactor } = request;
  const tick = ticks === null ? [] : [as(tickOf(field("timestamp"), range.interval), "tick")];
  const names = [...(ticks === null ? [] : [field("tick")]), ...named(breakdowns)];
  const inner = query`
    select ${as(actor, "actor")}, ${[...tick, ...aliased(breakdowns)]}, count() as per_actor
    from ${events(samplingFactor)}
    where ${eventsOf(request, context)}
    group by actor, ${names}`;
  const outer = query`
    select ${names}, ${as(number(aggregated(across, field("per_actor"))), "value")} from ${inner} group by ${names}`;
  return keyed(withoutEmptyGroup(outer), request);
}

/** A session's duration counts once, not once per event. */
function perSession(request: SeriesRequest, math: string, context: InsightContext): SelectQuery {
  const { breakdowns, range, ticks, samplingFactor } = request;
  const tick = ticks === null ? [] : [as(tickOf(field("timestamp"), range.interval), "tick")];
  const names = [...(ticks === null ? [] : [field("tick")]), ...named(breakdowns)];
  const inner = query`
    select ${[...tick, ...aliased(breakdowns)]}, $session_id as session_key, any(session.$session_duration) as duration
    from ${events(samplingFactor)}
    where ${eventsOf(request, context)}
    group by session_key, ${names}`;
  const outer = query`
    select ${names}, ${as(number(aggregated(math, field("duration"))), "value")} from ${inner} group by ${names}`;
  return keyed(withoutEmptyGroup(outer), request);
}

/** Each actor on the tick of its first event in the range. */
function firstSeen(request: SeriesRequest, actor: Expression, context: InsightContext): SelectQuery {
  const { breakdowns, range, samplingFactor } = request;
  const inner = query`
    select ${as(actor, "actor")}, ${aliased(breakdowns)}, min(timestamp) as first_seen
    from ${events(samplingFactor)}
    where ${eventsOf(request, context)} and actor is not null
    group by actor, ${named(breakdowns)}`;
  const outer = query`
    select ${as(tickOfComputed(field("first_seen"), range.interval), "tick")}, ${named(breakdowns)}, count() as value
    from ${inner}
    group by tick, ${named(breakdowns)}`;
  return keyed(outer, request);
}

/**
 * Persons by the moment of their first event ever. `matching`: of their first event that passes the filters; else of
 * their first event of that name, which is counted only if it passes them.
 */
function firstTimes(request: SeriesRequest, matching: boolean, context: InsightContext): SelectQuery {
  const { breakdowns, range, ticks } = request;
  const tick = ticks === null ? [] : [as(tickOfComputed(field("first_seen"), range.interval), "tick")];
  const names = [...(ticks === null ? [] : [field("tick")]), ...named(breakdowns)];
  const inner = firstTimeRows(request, matching, context);
  const outer = query`select ${[...tick, ...named(breakdowns)]}, count() as value from ${inner} group by ${names}`;
  return keyed(withoutEmptyGroup(outer), request);
}

/** The column `actor_id` of those whose first time is in the range. */
export const firstTimeActors = (request: SeriesRequest, matching: boolean, context: InsightContext): SelectQuery =>
  query`select actor as actor_id from ${firstTimeRows(request, matching, context)}`;

function firstTimeRows(request: SeriesRequest, matching: boolean, context: InsightContext): SelectQuery {
  const { breakdowns, range, samplingFactor, node, path } = request;
  const filters = and(nodeFilters(node, context, path), request.filters);
  const plain = matching || (filters.node === "Constant" && filters.value === true);
  const first = breakdowns.map((value, index) =>
    as(
      plain
        ? expr`argMin(${value}, ${tuple(field("timestamp"), field("uuid"))})`
        : expr`argMinIf(${value}, ${tuple(field("timestamp"), field("uuid"))}, ${filters})`,
      BREAKDOWN(index),
    ),
  );
  const where = and(
    ...within({ to: range.to }),
    entityExpression(node, context, path),
    matching ? filters : constant(true),
  );
  const seen = plain
    ? [expr`min(timestamp) as first_seen`]
    : [expr`min(timestamp) as first_any`, expr`minIf(timestamp, ${filters}) as first_seen`];
  return query`
    select person_id as actor, ${first}, ${seen}
    from ${events(samplingFactor)}
    where ${where}
    group by actor
    having ${and(...(plain ? [] : [expr`first_seen = first_any`]), compare(">=", field("first_seen"), instant(range.from)))}`;
}

/** The days of an actor reach forward to each tick whose window they are in. */
function sliding(request: SeriesRequest, ticks: readonly Tick[], days: number, context: InsightContext): SelectQuery {
  const { breakdowns, range, samplingFactor } = request;
  const tickDays = [...new Set(ticks.map(({ start }) => start.toFormat("yyyy-MM-dd")))];
  const from = ticks[0]!.start
    .startOf("day")
    .minus({ days: days - 1 })
    .startOf("day");
  const inner = query`
    select person_id as actor, toDate(timestamp) as day, ${aliased(breakdowns)}
    from ${events(samplingFactor)}
    where ${eventsOf({ ...request, range: { ...range, from: microsOf(from) } }, context)}
    group by actor, day, ${named(breakdowns)}`;
  const shown = [
    compare(">=", field("key"), constant(tickDays[0]!)),
    compare("<=", field("key"), constant(tickDays.at(-1)!)),
    // Every day in between is a tick, unless ticks are longer.
    ...(isDated(range.interval) && range.interval !== "day"
      ? [compare("in", field("key"), tuple(...tickDays.map(constant)))]
      : []),
  ];
  return query`
    select toString(addDays(day, arrayJoin(range(${days})))) as key, ${named(breakdowns)}, count(distinct actor) as value
    from ${inner}
    group by key, ${named(breakdowns)}
    having ${and(...shown)}`;
}

/** The key that {@link sliding} names a tick by: its day, also for hours. */
export const slides = (node: EntityNode): boolean => mathOf(node) in WINDOW_DAYS;

/** The last days of the range, to the instant. */
function lastDays(range: DateRange, days: number): DateRange {
  const end = inZone(range.to + 1, range);
  return { ...range, from: microsOf(end.minus({ days })) };
}
