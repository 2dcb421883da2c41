import fc from "fast-check";
import { RE2JS } from "re2js";
import { describe, expect, test } from "vitest";
import { Fault } from "#runtime/fault.ts";
import { analyse } from "./analysis.ts";
import { likeTest } from "./like.ts";
import { compileRegex } from "./regex.ts";

const letters = fc.constantFrom("a", "b", "c", "@", ".", "-", "é", "K", "\n", "1", "😀", " ");
const texts = fc.string({ unit: letters, maxLength: 12 });

const { pattern: patterns } = fc.letrec<{ pattern: string; atom: string; repeated: string }>((tie) => ({
  atom: fc.oneof(
    fc.constantFrom(
      "a",
      "b",
      "k",
      "\\.",
      "@",
      ".",
      "[ab]",
      "[^a]",
      "[a-c.-]",
      "\\d",
      "\\w",
      "\\s",
      "\\W",
      "[^\\w@]",
      "é",
      "\\b",
      "^",
      "$",
    ),
    tie("pattern").map((inner) => `(${inner})`),
    tie("pattern").map((inner) => `(?:${inner})`),
  ),
  repeated: fc
    .tuple(tie("atom"), fc.constantFrom("", "", "", "*", "+", "?", "{2}", "{1,3}", "*?", "+?", "{2,}"))
    .map(([atom, repeat]) => (["\\b", "^", "$"].includes(atom) ? atom : `${atom}${repeat}`)),
  pattern: fc.oneof(
    { maxDepth: 3 },
    fc.array(tie("repeated"), { minLength: 1, maxLength: 4 }).map((items) => items.join("")),
    fc.array(tie("repeated"), { minLength: 2, maxLength: 3 }).map((items) => items.join("|")),
  ),
}));

/** More with `PATTERNS=100000`. */
const PATTERNS = Number(process.env["PATTERNS"] ?? 2_000);

test("what the fast engine runs means the same to the linear one", () => {
  let fast = 0;
  fc.assert(
    fc.property(
      patterns,
      fc.boolean(),
      fc.array(texts, { minLength: 1, maxLength: 6 }),
      (pattern, ignoreCase, samples) => {
        let linear: RE2JS;
        try {
          linear = RE2JS.compile(pattern, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
        } catch {
          expect(() => compileRegex(pattern, ignoreCase)).toThrow(Fault);
          return;
        }
        const analysis = analyse(pattern, ignoreCase);
        if (analysis === undefined) return;
        fast += 1;
        const regex = new RegExp(analysis.source, analysis.flags);
        for (const text of samples) {
          const matcher = linear.matcher(text);
          const expected = matcher.find() ? [matcher.group(0), linear.groupCount() > 0 ? matcher.group(1) : ""] : null;
          const match = regex.exec(text);
          const got = match === null ? null : [match[0], match.length > 1 ? (match[1] ?? null) : ""];
          expect(got).toEqual(expected);
        }
      },
    ),
    { numRuns: PATTERNS },
  );
  expect(fast).toBeGreaterThan(PATTERNS / 10);
});

describe("the analysis bounds backtracking", () => {
  test.each([
    ["^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+$", 0],
    ["\\d{3}-\\d{2}-\\d{4}", 0],
    ["foo|bar|baz", 0],
    ["@[a-z]+\\.com", 0],
    ["\\d+", 0],
    ["[a-z]+@", 1],
    ["a.*b", 2],
    ["^.*a.*b", 2],
  ])("%s: text^%i", (pattern, degree) => {
    expect(analyse(pattern, false)?.degree).toBe(degree);
  });

  test.each(["(a+)+$", "(a|aa)+$", "(a*)*b", "(.*a){10}", "([a-z]+\\d*)+x", "(?:x{1,50}){1,50}y"])(
    "%s is left to the linear engine",
    (pattern) => {
      expect(analyse(pattern, false)).toBeUndefined();
    },
  );

  test.each(["(a+)+$", "(a|aa)+$", "^(a|a?)+$", "a*a*a*a*a*b", ".*.*=.*", "(x+x+)+y", "[a-z]+[a-z]+[a-z]+1"])(
    "%s takes time in proportion to the text",
    (pattern) => {
      const regex = compileRegex(pattern);
      const startedMs = performance.now();
      regex.test(`${"a".repeat(100_000)}!`);
      regex.test("x".repeat(100_000));
      expect(performance.now() - startedMs).toBeLessThan(10_000);
    },
  );

  test.each([
    "a(?=b)",
    "a(?!b)",
    "(?<=a)b",
    "(?<!a)b",
    "(a)\\1",
    "a{1001}",
    "((a{100}){100}){100}",
    "a**",
    "[z-a]",
    "(",
    "x".repeat(20_000),
  ])("%s is refused", (pattern) => {
    expect(() => compileRegex(pattern)).toThrow(Fault);
  });
});

test("LIKE without regular expressions means the same as with one", () => {
  const unit = fc.constantFrom("a", "b", "%", "_", ".", "\n", "A");
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 6 }), texts, fc.boolean(), (pattern, text, ignoreCase) => {
      const source = pattern
        .replace(/[-/\\^$*+?.()|[\]{}]/g, "\\$&")
        .replaceAll("%", ".*")
        .replaceAll("_", ".");
      const linear = RE2JS.compile(source, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
      expect(likeTest(pattern, ignoreCase)(text)).toBe(linear.test(text));
    }),
    { numRuns: 2_000 },
  );
});
