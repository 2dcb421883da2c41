import { joinedText } from "#runtime/compare.ts";
import { slotsCost, textCost } from "#runtime/cost.ts";
import { dictKeys, dictSize, dictValues } from "#runtime/dict.ts";
import { failType } from "#runtime/fault.ts";
import { define } from "#runtime/library/define.ts";
import { printForm, printSize } from "#runtime/print.ts";
import { fieldsOf, Internal, isDict, type Value } from "#runtime/value.ts";

function sizeOf(value: Value): number {
  if (Array.isArray(value)) return value.length;
  return isDict(value) ? dictSize(value) : 4;
}

/** A plain array of `items`, also when they are a tuple; holes become null. */
function plain(items: readonly Value[]): Value[] {
  const copy: Value[] = [];
  for (let i = 0; i < items.length; i++) copy.push(items[i] ?? null);
  return copy;
}

export const keys = define({
  name: "keys",
  params: [["collection", "any"]],
  returns: "array",
  doc: "The keys of an object in insertion order; for an array or tuple 0 to n−1; nothing for texts, numbers and booleans.",
  examples: [
    ["keys({'q': 1, 2: 3})", "['q', 2]"],
    ["keys(['x', 'y'])", "[0, 1]"],
    ["keys('xy')", "[]"],
  ],
  pure: true,
  cost: (value) => slotsCost(sizeOf(value)),
  run: (value) => {
    if (value === null) return failType("keys: collection must not be null");
    if (typeof value !== "object") return [];
    if (Array.isArray(value)) return Array.from(value, (_, index) => index);
    return value instanceof Internal ? fieldsOf(value).map(([name]) => name) : dictKeys(value);
  },
});

export const values = define({
  name: "values",
  params: [["collection", "any"]],
  returns: "array",
  doc: "The values of an object in insertion order, or a copy of an array or tuple; nothing for texts, numbers and booleans.",
  examples: [
    ["values({'q': 1})", "[1]"],
    ["values((5, 6))", "[5, 6]"],
  ],
  pure: true,
  cost: (value) => slotsCost(sizeOf(value)),
  run: (value) => {
    if (value === null) return failType("values: collection must not be null");
    if (typeof value !== "object") return [];
    if (Array.isArray(value)) return plain(value);
    return value instanceof Internal ? fieldsOf(value).map(([, item]) => item) : dictValues(value);
  },
});

export const has = define({
  name: "has",
  params: [
    ["list", "lenient array"],
    ["item", "any"],
  ],
  returns: "boolean",
  doc: "True if `list` contains `item`, without bringing kinds together; false if it is no array or tuple.",
  examples: [
    ["has([1], '1')", "false"],
    ["has((1, 2), 1)", "true"],
  ],
  pure: true,
  total: true,
  cost: 8,
  work: (list) => sizeOf(list),
  run: (list, item) => Array.isArray(list) && list.includes(item),
});

export const indexOf = define({
  name: "indexOf",
  params: [
    ["list", "lenient array"],
    ["item", "any"],
  ],
  returns: "integer",
  doc: "The position of `item` in `list`, from 1; 0 if it is not there or `list` is no array or tuple.",
  examples: [
    ["indexOf(['a', 'b'], 'b')", "2"],
    ["indexOf('abc', 'a')", "0"],
  ],
  pure: true,
  total: true,
  cost: 8,
  work: (list) => sizeOf(list),
  run: (list, item) => (Array.isArray(list) ? list.indexOf(item) + 1 : 0),
});

export const arrayPushBack = define({
  name: "arrayPushBack",
  params: [
    ["list", "lenient array"],
    ["item", "any"],
  ],
  returns: "array",
  doc: "A new array with `item` after the elements of `list`; just `[item]` if `list` is no array or tuple.",
  examples: [
    ["arrayPushBack([1], 2)", "[1, 2]"],
    ["arrayPushBack(null, 2)", "[2]"],
  ],
  pure: true,
  cost: (list) => slotsCost(Array.isArray(list) ? list.length + 1 : 1),
  // concat keeps its speed whatever else is loaded; slice and spread lose it where a library touches iteration.
  run: (list, item) => (Array.isArray(list) ? list.concat([item]) : [item]),
});

export const arrayPushFront = define({
  name: "arrayPushFront",
  params: [
    ["list", "lenient array"],
    ["item", "any"],
  ],
  returns: "array",
  doc: "A new array with `item` before the elements of `list`; just `[item]` if `list` is no array or tuple.",
  examples: [
    ["arrayPushFront([1], 0)", "[0, 1]"],
    ["arrayPushFront('s', 0)", "[0]"],
  ],
  pure: true,
  cost: (list) => slotsCost(Array.isArray(list) ? list.length + 1 : 1),
  run: (list, item) => (Array.isArray(list) ? [item, ...list] : [item]),
});

export const arrayPopBack = define({
  name: "arrayPopBack",
  params: [["list", "lenient array"]],
  returns: "array",
  doc: "A new array without the last element; `[]` if `list` is no array or tuple.",
  examples: [
    ["arrayPopBack([1, 2, 3])", "[1, 2]"],
    ["arrayPopBack('ab')", "[]"],
  ],
  pure: true,
  cost: (list) => slotsCost(sizeOf(list)),
  run: (list) => (Array.isArray(list) ? list.slice(0, -1) : []),
});

export const arrayPopFront = define({
  name: "arrayPopFront",
  params: [["list", "lenient array"]],
  returns: "array",
  doc: "A new array without the first element; `[]` if `list` is no array or tuple.",
  examples: [
    ["arrayPopFront([1, 2, 3])", "[2, 3]"],
    ["arrayPopFront(null)", "[]"],
  ],
  pure: true,
  cost: (list) => slotsCost(sizeOf(list)),
  run: (list) => (Array.isArray(list) ? list.slice(1) : []),
});

/** What an element is sorted by: its text, as JavaScript makes one. */
function sortText(item: Value): string {
  if (Array.isArray(item)) return joinedText(item, ",");
  return typeof item === "object" && item !== null ? "[object Object]" : String(item);
}

function sorted(list: Value): Value[] {
  if (!Array.isArray(list)) return [];
  const keyed = plain(list).map((item) => ({ item, text: sortText(item) }));
  keyed.sort((left, right) => (left.text < right.text ? -1 : left.text > right.text ? 1 : 0));
  return keyed.map(({ item }) => item);
}

export const arraySort = define({
  name: "arraySort",
  params: [
    ["list", "lenient array"],
    ["...ignored", "any"],
  ],
  returns: "array",
  doc: "A new array in ascending order of the elements' **texts**: 100 comes before 30. `[]` if `list` is no array or tuple.",
  examples: [
    ["arraySort([30, 4, 100])", "[100, 30, 4]"],
    ["arraySort([null, 'n', true])", "['n', null, true]"],
  ],
  pure: true,
  cost: (list) => 8 * slotsCost(sizeOf(list)),
  work: (list) => 20 * sizeOf(list),
  run: sorted,
});

export const arrayReverse = define({
  name: "arrayReverse",
  params: [["list", "lenient array"]],
  returns: "array",
  doc: "A new array in reverse order; `[]` if `list` is no array or tuple.",
  examples: [
    ["arrayReverse([1, 'b'])", "['b', 1]"],
    ["arrayReverse('ab')", "[]"],
  ],
  pure: true,
  cost: (list) => slotsCost(sizeOf(list)),
  run: (list) => (Array.isArray(list) ? plain(list).reverse() : []),
});

export const arrayReverseSort = define({
  name: "arrayReverseSort",
  params: [
    ["list", "lenient array"],
    ["...ignored", "any"],
  ],
  returns: "array",
  doc: "`arraySort`, then `arrayReverse`.",
  examples: [
    ["arrayReverseSort([30, 4, 100])", "[4, 30, 100]"],
    ["arrayReverseSort(null)", "[]"],
  ],
  pure: true,
  cost: (list) => 8 * slotsCost(sizeOf(list)),
  work: (list) => 20 * sizeOf(list),
  run: (list) => sorted(list).reverse(),
});

/** An element as `arrayStringConcat` writes it: arrays joined by commas, dicts and dates in print form, what contains itself as nothing. */
function joinText(item: Value, path: readonly Value[]): string {
  if (item === null) return "";
  if (typeof item !== "object") return String(item);
  if (!Array.isArray(item)) return printForm(item);
  if (path.includes(item)) return "";
  const inside = [...path, item];
  return Array.from(item, (inner) => joinText(inner ?? null, inside)).join(",");
}

export const arrayStringConcat = define({
  name: "arrayStringConcat",
  params: [
    ["list", "lenient array"],
    ["separator?", "any"],
  ],
  returns: "string",
  doc: "The elements as one text with `separator` (default none) between them; null is nothing, inner arrays are joined by commas. '' if `list` is no array or tuple.",
  examples: [
    ["arrayStringConcat(['x', 1, null, true], '/')", "'x/1//true'"],
    ["arrayStringConcat('abc', '-')", "''"],
  ],
  pure: true,
  cost: (list, separator) => {
    const between = separator === undefined ? 0 : printSize(separator);
    return Array.isArray(list) ? textCost(printSize(list) + between * list.length) : 8;
  },
  run: (list, separator = "") => {
    if (!Array.isArray(list)) return "";
    const texts = Array.from(list, (item) => joinText(item ?? null, [list]));
    return texts.join(separator === null ? "null" : joinText(separator, []));
  },
});

export const range = define({
  name: "range",
  params: [
    ["from", "lenient integer"],
    ["to?", "lenient integer"],
  ],
  returns: "array",
  doc: "The numbers 0 to n−1, or `from` to `to`−1; empty when the span is not positive.",
  examples: [
    ["range(4)", "[0, 1, 2, 3]"],
    ["range(3, 6)", "[3, 4, 5]"],
    ["range(6, 3)", "[]"],
  ],
  pure: true,
  cost: (from, to) => slotsCost(rangeOf(from, to).count),
  run: (from, to) => {
    const { first, count } = rangeOf(from, to);
    const numbers: Value[] = [];
    for (let i = 0; i < count; i++) numbers.push(first + i);
    return numbers;
  },
});

function rangeOf(from: Value, to: Value | undefined): { readonly first: number; readonly count: number } {
  const first = to === undefined ? 0 : Number(from);
  const span = to === undefined ? Number(from) : Number(to) - first;
  return { first, count: span > 0 ? Math.trunc(span) : 0 };
}
