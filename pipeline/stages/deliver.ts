/**
 * Deliver: each processed event to the destinations whose filters match it.
 *
 * The first attempt is made while the batch is held, the following ones wait in the queue. Before the log commits a
 * batch, every invocation of it has either ended or is durable in the queue; so a killed process repeats attempts, but
 * loses none. The invocation's id (UUIDv5 of event and function) goes out as idempotency key and is the same each time.
 *
 * A receiver that is down or slow must not hold back the others: after `failuresBeforeDetour` attempts in a row that a
 * function's receiver failed, its next invocations go to the queue at once for `detourMs`. So do those of a function that
 * used up its time: programs run on tier 0 in this process, one slice at a time, and the event loop breathes in between.
 *
 * What waits in the queue is sealed (encrypted), because a suspended program's state may hold its secrets.
 */
import type { Advance, Executor, Invocation, RunnableDestination } from "#destinations/delivery/executor.ts";
import { breather } from "#pipeline/breather.ts";
import type { Batch, StoredRecord, Subscription } from "#pipeline/engines/log/port.ts";
import type { Job, Queue, Worker } from "#pipeline/engines/queue/port.ts";
import type { SharedState } from "#pipeline/engines/state/port.ts";
import { uuidV5 } from "#pipeline/event/uuid.ts";
import type { Outcome, OutcomeName } from "#pipeline/outcomes.ts";
import { TOPICS } from "#pipeline/topics.ts";
import { InvalidState } from "#runtime/errors.ts";
import type { StoredInputs } from "#runtime/inputs.ts";
import {
  type DeliveryGlobals,
  deliveryGlobals,
  filterGlobals,
  type ProcessedRow,
  parseRow,
} from "./deliver-globals.ts";
import { recordAttempt } from "./deliver-rows.ts";
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
  /** Holds each function's budget of time. */
  readonly state: SharedState;
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
  /** An attempt that takes this long, ms, counts as a failure of the receiver here, whatever it answers. */
  readonly slowMs?: number;
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

/** What a function may compute: two seconds at once, a fifth of a core in the long run. In ms. */
const CPU_BUCKET = { capacity: 2_000, refillPerSecond: 200 };
/** Tries of a queued attempt that fails for reasons of our own, such as a database that is away: about an hour. */
const QUEUE_ATTEMPTS = 12;

export const DELIVERIES_QUEUE = "deliveries";

/** Namespace of invocation ids: UUIDv5 over `<event uuid>:<function id>`. */
const INVOCATION_NAMESPACE = "0b9a1c6e-5c57-5f6b-9e54-1d5a3f1f7a10";

export async function startDeliver(context: StageContext, options: DeliverOptions): Promise<Subscription> {
  const { ledger, logger, nowMs } = context;
  const { parallel = 64, retriesParallel = 32, failuresBeforeDetour = 5, detourMs = 10_000, slowMs = 1_000 } = options;
  /** Shared by everything that runs programs here. */
  const breathe = breather();
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
    const ended: OutcomeName<"invocation">[] = [];
    const runs: (() => Promise<void>)[] = [];
    const outcomes: Outcome<"deliver">[] = [];
    for (const record of batch.records) {
      await breathe();
      const projectId = Number(record.headers["team_id"]);
      const event = record.headers["event"] ?? "";
      const candidates = options.functionsOf(projectId).filter(({ eventNames }) => eventNames?.has(event) ?? true);
      if (candidates.length === 0) {
        outcomes.push({ outcome: "unmatched" });
        continue;
      }
      let row: ProcessedRow;
      try {
        row = parseRow(record.value);
      } catch (error) {
        const reason = `row cannot be read: ${messageOf(error)}`;
        letters.push({ stage: "deliver", reason, topic: batch.topic, record });
        outcomes.push({ outcome: "dead_lettered", reason });
        continue;
      }
      let matched = false;
      for (const fn of candidates) {
        const keepLetter = (reason: string): void => {
          letters.push({ stage: "deliver", reason, topic: batch.topic, record, functionId: fn.id });
        };
        try {
          if (fn.filter !== null && !options.matches(fn, filterGlobals(row))) continue;
        } catch (error) {
          keepLetter(`filter of ${fn.name}: ${messageOf(error)}`);
          ended.push("filtering_failed");
          continue;
        }
        matched = true;
        runs.push(async () => {
          ended.push(await firstAttempt(fn, projectId, row, record, keepLetter));
        });
      }
      outcomes.push({ outcome: matched ? "matched" : "unmatched" });
    }
    await inParallel(runs, parallel, () => batch.heartbeat());
    await keepDeadLetters(context, letters);
    context.reach("deliver.settled");
    // Booked once every outcome is durable, so that in = out also when a batch is delivered again.
    for (const outcome of ended) book(outcome);
    return outcomes;
  }

  /** The first attempt; a failure is put down by `keepLetter`, a retry is durable when it resolves. */
  async function firstAttempt(
    fn: DeliverFunction,
    projectId: number,
    row: ProcessedRow,
    record: StoredRecord,
    keepLetter: (reason: string) => void,
  ): Promise<OutcomeName<"invocation">> {
    const base = deliveryGlobals(row, projectId, options.siteUrl, fn);
    let inputs: Readonly<Record<string, unknown>>;
    try {
      inputs = options.resolveInputs(fn, base);
    } catch (error) {
      keepLetter(`inputs of ${fn.name}: ${messageOf(error)}`);
      return "failed";
    }
    const invocation: Invocation = {
      id: uuidV5(`${row.uuid}:${fn.id}`, INVOCATION_NAMESPACE),
      functionId: fn.id,
      globals: { ...base, inputs },
      step: 0,
    };
    const waitMs = await detourMsOf(fn.id);
    if (waitMs > 0) {
      await enqueue(projectId, invocation, originOf(record), 1, waitMs);
      return "retrying";
    }
    const advance = await attempt(fn, invocation);
    context.reach("deliver.attempted");
    if (advance.kind === "retry") {
      await enqueue(projectId, advance.invocation, originOf(record), 1, advance.afterMs);
      return "retrying";
    }
    if (advance.kind === "failed") keepLetter(advance.reason);
    return advance.kind;
  }

  /**
   * One attempt that waited in the queue; resolves once its outcome is durable. Rejecting it makes the queue try again,
   * which is right only for what is not the function's doing.
   */
  async function runQueued(job: Job): Promise<void> {
    const { projectId, functionId, sealed, origin, round } = job.payload as QueuedInvocation;
    try {
      const fn = options.functionsOf(projectId).find(({ id }) => id === functionId);
      const waitMs = fn === undefined ? 0 : await cpuWaitMsOf(functionId);
      const invocation = JSON.parse(options.unseal(sealed, { projectId, functionId })) as Invocation;
      if (waitMs > 0) {
        await enqueue(projectId, invocation, origin, round + 1, waitMs);
        return;
      }
      const advance: Pick<Advance, "kind"> & { readonly reason?: string } =
        fn === undefined
          ? { kind: "failed", reason: "the function was disabled or deleted before the retry" }
          : await attemptAgain(fn, invocation, origin, projectId, round);
      if (advance.kind === "failed") {
        const record: StoredRecord = { ...origin, value: new TextEncoder().encode(origin.value), timestampMs: nowMs() };
        const reason = advance.reason ?? "the delivery failed";
        const topic = TOPICS.processed.name;
        await keepDeadLetters(context, [{ stage: "deliver", reason, topic, record, functionId }]);
      }
      book(advance.kind === "retry" ? "retrying" : advance.kind);
    } catch (error) {
      logger.error({ err: error, functionId, job: job.id, attempt: job.attempt }, "a delivery's retry is put back");
      throw error;
    }
  }

  async function attemptAgain(
    fn: DeliverFunction,
    invocation: Invocation,
    origin: QueuedInvocation["origin"],
    projectId: number,
    round: number,
  ): Promise<Advance> {
    let advance: Advance;
    try {
      advance = await attempt(fn, invocation);
    } catch (error) {
      if (!(error instanceof InvalidState)) throw error;
      // Saved by another version of the function. The new one begins anew; receivers know its requests by their keys.
      const { waiting: _saved, failure: _failure, ...rest } = invocation;
      advance = await attempt(fn, { ...rest, step: 0 });
    }
    if (advance.kind === "retry") await enqueue(projectId, advance.invocation, origin, round + 1, advance.afterMs);
    return advance;
  }

  /** Runs an invocation, charges its function for the time, and notes how its receiver does. */
  async function attempt(fn: DeliverFunction, invocation: Invocation): Promise<Advance> {
    await breathe();
    const startedMs = nowMs();
    const advance = await options.execute(fn, invocation);
    noteReceiver(fn.id, advance, nowMs() - startedMs);
    recordAttempt(context, fn, invocation, advance);
    if (advance.cpuMs > 0) await options.state.charge(`cpu:${fn.id}`, advance.cpuMs, CPU_BUCKET);
    logger.debug(
      { functionId: fn.id, invocation: invocation.id, outcome: advance.kind, logs: advance.logs },
      "invocation",
    );
    return advance;
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
    await options.queue.add(DELIVERIES_QUEUE, {
      id: `${invocation.id}-${round}`,
      payload,
      delayMs,
      attempts: QUEUE_ATTEMPTS,
    });
    context.reach("deliver.queued");
  }

  function book(outcome: OutcomeName<"invocation">): void {
    ledger.enter("invocation", 1);
    ledger.leave("invocation", outcome);
  }

  /** How long, ms, a function's next invocation has to wait in the queue; 0: it may run now. */
  async function detourMsOf(functionId: string): Promise<number> {
    const detour = detours.get(functionId);
    const receiverMs = detour === undefined ? 0 : Math.max(0, detour.untilMs - nowMs());
    return receiverMs > 0 ? receiverMs : cpuWaitMsOf(functionId);
  }

  async function cpuWaitMsOf(functionId: string): Promise<number> {
    const left = await options.state.charge(`cpu:${functionId}`, 0, CPU_BUCKET);
    return left > 0 ? 0 : Math.ceil((1 - left) / CPU_BUCKET.refillPerSecond) * 1_000;
  }

  function noteReceiver(functionId: string, advance: Advance, tookMs: number): void {
    if (advance.kind !== "retry" && tookMs < slowMs) {
      detours.delete(functionId);
    } else {
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
