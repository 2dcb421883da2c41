/** What funnels answer with: steps, times to convert, or rates by the day the attempt began. */
import type { Expression, SelectQuery } from "#lang/syntax/ast.ts";
import { dayText, resolvedRange, tickKey, tickLabel, tickOfComputed, ticksOf } from "../dates.ts";
import { nodeName } from "../filters.ts";
import type { InsightPlan, InsightStatement } from "../insight.ts";
import { finalPlan, listOf, numberOf, type PlanningContext, type Rows, textOf } from "../planning.ts";
import type { FunnelsQuery } from "../schemas.ts";
import { array, as, call, constant, expr, field, ordered, query } from "../template.ts";
import { actorStage, type Funnel, funnelOf } from "./setup.ts";

const OTHER = "Other";

/** @throws InsightMistake */
export function planFunnels(input: FunnelsQuery, context: PlanningContext): InsightPlan {
  const funnel = funnelOf(input, context);
  switch (input.funnelsFilter?.funnelVizType ?? "steps") {
    case "steps":
      return planSteps(input, funnel, context);
    case "time_to_convert":
      return planTimes(input, funnel, context);
    case "trends":
      return planTrend(input, funnel, context);
  }
}

/** One statement, or one for each cohort. */
const statementsOf = (
  funnel: Funnel,
  make: (cohort?: { readonly id: number | null; readonly name: string }) => SelectQuery,
): readonly InsightStatement[] =>
  funnel.breakdown.kind === "cohorts"
    ? funnel.breakdown.cohorts.map((cohort) => ({ name: `funnel ${cohort.name}`, query: make(cohort) }))
    : [{ name: "funnel", query: make() }];

const numbers = (count: number, from = 0): readonly number[] =>
  Array.from({ length: count }, (_, index) => from + index);
const pathAt = (step: number): Expression => expr`path[${step + 1}]`;

/** Seconds from the last step taken before to this one; only where this one was taken. */
function secondsTo(step: number, funnel: Funnel): Expression {
  const mayMiss = funnel.walk.optional[step - 1] === true;
  const before = mayMiss ? expr`arrayMax(arraySlice(path, 1, ${step}))` : pathAt(step - 1);
  return expr`(${pathAt(step)} - ${before}) / 1000`;
}

function planSteps(input: FunnelsQuery, funnel: Funnel, context: PlanningContext): InsightPlan {
  const { steps } = funnel;
  const broken = funnel.breakdown.kind === "properties";
  const reached = (step: number): Expression => expr`${pathAt(step)} > 0`;
  const columns = [
    ...numbers(steps.length).map((step) => as(call("countIf", reached(step)), `step_${step + 1}`)),
    ...numbers(steps.length - 1, 1).flatMap((step) => {
      const taken = expr`${reached(step)} and ${secondsTo(step, funnel)} > 0`;
      return [
        as(call("avgIf", secondsTo(step, funnel), taken), `average_${step + 1}`),
        as(call("medianIf", secondsTo(step, funnel), taken), `median_${step + 1}`),
      ];
    }),
  ];
  const statements = statementsOf(funnel, (cohort) => {
    const { rows, walked } = actorStage(input, funnel, context, { cohort });
    const path = as(walked.path(field("walked")), "path");
    if (!broken) return query`select [] as breakdown_value, ${columns} from (select ${path} from ${rows})`;
    return query`
      select breakdown_value, ${columns}
      from ${topValues(query`select prop, ${path} from ${rows}`, reached(steps.length - 1), [field("path")], funnel)}
      group by breakdown_value
      order by ${ordered(field(`step_${steps.length}`), "DESC")}, breakdown_value asc`;
  });
  return finalPlan(statements, (rows) => {
    const groups = rows.flatMap((own, index) =>
      own.map((row) => {
        const cohort = funnel.breakdown.kind === "cohorts" ? funnel.breakdown.cohorts[index]! : undefined;
        const value = cohort === undefined ? listOf(row[0]).map(textOf) : cohort.name;
        return stepsOf(row, broken || cohort !== undefined ? value : undefined, input, context);
      }),
    );
    return {
      results: funnel.breakdown.kind === "none" ? (groups[0] ?? []) : groups,
      resolved_date_range: resolvedRange(funnel.range),
    };
  });
}

/** The rows of actors with `breakdown_value`: its own if it is one of the biggest, else the rest's. */
function topValues(
  rows: SelectQuery,
  counts: Expression,
  columns: readonly Expression[],
  { breakdown, limit }: Funnel,
): SelectQuery {
  const others = array(breakdown.kind === "properties" ? breakdown.values.map(() => constant(OTHER)) : []);
  return query`
    select if(place <= ${limit}, prop, ${others}) as breakdown_value, ${columns}
    from (
      select prop, ${columns}, dense_rank() over (order by size desc, prop asc) as place
      from (select prop, ${columns}, sum(${counts}) over (partition by prop) as size from ${rows})
    )`;
}

function stepsOf(
  row: Rows[number],
  value: string | readonly string[] | undefined,
  input: FunnelsQuery,
  context: PlanningContext,
): readonly object[] {
  const count = input.series.length;
  return input.series.map((node, order) => {
    const timing = 1 + count + 2 * (order - 1);
    const time = (cell: unknown): number | null =>
      cell === null || cell === undefined || !Number.isFinite(Number(cell)) ? null : Number(cell);
    return {
      action_id: node.kind === "ActionsNode" ? node.id : (node.event ?? null),
      name: nodeName(node, context) ?? "All events",
      custom_name: node.custom_name ?? null,
      order,
      people: [],
      count: scaled(numberOf(row[1 + order]), input),
      type: node.kind === "ActionsNode" ? "actions" : "events",
      average_conversion_time: order === 0 ? null : time(row[timing]),
      median_conversion_time: order === 0 ? null : time(row[timing + 1]),
      ...(value === undefined ? {} : { breakdown: value, breakdown_value: value }),
    };
  });
}

const scaled = (count: number, { samplingFactor }: FunnelsQuery): number =>
  samplingFactor === undefined || samplingFactor === null ? count : Math.round(count / samplingFactor);

const BINS_MAX = 90;
const AUTOMATIC_BINS_MAX = 60;

function planTimes(input: FunnelsQuery, funnel: Funnel, context: PlanningContext): InsightPlan {
  const { fromStep, toStep } = funnel;
  const wanted = input.funnelsFilter?.binCount;
  const bins =
    typeof wanted === "number"
      ? constant(Math.min(Math.max(wanted, 1), BINS_MAX))
      : expr`least(greatest(ceil(cbrt(samples)), 1), ${AUTOMATIC_BINS_MAX})`;
  const statements = statementsOf(funnel, (cohort) => {
    const { rows, walked } = actorStage(input, funnel, context, { cohort });
    const seconds = query`
      select (${pathAt(toStep)} - ${pathAt(fromStep)}) / 1000 as seconds
      from (select ${as(walked.path(field("walked")), "path")} from ${rows})
      where ${pathAt(toStep)} > 0 and ${pathAt(fromStep)} > 0`;
    const found = query`
      select
        groupArray(seconds) as times,
        count() as samples,
        floor(min(seconds)) as low,
        ceil(max(seconds)) as high,
        avg(seconds) as average
      from ${seconds}`;
    return query`
      select
        low,
        width,
        average,
        bins,
        arrayMap(bin -> countEqual(places, bin), range(toInt(bins) + 1)) as counts
      from (
        select low, width, bins, average, arrayMap(time -> toInt(floor((time - low) / width)), times) as places
        from (
          select *, if(high > low, ceil((high - low) / bins), 60) as width
          from (select *, ${as(bins, "bins")} from ${found} where samples > 0)
        )
      )`;
  });
  return finalPlan(statements, (rows) => {
    const [first] = rows.flat();
    const results =
      first === undefined
        ? { bins: [], average_conversion_time: null }
        : {
            bins: listOf(first[4]).map((count, index) => [
              numberOf(first[0]) + index * numberOf(first[1]),
              numberOf(count),
            ]),
            average_conversion_time: first[2] === null ? null : numberOf(first[2]),
          };
    return { results, resolved_date_range: resolvedRange(funnel.range) };
  });
}

function planTrend(input: FunnelsQuery, funnel: Funnel, context: PlanningContext): InsightPlan {
  const { range } = funnel;
  const { interval, zone } = range;
  const ticks = ticksOf(range);
  const broken = funnel.breakdown.kind === "properties";
  const statements = statementsOf(funnel, (cohort) => {
    const { rows, walked } = actorStage(input, funnel, context, { attempts: true, cohort });
    const { from, to, excluded } = walked.attempts!(field("walked"));
    const tickOfStart = tickKey(
      tickOfComputed(expr`toTimeZone(fromUnixTimestamp64Milli(start), ${zone})`, interval),
      interval,
    );
    const ticksOfStarts = (starts: Expression): Expression =>
      expr`arrayDistinct(arrayMap(start -> ${tickOfStart}, ${starts}))`;
    const through =
      excluded === undefined
        ? from
        : expr`arrayFilter(start -> has(${to}, start) or not has(${excluded}, start), ${from})`;
    const prop = broken ? [field("prop")] : [];
    // A tick in which one attempt came through counts as that, whatever the others of the tick did.
    const attempts = query`
      select ${prop}, arrayJoin(entered) as tick, has(converted, tick) as success
      from (select ${prop}, ${as(ticksOfStarts(through), "entered")}, ${as(ticksOfStarts(to), "converted")} from ${rows})`;
    const counted = broken
      ? topValues(attempts, constant(1), [field("tick"), field("success")], funnel)
      : query`select [] as breakdown_value, tick, success from ${attempts}`;
    return query`
      select breakdown_value, groupArray(tick) as ticks, groupArray(began) as all_began, groupArray(came_through) as all_came
      from (select breakdown_value, tick, count() as began, sum(success) as came_through from ${counted} group by breakdown_value, tick)
      group by breakdown_value
      order by sum(began) desc, breakdown_value asc`;
  });
  return finalPlan(statements, (rows) => {
    const item = (row: Rows[number] | undefined, value: string | readonly string[] | undefined) => {
      const places = new Map(listOf(row?.[1]).map((key, index) => [textOf(key), index]));
      const at = (column: number, key: string): number => {
        const index = places.get(key);
        return index === undefined ? 0 : numberOf(listOf(row?.[column])[index]);
      };
      return {
        data: ticks.map(({ key }) => rate(at(2, key), at(3, key))),
        days: ticks.map(({ start }) => dayText(start, interval)),
        labels: ticks.map(({ start }) => tickLabel(start, interval)),
        count: ticks.reduce((sum, { key }) => sum + at(2, key), 0),
        ...(value === undefined ? {} : { breakdown_value: value }),
      };
    };
    const results = broken
      ? rows[0]!.map((row) => item(row, listOf(row[0]).map(textOf)))
      : rows.map(([row], index) =>
          item(row, funnel.breakdown.kind === "cohorts" ? funnel.breakdown.cohorts[index]!.name : undefined),
        );
    return { results, resolved_date_range: resolvedRange(range) };
  });
}

const rate = (entered: number, converted: number): number =>
  entered === 0 ? 0 : Math.round((10_000 * converted) / entered) / 100;
