import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWarehouse } from "#pipeline/engines/warehouse/client.ts";
import { type EmbeddedWarehouse, launchEmbeddedWarehouse } from "#pipeline/engines/warehouse/embedded/launch.ts";
import { migrateWarehouse } from "#pipeline/engines/warehouse/migrate.ts";
import type { StatementOptions, Warehouse } from "#pipeline/engines/warehouse/port.ts";
import { checkSchema, probeGuards } from "./probe.ts";

let engine: EmbeddedWarehouse;
let warehouse: Warehouse;
const folder = mkdtempSync(join(tmpdir(), "hogstream-probe-"));

beforeAll(async () => {
  engine = await launchEmbeddedWarehouse({ folder, logger: { info() {}, warn() {} } });
  warehouse = openWarehouse(engine);
  await migrateWarehouse(warehouse);
});
afterAll(async () => {
  await warehouse?.close();
  await engine?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The same warehouse, on whose server one setting does not arrive as it was sent. */
const losing = (name: string, instead?: string | number): Pick<Warehouse, "query" | "command"> => {
  const changed = (options: StatementOptions = {}): StatementOptions => {
    const { [name]: _lost, ...settings } = options.settings ?? {};
    return { ...options, settings: instead === undefined ? settings : { ...settings, [name]: instead } };
  };
  return {
    query: (sql, options) => warehouse.query(sql, changed(options)),
    command: (sql, options) => warehouse.command(sql, changed(options)),
  };
};

describe("before queries are served", () => {
  test("the engine as it comes passes", async () => {
    await probeGuards(warehouse);
    await checkSchema(warehouse);
  });

  test.each([
    ["readonly", undefined, /does not refuse writing/],
    ["readonly", 2, /does not refuse reaching out/],
    ["additional_table_filters", undefined, /additional_table_filters/],
    ["max_execution_time", 0, /max_execution_time/],
    ["max_memory_usage", undefined, /max_memory_usage/],
  ] as const)("without %s (%s) nothing is served", async (name, instead, message) => {
    await expect(probeGuards(losing(name, instead))).rejects.toThrow(message);
    const { rows } = await warehouse.query("SELECT count() FROM system.tables WHERE name = 'hogstream_probe'");
    expect(rows).toEqual([[0]]);
  });

  test("rows that everybody sees, as a faulty policy would show, are noticed", async () => {
    const row = JSON.stringify({
      team_id: -1,
      event: "x",
      uuid: crypto.randomUUID(),
      timestamp: "2026-01-01 00:00:00",
    });
    await warehouse.insert("events", Buffer.from(row));
    await expect(probeGuards(warehouse)).rejects.toThrow(/events shows rows/);
    await warehouse.command("DELETE FROM events WHERE team_id = -1");
    await probeGuards(warehouse);
  });

  test("a schema changed by hand is told, table by table, and nothing is written", async () => {
    await warehouse.command("ALTER TABLE groups RENAME COLUMN group_properties TO props");
    await expect(checkSchema(warehouse)).rejects.toThrow(/groups lacks group_properties.*nothing was written/s);
    await warehouse.command("ALTER TABLE groups RENAME COLUMN props TO group_properties");
    await warehouse.command("RENAME TABLE groups TO groups_away");
    await expect(checkSchema(warehouse)).rejects.toThrow(/table groups is missing/);
    await warehouse.command("CREATE TABLE groups (team_id Int64) ENGINE = Memory");
    await expect(checkSchema(warehouse)).rejects.toThrow(/groups has the engine Memory instead of ReplacingMergeTree/);
    await warehouse.command("DROP TABLE groups");
    await warehouse.command("RENAME TABLE groups_away TO groups");
    await checkSchema(warehouse);
  });
});
