import { HogstreamError, type Retry } from "#lang/error.ts";

/**
 * Durable jobs with a time to run: retries, exports, schedules. At least once: a job whose worker died runs again, so a
 * job's effect carries its own idempotency key.
 */
export interface Queue {
  /**
   * Durable when it resolves. A job whose `id` the same queue knows already (waiting, running, or ended within the last
   * hour; a week for one that failed for good) is not added again.
   * @throws QueueUnavailable; whether it was added is then unknown
   */
  add(queue: string, job: NewJob): Promise<void>;
  /**
   * Runs `handle` for each due job. Rejecting with an error puts the job back until its attempts are used up, after one
   * second, then two, four, … with jitter.
   */
  work(queue: string, options: WorkOptions, handle: (job: Job) => Promise<void>): Promise<Worker>;
  counts(
    queue: string,
  ): Promise<{ readonly waiting: number; readonly delayed: number; readonly active: number; readonly failed: number }>;
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface NewJob {
  readonly id: string;
  /** JSON value. */
  readonly payload: unknown;
  /** ms from now; default 0. */
  readonly delayMs?: number;
  /** Runs until this many attempts failed; default 1. */
  readonly attempts?: number;
}

export interface Job {
  readonly id: string;
  readonly payload: unknown;
  /** 1 on the first run. */
  readonly attempt: number;
}

export interface WorkOptions {
  readonly concurrency: number;
}

export interface Worker {
  /** Lets running jobs end, takes no new ones. */
  stop(): Promise<void>;
}

/** The queue's store gives no answer just now. */
export class QueueUnavailable extends HogstreamError {
  override readonly code = "Q0101";
  override readonly retry: Retry = { afterMs: 500 };
}
