import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eventTime, formatTime, parseCommonTime, parseQueryTime, parseTime } from "./time.ts";

const iso = (ms: number): string | null => (Number.isNaN(ms) ? null : new Date(ms).toISOString());

test.each([
  ["2026-01-02T03:04:05Z", "2026-01-02T03:04:05.000Z"],
  ["2026-01-02T03:04:05.678Z", "2026-01-02T03:04:05.678Z"],
  ["2026-11-20T21:33:48.315876+00:00", "2026-11-20T21:33:48.315Z"],
  ["2026-01-02T03:04:05.999999999Z", "2026-01-02T03:04:05.999Z"],
  ["2026-01-02T03:04:05+03:00", "2026-01-02T00:04:05.000Z"],
  ["2026-01-02T03:04:05+03", "2026-01-02T00:04:05.000Z"],
  ["2026-01-02T03:04:05+0300", "2026-01-02T00:04:05.000Z"],
  ["2026-01-02T03:04:05-05:30", "2026-01-02T08:34:05.000Z"],
  ["2026-01-02 03:04:05", "2026-01-02T03:04:05.000Z"],
  ["2026-01-02 03:04:05 UTC", "2026-01-02T03:04:05.000Z"],
  ["2026-01-02T03:04:05", "2026-01-02T03:04:05.000Z"],
  ["2026-01-02T03:04", "2026-01-02T03:04:00.000Z"],
  ["2026-01-02", "2026-01-02T00:00:00.000Z"],
  ["2026/01/02", "2026-01-02T00:00:00.000Z"],
  ["2026/1/2 03:04:05", "2026-01-02T03:04:05.000Z"],
  [" 2026-01-02T03:04:05Z ", "2026-01-02T03:04:05.000Z"],
  ["2024-02-29", "2024-02-29T00:00:00.000Z"],
  ["2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z"],
  ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"],
  ["+275760-09-13T00:00:00Z", "+275760-09-13T00:00:00.000Z"],
  ["-000001-01-01T00:00:00Z", "-000001-01-01T00:00:00.000Z"],
  ["Fri, 02 Jan 2026 03:04:05 GMT", "2026-01-02T03:04:05.000Z"],
  ["Fri, 2 Jan 2026 03:04:05 +0300", "2026-01-02T00:04:05.000Z"],
  ["2 Jan 2026 03:04 EST", "2026-01-02T08:04:00.000Z"],
  ["1767323045", "2026-01-02T03:04:05.000Z"],
  ["1767323045.678", "2026-01-02T03:04:05.678Z"],
  ["1767323045678", "2026-01-02T03:04:05.678Z"],
  ["1767323045678123", "2026-01-02T03:04:05.678Z"],
  // No times:
  ["", null],
  ["yesterday", null],
  ["2026-13-01", null],
  ["2023-02-29", null],
  ["2026-01-02T24:00:00Z", null],
  ["2026-01-02T03:60:00Z", null],
  ["2026-01-02T03:04:05+26:00", null],
  ["2026-01-02T03:04:05 Mars", null],
  ["2026-01/02", null],
  ["12345", null],
  ["1".repeat(1_000), null],
])("%j is %j", (text, expected) => {
  expect(iso(parseTime(text))).toBe(expected);
});

test("every instant that toISOString writes is read, by both readers, and written the same", () => {
  fc.assert(
    fc.property(
      fc.date({
        min: new Date("0000-01-01T00:00:00Z"),
        max: new Date("9999-12-31T23:59:59.999Z"),
        noInvalidDate: true,
      }),
      (date) => {
        const text = date.toISOString();
        expect(parseTime(text)).toBe(date.getTime());
        expect(parseCommonTime(Buffer.from(`"${text}"`), 1)).toBe(date.getTime());
        expect(formatTime(date.getTime())).toBe(text);
      },
    ),
  );
});

test("the common reader never reads what the other does not", () => {
  const digit = fc.constantFrom(..."0123456789-:T.Z");
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), fc.nat({ max: 23 }), digit, (date, place, character) => {
      const text = date.toISOString().slice(-24);
      const changed = text.slice(0, place) + character + text.slice(place + 1);
      const ms = parseCommonTime(Buffer.from(changed), 0);
      if (!Number.isNaN(ms)) expect(parseTime(changed)).toBe(ms);
    }),
  );
});

describe("when an event happened", () => {
  const now = Date.parse("2026-01-01T12:00:00Z");
  const none = { nowMs: now, sentAtMs: Number.NaN, timestampMs: Number.NaN, offsetMs: Number.NaN, ignoreSentAt: false };
  const at = (text: string): number => Date.parse(text);

  test.each([
    ["nothing known: now", {}, now],
    ["the offset beats all", { offsetMs: 500, timestampMs: 7, sentAtMs: 8 }, now - 500],
    ["a negative offset lies ahead", { offsetMs: -1_000 }, now + 1_000],
    ["a client behind by a second", { timestampMs: now - 5_000, sentAtMs: now - 1_000 }, now - 4_000],
    ["a client ahead by a day", { timestampMs: now + 86_400_000, sentAtMs: now + 86_400_000 }, now],
    [
      "a client in 2099",
      { timestampMs: at("2099-01-01T00:00:00Z"), sentAtMs: at("2099-01-01T00:00:01Z") },
      now - 1_000,
    ],
    ["$ignore_sent_at", { timestampMs: now - 5_000, sentAtMs: now - 1_000, ignoreSentAt: true }, now - 5_000],
    ["no sent_at", { timestampMs: now - 5_000 }, now - 5_000],
    ["23 hours ahead", { timestampMs: now + 23 * 3_600_000 }, now + 23 * 3_600_000],
    ["more than 23 hours ahead: now", { timestampMs: now + 23 * 3_600_000 + 1 }, now],
    ["an offset more than 23 hours ahead: now", { offsetMs: -24 * 3_600_000 }, now],
    ["year 275760: now", { timestampMs: 8.64e15 }, now],
    ["before year 0: 1970", { timestampMs: at("-000001-12-31T23:59:59.999Z") }, 0],
    ["year 0", { timestampMs: at("0000-01-01T00:00:00Z") }, at("0000-01-01T00:00:00Z")],
    ["a huge offset: 1970", { offsetMs: 1e18 }, 0],
  ])("%s", (_name, sources, expected) => {
    expect(eventTime({ ...none, ...sources })).toBe(expected);
  });

  test.each([
    ["1767268804000", 1_767_268_804_000],
    ["1577836800000", Number.NaN],
    ["1767268804", Number.NaN],
    ["-1", Number.NaN],
    ["1e13", Number.NaN],
    [null, Number.NaN],
  ])("query time %j", (text, expected) => {
    expect(parseQueryTime(text)).toBe(expected);
  });
});
