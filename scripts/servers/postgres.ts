import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import {
  findProgram,
  freePort,
  type RunningProcess,
  startProcess,
  unprivilegedUser,
  versionFolders,
  waitForPort,
} from "./process.ts";

export interface PostgresServer {
  readonly url: string;
  /** Started here: it may be killed and restarted. One from POSTGRES_URL may not. */
  readonly own: boolean;
  /** SIGKILL, of the server and with it its sessions. */
  kill(): Promise<void>;
  /** Starts it again on its data and port. */
  restart(): Promise<void>;
  /** Stops what was started here. */
  close(): Promise<void>;
}

const START_MS = 20_000;

/**
 * A PostgreSQL for tests: POSTGRES_URL, else the newest installed one on a free port, else the reason why there is none.
 * As root it runs under the account `postgres` or `nobody`, for it refuses root.
 */
export async function startPostgres(): Promise<PostgresServer | { readonly skipped: string }> {
  const given = process.env["POSTGRES_URL"];
  if (given !== undefined && given !== "") {
    const refuse = (): Promise<never> => Promise.reject(new Error("the server of POSTGRES_URL is not ours to stop"));
    return { url: given, own: false, kill: refuse, restart: refuse, close: () => Promise.resolve() };
  }
  const folders = versionFolders("/usr/lib/postgresql", "bin");
  const initdb = findProgram("initdb", folders);
  const program = findProgram("postgres", folders);
  if (initdb === undefined || program === undefined) return { skipped: "no POSTGRES_URL and no PostgreSQL installed" };
  const user = unprivilegedUser(["postgres", "nobody"]);
  if (process.getuid?.() === 0 && user === undefined) {
    return { skipped: "PostgreSQL refuses to run as root, and there is no account postgres or nobody" };
  }

  const folder = mkdtempSync(join(tmpdir(), "hogstream-postgres-"));
  const dataFolder = join(folder, "data");
  mkdirSync(dataFolder);
  chmodSync(dataFolder, 0o700);
  if (user !== undefined) for (const path of [folder, dataFolder]) chownSync(path, user.uid, user.gid);
  const asUser = { ...user, cwd: folder, env: { PATH: process.env["PATH"] ?? "", LC_ALL: "C.UTF-8", TZ: "UTC" } };
  const made = spawnSync(initdb, ["-D", dataFolder, "-A", "trust", "-U", "postgres", "-E", "UTF8"], asUser);
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    return { skipped: `initdb failed: ${(made.stderr ?? made.error ?? "").toString().trim().split("\n")[0]}` };
  }

  const port = await freePort();
  let running: RunningProcess;
  const start = async (): Promise<void> => {
    const settings = ["listen_addresses=127.0.0.1", `unix_socket_directories=${folder}`, "max_connections=200"];
    running = startProcess(
      program,
      ["-D", dataFolder, "-p", `${port}`, ...settings.flatMap((each) => ["-c", each])],
      asUser,
    );
    await waitForPort(port, running, START_MS);
    await waitForRecovery(`postgres://postgres@127.0.0.1:${port}/postgres`);
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    running.child.kill(signal);
    await running.exited;
  };
  await start();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    own: true,
    kill: () => end("SIGKILL"),
    restart: start,
    async close() {
      await end("SIGINT"); // fast shutdown: sessions are ended, data is written
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** It listens before it has replayed its log; until then it refuses everybody. */
async function waitForRecovery(url: string): Promise<void> {
  const until = Date.now() + START_MS;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => {});
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
