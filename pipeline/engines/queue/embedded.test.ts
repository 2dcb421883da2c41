import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchEmbeddedDatabase } from "../database/embedded/launch.ts";
import { openPostgresQueue } from "./bullmq.ts";
import { queueContract } from "./contract.ts";

queueContract("the embedded database", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hogstream-queue-"));
  const running = await launchEmbeddedDatabase({ folder, logger: { info() {}, warn() {} } });
  return {
    address: { postgres: running.url },
    open: (lockMs) => openPostgresQueue(running.url, { lockMs }),
    async close() {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
