import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { makeDataFolder } from "./data-folder.ts";

const root = mkdtempSync(join(tmpdir(), "hogstream-folder-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("makes what is missing, for the owner alone, and leaves what is there", () => {
  const deep = join(root, "a", "b", "c");
  makeDataFolder(deep);
  makeDataFolder(deep);
  expect(statSync(join(root, "a")).mode & 0o777).toBe(0o700);
  expect(existsSync(deep)).toBe(true);
});

test("says why a folder can't be made", () => {
  writeFileSync(join(root, "file"), "");
  expect(() => makeDataFolder(join(root, "file", "below"))).toThrow(/ENOTDIR/);
});

test.runIf(existsSync("/proc/self"))("gives up where no folder can be made", () => {
  expect(() => makeDataFolder("/proc/nowhere/below")).toThrow(/ENOENT/);
});
