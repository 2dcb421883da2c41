/** What every log promises, as tests. Each adapter's test file calls `logContract` with a way to open it. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textOf } from "./children/text.ts";
import { type Batch, type ConsumeOptions, type Log, type LogRecord, RecordTooLarge, UnknownTopic } from "./port.ts";

export interface LogUnderTest {
  /** Opens the log; what an earlier one from the same `LogUnderTest` appended is there. */
  open(): Promise<Log>;
  /** Smallest value in bytes that the log must refuse. */
  readonly tooLargeBytes: number;
  dispose(): Promise<void>;
}

let names = 0;
/** A topic or group name no other test has. */
export const unique = (prefix: string): string => {
  names += 1;
  return `${prefix}-${process.pid}-${Date.now().toString(36)}-${names}`;
};

export const record = (key: string | null, value: string, partition?: number): LogRecord => ({
  key,
  value: new TextEncoder().encode(value),
  headers: {},
  ...(partition === undefined ? {} : { partition }),
});

/** Resolves once `condition` holds; fails with `what` after `withinMs`. */
export async function until(what: string, condition: () => boolean, withinMs = 60_000): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`not reached in ${withinMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export async function readAll(log: Log, topic: string): Promise<string[]> {
  const values: string[] = [];
  for (let partition = 0; partition < (await log.partitions(topic)); partition++) {
    for (let offset = 0; ; ) {
      const records = await log.read(topic, partition, offset, 1000);
      const last = records.at(-1);
      if (last === undefined) break;
      for (const { value } of records) values.push(textOf(value));
      offset = last.offset + 1;
    }
  }
  return values;
}

export function logContract(name: string, setUp: () => Promise<LogUnderTest>): void {
  describe(`log contract on ${name}`, () => {
    let target: LogUnderTest;
    let log: Log;
    beforeAll(async () => {
      target = await setUp();
      log = await target.open();
    });
    afterAll(async () => {
      await log?.close();
      await target?.dispose();
    });

    const newTopic = async (partitions = 1): Promise<string> => {
      const topic = unique("topic");
      await log.createTopic(topic, { partitions });
      return topic;
    };
    const options = (topic: string, group: string, more: Partial<ConsumeOptions> = {}): ConsumeOptions => ({
      topic,
      group,
      recordsMax: 100,
      bytesMax: 1_000_000,
      ...more,
    });
    const committedSum = async (topic: string, group: string): Promise<number> =>
      (await log.offsets(topic, group)).reduce((sum, { committed = 0 }) => sum + committed, 0);
    const settled = async (topic: string, group: string, count: number): Promise<void> => {
      let sum = 0;
      await until(`group ${group} has committed ${count}`, () => {
        void committedSum(topic, group).then((now) => {
          sum = now;
        });
        return sum === count;
      });
    };

    test("a topic is created once and keeps its partition count", async () => {
      const topic = await newTopic(3);
      await log.createTopic(topic, { partitions: 5 });
      expect(await log.partitions(topic)).toBe(3);
    });

    test("an unknown topic is named in the error", async () => {
      const missing = unique("missing");
      await expect(log.partitions(missing)).rejects.toThrow(UnknownTopic);
      await expect(log.append(missing, [record("a", "1")])).rejects.toThrow(missing);
      await expect(log.consume(options(missing, unique("g")), async () => {})).rejects.toThrow(UnknownTopic);
    });

    test("positions come back in the order of the records, offsets count up in each partition", async () => {
      const topic = await newTopic(3);
      const positions = await log.append(topic, [
        record("x", "0", 2),
        record("x", "1", 0),
        record("x", "2", 2),
        record("x", "3", 1),
      ]);
      expect(positions).toEqual([
        { partition: 2, offset: 0 },
        { partition: 0, offset: 0 },
        { partition: 2, offset: 1 },
        { partition: 1, offset: 0 },
      ]);
      expect(await log.append(topic, [])).toEqual([]);
    });

    test("a key's partition is Kafka's: murmur2 modulo the partition count", async () => {
      const topic = await newTopic(7);
      const keys = ["21", "foobar", "a-little-bit-long-string", "a-little-bit-longer-string", "abc", "ключ", ""];
      const hashes = [-973932308, -790332482, -985981536, -1486304829, 479470107];
      const positions = await log.append(
        topic,
        keys.map((key) => record(key, key)),
      );
      expect(positions.slice(0, 5).map(({ partition }) => partition)).toEqual(
        hashes.map((hash) => (hash & 0x7fffffff) % 7),
      );
      const again = await log.append(
        topic,
        keys.map((key) => record(key, key)),
      );
      expect(again.map(({ partition }) => partition)).toEqual(positions.map(({ partition }) => partition));
    });

    test("null keys spread over all partitions and stay null", async () => {
      const topic = await newTopic(3);
      const positions = await log.append(
        topic,
        Array.from({ length: 30 }, (_, i) => record(null, String(i))),
      );
      expect(new Set(positions.map(({ partition }) => partition)).size).toBe(3);
      expect((await log.read(topic, 0, 0, 1))[0]?.key).toBeNull();
    });

    test("bytes, headers and keys come back as they were", async () => {
      const topic = await newTopic();
      const megabyte = new Uint8Array(1024 * 1024).map((_, i) => (i * 31) & 255);
      const values = [new Uint8Array(0), new Uint8Array([0xff, 0xfe, 0x00, 0xc3, 0x28]), megabyte];
      const headers = { "": "empty name", ünïcode: "日本語 🎈", empty: "", long: "x".repeat(500), __proto__x: "1" };
      const before = Date.now();
      await log.append(
        topic,
        values.map((value, i) => ({ key: i === 0 ? "" : `schlüssel-${i}`, value, headers: i === 1 ? headers : {} })),
      );
      const records = await log.read(topic, 0, 0, 10);
      expect(records.length).toBe(3);
      records.forEach((stored, i) => {
        expect(Buffer.compare(stored.value, values[i]!)).toBe(0);
        expect(stored.offset).toBe(i);
        expect(stored.partition).toBe(0);
        expect(Math.abs(stored.timestampMs - before)).toBeLessThan(600_000);
      });
      expect(records.map(({ key }) => key)).toEqual(["", "schlüssel-1", "schlüssel-2"]);
      expect(records.map((stored) => stored.headers)).toEqual([{}, headers, {}]);
    });

    test("a record that is too large is refused with its index, and nothing of its append is there", async () => {
      const topic = await newTopic();
      const huge = { key: "k", value: new Uint8Array(target.tooLargeBytes), headers: {} };
      const refused = log.append(topic, [record("k", "small"), huge]);
      await expect(refused).rejects.toThrow(RecordTooLarge);
      await expect(refused).rejects.toMatchObject({ index: 1, code: "L0102" });
      expect(await readAll(log, topic)).toEqual([]);
      await log.append(topic, [record("k", "after")]);
      expect(await readAll(log, topic)).toEqual(["after"]);
    });

    test("what was appended is there after the log is opened anew", async () => {
      const topic = await newTopic(2);
      await log.append(topic, [record("a", "1"), record("b", "2"), record("c", "3")]);
      await log.close();
      await log.close();
      await expect(log.append(topic, [record("a", "late")])).rejects.toMatchObject({ code: "L0101" });
      log = await target.open();
      await log.ping();
      expect((await readAll(log, topic)).sort()).toEqual(["1", "2", "3"]);
      expect(await log.partitions(topic)).toBe(2);
    });

    test("reading starts at any offset and is empty at the end", async () => {
      const topic = await newTopic();
      await log.append(
        topic,
        Array.from({ length: 20 }, (_, i) => record("k", String(i))),
      );
      const some = await log.read(topic, 0, 15, 3);
      expect(some.map(({ value }) => textOf(value))).toEqual(["15", "16", "17"]);
      expect((await log.read(topic, 0, 18, 100)).map(({ offset }) => offset)).toEqual([18, 19]);
      expect(await log.read(topic, 0, 20, 100)).toEqual([]);
    });

    test("a group gets each key's records in order, within the batch limits, and commits", async () => {
      const topic = await newTopic(3);
      const group = unique("group");
      const seen = new Map<string, number[]>();
      const batches: Batch[] = [];
      const subscription = await log.consume(options(topic, group, { recordsMax: 7 }), async (batch) => {
        batches.push(batch);
        for (const { key, value } of batch.records) {
          const list = seen.get(key!) ?? [];
          list.push(Number(textOf(value)));
          seen.set(key!, list);
        }
      });
      for (let round = 0; round < 10; round++) {
        await log.append(
          topic,
          Array.from({ length: 20 }, (_, i) => record(`key-${i % 5}`, String(round * 20 + i))),
        );
      }
      await settled(topic, group, 200);
      await subscription.stop();
      expect([...seen.values()].flat().length).toBe(200);
      for (const list of seen.values()) expect(list).toEqual(list.toSorted((a, b) => a - b));
      for (const { records, partition, topic: from } of batches) {
        expect(records.length).toBeGreaterThan(0);
        expect(records.length).toBeLessThanOrEqual(7);
        expect(records.every((stored) => stored.partition === partition)).toBe(true);
        expect(from).toBe(topic);
      }
      for (const { first, next, committed } of await log.offsets(topic, group)) {
        expect(first).toBe(0);
        expect(committed ?? 0).toBe(next);
      }
    });

    test("a batch is closed once it holds bytesMax, with at least one record", async () => {
      const topic = await newTopic();
      await log.append(
        topic,
        Array.from({ length: 6 }, () => record("k", "x".repeat(1000))),
      );
      const sizes: number[] = [];
      const group = unique("group");
      const subscription = await log.consume(options(topic, group, { bytesMax: 1500 }), async ({ records }) => {
        sizes.push(records.length);
      });
      await settled(topic, group, 6);
      await subscription.stop();
      expect(sizes).toEqual([2, 2, 2]);
    });

    test("a rejected batch comes again, the same records, before anything behind it", async () => {
      const topic = await newTopic();
      const group = unique("group");
      await log.append(topic, [record("k", "0"), record("k", "1"), record("k", "2")]);
      const seen: number[][] = [];
      let failures = 2;
      const subscription = await log.consume(options(topic, group, { recordsMax: 2 }), async ({ records }) => {
        seen.push(records.map(({ offset }) => offset));
        if (failures > 0) {
          failures -= 1;
          throw new Error("handler fails on purpose");
        }
      });
      await settled(topic, group, 3);
      await subscription.stop();
      expect(seen.at(0)).toEqual(seen.at(1));
      expect(seen.at(1)).toEqual(seen.at(2));
      expect(new Set(seen.flat())).toEqual(new Set([0, 1, 2]));
    });

    test("a partition whose handler keeps failing does not hold up the others", async () => {
      const topic = await newTopic(2);
      const group = unique("group");
      await log.append(topic, [record("k", "poison", 0), record("k", "fine", 1)]);
      const handled: string[] = [];
      const subscription = await log.consume(options(topic, group), async ({ records }) => {
        if (records.some(({ value }) => textOf(value) === "poison")) throw new Error("poison on purpose");
        handled.push(...records.map(({ value }) => textOf(value)));
      });
      await until("the healthy partition moves", () => handled.includes("fine"));
      await log.append(topic, [record("k", "more", 1)]);
      await until("it keeps moving", () => handled.includes("more"));
      await subscription.stop();
      const [poisoned] = await log.offsets(topic, group);
      expect(poisoned?.committed ?? 0).toBe(0);
    });

    test("two groups read the same records independently", async () => {
      const topic = await newTopic(2);
      await log.append(
        topic,
        Array.from({ length: 10 }, (_, i) => record(`k${i}`, String(i))),
      );
      const groups = [unique("group"), unique("group")];
      const seen: string[][] = [[], []];
      const subscriptions = await Promise.all(
        groups.map((group, i) =>
          log.consume(options(topic, group), async ({ records }) => {
            seen[i]!.push(...records.map(({ value }) => textOf(value)));
          }),
        ),
      );
      for (const group of groups) await settled(topic, group, 10);
      await Promise.all(subscriptions.map((subscription) => subscription.stop()));
      expect(seen.map((values) => values.toSorted())).toEqual(
        [0, 1].map(() => Array.from({ length: 10 }, (_, i) => String(i))),
      );
    });

    test("two members of a group split the partitions; when one leaves, the other takes over", async () => {
      const topic = await newTopic(4);
      const group = unique("group");
      const owners: Set<number>[] = [new Set(), new Set()];
      let handled = 0;
      const join = (member: number) =>
        log.consume(options(topic, group, { concurrency: 2 }), async ({ partition, records }) => {
          owners[member]!.add(partition);
          handled += records.length;
        });
      const subscriptions = [await join(0), await join(1)];
      let appended = 0;
      const feed = async (): Promise<void> => {
        await log.append(
          topic,
          [0, 1, 2, 3].map((partition) => record("k", "v", partition)),
        );
        appended += 4;
        await until("the round is handled", () => handled >= appended);
      };
      await feed();
      for (let rounds = 0; rounds < 100; rounds++) {
        for (const owned of owners) owned.clear();
        await feed();
        if (owners[0]!.size === 2 && owners[1]!.size === 2) break;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      expect(owners.map((owned) => owned.size)).toEqual([2, 2]);
      await subscriptions[0]!.stop();
      for (const owned of owners) owned.clear();
      await feed();
      expect(owners[1]!.size).toBe(4);
      expect(owners[0]!.size).toBe(0);
      await subscriptions[1]!.stop();
    });

    test("a new subscription goes on where the group committed, under a new epoch", async () => {
      const topic = await newTopic();
      const group = unique("group");
      const seen: number[] = [];
      const epochs = new Set<number>();
      for (let round = 0; round < 2; round++) {
        await log.append(topic, [record("k", "a"), record("k", "b")]);
        const subscription = await log.consume(options(topic, group), async ({ records, epoch }) => {
          seen.push(...records.map(({ offset }) => offset));
          epochs.add(epoch);
        });
        await settled(topic, group, 2 * (round + 1));
        await subscription.stop();
      }
      expect(seen).toEqual([0, 1, 2, 3]);
      expect(epochs.size).toBe(2);
    });

    test("stop lets the running handler finish, commits it, and delivers nothing after", async () => {
      const topic = await newTopic();
      const group = unique("group");
      await log.append(topic, [record("k", "0"), record("k", "1")]);
      let started = false;
      let finished = 0;
      const gate = Promise.withResolvers<void>();
      const subscription = await log.consume(
        options(topic, group, { recordsMax: 1 }),
        async ({ heartbeat, signal }) => {
          started = true;
          await heartbeat();
          await gate.promise;
          expect(signal.aborted).toBe(false);
          finished += 1;
        },
      );
      await until("the handler runs", () => started);
      const stopped = subscription.stop();
      setTimeout(gate.resolve, 100);
      await stopped;
      expect(finished).toBe(1);
      expect(await committedSum(topic, group)).toBe(1);
      await subscription.stop();
    });

    test("concurrency is how many partitions are handled side by side, never one of them twice", async () => {
      const topic = await newTopic(4);
      const group = unique("group");
      await log.append(
        topic,
        [0, 1, 2, 3].flatMap((partition) => [record("k", "a", partition), record("k", "b", partition)]),
      );
      const busy = new Set<number>();
      let most = 0;
      const subscription = await log.consume(
        options(topic, group, { concurrency: 2, recordsMax: 1 }),
        async ({ partition }) => {
          expect(busy.has(partition)).toBe(false);
          busy.add(partition);
          most = Math.max(most, busy.size);
          await new Promise((resolve) => setTimeout(resolve, 30));
          busy.delete(partition);
        },
      );
      await settled(topic, group, 8);
      await subscription.stop();
      expect(most).toBe(2);
    });

    test("lingering gathers a fuller batch", async () => {
      const topic = await newTopic();
      const group = unique("group");
      const sizes: number[] = [];
      const subscription = await log.consume(
        options(topic, group, { lingerMs: 2000, recordsMax: 5 }),
        async (batch) => {
          sizes.push(batch.records.length);
        },
      );
      for (let i = 0; i < 5; i++) await log.append(topic, [record("k", String(i))]);
      await settled(topic, group, 5);
      await subscription.stop();
      expect(sizes.length).toBeLessThanOrEqual(3);
    });
  });
}
