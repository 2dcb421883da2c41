import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SandboxDeath } from "#runtime/sandbox/contract.ts";
import { openSandboxPool, type SandboxPool } from "#runtime/sandbox/pool.ts";
import { transformBatch } from "#transformations/chain/batch.ts";
import type { ChainEvent, ChainResult, FunctionUse, Offence } from "#transformations/chain/contract.ts";
import { functionOf } from "#transformations/testing/program.ts";

const decoder = new TextDecoder();
const deaths: SandboxDeath[] = [];
let pool: SandboxPool;
beforeAll(async () => {
  const guestEntry = fileURLToPath(new URL("./guest.ts", import.meta.url));
  pool = await openSandboxPool({ processes: 2, guestEntry, onDeath: (death) => deaths.push(death) });
});
afterAll(() => pool.close());

const event = (properties: object, at = 0): ChainEvent => ({
  envelope: {
    event: "e",
    uuid: `018f0000-0000-7000-8000-${String(at).padStart(12, "0")}`,
    distinctId: `u${at}`,
    timestamp: "2026-01-01T12:00:01.000Z",
    now: "2026-01-01T12:00:05.000Z",
    ip: "203.0.113.7",
  },
  value: new TextEncoder().encode(JSON.stringify({ event: "e", properties: { $ip: "x", ...properties } })),
});

function propertiesOf(result: ChainResult | undefined): unknown {
  if (result?.kind !== "row") throw new Error(JSON.stringify(result));
  const row = JSON.parse(decoder.decode(result.row)) as { readonly properties: string };
  return JSON.parse(row.properties);
}

test("the same rows come out of the isolate and of the stage's own process", async () => {
  const events = [
    event({ a: 1, big: 1, $browser: "Firefox", nested: { b: [1, "ž", "😀", null] } }),
    { ...event({}), value: new TextEncoder().encode('{"properties":{"n":9007199254740993,"2":1,"1":2}}') },
    { ...event({}), value: new TextEncoder().encode("[]") },
    { ...event({}), value: new TextEncoder().encode("{") },
    event({ $process_person_profile: false, $group_0: "x" }),
  ];
  const options = { now: () => 1_767_268_801_000 };
  const local = await transformBatch(pool, { id: 1 }, [], events, options);
  const crossed = await transformBatch(pool, { id: 1 }, [functionOf("id", "return event")], events, options);
  const texts = (results: readonly ChainResult[]) =>
    results.map((result) => (result.kind === "row" ? { ...result, row: decoder.decode(result.row) } : result));
  expect(texts(crossed)).toEqual(texts(local));
  expect(propertiesOf(local[1])).toBeDefined();
  expect(local[1]?.kind === "row" && decoder.decode(local[1].row)).toContain(
    '{\\"n\\":9007199254740993,\\"2\\":1,\\"1\\":2',
  );
});

test("order and count hold over many portions and both processes", async () => {
  const double = functionOf("double", "let e := event\ne.properties.n := e.properties.n * 2\nreturn e");
  const events = Array.from({ length: 700 }, (_, at) => event({ n: at }, at));
  const results = await transformBatch(pool, { id: 2 }, [double], events);
  expect(results.map(propertiesOf)).toEqual(events.map((_, at) => ({ $ip: "x", n: at * 2 })));
});

test("what functions used and printed comes back, capped", async () => {
  const heard: FunctionUse[] = [];
  const source =
    "for (let i := 0; i < 40; i := i + 1) { print('line', i) }\nprint(event.properties.long)\nreturn event";
  const events = [event({ long: "x".repeat(5_000) }), event({})];
  await transformBatch(pool, { id: 5 }, [functionOf("p", source), functionOf("q", "throw Error('x')")], events, {
    onUse: (_, use) => heard.push(...use),
  });
  expect(heard).toMatchObject([
    { functionId: "p", runs: 2, failures: 0 },
    { functionId: "q", runs: 2, failures: 2 },
  ]);
  expect(heard[0]?.ops).toBeGreaterThan(400);
  expect(heard[0]?.logs).toHaveLength(25);
  expect(heard[1]?.logs).toBeUndefined();
});

test("a hot function is compiled while its events go on, and answers the same", async () => {
  const source = `let e := event
let s := 0
for (let i := 0; i < 60000; i := i + 1) { s := s + i % 7 }
e.properties.sum := s
return e`;
  const events = Array.from({ length: 120 }, (_, at) => event({ n: at }, at));
  const tiers: number[] = [];
  const onUse = (_: unknown, use: readonly FunctionUse[]) => tiers.push(...use.map(({ tier }) => tier));
  const functions = [functionOf("hot", source)];
  const warm = await transformBatch(pool, { id: 6 }, functions, events, { onUse });
  const hot = await transformBatch(pool, { id: 6 }, functions, events, { onUse });
  const cold = await transformBatch(pool, { id: 6 }, functions, events, { tier: 0 });
  expect(tiers[0]).toBe(0);
  expect(tiers).toContain(1);
  expect(warm.map(propertiesOf)).toEqual(cold.map(propertiesOf));
  expect(hot.map(propertiesOf)).toEqual(cold.map(propertiesOf));
});

/** Each uses up a budget: which one is said, "killed" where the wall behind the budgets may be what held. */
const BOMBS: readonly (readonly [name: string, source: string])[] = [
  ["endless loop", "while (true) {}"],
  ["endless loop in a lambda", "return arrayMap(x -> { while (true) {} }, [1])"],
  ["recursion", "fun f(n) { return 1 + f(n + 1) }\nreturn f(0)"],
  ["mutual recursion", "fun f(g, n) { return g(f, n + 1) }\nreturn f(f, 0)"],
  ["range", "return range(1, 1000000000)"],
  ["array doubling", "let a := [1]\nwhile (true) { a := jsonParse(jsonStringify([a, a])) }"],
  ["array push", "let a := []\nwhile (true) { a := arrayPushBack(a, a) }"],
  ["string doubling", "let s := 'x'\nwhile (true) { s := concat(s, s) }"],
  ["template doubling", "let s := 'x'\nwhile (true) { s := f'{s}{s}{s}{s}' }"],
  ["replaceAll", "let s := 'aaaaaaaaaa'\nwhile (true) { s := replaceAll(s, 'a', 'aaaaaaaaaa') }"],
  ["split and join", "let s := 'a,'\nwhile (true) { s := arrayStringConcat(splitByString(',', concat(s, s)), ',,') }"],
  ["JSON", "let d := {}\nfor (let i := 0; i < 30; i := i + 1) { d := {'a': d, 'b': d} }\nreturn jsonStringify(d)"],
  ["JSON, parsed", "let s := '[1]'\nwhile (true) { s := jsonStringify([s, s])\n let v := jsonParse(s) }"],
  ["dict growth", "let d := {}\nlet i := 0\nwhile (true) { d[concat('k', i)] := i\n i := i + 1 }"],
  [
    "a million keys",
    "let d := {}\nfor (let i := 0; i < 1000000; i := i + 1) { d[toString(i)] := i }\nreturn {'properties': d}",
  ],
  ["swallowing", "while (true) { try { let a := range(1, 1000000000) } catch (e) {} }"],
  ["nesting", "let a := []\nwhile (true) { a := [a] }"],
  ["printing", "let s := 'x'\nwhile (true) { print(s)\n s := concat(s, s) }"],
  ["a sort without end", "while (true) { let a := arraySort(range(1, 100000)) }"],
  ["base64", "let s := 'x'\nwhile (true) { s := base64Encode(s) }"],
  [
    "hashing",
    "let s := 'x'\nfor (let i := 0; i < 22; i := i + 1) { s := concat(s, s) }\nwhile (true) { let h := sha256Hex(s) }",
  ],
];

describe.each([0, 1] as const)("bombs in Hog, tier %d", (tier) => {
  test.each(BOMBS)(
    "%s costs its event the function, nobody else anything",
    { timeout: 30_000 },
    async (name, source) => {
      const innocent = functionOf("ok", "let e := event\ne.properties.seen := true\nreturn e");
      const offences: Offence[] = [];
      const [bombed, neighbours] = await Promise.all([
        transformBatch(pool, { id: 3 }, [functionOf(name, source), innocent], [event({ a: 1 })], {
          tier,
          onOffence: (offence) => offences.push(offence),
        }),
        transformBatch(
          pool,
          { id: 4 },
          [innocent],
          Array.from({ length: 60 }, (_, at) => event({}, at)),
        ),
      ]);
      for (const result of neighbours) expect(propertiesOf(result)).toEqual({ $ip: "x", seen: true });
      const [result] = bombed;
      expect(result).toMatchObject({ kind: "row", failed: [{ functionId: name }] });
      expect(propertiesOf(result)).toMatchObject({ a: 1, seen: true });
      expect(offences).toMatchObject([{ functionId: name, event: expect.stringContaining('"a":1') as string }]);
      expect(["ops", "memory", "time", "depth", "result"]).toContain(offences[0]?.reason);
      expect(deaths).toEqual([]);
    },
  );
});

describe("values", () => {
  test("a pattern that explodes elsewhere takes linear time", async () => {
    const grow = "for (let i := 0; i < 15; i := i + 1) { s := concat(s, s) }";
    const source = `let s := 'a'\n${grow}\nreturn {'properties': {'hit': match(concat(s, 'b'), '(a+)+$')}}`;
    const [result] = await transformBatch(pool, { id: 3 }, [functionOf("regex", source)], [event({})]);
    expect(propertiesOf(result)).toEqual({ hit: false });
  });

  test("what contains itself becomes null there", async () => {
    const source = "let d := {'a': 1}\nd.self := d\nreturn {'properties': d}";
    const [result] = await transformBatch(pool, { id: 3 }, [functionOf("cycle", source)], [event({})]);
    expect(propertiesOf(result)).toEqual({ a: 1, self: null });
  });
});
