/** What a run gets from outside, and what comes out of it. */

import type { HogstreamError } from "#lang/error.ts";
import type { Value } from "#runtime/value.ts";

/**
 * Budgets of one invocation; over all its steps when it suspends. `Infinity` switches one off. An object is read when it
 * is first used: change the object, not its fields.
 */
export interface Limits {
  /** Instructions. */
  readonly opsMax: number;
  /** Bytes of the price list in `cost.ts`. */
  readonly memoryBytesMax: number;
  /** Time running, not suspended. */
  readonly timeMsMax: number;
  /** Frames, the root included. */
  readonly depthMax: number;
  /** Calls of async functions. */
  readonly asyncStepsMax: number;
  /** Price every push, as the reference does. Slow; on by itself where it matters (limits under 1 MiB). */
  readonly exact: boolean;
}

export const DEFAULT_LIMITS: Limits = {
  opsMax: 20_000_000,
  memoryBytesMax: 64 * 1024 * 1024,
  timeMsMax: 5000,
  depthMax: 1000,
  asyncStepsMax: 100,
  exact: false,
};

/** What the program can reach. */
export interface Host {
  /** Plain JSON. The program gets copies, and never changes it. */
  readonly globals: Readonly<Record<string, unknown>>;
  /**
   * Globals that the host wrote itself: in these, records marked `__hogDate__` or `__hogDateTime__` are dates. All other
   * globals are data, where a mark means nothing.
   */
  readonly trustedGlobals?: "all" | ReadonlySet<string>;
  /**
   * The host made `globals` for this run alone, and will not look at them again: then a program that reads a global once
   * gets the thing itself, and is spared the copy.
   */
  readonly globalsOwned?: boolean;
  /**
   * Functions that answer at once. Arguments and results are plain JSON. They win over library functions of the same
   * name, at the price that such a host's programs run step by step. The names are read when the object is first used.
   */
  readonly functions?: Readonly<Record<string, (...args: unknown[]) => unknown>>;
  /** Functions that suspend the program. */
  readonly asyncFunctions?: ReadonlySet<string>;
  /** Takes the lines that the program prints. */
  readonly print?: (line: string) => void;
  /** The time, ms since the epoch, for the whole invocation. Default: when the run starts. */
  readonly nowMs?: number;
  /** In [0, 1). Default: Math.random. */
  readonly random?: () => number;
  /** Gets the result before it becomes JSON: for prompts that show its print form and type. */
  readonly onResult?: (value: Value) => void;
  /** False for a host without regular expressions, or without hashes. */
  readonly regex?: boolean;
  readonly crypto?: boolean;
}

/** What an invocation took so far, earlier steps included. */
export interface Stats {
  readonly ops: number;
  /** Peak, by the price list. Exact for limits under 1 MiB, otherwise an upper bound. */
  readonly memoryBytes: number;
  /** 0 for runs of under some 500 instructions, which are too short to be timed. */
  readonly timeMs: number;
}

/** A stopped program as plain JSON: resumable in another process. Field by field the shape of the reference VM's state. */
export interface VmState {
  readonly bytecodes: Readonly<Record<string, { readonly bytecode: readonly unknown[] }>>;
  readonly stack: readonly unknown[];
  readonly upvalues: readonly UpvalueState[];
  readonly callStack: readonly FrameState[];
  readonly throwStack: readonly HandlerState[];
  readonly declaredFunctions: Readonly<Record<string, readonly [ip: number, argCount: number]>>;
  readonly ops: number;
  readonly asyncSteps: number;
  readonly syncDuration: number;
  readonly maxMemUsed: number;
}

export interface UpvalueState {
  readonly __hogUpValue__: true;
  readonly id: number;
  readonly location: number;
  readonly closed: boolean;
  readonly value: unknown;
}

export interface FrameState {
  /** Where the frame goes on. */
  readonly ip: number;
  readonly chunk: string;
  readonly stackStart: number;
  readonly argCount: number;
  /** A marked closure. */
  readonly closure: unknown;
}

export interface HandlerState {
  readonly callStackLen: number;
  readonly stackLen: number;
  readonly catchIp: number;
}

/** How a run ended. */
export type Outcome =
  | { readonly kind: "finished"; readonly result: unknown; readonly stats: Stats }
  | {
      readonly kind: "suspended";
      /** The async function that was called, with its arguments as plain JSON. */
      readonly name: string;
      readonly args: unknown[];
      /** Written when it is first asked for. @throws RunFailure when it would be nested too deep or too large */
      readonly state: VmState;
      readonly stats: Stats;
    }
  | { readonly kind: "failed"; readonly error: HogstreamError; readonly stats: Stats };
