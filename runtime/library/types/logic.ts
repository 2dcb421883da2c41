import { rawLess, rawLessOrEqual } from "#runtime/compare.ts";
import { fail } from "#runtime/fault.ts";
import { define, type NativeEntry } from "#runtime/library/define.ts";
import type { Value } from "#runtime/value.ts";

export const isNull = define({
  name: "isNull",
  params: [["value", "any"]],
  returns: "boolean",
  doc: "True for null.",
  examples: [
    ["isNull('')", "false"],
    ["isNull(null)", "true"],
  ],
  pure: true,
  total: true,
  cost: 8,
  run: (value) => value === null,
});

export const isNotNull = define({
  name: "isNotNull",
  params: [["value", "any"]],
  returns: "boolean",
  doc: "False for null.",
  examples: [
    ["isNotNull(0)", "true"],
    ["isNotNull(null)", "false"],
  ],
  pure: true,
  total: true,
  cost: 8,
  run: (value) => value !== null,
});

export const ifNull = define({
  name: "ifNull",
  params: [
    ["value", "any"],
    ["otherwise", "any"],
  ],
  returns: "any",
  doc: "`value`, or `otherwise` when it is null. A call in source computes `otherwise` only then.",
  examples: [
    ["ifNull(null, 2)", "2"],
    ["ifNull(0, 5)", "0"],
  ],
  pure: true,
  total: true,
  cost: 8,
  run: (value, otherwise) => value ?? otherwise,
});

export const coalesce = define({
  name: "coalesce",
  params: [
    ["first", "any"],
    ["...rest", "any"],
  ],
  returns: "any",
  doc: "The first argument that is not null, else null. All arguments are computed.",
  examples: [
    ["coalesce(null, 0, 1)", "0"],
    ["coalesce(null)", "null"],
  ],
  pure: true,
  total: true,
  cost: 8,
  run: (...values) => values.find((value) => value !== null) ?? null,
});

export const assumeNotNull = define({
  name: "assumeNotNull",
  params: [["value", "any"]],
  returns: "any",
  doc: "`value`, which must not be null.",
  examples: [
    ["assumeNotNull(0)", "0"],
    ["assumeNotNull(null)", "!Error: Value is null in assumeNotNull"],
  ],
  pure: true,
  cost: 8,
  run: (value) => (value === null ? fail("Value is null in assumeNotNull") : value),
});

const comparison = (
  name: string,
  doc: string,
  examples: NativeEntry["examples"],
  run: (left: Value, right: Value) => boolean,
): NativeEntry =>
  define({
    name,
    params: [
      ["left", "any"],
      ["right", "any"],
    ],
    returns: "boolean",
    doc,
    examples,
    pure: true,
    cost: 8,
    run,
  });

export const equals = comparison(
  "equals",
  "Strict equality: unlike `=`, values of different kinds are never equal.",
  [
    ["equals(1, '1')", "false"],
    ["equals('a', 'a')", "true"],
  ],
  (left, right) => left === right,
);

export const notEquals = comparison(
  "notEquals",
  "Negation of `equals`.",
  [
    ["notEquals([1], [1])", "true"],
    ["notEquals(2, 2)", "false"],
  ],
  (left, right) => left !== right,
);

export const greater = comparison(
  "greater",
  "Order without bringing kinds together; null counts as 0.",
  [
    ["greater('b', 'ab')", "true"],
    ["greater(1, 2)", "false"],
  ],
  (left, right) => rawLess(right, left),
);

export const greaterOrEquals = comparison(
  "greaterOrEquals",
  "As `greater`, or equal.",
  [
    ["greaterOrEquals(3, 3)", "true"],
    ["greaterOrEquals('a', 'b')", "false"],
  ],
  (left, right) => rawLessOrEqual(right, left),
);

export const less = comparison(
  "less",
  "Order without bringing kinds together; null counts as 0.",
  [
    ["less(-1, null)", "true"],
    ["less('b', 'a')", "false"],
  ],
  rawLess,
);

export const lessOrEquals = comparison(
  "lessOrEquals",
  "As `less`, or equal.",
  [
    ["lessOrEquals('b', 'a')", "false"],
    ["lessOrEquals(3, 3)", "true"],
  ],
  rawLessOrEqual,
);

export const and = define({
  name: "and",
  params: [
    ["first", "any"],
    ["...rest", "any"],
  ],
  returns: "boolean",
  doc: "True if all arguments are truthy. All are computed.",
  examples: [
    ["and('')", "false"],
    ["and(1, 'a', true)", "true"],
  ],
  pure: true,
  total: true,
  cost: 8,
  run: (...values) => values.every(Boolean),
});

export const or = define({
  name: "or",
  params: [
    ["first", "any"],
    ["...rest", "any"],
  ],
  returns: "boolean",
  doc: "True if any argument is truthy. All are computed.",
  examples: [
    ["or(0)", "false"],
    ["or(0, 'a')", "true"],
  ],
  pure: true,
  total: true,
  cost: 8,
  run: (...values) => values.some(Boolean),
});

export const not = define({
  name: "not",
  params: [["value", "any"]],
  returns: "boolean",
  doc: "True if `value` is falsy: null, false, 0, NaN or ''.",
  examples: [
    ["not([])", "false"],
    ["not(0)", "true"],
  ],
  pure: true,
  total: true,
  cost: 8,
  run: (value) => !value,
});

export const if_ = define({
  name: "if",
  params: [
    ["condition", "any"],
    ["then", "any"],
    ["otherwise", "any"],
  ],
  returns: "any",
  doc: "`then` if `condition` is truthy, else `otherwise`. A call in source computes only that one.",
  examples: [
    ["if('', 'y', 'n')", "'n'"],
    ["if(1, 'y', 'n')", "'y'"],
  ],
  pure: true,
  total: true,
  cost: 8,
  run: (condition, then, otherwise) => (condition ? then : otherwise),
});

export const multiIf = define({
  name: "multiIf",
  params: [
    ["condition", "any"],
    ["then", "any"],
    ["otherwise", "any"],
    ["...rest", "any"],
  ],
  returns: "any",
  doc: "Pairs of condition and value, then a default: the value of the first truthy condition.",
  examples: [
    ["multiIf(0, 'a', null, 'b', 'c')", "'c'"],
    ["multiIf(0, 'a', 1, 'b', 'c')", "'b'"],
  ],
  pure: true,
  total: true,
  cost: 8,
  run: (...values) => {
    for (let i = 0; i + 2 < values.length; i += 2) if (values[i]) return values[i + 1]!;
    // Without a default the last pair is no pair either: so it is in other implementations.
    return values.length % 2 === 1 ? values[values.length - 1]! : null;
  },
});

export const in_ = define({
  name: "in",
  params: [
    ["item", "any"],
    ["list", "lenient array"],
  ],
  returns: "boolean",
  doc: "True if the array or tuple `list` contains `item`, without bringing kinds together; false for any other `list`.",
  examples: [
    ["in('a', ['a'])", "true"],
    ["in('a', 'abc')", "false"],
  ],
  pure: true,
  total: true,
  cost: 8,
  work: (_item, list) => (Array.isArray(list) ? list.length : 0),
  run: (item, list) => Array.isArray(list) && list.includes(item),
});

export const min2 = define({
  name: "min2",
  params: [
    ["left", "any"],
    ["right", "any"],
  ],
  returns: "any",
  doc: "`left` if it is less than `right`, else `right`.",
  examples: [
    ["min2('b', 'a')", "'a'"],
    ["min2(1, 2)", "1"],
  ],
  pure: true,
  cost: 8,
  run: (left, right) => (rawLess(left, right) ? left : right),
});
