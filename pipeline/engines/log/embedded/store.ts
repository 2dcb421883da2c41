/** The segments of one topic: which there are, which comes next, what retention removes. */
import * as fs from "node:fs";
import { setTimeout as delay, setImmediate as nextTurn } from "node:timers/promises";
import type { TopicOptions } from "../port.ts";
import { FRAME_HEADER_BYTES } from "./frame.ts";
import { type Damage, verifySegment } from "./recovery.ts";
import {
  type BlankSegment,
  begin,
  createBlankSync,
  createSparse,
  discard,
  FRAMES_START,
  openSegment,
  PREPARED,
  placeBlank,
  prepareBlank,
  type Segment,
} from "./segment.ts";
import type { TopicSettings } from "./settings.ts";

const FIRST_SEGMENT_BYTES = 4 * 1024 * 1024;
/** Of a segment begun without preparation: short, for its syncs are slow. */
const SPARSE_SEGMENT_BYTES = 8 * 1024 * 1024;
/** Without appends for so long, the disk is free for preparation. */
const IDLE_MS = 10;
const TURN_MS = 2;

export class SegmentStore {
  readonly topic: string;
  readonly folder: string;
  readonly #options: TopicOptions;
  readonly #settings: TopicSettings;
  /** Oldest first. The last is the active one. */
  readonly segments: Segment[] = [];
  /** Highest segment number used; numbers may be left out. */
  #sequence = 0;
  #blank: BlankSegment | undefined;
  #preparing: Promise<void> | undefined;
  /** When room was last asked for, by the monotonic clock. */
  #usedMs = 0;
  #preparedBytes = FIRST_SEGMENT_BYTES;
  #closed = false;
  /** Resolves when the sealed segments have been checked. */
  verified: Promise<void> = Promise.resolve();

  constructor(folder: string, topic: string, options: TopicOptions, settings: TopicSettings) {
    this.topic = topic;
    this.folder = folder;
    this.#options = options;
    this.#settings = settings;
  }

  get active(): Segment {
    return this.segments.at(-1)!;
  }

  /** Makes room for `bytes` in the active segment, and has the next one prepared in good time. */
  makeRoom(bytes: number, durable: readonly number[]): void {
    this.#usedMs = performance.now();
    if (this.active.size - this.active.end < bytes) this.roll(bytes, durable);
    const { size, end } = this.active;
    if (end > size / 8 && this.#blank === undefined && this.#preparing === undefined) this.#prepare();
  }

  #prepare(): void {
    const { files, segmentBytes, report } = this.#settings;
    // Grows by doubling: a quiet topic stays small.
    const size = Math.min(segmentBytes, 2 * this.#preparedBytes);
    this.#preparedBytes = size;
    this.#preparing = prepareBlank(files, this.folder, size, (done) => this.#preparationTurn(done))
      .then((blank) => {
        this.#blank = blank;
      })
      .catch((error: unknown) => {
        report.warn({ topic: this.topic, err: error }, `cannot prepare the next segment of topic ${this.topic}`);
      })
      .finally(() => {
        this.#preparing = undefined;
      });
  }

  /** Preparation competes with commits for the disk: it uses pauses, and otherwise goes no faster than it must. */
  async #preparationTurn(done: number): Promise<boolean> {
    while (!this.#closed) {
      const { size, end } = this.active;
      const idle = performance.now() - this.#usedMs > IDLE_MS;
      if (idle || done <= (end / size) * 1.25) return true;
      await delay(TURN_MS);
    }
    return false;
  }

  /**
   * Begins a new segment with room for `bytes`: the prepared one, if it is there and large enough.
   *
   * @param durable first offset of each partition in it.
   */
  roll(bytes: number, durable: readonly number[]): void {
    const { files, clock, segmentBytes } = this.#settings;
    // One without records is replaced, so that a full disk is not littered with a segment per attempt.
    if (this.segments.at(-1)?.end === FRAMES_START) this.#remove(this.segments.pop());
    const last = this.segments.at(-1);
    const sizeMin = FRAMES_START + bytes;
    let blank = this.#blank;
    this.#blank = undefined;
    this.#sequence += 1;
    if (blank !== undefined && blank.size < sizeMin) {
      discard(blank);
      blank = undefined;
    }
    if (blank !== undefined) {
      blank = placeBlank(blank, this.folder, this.#sequence);
    } else {
      blank =
        last === undefined
          ? createBlankSync(files, this.folder, this.#sequence, Math.min(FIRST_SEGMENT_BYTES, segmentBytes))
          : createSparse(this.folder, this.#sequence, Math.max(sizeMin, Math.min(segmentBytes, SPARSE_SEGMENT_BYTES)));
    }
    try {
      const previous = last === undefined ? undefined : { sequence: last.header.sequence, end: last.end };
      const header = { sequence: this.#sequence, createdMs: clock(), previous, first: [...durable] };
      this.segments.push(begin(files, blank, header));
    } catch (error) {
      discard(blank);
      throw error;
    }
  }

  /**
   * Removes what is older or more than the topic keeps. The active segment stays.
   *
   * @param durable given if a new segment may be begun now, so that records of a slowly filling one can expire.
   */
  retain(durable: readonly number[] | undefined): void {
    const { retentionMs, retentionBytes, partitions } = this.#options;
    const { clock, report } = this.#settings;
    const now = clock();
    const { header, end } = this.active;
    const old = retentionMs !== undefined && header.createdMs < now - retentionMs / 2;
    if (old && end > FRAMES_START && durable !== undefined && !this.#closed) {
      try {
        this.roll(0, durable);
      } catch (error) {
        report.warn({ topic: this.topic, err: error }, `cannot begin a new segment of topic ${this.topic}`);
      }
    }
    let bytes = this.segments.reduce((sum, segment) => sum + segment.end - FRAMES_START, 0);
    for (;;) {
      const [oldest, second] = this.segments;
      if (oldest === undefined || second === undefined) return;
      bytes -= oldest.end - FRAMES_START;
      const expired = retentionMs !== undefined && second.header.createdMs < now - retentionMs;
      const excess = retentionBytes !== undefined && bytes >= retentionBytes * partitions;
      if (!expired && !excess) return;
      this.#remove(this.segments.shift());
      this.#warnOfUnread(second);
    }
  }

  #remove(segment: Segment | undefined): void {
    if (segment === undefined) return;
    segment.removed = true;
    fs.rmSync(segment.path, { force: true });
    if (segment.reads === 0) fs.closeSync(segment.fd);
  }

  #warnOfUnread(oldest: Segment): void {
    const { committed, report } = this.#settings;
    oldest.header.first.forEach((first, partition) => {
      const lowest = committed.lowest(this.topic, partition);
      if (lowest === undefined || lowest.offset >= first) return;
      report.warn(
        { topic: this.topic, partition, group: lowest.group, from: lowest.offset, to: first - 1 },
        `retention removed records of ${this.topic}/${partition} that group ${lowest.group} had not read`,
      );
    });
  }

  /** Keeps the file of `segment` open while `read` runs. */
  async reading<T>(segment: Segment, read: () => Promise<T>): Promise<T> {
    segment.reads += 1;
    try {
      return await read();
    } finally {
      segment.reads -= 1;
      if (segment.reads === 0 && (segment.removed || this.#closed)) fs.closeSync(segment.fd);
    }
  }

  /** Opens what is in the folder and finds where each partition goes on: the next offsets. */
  async recover(): Promise<number[]> {
    const { committed, files } = this.#settings;
    const unreadableBytes = this.#openAll();
    // Offsets that were given out must not be given out again: groups may be past them.
    const highest = Array.from({ length: this.#options.partitions }, (_, p) => committed.highest(this.topic, p));
    const skipped = Math.ceil(unreadableBytes / FRAME_HEADER_BYTES);
    let next = highest.map((offset) => offset + skipped);
    for (const [i, segment] of this.segments.entries()) {
      const previous = this.segments[i + 1]?.header.previous;
      if (previous?.sequence === segment.header.sequence) {
        segment.end = previous.end;
        continue;
      }
      const report = await verifySegment(segment, undefined);
      segment.end = report.framesEnd;
      for (const damage of report.damages) this.#damaged(damage);
      if (segment !== this.active) continue;
      this.#cutTail(segment);
      next = report.next.map((offset, partition) => Math.max(offset + skipped, highest[partition]!));
    }
    if (this.segments.length === 0) this.roll(0, next);
    // A killed process may have left frames that were written but not synced; they are about to be served.
    files.syncDataSync(this.active.fd);
    this.verified = this.#verifySealed();
    return next;
  }

  /** Returns the size of the files that cannot be read at all; they are put aside. */
  #openAll(): number {
    const { report } = this.#settings;
    let unreadableBytes = 0;
    fs.rmSync(`${this.folder}/${PREPARED}`, { force: true });
    for (const name of fs.readdirSync(this.folder).sort()) {
      if (!name.endsWith(".segment")) continue;
      this.#sequence = Math.max(this.#sequence, Number.parseInt(name, 10));
      const opened = openSegment(this.folder, name);
      if (opened.kind === "blank") discard(opened.blank);
      else if (opened.kind === "unreadable") {
        unreadableBytes += fs.statSync(opened.path).size;
        fs.renameSync(opened.path, `${opened.path}.unreadable`);
        this.#damaged({ partition: undefined, from: undefined, to: undefined, file: opened.path, position: 0 });
      } else {
        this.segments.push(opened.segment);
        if (opened.headerCopyLost) {
          report.warn(
            { topic: this.topic, file: name },
            `one of two header copies in ${opened.segment.path} is damaged`,
          );
        }
      }
    }
    return unreadableBytes;
  }

  /** Checks sealed segments, newest first, beside other work. */
  async #verifySealed(): Promise<void> {
    let bytes = 0;
    for (let i = this.segments.length - 2; i >= 0; i--) {
      const segment = this.segments[i];
      const following = this.segments[i + 1];
      if (segment === undefined || following === undefined) continue;
      bytes += segment.end;
      if (this.#closed || bytes > this.#settings.verifyBytesMax) return;
      const { damages } = await this.reading(segment, () =>
        verifySegment(segment, following.header.first, () => nextTurn()),
      );
      for (const damage of damages) this.#damaged(damage);
    }
  }

  #damaged(damage: Damage): void {
    const { partition, from, to, file, position } = damage;
    const offsets = from === to ? `offset ${from}` : `offsets ${from} to ${to}`;
    const what = partition === undefined ? "unknown records" : `${this.topic}/${partition} ${offsets}`;
    this.#settings.report.error(
      { topic: this.topic, ...damage },
      `damaged on disk: ${what}, in ${file} near byte ${position}; the rest stays readable`,
    );
    this.#settings.onDamage?.({ topic: this.topic, ...damage });
  }

  /** Zeroes what an unfinished append left behind the last frame. */
  #cutTail(segment: Segment): void {
    const chunk = Buffer.alloc(1024 * 1024);
    const zeros = Buffer.alloc(chunk.length);
    let cut = false;
    for (let at = segment.end; at < segment.size; at += chunk.length) {
      const length = fs.readSync(segment.fd, chunk, 0, Math.min(chunk.length, segment.size - at), at);
      if (chunk.subarray(0, length).equals(zeros.subarray(0, length))) continue;
      this.#settings.files.writeSync(segment.fd, zeros, length, at);
      cut = true;
    }
    if (!cut) return;
    this.#settings.report.info(
      { topic: this.topic, file: segment.path, position: segment.end },
      `topic ${this.topic}: cut an unfinished append that was never acknowledged`,
    );
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#preparing;
    for (const segment of this.segments) if (segment.reads === 0) fs.closeSync(segment.fd);
    if (this.#blank !== undefined) discard(this.#blank);
  }
}
