/** Instructions that depend on their operands alone. Both ways of running code share these. */

import { hostText, joinedStart, priceText, type TextMeter, toNumber } from "#runtime/compare.ts";
import { dictGet, dictSet } from "#runtime/dict.ts";
import { Fault, fail, failType } from "#runtime/fault.ts";
import { likeTest } from "#runtime/pattern/like.ts";
import { compileRegex } from "#runtime/pattern/regex.ts";
import { printForm } from "#runtime/print.ts";
import { fieldOf, Internal, isDict, type Value } from "#runtime/value.ts";

/** GET_PROPERTY, also in its nullish form. */
export function getProperty(object: Value, key: Value): Value {
  if (typeof object !== "object" || object === null) return null;
  if (Array.isArray(object)) return getElement(object, key);
  if (!(object instanceof Internal)) return dictGet(object, key);
  return key === 0 ? fail("Hog arrays start from index 1") : fieldOf(object, key);
}

function getElement(items: Value[], key: Value): Value {
  if (typeof key === "number") {
    if (key > 0) return items[key - 1] ?? null;
    if (key === 0) fail("Hog arrays start from index 1");
    return items[items.length + key] ?? null;
  }
  if (typeof key !== "string") return null;
  if (key === "length") return items.length;
  return Object.hasOwn(items, key) ? (items[key as unknown as number] ?? null) : null;
}

/** Takes account of memory before it is allocated. */
export interface Meter {
  charge(bytes: number): void;
}

/** SET_PROPERTY. @throws Fault where the target can't take the key. */
export function setProperty(object: Value, key: Value, value: Value, meter: Meter): void {
  if (typeof object !== "object" || object === null) {
    fail(`Can not set ${keyInMessage(key)} on non-object: ${typeof object}`);
  }
  if (isDict(object)) {
    meter.charge(typeof key === "string" ? 16 + key.length : 16);
    dictSet(object, key, value);
    return;
  }
  if (Array.isArray(object) && typeof key === "number") {
    if (key <= 0) fail("Hog arrays start from index 1");
    if (!Number.isInteger(key)) return;
    const growth = key - object.length;
    if (growth > 0) {
      if (key > 4_294_967_295) fail(`Can not set ${key} on element of type object`);
      meter.charge(8 * growth);
    }
    object[key - 1] = value;
    return;
  }
  fail(`Can not set ${keyInMessage(key)} on element of type object`);
}

/** As the text of a list that holds the key alone: null is nothing. */
function keyInMessage(key: Value): string {
  return joinedStart([key], 200).slice(0, 200);
}

/** IN: membership by SameValueZero in a list, or a part of a text. */
export function contains(container: Value, item: Value): boolean {
  if (Array.isArray(container)) return container.includes(item);
  if (typeof container === "string") {
    // One unit more than the container has is enough to know that it is not in there.
    return container.includes(Array.isArray(item) ? joinedStart(item, container.length + 1, [item]) : hostText(item));
  }
  return failType("`in` needs an array, a tuple or a text on its right side");
}

/** What `like` and `=~` take a value for that is not a text. */
export function patternText(value: Value, meter: TextMeter): string {
  if (typeof value === "string") return value;
  priceText(value, meter);
  return printForm(value);
}

/** Units or elements that a search goes through. */
export function sizeOf(value: Value): number {
  return typeof value === "string" || Array.isArray(value) ? value.length : 8;
}

/** LIKE and ILIKE. */
export function like(text: Value, pattern: Value, ignoreCase: boolean, meter: TextMeter): boolean {
  return likeTest(patternText(pattern, meter), ignoreCase)(patternText(text, meter));
}

/** REGEX and IREGEX. @param permitted false when the host has no regular expressions. */
export function matches(
  text: Value,
  pattern: Value,
  ignoreCase: boolean,
  permitted: boolean,
  meter: TextMeter,
): boolean {
  if (!permitted) throw new Fault("machine", "Set options.external.regex.match for RegEx support");
  if (!text || (!pattern && !ignoreCase)) return false;
  return compileRegex(patternText(pattern, meter), ignoreCase).test(patternText(text, meter));
}

export function add(left: Value, right: Value): number {
  return toNumber(left) + toNumber(right);
}

export function subtract(left: Value, right: Value): number {
  return toNumber(left) - toNumber(right);
}

export function multiply(left: Value, right: Value): number {
  return toNumber(left) * toNumber(right);
}

export function divide(left: Value, right: Value): number {
  return toNumber(left) / toNumber(right);
}

export function modulo(left: Value, right: Value): number {
  return toNumber(left) % toNumber(right);
}
