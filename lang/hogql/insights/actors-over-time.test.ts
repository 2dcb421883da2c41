/** Retention, lifecycle and stickiness: what actors did in which periods. */
import fc from "fast-check";
import { DateTime } from "luxon";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type InsightWorld, openInsightWorld } from "#api/http/testing/insight-world.ts";
import { during, type Interval, lastDays, local, startOf, tickIndex, ticks, widened } from "./testing/brute.ts";
import { anyStream, type Stream, type TestEvent, textOf } from "./testing/stream.ts";

const STREAMS = fc.sample(anyStream({ names: ["a", "b"], daysBack: 25, eventsMax: 50 }), { numRuns: 22, seed: 23 });
let world: InsightWorld;
beforeAll(async () => {
  world = await openInsightWorld();
  await world.load(STREAMS);
}, 60_000);
afterAll(() => world?.close());

const PERIODS = ["Day", "Week", "Month", "Hour"] as const;
const byPerson = (events: readonly TestEvent[]): readonly (readonly TestEvent[])[] => [
  ...Map.groupBy(events, ({ person }) => person).values(),
];
const isA = ({ event }: TestEvent): boolean => event === "a";
const isB = ({ event }: TestEvent): boolean => event === "b";
const isPro = ({ properties }: TestEvent): boolean => textOf(properties["plan"]) === "pro";

interface RetentionRow {
  readonly label: string;
  readonly date: string;
  readonly values: readonly { readonly count: number }[];
  readonly breakdown_value?: string;
}

/** Starts of `total` periods up to today's. */
function periods({ place }: Stream, interval: Interval, total: number): readonly DateTime[] {
  let start = startOf(DateTime.fromISO(place.now, { zone: place.zone }).endOf("day"), interval, place.weekStart);
  const starts = [start];
  while (starts.length < total) {
    start = startOf(start.minus({ milliseconds: 1 }), interval, place.weekStart);
    starts.unshift(start);
  }
  return starts;
}

describe("retention", () => {
  const asked = (index: number) => {
    const period = PERIODS[index % PERIODS.length]!;
    const type = (["retention_recurring", "retention_first_time", "retention_first_ever_occurrence"] as const)[
      index % 3
    ]!;
    return {
      period,
      type,
      total: 3 + (index % 8),
      cumulative: index % 5 === 0,
      minimum: 1 + (index % 2),
      filtered: index % 2 === 0,
    };
  };
  type Asked = ReturnType<typeof asked>;

  const queryOf = ({ period, type, total, cumulative, minimum, filtered }: Asked) => ({
    kind: "RetentionQuery",
    retentionFilter: {
      targetEntity: { id: "a", type: "events", ...(filtered ? { properties: [{ key: "plan", value: "pro" }] } : {}) },
      returningEntity: { id: "b", type: "events" },
      retentionType: type,
      period,
      totalIntervals: total,
      cumulative,
      minimumOccurrences: minimum,
    },
  });

  /** Numbers of actors by start and distance. */
  function counted(
    stream: Stream,
    people: readonly (readonly TestEvent[])[],
    { period, type, total, cumulative, minimum, filtered }: Asked,
  ) {
    const interval = period.toLowerCase() as Interval;
    const starts = periods(stream, interval, total);
    const end =
      starts
        .at(-1)!
        .plus({ [interval]: 1 })
        .toMillis() * 1_000;
    const isTarget = (event: TestEvent): boolean => isA(event) && (!filtered || isPro(event));
    const place = ({ at }: TestEvent): number => (at >= end ? -2 : tickIndex(at, starts));
    const table = starts.map((_, from) => Array.from({ length: total - from }, () => 0));
    for (const events of people) {
      const known = events.filter(({ at }) => at < end);
      const targets = known.filter(isTarget);
      let begins = [...new Set(targets.map(place).filter((index) => index >= 0))];
      if (type !== "retention_recurring") {
        const first = Math.min(...targets.map(({ at }) => at));
        const firstAny = Math.min(...known.filter(isA).map(({ at }) => at));
        const own = targets.find(({ at }) => at === first);
        const counts = own !== undefined && (type === "retention_first_time" || first === firstAny);
        begins = counts ? [place(own)].filter((index) => index >= 0) : [];
      }
      const returns = starts
        .map((_, index) => index)
        .filter((index) => known.filter((event) => isB(event) && place(event) === index).length >= minimum);
      for (const begin of begins) {
        const later = returns.map((index) => index - begin).filter((distance) => distance > 0);
        const reached = cumulative ? Array.from({ length: Math.max(0, ...later) + 1 }, (_, d) => d) : [0, ...later];
        for (const distance of reached) table[begin]![distance]!++;
      }
    }
    return table;
  }

  test("counts who returned as a loop does", async () => {
    for (const [index, stream] of STREAMS.entries()) {
      for (const turn of [index, index + 1]) {
        const rules = asked(turn);
        const { results } = await world.ask(index + 1, stream, queryOf(rules));
        const rows = results as readonly RetentionRow[];
        expect([index + 1, rules, rows.map(({ values }) => values.map(({ count }) => count))]).toEqual([
          index + 1,
          rules,
          counted(stream, byPerson(stream.events), rules),
        ]);
        expect(rows.map(({ label }) => label)).toEqual(rows.map((_, place) => `${rules.period} ${place}`));
      }
    }
  });

  test("by a property of the event that an actor began with", async () => {
    for (const [index, stream] of STREAMS.slice(0, 15).entries()) {
      const rules = { ...asked(index), type: "retention_recurring" as const, filtered: false };
      const { results } = await world.ask(index + 1, stream, {
        ...queryOf(rules),
        breakdownFilter: { breakdown: "tier", breakdown_type: "person" },
      });
      const rows = results as readonly RetentionRow[];
      const values = Map.groupBy(
        byPerson(stream.events),
        ([first]) => textOf(first!.personProperties["tier"]) || "$$_posthog_breakdown_null_$$",
      );
      const expected = [...values]
        .map(([value, people]) => [value, counted(stream, people, rules)] as const)
        .filter(([, table]) => table.some(([own]) => own! > 0));
      const got = [...Map.groupBy(rows, ({ breakdown_value: value }) => value!)].map(([value, own]) => [
        value,
        own.map(({ values: counts }) => counts.map(({ count }) => count)),
      ]);
      expect([index + 1, Object.fromEntries(got)]).toEqual([index + 1, Object.fromEntries(expected)]);
    }
  });
});

const INTERVALS = ["day", "hour", "week", "month"] as const;

test("lifecycle tells the four states apart", async () => {
  for (const [index, stream] of STREAMS.entries()) {
    const interval = INTERVALS[index % INTERVALS.length]!;
    const days = 3 + (index % 6);
    const { results } = await world.ask(index + 1, stream, {
      kind: "LifecycleQuery",
      series: [{ kind: "EventsNode", event: "a" }],
      interval,
      dateRange: { date_from: `-${days}d` },
    });
    const span = lastDays(days, stream.place, interval);
    const starts = ticks(span, interval, stream.place);
    const before = startOf(starts[0]!.minus({ milliseconds: 1 }), interval, stream.place.weekStart);
    const all = [before, ...starts];
    const data = {
      new: starts.map(() => 0),
      returning: starts.map(() => 0),
      resurrecting: starts.map(() => 0),
      dormant: starts.map(() => 0),
    };
    const add = (status: keyof typeof data, period: number): void => {
      if (period >= 1 && period < all.length) data[status][period - 1]! += status === "dormant" ? -1 : 1;
    };
    for (const events of byPerson(stream.events.filter(isA))) {
      const within = events.filter(({ at }) => at <= span.to && at >= before.toMillis() * 1_000);
      const active = [...new Set(within.map(({ at }) => tickIndex(at, all)))].toSorted((x, y) => x - y);
      const born = startOf(local(events[0]!.personCreatedAt, stream.place.zone), interval, stream.place.weekStart);
      for (const [place, period] of active.entries()) {
        if (place === 0 && born.toMillis() === all[period]!.toMillis()) add("new", period);
        else if (place > 0 && active[place - 1] === period - 1) add("returning", period);
        else add("resurrecting", period);
        if (active[place + 1] !== period + 1) add("dormant", period + 1);
      }
    }
    const items = results as readonly {
      readonly status: keyof typeof data;
      readonly data: readonly number[];
      readonly label: string;
    }[];
    expect(items.map(({ status }) => status)).toEqual(["new", "returning", "resurrecting", "dormant"]);
    expect(items[0]!.label).toBe("a - new");
    expect([index + 1, interval, Object.fromEntries(items.map((item) => [item.status, item.data]))]).toEqual([
      index + 1,
      interval,
      data,
    ]);
  }
});

test("stickiness counts the intervals that actors were active in", async () => {
  for (const [index, stream] of STREAMS.entries()) {
    const interval = INTERVALS[index % INTERVALS.length]!;
    const days = 5 + (index % 10);
    const cumulative = index % 3 === 0;
    const operator = (["gte", "lte", "exact"] as const)[index % 3]!;
    const criteria = index % 2 === 0 ? { operator, value: 2 } : undefined;
    const grouped = index % 5 === 0;
    const { results } = await world.ask(index + 1, stream, {
      kind: "StickinessQuery",
      series: [
        { kind: "EventsNode", event: "a", ...(grouped ? { math: "unique_group", math_group_type_index: 0 } : {}) },
      ],
      interval,
      dateRange: { date_from: `-${days}d` },
      stickinessFilter: {
        computedAs: cumulative ? "cumulative" : "non_cumulative",
        ...(criteria === undefined ? {} : { stickinessCriteria: criteria }),
      },
    });
    const span = lastDays(days, stream.place, interval);
    const starts = ticks(span, interval, stream.place);
    const counted = during(stream.events.filter(isA), widened(span, interval, stream.place));
    const actors = grouped
      ? [
          ...Map.groupBy(
            counted.filter(({ properties }) => properties["$group_0"]),
            ({ properties }) => properties["$group_0"],
          ).values(),
        ]
      : byPerson(counted);
    const activity = actors.map((events) => {
      const perTick = [...Map.groupBy(events, ({ at }) => tickIndex(at, starts)).values()].map((own) => own.length);
      const enough = (count: number): boolean =>
        criteria === undefined || (operator === "gte" ? count >= 2 : operator === "lte" ? count <= 2 : count === 2);
      return perTick.filter(enough).length;
    });
    const expected = starts.map(
      (_, place) => activity.filter((active) => (cumulative ? active >= place + 1 : active === place + 1)).length,
    );
    const [item] = results as readonly {
      readonly data: readonly number[];
      readonly labels: readonly string[];
      readonly days: readonly number[];
    }[];
    expect([index + 1, interval, item!.data]).toEqual([index + 1, interval, expected]);
    expect([item!.labels[0], item!.days.at(-1)]).toEqual([`1 ${interval}`, starts.length]);
  }
});

test("retention against SQL written by hand", async () => {
  for (const [index, stream] of STREAMS.slice(0, 8).entries()) {
    const { zone, now } = stream.place;
    const first = DateTime.fromISO(now, { zone }).startOf("day").minus({ days: 6 }).toFormat("yyyy-MM-dd");
    const { rows } = await world.warehouse.query(
      `SELECT toString(s.day), dateDiff('day', s.day, r.day) AS later, count() FROM
         (SELECT DISTINCT person_id, toDate(timestamp, '${zone}') AS day FROM events WHERE team_id = ${index + 1} AND event = 'a' AND day >= '${first}' AND day <= toDate('${first}') + 6) AS s
       INNER JOIN
         (SELECT DISTINCT person_id, toDate(timestamp, '${zone}') AS day FROM events WHERE team_id = ${index + 1} AND event = 'b' AND day <= toDate('${first}') + 6) AS r
       ON s.person_id = r.person_id WHERE r.day > s.day GROUP BY s.day, later`,
    );
    const byHand = Object.fromEntries(rows.map(([day, later, count]) => [`${day} ${later}`, Number(count)]));
    const { results } = await world.ask(index + 1, stream, {
      kind: "RetentionQuery",
      retentionFilter: { targetEntity: { id: "a", type: "events" }, returningEntity: { id: "b", type: "events" } },
    });
    const got = Object.fromEntries(
      (results as readonly RetentionRow[]).flatMap(({ date, values }) =>
        values.flatMap(({ count }, later) =>
          later > 0 && count > 0 ? [[`${date.slice(0, 10)} ${later}`, count]] : [],
        ),
      ),
    );
    expect(got).toEqual(byHand);
  }
});
