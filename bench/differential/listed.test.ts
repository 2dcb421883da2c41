import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compileSource } from "#lang/hog/compiler/source.ts";
import { grammarSuite } from "./grammar.ts";
import { Judge } from "./judge.ts";
import { LISTED_IDS } from "./listed.ts";
import { bytecodeSuite, librarySuite, programSuite } from "./running.ts";
import type { Suite } from "./suite.ts";

const PAGE = join(import.meta.dirname, "../../docs/hog/differences.md");
/** Comparisons per suite; `npm run differential` makes many more. */
const COMPARISONS = Number(process.env["COMPARISONS"] ?? 600);
const SEED = 20_260_131;

test("the page explains each rule, and has a rule for each id", () => {
  const ids = [...readFileSync(PAGE, "utf8").matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, id]) => id);
  expect(new Set(ids)).toEqual(LISTED_IDS);
  expect(ids.length).toBe(LISTED_IDS.size);
});

describe("verdicts", () => {
  const judge = new Judge();
  test.each([
    ["return upper('a')", { kind: "same" }],
    [
      "let f := [] for (let v in [1, 2]) { let w := v; f := arrayPushBack(f, () -> w) } return f[2]()",
      ["closures-keep-their-own"],
    ],
    ["return dateDiff('hour', toDate('2023-01-01'), toDate('2023-02-01'))", ["long-differences"]],
    ["return trim([1])", ["texts-only"]],
    ["fun f() { try { return 1 } catch (e) { return 2 } } f(); throw Error('x')", ["handlers-end-with-their-frame"]],
  ] as const)("%s", (source, expected) => {
    const verdict = judge.judge(compileSource(source).bytecode!, {});
    expect(verdict).toEqual("kind" in expected ? expected : { kind: "listed", ids: expected });
  });
});

test.each<[string, Suite, number]>([
  ["grammar", grammarSuite, COMPARISONS / 2],
  ["library", librarySuite, COMPARISONS],
  ["programs", programSuite, COMPARISONS / 2],
  ["bytecode", bytecodeSuite, COMPARISONS],
])(
  "%s: nothing differs that is not listed",
  async (_name, { run }, wanted) => {
    let compared = 0;
    for await (const { kind, source, what } of run(SEED)) {
      expect(kind === "not listed" ? `${source}\n${what}` : "").toBe("");
      if (++compared >= wanted) return;
    }
  },
  60_000,
);
