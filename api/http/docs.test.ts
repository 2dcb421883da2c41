import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SCOPES } from "./auth/scopes.ts";
import { API_ERRORS } from "./errors.ts";

const page = readFileSync(new URL("../../docs/api.md", import.meta.url), "utf8");

describe("docs/api.md", () => {
  test("lists the errors that there are", () => {
    const rows = [...page.matchAll(/^\| (\w+) \| (\d{3}) \| (\w+) \|$/gm)].map(([, code, status, type]) => [
      code,
      Number(status),
      type,
    ]);
    expect(rows).toEqual(Object.entries(API_ERRORS).map(([code, { status, type }]) => [code, status, type]));
  });

  test("lists the scopes that there are", () => {
    for (const scope of SCOPES) expect(page).toContain(`\`${scope}\``);
  });
});
