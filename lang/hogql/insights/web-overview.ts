/** A site in numbers: visitors, views, sessions, how long and how bounced; or, with a goal, who reached it. */
import type { Expression } from "#lang/syntax/ast.ts";
import type { DateRange } from "./dates.ts";
import { dateRange, instant, inZone, previousRange, resolvedRange, within } from "./dates.ts";
import { actionExpression, actionOf, propertiesExpression, queryFilters } from "./filters.ts";
import type { InsightPlan } from "./insight.ts";
import { finalPlan, type PlanningContext } from "./planning.ts";
import { at } from "./problem.ts";
import type { WebOverviewQuery } from "./schemas.ts";
import { and, as, call, compare, constant, expr, field, or, parametric, query } from "./template.ts";

interface Measure {
  readonly key: string;
  readonly kind: "unit" | "duration_s" | "percentage" | "currency";
  readonly isIncreaseBad?: true;
  /** The number over the sessions for which the condition holds. */
  readonly over: (sessions: Expression) => Expression;
}

const MEASURES: readonly Measure[] = [
  { key: "visitors", kind: "unit", over: (now) => call("uniqIf", field("visitor"), now) },
  { key: "views", kind: "unit", over: (now) => call("sumIf", field("views"), now) },
  { key: "sessions", kind: "unit", over: (now) => call("countIf", now) },
  { key: "session duration", kind: "duration_s", over: (now) => call("avgIf", field("duration"), now) },
  {
    key: "bounce rate",
    kind: "percentage",
    isIncreaseBad: true,
    over: (now) => expr`${call("avgIf", field("bounced"), now)} * 100`,
  },
];

const LCP: Measure = {
  key: "lcp score",
  kind: "duration_s",
  isIncreaseBad: true,
  // Browsers measure in milliseconds.
  over: (now) => expr`${parametric("quantileIf", [constant(0.75)], field("lcp"), now)} / 1000`,
};

const GOAL: readonly Measure[] = [
  MEASURES[0]!,
  { key: "total conversions", kind: "unit", over: (now) => call("sumIf", field("conversions"), now) },
  {
    key: "unique conversions",
    kind: "unit",
    over: (now) => call("uniqIf", field("visitor"), and(now, expr`conversions > 0`)),
  },
  {
    key: "conversion rate",
    kind: "percentage",
    over: (now) =>
      expr`100 * ${call("uniqIf", field("visitor"), and(now, expr`conversions > 0`))} / ${call("uniqIf", field("visitor"), now)}`,
  },
];

/** @throws InsightMistake */
export function planWebOverview(overview: WebOverviewQuery, context: PlanningContext): InsightPlan {
  const { compareFilter, conversionGoal: goal, includeLCPScore } = overview;
  const range = dateRange(overview.dateRange, "day", context, { earliestMs: context.earliestMs });
  const periods = compareFilter?.compare === true ? [range, previousRange(range, compareFilter.compare_to)] : [range];
  const converts =
    goal === undefined || goal === null
      ? undefined
      : "actionId" in goal
        ? actionExpression(
            actionOf(goal.actionId, context, at("conversionGoal", "actionId")),
            context,
            "conversionGoal",
          )
        : compare("==", field("event"), constant(goal.customEventName));
  const measures = converts === undefined ? [...MEASURES, ...(includeLCPScore === true ? [LCP] : [])] : GOAL;
  const seen = expr`event in ('$pageview', '$screen')`;
  const inner = query`
    select
      $session_id as session_key,
      any(person_id) as visitor,
      min(session.$start_timestamp) as started,
      countIf(${seen}) as views,
      ${converts === undefined ? [expr`any(session.$session_duration) as duration`, expr`any(session.$is_bounce) as bounced`] : [as(call("countIf", converts), "conversions")]},
      ${measures.includes(LCP) ? [expr`any(session.$vitals_lcp) as lcp`] : []}
    from events
    where ${and(
      expr`notEmpty(ifNull($session_id, ''))`,
      converts === undefined ? seen : or(seen, converts),
      or(...periods.map((period) => and(...within(period)))),
      queryFilters({ filterTestAccounts: overview.filterTestAccounts ?? false }, context),
      propertiesExpression(overview.properties, context, "properties"),
    )}
    group by session_key
    having ${or(...periods.map(begins))}`;
  const numbers = periods.flatMap((period) => measures.map(({ over }) => over(begins(period))));
  const statement = { name: "web overview", query: query`select ${numbers} from ${inner}` };
  return finalPlan([statement], ([rows]) => {
    const [row = []] = rows!;
    const number = (place: number): number | null => {
      const value = row[place];
      return value === null || value === undefined || !Number.isFinite(Number(value)) ? null : Number(value);
    };
    const results = measures.map(({ key, kind, isIncreaseBad }, index) => {
      const value = number(index);
      const previous = periods.length > 1 ? number(measures.length + index) : null;
      return {
        key,
        kind,
        value,
        previous,
        changeFromPreviousPct: changed(value, previous),
        ...(isIncreaseBad === true ? { isIncreaseBad } : {}),
      };
    });
    return {
      results,
      samplingRate: { numerator: 1 },
      dateFrom: dayOf(range, range.from),
      dateTo: dayOf(range, range.to),
      resolved_date_range: resolvedRange(range),
    };
  });
}

const begins = (period: DateRange): Expression =>
  and(compare(">=", field("started"), instant(period.from)), compare("<=", field("started"), instant(period.to)));

const changed = (value: number | null, previous: number | null): number | null =>
  value === null || previous === null || previous === 0 ? null : Math.round((100 * (value - previous)) / previous);

const dayOf = (range: DateRange, micros: number): string => inZone(micros, range).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ");
