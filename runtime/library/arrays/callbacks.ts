/**
 * Functions that take functions are bytecode: the callback then is an ordinary frame, which may suspend, and whose
 * errors can be caught. Saved states hold offsets into these chunks, so the code must stay exactly what the compiler
 * makes of `source`.
 */

import { type BytecodeEntry, defineBytecode } from "#runtime/library/define.ts";

/** `for (let v in E) B` over the parameter in slot `collection`, its hidden locals from slot `first` on. */
function forIn(collection: number, first: number, body: (item: number) => readonly unknown[]): unknown[] {
  const [expr, values, index, limit, item] = [first, first + 1, first + 2, first + 3, first + 4];
  const inner = [36, values, 36, index, 45, 37, item, ...body(item)];
  const cond = [36, limit, 36, index, 16];
  return [
    ...[36, collection, 36, expr, 2, "values", 1, 33, 1, 36, values, 2, "length", 1, 31],
    ...[...cond, 40, inner.length + 9, ...inner, 36, index, 33, 1, 6, 37, index],
    ...[39, -(inner.length + cond.length + 11), 35, 35, 35, 35, 35],
  ];
}

const pushBack = (item: readonly unknown[]): unknown[] => [36, 2, ...item, 2, "arrayPushBack", 2, 37, 2];

const FUNC = ["func", "any"] as const;
const LIST = ["list", "any"] as const;

export const arrayMap = defineBytecode({
  name: "arrayMap",
  params: [FUNC, LIST],
  returns: "array",
  doc: "What `func` returns for each element of an array, or each value of an object.",
  examples: [
    ["arrayMap(v -> v * v, [2, 3])", "[4, 9]"],
    ["arrayMap(v -> v, {'a': 1})", "[1]"],
  ],
  source: "let r := []; for (let i in arr) { r := arrayPushBack(r, func(i)) } return r",
  chunk: [43, 0, ...forIn(1, 3, (i) => pushBack([36, i, 36, 0, 54, 1])), 36, 2, 38, 35],
});

export const arrayFilter = defineBytecode({
  name: "arrayFilter",
  params: [FUNC, LIST],
  returns: "array",
  doc: "The elements for which `func` returns something truthy.",
  examples: [
    ["arrayFilter(v -> v, [0, 'a', null])", "['a']"],
    ["arrayFilter(v -> v > 1, [1, 2])", "[2]"],
  ],
  source: "let r := []; for (let i in arr) { if (func(i)) { r := arrayPushBack(r, i) } } return r",
  chunk: [43, 0, ...forIn(1, 3, (i) => [36, i, 36, 0, 54, 1, 40, 9, ...pushBack([36, i])]), 36, 2, 38, 35],
});

export const arrayCount = defineBytecode({
  name: "arrayCount",
  params: [FUNC, LIST],
  returns: "integer",
  doc: "How many elements `func` returns something truthy for.",
  examples: [
    ["arrayCount(v -> v > 2, [1, 3, 4])", "2"],
    ["arrayCount(v -> true, [])", "0"],
  ],
  source: "let c := 0; for (let i in arr) { if (func(i)) { c := c + 1 } } return c",
  chunk: [33, 0, ...forIn(1, 3, (i) => [36, i, 36, 0, 54, 1, 40, 7, 33, 1, 36, 2, 6, 37, 2]), 36, 2, 38, 35],
});

export const arrayExists = defineBytecode({
  name: "arrayExists",
  params: [FUNC, LIST],
  returns: "boolean",
  doc: "True if `func` returns something truthy for any element; stops at the first.",
  examples: [
    ["arrayExists(v -> v > 9, [1, 10])", "true"],
    ["arrayExists(v -> true, [])", "false"],
  ],
  source: "for (let i in arr) { if (func(i)) { return true } } return false",
  chunk: [...forIn(1, 2, (i) => [36, i, 36, 0, 54, 1, 40, 2, 29, 38]), 30, 38],
});

export const arrayReduce = defineBytecode({
  name: "arrayReduce",
  params: [FUNC, LIST, ["initial", "any"]],
  returns: "any",
  doc: "`func(acc, element)` for each element, `acc` being what the call before returned, at first `initial`.",
  examples: [
    ["arrayReduce((acc, v) -> acc + v, [4, 5], 1)", "10"],
    ["arrayReduce((acc, v) -> concat(v, acc), ['a', 'b'], '')", "'ba'"],
  ],
  source: "let a := initial; for (let i in arr) { a := func(a, i) } return a",
  chunk: [36, 2, ...forIn(1, 4, (i) => [36, 3, 36, i, 36, 0, 54, 2, 37, 3]), 36, 3, 38, 35],
});

const cohort = (name: string, found: 29 | 30, doc: string, examples: BytecodeEntry["examples"]): BytecodeEntry =>
  defineBytecode({
    name,
    params: [
      ["id", "any"],
      ["ids", "any"],
    ],
    returns: "boolean",
    doc,
    examples,
    source:
      `if (ids == null) { throw Error('${name}() requires cohort membership to be loaded for this evaluation') } ` +
      `for (let y in ids) { if (y == id) { return ${found === 29} } } return ${found !== 29}`,
    chunk: [
      ...[31, 36, 1, 11, 40, 6, 32, `${name}() requires cohort membership to be loaded for this evaluation`],
      ...[2, "Error", 1, 49, ...forIn(1, 2, (y) => [36, 0, 36, y, 11, 40, 2, found, 38]), found === 29 ? 30 : 29, 38],
    ],
  });

export const inCohort = cohort("inCohort", 29, "True if `id` equals one of `ids`; 4 and '4' are equal here.", [
  ["inCohort('4', [3, 4])", "true"],
  ["inCohort(5, [3, 4])", "false"],
]);

export const notInCohort = cohort("notInCohort", 30, "Negation of `inCohort`.", [
  ["notInCohort(4, [3])", "true"],
  ["notInCohort(4, [4])", "false"],
]);

export const sortableSemver = defineBytecode({
  name: "sortableSemver",
  params: [["text", "any"]],
  returns: "array",
  doc: "The first dotted number in `text` as an array of integers, which `<` and `=` compare part by part; `[]` if there is none.",
  examples: [
    ["sortableSemver('v2.10.4-rc1')", "[2, 10, 4]"],
    ["sortableSemver('1.9') < sortableSemver('1.10')", "true"],
  ],
  source:
    "if (v == null) { return [] } let m := extractRegex(v, '(\\\\d+(\\\\.\\\\d+)+)'); if (empty(m)) { return [] } " +
    "let p := splitByString('.', m); return arrayMap(x -> toInt(x) ?? 0, p)",
  chunk: [
    ...[31, 36, 0, 11, 40, 3, 43, 0, 38, 36, 0, 32, "(\\d+(\\.\\d+)+)", 2, "extractRegex", 2],
    ...[36, 1, 2, "empty", 1, 40, 3, 43, 0, 38, 32, ".", 36, 1, 2, "splitByString", 2],
    ...[52, "lambda", 1, 0, 11, 36, 0, 2, "toInt", 1, 47, 3, 35, 33, 0, 38, 53, 0, 36, 2, 2, "arrayMap", 2, 38, 35, 35],
  ],
});
