import { describe, expect, test } from "vitest";
import { renderDiagnostics } from "#lang/diagnostics/render.ts";
import { parseProgram } from "#lang/syntax/parse.ts";
import type { LibraryFunction, LibraryIndex } from "../library-index.ts";
import { type CheckOptions, check } from "./check.ts";

const fn = (name: string, params: readonly string[], optional = 0, async = false): LibraryFunction => ({
  name,
  minArgs: params.length - optional,
  maxArgs: params.length,
  params: params.map((param, index) => ({ name: param, type: "any", optional: index >= params.length - optional })),
  returns: "any",
  doc: "",
  async,
});

const library: LibraryIndex = {
  functions: new Map(
    [
      fn("length", ["value"]),
      fn("print", ["value"]),
      fn("fetch", ["url", "options"], 1, true),
      fn("arrayMap", ["callback", "array"]),
      fn("concat", ["first", "second"]),
    ].map((entry) => [entry.name, entry]),
  ),
  globals: new Set(["event", "person", "inputs"]),
};

const found = (source: string, options?: CheckOptions): string[] => {
  const { tree, diagnostics } = parseProgram(source);
  expect(diagnostics).toEqual([]);
  return check(tree!, library, options).map(({ code, span, hint }) => {
    const place = source.slice(span.start, span.end);
    return `${code} ${place}${hint === undefined ? "" : ` — ${hint}`}`;
  });
};

describe("findings", () => {
  test.each<[string, string[]]>([
    [
      "let count := 1; return cuont",
      ["H0224 count — remove it, or begin its name with `_`", "H0220 cuont — did you mean `count`?"],
    ],
    ["return evnt.properties", ["H0220 evnt.properties — did you mean `event`?"]],
    ["return lenght('a')", ["H0221 lenght — did you mean `length`?"]],
    ["return Length('a')", ["H0221 Length — did you mean `length`?"]],
    ["return length()", ["H0222 length — it is called `length(value)`"]],
    ["return fetch(1, 2, 3)", ["H0222 fetch — it is called `fetch(url, options?)`"]],
    ["fn f(a) { return a } return f(1, 2)", ["H0222 f"]],
    ["fn f(a, b) { return a } return f(1)", []],
    ["fn f(n) { return if(n < 1, 0, f(n - 1)) } return f(3)", []],
    ["return 1; print(2); print(3)", ["H0223 print(2);"]],
    ["if (event) { return 1 } else { throw event } print(2)", ["H0223 print(2)"]],
    ["if (event) { return 1 } print(2)", []],
    ["let a := 1; a := 2", ["H0224 a — remove it, or begin its name with `_`"]],
    ["let _a := 1", []],
    ["let a := {}; a.b := 2", []],
    ["let a := 1; let f := () -> a; return f()", []],
    ["total := 1", ["H0202 total — declare it first: `let total := …`"]],
    ["event := 1", ["H0202 event — copy it: `let copy := …`"]],
    ["let items := [1]; return items[0]", ["H0204 0 — the first item has the index 1"]],
    ["let a := 1; a = 2; return a", ["H0225 a = 2 — to assign, write `a := …`"]],
    [
      "let xs := [1]; for (x in xs) { print(x) }",
      ["H0221 for — a loop is written `for (let item in list)`", "H0220 x", "H0220 x"],
    ],
    ["for (let k, v in event) { print(v) }", []],
    ["const x := 1", ["H0220 const — variables are declared with `let`", "H0202 x — declare it first: `let x := …`"]],
    ["try { print(1) } catch (error) { print(error) }", []],
    ["try { print(1) } catch { print(e) }", []],
    ["return (select anything, sum(x) from events where y = {event.nope} and z = {unknwon})", ["H0220 unknwon"]],
    ["return arrayMap(x -> x + y, [1])", ["H0220 y"]],
    ["return and(event, person) or if(event, 1, 2)", []],
    ["return if(1)", ["H0222 if"]],
    ["return f'{event.a}{b}'", ["H0220 b"]],
  ])("%s", (source, expected) => {
    expect(found(source)).toEqual(expected);
  });
});

test("a transformation can't wait", () => {
  const source = "fetch('https://example.com'); return event";
  expect(found(source, { kind: "transformation" })).toEqual(["H0226 fetch — move this to a destination"]);
  expect(found(source, { kind: "destination" })).toEqual([]);
});

test("without known globals, variables aren't questioned", () => {
  const { tree } = parseProgram("return anything");
  expect(check(tree!, { ...library, globals: new Set() })).toEqual([]);
});

test("a finding as a person reads it", () => {
  const source = "let text := event.event\n\treturn lenght(text)";
  const { tree } = parseProgram(source);
  expect(renderDiagnostics(source, check(tree!, library), "scrub.hog")).toBe(
    [
      "error[H0221]: unknown function `lenght`",
      "  ┌─ scrub.hog:2:9",
      "2 │     return lenght(text)",
      "  │            ^^^^^^ did you mean `length`?",
    ].join("\n"),
  );
});
