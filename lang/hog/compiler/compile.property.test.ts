import fc from "fast-check";
import { expect, test } from "vitest";
import { assemble } from "#lang/hog/assemble.ts";
import { compileProgram } from "#lang/hog/compiler/compile.ts";
import { disassemble } from "#lang/hog/disassemble.ts";
import { anyProgram } from "#lang/hog/testing/any-program.ts";
import { verify } from "#lang/hog/verifier/verify.ts";

test("what compiles without errors is verified, with one height at every instruction", () => {
  fc.assert(
    fc.property(anyProgram(), (program) => {
      const { bytecode, diagnostics } = compileProgram(program);
      expect(diagnostics).toEqual([]);
      const result = verify(bytecode!);
      expect(result.ok ? [] : result.problems).toEqual([]);
      expect(result.ok && result.chunk.functions.every(({ exact }) => exact)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test("also when branches leave the stack uneven", () => {
  fc.assert(
    fc.property(anyProgram({ unbalanced: true }), (program) => {
      const result = verify(compileProgram(program).bytecode!);
      expect(result.ok ? [] : result.problems).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test("compiled programs survive the way through JSON and through assembly", () => {
  fc.assert(
    fc.property(anyProgram(), (program) => {
      const { bytecode } = compileProgram(program);
      expect(JSON.parse(JSON.stringify(bytecode))).toEqual(bytecode);
      expect(assemble(disassemble(bytecode!))).toEqual(bytecode);
    }),
  );
});

test("the source map is in order and lies inside the code", () => {
  fc.assert(
    fc.property(anyProgram(), (program) => {
      const { bytecode, sourceMap } = compileProgram(program);
      const { offsets } = sourceMap;
      expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
      for (const offset of offsets) expect(typeof bytecode![offset]).toBe("number");
    }),
  );
});
