import { fromJson } from "#runtime/json.ts";
import { printForm } from "#runtime/print.ts";

/** A failed expectation; the machine adds the place of the call. */
class Unmet extends Error {}

/** What a test can call to say what it expects. Values arrive as plain JSON: a tuple equals an array of the same items. */
export const ASSERTIONS: Readonly<Record<string, (...args: unknown[]) => unknown>> = {
  assert: (condition, message) => {
    if (!condition) throw new Unmet(typeof message === "string" ? message : `${shown(condition ?? null)} is not true`);
    return null;
  },
  assertEqual: (actual = null, expected = null, message) => {
    const difference = differenceOf(actual, expected, "");
    if (difference === undefined) return null;
    throw new Unmet(typeof message === "string" ? `${message}: ${difference}` : difference);
  },
};

/** The first difference in words; undefined when the values are equal. The order of keys doesn't count. */
export function differenceOf(actual: unknown, expected: unknown, path: string): string | undefined {
  const at = path === "" ? "" : ` at ${path}`;
  if (isRecord(actual) && isRecord(expected)) {
    for (const key of Object.keys(expected)) {
      const inside = path === "" ? key : `${path}.${key}`;
      if (!Object.hasOwn(actual, key)) return `${inside} is missing, expected ${shown(expected[key])}`;
      const difference = differenceOf(actual[key], expected[key], inside);
      if (difference !== undefined) return difference;
    }
    const extra = Object.keys(actual).find((key) => !Object.hasOwn(expected, key));
    if (extra === undefined) return undefined;
    return `unexpected ${path === "" ? extra : `${path}.${extra}`}: ${shown(actual[extra])}`;
  }
  if (Array.isArray(actual) && Array.isArray(expected)) {
    if (actual.length !== expected.length) {
      return `expected ${expected.length} items${at}, found ${actual.length}: ${shown(actual)}`;
    }
    for (const [index, item] of expected.entries()) {
      const difference = differenceOf(actual[index], item, `${path}[${index + 1}]`);
      if (difference !== undefined) return difference;
    }
    return undefined;
  }
  return Object.is(actual, expected) || actual === expected
    ? undefined
    : `expected ${shown(expected)}${at}, found ${shown(actual)}`;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const SHOWN_LENGTH_MAX = 200;

function shown(value: unknown): string {
  const text = printForm(fromJson(value));
  return text.length > SHOWN_LENGTH_MAX ? `${text.slice(0, SHOWN_LENGTH_MAX)}…` : text;
}
