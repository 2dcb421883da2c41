/** Copies of values that keep what is shared: two variables with one array get one copy of it, cycles stay cycles. */

import { brandSql, setOwn } from "#runtime/dict.ts";
import type { Frame } from "#runtime/interpreter/fiber.ts";
import {
  ENTRIES,
  HogClosure,
  HogError,
  HogInterval,
  HogTuple,
  Internal,
  type MapDict,
  type PlainDict,
  SQL_NODE,
  type Upvalue,
  type Value,
} from "#runtime/value.ts";

export class ValueCopier {
  readonly #copies = new Map<object, unknown>();
  readonly #stack: readonly Value[] | undefined;

  /** @param stack when given, variables that live on it are copied from there: closures take them along. */
  constructor(stack?: readonly Value[]) {
    this.#stack = stack;
  }

  copy<Kind extends Value>(value: Kind): Kind {
    if (typeof value !== "object" || value === null) return value;
    return (this.#copies.get(value) ?? this.#copyObject(value)) as Kind;
  }

  upvalue(upvalue: Upvalue): Upvalue {
    const known = this.#copies.get(upvalue);
    if (known !== undefined) return known as Upvalue;
    const leaves = !upvalue.closed && this.#stack !== undefined;
    const copy: Upvalue = { ...upvalue, closed: upvalue.closed || leaves, value: null };
    this.#copies.set(upvalue, copy);
    copy.value = this.copy(leaves ? (this.#stack?.[upvalue.location] ?? null) : upvalue.value);
    return copy;
  }

  #copyObject(value: Exclude<Value, null | boolean | number | string>): Value {
    if (Array.isArray(value)) {
      const copy: Value[] = value instanceof HogTuple ? new HogTuple() : [];
      this.#copies.set(value, copy);
      copy.length = value.length;
      // Also the items of an array with holes keep their places.
      for (const index of value.keys()) if (index in value) copy[index] = this.copy(value[index]!);
      return copy;
    }
    if (value instanceof Map) return this.#copyMap(value);
    if (value instanceof Internal) return this.#copyInternal(value);
    const copy: PlainDict = {};
    this.#copies.set(value, copy);
    for (const key of Object.keys(value)) setOwn(copy, key, this.copy(value[key]!));
    if (value[SQL_NODE] === true) brandSql(copy);
    const entries = value[ENTRIES];
    if (entries !== undefined) copy[ENTRIES] = this.#copyMap(entries);
    return copy;
  }

  #copyMap(map: MapDict): MapDict {
    const copy: MapDict = new Map<Value, Value>();
    this.#copies.set(map, copy);
    for (const [key, item] of map) copy.set(this.copy(key), this.copy(item));
    if (map[SQL_NODE] === true) brandSql(copy);
    return copy;
  }

  #copyInternal(value: Internal & Value): Value {
    if (value instanceof HogClosure) {
      const upvalues: Upvalue[] = [];
      const copy = new HogClosure(value.callable, upvalues);
      this.#copies.set(value, copy);
      for (const upvalue of value.upvalues) upvalues.push(this.upvalue(upvalue));
      return copy;
    }
    if (value instanceof HogError) return new HogError(value.type, value.message, this.copy(value.payload));
    if (value instanceof HogInterval) return new HogInterval(this.copy(value.value), value.unit);
    return value; // dates and callables never change
  }
}

/** A frame that goes on as `frame` would, by itself. */
export const copyFrame = (frame: Frame, values: ValueCopier): Frame => ({
  chunk: frame.chunk,
  ip: frame.ip,
  stackStart: frame.stackStart,
  argCount: frame.argCount,
  closure: values.copy(frame.closure),
});
