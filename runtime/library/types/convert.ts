import { hostText, innermost, secondsOf } from "#runtime/compare.ts";
import { slotsCost, textCost } from "#runtime/cost.ts";
import { dictSize } from "#runtime/dict.ts";
import { failType } from "#runtime/fault.ts";
import { define } from "#runtime/library/define.ts";
import { printSize, textForm } from "#runtime/print.ts";
import { HogDate, HogDateTime, isDict, tupleOf, typeName, type Value } from "#runtime/value.ts";

export const toString_ = define({
  name: "toString",
  params: [
    ["value", "any"],
    ["ignored?", "any"],
  ],
  returns: "string",
  doc: "The text form: strings as they are, dates and datetimes in ISO 8601, all else in print form.",
  examples: [
    ["toString([1, 'a'])", "'[1, \\'a\\']'"],
    ["toString(toDateTime('2024-01-02T03:04:05Z'))", "'2024-01-02T03:04:05.000Z'"],
    ["toString(null)", "'null'"],
  ],
  pure: true,
  total: true,
  cost: (value) => textCost(printSize(value)),
  run: (value) => textForm(value),
});

export const toUUID = define({
  name: "toUUID",
  params: [["value", "any"]],
  returns: "string",
  doc: "The same as `toString`: there is no UUID type, and nothing is checked.",
  examples: [
    ["toUUID('not-checked')", "'not-checked'"],
    ["toUUID(12)", "'12'"],
  ],
  pure: true,
  cost: (value) => textCost(printSize(value)),
  run: (value) => textForm(value),
});

/** What parseInt and parseFloat read from a value that is no date; of a list, that is up to its first comma. */
export function numericText(value: Value): string {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return String(typeof value === "object" ? null : value);
  const item = innermost(value) ?? null;
  return item === null ? "" : hostText(item);
}

function numberOrNull(number: number): number | null {
  return Number.isNaN(number) ? null : number;
}

/** Decimal, or hexadecimal after `0x`; what follows the number is ignored. */
export function parseWhole(text: string): number {
  return Number.parseInt(text, /^\s*[+-]?0x/i.test(text) ? 16 : 10);
}

function epochDays(date: HogDate): number {
  return Math.floor(secondsOf(date) / 86_400);
}

export const toInt = define({
  name: "toInt",
  params: [["value", "any"]],
  returns: "integer | null",
  doc: "The whole number that the text of `value` starts with; null when there is none. Seconds of a datetime, days of a date, since 1970.",
  examples: [
    ["toInt('42px')", "42"],
    ["toInt(-7.9)", "-7"],
    ["toInt('0x1F')", "31"],
    ["toInt(true)", "null"],
  ],
  pure: true,
  cost: 8,
  run: (value) => {
    if (value instanceof HogDateTime) return numberOrNull(Math.floor(value.dt));
    if (value instanceof HogDate) return numberOrNull(epochDays(value));
    return numberOrNull(parseWhole(numericText(value)));
  },
});

export const toFloat = define({
  name: "toFloat",
  params: [["value", "any"]],
  returns: "float | null",
  doc: "The number that the text of `value` starts with; null when there is none. Seconds of a datetime, days of a date, since 1970.",
  examples: [
    ["toFloat('3.5e2x')", "350"],
    ["toFloat('abc')", "null"],
  ],
  pure: true,
  cost: 8,
  run: (value) => {
    if (value instanceof HogDateTime) return numberOrNull(value.dt);
    if (value instanceof HogDate) return numberOrNull(epochDays(value));
    return numberOrNull(Number.parseFloat(numericText(value)));
  },
});

export const typeof_ = define({
  name: "typeof",
  params: [["value", "any"]],
  returns: "string",
  doc: "One of null, boolean, integer, float, string, array, tuple, object, date, datetime, error, function, sql. A number is an integer if it is whole.",
  examples: [
    ["[typeof(4 / 2), typeof(0 / 0), typeof((1,)), typeof(x -> x)]", "['integer', 'float', 'tuple', 'function']"],
    ["typeof({})", "'object'"],
  ],
  pure: true,
  total: true,
  cost: 8,
  run: typeName,
});

export const tuple = define({
  name: "tuple",
  params: [["...items", "any"]],
  returns: "tuple",
  doc: "A tuple of the arguments; the only way to write an empty one.",
  examples: [
    ["tuple()", "tuple()"],
    ["tuple(1, 'a')", "(1, 'a')"],
  ],
  pure: true,
  cost: (...items) => slotsCost(items.length),
  run: (...items) => tupleOf(items),
});

function isEmpty(value: Value): boolean {
  if (value === null || value === "") return true;
  if (typeof value !== "object") return false;
  if (Array.isArray(value)) return value.length === 0;
  return isDict(value) && dictSize(value) === 0;
}

export const empty = define({
  name: "empty",
  params: [["value", "any"]],
  returns: "boolean",
  doc: "True for null, '', and an array, tuple or object without elements. Numbers and booleans are never empty.",
  examples: [
    ["empty(0)", "false"],
    ["empty({})", "true"],
    ["empty(' ')", "false"],
  ],
  pure: true,
  total: true,
  cost: 8,
  run: isEmpty,
});

export const notEmpty = define({
  name: "notEmpty",
  params: [["value", "any"]],
  returns: "boolean",
  doc: "Negation of `empty`.",
  examples: [
    ["notEmpty([null])", "true"],
    ["notEmpty('')", "false"],
  ],
  pure: true,
  total: true,
  cost: 8,
  run: (value) => !isEmpty(value),
});

export const length = define({
  name: "length",
  params: [["value", "any"]],
  returns: "integer | null",
  doc: "UTF-16 units of a text, elements of an array or tuple. Null for objects and numbers; null has no length and ends the program.",
  examples: [
    ["length('né')", "2"],
    ["length([1, 2])", "2"],
    ["length({'a': 1})", "null"],
  ],
  pure: true,
  cost: 8,
  run: (value) => {
    if (typeof value === "string" || Array.isArray(value)) return value.length;
    return value === null ? failType("length: value must not be null") : null;
  },
});
