import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { assemble } from "#lang/hog/assemble.ts";
import { jumpTarget, verify } from "#lang/hog/verifier/verify.ts";

const CASES: readonly { source: string; bytecode?: readonly unknown[] }[] = JSON.parse(
  readFileSync(new URL("../conformance/compile-cases.json", import.meta.url), "utf8"),
);

/** Assembly (lines parted by ` | `, header left out) → the first problem. */
const REFUSED: readonly (readonly [assembly: string, offset: number, reason: string])[] = [
  [".token 58", 2, "unknown opcode 58"],
  [".token 0", 2, "unknown opcode 0"],
  [".token -1", 2, "unknown opcode -1"],
  ['.token "TRUE"', 2, 'unknown opcode "TRUE"'],
  [".token true", 2, "unknown opcode true"],
  [".token 27", 2, "unknown opcode 27"],
  [".token 33", 2, "INTEGER has nothing for its operand `literal`"],
  [".token 32 | .token [1]", 2, "STRING has [1] for its operand `literal`"],
  [".token 2 | .token 1 | .token 1", 2, "CALL_GLOBAL has 1 for its operand `name`"],
  [".token 43 | .token -1", 2, "ARRAY has -1 for its operand `count`"],
  [".token 36 | .token 1.5", 2, "GET_LOCAL has 1.5 for its operand `slot`"],
  [".token 39 | .token null", 2, "JUMP has null for its operand `offset`"],
  ["POP", 2, "POP takes 1 from the stack, which has 0"],
  ["TRUE | PLUS", 3, "PLUS takes 2 from the stack, which has 1"],
  ["TRUE | DICT 1", 3, "DICT takes 2 from the stack, which has 1"],
  ["RETURN", 2, "RETURN takes 1 from the stack, which has 0"],
  ["TRUE | SET_LOCAL 0", 3, "SET_LOCAL of slot 0, the frame has 0"],
  ["GET_GLOBAL 0", 2, "GET_GLOBAL of no name"],
  ["GET_UPVALUE 0", 2, "GET_UPVALUE of upvalue 0, the function has 0"],
  ["JUMP 1", 2, "jump to 5, outside of the chunk"],
  ["JUMP -5", 2, "jump to -1, outside of the chunk"],
  ["JUMP -3", 2, "jump to 1, in the middle of an instruction"],
  ["JUMP -1", 2, "jump to 3, in the middle of an instruction"],
  ["POP_TRY", 2, "POP_TRY without an open handler"],
  ["TRUE | JUMP_IF_FALSE L | TRY L | L: | TRUE", 7, "paths with different numbers of open handlers meet"],
  ['CALLABLE "f" 0 0 L | TRUE | L: | CLOSURE 0', 7, "`f` can run past its end"],
  ['CALLABLE "f" 0 0 L | L: | CLOSURE 0', 7, "the body of `f` is empty"],
  ['CALLABLE "f" 0 0 9 | TRUE', 2, "the body of CALLABLE runs past the end of the chunk"],
  ['CALLABLE "f" 0 0 2 | TRUE | INTEGER 1 | RETURN', 8, "INTEGER runs past the end of its function"],
  ['CALLABLE "f" 99999 0 2 | NULL | RETURN', 2, "more than 65535 parameters"],
  ['CALLABLE "f" 0 0 L | JUMP M | L: | CLOSURE 0 | M: | NULL', 7, "jump to 11, into another function"],
  ['CALLABLE "f" 0 1 2 | NULL | RETURN | CLOSURE 0', 9, "CLOSURE captures 0 variables, `f` has 1 upvalues"],
  ['CALLABLE "f" 0 1 2 | NULL | RETURN | CLOSURE 1 local 1', 9, "CLOSURE captures slot 1, the frame has 1"],
  ['CALLABLE "f" 0 1 2 | NULL | RETURN | CLOSURE 1 upvalue 0', 9, "CLOSURE captures upvalue 0, the function has 0"],
  ["NULL | CLOSURE 0", 3, "CLOSURE without a CALLABLE right before it"],
  [
    'NULL | JUMP L | CALLABLE "f" 0 0 2 | NULL | RETURN | L: | CLOSURE 0',
    3,
    "jump to 12, past the CALLABLE of a CLOSURE",
  ],
];

const assembled = (assembly: string): readonly unknown[] => assemble(`_H 1\n${assembly.replaceAll(" | ", "\n")}`);

describe("malformed bytecode", () => {
  test.each(REFUSED)("%s", (assembly, offset, reason) => {
    const result = verify(assembled(assembly));
    expect(result.ok ? [] : [result.problems[0]]).toEqual([{ offset, reason: expect.stringContaining(reason) }]);
  });

  test.each([
    [[], 'must start with "_H"'],
    [["_X", 1], 'must start with "_H"'],
    [["_H", "1"], 'unknown version "1"'],
    [["_H", 2, 29], "unknown version 2"],
  ])("header %j", (bytecode, reason) => {
    expect(verify(bytecode)).toMatchObject({ ok: false, problems: [{ reason }] });
  });

  test("a chunk full of mistakes lists only the first", () => {
    const result = verify(["_H", 1, ...Array.from({ length: 500 }, () => [39, 9_999]).flat()]);
    expect(result.ok ? 0 : result.problems.length).toBe(20);
  });
});

describe("well-formed bytecode", () => {
  test.each(CASES.filter((entry) => entry.bytecode !== undefined))("$source", ({ bytecode = [] }) => {
    expect(verify(bytecode)).toMatchObject({ ok: true });
  });

  test.each([["_H"], ["_h", 29], ["_H", 1, null, 33, 4, null], ["_H", 0, 29]])("%j", (...bytecode) => {
    expect(verify(bytecode)).toMatchObject({ ok: true });
  });

  test("heights are known: of the chunk and of each function", () => {
    const result = verify(assembled('CALLABLE "f" 2 0 L | GET_LOCAL 1 | GET_LOCAL 0 | PLUS | RETURN | L: | CLOSURE 0'));
    expect(result.ok && result.chunk.functions).toEqual([
      { name: "", start: 2, end: 15, arity: 0, upvalueCount: 0, heightMax: 1, exact: true },
      { name: "f", start: 7, end: 13, arity: 2, upvalueCount: 0, heightMax: 4, exact: true },
    ]);
  });

  test("a branch that pushes on one side only is inexact", () => {
    const result = verify(assembled("TRUE | JUMP_IF_FALSE L | INTEGER 1 | L: | POP"));
    expect(result.ok && result.chunk.functions[0]).toMatchObject({ heightMax: 1, exact: false });
  });

  test("so is one before the end, where the top of the stack is the result", () => {
    const result = verify(assembled("TRUE | JUMP_IF_FALSE L | INTEGER 1 | L:"));
    expect(result.ok && result.chunk.functions[0]).toMatchObject({ heightMax: 1, exact: false });
  });

  test("a loop that keeps pushing has no largest height", () => {
    const result = verify(assembled("A: | TRUE | TRUE | JUMP_IF_FALSE B | JUMP A | B: | NULL"));
    expect(result.ok && result.chunk.functions[0]).toMatchObject({
      heightMax: Number.POSITIVE_INFINITY,
      exact: false,
    });
  });

  test("a library function's body starts with its arguments and without a header", () => {
    const options = { header: "none", heightAtStart: 1 } as const;
    expect(verify([36, 0, 38, 35], options)).toMatchObject({ ok: true, chunk: { functions: [{ exact: true }] } });
  });

  test("the branch past a typed catch with a variable goes to the next clause", () => {
    const bytecode = assemble(`_H 1
      TRY L
      POP_TRY
      JUMP M
      L:
      GET_LOCAL 0
      STRING "type"
      GET_PROPERTY
      STRING "T"
      GET_LOCAL 1
      EQ
      JUMP_IF_FALSE 4
      GET_LOCAL 0
      POP
      JUMP N
      POP
      THROW
      N:
      POP
      POP
      M:
    `);
    const result = verify(bytecode);
    expect(result.ok && [...result.chunk.mended]).toEqual([[17, 24]]);
    expect(result.ok && jumpTarget(result.chunk, 17)).toBe(24);
    expect(result.ok && jumpTarget(result.chunk, 22)).toBe(26);
    expect(result.ok && result.chunk.functions[0]!.exact).toBe(true);
  });
});
