/**
 * The machine: loads bytecode, runs it within budgets, suspends and resumes it.
 *
 * No Node API, no clock or chance but what the host gives (and the clock that budgets are held by).
 */

import type { SourceMap } from "#lang/hog/source-map.ts";
import { failureOf, InvalidBytecode, InvalidState, type RunFailure } from "#runtime/errors.ts";
import { Fault } from "#runtime/fault.ts";
import { runFiber } from "#runtime/interpreter/blocks/run.ts";
import { answer, type Suspension } from "#runtime/interpreter/calls.ts";
import { Fiber, NO_LIMITS } from "#runtime/interpreter/fiber.ts";
import type { Host, Limits, Outcome, Stats, VmState } from "#runtime/interpreter/host.ts";
import { type Chunk, chunkOf, type ModuleSource, type Program, spanOf } from "#runtime/interpreter/program.ts";
import { restoreState, saveState } from "#runtime/interpreter/state.ts";
import { runSteps, type Stop } from "#runtime/interpreter/step.ts";
import { toJson } from "#runtime/json.ts";
import { LIBRARY } from "#runtime/library/catalogue.ts";
import type { LibraryEntry } from "#runtime/library/define.ts";

export {
  DEFAULT_LIMITS,
  type Host,
  type Limits,
  type Outcome,
  type Stats,
  type VmState,
} from "#runtime/interpreter/host.ts";
export type { ModuleSource, Program } from "#runtime/interpreter/program.ts";

export interface LoadOptions {
  /** Positions of the root chunk's instructions, for errors. */
  readonly sourceMap?: SourceMap;
  /** The functions a program finds; default: all. */
  readonly library?: ReadonlyMap<string, LibraryEntry>;
  /** What `import` finds. */
  readonly modules?: Readonly<Record<string, ModuleSource>>;
  /** The root chunk's own globals; those of the host win. */
  readonly globals?: Readonly<Record<string, unknown>>;
  /** A prompt's line: the end leaves the stack alone and gives no result. */
  readonly repl?: boolean;
  /**
   * `proven` (default) refuses what the verifier refuses. `anything` also takes bytecode without a proof, and runs it
   * with every check, as slowly as that is: for comparing with other machines.
   */
  readonly accept?: "proven" | "anything";
}

/**
 * Makes a program of bytecode.
 *
 * @throws InvalidBytecode when the verifier refuses a chunk.
 */
export function load(bytecode: readonly unknown[], options: LoadOptions = {}): Program {
  const { modules = {}, library = LIBRARY, accept = "proven" } = options;
  const prove = (name: string, source: ModuleSource, sourceMap?: SourceMap): Chunk => {
    try {
      return chunkOf(name, source, true, sourceMap);
    } catch (error) {
      if (accept !== "anything" || !(error instanceof InvalidBytecode)) throw error;
    }
    try {
      return chunkOf(name, source, false, sourceMap);
    } catch (error) {
      if (error instanceof Fault) throw new InvalidBytecode(error.message, 0);
      throw error;
    }
  };
  const { globals } = options;
  const root = prove("root", globals === undefined ? { bytecode } : { bytecode, globals }, options.sourceMap);
  const chunks = new Map<string, Chunk>();
  for (const name of Object.keys(modules)) chunks.set(name, prove(name, modules[name]!));
  const verified = [root, ...chunks.values()].every((chunk) => chunk.verified !== undefined);
  return { root, modules, library, repl: options.repl ?? false, verified, chunks, rootCode: undefined };
}

/** Runs a program from its start. Never throws for what the program does. */
export function run(program: Program, host: Host, limits: Partial<Limits> = NO_LIMITS): Outcome {
  return proceed(Fiber.take(program, host, limits), runFiber);
}

/**
 * Goes on with a suspended program.
 *
 * @param value what the async function answers, plain JSON.
 * @throws InvalidState when `state` is damaged or belongs to another program.
 */
export function resume(
  program: Program,
  state: VmState,
  value: unknown,
  host: Host,
  limits: Partial<Limits> = {},
): Outcome {
  const fiber = restoreState(program, state, host, limits);
  fiber.stack.push(answer(value));
  fiber.sp = fiber.stack.length;
  return proceed(fiber, runSteps);
}

function proceed(fiber: Fiber, runner: (fiber: Fiber) => Stop): Outcome {
  try {
    const stop = runner(fiber);
    if (stop.kind === "suspended") return suspendedBy(fiber, stop.call);
    fiber.host.onResult?.(stop.value);
    const outcome: Outcome = { kind: "finished", result: toJson(stop.value), stats: statsOf(fiber) };
    fiber.release();
    return outcome;
  } catch (error) {
    return { kind: "failed", error: placed(fiber, faultOf(fiber, error)), stats: statsOf(fiber) };
  }
}

function suspendedBy(fiber: Fiber, { name, args }: Suspension): Suspended {
  fiber.pause();
  let state: VmState | undefined;
  const suspended: Suspended = {
    kind: "suspended",
    name,
    args,
    get state() {
      state ??= saveState(waiting(suspended, "saved"));
      return state;
    },
    stats: statsOf(fiber),
  };
  alive.set(suspended, fiber);
  return suspended;
}

type Suspended = Extract<Outcome, { kind: "suspended" }>;

/** Programs that wait in this process; a state is written only for those that go on elsewhere. */
const alive = new WeakMap<Suspended, Fiber>();

function waiting(suspended: Suspended, what: string): Fiber {
  const fiber = alive.get(suspended);
  if (fiber === undefined) throw new InvalidState(`The program went on already and cannot be ${what}`);
  return fiber;
}

/**
 * Goes on, in the process in which it stopped, with a program that `run` suspended. Cheaper than `resume`: nothing is
 * written down and read back. The outcome is then spent: it can neither be continued again nor give its state.
 *
 * @param value what the async function answers, plain JSON.
 * @throws InvalidState when it was continued before.
 */
export function continueHere(suspended: Suspended, value: unknown): Outcome {
  const fiber = waiting(suspended, "continued");
  alive.delete(suspended);
  fiber.stack.length = fiber.sp; // what lies above is scratch
  fiber.stack.push(answer(value));
  fiber.sp = fiber.stack.length;
  return proceed(fiber, runSteps);
}

/** Values nested so deep that the host's own stack ends count against the depth budget. */
function faultOf(fiber: Fiber, error: unknown): Fault {
  if (error instanceof Fault) return error;
  if (error instanceof RangeError) {
    const limit = fiber.limits.depthMax;
    if (/call stack/i.test(error.message))
      return new Fault("depth", "Values are nested too deep", { used: limit, limit });
    const { memoryBytesMax } = fiber.limits;
    const message = `Memory limit of ${memoryBytesMax} bytes exceeded. ${error.message}`;
    return new Fault("memory", message, { used: memoryBytesMax, limit: memoryBytesMax });
  }
  throw error;
}

function placed(fiber: Fiber, fault: Fault): RunFailure {
  const { chunk } = fiber.frames[fiber.frames.length - 1] ?? fiber.frame;
  return failureOf(fault, { chunk: chunk.name, offset: fiber.offset, at: spanOf(chunk, fiber.offset) });
}

function statsOf(fiber: Fiber): Stats {
  return { ops: fiber.ops, memoryBytes: fiber.peakBytes, timeMs: fiber.timeMs };
}
