/**
 * Durable appends of 1 KB records: the embedded log against the stores people would otherwise reach for, each set to
 * survive a loss of power before it acknowledges. Ours goes through the port, eight partitions and all.
 */
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { DatabaseSync } from "node:sqlite";
import { openEmbeddedLog } from "#pipeline/engines/log/embedded/log.ts";
import type { LogRecord } from "#pipeline/engines/log/port.ts";
import { compare, interleave, type Measure, median } from "./measure.ts";

const VALUE_BYTES = 1024;
const ROUNDS = 7;
const SETTLE_MS = 300;
/** Records of one round, by batch size: about half a second of the slowest store. */
const RECORDS: Readonly<Record<number, number>> = { 1: 500, 100: 10_000, 1000: 20_000 };

interface Store {
  /** Resolves when all records of the batch are on the disk. */
  append(batch: readonly Buffer[]): Promise<void>;
  close(): Promise<void>;
}

async function openOurs(folder: string): Promise<Store> {
  const log = await openEmbeddedLog({ folder });
  await log.createTopic("bench", { partitions: 8 });
  let user = 0;
  return {
    async append(batch) {
      const records: LogRecord[] = batch.map((value) => {
        user = (user + 1) % 1000;
        return { key: `user-${user}`, value, headers: {} };
      });
      await log.append("bench", records);
    },
    close: () => log.close(),
  };
}

async function openSqlite(folder: string): Promise<Store> {
  const database = new DatabaseSync(`${folder}/bench.sqlite`);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  database.exec("CREATE TABLE log (offset INTEGER PRIMARY KEY, value BLOB)");
  const insert = database.prepare("INSERT INTO log (value) VALUES (?)");
  return {
    async append(batch) {
      database.exec("BEGIN");
      for (const value of batch) insert.run(value);
      database.exec("COMMIT");
    },
    close: async () => database.close(),
  };
}

async function openLmdb(folder: string): Promise<Store> {
  // Its declarations don't fit NodeNext resolution; this is the part of its interface used here.
  const { open } = createRequire(import.meta.url)("lmdb") as {
    open(options: { path: string; encoding: "binary" }): {
      put(key: number, value: Buffer): Promise<boolean>;
      readonly flushed: Promise<boolean>;
      close(): Promise<void>;
    };
  };
  const database = open({ path: `${folder}/lmdb`, encoding: "binary" });
  let offset = 0;
  return {
    async append(batch) {
      let last: Promise<boolean> | undefined;
      for (const value of batch) {
        last = database.put(offset, value);
        offset += 1;
      }
      await last;
      await database.flushed;
    },
    close: () => database.close(),
  };
}

async function openLevel(folder: string): Promise<Store> {
  const { ClassicLevel } = await import("classic-level");
  const database = new ClassicLevel<string, Buffer>(`${folder}/level`, { valueEncoding: "buffer" });
  await database.open();
  let offset = 0;
  return {
    async append(batch) {
      await database.batch(
        batch.map((value) => {
          offset += 1;
          return { type: "put" as const, key: String(offset).padStart(12, "0"), value };
        }),
        { sync: true },
      );
    },
    close: () => database.close(),
  };
}

const STORES = {
  "embedded log": openOurs,
  "node:sqlite": openSqlite,
  lmdb: openLmdb,
  "classic-level": openLevel,
} as const;

/** Records per second of one round. */
async function appendRound(store: Store, batchSize: number, records: number, values: readonly Buffer[]) {
  const startedMs = performance.now();
  for (let done = 0; done < records; done += batchSize) {
    const from = done % (values.length - batchSize + 1);
    await store.append(values.slice(from, from + batchSize));
  }
  const rate = (records / (performance.now() - startedMs)) * 1000;
  // What a store does in the background (compaction, preallocation) must not fall into the next one's turn.
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  return rate;
}

/** Appends at batch 1, 100 and 1000, against the best peer of each round; then reading back through a group. */
export async function logBench(): Promise<Measure[]> {
  // Beside the code rather than in the system's temporary folder, which may be memory.
  mkdirSync(".cache", { recursive: true });
  const folder = mkdtempSync(".cache/bench-log-");
  const values = Array.from({ length: 2000 }, () => randomBytes(VALUE_BYTES));
  const measures: Measure[] = [];
  try {
    for (const batchSize of [1, 100, 1000]) {
      const records = RECORDS[batchSize]!;
      const stores = new Map<string, Store>();
      const contenders: Record<string, () => Promise<number>> = {};
      for (const [name, open] of Object.entries(STORES)) {
        const own = mkdtempSync(`${folder}/store-`);
        const store = await open(own);
        stores.set(name, store);
        // Past every store's beginnings: ours starts with short segments, LevelDB without levels.
        for (let warmUp = 0; warmUp < 3; warmUp++) await appendRound(store, batchSize, records, values);
        contenders[name] = () => appendRound(store, batchSize, records, values);
      }
      const { "embedded log": ours = [], ...peers } = await interleave(ROUNDS, contenders);
      for (const store of stores.values()) await store.close();
      const measure = `durable append of 1 KB, batch ${batchSize}`;
      for (const [name, rates] of Object.entries(peers)) {
        const value = median(rates);
        measures.push({ measure: `${measure}, ${name}`, value, unit: "records/s", rounds: rates.length });
      }
      const best = ours.map((_, round) => Math.max(...Object.values(peers).map((rates) => rates[round]!)));
      measures.push(compare(measure, "records/s", ours, "best of sqlite, lmdb, leveldb", best));
    }
    measures.push(await consumeBench(`${folder}/consume`, values));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return measures;
}

/** A consumer group reads 1 KB records of eight partitions from the start, from the page cache, commits included. */
async function consumeBench(folder: string, values: readonly Buffer[]): Promise<Measure> {
  const log = await openEmbeddedLog({ folder });
  await log.createTopic("bench", { partitions: 8 });
  const total = 200_000;
  for (let done = 0; done < total; done += values.length) {
    await log.append(
      "bench",
      values.map((value, i) => ({ key: `user-${i}`, value, headers: {} })),
    );
  }
  const rates: number[] = [];
  for (let round = 0; round < 5; round++) {
    let seen = 0;
    const { promise, resolve } = Promise.withResolvers<void>();
    const startedMs = performance.now();
    const options = { topic: "bench", group: `round-${round}`, recordsMax: 1000, bytesMax: 4e6, concurrency: 8 };
    const subscription = await log.consume(options, async ({ records }) => {
      seen += records.length;
      if (seen === total) resolve();
    });
    await promise;
    rates.push((total / (performance.now() - startedMs)) * 1000);
    await subscription.stop();
  }
  await log.close();
  return {
    measure: "consume 1 KB records, 8 partitions, from the start",
    value: median(rates),
    unit: "records/s",
    min: Math.min(...rates),
    max: Math.max(...rates),
    rounds: rates.length,
  };
}
