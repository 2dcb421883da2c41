import { describe, expect, test } from "vitest";
import { hog } from "./testing/command.ts";

describe("hog run", () => {
  test("prints what the program prints", async () => {
    const files = {
      "a.hog": "print('n', event.n + 1); for (let i in [1, 2]) print(i)",
      "g.json": '{"event": {"n": 1}}',
    };
    expect(await hog(files, "run", "a.hog", "--globals", "g.json")).toMatchObject({
      stdout: "n 2\n1\n2\n",
      stderr: "",
      code: 0,
    });
  });

  test("shows where an error came from that nothing caught", async () => {
    const files = { "a.hog": "print(1)\n\tthrow Error('it''s over')\n" };
    expect(await hog(files, "run", "a.hog")).toMatchObject({
      stdout: "1\n",
      stderr: `error[R0207]: Error('it\\'s over')
  ┌─ a.hog:2:2
2 │     throw Error('it''s over')
  │     ^^^^^^^^^^^^^^^^^^^^^^^^^
`,
      code: 1,
    });
  });

  test("waits for `sleep`", async () => {
    expect(await hog({ "a.hog": "sleep(0.001); print('awake')" }, "run", "a.hog")).toMatchObject({ stdout: "awake\n" });
  });

  test("gives the value of an expression and of a template", async () => {
    expect(await hog({ "-": "1 + 2" }, "run", "-", "--as", "expression")).toMatchObject({ stdout: "3\n" });
    expect(await hog({ "-": "a {1 + 2}" }, "run", "-", "--as", "template")).toMatchObject({ stdout: '"a 3"\n' });
  });

  test("runs a bytecode file", async () => {
    expect(await hog({ "a.hoge": '["_H",1,32,"hi",2,"print",1,35]' }, "run", "a.hoge")).toMatchObject({
      stdout: "hi\n",
    });
  });

  test("as JSON", async () => {
    const { stdout, code } = await hog({ "a.hog": "print(1); return [2]" }, "run", "a.hog", "--json");
    expect([JSON.parse(stdout), code]).toEqual([{ printed: ["1"], result: [2] }, 0]);
    const failed = await hog({ "a.hog": "print(1)\nprint(nothing)" }, "run", "a.hog", "--json");
    expect(JSON.parse(failed.stdout)).toEqual({
      printed: ["1"],
      error: { code: "R0201", message: expect.any(String), span: { start: 15, end: 22 }, line: 2, column: 7 },
    });
  });

  test("globals that aren't an object, or files that aren't there, are misuse", async () => {
    expect(await hog({ "a.hog": "1", g: "[]" }, "run", "a.hog", "-g", "g")).toMatchObject({ code: 2 });
    expect(await hog({}, "run", "a.hog")).toMatchObject({ code: 2, stderr: "hogstream: a.hog: no such file\n" });
  });
});

describe("hog check", () => {
  test("shows each mistake under its line", async () => {
    expect(await hog({ "a.hog": "let x := 1\nprint(lenght(x[0]))\n" }, "check", "a.hog")).toMatchObject({
      stdout: `error[H0221]: unknown function \`lenght\`
  ┌─ a.hog:2:7
2 │ print(lenght(x[0]))
  │       ^^^^^^ did you mean \`length\`?

error[H0204]: there is no item 0: arrays begin at 1
  ┌─ a.hog:2:16
2 │ print(lenght(x[0]))
  │                ^ the first item has the index 1

1 checked, 2 errors, 0 warnings
`,
      code: 1,
    });
  });

  test("knows what a transformation can call and read", async () => {
    const files = { "a.hog": "fetch(event.url); return evnt" };
    const { stdout } = await hog(files, "check", "a.hog", "--for", "transformation", "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      errors: 1,
      warnings: 1,
      files: [{ file: "a.hog", diagnostics: [{ code: "H0226", line: 1, column: 1 }, { code: "H0220" }] }],
    });
    expect(await hog(files, "check", "a.hog")).toMatchObject({ stdout: "1 checked, 0 errors, 0 warnings\n" });
  });

  test("is silent about what is right", async () => {
    const files = { "a.hog": "return 1", "b.hoge": '["_H",1,29]' };
    expect(await hog(files, "check", "a.hog", "b.hoge")).toMatchObject({
      stdout: "2 checked, 0 errors, 0 warnings\n",
      code: 0,
    });
  });

  test("refuses malformed bytecode", async () => {
    const { stdout, code } = await hog({ "b.hoge": '["_H",1,35]' }, "check", "b.hoge", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ errors: 1, files: [{ problems: [{ offset: 2 }] }] });
    expect(code).toBe(1);
  });
});

describe("hog fmt", () => {
  const untidy = "let   a:=1\nreturn a";

  test("writes what changed and nothing else", async () => {
    const laidOut = (await hog({ "-": untidy }, "fmt", "-")).stdout;
    expect(await hog({ a: untidy, b: laidOut }, "fmt", "a", "b")).toMatchObject({ written: { a: laidOut }, code: 0 });
    expect(laidOut).not.toBe(untidy);
  });

  test("--check names the files that would change", async () => {
    const laidOut = (await hog({ "-": untidy }, "fmt", "-")).stdout;
    expect(await hog({ a: untidy, b: laidOut }, "fmt", "--check", "a", "b")).toMatchObject({
      stdout: "a\n",
      written: {},
      code: 1,
    });
  });

  test("leaves what doesn't parse alone", async () => {
    const { stdout, written, code } = await hog({ a: "let := 1" }, "fmt", "a", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ file: "a", changed: false, diagnostics: [{ line: 1 }] }] });
    expect([written, code]).toEqual([{}, 1]);
  });

  test("lays out queries too", async () => {
    expect((await hog({ "-": "SELECT  1" }, "fmt", "-", "--as", "query")).stdout).toMatch(/^SELECT 1\s*$/i);
  });
});

describe("hog dis", () => {
  test("shows code under the line it comes from", async () => {
    expect(await hog({ "a.hog": "return\n  true" }, "dis", "a.hog")).toMatchObject({
      stdout: `_H 1
        ; 2 │   true
     2  TRUE
        ; 1 │ return
     3  RETURN
`,
    });
  });

  test("as JSON", async () => {
    const { stdout } = await hog({ "a.hog": "return x" }, "dis", "a.hog", "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      bytecode: ["_H", 1, 32, "x", 1, 1, 38],
      instructions: [
        { offset: 2, name: "STRING", operands: ['"x"'], span: { start: 7, end: 8 } },
        { offset: 4, name: "GET_GLOBAL", operands: ["1"] },
        { offset: 6, name: "RETURN", operands: [] },
      ],
      problems: [],
    });
  });

  test("what doesn't compile has no code", async () => {
    const { stdout, stderr, code } = await hog({ "a.hog": "let := 1" }, "dis", "a.hog");
    expect([stdout, code]).toEqual(["", 1]);
    expect(stderr).toMatch(/^error\[H01/);
  });
});
