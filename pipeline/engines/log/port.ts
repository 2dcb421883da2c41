import { HogstreamError, type Retry } from "#lang/error.ts";

/**
 * The log: ordered, durable topics between the stages. Apache Kafka or the embedded segment log; callers cannot tell.
 *
 * Order is kept inside a partition. A record's partition is `record.partition` if given, else murmur2(key) modulo the
 * partition count (Kafka's default partitioner), else round robin for a null key.
 */
export interface Log {
  /**
   * Creates the topic if it is missing; grows nothing and changes no retention of an existing one.
   * @throws LogUnavailable; UnknownTopic if there can be no such topic (name or partition count).
   */
  createTopic(topic: string, options: TopicOptions): Promise<void>;
  /** Partition count of a topic. @throws UnknownTopic */
  partitions(topic: string): Promise<number>;
  /**
   * Resolves, in the order of `records`, once every record survives a crash of every process involved.
   * @throws LogUnavailable (some of the records may be in the log all the same: consumers deduplicate by event id)
   * @throws RecordTooLarge (nothing was appended); UnknownTopic, also for a `partition` that is not there.
   */
  append(topic: string, records: readonly LogRecord[]): Promise<readonly Position[]>;
  /**
   * Joins consumer group `group` on `topic`. `handle` gets one batch of one partition at a time; partitions may be
   * handled side by side. Resolving `handle` says that the outcome is durable: the log then commits the batch.
   * Rejecting it delivers the same records again after a back-off, never skips them; the epoch stays the same, and the
   * other partitions go on meanwhile. A group without a committed offset starts with the oldest record.
   * @throws UnknownTopic; LogUnavailable if the group cannot be joined.
   */
  consume(options: ConsumeOptions, handle: (batch: Batch) => Promise<void>): Promise<Subscription>;
  /**
   * Reads up to `limit` records of one partition from `offset` on, outside any group; from the oldest if retention has
   * removed `offset`. Empty at the end. For people and tools: on Kafka a first read takes a few hundred milliseconds.
   * @throws UnknownTopic; LogUnavailable
   */
  read(topic: string, partition: number, offset: number, limit: number): Promise<readonly StoredRecord[]>;
  /** First and next offset per partition, and what `group` has committed (undefined: nothing yet). */
  offsets(topic: string, group: string): Promise<readonly PartitionOffsets[]>;
  /** Resolves if the log can take an append now. @throws LogUnavailable */
  ping(): Promise<void>;
  /** Waits for pending appends, leaves the groups, releases everything. Idempotent. */
  close(): Promise<void>;
}

export interface TopicOptions {
  readonly partitions: number;
  /** Oldest record kept, ms; undefined: no limit by age. */
  readonly retentionMs?: number;
  /**
   * Bytes kept per partition; undefined: no limit by size. The embedded log keeps a topic's partitions together and
   * applies it to all of them: partitions × this.
   */
  readonly retentionBytes?: number;
}

export interface LogRecord {
  /** Decides the partition and is stored; null: round robin. */
  readonly key: string | null;
  readonly value: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  /** Overrides the partitioner. */
  readonly partition?: number;
}

export interface Position {
  readonly partition: number;
  readonly offset: number;
}

export interface StoredRecord extends Position {
  readonly key: string | null;
  readonly value: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  /** When the log took it, ms since 1970. */
  readonly timestampMs: number;
}

export interface ConsumeOptions {
  readonly topic: string;
  readonly group: string;
  /** Most records in one batch. */
  readonly recordsMax: number;
  /** A batch is closed once it holds this many value bytes (it holds at least one record). */
  readonly bytesMax: number;
  /**
   * How long to wait, ms, for a fuller batch once the first record is there. 0: deliver at once. The Kafka adapter
   * hands it to the broker's fetch.
   */
  readonly lingerMs?: number;
  /** Partitions handled side by side by this process; default 1. */
  readonly concurrency?: number;
}

export interface Batch {
  readonly topic: string;
  readonly partition: number;
  /**
   * Changes whenever this process is handed the partition anew (start, rebalance, replaced consumer): state that a
   * stage keeps per partition is valid for one epoch only.
   */
  readonly epoch: number;
  /** Ascending by offset, never empty. */
  readonly records: readonly StoredRecord[];
  /** Aborts when the partition is no longer ours: give up and let the next owner do it. */
  readonly signal: AbortSignal;
  /** Call during long work so that the group does not give the partition away. */
  heartbeat(): Promise<void>;
}

export interface Subscription {
  /** Replaced consumers so far (a watchdog replaces one that died or hangs). */
  readonly replacements: number;
  /** Lets running handlers finish and commit, then leaves the group. */
  stop(): Promise<void>;
}

export interface PartitionOffsets {
  readonly partition: number;
  /** Oldest offset still there. */
  readonly first: number;
  /** Offset the next record will get. */
  readonly next: number;
  readonly committed: number | undefined;
}

/** The log cannot be reached or written just now. */
export class LogUnavailable extends HogstreamError {
  override readonly code = "L0101";
  override readonly retry: Retry = { afterMs: 500 };
}

/** A record is larger than the log takes; `index` is its place in the append. */
export class RecordTooLarge extends HogstreamError {
  override readonly code = "L0102";
  override readonly retry: Retry = "never";
  readonly index: number;
  constructor(index: number, bytes: number, bytesMax: number) {
    super(`record ${index} has ${bytes} bytes; the log takes at most ${bytesMax}`);
    this.index = index;
  }
}

export class UnknownTopic extends HogstreamError {
  override readonly code = "L0103";
  override readonly retry: Retry = "never";
}

/** Another process holds the data folder. */
export class LogLocked extends HogstreamError {
  override readonly code = "L0104";
  override readonly retry: Retry = "never";
}
