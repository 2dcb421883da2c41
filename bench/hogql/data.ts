/** Events made inside the engine: 30 days of a product with a funnel of four steps, by the tables of the migrations. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { advanceColumns, COLUMNS_POLICY } from "#pipeline/columns/columns.ts";
import { openWarehouse } from "#pipeline/engines/warehouse/client.ts";
import { launchEmbeddedWarehouse } from "#pipeline/engines/warehouse/embedded/launch.ts";
import { migrateWarehouse } from "#pipeline/engines/warehouse/migrate.ts";
import type { Warehouse } from "#pipeline/engines/warehouse/port.ts";

export const TEAM = 1;
/** Events of one user. */
const EVENTS_PER_USER = 10;
export const DAYS = 30;
/** First moment of the 30 days: their end is a round day, so that a query's range does not move while it is measured. */
export const END = "2026-01-31 00:00:00";
export const START = "2026-01-01 00:00:00";
export const STEPS = ["visited", "signed up", "activated", "paid"] as const;

export interface World {
  readonly warehouse: Warehouse;
  readonly events: number;
  /** CPU seconds that the engine has used so far; undefined where the system does not tell. */
  cpuSeconds(): number | undefined;
  close(): Promise<void>;
}

const BLOCK = 1_000_000;
/** Linux counts a process's time in hundredths of a second. */
const TICKS_PER_SECOND = 100;

function cpuSecondsOf(pid: number): number | undefined {
  try {
    const [user = 0, system = 0] = readFileSync(`/proc/${pid}/stat`, "utf8").split(" ").slice(13, 15).map(Number);
    return (user + system) / TICKS_PER_SECOND;
  } catch {
    return undefined;
  }
}

/**
 * Opens an engine on a folder of its own with `events` events. `properties.$browser` and `properties.plan` have columns,
 * made by the job that makes them for users; `properties.city` is as common, and has none.
 */
export async function openWorld(events: number): Promise<World> {
  const folder = mkdtempSync(join(process.env["HOGSTREAM_BENCH_FOLDER"] ?? tmpdir(), "hogstream-bench-"));
  const engine = await launchEmbeddedWarehouse({ folder, logger: { info() {}, warn() {} }, sessions: 3 });
  const warehouse = openWarehouse(engine);
  await migrateWarehouse(warehouse);
  const day = new Date().toISOString().slice(0, 10);
  const read = { team_id: TEAM, table_name: "events", column_name: "properties", day, reads: 100 };
  const reads = ["$browser", "plan"].map((property) => JSON.stringify({ ...read, property }));
  await warehouse.insert("property_reads", Buffer.from(reads.join("\n")));
  await advanceColumns(warehouse, COLUMNS_POLICY);
  await advanceColumns(warehouse, COLUMNS_POLICY);
  // Nobody has sessions here; filling them is measured by `npm run bench -- warehouse`.
  await warehouse.command("DROP VIEW raw_sessions_mv");
  const users = Math.max(1, Math.floor(events / EVENTS_PER_USER));
  for (let from = 0; from < events; from += BLOCK) {
    const count = Math.min(BLOCK, events - from);
    await warehouse.command(`
      INSERT INTO events (uuid, event, properties, timestamp, team_id, distinct_id, created_at, person_id, inserted_at)
      WITH cityHash64(number) AS h, h % ${users} AS user
      SELECT
        reinterpretAsUUID(toUInt128(number)) AS uuid,
        ['visited', 'visited', 'visited', 'visited', 'signed up', 'signed up', 'activated', 'paid', 'clicked', 'searched'][1 + intDiv(h, 7) % 10],
        concat('{"$browser":"', ['Chrome','Safari','Firefox','Edge','Opera'][1 + intDiv(h, 11) % 5],
          '","plan":"', ['free','pro','team'][1 + user % 3], '","city":"', ['Oslo','Lima','Graz','Cork','Nice'][1 + intDiv(h, 13) % 5],
          '","$current_url":"https://example.com/page/', toString(h % 1000), '","amount":', toString(h % 500),
          ',"$os":"Linux","$screen_width":1920,"$lib":"web","$lib_version":"1.2.3","referrer":"https://news.example/item/', toString(h % 90),
          '","note":"', hex(h), hex(number), hex(h * 3), hex(h * 7), '"}'),
        toDateTime64('${START}', 6, 'UTC') + toIntervalSecond(intDiv(h, 17) % ${DAYS * 86_400}),
        ${TEAM}, concat('user-', toString(user)), now64(6), reinterpretAsUUID(toUInt128(user)), now64(6)
      FROM numbers(${from}, ${count}) SETTINGS max_insert_block_size = 1000000, min_insert_block_size_rows = 1000000`);
  }
  return {
    warehouse,
    events,
    cpuSeconds: () => cpuSecondsOf(engine.pid),
    async close() {
      await warehouse.close();
      await engine.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}
