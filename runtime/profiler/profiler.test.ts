import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileProgram } from "#lang/hog/compiler/compile.ts";
import { anyProgram } from "#lang/hog/testing/any-program.ts";
import { load, run } from "#runtime/interpreter/machine.ts";
import { WatchedFiber } from "#runtime/interpreter/stepper.ts";
import { nodesBelow, totalsOf } from "#runtime/profiler/call-tree.ts";
import { profileJson } from "#runtime/profiler/json.ts";
import type { Profile } from "#runtime/profiler/profile.ts";
import { Profiler } from "#runtime/profiler/profiler.ts";
import { profiled } from "#runtime/profiler/testing/profiled.ts";

const lineOf = (profile: Profile, line: number) => profile.lines.find((each) => each.line === line);
const functionOf = (profile: Profile, name: string) => profile.functions.find((each) => each.name === name);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

describe("by line", () => {
  const source = `fun double(x) {
  return x * 2
}
let all := []
for (let i := 0; i < 10; i := i + 1) {
  all := arrayPushBack(all, double(i))
}
return length(all)`;

  test("a line was begun as often as it was", () => {
    const profile = profiled(source, [{}, {}]);
    expect(profile.lines.map(({ line, hits }) => [line, hits])).toEqual([
      [1, 2],
      [2, 20],
      [4, 2],
      [5, 22],
      [6, 20],
      [8, 2],
    ]);
    expect(profile.events).toBe(2);
  });

  test("lines add up to the whole, and a caller has its callees' time in its total", () => {
    const profile = profiled(source, [{}, {}, {}]);
    expect(sum(profile.lines.map(({ ops }) => ops))).toBe(profile.ops);
    expect(sum(profile.lines.map(({ bytes }) => bytes))).toBe(profile.bytes);
    expect(sum(profile.lines.map(({ selfNs }) => selfNs))).toBe(profile.ns);
    expect(lineOf(profile, 6)!.totalNs).toBe(lineOf(profile, 6)!.selfNs + lineOf(profile, 2)!.selfNs);
    expect(functionOf(profile, "program")!.totalNs).toBe(profile.ns);
    expect(functionOf(profile, "double")).toMatchObject({ kind: "function", calls: 30 });
    expect(functionOf(profile, "arrayPushBack")).toMatchObject({ kind: "library", calls: 30 });
  });

  test("memory goes to the line that allocates it", () => {
    const profile = profiled("let a := 1\nlet text := range(1000)\nlet b := [1, 2]\nreturn b");
    expect(lineOf(profile, 1)!.bytes).toBe(0);
    expect(lineOf(profile, 2)!.bytes).toBe(8 + 8 * 1000);
    expect(lineOf(profile, 3)!.bytes).toBe(8 + 8 * 2);
  });

  test("time goes to the line that takes it", () => {
    const text = "x".repeat(200_000);
    const profile = profiled("let a := 1\nlet b := sha256Hex(event.text)\nlet c := a + 1\nreturn b", [
      { event: { text } },
    ]);
    expect(lineOf(profile, 2)!.selfNs).toBeGreaterThan(profile.ns / 2);
  });

  test("recursion counts once in a total", () => {
    const profile = profiled(
      "fun fib(n) {\n  if (n < 2) { return n }\n  return fib(n - 1) + fib(n - 2)\n}\nreturn fib(12)",
    );
    expect(functionOf(profile, "fib")!.calls).toBe(465);
    for (const { totalNs } of [...profile.lines, ...profile.functions]) expect(totalNs).toBeLessThanOrEqual(profile.ns);
    expect(lineOf(profile, 5)!.totalNs).toBe(profile.ns - lineOf(profile, 1)!.totalNs);
  });
});

describe("stacks", () => {
  test("name functions by their lines, lambdas and library functions", () => {
    const source = "fun f(list) {\n  return arrayMap(\n    x -> upper(x),\n    list)\n}\nreturn f(['a', 'b'])";
    const stacks = profileJson(profiled(source)).stacks.map(({ frames }) => frames.join(" "));
    expect(stacks).toContain("program:6 f:2 arrayMap lambda:3 upper");
    expect(profileJson(profiled(source)).functions).toContainEqual(
      expect.objectContaining({ name: "lambda", kind: "lambda", calls: 2 }),
    );
  });

  test("a caught error leaves the calls it ended", () => {
    const source = "fun f() {\n  throw Error('x')\n}\ntry {\n  f()\n} catch (e) {\n  print(e)\n}\nreturn 1";
    const stacks = profileJson(profiled(source)).stacks.map(({ frames }) => frames.join(" "));
    expect(stacks).toContain("program:5 f:2 Error");
    expect(stacks).toContain("program:7 print");
  });

  test("without a source map there are functions alone", () => {
    const { bytecode } = compileProgram({ node: "Program", declarations: [], span: { start: 0, end: 0 } });
    const profiler = new Profiler({
      program: load([...bytecode!, 32, "x", 2, "upper", 1, 38]),
      source: "",
      sourceMap: undefined,
    });
    profiler.add({});
    const profile = profiler.profile();
    expect(profile.lines).toEqual([]);
    expect(profile.functions.map(({ name }) => name).sort()).toEqual(["program", "upper"]);
  });

  test("paths beyond counting are booked by line", () => {
    const source = `fun f(n) {
  if (n < 1) { return 0 }
  f(n - 1)
  f(n - 1)
  return 0
}
return f(15)`;
    const profile = profiled(source);
    expect([...nodesBelow(profile.root)].length).toBeLessThan(20_100);
    expect(profile.lines.map(({ line, hits }) => [line, hits])).toEqual([
      [1, 1],
      [2, 65_535],
      [3, 32_767],
      [4, 32_767],
      [5, 32_767],
      [7, 1],
    ]);
    expect(sum(profile.lines.map(({ ops }) => ops))).toBe(profile.ops);
  });
});

describe("failures", () => {
  test("name their line", () => {
    const source = "let n := event.n\nif (n > 2) {\n  throw Error(concat('too many: ', toString(n)))\n}\nreturn n";
    const events = [1, 2, 3, 3, 4].map((n) => ({ event: { n } }));
    const { failed, failures } = profiled(source, events);
    expect(failed).toBe(3);
    expect(failures).toEqual([
      { code: "R0207", message: "Error('too many: 3')", line: 3, events: 2 },
      { code: "R0207", message: "Error('too many: 4')", line: 3, events: 1 },
    ]);
  });

  test.each([
    ["an endless loop", "let n := 0\nwhile (true) {\n  n := n + 1\n}", { opsMax: 20_000 }, [2, 3]],
    ["a memory bomb", "let a := 'x'\nwhile (true) {\n  a := concat(a, a)\n}", { memoryBytesMax: 1 << 20 }, [3]],
    [
      "a bomb in a callback",
      "let a := [1]\nreturn arrayMap(x -> 1,\n  range(1000000000))",
      { memoryBytesMax: 1 << 20 },
      [2, 3],
    ],
  ])("%s names its line", (_, source, limits, lines) => {
    const { failures } = profiled(source, [{}, {}], { limits });
    expect(failures).toMatchObject([{ code: expect.stringMatching(/^R010[12]$/) as unknown, events: 2 }]);
    expect(lines).toContain(failures[0]?.line);
  });

  test("the lines of a loop that never ends have nearly all instructions", () => {
    const profile = profiled("let a := 1\nlet n := 0\nwhile (true) {\n  n := n + 1\n}", [{}], {
      limits: { opsMax: 20_000 },
    });
    expect(lineOf(profile, 3)!.ops + lineOf(profile, 4)!.ops).toBe(profile.ops - 2);
  });

  test("an event that runs too long is watched in part, and its time is the whole", () => {
    const source = "let n := 0\nwhile (n < 100000) {\n  n := n + 1\n}\nreturn n";
    const profile = profiled(source, [{}], { watchedOpsMax: 1_000 });
    expect(profile).toMatchObject({ cut: 1, failed: 0, ops: 1_001 });
    expect(sum(profile.lines.map(({ selfNs }) => selfNs))).toBe(profile.ns);
  });
});

test("functions that a program waits for are answered, and their names are leaves", () => {
  const source = "let answer := fetch('https://x.example')\nreturn answer.status";
  const profile = profiled(source, [{}], { asyncFunctions: new Set(["fetch"]), answer: () => ({ status: 200 }) });
  expect(profile.failed).toBe(0);
  expect(functionOf(profile, "fetch")).toMatchObject({ kind: "library", calls: 1 });
});

/** What of a profile must be the same each time. */
const counts = (profile: Profile) => ({
  ops: profile.ops,
  bytes: profile.bytes,
  peakBytes: profile.peakBytes,
  nodes: [...nodesBelow(profile.root)].map(({ name, line, ops, bytes, hits, calls }) => ({
    name,
    line,
    ops,
    bytes,
    hits,
    calls,
  })),
});

test("for any program, what was counted is what the machine counts, each time the same", () => {
  const host = { globals: { event: { k: [1, "x", { deep: null }], name: "n" }, n: 3 }, nowMs: 0 };
  const limits = { opsMax: 20_000, timeMsMax: Number.POSITIVE_INFINITY };
  fc.assert(
    fc.property(anyProgram(), (tree) => {
      const { bytecode, sourceMap } = compileProgram(tree);
      if (bytecode === null) return;
      const program = load(bytecode, { sourceMap });
      const make = (): Profile => {
        const profiler = new Profiler({ program, source: "\n", sourceMap }, { limits });
        profiler.add(host.globals);
        return profiler.profile();
      };
      const profile = make();
      expect(counts(make())).toEqual(counts(profile));
      expect(sum([...nodesBelow(profile.root)].map(({ ns }) => ns))).toBe(profile.ns);
      expect(totalsOf(profile.root, "ops").get(profile.root)).toBe(profile.ops);

      const fiber = WatchedFiber.start(program, { ...host, random: () => 0.5 }, limits);
      fiber.proceed(() => false);
      expect(profile.ops).toBe(fiber.ops);
      expect(profile.bytes).toBe(fiber.allocated);
      expect(profile.peakBytes).toBe(fiber.peakBytes);
      const outcome = run(program, host, limits);
      if (outcome.kind === "finished") expect(profile.ops).toBe(outcome.stats.ops);
    }),
    { numRuns: 150 },
  );
});
