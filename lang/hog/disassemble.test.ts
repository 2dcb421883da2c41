import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { AssemblyError, assemble } from "#lang/hog/assemble.ts";
import { disassemble } from "#lang/hog/disassemble.ts";

const CASES: readonly { source: string; bytecode?: readonly unknown[] }[] = JSON.parse(
  readFileSync(new URL("./conformance/compile-cases.json", import.meta.url), "utf8"),
);

test("what was disassembled assembles to the same tokens", () => {
  for (const { bytecode } of CASES) if (bytecode) expect(assemble(disassemble(bytecode))).toEqual(bytecode);
});

test("so does what no compiler would write", () => {
  const token = fc.oneof(fc.integer({ min: -3, max: 60 }), fc.string(), fc.boolean(), fc.constant(null));
  fc.assert(
    fc.property(fc.array(token), (tokens) => {
      const bytecode = ["_H", 1, ...tokens];
      expect(assemble(disassemble(bytecode))).toEqual(bytecode);
    }),
  );
});

test("instructions stand under the line they come from, jumps name their targets", () => {
  const source = "a ??\nb";
  const map = { offsets: [2, 9], starts: [0, 5], ends: [1, 6] };
  const bytecode = ["_H", 1, 32, "a", 1, 1, 47, 5, 35, 32, "b", 1, 1];
  expect(disassemble(bytecode, { map, source })).toBe(
    `_H 1
        ; 1 │ a ??
     2  STRING "a"
     4  GET_GLOBAL 1
     6  JUMP_IF_STACK_NOT_NULL L13
     8  POP
        ; 2 │ b
     9  STRING "b"
    11  GET_GLOBAL 1
L13:
`,
  );
});

test.each([
  ["NOPE", "line 1: no instruction `NOPE`"],
  ["\nSTRING", "line 2: STRING lacks its operand `literal`"],
  ["STRING abc", "line 1: `abc` is not JSON"],
  ["JUMP nowhere", "line 1: no label `nowhere`"],
  ["POP 1", "line 1: POP has too many operands"],
  ["CLOSURE 1 global 0", "line 1: a capture is `local` or `upvalue`"],
])("%s does not assemble", (text, message) => {
  expect(() => assemble(text)).toThrow(new AssemblyError(1, "").constructor as ErrorConstructor);
  expect(() => assemble(text)).toThrow(message);
});
