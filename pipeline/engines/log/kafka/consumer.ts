/**
 * A member of a consumer group through kafkajs, that goes on after everything that stops kafkajs's own.
 *
 * A kafkajs consumer can die or hang while its process lives: after a pause longer than its session, after a crash it
 * does not restart from, or without any sign. So a watchdog stands behind it. It never restarts a consumer, for a
 * stopped one may still be consuming; it retires the one and makes another. It does so when
 * - kafkajs reports a crash from which it will not restart,
 * - no fetch has ended for `SILENCE_MS` while no handler runs (empty fetches count, so an idle topic is no alarm),
 * - a handler runs longer than it may without calling `heartbeat()`.
 *
 * Offsets are committed inside `eachBatch` only: `consumer.commitOffsets()` hides from kafkajs that the group has moved
 * on, and the consumer then never comes back.
 */
import type kafkajs from "kafkajs";
import { type Backoff, delayAfter, pause } from "../backoff.ts";
import type { Batch, ConsumeOptions, StoredRecord, Subscription } from "../port.ts";
import type { LogReport } from "../report.ts";
import { errorType, within } from "./client.ts";
import { storedRecord } from "./record.ts";

export interface ConsumerOptions extends ConsumeOptions {
  readonly kafka: kafkajs.Kafka;
  /** Topic and group as the brokers know them. */
  readonly kafkaTopic: string;
  readonly kafkaGroup: string;
  readonly sessionTimeoutMs: number;
  /** How long a handler may run without calling `heartbeat()`. */
  readonly handlerMsMax: number;
  /** How long `stop` waits for handlers. */
  readonly handoverMs: number;
  readonly backoff: Backoff;
  readonly report: LogReport;
  /** A number no other call has got. */
  readonly nextEpoch: () => number;
}

const SILENCE_MS = 15_000;
const REBALANCE_TIMEOUT_MS = 60_000;
const WATCH_EVERY_MS = 1_000;
const DISCONNECT_MS = 3_000;

/** The group has given the partition to somebody else. */
const LOST = new Set(["UNKNOWN_MEMBER_ID", "ILLEGAL_GENERATION", "FENCED_INSTANCE_ID"]);

/** One kafkajs consumer, from its making to its retirement. */
interface Incarnation {
  readonly consumer: kafkajs.Consumer;
  retired: boolean;
  joined: boolean;
  epoch: number;
  /** When it last showed that it fetches. */
  aliveMs: number;
  readonly handlers: Set<RunningHandler>;
}

interface RunningHandler {
  /** When it began or last called `heartbeat()`. */
  beatMs: number;
  readonly lost: AbortController;
}

/** A batch that was rejected and comes again, the same records. */
interface Retry {
  readonly offset: string;
  readonly records: number;
  readonly failures: number;
}

export class GuardedConsumer implements Subscription {
  replacements = 0;
  readonly #options: ConsumerOptions;
  readonly #handle: (batch: Batch) => Promise<void>;
  readonly #retries = new Map<number, Retry>();
  readonly #stopping = new AbortController();
  #current: Incarnation | undefined;
  #replacing: Promise<void> | undefined;
  #watch: NodeJS.Timeout | undefined;
  #watchedMs = performance.now();
  #stopped: Promise<void> | undefined;

  private constructor(options: ConsumerOptions, handle: (batch: Batch) => Promise<void>) {
    this.#options = options;
    this.#handle = handle;
  }

  /** Resolves once the member has joined its group. */
  static async start(options: ConsumerOptions, handle: (batch: Batch) => Promise<void>): Promise<GuardedConsumer> {
    const guarded = new GuardedConsumer(options, handle);
    guarded.#current = await guarded.#incarnate();
    guarded.#watch = setInterval(() => guarded.#look(), WATCH_EVERY_MS);
    return guarded;
  }

  get stopped(): boolean {
    return this.#stopped !== undefined;
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<void> {
    this.#stopping.abort();
    clearInterval(this.#watch);
    await this.#replacing;
    const incarnation = this.#current;
    if (incarnation === undefined) return;
    // Waits for running handlers, which then commit; `#stopping` keeps new ones from starting.
    const left = incarnation.consumer.disconnect();
    const handed = new AbortController();
    await Promise.race([left.catch(() => {}), pause(this.#options.handoverMs, handed.signal)]);
    handed.abort();
    retire(incarnation);
  }

  async #incarnate(): Promise<Incarnation> {
    const { kafka, kafkaGroup, kafkaTopic, sessionTimeoutMs, bytesMax, lingerMs = 0, concurrency = 1 } = this.#options;
    const consumer = kafka.consumer({
      groupId: kafkaGroup,
      sessionTimeout: sessionTimeoutMs,
      rebalanceTimeout: REBALANCE_TIMEOUT_MS,
      heartbeatInterval: Math.min(3_000, Math.max(500, Math.floor(sessionTimeoutMs / 6))),
      // Also how long leaving the group takes.
      maxWaitTimeInMs: Math.max(200, lingerMs),
      minBytes: lingerMs > 0 ? bytesMax : 1,
      maxBytesPerPartition: Math.max(bytesMax, 64 * 1024),
      maxBytes: Math.max(bytesMax, 10 * 1024 * 1024),
      metadataMaxAge: 60_000,
      allowAutoTopicCreation: false,
    });
    const incarnation: Incarnation = {
      consumer,
      retired: false,
      joined: false,
      epoch: this.#options.nextEpoch(),
      aliveMs: performance.now(),
      handlers: new Set(),
    };
    const alive = (): void => {
      incarnation.aliveMs = performance.now();
    };
    const { CRASH, END_BATCH_PROCESS, FETCH, GROUP_JOIN, REBALANCING } = consumer.events;
    consumer.on(FETCH, alive);
    consumer.on(END_BATCH_PROCESS, alive);
    consumer.on(GROUP_JOIN, () => {
      alive();
      incarnation.joined = true;
      incarnation.epoch = this.#options.nextEpoch();
    });
    consumer.on(REBALANCING, () => {
      alive();
      incarnation.joined = false;
    });
    consumer.on(CRASH, ({ payload: { error, restart } }) => {
      alive();
      incarnation.joined = false;
      if (!restart) this.#replace(incarnation, `it crashed: ${error.message}`);
    });
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: [kafkaTopic], fromBeginning: true });
      await consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: concurrency,
        eachBatch: (payload) => this.#eachBatch(incarnation, payload),
      });
    } catch (error) {
      retire(incarnation);
      consumer.disconnect().catch(() => {});
      throw error;
    }
    return incarnation;
  }

  // -------------------------------------------------------------- batches

  async #eachBatch(incarnation: Incarnation, payload: kafkajs.EachBatchPayload): Promise<void> {
    const { topic, partition, messages } = payload.batch;
    for (let at = 0; at < messages.length; ) {
      if (incarnation.retired || this.#stopping.signal.aborted || !payload.isRunning() || payload.isStale()) return;
      const retry = this.#retries.get(partition);
      const again = retry?.offset === messages[at]?.offset ? retry : undefined;
      const slice = this.#slice(messages, at, again?.records);
      const last = slice.at(-1);
      if (last === undefined) return;
      const handler: RunningHandler = { beatMs: performance.now(), lost: new AbortController() };
      incarnation.handlers.add(handler);
      let rejoin: unknown;
      try {
        rejoin = await this.#run(incarnation, handler, payload, slice);
      } catch (error) {
        if (!handler.lost.signal.aborted) this.#backOff(incarnation, payload, slice, again, error);
        return;
      } finally {
        incarnation.handlers.delete(handler);
      }
      if (incarnation.retired || handler.lost.signal.aborted) {
        if (rejoin !== undefined) throw rejoin;
        return;
      }
      this.#retries.delete(partition);
      const offset = String(BigInt(last.offset) + 1n);
      await payload.commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset }] }] });
      payload.resolveOffset(last.offset);
      // A rebalance is under way: kafkajs joins again on this very error.
      if (rejoin !== undefined) throw rejoin;
      at += slice.length;
      if (at < messages.length) await payload.heartbeat();
    }
  }

  #slice(messages: readonly kafkajs.KafkaMessage[], from: number, retried: number | undefined): kafkajs.KafkaMessage[] {
    const { recordsMax, bytesMax } = this.#options;
    const slice: kafkajs.KafkaMessage[] = [];
    const countMax = retried ?? Math.max(1, recordsMax);
    let bytes = 0;
    for (let at = from; at < messages.length && slice.length < countMax; at++) {
      const message = messages[at];
      if (message === undefined || (slice.length > 0 && bytes >= bytesMax)) break;
      slice.push(message);
      bytes += message.value?.length ?? 0;
    }
    return slice;
  }

  /**
   * Runs the handler, with heartbeats meanwhile. Returns the error with which a heartbeat called for joining again;
   * throws what the handler threw.
   */
  async #run(
    incarnation: Incarnation,
    handler: RunningHandler,
    payload: kafkajs.EachBatchPayload,
    slice: readonly kafkajs.KafkaMessage[],
  ): Promise<unknown> {
    const { partition } = payload.batch;
    let rejoin: unknown;
    const beat = async (): Promise<void> => {
      try {
        if (!incarnation.retired && rejoin === undefined) await payload.heartbeat();
      } catch (error) {
        rejoin = error;
        if (LOST.has(errorType(error) ?? "")) handler.lost.abort();
      }
    };
    const timer = setInterval(() => void beat(), Math.max(500, this.#options.sessionTimeoutMs / 6));
    try {
      const records: StoredRecord[] = slice.map((message) => storedRecord(partition, message));
      await this.#handle({
        topic: this.#options.topic,
        partition,
        epoch: incarnation.epoch,
        records,
        signal: handler.lost.signal,
        heartbeat: async () => {
          handler.beatMs = performance.now();
          await beat();
        },
      });
    } finally {
      clearInterval(timer);
    }
    return rejoin;
  }

  /** The partition pauses, so that the others go on; then the broker is asked for the same records again. */
  #backOff(
    incarnation: Incarnation,
    payload: kafkajs.EachBatchPayload,
    slice: readonly kafkajs.KafkaMessage[],
    before: Retry | undefined,
    err: unknown,
  ): void {
    const { partition } = payload.batch;
    const { topic, group, report, backoff } = this.#options;
    const failures = (before?.failures ?? 0) + 1;
    const offset = slice[0]?.offset ?? "0";
    this.#retries.set(partition, { offset, records: slice.length, failures });
    report.warn(
      { topic, partition, group, offset, records: slice.length, failures, err },
      `group ${group}: a batch of ${topic}/${partition} failed ${failures}×; it is delivered again`,
    );
    const resume = payload.pause();
    void pause(delayAfter(failures, backoff), this.#stopping.signal).then(() => {
      if (!incarnation.retired && !this.#stopping.signal.aborted) resume();
    });
  }

  // ------------------------------------------------------------- watchdog

  #look(): void {
    const incarnation = this.#current;
    const nowMs = performance.now();
    // The whole process was stopped: give the consumer the chance to notice by itself.
    const overslept = nowMs - this.#watchedMs > 5 * WATCH_EVERY_MS;
    this.#watchedMs = nowMs;
    if (incarnation === undefined || incarnation.retired) return;
    if (overslept) {
      incarnation.aliveMs = nowMs;
      return;
    }
    for (const { beatMs } of incarnation.handlers) {
      if (nowMs - beatMs > this.#options.handlerMsMax) {
        this.#replace(incarnation, `a handler has run for ${this.#options.handlerMsMax} ms without a heartbeat`);
        return;
      }
    }
    const patienceMs = SILENCE_MS + (this.#options.lingerMs ?? 0) + (incarnation.joined ? 0 : REBALANCE_TIMEOUT_MS);
    if (incarnation.handlers.size === 0 && nowMs - incarnation.aliveMs > patienceMs) {
      this.#replace(incarnation, `it has not fetched for ${patienceMs} ms`);
    }
  }

  #replace(incarnation: Incarnation, why: string): void {
    if (incarnation.retired || this.#stopping.signal.aborted) return;
    retire(incarnation);
    this.replacements += 1;
    const { topic, group, report } = this.#options;
    report.warn({ topic, group, replacements: this.replacements }, `consumer of group ${group} is replaced: ${why}`);
    this.#replacing = this.#succeed(incarnation).finally(() => {
      this.#replacing = undefined;
    });
  }

  async #succeed(incarnation: Incarnation): Promise<void> {
    const { group, report } = this.#options;
    await within(DISCONNECT_MS, "leaving the group", incarnation.consumer.disconnect()).catch(() => {});
    while (!this.#stopping.signal.aborted) {
      // Apart from one another, so that the members of a group do not come back in one instant.
      await pause(250 + Math.random() * 500, this.#stopping.signal);
      if (this.#stopping.signal.aborted) return;
      try {
        this.#current = await this.#incarnate();
        return;
      } catch (err) {
        report.warn({ group, err }, `group ${group} cannot be joined; trying again`);
      }
    }
  }
}

/** From here on it takes no batch and commits nothing. */
function retire(incarnation: Incarnation): void {
  incarnation.retired = true;
  for (const { lost } of incarnation.handlers) lost.abort();
}
