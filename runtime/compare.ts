/**
 * What the comparison operators do before they compare, and what arithmetic does to things that are no numbers.
 * The rules are those of the reference implementation; note that `= null` holds for null only, while `<` takes null
 * for 0.
 */

import { textCost } from "#runtime/cost.ts";
import { parseDateLike, utcMs } from "#runtime/dates.ts";
import { Fault } from "#runtime/fault.ts";
import { printSize } from "#runtime/print.ts";
import { HogDate, HogDateTime, Internal, type Value } from "#runtime/value.ts";

/** Text of an array as JavaScript joins it: null is nothing, nested arrays are joined, a dict is `[object Map]`, a date `[object Object]`. */
export function joinedText(items: readonly Value[], separator: string, path: readonly Value[][] = []): string {
  const parts: string[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i] ?? null;
    if (item === null) parts.push("");
    else if (Array.isArray(item)) parts.push(path.includes(item) ? "" : joinedText(item, ",", [...path, item]));
    else parts.push(hostText(item));
  }
  return parts.join(separator);
}

/** Text of any value as JavaScript's `String` gives it: null is `null`, arrays are joined by commas. */
export function hostText(value: Value): string {
  if (typeof value === "object" && value !== null) {
    if (Array.isArray(value)) return joinedText(value, ",", [value]);
    return value instanceof Internal ? "[object Object]" : "[object Map]";
  }
  return String(value);
}

/**
 * The start of the text of `items` as JavaScript joins them by commas: all of it, or at least `units` of it. Takes no
 * longer than that, however often a list is met.
 */
export function joinedStart(items: readonly Value[], units: number, path: readonly Value[][] = []): string {
  let text = "";
  for (let i = 0; i < items.length && text.length < units; i++) {
    if (i > 0) text += ",";
    const item = items[i] ?? null;
    if (!Array.isArray(item)) text += item === null ? "" : hostText(item);
    else if (!path.includes(item)) text += joinedStart(item, units - text.length, [...path, item]);
  }
  return text;
}

/** What runs take account with of texts that are made to be looked at, and then forgotten. */
export interface TextMeter {
  readonly limits: { readonly memoryBytesMax: number };
  /** Takes note of work, in units of text. @throws Fault when time is up. */
  worked(units: number): void;
}

/**
 * To be called before a text is made of `value`, which may be met in itself so often that no text could hold it. One
 * text may take a quarter of the memory.
 *
 * @throws Fault
 */
export function priceText(value: Value, meter: TextMeter): void {
  if (typeof value !== "object" || value === null) return;
  const limit = meter.limits.memoryBytesMax;
  const bytes = textCost(printSize(value, limit / 4));
  if (bytes > limit / 4) {
    const message = `Memory limit of ${limit} bytes exceeded. The text of one value takes more than a quarter of it.`;
    throw new Fault("memory", message, { used: bytes, limit });
  }
  meter.worked(bytes);
}

/** Lists in lists are followed this far: about as far as a host's stack would let them be. */
const DEPTH_MAX = 10_000;

/**
 * What the text of a list starts with: the first item of its first item, and so on. Null when there is nothing, and for
 * a list that starts with itself; undefined when one on the way has more items than `lengthMax`.
 *
 * @throws Fault when they are nested too deep.
 */
export function innermost(list: readonly Value[], lengthMax = Number.POSITIVE_INFINITY): Value | undefined {
  let item: Value = list as Value[];
  let mark: Value = null;
  for (let depth = 0; Array.isArray(item); depth++) {
    if (item === mark) return null;
    if (item.length > lengthMax) return undefined;
    if (depth > DEPTH_MAX) {
      throw new Fault("depth", "Values are nested too deep", { used: depth, limit: DEPTH_MAX });
    }
    // Marks at the powers of two: however long a circle is, one of them comes to lie on it.
    if ((depth & (depth - 1)) === 0) mark = item;
    item = item[0] ?? null;
  }
  return item;
}

/** The number that arithmetic takes `value` for. A text with a comma is none. */
export function toNumber(value: Value): number {
  if (typeof value === "number") return value;
  if (typeof value !== "object" || value === null) return Number(value);
  if (!Array.isArray(value)) return Number.NaN;
  const item = innermost(value, 1);
  if (item === undefined) return Number.NaN;
  return Number(item === null ? "" : hostText(item));
}

/** Seconds of a date (its UTC midnight) or datetime. */
export function secondsOf(value: HogDate | HogDateTime): number {
  return value instanceof HogDateTime ? value.dt : utcMs(value.year, value.month, value.day) / 1000;
}

function isNumeric(items: Value[]): boolean {
  for (let i = 0; i < items.length; i++) if (!Number.isFinite(items[i])) return false;
  return true;
}

/** Negative, zero or positive; by element, then by length. */
function compareNumeric(left: Value[], right: Value[]): number {
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const difference = Number(left[i]) - Number(right[i]);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function isTemporal(value: Value): value is HogDate | HogDateTime {
  return value instanceof HogDate || value instanceof HogDateTime;
}

/**
 * Brings two operands of different kinds together. Returns the pair to compare: numbers for temporal values and for
 * lists of numbers (as their difference and 0).
 */
function unify(left: Value, right: Value): readonly [Value, Value] {
  if (left instanceof Internal || right instanceof Internal) {
    if (isTemporal(left)) {
      if (isTemporal(right)) return [secondsOf(left), secondsOf(right)];
      if (typeof right === "string") {
        const seconds = parseDateLike(right);
        if (!Number.isNaN(seconds)) return [secondsOf(left), seconds];
      }
    } else if (isTemporal(right) && typeof left === "string") {
      const seconds = parseDateLike(left);
      if (!Number.isNaN(seconds)) return [seconds, secondsOf(right)];
    }
    return [left, right];
  }
  switch (typeof left) {
    case "number":
      if (typeof right === "string") return [left, Number(right)];
      if (typeof right === "boolean") return [left, right ? 1 : 0];
      break;
    case "string":
      if (typeof right === "number") return [Number(left), right];
      if (typeof right === "boolean") return [left === "true", right];
      break;
    case "boolean":
      if (typeof right === "string") return [left, right === "true"];
      if (typeof right === "number") return [left ? 1 : 0, right];
      break;
    default:
      if (Array.isArray(left) && Array.isArray(right) && isNumeric(left) && isNumeric(right)) {
        return [compareNumeric(left, right), 0];
      }
  }
  return [left, right];
}

/** `left = right`. */
export function equal(left: Value, right: Value): boolean {
  if (typeof left === typeof right && typeof left !== "object") return left === right;
  const [l, r] = unify(left, right);
  return l === r;
}

/**
 * What an operand of `<` is when it is neither number nor string: a primitive, as JavaScript would make it. A text is
 * made only to be compared with a text.
 */
function orderable(value: Value, other: Value, meter: TextMeter | undefined): string | number {
  if (typeof value === "string" || typeof value === "number") return value;
  if (typeof value !== "object" || value === null) return Number(value);
  if (typeof other !== "string" && (typeof other !== "object" || other === null)) return toNumber(value);
  if (meter !== undefined) priceText(value, meter);
  return hostText(value);
}

/** `left < right`. */
export function less(left: Value, right: Value, meter: TextMeter): boolean {
  if (typeof left === "number" && typeof right === "number") return left < right;
  const [l, r] = unify(left, right);
  return orderable(l, r, meter) < orderable(r, l, meter);
}

/** `left <= right`; not the negation of `>`, because of NaN. */
export function lessOrEqual(left: Value, right: Value, meter: TextMeter): boolean {
  if (typeof left === "number" && typeof right === "number") return left <= right;
  const [l, r] = unify(left, right);
  return orderable(l, r, meter) <= orderable(r, l, meter);
}

/** `left < right` as JavaScript has it, without unification; for the library's `less` and its kin. */
export function rawLess(left: Value, right: Value): boolean {
  return orderable(left, right, undefined) < orderable(right, left, undefined);
}

/** `left <= right` as JavaScript has it, without unification. */
export function rawLessOrEqual(left: Value, right: Value): boolean {
  return orderable(left, right, undefined) <= orderable(right, left, undefined);
}
