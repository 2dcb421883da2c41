import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWarehouse } from "#pipeline/engines/warehouse/client.ts";
import { launchEmbeddedWarehouse } from "#pipeline/engines/warehouse/embedded/launch.ts";
import { migrateWarehouse } from "#pipeline/engines/warehouse/migrate.ts";
import type { Warehouse } from "#pipeline/engines/warehouse/port.ts";
import { type RestUnderTest, restUnderTest } from "../testing/rest.ts";

export interface EngineUnderTest {
  readonly rest: RestUnderTest;
  readonly warehouse: Warehouse;
  close(): Promise<void>;
}

/** The REST API on the embedded engine, with events of both of its projects. */
export async function engineUnderTest(eventsPerProject: number): Promise<EngineUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), "hogstream-query-"));
  const [{ engine, warehouse }, rest] = await Promise.all([openEngine(folder), restUnderTest()]);
  rest.answer = (sql, options) => warehouse.query(sql, options);
  rest.bytes = (sql, format, options) => warehouse.stream(sql, format, options);
  const owners = [
    ["mine", rest.mine.id],
    ["theirs", rest.theirs.id],
  ] as const;
  const rows = owners.flatMap(([owner, id]) =>
    Array.from({ length: eventsPerProject }, (_, n) =>
      JSON.stringify({
        uuid: crypto.randomUUID(),
        event: n % 3 === 0 ? "signed up" : "$pageview",
        properties: JSON.stringify({ n, plan: n % 2 ? "pro" : "free", owner: `secret of ${owner}` }),
        timestamp: `2026-01-${String((n % 14) + 1).padStart(2, "0")} 12:00:00.000000`,
        team_id: id,
        distinct_id: `${owner}-${n % 10}`,
        person_id: `00000000-0000-4000-9000-00000000000${n % 10}`,
      }),
    ),
  );
  await warehouse.insert("events", Buffer.from(rows.join("\n")));
  return {
    rest,
    warehouse,
    async close() {
      await rest.close();
      await warehouse.close();
      await engine.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openEngine(folder: string) {
  const engine = await launchEmbeddedWarehouse({ folder, logger: { info() {}, warn() {} } });
  const warehouse = openWarehouse(engine);
  await migrateWarehouse(warehouse);
  return { engine, warehouse };
}
