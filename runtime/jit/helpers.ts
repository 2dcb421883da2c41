/** What compiled code calls: the ways that are too long, or too rare, to be written out in it. */

import { equal, less as lessThan, lessOrEqual as notAbove } from "#runtime/compare.ts";
import { slotsCost, textCost } from "#runtime/cost.ts";
import { brandSql, dictOf, dictSet } from "#runtime/dict.ts";
import { Fault } from "#runtime/fault.ts";
import { ARGUMENTS_MAX, callHost, hostFunction, shown } from "#runtime/interpreter/calls.ts";
import { readGlobal, stepInto } from "#runtime/interpreter/globals.ts";
import {
  add,
  contains,
  divide,
  getProperty,
  like,
  matches,
  modulo,
  multiply,
  patternText,
  setProperty,
  sizeOf,
  subtract,
} from "#runtime/interpreter/operators.ts";
import type { Chunk } from "#runtime/interpreter/program.ts";
import { keys, range, values } from "#runtime/library/arrays/lists.ts";
import { checkArguments, checkArity, invoke, type NativeEntry } from "#runtime/library/define.ts";
import { concatText, printSize } from "#runtime/print.ts";
import { ENTRIES, HogClosure, HogError, isDict, tupleOf, type Upvalue, type Value } from "#runtime/value.ts";
import type { Machine } from "./machine.ts";

/** A variable that closures hold on to. It is given its number when the first of them is made. */
export class Box implements Upvalue {
  id = 0;
  readonly location = 0;
  readonly closed = true;
  value: Value;
  constructor(value: Value) {
    this.value = value;
  }
}

/** A Hog error on its way to a handler. Not an Error: it needs no stack trace. */
export class Thrown {
  readonly error: HogError;
  readonly site: number;
  constructor(error: HogError, site: number) {
    this.error = error;
    this.site = site;
  }
}

/** How compiled functions are called by code that does not know them. */
export type Entry = (depth: number, spilled: number, closure: HogClosure, ...args: Value[]) => Value;

/** A global that is read by constant names. */
export interface GlobalSite {
  readonly keys: readonly (null | boolean | number | string)[];
  readonly chunk: Chunk;
  readonly site: number;
}

/** By the names under which compiled code knows them. */
export function helpersOf(M: Machine): Readonly<Record<string, unknown>> {
  const S = M.spilled;

  function get(object: Value, key: Value, site: number): Value {
    M.site = site;
    return getProperty(object, key);
  }

  function getAny(object: Value, key: Value, site: number): Value {
    if (typeof key === "number" && key > 0 && Array.isArray(object)) return object[key - 1] ?? null;
    M.site = site;
    return getProperty(object, key);
  }

  function set(object: Value, key: Value, value: Value, site: number): void {
    M.site = site;
    setProperty(object, key, value, M);
  }

  function inOf(container: Value, item: Value, site: number): boolean {
    M.site = site;
    M.worked(sizeOf(container));
    return contains(container, item);
  }

  function less(left: Value, right: Value, site: number): boolean {
    M.site = site;
    return lessThan(left, right, M);
  }

  function lessOrEqual(left: Value, right: Value, site: number): boolean {
    M.site = site;
    return notAbove(left, right, M);
  }

  /** What a pattern is looked for in, of a value that is no text. */
  function textOf(value: Value, site: number): string {
    M.site = site;
    return patternText(value, M);
  }

  function likeOf(pattern: Value, text: Value, ignoreCase: boolean, site: number): boolean {
    M.site = site;
    M.worked(sizeOf(text));
    return like(text, pattern, ignoreCase, M);
  }

  function matchOf(pattern: Value, text: Value, ignoreCase: boolean, site: number): boolean {
    M.site = site;
    M.worked(sizeOf(text));
    return matches(text, pattern, ignoreCase, true, M);
  }

  function dictFrom(pairs: readonly Value[]): Value {
    const dict = dictOf([]);
    let branded = false;
    for (let i = 0; i < pairs.length; i += 2) {
      const key = pairs[i]!;
      const value = pairs[i + 1]!;
      if (key === "__hx_ast" && value) branded = true;
      dictSet(dict, key, value);
    }
    if (branded) brandSql(dict);
    return dict;
  }

  function capture(box: Box): Box {
    if (box.id === 0) {
      M.upvalueCount += 1;
      box.id = M.upvalueCount;
    }
    return box;
  }

  function global({ chunk, keys, site }: GlobalSite): Value {
    M.site = site;
    return readGlobal(M, chunk, keys);
  }

  /** A global that the program reads once: where the host gave it away, the thing itself. */
  function globalOnce(read: GlobalSite): Value {
    const { globals, globalsOwned, trustedGlobals } = M.host;
    const json = globals[String(read.keys[0])];
    const itself = globalsOwned === true && trustedGlobals === undefined && json !== undefined;
    return itself ? (json as Value) : global(read);
  }

  function globalDynamic(chunk: Chunk, site: number, keys: readonly Value[]): Value {
    M.site = site;
    return readGlobal(M, chunk, keys);
  }

  /** The record that `path` leads to; an empty one stands for all that is no record. */
  function recordAt(path: readonly string[]): object {
    let json: unknown = M.host.globals;
    for (let i = 0; i < path.length; i++) {
      const key = path[i]!;
      if (typeof json !== "object" || json === null) return NOTHING;
      json = Array.isArray(json) ? stepInto(json, key) : (json as Record<string, unknown>)[key];
    }
    return record(json);
  }

  function record(json: unknown): object {
    return typeof json === "object" && json !== null && !Array.isArray(json) ? json : NOTHING;
  }

  /** Fails when a global is missing that was not looked at because the answer was known already. */
  function requireGlobals(chunk: Chunk, names: readonly string[], site: number): void {
    for (let i = 0; i < names.length; i++) {
      if (Object.hasOwn(M.host.globals, names[i]!)) continue;
      M.site = site;
      readGlobal(M, chunk, [names[i]!]);
    }
  }

  /** The values of a collection to go through, which nobody changes meanwhile. */
  function borrow(collection: Value): Value {
    return Array.isArray(collection) ? collection : values.run!(collection);
  }

  /** The keys of a collection; their price is taken when their number is known, so that they are counted once. */
  function keysOf(collection: Value): Value {
    return pricedAfter(keys.run!(collection));
  }

  function valuesOf(collection: Value): Value {
    if (Array.isArray(collection)) M.charge(slotsCost(collection.length));
    const list = values.run!(collection);
    return Array.isArray(collection) ? list : pricedAfter(list);
  }

  function pricedAfter(list: Value): Value {
    const bytes = slotsCost((list as readonly Value[]).length);
    M.account(bytes, bytes);
    return list;
  }

  /** A stretch of a list is copied faster than a new one is filled. */
  function rangeOf(from: Value, to?: Value): Value {
    const isShort = to === undefined && typeof from === "number" && from <= ASCENDING.length;
    return isShort
      ? ASCENDING.slice(0, from > 0 ? Math.trunc(from) : 0)
      : range.run!(...(to === undefined ? [from] : [from, to]));
  }

  function badArguments(entry: NativeEntry, args: readonly Value[]): void {
    checkArguments(entry, args);
  }

  /** The text of one part of a concatenation. The print form of a container is priced before it is made. */
  function partText(value: Value): string {
    if (typeof value === "string") return value;
    if (typeof value === "object" && value !== null) M.charge(textCost(printSize(value, M.limits.memoryBytesMax)));
    return concatText(value);
  }

  /** The code that a call of `callee` runs. */
  function enter(callee: Value, count: number, site: number): Entry {
    if (callee instanceof HogClosure) {
      const { callable } = callee;
      if (callable.argCount === count && callable.code !== undefined && callable.type === "local") {
        return callable.code as Entry;
      }
    }
    return enterOther(callee, count, site);
  }

  function enterOther(callee: Value, count: number, site: number): Entry {
    M.site = site;
    if (!(callee instanceof HogClosure)) throw new Fault("machine", `Invalid closure: ${shown(callee)}`);
    if (count > ARGUMENTS_MAX) throw new Fault("machine", "Too many arguments");
    const { callable } = callee;
    if (callable.type === "local") {
      const { argCount } = callable;
      if (count > argCount) {
        throw new Fault("machine", `Too many arguments. Passed ${count}, expected ${argCount}`);
      }
      const code = callable.code as Entry;
      const missing: Value[] = new Array<Value>(argCount - count).fill(null);
      return (depth, spilled, closure, ...args) => code(depth, spilled, closure, ...args, ...missing);
    }
    const entry = M.program.library.get(callable.name);
    if (callable.type === "async" || entry?.form !== "native") {
      throw new Fault("machine", `Unsupported function call: ${callable.name}`);
    }
    return (_depth, spilled, _closure, ...args) => {
      M.top = spilled;
      checkArity(entry, args.length);
      return invoke(entry, args, M, (bytes, work) => M.account(bytes, work));
    };
  }

  /** CALL_GLOBAL of a name that only the host can know. */
  function callOut(name: string, args: readonly Value[], site: number): Value {
    M.site = site;
    if (args.length > ARGUMENTS_MAX) throw new Fault("machine", "Too many arguments");
    const host = hostFunction(M, name);
    if (host !== undefined) return callHost(M, name, host, args);
    const entry = M.program.library.get(name);
    if (entry !== undefined && entry.form !== "async") checkArity(entry, args.length);
    throw new Fault("machine", `Unsupported function call: ${name}`);
  }

  function tooMany(count: number, expected: number, site: number): never {
    M.site = site;
    if (count > ARGUMENTS_MAX) throw new Fault("machine", "Too many arguments");
    throw new Fault("machine", `Too many arguments. Passed ${count}, expected ${expected}`);
  }

  function thrown(error: Value, site: number): Thrown {
    M.site = site;
    if (!(error instanceof HogError)) throw new Fault("machine", "Can not throw: value is not of type Error");
    return new Thrown(error, site);
  }

  const { isArray } = Array;
  return {
    ...{ M, S, Box, Thrown, HogClosure, Object, ENTRIES, isArray, isDict, tupleOf, textOf },
    ...{ add, subtract, multiply, divide, modulo, equal, less, lessOrEqual, getProperty },
    ...{
      get,
      getAny,
      set,
      inOf,
      likeOf,
      matchOf,
      dictFrom,
      capture,
      global,
      globalOnce,
      globalDynamic,
      record,
      recordAt,
    },
    ...{ requireGlobals, badArguments, borrow, rangeOf, keysOf, valuesOf, partText, enter, callOut, tooMany, thrown },
  };
}

const ASCENDING: readonly Value[] = Array.from({ length: 1024 }, (_, index) => index);

const NOTHING: object = Object.freeze({});
