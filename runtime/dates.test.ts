import fc from "fast-check";
import { expect, test } from "vitest";
import { civilAt, instantOf, isoDateTime, offsetMs, offsetText } from "#runtime/dates.ts";

const ZONES = [
  "Europe/Berlin",
  "America/New_York",
  "America/St_Johns",
  "Africa/Casablanca",
  "Asia/Kathmandu",
  "Asia/Gaza",
  "Australia/Lord_Howe",
  "Pacific/Apia",
];

/** The offset as the platform words it: `GMT+05:45`, or `GMT`. */
function platformOffset(zone: string, ms: number): string {
  const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  const name = format.formatToParts(ms).find((part) => part.type === "timeZoneName")?.value ?? "";
  return name === "GMT" ? "+00:00" : name.slice("GMT".length);
}

test("offsets are the platform's, in any order of asking", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_200_000_000 }), fc.constantFrom(...ZONES), (seconds, zone) => {
      expect(offsetText(offsetMs(zone, seconds * 1000), ":")).toBe(platformOffset(zone, seconds * 1000));
    }),
    { numRuns: 300 },
  );
});

test.each<[zone: string, before: string, after: string]>([
  ["Europe/Berlin", "2024-03-31T01:59:59.999+01:00", "2024-03-31T03:00:00.000+02:00"],
  ["Europe/Berlin", "2024-10-27T02:59:59.999+02:00", "2024-10-27T02:00:00.000+01:00"],
  ["America/St_Johns", "2010-03-14T00:00:59.999-03:30", "2010-03-14T01:01:00.000-02:30"],
  ["Australia/Lord_Howe", "2024-04-07T01:59:59.999+11:00", "2024-04-07T01:30:00.000+10:30"],
  ["Pacific/Apia", "2011-12-29T23:59:59.999-10:00", "2011-12-31T00:00:00.000+14:00"],
])("the clock of %s changes from %s to %s", (zone, before, after) => {
  const ms = Date.parse(after);
  expect(Date.parse(before)).toBe(ms - 1);
  expect(isoDateTime((ms - 1) / 1000, zone)).toBe(before);
  expect(isoDateTime(ms / 1000, zone)).toBe(after);
});

test("a clock's fields lead back to its instant, but where it shows them twice", () => {
  fc.assert(
    fc.property(fc.integer({ min: -2_000_000_000, max: 2_200_000_000 }), fc.constantFrom(...ZONES), (seconds, zone) => {
      const civil = civilAt(seconds, zone);
      if (civil === undefined) throw new Error(`${zone} is unknown`);
      const back = instantOf(civil, zone);
      expect(back).toBeLessThanOrEqual(seconds);
      expect(civilAt(back, zone)).toEqual(civil);
    }),
    { numRuns: 300 },
  );
});

test("unknown zones and instants out of the calendar have no offset", () => {
  expect(offsetMs("Nowhere/Atlantis", 0)).toBeNaN();
  expect(offsetMs("Europe/Berlin".padEnd(1_000_000), 0)).toBeNaN();
  expect(offsetMs("Europe/Berlin", Number.NaN)).toBeNaN();
  expect(offsetMs("Europe/Berlin", 9e15)).toBeNaN();
  expect(offsetMs("America/New_York", 8.64e15)).toBe(-4 * 3_600_000);
  expect(offsetMs("Europe/Berlin", -8.64e15)).toBe(3_208_000);
});

test("a program that asks for more zones than are kept gets the offsets all the same", () => {
  for (let minutes = 0; minutes < 600; minutes++) {
    const name = offsetText(minutes * 60_000, ":");
    expect(offsetMs(name, 1_700_000_000_000)).toBe(minutes * 60_000);
  }
  expect(offsetMs("Europe/Berlin", 1_700_000_000_000)).toBe(3_600_000);
});
