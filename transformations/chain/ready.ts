import { resolveInputs, type StoredInput } from "#runtime/inputs.ts";
import type { Host, Limits, Outcome } from "#runtime/interpreter/host.ts";
import { load, run } from "#runtime/interpreter/machine.ts";
import type { Program } from "#runtime/interpreter/program.ts";
import { compileJit, type JitProgram, runJit } from "#runtime/jit/jit.ts";
import type { FailureClass, FunctionUse, LoadedFunction } from "#transformations/chain/contract.ts";

/**
 * A function of the project as the guest holds it: loaded when an event first needs it, promoted when it has earned it.
 *
 * Tier 1 costs some 100 µs and tens of KB for each function, and V8 optimizes each compiled function anew; a thousand of
 * them take gigabytes where the interpreter takes a hundred MB. So only the hot ones are compiled: those that ran often, or
 * that take long. {@link demoteAll} throws all of it away again, when the process is short of memory; for a while
 * afterwards nothing is promoted. Results are the same on both tiers.
 */

const PROMOTE_AFTER_RUNS = 10_000;
/** Mean time of a run from which on a function is worth compiling at once, ms, over at least so many runs. */
const PROMOTE_MS = 1;
const PROMOTE_MS_RUNS = 20;
const REST_MS = 60_000;
/** Two instructions behind the program's last: only a program that ends without `return` gets there. */
export const NO_RETURN = "\u0000no return";
const FALL_OFF_THE_END = [32, NO_RETURN, 38];
const ERROR_CHARS_MAX = 1_000;

/** What a function used since the last batch. */
interface Use {
  runs: number;
  failures: number;
  failuresBy: Partial<Record<FailureClass, number>> | undefined;
  ops: number;
  ms: number;
  allocatedBytes: number;
  logs: string[];
}

const noUse = (): Use => ({
  ...{ runs: 0, failures: 0, failuresBy: undefined, ops: 0, ms: 0, allocatedBytes: 0 },
  logs: [],
});

/** Its parts that run. */
interface Loaded {
  /** Missing when its bytecode was refused; `refusal` says why. */
  readonly program: Program | undefined;
  readonly filter: Program | undefined;
  readonly refusal: string;
}

let restUntilMs = 0;
const compiled = new Set<ReadyFunction>();

/** Gives up all compiled code of this isolate, and compiles none for a minute. */
export function demoteAll(): void {
  restUntilMs = Date.now() + REST_MS;
  for (const ready of compiled) ready.demote();
  compiled.clear();
}

export class ReadyFunction {
  readonly source: LoadedFunction;
  use: Use = noUse();
  /**
   * The program may get the event itself, not a copy. One that failed may have changed half of it, which costs running
   * the whole chain again from the client's text; so it gets copies from then on.
   */
  owns = true;
  /** The line printer of its programs: at most so many lines a batch. */
  readonly print: (line: string) => void;
  readonly #inputs: readonly (readonly [name: string, input: StoredInput])[];
  readonly #dynamic: boolean;
  #loaded: Loaded | undefined;
  #runs = 0;
  #ms = 0;
  /** Null when it can't be compiled. */
  #jit: JitProgram | null | undefined;

  constructor(source: LoadedFunction, logLinesMax: number, logCharsMax: number) {
    this.source = source;
    this.#inputs = Object.entries(source.inputs ?? {});
    this.#dynamic = this.#inputs.some(([, { bytecode }]) => bytecode !== undefined);
    this.print = (line) => {
      const { logs } = this.use;
      if (logs.length < logLinesMax) logs.push(line.slice(0, logCharsMax));
    };
  }

  /** Loads it, once. One that can't be loaded fails on every event instead of stopping its project. */
  get loaded(): Loaded {
    if (this.#loaded !== undefined) return this.#loaded;
    try {
      const { bytecode, filters } = this.source;
      this.#loaded = {
        program: load([...bytecode, ...FALL_OFF_THE_END]),
        filter: filters === undefined ? undefined : load(filters),
        refusal: "",
      };
    } catch (error) {
      const refusal = (error instanceof Error ? error.message : String(error)).slice(0, ERROR_CHARS_MAX);
      this.#loaded = { program: undefined, filter: undefined, refusal };
    }
    return this.#loaded;
  }

  /**
   * The inputs for one event: objects of their own, which the program may change.
   *
   * @throws what a template throws.
   */
  inputs(
    globals: Readonly<Record<string, unknown>>,
    evaluate: (bytecode: readonly unknown[], scope: Readonly<Record<string, unknown>>) => unknown,
  ): Record<string, unknown> {
    if (this.#dynamic) return copied(resolveInputs(this.source.inputs ?? {}, globals, evaluate));
    const inputs: Record<string, unknown> = {};
    for (const [name, { value }] of this.#inputs) put(inputs, name, copied(value));
    return inputs;
  }

  /** @param tier where it runs, whatever it earned. */
  run(program: Program, host: Host, limits: Partial<Limits>, tier?: 0 | 1): Outcome {
    if (tier === 0) return run(program, host, limits);
    this.#runs += 1;
    const isDue = this.#jit === undefined && (tier === 1 || this.#hot);
    const jit = this.#jit ?? (isDue ? this.#promote(program) : null);
    return jit === null ? run(program, host, limits) : runJit(jit, host, limits);
  }

  get #hot(): boolean {
    return this.#runs >= PROMOTE_AFTER_RUNS || (this.#runs >= PROMOTE_MS_RUNS && this.#ms >= PROMOTE_MS * this.#runs);
  }

  #promote(program: Program): JitProgram | null {
    if (Date.now() < restUntilMs) return null;
    const jit = compileJit(program);
    this.#jit = "refused" in jit ? null : jit;
    if (this.#jit !== null) compiled.add(this);
    return this.#jit;
  }

  demote(): void {
    this.#jit = undefined;
    this.#runs = 0;
    this.#ms = 0;
  }

  get tier(): 0 | 1 {
    return this.#jit === undefined || this.#jit === null ? 0 : 1;
  }

  /** What it used since this was last asked. */
  takeUse(): FunctionUse {
    const { logs, ms, failuresBy, ...counts } = this.use;
    this.#ms += ms;
    this.use = noUse();
    return {
      functionId: this.source.id,
      ...counts,
      ...(failuresBy === undefined ? {} : { failuresBy }),
      micros: ms * 1_000,
      tier: this.tier,
      ...(logs.length === 0 ? {} : { logs }),
    };
  }
}

/** A deep copy of plain JSON. */
function copied<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copied) as T;
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) put(copy, key, copied(item));
  return copy as T;
}

function put(dict: Record<string, unknown>, key: string, value: unknown): void {
  if (key === "__proto__") {
    Object.defineProperty(dict, key, { value, enumerable: true, writable: true, configurable: true });
  } else {
    dict[key] = value;
  }
}
