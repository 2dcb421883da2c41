/**
 * Civil time, on nothing but `Intl`.
 *
 * An instant is seconds since the epoch, as a double with milliseconds; NaN is the unreadable instant and stays NaN in
 * everything that is computed from it. A zone is an IANA name; an unknown one makes NaN as well.
 */

const DAY_MS = 86_400_000;

/** Civil fields of an instant in a zone. */
export interface Civil {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

/** Milliseconds of the UTC instant with these civil fields; overflowing fields carry. Years are not shifted to 19xx. */
export function utcMs(year: number, month: number, day: number, hour = 0, minute = 0, second = 0, ms = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute, second, ms);
}

function civilOfUtcMs(ms: number): Civil {
  const date = new Date(ms);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
}

/** What is known of a zone. Intl takes 10 µs for an offset, so those at the midnights (UTC) of days are kept. */
interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** Days since the epoch → offset at their start, ms. */
  readonly midnights: Map<number, number>;
}

/**
 * Null for names that the platform does not know. Programs choose the names, so both their number (a format takes tens
 * of kilobytes) and their length have a bound.
 */
const ZONES = new Map<string, Zone | null>();
const ZONES_MAX = 200;
const ZONE_NAME_MAX = 64;

/** Of all zones together: about a megabyte. */
const MIDNIGHTS_MAX = 20_000;
let midnightCount = 0;

function zoneOf(name: string): Zone | null {
  if (name.length > ZONE_NAME_MAX) return null;
  const known = ZONES.get(name);
  if (known !== undefined) return known;
  let zone: Zone | null;
  try {
    const format = new Intl.DateTimeFormat("en-US", {
      timeZone: name,
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    zone = { format, midnights: new Map() };
  } catch {
    zone = null;
  }
  if (ZONES.size >= ZONES_MAX) {
    ZONES.clear();
    midnightCount = 0;
  }
  ZONES.set(name, zone);
  return zone;
}

/** The offset as Intl has it; NaN outside of the calendar. */
function measuredOffset(format: Intl.DateTimeFormat, instantMs: number): number {
  if (!(Math.abs(instantMs) <= 8.64e15)) return Number.NaN;
  const fields: Record<string, number> = {};
  let era = "AD";
  for (const part of format.formatToParts(instantMs)) {
    if (part.type === "era") era = part.value;
    else fields[part.type] = Number(part.value);
  }
  const year = era.startsWith("B") ? 1 - (fields["year"] ?? 0) : (fields["year"] ?? 0);
  const local = utcMs(
    year,
    fields["month"] ?? 0,
    fields["day"] ?? 0,
    fields["hour"] ?? 0,
    fields["minute"] ?? 0,
    fields["second"] ?? 0,
  );
  return local - Math.floor(instantMs / 1000) * 1000;
}

function midnightOffset({ format, midnights }: Zone, day: number): number {
  const known = midnights.get(day);
  if (known !== undefined) return known;
  const offset = measuredOffset(format, day * DAY_MS);
  if (midnightCount >= MIDNIGHTS_MAX) {
    for (const zone of ZONES.values()) zone?.midnights.clear();
    midnightCount = 0;
  }
  midnights.set(day, offset);
  midnightCount += 1;
  return offset;
}

/**
 * How far `zone` is ahead of UTC at an instant, ms; NaN for an unknown zone or an unreadable instant.
 *
 * No zone ever changed its clock and changed it back within a day, so two midnights with one offset have it between them.
 */
export function offsetMs(zone: string, instantMs: number): number {
  if (zone === "UTC") return 0;
  const known = zoneOf(zone);
  if (known === null || !(Math.abs(instantMs) <= 8.64e15)) return Number.NaN;
  const day = Math.floor(instantMs / DAY_MS);
  const offset = midnightOffset(known, day);
  return midnightOffset(known, day + 1) === offset ? offset : measuredOffset(known.format, instantMs);
}

/** The clock and calendar in `zone` at `seconds`; undefined when either is unreadable. */
export function civilAt(seconds: number, zone: string): Civil | undefined {
  const ms = Math.round(seconds * 1000);
  const shifted = ms + offsetMs(zone, ms);
  return Math.abs(shifted) <= 8.64e15 ? civilOfUtcMs(shifted) : undefined;
}

/**
 * The instant, in seconds, at which a clock in `zone` shows these fields (which may overflow and carry). Of two such
 * instants the earlier; a time that a clock change skips is read with the offset before the change.
 */
export function instantOf(civil: Civil, zone: string): number {
  const local = utcMs(civil.year, civil.month, civil.day, civil.hour, civil.minute, civil.second, civil.millisecond);
  const before = offsetMs(zone, local - DAY_MS);
  const guess = local - before;
  if (offsetMs(zone, guess) === before) return guess / 1000;
  const after = offsetMs(zone, local + DAY_MS);
  const second = local - after;
  return (offsetMs(zone, second) === after ? second : guess) / 1000;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(utcMs(year, month + 1, 0)).getUTCDate();
}

const DATE_LIKE =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:([Zz])|([+-])(\d{2})(?::?(\d{2}))?)?)?$/;

/** Longer text is no date; keeps the pattern away from large input. */
const DATE_TEXT_MAX = 64;

/**
 * The instant, in seconds, of date-like text: `YYYY-MM-DD`, optionally a time, optionally `Z` or an offset. NaN for
 * anything else, and for an unknown `zone`, in which text without an offset is read.
 */
export function parseDateLike(text: string, zone = "UTC"): number {
  const match = text.length > DATE_TEXT_MAX ? null : DATE_LIKE.exec(text.trim());
  if (match === null) return Number.NaN;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  const hour = Number(match[4] ?? 0);
  const minute = Number(match[5] ?? 0);
  const second = Number(match[6] ?? 0);
  const millisecond = Number((match[7] ?? "").slice(0, 3).padEnd(3, "0"));
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return Number.NaN;
  if (hour > 23 || minute > 59 || second > 59) return Number.NaN;
  if (Number.isNaN(offsetMs(zone, 0))) return Number.NaN;
  const civil: Civil = { year, month, day, hour, minute, second, millisecond };
  if (match[9] !== undefined) {
    const offsetHours = Number(match[10]);
    const offsetMinutes = Number(match[11] ?? 0);
    if (offsetHours > 23 || offsetMinutes > 59) return Number.NaN;
    const ahead = (offsetHours * 60 + offsetMinutes) * (match[9] === "-" ? -1 : 1);
    // In whole minutes, before the division: seconds with a fraction would not subtract exactly.
    return instantOf({ ...civil, minute: minute - ahead }, "UTC");
  }
  return instantOf(civil, match[8] === undefined ? zone : "UTC");
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

/** A year as ISO 8601 writes it: four digits, or a sign and six. */
function isoYear(year: number): string {
  if (year >= 0 && year <= 9999) return pad(year, 4);
  return `${year < 0 ? "-" : "+"}${pad(Math.abs(year), 6)}`;
}

/** `±hh:mm`, with `separator` between. */
export function offsetText(offset: number, separator: string): string {
  const minutes = Math.trunc(Math.abs(offset) / 60_000);
  return `${offset < 0 ? "-" : "+"}${pad(Math.trunc(minutes / 60), 2)}${separator}${pad(minutes % 60, 2)}`;
}

/** ISO 8601 with milliseconds in the zone, `Z` for UTC; null when unreadable. */
export function isoDateTime(seconds: number, zone: string): string | null {
  const civil = civilAt(seconds, zone);
  if (civil === undefined) return null;
  const offset = offsetMs(zone, Math.round(seconds * 1000));
  const suffix = zone === "UTC" || zone === "Etc/UTC" ? "Z" : offsetText(offset, ":");
  const date = `${isoYear(civil.year)}-${pad(civil.month, 2)}-${pad(civil.day, 2)}`;
  const time = `${pad(civil.hour, 2)}:${pad(civil.minute, 2)}:${pad(civil.second, 2)}.${pad(civil.millisecond, 3)}`;
  return `${date}T${time}${suffix}`;
}

/** `YYYY-MM-DD`; the year is not padded. */
export function isoDate(year: number, month: number, day: number): string {
  return `${year}-${pad(month, 2)}-${pad(day, 2)}`;
}
