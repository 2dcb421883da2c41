import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compileBody, compileExpression, compileLine, compileProgram } from "#lang/hog/compiler/compile.ts";
import { spanAt } from "#lang/hog/source-map.ts";
import type { Block, Program } from "#lang/syntax/ast.ts";
import { parseExpression, parseProgram } from "#lang/syntax/parse.ts";

interface Case {
  readonly kind: "program" | "expr" | "repl";
  readonly source: string;
  readonly bytecode?: readonly unknown[];
  readonly error?: string;
}

const CASES: readonly Case[] = JSON.parse(
  readFileSync(new URL("../conformance/compile-cases.json", import.meta.url), "utf8"),
);

const program = (source: string): Program => parseProgram(source).tree!;

describe("the reference's code", () => {
  test.each(CASES)("$kind $source", ({ kind, source, bytecode, error }) => {
    const compiled =
      kind === "expr"
        ? compileExpression(parseExpression(source).tree!)
        : kind === "repl"
          ? compileLine(program(source))
          : compileProgram(program(source));
    if (error === undefined) expect(compiled.bytecode).toEqual(bytecode);
    else {
      expect(compiled.bytecode).toBeNull();
      expect(compiled.diagnostics[0]).toMatchObject({ message: error, severity: "error" });
    }
  });
});

test("a library function's body has its parameters as locals and no header", () => {
  const body = program("{ let c := 0; for (let i in arr) { if (func(i)) { c := c + 1 } } return c }").declarations[0];
  const { bytecode } = compileBody(["func", "arr"], body as Block);
  expect(bytecode?.slice(0, 8)).toEqual([33, 0, 36, 1, 36, 3, 2, "values"]);
  expect(bytecode?.slice(-2)).toEqual([38, 35]);
});

test("every instruction knows its source", () => {
  const source = "let n := 2;\nreturn upper(event.name ?? 'none')";
  const { bytecode, sourceMap } = compileProgram(program(source));
  const textOf = (code: number, from = 0): string => {
    const at = spanAt(sourceMap, bytecode!.indexOf(code, from))!;
    return source.slice(at.start, at.end);
  };
  expect(textOf(33, 2)).toBe("2");
  expect(textOf(47)).toBe("event.name ?? 'none'");
  expect(bytecode?.[bytecode.indexOf("upper") - 1]).toBe(2);
  expect(source.slice(...Object.values(spanAt(sourceMap, bytecode!.indexOf("upper") - 1)!))).toBe(
    "upper(event.name ?? 'none')",
  );
  expect(textOf(38)).toBe("return upper(event.name ?? 'none')");
});

test("every mistake is reported, not only the first", () => {
  const { bytecode, diagnostics } = compileProgram(program("x := 1; 1 := 2; let a := 1; let a := [1][0]"));
  expect(bytecode).toBeNull();
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'Variable "x" not declared in this scope. Can not assign to globals.',
    "Can not assign to this type of expression",
    "Variable `a` already declared in this scope",
    "Array access starts from 1",
  ]);
});

test("mistakes point at what is wrong", () => {
  const source = "let ab := 1; let ab := cd[0]";
  const { diagnostics } = compileProgram(program(source));
  expect(diagnostics.map(({ span }) => source.slice(span.start, span.end))).toEqual(["ab", "0"]);
});

test("`for` without a condition compiles as the reference compiles it, with a warning", () => {
  const { bytecode, diagnostics } = compileProgram(program("let i := 0; for (;;) { i := 1 }"));
  expect(bytecode).toEqual(["_H", 1, 33, 0, 40, 6, 33, 1, 37, 0, 39, -8, 35]);
  expect(diagnostics).toMatchObject([{ severity: "warning" }]);
});
