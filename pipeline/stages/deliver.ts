/**
 * Deliver: each processed event to the destinations whose filters match it.
 *
 * The first attempt is made while the batch is held, the following ones wait in the queue. Before the log commits a
 * batch, every invocation of it has either ended or is durable in the queue; so a killed process repeats attempts, but
 * loses none. The invocation's id (UUIDv5 of event and function) goes out as idempotency key and is the same each time.
 *
 * A receiver that is down must not hold back the others: after `failuresBeforeDetour` attempts in a row that a function's
 * receiver failed, its next invocations go to the queue at once for `detourMs`.
 *
 * What waits in the queue is sealed (encrypted), because a suspended program's state may hold its secrets.
 */
import type { Advance, Executor, Invocation, RunnableDestination } from "#destinations/delivery/executor.ts";
import type { Batch, StoredRecord, Subscription } from "#pipeline/engines/log/port.ts";
import type { Job, Queue, Worker } from "#pipeline/engines/queue/port.ts";
import { uuidV5 } from "#pipeline/event/uuid.ts";
import type { Outcome } from "#pipeline/outcomes.ts";
import { TOPICS } from "#pipeline/topics.ts";
import type { StoredInputs } from "#runtime/inputs.ts";
import {
  type DeliveryGlobals,
  deliveryGlobals,
  filterGlobals,
  type ProcessedRow,
  parseRow,
} from "./deliver-globals.ts";
import { type DeadLetter, keepDeadLetters, runStage, type StageContext } from "./stage.ts";

/** A destination function as the stage needs it: one whole version. */
export interface DeliverFunction extends RunnableDestination {
  readonly name: string;
  /** Names of the events it can match; null: any. */
  readonly eventNames: ReadonlySet<string> | null;
  /** Compiled filter; null: everything matches. */
  readonly filter: readonly unknown[] | null;
  readonly inputs: StoredInputs;
}

export interface DeliverOptions {
  readonly functionsOf: (projectId: number) => readonly DeliverFunction[];
  readonly execute: Executor;
  /** Evaluates a filter; throws what it throws. */
  readonly matches: (fn: DeliverFunction, globals: Readonly<Record<string, unknown>>) => boolean;
  readonly resolveInputs: (fn: DeliverFunction, globals: DeliveryGlobals) => Readonly<Record<string, unknown>>;
  readonly queue: Queue;
  /** Encrypts what waits in the queue, bound to its place. */
  readonly seal: (text: string, place: Place) => string;
  readonly unseal: (sealed: string, place: Place) => string;
  readonly siteUrl: string;
  /** Invocations of one batch that run side by side. */
  readonly parallel?: number;
  /** Retries that run side by side. */
  readonly retriesParallel?: number;
  readonly failuresBeforeDetour?: number;
  readonly detourMs?: number;
  readonly onDelivered?: (capturedAt: string) => void;
}

interface Place {
  readonly projectId: number;
  readonly functionId: string;
}

/** What a retry needs to go on in another process. */
interface QueuedInvocation {
  readonly projectId: number;
  readonly functionId: string;
  /** `Invocation` as JSON, sealed. */
  readonly sealed: string;
  /** The record it came from, for a dead letter. */
  readonly origin: {
    readonly partition: number;
    readonly offset: number;
    readonly key: string | null;
    readonly value: string;
    readonly headers: Readonly<Record<string, string>>;
  };
  /** Times it was queued; part of the job's id. */
  readonly round: number;
}

export const DELIVERIES_QUEUE = "deliveries";

/** Namespace of invocation ids: UUIDv5 over `<event uuid>:<function id>`. */
const INVOCATION_NAMESPACE = "0b9a1c6e-5c57-5f6b-9e54-1d5a3f1f7a10";

export async function startDeliver(context: StageContext, options: DeliverOptions): Promise<Subscription> {
  const { ledger, logger, nowMs } = context;
  const { parallel = 64, retriesParallel = 32, failuresBeforeDetour = 5, detourMs = 10_000 } = options;
  const detours = new Map<string, { failures: number; untilMs: number }>();

  const worker: Worker = await options.queue.work(DELIVERIES_QUEUE, { concurrency: retriesParallel }, runQueued);
  const subscription = await runStage(
    context,
    "deliver",
    { topic: TOPICS.processed.name, recordsMax: 500, bytesMax: 4 << 20, lingerMs: 5, concurrency: 2 },
    settle,
  );
  return {
    get replacements() {
      return subscription.replacements;
    },
    async stop() {
      await subscription.stop();
      await worker.stop();
    },
  };

  async function settle(batch: Batch): Promise<readonly Outcome<"deliver">[]> {
    const letters: DeadLetter[] = [];
    const runs: (() => Promise<void>)[] = [];
    const outcomes = batch.records.map((record): Outcome<"deliver"> => {
      const projectId = Number(record.headers["team_id"]);
      const event = record.headers["event"] ?? "";
      const candidates = options.functionsOf(projectId).filter(({ eventNames }) => eventNames?.has(event) ?? true);
      if (candidates.length === 0) return { outcome: "unmatched" };
      let row: ProcessedRow;
      try {
        row = parseRow(record.value);
      } catch (error) {
        const reason = `row cannot be read: ${messageOf(error)}`;
        letters.push({ stage: "deliver", reason, topic: batch.topic, record });
        return { outcome: "dead_lettered", reason };
      }
      const matching = candidates.filter((fn) => {
        try {
          return fn.filter === null || options.matches(fn, filterGlobals(row));
        } catch (error) {
          ledger.enter("invocation", 1);
          ledger.leave("invocation", "filtering_failed");
          const reason = `filter of ${fn.name}: ${messageOf(error)}`;
          letters.push({ stage: "deliver", reason, topic: batch.topic, record, functionId: fn.id });
          return false;
        }
      });
      for (const fn of matching) runs.push(() => firstAttempt(fn, projectId, row, record, batch.topic, letters));
      return { outcome: matching.length === 0 ? "unmatched" : "matched" };
    });
    await inParallel(runs, parallel, () => batch.heartbeat());
    await keepDeadLetters(context, letters);
    context.reach("deliver.settled");
    return outcomes;
  }

  async function firstAttempt(
    fn: DeliverFunction,
    projectId: number,
    row: ProcessedRow,
    record: StoredRecord,
    topic: string,
    letters: DeadLetter[],
  ): Promise<void> {
    ledger.enter("invocation", 1);
    const fail = (reason: string): void => {
      ledger.leave("invocation", "failed");
      letters.push({ stage: "deliver", reason, topic, record, functionId: fn.id });
    };
    const base = deliveryGlobals(row, projectId, options.siteUrl, fn);
    let inputs: Readonly<Record<string, unknown>>;
    try {
      inputs = options.resolveInputs(fn, base);
    } catch (error) {
      fail(`inputs of ${fn.name}: ${messageOf(error)}`);
      return;
    }
    const invocation: Invocation = {
      id: uuidV5(`${row.uuid}:${fn.id}`, INVOCATION_NAMESPACE),
      functionId: fn.id,
      globals: { ...base, inputs },
      step: 0,
    };
    const detour = detours.get(fn.id);
    if (detour !== undefined && detour.untilMs > nowMs()) {
      await enqueue(projectId, invocation, originOf(record), 1, Math.max(0, detour.untilMs - nowMs()));
      return;
    }
    const advance = await options.execute(fn, invocation);
    context.reach("deliver.attempted");
    noteReceiver(fn.id, advance);
    logger.debug(
      { functionId: fn.id, invocation: invocation.id, outcome: advance.kind, logs: advance.logs },
      "invocation",
    );
    if (advance.kind === "delivered") delivered(record.headers["captured_at"]);
    else if (advance.kind === "failed") fail(advance.reason);
    else await enqueue(projectId, advance.invocation, originOf(record), 1, advance.afterMs);
  }

  /** One attempt that waited in the queue; resolves once its outcome is durable. */
  async function runQueued(job: Job): Promise<void> {
    const { projectId, functionId, sealed, origin, round } = job.payload as QueuedInvocation;
    const invocation = JSON.parse(options.unseal(sealed, { projectId, functionId })) as Invocation;
    const fn = options.functionsOf(projectId).find(({ id }) => id === functionId);
    const advance: Advance =
      fn === undefined
        ? { kind: "failed", reason: "the function was disabled or deleted before the retry", logs: [] }
        : await options.execute(fn, invocation);
    noteReceiver(functionId, advance);
    logger.debug({ functionId, invocation: invocation.id, outcome: advance.kind, logs: advance.logs }, "invocation");
    ledger.enter("invocation", 1);
    if (advance.kind === "delivered") {
      delivered(origin.headers["captured_at"]);
    } else if (advance.kind === "retry") {
      await enqueue(projectId, advance.invocation, origin, round + 1, advance.afterMs);
    } else {
      const record: StoredRecord = { ...origin, value: new TextEncoder().encode(origin.value), timestampMs: nowMs() };
      await keepDeadLetters(context, [
        { stage: "deliver", reason: advance.reason, topic: TOPICS.processed.name, record, functionId },
      ]);
      ledger.leave("invocation", "failed");
    }
  }

  async function enqueue(
    projectId: number,
    invocation: Invocation,
    origin: QueuedInvocation["origin"],
    round: number,
    delayMs: number,
  ): Promise<void> {
    const { functionId } = invocation;
    const sealed = options.seal(JSON.stringify(invocation), { projectId, functionId });
    const payload: QueuedInvocation = { projectId, functionId, sealed, origin, round };
    await options.queue.add(DELIVERIES_QUEUE, { id: `${invocation.id}-${round}`, payload, delayMs });
    context.reach("deliver.queued");
    ledger.leave("invocation", "retrying");
  }

  function delivered(capturedAt: string | undefined): void {
    ledger.leave("invocation", "delivered");
    if (capturedAt !== undefined) options.onDelivered?.(capturedAt);
  }

  function noteReceiver(functionId: string, advance: Advance): void {
    if (advance.kind === "delivered") {
      detours.delete(functionId);
    } else if (advance.kind === "retry") {
      const failures = (detours.get(functionId)?.failures ?? 0) + 1;
      detours.set(functionId, { failures, untilMs: failures < failuresBeforeDetour ? 0 : nowMs() + detourMs });
    }
  }
}

function originOf({ partition, offset, key, value, headers }: StoredRecord): QueuedInvocation["origin"] {
  return { partition, offset, key, value: new TextDecoder().decode(value), headers };
}

/** Runs tasks, at most `width` at a time; beats while they run. The first rejection is thrown after all have ended. */
async function inParallel(
  tasks: readonly (() => Promise<void>)[],
  width: number,
  beat: () => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let task = tasks[next++]; task !== undefined; task = tasks[next++]) {
      await task();
      if (next % width === 0) await beat();
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: Math.min(width, tasks.length) }, lane));
  for (const result of lanes) if (result.status === "rejected") throw result.reason;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
