/** The log on Apache Kafka, through kafkajs with the guards its faults call for. */
import type kafkajs from "kafkajs";
import { type Backoff, DEFAULT_BACKOFF } from "../backoff.ts";
import { partitionOf } from "../partitioner.ts";
import {
  type Batch,
  type ConsumeOptions,
  type Log,
  type LogRecord,
  LogUnavailable,
  type PartitionOffsets,
  RecordTooLarge,
  type Subscription,
  type TopicOptions,
  UnknownTopic,
} from "../port.ts";
import { type LogReport, silentReport } from "../report.ts";
import { type ConnectionOptions, createKafka, errorType, messageOf, within } from "./client.ts";
import { type Compression, compressionType, registerCodecs } from "./codecs.ts";
import { GuardedConsumer } from "./consumer.ts";
import { GuardedProducer, type OutgoingMessage } from "./producer.ts";
import { TopicReader } from "./reader.ts";
import { outgoingMessage, recordBytes } from "./record.ts";

export interface KafkaLogOptions extends ConnectionOptions {
  /** Of what is appended; default "none". Everything but lz4 is read. */
  readonly compression?: Compression;
  /** How long a consumer may be silent before the group gives its partitions away; default 30 s, at least 6 s. */
  readonly sessionTimeoutMs?: number;
  /** Put before topic and group names, so that several installations can share a cluster. */
  readonly topicPrefix?: string;
  /** Copies of each new topic; default 3, or as many as there are brokers. */
  readonly replicationFactor?: number;
  /** How long an append is tried; default 30 s. */
  readonly appendTimeoutMs?: number;
  /** How long a handler may run without calling `heartbeat()`; default 5 min. */
  readonly handlerMsMax?: number;
  /** How long `stop` and `close` wait for handlers; default 30 s. */
  readonly handoverMs?: number;
  /** Between deliveries of a batch that its handler rejected. */
  readonly backoff?: Backoff;
  readonly logger?: LogReport;
}

const OPEN_MS = 10_000;
const REQUEST_MS = 15_000;
/** Largest record of a topic created here: key, value and headers. */
const RECORD_BYTES_MAX = 8 * 1024 * 1024;
/** A batch's and a record's own fields. */
const BATCH_OVERHEAD_BYTES = 1024;
/** What brokers take if a topic's configuration cannot be read. */
const KAFKA_MESSAGE_BYTES_MAX = 1_048_588;
/** Kafka's number for a topic among configurable resources. */
const TOPIC_RESOURCE = 2;

/** @throws LogUnavailable, within about 10 s, if no broker answers. */
export async function openKafkaLog(options: KafkaLogOptions): Promise<Log> {
  registerCodecs();
  const report = options.logger ?? silentReport;
  const kafka = createKafka(options, report);
  const admin = kafka.admin({ retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 6 } });
  try {
    await within(OPEN_MS, "connecting", admin.connect());
    const { brokers } = await within(OPEN_MS, "describing the cluster", admin.describeCluster());
    return new KafkaLog(options, kafka, admin, brokers.length);
  } catch (error) {
    admin.disconnect().catch(() => {});
    throw new LogUnavailable(`cannot reach Kafka at ${options.brokers.join(", ")}: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

/** What is known of a topic; asked for once. */
interface TopicFacts {
  readonly partitions: number;
  /** Most bytes the broker takes for one partition in one request. */
  readonly partitionBytesMax: number;
  readonly reader: TopicReader;
  roundRobin: number;
}

class KafkaLog implements Log {
  readonly #options: KafkaLogOptions;
  readonly #kafka: kafkajs.Kafka;
  readonly #admin: kafkajs.Admin;
  readonly #brokers: number;
  readonly #report: LogReport;
  readonly #producer: GuardedProducer;
  readonly #topics = new Map<string, Promise<TopicFacts>>();
  readonly #subscriptions = new Set<GuardedConsumer>();
  #epoch = 0;
  #closing: Promise<void> | undefined;

  constructor(options: KafkaLogOptions, kafka: kafkajs.Kafka, admin: kafkajs.Admin, brokers: number) {
    this.#options = options;
    this.#kafka = kafka;
    this.#admin = admin;
    this.#brokers = brokers;
    this.#report = options.logger ?? silentReport;
    this.#producer = new GuardedProducer({
      kafka,
      compression: compressionType(options.compression ?? "none"),
      appendTimeoutMs: options.appendTimeoutMs ?? 30_000,
      report: this.#report,
    });
  }

  async createTopic(topic: string, { partitions, retentionMs, retentionBytes }: TopicOptions): Promise<void> {
    this.#assertOpen();
    const replicationFactor = this.#options.replicationFactor ?? Math.min(3, this.#brokers);
    const settings = {
      "retention.ms": retentionMs ?? -1,
      "retention.bytes": retentionBytes ?? -1,
      "max.message.bytes": RECORD_BYTES_MAX + 2 * BATCH_OVERHEAD_BYTES,
      // With three copies one broker may be down; with fewer, Kafka's "all" is all there are.
      "min.insync.replicas": replicationFactor >= 3 ? 2 : 1,
    };
    const configEntries = Object.entries(settings).map(([name, value]) => ({ name, value: String(value) }));
    const name = this.#name(topic);
    // Asked first, because the client warns of a topic that is already there.
    const known = await this.#ask("listing topics", () => this.#admin.listTopics());
    if (known.includes(name)) return;
    await this.#ask(`creating topic ${topic}`, () =>
      this.#admin.createTopics({
        waitForLeaders: true,
        topics: [{ topic: name, numPartitions: partitions, replicationFactor, configEntries }],
      }),
    );
  }

  async partitions(topic: string): Promise<number> {
    return (await this.#facts(topic)).partitions;
  }

  async append(...[topic, records]: Parameters<Log["append"]>): ReturnType<Log["append"]> {
    if (records.length === 0) return [];
    const facts = await this.#facts(topic);
    const name = this.#name(topic);
    const partitionBytesMax = facts.partitionBytesMax - BATCH_OVERHEAD_BYTES;
    const bytesMax = Math.min(RECORD_BYTES_MAX, partitionBytesMax - BATCH_OVERHEAD_BYTES);
    const messages: OutgoingMessage[] = records.map((record, index) => {
      const bytes = recordBytes(record);
      if (bytes > bytesMax) throw new RecordTooLarge(index, bytes, bytesMax);
      const partition = record.partition ?? choosePartition(record, facts);
      if (!Number.isInteger(partition) || partition < 0 || partition >= facts.partitions) {
        throw new UnknownTopic(`topic ${topic} has no partition ${partition}`);
      }
      return { topic: name, partition, message: outgoingMessage(record), bytes, partitionBytesMax };
    });
    return this.#producer.append(messages);
  }

  async consume(options: ConsumeOptions, handle: (batch: Batch) => Promise<void>): Promise<Subscription> {
    await this.#facts(options.topic);
    const { handlerMsMax = 300_000, handoverMs = 30_000, backoff = DEFAULT_BACKOFF } = this.#options;
    const sessionTimeoutMs = this.#options.sessionTimeoutMs ?? 30_000;
    // A member that was killed keeps its place until its session ends, and the group waits for it.
    const joinMs = sessionTimeoutMs + REQUEST_MS;
    const join = (): Promise<GuardedConsumer> =>
      GuardedConsumer.start(
        {
          ...options,
          kafka: this.#kafka,
          kafkaTopic: this.#name(options.topic),
          kafkaGroup: this.#name(options.group),
          sessionTimeoutMs,
          handlerMsMax,
          handoverMs,
          backoff,
          report: this.#report,
          nextEpoch: () => {
            this.#epoch += 1;
            return this.#epoch;
          },
        },
        handle,
      );
    const guarded = await this.#ask(`joining group ${options.group}`, join, joinMs);
    for (const subscription of this.#subscriptions) if (subscription.stopped) this.#subscriptions.delete(subscription);
    this.#subscriptions.add(guarded);
    return guarded;
  }

  async read(...[topic, partition, offset, limit]: Parameters<Log["read"]>): ReturnType<Log["read"]> {
    const { partitions, reader } = await this.#facts(topic);
    if (partition < 0 || partition >= partitions)
      throw new UnknownTopic(`topic ${topic} has no partition ${partition}`);
    const ends = await this.#ask(`offsets of ${topic}`, () => this.#admin.fetchTopicOffsets(this.#name(topic)));
    const end = ends.find((entry) => entry.partition === partition);
    const from = Math.max(offset, Number(end?.low ?? 0));
    const to = Math.min(from + limit, Number(end?.high ?? 0));
    return from >= to ? [] : this.#ask(`reading ${topic}/${partition}`, () => reader.read(partition, from, to));
  }

  async offsets(topic: string, group: string): Promise<readonly PartitionOffsets[]> {
    await this.#facts(topic);
    const name = this.#name(topic);
    const [ends, committed] = await this.#ask(`offsets of ${topic}`, () =>
      Promise.all([
        this.#admin.fetchTopicOffsets(name),
        this.#admin.fetchOffsets({ groupId: this.#name(group), topics: [name] }),
      ]),
    );
    const byPartition = new Map(committed.flatMap(({ partitions }) => partitions.map((p) => [p.partition, p.offset])));
    return ends
      .map(({ partition, low, high }) => {
        const offset = Number(byPartition.get(partition) ?? -1);
        return { partition, first: Number(low), next: Number(high), committed: offset < 0 ? undefined : offset };
      })
      .sort((a, b) => a.partition - b.partition);
  }

  async ping(): Promise<void> {
    this.#assertOpen();
    await this.#ask("ping", () => this.#admin.describeCluster());
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await Promise.all([...this.#subscriptions].map((subscription) => subscription.stop()));
    await this.#producer.close();
    const topics = await Promise.allSettled(this.#topics.values());
    await Promise.all(topics.map((facts) => (facts.status === "fulfilled" ? facts.value.reader.close() : undefined)));
    await this.#admin.disconnect().catch(() => {});
  }

  #name(name: string): string {
    return `${this.#options.topicPrefix ?? ""}${name}`;
  }

  #assertOpen(): void {
    if (this.#closing !== undefined) throw new LogUnavailable("the log is closed");
  }

  async #facts(topic: string): Promise<TopicFacts> {
    this.#assertOpen();
    let facts = this.#topics.get(topic);
    if (facts === undefined) {
      facts = this.#learn(topic);
      this.#topics.set(topic, facts);
      facts.catch(() => this.#topics.delete(topic));
    }
    return facts;
  }

  async #learn(topic: string): Promise<TopicFacts> {
    const name = this.#name(topic);
    return this.#ask(`topic ${topic}`, async () => {
      // Asked for by list, not by name: a client that asks for a name goes on asking for it.
      if (!(await this.#admin.listTopics()).includes(name)) {
        throw new UnknownTopic(`Kafka has no topic ${JSON.stringify(name)}`);
      }
      const { topics } = await this.#admin.fetchTopicMetadata({ topics: [name] });
      const partitions = topics[0]?.partitions.length ?? 0;
      const partitionBytesMax = await this.#messageBytesMax(name);
      return { partitions, partitionBytesMax, reader: new TopicReader(this.#kafka, name, partitions), roundRobin: 0 };
    });
  }

  async #messageBytesMax(name: string): Promise<number> {
    const setting = "max.message.bytes";
    try {
      const { resources } = await this.#admin.describeConfigs({
        includeSynonyms: false,
        resources: [{ type: TOPIC_RESOURCE, name, configNames: [setting] }],
      });
      const entry = resources[0]?.configEntries.find(({ configName }) => configName === setting);
      return Number(entry?.configValue ?? KAFKA_MESSAGE_BYTES_MAX);
    } catch (err) {
      this.#report.warn(
        { topic: name, err },
        `cannot read the configuration of topic ${name}; assuming Kafka's default`,
      );
      return KAFKA_MESSAGE_BYTES_MAX;
    }
  }

  /** Turns whatever kafkajs throws into the port's errors. */
  async #ask<T>(what: string, work: () => Promise<T>, timeoutMs = REQUEST_MS): Promise<T> {
    try {
      return await within(timeoutMs, what, work());
    } catch (error) {
      if (error instanceof UnknownTopic) throw error;
      if (errorType(error) === "UNKNOWN_TOPIC_OR_PARTITION") throw new UnknownTopic(messageOf(error), { cause: error });
      throw new LogUnavailable(`Kafka at ${this.#options.brokers.join(", ")}: ${what}: ${messageOf(error)}`, {
        cause: error,
      });
    }
  }
}

function choosePartition({ key }: LogRecord, facts: TopicFacts): number {
  if (key !== null) return partitionOf(Buffer.from(key), facts.partitions);
  facts.roundRobin = (facts.roundRobin + 1) % facts.partitions;
  return facts.roundRobin;
}
