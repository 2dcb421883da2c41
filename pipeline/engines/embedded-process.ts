import { fork } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** The part of a pino logger that is used here. */
export interface LaunchLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/** How an embedded engine's process ended. */
export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** What an engine's process says once, over IPC, after it got its start order. */
export type StartReport =
  | { readonly type: "listening"; readonly port: number; readonly version: string }
  | { readonly type: "failed"; readonly locked: boolean; readonly message: string };

export interface EmbeddedProcess {
  readonly pid: number;
  readonly report: StartReport;
  /** Resolves once the process is gone, for whatever reason; never rejects. */
  readonly exited: Promise<ProcessEnd>;
  /** Asks it to finish what is under way and end; after `graceMs` it is killed. Idempotent. */
  stop(graceMs?: number): Promise<void>;
}

const GRACE_MS = 10_000;

/**
 * Starts an embedded engine in a process of its own, which ends with this one however this one ends (the IPC channel
 * closes). The process sees no environment but `env` and PATH. Returns when it has reported; a process that reported a
 * failure, or died first (then `failed`, too), is gone.
 */
export async function launchProcess(options: {
  readonly module: URL;
  readonly name: string;
  /** First message to the process; the second, on stop, is the text `stop`. */
  readonly order: object;
  readonly env: Readonly<Record<string, string>>;
  readonly logger: LaunchLogger;
}): Promise<EmbeddedProcess> {
  const { name, logger } = options;
  const child = fork(fileURLToPath(options.module), [], {
    execArgv: ["--disable-warning=ExperimentalWarning"],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: { PATH: process.env["PATH"] ?? "", ...options.env },
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null)
      createInterface({ input: stream }).on("line", (line) => logger.warn({ [name]: child.pid }, line));
  }
  const exited = new Promise<ProcessEnd>((resolve) => {
    child.once("exit", (code, signal) => resolve({ code, signal }));
    child.once("error", () => resolve({ code: null, signal: null }));
  });
  const reported = new Promise<StartReport>((resolve) => {
    child.once("message", (message) => resolve(message as StartReport));
  });
  child.send(options.order);
  const report = await Promise.race([
    reported,
    exited.then(
      ({ code, signal }): StartReport => ({
        type: "failed",
        locked: false,
        message: `its process ended at once (${signal ?? code})`,
      }),
    ),
  ]);
  if (report.type === "failed") {
    child.kill("SIGKILL");
    await exited;
  } else {
    logger.info({ [name]: child.pid, port: report.port, version: report.version }, `${name} listening`);
  }
  return {
    pid: child.pid ?? 0,
    report,
    exited,
    async stop(graceMs = GRACE_MS) {
      if (child.connected) child.send("stop", () => {});
      const timer = setTimeout(() => child.kill("SIGKILL"), graceMs);
      await exited;
      clearTimeout(timer);
    },
  };
}
