/**
 * Runs compiled programs and compares result, print form, type, output, async calls and errors. On every suspension
 * the state passes through JSON text. Bytecode that the verifier refuses is run by the checking interpreter, so that its
 * error can be compared as well.
 */
import { isDeepStrictEqual } from "node:util";
import type { HogstreamError } from "#lang/error.ts";
import { InvalidBytecode, RunFailure, UncaughtHogError } from "#runtime/errors.ts";
import {
  type Host,
  type Limits,
  type LoadOptions,
  load,
  type Outcome,
  type Program,
  resume,
  run,
  type VmState,
} from "#runtime/interpreter/machine.ts";
import { printForm } from "#runtime/print.ts";
import { typeName } from "#runtime/value.ts";
import { differs } from "./kind.ts";

interface VmCase {
  readonly name: string;
  readonly bytecode: readonly unknown[];
  readonly globals?: Readonly<Record<string, unknown>>;
  readonly options?: {
    readonly memoryLimit?: number;
    readonly maxAsyncSteps?: number;
    readonly repl?: boolean;
    readonly noExternal?: boolean;
    readonly functions?: Readonly<Record<string, unknown>>;
    readonly async?: Readonly<Record<string, readonly unknown[]>>;
    readonly modules?: NonNullable<LoadOptions["modules"]>;
  };
  readonly error?: {
    readonly name: string;
    readonly message?: string;
    readonly type?: string;
    readonly payload?: unknown;
  };
  readonly result?: unknown;
  readonly print?: string;
  readonly type?: string;
  readonly stdout?: readonly string[];
  readonly asyncCalls?: readonly { readonly name: string; readonly args: readonly unknown[] }[];
}

/** What one way of running a case showed. */
interface Observed {
  readonly outcome: Outcome;
  readonly print: string;
  readonly type: string;
  readonly lines: readonly string[];
  readonly calls: readonly { readonly name: string; readonly args: readonly unknown[] }[];
}

export function check(entry: unknown): string | undefined {
  const given = entry as VmCase;
  for (const stepped of [false, true]) {
    const difference = compare(given, observe(given, stepped));
    if (difference !== undefined) return `${stepped ? "step by step: " : ""}${difference}`;
  }
  return undefined;
}

function loadCase(given: VmCase): Program {
  const { repl = false, modules = {} } = given.options ?? {};
  try {
    return load(given.bytecode, { repl, modules });
  } catch (error) {
    if (!(error instanceof InvalidBytecode)) throw error;
    return load(given.bytecode, { repl, modules, accept: "anything" });
  }
}

function limitsOf(given: VmCase, stepped: boolean): Partial<Limits> {
  const { memoryLimit, maxAsyncSteps } = given.options ?? {};
  return {
    ...(memoryLimit === undefined ? {} : { memoryBytesMax: memoryLimit <= 0 ? Number.POSITIVE_INFINITY : memoryLimit }),
    ...(maxAsyncSteps === undefined ? {} : { asyncStepsMax: maxAsyncSteps }),
    ...(stepped ? { exact: true } : {}),
  };
}

function observe(given: VmCase, stepped: boolean): Observed | HogstreamError {
  const options = given.options ?? {};
  const lines: string[] = [];
  const calls: { name: string; args: readonly unknown[] }[] = [];
  let print = "null";
  let type = "null";
  const functions: Record<string, (...args: unknown[]) => unknown> = {};
  for (const [name, answer] of Object.entries(options.functions ?? {})) {
    functions[name] = (...args) => (answer === "$args" ? args : answer);
  }
  const host: Host = {
    globals: given.globals ?? {},
    trustedGlobals: "all",
    functions,
    asyncFunctions: new Set(Object.keys(options.async ?? {})),
    print: (line) => lines.push(line),
    regex: options.noExternal !== true,
    crypto: options.noExternal !== true,
    onResult: (value) => {
      print = printForm(value);
      type = typeName(value);
    },
  };
  let program: Program;
  try {
    program = loadCase(given);
  } catch (error) {
    if (error instanceof InvalidBytecode) return error;
    throw error;
  }
  const limits = limitsOf(given, stepped);
  const answered = new Map<string, number>();
  let outcome = run(program, host, limits);
  while (outcome.kind === "suspended") {
    const { name, args } = outcome;
    const state = JSON.parse(JSON.stringify(outcome.state)) as VmState;
    calls.push({ name, args });
    const nth = answered.get(name) ?? 0;
    answered.set(name, nth + 1);
    outcome = resume(program, state, options.async?.[name]?.[nth] ?? null, host, limits);
  }
  return { outcome, print, type, lines, calls };
}

function compare(given: VmCase, observed: Observed | HogstreamError): string | undefined {
  if (observed instanceof Error) {
    return given.error?.message === observed.message
      ? undefined
      : differs(given.error ?? given.result, observed.message);
  }
  const { outcome, lines, calls } = observed;
  if (given.stdout !== undefined && !isDeepStrictEqual(given.stdout, lines)) return differs(given.stdout, lines);
  if (given.asyncCalls !== undefined && !isDeepStrictEqual(given.asyncCalls, calls))
    return differs(given.asyncCalls, calls);
  if (given.error !== undefined) {
    if (outcome.kind !== "failed") return differs(given.error, outcome);
    return compareError(given.error, outcome.error);
  }
  if (outcome.kind === "failed") return differs(given.result, `${outcome.error.name}: ${outcome.error.message}`);
  if (outcome.kind !== "finished") return differs(given.result, outcome.kind);
  const result = encoded(outcome.result);
  if (!isDeepStrictEqual(withoutCycles(given.result), result)) return differs(given.result, result);
  if (given.print !== undefined && given.print !== observed.print) return differs(given.print, observed.print);
  if (given.type !== undefined && given.type !== observed.type) return differs(given.type, observed.type);
  return undefined;
}

function compareError(expected: NonNullable<VmCase["error"]>, error: HogstreamError): string | undefined {
  if (!(error instanceof RunFailure)) return differs(expected, error.message);
  if (error instanceof UncaughtHogError) {
    const got = { name: error.reference, type: error.type, message: error.hogMessage, payload: error.payload };
    const wanted = { ...got, ...expected };
    return isDeepStrictEqual(wanted, got) ? undefined : differs(expected, got);
  }
  if (error.reference !== expected.name) return differs(expected, { name: error.reference, message: error.message });
  if (expected.message !== undefined && expected.message !== error.message)
    return differs(expected.message, error.message);
  return undefined;
}

/** Numbers that JSON has no form for, as the data files write them. */
function encoded(json: unknown): unknown {
  if (typeof json === "number") {
    if (Object.is(json, -0)) return { $number: "-0" };
    return Number.isFinite(json) ? json : { $number: String(json) };
  }
  if (Array.isArray(json)) return json.map(encoded);
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, encoded(value)]));
}

/** What contains itself is null in our results. */
function withoutCycles(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withoutCycles);
  if (typeof json !== "object" || json === null) return json;
  if ("$cycle" in json) return null;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, withoutCycles(value)]));
}
