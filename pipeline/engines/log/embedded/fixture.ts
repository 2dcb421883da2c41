/** Folders and settings for the tests of the embedded log. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EmbeddedLogOptions } from "./log.ts";

const folders: string[] = [];

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "hogstream-log-"));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Many segments from few records, and no long waits. */
export const SMALL: Omit<EmbeddedLogOptions, "folder"> = {
  segmentBytes: 64 * 1024,
  backoff: { firstMs: 5, maxMs: 100 },
  handoverMs: 5_000,
};

export const segmentsOf = (folder: string, topic: string): string[] =>
  readdirSync(`${folder}/topics/${topic}`)
    .filter((name) => name.endsWith(".segment"))
    .sort()
    .map((name) => `${folder}/topics/${topic}/${name}`);
