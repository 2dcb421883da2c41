/**
 * How a library function is made. One `define` drives the machine's call table, the checker, completion and hover, the
 * generated page `docs/hog/stdlib.md`, and tests: every example is run.
 *
 * To add a function: write `export const NAME = define({ … })` in a file of its family under `runtime/library/<family>/`
 * and name that file in `catalogue.ts` if it is new. That is all.
 *
 * ```ts
 * export const reverse = define({
 *   name: "reverse",
 *   params: [["text", "string"]],
 *   returns: "string",
 *   doc: "The UTF-16 units of `text` in reverse order; a surrogate pair is split.",
 *   examples: [["reverse('abc')", "'cba'"], ["reverse('')", "''"]],
 *   pure: true,
 *   cost: (text) => text.length,
 *   run: (text) => text.split("").reverse().join(""),
 * });
 * ```
 *
 * - **params**: `[name, type]`. A name ending in `?` may be left out (then `run` gets `undefined`), one starting with
 *   `...` takes the rest. Arity follows, and is checked before anything else. Types:
 *   - `string`, `number`, `boolean`, `array`, `object`, also joined with ` | null`: checked before `run`; anything else
 *     ends the program with a type fault that it cannot catch.
 *   - `any`: not checked. `lenient string`, `lenient datetime`, …: documented as that type, but `run` takes any value.
 * - **cost**: bytes the result takes by the machine's price list (`cost.ts`: 8 + length for text, 8 + Σ for lists),
 *   or an upper bound; a number, or a function of the arguments. Charged **before** `run`, so a result that would not
 *   fit is never allocated. It must not itself take longer than the size of the arguments.
 * - **work**: units read, when that is much more than the output (`indexOf` in a long list). Lets the clock be looked at.
 * - **run** gets checked arguments and returns a value. It never changes its arguments. A function that needs the
 *   clock, chance, the log or what the host permits has `runIn(context, …args)` instead.
 * - **prepare** may return a faster `run` when it is called with the arguments that are constant in the program
 *   (others are `undefined`): a compiled pattern, for instance. It may return undefined, and must not throw. What it
 *   returns is used only where the host permits regular expressions and hashes.
 * - **total**: `run` never fails, whatever it is given (with `prepare`: what `prepare` returns never does). Such a call
 *   may be left out where its result does not matter, as in `false and f(x)`.
 * - **examples**: `[source, result]`, both Hog; `!Error: text` as result for a failure. At least two.
 * - **pure**: same arguments, same result, no effect.
 *
 * Failures: `fail("text")` from `#runtime/fault.ts` (the text is part of the contract), `failType("…")`.
 */

import { Fault, failType } from "#runtime/fault.ts";
import { type Dict, isDict, type Value } from "#runtime/value.ts";

/** What a library function may use besides its arguments. */
export interface Context {
  /** The time of this invocation, ms since the epoch; the same at every call. */
  readonly nowMs: number;
  /** A number in [0, 1). */
  random(): number;
  /** Takes one line of the program's log. */
  print(line: string): void;
  /** Charges memory that `cost` could not foresee, before it is allocated. */
  charge(bytes: number): void;
  /** False when the host permits no regular expressions, or no hashes. */
  readonly regex: boolean;
  readonly crypto: boolean;
}

type BaseType<T extends string> = T extends "string"
  ? string
  : T extends "number"
    ? number
    : T extends "boolean"
      ? boolean
      : T extends "array"
        ? Value[]
        : T extends "object"
          ? Dict
          : T extends "null"
            ? null
            : never;

type CheckedName = "string" | "number" | "boolean" | "array" | "object";
type TypeName = CheckedName | `${CheckedName} | null` | "any" | `lenient ${string}`;

type ArgType<T extends string> = T extends "any" | `lenient ${string}`
  ? Value
  : T extends `${infer A} | null`
    ? BaseType<A> | null
    : BaseType<T>;

/** Name and type; see the essay above. */
export type Param = readonly [name: string, type: TypeName];

type ArgsOf<P extends readonly Param[]> = P extends readonly [
  infer H extends Param,
  ...infer R extends readonly Param[],
]
  ? H[0] extends `...${string}`
    ? ArgType<H[1]>[]
    : H[0] extends `${string}?`
      ? [ArgType<H[1]>?, ...ArgsOf<R>]
      : [ArgType<H[1]>, ...ArgsOf<R>]
  : [];

/** `[source, result]`; see the essay above. */
export type Example = readonly [source: string, result: string];

interface Described {
  readonly name: string;
  readonly returns: string;
  readonly doc: string;
  readonly examples: readonly Example[];
}

interface Priced<P extends readonly Param[]> extends Described {
  readonly params: P;
  readonly pure: boolean;
  readonly cost: number | ((...args: ArgsOf<P>) => number);
  readonly work?: (...args: ArgsOf<P>) => number;
  readonly prepare?: (...constants: (Value | undefined)[]) => ((...args: ArgsOf<P>) => Value) | undefined;
  readonly total?: true;
}

/** A function that runs here and now. */
export interface NativeSpec<P extends readonly Param[]> extends Priced<P> {
  readonly run: (...args: ArgsOf<P>) => Value;
}

/** A function that needs more than its arguments. */
export interface ContextSpec<P extends readonly Param[]> extends Priced<P> {
  readonly runIn: (context: Context, ...args: ArgsOf<P>) => Value;
}

/** How a value is checked before `run`; undefined = not at all. */
export type Check = (value: Value | undefined) => boolean;

export interface ParamEntry {
  readonly name: string;
  /** As documented. */
  readonly type: string;
  readonly optional: boolean;
  readonly rest: boolean;
  readonly check: Check | undefined;
}

interface Entry extends Described {
  readonly params: readonly ParamEntry[];
  readonly minArgs: number;
  /** Infinity for functions that take any number. */
  readonly maxArgs: number;
  readonly pure: boolean;
}

/** What the machine calls. Arguments are unchecked values: call {@link invoke}, or check, charge and run in that order. */
export interface NativeEntry extends Entry {
  readonly form: "native";
  /** Set when any parameter is checked. */
  readonly checked: boolean;
  readonly cost: number | ((...args: Value[]) => number);
  readonly work: ((...args: Value[]) => number) | undefined;
  readonly run: ((...args: Value[]) => Value) | undefined;
  readonly runIn: ((context: Context, ...args: Value[]) => Value) | undefined;
  readonly prepare: ((...constants: (Value | undefined)[]) => ((...args: Value[]) => Value) | undefined) | undefined;
  readonly total: boolean;
}

/** A function written in bytecode: its callbacks are ordinary frames, which may suspend and throw. */
export interface BytecodeEntry extends Entry {
  readonly form: "bytecode";
  /** Body with the parameters as first locals; no header. */
  readonly chunk: readonly unknown[];
  /** The Hog it was compiled from. */
  readonly source: string;
}

/** A function that suspends the program until the host answers. */
export interface AsyncEntry extends Entry {
  readonly form: "async";
}

export type LibraryEntry = NativeEntry | BytecodeEntry | AsyncEntry;

const CHECKS: Readonly<Record<CheckedName, (value: Value) => boolean>> = {
  string: (value) => typeof value === "string",
  number: (value) => typeof value === "number",
  boolean: (value) => typeof value === "boolean",
  array: (value) => Array.isArray(value),
  object: isDict,
};

function paramEntry([written, type]: Param): ParamEntry {
  const rest = written.startsWith("...");
  const optional = written.endsWith("?");
  const name = rest ? written.slice(3) : optional ? written.slice(0, -1) : written;
  if (type === "any" || type.startsWith("lenient ")) {
    return { name, type: type.replace("lenient ", ""), optional, rest, check: undefined };
  }
  const nullable = type.endsWith(" | null");
  const base = CHECKS[(nullable ? type.slice(0, -" | null".length) : type) as CheckedName];
  const check: Check = (value) => (value === undefined ? optional || rest : value === null ? nullable : base(value));
  return { name, type, optional, rest, check };
}

function arityOf(params: readonly ParamEntry[], minArgs: number | undefined): { minArgs: number; maxArgs: number } {
  const required = params.filter((param) => !param.optional && !param.rest).length;
  return {
    minArgs: minArgs ?? required,
    maxArgs: params.some((param) => param.rest) ? Number.POSITIVE_INFINITY : params.length,
  };
}

/** Makes a function that runs in JavaScript. See the essay at the top of the file. */
export function define<const P extends readonly Param[]>(spec: NativeSpec<P> | ContextSpec<P>): NativeEntry {
  const params = spec.params.map(paramEntry);
  // The checks of `params` establish the argument types that the specification was written with.
  return {
    form: "native",
    name: spec.name,
    returns: spec.returns,
    doc: spec.doc,
    examples: spec.examples,
    params,
    ...arityOf(params, undefined),
    pure: spec.pure,
    checked: params.some((param) => param.check !== undefined),
    cost: spec.cost as NativeEntry["cost"],
    work: spec.work as NativeEntry["work"],
    run: "run" in spec ? (spec.run as unknown as NativeEntry["run"]) : undefined,
    runIn: "runIn" in spec ? (spec.runIn as unknown as NativeEntry["runIn"]) : undefined,
    prepare: spec.prepare as unknown as NativeEntry["prepare"],
    total: spec.total ?? false,
  };
}

/** Makes a function that is bytecode itself. `pure` means: as pure as its callback. */
export function defineBytecode(
  spec: Described & { readonly params: readonly Param[]; readonly source: string; readonly chunk: readonly unknown[] },
): BytecodeEntry {
  const params = spec.params.map(paramEntry);
  return { form: "bytecode", ...spec, params, ...arityOf(params, undefined), pure: true };
}

/** Makes a name that suspends the program and leaves the work to the host. */
export function defineAsync(spec: Described & { readonly params: readonly Param[] }): AsyncEntry {
  const params = spec.params.map(paramEntry);
  return { form: "async", ...spec, params, ...arityOf(params, undefined), pure: false };
}

/** @throws Fault with the message of the contract when `count` arguments are too few or too many. */
export function checkArity(entry: LibraryEntry, count: number): void {
  if (entry.form === "bytecode") {
    if (count !== entry.maxArgs) {
      throw new Fault("machine", `Function ${entry.name} requires exactly ${entry.maxArgs} arguments`);
    }
  } else if (count < entry.minArgs) {
    throw new Fault("machine", `Function ${entry.name} requires at least ${entry.minArgs} arguments`);
  } else if (count > entry.maxArgs) {
    throw new Fault("machine", `Function ${entry.name} requires at most ${entry.maxArgs} arguments`);
  }
}

/** @throws Fault when an argument has not the type its parameter is checked for. */
export function checkArguments(entry: NativeEntry, args: readonly Value[]): void {
  for (let i = 0; i < entry.params.length; i++) {
    const param = entry.params[i]!;
    if (param.check === undefined) continue;
    for (let k = i; k < (param.rest ? args.length : i + 1); k++) {
      if (!param.check(args[k])) failType(`${entry.name}: ${param.name} must be ${param.type}`);
    }
  }
}

/** Checks, charges and runs. `charge` takes memory in bytes, then work in units. */
export function invoke(
  entry: NativeEntry,
  args: Value[],
  context: Context,
  charge: (bytes: number, work: number) => void,
): Value {
  if (entry.checked) checkArguments(entry, args);
  const bytes = typeof entry.cost === "number" ? entry.cost : entry.cost(...args);
  charge(bytes, entry.work === undefined ? bytes : entry.work(...args));
  if (entry.run !== undefined) return entry.run(...args);
  if (entry.runIn !== undefined) return entry.runIn(context, ...args);
  throw new Fault("machine", `Unsupported function call: ${entry.name}`);
}
