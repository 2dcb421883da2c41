import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { pino } from "pino";
import { Registry } from "prom-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Batch, Log, LogRecord, StoredRecord } from "#pipeline/engines/log/port.ts";
import { openWarehouse } from "#pipeline/engines/warehouse/client.ts";
import { type EmbeddedWarehouse, launchEmbeddedWarehouse } from "#pipeline/engines/warehouse/embedded/launch.ts";
import { migrateWarehouse } from "#pipeline/engines/warehouse/migrate.ts";
import { type Warehouse, WarehouseUnavailable } from "#pipeline/engines/warehouse/port.ts";
import { Ledger } from "#pipeline/ledger.ts";
import { TOPICS } from "#pipeline/topics.ts";
import { startStore } from "./store.ts";

let folder: string;
let engine: EmbeddedWarehouse;
let warehouse: Warehouse;
const logger = pino({ level: "silent" });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "hogstream-store-"));
  engine = await launchEmbeddedWarehouse({ folder, logger });
  warehouse = openWarehouse(engine);
  await migrateWarehouse(warehouse);
});

afterAll(async () => {
  await warehouse.close();
  await engine.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

/** A log whose deliveries the test makes itself; it keeps what is appended. */
function scriptedLog(): { log: Log; deliver: (batch: Batch) => Promise<void>; appended: Map<string, LogRecord[]> } {
  let handler: ((batch: Batch) => Promise<void>) | undefined;
  const appended = new Map<string, LogRecord[]>();
  const unused = (): never => {
    throw new Error("the store stage does not need this");
  };
  const log: Log = {
    createTopic: unused,
    partitions: unused,
    read: unused,
    offsets: unused,
    ping: unused,
    close: async () => {},
    append: async (topic, records) => {
      appended.set(topic, [...(appended.get(topic) ?? []), ...records]);
      return records.map((_, offset) => ({ partition: 0, offset }));
    },
    consume: async (_options, handle) => {
      handler = handle;
      return { replacements: 0, stop: async () => {} };
    },
  };
  return { log, appended, deliver: (batch) => handler?.(batch) ?? Promise.reject(new Error("nobody consumes")) };
}

const uuidOf = (event: number): string => `00000000-0000-7000-8000-${String(event).padStart(12, "0")}`;

const rowOf = (event: number, timestamp = "2026-01-01 00:00:00.000"): Uint8Array =>
  Buffer.from(
    JSON.stringify({
      uuid: uuidOf(event),
      event: "e",
      properties: JSON.stringify({ event, text: 'é\n"}' }),
      timestamp,
      team_id: 1,
      distinct_id: `d${event}`,
      elements_chain: "",
      created_at: timestamp,
      person_id: uuidOf(0),
    }),
  );

const recordOf = (offset: number, event: number, value = rowOf(event)): StoredRecord => ({
  partition: 0,
  offset,
  key: `k${event}`,
  value,
  headers: { team_id: "1", uuid: uuidOf(event), event: "e" },
  timestampMs: 0,
});

const batchOf = (epoch: number, records: readonly StoredRecord[]): Batch => ({
  topic: TOPICS.processed.name,
  partition: 0,
  epoch,
  records,
  signal: new AbortController().signal,
  heartbeat: async () => {},
});

const context = (log: Log) => ({ log, logger, ledger: new Ledger(new Registry()), nowMs: Date.now, reach: () => {} });

test("any order of deliveries, repetitions, restarts and failures leaves each event once", {
  timeout: 120_000,
}, async () => {
  /** What happens next: so many new records are read, or the process starts again, or the insert fails. */
  const step = fc.oneof(
    fc.record({ kind: fc.constant("read" as const), count: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ kind: fc.constant("restart" as const), back: fc.integer({ min: 0, max: 8 }) }),
    fc.record({ kind: fc.constant("fail" as const), stored: fc.boolean(), count: fc.integer({ min: 1, max: 5 }) }),
  );
  await fc.assert(
    fc.asyncProperty(
      // Event numbers in the order of the log; a small range makes clients' repetitions likely.
      fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 5, maxLength: 40 }),
      fc.array(step, { minLength: 1, maxLength: 12 }),
      async (events, steps) => {
        await warehouse.command("TRUNCATE TABLE events");
        const records = events.map((event, offset) => recordOf(offset, event));
        let fault: "before" | "after" | undefined;
        const faulty: Warehouse = {
          ...warehouse,
          query: (sql, options) => warehouse.query(sql, options),
          async insert(table, rows, options) {
            const now = fault;
            fault = undefined;
            if (now !== "before") await warehouse.insert(table, rows, options);
            if (now !== undefined) throw new WarehouseUnavailable("cut off");
          },
        };
        let epoch = 1;
        let at = 0;
        let { log, deliver } = scriptedLog();
        await startStore(context(log), { warehouse: faulty });
        const read = async (count: number): Promise<void> => {
          const batch = records.slice(at, at + count);
          if (batch.length === 0) return;
          await deliver(batchOf(epoch, batch));
          at += batch.length;
        };
        for (const next of steps) {
          if (next.kind === "read") {
            await read(next.count);
          } else if (next.kind === "fail") {
            fault = next.stored ? "after" : "before";
            await read(next.count).catch(() => {});
            fault = undefined;
          } else {
            // A new process: it begins at or before what was delivered, and knows nothing.
            at = Math.max(0, at - next.back);
            epoch += 1;
            ({ log, deliver } = scriptedLog());
            await startStore(context(log), { warehouse: faulty });
          }
        }
        while (at < records.length) await read(7);
        const { rows } = await warehouse.query("SELECT toString(uuid) FROM events ORDER BY uuid");
        expect(rows.map(([uuid]) => uuid)).toEqual([...new Set(events)].sort((a, b) => a - b).map(uuidOf));
      },
    ),
    { numRuns: 25 },
  );
});

test("a row that the warehouse refuses is dead-lettered, its neighbours are stored", async () => {
  await warehouse.command("TRUNCATE TABLE events");
  const { log, deliver, appended } = scriptedLog();
  await startStore(context(log), { warehouse });
  const bad = recordOf(2, 3, Buffer.from('{"uuid":"not a uuid","team_id":"x"}'));
  await deliver(batchOf(1, [recordOf(0, 1), recordOf(1, 2), bad, recordOf(3, 4), recordOf(4, 5)]));
  const { rows } = await warehouse.query("SELECT count() FROM events");
  expect(Number(rows[0]?.[0])).toBe(4);
  expect(appended.get(TOPICS.deadLetters.name)).toMatchObject([
    { value: bad.value, headers: { uuid: uuidOf(3), dlq_stage: "store", dlq_offset: "2" } },
  ]);
});

test("a record without its headers is dead-lettered", async () => {
  await warehouse.command("TRUNCATE TABLE events");
  const { log, deliver, appended } = scriptedLog();
  await startStore(context(log), { warehouse });
  await deliver(batchOf(1, [{ ...recordOf(0, 1), headers: {} }, recordOf(1, 2)]));
  expect(Number((await warehouse.query("SELECT count() FROM events")).rows[0]?.[0])).toBe(1);
  expect(appended.get(TOPICS.deadLetters.name)).toHaveLength(1);
});

test("a block whose first attempt is finished late by the warehouse is still stored once", async () => {
  await warehouse.command("TRUNCATE TABLE events");
  const { log, deliver } = scriptedLog();
  let late: (() => Promise<void>) | undefined;
  await startStore(context(log), {
    warehouse: {
      ...warehouse,
      query: (sql, options) => warehouse.query(sql, options),
      async insert(table, rows, options) {
        if (late !== undefined) return warehouse.insert(table, rows, options);
        late = () => warehouse.insert(table, rows, options);
        throw new WarehouseUnavailable("no answer");
      },
    },
  });
  const batch = batchOf(1, [recordOf(900, 1), recordOf(901, 2)]);
  await expect(deliver(batch)).rejects.toThrow("no answer");
  await deliver(batch);
  await late?.();
  expect(Number((await warehouse.query("SELECT count() FROM events")).rows[0]?.[0])).toBe(2);
});

test("a block that the warehouse takes for a repetition, though it lost it, is stored", async () => {
  await warehouse.command("TRUNCATE TABLE events");
  const { log, deliver } = scriptedLog();
  let dropped = 0;
  await startStore(context(log), {
    warehouse: {
      ...warehouse,
      query: (sql, options) => warehouse.query(sql, options),
      insert: async (table, rows, options) => {
        if (dropped++ > 0) await warehouse.insert(table, rows, options);
      },
    },
  });
  await deliver(batchOf(1, [recordOf(0, 1), recordOf(1, 2)]));
  await deliver(batchOf(1, [recordOf(2, 3)]));
  expect(dropped).toBe(3);
  expect(Number((await warehouse.query("SELECT count() FROM events")).rows[0]?.[0])).toBe(3);
});

test("a block may span months", async () => {
  await warehouse.command("TRUNCATE TABLE events");
  const { log, deliver } = scriptedLog();
  await startStore(context(log), { warehouse });
  const months = Array.from({ length: 120 }, (_, index) => {
    const date = new Date(Date.UTC(2015, index)).toISOString().slice(0, 10);
    return recordOf(index, index + 1, rowOf(index + 1, `${date} 00:00:00.000`));
  });
  await deliver(batchOf(1, months));
  expect(Number((await warehouse.query("SELECT count() FROM events")).rows[0]?.[0])).toBe(120);
});
