import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "#lang/hog/checker/check.ts";
import { compileProgram } from "#lang/hog/compiler/compile.ts";
import type { LibraryFunction, LibraryIndex } from "#lang/hog/library-index.ts";
import { compileQuery } from "#lang/hogql/compile.ts";
import { queryContext } from "#lang/hogql/context.ts";
import { parseExpression, parseProgram, parseSelect } from "#lang/syntax/parse.ts";
import { DIAGNOSTICS, type DiagnosticEntry, type ExampleKind } from "./codes.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { diagnosticsPage } from "./page.ts";
import { positionOf, renderDiagnostic } from "./render.ts";

const entry = (name: string, minArgs: number, maxArgs: number, async = false): [string, LibraryFunction] => [
  name,
  { name, minArgs, maxArgs, params: [], returns: "any", doc: "", async },
];
const library: LibraryIndex = {
  functions: new Map([entry("length", 1, 1), entry("print", 0, 99), entry("fetch", 1, 2, true)]),
  globals: new Set(["event"]),
};

function findings(kind: ExampleKind, source: string): readonly Diagnostic[] {
  if (kind === "expression") return parseExpression(source).diagnostics;
  if (kind === "query") return parseSelect(source).diagnostics;
  if (kind === "warehouse query") {
    const compiled = compileQuery(source, queryContext(42, {}));
    return compiled.ok ? [] : compiled.diagnostics;
  }
  const { tree, diagnostics } = parseProgram(source);
  if (tree === null) return diagnostics;
  const checked = check(tree, library, kind === "transformation" ? { kind } : {});
  return [...checked, ...compileProgram(tree).diagnostics];
}

const entries: readonly [string, DiagnosticEntry][] = Object.entries(DIAGNOSTICS);

describe("examples", () => {
  test.each(entries.filter(([, { example }]) => example !== undefined))(
    "%s is raised by its example, alone",
    (code, { kind, example }) => {
      expect([...new Set(findings(kind, example!).map((finding) => finding.code))]).toEqual([code]);
    },
  );

  test.each<[string, string]>([
    ["H0108", `return '${"x".repeat(1_000_000)}'`],
    ["H0109", `return ${"(".repeat(10_000)}1${")".repeat(10_000)}`],
  ])("%s is raised by a text too long to print", (code, source) => {
    expect([...new Set(findings("program", source).map((finding) => finding.code))]).toEqual([code]);
  });
});

test("the page is current", () => {
  const page = readFileSync(join(import.meta.dirname, "../../docs/hog/diagnostics.md"), "utf8");
  expect(page).toBe(diagnosticsPage());
});

describe("rendering", () => {
  const at = (start: number, end: number): Diagnostic => ({
    code: "H0101",
    severity: "error",
    message: "expected `)`, found `;`",
    span: { start, end },
  });

  test("marks the place under its line", () => {
    expect(renderDiagnostic("let a := 1\nf(a;", at(14, 15), "a.hog")).toBe(
      "error[H0101]: expected `)`, found `;`\n  ┌─ a.hog:2:4\n2 │ f(a;\n  │    ^",
    );
  });

  test("counts wide characters by their width", () => {
    const rendered = renderDiagnostic("'日本' ;", at(5, 6), "a.hog");
    expect(rendered.split("\n").at(-1)).toBe(`  │ ${" ".repeat(7)}^`);
  });

  test("points behind the last character at the end", () => {
    expect(renderDiagnostic("f(", at(2, 2), "a.hog").split("\n").slice(2)).toEqual(["1 │ f(", "  │   ^"]);
  });

  test("positions", () => {
    expect(positionOf("ab\ncd", 0)).toEqual({ line: 1, column: 1 });
    expect(positionOf("ab\ncd", 2)).toEqual({ line: 1, column: 3 });
    expect(positionOf("ab\ncd", 3)).toEqual({ line: 2, column: 1 });
    expect(positionOf("ab\ncd", 99)).toEqual({ line: 2, column: 3 });
  });
});
