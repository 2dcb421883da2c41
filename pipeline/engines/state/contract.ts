import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refillAndCharge } from "./bucket.ts";
import type { SharedState } from "./port.ts";

/** The port's promise. Names are made unique per run, so that a server may be used again. */
export function stateContract(name: string, open: () => Promise<SharedState>): void {
  describe(`shared state on ${name}`, () => {
    let state: SharedState;
    let names = 0;
    const fresh = (): string => `contract-${process.pid}-${Date.now()}-${names++}`;
    beforeAll(async () => {
      state = await open();
    });
    afterAll(async () => {
      await state?.close();
    });

    test("a new bucket is full, and a cost of 0 only reads", async () => {
      const bucket = fresh();
      const options = { capacity: 10, refillPerSecond: 0 };
      expect(await state.charge(bucket, 0, options)).toBe(10);
      expect(await state.charge(bucket, 3, options)).toBe(7);
      expect(await state.charge(bucket, 0, options)).toBe(7);
    });

    test("a charge beyond the tokens goes below zero, not below minus the capacity", async () => {
      const bucket = fresh();
      const options = { capacity: 10, refillPerSecond: 0 };
      expect(await state.charge(bucket, 12.5, options)).toBe(-2.5);
      expect(await state.charge(bucket, 100, options)).toBe(-10);
    });

    test("a bucket refills while nobody looks, up to its capacity", async () => {
      const bucket = fresh();
      const options = { capacity: 5, refillPerSecond: 1_000 };
      await state.charge(bucket, 10, options);
      await new Promise((resolve) => setTimeout(resolve, 40));
      expect(await state.charge(bucket, 0, options)).toBe(5);
    });

    test("a bucket can be set to a level, which its capacity bounds", async () => {
      const [bucket, unused] = [fresh(), fresh()];
      const options = { capacity: 10, refillPerSecond: 0 };
      await state.charge(bucket, 12, options);
      await state.fill(bucket, 4.5, options);
      expect(await state.charge(bucket, 1, options)).toBe(3.5);
      await state.fill(bucket, 1e9, options);
      expect(await state.charge(bucket, 0, options)).toBe(10);
      await state.fill(unused, -1e9, options);
      expect(await state.charge(unused, 0, options)).toBe(-10);
    });

    test("a counter's life starts with the write that creates it", async () => {
      const counter = fresh();
      expect(await state.increment(counter, 2, 60)).toBe(2);
      expect(await state.increment(counter, 3, 60_000)).toBe(5);
      await new Promise((resolve) => setTimeout(resolve, 90));
      expect(await state.increment(counter, 1, 60_000)).toBe(1);
    });

    test("charges and increments side by side are all counted", async () => {
      const [bucket, counter] = [fresh(), fresh()];
      const options = { capacity: 1_000, refillPerSecond: 0 };
      await Promise.all(Array.from({ length: 200 }, () => state.charge(bucket, 1, options)));
      const seen = await Promise.all(Array.from({ length: 200 }, () => state.increment(counter, 1, 60_000)));
      expect(await state.charge(bucket, 0, options)).toBe(800);
      expect(new Set(seen).size).toBe(200);
    });

    test("any sequence of calls ends as the model says", async () => {
      const cost = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.double({ min: 0, max: 50, noNaN: true }));
      const step = fc.oneof(
        fc.record({ kind: fc.constant("charge" as const), at: fc.nat(2), cost }),
        fc.record({ kind: fc.constant("fill" as const), at: fc.nat(2), to: fc.integer({ min: -60, max: 60 }) }),
        fc.record({ kind: fc.constant("increment" as const), at: fc.nat(2), by: fc.integer({ min: -5, max: 5 }) }),
      );
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { maxLength: 20 }),
          fc.integer({ min: 1, max: 100 }),
          async (steps, capacity) => {
            const run = fresh();
            const options = { capacity, refillPerSecond: 0 };
            const tokens = new Map<number, number>();
            const counts = new Map<number, number>();
            for (const each of steps) {
              if (each.kind === "charge") {
                const left = refillAndCharge(tokens.get(each.at) ?? capacity, 0, each.cost, options);
                tokens.set(each.at, left);
                expect(await state.charge(`${run}-${each.at}`, each.cost, options)).toBe(left);
              } else if (each.kind === "fill") {
                tokens.set(each.at, refillAndCharge(each.to, 0, 0, options));
                await state.fill(`${run}-${each.at}`, each.to, options);
              } else {
                const value = (counts.get(each.at) ?? 0) + each.by;
                counts.set(each.at, value);
                expect(await state.increment(`${run}-${each.at}`, each.by, 60_000)).toBe(value);
              }
            }
          },
        ),
        { numRuns: 50 },
      );
    });
  });
}
