import { closeSync, openSync, readFileSync, readSync, writeSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { textOf } from "./children/text.ts";
import { readAll, record, until } from "./contract.ts";
import { newFolder, removeFolders, SMALL, segmentsOf } from "./embedded/fixture.ts";
import { type EmbeddedLogOptions, openEmbeddedLog } from "./embedded/log.ts";
import type { TopicDamage } from "./embedded/settings.ts";

afterEach(removeFolders);

/** Where `text` stands in a file. */
const find = (file: string, text: string): number => readFileSync(file).indexOf(text);

function overwrite(file: string, position: number, bytes: Uint8Array): void {
  const fd = openSync(file, "r+");
  writeSync(fd, bytes, 0, bytes.length, position);
  closeSync(fd);
}

function flipBit(file: string, position: number): void {
  const byte = Buffer.alloc(1);
  const fd = openSync(file, "r+");
  readSync(fd, byte, 0, 1, position);
  byte[0] = byte[0]! ^ 0x10;
  writeSync(fd, byte, 0, 1, position);
  closeSync(fd);
}

describe("damage on disk", () => {
  const fill = async (folder: string, count: number, options: Partial<EmbeddedLogOptions> = {}): Promise<void> => {
    const log = await openEmbeddedLog({ folder, ...SMALL, ...options });
    await log.createTopic("t", { partitions: 2 });
    for (let i = 0; i < count; i++) await log.append("t", [record("k", `<value ${i}>${"x".repeat(500)}`, i % 2)]);
    await log.close();
  };
  const reopen = async (folder: string) => {
    const damages: TopicDamage[] = [];
    const log = await openEmbeddedLog({ folder, ...SMALL, onDamage: (damage) => damages.push(damage) });
    await log.verified;
    return { log, damages };
  };
  const numbers = (values: readonly string[]): number[] =>
    values.map((value) => Number(/<value (\d+)>/.exec(value)?.[1])).sort((a, b) => a - b);

  test("a flipped bit in a value is reported with partition and offset; the rest is read", async () => {
    const folder = newFolder();
    await fill(folder, 40);
    const [file] = segmentsOf(folder, "t");
    flipBit(file!, find(file!, "<value 11>") + 100);
    const { log, damages } = await reopen(folder);
    expect(damages).toMatchObject([{ topic: "t", partition: 1, from: 5, to: 5, file }]);
    expect(numbers(await readAll(log, "t"))).toEqual(Array.from({ length: 40 }, (_, i) => i).filter((i) => i !== 11));
    await log.close();
  });

  test.each([0, 4, 8, 12, 16, 22, 28, 32])(
    "a flipped bit in byte %i of a frame's header costs that record only",
    async (byte) => {
      const folder = newFolder();
      await fill(folder, 40);
      const [file] = segmentsOf(folder, "t");
      // Header of 36 bytes, then the key of one.
      flipBit(file!, find(file!, "<value 20>") - 37 + byte);
      const { log, damages } = await reopen(folder);
      expect(damages).toMatchObject([{ partition: 0, from: 10, to: 10 }]);
      expect(numbers(await readAll(log, "t"))).toEqual(Array.from({ length: 40 }, (_, i) => i).filter((i) => i !== 20));
      await log.close();
    },
  );

  test("in a sealed segment it is found by the check that follows the start", async () => {
    const folder = newFolder();
    await fill(folder, 400);
    const files = segmentsOf(folder, "t");
    expect(files.length).toBeGreaterThan(2);
    flipBit(files[0]!, find(files[0]!, "<value 7>") + 20);
    const { log, damages } = await reopen(folder);
    expect(damages).toMatchObject([{ partition: 1, from: 3, to: 3, file: files[0] }]);
    expect(numbers(await readAll(log, "t")).length).toBe(399);
    await log.close();
  });

  test("a group goes on behind damage", async () => {
    const folder = newFolder();
    await fill(folder, 40);
    const [file] = segmentsOf(folder, "t");
    flipBit(file!, find(file!, "<value 11>") + 100);
    const { log } = await reopen(folder);
    const seen: string[] = [];
    const subscription = await log.consume({ topic: "t", group: "g", recordsMax: 5, bytesMax: 1e6 }, async (batch) => {
      seen.push(...batch.records.map(({ value }) => textOf(value)));
    });
    await until("all others are delivered", () => seen.length === 39);
    await subscription.stop();
    await log.close();
  });

  test("a damaged last record's offset is not given out again", async () => {
    const folder = newFolder();
    await fill(folder, 39);
    const { log: consumed } = await reopen(folder);
    let handled = 0;
    const options = { topic: "t", group: "g", recordsMax: 99, bytesMax: 1e9 };
    const subscription = await consumed.consume(options, async ({ records }) => {
      handled += records.length;
    });
    await until("both partitions are read", () => handled === 39);
    await subscription.stop();
    await consumed.close();
    const [file] = segmentsOf(folder, "t");
    flipBit(file!, find(file!, "<value 37>") + 50);
    const { log, damages } = await reopen(folder);
    expect(damages).toMatchObject([{ partition: 1, from: 18, to: 18 }]);
    expect(await log.append("t", [record("k", "after", 1)])).toEqual([{ partition: 1, offset: 19 }]);
    await log.close();
  });

  test("a torn tail is cut without a word of damage, wherever it tore", async () => {
    const folder = newFolder();
    await fill(folder, 10);
    const [file] = segmentsOf(folder, "t");
    const whole = readFileSync(file!);
    const last = find(file!, "<value 9>") - 37;
    const end = last + 37 + "<value 9>".length + 500;
    for (const cut of [last + 1, last + 8, last + 20, last + 36, last + 40, end - 1]) {
      const torn = Buffer.from(whole);
      torn.fill(0, cut);
      overwrite(file!, 0, torn);
      const { log, damages } = await reopen(folder);
      expect(damages).toEqual([]);
      expect(numbers(await readAll(log, "t"))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
      expect(await log.append("t", [record("k", "<value 99>", 1)])).toEqual([{ partition: 1, offset: 4 }]);
      await log.close();
      const { log: again, damages: none } = await reopen(folder);
      expect(none).toEqual([]);
      expect(numbers(await readAll(again, "t"))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 99]);
      await again.close();
    }
  });

  test("one rotten header copy costs nothing; two put the segment aside and say so", async () => {
    const folder = newFolder();
    await fill(folder, 400);
    const files = segmentsOf(folder, "t");
    flipBit(files[0]!, 30);
    flipBit(files[1]!, 30);
    flipBit(files[1]!, 4096 + 30);
    const { log, damages } = await reopen(folder);
    expect(damages.some(({ file }) => file === files[1])).toBe(true);
    const kept = numbers(await readAll(log, "t"));
    expect(kept.slice(0, 10)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(kept.at(-1)).toBe(399);
    await log.close();
  });

  test("a value that holds a frame of another segment is never taken for a record", async () => {
    const folder = newFolder();
    await fill(folder, 3);
    const [file] = segmentsOf(folder, "t");
    const frame = readFileSync(file!).subarray(8192, 8192 + 37 + 509);
    const log = await openEmbeddedLog({ folder, ...SMALL });
    await log.createTopic("other", { partitions: 2 });
    await log.append("other", [{ key: "k", value: frame, headers: {}, partition: 0 }]);
    await log.append("other", [record("k", "next", 0)]);
    await log.close();
    const [other] = segmentsOf(folder, "other");
    flipBit(other!, 8192 + 8);
    const { log: again } = await reopen(folder);
    expect(await readAll(again, "other")).toEqual(["next"]);
    await again.close();
  });

  test("damaged committed offsets cost a redelivery, no more", async () => {
    const folder = newFolder();
    await fill(folder, 10);
    const { log } = await reopen(folder);
    let handled = 0;
    const options = { topic: "t", group: "g", recordsMax: 99, bytesMax: 1e9 };
    const subscription = await log.consume(options, async ({ records }) => {
      handled += records.length;
    });
    await until("all is handled", () => handled === 10);
    await subscription.stop();
    await log.close();
    const file = `${folder}/committed`;
    flipBit(file, 12);
    const { log: again } = await reopen(folder);
    const committed = (await again.offsets("t", "g")).map((entry) => entry.committed);
    expect(committed.filter((offset) => offset === 5).length).toBe(1);
    expect(committed.filter((offset) => offset === undefined).length).toBe(1);
    await again.close();
  });
});
