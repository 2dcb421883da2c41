/**
 * How alike two words are, by Ratcliff and Obershelp (1988): twice the letters in common over all letters, where the
 * common ones are found as the longest shared run and, on both sides of it, the same again.
 */
export function similarity(a: string, b: string): number {
  return a.length + b.length === 0 ? 1 : (2 * shared(a, b)) / (a.length + b.length);
}

function shared(a: string, b: string): number {
  let bestStart = 0;
  let bestStartB = 0;
  let best = 0;
  let previous = new Array<number>(b.length + 1).fill(0);
  for (let i = 0; i < a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(0);
    for (let j = 0; j < b.length; j++) {
      if (a[i] !== b[j]) continue;
      const run = previous[j]! + 1;
      row[j + 1] = run;
      if (run > best) {
        best = run;
        bestStart = i - run + 1;
        bestStartB = j - run + 1;
      }
    }
    previous = row;
  }
  if (best === 0) return 0;
  const before = shared(a.slice(0, bestStart), b.slice(0, bestStartB));
  return best + before + shared(a.slice(bestStart + best), b.slice(bestStartB + best));
}

/** Below this two words are strangers. */
const RATIO_MIN = 0.6;
/** Longer words are not compared: nobody mistypes them by a letter, and comparing costs their square. */
const CHARS_MAX = 64;

/** The candidate most like `word`; undefined when none is like it. Of equals the first counts. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > CHARS_MAX) return undefined;
  let found: string | undefined;
  let ratio = RATIO_MIN;
  for (const candidate of candidates) {
    const own = similarity(word, candidate);
    if (own > ratio || (own === ratio && found === undefined)) {
      found = candidate;
      ratio = own;
    }
  }
  return found;
}
