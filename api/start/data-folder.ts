import { existsSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * Makes a folder and those above it, for its owner alone. One by one: where the system refuses a folder whose parent
 * exists (as in /proc), Node's own recursive mode tries for ever.
 *
 * @throws the system's error of the first that can't be made.
 */
export function makeDataFolder(folder: string): void {
  const missing: string[] = [];
  for (let at = resolve(folder); !existsSync(at); at = dirname(at)) missing.push(at);
  for (const each of missing.reverse()) {
    try {
      mkdirSync(each, { mode: 0o700 });
    } catch (error) {
      // Another process made it since.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}
