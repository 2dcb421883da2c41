import type { Dict } from "#transformations/chain/sanitise.ts";

/**
 * The text of properties, without what a round trip through JavaScript values would lose: digits of large or long
 * numbers, exponents out of range, and the order of keys that look like array indexes.
 *
 * Nearly all events have none of these; a look at the parsed values tells, and then `JSON.stringify` is both right and
 * fastest. For the others each property that still has the value it was parsed to is copied from the client's text, in
 * the client's order; only what sanitising or a function changed is printed anew.
 */

/** Text of a number from which on it may have had more digits than a double holds. */
const DIGITS_AT_RISK = 16;
const DECIMALS_CHECKED = 1e6;

/** Whether `value`, as parsed and before anybody changes it, may differ from its text by more than white space. */
export function isInexact(value: unknown): boolean {
  if (typeof value === "number") {
    if (Number.isInteger(value)) return !Number.isSafeInteger(value) || Object.is(value, -0);
    if (Number.isInteger(value * DECIMALS_CHECKED)) return false;
    return !Number.isFinite(value) || String(value).length >= DIGITS_AT_RISK;
  }
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some(isInexact);
  const dict = value as Dict;
  for (const key in dict) {
    const first = key.charCodeAt(0);
    if ((first >= 48 && first <= 57) || isInexact(dict[key])) return true;
  }
  return false;
}

/** @param source the event's text when its properties were inexact; undefined when they were not. */
export function propertiesText(properties: Dict, source: string | undefined): string {
  return source === undefined ? JSON.stringify(properties) : mergedText(properties, source);
}

function mergedText(properties: Dict, source: string): string {
  const event = members(source, source.indexOf("{"));
  const given = event.get("properties");
  const sources =
    given !== undefined && source[given.start] === "{" ? members(source, given.start) : new Map<string, Extent>();
  const parts: string[] = [];
  for (const [key, { start, end }] of sources) {
    if (!Object.hasOwn(properties, key)) continue;
    const raw = source.slice(start, end);
    const printed = JSON.stringify(properties[key]);
    const same = printed === JSON.stringify(JSON.parse(raw));
    parts.push(`${JSON.stringify(key)}:${same ? raw : printed}`);
  }
  for (const key of Object.keys(properties)) {
    if (!sources.has(key)) parts.push(`${JSON.stringify(key)}:${JSON.stringify(properties[key])}`);
  }
  return `{${parts.join(",")}}`;
}

interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the values of an object's members stand, by key; of equal keys the last counts, at its place.
 *
 * @param text well-formed JSON; @param open index of the object's `{`.
 */
function members(text: string, open: number): Map<string, Extent> {
  const found = new Map<string, Extent>();
  let at = skipBlank(text, open + 1);
  while (text[at] === '"') {
    const keyEnd = stringEnd(text, at);
    const key = JSON.parse(text.slice(at, keyEnd)) as string;
    const start = skipBlank(text, skipBlank(text, keyEnd) + 1);
    const end = valueEnd(text, start);
    found.delete(key);
    found.set(key, { start, end });
    at = skipBlank(text, end);
    if (text[at] !== ",") break;
    at = skipBlank(text, at + 1);
  }
  return found;
}

function skipBlank(text: string, at: number): number {
  let index = at;
  while (text.charCodeAt(index) <= 0x20) index += 1;
  return index;
}

/** Index after the closing quote of the string that opens at `open`. */
function stringEnd(text: string, open: number): number {
  let index = open + 1;
  for (; text[index] !== '"'; index++) if (text[index] === "\\") index += 1;
  return index + 1;
}

const SCALAR = /[^\s,}\]]+/y;

function valueEnd(text: string, start: number): number {
  const first = text[start];
  if (first !== "{" && first !== "[" && first !== '"') {
    SCALAR.lastIndex = start;
    SCALAR.test(text);
    return SCALAR.lastIndex;
  }
  let depth = 0;
  let at = start;
  do {
    const char = text[at];
    if (char === '"') {
      at = stringEnd(text, at);
      continue;
    }
    if (char === "{" || char === "[") depth += 1;
    else if (char === "}" || char === "]") depth -= 1;
    at += 1;
  } while (depth > 0);
  return at;
}
