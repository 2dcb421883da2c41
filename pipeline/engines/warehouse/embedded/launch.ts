import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { WarehouseLocked, WarehouseUnavailable } from "../port.ts";
import type { Order, Report } from "./protocol.ts";

/** The part of a pino logger that is used here. */
export interface LaunchLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface LaunchOptions {
  /** Data folder; created if missing. One process at a time. */
  readonly folder: string;
  readonly logger: LaunchLogger;
  /** Statements side by side; default 8. Each costs a thread and about 12 MB once used. */
  readonly sessions?: number;
  /** Loopback port; default any free one. */
  readonly port?: number;
}

export interface EmbeddedWarehouse {
  /** What `openWarehouse` takes; the password is new at each start. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly pid: number;
  /** Resolves once the process is gone, for whatever reason; never rejects. */
  readonly exited: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  /** Lets running statements end (at most `graceMs`, default 10 s), then ends the process. Idempotent. */
  stop(graceMs?: number): Promise<void>;
}

const SESSIONS = 8;
const GRACE_MS = 10_000;

/**
 * Starts the embedded engine in a process of its own. The process ends with this one, however this one ends; restarting
 * it is the caller's business.
 *
 * @throws WarehouseLocked another process has the folder open
 * @throws WarehouseUnavailable it did not start; the message says why
 */
export async function launchEmbeddedWarehouse(options: LaunchOptions): Promise<EmbeddedWarehouse> {
  const { folder, logger, sessions = SESSIONS, port = 0 } = options;
  mkdirSync(folder, { recursive: true });
  const password = randomBytes(24).toString("base64url");
  const user = "default";
  const child = fork(fileURLToPath(new URL("./server.ts", import.meta.url)), [], {
    execArgv: ["--disable-warning=ExperimentalWarning"],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // Each statement under way holds one thread of the pool, zlib and the address look-ups a few more.
    env: { PATH: process.env["PATH"] ?? "", TZ: "UTC", UV_THREADPOOL_SIZE: String(sessions + 8) },
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) {
      createInterface({ input: stream }).on("line", (line) => logger.warn({ warehouse: child.pid }, line));
    }
  }
  const exited = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once("exit", (code, signal) => resolve({ code, signal }));
    child.once("error", () => resolve({ code: null, signal: null }));
  });
  const order: Order = { folder, sessions, user, password, port };
  child.send(order);
  const first = await Promise.race([
    new Promise<Report>((resolve) => child.once("message", (message) => resolve(message as Report))),
    exited.then(
      ({ code, signal }): Report => ({
        type: "failed",
        locked: false,
        message: `it ended at once (${signal ?? code})`,
      }),
    ),
  ]);
  if (first.type !== "listening") {
    child.kill("SIGKILL");
    await exited;
    if (first.locked) throw new WarehouseLocked(first.message);
    throw new WarehouseUnavailable(`the embedded warehouse did not start: ${first.message}`);
  }
  logger.info({ warehouse: child.pid, port: first.port, version: first.version, folder }, "warehouse listening");

  return {
    url: `http://127.0.0.1:${first.port}`,
    user,
    password,
    pid: child.pid!,
    exited,
    async stop(graceMs = GRACE_MS) {
      if (child.connected) child.send("stop" satisfies Order, () => {});
      const timer = setTimeout(() => child.kill("SIGKILL"), graceMs);
      await exited;
      clearTimeout(timer);
    },
  };
}
