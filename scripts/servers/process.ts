import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { delimiter, join } from "node:path";

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

/** The program's full path: in `folders`, newest first, then on PATH; undefined if it is nowhere. */
export function findProgram(name: string, folders: readonly string[] = []): string | undefined {
  const path = (process.env["PATH"] ?? "").split(delimiter);
  return [...folders, ...path].map((folder) => join(folder, name)).find((file) => existsSync(file));
}

/** Folders below `parent`, largest number first, each with `tail` behind it. */
export function versionFolders(parent: string, tail: string): string[] {
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(parent, version, tail));
}

/** Ids of the first of `names` that this machine has, when this process is root; servers refuse to run as root. */
export function unprivilegedUser(names: readonly string[]): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  for (const name of names) {
    const account = accounts.find(([account]) => account === name);
    if (account !== undefined) return { uid: Number(account[2]), gid: Number(account[3]) };
  }
  return undefined;
}

export interface RunningProcess {
  readonly child: ChildProcess;
  readonly exited: Promise<void>;
  /** What it has written so far, the last 20,000 characters. */
  output(): string;
}

/** Starts a server that ends with this process if this process ends in good order. */
export function startProcess(program: string, args: readonly string[], options: SpawnOptions = {}): RunningProcess {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-20_000);
    });
  }
  const end = (): void => {
    child.kill("SIGKILL");
  };
  process.once("exit", end);
  const exited = new Promise<void>((resolve) => {
    const done = (): void => {
      process.off("exit", end);
      resolve();
    };
    child.once("exit", done);
    child.once("error", (error) => {
      output += error.message;
      done();
    });
  });
  return { child, exited, output: () => output };
}

/** Waits until something accepts connections on the port. @throws when the process ends first or time runs out */
export async function waitForPort(port: number, running: RunningProcess, timeoutMs: number): Promise<void> {
  const until = Date.now() + timeoutMs;
  let ended = false;
  void running.exited.then(() => {
    ended = true;
  });
  while (Date.now() < until && !ended) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1");
      socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
      socket.once("connect", () => socket.destroy());
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`nothing listens on port ${port}: ${running.output()}`);
}
