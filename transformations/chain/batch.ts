import { hex, sha1, utf8 } from "#runtime/hash.ts";
import type { ProjectCode } from "#runtime/sandbox/contract.ts";
import { SandboxCallFailed, SandboxDied } from "#runtime/sandbox/errors.ts";
import type { SandboxPool } from "#runtime/sandbox/pool.ts";
import type {
  ChainEnvelope,
  ChainEvent,
  ChainFailure,
  ChainProject,
  ChainResult,
  FunctionUse,
  LoadedFunction,
} from "#transformations/chain/contract.ts";
import { localResult } from "#transformations/chain/local.ts";
import { clickhouseTime } from "#transformations/chain/row.ts";
import { type BatchHeader, type GuestCode, readAnswer, SEPARATOR_BYTE } from "#transformations/chain/wire.ts";

/**
 * A project's transformations over a batch of its events, in sandbox processes.
 *
 * A batch that fails as a whole (its process died, its time ran out) is run again event by event, and the event that
 * fails again function by function, to find the culprit: that event goes on without that function and carries the
 * failure, all others are as if nothing had happened. A function that did this {@link KILLS_MAX} times within
 * {@link BREAKER_MS} is left out for the rest of that time, since each time costs a process and its deadline.
 */

export type { ChainResult, LoadedFunction } from "#transformations/chain/contract.ts";

export interface TransformOptions {
  /** Clock, ms since the epoch. */
  readonly now?: () => number;
  /** Told after each crossing what the functions used; the watcher charges them for it. */
  readonly onUse?: (project: ChainProject, use: readonly FunctionUse[], micros: number) => void;
}

/** Measured best between 20 and 100 events and 25 and 120 KB: larger strings leave the isolate's young space. */
const EVENTS_MAX = 50;
const BYTES_MAX = 120 * 1024;
/** Time of a call with one event: what each function may take, and something for the rest. */
const FUNCTION_MS = 600;
const EVENT_MS = 500;
/** One call runs, the next waits in the pipe. */
const LANES_PER_PROCESS = 2;
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
  const run = new Run(pool, project, functions, { nowMs }, options.onUse);
  // Not all at once: what one portion learns about a function spares the later ones its deadline.
  const parts = portions(events);
  const results: (readonly ChainResult[])[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let at = next++; at < parts.length; at = next++) results[at] = await run.portion(parts[at]!);
  };
  await Promise.all(Array.from({ length: LANES_PER_PROCESS * pool.stats().processes.length }, lane));
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
  readonly #header: BatchHeader;
  readonly #onUse: TransformOptions["onUse"];
  readonly #breaker: Breaker;

  constructor(
    pool: SandboxPool,
    project: ChainProject,
    functions: readonly LoadedFunction[],
    header: BatchHeader,
    onUse: TransformOptions["onUse"],
  ) {
    this.#pool = pool;
    this.#project = project;
    this.#functions = functions;
    this.#header = header;
    this.#onUse = onUse;
    this.#breaker = breakerOf(pool);
  }

  async portion(events: readonly ChainEvent[]): Promise<readonly ChainResult[]> {
    // The one byte that could move the border between two events.
    const refused = events.findIndex(({ value }) => value.includes(SEPARATOR_BYTE));
    if (refused >= 0) {
      const [before, after] = [events.slice(0, refused), events.slice(refused + 1)];
      return [
        ...(before.length > 0 ? await this.portion(before) : []),
        { kind: "unprocessable", reason: "the event is not valid JSON" },
        ...(after.length > 0 ? await this.portion(after) : []),
      ];
    }
    const { runnable, left } = this.#runnable();
    try {
      return await this.#call(runnable, events, left);
    } catch (error) {
      if (!isGuestsFault(error)) throw error;
    }
    const results: ChainResult[] = [];
    for (const event of events) results.push(await this.#single(event));
    return results;
  }

  /** One event of a portion that failed. */
  async #single(event: ChainEvent): Promise<ChainResult> {
    const failures: ChainFailure[] = [];
    for (;;) {
      const { runnable, left } = this.#runnable(failures);
      try {
        return (await this.#call(runnable, [event], left))[0]!;
      } catch (error) {
        if (!isGuestsFault(error)) throw error;
        // With no function left it is the event that can't be processed, or the guest that can't be started.
        if (runnable.length === 0 && error instanceof SandboxCallFailed && error.reason === "load") throw error;
        if (runnable.length === 0) return { kind: "unprocessable", reason: error.message };
        const culprit = await this.#culprit(runnable, event);
        this.#breaker.record(culprit.id, this.#header.nowMs);
        failures.push({ functionId: culprit.id, error: error.message, killed: true });
      }
    }
  }

  /** The first function whose prefix of the chain fails on the event; the last one when it can't be made to again. */
  async #culprit(functions: readonly LoadedFunction[], event: ChainEvent): Promise<LoadedFunction> {
    for (let count = 1; count < functions.length; count++) {
      try {
        await this.#call(functions.slice(0, count), [event]);
      } catch (error) {
        if (!isGuestsFault(error)) throw error;
        return functions[count - 1]!;
      }
    }
    return functions.at(-1)!;
  }

  /** The functions that may run on an event, and the failures of those that may not. */
  #runnable(failures: readonly ChainFailure[] = []): {
    readonly runnable: readonly LoadedFunction[];
    readonly left: readonly ChainFailure[];
  } {
    const left = [...failures];
    for (const { id } of this.#functions) {
      if (!left.some(({ functionId }) => functionId === id) && this.#breaker.isOpen(id, this.#header.nowMs)) {
        left.push({ functionId: id, error: "not run: it ended sandbox processes a moment ago", killed: true });
      }
    }
    if (left.length === 0) return { runnable: this.#functions, left };
    return { runnable: this.#functions.filter(({ id }) => left.every(({ functionId }) => functionId !== id)), left };
  }

  async #call(
    functions: readonly LoadedFunction[],
    events: readonly ChainEvent[],
    left: readonly ChainFailure[] = [],
  ): Promise<readonly ChainResult[]> {
    const header: BatchHeader = left.length === 0 ? this.#header : { ...this.#header, left };
    const timeoutMs = events.length === 1 ? EVENT_MS + FUNCTION_MS * functions.length : undefined;
    const reply = await this.#pool.call(codeOf(this.#project, functions), [batchBytes(header, events)], timeoutMs);
    const answer = readAnswer(
      reply.text,
      events.map(({ envelope }) => envelope),
    );
    this.#onUse?.(this.#project, answer.use, reply.micros);
    return answer.results;
  }
}

const UTF8_BYTES_PER_UNIT = 3;

/** The batch as it crosses, in one piece: the events' bytes are copied once and never decoded here. */
function batchBytes(header: BatchHeader, events: readonly ChainEvent[]): Uint8Array {
  const head = JSON.stringify(header);
  const envelopes = events.map(({ envelope }) => envelopeText(envelope));
  let most = head.length * UTF8_BYTES_PER_UNIT;
  for (const [at, { value }] of events.entries())
    most += value.length + envelopes[at]!.length * UTF8_BYTES_PER_UNIT + 2;
  const bytes = Buffer.allocUnsafe(most);
  let end = bytes.write(head, 0);
  for (const [at, { value }] of events.entries()) {
    bytes[end++] = SEPARATOR_BYTE;
    end += bytes.write(envelopes[at]!, end);
    bytes[end++] = SEPARATOR_BYTE;
    bytes.set(value, end);
    end += value.length;
  }
  return bytes.subarray(0, end);
}

/** What the guest reads of an envelope, and nothing else of it. */
function envelopeText({ event, uuid, distinctId, timestamp, now, ip, sentAt, overlay, historical }: ChainEnvelope) {
  return JSON.stringify({ event, uuid, distinctId, timestamp, now, ip, sentAt, overlay, historical });
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
