/** Where people go: from item to item within a visit, as the heaviest edges between numbered places. */
import type { Expression, SelectQuery } from "#lang/syntax/ast.ts";
import { dateRange, resolvedRange, within } from "./dates.ts";
import { groupField, queryFilters } from "./filters.ts";
import { actorStage, funnelOf } from "./funnels/setup.ts";
import type { InsightPlan } from "./insight.ts";
import { finalPlan, numberOf, type PlanningContext, textOf } from "./planning.ts";
import { at, InsightMistake } from "./problem.ts";
import type { PathsQuery } from "./schemas.ts";
import { and, as, call, compare, constant, events, expr, field, or, query, tuple, userExpression } from "./template.ts";

const STEPS = 5;
const EDGES = 50;
/** A longer pause begins a new visit. */
const VISIT_GAP_MS = 1_800_000;
const LEFT_OUT = "...";

/** @throws InsightMistake */
export function planPaths(paths: PathsQuery, context: PlanningContext): InsightPlan {
  const filter = paths.pathsFilter ?? {};
  const range = dateRange(paths.dateRange, "day", context, { earliestMs: context.earliestMs });
  const weights = [
    ...(filter.minEdgeWeight ? [expr`value >= ${filter.minEdgeWeight}`] : []),
    ...(filter.maxEdgeWeight ? [expr`value <= ${filter.maxEdgeWeight}`] : []),
  ];
  const edges = query`
    select source, target, count() as value, avg(gap) as average_conversion_time
    from ${edgeQuery(paths, context)}
    group by source, target
    having ${and(...weights)}
    order by value desc, source asc, target asc
    limit ${filter.edgeLimit ?? EDGES}`;
  return finalPlan([{ name: "paths", query: edges }], ([rows]) => ({
    results: reachable(
      rows!.map((row) => ({
        source: textOf(row[0]),
        target: textOf(row[1]),
        value: scaled(numberOf(row[2]), paths),
        average_conversion_time: numberOf(row[3]),
      })),
    ),
    resolved_date_range: resolvedRange(range),
  }));
}

const scaled = (count: number, { samplingFactor }: PathsQuery): number =>
  samplingFactor === undefined || samplingFactor === null ? count : Math.round(count / samplingFactor);

interface Edge {
  readonly source: string;
  readonly target: string;
}

/** The edges that a walk from a first place can take. */
function reachable<E extends Edge>(edges: readonly E[]): readonly E[] {
  const places = new Set(edges.map(({ source }) => source).filter((source) => source.startsWith("1_")));
  for (let before = -1; before < places.size; ) {
    before = places.size;
    for (const { source, target } of edges) if (places.has(source)) places.add(target);
  }
  return edges.filter(({ source }) => places.has(source));
}

/** One row for each edge that somebody took: `actor`, `source`, `target`, `gap` (ms). @throws InsightMistake */
export function edgeQuery(paths: PathsQuery, context: PlanningContext): SelectQuery {
  const { startPoint, endPoint, stepLimit } = paths.pathsFilter ?? {};
  const trails = query`
    select actor, arraySort(groupArray(tuple(moment, item))) as trail from ${itemQuery(paths, context)} group by actor`;
  // A visit ends at a long pause; of the same item many times in a row the last one stays.
  const visits = query`
    select actor, arrayJoin(arraySplit((place, pause) -> pause >= ${VISIT_GAP_MS}, trail, arrayDifference(arrayMap(place -> place.1, trail)))) as visit
    from ${trails}`;
  const walks = query`
    select actor, arrayFilter((place, index) -> index = length(visit) or visit[index + 1].2 != place.2, visit, arrayEnumerate(visit)) as walk
    from ${visits}`;
  const cut = cutWalk(walks, filled(startPoint), filled(endPoint), stepLimit ?? STEPS);
  return query`
    select actor, edge.1 as source, edge.2 as target, edge.3 as gap
    from (
      select
        actor,
        arrayJoin(arrayMap(
          (place, before, index) -> tuple(
            concat(toString(index), '_', before.2),
            concat(toString(index + 1), '_', place.2),
            place.1 - before.1
          ),
          arrayPopFront(walk),
          arrayPopBack(walk),
          arrayEnumerate(arrayPopBack(walk))
        )) as edge
      from ${cut}
    )`;
}

const filled = (text: string | null | undefined): string | undefined =>
  text === null || text === "" ? undefined : text;

function cutWalk(walks: SelectQuery, start: string | undefined, end: string | undefined, limit: number): SelectQuery {
  const first = (item: string): Expression => expr`arrayFirstIndex(place -> place.2 = ${item}, walk)`;
  const fromStart =
    start === undefined
      ? walks
      : query`
          select actor, arraySlice(walk, place) as walk
          from (select actor, walk, ${as(first(start), "place")} from ${walks}) where place > 0`;
  const toEnd =
    end === undefined
      ? fromStart
      : query`
          select actor, arraySlice(walk, 1, place) as walk
          from (select actor, walk, ${as(first(end), "place")} from ${fromStart}) where place > 0`;
  if (end === undefined) return query`select actor, arraySlice(walk, 1, ${limit}) as walk from ${toEnd}`;
  if (start === undefined) return query`select actor, arraySlice(walk, -${limit}) as walk from ${toEnd}`;
  const half = Math.floor(limit / 2);
  return query`
    select
      actor,
      if(
        length(walk) > ${limit},
        arrayConcat(arraySlice(walk, 1, ${half}), [tuple(walk[${half}].1, ${LEFT_OUT})], arraySlice(walk, -${half})),
        walk
      ) as walk
    from ${toEnd}`;
}

/** One row for each event that counts: `actor`, `moment` (ms), `item`. */
function itemQuery(paths: PathsQuery, context: PlanningContext): SelectQuery {
  const filter = paths.pathsFilter ?? {};
  const { aggregation_group_type_index: group, funnelPathsFilter: within_ } = paths;
  const range = dateRange(paths.dateRange, "day", context, { earliestMs: context.earliestMs });
  const byGroup = group !== undefined && group !== null;
  const actor = byGroup ? groupField(group) : field("person_id");
  const item = itemOf(paths, context);
  const excluded = filter.excludeEvents ?? [];
  const where = and(
    ...within(range),
    kindsOf(paths),
    queryFilters(paths, context),
    ...(byGroup ? [expr`notEmpty(ifNull(${actor}, ''))`] : []),
    ...(excluded.length === 0 ? [] : [compare("not in", field("item"), tuple(...excluded.map(constant)))]),
  );
  const items = query`
    select ${as(byGroup ? expr`ifNull(${actor}, '')` : actor, "actor")}, toUnixTimestamp64Milli(timestamp) as moment, ${as(item, "item")}
    from ${events(paths.samplingFactor)}
    where ${where}`;
  return within_ === undefined || within_ === null ? items : withinFunnel(items, paths, context);
}

function kindsOf({ pathsFilter }: PathsQuery): Expression {
  const kinds = pathsFilter?.includeEventTypes ?? [];
  if (kinds.length === 0 || kinds.includes("hogql")) return constant(true);
  return or(
    ...kinds.map((kind) =>
      kind === "custom_event" ? expr`event not like '$%'` : compare("==", field("event"), constant(kind)),
    ),
  );
}

function itemOf(paths: PathsQuery, context: PlanningContext): Expression {
  const filter = paths.pathsFilter ?? {};
  const source = filled(filter.pathsHogQLExpression);
  const own =
    source !== undefined && (filter.includeEventTypes ?? []).includes("hogql")
      ? userExpression(source, at("pathsFilter", "pathsHogQLExpression"))
      : field("event");
  const url = expr`properties.$current_url`;
  const named = expr`ifNull(toString(multiIf(
    event = '$pageview', if(length(${url}) > 1 and endsWith(${url}, '/'), substring(${url}, 1, length(${url}) - 1), ${url}),
    event = '$screen', properties.$screen_name,
    ${own}
  )), '')`;
  const rules = [
    ...(filter.localPathCleaningFilters ?? []),
    ...(filter.pathReplacements === true ? context.pathCleaning : []),
  ];
  const cleaned = rules.reduce<Expression>(
    (text, { regex, alias }) => (regex ? call("replaceRegexpAll", text, constant(regex), constant(alias ?? "")) : text),
    named,
  );
  const groupings = (filter.pathGroupings ?? []).filter((glob) => glob.trim() !== "");
  if (groupings.length === 0) return cleaned;
  const ways = groupings.flatMap((glob) => [call("match", cleaned, constant(globRegex(glob))), constant(glob)]);
  return call("multiIf", ...ways, cleaned);
}

/** `*` stands for anything; the rest for itself, anywhere in the item. */
const globRegex = (glob: string): string =>
  glob
    .trim()
    .split("*")
    .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
    .join(".*");

/** Only what actors did before, between or after steps of a funnel. */
function withinFunnel(items: SelectQuery, paths: PathsQuery, context: PlanningContext): SelectQuery {
  const { funnelSource, funnelPathType, funnelStep } = paths.funnelPathsFilter!;
  const funnel = funnelOf(funnelSource, context);
  const { rows, walked } = actorStage(funnelSource, funnel, context);
  const step = funnelStep ?? funnel.steps.length;
  if (step === 0 || Math.abs(step) > funnel.steps.length || step === -1) {
    throw new InsightMistake("There is no such step.", at("funnelPathsFilter", "funnelStep"));
  }
  const path = (number: number): Expression => expr`f.path[${number}]`;
  // Negative: those who did not get there, seen from the last step that they took.
  const reference = step > 0 ? step : -step - 1;
  const took = and(expr`${path(reference)} > 0`, ...(step > 0 ? [] : [expr`${path(-step)} = 0`]));
  const moments: Readonly<Record<NonNullable<typeof funnelPathType>, readonly Expression[]>> = {
    funnel_path_before_step: [expr`i.moment <= ${path(reference)}`],
    funnel_path_after_step: [expr`i.moment >= ${path(reference)}`],
    funnel_path_between_steps: [
      expr`i.moment >= ${path(Math.max(reference - 1, 1))}`,
      expr`i.moment <= ${path(reference)}`,
    ],
  };
  return query`
    select i.actor as actor, i.moment as moment, i.item as item
    from ${items} as i
    inner join (select actor, ${as(walked.path(field("walked")), "path")} from ${rows}) as f on i.actor = f.actor
    where ${and(took, ...moments[funnelPathType ?? "funnel_path_after_step"])}`;
}
