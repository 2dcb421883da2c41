/** New, returning, resurrecting and dormant actors, period by period. */
import type { Expression, SelectQuery } from "#lang/syntax/ast.ts";
import {
  type DateRange,
  dateRange,
  dayText,
  keyOf,
  microsOf,
  resolvedRange,
  stepped,
  tickKey,
  tickLabel,
  tickOf,
  tickOfComputed,
  ticksOf,
  within,
} from "./dates.ts";
import { groupField, nodeExpression, nodeLabel, queryFilters } from "./filters.ts";
import type { InsightPlan } from "./insight.ts";
import { finalPlan, numberOf, type PlanningContext, textOf } from "./planning.ts";
import { at } from "./problem.ts";
import type { LifecycleQuery } from "./schemas.ts";
import { and, array, as, constant, events, expr, field, query } from "./template.ts";
import { seriesAction } from "./trends.ts";

const STATUSES = ["new", "returning", "resurrecting", "dormant"] as const;

/** @throws InsightMistake */
export function planLifecycle(lifecycle: LifecycleQuery, context: PlanningContext): InsightPlan {
  const range = dateRange(lifecycle.dateRange, lifecycle.interval ?? "day", context, {
    earliestMs: context.earliestMs,
  });
  const ticks = ticksOf(range);
  const { interval } = range;
  const statuses = statusQuery(lifecycle, range, context);
  const counted = query`select period, status, count() as actors from ${statuses} where period > 1 group by period, status`;
  const node = lifecycle.series[0]!;
  const scale = 1 / (lifecycle.samplingFactor ?? 1);
  return finalPlan([{ name: "lifecycle", query: counted }], ([rows]) => {
    const days = ticks.map(({ start }) => dayText(start, interval));
    const results = STATUSES.map((status) => {
      const counts = new Map(
        rows!.filter((row) => textOf(row[1]) === status).map((row) => [numberOf(row[0]), numberOf(row[2]) * scale]),
      );
      const sign = status === "dormant" ? -1 : 1;
      // Period 1 is the one before the range.
      const data = ticks.map((_, index) => sign * (counts.get(index + 2) ?? 0) + 0);
      return {
        action: seriesAction(node, 0, days, context),
        data,
        count: data.reduce((sum, value) => sum + value, 0),
        labels: ticks.map(({ start }) => tickLabel(start, interval)),
        days,
        label: `${nodeLabel(node, context)} - ${status}`,
        status,
      };
    });
    return { results, resolved_date_range: resolvedRange(range) };
  });
}

/**
 * One row for each actor, period and status: `actor`, `period` (1 is the one before the range, its numbers up), `status`.
 * @throws InsightMistake
 */
export function statusQuery(lifecycle: LifecycleQuery, range: DateRange, context: PlanningContext): SelectQuery {
  const { aggregation_group_type_index: group, series } = lifecycle;
  const { interval } = range;
  const ticks = ticksOf(range);
  const before = stepped(ticks[0]!.start, interval, -1);
  const keys = array([keyOf(before, interval), ...ticks.map(({ key }) => key)].map(constant));
  const byGroup = group !== undefined && group !== null;
  const actor = byGroup ? groupField(group) : field("person_id");
  const created: Expression = byGroup ? field(`group_${group}`, "created_at") : field("person", "created_at");
  const where = and(
    ...within({ from: microsOf(before), to: range.to }),
    nodeExpression(series[0]!, context, at("series", 0)),
    queryFilters(lifecycle, context),
    expr`properties.$process_person_profile != 'false'`,
    ...(byGroup ? [expr`notEmpty(ifNull(${actor}, ''))`] : []),
  );
  const perPeriod = query`
    select ${as(actor, "actor")}, ${as(tickOf(field("timestamp"), interval), "tick")}, ${as(expr`min(${created})`, "created")}
    from ${events(lifecycle.samplingFactor)}
    where ${where}
    group by actor, tick`;
  const born = tickKey(tickOfComputed(expr`min(created)`, interval), interval);
  const perActor = query`
    select
      actor,
      ${as(born, "born")},
      arraySort(groupArray(${expr`indexOf(${keys}, ${tickKey(field("tick"), interval)})`})) as active
    from ${perPeriod}
    group by actor`;
  const states = expr`arrayConcat(
    arrayMap(
      (period, before) -> tuple(period, multiIf(before = 0 and ${keys}[period] = born, 'new', before > 0 and before = period - 1, 'returning', 'resurrecting')),
      active,
      arrayPopBack(arrayPushFront(active, 0))
    ),
    arrayMap(
      period -> tuple(period + 1, 'dormant'),
      arrayFilter(period -> not has(active, period + 1) and period < ${ticks.length + 1}, active)
    )
  )`;
  return query`
    select actor, state.1 as period, state.2 as status
    from (select actor, arrayJoin(${states}) as state from ${perActor})`;
}
