/** One figure of a benchmark; `ratio` compares it with `peer`, measured in the same run, round by round. */
export interface Measure {
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  readonly peer?: string;
  /** Median over the rounds of ours / peer's; above 1 is better for us. */
  readonly ratio?: number;
  /** Least and greatest ratio of a round; of the value, if there is no peer. */
  readonly min?: number;
  readonly max?: number;
  readonly rounds?: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/** The value at quantile `q` in [0, 1], nearest rank. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))] ?? Number.NaN;
}

/** Runs every contender once a round, in turn, so that a slow minute of the machine hits all of them alike. */
export async function interleave<Name extends string>(
  rounds: number,
  contenders: Readonly<Record<Name, () => number | Promise<number>>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contenders) as Name[];
  const results = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? names : names.toReversed();
    for (const name of order) results[name].push(await contenders[name]());
  }
  return results;
}

/** Compares rates (higher is better) of the same rounds. */
export function compare(
  measure: string,
  unit: string,
  ours: readonly number[],
  peer: string,
  theirs: readonly number[],
): Measure {
  const ratios = ours.map((value, round) => value / (theirs[round] ?? Number.NaN));
  return {
    measure,
    value: median(ours),
    unit,
    peer,
    ratio: median(ratios),
    min: Math.min(...ratios),
    max: Math.max(...ratios),
    rounds: ours.length,
  };
}
