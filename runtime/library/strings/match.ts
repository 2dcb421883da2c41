import { hostText } from "#runtime/compare.ts";
import { textCost } from "#runtime/cost.ts";
import { fail } from "#runtime/fault.ts";
import { type Context, define, type NativeEntry } from "#runtime/library/define.ts";
import { likeTest } from "#runtime/pattern/like.ts";
import { compileRegex, tryCompileRegex } from "#runtime/pattern/regex.ts";
import { printForm } from "#runtime/print.ts";
import type { Value } from "#runtime/value.ts";

/** What a pattern function takes a value for that is not a text. */
function asText(value: Value): string {
  return typeof value === "string" ? value : printForm(value);
}

const likeFunction = (
  name: string,
  doc: string,
  examples: NativeEntry["examples"],
  ignoreCase: boolean,
  expected: boolean,
): NativeEntry =>
  define({
    name,
    params: [
      ["text", "lenient string"],
      ["pattern", "lenient string"],
    ],
    returns: "boolean",
    doc,
    examples,
    pure: true,
    cost: 8,
    work: (text) => (typeof text === "string" ? text.length : 8),
    run: (text, pattern) => likeTest(asText(pattern), ignoreCase)(asText(text)) === expected,
    total: true,
    prepare: (_text, pattern) => {
      if (typeof pattern !== "string") return undefined;
      let test: ((text: string) => boolean) | undefined;
      return (text) => {
        test ??= likeTest(pattern, ignoreCase);
        return test(asText(text)) === expected;
      };
    },
  });

export const like = likeFunction(
  "like",
  "True if `text` contains what `pattern` describes: `%` any run of characters, `_` any one. Not anchored: `'hello' like 'ell'`.",
  [
    ["like('wombat', 'mba')", "true"],
    ["like('a.c', 'a_c')", "true"],
  ],
  false,
  true,
);

export const ilike = likeFunction(
  "ilike",
  "As `like`, ignoring case.",
  [
    ["ilike('Wombat', 'wOM%')", "true"],
    ["ilike('Wombat', 'q')", "false"],
  ],
  true,
  true,
);

export const notLike = likeFunction(
  "notLike",
  "Negation of `like`.",
  [
    ["notLike('otter', 'o%')", "false"],
    ["notLike('otter', 'z')", "true"],
  ],
  false,
  false,
);

export const notILike = likeFunction(
  "notILike",
  "Negation of `ilike`.",
  [
    ["notILike('OTTER', 'q')", "true"],
    ["notILike('OTTER', 'o%')", "false"],
  ],
  true,
  false,
);

function requireRegex(context: Context, what: "match" | "extract"): void {
  if (context.regex) return;
  fail(`Set options.external.regex.${what} for ${what === "match" ? "RegEx" : "RegEx extract"} support`);
}

export const match = define({
  name: "match",
  params: [
    ["text", "lenient string"],
    ["pattern", "lenient string"],
  ],
  returns: "boolean",
  doc: "True if the regular expression `pattern` (RE2 syntax) matches anywhere in `text`. False if either is null or empty.",
  examples: [
    ["match('plugh', 'l.g')", "true"],
    ["match('', 'a*')", "false"],
  ],
  pure: true,
  cost: 8,
  work: (text) => (typeof text === "string" ? text.length : 8),
  runIn: (context, text, pattern) => {
    requireRegex(context, "match");
    return text && pattern ? compileRegex(asText(pattern)).test(asText(text)) : false;
  },
  total: true,
  prepare: (_text, pattern) => {
    const regex = typeof pattern === "string" && pattern !== "" ? tryCompileRegex(pattern) : undefined;
    return regex === undefined ? undefined : (text) => (text ? regex.test(asText(text)) : false);
  },
});

export const extractRegex = define({
  name: "extractRegex",
  params: [
    ["text", "lenient string"],
    ["pattern", "lenient string"],
  ],
  returns: "string",
  doc: "What the first capture group of `pattern` (RE2 syntax) matches in `text`, or the whole match if it has no group; '' without a match or for null.",
  examples: [
    ["extractRegex('order-4412', '([0-9]{2})')", "'44'"],
    ["extractRegex('a', 'z')", "''"],
  ],
  pure: true,
  cost: (text) => textCost(typeof text === "string" ? text.length : 8),
  runIn: (context, text, pattern) => {
    requireRegex(context, "extract");
    return text === null || pattern === null ? "" : compileRegex(hostText(pattern)).extract(hostText(text));
  },
  total: true,
  prepare: (_text, pattern) => {
    const regex = typeof pattern === "string" ? tryCompileRegex(pattern) : undefined;
    return regex === undefined ? undefined : (text) => (text === null ? "" : regex.extract(hostText(text)));
  },
});
