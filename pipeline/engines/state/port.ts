import { HogstreamError, type Retry } from "#lang/error.ts";

/** Counters and token buckets that several processes share: Redis, or this process's memory when it is alone. */
export interface SharedState {
  /** Whether other processes see the same buckets and counters. */
  readonly shared: boolean;
  /**
   * Charges `cost` tokens to a bucket that refills continuously, also while nobody looks (Turner 1986). `cost` 0 reads.
   * @returns tokens left after the charge, in [-capacity, capacity]; a new bucket is full.
   * @throws SharedStateUnavailable; whether it was charged is then unknown.
   */
  charge(bucket: string, cost: number, options: BucketOptions): Promise<number>;
  /** Sets what is left in a bucket to `tokens`, bounded by the capacity as in `charge`. @throws SharedStateUnavailable */
  fill(bucket: string, tokens: number, options: BucketOptions): Promise<void>;
  /** Adds `by` to a counter; the time to live is set only by the write that creates it. @returns the new value. */
  increment(counter: string, by: number, ttlMs: number): Promise<number>;
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface BucketOptions {
  /** Tokens of a full bucket. */
  readonly capacity: number;
  readonly refillPerSecond: number;
}

export class SharedStateUnavailable extends HogstreamError {
  override readonly code = "S0101";
  override readonly retry: Retry = { afterMs: 500 };
}
