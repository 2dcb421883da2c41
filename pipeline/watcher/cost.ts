/**
 * What functions pay. The unit is the millisecond of one core; a token bucket of such milliseconds is a function's
 * budget, another one its project's.
 *
 * Each run brings an allowance that costs nothing, so that a cheap function is never quarantined because its project is
 * busy: the bucket pays for what goes beyond. A run that breaks a limit of one invocation (operations, memory, time,
 * depth, or its process) pays a fixed fine on top, so that a function that does nothing but that is out within ten
 * seconds at one event a second.
 */

/** What a function used since somebody last asked. Sums over `runs`. */
export interface Use {
  readonly runs: number;
  readonly failures: number;
  /** Runs that broke a limit of one invocation. */
  readonly breaches: number;
  readonly cpuMs: number;
  /** By the price list of the machine. */
  readonly allocatedBytes: number;
  /** Waiting for receivers. */
  readonly fetchMs: number;
}

export const NO_USE: Use = { runs: 0, failures: 0, breaches: 0, cpuMs: 0, allocatedBytes: 0, fetchMs: 0 };

export const addUse = (a: Use, b: Use): Use => ({
  runs: a.runs + b.runs,
  failures: a.failures + b.failures,
  breaches: a.breaches + b.breaches,
  cpuMs: a.cpuMs + b.cpuMs,
  allocatedBytes: a.allocatedBytes + b.allocatedBytes,
  fetchMs: a.fetchMs + b.fetchMs,
});

/** Prices in ms of one core. `free…` is the allowance of each run. */
export const PRICES = {
  freeCpuMs: 1,
  freeBytes: 1 << 20,
  mebibyte: 0.5,
  freeFetchMs: 1_000,
  /** Waiting holds a lane and a socket, not a core. */
  fetchMs: 0.02,
  breach: 1_000,
} as const;

/** The price of a use, ms; 0 for one that stays within its allowance. */
export function priceOf({ runs, breaches, cpuMs, allocatedBytes, fetchMs }: Use): number {
  const beyond = (used: number, free: number): number => Math.max(0, used - runs * free);
  return (
    beyond(cpuMs, PRICES.freeCpuMs) +
    (beyond(allocatedBytes, PRICES.freeBytes) / (1 << 20)) * PRICES.mebibyte +
    beyond(fetchMs, PRICES.freeFetchMs) * PRICES.fetchMs +
    breaches * PRICES.breach
  );
}

/** A token bucket for costs. */
export interface Budget {
  /** What may be spent at once, ms of one core. */
  readonly burstMs: number;
  /** What may be spent in the long run, ms of one core a second. */
  readonly msPerSecond: number;
}

/** A fifth of a core for each function, and ten seconds at once. */
export const FUNCTION_BUDGET: Budget = { burstMs: 10_000, msPerSecond: 200 };
/** A core for all functions of a project together. */
export const PROJECT_BUDGET: Budget = { burstMs: 60_000, msPerSecond: 1_000 };

export const bucketOf = ({ burstMs, msPerSecond }: Budget): { capacity: number; refillPerSecond: number } => ({
  capacity: burstMs,
  refillPerSecond: msPerSecond,
});
