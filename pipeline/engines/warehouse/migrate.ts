import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Warehouse } from "./port.ts";

/** One numbered file of `migrations/`. ClickHouse has no transactions: statements are recorded one by one. */
interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
}

const FOLDER = fileURLToPath(new URL("./migrations/", import.meta.url));
const JOURNAL = `CREATE TABLE IF NOT EXISTS hogstream_migrations (
  name String, statement UInt32, applied_at DateTime DEFAULT now()
) ENGINE = MergeTree ORDER BY (name, statement)`;

/**
 * Brings the warehouse's tables up to date; returns the names of the files of which something was applied. Meant for one
 * process at a time (the supervisor); running it again, also after a crash half way, carries on where it stopped.
 *
 * @throws WarehouseError naming nothing of ours: the statement is ClickHouse's to refuse
 * @throws WarehouseUnavailable
 */
export async function migrateWarehouse(
  warehouse: Warehouse,
  migrations: readonly Migration[] = readMigrations(),
): Promise<readonly string[]> {
  await warehouse.command(JOURNAL);
  const { rows } = await warehouse.query("SELECT name, statement FROM hogstream_migrations");
  const applied = new Set(rows.map(([name, statement]) => `${name}#${statement}`));
  const touched = new Set<string>();
  for (const { name, statements } of migrations) {
    for (const [index, statement] of statements.entries()) {
      if (applied.has(`${name}#${index}`)) continue;
      // A crash between a statement and its journal row must not stop the next start.
      await warehouse.command(
        statement.replace(/^CREATE (TABLE|MATERIALIZED VIEW|VIEW) (?!IF)/m, "CREATE $1 IF NOT EXISTS "),
      );
      const row = JSON.stringify({ name, statement: index });
      await warehouse.insert("hogstream_migrations", Buffer.from(`${row}\n`), { columns: ["name", "statement"] });
      touched.add(name);
    }
  }
  return [...touched];
}

/** The files in order of their number; a statement ends with a semicolon at the end of a line. */
export function readMigrations(folder = FOLDER): readonly Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}_\w+\.sql$/.test(file))
    .sort()
    .map((file) => ({
      name: file.slice(0, -".sql".length),
      statements: readFileSync(`${folder}/${file}`, "utf8")
        .split(/;[ \t]*(?:\n|$)/)
        .map((statement) => statement.trim())
        .filter((statement) => statement !== ""),
    }));
}
