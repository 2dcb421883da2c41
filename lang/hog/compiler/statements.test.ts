import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { statementAt } from "#lang/hog/statement-table.ts";
import { compileSource } from "./source.ts";

function tableOf(source: string) {
  const { statements = [] } = compileSource(source, { statements: true });
  return statements.map(({ span, locals, upvalues }) => [source.slice(span.start, span.end), locals, upvalues]);
}

describe("the table of statements", () => {
  test("names what each statement's frame holds", () => {
    expect(tableOf("let a := 1; fun f(x) { return x + a } let g := y -> y; return f(2)")).toEqual([
      ["let a := 1", [], []],
      ["fun f(x) { return x + a }", ["a"], []],
      ["return x + a", ["x"], ["a"]],
      ["let g := y -> y", ["a", "f"], []],
      ["y", ["y"], []],
      ["return f(2)", ["a", "f", "g"], []],
    ]);
  });

  test("follows code that is moved: the step of a `for` stands after its body", () => {
    const source = "for (let i := 0; i < 2; i := i + 1) { print(i) }";
    expect(tableOf(source).map(([text]) => text)).toEqual([source, "let i := 0", "print(i)", "i := i + 1"]);
  });

  test("finds the innermost statement that an instruction belongs to", () => {
    const source = "let f := () -> { return 1 }; return f()";
    const { statements = [], bytecode } = compileSource(source, { statements: true });
    const textAt = (offset: number): string | undefined => {
      const entry = statementAt(statements, offset);
      return entry && source.slice(entry.span.start, entry.span.end);
    };
    expect(textAt(1)).toBeUndefined();
    expect(textAt(statements[1]!.start)).toBe("return 1");
    expect(textAt(statements[1]!.end)).toBe("let f := () -> { return 1 }");
    expect(textAt(bytecode!.length - 2)).toBe("return f()");
  });

  test("leaves the code as it is", () => {
    const folder = new URL("../../../transformations/", import.meta.url);
    const programs = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".hog"));
    expect(programs.length).toBeGreaterThan(3);
    for (const name of programs) {
      const source = readFileSync(new URL(name, folder), "utf8");
      const { statements, ...compiled } = compileSource(source, { statements: true });
      expect(compiled).toEqual(compileSource(source));
      expect(statements?.length).toBeGreaterThan(0);
    }
  });
});
