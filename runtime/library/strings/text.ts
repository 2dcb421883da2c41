import { textCost } from "#runtime/cost.ts";
import { define } from "#runtime/library/define.ts";
import { concatText, printSize } from "#runtime/print.ts";
import type { Value } from "#runtime/value.ts";

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
  cost: (...parts) => textCost(parts.reduce((sum: number, part: Value) => sum + printSize(part), 0)),
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
  cost: (text) => textCost(text === null ? 0 : text.length),
  run: (text) => (text === null ? null : text.toLowerCase()),
});
