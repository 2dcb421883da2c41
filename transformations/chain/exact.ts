import type { Dict } from "#transformations/chain/sanitise.ts";

/**
 * The text of properties, without what a round trip through JavaScript values would lose: digits of large or long
 * numbers, exponents out of range, and the order of keys that look like array indexes.
 *
 * Nearly all events have none of these; a regular expression tells, and then `JSON.stringify` is both right and fastest.
 * For the others each property that still has the value it was parsed to is copied from the client's text, in the
 * client's order; only what sanitising or a function changed is printed anew.
 */

/** A number of 16 or more digits and points, an exponent, or minus zero, after a separator; a key of digits. */
const AT_RISK = /[[:,]\s*(?:-?[\d.]{16}|-?\d[\d.]*[eE]|-0[\s,.}\]])|"\d+"\s*:/;

export function propertiesText(properties: Dict, source: string): string {
  return AT_RISK.test(source) ? mergedText(properties, source) : JSON.stringify(properties);
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
