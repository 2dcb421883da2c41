/** EventsQuery and ActorsQuery: rows, not numbers. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type InsightWorld, openInsightWorld } from "#api/http/testing/insight-world.ts";
import type { InsightResponse } from "./schemas.ts";
import { during, lastDays, local, startOf, tickIndex, ticks } from "./testing/brute.ts";
import { walk } from "./testing/brute-funnel.ts";
import { anyStream, nowMsOf, type Stream, type TestEvent, textOf } from "./testing/stream.ts";

const STREAMS = fc.sample(anyStream({ names: ["a", "b"], daysBack: 12, eventsMin: 8 }), { numRuns: 12, seed: 53 });
let world: InsightWorld;
beforeAll(async () => {
  world = await openInsightWorld();
  await world.load(STREAMS);
}, 60_000);
afterAll(() => world?.close());

const rowsOf = ({ results }: InsightResponse): readonly (readonly unknown[])[] =>
  results as readonly (readonly unknown[])[];
const each = async (work: (project: number, stream: Stream) => Promise<void>): Promise<void> => {
  for (const [index, stream] of STREAMS.entries()) await work(index + 1, stream);
};

describe("EventsQuery", () => {
  test("gives the newest first, a page at a time", async () => {
    await each(async (project, stream) => {
      const now = nowMsOf(stream.place) * 1_000;
      const matching = stream.events
        .filter(({ at, event }) => event === "a" && at > lastDays(5, stream.place, "day").from && at < now + 5_000_000)
        .toSorted((x, y) => y.at - x.at);
      const limit = 3;
      const response = await world.ask(project, stream, {
        kind: "EventsQuery",
        select: ["uuid", "properties.plan -- Plan", "*", "person"],
        event: "a",
        after: "-5d",
        limit,
        offset: 1,
        orderBy: ["timestamp desc", "uuid"],
      });
      expect(response["columns"]).toEqual(["uuid", "properties.plan -- Plan", "*", "person"]);
      expect(response["hasMore"]).toBe(matching.length > limit + 1);
      const found = rowsOf(response).map(([uuid]) => stream.events.find((event) => event.uuid === uuid)!);
      expect(found.map(({ at }) => at)).toEqual(matching.slice(1, 1 + limit).map(({ at }) => at));
      for (const [row, event] of rowsOf(response).map((cells, index) => [cells, found[index]!] as const)) {
        expect(row[1]).toBe(textOf(event.properties["plan"]));
        expect(row[2]).toMatchObject({
          uuid: event.uuid,
          event: "a",
          distinct_id: event.distinctId,
          properties: event.properties,
        });
        expect(row[3]).toMatchObject({
          uuid: event.person,
          distinct_id: event.distinctId,
          properties: event.personProperties,
        });
      }
    });
  });

  test("groups by what is not folded", async () => {
    await each(async (project, stream) => {
      const response = await world.ask(project, stream, {
        kind: "EventsQuery",
        select: ["event", "count()"],
        where: ["properties.plan != 'free'"],
        after: "all",
        before: "2030-01-01",
      });
      const kept = stream.events.filter(({ properties }) => properties["plan"] !== "free");
      const counts = new Map(rowsOf(response).map(([event, count]) => [event, Number(count)]));
      for (const name of ["a", "b"])
        expect(counts.get(name) ?? 0).toBe(kept.filter(({ event }) => event === name).length);
    });
  });

  test("tells which text is wrong", async () => {
    const ask = (query: object) => world.ask(1, STREAMS[0]!, { kind: "EventsQuery", select: ["event"], ...query });
    await expect(ask({ select: ["event", "nope"] })).rejects.toThrow(/"path":"select\[1\]"/);
    await expect(ask({ where: ["1 +"] })).rejects.toThrow(/"path":"where\[0\]"/);
    await expect(ask({ orderBy: ["nope desc"] })).rejects.toThrow(/"path":"orderBy\[0\]"/);
    await expect(ask({ after: "soon" })).rejects.toThrow(/"path":"after"/);
  });
});

describe("ActorsQuery", () => {
  const series = [{ kind: "EventsNode", event: "a" }];
  const dateRange = { date_from: "-6d" };
  const actors = async (project: number, stream: Stream, source: object): Promise<readonly string[]> => {
    const response = await world.ask(project, stream, { kind: "ActorsQuery", source, select: ["id"], limit: 1000 });
    return rowsOf(response)
      .map(([id]) => String(id))
      .toSorted();
  };
  const people = (events: readonly TestEvent[]): readonly string[] =>
    [...new Set(events.map(({ person }) => person))].toSorted();
  const isA = ({ event }: TestEvent): boolean => event === "a";
  const spanOf = (stream: Stream) => lastDays(6, stream.place, "day");

  test("behind a point of a trend, and of one of its breakdowns", async () => {
    await each(async (project, stream) => {
      const starts = ticks(spanOf(stream), "day", stream.place);
      const place = project % starts.length;
      const day = starts[place]!.toFormat("yyyy-MM-dd");
      const that = during(stream.events.filter(isA), spanOf(stream)).filter(
        ({ at }) => tickIndex(at, starts) === place,
      );
      const source = { kind: "TrendsQuery", series, dateRange };
      expect(await actors(project, stream, { kind: "InsightActorsQuery", source, day })).toEqual(people(that));
      const broken = { ...source, breakdownFilter: { breakdown: "plan", breakdown_type: "event" } };
      expect(
        await actors(project, stream, { kind: "InsightActorsQuery", source: broken, day, breakdown: "pro" }),
      ).toEqual(people(that.filter(({ properties }) => properties["plan"] === "pro")));
    });
  });

  test("who did and who did not take a step of a funnel", async () => {
    await each(async (project, stream) => {
      const source = {
        kind: "FunnelsQuery",
        series: ["a", "b"].map((event) => ({ kind: "EventsNode", event })),
        dateRange,
      };
      const reached = [...Map.groupBy(during(stream.events, spanOf(stream)), ({ person }) => person)].map(
        ([person, events]) => ({
          person,
          level: walk(
            events.map(({ at, event }) => ({ at: Math.floor(at / 1_000), steps: [event === "a" ? 1 : 2], bars: [] })),
            { steps: 2, windowMs: 14 * 86_400_000, order: "ordered" },
          ).path.length,
        }),
      );
      const those = (wanted: (level: number) => boolean) =>
        reached
          .filter(({ level }) => wanted(level))
          .map(({ person }) => person)
          .toSorted();
      const ask = (funnelStep: number) => actors(project, stream, { kind: "FunnelsActorsQuery", source, funnelStep });
      expect(await ask(1)).toEqual(those((level) => level >= 1));
      expect(await ask(2)).toEqual(those((level) => level >= 2));
      expect(await ask(-2)).toEqual(those((level) => level === 1));
    });
  });

  test("of a cohort of retention, a state of lifecycle, a number of days", async () => {
    await each(async (project, stream) => {
      const { place } = stream;
      const days = ticks(lastDays(6, place, "day"), "day", place);
      const ofDay = (index: number) =>
        stream.events.filter(
          (event) =>
            isA(event) &&
            event.at >= days[0]!.toMillis() * 1_000 &&
            tickIndex(event.at, days) === index &&
            event.at <= spanOf(stream).to,
        );
      const retention = {
        kind: "RetentionQuery",
        retentionFilter: { targetEntity: { id: "a", type: "events" }, returningEntity: { id: "b", type: "events" } },
      };
      expect(await actors(project, stream, { kind: "InsightActorsQuery", source: retention, interval: 2 })).toEqual(
        people(ofDay(2)),
      );

      const lifecycle = { kind: "LifecycleQuery", series, dateRange };
      const day = days[3]!.toFormat("yyyy-MM-dd");
      const fresh = ofDay(3).filter(
        ({ person, personCreatedAt }) =>
          startOf(local(personCreatedAt, place.zone), "day", "sunday").toMillis() === days[3]!.toMillis() &&
          !stream.events.some(
            (event) =>
              isA(event) &&
              event.person === person &&
              event.at < days[3]!.toMillis() * 1_000 &&
              event.at >= days[0]!.minus({ days: 1 }).startOf("day").toMillis() * 1_000,
          ),
      );
      expect(
        await actors(project, stream, { kind: "InsightActorsQuery", source: lifecycle, day, status: "new" }),
      ).toEqual(people(fresh));

      const stickiness = { kind: "StickinessQuery", series, dateRange };
      const active = people(stream.events).filter(
        (person) => days.filter((_, index) => ofDay(index).some((event) => event.person === person)).length === 2,
      );
      expect(await actors(project, stream, { kind: "InsightActorsQuery", source: stickiness, day: 2 })).toEqual(active);

      const paths = { kind: "PathsQuery", dateRange, pathsFilter: { pathStartKey: "1_a", pathEndKey: "2_b" } };
      const answer = await world.ask(project, stream, { kind: "PathsQuery", dateRange });
      const edge = (answer.results as readonly { source: string; target: string }[]).find(
        ({ source, target }) => source === "1_a" && target === "2_b",
      );
      expect((await actors(project, stream, { kind: "InsightActorsQuery", source: paths })).length > 0).toBe(
        edge !== undefined,
      );
    });
  });

  test("shows people whole, finds them by what is known of them, and groups too", async () => {
    await each(async (project, stream) => {
      const everybody = people(stream.events);
      const response = await world.ask(project, stream, {
        kind: "ActorsQuery",
        select: ["person", "created_at"],
        limit: 2,
      });
      expect(rowsOf(response).map(([person]) => (person as { readonly id: string }).id)).toHaveLength(
        Math.min(2, everybody.length),
      );
      expect(response["hasMore"]).toBe(everybody.length > 2);
      const [one] = everybody;
      const found = await world.ask(project, stream, { kind: "ActorsQuery", select: ["id"], search: one! });
      expect(rowsOf(found)).toEqual([[one]]);
      const golden = await world.ask(project, stream, {
        kind: "ActorsQuery",
        select: ["id"],
        properties: [{ type: "person", key: "tier", value: "gold" }],
      });
      expect(
        rowsOf(golden)
          .map(([id]) => id)
          .toSorted(),
      ).toEqual(people(stream.events.filter(({ personProperties }) => personProperties["tier"] === "gold")));
    });
  });
});
