/**
 * Reading outside any group. kafkajs can only fetch as a member of one, so there is a group of its own per topic: it
 * commits nothing, stays for a while for the next read, and leaves no trace.
 */
import { randomUUID } from "node:crypto";
import type kafkajs from "kafkajs";
import type { StoredRecord } from "../port.ts";
import { within } from "./client.ts";
import { storedRecord } from "./record.ts";

const IDLE_MS = 10_000;
const READ_MS = 30_000;

interface Read {
  readonly partition: number;
  readonly from: number;
  /** First offset not wanted. */
  readonly to: number;
  readonly records: StoredRecord[];
  readonly done: () => void;
}

export class TopicReader {
  readonly #kafka: kafkajs.Kafka;
  readonly #topic: string;
  readonly #partitions: number;
  #consumer: Promise<kafkajs.Consumer> | undefined;
  #read: Read | undefined;
  /** Reads wait for one another. */
  #turn: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;

  constructor(kafka: kafkajs.Kafka, topic: string, partitions: number) {
    this.#kafka = kafka;
    this.#topic = topic;
    this.#partitions = partitions;
  }

  /** Records of `partition` from `from` to before `to`, which must be there. */
  read(partition: number, from: number, to: number): Promise<StoredRecord[]> {
    const turn = this.#turn.then(() => this.#readNow(partition, from, to));
    this.#turn = turn.catch(() => {});
    return turn;
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const consumer = this.#consumer;
    this.#consumer = undefined;
    await consumer?.then((open) => open.disconnect()).catch(() => {});
  }

  async #readNow(partition: number, from: number, to: number): Promise<StoredRecord[]> {
    clearTimeout(this.#idle);
    const { promise, resolve } = Promise.withResolvers<void>();
    const records: StoredRecord[] = [];
    this.#read = { partition, from, to, records, done: resolve };
    try {
      this.#consumer ??= this.#open();
      const consumer = await this.#consumer;
      consumer.seek({ topic: this.#topic, partition, offset: String(from) });
      consumer.resume([{ topic: this.#topic, partitions: [partition] }]);
      await within(READ_MS, `reading ${this.#topic}/${partition}`, promise);
      consumer.pause([{ topic: this.#topic, partitions: [partition] }]);
    } catch (error) {
      await this.close();
      throw error;
    } finally {
      this.#read = undefined;
    }
    this.#idle = setTimeout(() => void this.close(), IDLE_MS);
    this.#idle.unref();
    return records;
  }

  async #open(): Promise<kafkajs.Consumer> {
    const consumer = this.#kafka.consumer({
      groupId: `hogstream-read-${randomUUID()}`,
      maxWaitTimeInMs: 100,
      allowAutoTopicCreation: false,
    });
    const topic = this.#topic;
    const joined = new Promise<void>((resolve) => consumer.on(consumer.events.GROUP_JOIN, () => resolve()));
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      eachBatch: async ({ batch, resolveOffset }) => {
        const read = this.#read;
        if (read === undefined || read.partition !== batch.partition) return;
        for (const message of batch.messages) {
          const offset = Number(message.offset);
          if (offset >= read.from && offset < read.to && offset > (read.records.at(-1)?.offset ?? -1)) {
            read.records.push(storedRecord(batch.partition, message));
          }
          resolveOffset(message.offset);
        }
        if (Number(batch.lastOffset()) + 1 >= read.to) read.done();
      },
    });
    // Only a member of the group can pause; what arrives before is passed over.
    await joined;
    consumer.pause([{ topic, partitions: Array.from({ length: this.#partitions }, (_, partition) => partition) }]);
    return consumer;
  }
}
