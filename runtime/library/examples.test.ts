import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { compileSource } from "#lang/hog/compiler/source.ts";
import { type Host, load, run } from "#runtime/interpreter/machine.ts";
import { LIBRARY, LIBRARY_BY_FAMILY } from "#runtime/library/catalogue.ts";
import { libraryPage } from "#runtime/library/docs.ts";
import { printForm } from "#runtime/print.ts";

/** The print form of an expression's value, or `!Error: text`. */
function evaluated(expression: string, exact: boolean): string {
  const { bytecode, diagnostics } = compileSource(`return ${expression}`);
  if (bytecode === null) throw new Error(`${expression}: ${JSON.stringify(diagnostics)}`);
  let printed = "";
  const host: Host = {
    globals: {},
    nowMs: 1_700_000_000_000,
    onResult: (value) => {
      printed = printForm(value);
    },
  };
  const outcome = run(load(bytecode), host, { exact });
  return outcome.kind === "failed" ? `!Error: ${outcome.error.message}` : printed;
}

for (const [family, entries] of LIBRARY_BY_FAMILY) {
  describe(family, () => {
    for (const entry of entries) {
      test.each(entry.examples)(`${entry.name}: %s`, (source, result) => {
        const expected = result.startsWith("!") ? result : evaluated(result, false);
        expect(evaluated(source, false)).toBe(expected);
        expect(evaluated(source, true)).toBe(expected);
      });
    }
  });
}

describe("every function", () => {
  const entries = Array.from(LIBRARY.values());

  test.each(entries)("$name is documented, with two examples where it can run by itself", (entry) => {
    expect(entry.doc.length).toBeGreaterThan(10);
    if (entry.form !== "async") expect(entry.examples.length).toBeGreaterThanOrEqual(2);
  });

  test("has a name of its own", () => {
    const count = Array.from(LIBRARY_BY_FAMILY.values()).reduce((sum, family) => sum + family.length, 0);
    expect(LIBRARY.size).toBe(count);
  });
});

test("the documentation page is current", () => {
  const page = readFileSync(resolve(import.meta.dirname, "../../docs/hog/stdlib.md"), "utf8");
  expect(page).toBe(libraryPage());
});
