import { execFile } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { historyFile, readHistory, writeHistory } from "./prompt.ts";
import { isOpen } from "./repl.ts";
import { hog, jsonLines } from "./testing/command.ts";

const repl = async (...lines: readonly string[]): Promise<string> =>
  (await hog({ "-": `${lines.join("\n")}\n` }, "repl")).stdout;

describe("hog repl", () => {
  test.each<readonly [what: string, lines: readonly string[], stdout: string]>([
    ["shows values in print form", ["'a' || 'b'", "[1, (2, 'x'), {'k': null}]"], "'ab'\n[1, (2, 'x'), {'k': null}]\n"],
    ["keeps variables and functions", ["let n := 1", "fun f(x) { return x + n }", "n := 5", "f(2)"], "7\n"],
    ["keeps what closures share", ["let s := 1; fun inc() { s := s + 1 }", "inc()", "inc()", "s"], "3\n"],
    ["lets a name be declared anew", ["let a := 1", "let a := 'x'", "a"], "'x'\n"],
    ["goes on while a bracket is open", ["[1,", "2", "]"], "[1, 2]\n"],
    ["leaves what was begun at a command", ["f(", ":type 1.5", "2"], "float\n2\n"],
    ["is silent about null", ["print('hi')", "null", "let x := 2"], "hi\n"],
    ["knows typed catches", ["try { throw Error('x') } catch (e: Error) { print(e.message) }"], "x\n"],
    ["waits for sleep", ["sleep(0.001); 3"], "3\n"],
    ["gives types", [":type (x) -> x", ":type [1]", ":type now()"], "function\narray\ndatetime\n"],
    ["ends at :quit", ["1", ":quit", "2"], "1\n"],
    [
      "declares nothing on a line that returns early",
      ["if (true) { let q := 1; return 4 } let z := 9", ":names", "let y := 3", "y"],
      "4\n3\n",
    ],
  ])("%s", async (_, lines, stdout) => {
    expect(await repl(...lines)).toEqual(stdout);
  });

  test("shows where a mistake is, also one in an earlier line, and goes on", async () => {
    expect(
      await repl("fun f() { return nope }", "1 +", "f()", "2"),
    ).toBe(`error[H0101]: expected an expression, found the end
  ┌─ line 2:1:4
1 │ 1 +
  │    ^
error[R0201]: Global variable not found: nope
  ┌─ line 1:1:18
1 │ fun f() { return nope }
  │                  ^^^^
2
`);
    expect(await repl("let a := 1; throw Error('x')", ":names", "let a := 2", ":names")).toMatch(/\^\na\n$/);
  });

  test("as JSON, a line per input, with globals", async () => {
    const files = { "-": "print(event.n); event.n + 1\n:type event\nthrow Error('x')\n", g: '{"event": {"n": 1}}' };
    expect(jsonLines((await hog(files, "repl", "--json", "-g", "g")).stdout)).toMatchObject([
      { printed: ["1"], result: 2, text: "2" },
      { type: "object" },
      { error: { code: "R0207", line: 1, column: 1, in: "line 3" } },
    ]);
  });

  test("brackets in strings and comments are not open", () => {
    expect(["'('", "1 // (", "f'{1}'", "(')')", "{"].map(isOpen)).toEqual([false, false, false, false, true]);
  });

  test("history stands in the user's state folder, for the user alone", async () => {
    const folder = await mkdtemp(join(tmpdir(), "hog-history-"));
    const file = historyFile("repl", { XDG_STATE_HOME: folder });
    expect(file).toBe(join(folder, "hogstream", "repl-history"));
    expect(await readHistory(file)).toEqual([]);
    expect(await writeHistory(file, ["let b := 2", "let a := 1"])).toBe(true);
    expect(await readHistory(file)).toEqual(["let b := 2", "let a := 1"]);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await writeHistory(join(file, "below", "a-file"), [])).toBe(false);
    await rm(folder, { recursive: true });
  });

  test("the command itself takes lines from a pipe", async () => {
    const command = fileURLToPath(new URL("../hogstream.js", import.meta.url));
    const stdout = await new Promise<string>((resolve, reject) => {
      const child = execFile(process.execPath, [command, "hog", "repl"], (error, text) =>
        error === null ? resolve(text) : reject(error),
      );
      child.stdin?.end("let a := 20\na + 1\n");
    });
    expect(stdout).toBe("21\n");
  });
});
