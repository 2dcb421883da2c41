import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type InsightWorld, openInsightWorld } from "#api/http/testing/insight-world.ts";
import { during, lastDays, local, quantile, ticks } from "../testing/brute.ts";
import { type Found, type Moment, type Rules, walk } from "../testing/brute-funnel.ts";
import { anyStream, type Stream, type TestEvent, textOf } from "../testing/stream.ts";

const STREAMS = fc.sample(
  anyStream({ names: ["a", "b", "c", "x"], eventsMin: 10, eventsMax: 60, personsMax: 4, momentsMax: 30, daysBack: 12 }),
  { numRuns: 12, seed: 7 },
);
/** The same without anything at the same time, which ClickHouse's own function orders in its own way. */
const APART = STREAMS.map(
  (stream): Stream => ({
    ...stream,
    events: stream.events.map((event, index) => ({ ...event, at: event.at + index * 1_000 })),
  }),
);
let world: InsightWorld;
beforeAll(async () => {
  world = await openInsightWorld();
  await world.load([...STREAMS, ...APART]);
}, 60_000);
afterAll(() => world?.close());

interface Case {
  readonly project: number;
  readonly stream: Stream;
  readonly rules: Rules;
  readonly query: Record<string, unknown>;
  readonly momentOf: (event: TestEvent) => Moment;
  readonly relevant: readonly TestEvent[];
}

type Matcher = (event: TestEvent) => boolean;
const named =
  (name: string): Matcher =>
  ({ event }) =>
    event === name;
/** Nodes, and the same in words; the last two overlap with others. */
const NODES: readonly (readonly [object, Matcher])[] = [
  [{ kind: "EventsNode", event: "a" }, named("a")],
  [{ kind: "EventsNode", event: "b" }, named("b")],
  [{ kind: "EventsNode", event: "c" }, named("c")],
  [
    { kind: "EventsNode", event: "a", properties: [{ key: "plan", operator: "is_set" }] },
    (event) => event.event === "a" && textOf(event.properties["plan"]) !== null,
  ],
  [{ kind: "EventsNode", event: null }, () => true],
];
const SEQUENCES = [
  [0, 1],
  [0, 1, 2],
  [0, 0],
  [0, 3, 1],
  [1, 4, 2],
  [0, 1, 0, 1],
  [4, 2, 1],
];
const UNITS = { hour: 3_600_000, day: 86_400_000, minute: 60_000 } as const;

/** Funnels of every kind over the streams in turn. */
function cases(order: Rules["order"], excluded: boolean, optional: readonly number[] = []): readonly Case[] {
  const all = STREAMS.map((stream, index): Case => {
    const sequence = SEQUENCES[index % SEQUENCES.length]!;
    const steps = sequence.map((node) => NODES[node]!);
    const unit = (["hour", "day", "day", "minute"] as const)[index % 4]!;
    const amount = [30, 2, 9, 400][index % 4]!;
    const last = steps.length - 1;
    const span: readonly [number, number] = order === "unordered" || index % 2 === 0 ? [0, last] : [last - 1, last];
    const rules: Rules = {
      steps: steps.length,
      windowMs: amount * UNITS[unit],
      order,
      optional: optional.filter((step) => step < steps.length),
    };
    const momentOf = (event: TestEvent): Moment => ({
      at: Math.floor(event.at / 1_000),
      steps: steps.flatMap(([, matches], step) => (matches(event) ? [step + 1] : [])),
      bars: excluded && event.event === "x" ? Array.from({ length: span[1] - span[0] }, (_, k) => span[0] + 2 + k) : [],
    });
    const query = {
      kind: "FunnelsQuery",
      series: steps.map(([node], step) =>
        rules.optional!.includes(step + 1) ? { ...node, optionalInFunnel: true } : node,
      ),
      dateRange: { date_from: "-9d" },
      funnelsFilter: {
        funnelOrderType: order,
        funnelWindowInterval: amount,
        funnelWindowIntervalUnit: unit,
        ...(excluded
          ? { exclusions: [{ kind: "EventsNode", event: "x", funnelFromStep: span[0], funnelToStep: span[1] }] }
          : {}),
      },
    };
    const inRange = during(stream.events, lastDays(9, stream.place, "day"));
    const relevant = inRange.filter((event) => {
      const { steps: matched, bars } = momentOf(event);
      return order === "strict" || matched.length > 0 || bars.length > 0;
    });
    return { project: index + 1, stream, rules, query, momentOf, relevant };
  });
  // The engine takes long to read the walks with exclusions.
  return excluded ? all.slice(0, 7) : all;
}

interface Step {
  readonly count: number;
  readonly average_conversion_time: number | null;
  readonly median_conversion_time: number | null;
  readonly breakdown_value?: readonly string[];
}

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e4) / 1e4);
const shown = (steps: readonly Step[]) =>
  steps.map(({ count, average_conversion_time: average, median_conversion_time: median }) => [
    count,
    rounded(average),
    rounded(median),
  ]);

/** Counts and times of the steps from the paths of the actors. */
function stepsOf(paths: readonly (readonly number[])[], count: number): readonly (readonly unknown[])[] {
  return Array.from({ length: count }, (_, step) => {
    const took = paths.filter((path) => (path[step] ?? 0) > 0);
    const times = took
      .map((path) => (path[step]! - Math.max(0, ...path.slice(0, step))) / 1_000)
      .filter((time) => step > 0 && time > 0);
    const average = times.length === 0 ? null : times.reduce((a, b) => a + b, 0) / times.length;
    return [took.length, rounded(average), times.length === 0 ? null : rounded(quantile(times, 0.5))];
  });
}

const byActor = (events: readonly TestEvent[]): readonly (readonly TestEvent[])[] => [
  ...Map.groupBy(events, ({ person }) => person).values(),
];
const results = async ({ project, stream, query }: Case, more: object = {}, filter: object = {}): Promise<unknown> =>
  (
    await world.ask(project, stream, {
      ...query,
      ...more,
      funnelsFilter: { ...(query["funnelsFilter"] as object), ...filter },
    })
  ).results;

describe("steps: counts and times of a walk by loops", () => {
  for (const order of ["ordered", "strict", "unordered"] as const) {
    for (const excluded of [false, true]) {
      test(`${order}${excluded ? ", with an exclusion" : ""}`, async () => {
        for (const one of cases(order, excluded)) {
          const paths = byActor(one.relevant).map((events) => walk(events.map(one.momentOf), one.rules).path);
          const got = shown((await results(one)) as readonly Step[]);
          expect([one.project, one.query, got]).toEqual([one.project, one.query, stepsOf(paths, one.rules.steps)]);
        }
      });
    }
  }

  for (const excluded of [false, true]) {
    test(`with steps that may be left out${excluded ? ", with an exclusion" : ""}`, async () => {
      for (const one of cases("ordered", excluded, [2, 3])) {
        const paths = byActor(one.relevant).map((events) => walk(events.map(one.momentOf), one.rules).path);
        const got = shown((await results(one)) as readonly Step[]);
        expect([one.project, one.query, got]).toEqual([one.project, one.query, stepsOf(paths, one.rules.steps)]);
      }
    });
  }
});

describe("breakdowns attribute a value to an actor", () => {
  const planOf = ({ properties }: TestEvent): string => textOf(properties["plan"]) ?? "";
  const order = (a: TestEvent, b: TestEvent): number =>
    Math.floor(a.at / 1_000) - Math.floor(b.at / 1_000) ||
    Buffer.compare(Buffer.from(planOf(a)), Buffer.from(planOf(b)));
  for (const attribution of ["first_touch", "last_touch", "all_events", "step"] as const) {
    test(attribution, async () => {
      for (const [kind, parity] of [
        ["ordered", 0],
        ["strict", 1],
      ] as const) {
        for (const one of cases(kind, attribution === "all_events").filter(({ project }) => project % 2 === parity)) {
          const step = one.project % one.rules.steps;
          const limit = 2 + (one.project % 6);
          const paths: { readonly value: string; readonly path: readonly number[] }[] = [];
          for (const events of byActor(one.relevant)) {
            const moments = (own: readonly TestEvent[]): readonly Moment[] => own.map(one.momentOf);
            if (attribution === "all_events") {
              for (const own of Map.groupBy(events, planOf).values()) {
                paths.push({ value: planOf(own[0]!), path: walk(moments(own), one.rules).path });
              }
            } else if (attribution === "step") {
              const took = events.filter((event) => one.momentOf(event).steps.includes(step + 1));
              for (const value of new Set(took.map(planOf))) {
                paths.push({ value, path: walkWithout(events, one, step + 1, value) });
              }
            } else {
              const touches = events.filter((event) => planOf(event) !== "").toSorted(order);
              const touch = attribution === "first_touch" ? touches[0] : touches.at(-1);
              const value = touch === undefined ? "" : planOf(touch);
              paths.push({ value, path: walk(moments(events), one.rules).path });
            }
          }
          const counted = paths.filter(({ path }) => path.length > 0);
          const groups = [...Map.groupBy(counted, ({ value }) => value)].map(([value, own]) => ({
            value,
            last: own.filter(({ path }) => path.length === one.rules.steps).length,
          }));
          groups.sort((x, y) => y.last - x.last || Buffer.compare(Buffer.from(x.value), Buffer.from(y.value)));
          const top = groups.slice(0, limit).map(({ value }) => value);
          const expected = Object.fromEntries(
            [...Map.groupBy(counted, ({ value }) => (top.includes(value) ? value : "Other"))].map(([value, own]) => [
              value,
              stepsOf(
                own.map(({ path }) => path),
                one.rules.steps,
              ),
            ]),
          );
          const answer = (await results(
            one,
            { breakdownFilter: { breakdown: "plan", breakdown_type: "event", breakdown_limit: limit } },
            { breakdownAttributionType: attribution, breakdownAttributionValue: step },
          )) as readonly (readonly Step[])[];
          const got = Object.fromEntries(answer.map((steps) => [steps[0]!.breakdown_value![0], shown(steps)]));
          expect([one.project, kind, got]).toEqual([one.project, kind, expected]);
        }
      }
    });
  }

  /** The step's events with other values are not of that step; what stands at one moment keeps its order. */
  function walkWithout(events: readonly TestEvent[], one: Case, step: number, value: string): readonly number[] {
    const moments = events.map((event) => ({ moment: one.momentOf(event), own: planOf(event) === value }));
    const low = ({ steps }: Moment): number => steps[0] ?? 0;
    const kept = moments
      .map(({ moment, own }) => ({
        original: moment,
        moment: own ? moment : { ...moment, steps: moment.steps.filter((matched) => matched !== step) },
      }))
      .toSorted(
        (a, b) => a.original.at - b.original.at || low(a.original) - low(b.original) || bits(a.moment) - bits(b.moment),
      );
    // Told apart by their places, so that the walk's own sorting changes nothing.
    return walkInOrder(
      kept.map(({ moment }) => moment),
      one.rules,
    );
  }
  const bits = ({ steps }: Moment): number => steps.reduce((sum, step) => sum + 2 ** (step - 1), 0);
  const walkInOrder = (moments: readonly Moment[], rules: Rules): readonly number[] => walk(moments, rules, true).path;
});

describe("other charts", () => {
  test("times to convert, in bins", async () => {
    for (const order of ["ordered", "unordered"] as const) {
      for (const one of cases(order, false)) {
        const binCount = one.project % 3 === 0 ? 5 : undefined;
        const { steps } = one.rules;
        const fromStep = one.project % 2 === 0 && steps > 2 ? 1 : 0;
        const times = byActor(one.relevant)
          .map((events) => walk(events.map(one.momentOf), one.rules).path)
          .filter((path) => path.length === steps)
          .map((path) => (path[steps - 1]! - path[fromStep]!) / 1_000);
        const answer = (await results(
          one,
          {},
          {
            funnelVizType: "time_to_convert",
            funnelFromStep: fromStep,
            ...(binCount === undefined ? {} : { binCount }),
          },
        )) as {
          readonly bins: readonly (readonly [number, number])[];
          readonly average_conversion_time: number | null;
        };
        if (times.length === 0) {
          expect(answer).toEqual({ bins: [], average_conversion_time: null });
          continue;
        }
        const count = binCount ?? Math.min(60, Math.ceil(Math.cbrt(times.length)));
        const low = Math.floor(Math.min(...times));
        const width = Math.ceil((Math.ceil(Math.max(...times)) - low) / count) || 60;
        const bins = Array.from({ length: count + 1 }, (_, bin) => [
          low + bin * width,
          times.filter((time) => Math.floor((time - low) / width) === bin).length,
        ]);
        expect([one.project, answer.bins]).toEqual([one.project, bins]);
        expect(rounded(answer.average_conversion_time)).toBe(rounded(times.reduce((a, b) => a + b, 0) / times.length));
      }
    }
  });

  for (const order of ["ordered", "strict", "unordered"] as const) {
    for (const excluded of [false, true]) {
      test(`rates by the day an attempt began: ${order}${excluded ? ", with an exclusion" : ""}`, async () => {
        for (const one of cases(order, excluded)) {
          const { zone } = one.stream.place;
          const fromStep = one.rules.steps > 2 && one.project % 3 === 0 ? 1 : 0;
          const rules = { ...one.rules, from: fromStep + 1, to: one.rules.steps };
          const starts = ticks(lastDays(9, one.stream.place, "day"), "day", one.stream.place);
          const day = (ms: number): string => local(ms * 1_000, zone).toFormat("yyyy-MM-dd");
          const entered: Record<string, number> = {};
          const converted: Record<string, number> = {};
          for (const events of byActor(one.relevant)) {
            const found: Found = walk(events.map(one.momentOf), rules);
            const barred = (start: number): boolean =>
              found.excluded.includes(start) && !found.converted.includes(start);
            const through = new Set(found.converted.map(day));
            for (const tick of new Set(found.entered.filter((start) => !barred(start)).map(day))) {
              entered[tick] = (entered[tick] ?? 0) + 1;
              if (through.has(tick)) converted[tick] = (converted[tick] ?? 0) + 1;
            }
          }
          const expected = starts.map((start) => {
            const key = start.toFormat("yyyy-MM-dd");
            const all = entered[key] ?? 0;
            return all === 0 ? 0 : Math.round((10_000 * (converted[key] ?? 0)) / all) / 100;
          });
          const [item] = (await results(one, {}, { funnelVizType: "trends", funnelFromStep: fromStep })) as readonly {
            readonly data: readonly number[];
            readonly count: number;
          }[];
          expect([one.project, item!.data, item!.count]).toEqual([
            one.project,
            expected,
            Object.values(entered).reduce((a, b) => a + b, 0),
          ]);
        }
      });
    }
  }

  test("the level that ClickHouse's own windowFunnel finds", async () => {
    for (const [index, stream] of APART.entries()) {
      const project = STREAMS.length + index + 1;
      const names = ["a", "b", "c"].slice(0, 2 + (index % 2));
      const query = {
        kind: "FunnelsQuery",
        series: names.map((event) => ({ kind: "EventsNode", event })),
        dateRange: { date_from: "-9d" },
        funnelsFilter: { funnelWindowInterval: 3 },
      };
      const conditions = names.map((event) => `event = '${event}'`);
      const span = lastDays(9, stream.place, "day");
      const { rows } = await world.warehouse.query(
        `SELECT level, count() FROM (
           SELECT person_id, windowFunnel(${3 * UNITS.day})(toUInt64(toUnixTimestamp64Milli(timestamp)), ${conditions.join(", ")}) AS level
           FROM events WHERE team_id = ${project} AND toUnixTimestamp64Micro(timestamp) BETWEEN ${span.from} AND ${span.to}
           GROUP BY person_id
         ) GROUP BY level`,
      );
      const atLeast = (step: number): number =>
        rows.filter(([level]) => Number(level) >= step).reduce((sum, [, count]) => sum + Number(count), 0);
      const { results: got } = await world.ask(project, stream, query);
      expect([project, (got as readonly Step[]).map(({ count }) => count)]).toEqual([
        project,
        names.map((_, step) => atLeast(step + 1)),
      ]);
    }
  });
});

test("mistakes are told with their place", async () => {
  const [one] = cases("ordered", true);
  await expect(
    results(
      one!,
      {},
      {
        funnelOrderType: "unordered",
        exclusions: [{ kind: "EventsNode", event: "x", funnelFromStep: 0, funnelToStep: 0 }],
      },
    ),
  ).rejects.toThrow("funnelsFilter.exclusions[0].funnelToStep");
  await expect(results(one!, {}, { funnelToStep: 9 })).rejects.toThrow("funnelsFilter.funnelToStep");
});
