import { afterEach, describe, expect, test, vi } from "vitest";
import { demoteAll, NO_RETURN, ReadyFunction } from "#transformations/chain/ready.ts";
import { functionOf } from "#transformations/testing/program.ts";

const LIMITS = { opsMax: 10_000_000 };
const sum = (count: number) =>
  new ReadyFunction(
    functionOf("f", `let s := 0\nfor (let i := 0; i < ${count}; i := i + 1) { s := s + i }\nreturn s`),
    5,
    20,
  );

function run(ready: ReadyFunction, tier?: 0 | 1): unknown {
  const outcome = ready.run(ready.loaded.program!, { globals: {}, nowMs: 0 }, LIMITS, tier);
  return outcome.kind === "finished" ? { result: outcome.result, ops: outcome.stats.ops } : outcome.kind;
}

afterEach(() => vi.useRealTimers());

describe("promotion", () => {
  test("by calls, and both tiers answer the same", () => {
    const ready = sum(3);
    const first = run(ready);
    expect(ready.tier).toBe(0);
    for (let at = 1; at < 10_000; at++) run(ready);
    expect(ready.tier).toBe(1);
    expect(run(ready)).toEqual(first);
    expect(run(ready, 0)).toEqual(first);
  });

  test("by time: a millisecond a run, after twenty of them", () => {
    const ready = sum(3);
    for (let at = 0; at < 20; at++) run(ready);
    expect(ready.tier).toBe(0);
    ready.use.ms = 30;
    ready.takeUse();
    run(ready);
    expect(ready.tier).toBe(1);
    expect(ready.takeUse()).toMatchObject({ tier: 1 });
  });

  test("what is short of memory gives it up, and for a minute compiles nothing", () => {
    vi.useFakeTimers({ now: 1_000_000, toFake: ["Date"] });
    const ready = sum(3);
    const answer = run(ready, 1);
    expect(ready.tier).toBe(1);
    demoteAll();
    expect(ready.tier).toBe(0);
    expect(run(ready, 1)).toEqual(answer);
    expect(ready.tier).toBe(0);
    vi.setSystemTime(1_061_000);
    expect(run(ready, 1)).toEqual(answer);
    expect(ready.tier).toBe(1);
  });
});

test("a program without `return` gives what no program can", () => {
  const ready = new ReadyFunction(functionOf("f", "let x := 1"), 5, 20);
  for (const tier of [0, 1] as const) expect(run(ready, tier)).toMatchObject({ result: NO_RETURN });
});

test("each event has inputs of its own", () => {
  const inputs = { list: { value: { a: [1] } }, ["__proto__"]: { value: 1 } };
  const ready = new ReadyFunction(functionOf("f", "return 1", { inputs }), 5, 20);
  const first = ready.inputs({}, () => null) as { list: { a: number[] } };
  first.list.a.push(2);
  expect(ready.inputs({}, () => null)["list"]).toEqual({ a: [1] });
});

test("what programs print is cut", () => {
  const ready = sum(1);
  for (let at = 0; at < 9; at++) ready.print("x".repeat(50));
  expect(ready.takeUse().logs).toEqual(Array.from({ length: 5 }, () => "x".repeat(20)));
  expect(ready.takeUse().logs).toBeUndefined();
});
