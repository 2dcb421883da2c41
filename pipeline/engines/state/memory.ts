import { fullAgainMs, refillAndCharge } from "./bucket.ts";
import type { BucketOptions, SharedState } from "./port.ts";

/** After so many new entries all are looked through for expired ones, so that forgotten names do not pile up. */
const SWEEP_EVERY = 1_024;

/** Shared state of a process that is alone: it shares with itself. @param now ms on a clock that does not go back */
export function openMemoryState(now: () => number = () => performance.now()): SharedState {
  const buckets = new Map<string, { tokens: number; atMs: number; forgetAtMs: number }>();
  const counters = new Map<string, { value: number; forgetAtMs: number }>();
  let untilSweep = SWEEP_EVERY;

  const sweep = (nowMs: number): void => {
    if (--untilSweep > 0) return;
    untilSweep = SWEEP_EVERY;
    for (const [name, { forgetAtMs }] of buckets) if (forgetAtMs <= nowMs) buckets.delete(name);
    for (const [name, { forgetAtMs }] of counters) if (forgetAtMs <= nowMs) counters.delete(name);
  };

  const keep = (bucket: string, tokens: number, nowMs: number, options: BucketOptions): void => {
    const life = fullAgainMs(options);
    const forgetAtMs = life === undefined ? Number.POSITIVE_INFINITY : nowMs + life;
    buckets.set(bucket, { tokens, atMs: nowMs, forgetAtMs });
  };

  return {
    shared: false,
    charge(bucket, cost, options) {
      const nowMs = now();
      const known = buckets.get(bucket);
      if (known === undefined) sweep(nowMs);
      const tokens = refillAndCharge(known?.tokens ?? options.capacity, nowMs - (known?.atMs ?? nowMs), cost, options);
      keep(bucket, tokens, nowMs, options);
      return Promise.resolve(tokens);
    },
    fill(bucket, tokens, options) {
      const nowMs = now();
      sweep(nowMs);
      keep(bucket, refillAndCharge(tokens, 0, 0, options), nowMs, options);
      return Promise.resolve();
    },
    increment(counter, by, ttlMs) {
      const nowMs = now();
      const known = counters.get(counter);
      if (known !== undefined && known.forgetAtMs > nowMs) {
        known.value += by;
        return Promise.resolve(known.value);
      }
      sweep(nowMs);
      counters.set(counter, { value: by, forgetAtMs: nowMs + ttlMs });
      return Promise.resolve(by);
    },
    ping: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
