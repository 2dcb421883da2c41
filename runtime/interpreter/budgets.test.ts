import { describe, expect, test } from "vitest";
import { compileSource } from "#lang/hog/compiler/source.ts";
import {
  AsyncStepsExceeded,
  BudgetExceeded,
  DepthExceeded,
  MemoryExceeded,
  OpsExceeded,
  TimeExceeded,
} from "#runtime/errors.ts";
import { type Limits, load, run } from "#runtime/interpreter/machine.ts";

function failure(
  source: string,
  limits: Partial<Limits> = {},
  globals: Readonly<Record<string, unknown>> = {},
): unknown {
  const { bytecode, sourceMap, diagnostics } = compileSource(source);
  if (bytecode === null) throw new Error(JSON.stringify(diagnostics));
  const outcome = run(load(bytecode, { sourceMap }), { globals }, limits);
  return outcome.kind === "failed" ? outcome.error : outcome;
}

describe("a breach ends the program", () => {
  const bombs: readonly (readonly [string, new (...args: never[]) => BudgetExceeded])[] = [
    ["while (true) {}", OpsExceeded],
    ["fun a() { return b() } fun b() { return 1 } while (true) { let c := () -> 1; c() }", OpsExceeded],
    ["while (true) { try { throw Error('x') } catch (e) { print(e) } }", OpsExceeded],
    ["fun deep(n) { return deep(n + 1) } return deep(0)", DepthExceeded],
    ["let s := 'x'; while (true) { s := s || s }", MemoryExceeded],
    [
      "let fs := []; while (true) { let t := arrayStringConcat(range(1000), 'xxxx'); fs := [fs, () -> t] }",
      MemoryExceeded,
    ],
    ["let l := [1]; while (true) { l := [l, l]; print(l) }", MemoryExceeded],
    ["let l := ['abc']; while (true) { l := arrayPushBack(l, jsonStringify(l)) }", MemoryExceeded],
    ["return range(1000000000)", MemoryExceeded],
    ["let a := []; a[1000000000] := 1", MemoryExceeded],
    ["let d := {}; let i := 0; while (true) { d[i] := concat('key', i); i := i + 1 }", MemoryExceeded],
    ["let d := {}; let i := 0; while (true) { d[concat('key', i)] := [i, i, i, i]; i := i + 1 }", MemoryExceeded],
    ["let a := 'aaaaaaaaaa'; while (true) { a := replaceAll(a, 'a', a) }", MemoryExceeded],
    [
      "let l := range(2000); let s := arrayStringConcat(l, arrayStringConcat(l, arrayStringConcat(l, 'xxx')))",
      MemoryExceeded,
    ],
    ["let l := []; l[1] := l; let t := 'x'; while (true) { t := concat(t, t, l) }", MemoryExceeded],
    ["try { while (true) {} } catch (e) { return 'caught' }", OpsExceeded],
    ["fun f() { return f() } try { f() } catch (e) { return 'caught' }", DepthExceeded],
    ["return base64Encode(base64Encode(arrayStringConcat(range(9000000), 'x')))", MemoryExceeded],
  ];

  test.each(bombs)("%s", (source, type) => {
    const before = process.memoryUsage().rss;
    const opsMax = type === MemoryExceeded ? Number.POSITIVE_INFINITY : 3_000_000;
    const error = failure(source, { timeMsMax: 20_000, opsMax, memoryBytesMax: 16 * 1024 * 1024 });
    expect(error).toBeInstanceOf(BudgetExceeded);
    expect((error as BudgetExceeded).name).toBe(type.name);
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
  });

  test("and says where", () => {
    const error = failure("let a := 1;\nreturn range(1000000000)") as BudgetExceeded;
    expect(error.at).toEqual({ start: 19, end: 36 });
    expect(error.limit).toBe(64 * 1024 * 1024);
  });

  test("time", () => {
    const error = failure("while (true) {}", { opsMax: Number.POSITIVE_INFINITY, timeMsMax: 20 });
    expect(error).toBeInstanceOf(TimeExceeded);
    expect((error as Error).message).toMatch(/^Execution timed out after 0\.02 seconds\. Performed \d+ ops\.$/);
  });

  test("async steps", () => {
    const error = failure("sleep(1)", { asyncStepsMax: 0 });
    expect(error).toBeInstanceOf(AsyncStepsExceeded);
  });

  test.each([
    "let l := range(100000); let n := 0; while (true) { n := n + indexOf(l, 'x') }",
    "let l := range(100000); while (true) { 'x' in l }",
    "let t := arrayStringConcat(range(50000), 'x'); while (true) { t like '%never%there' }",
    "let t := arrayStringConcat(range(50000), 'x'); while (true) { t =~ '(x|y+)+never' }",
    "let t := arrayStringConcat(range(50000), 'x'); while (true) { match(t, 'x[0-9]*x*never') }",
  ])("%s is met by the work that its instructions announce", (source) => {
    const startedMs = performance.now();
    const error = failure(source, { opsMax: Number.POSITIVE_INFINITY, timeMsMax: 50 });
    expect(error).toBeInstanceOf(TimeExceeded);
    expect(performance.now() - startedMs).toBeLessThan(5_000);
  });
});

test("values nested deeper than the host's stack end the run, not the process", () => {
  const deep = "let l := []; for (let i := 0; i < 200000; i := i + 1) { l := [l] } ";
  for (const use of ["return l", "print(l)", "return jsonStringify(l)", "return l = l", "return toString(l)"]) {
    expect(failure(deep + use, { opsMax: Number.POSITIVE_INFINITY })).toBeDefined();
  }
});
