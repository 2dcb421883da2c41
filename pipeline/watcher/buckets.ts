/**
 * Token buckets and counters that all processes share, with an answer for the time when the shared state gives none:
 * then this process goes on with buckets of its own, which start from what it last saw and drain {@link ALONE_FACTOR}
 * times as fast, so that several processes that are all alone spend together about what one budget allows, and never
 * without limit. What was spent meanwhile is charged to the shared bucket when it is back.
 */
import { openMemoryState } from "#pipeline/engines/state/memory.ts";
import { type BucketOptions, type SharedState, SharedStateUnavailable } from "#pipeline/engines/state/port.ts";

export const ALONE_FACTOR = 4;
/** How long the shared state is left in peace after it gave no answer, ms. */
const AGAIN_AFTER_MS = 1_000;

export interface BucketsOptions {
  readonly state: SharedState;
  readonly nowMs: () => number;
  /** Told when the shared state stops answering, and when it answers again. */
  readonly onAlone: (alone: boolean, cause?: unknown) => void;
}

export class Buckets {
  readonly #options: BucketsOptions;
  readonly #own: SharedState;
  /** Tokens when last seen, by bucket. */
  readonly #seen = new Map<string, number>();
  /** Costs that the shared buckets have not been charged. */
  readonly #owed = new Map<string, number>();
  #aloneSinceMs: number | undefined;
  #askAgainAtMs = 0;

  constructor(options: BucketsOptions) {
    this.#options = options;
    this.#own = openMemoryState(options.nowMs);
  }

  /** When the shared state stopped answering, ms since the epoch; undefined: it answers. */
  get aloneSinceMs(): number | undefined {
    return this.#aloneSinceMs;
  }

  get shared(): boolean {
    return this.#options.state.shared;
  }

  /** Tokens as this process saw them last; undefined: it never did. */
  lastSeen(bucket: string): number | undefined {
    return this.#seen.get(bucket);
  }

  /** Charges a bucket. @returns tokens left. Never rejects for a shared state that is away. */
  async charge(bucket: string, cost: number, options: BucketOptions): Promise<number> {
    // Taken before anything is awaited: charges of one bucket overlap, and each part of the debt is paid once.
    const alone = this.#owed.get(bucket);
    const owed = alone ?? 0;
    if (alone !== undefined) this.#owed.set(bucket, 0);
    const tokens = await this.#ask(
      () => this.#options.state.charge(bucket, cost + owed, options),
      async () => {
        const known = this.#owed.get(bucket);
        this.#owed.set(bucket, (known ?? 0) + owed + cost);
        if (known === undefined) {
          await this.#own.fill(bucket, this.#seen.get(bucket) ?? options.capacity / ALONE_FACTOR, options);
        }
        return this.#own.charge(bucket, cost * ALONE_FACTOR, options);
      },
      () => {
        if (this.#owed.get(bucket) === 0) this.#owed.delete(bucket);
      },
    );
    this.#seen.set(bucket, tokens);
    return tokens;
  }

  async fill(bucket: string, tokens: number, options: BucketOptions): Promise<void> {
    await this.#ask(
      () => this.#options.state.fill(bucket, tokens, options),
      () => this.#own.fill(bucket, tokens, options),
      () => this.#owed.delete(bucket),
    );
    this.#seen.set(bucket, tokens);
  }

  /** Adds to a counter. @returns its value, as far as this process knows. */
  count(counter: string, by: number, ttlMs: number): Promise<number> {
    return this.#ask(
      () => this.#options.state.increment(counter, by, ttlMs),
      () => this.#own.increment(counter, by, ttlMs),
      () => undefined,
    );
  }

  async #ask<T>(shared: () => Promise<T>, own: () => Promise<T>, answered: () => void): Promise<T> {
    const nowMs = this.#options.nowMs();
    if (this.#aloneSinceMs !== undefined && nowMs < this.#askAgainAtMs) return own();
    try {
      const answer = await shared();
      if (this.#aloneSinceMs !== undefined) {
        this.#aloneSinceMs = undefined;
        this.#options.onAlone(false);
      }
      answered();
      return answer;
    } catch (error) {
      if (!(error instanceof SharedStateUnavailable)) throw error;
      this.#askAgainAtMs = nowMs + AGAIN_AFTER_MS;
      if (this.#aloneSinceMs === undefined) {
        this.#aloneSinceMs = nowMs;
        this.#options.onAlone(true, error);
      }
      return own();
    }
  }
}
