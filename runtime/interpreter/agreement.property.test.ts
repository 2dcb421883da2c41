import fc from "fast-check";
import { expect, test } from "vitest";
import { compileProgram } from "#lang/hog/compiler/compile.ts";
import { anyProgram } from "#lang/hog/testing/any-program.ts";
import { BudgetExceeded, RunFailure } from "#runtime/errors.ts";
import { type Host, load, run } from "#runtime/interpreter/machine.ts";
import { printForm } from "#runtime/print.ts";

/** More with `PROGRAMS=100000`. */
const PROGRAMS = Number(process.env["PROGRAMS"] ?? 1_000);

/** All that a run shows, by blocks or step by step. */
function shown(bytecode: readonly unknown[], exact: boolean): unknown {
  const lines: string[] = [];
  let printed = "";
  const host: Host = {
    globals: { event: { k: [1, "x", { deep: null }], name: "n" }, n: 3 },
    print: (line) => lines.push(line),
    nowMs: 0,
    random: () => 0.5,
    onResult: (value) => {
      printed = printForm(value);
    },
  };
  const outcome = run(load(bytecode), host, { exact, opsMax: 50_000, timeMsMax: Number.POSITIVE_INFINITY });
  if (outcome.kind === "finished") return { lines, printed, ops: outcome.stats.ops };
  if (outcome.kind === "suspended")
    return { lines, name: outcome.name, args: outcome.args, state: outcome.state.stack };
  const { error } = outcome;
  if (!(error instanceof RunFailure)) throw error;
  // Blocks look at the budgets where a block begins, single steps at every instruction.
  const offset = error instanceof BudgetExceeded ? 0 : error.offset;
  return { error: error.code, message: error.message, chunk: error.chunk, offset };
}

test("blocks and steps agree on what a program does, where it fails, and on how many instructions that took", () => {
  fc.assert(
    fc.property(anyProgram(), (program) => {
      const { bytecode } = compileProgram(program);
      if (bytecode === null) return;
      expect(shown(bytecode, false)).toEqual(shown(bytecode, true));
    }),
    { numRuns: PROGRAMS },
  );
});
