/** In how many of the range's intervals actors were active. */
import type { SelectQuery } from "#lang/syntax/ast.ts";
import { aligned, type DateRange, dateRange, previousRange, resolvedRange, tickOf, ticksOf, within } from "./dates.ts";
import { groupField, nodeExpression, nodeLabel, queryFilters } from "./filters.ts";
import type { InsightPlan } from "./insight.ts";
import { finalPlan, numberOf, type PlanningContext } from "./planning.ts";
import { at, InsightMistake } from "./problem.ts";
import type { EntityNode, StickinessQuery } from "./schemas.ts";
import { and, as, compare, constant, events, expr, field, query } from "./template.ts";
import { seriesAction } from "./trends.ts";

const OPERATORS = { gte: ">=", lte: "<=", exact: "==" } as const;

/** @throws InsightMistake */
export function planStickiness(stickiness: StickinessQuery, context: PlanningContext): InsightPlan {
  const { compareFilter, stickinessFilter, series } = stickiness;
  const range = dateRange(stickiness.dateRange, stickiness.interval ?? "day", context, {
    earliestMs: context.earliestMs,
  });
  const comparing = compareFilter?.compare === true;
  const periods = comparing ? [range, previousRange(range, compareFilter.compare_to)] : [range];
  const parts = series.flatMap((node, order) =>
    periods.map((period, index) => ({
      node,
      order,
      period,
      label: index === 0 ? "current" : "previous",
      path: at("series", order),
    })),
  );
  const statements = parts.map(({ node, path, period, label }) => ({
    name: label === "current" ? path : `${path} ${label}`,
    query: query`select active, count() as actors from ${activeQuery(stickiness, node, path, aligned(period), context)} group by active`,
  }));
  const unit = range.interval;
  const scale = 1 / (stickiness.samplingFactor ?? 1);
  return finalPlan(statements, (rows) => {
    const results = parts.map(({ node, order, period, label }, index) => {
      const counts = new Map(rows[index]!.map((row) => [numberOf(row[0]), numberOf(row[1]) * scale]));
      const days = ticksOf(period).map((_, place) => place + 1);
      const exact = days.map((day) => counts.get(day) ?? 0);
      const data =
        stickinessFilter?.computedAs === "cumulative"
          ? exact.map((_, place) => exact.slice(place).reduce((sum, count) => sum + count, 0))
          : exact;
      return {
        count: data.reduce((sum, count) => sum + count, 0),
        data,
        days,
        label: nodeLabel(node, context),
        labels: days.map((day) => `${day} ${unit}${day === 1 ? "" : "s"}`),
        action: seriesAction(node, order, [], context),
        ...(comparing ? { compare: true, compare_label: label } : {}),
      };
    });
    return { results, resolved_date_range: resolvedRange(range) };
  });
}

/** One row for each actor: `actor`, `active` (its number of intervals). @throws InsightMistake */
export function activeQuery(
  stickiness: StickinessQuery,
  node: EntityNode,
  path: string,
  range: DateRange,
  context: PlanningContext,
): SelectQuery {
  const criteria = stickiness.stickinessFilter?.stickinessCriteria;
  const byGroup = node.math === "unique_group";
  const group = node.math_group_type_index;
  if (byGroup && (group === undefined || group === null)) {
    throw new InsightMistake("This field is required.", at(path, "math_group_type_index"));
  }
  const actor = byGroup ? groupField(group!) : field("person_id");
  const enough =
    criteria === undefined || criteria === null
      ? constant(true)
      : compare(OPERATORS[criteria.operator], expr`count()`, constant(criteria.value));
  const where = and(
    ...within(range),
    nodeExpression(node, context, path),
    queryFilters(stickiness, context),
    ...(byGroup ? [expr`notEmpty(ifNull(${actor}, ''))`] : []),
  );
  return query`
    select actor, count() as active
    from (
      select ${as(actor, "actor")}, ${as(tickOf(field("timestamp"), range.interval), "tick")}
      from ${events(stickiness.samplingFactor)}
      where ${where}
      group by actor, tick
      having ${enough}
    )
    group by actor`;
}
