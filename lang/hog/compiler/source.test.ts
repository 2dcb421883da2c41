import { expect, test } from "vitest";
import { compileSource, compileTemplateSource } from "#lang/hog/compiler/source.ts";

test.each([
  ["", [32, ""]],
  ["plain 'text'", [32, "plain 'text'"]],
  ["{event}", [32, "event", 1, 1]],
  ["\\{event}", [32, "{event}"]],
  ["a {1} b", [32, "a ", 33, 1, 32, " b", 2, "concat", 3]],
])("template %j", (source, code) => {
  expect(compileTemplateSource(source)).toMatchObject({ bytecode: ["_H", 1, ...code], diagnostics: [] });
});

test("a template names the inputs it reads", () => {
  const { inputsRead } = compileTemplateSource("{inputs.a.x} {inputs['b c']} {inputs?.d} {inputs} {other.inputs.e}");
  expect([...inputsRead].sort()).toEqual(["a", "b c", "d"]);
});

test("what doesn't parse has no code", () => {
  for (const compiled of [compileSource("let := 1"), compileTemplateSource("{")]) {
    expect(compiled.bytecode).toBeNull();
    expect(compiled.diagnostics.length).toBeGreaterThan(0);
  }
});
