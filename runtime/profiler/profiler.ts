/**
 * Where a program spends time and memory, over a set of events.
 *
 * Each event is run twice over: a few times on its own, for the time that it takes, and once step by step under the eyes
 * of a {@link Recorder}, for what it does. Instructions, bytes and calls are exact and the same each time; the time of
 * each event is measured as a whole and shared out among its lines by weight (see there how).
 *
 * Programs see a time that stands still and numbers of chance that begin anew with each run, so that every run of an
 * event does the same. What they print goes nowhere; what they wait for is answered by the caller.
 */

import type { SourceMap } from "#lang/hog/source-map.ts";
import { BudgetExceeded } from "#runtime/errors.ts";
import { clockMs } from "#runtime/interpreter/fiber.ts";
import {
  continueHere,
  DEFAULT_LIMITS,
  type Host,
  type Limits,
  type Outcome,
  run,
} from "#runtime/interpreter/machine.ts";
import type { Program } from "#runtime/interpreter/program.ts";
import { type Stretch, WatchedFiber } from "#runtime/interpreter/stepper.ts";
import { fromJson } from "#runtime/json.ts";
import { LineIndex } from "#runtime/profiler/line-index.ts";
import { type EventFailure, type Profile, profileOf } from "#runtime/profiler/profile.ts";
import { Recorder } from "#runtime/profiler/recorder.ts";
import { Timing } from "#runtime/profiler/timing.ts";

/** The program to profile, and the text it was compiled from. */
export interface Subject {
  readonly program: Program;
  readonly source: string;
  /** Of `program`; without it there are functions, and no lines. */
  readonly sourceMap: SourceMap | undefined;
}

export interface ProfilerOptions {
  /** Budgets of one run, those that the program has in earnest. */
  readonly limits?: Partial<Limits>;
  /** Functions that the program can call and that answer at once. */
  readonly functions?: NonNullable<Host["functions"]>;
  /** Functions that it waits for. */
  readonly asyncFunctions?: NonNullable<Host["asyncFunctions"]>;
  /** What these answer, plain JSON; default null. */
  readonly answer?: (name: string, args: readonly unknown[]) => unknown;
  /** `now()` of the program, ms since the epoch; default 0. */
  readonly nowMs?: number;
  /**
   * CPU time of this thread, ms, where there is such a clock: a run of over a millisecond may have been interrupted, and
   * is timed by it.
   */
  readonly cpuMs?: () => number;
  /** What is told of a failure's message, which may hold anything that the program was given; default: all. */
  readonly showMessage?: (message: string, globals: Readonly<Record<string, unknown>>) => string;
  /** Instructions of one event that are watched. The rest of a longer run is not seen; its time is. */
  readonly watchedOpsMax?: number;
}

const WATCHED_OPS_MAX = 2_000_000;
/** Runs on its own, for the least time: others on the machine only ever add to it. What takes long is run once. */
const ROUNDS = 3;
const LONG_MS = 50;
const INTERRUPTED_MS = 1;
/** Watched runs of an event that is not long, for the least time of each place. */
const WATCHED_ROUNDS = 3;
const AGAIN_OPS_MAX = 20_000;
const FAILURES_MAX = 20;

interface Watched {
  readonly fiber: WatchedFiber;
  readonly failure: Extract<Stretch, { kind: "failed" }> | undefined;
}

type Ended = Exclude<Outcome, { readonly kind: "suspended" }>;

export class Profiler {
  readonly #subject: Subject;
  readonly #options: ProfilerOptions;
  readonly #limits: Limits;
  readonly #lines: LineIndex;
  readonly #recorder: Recorder;
  readonly #timing = new Timing();
  #warm = false;
  readonly #failures = new Map<string, { -readonly [K in keyof EventFailure]: EventFailure[K] }>();
  #events = 0;
  #failed = 0;
  #cut = 0;
  #ops = 0;
  #peakBytes = 0;
  readonly #eventNs: number[] = [];

  constructor(subject: Subject, options: ProfilerOptions = {}) {
    this.#subject = subject;
    this.#options = options;
    this.#limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.#lines = new LineIndex(subject.source, subject.sourceMap);
    this.#recorder = new Recorder(this.#lines, this.#timing);
  }

  /** Runs an event and forgets it: code that has not run yet is slower than it will be. */
  warmUp(globals: Readonly<Record<string, unknown>>): void {
    this.#alone(globals);
    const recorder = new Recorder(this.#lines, this.#timing);
    recorder.begin();
    this.#watched(globals, recorder);
    this.#warm = true;
  }

  /** Adds one event, given as the program's globals: plain JSON that it gets copies of. */
  add(globals: Readonly<Record<string, unknown>>): void {
    if (!this.#warm) this.warmUp(globals);
    const times: number[] = [];
    let outcome: Ended;
    do {
      const cpuMs = this.#options.cpuMs?.();
      const startedMs = clockMs();
      outcome = this.#alone(globals);
      const tookMs = clockMs() - startedMs;
      const interrupted = cpuMs !== undefined && tookMs > INTERRUPTED_MS;
      times.push(interrupted ? Math.min(tookMs, this.#options.cpuMs!() - cpuMs) : tookMs);
    } while (times.length < ROUNDS && times[times.length - 1]! < LONG_MS);
    const leastMs = Math.min(...times);
    // A coarse clock says 0 to most short runs, and is right on the average.
    const ms = leastMs > 0 ? leastMs : times.reduce((sum, each) => sum + each, 0) / times.length;
    const ns = Math.round(ms * 1e6);

    this.#recorder.begin();
    const { fiber, failure } = this.#watched(globals, this.#recorder);
    for (let round = 1; round < WATCHED_ROUNDS && fiber.ops < AGAIN_OPS_MAX; round++) {
      this.#recorder.beginAgain();
      this.#watched(globals, this.#recorder);
      this.#recorder.endAgain();
    }
    this.#recorder.end(ns);
    this.#events += 1;
    this.#eventNs.push(ns);
    this.#ops += fiber.ops;
    if (fiber.peakBytes > this.#peakBytes) this.#peakBytes = fiber.peakBytes;
    if (fiber.ops > this.#watchedOpsMax && fiber.ops < this.#limits.opsMax) this.#cut += 1;
    if (outcome.kind === "failed") this.#fail(outcome, failure, globals);
  }

  get events(): number {
    return this.#events;
  }

  profile(): Profile {
    return profileOf({
      source: this.#subject.source,
      root: this.#recorder.root,
      events: this.#events,
      failed: this.#failed,
      cut: this.#cut,
      ops: this.#ops,
      peakBytes: this.#peakBytes,
      eventNs: this.#eventNs,
      failures: [...this.#failures.values()].sort((a, b) => b.events - a.events),
    });
  }

  get #watchedOpsMax(): number {
    return Math.min(this.#limits.opsMax, this.#options.watchedOpsMax ?? WATCHED_OPS_MAX);
  }

  #host(globals: Readonly<Record<string, unknown>>): Host {
    const { functions, asyncFunctions, nowMs = 0 } = this.#options;
    let drawn = 0;
    return {
      globals,
      nowMs,
      random: () => chance(drawn++),
      ...(functions === undefined ? {} : { functions }),
      ...(asyncFunctions === undefined ? {} : { asyncFunctions }),
    };
  }

  #answer(name: string, args: readonly unknown[]): unknown {
    return this.#options.answer?.(name, args) ?? null;
  }

  #alone(globals: Readonly<Record<string, unknown>>): Ended {
    let outcome = run(this.#subject.program, this.#host(globals), this.#limits);
    while (outcome.kind === "suspended") outcome = continueHere(outcome, this.#answer(outcome.name, outcome.args));
    return outcome;
  }

  #watched(globals: Readonly<Record<string, unknown>>, recorder: Recorder): Watched {
    const limits = { ...this.#limits, opsMax: this.#watchedOpsMax, timeMsMax: Number.POSITIVE_INFINITY };
    const fiber = WatchedFiber.start(this.#subject.program, this.#host(globals), limits);
    for (;;) {
      const stretch = fiber.proceed(recorder.watch);
      recorder.pause(fiber);
      if (stretch.kind === "failed") return { fiber, failure: stretch };
      if (stretch.kind !== "suspended") return { fiber, failure: undefined };
      fiber.answer(fromJson(this.#answer(stretch.call.name, stretch.call.args)));
    }
  }

  /** @param watched how the watched run failed, which knows its place exactly: compiled blocks look at budgets now and then. */
  #fail(
    { error }: Extract<Ended, { kind: "failed" }>,
    watched: Watched["failure"],
    globals: Readonly<Record<string, unknown>>,
  ): void {
    this.#failed += 1;
    const budget = error instanceof BudgetExceeded;
    // The innermost call that has a line: library functions have none.
    const known = budget || watched?.error.code === error.code ? watched : undefined;
    const at = known?.trace.find((point) => point.at !== undefined)?.at ?? error.at;
    const line = at === undefined ? 0 : this.#lines.lineAt(at.start);
    // Budgets name what was used, which differs each time.
    const message = this.#options.showMessage?.(error.message, globals) ?? error.message;
    const key = `${error.code} ${line} ${budget ? "" : message}`;
    const before = this.#failures.get(key);
    if (before !== undefined) before.events += 1;
    else if (this.#failures.size < FAILURES_MAX) {
      this.#failures.set(key, { code: error.code, message, line, events: 1 });
    }
  }
}

/** The `index`-th number of a fixed sequence in [0, 1). */
function chance(index: number): number {
  let mixed = Math.imul(index + 0x6d2b79f5, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}

export interface SeriesOptions {
  /** Time for all events together, ms; those that it does not reach are left out. */
  readonly budgetMs?: number;
  /** Events run beforehand to warm up, at most a tenth of the budget long. */
  readonly warmUp?: number;
}

/** Profiles events in their order; yields after each, with the number done, so that the caller can breathe. */
export function* profileSeries(
  profiler: Profiler,
  events: readonly Readonly<Record<string, unknown>>[],
  { budgetMs = Number.POSITIVE_INFINITY, warmUp = 20 }: SeriesOptions = {},
): Generator<number, Profile> {
  const startedMs = clockMs();
  const warmMs = Math.min(budgetMs / 10, 200);
  for (let at = 0; at < warmUp && at < events.length && clockMs() - startedMs < warmMs; at++) {
    profiler.warmUp(events[at]!);
    yield 0;
  }
  for (const event of events) {
    if (profiler.events > 0 && clockMs() - startedMs >= budgetMs) break;
    profiler.add(event);
    yield profiler.events;
  }
  return profiler.profile();
}
