import { clockMs } from "#runtime/interpreter/fiber.ts";
import { quantile } from "#runtime/profiler/profile.ts";
import type { Costs } from "./job.ts";

/** Runs of one event, for the least time: others on the machine only ever add to it. */
const ROUNDS = 3;
/** What takes long is run once. */
const LONG_MS = 50;
/** A run that takes this long may have been interrupted; the clock of its thread does not count that. */
const INTERRUPTED_MS = 1;

/** CPU time of this thread, ms. Reading it takes as long as a small program. */
export function threadCpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e3;
}

/** Measures runs of one piece of work, and keeps the least time. */
export class Stopwatch {
  leastMs = Number.POSITIVE_INFINITY;
  #rounds = 0;

  /** Whether another run would tell more. */
  get wantsMore(): boolean {
    return this.#rounds < ROUNDS && (this.#rounds === 0 || this.leastMs < LONG_MS);
  }

  /** Begins a run. @returns what ends it */
  start(): () => void {
    this.#rounds += 1;
    const cpuMs = threadCpuMs();
    const startedMs = clockMs();
    return () => {
      const tookMs = clockMs() - startedMs;
      this.leastMs = Math.min(this.leastMs, tookMs < INTERRUPTED_MS ? tookMs : Math.min(tookMs, threadCpuMs() - cpuMs));
    };
  }
}

/** The first result of `work`, and the least time it took, µs. */
export function timed<T>(work: () => T): { readonly result: T; readonly micros: number } {
  const watch = new Stopwatch();
  let end = watch.start();
  const result = work();
  end();
  while (watch.wantsMore) {
    end = watch.start();
    work();
    end();
  }
  return { result, micros: watch.leastMs * 1e3 };
}

/** Collects the costs of a sample. */
export class CostBook {
  readonly #ran: number[] = [];
  readonly #filtered: number[] = [];
  readonly #byEvent = new Map<string, { seen: number; runs: number }>();
  #allocatedBytes = 0;
  #breaches = 0;

  /** An event reached the function. @param runs how many invocations it makes */
  seen(event: string, runs: number): void {
    const entry = this.#byEvent.get(event) ?? { seen: 0, runs: 0 };
    entry.seen += 1;
    entry.runs += runs;
    this.#byEvent.set(event, entry);
  }

  ran(micros: number, allocatedBytes: number, breach: boolean): void {
    this.#ran.push(micros);
    this.#allocatedBytes += allocatedBytes;
    if (breach) this.#breaches += 1;
  }

  filtered(micros: number): void {
    this.#filtered.push(micros);
  }

  costs(): Costs {
    const ascending = (a: number, b: number): number => a - b;
    return {
      ran: this.#ran.toSorted(ascending),
      filtered: this.#filtered.toSorted(ascending),
      allocatedBytes: this.#allocatedBytes,
      breaches: this.#breaches,
      byEvent: [...this.#byEvent].map(([event, entry]) => ({ event, ...entry })),
    };
  }
}

export interface MicrosSummary {
  readonly mean: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** @param sorted ascending, µs. */
export function summaryOf(sorted: readonly number[]): MicrosSummary {
  const rounded = (micros: number): number => Math.round(micros * 10) / 10;
  const sum = sorted.reduce((total, each) => total + each, 0);
  return {
    mean: rounded(sorted.length === 0 ? 0 : sum / sorted.length),
    p50: rounded(quantile(sorted, 0.5)),
    p99: rounded(quantile(sorted, 0.99)),
    max: rounded(sorted.at(-1) ?? 0),
  };
}
