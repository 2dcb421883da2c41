/**
 * The embedded log: topics in folders of segment files, for one process on one machine.
 *
 *     <folder>/lock, owner        this process holds the folder
 *     <folder>/committed          what each consumer group has committed
 *     <folder>/topics/<topic>/    topic.json and the segments
 */
import * as fs from "node:fs";
import { type Backoff, DEFAULT_BACKOFF } from "../backoff.ts";
import {
  type Batch,
  type ConsumeOptions,
  type Log,
  LogUnavailable,
  type PartitionOffsets,
  type Subscription,
  type TopicOptions,
  UnknownTopic,
} from "../port.ts";
import { type LogReport, silentReport } from "../report.ts";
import { CommittedOffsets } from "./committed.ts";
import { diskFiles, type Files, syncFolder } from "./files.ts";
import { FRAME_HEADER_BYTES } from "./frame.ts";
import { Group, type GroupSettings } from "./group.ts";
import { lockFolder } from "./lock.ts";
import { PARTITIONS_MAX } from "./segment.ts";
import type { TopicDamage, TopicSettings } from "./settings.ts";
import { Topic } from "./topic.ts";

export interface EmbeddedLogOptions {
  /** Created if missing. One process at a time. */
  readonly folder: string;
  /** Partitions of topics created from now on, whatever `createTopic` asks for. */
  readonly partitions?: number;
  /** Size of a full segment file; default 64 MiB. A topic begins with 4 MiB. */
  readonly segmentBytes?: number;
  /** Largest record: key, headers and value together; default 8 MiB. */
  readonly recordBytesMax?: number;
  /** Sealed segments checked for damage after a start, newest first; default 1 GiB per topic. */
  readonly verifyBytesMax?: number;
  /** How long handlers may go on when their partition moves or their subscription stops; default 30 s. */
  readonly handoverMs?: number;
  /** Between deliveries of a batch that its handler rejected. */
  readonly backoff?: Backoff;
  /** How often retention is applied; default 60 s. */
  readonly retentionEveryMs?: number;
  readonly logger?: LogReport;
  /** Called for every stretch of records found damaged, at the start and after. */
  readonly onDamage?: (damage: TopicDamage) => void;
  /** ms since 1970. */
  readonly clock?: () => number;
  readonly files?: Files;
}

export interface EmbeddedLog extends Log {
  /** Resolves when the check of the sealed segments that began at the start is through. */
  readonly verified: Promise<void>;
  /** Applies retention now. */
  retain(): void;
}

/**
 * Opens the log and reads what it needs to go on; the newest segment of each topic is checked before this resolves.
 *
 * @throws LogLocked if another process has the folder; LogUnavailable if the folder cannot be used.
 */
export async function openEmbeddedLog(options: EmbeddedLogOptions): Promise<EmbeddedLog> {
  const { folder } = options;
  try {
    fs.mkdirSync(`${folder}/topics`, { recursive: true });
  } catch (error) {
    throw new LogUnavailable(`cannot use ${folder} for the log: ${messageOf(error)}`, { cause: error });
  }
  const unlock = lockFolder(folder);
  try {
    syncFolder(folder);
    return await SegmentLog.open(options, unlock);
  } catch (error) {
    unlock();
    throw error instanceof LogUnavailable
      ? error
      : new LogUnavailable(`cannot open the log in ${folder}: ${messageOf(error)}`, { cause: error });
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const NAME = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,200}$/;

class SegmentLog implements EmbeddedLog {
  readonly #options: EmbeddedLogOptions;
  readonly #settings: TopicSettings;
  readonly #groupSettings: GroupSettings;
  readonly #unlock: () => void;
  readonly #topics = new Map<string, Topic>();
  readonly #groups = new Map<string, Group>();
  readonly #subscriptions = new Set<Subscription>();
  readonly #retention: NodeJS.Timeout;
  #epoch = 0;
  #closing: Promise<void> | undefined;

  private constructor(options: EmbeddedLogOptions, unlock: () => void) {
    const report = options.logger ?? silentReport;
    this.#options = options;
    this.#unlock = unlock;
    const files = options.files ?? diskFiles;
    const committed = new CommittedOffsets(
      files,
      options.folder,
      (lines) => report.warn({ lines }, `${lines} lines of committed offsets in ${options.folder} are damaged`),
      (error) => report.error({ err: error }, `cannot sync committed offsets in ${options.folder}`),
    );
    this.#settings = {
      files,
      report,
      committed,
      clock: options.clock ?? Date.now,
      segmentBytes: options.segmentBytes ?? 64 * 1024 * 1024,
      recordBytesMax: (options.recordBytesMax ?? 8 * 1024 * 1024) + FRAME_HEADER_BYTES,
      verifyBytesMax: options.verifyBytesMax ?? 1024 * 1024 * 1024,
      onDamage: options.onDamage,
    };
    this.#groupSettings = {
      committed,
      report,
      backoff: options.backoff ?? DEFAULT_BACKOFF,
      handoverMs: options.handoverMs ?? 30_000,
      nextEpoch: () => {
        this.#epoch += 1;
        return this.#epoch;
      },
    };
    this.#retention = setInterval(() => this.retain(), options.retentionEveryMs ?? 60_000);
    this.#retention.unref();
  }

  static async open(options: EmbeddedLogOptions, unlock: () => void): Promise<SegmentLog> {
    const log = new SegmentLog(options, unlock);
    const root = `${options.folder}/topics`;
    for (const name of fs.readdirSync(root)) {
      if (!fs.existsSync(`${root}/${name}/topic.json`)) continue;
      log.#topics.set(name, await Topic.open(`${root}/${name}`, name, log.#settings));
    }
    log.retain();
    return log;
  }

  get verified(): Promise<void> {
    return Promise.all(this.#topics.values().map((topic) => topic.store.verified)).then(() => {});
  }

  retain(): void {
    for (const topic of this.#topics.values()) topic.retain();
  }

  async createTopic(topic: string, options: TopicOptions): Promise<void> {
    this.#assertOpen();
    if (this.#topics.has(topic)) return;
    const partitions = this.#options.partitions ?? options.partitions;
    if (!NAME.test(topic)) throw new UnknownTopic(`${JSON.stringify(topic)} cannot name a topic`);
    if (!Number.isInteger(partitions) || partitions < 1 || partitions > PARTITIONS_MAX) {
      throw new UnknownTopic(`topic ${topic}: ${partitions} partitions; possible are 1 to ${PARTITIONS_MAX}`);
    }
    const folder = `${this.#options.folder}/topics/${topic}`;
    try {
      this.#topics.set(topic, Topic.create(folder, topic, { ...options, partitions }, this.#settings));
    } catch (error) {
      throw new LogUnavailable(`cannot create topic ${topic}: ${messageOf(error)}`, { cause: error });
    }
  }

  async partitions(topic: string): Promise<number> {
    return this.#topic(topic).partitions;
  }

  async append(...[topic, records]: Parameters<Log["append"]>): ReturnType<Log["append"]> {
    return records.length === 0 ? [] : this.#topic(topic).append(records);
  }

  async consume(options: ConsumeOptions, handle: (batch: Batch) => Promise<void>): Promise<Subscription> {
    this.#assertOpen();
    const topic = this.#topic(options.topic);
    if (!NAME.test(options.group)) throw new UnknownTopic(`${JSON.stringify(options.group)} cannot name a group`);
    const key = `${options.topic}\n${options.group}`;
    let group = this.#groups.get(key);
    if (group === undefined) {
      group = new Group(options.group, topic, this.#groupSettings);
      this.#groups.set(key, group);
    }
    const joined = group;
    const member = joined.join(options, handle);
    const subscription: Subscription = {
      replacements: 0,
      stop: async () => {
        this.#subscriptions.delete(subscription);
        await joined.leave(member);
      },
    };
    this.#subscriptions.add(subscription);
    return subscription;
  }

  async read(...[topic, partition, offset, limit]: Parameters<Log["read"]>): ReturnType<Log["read"]> {
    const { reader, partitions } = this.#topic(topic);
    if (partition < 0 || partition >= partitions)
      throw new UnknownTopic(`topic ${topic} has no partition ${partition}`);
    return reader.read(reader.cursor(partition, offset), limit, Number.POSITIVE_INFINITY);
  }

  async offsets(topic: string, group: string): Promise<readonly PartitionOffsets[]> {
    const { reader, partitions } = this.#topic(topic);
    return Array.from({ length: partitions }, (_, partition) => ({
      partition,
      first: reader.first(partition),
      next: this.#topic(topic).next(partition),
      committed: this.#settings.committed.get(group, topic, partition),
    }));
  }

  async ping(): Promise<void> {
    this.#assertOpen();
    for (const topic of this.#topics.values()) topic.ping();
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    clearInterval(this.#retention);
    await Promise.all(this.#subscriptions.values().map((subscription) => subscription.stop()));
    await Promise.all(this.#topics.values().map((topic) => topic.close()));
    await this.#settings.committed.close();
    this.#unlock();
  }

  #assertOpen(): void {
    if (this.#closing !== undefined) throw new LogUnavailable("the log is closed");
  }

  #topic(name: string): Topic {
    this.#assertOpen();
    const topic = this.#topics.get(name);
    if (topic === undefined) throw new UnknownTopic(`the log has no topic ${JSON.stringify(name)}`);
    return topic;
  }
}
