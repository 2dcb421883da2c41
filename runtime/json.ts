/**
 * The borders of a program: JSON in, JSON out.
 *
 * Data comes in as data: `fromJson` copies, and no marker key makes it anything else. `fromMarked` is for what the
 * project itself wrote (a host's own globals, a saved state): there `{"__hogDate__": true, …}` is a date.
 */

import { dictEntries, dictSize, setOwn } from "#runtime/dict.ts";
import {
  ENTRIES,
  fieldsOf,
  HogCallable,
  HogClosure,
  HogDate,
  HogDateTime,
  HogError,
  HogTuple,
  Internal,
  isDict,
  type PlainDict,
  SQL_NODE,
  type Value,
} from "#runtime/value.ts";

/** A deep copy of plain JSON as a value. Shared parts are copied each; `undefined` and functions become null. */
export function fromJson(json: unknown): Value {
  if (typeof json !== "object" || json === null) return scalar(json);
  if (Array.isArray(json)) {
    const items: Value[] = new Array(json.length);
    for (let i = 0; i < json.length; i++) items[i] = fromJson(json[i]);
    return items;
  }
  const record = json as Record<string, unknown>;
  const dict: PlainDict = {};
  for (const key in record) {
    const item = record[key];
    const value = typeof item === "object" && item !== null ? fromJson(item) : scalar(item);
    if (key === "__proto__") setOwn(dict, key, value);
    else dict[key] = value;
  }
  return dict;
}

function scalar(json: unknown): Value {
  switch (typeof json) {
    case "string":
    case "number":
    case "boolean":
      return json;
    case "bigint":
      return Number(json);
    default:
      return null;
  }
}

/** The kinds that {@link fromMarked} makes of marked records. */
export type Marked = "data" | "temporal" | "library";

/**
 * Like {@link fromJson}, but records with a marker become what they say: dates and datetimes, with `library` errors too
 * (as `jsonParse` does). Never a function.
 */
export function fromMarked(json: unknown, marked: Marked): Value {
  if (typeof json !== "object" || json === null) return scalar(json);
  if (Array.isArray(json)) return json.map((item) => fromMarked(item, marked));
  const record = json as Record<string, unknown>;
  const special = marked === "data" ? undefined : fromMarker(record, marked);
  if (special !== undefined) return special;
  const dict: PlainDict = {};
  for (const key of Object.keys(record)) setOwn(dict, key, fromMarked(record[key], marked));
  return dict;
}

function fromMarker(record: Record<string, unknown>, marked: Marked): Internal | undefined {
  const own = (name: string): unknown => (Object.hasOwn(record, name) ? record[name] : undefined);
  if (own("__hogDateTime__")) return new HogDateTime(Number(own("dt") ?? Number.NaN), String(own("zone") ?? "UTC"));
  if (own("__hogDate__")) {
    const field = (name: string): number => Number(own(name) ?? Number.NaN);
    return new HogDate(field("year"), field("month"), field("day"));
  }
  if (marked === "library" && own("__hogError__")) {
    const payload = fromMarked(own("payload"), marked);
    return new HogError(String(own("type") || "Error"), String(own("message") || "An error occurred"), payload);
  }
  return undefined;
}

/**
 * Plain JSON of a value. Keys become text; dates, errors and functions marked records; what contains itself, null.
 * Numbers stay as they are, also NaN. A value that is plain JSON already, and a tree, is returned itself, not copied: for
 * values that no program will use again. Shared parts are copied each, as JSON text would have them.
 *
 * @throws RangeError for a copy of more than {@link COPIED_MAX} values, which a run tells as memory exceeded.
 */
export function toJson(value: Value): unknown {
  if (typeof value !== "object" || value === null) return value;
  return isPlainTree(value, 0, new Seen()) ? value : copyOf(value);
}

/** Deeper trees are copied. */
const PLAIN_DEPTH_MAX = 32;
/** Values of a copy: shared parts, copied each, can be exponentially many. */
const COPIED_MAX = 2 ** 22;

/** The containers met so far. Most values have few; a set takes over where there are many. */
class Seen {
  readonly #few: object[] = [];
  #many: Set<object> | undefined;

  /** @returns false when it was met before. */
  add(container: object): boolean {
    if (this.#many !== undefined) return this.#many.size < this.#many.add(container).size;
    if (this.#few.includes(container)) return false;
    if (this.#few.push(container) >= 16) this.#many = new Set(this.#few);
    return true;
  }
}

function isPlainTree(value: object, depth: number, seen: Seen): boolean {
  if (depth > PLAIN_DEPTH_MAX || !seen.add(value)) return false;
  if (Array.isArray(value)) {
    if (value instanceof HogTuple) return false;
    for (let i = 0; i < value.length; i++) {
      const item: unknown = value[i];
      if (item === undefined || (typeof item === "object" && item !== null && !isPlainTree(item, depth + 1, seen)))
        return false;
    }
    return true;
  }
  if (value instanceof Internal || value instanceof Map) return false;
  const dict = value as PlainDict;
  if (dict[ENTRIES] !== undefined || dict[SQL_NODE] !== undefined) return false;
  for (const key in dict) {
    const item: unknown = dict[key];
    if (typeof item === "object" && item !== null && !isPlainTree(item, depth + 1, seen)) return false;
  }
  return true;
}

/** {@link toJson}, always a copy: for values that the program goes on with. */
export function copyToJson(value: Value): unknown {
  return typeof value === "object" && value !== null ? copyOf(value) : value;
}

let copiedValues = 0;

function copyOf(value: Value): unknown {
  copiedValues = 0;
  return toJsonNested(value, []);
}

function countCopied(values: number): void {
  copiedValues += values;
  if (copiedValues > COPIED_MAX) throw new RangeError(`The value has more than ${COPIED_MAX} parts as JSON`);
}

function toJsonNested(value: Value, path: Value[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (path.includes(value)) return null;
  path.push(value);
  let json: unknown;
  if (Array.isArray(value)) {
    countCopied(1 + value.length);
    const items: unknown[] = [];
    for (let i = 0; i < value.length; i++) items.push(toJsonNested(value[i] ?? null, path));
    json = items;
  } else if (isDict(value)) {
    countCopied(1 + dictSize(value));
    const record: Record<string, unknown> = {};
    if (value instanceof Map || value[ENTRIES] !== undefined) {
      for (const [key, item] of dictEntries(value)) setOwn(record, keyText(key), toJsonNested(item, path));
    } else {
      for (const key of Object.keys(value)) setOwn(record, key, toJsonNested(value[key] ?? null, path));
    }
    json = record;
  } else {
    json = internalToJson(value, path);
  }
  path.pop();
  return json;
}

/**
 * Bounds of the length of a value's JSON text, without making it, in UTF-16 units. Shared parts count at each place.
 *
 * @param bound whether texts and numbers count with the least or the most that they can take.
 * @param cap stop counting beyond this: the result is then some number above `cap`, and the work no more than `cap`.
 */
export function jsonSize(value: Value, bound: "least" | "most", cap: number): number {
  return nestedSize(value, bound === "least" ? LEAST : MOST, cap, []);
}

/**
 * Units of one UTF-16 unit of text (a control character takes six), of a number, boolean or null, and of brackets, less
 * the comma that the last item doesn't have.
 */
const LEAST = { unit: 1, scalar: 1, brackets: 1 };
const MOST = { unit: 6, scalar: 25, brackets: 2 };

function nestedSize(value: Value, price: typeof LEAST, cap: number, path: Value[]): number {
  if (typeof value === "string") return 2 + price.unit * value.length;
  if (typeof value !== "object" || value === null) return price.scalar;
  if (path.includes(value)) return 4;
  path.push(value);
  let sum = price.brackets;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length && sum <= cap; i++) {
      sum += 1 + nestedSize(value[i] ?? null, price, cap - sum, path);
    }
  } else if (value instanceof HogCallable || value instanceof HogClosure) {
    sum = nestedSize(internalToJson(value, path) as Value, price, cap, path);
  } else if (!isDict(value)) {
    for (const [name, item] of fieldsOf(value)) {
      if (name === "payload" && item === null) continue;
      sum += 4 + price.unit * name.length + nestedSize(item, price, cap - sum, path);
    }
  } else if (value instanceof Map || value[ENTRIES] !== undefined) {
    for (const [key, item] of dictEntries(value)) {
      sum += 4 + price.unit * keyText(key).length + nestedSize(item, price, cap - sum, path);
      if (sum > cap) break;
    }
  } else {
    const { unit, scalar } = price;
    for (const key in value) {
      const item = value[key];
      sum += 4 + unit * key.length;
      // Most items are no containers, and most results are measured.
      if (typeof item === "string") sum += 2 + unit * item.length;
      else if (typeof item !== "object" || item === null) sum += scalar;
      else sum += nestedSize(item, price, cap - sum, path);
      if (sum > cap) break;
    }
  }
  path.pop();
  return sum;
}

/** The text that a key of any type becomes in JSON. */
export function keyText(key: Value): string {
  if (typeof key === "object" && key !== null) return "[object Object]";
  return String(key);
}

function internalToJson(value: Internal, path: Value[]): unknown {
  if (value instanceof HogCallable) {
    return {
      __hogCallable__: value.type,
      name: value.name,
      chunk: value.chunk,
      argCount: value.argCount,
      upvalueCount: value.upvalueCount,
      ip: value.ip,
    };
  }
  if (value instanceof HogClosure) {
    return {
      __hogClosure__: true,
      callable: internalToJson(value.callable, path),
      upvalues: value.upvalues.map((upvalue) => upvalue.id),
    };
  }
  const record: Record<string, unknown> = {};
  for (const [name, item] of fieldsOf(value)) {
    if (name === "payload" && item === null) continue;
    record[name] = toJsonNested(item, path);
  }
  return record;
}
