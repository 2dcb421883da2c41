/**
 * What date functions compute with: an instant and the zone it is looked at in. A date is its midnight in UTC.
 *
 * Nothing here is ever an invalid moment: what can't be read is undefined, and the functions answer null.
 */

import { textCost, WORD } from "#runtime/cost.ts";
import { type Civil, civilAt, daysInMonth, offsetMs, parseDateLike, utcMs } from "#runtime/dates.ts";
import { HogDate, HogDateTime, type Value } from "#runtime/value.ts";

export interface Moment {
  /** Whole milliseconds since the epoch. */
  readonly ms: number;
  readonly zone: string;
  /** What a clock in the zone shows. */
  readonly civil: Civil;
  /** Made from a date: what is computed from it becomes a date where the function keeps the kind. */
  readonly isDate: boolean;
}

/** The moment of `seconds` in `zone`; undefined when either is unreadable. */
function momentAt(seconds: number, zone: string, isDate: boolean): Moment | undefined {
  const civil = civilAt(seconds, zone);
  return civil === undefined ? undefined : { ms: Math.round(seconds * 1000), zone, civil, isDate };
}

/** The moment of a date, a datetime or text; undefined for everything else. `parse` gives seconds in UTC, or NaN. */
export function momentOf(value: Value, parse: (text: string) => number = parseDateLike): Moment | undefined {
  if (value instanceof HogDateTime) return momentAt(value.dt, value.zone, false);
  if (value instanceof HogDate) return momentAt(utcMs(value.year, value.month, value.day) / 1000, "UTC", true);
  return typeof value === "string" ? momentAt(parse(value), "UTC", false) : undefined;
}

/**
 * The instant at which a clock in the zone of `moment` shows `localMs` (ms as if it were UTC). Of two such instants the
 * one with the offset that `moment` has, if either; a time that a clock change skips is read with the smaller offset.
 */
export function instantNear(moment: Moment, localMs: number): number {
  const { zone } = moment;
  if (zone === "UTC") return localMs;
  const held = offsetMs(zone, moment.ms);
  const offset = offsetMs(zone, localMs - held);
  if (offset === held) return localMs - held;
  const second = offsetMs(zone, localMs - offset);
  return localMs - (second === offset ? offset : Math.min(offset, second));
}

/** What the clock of `moment` shows, with months and days added: the day is cut to the month's last, then days carry. */
export function localAfter(moment: Moment, months: number, days: number): number {
  const { civil } = moment;
  const index = civil.year * 12 + civil.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  const day = Math.min(civil.day, daysInMonth(year, month));
  return utcMs(year, month, day + days, civil.hour, civil.minute, civil.second, civil.millisecond);
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(civil: Civil): number {
  return new Date(utcMs(civil.year, civil.month, civil.day)).getUTCDay() || 7;
}

/** The calendar day of a UTC instant; NaN in all fields when it is unreadable. */
export function dateAt(ms: number): HogDate {
  const date = new Date(ms);
  return new HogDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The datetime of an instant, or null outside of the calendar. */
export function dateTimeAt(ms: number, zone: string): HogDateTime | null {
  return Math.abs(ms) <= 8.64e15 ? new HogDateTime(ms / 1000, zone) : null;
}

const fieldCost = (name: string): number => textCost(name.length) + WORD;

/** Price of every date. */
export const DATE_COST = WORD + ["__hogDate__", "year", "month", "day"].reduce((sum, name) => sum + fieldCost(name), 0);

const DATETIME_BASE = WORD + ["__hogDateTime__", "dt", "zone"].reduce((sum, name) => sum + fieldCost(name), 0);

/** Price of a datetime in `zone`. */
export function dateTimeCost(zone: Value | undefined = "UTC"): number {
  return DATETIME_BASE + (typeof zone === "string" ? zone.length : 3);
}

/** Upper bound of the price of a date or datetime made from `value`, in its zone. */
export function momentCost(value: Value): number {
  return Math.max(DATE_COST, dateTimeCost(value instanceof HogDateTime ? value.zone : "UTC"));
}
