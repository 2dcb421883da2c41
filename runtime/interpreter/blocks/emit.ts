/** Closures for expressions. */

import { brandSql, dictGetDirect, dictOf, dictSet, isDirectKey, isIntegerLike } from "#runtime/dict.ts";
import type { Fiber } from "#runtime/interpreter/fiber.ts";
import { readGlobal, stepInto } from "#runtime/interpreter/globals.ts";
import { contains, getProperty, like, matches, patternText, sizeOf } from "#runtime/interpreter/operators.ts";
import type { Chunk, Program } from "#runtime/interpreter/program.ts";
import { typeof_ as TYPEOF } from "#runtime/library/types/convert.ts";
import { likeTest } from "#runtime/pattern/like.ts";
import { tryCompileRegex } from "#runtime/pattern/regex.ts";
import {
  HogCallable,
  HogClosure,
  Internal,
  type PlainDict,
  tupleOf,
  type Upvalue,
  type Value,
} from "#runtime/value.ts";
import { arithmetic, asValue, comparison } from "./arithmetic.ts";
import type { Eval, FunctionCode, Test } from "./block.ts";
import { nativeCall } from "./calls.ts";
import { constantOf, type Expr, rootsNeeded } from "./expr.ts";

/** What the closures of one chunk refer to. */
export interface Unit {
  readonly program: Program;
  readonly chunk: Chunk;
  /** The function whose body starts at an offset. */
  readonly functions: ReadonlyMap<number, FunctionCode>;
  /** Paths to records in the globals that expressions start from, joined by NUL → number. */
  readonly prefixes: Map<string, number>;
  /** Globals that one instruction reads, once at most in a run, and nothing else does. */
  readonly readOnce: ReadonlySet<string>;
}

export function emit(unit: Unit, expr: Expr): Eval {
  const inner = (part: Expr): Eval => emit(unit, part);
  switch (expr.k) {
    case "const": {
      const { value } = expr;
      return () => value;
    }
    case "local": {
      const { slot } = expr;
      return (s, b) => s[b + slot]!;
    }
    case "upvalue": {
      const { index } = expr;
      return (s, _b, f) => {
        const upvalue = f.frame.closure.upvalues[index]!;
        return upvalue.closed ? upvalue.value : s[upvalue.location]!;
      };
    }
    case "global":
      return globalChain(unit, expr.keys, expr.offset);
    case "globalDynamic": {
      const keys = expr.keys.map(inner);
      const { offset } = expr;
      const { chunk } = unit;
      return (s, b, f) => {
        // Pushed last name first.
        const values = keys.toReversed().map((key) => key(s, b, f));
        f.offset = offset;
        return readGlobal(f, chunk, values.toReversed());
      };
    }
    case "arithmetic":
      return arithmetic(expr.op, expr.left, expr.right, inner);
    case "compare":
    case "not":
    case "all":
    case "any":
    case "pattern":
    case "in":
      return asValue(emitTest(unit, expr));
    case "property":
      return property(unit, expr);
    case "array":
      return array(expr.items.map(inner));
    case "tuple": {
      const make = array(expr.items.map(inner));
      return (s, b, f) => tupleOf(make(s, b, f) as Value[]);
    }
    case "dict":
      return dict(unit, expr.pairs);
    case "callable": {
      const callable = callableOf(unit, expr.body);
      return () => callable;
    }
    case "closure":
      return closure(unit, expr);
    case "call":
      return nativeCall(expr, inner);
    case "nullish": {
      const value = inner(expr.value);
      const otherwise = inner(expr.otherwise);
      const { ops } = expr;
      return (s, b, f) => {
        const v = value(s, b, f);
        if (v !== null) return v;
        f.ops += ops;
        return otherwise(s, b, f);
      };
    }
    case "choose": {
      const condition = emitTest(unit, expr.condition);
      const then = inner(expr.chosen);
      const otherwise = inner(expr.otherwise);
      const { chosenOps, otherwiseOps } = expr;
      return (s, b, f) => {
        if (condition(s, b, f)) {
          f.ops += chosenOps;
          return then(s, b, f);
        }
        f.ops += otherwiseOps;
        return otherwise(s, b, f);
      };
    }
  }
}

/** An expression where only its truth matters. */
export function emitTest(unit: Unit, expr: Expr): Test {
  const inner = (part: Expr): Eval => emit(unit, part);
  switch (expr.k) {
    case "compare":
      return typeTest(unit, expr) ?? comparison(expr.op, expr.left, expr.right, inner);
    case "not": {
      const test = emitTest(unit, expr.value);
      return (s, b, f) => !test(s, b, f);
    }
    case "all":
      return every(unit, expr.items, expr.offset);
    case "any":
      return some(unit, expr.items, expr.offset);
    case "pattern":
      return pattern(unit, expr);
    case "in":
      return membership(unit, expr);
    case "local": {
      const { slot } = expr;
      return (s, b) => Boolean(s[b + slot]);
    }
    default: {
      const value = inner(expr);
      return (s, b, f) => Boolean(value(s, b, f));
    }
  }
}

/** `typeof(x) = 'string'`, which asks no name; undefined for anything else. */
function typeTest(unit: Unit, { op, left, right }: Extract<Expr, { k: "compare" }>): Test | undefined {
  const call = constantOf(right) === "string" ? left : constantOf(left) === "string" ? right : undefined;
  if ((op !== "equal" && op !== "unequal") || call?.k !== "call" || call.entry !== TYPEOF) return undefined;
  const expected = op === "equal";
  const value = emit(unit, call.args[0]!);
  return (s, b, f) => (typeof value(s, b, f) === "string") === expected;
}

/**
 * AND evaluates all its operands. Once one is false the others matter only by what they may fail at; where that is no
 * more than names that must exist, those are looked up and the rest is left out.
 */
function every(unit: Unit, items: readonly Expr[], offset: number): Test {
  const tests = items.map((item) => emitTest(unit, item));
  const after = restRoots(items);
  if (after === undefined) {
    return (s, b, f) => {
      let all = true;
      for (let i = 0; i < tests.length; i++) if (!tests[i]!(s, b, f)) all = false;
      return all;
    };
  }
  const { chunk } = unit;
  return (s, b, f) => {
    for (let i = 0; i < tests.length; i++) {
      if (!tests[i]!(s, b, f)) {
        requireRoots(f, chunk, after[i]!, offset);
        return false;
      }
    }
    return true;
  };
}

/** OR, in the same way. */
function some(unit: Unit, items: readonly Expr[], offset: number): Test {
  const tests = items.map((item) => emitTest(unit, item));
  const after = restRoots(items);
  if (after === undefined) {
    return (s, b, f) => {
      let any = false;
      for (let i = 0; i < tests.length; i++) if (tests[i]!(s, b, f)) any = true;
      return any;
    };
  }
  const { chunk } = unit;
  return (s, b, f) => {
    for (let i = 0; i < tests.length; i++) {
      if (tests[i]!(s, b, f)) {
        requireRoots(f, chunk, after[i]!, offset);
        return true;
      }
    }
    return false;
  };
}

/** For each operand, the names that those after it need and those up to it don't. */
function restRoots(items: readonly Expr[]): readonly (readonly string[])[] | undefined {
  const needed: (readonly string[])[] = [];
  for (const [index, item] of items.entries()) {
    const roots = rootsNeeded(item);
    if (roots === undefined && index > 0) return undefined;
    needed.push(roots ?? []);
  }
  const seen = new Set<string>();
  return needed.map((roots, index) => {
    for (const name of roots) seen.add(name);
    return Array.from(new Set(needed.slice(index + 1).flat())).filter((name) => !seen.has(name));
  });
}

function requireRoots(f: Fiber, chunk: Chunk, names: readonly string[], offset: number): void {
  for (let i = 0; i < names.length; i++) {
    if (Object.hasOwn(f.host.globals, names[i]!)) continue;
    f.offset = offset;
    readGlobal(f, chunk, [names[i]!]);
  }
}

function globalChain(unit: Unit, keys: readonly (null | boolean | number | string)[], offset: number): Eval {
  const { chunk, program } = unit;
  const last = keys[keys.length - 1];
  const direct =
    chunk === program.root && keys.every((key) => typeof key === "string" && isDirectKey(key) && key !== "length");
  if (direct && keys.length === 1 && typeof last === "string" && unit.readOnce.has(last)) {
    return (_s, _b, f) => {
      const { globals, globalsOwned, trustedGlobals } = f.host;
      const json = globals[last];
      const itself = globalsOwned === true && trustedGlobals === undefined && json !== undefined;
      return itself ? (json as Value) : general(f);
    };
  }
  if (!direct || typeof last !== "string" || keys.length === 1) return (_s, _b, f) => general(f);
  const parents = keys.slice(0, -1) as string[];
  const prefix = prefixOf(unit, parents);
  return (_s, _b, f) => {
    const parent = (f.prefixes[prefix] ?? resolve(f, prefix, parents)) as Readonly<Record<string, unknown>>;
    const json = parent[last];
    if (typeof json === "string" || typeof json === "number") return json;
    // Nothing there, or something to copy; the general way also finds names that do not exist.
    return json === null || typeof json === "boolean" ? json : general(f);
  };

  function general(f: Fiber): Value {
    f.offset = offset;
    return readGlobal(f, chunk, keys);
  }
}

/** The number under which fibers keep what `path` leads to: globals stay as they are while a program runs. */
function prefixOf(unit: Unit, path: readonly string[]): number {
  const key = path.join("\0");
  const known = unit.prefixes.get(key);
  if (known !== undefined) return known;
  unit.prefixes.set(key, unit.prefixes.size);
  return unit.prefixes.size - 1;
}

const NOTHING: Readonly<Record<string, unknown>> = Object.freeze({});

/** Finds what `path` leads to and keeps it; an empty record stands for all that is no record. */
function resolve(f: Fiber, prefix: number, path: readonly string[]): Readonly<Record<string, unknown>> {
  let json: unknown = f.host.globals;
  for (const key of path) json = childOf(json, key);
  const record = typeof json === "object" && json !== null && !Array.isArray(json) ? json : NOTHING;
  f.prefixes[prefix] = record;
  return record as Readonly<Record<string, unknown>>;
}

/** `key` of plain JSON; the key is not on Object.prototype. */
function childOf(json: unknown, key: string): unknown {
  if (typeof json !== "object" || json === null) return undefined;
  return Array.isArray(json) ? stepInto(json, key) : (json as Record<string, unknown>)[key];
}

function property(unit: Unit, expr: Extract<Expr, { k: "property" }>): Eval {
  const object = emit(unit, expr.object);
  const key = constantOf(expr.key);
  const { offset } = expr;
  if (typeof key === "string" && isDirectKey(key)) {
    return (s, b, f) => {
      const o = object(s, b, f);
      if (typeof o !== "object" || o === null) return null;
      if (Array.isArray(o) || o instanceof Internal) return getProperty(o, key);
      return dictGetDirect(o, key);
    };
  }
  if (typeof key === "number" && key > 0) {
    return (s, b, f) => {
      const o = object(s, b, f);
      return Array.isArray(o) ? (o[key - 1] ?? null) : getProperty(o, key);
    };
  }
  const dynamic = emit(unit, expr.key);
  return (s, b, f) => {
    const o = object(s, b, f);
    const k = dynamic(s, b, f);
    if (Array.isArray(o) && typeof k === "number" && k > 0) return o[k - 1] ?? null;
    f.offset = offset;
    return getProperty(o, k);
  };
}

function array(items: readonly Eval[]): Eval {
  const bytes = 8 + 8 * items.length;
  const [first, second] = items;
  if (first === undefined) {
    return (_s, _b, f) => {
      f.charge(bytes);
      return [];
    };
  }
  if (items.length === 1) {
    return (s, b, f) => {
      f.charge(bytes);
      return [first(s, b, f)];
    };
  }
  if (items.length === 2 && second !== undefined) {
    return (s, b, f) => {
      f.charge(bytes);
      return [first(s, b, f), second(s, b, f)];
    };
  }
  return (s, b, f) => {
    f.charge(bytes);
    const list: Value[] = [];
    for (let i = 0; i < items.length; i++) list.push(items[i]!(s, b, f));
    return list;
  };
}

function dict(unit: Unit, pairs: readonly (readonly [Expr, Expr])[]): Eval {
  const constants = pairs.map(([key]) => constantOf(key));
  const values = pairs.map(([, value]) => emit(unit, value));
  const names = constants.filter(
    (key): key is string => typeof key === "string" && !isIntegerLike(key) && key !== "__proto__",
  );
  if (names.length === pairs.length && !names.includes("__hx_ast")) {
    const bytes = names.reduce((sum, name) => sum + 16 + name.length, 8);
    return (s, b, f) => {
      f.charge(bytes);
      const object: PlainDict = {};
      for (let i = 0; i < names.length; i++) object[names[i]!] = values[i]!(s, b, f);
      return object;
    };
  }
  const keys = pairs.map(([key]) => emit(unit, key));
  return (s, b, f) => {
    f.charge(8 + 32 * keys.length);
    const object = dictOf([]);
    let branded = false;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!(s, b, f);
      const value = values[i]!(s, b, f);
      if (key === "__hx_ast" && value) branded = true;
      dictSet(object, key, value);
    }
    if (branded) brandSql(object);
    return object;
  };
}

/** Texts up to this are searched for nothing; longer ones count as work. */
const LONG = 1000;

function pattern(unit: Unit, expr: Extract<Expr, { k: "pattern" }>): Test {
  const { kind, negated } = expr;
  const text = emit(unit, expr.text);
  const constant = constantOf(expr.pattern);
  const ignoreCase = kind === "ilike" || kind === "iregex";
  const expected = !negated;
  if (kind === "like" || kind === "ilike") {
    if (typeof constant === "string") {
      const test = likeTest(constant, ignoreCase);
      return (s, b, f) => {
        const t = text(s, b, f);
        const searched = typeof t === "string" ? t : patternText(t, f);
        if (searched.length > LONG) f.worked(searched.length);
        return test(searched) === expected;
      };
    }
    const source = emit(unit, expr.pattern);
    return (s, b, f) => {
      const p = source(s, b, f);
      const t = text(s, b, f);
      f.worked(sizeOf(t));
      return like(t, p, ignoreCase, f) === expected;
    };
  }
  const regex = typeof constant === "string" && constant !== "" ? tryCompileRegex(constant, ignoreCase) : undefined;
  if (regex !== undefined) {
    return (s, b, f) => {
      const t = text(s, b, f);
      if (!t) return negated;
      const searched = typeof t === "string" ? t : patternText(t, f);
      if (searched.length > LONG) f.worked(searched.length);
      return regex.test(searched) === expected;
    };
  }
  const source = emit(unit, expr.pattern);
  return (s, b, f) => {
    const p = source(s, b, f);
    f.offset = expr.offset;
    const t = text(s, b, f);
    f.worked(sizeOf(t));
    return matches(t, p, ignoreCase, f.regex, f) === expected;
  };
}

function membership(unit: Unit, expr: Extract<Expr, { k: "in" }>): Test {
  const item = emit(unit, expr.item);
  const expected = !expr.negated;
  const { container } = expr;
  if ((container.k === "array" || container.k === "tuple") && container.items.every((entry) => entry.k === "const")) {
    // Set membership is SameValueZero, as IN is.
    const members = new Set(container.items.map((entry) => constantOf(entry) ?? null));
    return (s, b, f) => members.has(item(s, b, f) as string) === expected;
  }
  const list = emit(unit, container);
  return (s, b, f) => {
    const c = list(s, b, f);
    const value = item(s, b, f);
    f.offset = expr.offset;
    f.worked(sizeOf(c));
    return contains(c, value) === expected;
  };
}

function callableOf(
  unit: Unit,
  body: { readonly name: string; readonly start: number; readonly arity: number; readonly upvalueCount: number },
): HogCallable {
  const callable = new HogCallable("local", body.name, unit.chunk.name, body.arity, body.upvalueCount, body.start);
  callable.code = unit.functions.get(body.start);
  return callable;
}

const NO_UPVALUES: readonly Upvalue[] = [];

function closure(unit: Unit, expr: Extract<Expr, { k: "closure" }>): Eval {
  const callable = callableOf(unit, expr.body);
  const { captures } = expr;
  if (captures.length === 0) {
    return (_s, _b, f) => {
      f.charge(64);
      return new HogClosure(callable, NO_UPVALUES);
    };
  }
  const bytes = 64 + 48 * captures.length;
  return (_s, b, f) => {
    f.charge(bytes);
    const upvalues: Upvalue[] = [];
    for (const [isLocal, index] of captures) {
      upvalues.push(isLocal ? f.capture(b + index) : f.frame.closure.upvalues[index]!);
    }
    return new HogClosure(callable, upvalues);
  };
}
