import { describe, expect, test } from "vitest";
import { hog } from "./testing/command.ts";

const PROGRAM = `let name := event.properties.name
if (empty(name)) {
  throw Error('no name')
}
return upper(name)
`;
const event = (name: string): string => JSON.stringify({ event: "e", properties: { name } });
const files = {
  "a.hog": PROGRAM,
  "lines.jsonl": `${event("ada")}\n${event("")}\n\n${event("bob")}\n`,
  "list.json": `[${event("ada")}, ${event("bob")}]`,
};

describe("hog profile", () => {
  test("shows what each line took, and where events failed", async () => {
    const { stdout, stderr, code } = await hog(files, "profile", "a.hog", "--events", "lines.jsonl");
    expect(stdout).toMatch(/^3 events, 1 failed · /);
    expect(stdout).toMatch(/^ {3}5 +2 .* return upper\(name\)$/m);
    expect(stdout).toMatch(/^1 event failed: line 3: error\[R0207\]: Error\('no name'\)$/m);
    expect([stderr, code]).toEqual(["", 0]);
  });

  test("as folded stacks and as JSON", async () => {
    const folded = await hog(files, "profile", "a.hog", "-e", "list.json", "--format", "folded", "--measure", "ops");
    expect(folded.stdout).toContain("program:5;upper 2\n");
    const { stdout } = await hog(files, "profile", "a.hog", "-e", "list.json", "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      events: 2,
      failed: 0,
      functions: expect.arrayContaining([
        expect.objectContaining({ name: "upper", kind: "library", calls: 2 }),
      ]) as unknown,
    });
  });

  test("as a picture, into a file", async () => {
    const { stdout, written } = await hog(
      files,
      "profile",
      "a.hog",
      "-e",
      "list.json",
      "--format",
      "svg",
      "-o",
      "p.svg",
    );
    expect(stdout).toBe("");
    expect(written["p.svg"]).toMatch(/^<svg .*<title>program:5.*<\/svg>\n$/s);
  });

  test("takes inputs from the globals, and whole globals as entries", async () => {
    const given = {
      "a.hog": "return concat(inputs.greeting, ' ', event.event)",
      "e.json": '[{"event": "a"}, {"event": {"event": "b"}, "inputs": {"greeting": "ho"}}]',
      "g.json": '{"inputs": {"greeting": "hi"}}',
    };
    const { stdout } = await hog(given, "profile", "a.hog", "-e", "e.json", "-g", "g.json", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ events: 2, failed: 0 });
  });

  test("answers what a destination waits for", async () => {
    const given = {
      "a.hog": "let r := fetch('https://x.example')\nif (r.status != 200) { throw Error('no') }",
      e: '{"event": "a"}',
    };
    const { stdout } = await hog(given, "profile", "a.hog", "-e", "e", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ events: 1, failed: 0 });
  });

  test("a program that does not compile is at fault", async () => {
    const broken = { ...files, "a.hog": "return (" };
    expect(await hog(broken, "profile", "a.hog", "-e", "list.json")).toMatchObject({ code: 1, stdout: "" });
    const { stdout } = await hog(broken, "profile", "a.hog", "-e", "list.json", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [{ line: 1 }] });
  });

  test.each([
    [{ ...files, bad: '{"event": 1}\n[]' }, "bad", "bad: line 2 is not a JSON object\n"],
    [{ ...files, bad: '{"event": 1}\n{' }, "bad", /^bad: line 2: /],
    [{ ...files, bad: "[1]" }, "bad", "bad: event 1 is not a JSON object\n"],
    [{ ...files, bad: "[{]" }, "bad", /^bad: /],
    [{ ...files, bad: "\n" }, "bad", "bad: no events in it\n"],
    [files, "none", "none: no such file\n"],
  ])("a file of events that is none is misuse (%#)", async (given, events, message) => {
    const { code, stderr, stdout } = await hog(given, "profile", "a.hog", "-e", events);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });

  test("bytecode has no lines", async () => {
    const { code, stderr } = await hog(
      { ...files, "a.hoge": '["_H",1,31,38]' },
      "profile",
      "a.hoge",
      "-e",
      "list.json",
    );
    expect([code, stderr]).toEqual([2, "a.hoge: bytecode has no lines; profile the program it was made of\n"]);
  });
});
