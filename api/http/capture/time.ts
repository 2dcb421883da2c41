/**
 * Times of events. Instants are ms since 1970-01-01 UTC, possibly negative; NaN is "no time".
 */

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** An event may lie this far ahead of the server's clock; beyond, it gets the server's time. */
const AHEAD_MS_MAX = 23 * HOUR_MS;

/** Query times before this are no times: 2020-01-01. */
const QUERY_TIME_MS_MIN = 1_577_836_800_000;

/** 0000-01-01 and 10000-01-01. */
const YEAR_0_MS = -62_167_219_200_000;
const YEAR_10000_MS = 253_402_300_800_000;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Zones that RFC 2822 names, hours east of UTC. */
const NAMED_ZONES: ReadonlyMap<string, number> = new Map([
  ["ut", 0],
  ["utc", 0],
  ["gmt", 0],
  ["z", 0],
  ["est", -5],
  ["edt", -4],
  ["cst", -6],
  ["cdt", -5],
  ["mst", -7],
  ["mdt", -6],
  ["pst", -8],
  ["pdt", -7],
]);

const ISO =
  /^([+-]\d{6}|\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,18}))?)?\s*([Zz]|UTC|[+-]\d{2}(?::?\d{2})?)?)?$/;
const RFC_2822 =
  /^(?:[A-Za-z]{3},?\s+)?(\d{1,2})\s+([A-Za-z]{3})\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s+([A-Za-z]{1,3}|[+-]\d{4})(?:\s*\([^)]*\))?$/;
const EPOCH = /^\d{9,16}(?:\.\d{1,9})?$/;

/**
 * Reads the forms that SDKs send: RFC 3339; `+03` and `+0300` offsets; a date alone; a blank for the `T`; slashed dates;
 * no zone (UTC); RFC 2822; seconds (up to 11 digits), ms (up to 14) or µs since 1970 as text.
 *
 * @returns NaN if it is none of them or no day of the calendar.
 */
export function parseTime(text: string): number {
  const trimmed = text.trim();
  if (trimmed.length < 8 || trimmed.length > 64) return Number.NaN;
  const iso = ISO.exec(trimmed);
  if (iso !== null) {
    const dayMs = day(Number(iso[1]), Number(iso[3]), Number(iso[4]));
    if (iso[5] === undefined) return dayMs;
    return dayMs + clock(Number(iso[5]), Number(iso[6]), Number(iso[7] ?? 0), iso[8] ?? "") - zone(iso[9] ?? "Z");
  }
  if (EPOCH.test(trimmed)) {
    const digits = trimmed.indexOf(".") < 0 ? trimmed.length : trimmed.indexOf(".");
    const value = Number(trimmed);
    return Math.floor(digits <= 11 ? value * 1000 : digits <= 14 ? value : value / 1000);
  }
  const mail = RFC_2822.exec(trimmed);
  if (mail === null) return Number.NaN;
  const month = MONTHS.indexOf(mail[2]!.toLowerCase()) + 1;
  return (
    day(Number(mail[3]), month, Number(mail[1])) +
    clock(Number(mail[4]), Number(mail[5]), Number(mail[6] ?? 0), "") -
    zone(mail[7]!)
  );
}

/** Midnight of a day; NaN if the calendar has no such day. */
function day(year: number, month: number, dayOfMonth: number): number {
  if (month < 1 || month > 12 || dayOfMonth < 1) return Number.NaN;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (dayOfMonth > DAYS_IN_MONTH[month - 1]! + (month === 2 && leap ? 1 : 0)) return Number.NaN;
  return daysFromCivil(year, month, dayOfMonth) * DAY_MS;
}

/**
 * Days from 1970-01-01 in the proleptic Gregorian calendar: years start in March, so that the leap day is the last.
 * @see Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */
function daysFromCivil(year: number, month: number, dayOfMonth: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** Ms since midnight; second 60 is the first of the next minute. */
function clock(hour: number, minute: number, second: number, fraction: string): number {
  if (hour > 23 || minute > 59 || second > 60) return Number.NaN;
  const ms = fraction === "" ? 0 : Math.floor(Number(`0.${fraction}`) * 1000 + 1e-9);
  return hour * HOUR_MS + minute * MINUTE_MS + second * 1000 + ms;
}

/** Ms east of UTC. */
function zone(text: string): number {
  const named = NAMED_ZONES.get(text.toLowerCase());
  if (named !== undefined) return named * HOUR_MS;
  const offset = /^([+-])(\d{2}):?(\d{2})?$/.exec(text);
  if (offset === null) return Number.NaN;
  const hours = Number(offset[2]);
  const minutes = Number(offset[3] ?? 0);
  if (hours > 23 || minutes > 59) return Number.NaN;
  return (offset[1] === "-" ? -1 : 1) * (hours * HOUR_MS + minutes * MINUTE_MS);
}

const two = (bytes: Uint8Array, i: number): number => {
  const tens = bytes[i]! - 0x30;
  const ones = bytes[i + 1]! - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
};

/**
 * `parseTime` of the 24 bytes `YYYY-MM-DDTHH:mm:ss.sssZ` at `i`, the form nearly every SDK sends, without making a text.
 * @returns NaN for anything else, which `parseTime` may still read.
 */
export function parseCommonTime(bytes: Uint8Array, i: number): number {
  if (
    bytes[i + 4] !== 0x2d ||
    bytes[i + 7] !== 0x2d ||
    bytes[i + 10] !== 0x54 ||
    bytes[i + 13] !== 0x3a ||
    bytes[i + 16] !== 0x3a ||
    bytes[i + 19] !== 0x2e ||
    bytes[i + 23] !== 0x5a
  ) {
    return Number.NaN;
  }
  const hour = two(bytes, i + 11);
  const minute = two(bytes, i + 14);
  const second = two(bytes, i + 17);
  const lastDigit = bytes[i + 22]! - 0x30;
  if (hour > 23 || minute > 59 || second > 60 || lastDigit < 0 || lastDigit > 9) return Number.NaN;
  return (
    day(two(bytes, i) * 100 + two(bytes, i + 2), two(bytes, i + 5), two(bytes, i + 8)) +
    hour * HOUR_MS +
    minute * MINUTE_MS +
    second * 1000 +
    two(bytes, i + 20) * 10 +
    lastDigit
  );
}

/** Reads `_` or `sent_at` of a query: ms since 1970, after 2020, else NaN. */
export function parseQueryTime(text: string | null): number {
  if (text === null || !/^\d{1,15}$/.test(text)) return Number.NaN;
  const ms = Number(text);
  return ms > QUERY_TIME_MS_MIN ? ms : Number.NaN;
}

export interface TimeSources {
  /** Server time at which the request was received, ms. */
  readonly nowMs: number;
  /** Client's clock when it sent the request, ms; NaN: unknown. */
  readonly sentAtMs: number;
  /** The event's `timestamp`, ms; NaN: absent or unreadable. */
  readonly timestampMs: number;
  /** The event's `offset`, ms before sending; NaN: absent. */
  readonly offsetMs: number;
  readonly ignoreSentAt: boolean;
}

/**
 * When an event happened, by the server's clock: the offset if there is one; else the client's time, moved by the skew
 * between the two clocks if that is known; else now. A time over 23 hours ahead is now, and a year outside 0..9999 is
 * 1970-01-01.
 */
export function eventTime({ nowMs, sentAtMs, timestampMs, offsetMs, ignoreSentAt }: TimeSources): number {
  let ms = nowMs;
  if (!Number.isNaN(offsetMs)) ms = nowMs - offsetMs;
  else if (!Number.isNaN(timestampMs)) {
    ms = ignoreSentAt || Number.isNaN(sentAtMs) ? timestampMs : timestampMs - (sentAtMs - nowMs);
  }
  if (ms > nowMs + AHEAD_MS_MAX) return nowMs;
  return isWritable(ms) ? ms : 0;
}

/** Whether an instant lies in years 0..9999, so that RFC 3339 can write it. False for NaN. */
export const isWritable = (ms: number): boolean => ms >= YEAR_0_MS && ms < YEAR_10000_MS;

const SECONDS = Array.from({ length: 60 }, (_, second) => `${String(second).padStart(2, "0")}.`);
const MILLISECONDS = Array.from({ length: 1000 }, (_, ms) => `${String(ms).padStart(3, "0")}Z`);
const MINUTES_KEPT = 256;
const minuteOf = new Float64Array(MINUTES_KEPT).fill(Number.NaN);
const minuteText: string[] = new Array(MINUTES_KEPT).fill("");

/** RFC 3339 UTC with ms; `ms` is whole and lies in years 0..9999. Seven times as fast as `toISOString`: minutes repeat. */
export function formatTime(ms: number): string {
  const minute = Math.floor(ms / MINUTE_MS);
  const place = minute & (MINUTES_KEPT - 1);
  if (minuteOf[place] !== minute) {
    minuteText[place] = new Date(minute * MINUTE_MS).toISOString().slice(0, 17);
    minuteOf[place] = minute;
  }
  const within = ms - minute * MINUTE_MS;
  const second = Math.floor(within / 1000);
  return minuteText[place]! + SECONDS[second]! + MILLISECONDS[within - second * 1000]!;
}
