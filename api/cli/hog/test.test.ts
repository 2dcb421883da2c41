import { describe, expect, test } from "vitest";
import { differenceOf } from "./assertions.ts";
import { rangesOf } from "./coverage.ts";
import { hog } from "./testing/command.ts";

const PROGRAM = `let limit := 3
fun short(text) {
  if (length(text) > limit) {
    return concat(substring(text, 1, limit), '…')
  }
  return text
}
fun unused(a) {
  return a
}
let changed := event
if (event.drop) { return null }
changed.name := short(event.name)
return changed
`;

async function tested(source: string, files: Readonly<Record<string, string>> = { "t/a.hog": PROGRAM }) {
  const { stdout, code } = await hog({ ...files, "t/a.test.hog": source }, "test", "t", "--json", "--coverage");
  return { ...JSON.parse(stdout), code };
}

describe("hog test", () => {
  test("shows what passed, what failed and where, and what did not run", async () => {
    const source = `test('short', () -> assertEqual(short('abcd'), 'abc…'))
for (let given, wanted in {'x': 'x', 'y': 'z'}) {
  test(concat('case ', given), () -> {
    print(given)
    assertEqual(short(given), wanted)
  })
}
`;
    const files = { "t/a.hog": PROGRAM, "t/a.test.hog": source, "t/b.hog": "return" };
    expect(await hog(files, "test", "t", "--coverage")).toMatchObject({
      stdout: `t/a.test.hog
  ✓ short
  ✓ case x
    x
  ✗ case y
    y
    error[R0206]: assertEqual: expected 'z', found 'y'
      ┌─ t/a.test.hog:5:5
    5 │     assertEqual(short(given), wanted)
      │     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  t/a.hog: 54.5 % of lines run (6 of 11); not run: 9, 11–14
2 passed, 1 failed
`,
      code: 1,
    });
  });

  test("holds whole programs to events in a JSON file", async () => {
    const golden = JSON.stringify([{ event: { name: "abcd" }, result: { name: "abc…" } }]);
    const source = `test('golden', () -> {
      for (let each in readJson('golden.json')) assertEqual(transform(each.event), each.result)
    })
    test('dropped', () -> assertEqual(transform({'drop': true}), null))
    test('any globals', () -> assertEqual(run({'event': {'name': 'x'}}).name, 'x'))
    test('none', () -> readJson('none.json'))`;
    const report = await tested(source, { "t/a.hog": PROGRAM, "t/golden.json": golden });
    expect(report).toMatchObject({ passed: 3, failed: 1, code: 1 });
    expect(report.files[0].coverage).toEqual({ file: "t/a.hog", lines: 11, linesRun: 10, percent: 90.9, notRun: [9] });
    expect(report.files[0].tests[3].problems[0].message).toBe("readJson: no such file");
  });

  test("a failing test ends nothing but itself", async () => {
    const source = `let n := 0
    test('one', () -> { n := n + 1; nope() })
    test('two', () -> { n := n + 1; assertEqual(n, 1) })
    test('three', () -> { while (true) {} })
    test('four', () -> assertEqual(assertThrows(() -> { throw Error('no') }).message, 'no'))
    test('five', () -> { let e := assertThrows(() -> 1) })`;
    const { files, code } = await tested(source);
    expect(
      files[0].tests.map(({ name, problems }: { name: string; problems: { code: string; line: number }[] }) => [
        name,
        ...problems.map((each) => `${each.code} ${each.line}`),
      ]),
    ).toEqual([["one", "R0201 2"], ["two"], ["three", "R0101 4"], ["four"], ["five", "R0206 6"]]);
    expect(code).toBe(1);
  });

  test("a failure of the program under test is shown in the program, too", async () => {
    const program = "let a := event\nreturn nope(a)";
    const { files } = await tested(
      "test('t', () -> transform({}))\ntest('o', () -> assertEqual(outcome({'event': 1}).error.code, 'R0201'))",
      {
        "t/a.hog": program,
      },
    );
    expect(files[0].tests).toMatchObject([
      {
        passed: false,
        problems: [
          { file: "t/a.test.hog", line: 1 },
          { file: "t/a.hog", line: 2, code: "R0201" },
        ],
      },
      { passed: true },
    ]);
  });

  test("a file that is broken, and one without tests", async () => {
    expect(await tested("test('a', ")).toMatchObject({ broken: 1, code: 1, files: [{ problems: [{ line: 1 }] }] });
    expect(await tested("let a := nope")).toMatchObject({ broken: 1, passed: 0 });
    const { broken, files } = await tested("test('a', () -> 1)", { "t/a.hog": "let :=" });
    expect([broken, files[0].problems[0].file]).toEqual([1, "t/a.hog"]);
    expect(await tested("", {})).toMatchObject({ passed: 0, failed: 0, code: 0 });
    expect(await hog({ "t/a.hog": "" }, "test", "t")).toMatchObject({ code: 2, stderr: "no *.test.hog in t\n" });
  });

  test("differences in words", () => {
    const cases: readonly (readonly [actual: unknown, expected: unknown, difference: string | undefined])[] = [
      [{ a: 1, b: [1] }, { b: [1], a: 1 }, undefined],
      [{ a: { b: [1, 2] } }, { a: { b: [1, 3] } }, "expected 3 at a.b[2], found 2"],
      [{}, { a: null }, "a is missing, expected null"],
      [{ a: 1 }, {}, "unexpected a: 1"],
      [[1], [1, 2], "expected 2 items, found 1: [1]"],
      [1, "1", "expected '1', found 1"],
      [null, {}, "expected {}, found null"],
    ];
    for (const [actual, expected, difference] of cases) expect(differenceOf(actual, expected, "")).toBe(difference);
    expect(rangesOf([1, 2, 3, 5, 7, 8])).toBe("1–3, 5, 7–8");
  });
});
