import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { compileExpression } from "../compile.ts";
import { queryContext } from "../context.ts";
import { FUNCTIONS, findFunction } from "./catalogue.ts";
import { functionsPage } from "./page.ts";

test("the page is what the definitions say", () => {
  const page = readFileSync(resolve(import.meta.dirname, "../../../docs/hogql/functions.md"), "utf8");
  expect(page).toBe(functionsPage());
});

test("every function that is shown can be found, and no other be called", () => {
  for (const { name, internal, kind } of FUNCTIONS) {
    if (internal === true || kind === "table") continue;
    expect(findFunction(name), name).toBeDefined();
    expect(functionsPage()).toContain(`| \`${name.replaceAll("|", "\\|")}\` |`);
  }
  for (const name of ["file", "url", "remote", "hostName", "sleep", "dictGet", "currentProfiles", "getSetting"]) {
    const compiled = compileExpression(`${name}('x')`, queryContext(1));
    expect(compiled.ok ? "" : compiled.diagnostics[0]?.message).toContain(`Unsupported function call '${name}(...)'`);
  }
});
