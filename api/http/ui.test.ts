import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keptBuild } from "./ui.ts";

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), "hogstream-ui-"));
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

const write = (text: string) => async (draft: string) => {
  mkdirSync(draft);
  writeFileSync(join(draft, "index.html"), text);
};
const pageOf = (folder: string): string => readFileSync(join(folder, "index.html"), "utf8");

test("a build is made once", async () => {
  const folder = await keptBuild(cache, "abc", Date.now, write("first"));
  expect(await keptBuild(cache, "abc", Date.now, write("second"))).toBe(folder);
  expect(pageOf(folder)).toBe("first");
});

test("of several that build at once the first wins, and all have it", async () => {
  const open = Promise.withResolvers<void>();
  const late = keptBuild(cache, "abc", Date.now, async (draft) => {
    await write("late")(draft);
    await open.promise;
  });
  const early = await keptBuild(cache, "abc", Date.now, write("early"));
  expect(readdirSync(cache)).toHaveLength(2); // the other one's draft is left alone
  open.resolve();
  expect(pageOf(await late)).toBe("early");
  expect(await late).toBe(early);
  expect(readdirSync(cache)).toEqual(["abc"]);
});

test("what is left of a build is replaced", async () => {
  mkdirSync(join(cache, "abc/assets"), { recursive: true });
  expect(pageOf(await keptBuild(cache, "abc", Date.now, write("new")))).toBe("new");
});

test("a build that fails leaves nothing", async () => {
  const failing = keptBuild(cache, "abc", Date.now, async (draft) => {
    await write("half")(draft);
    throw new Error("no such module");
  });
  await expect(failing).rejects.toThrow("no such module");
  expect(readdirSync(cache)).toEqual([]);
});

test("old builds go after a day, drafts of others after an hour", async () => {
  const nowMs = Date.now();
  const aged = { young: 23, old: 25, "young.1": 0.9, "old.1": 1.1 };
  for (const [name, hours] of Object.entries(aged)) {
    mkdirSync(join(cache, name));
    utimesSync(join(cache, name), nowMs / 1_000, nowMs / 1_000 - hours * 3_600);
  }
  await keptBuild(cache, "abc", () => nowMs, write("new"));
  expect(Object.keys(aged).filter((name) => existsSync(join(cache, name)))).toEqual(["young", "young.1"]);
});
