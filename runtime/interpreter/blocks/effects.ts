/** Statements as closures. */

import { isDirectKey, isIntegerLike } from "#runtime/dict.ts";
import { add, getProperty, setProperty, subtract } from "#runtime/interpreter/operators.ts";
import { ENTRIES, Internal, type PlainDict, type Value } from "#runtime/value.ts";
import type { Effect, Eval } from "./block.ts";
import type { Expr } from "./expr.ts";

/** Runs `effects` in order; null for none. */
export function sequence(effects: readonly Effect[]): Effect | null {
  const [first, second, third, fourth] = effects;
  if (first === undefined) return null;
  if (second === undefined) return first;
  if (third === undefined) {
    return (s, b, f) => {
      first(s, b, f);
      second(s, b, f);
    };
  }
  if (fourth === undefined) {
    return (s, b, f) => {
      first(s, b, f);
      second(s, b, f);
      third(s, b, f);
    };
  }
  if (effects.length === 4) {
    return (s, b, f) => {
      first(s, b, f);
      second(s, b, f);
      third(s, b, f);
      fourth(s, b, f);
    };
  }
  const rest = sequence(effects.slice(4))!;
  return (s, b, f) => {
    first(s, b, f);
    second(s, b, f);
    third(s, b, f);
    fourth(s, b, f);
    rest(s, b, f);
  };
}

export function setSlot(slot: number, value: Eval): Effect {
  return (s, b, f) => {
    s[b + slot] = value(s, b, f);
  };
}

/** SET_LOCAL of the shapes that loops are made of, without a further call; undefined for others. */
export function setSlotTo(slot: number, value: Expr): Effect | undefined {
  if (value.k === "const") {
    const c = value.value;
    return (s, b) => {
      s[b + slot] = c;
    };
  }
  if (value.k === "local") {
    const from = value.slot;
    return (s, b) => {
      s[b + slot] = s[b + from]!;
    };
  }
  if (value.k === "property" && value.object.k === "local" && value.key.k === "local") {
    const list = value.object.slot;
    const index = value.key.slot;
    return (s, b, f) => {
      const o = s[b + list]!;
      const k = s[b + index]!;
      if (Array.isArray(o) && typeof k === "number" && k > 0) {
        s[b + slot] = o[k - 1] ?? null;
      } else {
        f.offset = value.offset;
        s[b + slot] = getProperty(o, k);
      }
    };
  }
  return value.k === "arithmetic" ? setSlotToSum(slot, value) : undefined;
}

function setSlotToSum(slot: number, { op, left, right }: Extract<Expr, { k: "arithmetic" }>): Effect | undefined {
  if (left.k === "local" && right.k === "local" && op === "add") {
    const i = left.slot;
    const j = right.slot;
    return (s, b) => {
      const x = s[b + i]!;
      const y = s[b + j]!;
      s[b + slot] = typeof x === "number" && typeof y === "number" ? x + y : add(x, y);
    };
  }
  if (left.k !== "local" || right.k !== "const" || typeof right.value !== "number") return undefined;
  const i = left.slot;
  const c = right.value;
  if (op === "add") {
    return (s, b) => {
      const x = s[b + i]!;
      s[b + slot] = typeof x === "number" ? x + c : add(x, c);
    };
  }
  if (op === "subtract") {
    return (s, b) => {
      const x = s[b + i]!;
      s[b + slot] = typeof x === "number" ? x - c : subtract(x, c);
    };
  }
  return undefined;
}

export function evaluateOnly(value: Eval): Effect {
  return (s, b, f) => {
    value(s, b, f);
  };
}

/** SET_PROPERTY with a key known beforehand. Operands are evaluated object first. */
export function setConstantKey(object: Eval, key: string, value: Eval, offset: number): Effect {
  if (!isDirectKey(key) || isIntegerLike(key)) {
    return (s, b, f) => {
      const o = object(s, b, f);
      const v = value(s, b, f);
      f.offset = offset;
      setProperty(o, key, v, f);
    };
  }
  const bytes = 16 + key.length;
  return (s, b, f) => {
    const o = object(s, b, f);
    const v = value(s, b, f);
    f.offset = offset;
    if (typeof o === "object" && o !== null && !Array.isArray(o) && !(o instanceof Internal) && !(o instanceof Map)) {
      const dict = o as PlainDict;
      if (dict[key] !== undefined || dict[ENTRIES] === undefined) {
        f.charge(bytes);
        dict[key] = v;
        return;
      }
    }
    setProperty(o, key, v, f);
  };
}

/** SET_PROPERTY in general. */
export function setKey(object: Eval, key: Eval, value: Eval, offset: number): Effect {
  return (s, b, f) => {
    const o = object(s, b, f);
    const k = key(s, b, f);
    const v = value(s, b, f);
    if (Array.isArray(o) && typeof k === "number" && k > 0 && k <= o.length && Number.isInteger(k)) {
      o[k - 1] = v;
      return;
    }
    f.offset = offset;
    setProperty(o, k, v, f);
  };
}

/**
 * `list := arrayPushBack(list, item)` where nothing else can refer to the list, as in the library's own loops: pushes
 * in place instead of copying, which would make the loop quadratic.
 */
export function pushInPlace(slot: number, item: Eval): Effect {
  return (s, b, f) => {
    const list = s[b + slot] as Value[];
    const value = item(s, b, f);
    f.charge(16);
    list.push(value);
  };
}
