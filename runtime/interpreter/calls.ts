/** What CALL_GLOBAL and CALL_LOCAL decide, shared by both ways of running code. */

import { Fault } from "#runtime/fault.ts";
import type { Fiber } from "#runtime/interpreter/fiber.ts";
import { copyIn, type GlobalsReader } from "#runtime/interpreter/globals.ts";
import { copyToJson, fromJson, toJson } from "#runtime/json.ts";
import { checkArity, invoke, type NativeEntry } from "#runtime/library/define.ts";
import { HogError, isDict, type Value } from "#runtime/value.ts";

/** Arguments that one call may have. */
export const ARGUMENTS_MAX = 300;

/** A program stopped because it called an async function. */
export interface Suspension {
  readonly name: string;
  readonly args: unknown[];
}

/** The host's function `name` that answers at once; undefined when there is none. */
export function hostFunction(fiber: GlobalsReader, name: string): ((...args: unknown[]) => unknown) | undefined {
  const { functions } = fiber.host;
  return functions !== undefined && Object.hasOwn(functions, name) ? functions[name] : undefined;
}

/** Calls a host function with plain JSON and takes plain JSON back, as data. */
export function callHost(
  fiber: GlobalsReader,
  name: string,
  call: (...args: unknown[]) => unknown,
  args: readonly Value[],
): Value {
  let result: unknown;
  try {
    result = call(...args.map(copyToJson));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Fault("host", `${name}: ${reason}`, { cause });
  }
  return copyIn(fiber, result, false);
}

/** True for names that suspend the program. */
export function isAsync(fiber: GlobalsReader, name: string): boolean {
  return name === "sleep" || (name !== "toString" && fiber.host.asyncFunctions?.has(name) === true);
}

/** Counts the call against its budget and makes the arguments plain JSON. */
export function suspension(fiber: Fiber, name: string, args: readonly Value[]): Suspension {
  fiber.countAsyncStep();
  return { name, args: args.map(copyToJson) };
}

/** The value that the host answers an async call with. */
export function answer(json: unknown): Value {
  return fromJson(json);
}

/** Arity, types, price, then the function itself. */
export function callNative(fiber: Fiber, entry: NativeEntry, args: Value[]): Value {
  checkArity(entry, args.length);
  return invoke(entry, args, fiber, (bytes, work) => fiber.account(bytes, work));
}

/** UTF-16 units of a value that a message shows. */
const SHOWN_MAX = 2_000;

/** A value in a message: JSON in which a dict hides what it holds, as the reference's message does; cut. */
export function shown(value: Value): string {
  const inside = new Set<Value>();
  const hidden = (item: Value): Value => {
    if (isDict(item)) return {};
    if (item instanceof HogError) return new HogError(item.type, item.message, hidden(item.payload));
    if (!Array.isArray(item) || inside.has(item)) return item;
    inside.add(item);
    const copy = item.map(hidden);
    inside.delete(item);
    return copy;
  };
  const text = JSON.stringify(toJson(hidden(value))) ?? "null";
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text;
}
