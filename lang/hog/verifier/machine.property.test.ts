import fc from "fast-check";
import { expect, test } from "vitest";
import { HogstreamError } from "#lang/error.ts";
import { compileProgram } from "#lang/hog/compiler/compile.ts";
import { anyProgram } from "#lang/hog/testing/any-program.ts";
import { anyMutation, mutate } from "#lang/hog/testing/mutate.ts";
import { verify } from "#lang/hog/verifier/verify.ts";
import { BudgetExceeded, InvalidBytecode } from "#runtime/errors.ts";
import { load, run } from "#runtime/interpreter/machine.ts";

/** More with `MUTATIONS=100000`. */
const MUTATIONS = Number(process.env["MUTATIONS"] ?? 2_000);
const LIMITS = { opsMax: 20_000, memoryBytesMax: 2 ** 20, timeMsMax: 2_000, depthMax: 100 };

/** Runs a chunk as a server would, if it may run at all. */
function outcomeOf(bytecode: readonly unknown[]): string {
  try {
    const outcome = run(load(bytecode), { globals: { event: { k: [1, "x"] } } }, LIMITS);
    if (outcome.kind === "failed") expect(outcome.error).toBeInstanceOf(HogstreamError);
    return outcome.kind;
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidBytecode);
    return "refused";
  }
}

/** What a run that is checked at every instruction (`exact`), or not, shows: its end and what it printed. */
function shown(bytecode: readonly unknown[], exact: boolean): readonly unknown[] | undefined {
  const lines: string[] = [];
  const host = { globals: { event: { k: [1, "x"] } }, print: (line: string) => lines.push(line), nowMs: 0 };
  const outcome = run(load(bytecode), host, { opsMax: 100_000, depthMax: 50, exact });
  if (outcome.kind !== "failed") return [outcome.kind === "finished" ? outcome.result : outcome.name, lines];
  const { error } = outcome;
  // The fast way counts instructions and bytes in bulk, so budgets end it a little later.
  return error instanceof BudgetExceeded ? undefined : [error.code, error.message, lines];
}

test("verified bytecode does the same with and without checks", () => {
  fc.assert(
    fc.property(anyProgram({ unbalanced: true }), fc.array(anyMutation, { maxLength: 2 }), (program, mutations) => {
      const bytecode = mutate(compileProgram(program).bytecode!, mutations);
      if (!verify(bytecode).ok) return;
      const [checked, trusted] = [shown(bytecode, true), shown(bytecode, false)];
      if (checked !== undefined && trusted !== undefined) expect(trusted).toEqual(checked);
    }),
    { numRuns: MUTATIONS },
  );
});

test("mutated bytecode is refused or runs to a defined end", () => {
  const counts = new Map<string, number>();
  fc.assert(
    fc.property(
      anyProgram({ unbalanced: true }),
      fc.array(anyMutation, { minLength: 1, maxLength: 4 }),
      (program, mutations) => {
        const outcome = outcomeOf(mutate(compileProgram(program).bytecode!, mutations));
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      },
    ),
    { numRuns: MUTATIONS },
  );
  expect([...counts.keys()].sort()).toEqual(["failed", "finished", "refused"]);
});

test("compiled programs run to a defined end", () => {
  fc.assert(
    fc.property(anyProgram({ unbalanced: true }), (program) => {
      expect(outcomeOf(compileProgram(program).bytecode!)).not.toBe("refused");
    }),
    { numRuns: MUTATIONS / 2 },
  );
});
