import fc from "fast-check";
import { expect, test } from "vitest";
import { compileProgram } from "#lang/hog/compiler/compile.ts";
import { compileSource } from "#lang/hog/compiler/source.ts";
import { anyProgram } from "#lang/hog/testing/any-program.ts";
import { BudgetExceeded, RunFailure } from "#runtime/errors.ts";
import { type Host, type Limits, load, type Outcome, type Program, run } from "#runtime/interpreter/machine.ts";
import { compileJit, runJit } from "#runtime/jit/jit.ts";
import { anyBusySource } from "#runtime/jit/testing/busy-source.ts";
import { printForm } from "#runtime/print.ts";

/** More with `PROGRAMS=100000`. */
const PROGRAMS = Number(process.env["PROGRAMS"] ?? 1_000);

/** Why any of these programs may be left to tier 0. */
const REASONS = ["a captured variable is dropped without being closed"];

const LIMITS: Partial<Limits> = { opsMax: 20_000, timeMsMax: Number.POSITIVE_INFINITY };
const EXACT: Partial<Limits> = { ...LIMITS, exact: true };

/** All that a run shows. */
function shown(runs: (host: Host) => Outcome): { readonly lines: readonly string[]; readonly end: unknown } {
  const lines: string[] = [];
  let printed = "";
  const outcome = runs({
    globals: { event: { k: [1, "x", { deep: null }], name: "n", list: [1, 2] }, n: 3 },
    print: (line) => lines.push(line),
    nowMs: 0,
    random: () => 0.5,
    onResult: (value) => {
      printed = printForm(value);
    },
  });
  if (outcome.kind === "finished") {
    return { lines, end: { printed, json: JSON.stringify(outcome.result), ops: outcome.stats.ops } };
  }
  if (outcome.kind === "suspended") return { lines, end: { name: outcome.name, args: outcome.args } };
  const { error } = outcome;
  // A budget may be found to be used up some instructions later.
  if (error instanceof BudgetExceeded) return { lines: [], end: { code: error.code } };
  const place = error instanceof RunFailure ? { chunk: error.chunk, offset: error.offset } : {};
  return { lines, end: { code: error.code, message: error.message, ...place } };
}

function compared(bytecode: readonly unknown[]): "refused" | "compiled" {
  const program: Program = load(bytecode);
  const jit = compileJit(program);
  if ("refused" in jit) {
    expect(REASONS).toContain(jit.refused);
    return "refused";
  }
  const compiled = shown((host) => runJit(jit, host, LIMITS));
  expect(compiled).toEqual(shown((host) => run(program, host, EXACT)));
  expect(shown((host) => runJit(jit, host, LIMITS))).toEqual(compiled);
  return "compiled";
}

test("compiled code does what the machine does, step by step, and counts the same instructions", () => {
  const counts = { refused: 0, compiled: 0 };
  fc.assert(
    fc.property(anyProgram(), (program) => {
      const { bytecode } = compileProgram(program);
      if (bytecode !== null) counts[compared(bytecode)] += 1;
    }),
    { numRuns: PROGRAMS },
  );
  expect(counts.refused).toBeLessThan(counts.compiled / 20);
}, 600_000);

test("so it does for programs that loop, recurse, catch and change what others refer to", () => {
  const counts = { refused: 0, compiled: 0 };
  fc.assert(
    fc.property(anyBusySource(), (source) => {
      const { bytecode } = compileSource(source);
      if (bytecode !== null) counts[compared(bytecode)] += 1;
    }),
    { numRuns: Math.ceil(PROGRAMS / 4) },
  );
  expect(counts.refused).toBeLessThan(counts.compiled / 20);
}, 600_000);
