/**
 * The differences from the reference machine that are on purpose, each with the id under which `docs/hog/differences.md`
 * explains it, as something that can be checked: an edit that mends the fault in the reference, or the calls of library
 * functions that ours answers in its place, or, where neither can be had, a sign by which such a program is known.
 */
import { offsetMs } from "#runtime/dates.ts";
import { dictEntries } from "#runtime/dict.ts";
import { parseIsoText } from "#runtime/library/dates/iso-text.ts";
import {
  HogCallable,
  HogClosure,
  HogDate,
  HogDateTime,
  HogError,
  HogInterval,
  HogTuple,
  Internal,
  isDict,
  type Value,
} from "#runtime/value.ts";
import type { Shown } from "./contest.ts";
import type { TextMend } from "./peer-machine.ts";

interface Explained {
  /** As in the first column of the page's tables. */
  readonly id: string;
}

/** A fault of the machine itself. */
export interface MendedMachine extends Explained {
  readonly mends: readonly TextMend[];
}

/** Calls of library functions that ours answers better. */
export interface OurCall extends Explained {
  readonly functions: readonly string[];
  readonly when: (args: readonly Value[], name: string) => boolean;
}

/** A program whose runs can't be compared, known by what the two runs show. */
export interface Sign extends Explained {
  readonly sign: (ours: Shown, theirs: Shown, isCompiled: boolean) => boolean;
}

/** Makes a property that assignment then fills, whatever its name. */
const PROPERTY = "{ value: null, writable: true, enumerable: true, configurable: true }";

/** Also the id of what the operators do: there the host is mended. */
export const PATTERNS_OF_VALUES = "patterns-of-values";

export const MENDED_MACHINE: readonly MendedMachine[] = [
  {
    id: "handlers-end-with-their-frame",
    mends: [
      {
        from: "const stackStart = lastCallFrame.stackStart;",
        to: `const stackStart = lastCallFrame.stackStart;
          while (throwStack.length > 0 && throwStack[throwStack.length - 1].callStackLen > callStack.length) throwStack.pop();`,
      },
    ],
  },
  {
    id: "closures-keep-their-own",
    mends: [
      {
        from: "if (sortedUpValues[i].location === index) return",
        to: "if (sortedUpValues[i].location === index && !sortedUpValues[i].closed) return",
      },
    ],
  },
  {
    id: "json-of-errors",
    mends: [{ from: "        payload: payload\n", to: "        payload: payload ?? undefined\n" }],
  },
  {
    id: "ordinary-keys",
    mends: [
      {
        from: "x.forEach((value, key)=>{\n            obj[key] = ",
        to: `x.forEach((value, key)=>{\n            if (key === "__proto__") Object.defineProperty(obj, key, ${PROPERTY}); obj[key] = `,
      },
      {
        from: "obj[convert(key, marked)] = convert(value, marked);",
        to: `if (key === "__proto__") Object.defineProperty(obj, key, ${PROPERTY}); obj[convert(key, marked)] = convert(value, marked);`,
      },
    ],
  },
  {
    id: "spliced-values",
    mends: [
      {
        from: "if (!node) return '';\n        if (!(node instanceof Map)) {",
        to: `if (node === undefined) return '';
          if (!node) return this.escapeValue(node);
          if (!(node instanceof Map) || !node.get('__hx_ast')) {`,
      },
    ],
  },
  {
    id: "no-undefined",
    mends: [{ from: "function pushStack(value) {", to: "function pushStack(value) { value ??= null;" }],
  },
  {
    id: "defaults-of-indirect-calls",
    mends: [{ from: "for(let i = args.length; i < stlFn.maxArgs; i++)args.push(null);", to: ";" }],
  },
];

const isText = (value: Value | undefined): value is string => typeof value === "string";
const isMoment = (value: Value | undefined): value is HogDate | HogDateTime =>
  value instanceof HogDate || value instanceof HogDateTime;
const isReadable = (value: Value | undefined): boolean =>
  value instanceof HogDate ? !Number.isNaN(value.year) : value instanceof HogDateTime && !Number.isNaN(value.dt);
const isFunction = (value: Value | undefined): boolean => value instanceof HogCallable || value instanceof HogClosure;
const secondsOf = (value: HogDate | HogDateTime): number =>
  value instanceof HogDateTime ? value.dt : Date.UTC(value.year, value.month - 1, value.day) / 1000;

/** Does `value` hold, at any depth, something that `test` is true of? */
function holds(value: Value | undefined, test: (value: Value) => boolean, path: readonly Value[] = []): boolean {
  if (value === undefined || value === null || typeof value !== "object") return value !== undefined && test(value);
  if (path.includes(value)) return false;
  if (test(value)) return true;
  const inner = [...path, value];
  if (Array.isArray(value)) return value.some((item) => holds(item, test, inner));
  if (value instanceof HogError) return holds(value.payload, test, inner);
  if (value instanceof HogInterval) return holds(value.value, test, inner);
  if (!isDict(value)) return false;
  for (const [key, item] of dictEntries(value)) if (holds(key, test, inner) || holds(item, test, inner)) return true;
  return false;
}

const isRecord = (value: Value): boolean => isDict(value) || value instanceof Internal;

const ENCODINGS: ReadonlySet<Value | undefined> = new Set(["hex", "base64", "base64url", "binary", undefined]);
/** Two directives side by side, a quote, or a directive that nobody knows. */
const MERGING = /%.%|'/s;
const STRICT_ADDRESS = /^(?:(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){3}|[0-9a-f:]+)$/i;
const STRICT_RANGE = /^[0-9a-f.:]+\/(?:0|[1-9]\d{0,2})$/i;
/** What an ISO parser reads as the same instant as ours does. */
const ISO_TEXT = /^\d{4}-\d{2}-\d{2}(?:[Tt]|$)/;
const ERRORS = ["Error", "RetryError", "NotImplementedError", "HogError"] as const;
const JSON_READERS = [
  "JSONHas",
  "JSONLength",
  "JSONExtract",
  "JSONExtractInt",
  "JSONExtractFloat",
  "JSONExtractString",
  "JSONExtractBool",
  "JSONExtractArrayRaw",
] as const;

function documentOf(json: Value | undefined): unknown {
  if (!isText(json)) return json;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/**
 * True where both machines walk a path alike: names into objects, whole numbers but 0 into lists.
 *
 * @param counted the path has to lead to something that has elements
 */
function isPlainPath(json: Value | undefined, path: readonly Value[], counted: boolean): boolean {
  let at = documentOf(json);
  for (const key of path) {
    if (typeof at !== "object" || at === null) return false;
    if (Array.isArray(at)) {
      if (typeof key !== "number" || !Number.isInteger(key) || key === 0) return false;
      at = at[key > 0 ? key - 1 : at.length + key];
    } else if (at instanceof Internal || !isText(key)) return false;
    else if (at instanceof Map) at = at.get(key);
    else at = Object.hasOwn(at, key) ? (at as Record<string, unknown>)[key] : undefined;
    if (at === undefined) return !counted && !(isText(key) && key in Object.prototype);
  }
  return (typeof at === "object" && at !== null && !(at instanceof Internal)) || (path.length > 0 && !counted);
}

export const OUR_CALLS: readonly OurCall[] = [
  {
    id: "date-arguments",
    functions: ["dateAdd", "addDays", "toStartOfDay", "toStartOfHour", "toStartOfMonth", "toStartOfWeek", "dateTrunc"],
    when: (args, name) => {
      const date = args[name === "dateAdd" ? 2 : name === "dateTrunc" ? 1 : 0];
      return name === "dateTrunc" ? isMoment(date) && !isReadable(date) : !isReadable(date);
    },
  },
  {
    id: "date-arguments",
    functions: ["toYear", "toMonth", "toYYYYMM", "extract", "dateDiff"],
    when: (args, name) => {
      const dates = name === "dateDiff" ? args.slice(1) : name === "extract" ? args.slice(1) : args;
      return dates.some((date) =>
        isText(date) ? !ISO_TEXT.test(date) || Number.isNaN(parseIsoText(date)) : !isReadable(date),
      );
    },
  },
  {
    id: "unreadable-dates",
    functions: [
      "toInt",
      "toFloat",
      "toUnixTimestamp",
      "toUnixTimestampMilli",
      "toString",
      "toUUID",
      "concat",
      "formatDateTime",
    ],
    when: (args) => args.some((arg) => holds(arg, (value) => isMoment(value) && !isReadable(value))),
  },
  {
    id: "date-amounts",
    functions: ["dateAdd", "addDays"],
    when: (args, name) => {
      const amount = args[1];
      if (name === "dateAdd" && !isText(args[0])) return false;
      return !(Number.isInteger(amount) && Math.abs(Number(amount)) < 1e6);
    },
  },
  {
    id: "date-of-date",
    functions: ["toDate", "toDateTime"],
    when: ([date]) => isMoment(date),
  },
  {
    id: "long-differences",
    functions: ["dateDiff"],
    when: ([unit, from, to]) => {
      if (!["hour", "minute", "second", "week"].includes(String(unit))) return false;
      const [start, end] = [from, to].map((date) =>
        isText(date) ? parseIsoText(date) : isMoment(date) ? secondsOf(date) : 0,
      );
      return Math.abs(end! - start!) >= 28 * 86_400;
    },
  },
  {
    id: "neighbouring-directives",
    functions: ["formatDateTime"],
    when: ([, format]) => isText(format) && MERGING.test(format),
  },
  {
    id: "zones-and-formats-are-texts",
    functions: ["toDateTime", "toTimeZone", "formatDateTime", "toUnixTimestamp", "toUnixTimestampMilli"],
    when: (args) => args.slice(1).some((name) => name !== undefined && name !== null && !isText(name)),
  },
  {
    id: "clocks-set-back",
    functions: ["dateTrunc", "toStartOfHour"],
    when: (args) =>
      args.some(
        (date) =>
          date instanceof HogDateTime &&
          offsetMs(date.zone, date.dt * 1000) !== offsetMs(date.zone, date.dt * 1000 + 3_600_000),
      ),
  },
  {
    id: "timestamps-are-numbers",
    functions: ["fromUnixTimestamp"],
    when: ([seconds]) => typeof seconds !== "number",
  },
  {
    id: "ranges-of-numbers",
    functions: ["range"],
    when: (args) => args.some((bound) => typeof bound !== "number"),
  },
  {
    id: "strict-ranges",
    functions: ["isIPAddressInRange"],
    when: ([address, range]) =>
      !(isText(address) && STRICT_ADDRESS.test(address) && isText(range) && STRICT_RANGE.test(range)),
  },
  {
    id: "json-paths",
    functions: JSON_READERS,
    when: ([json, ...path], name) =>
      !isPlainPath(json, name === "JSONExtract" ? path.slice(0, -1) : path, name === "JSONLength"),
  },
  {
    id: "json-of-errors",
    functions: ["jsonStringify"],
    when: ([value]) => holds(value, (item) => item instanceof HogError && item.payload !== null),
  },
  {
    id: PATTERNS_OF_VALUES,
    functions: ["like", "ilike", "notLike", "notILike", "match", "extractRegex"],
    when: ([text, pattern]) => !isText(text) || !isText(pattern),
  },
  {
    id: "errors-of-values",
    functions: ERRORS,
    when: (args) => args.slice(0, 2).some((arg) => !isText(arg) && arg !== null && arg !== undefined),
  },
  {
    id: "text-of-objects",
    functions: ["encodeURLComponent", "tryDecodeURLComponent", "decodeURLComponent", "arrayStringConcat"],
    when: (args) => args.some((arg) => holds(arg, isRecord)),
  },
  {
    id: "functions-have-no-fields",
    functions: ["keys", "values", "empty", "notEmpty", "JSONLength"],
    when: ([value]) => isFunction(value) || value instanceof HogTuple,
  },
  {
    id: "digest-encodings",
    functions: ["sha256", "sha1", "md5", "sha256HmacChain", "sha1HmacChain"],
    when: ([, encoding]) => !ENCODINGS.has(encoding),
  },
  {
    id: "texts-only",
    functions: [
      ...[
        "trim",
        "trimLeft",
        "trimRight",
        "base64Encode",
        "base64Decode",
        "tryBase64Decode",
        "reverse",
        "upper",
        "lower",
      ],
      ...["sha256Hex", "sha1Hex", "md5Hex", "sha256", "sha1", "md5", "substring"],
      ...["sha256HmacChain", "sha1HmacChain", "sha256HmacChainHex", "sha1HmacChainHex"],
    ],
    when: ([subject, char], name) =>
      name.startsWith("trim") && char !== undefined && char !== null && !isText(char)
        ? true
        : name.includes("Chain")
          ? Array.isArray(subject) && !subject.every(isText)
          : !isText(subject),
  },
];

const mentions = (pattern: RegExp, ...runs: readonly Shown[]): boolean =>
  runs.some(({ end, lines }) => pattern.test(end) || lines.some((line) => pattern.test(line)));

export const SIGNS: readonly Sign[] = [
  {
    id: "verified-bytecode",
    sign: ({ refused = false, end }, _theirs, isCompiled) =>
      !isCompiled && (refused || /stack is empty, can not pop|Invalid local/.test(end)),
  },
  { id: "budgets", sign: (ours, theirs) => ours.exhausted || theirs.exhausted },
  { id: "unreadable-dates", sign: (_ours, theirs) => mentions(/Invalid unit value NaN/, theirs) },
  { id: "huge-datetimes", sign: (_ours, theirs) => mentions(/DateTime\([^,]*(?:e[+-]\d+|Infinity)\.0/, theirs) },
];

/** The reference's compiler miscompiles these; the bytecode is the same, and our machine knows the pattern. */
export const TYPED_CATCHES = "typed-catches";
/** A rule of the grammar alone. */
export const ORDER_ITEMS = "order-items-and-their-tails";

/** All ids that the suite knows a rule for. */
export const LISTED_IDS: ReadonlySet<string> = new Set([
  ...[...MENDED_MACHINE, ...OUR_CALLS, ...SIGNS].map(({ id }) => id),
  TYPED_CATCHES,
  ORDER_ITEMS,
]);
