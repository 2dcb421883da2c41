import { randomBytes } from "node:crypto";
import { type EmbeddedProcess, type LaunchLogger, launchProcess } from "../../embedded-process.ts";
import { WarehouseLocked, WarehouseUnavailable } from "../port.ts";
import type { StartOrder } from "./protocol.ts";

export interface LaunchWarehouseOptions {
  /** Data folder; created if missing. One process at a time. */
  readonly folder: string;
  readonly logger: LaunchLogger;
  /** Statements side by side; default 8. Each costs a thread and about 12 MB once used. */
  readonly sessions?: number;
  /** Loopback port; default any free one. */
  readonly port?: number;
  /** Default a random one; given at a restart, so that open clients find the same address. */
  readonly password?: string;
}

export interface EmbeddedWarehouse extends Pick<EmbeddedProcess, "pid" | "exited" | "stop"> {
  /** What `openWarehouse` takes. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

const SESSIONS = 8;
/** Threads for zlib and look-ups, beside the one that each statement under way holds. */
const SPARE_THREADS = 8;

/**
 * Starts the embedded engine in a process of its own, which ends with this one; restarting it is the caller's business.
 *
 * @throws WarehouseLocked another process has the folder open
 * @throws WarehouseUnavailable it did not start; the message says why
 */
export async function launchEmbeddedWarehouse(options: LaunchWarehouseOptions): Promise<EmbeddedWarehouse> {
  const { folder, logger, sessions = SESSIONS, port = 0 } = options;
  const user = "default";
  const password = options.password ?? randomBytes(24).toString("base64url");
  const { report, pid, exited, stop } = await launchProcess({
    module: new URL("./server.ts", import.meta.url),
    name: "warehouse",
    order: { folder, sessions, user, password, port } satisfies StartOrder,
    env: { TZ: "UTC", UV_THREADPOOL_SIZE: String(sessions + SPARE_THREADS) },
    logger,
  });
  if (report.type === "failed") {
    if (report.locked) throw new WarehouseLocked(report.message);
    throw new WarehouseUnavailable(`the embedded warehouse did not start: ${report.message}`);
  }
  return { url: `http://127.0.0.1:${report.port}`, user, password, pid, exited, stop };
}
