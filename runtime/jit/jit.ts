/**
 * Tier 1: hot synchronous programs as JavaScript.
 *
 * `compileJit` turns a loaded program's verified bytecode into JavaScript source and that, once, into a function;
 * `runJit` runs it as `run` of `interpreter/machine.ts` would: same results, lines, errors with chunk and offset, same
 * count of instructions, same budgets. It is worth its price (some 100 µs and some tens of KB per program) for programs
 * that run thousands of times; tier 0 serves all others, and those that `compileJit` refuses.
 *
 * ```ts
 * const program = load(bytecode);
 * const jit = compileJit(program);
 * const outcome = "refused" in jit ? run(program, host, limits) : runJit(jit, host, limits);
 * ```
 *
 * The product calls this only inside isolates: it uses `new Function`. It uses no Node API, so it can be bundled into the
 * guest. Nested runs, hosts that take names of the library or suspend on a name that the program calls, hosts without
 * regular expressions or hashes, and limits that want exact memory accounting are passed on to tier 0 by `runJit` itself.
 */

import { failureOf, type RunFailure } from "#runtime/errors.ts";
import { Fault } from "#runtime/fault.ts";
import {
  DEFAULT_LIMITS,
  type Host,
  type Limits,
  type Outcome,
  type Program,
  run,
} from "#runtime/interpreter/machine.ts";
import { spanOf } from "#runtime/interpreter/program.ts";
import { toJson } from "#runtime/json.ts";
import type { Value } from "#runtime/value.ts";
import { entryText, functionText, type Shared, type Site } from "./function.ts";
import { Refused } from "./graph.ts";
import { helpersOf, Thrown } from "./helpers.ts";
import { infer } from "./infer.ts";
import { Machine } from "./machine.ts";
import { Source } from "./source.ts";
import { Unit } from "./unit.ts";

/** A compiled program: for any number of runs, one after the other. */
export interface JitProgram {
  readonly program: Program;
  /** UTF-16 units of the generated source. */
  readonly sourceLength: number;
  readonly main: (depth: number, spilled: number) => Value;
  /** Lets go of what was kept for one run. */
  readonly forget: () => void;
  readonly sites: readonly Site[];
  /** Names that a host might take, or answer later. */
  readonly names: ReadonlySet<string>;
  /** What a host had that was found to suit. */
  readonly suited: { functions?: Host["functions"]; asyncFunctions?: Host["asyncFunctions"] };
}

/** Why a program stays on tier 0. */
export interface JitRefusal {
  readonly refused: string;
}

const machine = new Machine();
const HELPERS = helpersOf(machine);
const HELPER_NAMES = Object.keys(HELPERS);

/** Compiles `program`. Never throws. */
export function compileJit(program: Program): JitProgram | JitRefusal {
  try {
    return compile(program);
  } catch (error) {
    if (error instanceof Refused) return { refused: error.message };
    // Code nested so deep that writing it down, or reading it, takes more than the stack.
    if (error instanceof RangeError || error instanceof SyntaxError) return { refused: error.message };
    throw error;
  }
}

/** The generated source, and the table it refers to: for tests, and for whoever wants to look. */
export function sourceOf(program: Program): { readonly text: string; readonly shared: Shared } {
  const unit = new Unit(program);
  infer(unit);
  const shared: Shared = { unit, source: new Source(), sites: [], records: new Map(), callables: new Map() };
  const { source } = shared;
  for (const fn of unit.functions) {
    source.add(functionText(shared, fn));
    if (fn !== unit.root && fn.escapes) source.add(entryText(shared, fn));
  }
  const { root } = unit;
  const main = root.charges ? `f${root.id}` : `(d,p)=>f${root.id}(d)`;
  return { text: source.text(HELPER_NAMES, main), shared };
}

type Maker = (table: readonly [readonly unknown[], readonly unknown[]]) => [JitProgram["main"], JitProgram["forget"]];

function compile(program: Program): JitProgram {
  const { text, shared } = sourceOf(program);
  const make = new Function("T", text) as Maker;
  const [main, forget] = make([Object.values(HELPERS), shared.source.table]);
  return {
    program,
    sourceLength: text.length,
    main,
    forget,
    sites: shared.sites,
    names: shared.unit.outerNames(),
    suited: {},
  };
}

/** Runs a compiled program from its start. Never throws for what the program does. */
export function runJit(jit: JitProgram, host: Host, limits: Partial<Limits> = DEFAULT_LIMITS): Outcome {
  const all = completed(limits);
  if (machine.running || all === undefined || !suits(jit, host)) {
    return run(jit.program, host, limits);
  }
  machine.start(jit.program, host, all);
  try {
    const value = jit.main(1, 0);
    // The last instructions before the end may not have been looked at.
    if (machine.ops > all.opsMax) machine.refuel(machine.left, machine.site);
    host.onResult?.(value);
    return { kind: "finished", result: toJson(value), stats: statsOf() };
  } catch (error) {
    return { kind: "failed", error: failure(jit, error), stats: statsOf() };
  } finally {
    jit.forget();
    machine.end();
  }
}

/** Limits under this are held exactly, which only tier 0 does. */
const EXACT_LIMIT = 1024 * 1024;
const COMPLETED = new WeakMap<Partial<Limits>, Limits | "exact">();
let lastLimits: Partial<Limits> | undefined;
let lastCompleted: Limits | undefined;

/** Undefined for limits that want exact accounting, or allow nothing. Hosts pass the same object for every run. */
function completed(limits: Partial<Limits>): Limits | undefined {
  if (limits === lastLimits) return lastCompleted;
  let all = COMPLETED.get(limits);
  if (all === undefined) {
    const merged: Limits = { ...DEFAULT_LIMITS, ...limits };
    all = merged.exact || merged.memoryBytesMax < EXACT_LIMIT || merged.depthMax < 1 ? "exact" : merged;
    COMPLETED.set(limits, all);
  }
  lastLimits = limits;
  lastCompleted = all === "exact" ? undefined : all;
  return lastCompleted;
}

function suits(jit: JitProgram, host: Host): boolean {
  const { functions, asyncFunctions, regex, crypto } = host;
  if (regex === false || crypto === false) return false;
  if (functions !== undefined && functions !== jit.suited.functions) {
    if (takesNames(jit.program, Object.keys(functions))) return false;
    jit.suited.functions = functions;
  }
  if (asyncFunctions !== undefined && asyncFunctions !== jit.suited.asyncFunctions) {
    const names = [...asyncFunctions];
    if (takesNames(jit.program, names) || names.some((name) => jit.names.has(name))) return false;
    jit.suited.asyncFunctions = asyncFunctions;
  }
  return true;
}

/** Whether a host's functions take names of the library, which compiled code believes to be the library's. */
function takesNames(program: Program, names: readonly string[]): boolean {
  return names.some((name) => {
    const entry = program.library.get(name);
    return entry !== undefined && entry.form !== "async";
  });
}

function statsOf(): { readonly ops: number; readonly memoryBytes: number; readonly timeMs: number } {
  return { ops: machine.ops, memoryBytes: machine.peakBytes, timeMs: machine.timeMs };
}

function failure(jit: JitProgram, error: unknown): RunFailure {
  const fault = faultOf(error);
  const { chunk, offset } = jit.sites[machine.site] ?? { chunk: "root", offset: 0 };
  const at = spanOf(chunk === "root" ? jit.program.root : (jit.program.chunks.get(chunk) ?? jit.program.root), offset);
  return failureOf(fault, { chunk, offset, at });
}

/** Values, or calls, nested so deep that the host's own stack ends count against the depth budget. */
function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error;
  if (error instanceof Thrown) {
    machine.site = error.site;
    const { error: hog } = error;
    return new Fault("thrown", `${hog.type}('${hog.message.replaceAll("'", "\\'")}')`, { error: hog });
  }
  if (error instanceof RangeError) {
    const { depthMax, memoryBytesMax } = machine.limits;
    if (/call stack/i.test(error.message)) {
      return new Fault("depth", "Values are nested too deep", { used: depthMax, limit: depthMax });
    }
    const message = `Memory limit of ${memoryBytesMax} bytes exceeded. ${error.message}`;
    return new Fault("memory", message, { used: memoryBytesMax, limit: memoryBytesMax });
  }
  throw error;
}
