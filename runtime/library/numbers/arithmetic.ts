import { hostText, toNumber } from "#runtime/compare.ts";
import { textCost } from "#runtime/cost.ts";
import { define } from "#runtime/library/define.ts";
import { printSize } from "#runtime/print.ts";
import type { Value } from "#runtime/value.ts";

/** Neither text nor something that JavaScript's `+` would turn into text. */
const isPlain = (value: Value): value is number | boolean | null =>
  value === null || typeof value === "number" || typeof value === "boolean";

export const plus = define({
  name: "plus",
  params: [
    ["a", "any"],
    ["b", "any"],
  ],
  returns: "number | string",
  doc: "The sum; if either side is text, both texts joined (unlike the operator `+`).",
  examples: [
    ["plus(1, 2)", "3"],
    ["plus('a', 1)", "'a1'"],
  ],
  pure: true,
  cost: (a, b) => (isPlain(a) && isPlain(b) ? 8 : textCost(printSize(a) + printSize(b))),
  run: (a, b) => (isPlain(a) && isPlain(b) ? toNumber(a) + toNumber(b) : hostText(a) + hostText(b)),
});

export const minus = define({
  name: "minus",
  params: [
    ["a", "lenient number"],
    ["b", "lenient number"],
  ],
  returns: "number",
  doc: "The difference; texts are read as numbers.",
  examples: [
    ["minus('9', 2)", "7"],
    ["minus(1, 2.5)", "-1.5"],
  ],
  pure: true,
  cost: 8,
  run: (a, b) => toNumber(a) - toNumber(b),
});

export const floor = define({
  name: "floor",
  params: [
    ["x", "lenient number"],
    ["ignored?", "any"],
  ],
  returns: "number",
  doc: "The greatest integer not above `x`; null counts as 0.",
  examples: [
    ["floor(-2.1)", "-3"],
    ["floor(null)", "0"],
  ],
  pure: true,
  cost: 8,
  run: (x) => Math.floor(toNumber(x)),
});

export const round = define({
  name: "round",
  params: [
    ["x", "lenient number"],
    ["ignored?", "any"],
  ],
  returns: "number",
  doc: "The integer nearest to `x`, the greater one of two; a second argument is ignored.",
  examples: [
    ["round(2.5)", "3"],
    ["round(-2.5)", "-2"],
    ["round(1.234, 2)", "1"],
  ],
  pure: true,
  cost: 8,
  run: (x) => Math.round(toNumber(x)),
});
