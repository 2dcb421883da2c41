import { hostText } from "#runtime/compare.ts";
import { textCost } from "#runtime/cost.ts";
import { Fault } from "#runtime/fault.ts";
import { fromMarked } from "#runtime/json.ts";
import { define } from "#runtime/library/define.ts";
import { stringifiedSize, stringify } from "#runtime/stringify.ts";
import type { Value } from "#runtime/value.ts";

/** What JSON functions read: text as it is, other values as JavaScript makes text of them. */
export function jsonText(value: Value): string {
  return hostText(value);
}

/** Parsed JSON takes at most this many bytes of the price list for each unit of text: `0,` is 8 for 2. */
export const BYTES_PER_UNIT = 5;

/** Objects with a marker are rare: without its first letters in the text there is none to look for. */
const MARKER = "__hog";

/** Parses JSON text that may hold marked dates and errors. @throws Fault `syntax` */
export function parseJson(text: string): Value {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Fault("syntax", reason, { cause });
  }
  // JSON.parse made this just now, so it is ours to use as it is: nothing else refers to it.
  return text.includes(MARKER) || text.includes("\\u00") ? fromMarked(json, "library") : (json as Value);
}

export const jsonParse = define({
  name: "jsonParse",
  params: [["text", "any"]],
  returns: "any",
  doc: "The value that JSON text describes. Objects marked as date, datetime or error become those. Text that is no JSON ends the program.",
  examples: [
    ["jsonParse('{\"k\": [1, null]}')", "{'k': [1, null]}"],
    ['jsonParse(\'{"__hogDate__": true, "year": 2001, "month": 2, "day": 3}\')', "toDate('2001-02-03')"],
  ],
  pure: true,
  cost: (text) => (typeof text === "string" ? BYTES_PER_UNIT * text.length : 64),
  run: (text) => parseJson(jsonText(text)),
});

export const jsonStringify = define({
  name: "jsonStringify",
  params: [
    ["value", "any"],
    ["indent?", "lenient integer"],
  ],
  returns: "string",
  doc: "JSON text without blanks, or indented by `indent` (up to 10). Dates, datetimes and errors become marked objects, functions their print form, what contains itself null.",
  examples: [
    ["jsonStringify({'a': [1, null], 'b': x -> x})", '\'{"a":[1,null],"b":"fn<lambda(1)>"}\''],
    ["jsonStringify(toDate('2020-02-29'))", '\'{"__hogDate__":true,"year":2020,"month":2,"day":29}\''],
    ["jsonStringify([1], 2)", "'[\\n  1\\n]'"],
  ],
  pure: true,
  cost: (value, indent) => textCost(stringifiedSize(value, typeof indent === "number" && indent > 0 ? indent : 0)),
  run: (value, indent) => stringify(value, typeof indent === "number" && indent > 0 ? Math.min(indent, 10) : 0),
});

export const isValidJSON = define({
  name: "isValidJSON",
  params: [["text", "any"]],
  returns: "boolean",
  doc: "True if `text` is JSON.",
  examples: [
    ["isValidJSON('[1, 2')", "false"],
    ["isValidJSON('{\"a\": 1}')", "true"],
  ],
  pure: true,
  cost: (text) => (typeof text === "string" ? BYTES_PER_UNIT * text.length : 64),
  run: (text) => {
    try {
      JSON.parse(jsonText(text));
      return true;
    } catch {
      return false;
    }
  },
});
