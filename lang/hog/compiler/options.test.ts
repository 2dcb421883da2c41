import { describe, expect, test } from "vitest";
import { type Compiled, compileExpression, compileLine } from "#lang/hog/compiler/compile.ts";
import { NESTING_MAX } from "#lang/hog/compiler/unit.ts";
import { disassemble } from "#lang/hog/disassemble.ts";
import type { CompareOperator, Constant, Expression, Field, Program } from "#lang/syntax/ast.ts";

const span = { start: 0, end: 0 };
const field = (name: string): Field => ({ node: "Field", chain: [name], span });
const number = (value: Constant["value"], rest: Partial<Constant> = {}): Constant => ({
  node: "Constant",
  value,
  span,
  ...rest,
});
const compare = (op: CompareOperator): Expression => ({
  node: "CompareOperation",
  left: field("a"),
  right: number(5),
  op,
  span,
});

/** The instructions, without the header and the offsets. */
const instructions = ({ bytecode }: Compiled): readonly string[] =>
  disassemble(bytecode ?? [])
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.replace(/^ *\d+ +/, ""));

describe("numbers", () => {
  test.each<[Constant, readonly string[]]>([
    [number(1, { float: true }), ["FLOAT 1"]],
    [number(1.5), ["FLOAT 1.5"]],
    [number(2n ** 60n), [`INTEGER ${2 ** 60}`]],
    [number("9223372036854775808", { value_type: "number" }), [`INTEGER ${2 ** 63}`]],
    [number("Infinity", { value_type: "number" }), ["INTEGER 0", "INTEGER 1", "DIVIDE"]],
    [number("-Infinity", { value_type: "number" }), ["INTEGER 0", "INTEGER -1", "DIVIDE"]],
    [number("NaN", { value_type: "number" }), ["INTEGER 0", "INTEGER 0", "DIVIDE"]],
    [number("Infinity"), ['STRING "Infinity"']],
  ])("%o", (node, expected) => {
    expect(instructions(compileExpression(node))).toEqual(expected);
  });
});

describe("cohorts", () => {
  test("membership asks the global `cohort_ids` when the host supplies it", () => {
    const call = (name: string): readonly string[] => [
      "INTEGER 5",
      'STRING "cohort_ids"',
      "GET_GLOBAL 1",
      `CALL_GLOBAL "${name}" 2`,
    ];
    const options = { cohortMembership: true };
    expect(instructions(compileExpression(compare("in cohort"), options))).toEqual(call("inCohort"));
    expect(instructions(compileExpression(compare("not in cohort"), options))).toEqual(call("notInCohort"));
  });

  test("a cohort that isn't a literal is refused without naming it", () => {
    const tree: Expression = { node: "CompareOperation", left: field("a"), right: field("b"), op: "in cohort", span };
    expect(compileExpression(tree)).toMatchObject({
      bytecode: null,
      diagnostics: [
        {
          message: "Can't use cohorts in real-time filters. Please inline the relevant expressions.",
          severity: "error",
        },
      ],
    });
  });
});

describe("orderings that take null for false", () => {
  const options = { nullSafeComparisons: true };

  test("test both sides first", () => {
    expect(instructions(compileExpression(compare("<"), options))).toEqual([
      'STRING "a"',
      "GET_GLOBAL 1",
      'CALL_GLOBAL "isNull" 1',
      "INTEGER 5",
      'CALL_GLOBAL "isNull" 1',
      "OR 2",
      "JUMP_IF_FALSE L21",
      "FALSE",
      "JUMP L28",
      "L21:",
      "INTEGER 5",
      'STRING "a"',
      "GET_GLOBAL 1",
      "LT",
      "L28:",
    ]);
  });

  test("leave equality and the bodies of functions alone", () => {
    const lambda: Expression = { node: "Lambda", args: [], expr: compare("<"), span };
    for (const tree of [compare("=="), lambda]) {
      expect(compileExpression(tree, options).bytecode).toEqual(compileExpression(tree).bytecode);
    }
  });
});

test("a line at the prompt keeps its variables for the next one", () => {
  const line = (...declarations: Program["declarations"]): Program => ({ node: "Program", declarations, span });
  const first = compileLine(line({ node: "VariableDeclaration", name: "a", expr: number(1), span }));
  expect(first.locals).toEqual([{ name: "a", depth: 1, captured: false }]);
  const second = compileLine(line({ node: "ExprStatement", expr: field("a"), span }), first.locals);
  expect(instructions(second)).toEqual(["GET_LOCAL 0", "POP"]);
  const third = compileLine(line({ node: "VariableDeclaration", name: "a", expr: null, span }), second.locals);
  expect(third.bytecode).toBeNull();
});

test("a clause that only a query has is a warning, not an error", () => {
  const call: Expression = { node: "Call", name: "count", params: null, args: [field("a")], distinct: true, span };
  const { bytecode, diagnostics } = compileExpression(call);
  expect(bytecode).not.toBeNull();
  expect(diagnostics).toMatchObject([{ severity: "warning" }]);
});

test("nesting beyond the limit is an error, not the end of the stack", () => {
  let tree: Expression = number(1);
  for (let level = 0; level < 100 * NESTING_MAX; level++) tree = { node: "Not", expr: tree, span };
  expect(compileExpression(tree)).toMatchObject({ bytecode: null, diagnostics: [{ severity: "error" }] });
});

test("a sum of any length isn't nested", () => {
  let tree: Expression = number(1);
  for (let term = 0; term < 10_000; term++) {
    tree = { node: "ArithmeticOperation", left: tree, right: number(2), op: "+", span };
  }
  expect(compileExpression(tree).bytecode).toHaveLength(2 + 2 * 10_001 + 10_000);
});
