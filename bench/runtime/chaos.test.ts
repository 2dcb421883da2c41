import { expect, test } from "vitest";
import { chaos } from "./chaos.ts";

test("functions that misbehave in every way cost nobody an event", { timeout: 120_000 }, async () => {
  const report = await chaos({ processes: 2, goodProjects: 10, batches: 60, everyMs: 5, rounds: 1 });
  expect(report.lost).toBe(0);
  expect(report.deaths).toBeGreaterThan(0);
  expect(Object.keys(report.offences)).toEqual(expect.arrayContaining(["killed", "memory"]));
});
