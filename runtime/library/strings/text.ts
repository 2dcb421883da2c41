import { hostText } from "#runtime/compare.ts";
import { textCost } from "#runtime/cost.ts";
import { define } from "#runtime/library/define.ts";
import { concatText, printSize } from "#runtime/print.ts";

export const concat = define({
  name: "concat",
  params: [
    ["first", "any"],
    ["...rest", "any"],
  ],
  returns: "string",
  doc: "The text forms of all arguments, one after the other; null is nothing.",
  examples: [
    ["concat('a', 1, null, [1, 'x'])", "'a1[1, \\'x\\']'"],
    ["concat(toDate('2024-01-02'))", "'2024-01-02'"],
  ],
  pure: true,
  cost: (...parts) => {
    let units = 0;
    for (let i = 0; i < parts.length; i++) units += printSize(parts[i]!);
    return textCost(units);
  },
  run: (...parts) => {
    let text = "";
    for (let i = 0; i < parts.length; i++) text += concatText(parts[i]!);
    return text;
  },
});

export const lower = define({
  name: "lower",
  params: [["text", "string | null"]],
  returns: "string",
  doc: "`text` in lower case; null stays null.",
  examples: [
    ["lower('ÀB')", "'àb'"],
    ["lower(null)", "null"],
  ],
  pure: true,
  // One letter can become up to three units (İ, for instance, two).
  cost: (text) => textCost(text === null ? 0 : text.length),
  run: (text) => (text === null ? null : text.toLowerCase()),
});

export const upper = define({
  name: "upper",
  params: [["text", "string"]],
  returns: "string",
  doc: "`text` in upper case.",
  examples: [
    ["upper('straße')", "'STRASSE'"],
    ["upper('a1')", "'A1'"],
  ],
  pure: true,
  cost: (text) => textCost(text.length),
  run: (text) => text.toUpperCase(),
});

export const reverse = define({
  name: "reverse",
  params: [["text", "string"]],
  returns: "string",
  doc: "The UTF-16 units of `text` in reverse order; a surrogate pair is split.",
  examples: [
    ["reverse('abc')", "'cba'"],
    ["reverse('')", "''"],
  ],
  pure: true,
  cost: (text) => 8 * text.length,
  run: (text) => text.split("").reverse().join(""),
});

/** Occurrences of `needle`; an empty one occurs between all units and at both ends. */
function occurrences(text: string, needle: string): number {
  if (needle === "") return text.length + 1;
  let count = 0;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) count += 1;
  return count;
}

/** An upper bound of the units that one replacement writes; `$` patterns may copy the whole text. */
function replacementUnits(text: string, replacement: string): number {
  if (!replacement.includes("$")) return replacement.length;
  return replacement.length + (replacement.split("$").length - 1) * text.length;
}

export const replaceOne = define({
  name: "replaceOne",
  params: [
    ["text", "string"],
    ["needle", "lenient string"],
    ["replacement", "lenient string"],
  ],
  returns: "string",
  doc: "`text` with the first `needle` replaced. In `replacement`, `$$`, `$&`, `` $` `` and `$'` stand for a dollar, the match, and what is before and after it.",
  examples: [
    ["replaceOne('banana', 'an', 'AN')", "'bANana'"],
    ["replaceOne('a.b', '.', '[$&]')", "'a[.]b'"],
  ],
  pure: true,
  cost: (text, _needle, replacement) => textCost(text.length + replacementUnits(text, hostText(replacement))),
  run: (text, needle, replacement) => text.replace(hostText(needle), hostText(replacement)),
});

export const replaceAll = define({
  name: "replaceAll",
  params: [
    ["text", "string"],
    ["needle", "lenient string"],
    ["replacement", "lenient string"],
  ],
  returns: "string",
  doc: "`text` with every `needle` replaced, as by `replaceOne`; an empty needle is found between all units.",
  examples: [
    ["replaceAll('banana', 'an', 'AN')", "'bANANa'"],
    ["replaceAll('ab', '', '|')", "'|a|b|'"],
  ],
  pure: true,
  cost: (text, needle, replacement) =>
    textCost(text.length + occurrences(text, hostText(needle)) * replacementUnits(text, hostText(replacement))),
  run: (text, needle, replacement) => text.replaceAll(hostText(needle), hostText(replacement)),
});
