/**
 * What the comparison operators do before they compare, and what arithmetic does to things that are no numbers.
 * The rules are those of the reference implementation; note that `= null` holds for null only, while `<` takes null
 * for 0.
 */

import { parseDateLike, utcMs } from "#runtime/dates.ts";
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

/** The number that arithmetic takes `value` for. */
export function toNumber(value: Value): number {
  if (typeof value === "number") return value;
  if (typeof value !== "object" || value === null) return Number(value);
  return Array.isArray(value) ? Number(hostText(value)) : Number.NaN;
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

/** What an operand of `<` is when it is neither number nor string: a primitive, as JavaScript would make it. */
function orderable(value: Value): string | number {
  if (typeof value === "string" || typeof value === "number") return value;
  return typeof value === "object" && value !== null ? hostText(value) : Number(value);
}

/** `left < right`. */
export function less(left: Value, right: Value): boolean {
  if (typeof left === "number" && typeof right === "number") return left < right;
  const [l, r] = unify(left, right);
  return orderable(l) < orderable(r);
}

/** `left <= right`; not the negation of `>`, because of NaN. */
export function lessOrEqual(left: Value, right: Value): boolean {
  if (typeof left === "number" && typeof right === "number") return left <= right;
  const [l, r] = unify(left, right);
  return orderable(l) <= orderable(r);
}

/** `left < right` as JavaScript has it, without unification; for the library's `less` and its kin. */
export function rawLess(left: Value, right: Value): boolean {
  return orderable(left) < orderable(right);
}

/** `left <= right` as JavaScript has it, without unification. */
export function rawLessOrEqual(left: Value, right: Value): boolean {
  return orderable(left) <= orderable(right);
}
