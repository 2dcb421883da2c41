/**
 * Regular expressions in RE2 syntax, in time that cannot explode.
 *
 * Two engines: V8's RegExp backtracks, but takes 24–140 ns for what re2js takes 260–860 ns; re2js is linear always. A
 * pattern's `analysis` says how the worst case of backtracking grows with the text: as text^degree. V8 runs a text when
 * that bound is small, always for degree 0; re2js runs the rest, and whatever the analysis does not understand.
 * re2js also is the judge of the syntax: look-around and back references are errors, as in RE2.
 */

import { RE2JS } from "re2js";
import { Fault } from "#runtime/fault.ts";
import { analyse } from "#runtime/pattern/analysis.ts";

/** A compiled pattern. */
export interface Regex {
  /** Is there a match anywhere in `text`? */
  test(text: string): boolean;
  /** The first capture group of the first match, the whole match when the pattern has no group, '' without a match. */
  extract(text: string): string;
}

/** Steps of backtracking that V8 may take in the worst case: about a millisecond. */
const STEPS_MAX = 1_000_000;
const PATTERN_UNITS_MAX = 10_000;
const CACHE = new Map<string, Regex>();
const CACHE_MAX = 2000;

/**
 * The compiled form of `pattern`; the same text is compiled once.
 *
 * @throws Fault `syntax` when it is no RE2 pattern.
 */
export function compileRegex(pattern: string, ignoreCase = false): Regex {
  const key = (ignoreCase ? "i" : "c") + pattern;
  let regex = CACHE.get(key);
  if (regex === undefined) {
    regex = build(pattern, ignoreCase);
    if (CACHE.size >= CACHE_MAX) CACHE.clear();
    CACHE.set(key, regex);
  }
  return regex;
}

/** The compiled form, or undefined when the pattern is wrong. */
export function tryCompileRegex(pattern: string, ignoreCase = false): Regex | undefined {
  try {
    return compileRegex(pattern, ignoreCase);
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}

function build(pattern: string, ignoreCase: boolean): Regex {
  if (pattern.length > PATTERN_UNITS_MAX) {
    throw new Fault("syntax", `Invalid regular expression: longer than ${PATTERN_UNITS_MAX} characters`);
  }
  let linear: RE2JS;
  try {
    linear = RE2JS.compile(pattern, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.replace(/^error parsing regexp: /, "") : String(cause);
    throw new Fault("syntax", `Invalid regular expression: ${reason}`, { cause });
  }
  const slow = new LinearRegex(linear);
  const analysis = analyse(pattern, ignoreCase);
  if (analysis === undefined) return slow;
  return new BacktrackingRegex(new RegExp(analysis.source, analysis.flags), analysis.degree, slow);
}

class LinearRegex implements Regex {
  readonly #regex: RE2JS;
  readonly #group: number;

  constructor(regex: RE2JS) {
    this.#regex = regex;
    this.#group = regex.groupCount() > 0 ? 1 : 0;
  }

  test(text: string): boolean {
    return this.#regex.test(text);
  }

  extract(text: string): string {
    const matcher = this.#regex.matcher(text);
    return matcher.find() ? (matcher.group(this.#group) ?? "") : "";
  }
}

class BacktrackingRegex implements Regex {
  readonly #regex: RegExp;
  readonly #textMax: number;
  readonly #slow: Regex;

  constructor(regex: RegExp, degree: number, slow: Regex) {
    this.#regex = regex;
    this.#textMax = degree === 0 ? Number.POSITIVE_INFINITY : STEPS_MAX ** (1 / degree);
    this.#slow = slow;
  }

  test(text: string): boolean {
    return text.length <= this.#textMax ? this.#regex.test(text) : this.#slow.test(text);
  }

  extract(text: string): string {
    if (text.length > this.#textMax) return this.#slow.extract(text);
    const match = this.#regex.exec(text);
    if (match === null) return "";
    return (match.length > 1 ? match[1] : match[0]) ?? "";
  }
}
