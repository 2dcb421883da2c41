import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileQuery } from "#lang/hogql/compile.ts";
import { queryContext } from "#lang/hogql/context.ts";
import { logicalDatabase } from "#lang/hogql/schema/database.ts";
import { QUERY_SETTINGS } from "#lang/hogql/settings.ts";
import type { Batch, Log, LogRecord } from "#pipeline/engines/log/port.ts";
import { openWarehouse } from "#pipeline/engines/warehouse/client.ts";
import { type EmbeddedWarehouse, launchEmbeddedWarehouse } from "#pipeline/engines/warehouse/embedded/launch.ts";
import { migrateWarehouse } from "#pipeline/engines/warehouse/migrate.ts";
import type { Warehouse } from "#pipeline/engines/warehouse/port.ts";
import { openPlatformRows } from "#pipeline/platform/recorder.ts";
import { startPlatform } from "./platform.ts";
import { keepDeadLetters } from "./stage.ts";

const folder = mkdtempSync(join(tmpdir(), "hogstream-platform-"));
const logger = pino({ level: "silent" });
let engine: EmbeddedWarehouse;
let warehouse: Warehouse;
beforeAll(async () => {
  engine = await launchEmbeddedWarehouse({ folder, logger, sessions: 3 });
  warehouse = openWarehouse(engine);
  await migrateWarehouse(warehouse);
});
afterAll(async () => {
  await warehouse?.close();
  await engine?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

async function rowsOf(source: string, project = 1): Promise<readonly (readonly unknown[])[]> {
  const compiled = compileQuery(source, queryContext(project));
  if (!compiled.ok) throw new Error(compiled.diagnostics.map(({ message }) => message).join("; "));
  const { sql, params } = compiled.result;
  return (await warehouse.query(sql, { params, settings: QUERY_SETTINGS })).rows;
}

/** A log that keeps what is appended and hands it out, as often as the test likes. */
function memoryLog() {
  const topics = new Map<string, LogRecord[]>();
  const handlers = new Map<string, (batch: Batch) => Promise<void>>();
  const log = {
    append: async (topic: string, records: readonly LogRecord[]) => {
      const list = topics.get(topic) ?? [];
      topics.set(topic, list);
      return records.map((record) => ({ partition: 0, offset: list.push(record) - 1 }));
    },
    consume: async ({ topic }: { topic: string }, handle: (batch: Batch) => Promise<void>) => {
      handlers.set(topic, handle);
      return { replacements: 0, stop: async () => {} };
    },
  };
  const deliver = async (topic: string): Promise<void> => {
    const records = (topics.get(topic) ?? []).map((record, offset) => ({
      ...record,
      partition: 0,
      offset,
      timestampMs: 1_780_000_000_000,
    }));
    await handlers.get(topic)?.({
      topic,
      partition: 0,
      epoch: 1,
      records,
      signal: new AbortController().signal,
      heartbeat: async () => {},
    });
  };
  return { log: log as unknown as Log, deliver, topics };
}

describe("rows of the platform", () => {
  test("are the same however often the log delivers them", async () => {
    const { log, deliver } = memoryLog();
    await startPlatform({ log, logger }, warehouse);
    const rows = openPlatformRows({ log, logger, lingerMs: 1e6 });
    const at = Date.now();
    const cost = { team_id: 1, function_id: "f", stage: "ingest", instance_id: "i", timestamp: at, interval_ms: 1000 };
    rows.record("function_costs", [
      { ...cost, invocations: 1, failures: 0, cpu_micros: 5, version: 1 },
      { ...cost, invocations: 7, failures: 2, cpu_micros: 9, version: 2 },
      { ...cost, team_id: 2, invocations: 100, failures: 0, cpu_micros: 1 },
    ]);
    const state = { team_id: 1, function_id: "f", timestamp: at };
    rows.record("function_states", [
      { ...state, version: 1, state: "degraded", reason: "tokens_low" },
      { ...state, version: 2, state: "quarantined", previous_state: "degraded", until: at + 60_000 },
    ]);
    const line = { team_id: 1, log_source: "hog_function", log_source_id: "f", instance_id: "x", timestamp: at };
    rows.record("log_entries", [
      { ...line, level: "info", message: "one" },
      { ...line, level: "info", message: "one" },
      { ...line, level: "warn", message: "two" },
    ]);
    const metric = {
      team_id: 1,
      timestamp: at,
      app_source: "hog_function",
      app_source_id: "f",
      metric_kind: "success",
    };
    rows.record("app_metrics2", [{ ...metric, metric_name: "delivered", count: 2 }]);
    rows.record("app_metrics2", [{ ...metric, metric_name: "delivered", count: 3 }]);
    await rows.close();
    for (let round = 0; round < 3; round++) await deliver("platform_rows");
    expect(await rowsOf("select function_id, invocations, failures from function_costs")).toEqual([["f", 7, 2]]);
    expect(await rowsOf("select state, previous_state, until > timestamp from function_states")).toEqual([
      ["quarantined", "degraded", 1],
    ]);
    expect(await rowsOf("select count(distinct version) from raw_function_states")).toEqual([[2]]);
    const lines = "select distinct timestamp, level, message from log_entries order by timestamp";
    expect((await rowsOf(lines)).map(([, ...rest]) => rest)).toEqual([
      ["info", "one"],
      ["info", "one"],
      ["warn", "two"],
    ]);
    expect(await rowsOf("select metric_name, sum(count) from app_metrics group by metric_name")).toEqual([
      ["delivered", 5],
    ]);
    expect(await rowsOf("select sum(invocations) from function_costs", 2)).toEqual([[100]]);
  });

  test("wait for a log that is away, and are dropped beyond their bound", async () => {
    const { log, topics } = memoryLog();
    let away = true;
    const rows = openPlatformRows({
      log: {
        append: (topic, records) => (away ? Promise.reject(new Error("away")) : log.append(topic, records)),
      },
      logger,
      lingerMs: 1e6,
      rowsMax: 3,
    });
    const metric = {
      team_id: 1,
      timestamp: 0,
      app_source: "a",
      app_source_id: "b",
      metric_kind: "k",
      metric_name: "n",
    };
    for (let count = 1; count <= 5; count++) rows.record("app_metrics2", [{ ...metric, count }]);
    await expect(rows.flush()).rejects.toThrow("away");
    away = false;
    await rows.flush();
    const kept = (topics.get("platform_rows") ?? []).map(({ value }) => Buffer.from(value).toString());
    expect(kept.join("\n").match(/"count":\d/g)).toEqual(['"count":1', '"count":2', '"count":3']);
    expect(rows.dropped).toBe(2);
    rows.record("app_metrics2", [{ ...metric, count: 6 }]);
    await rows.close();
    expect(topics.get("platform_rows")).toHaveLength(2);
  });

  test("dead letters become rows once, with stage, reason and bytes", async () => {
    const { log, deliver } = memoryLog();
    await startPlatform({ log, logger }, warehouse);
    const record = (value: Uint8Array, offset: number) => ({
      key: null,
      value,
      headers: { team_id: "1", uuid: "u", event: "e", distinct_id: "d" },
      partition: 3,
      offset,
      timestampMs: 0,
    });
    const context = { log, logger, nowMs: Date.now } as unknown as Parameters<typeof keepDeadLetters>[0];
    await keepDeadLetters(context, [
      { stage: "store", reason: "refused: no number", topic: "t", record: record(Buffer.from('{"a":1}'), 7) },
      { stage: "store", reason: "refused: no number", topic: "t", record: record(new Uint8Array([255, 254]), 8) },
    ]);
    await deliver("dead_letters");
    await deliver("dead_letters");
    const source =
      "select stage, reason, message, event, payload, payload_encoding, origin_offset, headers.distinct_id " +
      "from dead_letters order by origin_offset";
    expect(await rowsOf(source)).toEqual([
      ["store", "refused", "no number", "e", '{"a":1}', "utf8", 7, "d"],
      ["store", "refused", "no number", "e", "//4=", "base64", 8, "d"],
    ]);
    expect(await rowsOf("select count() from dead_letters", 2)).toEqual([[0]]);
  });
});

describe("every table of HogQL", () => {
  const tables = [...logicalDatabase(queryContext(1)).values()].filter(({ name }) => name !== "numbers");
  for (const { name, fields } of tables) {
    test(name, async () => {
      await rowsOf(`select * from ${name}`);
      await rowsOf(`select count() from ${name}`);
      const readable = [...fields].filter(([, field]) => field.kind !== "virtual" && field.kind !== "lazyJoin");
      const columns = readable.map(([field]) => `\`${field}\``);
      const joined = readable.filter(([, field]) => field.kind === "traverser").map(([field]) => field);
      const plain = columns.filter((column) => !joined.includes(column.slice(1, -1)));
      await rowsOf(`select ${plain.join(", ")} from ${name}`);
      for (const [field, join] of fields) {
        if (join.kind === "lazyJoin") await rowsOf(`select count(), any(${field}.\`${join.to}\`) from ${name}`);
      }
    });
  }
});
