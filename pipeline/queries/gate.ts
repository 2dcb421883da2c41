/**
 * Who may run a query now. Two lines of places: a query starts in a short place and, once it has run for a while, moves
 * to a long one if there is any, so that short queries find their places free again: a long query takes no place from
 * them until all long ones are taken. Each owner (an API key) has a limit of its own for short places; who finds no place
waits its turn.
 */
import { HogstreamError, type Retry } from "#lang/error.ts";

export interface GateLimits {
  /** Queries of one owner that run at once, those in long places not counted. */
  readonly perOwner: number;
  readonly short: number;
  readonly long: number;
  /** A query older than this counts as long, ms. */
  readonly longAfterMs: number;
  /** How long a query waits for its place before it is refused, ms. */
  readonly waitMs: number;
  /** Queries of one owner that may wait. */
  readonly waitingPerOwner: number;
}

/** For a process that shares the embedded engine's eight lanes with the stages: two lanes stay theirs. */
export const GATE_LIMITS: GateLimits = {
  perOwner: 3,
  short: 4,
  long: 2,
  longAfterMs: 2_000,
  waitMs: 30_000,
  waitingPerOwner: 50,
};

/** For a ClickHouse server, which has more to give. */
export const SERVER_GATE_LIMITS: Partial<GateLimits> = { perOwner: 6, short: 24, long: 16 };

/** No place came free in time, or too many wait already. */
export class TooManyQueries extends HogstreamError {
  override readonly code = "Q0101";
  override readonly retry: Retry = { afterMs: 1_000 };
}

interface Waiter {
  readonly owner: string;
  readonly enter: () => void;
}

/** Places for running queries. */
export class Gate {
  readonly #limits: GateLimits;
  readonly #running = new Map<string, number>();
  #waiting: Waiter[] = [];
  #short = 0;
  #long = 0;

  constructor(limits: GateLimits = GATE_LIMITS) {
    this.#limits = limits;
  }

  /**
   * Takes a place for `owner`.
   *
   * @returns gives the place back; call it once.
   * @throws TooManyQueries, or the signal's reason
   */
  async enter(owner: string, signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    if (!this.#fits(owner)) await this.#wait(owner, signal);
    else this.#take(owner);
    return this.#placeOf(owner);
  }

  /** How many run and wait now. */
  get load(): { readonly running: number; readonly waiting: number } {
    return { running: this.#short + this.#long, waiting: this.#waiting.length };
  }

  #fits(owner: string): boolean {
    return (this.#running.get(owner) ?? 0) < this.#limits.perOwner && this.#short < this.#limits.short;
  }

  #take(owner: string): void {
    this.#running.set(owner, (this.#running.get(owner) ?? 0) + 1);
    this.#short++;
  }

  #placeOf(owner: string): () => void {
    let long = false;
    const age = setTimeout(() => {
      if (this.#long >= this.#limits.long) return;
      long = true;
      this.#long++;
      this.#short--;
      this.#leave(owner);
      this.#admit();
    }, this.#limits.longAfterMs);
    age.unref();
    return () => {
      clearTimeout(age);
      if (long) this.#long--;
      else {
        this.#short--;
        this.#leave(owner);
      }
      this.#admit();
    };
  }

  #leave(owner: string): void {
    const left = (this.#running.get(owner) ?? 1) - 1;
    if (left === 0) this.#running.delete(owner);
    else this.#running.set(owner, left);
  }

  /** Lets in whoever fits, first come first served; an owner at its own limit does not hold up the others. */
  #admit(): void {
    this.#waiting = this.#waiting.filter((waiter) => {
      if (!this.#fits(waiter.owner)) return true;
      this.#take(waiter.owner);
      waiter.enter();
      return false;
    });
  }

  #wait(owner: string, signal: AbortSignal): Promise<void> {
    const { waitMs, waitingPerOwner } = this.#limits;
    if (this.#waiting.filter((waiter) => waiter.owner === owner).length >= waitingPerOwner) {
      return Promise.reject(new TooManyQueries("Too many queries wait for their turn already."));
    }
    return new Promise((resolve, reject) => {
      const leave = (reason: unknown): void => {
        this.#waiting = this.#waiting.filter((waiter) => waiter !== own);
        done();
        reject(reason);
      };
      const aborted = (): void => leave(signal.reason);
      const late = setTimeout(
        () => leave(new TooManyQueries(`Too many queries are running; this one waited ${waitMs / 1_000} s.`)),
        waitMs,
      );
      const done = (): void => {
        clearTimeout(late);
        signal.removeEventListener("abort", aborted);
      };
      const own: Waiter = {
        owner,
        enter() {
          done();
          resolve();
        },
      };
      this.#waiting.push(own);
      signal.addEventListener("abort", aborted, { once: true });
    });
  }
}
