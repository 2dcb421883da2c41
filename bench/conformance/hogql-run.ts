/**
 * The cases of `hogql-print` once more: each statement that they print is planned by the embedded engine, over the tables
 * that the migrations make. A case whose text is an expression is planned as a column of events. Passed: the engine takes
 * the statement, or finds fault with nothing but a constant's value, or the case expects a mistake.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileQuery } from "#lang/hogql/compile.ts";
import { QUERY_SETTINGS, tenantFilters } from "#lang/hogql/settings.ts";
import { openWarehouse, quoteIdentifier } from "#pipeline/engines/warehouse/client.ts";
import { type EmbeddedWarehouse, launchEmbeddedWarehouse } from "#pipeline/engines/warehouse/embedded/launch.ts";
import { migrateWarehouse } from "#pipeline/engines/warehouse/migrate.ts";
import { type Warehouse, WarehouseError } from "#pipeline/engines/warehouse/port.ts";
import { contextOf, type Entry, load, title } from "./hogql-print.ts";

export { load, title };

interface Opened {
  readonly warehouse: Warehouse;
  readonly engine: EmbeddedWarehouse;
  readonly folder: string;
  /** Types of the columns that cases asked for. */
  readonly columns: Map<string, string>;
}

const CANNOT_PARSE_UUID = 376;

let opening: Promise<Opened> | undefined;

async function open(): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), "hogstream-conformance-"));
  const engine = await launchEmbeddedWarehouse({ folder, logger: { info() {}, warn() {} }, sessions: 2 });
  const warehouse = openWarehouse(engine);
  await migrateWarehouse(warehouse);
  return { warehouse, engine, folder, columns: new Map() };
}

export async function close(): Promise<void> {
  if (opening === undefined) return;
  const { warehouse, engine, folder } = await opening;
  opening = undefined;
  await warehouse.close();
  await engine.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

export async function check(entry: unknown): Promise<string | undefined> {
  const { given, defaults } = entry as Entry;
  if (given.error !== undefined || given.dialect === "hogql") return undefined;
  const context = contextOf(given, defaults);
  const source = given.mode === "expr" ? `select ${given.hogql} from events` : given.hogql;
  const compiled = compileQuery(source, context);
  if (!compiled.ok) return `does not compile: ${compiled.diagnostics[0]?.message}`;
  opening ??= open();
  const { warehouse, columns } = await opening;
  for (const [key, { column, nullable }] of Object.entries(context.materialized)) {
    const table = key.slice(0, key.indexOf("."));
    const type = nullable ? "Nullable(String)" : "String";
    const name = `${quoteIdentifier(table)} DROP COLUMN IF EXISTS ${quoteIdentifier(column)}`;
    if (columns.get(name) === type) continue;
    await warehouse.command(`ALTER TABLE ${name}, ADD COLUMN ${quoteIdentifier(column)} ${type}`);
    columns.set(name, type);
  }
  const { sql, params } = compiled.result;
  const settings = { ...QUERY_SETTINGS, readonly: 1, additional_table_filters: tenantFilters(context) };
  try {
    await warehouse.query(`EXPLAIN PLAN ${sql}`, { params, settings });
    return undefined;
  } catch (error) {
    // The engine looks at constants as it plans; one that is no UUID is the case's own.
    if (error instanceof WarehouseError && error.clickhouseCode === CANNOT_PARSE_UUID) return undefined;
    return `${error instanceof Error ? error.message : String(error)}\n  ${sql}`;
  }
}
