import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { logContract } from "./contract.ts";
import { openEmbeddedLog } from "./embedded/log.ts";

logContract("the embedded log", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hogstream-log-"));
  return {
    open: () =>
      openEmbeddedLog({ folder, segmentBytes: 256 * 1024, backoff: { firstMs: 5, maxMs: 100 }, handoverMs: 5_000 }),
    tooLargeBytes: 8 * 1024 * 1024 + 1,
    dispose: async () => rmSync(folder, { recursive: true, force: true }),
  };
});
