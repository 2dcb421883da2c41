/**
 * What has to hold before queries are served. The compiler's guard is the first wall; these are the ones behind it, which
 * a server's profile, a hand on the schema or a new version can take away without anybody noticing: so they are tried.
 */

import { HogstreamError, type Retry } from "#lang/error.ts";
import { compileQuery } from "#lang/hogql/compile.ts";
import { queryContext } from "#lang/hogql/context.ts";
import { logicalDatabase } from "#lang/hogql/schema/database.ts";
import type { Fields, PhysicalTable } from "#lang/hogql/schema/fields.ts";
import { tenantFilters } from "#lang/hogql/settings.ts";
import { readMigrations } from "#pipeline/engines/warehouse/migrate.ts";
import { type Warehouse, WarehouseError } from "#pipeline/engines/warehouse/port.ts";
import { STATEMENT_LIMITS } from "./limits.ts";
import { querySettings } from "./run.ts";

/** A wall that keeps queries to their project, or from changing anything, is not there. Nothing must be served. */
export class GuardMissing extends HogstreamError {
  override readonly code = "Q0103";
  override readonly retry: Retry = "never";
}

/** The warehouse's tables are not what the migrations made. */
export class SchemaChanged extends HogstreamError {
  override readonly code = "Q0104";
  override readonly retry: Retry = "never";
}

type Probed = Pick<Warehouse, "query" | "command">;

/** No project has this id. */
const NOBODY = -1;
const CONTEXT = queryContext(NOBODY);
const SETTINGS = querySettings(tenantFilters(CONTEXT), STATEMENT_LIMITS);
/** What a statement is refused with because it is not allowed: READONLY, ACCESS_DENIED. */
const REFUSALS: ReadonlySet<number> = new Set([164, 497]);

/** The warehouse's own tables that queries can read. */
const readTables = (): readonly PhysicalTable[] =>
  [...logicalDatabase(CONTEXT).values()].filter(
    (table): table is PhysicalTable => table.kind === "physical" && table.args === undefined,
  );

/** @throws GuardMissing, WarehouseUnavailable */
export async function probeGuards(warehouse: Probed): Promise<void> {
  await refuses(warehouse, "CREATE TABLE hogstream_probe (a UInt8) ENGINE = Memory", "writing in a query's name");
  await refuses(
    warehouse,
    "SELECT * FROM file('hogstream_probe.csv', 'CSV', 'a String')",
    "reaching out of the warehouse by a table function",
  );
  await filtersByTenant(warehouse);
  await showsNobody(warehouse);
  await limitsHold(warehouse);
}

async function refuses(warehouse: Probed, sql: string, what: string): Promise<void> {
  try {
    if (sql.startsWith("SELECT")) await warehouse.query(sql, { settings: SETTINGS });
    else await warehouse.command(sql, { settings: SETTINGS });
  } catch (error) {
    if (error instanceof WarehouseError && REFUSALS.has(error.clickhouseCode)) return;
    if (!(error instanceof WarehouseError)) throw error;
    throw new GuardMissing(`the warehouse does not refuse ${what}: it tried, and said ${error.message}`, {
      cause: error,
    });
  }
  await warehouse.command("DROP TABLE IF EXISTS hogstream_probe").catch(() => undefined);
  throw new GuardMissing(`the warehouse does not refuse ${what}; is the setting readonly overridden by its profile?`);
}

/** `additional_table_filters` really filters: tried on a table that has rows for sure. */
async function filtersByTenant(warehouse: Probed): Promise<void> {
  const sql = "SELECT count() FROM hogstream_migrations";
  const settings = { ...SETTINGS, additional_table_filters: "{'hogstream_migrations':'1 = 0'}" };
  const [all, none] = await Promise.all([warehouse.query(sql), warehouse.query(sql, { settings })]);
  if (Number(all.rows[0]?.[0]) > 0 && Number(none.rows[0]?.[0]) === 0) return;
  throw new GuardMissing("the warehouse ignores additional_table_filters, by which each query keeps to its project");
}

/**
 * Every table with a tenant is filtered by it, and shows nothing to a project that does not exist: by the printed guard
 * and by the setting, each alone.
 */
async function showsNobody(warehouse: Probed): Promise<void> {
  const tenanted = new Set(
    (
      await warehouse.query(
        "SELECT table FROM system.columns WHERE database = currentDatabase() AND name = 'team_id' GROUP BY table",
      )
    ).rows.map(([name]) => String(name)),
  );
  const checked = async (table: PhysicalTable): Promise<void> => {
    if (!table.guarded || !SETTINGS["additional_table_filters"]?.toString().includes(`'${table.physical}':`)) {
      throw new GuardMissing(`the table ${table.physical} has a tenant, but queries do not ask for theirs`);
    }
    const compiled = compileQuery(`select count() from ${table.name}`, CONTEXT);
    if (!compiled.ok) throw new GuardMissing(`the table ${table.name} can not be queried`);
    const { additional_table_filters: _filters, ...unfiltered } = SETTINGS;
    const { sql, params } = compiled.result;
    const [printed, set] = await Promise.all([
      warehouse.query(sql, { params, settings: unfiltered }),
      warehouse.query(`SELECT count() FROM \`${table.physical}\``, { settings: SETTINGS }),
    ]);
    if ([printed, set].some(({ rows }) => Number(rows[0]?.[0]) !== 0)) {
      throw new GuardMissing(`the table ${table.physical} shows rows to a project that does not exist`);
    }
  };
  await Promise.all(
    readTables()
      .filter(({ physical }) => tenanted.has(physical))
      .map(checked),
  );
}

async function limitsHold(warehouse: Probed): Promise<void> {
  const wanted = ["readonly", "max_execution_time", "max_memory_usage", "max_result_rows"] as const;
  const list = wanted.map((name) => `toString(getSetting('${name}'))`).join(", ");
  const { rows } = await warehouse.query(`SELECT ${list}`, { settings: SETTINGS });
  for (const [index, name] of wanted.entries()) {
    const value = rows[0]?.[index];
    if (Number(value) === Number(SETTINGS[name])) continue;
    throw new GuardMissing(`the warehouse runs queries with ${name} = ${String(value)} instead of ${SETTINGS[name]}`);
  }
}

/** @throws SchemaChanged naming the table and what is wrong with it */
export async function checkSchema(warehouse: Pick<Warehouse, "query">): Promise<void> {
  const [columns, tables] = await Promise.all([
    warehouse.query("SELECT table, name FROM system.columns WHERE database = currentDatabase()"),
    warehouse.query("SELECT name, engine FROM system.tables WHERE database = currentDatabase()"),
  ]);
  const there = new Set(columns.rows.map(([table, name]) => `${table}.${name}`));
  const engines = new Map(tables.rows.map(([name, engine]) => [String(name), String(engine)]));
  const made = enginesMade();
  const faults: string[] = [];
  for (const [name, engine] of made) {
    const found = engines.get(name);
    if (found === undefined) faults.push(`the table ${name} is missing`);
    else if (!found.endsWith(engine)) faults.push(`the table ${name} has the engine ${found} instead of ${engine}`);
  }
  for (const table of readTables()) {
    if (!made.has(table.physical) || !engines.has(table.physical)) continue;
    const missing = columnsOf(table.fields).filter((name) => !there.has(`${table.physical}.${name}`));
    if (missing.length > 0) faults.push(`the table ${table.physical} lacks ${[...new Set(missing)].join(", ")}`);
  }
  if (faults.length === 0) return;
  throw new SchemaChanged(
    `the warehouse is not as the migrations made it: ${faults.join("; ")}. Somebody changed it by hand, or it is another product's. ` +
      "Put it back, or give Hogstream a database of its own; nothing was written.",
  );
}

/** Tables of the migrations and their engines; `Replicated…` and `Shared…` of the same family will do. */
function enginesMade(): ReadonlyMap<string, string> {
  const made = new Map<string, string>();
  for (const { statements } of readMigrations()) {
    for (const statement of statements) {
      const [, name, engine] =
        /^\s*(?:--[^\n]*\n\s*)*CREATE TABLE (?:IF NOT EXISTS )?`?(\w+)`?[\s\S]*?\n?\)?\s*ENGINE = (\w+)/.exec(
          statement,
        ) ?? [];
      if (name !== undefined && engine !== undefined) made.set(name, engine);
      const dropped = /^\s*(?:--[^\n]*\n\s*)*DROP TABLE (?:IF EXISTS )?`?(\w+)`?/.exec(statement)?.[1];
      if (dropped !== undefined) made.delete(dropped);
    }
  }
  return made;
}

/** Physical columns that a table's fields read. */
function columnsOf(fields: Fields): readonly string[] {
  return [...fields.values()].flatMap((field) =>
    field.kind === "column" ? [field.column] : field.kind === "virtual" ? columnsOf(field.fields) : [],
  );
}
