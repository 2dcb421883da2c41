import { randomBytes } from "node:crypto";
import { type EmbeddedProcess, type LaunchLogger, launchProcess } from "../../embedded-process.ts";
import { DatabaseLocked, DatabaseUnavailable } from "../port.ts";
import type { StartOrder } from "./protocol.ts";

export interface LaunchDatabaseOptions {
  /** Data folder; created if missing. One process at a time. */
  readonly folder: string;
  readonly logger: LaunchLogger;
  /** Loopback port; default any free one. */
  readonly port?: number;
  /** Default a random one; given at a restart, so that open pools find the same address. */
  readonly password?: string;
  /** A transaction whose client sends nothing for so long is rolled back, ms; default 30 s: all others wait for it. */
  readonly idleInTransactionMs?: number;
}

export interface EmbeddedDatabase extends Pick<EmbeddedProcess, "pid" | "exited" | "stop"> {
  /** `postgres://…`, password included. */
  readonly url: string;
}

const IDLE_IN_TRANSACTION_MS = 30_000;

/**
 * Starts PGlite in a process of its own, which ends with this one; restarting it is the caller's business. The first
 * start of a folder takes about a second, later ones half of one.
 *
 * @throws DatabaseLocked another process has the folder open
 * @throws DatabaseUnavailable it did not start; the message says why
 */
export async function launchEmbeddedDatabase(options: LaunchDatabaseOptions): Promise<EmbeddedDatabase> {
  const { folder, logger, port = 0, idleInTransactionMs = IDLE_IN_TRANSACTION_MS } = options;
  const password = options.password ?? randomBytes(24).toString("hex");
  const { report, pid, exited, stop } = await launchProcess({
    module: new URL("./server.ts", import.meta.url),
    name: "database",
    order: { folder, password, port, idleInTransactionMs } satisfies StartOrder,
    env: { TZ: "UTC" },
    logger,
  });
  if (report.type === "failed") {
    if (report.locked) throw new DatabaseLocked(report.message);
    throw new DatabaseUnavailable(`the embedded database did not start: ${report.message}`);
  }
  return { url: `postgres://postgres:${password}@127.0.0.1:${report.port}/postgres`, pid, exited, stop };
}
