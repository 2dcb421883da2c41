/**
 * Who comes back: for each period in which actors began, how many of them returned each period later. The warehouse
 * folds each actor's events to the numbers of the periods with one, from 1; 0 is any period before the range.
 */
import type { DateTime } from "luxon";
import type { Expression, SelectQuery } from "#lang/syntax/ast.ts";
import { BREAKDOWN_LIMIT, BREAKDOWN_OTHER, breakdownOf } from "./breakdown.ts";
import {
  type DateRange,
  dateRange,
  inZone,
  keyOf,
  microsOf,
  resolvedRange,
  startOf,
  stepped,
  tickKey,
  tickOf,
  within,
} from "./dates.ts";
import { entityExpression, groupField, nodeFilters, queryFilters } from "./filters.ts";
import type { InsightPlan } from "./insight.ts";
import { finalPlan, listOf, numberOf, type PlanningContext, textOf } from "./planning.ts";
import { at, InsightMistake } from "./problem.ts";
import type { EntityNode, IntervalName, PropertiesInput, RetentionQuery } from "./schemas.ts";
import { and, array, as, compare, constant, events, expr, field, or, query } from "./template.ts";

const TOTAL = 7;
const INTERVALS = { Hour: "hour", Day: "day", Week: "week", Month: "month" } as const;

interface Entity {
  readonly id?: string | number | null;
  readonly type?: "events" | "actions" | null;
  readonly name?: string | null;
  readonly properties?: PropertiesInput | null;
}

/** An entity of a retention filter as a node of a series. */
function nodeOf(entity: Entity | null | undefined, path: string): EntityNode {
  const { id = "$pageview", type, properties = null } = entity ?? { id: "$pageview" };
  if (type !== "actions") return { kind: "EventsNode", event: id === null ? null : String(id), properties };
  const number = Number(id);
  if (!Number.isSafeInteger(number)) throw new InsightMistake("An action is named by its number.", at(path, "id"));
  return { kind: "ActionsNode", id: number, properties };
}

/** @throws InsightMistake */
export function planRetention(retention: RetentionQuery, context: PlanningContext): InsightPlan {
  const { retentionFilter: filter } = retention;
  const period = filter.period ?? "Day";
  const total = filter.totalIntervals ?? TOTAL;
  const range = periodsRange(retention, INTERVALS[period], total, context);
  const starts = Array.from({ length: total }, (_, index) => stepped(inZone(range.from, range), range.interval, index));
  const breakdown = breakdownOf(retention.breakdownFilter, context);
  const cohorts = breakdown.kind === "cohorts" ? breakdown.cohorts : [undefined];
  const statements = cohorts.map((cohort) => ({
    name: cohort === undefined ? "retention" : `retention ${cohort.name}`,
    query: countsQuery(
      actorQuery(
        retention,
        range,
        starts,
        breakdown.kind === "properties" ? breakdown.properties.map(({ value }) => value) : [],
        cohort === undefined || cohort.id === null
          ? constant(true)
          : compare("in cohort", field("person_id"), constant(cohort.id)),
        context,
      ),
      filter.cumulative === true,
      breakdown.kind === "properties" ? breakdown.properties.length : 0,
      breakdown.kind === "properties" ? (breakdown.limit ?? BREAKDOWN_LIMIT) : BREAKDOWN_LIMIT,
    ),
  }));
  return finalPlan(statements, (rows) => {
    const results = rows.flatMap((own, index) => {
      const groups = Map.groupBy(own, (row) => JSON.stringify(row[0]));
      if (groups.size === 0 && breakdown.kind !== "properties") groups.set("[]", []);
      return [...groups].flatMap(([key, group]) => {
        const values = (JSON.parse(key) as readonly unknown[]).map(textOf);
        const cohort = cohorts[index];
        const value =
          cohort !== undefined
            ? (cohort.id ?? "all")
            : breakdown.kind === "properties" && breakdown.several
              ? values
              : values[0];
        return starts.map((start, from) => {
          const row = group.find((candidate) => numberOf(candidate[1]) === from + 1);
          const counts = new Map(
            listOf(row?.[2]).map((later, place) => [numberOf(later), numberOf(listOf(row?.[3])[place])]),
          );
          return {
            label: `${period} ${from}`,
            date: start.toISO({ suppressMilliseconds: true }),
            values: Array.from({ length: total - from }, (_, later) => ({
              count: scaled(counts.get(later) ?? 0, retention),
              label: `${period} ${later}`,
            })),
            ...(value === undefined ? {} : { breakdown_value: value }),
          };
        });
      });
    });
    return { results, resolved_date_range: resolvedRange(range) };
  });
}

const scaled = (count: number, { samplingFactor }: RetentionQuery): number =>
  samplingFactor === undefined || samplingFactor === null ? count : Math.round(count / samplingFactor);

/** Whole periods, the last one that of `date_to`. */
function periodsRange(
  retention: RetentionQuery,
  interval: IntervalName,
  total: number,
  context: PlanningContext,
): DateRange {
  const { to, zone, weekStart } = dateRange({ ...retention.dateRange, date_from: null }, "day", context, {
    defaultFrom: "-100y",
  });
  const last = startOf(inZone(to, { zone }), interval, weekStart);
  const first = startOf(last.minus({ [interval]: total - 1 }), interval, weekStart);
  return { from: microsOf(first), to: microsOf(stepped(last, interval, 1)) - 1, interval, zone, weekStart };
}

/** One row for each actor: `actor`, `starts` (period numbers, from 1), `returns`. @throws InsightMistake */
export function retentionActors(retention: RetentionQuery, context: PlanningContext): SelectQuery {
  const { period, totalIntervals } = retention.retentionFilter;
  const total = totalIntervals ?? TOTAL;
  const range = periodsRange(retention, INTERVALS[period ?? "Day"], total, context);
  const starts = Array.from({ length: total }, (_, index) => stepped(inZone(range.from, range), range.interval, index));
  return actorQuery(retention, range, starts, [], constant(true), context);
}

/** One row for each actor: `starts` (period numbers), `returns`, `breakdown` (an array of texts). */
function actorQuery(
  retention: RetentionQuery,
  range: DateRange,
  starts: readonly DateTime[],
  breakdowns: readonly Expression[],
  member: Expression,
  context: PlanningContext,
): SelectQuery {
  const { retentionFilter: filter, aggregation_group_type_index: group } = retention;
  const type = filter.retentionType ?? "retention_recurring";
  const began = nodeOf(filter.targetEntity, at("retentionFilter", "targetEntity"));
  const back = nodeOf(filter.returningEntity, at("retentionFilter", "returningEntity"));
  const [beganPath, backPath] = [at("retentionFilter", "targetEntity"), at("retentionFilter", "returningEntity")];
  const entity = entityExpression(began, context, beganPath);
  const target = and(entity, nodeFilters(began, context, beganPath));
  const returning = and(entityExpression(back, context, backPath), nodeFilters(back, context, backPath));
  const shared = and(queryFilters(retention, context), member);
  const ever = type === "retention_first_ever_occurrence";
  const first = type !== "retention_recurring";
  const inRange = and(...within({ from: range.from }));
  const wanted = first ? or(ever ? entity : target, and(returning, inRange)) : and(inRange, or(target, returning));
  const actor = group === undefined || group === null ? field("person_id") : groupField(group);
  const notEmpty = group === undefined || group === null ? [] : [expr`notEmpty(ifNull(${actor}, ''))`];
  const value =
    breakdowns.length === 0
      ? []
      : [
          as(expr`argMinIf(${array(breakdowns)}, timestamp, ${target} and ${inRange})`, "value"),
          as(expr`minIf(timestamp, ${target} and ${inRange})`, "value_at"),
          as(expr`countIf(${target} and ${inRange})`, "valued"),
        ];
  const firsts = ever
    ? [
        as(expr`minIf(timestamp, ${target})`, "first_target"),
        as(expr`minIf(timestamp, ${entity})`, "first_entity"),
        as(expr`countIf(${entity})`, "entities"),
      ]
    : [];
  const perPeriod = query`
    select ${as(actor, "actor")}, ${as(tickOf(field("timestamp"), range.interval), "tick")},
      countIf(${target}) as targets, countIf(${returning}) as returned, ${[...value, ...firsts]}
    from ${events(retention.samplingFactor)}
    where ${and(...within({ to: range.to }), wanted, shared, ...notEmpty)}
    group by actor, tick`;
  const keys = array(starts.map((start) => constant(keyOf(start, range.interval))));
  const numbered = query`
    select *, ${expr`indexOf(${keys}, ${tickKey(field("tick"), range.interval)})`} as number from ${perPeriod}`;
  const minimum = filter.minimumOccurrences ?? 1;
  const returns = expr`groupArrayIf(number, returned >= ${minimum} and number > 0)`;
  // Of first times: nobody who began before the range, and nobody twice.
  const periods = expr`arraySort(groupArrayIf(number, targets > 0))`;
  const began_ = first ? expr`if(has(${periods}, 0), [], arraySlice(${periods}, 1, 1))` : periods;
  const sure = ever ? [expr`minIf(first_target, targets > 0) = minIf(first_entity, entities > 0)`] : [];
  const own =
    breakdowns.length === 0 ? expr`[] as breakdown` : expr`argMinIf(value, value_at, valued > 0) as breakdown`;
  return query`
    select actor, ${as(began_, "starts")}, ${as(returns, "returns")}, ${own}
    from ${numbered}
    group by actor
    having ${and(expr`notEmpty(starts)`, ...sure)}`;
}

/** Rows: breakdown, start (from 1), periods later, their numbers of actors. */
function countsQuery(actors: SelectQuery, cumulative: boolean, breakdowns: number, limit: number): SelectQuery {
  const later = expr`arrayFilter(later -> later > 0, arrayMap(number -> number - start, returns))`;
  const reached = cumulative
    ? expr`range(toInt(arrayMax(arrayConcat([0], ${later}))) + 1)`
    : expr`arrayConcat([0], ${later})`;
  const pairs = query`
    select breakdown, start, ${as(expr`arrayJoin(${reached})`, "later")}
    from (select breakdown, arrayJoin(starts) as start, returns from ${actors})`;
  const others = array(Array.from({ length: breakdowns }, () => constant(BREAKDOWN_OTHER)));
  const shown =
    breakdowns === 0
      ? query`select breakdown as breakdown_value, start, later from ${pairs}`
      : query`
          select if(place <= ${limit}, breakdown, ${others}) as breakdown_value, start, later
          from (
            select breakdown, start, later, dense_rank() over (order by size desc, breakdown asc) as place
            from (select breakdown, start, later, sum(later = 0) over (partition by breakdown) as size from ${pairs})
          )`;
  return query`
    select breakdown_value, start, groupArray(later) as laters, groupArray(actors) as counts
    from (select breakdown_value, start, later, count() as actors from ${shown} group by breakdown_value, start, later)
    group by breakdown_value, start
    order by breakdown_value asc, start asc`;
}
