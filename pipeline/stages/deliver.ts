/**
 * Deliver: each processed event to the destinations whose filters match it.
 *
 * The first attempt is made while the batch is held, the following ones wait in the queue. Before the log commits a
 * batch, every invocation of it has either ended or is durable in the queue; so a killed process repeats attempts, but
 * loses none. The invocation's id (UUIDv5 of event and function) goes out as idempotency key and is the same each time.
 *
 * A receiver that is down or slow must not hold back the others: after `failuresBeforeDetour` attempts in a row that a
 * function's receiver failed, its next invocations go to the queue at once for `detourMs`. Programs run on tier 0 in this
 * process, one slice at a time, and the event loop breathes in between.
 *
 * The watcher is asked before each run and told after it. A degraded function runs on the slow lane, a queue of its own
 * with few workers. What a quarantined or paused one is not given is kept, as the event alone, so that it costs nothing
 * until a person has it run and then runs with the function as it is then.
 *
 * What waits in the queue is sealed (encrypted), because a suspended program's state may hold its secrets.
 */
import type { Advance, Executor, Invocation, RunnableDestination } from "#destinations/delivery/executor.ts";
import { breather } from "#pipeline/breather.ts";
import type { Batch, StoredRecord, Subscription } from "#pipeline/engines/log/port.ts";
import type { Job, Queue, Worker } from "#pipeline/engines/queue/port.ts";
import type { Outcome, OutcomeName } from "#pipeline/outcomes.ts";
import { TOPICS } from "#pipeline/topics.ts";
import { NEWS_HEADER } from "#pipeline/watcher/announce.ts";
import { NO_USE, type Use } from "#pipeline/watcher/cost.ts";
import { KEPT_MAX, type KeptInvocation, type KeptInvocations } from "#pipeline/watcher/kept.ts";
import { RUNS } from "#pipeline/watcher/standing.ts";
import { baseOf, type Watcher } from "#pipeline/watcher/watcher.ts";
import { InvalidState } from "#runtime/errors.ts";
import type { StoredInputs } from "#runtime/inputs.ts";
import {
  type DeliveryGlobals,
  deliveryGlobals,
  filterGlobals,
  type ProcessedRow,
  parseRow,
} from "./deliver-globals.ts";
import { invocationId, jobId, originOf, type QueuedInvocation } from "./deliver-queue.ts";
import { recordAttempt } from "./deliver-rows.ts";
import { inParallel } from "./in-parallel.ts";
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
  readonly watcher: Pick<Watcher, "admit" | "standing" | "charge" | "offence" | "withheld">;
  readonly kept: Pick<KeptInvocations, "keep" | "count" | "asked" | "replay">;
  /** Encrypts what waits in the queue, bound to its place. */
  readonly seal: (text: string, place: Place) => string;
  readonly unseal: (sealed: string, place: Place) => string;
  readonly siteUrl: string;
  /** Invocations of one batch that run side by side. */
  readonly parallel?: number;
  /** Retries that run side by side. */
  readonly retriesParallel?: number;
  /** Invocations of degraded functions that run side by side. */
  readonly slowParallel?: number;
  readonly failuresBeforeDetour?: number;
  readonly detourMs?: number;
  /** An attempt that takes this long, ms, counts as a failure of the receiver here, whatever it answers. */
  readonly slowMs?: number;
}

interface Place {
  readonly projectId: number;
  readonly functionId: string;
}

/** Tries of a queued attempt that fails for reasons of our own, such as a database that is away: about an hour. */
const QUEUE_ATTEMPTS = 12;

export const DELIVERIES_QUEUE = "deliveries";
/** The slow lane: degraded functions, and what is replayed. */
export const SLOW_QUEUE = "deliveries-slow";

const REPLAY_EVERY_MS = 1_000;
const REPLAY_AT_ONCE = 200;
const REPLAY_PARALLEL = 16;
/** For how long the number of a function's kept invocations is believed, ms. */
const KEPT_COUNT_MS = 10_000;
/** A run that computes this long is worth showing, ms. */
const LONG_RUN_MS = 50;
/** A filter that takes this long is no longer asked while its function does not run, ms. */
const LONG_FILTER_MS = 5;

export async function startDeliver(context: StageContext, options: DeliverOptions): Promise<Subscription> {
  const { ledger, logger, nowMs } = context;
  const { parallel = 64, retriesParallel = 32, failuresBeforeDetour = 5, detourMs = 10_000, slowMs = 1_000 } = options;
  const { watcher, kept } = options;
  /** Shared by everything that runs programs here. */
  const breathe = breather();
  const detours = new Map<string, { failures: number; untilMs: number }>();

  const longFilters = new Set<string>();
  const keptCounts = new Map<string, { invocations: number; atMs: number }>();

  const lanes: Worker[] = [
    await options.queue.work(DELIVERIES_QUEUE, { concurrency: retriesParallel }, (job) => runQueued(job, "run")),
    await options.queue.work(SLOW_QUEUE, { concurrency: options.slowParallel ?? 8 }, (job) => runQueued(job, "slow")),
  ];
  let replaying: Promise<void> = Promise.resolve();
  const replayTimer = setInterval(() => {
    replaying = replaying.then(replayAsked);
  }, REPLAY_EVERY_MS);
  replayTimer.unref();
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
      clearInterval(replayTimer);
      await subscription.stop();
      await replaying;
      for (const lane of lanes) await lane.stop();
    },
  };

  async function settle(batch: Batch): Promise<readonly Outcome<"deliver">[]> {
    const letters: DeadLetter[] = [];
    const ended: OutcomeName<"invocation">[] = [];
    const runs: (() => Promise<void>)[] = [];
    const withheld: QueuedInvocation[] = [];
    const outcomes: Outcome<"deliver">[] = [];
    for (const record of batch.records) {
      await breathe();
      const projectId = Number(record.headers["team_id"]);
      const event = record.headers["event"] ?? "";
      const newsOf = record.headers[NEWS_HEADER];
      const candidates = options
        .functionsOf(projectId)
        .filter(({ id, eventNames }) => (eventNames?.has(event) ?? true) && baseOf(id) !== newsOf);
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
        const unasked = { projectId, functionId: fn.id, origin: originOf(record), round: 1, unfiltered: true };
        if (longFilters.has(fn.id) && RUNS[watcher.standing(fn.id).state] === "none") {
          withheld.push(unasked);
          matched = true;
          continue;
        }
        try {
          if (!wants(fn, projectId, row)) continue;
        } catch (error) {
          keepLetter(`filter of ${fn.name}: ${messageOf(error)}`);
          ended.push("filtering_failed");
          continue;
        }
        matched = true;
        runs.push(async () => {
          const admission = newsOf === undefined || isDisabled(fn.id) ? watcher.admit(fn.id) : "run";
          const { unfiltered: _asked, ...begun } = unasked;
          if (admission === "withheld") withheld.push(begun);
          else if (admission === "slow") {
            await enqueue(SLOW_QUEUE, begun, 0);
            ended.push("retrying");
          } else ended.push(await firstAttempt(fn, projectId, row, record, keepLetter));
        });
      }
      outcomes.push({ outcome: matched ? "matched" : "unmatched" });
    }
    await inParallel(runs, parallel, () => batch.heartbeat());
    ended.push(...(await keep(withheld)));
    await keepDeadLetters(context, letters);
    context.reach("deliver.settled");
    // Booked once every outcome is durable, so that in = out also when a batch is delivered again.
    for (const outcome of ended) book(outcome);
    return outcomes;
  }

  /** Asks a function's filter, and charges the function if that takes long. Throws what the filter throws. */
  function wants(fn: DeliverFunction, projectId: number, row: ProcessedRow): boolean {
    if (fn.filter === null) return true;
    const startedMs = performance.now();
    try {
      return options.matches(fn, filterGlobals(row));
    } finally {
      const cpuMs = performance.now() - startedMs;
      if (cpuMs >= 1) watcher.charge(projectId, fn.id, { ...NO_USE, cpuMs });
      if (cpuMs >= LONG_FILTER_MS) longFilters.add(fn.id);
      else longFilters.delete(fn.id);
    }
  }

  /** The first attempt; a failure is put down by `keepLetter`, a retry is durable when it resolves. */
  async function firstAttempt(
    fn: DeliverFunction,
    projectId: number,
    row: ProcessedRow,
    record: StoredRecord,
    keepLetter: (reason: string) => void,
  ): Promise<OutcomeName<"invocation">> {
    const invocation = begin(fn, projectId, row);
    if (typeof invocation === "string") {
      keepLetter(invocation);
      return "failed";
    }
    const waitMs = detourMsOf(fn.id);
    const queued = { projectId, functionId: fn.id, origin: originOf(record), round: 1 };
    if (waitMs > 0) {
      await enqueue(DELIVERIES_QUEUE, sealedWith(queued, invocation), waitMs);
      return "retrying";
    }
    const advance = await attempt(fn, projectId, invocation, queued.origin);
    context.reach("deliver.attempted");
    if (advance.kind === "retry") {
      await enqueue(DELIVERIES_QUEUE, sealedWith(queued, advance.invocation), advance.afterMs);
      return "retrying";
    }
    if (advance.kind === "failed") keepLetter(advance.reason);
    return advance.kind;
  }

  /** A new invocation, or why its inputs could not be made. */
  function begin(fn: DeliverFunction, projectId: number, row: ProcessedRow): Invocation | string {
    const base = deliveryGlobals(row, projectId, options.siteUrl, fn);
    const startedMs = performance.now();
    try {
      const inputs = options.resolveInputs(fn, base);
      return { id: invocationId(row.uuid, fn.id), functionId: fn.id, globals: { ...base, inputs }, step: 0 };
    } catch (error) {
      return `inputs of ${fn.name}: ${messageOf(error)}`;
    } finally {
      const cpuMs = performance.now() - startedMs;
      if (cpuMs >= 1) watcher.charge(projectId, fn.id, { ...NO_USE, cpuMs });
    }
  }

  /**
   * One invocation that waited in the queue; resolves once its outcome is durable. Rejecting it makes the queue try again,
   * which is right only for what is not the function's doing.
   */
  async function runQueued(job: Job, lane: "run" | "slow"): Promise<void> {
    const queued = job.payload as QueuedInvocation;
    const { functionId } = queued;
    try {
      for (const outcome of await settleQueued(queued, lane)) book(outcome);
    } catch (error) {
      if (job.attempt < QUEUE_ATTEMPTS) {
        logger.error({ err: error, functionId, job: job.id, attempt: job.attempt }, "a delivery's retry is put back");
        throw error;
      }
      await letterOf(queued, `given up after ${job.attempt} attempts: ${messageOf(error)}`);
      book("failed");
    }
  }

  /** What waited in the queue, among the dead letters. */
  function letterOf({ origin, functionId }: QueuedInvocation, reason: string): Promise<void> {
    const record: StoredRecord = { ...origin, value: new TextEncoder().encode(origin.value), timestampMs: nowMs() };
    return keepDeadLetters(context, [{ stage: "deliver", reason, topic: TOPICS.processed.name, record, functionId }]);
  }

  /** News of functions are free and reach those that are held back, but none that a person has stopped. */
  function isDisabled(functionId: string): boolean {
    return watcher.standing(functionId).state === "disabled";
  }

  async function settleQueued(
    queued: QueuedInvocation,
    lane: "run" | "slow",
  ): Promise<readonly OutcomeName<"invocation">[]> {
    const { projectId, functionId, sealed, origin, round } = queued;
    const failed = async (reason: string): Promise<readonly ["failed"]> => {
      await letterOf(queued, reason);
      return ["failed"];
    };
    const fn = options.functionsOf(projectId).find(({ id }) => id === functionId);
    if (fn === undefined) return failed("the function was disabled or deleted before the retry");
    const next = { ...queued, round: round + 1 };
    if (origin.headers[NEWS_HEADER] === undefined || isDisabled(functionId)) {
      const admission = watcher.admit(functionId);
      if (admission === "withheld") return keep([next]);
      if (admission === "slow" && lane === "run") {
        await enqueue(SLOW_QUEUE, next, 0);
        return ["retrying"];
      }
    }
    let invocation: Invocation;
    if (sealed === undefined) {
      const row = parseRow(new TextEncoder().encode(origin.value));
      try {
        if (queued.unfiltered === true && !wants(fn, projectId, row)) return ["filtered"];
      } catch (error) {
        await failed(`filter of ${fn.name}: ${messageOf(error)}`);
        return ["filtering_failed"];
      }
      const begun = begin(fn, projectId, row);
      if (typeof begun === "string") return failed(begun);
      invocation = begun;
    } else {
      invocation = JSON.parse(options.unseal(sealed, { projectId, functionId })) as Invocation;
    }
    const advance = await attemptAgain(fn, projectId, invocation, origin);
    if (advance.kind === "failed") return failed(advance.reason);
    if (advance.kind === "delivered") return ["delivered"];
    await enqueue(DELIVERIES_QUEUE, sealedWith(next, advance.invocation), advance.afterMs);
    return ["retrying"];
  }

  async function attemptAgain(
    fn: DeliverFunction,
    projectId: number,
    invocation: Invocation,
    origin: QueuedInvocation["origin"],
  ): Promise<Advance> {
    try {
      return await attempt(fn, projectId, invocation, origin);
    } catch (error) {
      if (!(error instanceof InvalidState)) throw error;
      // Saved by another version of the function. The new one begins anew; receivers know its requests by their keys.
      const { waiting: _saved, failure: _failure, ...rest } = invocation;
      return attempt(fn, projectId, { ...rest, step: 0 }, origin);
    }
  }

  /** Runs an invocation, tells the watcher what it took, and notes how its receiver does. */
  async function attempt(
    fn: DeliverFunction,
    projectId: number,
    invocation: Invocation,
    origin: QueuedInvocation["origin"],
  ): Promise<Advance> {
    await breathe();
    const startedMs = nowMs();
    const advance = await options.execute(fn, invocation);
    noteReceiver(fn.id, advance, nowMs() - startedMs);
    recordAttempt(context, fn, invocation, advance);
    // News of functions are free: what they set off must not set off more of them.
    if (origin.headers[NEWS_HEADER] === undefined) chargeFor(fn, projectId, invocation, advance);
    logger.debug(
      { functionId: fn.id, invocation: invocation.id, outcome: advance.kind, logs: advance.logs },
      "invocation",
    );
    return advance;
  }

  function chargeFor(fn: DeliverFunction, projectId: number, invocation: Invocation, advance: Advance): void {
    const { cpuMs, fetchMs, memoryBytes, breach } = advance;
    const breached = breach !== undefined && breach !== "asyncSteps";
    const use: Use = {
      runs: advance.kind === "retry" ? 0 : 1,
      failures: advance.kind === "failed" ? 1 : 0,
      breaches: breached ? 1 : 0,
      cpuMs,
      allocatedBytes: memoryBytes,
      fetchMs,
    };
    if (advance.kind === "failed" || cpuMs >= LONG_RUN_MS) {
      const event = invocation.globals["event"] as { readonly uuid?: unknown } | undefined;
      watcher.offence(projectId, fn.id, {
        eventUuid: String(event?.uuid ?? ""),
        trouble: breached ? breach : advance.kind === "failed" ? "error" : "cost",
        message: advance.kind === "failed" ? advance.reason : `it computed for ${Math.round(cpuMs)} ms`,
        costMs: cpuMs,
        event: () => JSON.stringify(event ?? null),
      });
    }
    watcher.charge(projectId, fn.id, use);
  }

  function sealedWith(queued: QueuedInvocation, invocation: Invocation): QueuedInvocation {
    const { projectId, functionId } = queued;
    return { ...queued, sealed: options.seal(JSON.stringify(invocation), { projectId, functionId }) };
  }

  async function enqueue(lane: string, queued: QueuedInvocation, delayMs: number): Promise<void> {
    await options.queue.add(lane, { id: jobId(queued), payload: queued, delayMs, attempts: QUEUE_ATTEMPTS });
    context.reach("deliver.queued");
  }

  /** Keeps invocations that their functions are not given, as far as they are to be kept; durable when it resolves. */
  async function keep(queued: readonly QueuedInvocation[]): Promise<readonly OutcomeName<"invocation">[]> {
    const keeping: Omit<KeptInvocation, "keptAtMs">[] = [];
    const outcomes: OutcomeName<"invocation">[] = [];
    const counts = new Map<string, number>();
    for (const one of queued) {
      const functionId = baseOf(one.functionId);
      counts.set(functionId, (counts.get(functionId) ?? 0) + 1);
      const count = await keptCount(functionId);
      if (watcher.standing(functionId).state === "disabled" || count.invocations >= KEPT_MAX) {
        outcomes.push("withheld");
        continue;
      }
      count.invocations += 1;
      keeping.push({ id: jobId(one), functionId, projectId: one.projectId, payload: one });
      outcomes.push("kept_for_replay");
    }
    if (keeping.length > 0) {
      await kept.keep(keeping);
      context.reach("deliver.kept");
    }
    for (const [functionId, count] of counts) watcher.withheld(functionId, count);
    return outcomes;
  }

  async function keptCount(functionId: string): Promise<{ invocations: number }> {
    const known = keptCounts.get(functionId);
    if (known !== undefined && nowMs() - known.atMs < KEPT_COUNT_MS) return known;
    const count = { invocations: (await kept.count(functionId)).invocations, atMs: nowMs() };
    keptCounts.set(functionId, count);
    return count;
  }

  /** Moves kept invocations that a person asked for to the slow lane, of functions that run again. */
  async function replayAsked(): Promise<void> {
    try {
      for (const { functionId } of await kept.asked()) {
        const { state } = watcher.standing(functionId);
        if (state !== "healthy" && state !== "degraded") continue;
        await kept.replay(functionId, REPLAY_AT_ONCE, async (invocations) => {
          const adds = invocations.map((one) => () => enqueue(SLOW_QUEUE, one.payload as QueuedInvocation, 0));
          await inParallel(adds, REPLAY_PARALLEL, async () => {});
          context.reach("deliver.replayed");
        });
      }
    } catch (error) {
      logger.warn({ err: error }, "kept invocations could not be replayed; it is tried again");
    }
  }

  function book(outcome: OutcomeName<"invocation">): void {
    ledger.enter("invocation", 1);
    ledger.leave("invocation", outcome);
  }

  /** How long, ms, a function's next invocation has to wait for its receiver; 0: it may run now. */
  function detourMsOf(functionId: string): number {
    const detour = detours.get(functionId);
    return detour === undefined ? 0 : Math.max(0, detour.untilMs - nowMs());
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

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
