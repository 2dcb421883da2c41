import { fork } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { InvalidSetting } from "./config.ts";
import { installationKeys } from "./keys.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hogstream-keys-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const makers = (name: string) => ({ projectKey: () => `phc_${name}`, personalKey: () => `phx_${name}` });

test("keys are made once, for their owner alone", () => {
  const data = join(folder, "new/data");
  const made = installationKeys(data, makers("first"));
  expect(made).toMatchObject({ projectKey: "phc_first", personalKey: "phx_first" });
  expect(installationKeys(data, makers("second"))).toEqual(made);
  expect(statSync(join(data, "keys.json")).mode & 0o777).toBe(0o600);
  expect(readdirSync(data)).toEqual(["keys.json"]);
});

test("a file elsewhere gets its folder, and the data folder none", () => {
  const file = join(folder, "shared/keys.json");
  const made = installationKeys(join(folder, "a"), makers("a"), file);
  expect(installationKeys(join(folder, "b"), makers("b"), file)).toEqual(made);
  expect(readdirSync(join(folder, "a"))).toEqual([]);
});

test("a file that appears between looking and making wins", () => {
  const other = installationKeys(join(folder, "other"), makers("other"));
  const data = join(folder, "data");
  const projectKey = (): string => {
    writeFileSync(join(data, "keys.json"), JSON.stringify(other));
    return "phc_late";
  };
  expect(installationKeys(data, { ...makers("late"), projectKey })).toEqual(other);
  expect(readdirSync(data)).toEqual(["keys.json"]);
});

test("processes that start at once agree", async () => {
  const file = join(folder, "shared/keys.json");
  const child = join(folder, "child.ts");
  writeFileSync(
    child,
    `import { installationKeys } from ${JSON.stringify(join(import.meta.dirname, "keys.ts"))};
     process.send("loaded");
     process.once("message", ({ folder, file }) => {
       const make = (prefix) => () => prefix + process.pid;
       process.send(installationKeys(folder, { projectKey: make("phc_"), personalKey: make("phx_") }, file));
       process.disconnect();
     });`,
  );
  const children = Array.from({ length: 8 }, () => fork(child, { execArgv: [] }));
  try {
    const next = (process: (typeof children)[number]): Promise<unknown> =>
      new Promise((resolve, reject) => {
        process.once("message", resolve).once("exit", (code) => reject(new Error(`ended with ${code}`)));
      });
    await Promise.all(children.map(next));
    const answering = Promise.all(children.map(next));
    children.forEach((process, index) => {
      process.send({ folder: join(folder, String(index)), file });
    });
    const answers = await answering;
    const kept: unknown = JSON.parse(readFileSync(file, "utf8"));
    expect(answers).toEqual(children.map(() => kept));
  } finally {
    for (const process of children) process.kill("SIGKILL");
  }
});

describe("a file that cannot be used is told in one line", () => {
  test.for([
    ["no JSON", '{"projectKey": "phc_s', /keys\.json is no JSON; restore it$/],
    ["null", "null", /lacks projectKey/],
    ["a short key", '{"projectKey":"a","personalKey":"b","secretsKey":"ff"}', /64 hex digits/],
  ] as const)("%s", ([, text, words]) => {
    writeFileSync(join(folder, "keys.json"), text);
    const read = () => installationKeys(folder, makers("x"));
    expect(read).toThrow(InvalidSetting);
    expect(read).toThrow(words);
  });

  test("a folder in its place", () => {
    mkdirSync(join(folder, "keys.json"));
    const read = () => installationKeys(folder, makers("x"));
    expect(read).toThrow(InvalidSetting);
    expect(read).toThrow(/keys\.json cannot be read or made: EISDIR/);
  });
});
