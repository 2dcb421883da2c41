import { expect, test } from "vitest";
import { compileBody } from "#lang/hog/compiler/compile.ts";
import { parseProgram } from "#lang/syntax/parse.ts";
import { LIBRARY } from "#runtime/library/catalogue.ts";

/** The parameters under the names that `source` uses. */
const PARAMS: Readonly<Record<string, readonly string[]>> = {
  arrayMap: ["func", "arr"],
  arrayFilter: ["func", "arr"],
  arrayCount: ["func", "arr"],
  arrayExists: ["func", "arr"],
  arrayReduce: ["func", "arr", "initial"],
  inCohort: ["id", "ids"],
  notInCohort: ["id", "ids"],
  sortableSemver: ["v"],
};

const entries = Array.from(LIBRARY.values()).filter((entry) => entry.form === "bytecode");

test.each(entries)("$name is what the compiler makes of its source, token for token", ({ name, source, chunk }) => {
  const params = PARAMS[name] ?? [];
  const { tree } = parseProgram(`fun f(${params.join(", ")}) { ${source} }`);
  const [declaration] = tree?.declarations ?? [];
  if (declaration?.node !== "Function") throw new Error(`${name} does not parse`);
  expect(compileBody(params, declaration.body).bytecode).toEqual(chunk);
});
