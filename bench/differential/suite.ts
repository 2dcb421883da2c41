/** What each part of the differential suite is: a stream of comparisons that goes on for as long as it is asked. */

export interface Compared {
  /** As a person would try it. */
  readonly source: string;
  /** `skipped`: the reference can't say (its stack, its time). */
  readonly kind: "same" | "listed" | "not listed" | "skipped";
  /** For `listed`: under which ids of docs/hog/differences.md. */
  readonly ids?: readonly string[];
  /** For `not listed`: what differs. */
  readonly what?: string;
}

export interface Suite {
  readonly name: string;
  /** Which part of the run's programs and of its time is this suite's. */
  readonly share: number;
  /** Comparisons without end. The same seed gives the same ones. */
  run(seed: number): AsyncIterable<Compared>;
}

/** How many samples are drawn at once: each batch has its own seed, so that the stream need not be remembered. */
export const BATCH = 250;
