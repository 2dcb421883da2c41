import { load, type Program, run } from "#runtime/interpreter/machine.ts";
import { compileJit, type JitProgram, runJit } from "#runtime/jit/jit.ts";
import { TRANSFORMATION_LIMITS } from "#transformations/chain/apply.ts";

/** A guest with nothing but a program: JSON array of events in, JSON array of results out. */

export interface BareCode {
  readonly bytecode: readonly unknown[];
  readonly tier: 0 | 1;
}

let program: Program | undefined;
let compiled: JitProgram | undefined;

/** @param code {@link BareCode} as JSON. */
export function init(code: string): void {
  const { bytecode, tier } = JSON.parse(code) as BareCode;
  program = load(bytecode);
  if (tier === 0) return;
  const made = compileJit(program);
  if ("refused" in made) throw new Error(made.refused);
  compiled = made;
}

export function call(batch: string): string {
  const events = JSON.parse(batch) as unknown[];
  for (let at = 0; at < events.length; at++) {
    const host = { globals: { event: events[at] }, globalsOwned: true, nowMs: 0 };
    const outcome =
      compiled === undefined
        ? run(program!, host, TRANSFORMATION_LIMITS)
        : runJit(compiled, host, TRANSFORMATION_LIMITS);
    if (outcome.kind !== "finished") throw outcome.kind === "failed" ? outcome.error : new Error(outcome.name);
    events[at] = outcome.result;
  }
  return JSON.stringify(events);
}
