import fc from "fast-check";
import { expect, test } from "vitest";
import { openMemoryState } from "#pipeline/engines/state/memory.ts";
import { projectRateLimit } from "./rate-limit.ts";

const PER_SECOND = 100;
const BURST = 1_000;

test("over any time a project gets its rate, its burst, and one batch more", async () => {
  const request = fc.record({ waitMs: fc.integer({ min: 0, max: 5_000 }), events: fc.integer({ min: 1, max: BURST }) });
  await fc.assert(
    fc.asyncProperty(fc.array(request, { maxLength: 60 }), async (requests) => {
      let nowMs = 0;
      const charge = projectRateLimit(
        openMemoryState(() => nowMs),
        PER_SECOND,
      );
      let passed = 0;
      for (const { waitMs, events } of requests) {
        nowMs += waitMs;
        if ((await charge("p", events)) === 0) passed += events;
      }
      expect(passed).toBeLessThanOrEqual((nowMs / 1_000) * PER_SECOND + 2 * BURST);
    }),
  );
});

test("the wait that it tells is enough, and others don't share it", async () => {
  let nowMs = 0;
  const charge = projectRateLimit(
    openMemoryState(() => nowMs),
    PER_SECOND,
  );
  expect(await charge("fast", 1_050)).toBe(0);
  const waitMs = await charge("fast", 1);
  expect(waitMs).toBe(510);
  expect(await charge("slow", 1)).toBe(0);
  nowMs += waitMs;
  expect(await charge("fast", 1)).toBe(0);
});
