import { describe, expect, test } from "vitest";
import { FUNCTION_BUDGET, PROJECT_BUDGET } from "#pipeline/watcher/cost.ts";
import type { Costs } from "./job.ts";
import { dailyCost } from "./reckon.ts";
import { NO_TRAFFIC, sampledTraffic, storedTraffic, type Traffic } from "./traffic.ts";

const BUDGETS = { function: FUNCTION_BUDGET, project: PROJECT_BUDGET };
const DAY_MS = 86_400_000;

const costs = (more: Partial<Costs> = {}): Costs => ({
  ...{ ran: [1_000, 1_000], filtered: [10, 10], allocatedBytes: 2_000, breaches: 0, byEvent: [], ...more },
});
const traffic = (perDay: Readonly<Record<string, number>>, others = 0): Traffic => {
  const names = Object.entries(perDay).map(([event, events]) => ({ event, events }));
  const sum = names.reduce((total, { events }) => total + events, 0);
  return { basis: "warehouse", days: 7, eventsPerDay: sum + others, perDay: names };
};

describe("a day is reckoned up from the sample's shares", () => {
  test("each name by its own", () => {
    const byEvent = [
      { event: "a", seen: 10, runs: 10 },
      { event: "b", seen: 10, runs: 0 },
      { event: "c", seen: 4, runs: 1 },
    ];
    const cost = dailyCost(costs({ byEvent }), traffic({ a: 1_000, b: 5_000, c: 400 }), null, BUDGETS);
    expect(cost.traffic).toEqual({ basis: "warehouse", days: 7, events_per_day: 6_400, runs_per_day: 1_100 });
    // 1,100 runs of 1 ms, 5,300 events kept away at 10 µs.
    expect(cost.cpu_ms_per_day).toBe(1_153);
    expect(cost.share_of_project_budget).toBeCloseTo(1_153 / 86_400_000, 12);
    expect(cost.share_of_function_budget).toBeCloseTo(1_153 / 17_280_000, 12);
  });

  test("names that the sample has not are average, unless the filters name others", () => {
    const byEvent = [{ event: "a", seen: 10, runs: 5 }];
    const perDay = traffic({ a: 100, rare: 100 }, 50);
    expect(dailyCost(costs({ byEvent }), perDay, null, BUDGETS).traffic.runs_per_day).toBe(125);
    expect(dailyCost(costs({ byEvent }), perDay, new Set(["a"]), BUDGETS).traffic.runs_per_day).toBe(50);
    expect(dailyCost(costs({ byEvent }), perDay, new Set(["a", "rare"]), BUDGETS).traffic.runs_per_day).toBe(100);
  });

  test("mappings make several runs of an event", () => {
    const byEvent = [{ event: "a", seen: 2, runs: 6 }];
    expect(dailyCost(costs({ byEvent }), traffic({ a: 100 }), null, BUDGETS)).toMatchObject({
      traffic: { runs_per_day: 300 },
      cpu_ms_per_day: 300,
    });
  });

  test("the budget pays what goes beyond the allowance of each run", () => {
    const byEvent = [{ event: "a", seen: 2, runs: 2 }];
    const dear = costs({ ran: [3_000, 3_000], byEvent, breaches: 1 });
    const cost = dailyCost(dear, traffic({ a: 1_000 }), null, BUDGETS);
    // 2 ms of each 3 ms, and 1,000 ms for each of 500 breaches.
    expect(cost.charged_ms_per_day).toBe(2_000 + 500_000);
    expect(cost.exceeds_budget).toBe(false);
    expect(dailyCost(dear, traffic({ a: 1e6 }), null, BUDGETS).exceeds_budget).toBe(true);
    const cheap = dailyCost(costs({ ran: [500], byEvent }), traffic({ a: 1e6 }), null, BUDGETS);
    expect(cheap.charged_ms_per_day).toBe(0);
  });
});

test.each([
  [186_000, "At your traffic, 1,000 of 1,000 events a day: 3.1 CPU-minutes a day, 0.22 % of the project's budget."],
  [86_400, "At your traffic, 1,000 of 1,000 events a day: 1.4 CPU-minutes a day, 0.1 % of the project's budget."],
  [
    3_000,
    "At your traffic, 1,000 of 1,000 events a day: 3 CPU-seconds a day, less than 0.01 % of the project's budget.",
  ],
  [
    12,
    "At your traffic, 1,000 of 1,000 events a day: 12 CPU-milliseconds a day, less than 0.01 % of the project's budget.",
  ],
])("%d ms a day in words", (ms, summary) => {
  const byEvent = [{ event: "a", seen: 1, runs: 1 }];
  expect(dailyCost(costs({ ran: [ms], byEvent }), traffic({ a: 1_000 }), null, BUDGETS).summary).toBe(summary);
});

test("without events nothing is known, and nothing is not a number", () => {
  const cost = dailyCost(costs({ ran: [], filtered: [] }), NO_TRAFFIC, null, BUDGETS);
  expect(cost).toMatchObject({
    cpu_ms_per_day: 0,
    charged_ms_per_day: 0,
    summary: expect.stringMatching(/not known/) as unknown,
  });
  expect(JSON.stringify(cost)).not.toContain("null");
});

describe("traffic", () => {
  const nowMs = Date.UTC(2026, 0, 15);
  const rows = (firstMs: number) => [
    ["a", "1400", firstMs, "2100"],
    ["b", 700, firstMs + 5, "2100"],
  ];
  const warehouse = (found: readonly (readonly unknown[])[]) => ({
    query: async () => ({ columns: [], rows: found, statistics: { elapsed: 0, rowsRead: 0, bytesRead: 0 } }),
  });

  test("is that of the last week, or of as long as there are events", async () => {
    const week = await storedTraffic(warehouse(rows(nowMs - 7 * DAY_MS)), 1, nowMs);
    expect(week).toEqual({
      basis: "warehouse",
      days: 7,
      eventsPerDay: 300,
      perDay: [
        { event: "a", events: 200 },
        { event: "b", events: 100 },
      ],
    });
    expect(await storedTraffic(warehouse(rows(nowMs - DAY_MS)), 1, nowMs)).toMatchObject({
      days: 1,
      eventsPerDay: 2_100,
    });
    expect((await storedTraffic(warehouse(rows(nowMs - 1)), 1, nowMs)).days).toBeCloseTo(1 / 24, 9);
    expect(await storedTraffic(warehouse([]), 1, nowMs)).toEqual(NO_TRAFFIC);
  });

  test("of a sample is its own rate", () => {
    const at = (hours: number): string => new Date(nowMs - hours * 3_600_000).toISOString();
    const sample = [
      { event: "a", at: at(12) },
      { event: "a", at: at(6) },
      { event: "b", at: at(1) },
    ];
    expect(sampledTraffic(sample, nowMs)).toEqual({
      basis: "log",
      days: 0.5,
      eventsPerDay: 6,
      perDay: [
        { event: "a", events: 4 },
        { event: "b", events: 2 },
      ],
    });
    expect(sampledTraffic([], nowMs)).toEqual(NO_TRAFFIC);
  });
});
