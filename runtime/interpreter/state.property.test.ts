import fc from "fast-check";
import { expect, test } from "vitest";
import { HogstreamError } from "#lang/error.ts";
import { compileSource } from "#lang/hog/compiler/source.ts";
import { InvalidState } from "#runtime/errors.ts";
import { type Host, load, resume, run, type VmState } from "./machine.ts";

const SOURCE = `
let counter := 0
fun twice(f, x) { let got := ask(x, {'k': [x, 1 / 0], '7': 'seven'}) counter := counter + 1 return f(got) + f(x) }
let all := []
for (let i in [1, 2, 3]) {
  try {
    all := arrayPushBack(all, twice(y -> y * i + counter, i))
    if (i = 2) { throw Error('two', [i]) }
  } catch (e) {
    all := arrayPushBack(all, e.payload)
  }
}
return [all, counter, arrayMap(z -> ask(z), [5])]`;

const HOST: Host = { globals: {}, asyncFunctions: new Set(["ask"]) };
const PROGRAM = load(compileSource(SOURCE).bytecode ?? []);
const LIMITS = { opsMax: 50_000, timeMsMax: 2_000 };

/** The states in which the program waits, as JSON text, each with what the program would be told. */
const STATES: readonly string[] = (() => {
  const states: string[] = [];
  let outcome = run(PROGRAM, HOST, LIMITS);
  while (outcome.kind === "suspended") {
    states.push(JSON.stringify(outcome.state));
    outcome = resume(PROGRAM, JSON.parse(states.at(-1)!) as VmState, outcome.args[0], HOST, LIMITS);
  }
  expect(outcome).toMatchObject({ kind: "finished", result: [[4, 12, [2], 24], 3, [5]] });
  return states;
})();

/** Replaces the value at the `at`th place of the JSON, or removes it. */
function edit(json: unknown, at: number, value: unknown): unknown {
  let place = 0;
  const walk = (node: unknown): unknown => {
    place += 1;
    if (place - 1 === at) return value;
    if (Array.isArray(node)) return node.map(walk).filter((item) => item !== undefined);
    if (typeof node !== "object" || node === null) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, item]) => [key, key === "bytecodes" ? item : walk(item)]),
    );
  };
  return walk(json);
}

test("a state that was edited is refused, or leads to a defined end", () => {
  const value = fc.oneof(
    fc.constantFrom(undefined, null, -1, 0, 1, 2, 3, 1e9, 1.5, "", "root", "stl/arrayMap", true, [], {}),
    fc.constant({
      __hogClosure__: true,
      callable: { __hogCallable__: "local", name: "x", chunk: "root", argCount: 0, upvalueCount: 1, ip: 3 },
      upvalues: [1],
    }),
    fc.integer({ min: 0, max: 200 }),
  );
  const edits = fc.array(fc.tuple(fc.nat({ max: 150 }), value), { minLength: 1, maxLength: 3 });
  let refused = 0;
  fc.assert(
    fc.property(fc.constantFrom(...STATES), edits, (text, changes) => {
      let state: unknown = JSON.parse(text);
      for (const [at, replacement] of changes) state = edit(state, at, replacement);
      try {
        const outcome = resume(PROGRAM, state as VmState, 1, HOST, LIMITS);
        if (outcome.kind === "failed") expect(outcome.error).toBeInstanceOf(HogstreamError);
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidState);
        refused += 1;
      }
    }),
    { numRuns: 3_000 },
  );
  expect(refused).toBeGreaterThan(100);
});

test("a state of another program is refused", () => {
  const other = load(compileSource("return ask(1)").bytecode ?? []);
  expect(() => resume(other, JSON.parse(STATES[0]!) as VmState, 1, HOST)).toThrow(InvalidState);
});
