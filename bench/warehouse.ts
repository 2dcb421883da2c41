/**
 * Blocks of events into the embedded engine: bytes through the port (our process, HTTP, durable) against the ways people
 * use the same engine with JavaScript objects: its own Node interface in process, and the ClickHouse client over our
 * process. One plain table, as the peers would make it; then the real one, which also fills columns and sessions.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { createClient } from "@clickhouse/client";
import { openWarehouse } from "#pipeline/engines/warehouse/client.ts";
import { launchEmbeddedWarehouse } from "#pipeline/engines/warehouse/embedded/launch.ts";
import { migrateWarehouse } from "#pipeline/engines/warehouse/migrate.ts";
import { compare, interleave, type Measure, median } from "./measure.ts";

const ROUNDS = 7;
const ROWS = 10_000;
const PROPERTIES = 28;
const QUERIES = 200;

const TABLE = `CREATE TABLE plain (uuid UUID, event String, properties String, timestamp DateTime64(6, 'UTC'), team_id Int64,
  distinct_id String, person_id UUID, person_properties String) ENGINE = MergeTree ORDER BY (team_id, timestamp)
  SETTINGS fsync_after_insert = 1, fsync_part_directory = 1`;

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, "0");

/** Events of about 1.2 KB as the store stage has them; `session` gives every second one a session. */
function events(base: number, session: boolean): object[] {
  const time = Date.UTC(2026, 1, 3) + base;
  return Array.from({ length: ROWS }, (_, index) => {
    const id = hex(time, 12).replace(/^(.{8})/, "$1-");
    return {
      uuid: `${id}-7000-8000-${hex(base + index, 12)}`,
      event: `event ${index % 20}`,
      properties: JSON.stringify({
        ...(session && index % 2 === 0 ? { $session_id: `${id}-7000-8000-${hex(index % 500, 12)}` } : {}),
        $current_url: `https://example.com/page/${index % 100}`,
        ...Object.fromEntries(
          Array.from({ length: PROPERTIES }, (_, n) => [`property_${n}`, `value ${n} of ${index}`]),
        ),
      }),
      timestamp: new Date(time + index).toISOString(),
      team_id: 1,
      distinct_id: `user-${index % 1000}`,
      person_id: `${id}-7000-8000-${hex(index % 1000, 12)}`,
      person_properties: "{}",
    };
  });
}

const bytesOf = (rows: readonly object[]): Buffer => Buffer.from(rows.map((row) => JSON.stringify(row)).join("\n"));

interface InProcess {
  query(sql: string): string;
  insert(options: { table: string; values: readonly object[] }): Promise<unknown>;
  close(): void;
}

export async function warehouseBench(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(`${tmpdir()}/hogstream-bench-`);
  const quiet = { info() {}, warn() {} };
  const engine = await launchEmbeddedWarehouse({ folder: `${folder}/ours`, logger: quiet });
  const ours = openWarehouse(engine);
  const client = createClient({ url: engine.url, username: engine.user, password: engine.password });
  const { Session } = createRequire(import.meta.url)("chdb") as { Session: new (path: string) => InProcess };
  const inProcess = new Session(`${folder}/theirs`);
  try {
    await ours.command(TABLE);
    inProcess.query(TABLE);
    await migrateWarehouse(ours);
    let base = 0;
    /** Rows per second of storing rows that are made ready outside the clock. */
    const rate = async <T>(prepare: (rows: object[]) => T, session: boolean, store: (rows: T) => Promise<unknown>) => {
      base += ROWS;
      const rows = prepare(events(base, session));
      const started = performance.now();
      await store(rows);
      return (ROWS * 1000) / (performance.now() - started);
    };
    const objects = (rows: object[]): object[] => rows;
    const contenders = {
      bytes: () => rate(bytesOf, false, (rows) => ours.insert("plain", rows)),
      client: () => rate(objects, false, (values) => client.insert({ table: "plain", values, format: "JSONEachRow" })),
      engine: () => rate(objects, false, (values) => inProcess.insert({ table: "plain", values })),
      events: () => rate(bytesOf, true, (rows) => ours.insert("events", rows)),
    };
    await interleave(1, contenders); // warm
    const rates = await interleave(ROUNDS, contenders);
    const started = performance.now();
    for (let n = 0; n < QUERIES; n++) await ours.query("SELECT {n:UInt32}", { params: { n } });
    const queryMs = (performance.now() - started) / QUERIES;
    return [
      compare("insert, bytes through the port", "rows/s", rates.bytes, "chdb with objects", rates.engine),
      compare("insert, bytes through the port", "rows/s", rates.bytes, "client with objects", rates.client),
      {
        measure: "insert into `events`, columns and sessions included",
        value: median(rates.events),
        unit: "rows/s",
        rounds: ROUNDS,
      },
      { measure: "SELECT of one row with a parameter, there and back", value: queryMs, unit: "ms" },
    ];
  } finally {
    inProcess.close();
    await client.close();
    await ours.close();
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
