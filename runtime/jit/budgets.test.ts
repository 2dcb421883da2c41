import { describe, expect, test } from "vitest";
import { compileSource } from "#lang/hog/compiler/source.ts";
import { BudgetExceeded } from "#runtime/errors.ts";
import { type Limits, load, type Outcome, run } from "#runtime/interpreter/machine.ts";
import { compileJit, type JitProgram, runJit } from "#runtime/jit/jit.ts";

function compiled(source: string): JitProgram {
  const { bytecode } = compileSource(source);
  if (bytecode === null) throw new Error(`does not compile: ${source}`);
  const jit = compileJit(load(bytecode));
  if ("refused" in jit) throw new Error(jit.refused);
  return jit;
}

function breach(outcome: Outcome): string {
  if (outcome.kind !== "failed" || !(outcome.error instanceof BudgetExceeded)) return outcome.kind;
  return outcome.error.budget;
}

const LIMITS: Partial<Limits> = {
  memoryBytesMax: 4 * 1024 * 1024,
  opsMax: 3_000_000,
  timeMsMax: 60_000,
  depthMax: 300,
};

describe("a program that uses up a budget ends with the same breach on both tiers", () => {
  test.each([
    ["ops", "while (true) { }"],
    ["ops", "let i := 0; while (i < 5000000) { i := i + 1 } return i"],
    ["ops", "fun fib(n) { if (n < 2) { return n } return fib(n - 1) + fib(n - 2) } return fib(40)"],
    ["ops", "while (true) { try { throw HogError('again') } catch (e) { } }"],
    ["ops", "let f := x -> x; while (true) { f(1) }"],
    ["ops", "while (true) { arrayMap(x -> x + 1, [1, 2, 3]) }"],
    ["depth", "fun f(n) { return f(n + 1) } return f(1)"],
    ["depth", "fun f(n) { return arrayMap(x -> f(x), [n]) } return f(1)"],
    ["depth", "fun f(n) { try { return f(n + 1) } catch (e) { return 0 } } return f(1)"],
    ["memory", "let l := []; while (true) { l := arrayPushBack(l, range(500)) }"],
    ["memory", "let l := []; while (true) { l[length(l) + 1] := range(200) }"],
    ["memory", "let d := {}; let i := 0; while (true) { d[concat('k', i)] := range(20); i := i + 1 }"],
    ["memory", "let s := 'abc'; while (true) { s := concat(s, s) }"],
    ["memory", "return range(1000000000)"],
    [
      "memory",
      "let keep := []; fun f(n) { let x := range(1000); if (n > 0) { f(n - 1) } return x } return f(290)",
      1024 * 1024,
    ],
    ["memory", "let l := []; while (true) { try { l := [l, range(100)] } catch (e) { } }"],
    ["memory", "let fs := []; while (true) { let x := range(50); fs[length(fs) + 1] := y -> x }"],
    [
      "memory",
      "return replaceAll(replaceAll(concat('aaaaaaaaaaaaaaaaaaaa'), 'a', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaa'), 'a', jsonStringify(range(5000)))",
    ],
  ] as const)("%s: %s", (expected, source, memoryBytesMax = 4 * 1024 * 1024) => {
    const jit = compiled(source);
    const limits = { ...LIMITS, memoryBytesMax };
    expect(breach(runJit(jit, { globals: {} }, limits))).toBe(expected);
    expect(breach(run(jit.program, { globals: {} }, limits))).toBe(expected);
  });
});

test("garbage is not held against a program", () => {
  const jit = compiled("let i := 0; while (i < 20000) { let l := range(100); i := i + 1 } return i");
  expect(runJit(jit, { globals: {} }, LIMITS)).toMatchObject({ kind: "finished", result: 20_000 });
});

test("what callers hold counts while their callees run", () => {
  const source = `
    fun held(n) { let mine := range(2000); if (n = 0) { return 0 } return held(n - 1) + length(mine) }
    return held(100)`;
  expect(breach(runJit(compiled(source), { globals: {} }, { ...LIMITS, memoryBytesMax: 1024 * 1024 }))).toBe("memory");
  expect(runJit(compiled(source), { globals: {} }, LIMITS)).toMatchObject({ kind: "finished", result: 200_000 });
});

test("time is looked at", () => {
  const jit = compiled("while (true) { }");
  const limits = { opsMax: Number.POSITIVE_INFINITY, timeMsMax: 5 };
  expect(breach(runJit(jit, { globals: {} }, limits))).toBe("time");
});

test("the number of instructions at the stop is the budget's, to a block", () => {
  const jit = compiled("let i := 0; while (true) { i := i + 1 }");
  for (const opsMax of [1, 100, 499, 500, 501, 19_999, 123_456]) {
    const ours = runJit(jit, { globals: {} }, { opsMax });
    const theirs = run(jit.program, { globals: {} }, { opsMax, exact: true });
    expect(breach(ours)).toBe("ops");
    expect(Math.abs(ours.stats.ops - theirs.stats.ops)).toBeLessThanOrEqual(20);
  }
});

test("what follows a call is not counted before it runs", () => {
  const jit = compiled(`fun f(n) { f(n) ${"n := n + 1; ".repeat(4_000)} } f(1)`);
  expect(breach(runJit(jit, { globals: {} }, LIMITS))).toBe("depth");
});

test("a program ends if, and only if, it needs no more instructions than it may take", () => {
  const jit = compiled("fun f(n) { if (n < 1) { return n } f(n - 1); return f(n - 1) + 1 } return f(7)");
  const { ops } = run(jit.program, { globals: {} }).stats;
  for (const opsMax of [ops - 1, ops - 2, ops - 20, 501]) {
    expect(breach(runJit(jit, { globals: {} }, { opsMax }))).toBe("ops");
  }
  expect(runJit(jit, { globals: {} }, { opsMax: ops })).toMatchObject({ kind: "finished", result: 7, stats: { ops } });
});

test("nothing of a run is left for the next one, or in its way when it failed", () => {
  const jit = compiled("if (event.fail) { throw HogError('no') } return event.name");
  const named = (name: string, fail: boolean): Outcome => runJit(jit, { globals: { event: { name, fail } } });
  expect(named("a", false)).toMatchObject({ result: "a" });
  expect(named("b", true)).toMatchObject({ kind: "failed" });
  expect(named("c", false)).toMatchObject({ result: "c" });
});

test("a run inside of a run goes to tier 0", () => {
  const inner = compiled("return 2");
  const outer = compiled("return 1 + again()");
  const functions = { again: () => (runJit(inner, { globals: {} }) as { readonly result?: unknown }).result };
  expect(runJit(outer, { globals: {}, functions })).toMatchObject({ kind: "finished", result: 3 });
});

test("a host that suspends on a name, or takes one of the library, is served by tier 0", () => {
  const jit = compiled("return [later(1), length('ab')]");
  expect(runJit(jit, { globals: {}, asyncFunctions: new Set(["later"]) })).toMatchObject({ kind: "suspended" });
  const functions = { later: () => 1, length: () => 7 };
  expect(runJit(jit, { globals: {}, functions })).toMatchObject({ kind: "finished", result: [1, 7] });
});

test("as many frames as are allowed fit in the host's own stack; functions too large for that are left to tier 0", () => {
  const source = (count: number): string => {
    const names = Array.from({ length: count }, (_, index) => `v${index}`);
    const lets = names.map((name, index) => `let ${name} := n + ${index};`).join(" ");
    return `fun f(n) { if (n < 1) { return 0 } ${lets} let x := f(n - 1); return x + ${names.join(" + ")} } return f(998)`;
  };
  for (const count of [2, 25]) {
    const jit = compiled(source(count));
    const ours = runJit(jit, { globals: {} });
    expect(ours).toMatchObject({
      kind: "finished",
      result: (run(jit.program, { globals: {} }) as { result: unknown }).result,
    });
  }
  const { bytecode } = compileSource(source(200));
  expect(compileJit(load(bytecode ?? []))).toHaveProperty("refused");
});
