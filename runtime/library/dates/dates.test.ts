import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { costOf } from "#runtime/cost.ts";
import { isoDateTime, parseDateLike } from "#runtime/dates.ts";
import { Fault } from "#runtime/fault.ts";
import { LIBRARY } from "#runtime/library/catalogue.ts";
import { parseIsoText } from "#runtime/library/dates/iso-text.ts";
import { type Context, invoke } from "#runtime/library/define.ts";
import { printForm, textForm } from "#runtime/print.ts";
import { HogDate, HogDateTime, type Value } from "#runtime/value.ts";

const NOW_MS = 1_700_000_000_000;

const CONTEXT: Context = {
  nowMs: NOW_MS,
  random: () => 0.5,
  print: () => undefined,
  charge: () => undefined,
  regex: true,
  crypto: true,
};

/** Calls a library function, and holds it to its price. */
function call(name: string, ...args: Value[]): Value {
  const entry = LIBRARY.get(name);
  if (entry?.form !== "native") throw new Error(`${name} is no function`);
  let priced = 0;
  const result = invoke(entry, args, CONTEXT, (bytes) => {
    priced += bytes;
  });
  expect(priced).toBeGreaterThanOrEqual(costOf(result));
  return result;
}

const at = (text: string, zone = "UTC"): Value => call("toDateTime", text, zone);
const day = (text: string): Value => call("toDate", text);
const text = (value: Value): string | null => (value === null ? null : textForm(value));

const BERLIN = "Europe/Berlin";
const NEW_YORK = "America/New_York";

describe("calendar arithmetic in a zone", () => {
  test.each<[unit: string, n: number, start: string, zone: string, result: string]>([
    ["day", 1, "2024-03-30T02:30:00", BERLIN, "2024-03-31T03:30:00.000+02:00"],
    ["hour", 24, "2024-03-30T02:30:00", BERLIN, "2024-03-31T03:30:00.000+02:00"],
    ["hour", 24, "2024-03-30T12:00:00", BERLIN, "2024-03-31T13:00:00.000+02:00"],
    ["day", 1, "2024-10-26T02:30:00", BERLIN, "2024-10-27T02:30:00.000+02:00"],
    ["day", -1, "2024-10-28T02:30:00", BERLIN, "2024-10-27T02:30:00.000+01:00"],
    ["week", 1, "2024-03-08T09:00:00", NEW_YORK, "2024-03-15T09:00:00.000-04:00"],
    ["month", 1, "2024-01-31T23:59:59", NEW_YORK, "2024-02-29T23:59:59.000-05:00"],
    ["month", -11, "2024-01-31", "UTC", "2023-02-28T00:00:00.000Z"],
    ["month", -1, "2024-01-15", "UTC", "2023-12-15T00:00:00.000Z"],
    ["year", 1, "2024-02-29", "UTC", "2025-02-28T00:00:00.000Z"],
    ["year", -2024, "2024-02-29", "UTC", "0000-02-29T00:00:00.000Z"],
    ["day", 1.5, "2024-01-01", "UTC", "2024-01-02T12:00:00.000Z"],
    ["day", -0.5, "2024-01-01", "UTC", "2023-12-31T12:00:00.000Z"],
    ["month", 0.5, "2024-01-01", "UTC", "2024-01-16T00:00:00.000Z"],
    ["second", -1, "2024-01-01", "Asia/Kolkata", "2023-12-31T23:59:59.000+05:30"],
    ["minute", 0.5, "2024-01-01", "UTC", "2024-01-01T00:00:30.000Z"],
  ])("dateAdd %s %s to %s in %s", (unit, n, start, zone, result) => {
    expect(text(call("dateAdd", unit, n, at(start, zone)))).toBe(result);
  });

  test.each<[name: string, args: Value[], result: string]>([
    ["toStartOfDay", [at("2024-03-31T12:00:00", BERLIN)], "2024-03-31T00:00:00.000+01:00"],
    ["toStartOfHour", [at("2024-10-27T00:30:00Z", BERLIN)], "2024-10-27T02:00:00.000+02:00"],
    ["toStartOfHour", [at("2024-10-27T01:30:00Z", BERLIN)], "2024-10-27T02:00:00.000+01:00"],
    ["toStartOfHour", [at("2024-01-01T00:10:00Z", "Asia/Kolkata")], "2024-01-01T05:00:00.000+05:30"],
    ["toStartOfWeek", [at("2024-01-07T23:59:59")], "2024-01-01T00:00:00.000Z"],
    ["toStartOfWeek", [day("2021-01-03")], "2020-12-28T00:00:00.000Z"],
    ["toStartOfMonth", [at("2024-03-31T23:30:00Z", BERLIN)], "2024-04-01T00:00:00.000+02:00"],
    ["dateTrunc", ["year", at("2024-07-01T00:00:00", NEW_YORK)], "2024-01-01T00:00:00.000-05:00"],
    ["dateTrunc", ["minute", at("1969-12-31T23:59:59.999Z")], "1969-12-31T23:59:00.000Z"],
  ])("%s %#", (name, args, result) => {
    expect(text(call(name, ...args))).toBe(result);
  });

  test("a date stays a date, and takes whole days of hours only", () => {
    expect(text(call("dateAdd", "hour", 23, day("2024-02-28")))).toBe("2024-02-28");
    expect(text(call("dateAdd", "hour", -1, day("2024-03-01")))).toBe("2024-02-29");
    expect(text(call("addDays", day("2024-02-28"), 2))).toBe("2024-03-01");
  });
});

describe("what is no date", () => {
  const never = at("never");
  const neverDay = day("never");
  const nowhere = at("2024-01-01", "Nowhere/Atlantis");

  test.each<[name: string, args: Value[], result: string]>([
    ["dateAdd", ["day", 1, null], "null"],
    ["dateAdd", ["day", 1, 1_700_000_000], "null"],
    ["dateAdd", ["day", 1, {}], "null"],
    ["dateAdd", ["day", 1, never], "null"],
    ["dateAdd", ["day", 1, neverDay], "null"],
    ["dateAdd", ["year", 1e9, at("2024-01-01")], "null"],
    ["dateAdd", ["second", Number.NaN, at("2024-01-01")], "null"],
    ["addDays", ["2024-01-01 10:00", 1], "DateTime(1704189600.0, 'UTC')"],
    ["addDays", ["20240101", 1], "null"],
    ["toStartOfDay", [nowhere], "null"],
    ["toStartOfWeek", [null], "null"],
    ["toYear", [never], "null"],
    ["toMonth", [12], "null"],
    ["toYYYYMM", ["2024-13-01"], "null"],
    ["extract", ["hour", neverDay], "null"],
    ["dateDiff", ["day", never, "2024-01-01"], "null"],
    ["dateDiff", ["month", "2024-01-01", null], "null"],
    ["toUnixTimestamp", [never], "null"],
    ["toUnixTimestamp", ["never"], "NaN"],
    ["toUnixTimestampMilli", [null], "NaN"],
    ["toDate", [null], "Date(NaN, NaN, NaN)"],
    ["toDate", [1e300], "Date(NaN, NaN, NaN)"],
    ["fromUnixTimestamp", ["12"], "DateTime(12.0, 'UTC')"],
    ["formatDateTime", [never, "%Y"], "'Invalid DateTime'"],
    ["formatDateTime", [at("2024-01-01"), "%Y", "Nowhere/Atlantis"], "'Invalid DateTime'"],
  ])("%s %#", (name, args, result) => {
    expect(printForm(call(name, ...args))).toBe(result);
  });

  test.each<[name: string, args: Value[], message: string]>([
    ["formatDateTime", [at("2024-01-01"), ""], "formatDateTime requires at least 2 arguments"],
    ["toTimeZone", ["2024-01-01", "UTC"], "Expected a DateTime"],
    ["dateAdd", [null, 1, null], "Unsupported interval unit: null"],
    ["dateTrunc", ["day", "2024-01-01"], "Expected a DateTime for dateTrunc"],
    ["extract", [1, "2024-01-01"], "Unknown extract part: 1"],
  ])("%s fails %#", (name, args, message) => {
    let failure: unknown;
    try {
      call(name, ...args);
    } catch (error) {
      failure = error;
    }
    expect(failure).toBeInstanceOf(Fault);
    expect((failure as Fault).message).toBe(message);
  });
});

describe("formatDateTime", () => {
  const AFTERNOON = at("2024-03-05T14:07:09.042Z");

  test("every directive", () => {
    const shown = (letters: string): string =>
      [...letters].map((letter) => `${letter}=${call("formatDateTime", AFTERNOON, `%${letter}`)}`).join(" ");
    expect(shown("abcCdDefFgGhHiIjklm")).toBe(
      "a=Tue b=Mar c=03 C=24 d=05 D=03/05/24 e=5 f=042 F=2024-03-05 g=24 G=2024 h=02 H=14 i=07 I=02 j=065 k=14 l=02 m=03",
    );
    expect(shown("MnpQrRsStTuVwWyYz%")).toBe(
      "M=March n=\n p=PM Q=1 r=02:07 PM R=14:07 s=09 S=09 t=\t T=14:07:09 u=2 V=10 w=2 W=Tuesday y=24 Y=2024 z=+0000 %=%",
    );
  });

  test.each<[start: string, format: string, zone: string, result: string]>([
    ["2024-12-30", "%V %G %g", "UTC", "01 2024 24"],
    ["2021-01-03", "%V", "UTC", "53"],
    ["2024-12-31", "%j %Q", "UTC", "366 4"],
    ["2024-01-07", "%u %a", "UTC", "7 Sun"],
    ["2024-01-01T00:30:00", "%h %I:%i %p", "UTC", "12 12:30 AM"],
    ["2024-01-01T12:30:00", "%r", "UTC", "12:30 PM"],
    ["2024-01-01T00:00:00Z", "%F %R %z", NEW_YORK, "2023-12-31 19:00 -0500"],
    ["0009-01-02", "%Y|%y", "UTC", "0009|09"],
    ["2024-01-01", "%m%b%y%Y%T%s", "UTC", "01Jan24202400:00:0000"],
    ["2024-01-01", "it's 'quoted' %", "UTC", "it's 'quoted' "],
    ["2024-01-01", "%é%Y%€", "UTC", "2024"],
  ])("%s as %s in %s", (start, format, zone, result) => {
    expect(call("formatDateTime", at(start), format, zone)).toBe(result);
  });
});

describe("ISO text", () => {
  test.each<[text: string, iso: string | null]>([
    ["2024", "2024-01-01T00:00:00.000Z"],
    ["2024-05", "2024-05-01T00:00:00.000Z"],
    ["20240229", "2024-02-29T00:00:00.000Z"],
    ["2024-060", "2024-02-29T00:00:00.000Z"],
    ["2024366", "2024-12-31T00:00:00.000Z"],
    ["2023366", null],
    ["2024W097", "2024-03-03T00:00:00.000Z"],
    ["2020-W53-7", "2021-01-03T00:00:00.000Z"],
    ["2021-W53", null],
    ["20240229T1405", "2024-02-29T14:05:00.000Z"],
    ["2024-02-29T14:05:06,7+0530", "2024-02-29T08:35:06.700Z"],
    ["2024-02-29T24:00", "2024-03-01T00:00:00.000Z"],
    ["2024-02-29T24:01", null],
    ["2024-02-29T14-03", "2024-02-29T17:00:00.000Z"],
    ["2024-02-30", null],
    ["T12:00", null],
    ["", null],
    ["yesterday", null],
    ["2024-01-01T", null],
    ["2024-01-01T10:00T10:00", null],
  ])("%s", (given, iso) => {
    expect(isoDateTime(parseIsoText(given), "UTC")).toBe(iso);
  });

  test("reads every instant that it can write, in every zone", () => {
    const zones = ["UTC", BERLIN, NEW_YORK, "Asia/Kathmandu", "Pacific/Apia"];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), fc.constantFrom(...zones), (ms, zone) => {
        const written = isoDateTime(ms / 1000, zone) ?? "";
        expect(parseIsoText(written)).toBe(ms / 1000);
        expect(parseDateLike(written)).toBe(ms / 1000);
      }),
      { numRuns: 200 },
    );
  });
});

test("the start of a unit is not after the instant, and is its own start", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -2_000_000_000, max: 4_000_000_000 }),
      fc.constantFrom("UTC", BERLIN, NEW_YORK, "Asia/Kolkata"),
      fc.constantFrom("toStartOfHour", "toStartOfDay", "toStartOfWeek", "toStartOfMonth"),
      (seconds, zone, name) => {
        const start = call(name, new HogDateTime(seconds, zone));
        expect(start).toBeInstanceOf(HogDateTime);
        expect((start as HogDateTime).dt).toBeLessThanOrEqual(seconds);
        expect(call(name, start)).toEqual(start);
      },
    ),
    { numRuns: 200 },
  );
});

test("differences undo additions", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4_000_000_000 }),
      fc.integer({ min: -5000, max: 5000 }),
      fc.constantFrom("second", "minute", "hour", "day", "week"),
      (seconds, n, unit) => {
        const start = new HogDateTime(seconds, "UTC");
        expect(call("dateDiff", unit, start, call("dateAdd", unit, n, start))).toBe(n);
      },
    ),
    { numRuns: 200 },
  );
});

test("now and today are those of the run", () => {
  expect(call("now")).toEqual(new HogDateTime(NOW_MS / 1000, "UTC"));
  expect(call("today")).toEqual(new HogDate(2023, 11, 14));
});
