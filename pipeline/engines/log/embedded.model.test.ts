/**
 * Any interleaving of appends, consumption, commits, reopenings and crashes against a model that is a list per partition.
 * A crash is a copy of the folder at an arbitrary moment, opened instead: what a killed process leaves behind.
 */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { textOf } from "./children/text.ts";
import { until } from "./contract.ts";
import { type EmbeddedLog, openEmbeddedLog } from "./embedded/log.ts";
import type { LogRecord } from "./port.ts";

const PARTITIONS = 3;
const TOPIC = "model";

type Step =
  | {
      readonly do: "append";
      readonly records: readonly { key: string | null; bytes: number }[];
      readonly calls: number;
    }
  | { readonly do: "consume"; readonly group: string; readonly recordsMax: number; readonly failures: number }
  | { readonly do: "abandon"; readonly group: string; readonly recordsMax: number }
  | { readonly do: "reopen" }
  | { readonly do: "crash"; readonly unacknowledged: number; readonly turns: number };

const group = fc.constantFrom("g", "h");
const steps = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant("append" as const),
        records: fc.array(
          fc.record({ key: fc.option(fc.constantFrom("a", "b", "c", "d")), bytes: fc.nat({ max: 3000 }) }),
          { minLength: 1, maxLength: 12 },
        ),
        calls: fc.integer({ min: 1, max: 4 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant("consume" as const),
        group,
        recordsMax: fc.integer({ min: 1, max: 9 }),
        failures: fc.nat({ max: 2 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant("abandon" as const), group, recordsMax: fc.integer({ min: 1, max: 5 }) }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("reopen" as const) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant("crash" as const),
        unacknowledged: fc.nat({ max: 8 }),
        turns: fc.nat({ max: 2 }),
      }),
    },
  ),
  { maxLength: 14 },
) as fc.Arbitrary<Step[]>;

class World {
  readonly root = mkdtempSync(join(tmpdir(), "hogstream-model-"));
  /** Values per partition, in order. */
  readonly model: string[][] = Array.from({ length: PARTITIONS }, () => []);
  readonly committed = new Map<string, number[]>();
  #folders = 0;
  #values = 0;
  log!: EmbeddedLog;

  async open(): Promise<void> {
    this.log = await openEmbeddedLog({
      folder: `${this.root}/${this.#folders}`,
      segmentBytes: 32 * 1024,
      backoff: { firstMs: 1, maxMs: 5 },
      onDamage: (damage) => {
        throw new Error(`damage: ${JSON.stringify(damage)}`);
      },
    });
    await this.log.createTopic(TOPIC, { partitions: PARTITIONS });
    await this.log.verified;
  }

  records(wanted: readonly { key: string | null; bytes: number }[]): LogRecord[] {
    return wanted.map(({ key, bytes }) => {
      this.#values += 1;
      return { key, value: Buffer.from(`${this.#values}:${"x".repeat(bytes)}`), headers: { n: String(this.#values) } };
    });
  }

  /** The folder as it is at this instant, opened in place of the one in use. */
  async crash(): Promise<void> {
    const left = this.log;
    const from = `${this.root}/${this.#folders}`;
    this.#folders += 1;
    cpSync(from, `${this.root}/${this.#folders}`, { recursive: true, filter: (path) => !path.endsWith("/lock") });
    await left.close();
    await this.open();
  }

  async stored(): Promise<string[][]> {
    const partitions: string[][] = [];
    for (let partition = 0; partition < PARTITIONS; partition++) {
      const records = await this.log.read(TOPIC, partition, 0, 1e6);
      expect(records.map(({ offset }) => offset)).toEqual(records.map((_, i) => i));
      for (const { value, headers } of records) expect(textOf(value).split(":")[0]).toBe(headers["n"]);
      partitions.push(records.map(({ value }) => textOf(value)));
    }
    return partitions;
  }
}

async function run(world: World, step: Step): Promise<void> {
  switch (step.do) {
    case "append": {
      const calls = Array.from({ length: step.calls }, () => world.records(step.records));
      const all = await Promise.all(calls.map((records) => world.log.append(TOPIC, records)));
      all.forEach((positions, call) => {
        positions.forEach(({ partition, offset }, i) => {
          expect(offset).toBe(world.model[partition]!.length);
          world.model[partition]!.push(textOf(calls[call]![i]!.value));
        });
      });
      break;
    }
    case "consume": {
      const from = world.committed.get(step.group) ?? new Array<number>(PARTITIONS).fill(0);
      const got: string[][] = from.map(() => []);
      let { failures } = step;
      const expected = world.model.map((values, partition) => values.slice(from[partition]));
      const total = expected.flat().length;
      const subscription = await world.log.consume(
        { topic: TOPIC, group: step.group, recordsMax: step.recordsMax, bytesMax: 5000, concurrency: 2 },
        async ({ partition, records }) => {
          expect(records[0]!.offset).toBe(from[partition]! + got[partition]!.length);
          if (failures > 0) {
            failures -= 1;
            throw new Error("on purpose");
          }
          got[partition]!.push(...records.map(({ value }) => textOf(value)));
        },
      );
      await until("the group has caught up", () => got.flat().length >= total);
      await subscription.stop();
      expect(got).toEqual(expected);
      world.committed.set(
        step.group,
        world.model.map((values) => values.length),
      );
      break;
    }
    case "abandon": {
      // Handles some batches and is stopped with the rest undone.
      const next = [...(world.committed.get(step.group) ?? new Array<number>(PARTITIONS).fill(0))];
      const subscription = await world.log.consume(
        { topic: TOPIC, group: step.group, recordsMax: step.recordsMax, bytesMax: 5000 },
        async ({ partition, records }) => {
          expect(records[0]!.offset).toBe(next[partition]);
          next[partition] = records.at(-1)!.offset + 1;
        },
      );
      await subscription.stop();
      world.committed.set(step.group, next);
      break;
    }
    case "reopen":
      await world.log.close();
      await world.open();
      break;
    case "crash": {
      const records = world.records(Array.from({ length: step.unacknowledged }, () => ({ key: null, bytes: 700 })));
      const appended = world.log.append(TOPIC, records).catch(() => []);
      for (let turn = 0; turn < step.turns; turn++) await new Promise((resolve) => setImmediate(resolve));
      await world.crash();
      await appended;
      // All or none of what was on its way: it was one commit, and the copy was taken between two turns.
      const stored = await world.stored();
      const more = stored.flatMap((values, partition) => values.slice(world.model[partition]!.length));
      expect([0, records.length]).toContain(more.length);
      stored.forEach((values, partition) => {
        expect(values.slice(0, world.model[partition]!.length)).toEqual(world.model[partition]);
        world.model[partition] = values;
      });
      break;
    }
  }
  expect(await world.stored()).toEqual(world.model);
  for (const [name, offsets] of world.committed) {
    const committed = (await world.log.offsets(TOPIC, name)).map((entry) => entry.committed ?? 0);
    expect(committed).toEqual(offsets);
  }
}

test("any interleaving of append, consume, commit, reopen and crash ends in the model's state", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const world = new World();
      try {
        await world.open();
        for (const step of sequence) await run(world, step);
        await world.log.close();
      } finally {
        await world.log.close().catch(() => {});
        rmSync(world.root, { recursive: true, force: true });
      }
    }),
    { numRuns: 30 },
  );
});
