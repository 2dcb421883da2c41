/** From a funnel query to its walk over each actor's events: one row per actor (and breakdown value) with the result. */
import type { Expression, SelectQuery } from "#lang/syntax/ast.ts";
import { BREAKDOWN_LIMIT, breakdownOf, type CohortBreakdown } from "../breakdown.ts";
import { type DateRange, dateRange, within } from "../dates.ts";
import { eventNames, groupField, nodeExpression, queryFilters } from "../filters.ts";
import type { PlanningContext } from "../planning.ts";
import { at, InsightMistake } from "../problem.ts";
import type { EntityNode, FunnelsQuery } from "../schemas.ts";
import {
  and,
  array,
  as,
  compare,
  constant,
  events,
  expr,
  field,
  or,
  query,
  tuple,
  userExpression,
} from "../template.ts";
import { walkOver } from "./fold.ts";
import { bitOf, layoutOf, momentOf, type Walk, type Walked, withoutBit } from "./moments.ts";

const SECONDS = { second: 1, minute: 60, hour: 3_600, day: 86_400, week: 604_800, month: 31 * 86_400 } as const;
/** A century: more would leave the range of times. */
const WINDOW_SECONDS_MAX = 100 * 365 * 86_400;

type Attribution = "first_touch" | "last_touch" | "all_events" | "step";

export interface Funnel {
  readonly steps: readonly EntityNode[];
  readonly walk: Omit<Walk, "attempts">;
  readonly range: DateRange;
  readonly fromStep: number;
  readonly toStep: number;
  readonly limit: number;
  readonly breakdown:
    | { readonly kind: "none" }
    | { readonly kind: "cohorts"; readonly cohorts: readonly CohortBreakdown[] }
    | {
        readonly kind: "properties";
        readonly values: readonly Expression[];
        readonly attribution: Attribution;
        readonly step: number;
      };
}

/** @throws InsightMistake */
export function funnelOf(input: FunnelsQuery, context: PlanningContext): Funnel {
  const filter = input.funnelsFilter ?? {};
  const steps = input.series;
  const order = filter.funnelOrderType ?? "ordered";
  const seconds = Math.min(
    (filter.funnelWindowInterval ?? 14) * SECONDS[filter.funnelWindowIntervalUnit ?? "day"],
    WINDOW_SECONDS_MAX,
  );
  const exclusions = filter.exclusions ?? [];
  for (const [index, { funnelFromStep, funnelToStep }] of exclusions.entries()) {
    const path = at("funnelsFilter", "exclusions", index);
    if (funnelFromStep >= funnelToStep || funnelToStep >= steps.length) {
      throw new InsightMistake("An exclusion stands between an earlier and a later step.", at(path, "funnelToStep"));
    }
    if (order === "unordered" && (funnelFromStep !== 0 || funnelToStep !== steps.length - 1)) {
      throw new InsightMistake("Partial Exclusions not allowed in unordered funnels", at(path, "funnelFromStep"));
    }
  }
  const optional = steps.map((step) => step.optionalInFunnel === true);
  if (optional[0] === true) {
    throw new InsightMistake("The first step can not be left out.", at("series", 0, "optionalInFunnel"));
  }
  if (optional.includes(true) && order !== "ordered") {
    throw new InsightMistake(
      "Only ordered funnels have steps that can be left out.",
      at("series", optional.indexOf(true), "optionalInFunnel"),
    );
  }
  const stepBound = (value: number | null | undefined, fallback: number, name: string): number => {
    if (value === undefined || value === null) return fallback;
    if (value < 0 || value >= steps.length)
      throw new InsightMistake("There is no such step.", at("funnelsFilter", name));
    return value;
  };
  const fromStep = stepBound(filter.funnelFromStep, 0, "funnelFromStep");
  const toStep = stepBound(filter.funnelToStep, steps.length - 1, "funnelToStep");
  if (fromStep >= toStep) {
    throw new InsightMistake(
      "The step to convert to comes after the one to convert from.",
      at("funnelsFilter", "funnelToStep"),
    );
  }
  return {
    steps,
    walk: { steps: steps.length, windowMs: seconds * 1_000, order, exclusions: exclusions.length > 0, optional },
    range: dateRange(input.dateRange, input.interval ?? "day", context, { earliestMs: context.earliestMs }),
    fromStep,
    toStep,
    limit: input.breakdownFilter?.breakdown_limit ?? BREAKDOWN_LIMIT,
    breakdown: funnelBreakdown(input, context),
  };
}

function funnelBreakdown(input: FunnelsQuery, context: PlanningContext): Funnel["breakdown"] {
  const { breakdownAttributionType, breakdownAttributionValue, funnelOrderType } = input.funnelsFilter ?? {};
  const breakdown = breakdownOf(input.breakdownFilter, context);
  if (breakdown.kind !== "properties") return breakdown;
  const attribution = breakdownAttributionType ?? "first_touch";
  const step = breakdownAttributionValue ?? 0;
  if (attribution === "step") {
    const path = at("funnelsFilter", "breakdownAttributionValue");
    if (step >= input.series.length) throw new InsightMistake("There is no such step.", path);
    if (funnelOrderType === "unordered" && step !== 0) {
      throw new InsightMistake("Unordered funnels take breakdown values from step 0 only.", path);
    }
  }
  // Nothing is the empty text in funnels.
  const values = breakdown.properties.map(({ raw }) => expr`ifNull(toString(${raw}), '')`);
  return { kind: "properties", values, attribution, step };
}

/** Who walks: persons, groups, or what an expression says. Null if nothing can be empty. */
function targetOf(input: FunnelsQuery): { readonly actor: Expression; readonly mayBeEmpty: boolean } {
  const { aggregation_group_type_index: group, funnelsFilter } = input;
  const source = funnelsFilter?.funnelAggregateByHogQL;
  if (source !== undefined && source !== null && source !== "" && source !== "person_id") {
    return { actor: userExpression(source, at("funnelsFilter", "funnelAggregateByHogQL")), mayBeEmpty: true };
  }
  if (group !== undefined && group !== null) return { actor: groupField(group), mayBeEmpty: true };
  return { actor: field("person_id"), mayBeEmpty: false };
}

/** One row per event that the walk looks at: `actor`, `at` (ms), `step_1`…, `bar_2`… (exclusions before a step), `prop`. */
function eventStage(
  input: FunnelsQuery,
  funnel: Funnel,
  context: PlanningContext,
  cohort: CohortBreakdown | undefined,
): SelectQuery {
  const { steps, walk, range, breakdown } = funnel;
  const conditions = steps.map((step, index) => nodeExpression(step, context, at("series", index)));
  const exclusions = input.funnelsFilter?.exclusions ?? [];
  const bars = barsOf(
    funnel,
    exclusions.map((node, index) => ({
      ...node,
      condition: nodeExpression(node, context, at("funnelsFilter", "exclusions", index)),
    })),
  );
  const { actor, mayBeEmpty } = targetOf(input);
  const names = walk.order === "strict" ? null : eventNames([...steps, ...exclusions], context);
  const relevant =
    walk.order === "strict" ? constant(true) : or(...conditions, ...bars.map(({ condition }) => condition));
  const where = and(
    ...within(range),
    ...(names === null ? [] : [compare("in", field("event"), tuple(...names.map(constant)))]),
    // With one name for each step and no more to ask, the names say it all.
    ...(names !== null && bare([...steps, ...exclusions]) ? [] : [relevant]),
    queryFilters(input, context),
    ...(cohort === undefined || cohort.id === null
      ? []
      : [compare("in cohort", field("person_id"), constant(cohort.id))]),
    ...(mayBeEmpty ? [expr`notEmpty(toString(${field("actor")}))`] : []),
  );
  const columns = [
    as(mayBeEmpty ? expr`ifNull(toString(${actor}), '')` : actor, "actor"),
    expr`toUnixTimestamp64Milli(timestamp) as at`,
    ...conditions.map((condition, index) => as(condition, `step_${index + 1}`)),
    ...bars.map(({ step, condition }) => as(condition, `bar_${step}`)),
    ...(breakdown.kind === "properties" ? [as(array(breakdown.values), "prop")] : []),
  ];
  return query`select ${columns} from ${events(input.samplingFactor)} where ${where}`;
}

const bare = (nodes: readonly EntityNode[]): boolean =>
  nodes.every((node) => node.kind === "EventsNode" && noFilters(node.properties) && noFilters(node.fixedProperties));
const noFilters = (filters: EntityNode["properties"]): boolean =>
  filters === undefined || filters === null || (Array.isArray(filters) && filters.length === 0);

/** Exclusions by the step (from 1) that they stand before. */
function barsOf(
  { walk }: Funnel,
  exclusions: readonly {
    readonly funnelFromStep: number;
    readonly funnelToStep: number;
    readonly condition: Expression;
  }[],
): readonly { readonly step: number; readonly condition: Expression }[] {
  if (walk.order === "unordered") {
    return exclusions.length === 0 ? [] : [{ step: 2, condition: or(...exclusions.map(({ condition }) => condition)) }];
  }
  return Array.from({ length: walk.steps - 1 }, (_, index) => index + 2).flatMap((step) => {
    const here = exclusions.filter(
      ({ funnelFromStep, funnelToStep }) => funnelFromStep + 2 <= step && step <= funnelToStep + 1,
    );
    return here.length === 0 ? [] : [{ step, condition: or(...here.map(({ condition }) => condition)) }];
  });
}

/** A number with the bit of each of these columns that is true. */
function bitsOf({ walk }: Funnel, bars: readonly number[]): Expression {
  const worth = (bit: number): Expression => ({
    node: "Constant",
    value: 2n ** BigInt(bit),
    span: { start: 0, end: 0 },
  });
  const terms = [
    ...Array.from({ length: walk.steps }, (_, index) => ({ name: `step_${index + 1}`, bit: index })),
    ...bars.map((step) => ({
      name: `bar_${step}`,
      bit: walk.order === "unordered" ? walk.steps : walk.steps + step - 1,
    })),
  ];
  return terms
    .map(({ name, bit }): Expression => (bit === 0 ? field(name) : expr`${field(name)} * ${worth(bit)}`))
    .reduce((sum, term) => expr`${sum} + ${term}`);
}

export interface ActorStage {
  /** Columns: `actor`, `walked` (the fold's result), `prop` (with property breakdowns, an array of texts). */
  readonly rows: SelectQuery;
  readonly walked: Walked;
}

/** One row for each actor that took the first step (unordered: any) and was not dropped. */
export function actorStage(
  input: FunnelsQuery,
  funnel: Funnel,
  context: PlanningContext,
  options: { readonly attempts?: boolean; readonly cohort?: CohortBreakdown | undefined } = {},
): ActorStage {
  const { walk: bareWalk, breakdown, fromStep, toStep } = funnel;
  const walk: Walk = { ...bareWalk, attempts: options.attempts === true ? { from: fromStep, to: toStep } : undefined };
  const events = eventStage(input, funnel, context, options.cohort);
  const bars = events.select.flatMap((column) =>
    column.node === "Alias" && column.alias.startsWith("bar_") ? [Number(column.alias.slice(4))] : [],
  );
  const grouped = groupedEvents(events, funnel, lowestStep(walk, bars), bitsOf(funnel, bars));
  // Who never took the second step is at the first: nothing to walk. Exclusions and other attempts would be missed.
  const short =
    walk.order === "ordered" && !walk.exclusions && walk.attempts === undefined && walk.optional.every((may) => !may);
  const looked = short
    ? expr`if(second_taken, moments, arrayResize(arrayFilter(e -> ${bitOf(field("e"), 0, layoutOf(walk))}, moments), 1))`
    : field("moments");
  const walked = walkOver(looked, walk);
  const prop = breakdown.kind === "properties" ? [field("prop")] : [];
  const folded = query`select actor, ${prop}, ${as(walked.fold, "walked")} from ${grouped}`;
  const path = walked.path(field("walked"));
  const kept = and(
    expr`notEmpty(${path})`,
    ...(walked.dropped === undefined || walk.attempts !== undefined
      ? []
      : [expr`${walked.dropped(field("walked"))} = 0`]),
  );
  return { rows: query`select * from ${folded} where ${kept}`, walked };
}

function lowestStep({ steps, order }: Walk, bars: readonly number[]): Expression {
  const barred = bars.length === 0 ? [] : [or(...bars.map((step) => field(`bar_${step}`))), constant(0)];
  const cases = Array.from({ length: steps }, (_, index) => [field(`step_${index + 1}`), constant(index + 1)]).flat();
  const all = [...barred, ...cases];
  // Outside strict funnels every event is of some step; the last needs no asking.
  return order === "strict" || bars.length > 0
    ? { ...expr`multiIf(${all}, 0)` }
    : expr`multiIf(${all.slice(0, -2)}, ${steps})`;
}

/** One row for each actor, for property breakdowns with its value: `moments` in order, `second_taken`. */
function groupedEvents(
  events: SelectQuery,
  { breakdown, walk }: Funnel,
  lowest: Expression,
  bits: Expression,
): SelectQuery {
  const started = walk.order === "unordered" ? constant(true) : expr`max(step_1) = 1`;
  const second = expr`max(step_2) = 1 as second_taken`;
  const layout = layoutOf(walk);
  const moment = momentOf(field("at"), lowest, bits, layout);
  const moments = expr`arraySort(groupArray(${moment})) as moments`;
  if (breakdown.kind !== "properties") {
    return query`select actor, ${moments}, ${second} from ${events} group by actor having ${started}`;
  }
  const nothing = array(breakdown.values.map(() => constant("")));
  const given = expr`arrayExists(text -> text != '', prop)`;
  const touched = (value: Expression): SelectQuery => {
    const inner = query`
      select actor, ${as(value, "touched")}, ${moments}, ${second} from ${events} group by actor having ${started}`;
    return query`select actor, if(empty(touched), ${nothing}, touched) as prop, moments, second_taken from ${inner}`;
  };
  switch (breakdown.attribution) {
    case "all_events":
      return query`select actor, prop, ${moments}, ${second} from ${events} group by actor, prop having ${started}`;
    case "first_touch":
      return touched(expr`argMinIf(prop, tuple(at, prop), ${given})`);
    case "last_touch":
      return touched(expr`argMaxIf(prop, tuple(at, prop), ${given})`);
    case "step": {
      // For each value seen on the step: the walk in which events with other values are not of that step.
      const took = field(`step_${breakdown.step + 1}`);
      const others = withoutBit(expr`m.1`, breakdown.step, layout);
      const inner = query`
        select
          actor,
          groupUniqArrayIf(prop, ${took}) as props,
          groupArray(tuple(${moment}, prop)) as all_moments,
          ${second}
        from ${events}
        group by actor
        having ${started}`;
      return query`
        select
          actor,
          prop,
          arraySort(arrayMap(m -> if(m.2 = prop, m.1, ${others}), all_moments)) as moments,
          second_taken
        from (select actor, arrayJoin(props) as prop, all_moments, second_taken from ${inner})`;
    }
  }
}
