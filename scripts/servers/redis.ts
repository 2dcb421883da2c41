import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findProgram, freePort, type RunningProcess, startProcess, waitForPort } from "./process.ts";

export interface RedisServer {
  readonly url: string;
  /** Started here: it may be killed and restarted. One from REDIS_URL may not. */
  readonly own: boolean;
  /** SIGKILL. */
  kill(): Promise<void>;
  /** Starts it again on its data and port. */
  restart(): Promise<void>;
  /** Stops what was started here. */
  close(): Promise<void>;
}

const START_MS = 10_000;

/** A Redis for tests: REDIS_URL, else `redis-server` of this machine on a free port, else the reason why there is none. */
export async function startRedis(): Promise<RedisServer | { readonly skipped: string }> {
  const given = process.env["REDIS_URL"];
  if (given !== undefined && given !== "") {
    const refuse = (): Promise<never> => Promise.reject(new Error("the Redis of REDIS_URL is not ours to stop"));
    return { url: given, own: false, kill: refuse, restart: refuse, close: () => Promise.resolve() };
  }
  const program = findProgram("redis-server");
  if (program === undefined) return { skipped: "no REDIS_URL and no redis-server on PATH" };
  const folder = mkdtempSync(join(tmpdir(), "hogstream-redis-"));
  const port = await freePort();
  let running: RunningProcess;
  const start = async (): Promise<void> => {
    const settings = {
      port,
      bind: "127.0.0.1",
      dir: folder,
      save: "",
      appendonly: "yes",
      "maxmemory-policy": "noeviction",
    };
    running = startProcess(
      program,
      Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
    );
    await waitForPort(port, running, START_MS);
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    running.child.kill(signal);
    await running.exited;
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    own: true,
    kill: () => end("SIGKILL"),
    restart: start,
    async close() {
      await end("SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
