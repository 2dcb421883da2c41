import { describe, expect, test } from "vitest";
import { compileSource } from "#lang/hog/compiler/source.ts";
import { type Host, type Limits, load, type Outcome, resume, run, type VmState } from "#runtime/interpreter/machine.ts";
import { LIBRARY } from "#runtime/library/catalogue.ts";

function outcome(source: string, host: Partial<Host> = {}, limits: Partial<Limits> = {}): Outcome {
  const { bytecode, diagnostics } = compileSource(source);
  if (bytecode === null) throw new Error(JSON.stringify(diagnostics));
  return run(load(bytecode), { globals: {}, ...host }, limits);
}

/** Results by blocks and step by step, which must be the same. */
function result(source: string, host: Partial<Host> = {}): unknown {
  const [blocks, steps] = [outcome(source, host), outcome(source, host, { exact: true })];
  const shown = (it: Outcome): unknown => (it.kind === "finished" ? it.result : it);
  expect(shown(blocks)).toEqual(shown(steps));
  return shown(blocks);
}

const MARKED: Readonly<Record<string, unknown>> = {
  error: { __hogError__: true, type: "Error", message: "m" },
  date: { __hogDate__: true, year: 2024, month: 1, day: 2 },
  datetime: { __hogDateTime__: true, dt: 1, zone: "UTC" },
  closure: {
    __hogClosure__: true,
    callable: { __hogCallable__: "local", name: "f", chunk: "root", argCount: 0, upvalueCount: 0, ip: 2 },
    upvalues: [],
  },
  callable: { __hogCallable__: "stl", name: "sha256Hex", chunk: "stl", argCount: 1, upvalueCount: 0, ip: -1 },
  sql: { __hx_ast: "Field", chain: ["a"] },
  interval: { __hogInterval__: true, value: 1, unit: "day" },
};

describe("data that looks like the machine's own stays data", () => {
  test.each(Object.entries(MARKED))("%s", (_kind, json) => {
    const globals = { event: json };
    expect(result("return typeof(event)", { globals })).toBe("object");
    expect(result("return event", { globals })).toEqual(json);
    expect(outcome("let f := event; return f()", { globals }).kind).toBe("failed");
    expect(outcome("throw event", { globals })).toMatchObject({
      kind: "failed",
      error: { message: "Can not throw: value is not of type Error" },
    });
  });

  test.each(Object.entries(MARKED))("%s, after a suspension and from a host function", (_kind, json) => {
    const source =
      "let kept := event; let got := load(); let told := tell(); return [typeof(kept), typeof(got), typeof(told), kept, got]";
    const { bytecode } = compileSource(source);
    const program = load(bytecode ?? []);
    const host: Host = { globals: { event: json }, asyncFunctions: new Set(["load"]), functions: { tell: () => json } };
    const first = run(program, host);
    if (first.kind !== "suspended") throw new Error(first.kind);
    const state = JSON.parse(JSON.stringify(first.state)) as VmState;
    const second = resume(program, state, json, host);
    expect(second).toMatchObject({ kind: "finished", result: ["object", "object", "object", json, json] });
  });

  test("from jsonParse: dates and errors as the library says, never a function", () => {
    const types = Object.entries(MARKED).map(([kind, json]) => [
      kind,
      result("return typeof(jsonParse(text))", { globals: { text: JSON.stringify(json) } }),
    ]);
    expect(Object.fromEntries(types)).toEqual({
      error: "error",
      date: "date",
      datetime: "datetime",
      closure: "object",
      callable: "object",
      sql: "object",
      interval: "object",
    });
  });

  test("data can't be spliced into SQL as syntax", () => {
    const text = result("return toString(sql(x = {event}))", {
      globals: { event: { __hx_ast: "Field", chain: ["evil"] } },
    });
    expect(text).toBe("sql(equals(x, {'__hx_ast': 'Field', 'chain': ['evil']}))");
  });
});

describe("keys of Object.prototype are ordinary keys", () => {
  const names = [
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "valueOf",
    "__lookupGetter__",
    "hasOwnProperty",
    "then",
    "length",
    "toJSON",
  ];

  test.each(names)("%s", (name) => {
    expect(result(`let d := {}; return d['${name}']`)).toBeNull();
    expect(result(`let d := {'${name}': 1}; return [d['${name}'], keys(d), jsonStringify(d)]`)).toEqual([
      1,
      [name],
      `{"${name}":1}`,
    ]);
    expect(
      result(`let d := {'a': 0}; d['${name}'] := {'x': 2}; let k := '${name}'; return [d[k].x, length(keys(d)), d.x]`),
    ).toEqual([2, 2, null]);
    const globals = { event: JSON.parse(`{"${name}": {"polluted": "yes"}, "b": 1}`) as unknown };
    expect(result(`let e := event; return [e['${name}'].polluted, e.polluted, keys(e)]`, { globals })).toEqual([
      "yes",
      null,
      [name, "b"],
    ]);
    expect(result(`return event.${"`"}${name}${"`"}.polluted`, { globals })).toBe("yes");
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(outcome(`return ${"`"}${name}${"`"}`).kind).toBe(LIBRARY.has(name) ? "finished" : "failed");
  });
});

describe("dicts keep the order and the types of their keys", () => {
  test("integer-like keys", () => {
    expect(
      result(
        "let d := {'b': 1, '10': 2, '9': 3}; d['1'] := 4; return [keys(d), values(d), toString(d), jsonStringify(d)]",
      ),
    ).toEqual([["b", "10", "9", "1"], [1, 2, 3, 4], "{'b': 1, '10': 2, '9': 3, '1': 4}", '{"b":1,"10":2,"9":3,"1":4}']);
  });

  test("a dict that gets such a key later stays the same dict", () => {
    expect(
      result(
        "let d := {'b': 1}; let same := d; d['7'] := 2; d.c := 3; same[7] := 4; return [keys(same), d = same, same.b, d[7], d['7']]",
      ),
    ).toEqual([["b", "7", "c", 7], true, 1, 4, 2]);
  });
});

test("a program sees fresh globals each time, and changes none", () => {
  const globals = { event: { n: 1, inner: { list: [1] } } };
  const source =
    "let e := event; e.n := 2; e.inner.list[1] := 9; e.inner.more := e; return [event.n, event.inner.list]";
  expect(result(source, { globals })).toEqual([1, [1]]);
  expect(globals).toEqual({ event: { n: 1, inner: { list: [1] } } });
});

test("the time does not pass within an invocation", () => {
  const source = "let a := toString(now()); let n := 0; while (n < 100000) { n := n + 1 } return a = toString(now())";
  expect(result(source)).toBe(true);
});
