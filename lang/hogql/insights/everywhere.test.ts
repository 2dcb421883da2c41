/** Every kind for groups, samples, cohorts and each way of joining persons: it runs, and what can be compared is equal. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type InsightWorld, openInsightWorld } from "#api/http/testing/insight-world.ts";
import { DEFAULT_MODIFIERS, type Modifiers } from "../context.ts";
import { anyStream, type Stream, type TestEvent } from "./testing/stream.ts";

const [STREAM] = fc.sample(anyStream({ names: ["a", "b"], eventsMin: 40, eventsMax: 60, daysBack: 6 }), {
  numRuns: 1,
  seed: 3,
}) as [Stream];
/** The same where each company is the person: groups then count as persons do. */
const COMPANIES: Stream = {
  ...STREAM,
  events: STREAM.events.map((event): TestEvent => {
    const company = event.properties["$group_0"] === "acme" ? 1 : 2;
    const person = `00000000-0000-4000-a000-00000000000${company}`;
    return {
      ...event,
      person,
      distinctId: `c${company}`,
      properties: { ...event.properties, $group_0: `company ${company}` },
    };
  }),
};
let world: InsightWorld;
beforeAll(async () => {
  world = await openInsightWorld();
  await world.load([STREAM, COMPANIES]);
}, 60_000);
afterAll(() => world?.close());

const series = ["a", "b"].map((event) => ({ kind: "EventsNode", event }));
const dateRange = { date_from: "-6d" };
const BY_ACTOR = {
  funnel: { kind: "FunnelsQuery", series, dateRange },
  unordered: {
    kind: "FunnelsQuery",
    series,
    dateRange,
    funnelsFilter: { funnelOrderType: "unordered", funnelVizType: "trends" },
  },
  retention: {
    kind: "RetentionQuery",
    retentionFilter: { targetEntity: { id: "a", type: "events" }, returningEntity: { id: "b", type: "events" } },
  },
  paths: { kind: "PathsQuery", dateRange },
} as const;

describe("groups count as persons where they are the same", () => {
  test.each(Object.entries(BY_ACTOR))("%s", async (_, asked) => {
    const persons = await world.ask(2, COMPANIES, asked);
    const groups = await world.ask(2, COMPANIES, { ...asked, aggregation_group_type_index: 0 });
    expect(groups.results).toEqual(persons.results);
  });

  test("trends and stickiness", async () => {
    for (const kind of ["TrendsQuery", "StickinessQuery"]) {
      const asked = (math: object) => ({ kind, series: [{ ...series[0], ...math }], dateRange });
      const data = ({ results }: { readonly results: unknown }) =>
        (results as readonly { data: unknown }[]).map((item) => item.data);
      const persons = await world.ask(2, COMPANIES, asked({ math: "dau" }));
      const groups = await world.ask(2, COMPANIES, asked({ math: "unique_group", math_group_type_index: 0 }));
      expect(data(groups)).toEqual(data(persons));
    }
  });

  test("and by an expression", async () => {
    const { funnel } = BY_ACTOR;
    const persons = await world.ask(2, COMPANIES, funnel);
    const named = await world.ask(2, COMPANIES, {
      ...funnel,
      funnelsFilter: { funnelAggregateByHogQL: "properties.$group_0" },
    });
    expect(named.results).toEqual(persons.results);
  });
});

const EVERY = {
  ...BY_ACTOR,
  trends: {
    kind: "TrendsQuery",
    series: [{ ...series[0], math: "dau" }],
    dateRange,
    breakdownFilter: { breakdown: "tier", breakdown_type: "person" },
  },
  lifecycle: { kind: "LifecycleQuery", series: series.slice(0, 1), dateRange },
  stickiness: { kind: "StickinessQuery", series, dateRange },
} as const;

describe("persons are the same, however they are joined", () => {
  const MODES: readonly Modifiers["personsOnEventsMode"][] = [
    "person_id_no_override_properties_on_events",
    "person_id_override_properties_joined",
  ];
  test.each(Object.entries(EVERY))("%s", async (_, asked) => {
    const { results } = await world.ask(1, STREAM, asked);
    for (const personsOnEventsMode of MODES) {
      const other = await world.ask(1, STREAM, asked, { modifiers: { ...DEFAULT_MODIFIERS, personsOnEventsMode } });
      expect(other.results).toEqual(results);
    }
  });
});

test.each(Object.entries(EVERY))("a sample of everything is everything, one of a part runs: %s", async (_, asked) => {
  const whole = await world.ask(1, STREAM, asked);
  expect((await world.ask(1, STREAM, { ...asked, samplingFactor: 1 })).results).toEqual(whole.results);
  await world.ask(1, STREAM, { ...asked, samplingFactor: 0.5 });
});

test("by minute and second too, and what is counted stays the same", async () => {
  const at = STREAM.events[0]!.at;
  const around = {
    date_from: new Date(at / 1_000 - 60_000).toISOString(),
    date_to: new Date(at / 1_000 + 60_000).toISOString(),
  };
  for (const interval of ["minute", "second"]) {
    const asked = { kind: "TrendsQuery", series: [{ kind: "EventsNode", event: null }], interval, dateRange: around };
    const { results } = await world.ask(1, STREAM, asked);
    const total = await world.ask(1, STREAM, { ...asked, trendsFilter: { display: "BoldNumber" } });
    const [line] = results as readonly { count: number }[];
    const [number] = total.results as readonly { aggregated_value: number }[];
    expect(line!.count).toBeGreaterThan(0);
    expect(line!.count).toBe(number!.aggregated_value);
  }
  await world.ask(1, STREAM, {
    kind: "LifecycleQuery",
    series: series.slice(0, 1),
    interval: "minute",
    dateRange: around,
  });
  await world.ask(1, STREAM, { kind: "StickinessQuery", series, interval: "second", dateRange: around });
});

test("by cohort: those in it, and everybody", async () => {
  const given = { query: { cohorts: [{ id: 4, name: "Some", isStatic: false, version: 1 }] } };
  const member = STREAM.events[0]!.person;
  await world.warehouse.insert(
    "cohortpeople",
    Buffer.from(JSON.stringify({ team_id: 1, person_id: member, cohort_id: 4, sign: 1, version: 1 })),
  );
  const breakdownFilter = { breakdown: ["all", 4], breakdown_type: "cohort" };
  for (const [name, asked] of Object.entries({
    funnel: BY_ACTOR.funnel,
    unordered: BY_ACTOR.unordered,
    retention: BY_ACTOR.retention,
  })) {
    const only = { type: "AND", values: [{ type: "cohort", key: "id", value: 4 }] };
    const { results } = await world.ask(1, STREAM, { ...asked, breakdownFilter }, given);
    const everybody = await world.ask(1, STREAM, asked, given);
    const some = await world.ask(1, STREAM, { ...asked, properties: only }, given);
    const bare = (items: unknown): unknown =>
      JSON.parse(JSON.stringify(items, (key, value: unknown) => (key.startsWith("breakdown") ? undefined : value)));
    const expected =
      name === "funnel" ? [everybody.results, some.results] : [...(everybody.results as []), ...(some.results as [])];
    expect([name, bare(results)]).toEqual([name, bare(expected)]);
  }
});
