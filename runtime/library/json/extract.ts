import { hostText } from "#runtime/compare.ts";
import { textCost } from "#runtime/cost.ts";
import { dictFind, dictSize } from "#runtime/dict.ts";
import { Fault, fail } from "#runtime/fault.ts";
import { define, type NativeEntry } from "#runtime/library/define.ts";
import { BYTES_PER_UNIT, parseJson } from "#runtime/library/json/json.ts";
import { numericText, parseWhole } from "#runtime/library/types/convert.ts";
import { printForm, printSize } from "#runtime/print.ts";
import { fieldOf, Internal, isDict, type Value } from "#runtime/value.ts";

/** The document: text is parsed, anything else is taken as it is. Undefined for text that is no JSON. */
function documentOf(json: Value): Value | undefined {
  if (typeof json !== "string") return json;
  try {
    return parseJson(json);
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}

/**
 * One step of a path. Elements count from 1, or from the end if negative; null and texts have nothing inside.
 *
 * @param parsed `value` comes from JSON text, where 0 is no key of anything; in an object of the program it may be one.
 * @returns undefined when there is nothing.
 */
function step(value: Value, key: Value, parsed: boolean): Value | undefined {
  if (typeof value !== "object") return undefined;
  // A number leads nowhere from null, and is passed over.
  if (value === null) return typeof key === "number" ? null : undefined;
  if (key === 0 && (parsed || !isDict(value))) fail("Hog arrays start from index 1");
  if (Array.isArray(value)) {
    if (key === "length") return value.length;
    // Text that is a position counts from 0, as it does in programs.
    if (typeof key === "string") return Object.hasOwn(value, key) ? value[Number(key)] : undefined;
    if (typeof key !== "number") return undefined;
    return value[key > 0 ? key - 1 : value.length + key];
  }
  if (value instanceof Internal) return fieldOf(value, key) ?? undefined;
  return dictFind(value, key) ?? dictFind(value, typeof key === "string" ? key : printForm(key));
}

/** What `path` leads to in `json`; undefined when it leads nowhere or the text is no JSON. */
function follow(json: Value, path: readonly Value[]): Value | undefined {
  let value = documentOf(json);
  for (const key of path) {
    if (value === undefined) return undefined;
    value = step(value, key, typeof json === "string");
  }
  return value;
}

function cost(json: Value): number {
  return 8 + (typeof json === "string" ? BYTES_PER_UNIT * json.length : 0);
}

const extraction = (
  name: string,
  returns: string,
  doc: string,
  examples: NativeEntry["examples"],
  run: (json: Value, path: readonly Value[]) => Value,
): NativeEntry =>
  define({
    name,
    params: [
      ["json", "any"],
      ["...path", "any"],
    ],
    returns,
    doc: `${doc} \`path\` holds keys and positions (from 1, negative from the end); \`json\` is JSON text or a value.`,
    examples,
    pure: true,
    cost,
    run: (json, ...path) => run(json, path),
  });

function has(json: Value, path: readonly Value[]): boolean {
  if (path.length === 0) return true;
  let value = documentOf(json);
  for (const key of path) {
    if (typeof value === "string") value = documentOf(value);
    if (value === undefined || key === 0) return false;
    value = step(value, key, true);
  }
  return value !== undefined;
}

export const JSONHas = extraction(
  "JSONHas",
  "boolean",
  "True if the whole path is there, also when it ends in null. Texts on the way are parsed as JSON again.",
  [
    ["JSONHas('{\"a\": [5, 6]}', 'a', 2)", "true"],
    ["JSONHas({'a': null}, 'a')", "true"],
    ["JSONHas('nope', 'x')", "false"],
  ],
  has,
);

export const JSONLength = extraction(
  "JSONLength",
  "integer",
  "Elements or keys of what is at the path; 0 for anything else.",
  [
    ["JSONLength('{\"p\": [1, 2]}', 'p')", "2"],
    ["JSONLength('x')", "0"],
  ],
  (json, path) => {
    const value = follow(json, path) ?? null;
    if (Array.isArray(value)) return value.length;
    return isDict(value) ? dictSize(value) : 0;
  },
);

export const JSONExtract = define({
  name: "JSONExtract",
  params: [
    ["json", "any"],
    ["pathOrType", "any"],
    ["...pathAndType", "any"],
  ],
  returns: "any",
  doc: "What is at the path, or null. The last argument, the name of a type, is ignored. `json` is JSON text or a value.",
  examples: [
    ["JSONExtract('{\"m\": {\"n\": 3}}', 'm', 'n', 'Int64')", "3"],
    ["JSONExtract('[7, 8]', 2, 'Int')", "8"],
  ],
  pure: true,
  cost,
  run: (json, first, ...rest) => follow(json, [first, ...rest].slice(0, -1)) ?? null,
});

/** Objects parsed from text are `[object Object]`, as their texts are in JavaScript; a program's own are `[object Map]`. */
function stringOf(value: Value, parsed: boolean): string {
  const text = hostText(value);
  return parsed && typeof value === "object" ? text.replaceAll("[object Map]", "[object Object]") : text;
}

export const JSONExtractString = define({
  name: "JSONExtractString",
  params: [
    ["json", "any"],
    ["...path", "any"],
  ],
  returns: "string | null",
  doc: "The text of what is at the path: arrays joined by commas; null if there is nothing. `json` is JSON text or a value.",
  examples: [
    ["JSONExtractString('{\"s\": [1, [2]]}', 's')", "'1,2'"],
    ["JSONExtractString('{\"s\": false}', 's')", "'false'"],
  ],
  pure: true,
  cost: (json) => cost(json) + textCost(printSize(json)),
  run: (json, ...path) => {
    const value = follow(json, path) ?? null;
    return value === null ? null : stringOf(value, typeof json === "string");
  },
});

function orNull(number: number): number | null {
  return Number.isNaN(number) ? null : number;
}

export const JSONExtractInt = extraction(
  "JSONExtractInt",
  "integer | null",
  "The whole number that the text of what is at the path starts with, or null.",
  [
    ["JSONExtractInt('{\"n\": \"17px\"}', 'n')", "17"],
    ["JSONExtractInt('{\"n\": true}', 'n')", "null"],
  ],
  (json, path) => orNull(parseWhole(numericText(follow(json, path) ?? null))),
);

export const JSONExtractFloat = extraction(
  "JSONExtractFloat",
  "float | null",
  "The number that the text of what is at the path starts with, or null.",
  [
    ["JSONExtractFloat('{\"n\": \"1e2\"}', 'n')", "100"],
    ["JSONExtractFloat('{\"n\": []}', 'n')", "null"],
  ],
  (json, path) => orNull(Number.parseFloat(numericText(follow(json, path) ?? null))),
);

export const JSONExtractBool = extraction(
  "JSONExtractBool",
  "boolean",
  "The boolean at the path; false for anything else.",
  [
    ["JSONExtractBool('{\"t\": true}', 't')", "true"],
    ["JSONExtractBool('{\"t\": \"true\"}', 't')", "false"],
  ],
  (json, path) => follow(json, path) === true,
);

export const JSONExtractArrayRaw = extraction(
  "JSONExtractArrayRaw",
  "array | null",
  "The array at the path, or null.",
  [
    ["JSONExtractArrayRaw('{\"l\": [1, \"2\"]}', 'l')", "[1, '2']"],
    ["JSONExtractArrayRaw('{\"l\": {}}', 'l')", "null"],
  ],
  (json, path) => {
    const value = follow(json, path) ?? null;
    return Array.isArray(value) ? value : null;
  },
);
