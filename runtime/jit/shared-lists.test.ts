/** A list that holds another one twice doubles the text of it, and costs one list: what its text is needed for is priced first. */

import { describe, expect, test } from "vitest";
import { compileSource } from "#lang/hog/compiler/source.ts";
import { BudgetExceeded } from "#runtime/errors.ts";
import { type Host, load, type Outcome, run } from "#runtime/interpreter/machine.ts";
import { compileJit, type JitProgram, runJit } from "#runtime/jit/jit.ts";

/** As text, more than a terabyte. */
const DOUBLED = "let a := [first]; for (let i := 0; i < 40; i := i + 1) { a := [a, a] }";

function compiled(source: string): JitProgram {
  const { bytecode, diagnostics } = compileSource(source);
  if (bytecode === null) throw new Error(JSON.stringify(diagnostics));
  const jit = compileJit(load(bytecode));
  if ("refused" in jit) throw new Error(jit.refused);
  return jit;
}

/** @param exact has tier 0 go step by step. */
function onBoth(source: string, exact = false): readonly [string, unknown][] {
  const jit = compiled(source);
  const host: Host = { globals: { first: "x", text: "abc", pattern: "%x%", regex: "x" } };
  const limits = { timeMsMax: 20_000 };
  const outcomes = [run(jit.program, host, { ...limits, exact }), runJit(jit, host, limits)];
  return outcomes.map((outcome) => [outcome.kind, resultOf(outcome)]);
}

function resultOf(outcome: Outcome): unknown {
  if (outcome.kind === "finished") return outcome.result;
  if (outcome.kind === "suspended") return outcome.name;
  return outcome.error instanceof BudgetExceeded ? outcome.error.budget : outcome.error.message;
}

describe("a text that could not be held is not made", () => {
  test.each([
    "a like '%x%'",
    "a ilike '%x%'",
    "a not like '%x%'",
    "'x' like a",
    "a like pattern",
    "a =~ 'x'",
    "a !~* 'x'",
    "a =~ regex",
    "'x' =~ a",
    "a < 'x'",
    "a >= text",
    "a < a",
    "[a] <= a",
    "a || 'x'",
    "{'k': a} like '%x%'",
  ])("%s", (expression) => {
    for (const outcome of onBoth(`${DOUBLED} return ${expression}`)) expect(outcome).toEqual(["failed", "memory"]);
  });

  test("nor of dicts that are their own keys' values", () => {
    const source = "let d := {'k': first}; for (let i := 0; i < 40; i := i + 1) { d := {d: d} } return d like '%x%'";
    for (const outcome of onBoth(source)) expect(outcome).toEqual(["failed", "memory"]);
  });
});

describe("what needs a part of the text makes no more of it", () => {
  test.each([
    ["a + 1", null],
    ["1 - a", null],
    ["a * a", null],
    ["a / 2", null],
    ["a % 2", null],
    ["a < 1", false],
    ["a >= 1", false],
    ["null > a", false],
    ["a in 'abc'", false],
    ["a not in text", true],
    ["toInt(a)", null],
    ["toFloat([[['12.5', a], a]])", 12.5],
  ])("%s", (expression, result) => {
    for (const outcome of onBoth(`${DOUBLED} return ${expression}`)) {
      const [kind, value] = outcome;
      expect([kind, Number.isNaN(value) ? null : value]).toEqual(["finished", result]);
    }
  });

  test("a message", () => {
    for (const [kind, message] of onBoth(`${DOUBLED} let n := 1; n[a] := 2; return n`)) {
      expect(kind).toBe("failed");
      expect(message).toBe(`Can not set ${"x,".repeat(100)} on non-object: number`);
    }
  });
});

test("lists are the numbers and texts that they were", () => {
  const source = `
    let circle := [1]; circle[1] := [circle]
    return [
      [] + 1, [null] + 1, [[]] + 1, [['7']] + 1, [[' 0x10 ']] + 1, [-7.5] + 1, circle + 1, [1, 2] = [1, 2],
      [5] < 6, [5] < '50', [[1], 2] < '1,3', [1, null] = 1, ['b'] > 'a', [] <= 0, [[3, 1], 2] in 'a3,1,2b', [] in '',
      toInt([['0x1F', 2], 3]), toInt([[], 3]), toInt(circle), toFloat(['Infinity', 1]) > 1, ['abc'] like '%b%'
    ]`;
  const expected = [
    ...[1, 1, 1, 8, 17, -6.5, 1, true],
    ...[true, true, true, false, true, true, true, true],
    ...[31, null, null, true, true],
  ];
  for (const exact of [false, true]) {
    for (const outcome of onBoth(source, exact)) expect(outcome).toEqual(["finished", expected]);
  }
});

test("lists in lists without end are too deep for a number", () => {
  const source = "let a := [1]; for (let i := 0; i < 20000; i := i + 1) { a := [a] } return a + 1";
  const jit = compiled(source);
  expect(resultOf(run(jit.program, { globals: {} }))).toBe("depth");
  expect(resultOf(runJit(jit, { globals: {} }))).toBe("depth");
});
