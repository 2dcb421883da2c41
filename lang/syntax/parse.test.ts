import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { check, load, title } from "#bench/conformance/grammar.ts";
import type { AstNode } from "./ast.ts";
import { type Parsed, parseExpression, parseProgram, parseSelect, parseTemplateString } from "./parse.ts";
import { anyExpression, anyProgram, anyQuery, anyTokenSoup } from "./testing/sources.ts";
import { childrenOf } from "./walk.ts";

test("every conformance case", () => {
  const cases = load(readFileSync(join(import.meta.dirname, "conformance/grammar-cases.json"), "utf8"));
  expect(cases.length).toBeGreaterThan(1_000);
  const failed = cases
    .map((entry) => [title(entry), check(entry)])
    .filter(([, difference]) => difference !== undefined);
  expect(failed).toEqual([]);
});

const codes = ({ diagnostics }: Parsed<unknown>): string[] => diagnostics.map(({ code }) => code);

describe("any text gives a tree or a diagnostic", () => {
  const isSound = (source: string, { tree, diagnostics }: Parsed<AstNode>): void => {
    expect(tree === null).toBe(diagnostics.length > 0);
    for (const { span } of diagnostics) {
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeGreaterThanOrEqual(span.start);
      expect(span.end).toBeLessThanOrEqual(source.length);
    }
  };

  test("tokens in any order", () => {
    fc.assert(
      fc.property(anyTokenSoup(), (source) => {
        isSound(source, parseProgram(source));
        isSound(source, parseSelect(source));
      }),
      { numRuns: 100 },
    );
  });

  test("characters in any order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (source) => {
        isSound(source, parseProgram(source));
        isSound(source, parseTemplateString(source));
      }),
      { numRuns: 100 },
    );
  });
});

describe("spans", () => {
  const inside = (outer: AstNode, inner: AstNode): boolean =>
    inner.span.start >= outer.span.start && inner.span.end <= outer.span.end;

  test("a node lies within the one above it", () => {
    const lies = (node: AstNode): void => {
      for (const child of childrenOf(node)) {
        // A join's later tables hang below the first, and WITH may stand before the query it belongs to.
        if (child.node !== "JoinExpr" && child.node !== "JoinConstraint" && child.node !== "CTE") {
          expect([node.node, node.span, child.node, child.span, inside(node, child)]).toContain(true);
        }
        lies(child);
      }
    };
    fc.assert(
      fc.property(anyProgram(), (source) => {
        const { tree } = parseProgram(source);
        if (tree !== null) lies(tree);
      }),
      { numRuns: 50 },
    );
  });

  test.each<[source: string, place: string]>([
    ["a.b.c", "a.b.c"],
    [" (a + b) ", "a + b"],
    ["(a + b) * c", "(a + b) * c"],
    ["f(x) over w", "f(x) over w"],
    ["f'a {b}'", "f'a {b}'"],
    ["'é' || '😀'", "'é' || '😀'"],
  ])("of %s", (source, place) => {
    const { tree } = parseExpression(source);
    expect(source.slice(tree!.span.start, tree!.span.end)).toBe(place);
  });

  test("in a template count from its own beginning", () => {
    const source = "hi {name}!";
    const { tree } = parseTemplateString(source);
    const [, field] = childrenOf(tree!);
    expect(source.slice(field!.span.start, field!.span.end)).toBe("name");
    expect(parseTemplateString("hi {na me}").diagnostics[0]?.span).toEqual({ start: 7, end: 9 });
  });
});

describe("valid by construction", () => {
  test.each([
    ["expressions", anyExpression(), parseExpression],
    ["queries", anyQuery(), parseSelect],
    ["programs", anyProgram(), parseProgram],
  ] as const)("%s", (_kind, sources, parse) => {
    fc.assert(
      fc.property(sources, (source) => {
        expect(codes(parse(source))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe("limits", () => {
  const deep = 10_000;
  test.each<[string, string]>([
    ["brackets", `return ${"(".repeat(deep)}1${")".repeat(deep)}`],
    ["open brackets", `return ${"[".repeat(deep)}`],
    ["blocks", "{".repeat(deep) + "}".repeat(deep)],
    ["signs", `return ${"- ".repeat(deep)}a`],
    ["negations", `return ${"not ".repeat(deep)}a`],
    ["lambdas", `return ${"x -> ".repeat(deep)}1`],
    ["ternaries", `return ${"a ? b : ".repeat(deep)}c`],
    ["assignments", `${"a := ".repeat(deep)}1`],
    ["ifs", "if (a) ".repeat(deep)],
    ["else-ifs", `${"if (a) {} else ".repeat(deep)}{}`],
    ["templates", `return ${"f'{".repeat(deep)}`],
    ["tags", `return ${"<a>".repeat(deep)}`],
    ["subtractions", `return a${" - a".repeat(deep)}`],
    ["calls", `return a${"(1)".repeat(deep)}`],
  ])("nested %s are refused, not crashed on", (_what, source) => {
    const { tree, diagnostics } = parseProgram(source);
    expect(tree).toBeNull();
    expect(diagnostics.length).toBeGreaterThan(0);
  });

  // Each once took minutes: readings that multiply, or a search that begins anew at every token.
  test.each<[string, string]>([
    ["stars", "* "],
    ["negations", "not "],
    ["unclosed comments", "/*"],
    ["intervals", "interval - "],
    ["bodies without separators", "if (a, b) c d "],
    ["cases without branches", "case "],
    ["closing brackets", ") "],
    ["tags", "<a "],
  ])("%s without end take bounded work", (_what, unit) => {
    const { tree, diagnostics } = parseProgram(`${unit.repeat(3_000)}+`);
    expect(tree).toBeNull();
    expect(diagnostics.length).toBeGreaterThan(0);
  });

  test("a source of 50 MB is refused at once", () => {
    expect(codes(parseProgram("a".repeat(50_000_000)))).toEqual(["H0108"]);
  });

  test("flat things may be long", () => {
    expect(codes(parseExpression(`a${" and a".repeat(10_000)}`))).toEqual([]);
    expect(codes(parseExpression(`'a'${" || 'a'".repeat(10_000)}`))).toEqual([]);
    expect(codes(parseExpression(`[1${", 1".repeat(10_000)}]`))).toEqual([]);
    expect(codes(parseExpression(`a${".b".repeat(50_000)}`))).toEqual([]);
    expect(codes(parseProgram("fn f(a) { return a } ".repeat(2_000)))).toEqual([]);
  });
});

describe("what somebody wrote", () => {
  test("several mistakes are reported at once", () => {
    expect(codes(parseProgram("let a = 1\nlet b := f(2 3)\nlet c = 4"))).toEqual(["H0110", "H0101", "H0110"]);
  });

  test("a stray character hides no mistake of another line", () => {
    const codes = parseProgram("let y = 2\nif (a && !b) { print(1) }\nlet z := [1, 2\n").diagnostics.map(
      ({ code }) => code,
    );
    expect(codes).toEqual(["H0110", "H0107", "H0107", "H0105"]);
  });

  test("a typo in a long program is a typo, not an ambiguity", () => {
    const source = `${"let total := f(a, {'key': [1, 2]})\nif (total > 1) { return g(total) }\n".repeat(400)}let b = 1`;
    expect(codes(parseProgram(source))).toEqual(["H0110"]);
  });

  test.each<[source: string, message: string]>([
    ["return 1 +", "expected an expression, found the end"],
    ["let a := ;", "expected an expression, found `;`"],
    ["f(1 2)", "expected `)`, found `2`"],
    ["let x := {a: 1, b}", "expected `:`, found `}`"],
    ["a ? b", "expected `:`, found the end"],
    ["for (let x of y) {}", "expected `in`, found `of`"],
    ["return 'a", "this text is never closed"],
    ["let fn := 1", "`fn` is a keyword and can't be a name after `let`"],
  ])("%s", (source, message) => {
    expect(parseProgram(source).diagnostics[0]?.message).toBe(message);
  });
});
