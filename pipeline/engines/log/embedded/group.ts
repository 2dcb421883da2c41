/**
 * A consumer group on one topic. All members live in this process, for the folder is this process's alone; so handing a
 * partition over needs no protocol: its worker finishes the batch in hand and commits, then the next owner's begins.
 *
 * A handler that does not finish in time loses the partition: its signal aborts, and what it does afterwards commits
 * nothing, just as after a rebalance on Kafka.
 */

import { setImmediate as nextTurn } from "node:timers/promises";
import { type Backoff, delayAfter, pause, Slots } from "../backoff.ts";
import type { Batch, ConsumeOptions, StoredRecord } from "../port.ts";
import type { LogReport } from "../report.ts";
import type { CommittedOffsets } from "./committed.ts";
import type { Cursor } from "./reader.ts";
import type { Topic } from "./topic.ts";

/** How long deliveries may go on without a turn of the event loop. */
const TURN_MS = 5;

export type Handler = (batch: Batch) => Promise<void>;

export interface GroupSettings {
  readonly committed: CommittedOffsets;
  readonly report: LogReport;
  readonly backoff: Backoff;
  /** How long a handler may go on after its partition was taken away or its subscription stopped. */
  readonly handoverMs: number;
  /** A number no other call has got. */
  readonly nextEpoch: () => number;
}

export interface Member {
  readonly options: ConsumeOptions;
  readonly handle: Handler;
  readonly slots: Slots;
}

export class Group {
  readonly #name: string;
  readonly #topic: Topic;
  readonly #settings: GroupSettings;
  readonly #members: Member[] = [];
  /** Who works on each partition now; replaced only after the one before has ended. */
  readonly #workers: (Worker | undefined)[];
  /** Handovers under way, one chain per partition. */
  readonly #handovers: Promise<void>[];

  constructor(name: string, topic: Topic, settings: GroupSettings) {
    this.#name = name;
    this.#topic = topic;
    this.#settings = settings;
    this.#workers = new Array<Worker | undefined>(topic.partitions).fill(undefined);
    this.#handovers = this.#workers.map(() => Promise.resolve());
  }

  get empty(): boolean {
    return this.#members.length === 0;
  }

  join(options: ConsumeOptions, handle: Handler): Member {
    const member: Member = { options, handle, slots: new Slots(Math.max(1, options.concurrency ?? 1)) };
    this.#members.push(member);
    this.#topic.subscriptions += 1;
    void this.#assign();
    return member;
  }

  /** Resolves when none of the member's handlers runs any more, or none is waited for. */
  async leave(member: Member): Promise<void> {
    const at = this.#members.indexOf(member);
    if (at === -1) {
      await Promise.all(this.#handovers);
      return;
    }
    this.#members.splice(at, 1);
    this.#topic.subscriptions -= 1;
    await this.#assign();
  }

  /** Brings every partition to the member whose turn it is. */
  async #assign(): Promise<void> {
    for (let partition = 0; partition < this.#topic.partitions; partition++) {
      const before = this.#handovers[partition]!;
      this.#handovers[partition] = before.then(() => this.#handOver(partition));
    }
    await Promise.all(this.#handovers);
  }

  async #handOver(partition: number): Promise<void> {
    const owner = this.#members[partition % Math.max(1, this.#members.length)];
    const worker = this.#workers[partition];
    if (worker?.member === owner) return;
    await worker?.stop(this.#settings.handoverMs);
    this.#workers[partition] =
      owner === undefined ? undefined : new Worker(this.#name, this.#topic, partition, owner, this.#settings);
  }
}

/** Delivers one partition to one member until it is stopped. */
class Worker {
  readonly member: Member;
  readonly #group: string;
  readonly #topic: Topic;
  readonly #partition: number;
  readonly #settings: GroupSettings;
  readonly #epoch: number;
  /** Aborted first: take no new batch. */
  readonly #stopping = new AbortController();
  /** Aborted when the partition is no longer ours: commit nothing. */
  readonly #lost = new AbortController();
  readonly #running: Promise<void>;

  constructor(group: string, topic: Topic, partition: number, member: Member, settings: GroupSettings) {
    this.#group = group;
    this.#topic = topic;
    this.#partition = partition;
    this.member = member;
    this.#settings = settings;
    this.#epoch = settings.nextEpoch();
    this.#running = this.#run();
  }

  async stop(withinMs: number): Promise<void> {
    this.#stopping.abort();
    const timer = new AbortController();
    await Promise.race([this.#running, pause(withinMs, timer.signal)]);
    timer.abort();
    this.#lost.abort();
  }

  async #run(): Promise<void> {
    const committed = this.#settings.committed.get(this.#group, this.#topic.name, this.#partition) ?? 0;
    const cursor = this.#topic.reader.cursor(this.#partition, committed);
    let records: readonly StoredRecord[] = [];
    let failures = 0;
    let turnMs = performance.now();
    while (!this.#stopping.signal.aborted) {
      if (records.length === 0) await this.#wait(cursor);
      const release = await this.member.slots.take();
      try {
        if (this.#stopping.signal.aborted) return;
        if (records.length === 0) records = await this.#collect(cursor);
        if (records.length === 0) continue;
        await this.#deliver(records);
        records = [];
        failures = 0;
      } catch (error) {
        failures += 1;
        this.#warn(error, records, failures);
      } finally {
        release();
      }
      // Records from memory and a handler without I/O would otherwise keep the event loop to themselves.
      if (performance.now() - turnMs > TURN_MS) {
        await nextTurn();
        turnMs = performance.now();
      }
      // Outside the slot: a batch that fails over and over must not hold up the member's other partitions.
      if (failures > 0) await pause(delayAfter(failures, this.#settings.backoff), this.#stopping.signal);
    }
  }

  async #wait(cursor: Cursor): Promise<void> {
    const { signal } = this.#stopping;
    await this.#topic.arrival(this.#partition, cursor.offset, signal);
    const { lingerMs = 0, recordsMax } = this.member.options;
    if (lingerMs === 0 || this.#topic.next(this.#partition) >= cursor.offset + recordsMax) return;
    const full = new AbortController();
    const waiting = AbortSignal.any([signal, full.signal]);
    await Promise.race([
      pause(lingerMs, waiting),
      this.#topic.arrival(this.#partition, cursor.offset + recordsMax - 1, waiting),
    ]);
    full.abort();
  }

  #collect(cursor: Cursor): Promise<StoredRecord[]> {
    const { recordsMax, bytesMax } = this.member.options;
    return this.#topic.reader.read(cursor, Math.max(1, recordsMax), Math.max(1, bytesMax));
  }

  async #deliver(records: readonly StoredRecord[]): Promise<void> {
    await this.member.handle({
      topic: this.#topic.name,
      partition: this.#partition,
      epoch: this.#epoch,
      records,
      signal: this.#lost.signal,
      heartbeat: async () => {},
    });
    if (this.#lost.signal.aborted) return;
    this.#settings.committed.set(this.#group, this.#topic.name, this.#partition, records.at(-1)!.offset + 1);
  }

  #warn(err: unknown, records: readonly StoredRecord[], failures: number): void {
    const place = { topic: this.#topic.name, partition: this.#partition, group: this.#group };
    this.#settings.report.warn(
      { ...place, offset: records[0]?.offset, records: records.length, failures, err },
      `group ${this.#group}: a batch of ${place.topic}/${place.partition} failed ${failures}×; it is delivered again`,
    );
  }
}
