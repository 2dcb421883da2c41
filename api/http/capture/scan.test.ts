import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FIELD, type Field, FLAGS_AT, STRIDE } from "./fields.ts";
import { FLAW, type Marks, type ScanFault, type ScanLimits, scan } from "./scan.ts";

const LIMITS: ScanLimits = { depthMax: 64, keysMax: 1_000, listedMax: 1_000 };
const scanText = (text: string, limits = LIMITS): Marks | ScanFault => scan(Buffer.from(text), limits);
const marksOf = (text: string, limits = LIMITS): Marks => {
  const marks = scanText(text, limits);
  if ("offset" in marks) throw new Error(`not JSON at byte ${marks.offset}: ${text}`);
  return marks;
};
const accepts = (text: string): boolean => !("offset" in scanText(text));
const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** The bytes of a field as text; undefined if absent. */
function part(text: string, marks: Marks, slot: number, field: Field): string | undefined {
  const at = slot * STRIDE + 2 * field;
  const end = marks.at[at + 1]!;
  const start = marks.at[at]!;
  return end === 0 ? undefined : Buffer.from(text).toString("utf8", start < 0 ? ~start : start, end);
}

/** Members with a meaning, and some that look like them. */
const aKey = fc.oneof(
  fc.constantFrom(
    "event",
    "distinct_id",
    "$distinct_id",
    "token",
    "api_key",
    "uuid",
    "properties",
    "batch",
    "data",
    "timestamp",
    "sent_at",
    "$ignore_sent_at",
    "$cookieless_mode",
    "__proto__",
    "constructor",
    "évent",
    "",
  ),
  fc.string({ unit: "grapheme", maxLength: 8 }),
);

const { value: aValue } = fc.letrec<{ value: unknown; list: unknown[]; object: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: "small" },
    fc.constantFrom(null, true, false, 0, -0.5, 1e-300, ""),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.string({ unit: "binary", maxLength: 12 }),
    tie("list"),
    tie("object"),
  ),
  list: fc.array(tie("value"), { maxLength: 5 }),
  object: fc
    .array(fc.tuple(aKey, tie("value")), { maxLength: 6 })
    .map((members) => Object.fromEntries(members.map(([key, value]) => [key, value]))),
}));

/** JSON with blanks, and now and then a key with an escape. */
const someJson = fc
  .tuple(aValue, fc.constantFrom(undefined, " ", "\t", "\n  "), fc.boolean())
  .map(([value, space, escaped]) => {
    const text = JSON.stringify(value, null, space);
    return escaped ? text.replace('"event"', '"\\u0065vent"') : text;
  });

describe("what is JSON", () => {
  test("all that JSON.stringify writes", () => {
    fc.assert(
      fc.property(someJson, (text) => accepts(text)),
      { numRuns: 500 },
    );
  });

  test("the verdict of JSON.parse on texts with a few characters changed", () => {
    const edit = fc.record({
      place: fc.nat(),
      removed: fc.nat({ max: 3 }),
      inserted: fc.oneof(
        fc.constantFrom('"', "\\", "\\u12", "{", "}", "[", "]", ",", ":", "-", ".", "e", "0", "00", "tru", "NaN"),
        fc.string({ unit: "binary", maxLength: 2 }),
      ),
    });
    fc.assert(
      fc.property(someJson, fc.array(edit, { minLength: 1, maxLength: 3 }), (text, edits) => {
        let broken = text;
        for (const { place, removed, inserted } of edits) {
          const at = place % (broken.length + 1);
          broken = broken.slice(0, at) + inserted + broken.slice(at + removed);
        }
        broken = broken.toWellFormed();
        const marks = scanText(broken);
        const sound = !("offset" in marks) && allFlaws(marks) === 0;
        expect(sound).toBe(parses(broken));
      }),
      { numRuns: 3_000 },
    );
  });

  test.each([
    "",
    " ",
    "{",
    "[",
    '"',
    "nul",
    "+1",
    "01",
    "1.",
    ".5",
    "1e",
    "-",
    "[1,]",
    "[,1]",
    '{"a":1,}',
    '{"a"}',
    '{"a" 1}',
    "{a:1}",
    "{'a':1}",
    "[1 2]",
    "[1}",
    '{"a":1]',
    "[]]",
    "{} {}",
    '"\\',
    '["a\\"]',
    "/**/1",
    "\u00a01",
    "\u20281",
  ])("refuses %j, as JSON.parse does", (text) => {
    expect(parses(text)).toBe(false);
    expect(accepts(text)).toBe(false);
  });
});

const allFlaws = (marks: Marks): number => {
  let flaws = 0;
  for (let slot = 0; slot <= marks.listed; slot++) flaws |= marks.at[slot * STRIDE + FLAGS_AT]!;
  return flaws & (FLAW.text | FLAW.number);
};

describe("where events are", () => {
  const anEvent = fc
    .array(fc.tuple(aKey, aValue), { maxLength: 8 })
    .map((members) => Object.fromEntries(members) as Record<string, unknown>);

  test.each(["root", "batch", "data"] as const)("each event of a list (%s) is its own bytes", (list) => {
    fc.assert(
      fc.property(fc.array(anEvent, { maxLength: 6 }), fc.constantFrom(undefined, 1), (events, space) => {
        const text = JSON.stringify(list === "root" ? events : { api_key: "k", [list]: events }, null, space);
        const marks = marksOf(text);
        expect(marks.list).toBe(list);
        expect(marks.listed).toBe(events.length);
        for (const [index, event] of events.entries()) {
          const slot = index + 1;
          expect(JSON.parse(part(text, marks, slot, FIELD.self)!)).toEqual(event);
          expectSame(text, marks, slot, event);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("one event is the body", () => {
    fc.assert(
      fc.property(anEvent, (event) => {
        const single = { ...event, batch: 1, data: 2 };
        const text = JSON.stringify(single);
        const marks = marksOf(text);
        expect(marks.list).toBe("none");
        expectSame(text, marks, 0, single);
      }),
      { numRuns: 300 },
    );
  });

  function expectSame(text: string, marks: Marks, slot: number, event: Record<string, unknown>): void {
    const expected = (holder: unknown, names: readonly string[]): unknown => {
      // Aliases: the one written last.
      const own = holder as Record<string, unknown>;
      const name = Object.keys(own).findLast((key) => names.includes(key));
      return name === undefined ? undefined : own[name];
    };
    const actual = (field: Field): unknown => {
      const json = part(text, marks, slot, field);
      return json === undefined ? undefined : JSON.parse(json);
    };
    expect(actual(FIELD.event)).toEqual(expected(event, ["event"]));
    expect(actual(FIELD.distinctId)).toEqual(expected(event, ["distinct_id", "$distinct_id"]));
    expect(actual(FIELD.token)).toEqual(expected(event, ["token", "$token", "api_key"]));
    expect(actual(FIELD.properties)).toEqual(expected(event, ["properties"]));
    expect(actual(FIELD.timestamp)).toEqual(expected(event, ["timestamp"]));
    const { properties } = event;
    const inner = typeof properties === "object" && properties !== null && !Array.isArray(properties) ? properties : {};
    expect(actual(FIELD.propToken)).toEqual(expected(inner, ["token"]));
    expect(actual(FIELD.propDistinctId)).toEqual(expected(inner, ["distinct_id"]));
    expect(actual(FIELD.propIgnoreSentAt)).toEqual(expected(inner, ["$ignore_sent_at"]));
  }

  test("a member that comes twice: the last one counts, with what is inside it", () => {
    const text = '[{"event":"a","event":"b","properties":{"token":"x","distinct_id":"y"},"properties":{"token":"z"}}]';
    const marks = marksOf(text);
    expect(part(text, marks, 1, FIELD.event)).toBe('"b"');
    expect(part(text, marks, 1, FIELD.propToken)).toBe('"z"');
    expect(part(text, marks, 1, FIELD.propDistinctId)).toBeUndefined();
  });

  test("members of deeper objects are not the event's", () => {
    const text = '[{"properties":{"$set":{"token":"t","event":"e"},"a":[{"distinct_id":1}]},"x":{"event":"n"}}]';
    const marks = marksOf(text);
    expect(part(text, marks, 1, FIELD.event)).toBeUndefined();
    expect(part(text, marks, 1, FIELD.propToken)).toBeUndefined();
    expect(part(text, marks, 1, FIELD.propDistinctId)).toBeUndefined();
  });

  test("a key written with escapes is the key it stands for", () => {
    const text = '{"\\u0065vent":"a","batch":[{"\\u0065v\\u0065nt":"b"}]}';
    const marks = marksOf(text);
    expect(part(text, marks, 0, FIELD.event)).toBe('"a"');
    expect(part(text, marks, 1, FIELD.event)).toBe('"b"');
  });

  test("batch wins over data, whichever comes first; data beside an event's name is a member", () => {
    expect(marksOf('{"data":[{},{}],"batch":[{}]}')).toMatchObject({ list: "batch", listed: 1 });
    expect(marksOf('{"batch":[{}],"data":[{},{}]}')).toMatchObject({ list: "batch", listed: 1 });
    expect(marksOf('{"data":[1,2],"event":"e"}')).toMatchObject({ list: "none", listed: 0 });
  });
});

describe("what is wrong with one event", () => {
  const flaws = (text: string, limits = LIMITS): number[] => {
    const marks = marksOf(text, limits);
    return Array.from({ length: marks.listed + 1 }, (_, slot) => marks.at[slot * STRIDE + FLAGS_AT]!);
  };

  test.each([
    ['[{},{"a":NaN},{}]', [0, 0, FLAW.number, 0]],
    ['[{},{"a":[-Infinity,Infinity]},{}]', [0, 0, FLAW.number, 0]],
    ['[{},{"a":"x\ny"},{}]', [0, 0, FLAW.text, 0]],
    ['[{},{"a":"\\x"},{}]', [0, 0, FLAW.text, 0]],
    ['[{},{"a\\u12":{}},{}]', [0, 0, FLAW.text, 0]],
    ['[{},7,"x",[{}],{}]', [0, 0, FLAW.notAnObject, FLAW.notAnObject, FLAW.notAnObject, 0]],
    ['{"x":"\\x","batch":[{},{}]}', [FLAW.text, 0, 0]],
    ['{"batch":[{"x":"\\x"},{}],"y":1}', [0, FLAW.text, 0]],
    ['{"ba\\x":1,"batch":[{}],"y":1}', [FLAW.text, 0]],
    ['{"data":[{"x":"\\x"}],"event":"e"}', [FLAW.text]],
    ["7", [FLAW.notAnObject]],
  ])("%j", (text, expected) => {
    expect(flaws(text)).toEqual(expected);
  });

  test("depth and keys are counted per event", () => {
    const nested = (depth: number): string => `${'{"a":'.repeat(depth - 1)}{}${"}".repeat(depth - 1)}`;
    const wide = (keys: number): string => `{${Array.from({ length: keys }, (_, i) => `"k${i}":1`).join()}}`;
    const limits = { depthMax: 5, keysMax: 7, listedMax: 9 };
    expect(flaws(`[${nested(5)},${nested(6)},${wide(7)},${wide(8)},{}]`, limits)).toEqual([
      0,
      0,
      FLAW.deep,
      0,
      FLAW.wide,
      0,
    ]);
    expect(flaws(`{"batch":[${nested(5)},${nested(6)}]}`, limits)).toEqual([0, 0, FLAW.deep]);
    expect(flaws(nested(5), limits)).toEqual([0]);
    expect(flaws(nested(6), limits)).toEqual([FLAW.deep]);
    expect(flaws(wide(8), limits)).toEqual([FLAW.wide]);
  });

  test("more events than get marks end the scan", () => {
    expect(scanText(`[${"{},".repeat(1_000)}{}]`)).toEqual({ offset: 3_001, reason: "too many events" });
    expect(accepts(`[${"{},".repeat(999)}{}]`)).toBe(true);
  });

  test("a hundred thousand levels are no matter of the call stack", () => {
    const deep = `[{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}},{}]`;
    expect(flaws(deep)).toEqual([0, FLAW.deep, 0]);
    expect(accepts("[".repeat(100_000))).toBe(false);
  });
});
