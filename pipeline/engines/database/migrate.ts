import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Database } from "./port.ts";

/** One numbered file of `migrations/`. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

const FOLDER = fileURLToPath(new URL("./migrations/", import.meta.url));
/** `hogs` in ASCII: the advisory lock that makes processes which start together take turns. */
const LOCK = 0x686f6773;

/**
 * Brings the schema up to date, in one transaction: all pending files are applied or none. Processes that start
 * together take turns; the later ones find nothing to do.
 *
 * @returns names of the files applied, in order.
 * @throws DatabaseError a file is wrong; nothing has changed
 */
export function migrateDatabase(
  database: Database,
  migrations: readonly Migration[] = readMigrations(),
): Promise<readonly string[]> {
  return database.transaction(async (tx) => {
    await tx.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
    await tx.query(
      "CREATE TABLE IF NOT EXISTS schema_migrations (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())",
    );
    const rows = await tx.query<{ name: string }>("SELECT name FROM schema_migrations");
    const applied = new Set(rows.map((row) => row.name));
    const pending = migrations.filter(({ name }) => !applied.has(name));
    for (const { name, sql } of pending) {
      await tx.query(sql);
      await tx.query("INSERT INTO schema_migrations (name) VALUES ($1)", [name]);
    }
    return pending.map(({ name }) => name);
  });
}

/** The files in order of their number. */
export function readMigrations(folder = FOLDER): readonly Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}_\w+\.sql$/.test(file))
    .sort()
    .map((file) => ({ name: file.slice(0, -".sql".length), sql: readFileSync(`${folder}/${file}`, "utf8") }));
}
