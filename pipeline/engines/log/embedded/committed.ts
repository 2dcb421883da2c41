/**
 * What each consumer group has committed. An append-only file of lines `<crc32c, 8 hex digits> <JSON>`; the last line
 * for a (group, topic, partition) holds. The file is rewritten as one line each once it has grown.
 *
 * A commit is written at once, so it survives the process; the sync follows within `SYNC_DELAY_MS` and is shared by all
 * commits meanwhile. Losing power in between delivers some batches again, which at-least-once delivery allows; a sync
 * per batch would cost each of them a disk round trip.
 */
import * as fs from "node:fs";
import { crc32c } from "@node-rs/crc32";
import { type Files, replaceFile } from "./files.ts";

const FILE = "committed";
const SYNC_DELAY_MS = 50;
const REWRITE_BYTES = 1024 * 1024;

interface Entry {
  readonly group: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
}

export class CommittedOffsets {
  readonly #files: Files;
  readonly #folder: string;
  readonly #entries = new Map<string, Entry>();
  #fd: number;
  #length = 0;
  /** Size after the last rewrite: growth is measured from it, so many groups don't mean a rewrite per commit. */
  #rewrittenLength = 0;
  #timer: NodeJS.Timeout | undefined;
  #sync: Promise<void> | undefined;
  #syncFailed: (error: unknown) => void;

  /** @param damaged gets the number of lines that cannot be read; a later line of the same partition replaces them. */
  constructor(files: Files, folder: string, damaged: (lines: number) => void, syncFailed: (error: unknown) => void) {
    this.#files = files;
    this.#folder = folder;
    this.#syncFailed = syncFailed;
    const path = `${folder}/${FILE}`;
    const text = fs.existsSync(path) ? fs.readFileSync(path, "latin1") : "";
    const lines = text.split("\n");
    const torn = lines.pop() !== "";
    let unreadable = 0;
    for (const line of lines) {
      const entry = parseLine(line);
      if (entry === undefined) unreadable += 1;
      else this.#entries.set(keyOf(entry.group, entry.topic, entry.partition), entry);
    }
    if (unreadable > 0) damaged(unreadable);
    this.#fd = this.#rewrite();
    if (torn) this.#requestSync();
  }

  get(group: string, topic: string, partition: number): number | undefined {
    return this.#entries.get(keyOf(group, topic, partition))?.offset;
  }

  /** Highest offset any group has committed in a partition. */
  highest(topic: string, partition: number): number {
    let highest = 0;
    for (const entry of this.#entries.values()) {
      if (entry.topic === topic && entry.partition === partition) highest = Math.max(highest, entry.offset);
    }
    return highest;
  }

  /** Lowest offset any group still has to read in a partition, among groups that have committed there. */
  lowest(topic: string, partition: number): { group: string; offset: number } | undefined {
    let lowest: Entry | undefined;
    for (const entry of this.#entries.values()) {
      if (entry.topic !== topic || entry.partition !== partition) continue;
      if (lowest === undefined || entry.offset < lowest.offset) lowest = entry;
    }
    return lowest;
  }

  /** @param offset the next one to read. */
  set(group: string, topic: string, partition: number, offset: number): void {
    const entry = { group, topic, partition, offset };
    const line = Buffer.from(formatLine(entry), "latin1");
    this.#files.writeSync(this.#fd, line, line.length, this.#length);
    this.#length += line.length;
    this.#entries.set(keyOf(group, topic, partition), entry);
    if (this.#length > REWRITE_BYTES + 2 * this.#rewrittenLength && this.#sync === undefined) {
      fs.closeSync(this.#fd);
      this.#fd = this.#rewrite();
    }
    this.#requestSync();
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#sync;
    await this.#files.syncData(this.#fd).catch(this.#syncFailed);
    fs.closeSync(this.#fd);
  }

  #rewrite(): number {
    let text = "";
    for (const entry of this.#entries.values()) text += formatLine(entry);
    replaceFile(this.#folder, FILE, text);
    this.#length = text.length;
    this.#rewrittenLength = text.length;
    return fs.openSync(`${this.#folder}/${FILE}`, "r+");
  }

  #requestSync(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (this.#sync !== undefined) {
        this.#requestSync();
        return;
      }
      this.#sync = this.#files
        .syncData(this.#fd)
        .catch(this.#syncFailed)
        .finally(() => {
          this.#sync = undefined;
        });
    }, SYNC_DELAY_MS);
  }
}

const keyOf = (group: string, topic: string, partition: number): string => `${group}\n${topic}\n${partition}`;

function formatLine(entry: Entry): string {
  const text = JSON.stringify([entry.group, entry.topic, entry.partition, entry.offset]);
  return `${checksum(text)} ${text}\n`;
}

function parseLine(line: string): Entry | undefined {
  const text = line.slice(9);
  if (line.slice(0, 9) !== `${checksum(text)} `) return undefined;
  const [group, topic, partition, offset] = JSON.parse(text) as [string, string, number, number];
  return { group, topic, partition, offset };
}

const checksum = (text: string): string => crc32c(text).toString(16).padStart(8, "0");
