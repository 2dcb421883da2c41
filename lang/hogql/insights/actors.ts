/** The people (or groups) behind a number of an insight. */
import type { Expression, SelectQuery } from "#lang/syntax/ast.ts";
import { BREAKDOWN_NULL, breakdownOf } from "./breakdown.ts";
import {
  aliasedColumns,
  bareColumn,
  type Column,
  isAggregate,
  orderings,
  pageAnswer,
  paged,
  pageOf,
  parsedJson,
} from "./columns.ts";
import {
  aligned,
  type DateRange,
  dateRange,
  inZone,
  keyOf,
  microsOf,
  parseMoment,
  previousRange,
  startOf,
  stepped,
  tickKey,
  tickOfComputed,
  ticksOf,
  within,
  zoneOf,
} from "./dates.ts";
import { groupField, nodeExpression, propertiesExpression, queryFilters } from "./filters.ts";
import { actorStage, funnelOf } from "./funnels/setup.ts";
import type { InsightPlan } from "./insight.ts";
import { statusQuery } from "./lifecycle.ts";
import { edgeQuery } from "./paths.ts";
import { finalPlan, listOf, type PlanningContext } from "./planning.ts";
import { at, InsightMistake } from "./problem.ts";
import { retentionActors } from "./retention.ts";
import type {
  ActorsQuery,
  FunnelsActorsQuery,
  FunnelsQuery,
  InsightActorsQuery,
  LifecycleQuery,
  PathsQuery,
  RetentionQuery,
  StickinessQuery,
  TrendsQuery,
} from "./schemas.ts";
import { firstTimeActors, mathOf, WINDOW_DAYS } from "./series.ts";
import { activeQuery } from "./stickiness.ts";
import { and, array, as, compare, constant, events, expr, field, or, ordered, query } from "./template.ts";

/** A query with the one column `actor_id`. */
interface Source {
  readonly ids: SelectQuery;
  /** Null for persons. */
  readonly group: number | null;
}

/** @throws InsightMistake */
export function planActors(input: ActorsQuery, context: PlanningContext): InsightPlan {
  const source = input.source === undefined || input.source === null ? null : sourceOf(input.source, context);
  const group = source?.group ?? null;
  const names = input.select ?? [];
  const wanted = names.length > 0 ? names : [group === null ? "person" : "group"];
  const columns = wanted.map((text, index) => columnOf(text, group, at("select", index)));
  const page = pageOf(input.limit, input.offset);
  const order = orderings(input.orderBy, "orderBy");
  const key = group === null ? field("id") : field("key");
  const where = and(
    ...(source === null ? [] : [compare("in", key, source.ids)]),
    ...(group === null ? [] : [compare("==", field("index"), constant(group))]),
    ...(input.search === undefined || input.search === null || input.search.trim() === ""
      ? []
      : [searched(input.search.trim(), group)]),
    propertiesExpression(input.properties, context, "properties", group === null ? "person" : "group"),
    propertiesExpression(input.fixedProperties, context, "fixedProperties", group === null ? "person" : "group"),
  );
  const aggregates = columns.map(({ expr: column }) => isAggregate(column));
  const own = columns.flatMap(({ expr: column }, index) => (aggregates[index] === true ? [] : [column]));
  const select: SelectQuery = {
    ...(group === null
      ? query`select ${aliasedColumns(columns)} from persons where ${where}`
      : query`select ${aliasedColumns(columns)} from groups where ${where}`),
    ...(aggregates.includes(true) && own.length > 0 ? { group_by: own } : {}),
    ...(order.length > 0 ? { order_by: order } : aggregates.includes(true) ? {} : { order_by: [ordered(key)] }),
    ...paged(page),
  };
  return finalPlan([{ name: "actors", query: select }], (_rows, [result]) => ({
    ...pageAnswer(columns, page, result!),
    missing_actors_count: 0,
  }));
}

function columnOf(text: string, group: number | null, path: string): Column {
  const name = text.split("--", 1)[0]!.trim();
  if (name === "person" || name === "actor" || name === "group") {
    const whole =
      group === null
        ? expr`tuple(id, created_at, properties, is_identified)`
        : expr`tuple(key, created_at, properties)`;
    return {
      text,
      expr: whole,
      shown: (cell) => {
        const [id, created_at, properties, identified] = listOf(cell);
        const shared = { id, created_at, properties: parsedJson(properties) };
        return group === null
          ? { ...shared, is_identified: identified === true || identified === 1 }
          : { ...shared, type: "group", group_type_index: group };
      },
    };
  }
  // Buttons of PostHog's own interface.
  if (name === "person.$delete") return { text, expr: constant(""), shown: () => null };
  return { ...bareColumn(name, path), text };
}

function searched(text: string, group: number | null): Expression {
  const like = constant(`%${text}%`);
  if (group !== null) return or(compare("ilike", field("key"), like), compare("ilike", expr`properties.name`, like));
  return or(
    compare("ilike", expr`properties.email`, like),
    compare("ilike", expr`properties.name`, like),
    compare("ilike", expr`toString(id)`, like),
    compare(
      "in",
      field("id"),
      query`select person_id from person_distinct_ids where ${compare("ilike", field("distinct_id"), like)}`,
    ),
  );
}

function sourceOf(source: NonNullable<ActorsQuery["source"]>, context: PlanningContext): Source {
  if (source.kind === "FunnelsActorsQuery") return funnelActors(source, source.source, context);
  const insight = source.source;
  switch (insight.kind) {
    case "TrendsQuery":
      return trendsActors(source, insight, context);
    case "FunnelsQuery":
      return funnelActors({ kind: "FunnelsActorsQuery", source: insight, funnelStep: 1 }, insight, context);
    case "RetentionQuery":
      return retentionSource(source, insight, context);
    case "PathsQuery":
      return pathsSource(insight, context);
    case "LifecycleQuery":
      return lifecycleSource(source, insight, context);
    case "StickinessQuery":
      return stickinessSource(source, insight, context);
  }
}

/** The tick that `day` names; the whole range without one. */
function tickRange(day: InsightActorsQuery["day"], range: DateRange, context: PlanningContext): DateRange {
  if (day === undefined || day === null) return range;
  const moment = parseMoment(String(day), zoneOf(context), context.nowMs, true);
  if (moment === undefined) throw new InsightMistake("This is not a date.", at("source", "day"));
  const start = startOf(inZone(moment.micros, range), range.interval, range.weekStart);
  return { ...range, from: microsOf(start), to: Math.min(microsOf(stepped(start, range.interval, 1)) - 1, range.to) };
}

function trendsActors(source: InsightActorsQuery, trends: TrendsQuery, context: PlanningContext): Source {
  const series = source.series ?? 0;
  const node = trends.series[series];
  if (node === undefined) throw new InsightMistake("There is no such series.", at("source", "series"));
  const path = at("source", "source", "series", series);
  const current = dateRange(trends.dateRange, trends.interval ?? "day", context, { earliestMs: context.earliestMs });
  const compared = source.compare === "previous" ? previousRange(current, trends.compareFilter?.compare_to) : current;
  const tick = tickRange(source.day, aligned(compared), context);
  const breakdown = breakdownOf(trends.breakdownFilter, context);
  const filters = and(queryFilters(trends, context), brokenDown(source.breakdown, breakdown));
  const math = mathOf(node);
  if (math === "first_time_for_user" || math === "first_matching_event_for_user") {
    const request = {
      node,
      path,
      filters,
      breakdowns: [],
      range: tick,
      ticks: null,
      cumulative: false,
      samplingFactor: trends.samplingFactor,
    };
    return { ids: firstTimeActors(request, math === "first_matching_event_for_user", context), group: null };
  }
  const days = math === "weekly_active" || math === "monthly_active" ? WINDOW_DAYS[math] : 0;
  const range = days === 0 ? tick : { ...tick, from: microsOf(inZone(tick.to + 1, tick).minus({ days })) };
  const group = math === "unique_group" ? (node.math_group_type_index ?? 0) : null;
  const actor = group === null ? field("person_id") : groupField(group);
  const ids = query`
    select distinct ${as(actor, "actor_id")}
    from ${events(trends.samplingFactor)}
    where ${and(...within(range), nodeExpression(node, context, path), filters)}`;
  return { ids, group };
}

/** Events of one breakdown value. Of all the others together nothing is known here, so they are not narrowed. */
function brokenDown(value: InsightActorsQuery["breakdown"], breakdown: ReturnType<typeof breakdownOf>): Expression {
  if (value === undefined || value === null || breakdown.kind === "none") return constant(true);
  const values = (Array.isArray(value) ? value : [value]).map(String);
  if (breakdown.kind === "cohorts") {
    const id = Number(values[0]);
    return Number.isSafeInteger(id) && id !== 0
      ? compare("in cohort", field("person_id"), constant(id))
      : constant(true);
  }
  return and(
    ...breakdown.properties.map(({ value: own, bins, raw }, index) => {
      const wanted = values[index] ?? BREAKDOWN_NULL;
      const bin = bins === undefined ? null : /^\[(-?[\d.e+-]+),(-?[\d.e+-]+)\]$/.exec(wanted);
      if (bin === null) return compare("==", own, constant(wanted));
      return and(expr`toFloat(${raw}) >= ${Number(bin[1])}`, expr`toFloat(${raw}) < ${Number(bin[2])}`);
    }),
  );
}

function funnelActors(asked: FunnelsActorsQuery, input: FunnelsQuery, context: PlanningContext): Source {
  const funnel = funnelOf(input, context);
  const period = asked.funnelTrendsEntrancePeriodStart;
  const attempts = period !== undefined && period !== null;
  const { rows, walked } = actorStage(input, funnel, context, { attempts });
  const where: Expression[] = [];
  if (attempts) {
    const moment = parseMoment(period, zoneOf(context), context.nowMs, true);
    if (moment === undefined)
      throw new InsightMistake("This is not a date.", at("source", "funnelTrendsEntrancePeriodStart"));
    const { interval, zone, weekStart } = funnel.range;
    const key = keyOf(startOf(inZone(moment.micros, { zone }), interval, weekStart), interval);
    const tick = tickKey(
      tickOfComputed(expr`toTimeZone(fromUnixTimestamp64Milli(start), ${zone})`, interval),
      interval,
    );
    const { from, to } = walked.attempts!(field("walked"));
    const among = (starts: Expression): Expression => expr`arrayExists(start -> ${tick} = ${key}, ${starts})`;
    where.push(among(from), asked.funnelTrendsDropOff === true ? expr`not ${among(to)}` : among(to));
  } else {
    const step = asked.funnelStep ?? 1;
    if (step === 0 || step === -1 || Math.abs(step) > funnel.steps.length) {
      throw new InsightMistake("There is no such step.", at("source", "funnelStep"));
    }
    const path = walked.path(field("walked"));
    const took = (number: number): Expression => expr`${path}[${number}] > 0`;
    where.push(...(step > 0 ? [took(step)] : [took(-step - 1), expr`not ${took(-step)}`]));
  }
  const value = asked.funnelStepBreakdown;
  if (value !== undefined && value !== null && funnel.breakdown.kind === "properties") {
    const values = (Array.isArray(value) ? value : [value]).map((item) => constant(String(item)));
    where.push(compare("==", field("prop"), array(values)));
  }
  return {
    ids: query`select actor as actor_id from ${rows} where ${and(...where)}`,
    group: input.aggregation_group_type_index ?? null,
  };
}

function retentionSource(source: InsightActorsQuery, retention: RetentionQuery, context: PlanningContext): Source {
  return {
    ids: query`select actor as actor_id from ${retentionActors(retention, context)} where has(starts, ${(source.interval ?? 0) + 1})`,
    group: retention.aggregation_group_type_index ?? null,
  };
}

function pathsSource(paths: PathsQuery, context: PlanningContext): Source {
  const { pathStartKey, pathEndKey } = paths.pathsFilter ?? {};
  const where = and(
    ...(pathStartKey ? [compare("==", field("source"), constant(pathStartKey))] : []),
    ...(pathEndKey ? [compare("==", field("target"), constant(pathEndKey))] : []),
  );
  return {
    ids: query`select distinct actor as actor_id from ${edgeQuery(paths, context)} where ${where}`,
    group: paths.aggregation_group_type_index ?? null,
  };
}

function lifecycleSource(source: InsightActorsQuery, lifecycle: LifecycleQuery, context: PlanningContext): Source {
  const range = dateRange(lifecycle.dateRange, lifecycle.interval ?? "day", context, {
    earliestMs: context.earliestMs,
  });
  const keys = ticksOf(range).map(({ key }) => key);
  const parts: Expression[] = [expr`period > 1`];
  if (source.day !== undefined && source.day !== null) {
    const { from } = tickRange(source.day, range, context);
    const place = keys.indexOf(keyOf(inZone(from, range), range.interval));
    // Period 1 is the one before the range.
    parts.push(compare("==", field("period"), constant(place + 2)));
  }
  if (source.status !== undefined && source.status !== null)
    parts.push(compare("==", field("status"), constant(source.status)));
  return {
    ids: query`select distinct actor as actor_id from ${statusQuery(lifecycle, range, context)} where ${and(...parts)}`,
    group: lifecycle.aggregation_group_type_index ?? null,
  };
}

function stickinessSource(source: InsightActorsQuery, stickiness: StickinessQuery, context: PlanningContext): Source {
  const series = source.series ?? 0;
  const node = stickiness.series[series];
  if (node === undefined) throw new InsightMistake("There is no such series.", at("source", "series"));
  const current = dateRange(stickiness.dateRange, stickiness.interval ?? "day", context, {
    earliestMs: context.earliestMs,
  });
  const range = source.compare === "previous" ? previousRange(current, stickiness.compareFilter?.compare_to) : current;
  const active = activeQuery(stickiness, node, at("source", "source", "series", series), aligned(range), context);
  const cumulative = stickiness.stickinessFilter?.computedAs === "cumulative";
  const wanted =
    source.day === undefined || source.day === null
      ? constant(true)
      : compare(cumulative ? ">=" : "==", field("active"), constant(Number(source.day)));
  return {
    ids: query`select actor as actor_id from ${active} where ${wanted}`,
    group: node.math === "unique_group" ? (node.math_group_type_index ?? null) : null,
  };
}
