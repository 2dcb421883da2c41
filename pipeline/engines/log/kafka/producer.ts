/**
 * Appending to Kafka through kafkajs so that what it acknowledges is really there.
 *
 * One `sendBatch` at a time; appends that arrive meanwhile go out together in the next. That keeps their order, and it
 * makes the idempotent producer safe: kafkajs takes a failed request's sequence numbers back, so that a second request
 * under way would be sent with numbers the broker may have seen, be dropped as a duplicate, and be acknowledged. For the
 * same reason a producer whose send has failed is not used again: its successor has a new producer id.
 *
 * When a partition's leader dies, kafkajs may resolve without having sent that partition's messages (its issue 1303). So
 * every message carries its partition, the reply is compared with what was asked, and what is missing is sent again.
 */
import { setTimeout as delay } from "node:timers/promises";
import type kafkajs from "kafkajs";
import { LogUnavailable, type Position, UnknownTopic } from "../port.ts";
import type { LogReport } from "../report.ts";
import { errorType, messageOf } from "./client.ts";

export interface OutgoingMessage {
  /** As the broker knows it. */
  readonly topic: string;
  readonly partition: number;
  readonly message: kafkajs.Message;
  /** Key, value and headers. */
  readonly bytes: number;
  /** Most bytes the broker takes for one partition of this topic in one request. */
  readonly partitionBytesMax: number;
}

export interface ProducerOptions {
  readonly kafka: kafkajs.Kafka;
  readonly compression: kafkajs.CompressionTypes;
  /** How long an append is tried before it fails. */
  readonly appendTimeoutMs: number;
  readonly report: LogReport;
}

interface Append {
  readonly positions: Position[];
  left: number;
  readonly resolve: (positions: readonly Position[]) => void;
  readonly reject: (error: LogUnavailable | UnknownTopic) => void;
  failed: boolean;
}

interface Queued extends OutgoingMessage {
  readonly append: Append;
  /** Place in the append. */
  readonly index: number;
}

const SEND_RECORDS_MAX = 5_000;
const SEND_BYTES_MAX = 8 * 1024 * 1024;
const QUEUE_BYTES_MAX = 256 * 1024 * 1024;
const RETRY_MS = 250;

/** Asking again cannot help; everything else is tried until the append's time is up. */
const FINAL = new Set([
  "MESSAGE_TOO_LARGE",
  "TOPIC_AUTHORIZATION_FAILED",
  "CLUSTER_AUTHORIZATION_FAILED",
  "SASL_AUTHENTICATION_FAILED",
  "INVALID_REQUIRED_ACKS",
  "UNSUPPORTED_COMPRESSION_TYPE",
]);

export class GuardedProducer {
  readonly #options: ProducerOptions;
  #producer: kafkajs.Producer | undefined;
  #queue: Queued[] = [];
  #queuedBytes = 0;
  #sending: Promise<void> | undefined;

  constructor(options: ProducerOptions) {
    this.#options = options;
  }

  append(messages: readonly OutgoingMessage[]): Promise<readonly Position[]> {
    if (this.#queuedBytes > QUEUE_BYTES_MAX) {
      return Promise.reject(new LogUnavailable("appends come faster than Kafka takes them"));
    }
    const { promise, resolve, reject } = Promise.withResolvers<readonly Position[]>();
    const positions = new Array<Position>(messages.length);
    const append: Append = { positions, left: messages.length, resolve, reject, failed: false };
    messages.forEach((message, index) => {
      this.#queue.push({ ...message, append, index });
      this.#queuedBytes += message.bytes;
    });
    this.#sending ??= this.#drain();
    return promise;
  }

  /** Waits for what was accepted. */
  async close(): Promise<void> {
    await this.#sending;
    await this.#producer?.disconnect().catch(() => {});
  }

  async #drain(): Promise<void> {
    // Appends of the same turn of the event loop go out together.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#queue.length > 0) {
      const batch = this.#take();
      if (batch.length > 0) await this.#deliver(batch);
    }
    this.#sending = undefined;
  }

  /** The longest head of the queue that fits into one request; the order within a partition is kept. */
  #take(): Queued[] {
    const batch: Queued[] = [];
    const partitionBytes = new Map<string, number>();
    let bytes = 0;
    let taken = 0;
    for (const queued of this.#queue) {
      if (!queued.append.failed) {
        const key = placeOf(queued.topic, queued.partition);
        const partition = (partitionBytes.get(key) ?? 0) + queued.bytes + RECORD_OVERHEAD_BYTES;
        const full =
          batch.length >= SEND_RECORDS_MAX ||
          bytes + queued.bytes > SEND_BYTES_MAX ||
          partition > queued.partitionBytesMax;
        if (full && batch.length > 0) break;
        partitionBytes.set(key, partition);
        bytes += queued.bytes;
        batch.push(queued);
      }
      taken += 1;
      this.#queuedBytes -= queued.bytes;
    }
    this.#queue = this.#queue.slice(taken);
    return batch;
  }

  async #deliver(batch: readonly Queued[]): Promise<void> {
    const deadline = performance.now() + this.#options.appendTimeoutMs;
    for (let left = batch; left.length > 0; ) {
      let failure: unknown;
      try {
        const before = left.length;
        left = settle(left, await this.#send(left));
        if (left.length === 0) return;
        failure = new Error(`Kafka did not answer for ${left.length} of ${before} records`);
      } catch (error) {
        failure = error;
        this.#abandonProducer();
      }
      const type = errorType(failure);
      if ((type !== undefined && FINAL.has(type)) || performance.now() > deadline) {
        fail(left, type === "UNKNOWN_TOPIC_OR_PARTITION", failure);
        return;
      }
      this.#options.report.warn({ err: failure, records: left.length }, "an append to Kafka failed; it is sent again");
      await delay(RETRY_MS);
    }
  }

  async #send(batch: readonly Queued[]): Promise<kafkajs.RecordMetadata[]> {
    if (this.#producer === undefined) {
      const producer = this.#options.kafka.producer({
        idempotent: true,
        maxInFlightRequests: 1,
        allowAutoTopicCreation: false,
        createPartitioner:
          () =>
          ({ message }) =>
            message.partition ?? 0,
      });
      await producer.connect();
      this.#producer = producer;
    }
    const byTopic = new Map<string, kafkajs.Message[]>();
    for (const { topic, partition, message } of batch) {
      const messages = byTopic.get(topic) ?? [];
      messages.push({ ...message, partition });
      byTopic.set(topic, messages);
    }
    return this.#producer.sendBatch({
      acks: -1,
      compression: this.#options.compression,
      topicMessages: [...byTopic].map(([topic, messages]) => ({ topic, messages })),
    });
  }

  #abandonProducer(): void {
    const producer = this.#producer;
    this.#producer = undefined;
    producer?.disconnect().catch(() => {});
  }
}

/** What a record's own fields take in a batch, at most: lengths, deltas, attributes. */
const RECORD_OVERHEAD_BYTES = 48;

const placeOf = (topic: string, partition: number): string => `${topic}/${partition}`;

/** Acknowledges what the reply names; returns what it does not. */
function settle(batch: readonly Queued[], reply: readonly kafkajs.RecordMetadata[]): Queued[] {
  const next = new Map<string, number>();
  for (const { topicName, partition, errorCode, baseOffset, offset } of reply) {
    if (errorCode === 0) next.set(placeOf(topicName, partition), Number(baseOffset ?? offset));
  }
  const missing: Queued[] = [];
  for (const queued of batch) {
    const key = placeOf(queued.topic, queued.partition);
    const offset = next.get(key);
    if (offset === undefined) {
      missing.push(queued);
      continue;
    }
    next.set(key, offset + 1);
    const { append, index, partition } = queued;
    append.positions[index] = { partition, offset };
    append.left -= 1;
    if (append.left === 0) append.resolve(append.positions);
  }
  return missing;
}

function fail(batch: readonly Queued[], unknownTopic: boolean, cause: unknown): void {
  for (const { append, topic } of batch) {
    if (append.failed) continue;
    append.failed = true;
    append.reject(
      unknownTopic
        ? new UnknownTopic(`Kafka has no topic ${JSON.stringify(topic)}, or not that partition`, { cause })
        : new LogUnavailable(`Kafka did not take the records: ${messageOf(cause)}`, { cause }),
    );
  }
}
