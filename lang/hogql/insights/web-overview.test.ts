import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type InsightWorld, openInsightWorld } from "#api/http/testing/insight-world.ts";
import { distinct, lastDays, local, quantile } from "./testing/brute.ts";
import { anyStream, type Stream, sessionId, type TestEvent } from "./testing/stream.ts";

const DAY = 86_400_000_000;

/** Every session gets an id of the time it began at, as clients make them. */
const STREAMS = fc
  .sample(
    anyStream({ names: ["$pageview", "$screen", "$autocapture", "buy", "$web_vitals"], daysBack: 9, eventsMin: 10 }),
    { numRuns: 16, seed: 41 },
  )
  .map((stream): Stream => {
    const starts = new Map<string, number>();
    for (const { session, at } of stream.events) {
      if (session !== undefined) starts.set(session, Math.min(starts.get(session) ?? at, at));
    }
    const renamed = new Map([...starts].map(([session, at], index) => [session, sessionId(at + 5 * DAY, index, 0)]));
    return {
      ...stream,
      events: stream.events.map((event, index) => {
        const { session, ...rest } = event;
        const vitals = event.event === "$web_vitals" ? { $web_vitals_LCP_value: 100 * (1 + (index % 7)) } : {};
        return {
          ...rest,
          properties: { ...event.properties, ...vitals },
          session: session === undefined ? undefined : renamed.get(session),
        };
      }),
    };
  });
let world: InsightWorld;
beforeAll(async () => {
  world = await openInsightWorld();
  await world.load(STREAMS);
}, 60_000);
afterAll(() => world?.close());

interface Session {
  readonly start: number;
  readonly person: string;
  readonly views: number;
  readonly conversions: number;
  readonly duration: number;
  readonly bounced: boolean | null;
  readonly lcp: number | null;
}

function sessions({ events }: Stream, counts: (event: TestEvent) => boolean): readonly Session[] {
  const own = events.filter(({ session }) => session !== undefined);
  return [...Map.groupBy(own, ({ session }) => session!).values()].flatMap((all): Session[] => {
    const counted = all.filter(counts);
    if (counted.length === 0) return [];
    const [start, end] = [Math.min(...all.map(({ at }) => at)), Math.max(...all.map(({ at }) => at))];
    const pages = all.filter(({ event }) => event === "$pageview").length;
    const clicks = all.filter(({ event }) => event === "$autocapture").length;
    const duration = Math.floor(end / 1_000_000) - Math.floor(start / 1_000_000);
    const vitals = all
      .filter(({ properties }) => properties["$web_vitals_LCP_value"] !== undefined)
      .toSorted((a, b) => a.at - b.at);
    return [
      {
        start,
        person: counted[0]!.person,
        views: counted.filter(({ event }) => event === "$pageview" || event === "$screen").length,
        conversions: counted.filter(({ event }) => event === "buy").length,
        duration,
        bounced: pages === 0 ? null : !(pages > 1 || clicks > 0 || duration >= 10),
        lcp: (vitals[0]?.properties["$web_vitals_LCP_value"] as number | undefined) ?? null,
      },
    ];
  });
}

const average = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length;
const close = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e6) / 1e6);

function measures(own: readonly Session[], goal: boolean): readonly (readonly [string, number | null])[] {
  const visitors = distinct(own.map(({ person }) => person));
  if (goal) {
    const unique = distinct(own.filter(({ conversions }) => conversions > 0).map(({ person }) => person));
    return [
      ["visitors", visitors],
      ["total conversions", own.reduce((sum, { conversions }) => sum + conversions, 0)],
      ["unique conversions", unique],
      ["conversion rate", visitors === 0 ? null : close((100 * unique) / visitors)],
    ];
  }
  const lcps = own.flatMap(({ lcp }) => lcp ?? []);
  const bounced = average(own.flatMap(({ bounced: one }) => (one === null ? [] : [Number(one)])));
  return [
    ["visitors", visitors],
    ["views", own.reduce((sum, { views }) => sum + views, 0)],
    ["sessions", own.length],
    ["session duration", close(average(own.map(({ duration }) => duration)))],
    ["bounce rate", bounced === null ? null : close(bounced * 100)],
    ["lcp score", lcps.length === 0 ? null : close(quantile(lcps, 0.75) / 1_000)],
  ];
}

test("sessions in numbers, now and before", async () => {
  for (const [index, stream] of STREAMS.entries()) {
    const goal = index % 3 === 0;
    const days = 2 + (index % 4);
    const response = await world.ask(index + 1, stream, {
      kind: "WebOverviewQuery",
      dateRange: { date_from: `-${days}d` },
      compareFilter: { compare: true },
      properties: [],
      includeLCPScore: true,
      ...(goal ? { conversionGoal: { customEventName: "buy" } } : {}),
    });
    const { zone } = stream.place;
    const span = lastDays(days, stream.place, "day");
    const from = local(span.from, zone);
    const whole = Math.round(local(span.to + 1, zone).diff(from, "days").days);
    const before = { from: from.minus({ days: whole }).startOf("day").toMillis() * 1_000, to: span.from - 1 };
    const counts = ({ event, at }: TestEvent): boolean =>
      at >= before.from && at <= span.to && (event === "$pageview" || event === "$screen" || (goal && event === "buy"));
    const all = sessions(stream, counts);
    const during = (period: { readonly from: number; readonly to: number }): readonly Session[] =>
      all.filter(({ start }) => start >= period.from && start <= period.to);
    const [now, then] = [measures(during(span), goal), measures(during(before), goal)];
    const items = response.results as readonly {
      key: string;
      value: number | null;
      previous: number | null;
      changeFromPreviousPct: number | null;
    }[];
    expect([index + 1, items.map(({ key, value, previous }) => [key, close(value), close(previous)])]).toEqual([
      index + 1,
      now.map(([key, value], place) => [key, value, then[place]![1]]),
    ]);
    for (const { value, previous, changeFromPreviousPct: change } of items) {
      expect(change).toBe(value === null || !previous ? null : Math.round((100 * (value - previous)) / previous));
    }
  }
});
