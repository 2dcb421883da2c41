import { describe, expect, test } from "vitest";
import { applyAll, prepare } from "#transformations/chain/apply.ts";
import type { ChainEnvelope, ChainFailure, LoadedFunction } from "#transformations/chain/contract.ts";
import type { Dict, Sanitised } from "#transformations/chain/sanitise.ts";
import { bytecodeOf, functionOf } from "#transformations/testing/program.ts";

const envelope: ChainEnvelope = {
  event: "signed up",
  uuid: "018f0000-0000-7000-8000-000000000001",
  distinctId: "u1",
  timestamp: "2026-01-01T12:00:01.000Z",
  now: "2026-01-01T12:00:05.000Z",
  ip: "203.0.113.7",
};

function eventWith(properties: Dict): Sanitised {
  const { event, distinctId } = envelope;
  return { event, distinctId, properties, rawTimestamp: "yesterday", personMode: "full", warnings: [] };
}

function apply(functions: readonly LoadedFunction[], properties: Dict = { a: 1 }) {
  const project = { id: 7, siteUrl: "https://s.example" };
  const again = (): Sanitised => eventWith(structuredClone(properties));
  const ready = functions.map(prepare);
  const run = () => applyAll(ready, again(), again, envelope, project, { nowMs: 1_767_268_801_000 });
  const { event, failed, droppedBy } = run();
  // By now it is known which functions fail, and these get copies.
  const second = run();
  expect({ ...second, failed: second.failed.map(told) }).toEqual({ ...run(), failed: failed.map(told), event });
  return {
    ...{ failed, event: event.event, distinctId: event.distinctId, properties: event.properties },
    ...(droppedBy === undefined ? {} : { droppedBy }),
  };
}

/** A failure without what differs from run to run. */
const told = ({ ms: _, error, ...rest }: ChainFailure) => ({ ...rest, error: error.replace(/\d+ ops/, "") });

const one = (source: string, properties?: Dict) => apply([functionOf("f1", source, { name: "F" })], properties);

describe("what a function returns decides", () => {
  const unchanged = { event: "signed up", distinctId: "u1" };

  test("a dict with properties is applied, with name and distinct id when they are given", () => {
    expect(one("return {'properties': {'b': 2}}")).toEqual({ ...unchanged, failed: [], properties: { b: 2 } });
    expect(one("return {'properties': {}, 'event': 'e', 'distinct_id': 'd', 'uuid': 'x', 'timestamp': 'y'}")).toEqual({
      failed: [],
      event: "e",
      distinctId: "d",
      properties: {},
    });
  });

  test("the event itself, changed", () => {
    const source = "let e := event\ne.properties.b := e.properties.a + 1\ne.event := concat(e.event, '!')\nreturn e";
    expect(one(source)).toEqual({ failed: [], event: "signed up!", distinctId: "u1", properties: { a: 1, b: 2 } });
  });

  test.each(["return null", "return false", "return 0", "return ''", "return"])("%s drops", (source) => {
    expect(one(source)).toMatchObject({ droppedBy: "f1", failed: [] });
  });

  test.each([
    ["no return", "let e := event", /without `return`/],
    ["a text", "return 'x'", /not a dict/],
    ["a list", "return [1]", /not a dict/],
    ["true", "return true", /not a dict/],
    ["no properties", "return {'event': 'x'}", /no dict `properties`/],
    ["properties that are no dict", "return {'properties': []}", /no dict `properties`/],
    ["an event that is no text", "return {'properties': {}, 'event': 3}", /`event`/],
    ["an empty event", "return {'properties': {}, 'event': ''}", /`event`/],
    ["a distinct id that is no text", "return {'properties': {}, 'distinct_id': null}", /`distinct_id`/],
    ["an error", "throw Error('no')", /no/],
    ["fetch", "return fetch('https://x.example')", /fetch/],
    ["an endless loop", "while (true) {}", /R010[13]/],
    ["endless recursion", "fun f() { return f() }\nreturn f()", /R010\d/],
  ])("%s: the event stays and carries the failure", (_, source, error) => {
    const result = one(source);
    expect(result).toEqual({
      ...unchanged,
      failed: [expect.objectContaining({ functionId: "f1", error: expect.stringMatching(error) as string })],
      properties: { a: 1, $transformations_failed: ["F (f1)"] },
    });
  });

  test("a program that fails half way has changed nothing", () => {
    const source = "let e := event\ne.properties.a := 3\ne.event := 'x'\nthrow Error('late')";
    expect(one(source).properties).toEqual({ a: 1, $transformations_failed: ["F (f1)"] });
  });

  test("bytecode that is refused fails on every event and stops nobody else", () => {
    const broken = { id: "f0", name: "B", bytecode: ["_H", 1, 999] };
    const result = apply([broken, functionOf("f1", "return {'properties': {'b': 2}}")]);
    expect(result).toMatchObject({ failed: [{ functionId: "f0" }], properties: { b: 2 } });
  });
});

test("each function sees what the one before made; after a drop none runs", () => {
  const add = (id: string) =>
    functionOf(id, `let e := event\ne.properties.seen := concat(e.properties.seen ?? '', '${id}')\nreturn e`);
  expect(apply([add("a"), add("b"), add("c")]).properties).toEqual({ a: 1, seen: "abc" });
  const result = apply([add("a"), functionOf("d", "return null"), functionOf("x", "throw Error('never')")]);
  expect(result).toMatchObject({ droppedBy: "d", failed: [] });
});

test("globals are exactly these", () => {
  const source = "return {'properties': {'project': project, 'event': event, 'inputs': inputs}}";
  const inputs = {
    a: { value: "x" },
    b: { value: "{event.event}", bytecode: ["_H", 1, 32, "event", 32, "event", 1, 2] },
  };
  const elements = { $elements_chain: "a:", $current_url: "https://c.example" };
  expect(apply([functionOf("f1", source, { inputs })], elements).properties).toEqual({
    project: { id: 7, name: "", url: "https://s.example" },
    event: {
      uuid: envelope.uuid,
      event: "signed up",
      distinct_id: "u1",
      properties: elements,
      elements_chain: "a:",
      timestamp: "yesterday",
      url: "https://c.example",
    },
    inputs: { a: "x", b: "signed up" },
  });
  expect(one("return person").failed).toHaveLength(1);
});

test("inputs that fail fail the function", () => {
  const inputs = { a: { value: "", bytecode: ["_H", 1, 32, "nothing", 1, 1] } };
  const result = apply([functionOf("f1", "return null", { inputs })]);
  expect(result.failed).toMatchObject([
    { functionId: "f1", class: "inputs", error: expect.stringMatching(/inputs.*nothing/) as string },
  ]);
});

describe("filters", () => {
  const filtered = (source: string) => functionOf("f1", "return {'properties': {}}", { filters: bytecodeOf(source) });

  test.each([
    ["return event = 'signed up'", {}],
    ["return properties.a = 1", {}],
    ["return event = 'other'", { a: 1 }],
    ["return 1", { a: 1 }],
    ["return person.properties.x = 1", { a: 1 }],
    ["return elements_chain_href = ''", {}],
  ])("%s", (source, properties) => {
    expect(apply([filtered(source)])).toMatchObject({ failed: [], properties });
  });

  test("one that fails lets the event go on and says so", () => {
    const result = apply([filtered("return nothing.at.all")]);
    expect(result.failed).toMatchObject([
      { functionId: "f1", class: "filter", error: expect.stringMatching(/filter/) as string },
    ]);
    expect(result.properties).toEqual({ a: 1, $transformations_failed: ["f1 (f1)"] });
  });
});

test("data that looks like the machine's own things stays data", () => {
  const properties = {
    error: { __hogError__: true, type: "E", message: "m" },
    date: { __hogDate__: true, year: 1, month: 1, day: 1 },
    call: { __hogCallable__: "stl", name: "x", argCount: 0 },
  };
  expect(one("return event", structuredClone(properties)).properties).toEqual(properties);
});

test("any key is an ordinary key", () => {
  const text = '{"__proto__":{"x":1},"constructor":1,"toString":2,"length":3,"then":4,"2":5,"1":6}';
  const { properties } = one("let e := event\ne.properties.added := true\nreturn e", JSON.parse(text) as Dict);
  expect(JSON.stringify(properties)).toContain('"__proto__":{"x":1}');
  expect(Object.keys(properties)).toEqual(
    expect.arrayContaining(["constructor", "toString", "length", "then", "added"]),
  );
  expect(({} as { x?: number }).x).toBeUndefined();
});

describe("the size of a result", () => {
  const big = "x".repeat(300_000);
  const copies = (count: number): string =>
    `let e := event\n${Array.from({ length: count }, (_, i) => `e.properties.c${i} := e.properties.big\n`).join("")}return e`;

  test("counts a text of the event at each place", () => {
    const result = one(copies(3), { big });
    expect(result.failed).toMatchObject([{ class: "result", error: "the result exceeds 900000 characters" }]);
    expect(result.properties).toEqual({ big, $transformations_failed: ["F (f1)"] });
    expect(one(copies(1), { big })).toMatchObject({ failed: [], properties: { big, c0: big } });
  });

  test.each([12, 19, 60])("counts a list that holds itself twice, %d deep, at each place", (depth) => {
    const source = `let a := ['x']\nfor (let i := 0; i < ${depth}; i := i + 1) { a := [a,a] }
let e := event\ne.properties.a := a\nreturn e`;
    const { failed, properties } = one(source);
    if (depth === 12) return expect(failed).toEqual([]);
    expect(failed).toMatchObject([{ class: "result", error: "the result exceeds 900000 characters" }]);
    return expect(properties).toEqual({ a: 1, $transformations_failed: ["F (f1)"] });
  });
});

/** The functions made ready once, on events one after another. */
function inTurn(functions: readonly LoadedFunction[], events: readonly Dict[]) {
  const ready = functions.map(prepare);
  let made = 0;
  const applied = events.map((properties) => {
    const make = (): Sanitised => {
      made += 1;
      return eventWith(structuredClone(properties));
    };
    return applyAll(ready, make(), make, envelope, { id: 7 }, { nowMs: 0 });
  });
  return { applied, made, uses: ready.map((one) => one.takeUse()) };
}

test("a list in two places reaches the next function as two lists, before and after that fails", () => {
  const f0 = functionOf("f0", "let l := [1]\nlet e := event\ne.properties.a := l\ne.properties.b := l\nreturn e");
  const f1 = functionOf(
    "f1",
    "if (event.properties.bad) { throw Error('x') }\nlet e := event\ne.properties.a[1] := 2\nreturn e",
  );
  const once = functionOf(
    "f1",
    "let e := event\nif (e.properties.bad) { throw Error('x') }\ne.properties.a[1] := 2\nreturn e",
  );
  for (const next of [f1, once]) {
    const { applied } = inTurn([f0, next], [{}, { bad: true }, {}]);
    expect(applied.map(({ event }) => event.properties)).toEqual([
      { a: [2], b: [1] },
      { bad: true, a: [1], b: [1], $transformations_failed: ["f1 (f1)"] },
      { a: [2], b: [1] },
    ]);
  }
});

describe("an event that fails half way", () => {
  const fine = functionOf("a", "return event");
  const fails = (id: string) => functionOf(id, "let e := event\ne.properties.half := true\nthrow Error('x')");

  test("counts each function's run and failure once", () => {
    const { uses } = inTurn([fine, fails("b"), fine, fails("c"), fine], [{}, {}]);
    expect(uses.map(({ runs, failures }) => [runs, failures])).toEqual([
      [2, 0],
      [2, 2],
      [2, 0],
      [2, 2],
      [2, 0],
    ]);
  });

  test("runs the chain at most twice, however many fail", () => {
    const { made, applied } = inTurn(["a", "b", "c", "d", "e"].map(fails), [{}]);
    expect(made).toBe(2);
    expect(applied[0]?.failed.map(({ functionId }) => functionId)).toEqual(["a", "b", "c", "d", "e"]);
    expect(applied[0]?.event.properties).not.toHaveProperty("half");
  });
});
