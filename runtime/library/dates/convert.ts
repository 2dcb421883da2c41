import { toNumber } from "#runtime/compare.ts";
import { civilAt, instantOf, parseDateLike, utcMs } from "#runtime/dates.ts";
import { fail, failType } from "#runtime/fault.ts";
import { DATE_COST, dateAt, dateTimeCost } from "#runtime/library/dates/moment.ts";
import { define } from "#runtime/library/define.ts";
import { HogDate, HogDateTime, type Value } from "#runtime/value.ts";

export const now = define({
  name: "now",
  params: [["ignored?", "any"]],
  returns: "datetime",
  doc: "The time of this run, in UTC: every call in one run gives the same.",
  examples: [
    ["typeof(now())", "'datetime'"],
    ["now() = now()", "true"],
  ],
  pure: false,
  cost: dateTimeCost(),
  runIn: (context) => new HogDateTime(context.nowMs / 1000, "UTC"),
});

export const today = define({
  name: "today",
  params: [],
  returns: "date",
  doc: "The date of this run, in UTC.",
  examples: [
    ["typeof(today())", "'date'"],
    ["today() <= now()", "true"],
  ],
  pure: false,
  cost: DATE_COST,
  runIn: (context) => dateAt(context.nowMs),
});

const UNREADABLE_DATE = new HogDate(Number.NaN, Number.NaN, Number.NaN);

export const toDate = define({
  name: "toDate",
  params: [["value", "lenient string | number"]],
  returns: "date",
  doc: "The UTC day of date-like text (`YYYY-MM-DD`, optionally a time and an offset) or of seconds since 1970; a datetime's day in its own zone. What can't be read gives a date whose fields are NaN.",
  examples: [
    ["toDate('2022-02-28T23:30:00-02:00')", "toDate('2022-03-01')"],
    ["toDate(951782400)", "toDate('2000-02-29')"],
    ["toString(toDate('2022-02-08 10:00'))", "'2022-02-08'"],
    ["typeof(toDate('2022-2-8').year)", "'float'"],
  ],
  pure: true,
  total: true,
  cost: DATE_COST,
  run: (value) => {
    if (typeof value === "number") return dateAt(value * 1000);
    if (typeof value === "string") return dateAt(parseDateLike(value) * 1000);
    if (value instanceof HogDateTime) {
      const civil = civilAt(value.dt, value.zone);
      return civil === undefined ? UNREADABLE_DATE : new HogDate(civil.year, civil.month, civil.day);
    }
    return value instanceof HogDate ? value : UNREADABLE_DATE;
  },
});

/** The zone that an argument names; undefined when it is left out, null or empty. */
function zoneName(zone: Value | undefined): string | undefined {
  if (zone === undefined || !zone) return undefined;
  return typeof zone === "string" ? zone : failType("zone must be string");
}

function midnightIn(date: HogDate, zone: string): number {
  const { year, month, day } = date;
  return instantOf({ year, month, day, hour: 0, minute: 0, second: 0, millisecond: 0 }, zone);
}

export const toDateTime = define({
  name: "toDateTime",
  params: [
    ["value", "lenient string | number"],
    ["zone?", "lenient string"],
  ],
  returns: "datetime",
  doc: "The instant of date-like text or of seconds since 1970, in `zone` (default UTC), which also is the zone of text without an offset. A date is its midnight; a datetime keeps its instant, and its zone unless one is given. What can't be read gives a datetime whose `dt` is NaN.",
  examples: [
    ["toString(toDateTime('2022-02-28 23:30'))", "'2022-02-28T23:30:00.000Z'"],
    ["toString(toDateTime('2022-02-28', 'Asia/Kolkata'))", "'2022-02-28T00:00:00.000+05:30'"],
    ["toDateTime(5.125).dt", "5.125"],
    ["typeof(toDateTime('2022-02-30').dt)", "'float'"],
  ],
  pure: true,
  cost: (value, zone) => dateTimeCost(zone || (value instanceof HogDateTime ? value.zone : "UTC")),
  run: (value, given) => {
    const named = zoneName(given);
    const zone = named ?? "UTC";
    if (typeof value === "number") return new HogDateTime(value, zone);
    if (typeof value === "string") return new HogDateTime(parseDateLike(value, zone), zone);
    if (value instanceof HogDate) return new HogDateTime(midnightIn(value, zone), zone);
    if (value instanceof HogDateTime) return new HogDateTime(value.dt, named ?? value.zone);
    return new HogDateTime(Number.NaN, zone);
  },
});

/** Seconds since 1970: NaN for what is no date or text of one, null for a date or datetime that is unreadable. */
function unixSeconds(value: Value, zone: Value | undefined): number | null {
  if (typeof value === "string") return parseDateLike(value, zoneName(zone) ?? "UTC");
  let seconds: number;
  if (value instanceof HogDateTime) seconds = value.dt;
  else if (value instanceof HogDate) seconds = utcMs(value.year, value.month, value.day) / 1000;
  else return Number.NaN;
  return Number.isNaN(seconds) ? null : seconds;
}

export const toUnixTimestamp = define({
  name: "toUnixTimestamp",
  params: [
    ["value", "lenient datetime | date | string"],
    ["zone?", "lenient string"],
  ],
  returns: "float | null",
  doc: "Seconds since 1970; a date is its UTC midnight, text without an offset is read in `zone` (default UTC). NaN for other text and for numbers, null for unreadable dates.",
  examples: [
    ["toUnixTimestamp(toDate('2010-10-10'))", "1286668800"],
    ["toUnixTimestamp('2010-10-10 12:00:00', 'America/Sao_Paulo')", "1286722800"],
    ["typeof(toUnixTimestamp(12))", "'float'"],
    ["toUnixTimestamp(toDate('never'))", "null"],
  ],
  pure: true,
  cost: 8,
  run: (value, zone) => unixSeconds(value, zone),
});

export const toUnixTimestampMilli = define({
  name: "toUnixTimestampMilli",
  params: [
    ["value", "lenient datetime | date | string"],
    ["zone?", "lenient string"],
  ],
  returns: "float | null",
  doc: "As `toUnixTimestamp`, in milliseconds.",
  examples: [
    ["toUnixTimestampMilli('1970-01-01T00:00:02.500Z')", "2500"],
    ["toUnixTimestampMilli(toDate('1970-01-02'))", "86400000"],
  ],
  pure: true,
  cost: 8,
  run: (value, zone) => {
    const seconds = unixSeconds(value, zone);
    return seconds === null ? null : seconds * 1000;
  },
});

export const fromUnixTimestamp = define({
  name: "fromUnixTimestamp",
  params: [["seconds", "lenient number"]],
  returns: "datetime",
  doc: "The datetime, in UTC, of seconds since 1970.",
  examples: [
    ["toString(fromUnixTimestamp(1234567890))", "'2009-02-13T23:31:30.000Z'"],
    ["fromUnixTimestamp(1.5).dt", "1.5"],
  ],
  pure: true,
  total: true,
  cost: dateTimeCost(),
  run: (seconds) => new HogDateTime(seconds === null ? Number.NaN : toNumber(seconds), "UTC"),
});

export const fromUnixTimestampMilli = define({
  name: "fromUnixTimestampMilli",
  params: [["milliseconds", "lenient number"]],
  returns: "datetime",
  doc: "The datetime, in UTC, of milliseconds since 1970.",
  examples: [
    ["fromUnixTimestampMilli(250).dt", "0.25"],
    ["toString(fromUnixTimestampMilli(1234567890123))", "'2009-02-13T23:31:30.123Z'"],
  ],
  pure: true,
  total: true,
  cost: dateTimeCost(),
  run: (milliseconds) => new HogDateTime(toNumber(milliseconds) / 1000, "UTC"),
});

export const toTimeZone = define({
  name: "toTimeZone",
  params: [
    ["value", "lenient datetime"],
    ["zone", "lenient string"],
  ],
  returns: "datetime",
  doc: "The same instant in another zone, an IANA name that is not checked. Only a datetime has a zone to change.",
  examples: [
    ["toTimeZone(toDateTime(0), 'Pacific/Auckland').zone", "'Pacific/Auckland'"],
    ["toString(toTimeZone(toDateTime(0), 'Asia/Tokyo'))", "'1970-01-01T09:00:00.000+09:00'"],
    ["toTimeZone(toDate(0), 'UTC')", "!Error: Expected a DateTime"],
  ],
  pure: true,
  cost: (_value, zone) => dateTimeCost(zone),
  run: (value, zone) => {
    if (!(value instanceof HogDateTime)) fail("Expected a DateTime");
    return new HogDateTime(value.dt, typeof zone === "string" ? zone : failType("toTimeZone: zone must be string"));
  },
});
