import { expect, test } from "vitest";
import { hog } from "./testing/command.ts";

const PROGRAM = `if (event.event == 'bot') { return null }
if (event.properties.n > 5) { throw Error('too\u202emany') }
let out := event
out.properties.email := inputs.mask
return out`;
const entry = (event: string, properties: object) => ({ event, distinct_id: "ada", properties });
const files = {
  "a.hog": PROGRAM,
  "g.json": '{"inputs": {"mask": "***"}}',
  "e.jsonl": [
    entry("a", { email: "x@example.com", n: 1 }),
    entry("bot", {}),
    entry("a", { n: 6 }),
    { event: entry("b", { n: 2 }) },
  ]
    .map((each) => JSON.stringify(each))
    .join("\n"),
};

test("says what would become of each event, with examples", async () => {
  const { stdout, stderr, code } = await hog(
    files,
    "forecast",
    "a.hog",
    "-e",
    "e.jsonl",
    "-g",
    "g.json",
    "--examples",
    "1",
  );
  const lines = stdout.split("\n");
  expect(lines[0]).toBe("4 events: 2 changed, 1 dropped, 1 failed");
  expect(lines[1]).toMatch(/^[\d.]+ [nµm]?s an event, p99 /);
  expect(lines.slice(2)).toEqual([
    "1 event failed: line 2: R0207: Error('too\\u{202e}many')",
    "",
    "       1  properties.email changed",
    "       1  properties.email added",
    "",
    "changed: a of ada",
    "  properties.email",
    '    - "x@example.com"',
    '    + "***"',
    "",
    "dropped: bot of ada",
    "",
    "failed: a of ada: line 2: R0207: Error('too\\u{202e}many')",
    "",
  ]);
  expect([stderr, code]).toEqual(["", 0]);
});

test("as JSON", async () => {
  const { stdout } = await hog(files, "forecast", "a.hog", "-e", "e.jsonl", "-g", "g.json", "--json");
  expect(JSON.parse(stdout)).toMatchObject({
    examined: 4,
    verdicts: { changed: 2, unchanged: 0, dropped: 1, failed: 1 },
    examples: { changed: [{ event: "a" }, { event: "b" }] },
    micros: { p50: expect.any(Number) as unknown },
  });
});

test("what can't be forecast is misuse, or the program's fault", async () => {
  expect(await hog({ ...files, "b.hoge": "[]" }, "forecast", "b.hoge", "-e", "e.jsonl")).toMatchObject({ code: 2 });
  expect(await hog(files, "forecast", "a.hog", "-e", "none")).toMatchObject({
    code: 2,
    stderr: "hogstream: none: no such file\n",
  });
  expect(await hog({ ...files, "a.hog": "return (" }, "forecast", "a.hog", "-e", "e.jsonl")).toMatchObject({ code: 1 });
});
