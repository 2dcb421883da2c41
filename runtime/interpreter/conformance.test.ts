import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "#bench/conformance/vm.ts";

const cases = JSON.parse(readFileSync(join(import.meta.dirname, "conformance/vm-cases.json"), "utf8")) as {
  readonly name: string;
}[];

describe("programs behave as on the reference machine", () => {
  test.each(cases.map((entry) => [entry.name, entry] as const))("%s", (_name, entry) => {
    expect(check(entry)).toBeUndefined();
  });
});
