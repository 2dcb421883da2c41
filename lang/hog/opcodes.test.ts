import { expect, test } from "vitest";
import { codeStart, OPCODES, opcodeByCode, popsOf } from "#lang/hog/opcodes.ts";

test("the numbers run from 1 without a gap and name their rows", () => {
  const rows = Object.entries(OPCODES);
  expect(rows.map(([, { code }]) => code)).toEqual(rows.map((_, index) => index + 1));
  for (const [name, definition] of rows) expect(opcodeByCode(definition.code)).toEqual([name, definition]);
  for (const code of [0, 58, -1, 1.5]) expect(opcodeByCode(code)).toBeUndefined();
});

test("what an instruction pops follows its count", () => {
  expect(popsOf(OPCODES.DICT, 3)).toBe(6);
  expect(popsOf(OPCODES.CALL_LOCAL, 2)).toBe(3);
  expect(popsOf(OPCODES.PLUS, 9)).toBe(2);
});

test("code starts after the header", () => {
  expect([["_H", 1, 29], ["_h", 29], [29]].map(codeStart)).toEqual([2, 1, 0]);
});
