/** GET_GLOBAL: from a chain of keys to a value. */

import { joinedText } from "#runtime/compare.ts";
import { WORD } from "#runtime/cost.ts";
import { setOwn } from "#runtime/dict.ts";
import { Fault, fail } from "#runtime/fault.ts";
import type { Fiber } from "#runtime/interpreter/fiber.ts";
import type { Chunk } from "#runtime/interpreter/program.ts";
import { fromMarked } from "#runtime/json.ts";
import { HogCallable, HogClosure, type PlainDict, type Value } from "#runtime/value.ts";

/** One step into plain JSON. Missing things are null, and so is everything inside of them. */
export function stepInto(json: unknown, key: unknown): unknown {
  if (typeof json !== "object" || json === null) {
    return typeof json === "string" && key === "length" ? json.length : null;
  }
  if (Array.isArray(json)) {
    if (typeof key === "number") {
      if (key === 0) fail("Hog arrays start from index 1");
      return json[key > 0 ? key - 1 : json.length + key] ?? null;
    }
    if (key === "length") return json.length;
  }
  const name = String(key);
  return Object.hasOwn(json, name) ? ((json as Record<string, unknown>)[name] ?? null) : null;
}

/** What reading a global needs of the run it is read in, whatever the tier. */
export type GlobalsReader = Pick<Fiber, "program" | "host" | "account">;

/** Where a global's first name is found: the host's own for the root chunk, which has its own below. */
function rootOf(
  fiber: GlobalsReader,
  chunk: Chunk,
  name: string,
): { readonly json: unknown; readonly trusted: boolean } | undefined {
  if (chunk === fiber.program.root) {
    const { globals, trustedGlobals } = fiber.host;
    if (Object.hasOwn(globals, name)) {
      const trusted = trustedGlobals !== undefined && (trustedGlobals === "all" || trustedGlobals.has(name));
      return { json: globals[name], trusted };
    }
  }
  return Object.hasOwn(chunk.globals, name) ? { json: chunk.globals[name], trusted: true } : undefined;
}

/**
 * The value of a global: a deep copy, so that no program changes what another one, or a later read, sees.
 *
 * @param keys root name first.
 */
export function readGlobal(fiber: GlobalsReader, chunk: Chunk, keys: readonly Value[]): Value {
  const name = String(keys[0]);
  const root = rootOf(fiber, chunk, name);
  if (root !== undefined) {
    let json = root.json;
    for (let i = 1; i < keys.length; i++) json = stepInto(json, keys[i]);
    return copyIn(fiber, json, root.trusted);
  }
  if (keys.length === 1) {
    const closure = functionValue(fiber, name);
    if (closure !== undefined) return closure;
  }
  throw new Fault("machine", `Global variable not found: ${joinedText(keys, ".")}`);
}

/** Copies JSON in, accounting for what the copy takes. */
export function copyIn(fiber: GlobalsReader, json: unknown, trusted: boolean): Value {
  if (typeof json === "string" || typeof json === "number" || typeof json === "boolean") return json;
  if (typeof json !== "object" || json === null) return null;
  if (trusted) {
    const value = fromMarked(json, "temporal");
    fiber.account(priceOfJson(json), 0);
    return value;
  }
  const copier = new Copier();
  const value = copier.copy(json);
  fiber.account(copier.bytes, copier.bytes);
  return value;
}

function priceOfJson(json: unknown): number {
  const copier = new Copier();
  copier.copy(json);
  return copier.bytes;
}

/** Copies plain JSON as data and adds up its price on the way. */
class Copier {
  bytes = 0;

  copy(json: unknown): Value {
    switch (typeof json) {
      case "string":
        this.bytes += WORD + json.length;
        return json;
      case "number":
      case "boolean":
        this.bytes += WORD;
        return json;
      case "object":
        break;
      default:
        this.bytes += WORD;
        return null;
    }
    this.bytes += WORD;
    if (json === null) return null;
    if (Array.isArray(json)) {
      const items: Value[] = [];
      for (let i = 0; i < json.length; i++) items.push(this.copy(json[i]));
      return items;
    }
    // A spread copies the hidden class with the values: several times faster than setting key by key.
    const dict = { ...json } as PlainDict & Record<string, unknown>;
    for (const key in dict) {
      const item = dict[key] as unknown;
      this.bytes += WORD + key.length;
      if (typeof item === "string") this.bytes += WORD + item.length;
      else if (typeof item === "number" || typeof item === "boolean") this.bytes += WORD;
      else setOwn(dict, key, this.copy(item));
    }
    return dict;
  }
}

/** The closure that a function's name stands for as a value; host functions that answer at once are no values. */
function functionValue(fiber: GlobalsReader, name: string): HogClosure | undefined {
  if (fiber.host.asyncFunctions?.has(name)) return closureOf("async", name, "async", 0, -1);
  const entry = fiber.program.library.get(name);
  switch (entry?.form) {
    case undefined:
      return undefined;
    case "async":
      return name === "sleep" ? closureOf("async", name, "async", 1, -1) : undefined;
    case "native":
      return closureOf("stl", name, "stl", Number.isFinite(entry.maxArgs) ? entry.maxArgs : 0, -1);
    case "bytecode":
      return closureOf("stl", name, `stl/${name}`, entry.maxArgs, 0);
  }
}

function closureOf(type: HogCallable["type"], name: string, chunk: string, argCount: number, ip: number): HogClosure {
  return new HogClosure(new HogCallable(type, name, chunk, argCount, 0, ip), []);
}
