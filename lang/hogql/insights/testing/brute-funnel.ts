/** A funnel's walk over one actor's events, as plain loops. */
export interface Moment {
  /** ms */
  readonly at: number;
  /** Steps it matches, from 1, ascending. */
  readonly steps: readonly number[];
  /** Steps (from 2) before which it is excluded. */
  readonly bars: readonly number[];
}

export interface Rules {
  readonly steps: number;
  readonly windowMs: number;
  readonly order: "ordered" | "strict" | "unordered";
  /** From 1. */
  readonly optional?: readonly number[];
  readonly from?: number;
  readonly to?: number;
}

export interface Found {
  /** Times of the steps, 0 for one left out; empty for an actor that never began or was excluded. */
  readonly path: readonly number[];
  /** Beginnings of attempts. */
  readonly entered: readonly number[];
  readonly converted: readonly number[];
  readonly excluded: readonly number[];
}

const lowest = ({ steps, bars }: Moment): number => (bars.length > 0 ? 0 : (steps[0] ?? 0));
const bits = ({ steps, bars }: Moment, count: number): number =>
  [...steps.map((step) => step - 1), ...bars.map((bar) => count + bar - 1)].reduce((sum, bit) => sum + 2 ** bit, 0);

const sortedMoments = (moments: readonly Moment[], steps: number): readonly Moment[] =>
  moments.toSorted((a, b) => a.at - b.at || lowest(a) - lowest(b) || bits(a, steps) - bits(b, steps));

interface Attempt {
  readonly path: readonly number[];
  excluded: boolean;
}

/** @param inOrder The moments are sorted already. */
export function walk(moments: readonly Moment[], rules: Rules, inOrder = false): Found {
  const sorted = inOrder ? moments : sortedMoments(moments, rules.steps);
  return rules.order === "unordered" ? unordered(sorted, rules) : ordered(sorted, rules);
}

function ordered(moments: readonly Moment[], rules: Rules): Found {
  const { steps, windowMs, order, optional = [], from = 1, to = steps } = rules;
  let entered: (Attempt | undefined)[] = [];
  let best: Attempt = { path: [], excluded: false };
  const found = { entered: [] as number[], converted: [] as number[], excluded: [] as number[] };
  let through = false;
  for (const moment of moments) {
    const before = entered.map((attempt) => (attempt === undefined ? undefined : { ...attempt }));
    const next: (Attempt | undefined)[] = [];
    const candidates: Attempt[] = [];
    const barred: boolean[] = [];
    for (let step = 1; step <= steps; step++) {
      const own = before[step];
      let candidate: Attempt | undefined;
      if (moment.steps.includes(step)) {
        if (step === 1) candidate = { path: [moment.at], excluded: false };
        for (let source = step - 1; step > 1 && source >= 1 && candidate === undefined; source--) {
          const previous = before[source];
          if (
            previous !== undefined &&
            moment.at - previous.path[0]! <= windowMs &&
            !(own !== undefined && own.path[0] === previous.path[0])
          ) {
            const skipped = Array.from({ length: step - 1 - source }, () => 0);
            candidate = { path: [...previous.path, ...skipped, moment.at], excluded: previous.excluded };
          }
          if (!optional.includes(source)) break;
        }
      }
      const following = before[step + 1];
      const hit =
        moment.bars.includes(step + 1) &&
        own !== undefined &&
        moment.at - own.path[0]! <= windowMs &&
        !(following !== undefined && following.path[0] === own.path[0]);
      barred[step] = hit;
      if (hit) found.excluded.push(own.path[0]!);
      if (candidate !== undefined) candidates.push(candidate);
      if (candidate !== undefined && !candidate.excluded) {
        next[step] = candidate;
        if (step === from) found.entered.push(candidate.path[0]!);
        if (step === to) found.converted.push(candidate.path[0]!);
      } else if (order !== "strict" || moment.steps.includes(step)) {
        next[step] = own === undefined ? undefined : { ...own, excluded: own.excluded || hit };
      }
    }
    if (!through) {
      const longest = candidates.at(-1);
      const reached = best.path.length;
      if (
        longest !== undefined &&
        (longest.path.length > reached || (longest.path.length === reached && best.excluded))
      ) {
        best = { ...longest };
      } else if (reached > 0 && barred[reached] === true && moment.at - best.path[0]! <= windowMs) {
        best = { ...best, excluded: true };
      }
      through = best.path.length === steps && !best.excluded;
    }
    entered = next;
  }
  return { path: best.excluded ? [] : best.path, ...found };
}

function unordered(moments: readonly Moment[], { steps, windowMs, from = 1, to = steps }: Rules): Found {
  let queues: number[][] = Array.from({ length: steps }, () => []);
  let best: readonly number[] = [];
  const found = { entered: [] as number[], converted: [] as number[], excluded: [] as number[] };
  for (const { at, steps: matched, bars } of moments) {
    queues = queues.map((queue) => (bars.length > 0 ? [] : queue.filter((time) => at - time <= windowMs)));
    let oldest: number | undefined;
    for (const step of matched) {
      const latest = (index: number): number => queues[index - 1]!.at(-1) ?? 0;
      if (oldest === undefined || latest(step) < latest(oldest)) oldest = step;
    }
    if (oldest !== undefined) queues[oldest - 1]!.push(at);
    const heads = queues.flatMap(([head]) => head ?? []).toSorted((a, b) => a - b);
    if (heads.length > best.length) best = heads;
    if (heads.length >= from) found.entered.push(heads[0]!);
    if (heads.length >= to) {
      found.converted.push(heads[0]!);
      queues = queues.map(() => []);
    }
  }
  return { path: best, ...found };
}
