/** What a kind of conformance data needs: `bench/conformance/<kind>.ts` exports its members by these names. */
export interface ConformanceKind {
  /** The cases of a file. Default: the JSON array that the text is, or the array in its field `cases`. */
  readonly load?: (text: string) => readonly unknown[];
  /** Runs one case. Undefined when it passes, else what differs; throwing is a failure too. */
  readonly check: (entry: unknown) => string | undefined | Promise<string | undefined>;
  /** Ends what the checks opened. */
  readonly close?: () => Promise<void>;
  /** Names a case in the report. Default: its `name` or `source`. */
  readonly title?: (entry: unknown) => string;
}

/** Shows expectation and outcome under each other. */
export const differs = (expected: unknown, got: unknown): string =>
  `expected ${JSON.stringify(expected)}\n  got      ${JSON.stringify(got)}`;
