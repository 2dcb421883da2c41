/**
 * `jsonStringify`: JSON text of values, its size first.
 *
 * JSON.stringify itself is used where it gives the right text: for trees of arrays, plain dicts and scalars. The walk
 * that finds the size, which has to be known before anything is allocated, finds that out as well.
 */

import { dictEntries } from "#runtime/dict.ts";
import { keyText } from "#runtime/json.ts";
import { printForm } from "#runtime/print.ts";
import { ENTRIES, fieldsOf, HogCallable, HogClosure, Internal, type Value } from "#runtime/value.ts";

/** Size that is big enough to be refused by any limit. */
const SIZE_MAX = 2 ** 40;
/** The default limit of memory. Parts that are shared many times make texts that nobody could walk through to the end. */
const SURVEYED_MAX = 64 * 1024 * 1024;

interface Survey {
  /** Upper bound of the text's units. */
  units: number;
  /** JSON.stringify gives the right text. */
  native: boolean;
}

/** The survey that the size was asked for: the text is asked for right after, of the same value. */
let surveyed: { readonly value: Value; readonly native: boolean } | undefined;

/** An upper bound of the UTF-16 units of the JSON text of `value`. {@link stringify} must follow before `value` changes. */
export function stringifiedSize(value: Value, indent: number): number {
  const { units, native } = survey(value, indent);
  surveyed = { value, native };
  return units;
}

/** JSON text of `value`; `indent` 0 writes no blanks. */
export function stringify(value: Value, indent: number): string {
  const native = surveyed?.value === value ? surveyed.native : survey(value, indent).native;
  surveyed = undefined;
  if (native) return JSON.stringify(value, undefined, indent);
  return write(value, " ".repeat(indent), indent === 0 ? "" : "\n", []);
}

function survey(value: Value, indent: number): Survey {
  const result: Survey = { units: 0, native: true };
  walk(value, indent, [], result);
  if (result.units > SURVEYED_MAX) result.units = SIZE_MAX;
  return result;
}

function escapedSize(text: string): number {
  // A control character or lone surrogate takes six units; only text so long that it matters is looked at.
  return 2 + (text.length < 1000 ? 6 * text.length : text.length + escapes(text));
}

function escapes(text: string): number {
  let extra = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 32 || (unit >= 0xd800 && unit <= 0xdfff)) extra += 5;
    else if (unit === 34 || unit === 92) extra += 1;
  }
  return extra;
}

function walk(value: Value, indent: number, path: Value[], result: Survey): void {
  if (result.units > SURVEYED_MAX) return;
  if (typeof value === "string") {
    result.units += escapedSize(value);
    return;
  }
  if (typeof value !== "object" || value === null) {
    result.units += 25;
    return;
  }
  if (path.includes(value)) {
    result.native = false;
    result.units += 4;
    return;
  }
  path.push(value);
  const line = indent === 0 ? 1 : 2 + Math.min(indent, 10) * path.length;
  result.units += 2 + line;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      result.units += line;
      walk(value[i] ?? null, indent, path, result);
    }
  } else if (value instanceof Internal) {
    result.native = false;
    result.units += 60;
    if (value instanceof HogCallable || value instanceof HogClosure) result.units += 2 * printForm(value).length;
    for (const [name, item] of fieldsOf(value)) {
      result.units += name.length + 4 + line;
      walk(item, indent, path, result);
    }
  } else if (value instanceof Map || value[ENTRIES] !== undefined) {
    result.native = false;
    for (const [key, item] of dictEntries(value)) {
      result.units += escapedSize(keyText(key)) + 2 + line;
      walk(item, indent, path, result);
    }
  } else {
    if (Object.hasOwn(value, "toJSON")) result.native = false;
    for (const key in value) {
      result.units += escapedSize(key) + 2 + line;
      walk(value[key] ?? null, indent, path, result);
    }
  }
  path.pop();
}

/**
 * Writes what JSON.stringify would write differently: dicts whose keys it would sort, values it does not know, cycles.
 *
 * @param gap blanks per level, '' for none.
 * @param margin newline and blanks of this level.
 */
function write(value: Value, gap: string, margin: string, path: Value[]): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (path.includes(value)) return "null";
  if (value instanceof HogCallable || value instanceof HogClosure) return JSON.stringify(printForm(value));
  path.push(value);
  const inner = gap === "" ? "" : `${margin}${gap}`;
  const colon = gap === "" ? ":" : ": ";
  const parts: string[] = [];
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) parts.push(write(value[i] ?? null, gap, inner, path));
  } else {
    const entries = new Map<string, Value>();
    if (value instanceof Internal) {
      for (const [name, item] of fieldsOf(value)) if (name !== "payload" || item !== null) entries.set(name, item);
    } else {
      for (const [key, item] of dictEntries(value)) entries.set(keyText(key), item);
    }
    for (const [key, item] of entries) parts.push(`${JSON.stringify(key)}${colon}${write(item, gap, inner, path)}`);
  }
  path.pop();
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return parts.length === 0 ? `${open}${close}` : `${open}${inner}${parts.join(`,${inner}`)}${margin}${close}`;
}
