import * as fc from "fast-check";
import { expect, test } from "vitest";
import { stateContract } from "./contract.ts";
import { openMemoryState } from "./memory.ts";

stateContract("this process's memory", async () => openMemoryState());

test("over any stretch a bucket gives at most its capacity and what flowed in", async () => {
  const step = fc.record({ waitMs: fc.nat(2_000), cost: fc.nat(30) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      let nowMs = 0;
      const state = openMemoryState(() => nowMs);
      const options = { capacity: 20, refillPerSecond: 5 };
      let given = 0;
      for (const { waitMs, cost } of steps) {
        nowMs += waitMs;
        const left = await state.charge("bucket", 0, options);
        if (left >= cost) {
          given += cost;
          await state.charge("bucket", cost, options);
        }
      }
      expect(given).toBeLessThanOrEqual(options.capacity + (nowMs * options.refillPerSecond) / 1000 + 1e-6);
    }),
  );
});
