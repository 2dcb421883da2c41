/**
 * What a Hog program computes with.
 *
 * | `typeof` in Hog | here |
 * |--|--|
 * | null, boolean, integer, float, string | the JavaScript primitive; `undefined` never is a value |
 * | array | `Array` |
 * | tuple | {@link HogTuple}, an `Array` that remembers it is one |
 * | object | {@link Dict}: a plain object, or a `Map` where a plain object could not keep the keys' types or order (see `dict.ts`) |
 * | date, datetime, error, function | an instance of a class below |
 * | sql | a dict branded with {@link SQL_NODE} |
 *
 * The invariant that security rests on: what a value *is* never depends on its keys. An event may contain
 * `{"__hogError__": true}` or `{"__hogClosure__": true}`; that stays a dict, because the machine's own things are class
 * instances and the only way to make one is to run an instruction or a library function that makes it.
 * The JSON shapes with those marker keys exist at the borders only (`json.ts`).
 */

/** Marks a dict as SQL syntax. Set by the DICT instruction for dicts written with an `__hx_ast` key, never by data. */
export const SQL_NODE: unique symbol = Symbol("sql node");

/** On a plain-object dict whose entries had to move to a Map (see `dict.ts`). */
export const ENTRIES: unique symbol = Symbol("entries");

/** A dict in its common form. All string keys are ordinary, also `__proto__`, `constructor` and `length`. */
export interface PlainDict {
  [key: string]: Value;
  [SQL_NODE]?: true;
  [ENTRIES]?: Map<Value, Value>;
}

/** A dict in the form that keeps typed keys (1 and '1' differ) and the order of integer-like keys. */
export type MapDict = Map<Value, Value> & { [SQL_NODE]?: true };

export type Dict = PlainDict | MapDict;

/** Any value of a Hog program. */
export type Value = null | boolean | number | string | Value[] | Dict | Internal;

/** Base of the machine's own kinds, so that one `instanceof` tells them from dicts. */
export abstract class Internal {
  /** Discriminates without a chain of `instanceof`. */
  abstract readonly kind: "date" | "datetime" | "interval" | "error" | "callable" | "closure";
}

/** A fixed-size list written `(a, b)`. Everything that makes a new array from it makes a plain array. */
export class HogTuple extends Array<Value> {
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }
}

/** The tuple of `items`, which are copied. */
export function tupleOf(items: readonly Value[]): HogTuple {
  const tuple = new HogTuple();
  for (let i = 0; i < items.length; i++) tuple.push(items[i] ?? null);
  return tuple;
}

/** A calendar day. An unreadable one has NaN in all fields. */
export class HogDate extends Internal {
  readonly kind = "date";
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
  constructor(year: number, month: number, day: number) {
    super();
    this.year = year;
    this.month = month;
    this.day = day;
  }
}

/** An instant seen in a time zone. */
export class HogDateTime extends Internal {
  readonly kind = "datetime";
  /** Seconds since 1970-01-01T00:00Z, with fraction; NaN when unreadable. */
  readonly dt: number;
  /** IANA name, unchecked. */
  readonly zone: string;
  constructor(dt: number, zone: string) {
    super();
    this.dt = dt;
    this.zone = zone;
  }
}

/** A span of time, as `interval 2 day` makes it. No operator uses it. */
export class HogInterval extends Internal {
  readonly kind = "interval";
  readonly value: Value;
  readonly unit: "day" | "hour" | "minute" | "month";
  constructor(value: Value, unit: HogInterval["unit"]) {
    super();
    this.value = value;
    this.unit = unit;
  }
}

/** What `throw` takes. */
export class HogError extends Internal {
  readonly kind = "error";
  /** What `catch (e: Type)` compares with. */
  readonly type: string;
  readonly message: string;
  readonly payload: Value;
  constructor(type: string, message: string, payload: Value) {
    super();
    this.type = type;
    this.message = message;
    this.payload = payload;
  }
}

/** Code that can be called, before it has captured anything. */
export class HogCallable extends Internal {
  readonly kind = "callable";
  readonly type: "local" | "stl" | "async";
  readonly name: string;
  readonly chunk: string;
  readonly argCount: number;
  readonly upvalueCount: number;
  /** Index of the first token of the body in the chunk; -1 when there is no bytecode. */
  readonly ip: number;
  /** What the block compiler made of the body, so that a call finds it without a search. */
  code: object | undefined = undefined;
  constructor(
    type: HogCallable["type"],
    name: string,
    chunk: string,
    argCount: number,
    upvalueCount: number,
    ip: number,
  ) {
    super();
    this.type = type;
    this.name = name;
    this.chunk = chunk;
    this.argCount = argCount;
    this.upvalueCount = upvalueCount;
    this.ip = ip;
  }
}

/** A variable that a closure holds on to: lives in its stack slot while open, in `value` once closed. */
export interface Upvalue {
  readonly id: number;
  /** Absolute index of the stack slot. */
  readonly location: number;
  closed: boolean;
  value: Value;
}

/** A callable with the variables it captured. */
export class HogClosure extends Internal {
  readonly kind = "closure";
  readonly callable: HogCallable;
  readonly upvalues: readonly Upvalue[];
  constructor(callable: HogCallable, upvalues: readonly Upvalue[]) {
    super();
    this.callable = callable;
    this.upvalues = upvalues;
  }
}

/** True for dicts in either form; false for arrays and the machine's own kinds. */
export function isDict(value: Value): value is Dict {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Internal);
}

/** True for SQL syntax made by the program. */
export function isSqlNode(value: Value): value is Dict {
  return isDict(value) && value[SQL_NODE] === true;
}

/** Everything but null, false, 0, NaN and '' is true. */
export function isTruthy(value: Value): boolean {
  return Boolean(value);
}

/** The name `typeof(value)` gives. */
export function typeName(value: Value): string {
  if (value === null) return "null";
  switch (typeof value) {
    case "boolean":
      return "boolean";
    case "number":
      return Number.isInteger(value) ? "integer" : "float";
    case "string":
      return "string";
    default:
  }
  if (Array.isArray(value)) return value instanceof HogTuple ? "tuple" : "array";
  if (value instanceof Internal) {
    switch (value.kind) {
      case "callable":
      case "closure":
        return "function";
      case "interval":
        return "object";
      default:
        return value.kind;
    }
  }
  return value[SQL_NODE] === true ? "sql" : "object";
}

/** Fields of a date, datetime, error or interval under the names the program reads them by; empty for functions. */
export function fieldsOf(value: Internal): readonly (readonly [name: string, value: Value])[] {
  if (value instanceof HogDate) {
    return [
      ["__hogDate__", true],
      ["year", value.year],
      ["month", value.month],
      ["day", value.day],
    ];
  }
  if (value instanceof HogDateTime) {
    return [
      ["__hogDateTime__", true],
      ["dt", value.dt],
      ["zone", value.zone],
    ];
  }
  if (value instanceof HogInterval) {
    return [
      ["__hogInterval__", true],
      ["value", value.value],
      ["unit", value.unit],
    ];
  }
  if (value instanceof HogError) {
    return [
      ["__hogError__", true],
      ["type", value.type],
      ["message", value.message],
      ["payload", value.payload],
    ];
  }
  return [];
}

/** The field `name` of a date, datetime, error or interval; null when there is none. */
export function fieldOf(value: Internal, name: Value): Value {
  for (const [field, content] of fieldsOf(value)) if (field === name) return content;
  return null;
}
