import { describe, expect, test } from "vitest";
import { resolveInputs } from "#runtime/inputs.ts";
import { load, run } from "#runtime/interpreter/machine.ts";
import { checkInputs } from "./inputs.ts";
import type { InputSchemaItem } from "./record.ts";
import { testCompiler } from "./testing.ts";

const compiler = testCompiler();

const evaluate = (bytecode: readonly unknown[], globals: Readonly<Record<string, unknown>>): unknown => {
  const outcome = run(load(bytecode), { globals }, {});
  if (outcome.kind !== "finished") throw new Error(outcome.kind);
  return outcome.result;
};

const resolved = (schema: readonly InputSchemaItem[], given: Record<string, unknown>) => {
  const { inputs, problems } = checkInputs(schema, given, compiler);
  expect(problems).toEqual([]);
  return resolveInputs(inputs, { event: { event: "e", properties: { n: 5, list: [1] } } }, evaluate);
};

const details = (schema: readonly InputSchemaItem[], given: Record<string, unknown>) =>
  checkInputs(schema, given, compiler).problems.map(({ attr, detail }) => `${attr}: ${detail}`);

describe("inputs", () => {
  test("every string leaf is a template; one that is a single expression keeps its type", () => {
    const schema = [
      { key: "body", type: "json" },
      { key: "note", type: "string" },
      { key: "raw", type: "string", templating: false },
      { key: "count", type: "number" },
    ];
    const given = {
      body: {
        value: {
          n: "{event.properties.n}",
          list: "{event.properties.list}",
          deep: [{ text: "n is {event.properties.n}" }],
          k: 1,
        },
      },
      note: { value: "{inputs.body.n} of \\{x}" },
      raw: { value: "{event.event}" },
      count: { value: 3 },
    };
    expect(resolved(schema, given)).toEqual({
      body: { n: 5, list: [1], deep: [{ text: "n is 5" }], k: 1 },
      note: "5 of {x}",
      raw: "{event.event}",
      count: 3,
    });
  });

  test("defaults fill what is missing, unknown keys are dropped", () => {
    const schema = [{ key: "a", type: "string", default: "x-{event.event}" }];
    expect(resolved(schema, { b: { value: "y" } })).toEqual({ a: "x-e" });
  });

  test("values are held to their types", () => {
    const schema: InputSchemaItem[] = [
      { key: "s", type: "string" },
      { key: "n", type: "number" },
      { key: "b", type: "boolean", required: true },
      { key: "d", type: "dictionary" },
      { key: "c", type: "choice", choices: [{ value: "x" }] },
      { key: "e", type: "email" },
      { key: "r", type: "string", required: true },
    ];
    const given = {
      s: { value: 1 },
      n: { value: "1" },
      b: { value: false },
      d: { value: [] },
      c: { value: "y" },
      e: { value: { from: "a", to: "b", subject: "c" } },
      r: { value: "" },
    };
    expect(details(schema, given)).toEqual([
      "inputs.s: Value must be a string.",
      "inputs.n: Value must be a number.",
      "inputs.d: Value must be a dictionary.",
      "inputs.c: Value must be one of the choices.",
      "inputs.e: Either 'text' or 'html' is required.",
      "inputs.r: This field is required.",
    ]);
  });

  test("a broken template, a wait and a bottomless value are refused where they stand", () => {
    const schema = [{ key: "a", type: "json" }];
    expect(details(schema, { a: { value: { x: "{event." } } })[0]).toMatch(/^inputs\.a: Invalid template/);
    expect(details(schema, { a: { value: "{fetch('https://x.test')}" } })[0]).toMatch(/has to wait/);
    let deep: unknown = "x";
    for (let level = 0; level < 50; level++) deep = [deep];
    expect(details(schema, { a: { value: deep } })[0]).toMatch(/deeper/);
    expect(details(schema, { a: { value: "x", templating: "liquid" } })[0]).toMatch(/Liquid/);
  });
});
