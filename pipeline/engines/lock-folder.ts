import { DatabaseSync } from "node:sqlite";

/**
 * Takes the folder for this process until it ends, however it ends; false if another process has it. SQLite's file lock
 * is the portable one that Node brings along: the kernel drops it with its process.
 */
export function lockFolder(folder: string): boolean {
  const lock = new DatabaseSync(`${folder}/lock`, { timeout: 0 });
  try {
    lock.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE");
  } catch {
    lock.close();
    return false;
  }
  held.push(lock);
  return true;
}

/** Kept, so that no collection of garbage closes them. */
const held: DatabaseSync[] = [];
