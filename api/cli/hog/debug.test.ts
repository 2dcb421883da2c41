import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hog, jsonLines } from "./testing/command.ts";

const SOURCE = `fun add(a, b) {
  let sum := a + b
  return sum
}
let total := 0
for (let i in [1, 2, 3]) {
  total := add(total, i)
  print(total)
}
let twice := x -> {
  return x * total
}
return twice(2)
`;

async function debug(commands: readonly string[], source = SOURCE, globals = "{}") {
  const files = { "a.hog": source, "-": commands.join("\n"), "g.json": globals };
  return jsonLines((await hog(files, "debug", "a.hog", "--json", "-g", "g.json")).stdout);
}

/** Lines stood at, or how the program ended, after each command. */
async function lines(commands: readonly string[], source = SOURCE): Promise<readonly unknown[]> {
  const answers = await debug(commands, source);
  return answers.slice(1).map((answer) => answer["line"] ?? answer["finished"] ?? answer["error"]);
}

describe("hog debug", () => {
  test("shows the line with its context", async () => {
    const { stdout } = await hog(
      { "a.hog": SOURCE, "-": "break 3\nc\nlocals\nstack\nprint sum * 100\n" },
      "debug",
      "a.hog",
    );
    expect(stdout).toBe(`a.hog:1 in program
→ 1 │ fun add(a, b) {
  2 │   let sum := a + b
  3 │   return sum
breakpoint at line 3
a.hog:3 in add
  1 │ fun add(a, b) {
  2 │   let sum := a + b
→ 3 │   return sum
  4 │ }
  5 │ let total := 0
a = 0
b = 1
sum = 1
#0 add:3
#1 program:7
100
`);
  });

  test("steps into, over and out of calls", async () => {
    expect(await lines(["s", "s", "s", "s", "s", "s", "s"])).toEqual([5, 6, 7, 2, 3, 8, 7]);
    expect(await lines(["n", "n", "n", "n", "n"])).toEqual([5, 6, 7, 8, 7]);
    expect(await lines(["break 2", "c", "o"])).toEqual([undefined, 2, 8]);
  });

  test("back undoes each step", async () => {
    expect(await lines(["s", "s", "s", "s", "s", "b", "b", "b", "b", "b", "b"])).toEqual([
      5, 6, 7, 2, 3, 2, 7, 6, 5, 1, 1,
    ]);
    expect(await lines(["break 8", "c", "bn"])).toEqual([undefined, 8, 7]);
  });

  test("goes back from the end, and to breakpoints; what was printed once isn't printed again", async () => {
    const answers = await debug([
      "break 7",
      "c",
      "locals",
      "c",
      "c",
      "locals",
      "c",
      "rc",
      "locals",
      "rc",
      "rc",
      "rc",
      "c",
    ]);
    expect(answers.map(({ line, finished, locals, printed }) => line ?? finished ?? locals ?? printed)).toMatchObject([
      1,
      undefined,
      7,
      { total: "0", i: "1" },
      7,
      7,
      { total: "3", i: "3" },
      12,
      7,
      { total: "3", i: "3" },
      7,
      7,
      1,
      7,
    ]);
    expect(answers.flatMap(({ printed = [] }) => printed)).toEqual(["1", "3", "6"]);
  });

  test("sees variables that a function captured", async () => {
    const answers = await debug(["break 11", "c", "locals", "print [x, total]", "stack"]);
    expect(answers.slice(3)).toMatchObject([
      { locals: { x: "2", total: "6" } },
      { result: [2, 6] },
      {
        stack: [
          { name: "lambda", line: 11 },
          { name: "program", line: 13 },
        ],
      },
    ]);
  });

  test("`print` changes nothing", async () => {
    const source = "let a := [1]\nlet f := () -> a[1]\nlet b := 2\nreturn a";
    const answers = await debug(["s", "s", "s", "print arrayPushBack(a, f())", "print a[1] := 9; f()", "c"], source);
    expect(answers.slice(4)).toMatchObject([{ result: [1, 1] }, { result: 9 }, { finished: [1] }]);
  });

  test("a failure has its place, and what led to it can be looked at", async () => {
    const answers = await debug(
      ["c", "b", "locals", "rc", "locals"],
      "let a := event.n\nthrow Error('x')",
      '{"event":{"n":7}}',
    );
    expect(answers.slice(1)).toMatchObject([
      { error: { code: "R0207", line: 2 } },
      { line: 2 },
      { locals: { a: "7" } },
      { line: 1 },
      { locals: {} },
    ]);
  });

  test("a breakpoint between statements goes to the next one", async () => {
    const answers = await debug(["break 4", "break 99", "break", "delete 5", "delete 5"]);
    expect(answers.slice(1)).toMatchObject([
      { breakpoint: 5 },
      { error: { message: expect.any(String) } },
      { breakpoints: [5] },
      { breakpoints: [] },
      { error: {} },
    ]);
  });

  test("copies taken on the way lead back in long runs", async () => {
    const source = "let n := 0\nwhile (n < 20000) {\n  n := n + 1\n}\nlet done := n\nreturn n";
    const answers = await debug(["break 5", "c", "b", "b", "print n", "b", "b", "print n", "rc", "c"], source);
    expect(answers.slice(2)).toMatchObject([
      { line: 5 },
      { line: 2 },
      { line: 3 },
      { result: 19999 },
      { line: 2 },
      { line: 3 },
      { result: 19998 },
      { line: 1 },
      { line: 5 },
    ]);
  });

  test("any walk stands where counting says", async () => {
    const forward = await debug(Array.from({ length: 30 }, () => "s"));
    const places = forward.map(({ ops, line }) => [ops, line]);
    const moves = fc.array(fc.constantFrom("s", "b"), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(moves, async (walk) => {
        const answers = await debug(walk);
        const last = places.findIndex((place) => place[1] === undefined);
        let at = 0;
        const expected = [0, ...walk.map((move) => (at = Math.min(last, Math.max(0, at + (move === "s" ? 1 : -1)))))];
        expect(answers.map(({ ops, line }) => [ops, line])).toEqual(expected.map((index) => places[index]));
      }),
      { numRuns: 15 },
    );
  });

  test("bytecode, and what doesn't compile, can't be debugged", async () => {
    expect(await hog({ "a.hoge": "[]", "-": "" }, "debug", "a.hoge")).toMatchObject({ code: 2 });
    expect(await hog({ "a.hog": "let :=", "-": "" }, "debug", "a.hog")).toMatchObject({ code: 1 });
  });
});
