import * as fs from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { LogLocked, LogUnavailable } from "../port.ts";

/**
 * Takes the folder for this process until the returned function is called or the process ends, however it ends.
 *
 * Node has no file locks of its own; SQLite, which Node brings along, takes real ones on every platform. The kernel
 * drops them with their process, so nothing stale is left after a `kill -9`, and they hold between containers that share
 * the folder, where process ids mean nothing.
 *
 * @throws LogLocked
 */
export function lockFolder(folder: string): () => void {
  const owner = `${folder}/owner`;
  const lock = new DatabaseSync(`${folder}/lock`, { timeout: 0 });
  try {
    lock.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw new LogUnavailable(`cannot lock the log folder ${folder}`, { cause: error });
    throw new LogLocked(`the log folder ${folder} is in use by ${describeOwner(owner)}; one process only may open it`);
  }
  fs.writeFileSync(owner, `${process.pid}\n`);
  return () => {
    fs.rmSync(owner, { force: true });
    lock.close();
  };
}

/** SQLITE_BUSY, in the low byte of the result code. */
const isBusy = (error: unknown): boolean =>
  error instanceof Error && "errcode" in error && typeof error.errcode === "number" && (error.errcode & 0xff) === 5;

function describeOwner(owner: string): string {
  try {
    return `process ${Number.parseInt(fs.readFileSync(owner, "utf8"), 10)}`;
  } catch {
    return "another process";
  }
}
