import { clockMs } from "#runtime/interpreter/fiber.ts";
import { quantile } from "#runtime/profiler/profile.ts";
import type { Costs } from "./job.ts";

/** Runs of one event, for the least time: others on the machine only ever add to it. */
const ROUNDS = 3;
const LONG_MS = 50;

/** The first result of `work`, and the least time it took, µs. What takes long is done once. */
export function timed<T>(work: () => T): { readonly result: T; readonly micros: number } {
  let startedMs = clockMs();
  const result = work();
  let leastMs = clockMs() - startedMs;
  for (let round = 1; round < ROUNDS && leastMs < LONG_MS; round++) {
    startedMs = clockMs();
    work();
    leastMs = Math.min(leastMs, clockMs() - startedMs);
  }
  return { result, micros: leastMs * 1e3 };
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
