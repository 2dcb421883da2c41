/**
 * How often, tick by tick or in all: one statement for each series, period and cohort. The warehouse finds the numbers
 * and the breakdowns that are shown; empty ticks, running sums, averages and formulas are filled in here.
 */
import type { Expression, SelectQuery } from "#lang/syntax/ast.ts";
import {
  type Bins,
  BREAKDOWN_LIMIT,
  BREAKDOWN_OTHER,
  type Breakdown,
  binned,
  binsOf,
  breakdownOf,
  breakdownRank,
  type CohortBreakdown,
} from "./breakdown.ts";
import {
  aligned,
  type DateRange,
  dateRange,
  dayText,
  previousRange,
  resolvedRange,
  type Tick,
  tickLabel,
  ticksOf,
  within,
} from "./dates.ts";
import { entityExpression, nodeFilters, nodeLabel, nodeName, queryFilters } from "./filters.ts";
import { type Formula, parseFormula } from "./formula.ts";
import type { InsightPlan, InsightStatement } from "./insight.ts";
import { finalPlan, listOf, numberOf, type PlanningContext, plan, type Rows, textOf } from "./planning.ts";
import { at } from "./problem.ts";
import type { EntityNode, TrendsQuery } from "./schemas.ts";
import { mathOf, type SeriesRequest, scalesWithSample, seriesQuery, slides } from "./series.ts";
import { and, array, compare, constant, events, expr, field, query } from "./template.ts";

const TOTALS: ReadonlySet<string> = new Set([
  "ActionsBarValue",
  "ActionsPie",
  "ActionsTable",
  "BoldNumber",
  "WorldMap",
]);

const CUMULATIVE = "ActionsLineGraphCumulative";

/** One statement: a series in a period, for a cohort if it is broken down by cohorts. */
interface Part {
  readonly node: EntityNode;
  readonly order: number;
  readonly path: string;
  readonly period: Period;
  readonly cohort: CohortBreakdown | undefined;
}

interface Period {
  readonly label: "current" | "previous";
  readonly range: DateRange;
  readonly ticks: readonly Tick[];
}

interface Item {
  readonly data: readonly number[];
  readonly labels: readonly string[];
  readonly days: readonly string[];
  readonly count: number;
  readonly aggregated_value?: number;
  readonly label: string;
  readonly action: Readonly<Record<string, unknown>> | null;
  readonly breakdown_value?: string | number | readonly string[];
  readonly compare?: true;
  readonly compare_label?: "current" | "previous";
  readonly filter: Readonly<Record<string, never>>;
}

/** @throws InsightMistake */
export function planTrends(trends: TrendsQuery, context: PlanningContext): InsightPlan {
  const { interval: asked, trendsFilter, compareFilter } = trends;
  const display = trendsFilter?.display ?? "ActionsLineGraph";
  const range = dateRange(trends.dateRange, asked ?? "day", context, { earliestMs: context.earliestMs });
  const totals = TOTALS.has(display);
  const periods = [
    range,
    ...(compareFilter?.compare === true ? [previousRange(range, compareFilter.compare_to)] : []),
  ].map(
    (period, index): Period => ({
      label: index === 0 ? "current" : "previous",
      range: aligned(period),
      ticks: ticksOf(period),
    }),
  );
  const breakdown = breakdownOf(trends.breakdownFilter, context);
  const cohorts = breakdown.kind === "cohorts" ? breakdown.cohorts : [undefined];
  const parts = trends.series.flatMap((node, order) =>
    periods.flatMap((period) =>
      cohorts.map((cohort): Part => ({ node, order, path: at("series", order), period, cohort })),
    ),
  );
  const formulas = formulasOf(trends);
  const filters = queryFilters(trends, context);
  const limit = limitOf(breakdown, display, trends);

  const request = ({ node, path, period, cohort }: Part, breakdowns: readonly Expression[]): SeriesRequest => ({
    node,
    path,
    filters: cohort === undefined || cohort.id === null ? filters : and(filters, inCohort(cohort.id)),
    breakdowns,
    range: period.range,
    ticks: totals ? null : period.ticks,
    cumulative: display === CUMULATIVE,
    samplingFactor: trends.samplingFactor,
  });
  const statementsOf = (bins: readonly (readonly (Bins | undefined)[])[]): readonly InsightStatement[] =>
    parts.map((part, index) => {
      if (breakdown.kind !== "properties") {
        return { name: nameOf(part), query: seriesQuery(request(part, []), context) };
      }
      const values = breakdown.properties.map(({ raw, value, bins: wanted }, column) =>
        wanted === undefined ? value : binned(raw, bins[index]?.[column]),
      );
      return {
        name: nameOf(part),
        query: topBreakdowns(seriesQuery(request(part, values), context), values.length, !totals, limit),
      };
    });
  const respond = (rows: readonly Rows[]) => {
    const lines = parts.flatMap((part, index) => linesOf(part, rows[index]!, breakdown, trends, totals));
    const shown =
      breakdown.kind === "properties" && breakdown.hideOther
        ? lines.filter(({ key }) => !key.includes(BREAKDOWN_OTHER))
        : lines;
    const cut = lines.some(({ key }) => key.includes(BREAKDOWN_OTHER));
    const items = formulas.length > 0 ? formulas.flatMap((formula) => calculated(shown, formula, trends)) : shown;
    return {
      results: items.map((line) =>
        itemOf(line, trends, context, { totals, display, several: trends.series.length > 1 && formulas.length === 0 }),
      ),
      resolved_date_range: resolvedRange(range),
      hasMore: cut,
    };
  };

  const wantsBins = breakdown.kind === "properties" && breakdown.properties.some(({ bins }) => bins !== undefined);
  if (!wantsBins) return finalPlan(statementsOf([]), respond);
  const numbers = breakdown.properties.map(({ raw, bins }) => ({ raw, bins }));
  // Tells a mistake in the series before anything runs.
  statementsOf([]);
  const bounds = parts.map(
    (part): InsightStatement => ({
      name: `${nameOf(part)} bounds`,
      query: boundsQuery(
        request(part, []),
        numbers.map(({ raw }) => raw),
        context,
      ),
    }),
  );
  return plan(bounds, (results) => {
    const bins = results.map(({ rows }) =>
      numbers.map(({ bins: wanted }, column) =>
        wanted === undefined ? undefined : binsOf(rows[0]?.[2 * column], rows[0]?.[2 * column + 1], wanted),
      ),
    );
    return finalPlan(statementsOf(bins), respond);
  });
}

const nameOf = ({ path, period, cohort }: Part): string =>
  [path, ...(period.label === "previous" ? ["previous"] : []), ...(cohort === undefined ? [] : [cohort.name])].join(
    " ",
  );

const inCohort = (id: number): Expression => compare("in cohort", field("person_id"), constant(id));

function limitOf(breakdown: Breakdown, display: string, trends: TrendsQuery): number {
  if (breakdown.kind === "properties" && breakdown.limit !== undefined) return breakdown.limit;
  if (display !== "WorldMap") return BREAKDOWN_LIMIT;
  return trends.breakdownFilter?.breakdown === "$geoip_country_code" ? 300 : 250;
}

/** Folds ticks into one row a breakdown, and the breakdowns beyond the limit into one: values, keys, numbers. */
function topBreakdowns(series: SelectQuery, columns: number, ticked: boolean, limit: number): SelectQuery {
  const values = array(Array.from({ length: columns }, (_, index) => field(`breakdown_${index + 1}`)));
  const others = array(Array.from({ length: columns }, () => constant(BREAKDOWN_OTHER)));
  if (!ticked) {
    return query`
      select if(place <= ${limit}, breakdown, ${others}) as breakdown_value, sum(value) as total
      from (select ${values} as breakdown, value, row_number() over (order by value desc, breakdown asc) as place from ${series})
      group by breakdown_value
      order by total desc, breakdown_value asc`;
  }
  return query`
    select
      if(place <= ${limit}, breakdown, ${others}) as breakdown_value,
      arrayFlatten(groupArray(keys)) as ticks,
      arrayFlatten(groupArray(points)) as numbers
    from (
      select breakdown, keys, points, row_number() over (order by total desc, breakdown asc) as place
      from (
        select ${values} as breakdown, groupArray(key) as keys, groupArray(value) as points, sum(value) as total
        from ${series}
        group by breakdown
      )
    )
    group by breakdown_value
    order by max(place) asc`;
}

function boundsQuery(request: SeriesRequest, numbers: readonly Expression[], context: PlanningContext): SelectQuery {
  const { node, path, range, filters, samplingFactor } = request;
  const bounds = numbers.flatMap((raw) => [expr`min(toFloat(${raw}))`, expr`max(toFloat(${raw}))`]);
  const where = and(...within(range), entityExpression(node, context, path), nodeFilters(node, context, path), filters);
  return query`select ${bounds} from ${events(samplingFactor)} where ${where}`;
}

/** A series, one breakdown of it in one period; a formula makes new ones of these. */
interface Line {
  readonly part: Part;
  /** Breakdown values; empty for none. */
  readonly key: readonly string[];
  readonly breakdownValue: string | number | readonly string[] | undefined;
  readonly label: string | undefined;
  readonly data: readonly number[];
  readonly aggregated: number;
  /** By which lines are ordered: all of what they count. */
  readonly size: number;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, value) => sum + value, 0);

function linesOf(part: Part, rows: Rows, breakdown: Breakdown, trends: TrendsQuery, totals: boolean): readonly Line[] {
  const scale = scalesWithSample(mathOf(part.node)) ? 1 / (trends.samplingFactor ?? 1) : 1;
  const { display, smoothingIntervals } = trends.trendsFilter ?? {};
  const shape = (data: readonly number[]): readonly number[] => {
    const smooth = smoothed(
      data.map((value) => value * scale),
      smoothingIntervals,
    );
    return display === CUMULATIVE ? runningSum(smooth) : smooth;
  };
  const line = (key: readonly string[], data: readonly number[], aggregated: number): Line => {
    const [only] = key;
    const breakdownValue =
      part.cohort !== undefined
        ? (part.cohort.id ?? "all")
        : breakdown.kind === "properties" && breakdown.several
          ? key
          : only;
    const label = part.cohort?.name ?? (key.length > 0 ? key.join("::") : undefined);
    const size = totals ? aggregated : sumOf(data);
    return { part, key, breakdownValue, label, data: totals ? [] : shape(data), aggregated: aggregated * scale, size };
  };
  if (breakdown.kind !== "properties") {
    const key = part.cohort === undefined ? [] : [String(part.cohort.id ?? "all")];
    if (totals) return [line(key, [], numberOf(rows[0]?.[0]))];
    return [
      line(
        key,
        placed(
          part,
          rows.map((row) => row[0]),
          rows.map((row) => row[1]),
        ),
        0,
      ),
    ];
  }
  const lines = rows.map((row) => {
    const key = listOf(row[0]).map(textOf);
    return totals ? line(key, [], numberOf(row[1])) : line(key, placed(part, listOf(row[1]), listOf(row[2])), 0);
  });
  return lines.toSorted((a, b) => breakdownRank(a.key) - breakdownRank(b.key) || b.size - a.size);
}

/** Numbers at their ticks; several for one tick are added, ticks without one are 0. */
function placed({ node, period }: Part, keys: readonly unknown[], numbers: readonly unknown[]): readonly number[] {
  const found = new Map<string, number>();
  for (const [index, key] of keys.entries()) {
    found.set(textOf(key), (found.get(textOf(key)) ?? 0) + numberOf(numbers[index]));
  }
  const sliding = slides(node);
  return period.ticks.map(({ key, start }) => found.get(sliding ? start.toFormat("yyyy-MM-dd") : key) ?? 0);
}

/** Whole part of the average of the last `count` points. */
function smoothed(data: readonly number[], count: number | null | undefined): readonly number[] {
  if (count === undefined || count === null || count <= 1) return data;
  return data.map((_, index) => {
    const last = data.slice(Math.max(0, index + 1 - count), index + 1);
    return Math.floor(last.reduce((sum, value) => sum + value, 0) / last.length);
  });
}

interface NamedFormula {
  readonly formula: Formula;
  readonly label: string;
}

function formulasOf({ trendsFilter, series }: TrendsQuery): readonly NamedFormula[] {
  const nodes = trendsFilter?.formulaNodes ?? [];
  const texts: readonly { readonly formula: string; readonly custom_name?: string | null; readonly path: string }[] =
    nodes.length > 0
      ? nodes.map((node, index) => ({ ...node, path: at("trendsFilter", "formulaNodes", index, "formula") }))
      : (trendsFilter?.formulas?.map((formula, index) => ({ formula, path: at("trendsFilter", "formulas", index) })) ??
        (trendsFilter?.formula ? [{ formula: trendsFilter.formula, path: at("trendsFilter", "formula") }] : []));
  return texts
    .filter(({ formula }) => formula.trim() !== "")
    .map(({ formula, custom_name: name, path }) => ({
      formula: parseFormula(formula, series.length, path),
      label: name ? name : `Formula (${formula})`,
    }));
}

/** A formula over the series, period by period and breakdown by breakdown; a series without a breakdown counts as 0. */
function calculated(
  lines: readonly Line[],
  { formula, label }: NamedFormula,
  { series }: TrendsQuery,
): readonly Line[] {
  const groups = Map.groupBy(lines, ({ part, key }) => JSON.stringify([part.period.label, key]));
  const results = [...groups.values()].map((group): Line => {
    const [first] = group as [Line, ...Line[]];
    const bySeries = series.map((_, order) => group.find(({ part }) => part.order === order));
    const data = first.data.map((_, tick) => formula(bySeries.map((line) => line?.data[tick] ?? 0)));
    const aggregated = formula(bySeries.map((line) => line?.aggregated ?? 0));
    const size = sumOf(data) + aggregated;
    return { ...first, data, aggregated, size, label: first.label === undefined ? label : `${label} - ${first.label}` };
  });
  const period = ({ part }: Line): number => (part.period.label === "current" ? 0 : 1);
  return results
    .toSorted((a, b) => period(a) - period(b) || breakdownRank(a.key) - breakdownRank(b.key) || b.size - a.size)
    .map((line) => ({ ...line, part: { ...line.part, order: -1 } }));
}

function itemOf(
  { part, data, aggregated, breakdownValue, label }: Line,
  trends: TrendsQuery,
  context: PlanningContext,
  { totals, display, several }: { readonly totals: boolean; readonly display: string; readonly several: boolean },
): Item {
  const { node, order, period } = part;
  const { interval } = period.range;
  const days = totals ? [] : period.ticks.map(({ start }) => dayText(start, interval));
  const total = display === CUMULATIVE ? (data.at(-1) ?? 0) : sumOf(data);
  const name = nodeLabel(node, context);
  return {
    data,
    labels: totals ? [] : period.ticks.map(({ start }) => tickLabel(start, interval)),
    days,
    count: totals ? 0 : total,
    ...(totals ? { aggregated_value: aggregated } : {}),
    label: label === undefined ? name : several ? `${name} - ${label}` : label,
    action: order < 0 ? null : seriesAction(node, order, days, context),
    ...(breakdownValue === undefined ? {} : { breakdown_value: breakdownValue }),
    ...(trends.compareFilter?.compare === true ? { compare: true, compare_label: period.label } : {}),
    filter: {},
  };
}

function runningSum(data: readonly number[]): readonly number[] {
  let sum = 0;
  return data.map((value) => {
    sum += value;
    return sum;
  });
}

/** The series as responses name it. */
export const seriesAction = (
  node: EntityNode,
  order: number,
  days: readonly string[],
  context: PlanningContext,
): Readonly<Record<string, unknown>> => ({
  id: node.kind === "ActionsNode" ? node.id : (node.event ?? null),
  type: node.kind === "ActionsNode" ? "actions" : "events",
  order,
  name: nodeName(node, context) ?? "All events",
  custom_name: node.custom_name ?? null,
  math: node.math ?? null,
  math_property: node.math_property ?? null,
  math_hogql: node.math_hogql ?? null,
  math_group_type_index: node.math_group_type_index ?? null,
  properties: node.properties ?? {},
  days,
});
