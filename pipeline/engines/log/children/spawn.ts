import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface Child {
  readonly process: ChildProcess;
  /** Lines it has printed so far. */
  readonly lines: string[];
  readonly exited: Promise<void>;
  errors(): string;
}

/** Starts a file of this folder in a process group of its own, which may be stopped and killed. */
export function spawnChild(file: string, ...args: string[]): Child {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], { detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const end = (): void => {
    child.kill("SIGKILL");
  };
  process.once("exit", end);
  const lines: string[] = [];
  let rest = "";
  let errors = "";
  child.stdout.on("data", (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split("\n");
    rest = parts.pop() ?? "";
    lines.push(...parts);
  });
  child.stderr.on("data", (chunk: Buffer) => {
    errors += chunk.toString();
  });
  // `close` comes after the last of its output has been read.
  const exited = new Promise<void>((resolve) => {
    child.once("close", () => {
      process.off("exit", end);
      resolve();
    });
  });
  return { process: child, lines, exited, errors: () => errors };
}
