/**
 * The machine's price list for memory, in bytes of the accounting model (close to, but not, bytes of the heap).
 * Shared with the reference implementation, so that a memory limit means the same in both.
 */

import { dictEntries, entriesMap } from "#runtime/dict.ts";
import {
  type Dict,
  fieldsOf,
  HogCallable,
  HogClosure,
  Internal,
  type PlainDict,
  type Upvalue,
  type Value,
} from "#runtime/value.ts";

/** Every number, boolean and null; and the header of everything else. */
export const WORD = 8;

/** A string of `length` UTF-16 units. */
export function textCost(length: number): number {
  return WORD + length;
}

/**
 * The price of `value` with all it contains; a shared part counts each time it is met, a cycle once.
 *
 * @param cap stop counting beyond this: the result is then some number above `cap`.
 */
export function costOf(value: Value, cap = Number.POSITIVE_INFINITY): number {
  if (typeof value === "string") return WORD + value.length;
  if (typeof value !== "object" || value === null) return WORD;
  return walk(value, new Path(), cap);
}

/** The containers around a value. Most are few; a set takes over where there are many, so that depth costs no square. */
class Path {
  readonly #near: Value[] = [];
  readonly #far = new Set<Value>();

  has(value: Value): boolean {
    return this.#near.includes(value) || (this.#far.size > 0 && this.#far.has(value));
  }

  push(value: Value): void {
    if (this.#near.length < 32) this.#near.push(value);
    else this.#far.add(value);
  }

  pop(value: Value): void {
    if (!this.#far.delete(value)) this.#near.pop();
  }
}

function walk(value: Value, path: Path, cap: number): number {
  if (typeof value === "string") return WORD + value.length;
  if (typeof value !== "object" || value === null) return WORD;
  if (path.has(value)) return WORD;
  path.push(value);
  let sum = WORD;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length && sum <= cap; i++) sum += walk(value[i] ?? null, path, cap - sum);
  } else if (value instanceof Internal) {
    sum = internalCost(value, path, cap);
  } else {
    for (const [key, item] of dictEntries(value)) {
      sum += walk(key, path, cap - sum);
      if (sum > cap) break;
      sum += walk(item, path, cap - sum);
      if (sum > cap) break;
    }
  }
  path.pop(value);
  return sum;
}

const CALLABLE_FIELDS = ["__hogCallable__", "name", "chunk", "argCount", "upvalueCount", "ip"];
const CALLABLE_KEYS_COST = CALLABLE_FIELDS.reduce((sum, key) => sum + textCost(key.length), 0);
const CLOSURE_KEYS_COST = ["__hogClosure__", "callable", "upvalues"].reduce((sum, k) => sum + textCost(k.length), 0);

function internalCost(value: Internal, path: Path, cap: number): number {
  if (value instanceof HogCallable) {
    const texts = textCost(value.type.length) + textCost(value.name.length) + textCost(value.chunk.length);
    return WORD + CALLABLE_KEYS_COST + texts + 3 * WORD;
  }
  if (value instanceof HogClosure) {
    const upvalues = WORD + WORD * value.upvalues.length;
    return WORD + CLOSURE_KEYS_COST + WORD + internalCost(value.callable, path, cap) + upvalues;
  }
  let sum = WORD;
  for (const [name, item] of fieldsOf(value)) sum += textCost(name.length) + walk(item, path, cap - sum);
  return sum;
}

/** A new list of `length` values that exist already. */
export function slotsCost(length: number): number {
  return WORD + WORD * length;
}

/**
 * Adds up what is held, for the machine's own account. Unlike {@link costOf} this follows closures into the variables
 * that they keep alive, each once, and counts how many values it looked at.
 */
export class Inventory {
  bytes = 0;
  /** Values looked at: what the count itself cost. */
  visits = 0;
  readonly #cap: number;
  readonly #path = new Path();
  readonly #upvalues = new Set<Upvalue>();

  /** @param cap stop counting beyond this. */
  constructor(cap: number) {
    this.#cap = cap;
  }

  add(value: Value): void {
    this.visits += 1;
    if (typeof value !== "object" || value === null) {
      this.bytes += typeof value === "string" ? WORD + value.length : WORD;
      return;
    }
    if (this.bytes > this.#cap || this.#path.has(value)) return;
    this.#path.push(value);
    this.bytes += WORD;
    if (Array.isArray(value)) {
      for (let i = 0; i < value.length && this.bytes <= this.#cap; i++) this.add(value[i] ?? null);
    } else if (value instanceof HogClosure) {
      this.bytes += internalCost(value, this.#path, 0) - WORD;
      for (const upvalue of value.upvalues) {
        if (!upvalue.closed || this.#upvalues.has(upvalue)) continue;
        this.#upvalues.add(upvalue);
        this.add(upvalue.value);
      }
    } else if (value instanceof Internal) {
      for (const [name, item] of fieldsOf(value)) {
        this.bytes += textCost(name.length);
        this.add(item);
      }
    } else {
      this.#addEntries(value);
    }
    this.#path.pop(value);
  }

  #addEntries(dict: Dict): void {
    const map = entriesMap(dict);
    if (map !== undefined) {
      for (const [key, item] of map) {
        this.add(key);
        this.add(item);
        if (this.bytes > this.#cap) return;
      }
      return;
    }
    // Of a dict with very many keys, Object.entries takes three times as long.
    const plain = dict as PlainDict;
    for (const key of Object.keys(plain)) {
      this.add(key);
      this.add(plain[key] ?? null);
      if (this.bytes > this.#cap) return;
    }
  }
}
