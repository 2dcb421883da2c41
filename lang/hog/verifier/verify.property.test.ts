import fc from "fast-check";
import { expect, test } from "vitest";
import { compileProgram } from "#lang/hog/compiler/compile.ts";
import { disassemble } from "#lang/hog/disassemble.ts";
import { opcodeByCode } from "#lang/hog/opcodes.ts";
import { anyProgram } from "#lang/hog/testing/any-program.ts";
import { anyMutation, mutate } from "#lang/hog/testing/mutate.ts";
import { jumpTarget, verify } from "#lang/hog/verifier/verify.ts";

const anyMutated = fc
  .tuple(anyProgram({ unbalanced: true }), fc.array(anyMutation, { minLength: 1, maxLength: 4 }))
  .map(([program, mutations]) => mutate(compileProgram(program).bytecode!, mutations));

test("any bytecode is either verified or refused with a place and a reason", () => {
  let accepted = 0;
  fc.assert(
    fc.property(anyMutated, (bytecode) => {
      const result = verify(bytecode);
      if (result.ok) accepted++;
      else {
        expect(result.problems.length).toBeGreaterThan(0);
        for (const { offset, reason } of result.problems) {
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(offset).toBeLessThanOrEqual(bytecode.length);
          expect(reason).not.toBe("");
        }
      }
      disassemble(bytecode);
    }),
    { numRuns: 5_000 },
  );
  expect(accepted).toBeGreaterThan(100);
});

test("in verified code every jump goes to an instruction of its own function", () => {
  fc.assert(
    fc.property(anyMutated, (bytecode) => {
      const result = verify(bytecode);
      if (!result.ok) return;
      const { chunk } = result;
      const bodyOf = (offset: number): number =>
        chunk.functions.findLastIndex((f) => f.start <= offset && offset < f.end);
      for (const { offset, jumps } of instructionsOf(bytecode)) {
        if (!jumps) continue;
        const target = jumpTarget(chunk, offset);
        if (target === bytecode.length) continue;
        expect(bodyOf(target)).toBe(bodyOf(offset));
        expect(instructionsOf(bytecode).some((instruction) => instruction.offset === target)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

/** Starts of the instructions, found without the verifier's help. */
function instructionsOf(bytecode: readonly unknown[]): readonly { offset: number; jumps: boolean }[] {
  const found: { offset: number; jumps: boolean }[] = [];
  for (let offset = 2; offset < bytecode.length; ) {
    const [, definition] = opcodeByCode(Number(bytecode[offset])) ?? [];
    const operands = bytecode[offset] === null ? [] : definition!.operands;
    found.push({ offset, jumps: operands[0] === "offset" || operands[0] === "handler" });
    offset += 1 + operands.length + (operands[0] === "captures" ? 2 * Number(bytecode[offset + 1]) : 0);
  }
  return found;
}
