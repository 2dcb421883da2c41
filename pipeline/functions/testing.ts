import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "#pipeline/engines/database/client.ts";
import { launchEmbeddedDatabase } from "#pipeline/engines/database/embedded/launch.ts";
import { migrateDatabase } from "#pipeline/engines/database/migrate.ts";
import type { Database } from "#pipeline/engines/database/port.ts";
import { hogCompiler } from "./hog-compiler.ts";
import { SecretBox } from "./secrets.ts";

/** A fresh database with its schema, for tests that want the real thing. */
export async function testDatabase(): Promise<{ readonly db: Database; readonly close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "hogstream-functions-"));
  const running = await launchEmbeddedDatabase({ folder, logger: { info() {}, warn() {} } });
  const db = openDatabase({ url: running.url });
  await migrateDatabase(db);
  return {
    db,
    async close() {
      await db.close();
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const testSecrets = (): SecretBox => new SecretBox([{ id: "test", bytes: new Uint8Array(32).fill(7) }]);

export const testCompiler = () => hogCompiler({ asyncFunctions: new Set(["fetch", "sleep"]) });
