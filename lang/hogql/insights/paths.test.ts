import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type InsightWorld, openInsightWorld } from "#api/http/testing/insight-world.ts";
import { during, lastDays } from "./testing/brute.ts";
import { walk } from "./testing/brute-funnel.ts";
import { anyStream, type Stream, type TestEvent } from "./testing/stream.ts";

/** Visits: moments close together, and some pauses. */
const STREAMS = fc
  .sample(
    anyStream({
      names: ["a", "b", "c", "$pageview", "$other"],
      eventsMax: 60,
      personsMax: 3,
      momentsMax: 40,
      daysBack: 4,
    }),
    {
      numRuns: 20,
      seed: 31,
    },
  )
  .map((stream): Stream => {
    const middle =
      stream.events.map(({ at }) => at).toSorted((a, b) => a - b)[Math.floor(stream.events.length / 2)] ?? 0;
    // Half of it drawn together, so that visits have several events.
    return {
      ...stream,
      events: stream.events.map((event, index) =>
        index % 3 === 0 ? event : { ...event, at: middle + Math.floor((event.at - middle) / 200) },
      ),
    };
  });
let world: InsightWorld;
beforeAll(async () => {
  world = await openInsightWorld();
  await world.load(STREAMS);
}, 60_000);
afterAll(() => world?.close());

interface Place {
  readonly ms: number;
  readonly item: string;
}
interface Filter {
  readonly startPoint?: string;
  readonly endPoint?: string;
  readonly stepLimit?: number;
  readonly edgeLimit?: number;
  readonly minEdgeWeight?: number;
  readonly includeEventTypes?: readonly string[];
  readonly excludeEvents?: readonly string[];
  readonly pathGroupings?: readonly string[];
  readonly localPathCleaningFilters?: readonly { readonly regex: string; readonly alias: string }[];
}

function itemOf({ event, properties }: TestEvent, { pathGroupings, localPathCleaningFilters }: Filter): string {
  let item = event;
  if (event === "$pageview") {
    item = (properties["$current_url"] as string | undefined) ?? "";
    if (item.length > 1 && item.endsWith("/")) item = item.slice(0, -1);
  }
  for (const { regex, alias } of localPathCleaningFilters ?? []) item = item.replaceAll(new RegExp(regex, "g"), alias);
  for (const glob of pathGroupings ?? []) {
    const [before, after] = glob.split("*") as [string, string];
    const at = item.indexOf(before);
    if (at >= 0 && item.slice(at + before.length).includes(after)) return glob;
  }
  return item;
}

const bytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

function edges(people: readonly (readonly TestEvent[])[], filter: Filter): readonly object[] {
  const {
    startPoint,
    endPoint,
    stepLimit = 5,
    edgeLimit = 50,
    minEdgeWeight = 0,
    includeEventTypes = [],
    excludeEvents = [],
  } = filter;
  const counted = new Map<string, { source: string; target: string; gaps: number[] }>();
  for (const events of people) {
    const trail = events
      .filter(
        ({ event }) =>
          includeEventTypes.length === 0 ||
          includeEventTypes.includes(event) ||
          (includeEventTypes.includes("custom_event") && !event.startsWith("$")),
      )
      .map((event): Place => ({ ms: Math.floor(event.at / 1_000), item: itemOf(event, filter) }))
      .filter(({ item }) => !excludeEvents.includes(item))
      .toSorted((a, b) => a.ms - b.ms || bytes(a.item, b.item));
    const visits: Place[][] = [];
    for (const [index, place] of trail.entries()) {
      if (index === 0 || place.ms - trail[index - 1]!.ms >= 1_800_000) visits.push([]);
      visits.at(-1)!.push(place);
    }
    for (const visit of visits) {
      let places = visit.filter(({ item }, index) => visit[index + 1]?.item !== item);
      if (startPoint !== undefined) {
        const start = places.findIndex(({ item }) => item === startPoint);
        if (start < 0) continue;
        places = places.slice(start);
      }
      if (endPoint !== undefined) {
        const end = places.findIndex(({ item }) => item === endPoint);
        if (end < 0) continue;
        places = places.slice(0, end + 1);
      }
      if (startPoint !== undefined && endPoint !== undefined) {
        const half = Math.floor(stepLimit / 2);
        if (places.length > stepLimit) {
          places = [...places.slice(0, half), { ms: places[half - 1]!.ms, item: "..." }, ...places.slice(-half)];
        }
      } else places = endPoint === undefined ? places.slice(0, stepLimit) : places.slice(-stepLimit);
      for (let index = 1; index < places.length; index++) {
        const [before, place] = [places[index - 1]!, places[index]!];
        const [source, target] = [`${index}_${before.item}`, `${index + 1}_${place.item}`];
        const key = JSON.stringify([source, target]);
        const edge = counted.get(key) ?? { source, target, gaps: [] };
        edge.gaps.push(place.ms - before.ms);
        counted.set(key, edge);
      }
    }
  }
  const kept = [...counted.values()]
    .filter(({ gaps }) => gaps.length >= minEdgeWeight)
    .toSorted((a, b) => b.gaps.length - a.gaps.length || bytes(a.source, b.source) || bytes(a.target, b.target))
    .slice(0, edgeLimit);
  const reached = (source: string): boolean =>
    source.startsWith("1_") || kept.some((edge) => edge.target === source && reached(edge.source));
  return kept
    .filter(({ source }) => reached(source))
    .map(({ source, target, gaps }) => ({
      source,
      target,
      value: gaps.length,
      average_conversion_time: Math.round(gaps.reduce((a, b) => a + b, 0) / gaps.length),
    }));
}

const rounded = (results: unknown) =>
  (results as readonly { readonly average_conversion_time: number }[]).map((edge) => ({
    ...edge,
    average_conversion_time: Math.round(edge.average_conversion_time),
  }));
const peopleOf = (events: readonly TestEvent[]): readonly (readonly TestEvent[])[] => [
  ...Map.groupBy(events, ({ person }) => person).values(),
];

const FILTERS: readonly Filter[] = [
  {},
  { startPoint: "a" },
  { endPoint: "b", stepLimit: 3 },
  { startPoint: "a", endPoint: "b", stepLimit: 4 },
  { startPoint: "a", endPoint: "c", stepLimit: 2 },
  { includeEventTypes: ["$pageview", "custom_event"], excludeEvents: ["c"] },
  { includeEventTypes: ["$pageview"], localPathCleaningFilters: [{ regex: "/b\\?q=.", alias: "/search" }] },
  { pathGroupings: ["https://*test", "x*y"], edgeLimit: 4 },
  { stepLimit: 8, minEdgeWeight: 2 },
];

test("the edges are those that loops find", async () => {
  let found = 0;
  for (const [index, stream] of STREAMS.entries()) {
    for (const filter of [FILTERS[index % FILTERS.length]!, FILTERS[(index * 2 + 1) % FILTERS.length]!]) {
      const { results } = await world.ask(index + 1, stream, {
        kind: "PathsQuery",
        pathsFilter: filter,
        dateRange: { date_from: "-9d" },
      });
      const expected = edges(peopleOf(during(stream.events, lastDays(9, stream.place, "day"))), filter);
      found += expected.length;
      expect([index + 1, filter, rounded(results)]).toEqual([index + 1, filter, rounded(expected)]);
    }
  }
  expect(found).toBeGreaterThan(100);
});

test("a funnel says whose paths, and which part of them", async () => {
  for (const [index, stream] of STREAMS.entries()) {
    const kind = (["funnel_path_before_step", "funnel_path_between_steps", "funnel_path_after_step"] as const)[
      index % 3
    ]!;
    const { results } = await world.ask(index + 1, stream, {
      kind: "PathsQuery",
      dateRange: { date_from: "-9d" },
      funnelPathsFilter: {
        funnelPathType: kind,
        funnelStep: 2,
        funnelSource: {
          kind: "FunnelsQuery",
          dateRange: { date_from: "-9d" },
          series: ["a", "b"].map((event) => ({ kind: "EventsNode", event })),
        },
      },
    });
    const people = peopleOf(during(stream.events, lastDays(9, stream.place, "day"))).map((events) => {
      const moments = events.map(({ event, at }) => ({
        at: Math.floor(at / 1_000),
        steps: event === "a" ? [1] : event === "b" ? [2] : [],
        bars: [],
      }));
      const { path } = walk(
        moments.filter(({ steps }) => steps.length > 0),
        { steps: 2, windowMs: 14 * 86_400_000, order: "ordered" },
      );
      const [first, second] = path;
      if (first === undefined || second === undefined) return [];
      return events.filter(({ at }) => {
        const ms = Math.floor(at / 1_000);
        if (kind === "funnel_path_before_step") return ms <= second;
        return kind === "funnel_path_after_step" ? ms >= second : ms >= first && ms <= second;
      });
    });
    expect([index + 1, kind, rounded(results)]).toEqual([index + 1, kind, rounded(edges(people, {}))]);
  }
});
