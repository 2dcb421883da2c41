/** Calls of every library function, with arguments of every kind: fitting ones, odd ones, too few and too many. */
import fc from "fast-check";
import { LIBRARY } from "#runtime/library/catalogue.ts";
import type { LibraryEntry } from "#runtime/library/define.ts";

/** Values of all types, as Hog writes them. */
const ANY_VALUES = [
  ...["null", "true", "false"],
  ...["0", "1", "-1", "2", "3", "10", "2.5", "-2.5", "0.1", "1e21", "-1e-7", "9007199254740993", "0/0", "1/0", "-1/0"],
  ...["''", "' '", "'abc'", "'a'", "'B'", "'  pad '", "'10'", "'3px'", "'-4.5e1x'", "'0x1F'", "'true'", "'null'"],
  ...["'Zürich 🦔'", "'straße'", "'İ'", "'a,b,,c'", "'it\\'s'", "'line\\nbreak\\ttab'", "'%'", "'$& $1'", "'[$&]'"],
  ...["'2024-01-02'", "'2024-02-29T23:59:59.999Z'", "'2024-1-2'", "'1987-06-05 04:03:02+02:00'", "'1969-12-31'"],
  ...['\'{"a": {"b": [1, "2", null]}, "s": "t"}\'', '\'[1, [2, {"k": "v"}], true]\'', "'{bad'", "'\"text\"'"],
  ...["'aG9nPz4'", "'w7w='", "'k%3Dv%20w'", "'%zz'", "'v2.10.4-rc1'", "'192.168.1.7'", "'10.0.0.0/8'", "'::1'"],
  ...[
    "[]",
    "[1]",
    "[1, 2, 3]",
    "[3, 10, 2]",
    "['b', 'a', 'C']",
    "[null, 'n', true, 1.5]",
    "[[1], [2, [3]]]",
    "[{}, {'a': 1}]",
  ],
  ...["(1, 2)", "('x',)", "tuple()", "([1], {'k': 'v'})"],
  ...["{}", "{'a': 1}", "{'a': {'b': [1, '2', null]}, 's': 't'}", "{1: 'one', '1': 'text'}", "{'k': null}"],
  ...["x -> x", "() -> 1", "(a, b) -> a + b", "arrayMap", "concat"],
  ...["Error('e')", "HogError('T', 'm', {'p': 1})", "interval 2 day", "toIntervalHour(3)"],
  ...["toDate('2024-01-31')", "toDate('1969-07-20')", "toDateTime('2024-03-05T14:07:09.042Z')"],
  ...["toDateTime('2024-11-03T05:30:00Z', 'America/New_York')", "toDateTime(0)", "fromUnixTimestamp(-1.5)"],
  ...['jsonParse(\'{"x": [1, {"y": null}]}\')', "jsonParse('[2, 1]')"],
];

const UNITS = [
  "'second'",
  "'minute'",
  "'hour'",
  "'day'",
  "'week'",
  "'month'",
  "'year'",
  "'quarter'",
  "'days'",
  "null",
  "''",
];
const MOMENTS = [
  "toDate('2024-01-31')",
  "toDate('2023-02-28')",
  "toDate('2000-02-29')",
  "toDateTime('2024-03-05T14:07:09.042Z')",
  "toDateTime('2023-12-31T23:59:59Z')",
  "toDateTime('2024-03-10T06:59:59Z', 'America/New_York')",
  "toDateTime('2024-11-03T05:30:00Z', 'America/New_York')",
  "toDateTime('2024-06-01T00:00:00', 'Asia/Kolkata')",
  "toDateTime('1970-01-01T00:00:00Z')",
  "toDateTime('2024-12-30T12:00:00Z', 'Pacific/Auckland')",
  "toDateTime(1.5)",
  "fromUnixTimestamp(-86401)",
];
const MOMENT_TEXTS = [
  "'2024-02-29'",
  "'2024-01-02T03:04:05Z'",
  "'2024-01-02 03:04'",
  "'1987-06-05T04:03:02.123+05:30'",
];
const ZONES = [
  "'UTC'",
  "'America/New_York'",
  "'Asia/Kolkata'",
  "'Pacific/Auckland'",
  "'Europe/Berlin'",
  "'No/Where'",
  "null",
];
const PATTERNS = [
  ...["'l.g'", "'^a'", "'(b)(c)?'", "'[0-9]{2}'", "'([0-9]+)-(x)'", "'(?i)ABC'", "'a*'", "''", "'\\\\d+'", "'z|é'"],
  ...["'(?:ab)+'", "'\\\\bword\\\\b'", "'$'", "'.'", "'(?s)a.b'", "'[^a-z]'", "'\\\\p{L}+'", "'a{2,3}'"],
];
const LIKES = ["'%b%'", "'a_c'", "'_'", "'%'", "''", "'A%'", "'a.c'", "'100%'", "'%\\n%'", "'(x)'", "'é_'"];
const TEXTS = [
  "'abc'",
  "'a.c'",
  "'aab-abc'",
  "'word wordy'",
  "'Zürich 🦔'",
  "''",
  "'12-x 100%'",
  "'a\\nb'",
  "'ABC'",
  "'éa'",
];
const FORMATS = [
  ..."aAbBcCdDeEfFgGhHiIjJkKlLmMnNoOpPqQrRsStTuUvVwWxXyYzZ".split("").map((letter) => `'%${letter}'`),
  "'%Y-%m-%d %H:%i:%S'",
  "'day %d of %M, %Y'",
  "'100%%'",
  "'%'",
  "'%F %T'",
  "'plain'",
  "''",
];
const PATHS = ["'a'", "'b'", "'s'", "'missing'", "1", "2", "-1", "'k'", "'x'", "3", "'1'"];
const DOCUMENTS = [
  '\'{"a": {"b": [1, "2", null, true, 2.5]}, "s": "17px", "t": true, "n": null}\'',
  '\'[5, {"a": "1e2"}, [true, false], "x"]\'',
  "{'a': {'b': [1, '2', null]}, 's': '{\"b\": 3}', 'k': true}",
  "[5, {'a': 1}, 'x']",
  '\'{"a": "[1, 2]"}\'',
  'jsonParse(\'{"a": {"b": [7, {"k": "v"}]}}\')',
  "'nope'",
  "null",
];
const CALLBACKS = [
  "x -> x",
  "x -> x > 1",
  "x -> concat(x, '!')",
  "x -> { let y := x return y + 1 }",
  "x -> [x]",
  "() -> 7",
  "x -> length(x)",
  "x -> x ?? 'none'",
];
const REDUCERS = ["(a, b) -> a + b", "(a, b) -> concat(a, b)", "(a, b) -> arrayPushBack(a, b)", "a -> a"];
const NUMBERS = ["0", "1", "2", "-1", "3.7", "-2.5", "2.5", "'4'", "null", "1e10", "0/0"];
const ADDRESSES = [
  "'10.1.2.3'",
  "'192.168.0.1'",
  "'::1'",
  "'2001:db8::5'",
  "'::ffff:10.0.0.1'",
  "'010.0.0.1'",
  "'1.2.3'",
  "''",
];
const RANGES = [
  "'10.0.0.0/8'",
  "'192.168.0.0/16'",
  "'::/0'",
  "'2001:db8::/32'",
  "'0.0.0.0/0'",
  "'10.1.2.3/32'",
  "'10.0.0.0'",
  "'x/8'",
];
const ENCODED = [
  "'aG9nPz4'",
  "'aG9nPz4='",
  "'w7w='",
  "'k%3Dv%20w'",
  "'%zz'",
  "'+'",
  "'a b&c=d/é'",
  "'_-8'",
  "'%F0%9F%A6%94'",
];
const SECRETS = ["['secret', 'payload']", "['a', 'b', 'c']", "['only']", "[]", "('t', 'u')", "['k', 'é']"];
const ENCODINGS = ["'hex'", "'base64'", "'base64url'", "'binary'"];

/** Values that make sense for a parameter, by function and parameter name; `*` for any function. */
const FITTING: Readonly<Record<string, readonly string[]>> = {
  "*.unit": UNITS,
  "*.part": UNITS,
  "*.zone": ZONES,
  "*.pattern": [...PATTERNS, ...LIKES],
  "*.format": FORMATS,
  "*.path": PATHS,
  "*.json": DOCUMENTS,
  "*.address": ADDRESSES,
  "*.cidr": RANGES,
  "*.encoding": ENCODINGS,
  "arrayReduce.fn": REDUCERS,
  "*.fn": CALLBACKS,
  "*.callback": CALLBACKS,
  "base64Decode.text": ENCODED,
  "tryBase64Decode.text": ENCODED,
  "decodeURLComponent.text": ENCODED,
  "tryDecodeURLComponent.text": ENCODED,
};

const BY_TYPE: Readonly<Record<string, readonly string[]>> = {
  string: TEXTS,
  number: NUMBERS,
  integer: NUMBERS,
  array: ["[]", "[1, 2, 3]", "['b', 'a', 'C']", "[null, 1, 'x']", "(3, 1, 2)", "[[1], [2]]", "[2.5, -1, 10, 9]"],
  datetime: [...MOMENTS, ...MOMENTS, ...MOMENT_TEXTS],
  date: [...MOMENTS, ...MOMENT_TEXTS],
  object: ["{}", "{'a': 1, 'b': [2]}", "{1: 2}"],
};

function fitting(entry: LibraryEntry, name: string, type: string): readonly string[] {
  if (entry.name.includes("HmacChain") && type.includes("array")) return SECRETS;
  const special = FITTING[`${entry.name}.${name}`] ?? FITTING[`*.${name}`];
  if (special !== undefined) return special;
  const known = Object.entries(BY_TYPE).filter(([word]) => type.includes(word));
  return known.length === 0 ? ANY_VALUES : known.flatMap(([, values]) => values);
}

/** These show chance or the clock, wait, or name a thing that only ours has. */
const LEFT_OUT: ReadonlySet<string> = new Set(["generateUUIDv4", "randomFloat", "now", "today", "sleep", "fetch"]);
const NAMES = [...LIBRARY.keys()].filter((name) => !LEFT_OUT.has(name));
/** Arguments beyond these few are all alike. */
const REST_MAX = 3;

function callOf(name: string): fc.Arbitrary<string> {
  const entry = LIBRARY.get(name)!;
  const argument = (index: number): fc.Arbitrary<string> => {
    const param = entry.params[Math.min(index, entry.params.length - 1)];
    const odd = fc.constantFrom(...ANY_VALUES);
    if (param === undefined) return odd;
    const { name: paramName, type } = param;
    return fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...fitting(entry, paramName, type)) },
      { weight: 1, arbitrary: odd },
    );
  };
  const most = Number.isFinite(entry.maxArgs) ? entry.maxArgs : entry.minArgs + REST_MAX;
  const right = fc.integer({ min: entry.minArgs, max: most });
  const count = fc.oneof({ weight: 20, arbitrary: right }, { weight: 1, arbitrary: fc.nat({ max: most + 1 }) });
  return count.chain((length) =>
    fc.tuple(...Array.from({ length }, (_, index) => argument(index))).map((args) => `${name}(${args.join(", ")})`),
  );
}

/** One call, or one in another, its value shown in all forms. */
export const anyLibraryCall = (): fc.Arbitrary<string> => fc.constantFrom(...NAMES).chain(callOf);

/** A program that shows a value's print form, type and JSON. */
export const showing = (expression: string): string =>
  `let r := ${expression}\nprint(r)\nprint(typeof(r))\nprint(jsonStringify(r))\nreturn r`;
