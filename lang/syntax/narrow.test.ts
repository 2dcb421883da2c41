import type { ParserRuleContext } from "antlr4ng";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sameTree } from "../hog/formatter/same-tree.ts";
import { ENTRIES, type Entry, parseAs } from "./parse.ts";
import { anyExpression, anyProgram, anyQuery, anyTokenSoup } from "./testing/sources.ts";

/** If the narrowed text parses, it must give the tree of the reading that counts. */
function agrees<Context extends ParserRuleContext, Tree>(source: string, entry: Entry<Context, Tree>): void {
  const narrow = parseAs(source, entry, "narrow");
  if (narrow.tree === null) return;
  const wide = parseAs(source, entry, "wide");
  expect(wide.tree).not.toBeNull();
  expect(sameTree(narrow.tree, wide.tree)).toBe(true);
}

describe("a narrowed reading is the one that counts", () => {
  test("of programs", () => {
    fc.assert(
      fc.property(fc.oneof(anyTokenSoup(), anyProgram()), (source) => agrees(source, ENTRIES.program)),
      { numRuns: 60 },
    );
  });
  test("of queries", () => {
    fc.assert(
      fc.property(fc.oneof(anyTokenSoup(), anyQuery()), (source) => agrees(source, ENTRIES.select)),
      { numRuns: 60 },
    );
  });
  test("of expressions", () => {
    fc.assert(
      fc.property(fc.oneof(anyTokenSoup(), anyExpression()), (source) => agrees(source, ENTRIES.expression)),
      { numRuns: 60 },
    );
  });
});
