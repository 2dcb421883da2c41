/**
 * The hostile programs and bytecode of the threat model, by number (1–28), as far as they need no sandbox. A row is a
 * test here, or names the test that holds it elsewhere; that one's being there is checked.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "#lang/hog/checker/check.ts";
import { compileSource } from "#lang/hog/compiler/source.ts";
import { verify } from "#lang/hog/verifier/verify.ts";
import { parseProgram } from "#lang/syntax/parse.ts";
import { BudgetExceeded, InvalidState, RunFailure } from "#runtime/errors.ts";
import { type Limits, load, type Outcome, resume, run, type VmState } from "#runtime/interpreter/machine.ts";
import { indexOf } from "#runtime/library/index-of.ts";

const LIMITS: Partial<Limits> = { opsMax: 200_000 };

function outcomeOf(source: string, globals: Readonly<Record<string, unknown>> = {}, limits = LIMITS): Outcome {
  const { bytecode, sourceMap, diagnostics } = compileSource(source);
  if (bytecode === null) throw new Error(JSON.stringify(diagnostics));
  return run(load(bytecode, { sourceMap }), { globals, asyncFunctions: new Set(["ask"]) }, limits);
}

function failure(source: string, globals: Readonly<Record<string, unknown>> = {}, limits = LIMITS): RunFailure {
  const outcome = outcomeOf(source, globals, limits);
  if (outcome.kind !== "failed" || !(outcome.error instanceof RunFailure)) throw new Error(JSON.stringify(outcome));
  return outcome.error;
}

function result(source: string, globals: Readonly<Record<string, unknown>> = {}): unknown {
  const outcome = outcomeOf(source, globals);
  if (outcome.kind !== "finished") throw new Error(JSON.stringify(outcome));
  return outcome.result;
}

/** A breach of `budget`, which says where. */
function breaches(
  budget: BudgetExceeded["budget"],
  source: string,
  globals: Readonly<Record<string, unknown>> = {},
): void {
  const error = failure(source, globals);
  expect(error).toBeInstanceOf(BudgetExceeded);
  expect(error).toMatchObject({ budget, at: { start: expect.any(Number) as number } });
}

const text = (length: number): string => "a".repeat(length);

const HERE: Readonly<Record<number, Readonly<Record<string, () => void>>>> = {
  1: {
    "a loop without end": () => breaches("ops", "while (true) {}"),
    "in a lambda": () => breaches("ops", "arrayMap(x -> { while (true) {} }, [1])"),
    "through a function that it is handed": () => {
      breaches(
        "ops",
        "let again := f -> { let i := 0 while (i < 100) { f(f) i := i + 1 } } let f := g -> 1 while (true) { again(f) }",
      );
    },
  },
  2: {
    "recursion without end": () => breaches("depth", "fun deep(n) { return deep(n + 1) } return deep(0)"),
    "of two functions": () =>
      breaches("depth", "let b := null fun a(n) { return b(b, n) } b := (c, n) -> c(c, n + 1) return a(0)"),
    "closures in closures": () => {
      const { kind } = outcomeOf(
        "let f := () -> 0 let i := 0 while (i < 100000) { let g := f f := () -> g() i := i + 1 } return f()",
      );
      expect(kind).toBe("failed");
    },
  },
  3: {
    "an array doubled": () => breaches("memory", "let l := [1]; while (true) { l := [l, l]; print(l) }"),
    "a dict of a million keys": () => {
      const error = failure(
        "let d := {}; let i := 0; while (true) { d[concat('key', i)] := [i]; i := i + 1 }",
        {},
        { memoryBytesMax: 4_000_000 },
      );
      expect(error).toMatchObject({ budget: "memory" });
    },
    "a text doubled": () => breaches("memory", "let s := 'x'; while (true) { s := s || s }"),
  },
  4: {
    "range(1, 1e9)": () => breaches("memory", "return range(1, 1000000000)"),
    "replaceAll that grows a hundred thousand times": () => {
      breaches("memory", "return replaceAll(a, 'a', b)", { a: text(100_000), b: text(100_000) });
    },
    "arrayStringConcat of large parts": () => {
      breaches(
        "memory",
        "let l := [] for (let i in range(100)) { l := arrayPushBack(l, s) } return arrayStringConcat(l)",
        { s: text(1_000_000) },
      );
    },
    "arrayStringConcat with a large separator": () => {
      breaches("memory", "return arrayStringConcat(range(10000), [s])", { s: text(100_000) });
    },
    "jsonStringify with indentation of what is nested": () => {
      breaches("memory", "let l := [1] for (let i in range(40)) { l := [l, l] } return jsonStringify(l, 10)");
    },
    "base64 of 50 MB": () => breaches("memory", "return base64Encode(s)", { s: text(50_000_000) }),
    "format strings": () =>
      breaches("memory", "return formatDateTime(toDateTime(0), s)", { s: "%W".repeat(5_000_000) }),
  },
  5: {
    "10⁴ alternations": () =>
      expect(result("return match(s, p)", { s: text(1_000), p: `${"b|".repeat(2_000)}c` })).toBe(false),
    "a pattern of 10 MB": () =>
      expect(failure("return match('a', p)", { p: text(10_000_000) })).toMatchObject({ code: "R0204" }),
    "{1000}{1000}{1000}": () =>
      expect(failure("return match('a', '(((a{1000}){1000}){1000})')")).toMatchObject({ code: "R0204" }),
  },
  7: {
    "sorting takes no comparator, and what can't be compared": () => {
      expect(result("return arraySort([3, 'a', null, [2], {'k': 1}, true])")).toHaveLength(6);
    },
  },
  8: {
    "depth 10⁶": () =>
      expect(outcomeOf("return jsonParse(s)", { s: "[".repeat(1_000_000) + "]".repeat(1_000_000) }).kind).toBe(
        "failed",
      ),
    "a number of 10⁶ digits": () =>
      expect(result("return typeof(jsonParse(s))", { s: "9".repeat(1_000_000) })).toBe("float"),
    "the same key twice": () => expect(result("return jsonParse(s).a", { s: '{"a":1,"a":2}' })).toBe(2),
    "lone surrogates and NUL": () =>
      expect(result("return length(jsonParse(s))", { s: String.raw`"\ud800\u0000"` })).toBe(2),
  },
  13: {
    "a throw of a large object": () => {
      const error = failure("throw Error(s, {'s': s})", { s: text(1_000_000) });
      expect(error).toMatchObject({ code: "R0207", at: { start: 0 } });
    },
    "an error whose payload holds the error's holder": () => {
      expect(failure("let d := {} d.self := d throw Error('cycle', d)")).toMatchObject({
        hogMessage: "cycle",
        payload: { self: null },
      });
    },
  },
  14: {
    "printed, compared, hashed, written as JSON": () => {
      const cycle = "let l := [1] l[2] := l let d := {'l': l} d.d := d ";
      expect(result(`${cycle} return [jsonStringify(d), concat('', l), l = l, d = {}, toString(d)]`)).toEqual([
        '{"l":[1,null],"d":null}',
        "[1, null]",
        true,
        false,
        "{'l': [1, null], 'd': null}",
      ]);
    },
  },
  17: {
    "50 MB of source": () => expect(parseProgram("a + ".repeat(12_500_000)).tree).toBeNull(),
    "10⁴ nested parentheses": () => {
      const { tree, diagnostics } = parseProgram(`return ${"(".repeat(10_000)}1${")".repeat(10_000)}`);
      expect([tree, diagnostics[0]?.code]).toEqual([null, "H0109"]);
    },
  },
  19: {
    "what the verifier refuses has a place and a reason": () => {
      for (const bytecode of [
        ["_H", 1, 39, 1_000],
        ["_H", 1, 39, -100],
        ["_H", 1, 32, "a", 39, -3],
        ["_H", 1, 43, -1],
        ["_H", 1, 6],
        ["_H", 1, 2, 5, 0],
        ["_H", 1, 55, 9],
        ["_H", 1, 250],
        ["_H", 1, 32],
        ["_H", 1, 52, "f", 0, 0, 99],
      ]) {
        const verification = verify(bytecode);
        expect(verification.ok).toBe(false);
        if (!verification.ok)
          expect(verification.problems[0]).toMatchObject({ offset: expect.any(Number) as number, reason: /./ });
      }
    },
  },
  21: {
    "a loop through exceptions": () => breaches("ops", "while (true) { try { throw Error('x') } catch (e) { e } }"),
    "a budget's breach is caught by nobody": () =>
      breaches("ops", "try { while (true) {} } catch (e) { return 'caught' }"),
  },
  22: {
    "of another program": () => {
      const [one, other] = ["return ask(1)", "let x := 1 return ask(x) + 1"].map((source) =>
        load(compileSource(source).bytecode!),
      );
      const host = { globals: {}, asyncFunctions: new Set(["ask"]) };
      const outcome = run(one!, host, LIMITS);
      if (outcome.kind !== "suspended") throw new Error(outcome.kind);
      const state = JSON.parse(JSON.stringify(outcome.state)) as VmState;
      expect(() => resume(other!, state, 1, host, LIMITS)).toThrow(InvalidState);
      expect(() => resume(one!, { ...state, callStack: [] }, 1, host, LIMITS)).toThrow(InvalidState);
      // The same state twice is the same run twice.
      const ends = [1, 2].map(() => resume(one!, state, 7, host, LIMITS));
      expect(ends.map((end) => end.kind === "finished" && end.result)).toEqual([7, 7]);
    },
  },
  25: {
    "numbers that JSON has no form for": () => {
      expect(result("return [0 / 0, 1 / 0, 9007199254740993, jsonStringify([0 / 0, 1 / 0])]")).toEqual([
        Number.NaN,
        Number.POSITIVE_INFINITY,
        9007199254740992,
        "[null,null]",
      ]);
    },
  },
  26: {
    "fetch in a transformation, before it runs": () => {
      const { tree } = parseProgram("fetch('https://example.com')");
      const codes = check(tree!, indexOf(), { kind: "transformation" }).map(({ code }) => code);
      expect(codes).toContain("H0226");
    },
    "and when it runs": () => expect(failure("return fetchNothing('x')")).toMatchObject({ code: "R0201" }),
  },
};

/** Held by another file's test of that name. */
const ELSEWHERE: Readonly<Record<number, readonly (readonly [file: string, test: string])[]>> = {
  5: [["runtime/pattern/regex.property.test.ts", "the analysis bounds backtracking"]],
  9: [["runtime/interpreter/isolation.test.ts", "keys of Object.prototype are ordinary keys"]],
  10: [["runtime/interpreter/isolation.test.ts", "data that looks like the machine's own stays data"]],
  11: [["runtime/interpreter/isolation.test.ts", "a program sees fresh globals each time, and changes none"]],
  15: [["transformations/chain/ready.test.ts", "what programs print is cut"]],
  16: [["runtime/interpreter/isolation.test.ts", "the time does not pass within an invocation"]],
  17: [["lang/syntax/parse.test.ts", "flat things may be long"]],
  19: [["lang/hog/verifier/verify.test.ts", "malformed bytecode"]],
  20: [["lang/hog/verifier/machine.property.test.ts", "mutated bytecode is refused or runs to a defined end"]],
  22: [["runtime/interpreter/state.property.test.ts", "a state that was edited is refused, or leads to a defined end"]],
};

/** These need the stages: what is queued, retried, dead-lettered. Or have no number. */
const NOT_OF_THE_MACHINE: ReadonlySet<number> = new Set([6, 12, 18, 23, 24, 27, 28]);

test("every number has a test", () => {
  const numbers = Array.from({ length: 28 }, (_, index) => index + 1).filter(
    (number) => !NOT_OF_THE_MACHINE.has(number),
  );
  expect(numbers.filter((number) => !(number in HERE) && !(number in ELSEWHERE))).toEqual([]);
});

describe.each(Object.entries(HERE))("%s", (_number, tests) => {
  test.each(Object.entries(tests))("%s", (_name, holds) => holds());
});

test.each(Object.entries(ELSEWHERE))("%s is held elsewhere", (_number, places) => {
  for (const [file, name] of places) {
    expect(readFileSync(join(import.meta.dirname, "../..", file), "utf8")).toContain(`"${name}"`);
  }
});
