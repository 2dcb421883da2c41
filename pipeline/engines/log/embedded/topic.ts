/**
 * One topic: the appends that wait for the disk, and what of them is durable.
 *
 * Group commit: `append` gives out offsets and copies the frames into the commit buffer; all appends that come in before
 * the next turn of the event loop are written and synced together. Where a sync takes well under a millisecond, writing
 * and syncing on this thread beats a round trip through the thread pool several times over; where it is slow, the pool
 * takes it, appends gather meanwhile, and the event loop stays free. The topic measures which of the two it is.
 *
 * After a failed write or sync nobody knows what the disk holds, and asking again may falsely succeed. So the appends
 * concerned are refused and the next one goes to a new segment, whose header cuts off whatever the failed one left.
 */
import * as fs from "node:fs";
import { partitionOf } from "../partitioner.ts";
import {
  type LogRecord,
  LogUnavailable,
  type Position,
  RecordTooLarge,
  type TopicOptions,
  UnknownTopic,
} from "../port.ts";
import { trustedExtent } from "./extent.ts";
import { replaceFile, syncFolder } from "./files.ts";
import { CommitBuffer, FRAME_HEADER_BYTES, frameBytes, frameBytesBound } from "./frame.ts";
import { TopicReader } from "./reader.ts";
import type { Segment } from "./segment.ts";
import type { TopicSettings } from "./settings.ts";
import { SegmentStore } from "./store.ts";

/** Appends waiting for the disk; beyond it the disk is too slow for what comes in. */
const PENDING_BYTES_MAX = 256 * 1024 * 1024;
/** A commit slower than this goes to the thread pool; the second bound brings it back. */
const COMMIT_SLOW_MS = 2;
const COMMIT_FAST_MS = 1;

interface Waiter {
  readonly positions: readonly Position[];
  readonly resolve: (positions: readonly Position[]) => void;
  readonly reject: (error: LogUnavailable) => void;
}

interface Commit {
  readonly buffer: CommitBuffer;
  readonly waiters: Waiter[];
}

const emptyCommit = (): Commit => ({ buffer: new CommitBuffer(), waiters: [] });

export class Topic {
  readonly name: string;
  readonly partitions: number;
  readonly reader: TopicReader;
  readonly store: SegmentStore;
  readonly #settings: TopicSettings;
  /** Offsets given out, and the part of them that is durable. */
  #next: number[];
  #durable: number[];
  #roundRobin = 0;
  #pending = emptyCommit();
  #spare = emptyCommit();
  #flushing: Promise<void> | undefined;
  #scheduled = false;
  /** The active segment may hold frames that could not be synced. */
  #broken = false;
  /** Moving average of a commit's time on its way to the disk. */
  #commitMs = 0;
  #slow = false;
  #closed = false;
  readonly #sleepers = new Set<() => void>();
  /** Groups reading this topic now; for them commits are kept in memory. */
  subscriptions = 0;

  private constructor(folder: string, name: string, options: TopicOptions, settings: TopicSettings) {
    this.name = name;
    this.partitions = options.partitions;
    this.#settings = settings;
    this.store = new SegmentStore(folder, name, options, settings);
    this.reader = new TopicReader(this.store, settings.report);
    this.#next = new Array<number>(options.partitions).fill(0);
    this.#durable = [...this.#next];
  }

  static create(folder: string, name: string, options: TopicOptions, settings: TopicSettings): Topic {
    // A folder without options is a topic whose creation was cut short.
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(folder, { recursive: true });
    const topic = new Topic(folder, name, options, settings);
    topic.#startAt(topic.#durable.map((_, partition) => settings.committed.highest(name, partition)));
    topic.store.roll(0, topic.#durable);
    settings.files.syncDataSync(topic.store.active.fd);
    replaceFile(folder, "topic.json", `${JSON.stringify(options)}\n`);
    syncFolder(`${folder}/..`);
    return topic;
  }

  static async open(folder: string, name: string, settings: TopicSettings): Promise<Topic> {
    const options = JSON.parse(fs.readFileSync(`${folder}/topic.json`, "utf8")) as TopicOptions;
    const topic = new Topic(folder, name, options, settings);
    topic.#startAt(await topic.store.recover());
    return topic;
  }

  /** Offset the next durable record of `partition` will get. */
  next(partition: number): number {
    return this.#durable[partition]!;
  }

  append(records: readonly LogRecord[]): Promise<readonly Position[]> {
    const refusal = this.#refusal(records);
    if (refusal !== undefined) return Promise.reject(refusal);
    const { promise, resolve, reject } = Promise.withResolvers<readonly Position[]>();
    const { buffer, waiters } = this.#pending;
    const timestampMs = this.#settings.clock();
    const positions = new Array<Position>(records.length);
    for (let i = 0; i < records.length; i++) {
      const record = records[i]!;
      const start = buffer.add(record, timestampMs);
      const partition = record.partition ?? this.#partitionFor(record, buffer, start);
      const offset = this.#next[partition]!;
      this.#next[partition] = offset + 1;
      buffer.place(start, partition, offset);
      positions[i] = { partition, offset };
    }
    waiters.push({ positions, resolve, reject });
    this.#schedule();
    return promise;
  }

  #refusal(records: readonly LogRecord[]): LogUnavailable | RecordTooLarge | UnknownTopic | undefined {
    if (this.#closed) return new LogUnavailable("the log is closed");
    if (this.#pending.buffer.length > PENDING_BYTES_MAX) {
      return new LogUnavailable(`topic ${this.name}: appends come faster than the disk takes them`);
    }
    const { recordBytesMax } = this.#settings;
    for (let i = 0; i < records.length; i++) {
      const record = records[i]!;
      if (frameBytesBound(record) > recordBytesMax && frameBytes(record) > recordBytesMax) {
        return new RecordTooLarge(i, frameBytes(record) - FRAME_HEADER_BYTES, recordBytesMax - FRAME_HEADER_BYTES);
      }
      const { partition } = record;
      if (partition === undefined) continue;
      if (!Number.isInteger(partition) || partition < 0 || partition >= this.partitions) {
        return new UnknownTopic(`topic ${this.name} has no partition ${partition}`);
      }
    }
    return undefined;
  }

  #partitionFor(record: LogRecord, buffer: CommitBuffer, start: number): number {
    if (record.key !== null) {
      return partitionOf(buffer.bytes, this.partitions, start + FRAME_HEADER_BYTES, buffer.keyEnd(start));
    }
    this.#roundRobin = (this.#roundRobin + 1) % this.partitions;
    return this.#roundRobin;
  }

  /** @throws LogUnavailable */
  ping(): void {
    if (this.#closed) throw new LogUnavailable("the log is closed");
    if (!this.#broken || this.#flushing !== undefined) return;
    try {
      this.#mend();
    } catch (error) {
      throw this.#unavailable(error);
    }
  }

  /** Applies the topic's retention. */
  retain(): void {
    const quiet = this.#flushing === undefined && !this.#broken && !this.#closed;
    this.store.retain(quiet ? this.#durable : undefined);
  }

  /** Resolves when there is a durable record at or after `offset`, or `signal` aborts. */
  async arrival(partition: number, offset: number, signal: AbortSignal): Promise<void> {
    if (this.next(partition) > offset || signal.aborted) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const wake = (): void => {
      if (this.next(partition) > offset || signal.aborted) resolve();
    };
    this.#sleepers.add(wake);
    signal.addEventListener("abort", wake);
    await promise;
    this.#sleepers.delete(wake);
    signal.removeEventListener("abort", wake);
  }

  /** Writes what was accepted, then releases the files. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    while (this.#flushing !== undefined || this.#pending.waiters.length > 0) {
      await this.#flushing;
      this.#flush();
    }
    await this.store.close();
  }

  #startAt(offsets: readonly number[]): void {
    this.#next = [...offsets];
    this.#durable = [...offsets];
  }

  #schedule(): void {
    if (this.#scheduled || this.#flushing !== undefined) return;
    this.#scheduled = true;
    // After the poll phase: everything that arrived in this turn of the loop shares the sync.
    setImmediate(() => {
      this.#scheduled = false;
      this.#flush();
    });
  }

  #flush(): void {
    if (this.#flushing !== undefined || this.#pending.waiters.length === 0) return;
    const commit = this.#pending;
    this.#pending = this.#spare;
    this.#spare = commit;
    const { files } = this.#settings;
    const { buffer } = commit;
    const next = [...this.#next];
    const startedMs = performance.now();
    try {
      if (this.#broken) this.#mend(buffer.length);
      this.store.makeRoom(buffer.length, this.#durable);
      const segment = this.store.active;
      buffer.seal(segment.keys);
      if (this.#slow) {
        this.#flushing = this.#flushInPool(commit, segment, next, startedMs);
        return;
      }
      files.writeSync(segment.fd, buffer.bytes, buffer.length, segment.end);
      files.syncDataSync(segment.fd);
      this.#succeed(commit, segment, next, startedMs);
    } catch (error) {
      this.#fail(commit, error);
    }
  }

  async #flushInPool(commit: Commit, segment: Segment, next: number[], startedMs: number): Promise<void> {
    const { files } = this.#settings;
    const { bytes, length } = commit.buffer;
    try {
      await files.write(segment.fd, bytes, length, segment.end);
      await files.syncData(segment.fd);
      this.#succeed(commit, segment, next, startedMs);
    } catch (error) {
      this.#fail(commit, error);
    }
    this.#flushing = undefined;
    if (this.#pending.waiters.length > 0) this.#schedule();
  }

  #succeed({ buffer, waiters }: Commit, segment: Segment, next: number[], startedMs: number): void {
    this.#commitMs += (performance.now() - startedMs - this.#commitMs) / 16;
    this.#slow = this.#commitMs > (this.#slow ? COMMIT_FAST_MS : COMMIT_SLOW_MS);
    if (this.subscriptions > 0) {
      const bytes = Buffer.from(buffer.bytes.subarray(0, buffer.length));
      this.reader.offer(segment, trustedExtent(bytes, buffer.starts, segment.end, this.partitions));
    }
    segment.end += buffer.length;
    this.#durable = next;
    const acknowledged = waiters.splice(0);
    buffer.clear();
    for (const waiter of acknowledged) waiter.resolve(waiter.positions);
    for (const wake of this.#sleepers) wake();
  }

  #fail(commit: Commit, cause: unknown): void {
    const error = this.#unavailable(cause);
    this.#settings.report.error({ topic: this.name, err: cause }, error.message);
    this.#broken = true;
    this.#next = [...this.#durable];
    // What came in meanwhile has offsets behind the failed ones: it must go too.
    for (const { buffer, waiters } of [commit, this.#pending]) {
      buffer.clear();
      for (const waiter of waiters.splice(0)) waiter.reject(error);
    }
  }

  /** Leaves the segment whose state nobody knows. */
  #mend(bytes = 0): void {
    this.store.roll(bytes, this.#durable);
    this.#broken = false;
  }

  #unavailable(cause: unknown): LogUnavailable {
    const why = cause instanceof Error ? cause.message : String(cause);
    return new LogUnavailable(`cannot write topic ${this.name} in ${this.store.folder}: ${why}`, { cause });
  }
}
