import { hex, sha1, utf8 } from "#runtime/hash.ts";
import type { ProjectCode } from "#runtime/sandbox/contract.ts";
import { SandboxCallFailed, SandboxDied } from "#runtime/sandbox/errors.ts";
import type { SandboxPool } from "#runtime/sandbox/pool.ts";
import {
  type ChainEvent,
  type ChainFailure,
  type ChainProject,
  type ChainResult,
  type LoadedFunction,
  OFFENCE_CHARS_MAX,
  type Offence,
  type OnOffence,
  type OnUse,
  type Standing,
} from "#transformations/chain/contract.ts";
import { batchBytes, readAnswer, releaseBytes } from "#transformations/chain/crossing.ts";
import { localResult } from "#transformations/chain/local.ts";
import { clickhouseTime } from "#transformations/chain/row.ts";
import type { BatchHeader, GuestCode, LeftOut } from "#transformations/chain/wire.ts";

/**
 * A project's transformations over a batch of its events, in sandbox processes.
 *
 * A batch that fails as a whole (its process died, its time ran out) is run again event by event, and the event that
 * fails again function by function, to find the culprit: that event goes on without that function and carries the
 * failure, all others are as if nothing had happened. These replays run under the interpreter. A function that did this {@link KILLS_MAX} times within
 * {@link BREAKER_MS} is left out for the rest of that time, since each time costs a process and its deadline.
 */

export type { ChainResult, LoadedFunction } from "#transformations/chain/contract.ts";

export interface TransformOptions {
  /** Clock, ms since the epoch. */
  readonly now?: () => number;
  readonly onUse?: OnUse;
  readonly onOffence?: OnOffence;
  /** Asked for each function before each crossing; missing: all run. */
  readonly standing?: (functionId: string) => Standing;
  /** Where programs run, for tests and measurements; missing: on tier 0 until they earned tier 1. */
  readonly tier?: 0 | 1;
}

/** Measured best between 20 and 100 events and 25 and 120 KB: larger strings leave the isolate's young space. */
const EVENTS_MAX = 50;
const BYTES_MAX = 120 * 1024;
/** Time of a call with one event: what each function may take, and something for the rest. */
const FUNCTION_MS = 600;
const EVENT_MS = 500;
/** One call runs, the next waits in the pipe. */
const LANES_PER_PROCESS = 2;
/** Stands between events; new in each process, since who knew it could make one event look like two. */
const MARK = crypto.randomUUID();
const KILLS_MAX = 2;
const BREAKER_MS = 60_000;

/**
 * @param functions in order of execution. The array itself is the key of what was compiled from it: pass the same one
 *   until a function changes.
 * @returns one result per event, in order.
 * @throws SandboxUnavailable (retry later); never because of an event or a function.
 */
export async function transformBatch(
  pool: SandboxPool,
  project: ChainProject,
  functions: readonly LoadedFunction[],
  events: readonly ChainEvent[],
  options: TransformOptions = {},
): Promise<readonly ChainResult[]> {
  const nowMs = (options.now ?? Date.now)();
  if (functions.length === 0) {
    const context = { project, createdAt: clickhouseTime(new Date(nowMs).toISOString()) };
    return events.map((event) => localResult(event, context));
  }
  const run = new Run(pool, project, functions, nowMs, options);
  // Not all at once: what one portion learns about a function spares the later ones its deadline.
  const parts = portions(events);
  const results: (readonly ChainResult[])[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let at = next++; at < parts.length; at = next++) results[at] = await run.portion(parts[at]!);
  };
  const lanes = run.degraded ? 1 : LANES_PER_PROCESS * pool.stats().processes.length;
  await Promise.all(Array.from({ length: lanes }, lane));
  return results.flat();
}

/** Consecutive events that cross together. */
function portions(events: readonly ChainEvent[]): readonly (readonly ChainEvent[])[] {
  const all: ChainEvent[][] = [];
  let current: ChainEvent[] = [];
  let bytes = 0;
  for (const event of events) {
    if (current.length >= EVENTS_MAX || (current.length > 0 && bytes + event.value.length > BYTES_MAX)) {
      all.push(current);
      current = [];
      bytes = 0;
    }
    current.push(event);
    bytes += event.value.length;
  }
  if (current.length > 0) all.push(current);
  return all;
}

class Run {
  readonly #pool: SandboxPool;
  readonly #project: ChainProject;
  readonly #functions: readonly LoadedFunction[];
  readonly #code: ProjectCode;
  readonly #header: BatchHeader;
  readonly #options: TransformOptions;
  readonly #breaker: Breaker;
  /** Functions that the watcher withholds, and its word. */
  #withheld: Readonly<Record<string, "quarantined" | "disabled">> = {};
  /** Whether one of the functions is on the slow lane. */
  degraded = false;
  /** What failed calls cost that nobody was charged for yet, microseconds. */
  #unpaid = 0;

  constructor(
    pool: SandboxPool,
    project: ChainProject,
    functions: readonly LoadedFunction[],
    nowMs: number,
    options: TransformOptions,
  ) {
    this.#pool = pool;
    this.#project = project;
    this.#functions = functions;
    this.#code = codeOf(project, functions);
    this.#header = { nowMs, ...(options.tier === undefined ? {} : { tier: options.tier }) };
    this.#options = options;
    this.#breaker = breakerOf(pool);
    this.#look();
  }

  /** Asks the watcher anew: what it learnt from one portion spares the next ones. */
  #look(): void {
    const { standing: standingOf } = this.#options;
    if (standingOf === undefined) return;
    const withheld: Record<string, "quarantined" | "disabled"> = {};
    let degraded = false;
    for (const { id } of this.#functions) {
      const standing = standingOf(id);
      if (standing === "quarantined" || standing === "disabled") withheld[id] = standing;
      else if (standing === "degraded") degraded = true;
    }
    this.#withheld = withheld;
    this.degraded = degraded;
  }

  async portion(events: readonly ChainEvent[]): Promise<readonly ChainResult[]> {
    this.#look();
    try {
      return await this.#call(events, { failed: this.#broken() });
    } catch (error) {
      if (!isGuestsFault(error)) throw error;
      this.#unpaid += error.micros;
    }
    const results: ChainResult[] = [];
    for (const event of events) results.push(await this.#single(event));
    return results;
  }

  /** One event of a portion that failed. */
  async #single(event: ChainEvent): Promise<ChainResult> {
    const own: ChainFailure[] = [];
    for (;;) {
      this.#look();
      const failed = this.#broken(own);
      try {
        return (await this.#call([event], { failed }, true))[0]!;
      } catch (error) {
        if (!isGuestsFault(error)) throw error;
        this.#unpaid += error.micros;
        const running = this.#functions.filter(({ id }) => this.#runs(id, failed));
        // With no function left it is the event that can't be processed, or the guest that can't be started.
        if (running.length === 0 && error instanceof SandboxCallFailed && error.reason === "load") throw error;
        if (running.length === 0) return { kind: "unprocessable", reason: error.message };
        const culprit = await this.#culprit(running, event, failed);
        own.push(this.#blame(culprit, event, error));
      }
    }
  }

  /** The first function whose prefix of the chain fails on the event; the last one when it can't be made to again. */
  async #culprit(
    running: readonly LoadedFunction[],
    event: ChainEvent,
    failed: readonly ChainFailure[],
  ): Promise<LoadedFunction> {
    for (let count = 1; count < running.length; count++) {
      try {
        await this.#call([event], { failed, silent: running.slice(count).map(({ id }) => id) }, true);
      } catch (error) {
        if (!isGuestsFault(error)) throw error;
        this.#unpaid += error.micros;
        return running[count - 1]!;
      }
    }
    return running.at(-1)!;
  }

  #blame({ id }: LoadedFunction, event: ChainEvent, error: SandboxCallFailed | SandboxDied): ChainFailure {
    this.#breaker.record(id, this.#header.nowMs);
    const { onUse, onOffence } = this.#options;
    const failure = { functionId: id, class: "killed", error: error.message, killed: true } as const;
    onOffence?.(offenceOf(this.#project, event, failure, error.micros));
    const micros = this.#unpaid;
    this.#unpaid = 0;
    const use = { functionId: id, runs: 1, failures: 1, failuresBy: { killed: 1 }, ops: 0, micros } as const;
    onUse?.(this.#project, [{ ...use, allocatedBytes: 0, tier: 0 }], micros);
    return failure;
  }

  #runs(id: string, failed: readonly ChainFailure[]): boolean {
    return this.#withheld[id] === undefined && !failed.some(({ functionId }) => functionId === id);
  }

  /** The event's own failures, and one for each function that ended processes lately. */
  #broken(own: readonly ChainFailure[] = []): readonly ChainFailure[] {
    if (this.#breaker.quiet) return own;
    const failed = [...own];
    for (const { id } of this.#functions) {
      if (this.#runs(id, own) && this.#breaker.isOpen(id, this.#header.nowMs))
        failed.push({ functionId: id, ...BROKEN });
    }
    return failed;
  }

  /** @param replay looks for a culprit: the interpreter runs everything, and nobody is charged for the same work again. */
  async #call(
    events: readonly ChainEvent[],
    { failed = [], silent = [] }: LeftOut,
    replay = false,
  ): Promise<readonly ChainResult[]> {
    const withheld = this.#withheld;
    const withheldIds = Object.keys(withheld);
    const left: LeftOut = {
      ...(failed.length === 0 ? {} : { failed }),
      ...(silent.length === 0 ? {} : { silent }),
      ...(withheldIds.length === 0 ? {} : { withheld }),
    };
    const header: BatchHeader = {
      ...this.#header,
      ...(Object.keys(left).length === 0 ? {} : { left }),
      ...(replay ? { tier: 0 } : {}),
    };
    const timeoutMs = events.length === 1 ? EVENT_MS + FUNCTION_MS * this.#functions.length : undefined;
    const bytes = batchBytes(header, events, MARK);
    const reply = await this.#pool.call(this.#code, [bytes], timeoutMs).finally(() => releaseBytes(bytes));
    const answer = readAnswer(
      reply.body,
      events.map(({ envelope }) => envelope),
    );
    if (silent.length > 0) return answer.results;
    if (answer.anyFailed) this.#report(events, answer.results, failed);
    this.#options.onUse?.(this.#project, answer.use, reply.micros);
    if (withheldIds.length === 0) return answer.results;
    return answer.results.map((result) => (result.kind === "row" ? { ...result, withheld: withheldIds } : result));
  }

  /** Hands out the first event on which each function failed in each way. */
  #report(events: readonly ChainEvent[], results: readonly ChainResult[], known: readonly ChainFailure[]): void {
    const { onOffence } = this.#options;
    if (onOffence === undefined) return;
    const told = new Set(known.map(({ functionId }) => functionId));
    for (const [at, result] of results.entries()) {
      for (const failure of ("failed" in result && result.failed) || []) {
        const key = `${failure.class} ${failure.functionId}`;
        if (told.has(key) || told.has(failure.functionId)) continue;
        told.add(key);
        onOffence(offenceOf(this.#project, events[at]!, failure, (failure.ms ?? 0) * 1_000));
      }
    }
  }
}

const BROKEN = {
  class: "killed",
  error: "not run: it ended sandbox processes a moment ago",
  killed: true,
} as const;
const MESSAGE_CHARS_MAX = 1_000;
const UTF8_BYTES_PER_UNIT = 3;
const decoder = new TextDecoder();

function offenceOf(
  project: ChainProject,
  { envelope, value }: ChainEvent,
  failure: ChainFailure,
  micros: number,
): Offence {
  // Half a character at the cut becomes a replacement character.
  const text = decoder.decode(value.subarray(0, OFFENCE_CHARS_MAX * UTF8_BYTES_PER_UNIT));
  return {
    project,
    functionId: failure.functionId,
    reason: failure.class,
    message: failure.error.slice(0, MESSAGE_CHARS_MAX),
    eventUuid: envelope.uuid,
    event: text.slice(0, OFFENCE_CHARS_MAX),
    truncated: text.length > OFFENCE_CHARS_MAX || value.length > OFFENCE_CHARS_MAX * UTF8_BYTES_PER_UNIT,
    micros,
  };
}

/** A call failed or its process died: the batch holds the cause. Anything else is the pool's own trouble. */
function isGuestsFault(error: unknown): error is SandboxCallFailed | SandboxDied {
  return error instanceof SandboxCallFailed || error instanceof SandboxDied;
}

const codes = new WeakMap<readonly LoadedFunction[], ProjectCode>();

function codeOf(project: ChainProject, functions: readonly LoadedFunction[]): ProjectCode {
  const known = codes.get(functions);
  if (known !== undefined && known.id === String(project.id)) return known;
  const code = JSON.stringify({ project, functions } satisfies GuestCode);
  const made = { id: String(project.id), version: hex(sha1(utf8(code))), code };
  codes.set(functions, made);
  return made;
}

/** Remembers which functions cost processes lately. */
class Breaker {
  readonly #kills = new Map<string, number[]>();

  record(functionId: string, nowMs: number): void {
    this.#kills.set(functionId, [...this.#recent(functionId, nowMs), nowMs]);
  }

  /** Whether nobody is remembered. */
  get quiet(): boolean {
    return this.#kills.size === 0;
  }

  isOpen(functionId: string, nowMs: number): boolean {
    return this.#recent(functionId, nowMs).length >= KILLS_MAX;
  }

  #recent(functionId: string, nowMs: number): readonly number[] {
    const kills = this.#kills.get(functionId);
    if (kills === undefined) return [];
    const recent = kills.filter((at) => nowMs - at < BREAKER_MS);
    if (recent.length === 0) this.#kills.delete(functionId);
    return recent;
  }
}

const breakers = new WeakMap<SandboxPool, Breaker>();

function breakerOf(pool: SandboxPool): Breaker {
  const known = breakers.get(pool);
  if (known !== undefined) return known;
  const made = new Breaker();
  breakers.set(pool, made);
  return made;
}
