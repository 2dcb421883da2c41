/** The print form of values, and the text form that `concat`, f-strings and `toString` use. */

import { isoDate, isoDateTime } from "#runtime/dates.ts";
import { dictEntries } from "#runtime/dict.ts";
import { printSql } from "#runtime/print-sql.ts";
import { quoteIdentifier, quoteText } from "#runtime/quote.ts";
import {
  fieldsOf,
  HogCallable,
  HogClosure,
  HogDate,
  HogDateTime,
  HogError,
  HogTuple,
  type Internal,
  isDict,
  SQL_NODE,
  type Value,
} from "#runtime/value.ts";

/** The print form: strings quoted, containers in full, `null` for a container that contains itself. */
export function printForm(value: Value): string {
  return typeof value === "object" && value !== null ? printNested(value, []) : printScalar(value);
}

function printScalar(value: null | boolean | number | string): string {
  return typeof value === "string" ? quoteText(value) : String(value);
}

function printNested(value: Value, path: Value[]): string {
  if (typeof value !== "object" || value === null) return printScalar(value);
  if (path.includes(value)) return "null";
  path.push(value);
  const text = printContainer(value, path);
  path.pop();
  return text;
}

function printContainer(
  value: Value[] | Exclude<Value, Value[] | null | boolean | number | string>,
  path: Value[],
): string {
  if (Array.isArray(value)) {
    const parts: string[] = [];
    for (let i = 0; i < value.length; i++) parts.push(i in value ? printNested(value[i] ?? null, path) : "");
    const list = parts.join(", ");
    if (!(value instanceof HogTuple)) return `[${list}]`;
    return value.length < 2 ? `tuple(${list})` : `(${list})`;
  }
  if (isDict(value)) {
    if (value[SQL_NODE] === true) return `sql(${printSql(value, (spliced) => printNested(spliced, path))})`;
    return printEntries(dictEntries(value), path);
  }
  return printInternal(value, path);
}

function printEntries(entries: Iterable<readonly [Value, Value]>, path: Value[]): string {
  const parts: string[] = [];
  for (const [key, item] of entries) parts.push(`${printNested(key, path)}: ${printNested(item, path)}`);
  return `{${parts.join(", ")}}`;
}

function printInternal(value: Internal, path: Value[]): string {
  if (value instanceof HogDateTime) {
    // NaN counts as whole here: the form is compared with that of other implementations.
    const whole = Number.isNaN(value.dt) || (Number.isInteger(value.dt) && Math.abs(value.dt) < 1e21);
    const seconds = whole ? `${value.dt}.0` : String(value.dt);
    return `DateTime(${seconds}, ${quoteText(value.zone)})`;
  }
  if (value instanceof HogDate) return `Date(${value.year}, ${value.month}, ${value.day})`;
  if (value instanceof HogError) {
    const payload = value.payload ? `, ${printNested(value.payload, path)}` : "";
    return `${value.type}(${quoteText(value.message)}${payload})`;
  }
  const callable = value instanceof HogClosure ? value.callable : value;
  if (callable instanceof HogCallable) return `fn<${quoteIdentifier(callable.name)}(${callable.argCount})>`;
  return printEntries(fieldsOf(value), path);
}

/** The text form: strings as they are, dates and datetimes in ISO form, all else in print form. Null when a datetime is unreadable. */
export function textForm(value: Value): string | null {
  if (typeof value === "string") return value;
  if (value instanceof HogDateTime) return isoDateTime(value.dt, value.zone);
  if (value instanceof HogDate) return isoDate(value.year, value.month, value.day);
  return printForm(value);
}

/** What `||`, f-strings and `concat` make of a part: nothing for null, else the text form. */
export function concatText(value: Value): string {
  if (typeof value === "string") return value;
  if (value === null) return "";
  return typeof value === "object" ? (textForm(value) ?? "") : String(value);
}

/** What one argument of `print` writes: strings as they are, all else in print form. */
export function lineText(value: Value): string {
  return typeof value === "string" ? value : printForm(value);
}

/**
 * An upper bound, in UTF-16 units, of the print and text forms of `value`, without making them.
 *
 * @param cap stop counting beyond this.
 */
export function printSize(value: Value, cap = Number.POSITIVE_INFINITY): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 25;
  return nestedSize(value, [], cap);
}

function nestedSize(value: Value, path: Value[], cap: number): number {
  if (typeof value === "string") return 2 + 2 * value.length;
  if (typeof value !== "object" || value === null) return 25;
  if (path.includes(value)) return 4;
  path.push(value);
  let sum = 8;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length && sum <= cap; i++) sum += 2 + nestedSize(value[i] ?? null, path, cap - sum);
  } else if (isDict(value)) {
    // SQL text writes each node's fields with some words and commas between them.
    const extra = value[SQL_NODE] === true ? 40 : 4;
    for (const [key, item] of dictEntries(value)) {
      sum += extra + nestedSize(key, path, cap - sum);
      if (sum > cap) break;
      sum += nestedSize(item, path, cap - sum);
      if (sum > cap) break;
    }
  } else if (value instanceof HogCallable || value instanceof HogClosure) {
    sum += 30 + 2 * (value instanceof HogClosure ? value.callable : value).name.length;
  } else {
    for (const [name, item] of fieldsOf(value)) sum += 4 + name.length + nestedSize(item, path, cap - sum);
  }
  path.pop();
  return sum;
}
