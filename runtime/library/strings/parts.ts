import { hostText, toNumber } from "#runtime/compare.ts";
import { slotsCost, textCost } from "#runtime/cost.ts";
import { define } from "#runtime/library/define.ts";
import type { Value } from "#runtime/value.ts";

/** How many units at the start, or before the end, are `char`. */
function countAt(text: string, char: string, side: "start" | "end"): number {
  let count = 0;
  while (count < text.length && text[side === "start" ? count : text.length - 1 - count] === char) count += 1;
  return count;
}

/** The character to trim: one space by default, undefined if the argument is not one unit. */
function trimmed(char: Value | undefined): string | undefined {
  const given = char ?? " ";
  return typeof given === "string" && given.length === 1 ? given : undefined;
}

export const trim = define({
  name: "trim",
  params: [
    ["text", "string"],
    ["char?", "lenient string"],
  ],
  returns: "string",
  doc: "`text` without `char` (default: the space, and only it) at both ends; '' if `char` is not one unit.",
  examples: [
    ["trim('  a ')", "'a'"],
    ["trim('xxaxx', 'x')", "'a'"],
    ["trim('pad', 'pa')", "''"],
  ],
  pure: true,
  cost: (text) => textCost(text.length),
  run: (text, char) => {
    const unit = trimmed(char);
    if (unit === undefined) return "";
    const rest = text.slice(countAt(text, unit, "start"));
    return rest.slice(0, rest.length - countAt(rest, unit, "end"));
  },
});

export const trimLeft = define({
  name: "trimLeft",
  params: [
    ["text", "string"],
    ["char?", "lenient string"],
  ],
  returns: "string",
  doc: "`text` without `char` (default: the space) at its start; '' if `char` is not one unit.",
  examples: [
    ["trimLeft('00120', '0')", "'120'"],
    ["trimLeft('  a ')", "'a '"],
  ],
  pure: true,
  cost: (text) => textCost(text.length),
  run: (text, char) => {
    const unit = trimmed(char);
    return unit === undefined ? "" : text.slice(countAt(text, unit, "start"));
  },
});

export const trimRight = define({
  name: "trimRight",
  params: [
    ["text", "string"],
    ["char?", "lenient string"],
  ],
  returns: "string",
  doc: "`text` without `char` (default: the space) at its end; '' if `char` is not one unit.",
  examples: [
    ["trimRight('00120', '0')", "'0012'"],
    ["trimRight(' a  ')", "' a'"],
  ],
  pure: true,
  cost: (text) => textCost(text.length),
  run: (text, char) => {
    const unit = trimmed(char);
    return unit === undefined ? "" : text.slice(0, text.length - countAt(text, unit, "end"));
  },
});

export const splitByString = define({
  name: "splitByString",
  params: [
    ["separator", "lenient string"],
    ["text", "string"],
    ["max?", "lenient number"],
  ],
  returns: "array",
  doc: "The parts of `text` between separators; an empty separator splits into units. Of more than `max` parts the rest is dropped.",
  examples: [
    ["splitByString('::', 'a::b::c', 2)", "['a', 'b']"],
    ["splitByString('', 'xyz')", "['x', 'y', 'z']"],
  ],
  pure: true,
  cost: (separator, text) => {
    const needle = hostText(separator);
    let parts = 1;
    if (needle === "") parts = text.length;
    else for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) parts += 1;
    return slotsCost(parts) + parts * textCost(0) + text.length;
  },
  run: (separator, text, max) => {
    // The limit counts modulo 2³², so that a negative one is none at all and one that is no number is 0.
    return text.split(hostText(separator), max === undefined || max === null ? undefined : toNumber(max));
  },
});

export const substring = define({
  name: "substring",
  params: [
    ["text", "lenient string"],
    ["start", "lenient number"],
    ["length?", "lenient number"],
  ],
  returns: "string",
  doc: "`length` units of `text` from position `start` (1-based); to the end without `length`. '' if `text` is no string, `start` lies outside, or `length` is negative.",
  examples: [
    ["substring('porcupine', 5, 3)", "'upi'"],
    ["substring('abc', 2)", "'bc'"],
    ["substring('abc', 0, 2)", "''"],
  ],
  pure: true,
  cost: (text) => textCost(typeof text === "string" ? text.length : 0),
  run: (text, start, length) => {
    if (typeof text !== "string") return "";
    const from = toNumber(start) - 1;
    if (!(from >= 0) || from >= text.length) return "";
    if (typeof length !== "number") return text.slice(from);
    return length < 0 ? "" : text.slice(from, from + length);
  },
});

export const startsWith = define({
  name: "startsWith",
  params: [
    ["text", "lenient string"],
    ["prefix", "lenient string"],
  ],
  returns: "boolean",
  doc: "Whether `text` begins with `prefix`; false unless both are strings.",
  examples: [
    ["startsWith('lemur', 'lem')", "true"],
    ["startsWith('lemur', null)", "false"],
  ],
  pure: true,
  cost: 8,
  run: (text, prefix) => typeof text === "string" && typeof prefix === "string" && text.startsWith(prefix),
});

export const position = define({
  name: "position",
  params: [
    ["haystack", "lenient string"],
    ["needle", "lenient string"],
    ["ignored?", "any"],
  ],
  returns: "number",
  doc: "Where `needle` first stands in `haystack`, 1-based; 0 if it does not, or `haystack` is no string. A third argument is ignored.",
  examples: [
    ["position('capybara', 'ara')", "6"],
    ["position('a', 'z')", "0"],
  ],
  pure: true,
  cost: 8,
  work: (haystack) => (typeof haystack === "string" ? haystack.length : 0),
  run: (haystack, needle) => (typeof haystack === "string" ? haystack.indexOf(hostText(needle)) + 1 : 0),
});

export const positionCaseInsensitive = define({
  name: "positionCaseInsensitive",
  params: [
    ["haystack", "lenient string"],
    ["needle", "lenient string"],
    ["ignored?", "any"],
  ],
  returns: "number",
  doc: "As `position`, with both lower-cased.",
  examples: [
    ["positionCaseInsensitive('CapyBara', 'BA')", "5"],
    ["positionCaseInsensitive(5, '5')", "0"],
  ],
  pure: true,
  cost: (haystack) => textCost(typeof haystack === "string" ? haystack.length : 0),
  run: (haystack, needle) =>
    typeof haystack === "string" ? haystack.toLowerCase().indexOf(hostText(needle).toLowerCase()) + 1 : 0,
});

export const multiSearchAnyCaseInsensitive = define({
  name: "multiSearchAnyCaseInsensitive",
  params: [
    ["haystack", "lenient string"],
    ["needles", "lenient array"],
  ],
  returns: "number",
  doc: "1 if any of `needles` stands in `haystack`, whatever the case; else 0, also for null or if `needles` is no array.",
  examples: [
    ["multiSearchAnyCaseInsensitive('The Quick', ['slow', 'QUICK'])", "1"],
    ["multiSearchAnyCaseInsensitive(null, ['a'])", "0"],
  ],
  pure: true,
  cost: (haystack) => textCost(typeof haystack === "string" ? haystack.length : 0),
  work: (haystack, needles) =>
    (typeof haystack === "string" ? haystack.length : 0) * (Array.isArray(needles) ? needles.length : 0),
  run: (haystack, needles) => {
    if (haystack === null || !Array.isArray(needles)) return 0;
    const text = hostText(haystack).toLowerCase();
    return needles.some((needle) => text.includes(hostText(needle).toLowerCase())) ? 1 : 0;
  },
});
