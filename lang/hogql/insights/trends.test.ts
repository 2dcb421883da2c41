import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type InsightWorld, openInsightWorld } from "#api/http/testing/insight-world.ts";
import {
  amountOf,
  byTime,
  distinct,
  during,
  groupedBy,
  type Interval,
  lastDays,
  local,
  NULL,
  named,
  OTHER,
  type Span,
  startOf,
  statistic,
  tickIndex,
  ticks,
  widened,
} from "./testing/brute.ts";
import { anyStream, type Place, type Stream, type TestEvent, textOf } from "./testing/stream.ts";

const STREAMS = fc.sample(anyStream(), { numRuns: 28, seed: 11 });
let world: InsightWorld;
beforeAll(async () => {
  world = await openInsightWorld();
  await world.load(STREAMS);
}, 60_000);
afterAll(() => world?.close());

interface Item {
  readonly data: readonly number[];
  readonly days: readonly string[];
  readonly count: number;
  readonly label: string;
  readonly aggregated_value?: number;
  readonly breakdown_value?: string | readonly string[];
  readonly compare_label?: string;
}
const resultsOf = (response: { readonly results: unknown }): readonly Item[] => response.results as readonly Item[];
const close = (data: readonly number[]): readonly number[] => data.map((value) => Math.round(value * 1e6) / 1e6);

/** One number over the events that a tick counts. */
const overEvents = (math: string, events: readonly TestEvent[]): number => {
  switch (math) {
    case "total":
      return events.length;
    case "dau":
      return distinct(events.map(({ person }) => person));
    case "unique_session":
      return distinct(events.flatMap(({ session }) => session ?? []));
    case "unique_group":
      return distinct(events.flatMap(({ properties }) => (properties["$group_0"] as string) || []));
    case "hogql":
      return events.length * 2;
    default: {
      if (math.endsWith("_count_per_actor")) {
        const counts = groupedBy(events, ({ person }) => person).map((own) => own.length);
        return statistic(math.replace("_count_per_actor", ""), counts);
      }
      return statistic(
        math,
        events.flatMap((event) => amountOf(event) ?? []),
      );
    }
  }
};

const mathNode = (math: string): object => ({
  kind: "EventsNode",
  event: "a",
  math,
  ...(math === "hogql" ? { math_hogql: "count() * 2" } : {}),
  ...(math === "unique_group" ? { math_group_type_index: 0 } : {}),
  ...(/^(sum|avg|min|max|median|p\d\d)$/.test(math) ? { math_property: "amount" } : {}),
});

const SIMPLE = [
  "total",
  "dau",
  "unique_session",
  "unique_group",
  "hogql",
  "sum",
  "avg",
  "min",
  "max",
  "median",
  "p75",
  "p90",
  "p95",
  "p99",
  "avg_count_per_actor",
  "min_count_per_actor",
  "max_count_per_actor",
  "median_count_per_actor",
  "p90_count_per_actor",
];

const INTERVALS = ["hour", "day", "week", "month"] as const;

/** Each stream with its number and an interval of its turn. */
const cases = (turns = 1): readonly { project: number; stream: Stream; interval: Interval; span: Span }[] =>
  STREAMS.flatMap((stream, index) =>
    Array.from({ length: turns }, (_, turn) => {
      const interval = INTERVALS[(index + turn) % INTERVALS.length]!;
      return { project: index + 1, stream, interval, span: lastDays(7 + (index % 9), stream.place, interval) };
    }),
  );
const from = (index: number): string => `-${7 + (index % 9)}d`;

/** Events of each tick, by loops. */
function perTick(events: readonly TestEvent[], span: Span, interval: Interval, place: Place): readonly TestEvent[][] {
  const starts = ticks(span, interval, place);
  const buckets = starts.map((): TestEvent[] => []);
  for (const event of during(events, widened(span, interval, place))) buckets[tickIndex(event.at, starts)]!.push(event);
  return buckets;
}

const a = ({ events }: Stream): readonly TestEvent[] => events.filter(({ event }) => event === "a");

describe("trends count as a loop over the events does", () => {
  test("each math that looks at a tick's events alone, by hour, day, week and month", async () => {
    for (const [index, { project, stream, interval, span }] of cases().entries()) {
      const math = SIMPLE[index % SIMPLE.length]!;
      const second = SIMPLE[(index * 7 + 3) % SIMPLE.length]!;
      const response = await world.ask(project, stream, {
        kind: "TrendsQuery",
        series: [mathNode(math), mathNode(second)],
        interval,
        dateRange: { date_from: from(index) },
      });
      const items = resultsOf(response);
      const buckets = perTick(a(stream), span, interval, stream.place);
      for (const [order, name] of [math, second].entries()) {
        const expected = buckets.map((events) => overEvents(name, events));
        expect([project, name, interval, close(items[order]!.data)]).toEqual([
          project,
          name,
          interval,
          close(expected),
        ]);
      }
      expect(items[0]!.days).toEqual(
        ticks(span, interval, stream.place).map((start) =>
          start.toFormat(interval === "hour" ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd"),
        ),
      );
    }
  });

  test("totals", async () => {
    for (const [index, { project, stream, span }] of cases().entries()) {
      const math = SIMPLE[(index * 5) % SIMPLE.length]!;
      const response = await world.ask(project, stream, {
        kind: "TrendsQuery",
        series: [mathNode(math)],
        interval: "day",
        dateRange: { date_from: from(index) },
        trendsFilter: { display: "BoldNumber" },
      });
      const days = lastDays(7 + (index % 9), stream.place, "day");
      expect(span.from).toBe(days.from);
      const expected = overEvents(math, during(a(stream), days));
      const [item] = resultsOf(response);
      expect([project, math, close([item!.aggregated_value!])]).toEqual([project, math, close([expected])]);
      expect([item!.data, item!.count]).toEqual([[], 0]);
    }
  });

  test("windows of 7 and 30 days", async () => {
    for (const [index, { project, stream, interval, span }] of cases().entries()) {
      const [math, days] = index % 2 === 0 ? ["weekly_active", 7] : ["monthly_active", 30];
      const response = await world.ask(project, stream, {
        kind: "TrendsQuery",
        series: [mathNode(math as string)],
        interval,
        dateRange: { date_from: from(index) },
      });
      const { zone } = stream.place;
      const expected = ticks(span, interval, stream.place).map((tick) => {
        const first = tick
          .startOf("day")
          .minus({ days: (days as number) - 1 })
          .toFormat("yyyy-MM-dd");
        const last = tick.toFormat("yyyy-MM-dd");
        const seen = a(stream).filter(({ at }) => {
          const day = local(at, zone).toFormat("yyyy-MM-dd");
          return day >= first && day <= last && at <= span.to;
        });
        return distinct(seen.map(({ person }) => person));
      });
      expect([project, interval, resultsOf(response)[0]!.data]).toEqual([project, interval, expected]);
    }
  });

  test("first times, with and without the filter deciding which event is first", async () => {
    for (const [index, { project, stream, interval, span }] of cases().entries()) {
      const matching = index % 2 === 0;
      const response = await world.ask(project, stream, {
        kind: "TrendsQuery",
        series: [
          {
            ...mathNode(matching ? "first_matching_event_for_user" : "first_time_for_user"),
            properties: [{ key: "plan", value: ["free", "pro"], operator: "exact", type: "event" }],
          },
        ],
        interval,
        dateRange: { date_from: from(index) },
      });
      const fits = ({ properties }: TestEvent): boolean =>
        properties["plan"] === "free" || properties["plan"] === "pro";
      const firsts = groupedBy(
        a(stream).filter(({ at }) => at <= span.to),
        ({ person }) => person,
      ).flatMap((own) => {
        const candidates = matching ? own.filter(fits) : own;
        const first = Math.min(...candidates.map(({ at }) => at));
        return candidates.find((event) => event.at === first && fits(event)) ?? [];
      });
      const expected = perTick(firsts, span, interval, stream.place).map((events) => events.length);
      expect([project, resultsOf(response)[0]!.data]).toEqual([project, expected]);
    }
  });

  test("running sums count an actor once", async () => {
    for (const [index, { project, stream, interval, span }] of cases().entries()) {
      const math = index % 2 === 0 ? "dau" : "total";
      const response = await world.ask(project, stream, {
        kind: "TrendsQuery",
        series: [mathNode(math)],
        interval,
        dateRange: { date_from: from(index) },
        trendsFilter: { display: "ActionsLineGraphCumulative" },
      });
      const buckets = perTick(a(stream), span, interval, stream.place);
      const expected = buckets.map((_, tick) => {
        const soFar = buckets.slice(0, tick + 1).flat();
        return math === "dau" ? distinct(soFar.map(({ person }) => person)) : soFar.length;
      });
      const [item] = resultsOf(response);
      expect([project, item!.data, item!.count]).toEqual([project, expected, expected.at(-1) ?? 0]);
    }
  });
});

describe("breakdowns", () => {
  test("by event and person properties, the biggest first, the rest as one", async () => {
    for (const [index, { project, stream, interval, span }] of cases().entries()) {
      const ofPerson = index % 3 === 0;
      const limit = 1 + (index % 4);
      const several = index % 5 === 0;
      const response = await world.ask(project, stream, {
        kind: "TrendsQuery",
        series: [mathNode("total")],
        interval,
        dateRange: { date_from: from(index) },
        breakdownFilter: several
          ? { breakdowns: [{ property: "plan" }, { property: "tier", type: "person" }], breakdown_limit: limit }
          : {
              breakdown: ofPerson ? "tier" : "plan",
              breakdown_type: ofPerson ? "person" : "event",
              breakdown_limit: limit,
            },
      });
      const keyOf = ({ properties, personProperties }: TestEvent): string =>
        JSON.stringify(
          several
            ? [named(properties["plan"]), named(personProperties["tier"])]
            : [named(ofPerson ? personProperties["tier"] : properties["plan"])],
        );
      const counted = during(a(stream), widened(span, interval, stream.place));
      const sizes = groupedBy(counted, keyOf).map((own) => ({ key: keyOf(own[0]!), size: own.length }));
      const utf8 = (text: string): Buffer => Buffer.from((JSON.parse(text) as string[]).join("\0"));
      sizes.sort((x, y) => y.size - x.size || Buffer.compare(utf8(x.key), utf8(y.key)));
      const top = sizes.slice(0, limit).map(({ key }) => key);
      const other = JSON.stringify(several ? [OTHER, OTHER] : [OTHER]);
      const shownAs = (event: TestEvent): string => (top.includes(keyOf(event)) ? keyOf(event) : other);
      const expected = Object.fromEntries(
        [...top, ...(sizes.length > limit ? [other] : [])].map((key) => [
          key,
          perTick(
            a(stream).filter((event) => shownAs(event) === key),
            span,
            interval,
            stream.place,
          ).map((own) => own.length),
        ]),
      );
      const items = resultsOf(response);
      const got = Object.fromEntries(
        items.map(({ breakdown_value: value, data }) => [JSON.stringify(Array.isArray(value) ? value : [value]), data]),
      );
      expect([project, got]).toEqual([project, expected]);
      expect(response["hasMore"]).toBe(sizes.length > limit);
      const rank = ({ breakdown_value: value }: Item): number =>
        JSON.stringify(value).includes(OTHER) ? 2 : JSON.stringify(value).includes(NULL) ? 1 : 0;
      expect(items.map(rank)).toEqual(items.map(rank).toSorted());
    }
  });

  test("bins of a number", async () => {
    for (const [index, { project, stream, span }] of cases().entries()) {
      const response = await world.ask(project, stream, {
        kind: "TrendsQuery",
        series: [mathNode("total")],
        dateRange: { date_from: from(index) },
        breakdownFilter: { breakdowns: [{ property: "amount", histogram_bin_count: 4 }] },
        trendsFilter: { display: "ActionsPie" },
      });
      const days = lastDays(7 + (index % 9), stream.place, "day");
      expect(span.from).toBe(days.from);
      const counted = during(a(stream), days);
      const numbers = counted.flatMap((event) => amountOf(event) ?? []);
      const [min, max] = [Math.min(...numbers), Math.max(...numbers)];
      const bins = min === max ? 1 : 4;
      const width = (max - min) / bins;
      const expected: Record<string, number> = {};
      for (const event of counted) {
        const amount = amountOf(event);
        let name: string = NULL;
        if (amount !== null) {
          const bin = width === 0 ? 0 : Math.min(Math.floor((amount - min) / width), bins - 1);
          const [lo, hi] = [min + bin * width, bin === bins - 1 ? max + 0.01 : min + (bin + 1) * width];
          name = `[${Math.round(lo * 1e6) / 1e6},${Math.round(hi * 1e6) / 1e6}]`;
        }
        expected[name] = (expected[name] ?? 0) + 1;
      }
      const got = Object.fromEntries(
        resultsOf(response).map(({ breakdown_value: value, aggregated_value: total }) => [
          (value as string[])[0],
          total,
        ]),
      );
      expect([project, got]).toEqual([project, expected]);
    }
  });
});

describe("periods and formulas", () => {
  test("the period before, and the same one a week earlier", async () => {
    for (const [index, { project, stream }] of cases().entries()) {
      const shifted = index % 2 === 0;
      const response = await world.ask(project, stream, {
        kind: "TrendsQuery",
        series: [mathNode("total")],
        interval: "day",
        dateRange: { date_from: from(index) },
        compareFilter: { compare: true, ...(shifted ? { compare_to: "-1w" } : {}) },
      });
      const { zone } = stream.place;
      const span = lastDays(7 + (index % 9), stream.place, "day");
      const start = local(span.from, zone);
      const back = shifted ? 7 : Math.round(local(span.to + 1, zone).diff(start, "days").days);
      const previous: Span = {
        from: start.minus({ days: back }).toMillis() * 1_000,
        to:
          local(span.to + 1, zone)
            .minus({ days: back })
            .startOf("day")
            .toMillis() *
            1_000 -
          1,
      };
      const items = resultsOf(response);
      expect(items.map(({ compare_label: label }) => label)).toEqual(["current", "previous"]);
      expect([project, items[0]!.data, items[1]!.data]).toEqual([
        project,
        perTick(a(stream), span, "day", stream.place).map((events) => events.length),
        perTick(a(stream), previous, "day", stream.place).map((events) => events.length),
      ]);
    }
  });

  test("a formula joins series breakdown by breakdown, and nothing divides to nothing", async () => {
    for (const [index, { project, stream, interval, span }] of cases().entries()) {
      const b = { ...mathNode("total"), event: "b" };
      const response = await world.ask(project, stream, {
        kind: "TrendsQuery",
        series: [mathNode("total"), b],
        interval,
        dateRange: { date_from: from(index) },
        breakdownFilter: { breakdown: "plan", breakdown_type: "event" },
        trendsFilter: { formula: "(A + 2*B) / A" },
      });
      const values = [
        ...new Set(
          during(stream.events, widened(span, interval, stream.place))
            .filter(({ event }) => event !== "c")
            .map(({ properties }) => named(properties["plan"])),
        ),
      ];
      const counts = (name: string, value: string): readonly number[] =>
        perTick(
          stream.events.filter(({ event, properties }) => event === name && named(properties["plan"]) === value),
          span,
          interval,
          stream.place,
        ).map((events) => events.length);
      const expected = Object.fromEntries(
        values.map((value) => {
          const [as, bs] = [counts("a", value), counts("b", value)];
          return [value, close(as.map((count, tick) => (count === 0 ? 0 : (count + 2 * bs[tick]!) / count)))];
        }),
      );
      const got = Object.fromEntries(
        resultsOf(response).map(({ breakdown_value: value, data }) => [value, close(data)]),
      );
      expect([project, got]).toEqual([project, expected]);
    }
  });

  test("all is from the first event on", async () => {
    for (const { project, stream } of cases()) {
      const response = await world.ask(project, stream, {
        kind: "TrendsQuery",
        series: [{ kind: "EventsNode", event: null }],
        interval: "day",
        dateRange: { date_from: "all" },
      });
      const { zone } = stream.place;
      const now = lastDays(0, stream.place, "hour").to;
      const past = stream.events.filter(({ at }) => at <= now);
      const today = lastDays(0, stream.place, "day");
      const first = past.length === 0 ? today.from : Math.min(...past.map(({ at }) => at));
      const span = { from: startOf(local(first, zone), "day", "sunday").toMillis() * 1_000, to: today.to };
      expect([project, resultsOf(response)[0]!.data]).toEqual([
        project,
        perTick(stream.events, span, "day", stream.place).map((events) => events.length),
      ]);
    }
  });
});

describe("filters", () => {
  const text = ({ properties }: TestEvent, key = "plan"): string | null => textOf(properties[key]);
  const rows: readonly (readonly [object, (event: TestEvent) => boolean])[] = [
    [{ key: "plan", value: "pro" }, (event) => text(event) === "pro"],
    [{ key: "plan", value: ["pro", "other"], operator: "exact" }, (event) => ["pro", "other"].includes(text(event)!)],
    [{ key: "plan", value: "pro", operator: "is_not" }, (event) => text(event) !== "pro"],
    [{ key: "plan", value: ["pro", "free"], operator: "is_not" }, (event) => !["pro", "free"].includes(text(event)!)],
    [{ key: "plan", value: "PR", operator: "icontains" }, (event) => (text(event) ?? "").includes("pr")],
    [{ key: "plan", value: "☃", operator: "icontains" }, (event) => (text(event) ?? "").includes("☃")],
    [{ key: "plan", value: ["r", "x"], operator: "not_icontains" }, (event) => !/r|x/.test(text(event) ?? "")],
    [{ key: "plan", value: "^(pro|free)$", operator: "regex" }, (event) => /^(pro|free)$/.test(text(event) ?? "")],
    [{ key: "plan", value: "e", operator: "not_regex" }, (event) => !/e/.test(text(event) ?? "")],
    [{ key: "plan", operator: "is_set" }, (event) => text(event) !== null],
    [{ key: "plan", operator: "is_not_set" }, (event) => text(event) === null],
    [{ key: "amount", value: 1, operator: "gt" }, (event) => (amountOf(event) ?? -Infinity) > 1],
    [{ key: "amount", value: "2.5", operator: "gte" }, (event) => (amountOf(event) ?? -Infinity) >= 2.5],
    [{ key: "amount", value: 1, operator: "lt" }, (event) => (amountOf(event) ?? Infinity) < 1],
    [{ key: "amount", value: "0", operator: "lte" }, (event) => (amountOf(event) ?? Infinity) <= 0],
    [{ key: "flag", value: ["true"] }, ({ properties }) => properties["flag"] === true],
    [{ type: "person", key: "tier", value: "gold" }, ({ personProperties }) => personProperties["tier"] === "gold"],
    [
      { type: "hogql", key: "event = 'a' and properties.plan = 'free'" },
      (event) => event.event === "a" && text(event) === "free",
    ],
    [{ type: "event_metadata", key: "event", value: ["b", "c"] }, ({ event }) => event !== "a"],
    [{ key: "plan", value: [] }, () => true],
    [{ key: "plan" }, () => true],
  ];

  test("hold for the events that they describe", async () => {
    for (const [index, [filter, holds]] of rows.entries()) {
      for (const { project, stream } of cases().slice(index % 5, (index % 5) + 6)) {
        const response = await world.ask(project, stream, {
          kind: "TrendsQuery",
          series: [{ kind: "EventsNode", event: null }],
          properties: [filter],
          dateRange: { date_from: "-30d" },
          trendsFilter: { display: "BoldNumber" },
        });
        const expected = during(stream.events, lastDays(30, stream.place, "day")).filter(holds).length;
        expect([filter, project, resultsOf(response)[0]!.aggregated_value]).toEqual([filter, project, expected]);
      }
    }
  });

  test("nest by AND and OR", async () => {
    for (const { project, stream } of cases().slice(0, 12)) {
      const response = await world.ask(
        project,
        stream,
        {
          kind: "TrendsQuery",
          series: [{ kind: "EventsNode", event: null }],
          properties: {
            type: "OR",
            values: [
              {
                type: "AND",
                values: [
                  { key: "plan", value: "pro" },
                  { type: "person", key: "tier", value: "gold" },
                ],
              },
              { type: "AND", values: [{ key: "amount", value: 5, operator: "gt" }] },
            ],
          },
          filterTestAccounts: true,
          dateRange: { date_from: "-30d" },
          trendsFilter: { display: "BoldNumber" },
        },
        { insight: { testAccountFilters: [{ key: "plan", value: "free", operator: "is_not" }] } },
      );
      const expected = during(stream.events, lastDays(30, stream.place, "day")).filter(
        (event) =>
          ((text(event) === "pro" && event.personProperties["tier"] === "gold") || (amountOf(event) ?? 0) > 5) &&
          text(event) !== "free",
      ).length;
      expect([project, resultsOf(response)[0]!.aggregated_value]).toEqual([project, expected]);
    }
  });
});

test("against SQL written by hand", async () => {
  for (const { project, stream } of cases().slice(0, 10)) {
    const { zone } = stream.place;
    const span = lastDays(14, stream.place, "day");
    const day = (micros: number): string => local(micros, zone).toFormat("yyyy-MM-dd");
    const { rows } = await world.warehouse.query(
      `SELECT toString(toDate(timestamp, '${zone}')) AS day, uniqExact(person_id) FROM events
       WHERE team_id = ${project} AND event = 'a' AND toDate(timestamp, '${zone}') BETWEEN '${day(span.from)}' AND '${day(span.to)}'
       GROUP BY day`,
    );
    const byHand = new Map(rows.map(([key, count]) => [key, Number(count)]));
    const [item] = resultsOf(
      await world.ask(project, stream, {
        kind: "TrendsQuery",
        series: [mathNode("dau")],
        dateRange: { date_from: "-14d" },
      }),
    );
    expect(item!.data).toEqual(item!.days.map((key) => byHand.get(key) ?? 0));
  }
});

test("ties in time are first in the order of their ids", () => {
  const [first, second] = STREAMS.flatMap(({ events }) => events);
  expect(Math.sign(byTime(first!, second!))).toBe(-Math.sign(byTime(second!, first!)));
});
