import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchEmbeddedDatabase } from "../database/embedded/launch.ts";
import { openPostgresQueue } from "./bullmq.ts";
import { queueContract } from "./contract.ts";

queueContract("the embedded database", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hogstream-queue-"));
  const logger = { info() {}, warn() {} };
  let running = await launchEmbeddedDatabase({ folder, logger });
  const { port, password } = new URL(running.url);
  return {
    address: { postgres: running.url },
    open: (lockMs) => openPostgresQueue(running.url, { lockMs }),
    async crash() {
      process.kill(running.pid, "SIGKILL");
      await running.exited;
      running = await launchEmbeddedDatabase({ folder, logger, port: Number(port), password });
    },
    async close() {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
