/** Dates as ISO 8601 writes them, in all the forms that parts and differences of dates are asked of. */

import { daysInMonth, parseDateLike, utcMs } from "#runtime/dates.ts";

const DAY_MS = 86_400_000;

/** Longer text is no date; keeps the patterns away from large input. */
const TEXT_MAX = 64;

const CALENDAR = /^([+-]\d{6}|\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?$/;
const WEEK = /^(\d{4})-?W(\d{2})(?:-?([1-7]))?$/;
const ORDINAL = /^(\d{4})-?(\d{3})$/;
const TIME = /^(\d{2})(?::?(\d{2})(?::?(\d{2})(?:[.,](\d{1,30}))?)?)?$/;
const ZONE = /(?:[Zz]|([+-])(\d{2})(?::?(\d{2}))?)$/;

/** Monday is 0. */
function weekday(ms: number): number {
  return (new Date(ms).getUTCDay() + 6) % 7;
}

/** Midnight of a calendar date, week date or ordinal date, ms; a part that is left out is the first. */
function midnight(text: string): number {
  const ordinal = ORDINAL.exec(text);
  if (ordinal !== null) {
    const year = Number(ordinal[1]);
    const day = Number(ordinal[2]);
    return day >= 1 && day <= (daysInMonth(year, 2) === 29 ? 366 : 365) ? utcMs(year, 1, day) : Number.NaN;
  }
  const calendar = CALENDAR.exec(text);
  if (calendar !== null) {
    const year = Number(calendar[1]);
    const month = Number(calendar[2] ?? 1);
    const day = Number(calendar[3] ?? 1);
    const real = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
    return real ? utcMs(year, month, day) : Number.NaN;
  }
  const week = WEEK.exec(text);
  if (week === null) return Number.NaN;
  const year = Number(week[1]);
  const number = Number(week[2]);
  // The fourth of January is in the first week.
  const fourth = utcMs(year, 1, 4);
  const monday = utcMs(year, 1, 4 - weekday(fourth) + 7 * (number - 1));
  const thursday = new Date(monday + 3 * DAY_MS);
  if (thursday.getUTCFullYear() !== year) return Number.NaN;
  return monday + (Number(week[3] ?? 1) - 1) * DAY_MS;
}

/** Milliseconds since midnight; NaN when there is no such time. 24:00 is the next midnight. */
function timeOfDay(text: string): number {
  const match = TIME.exec(text);
  if (match === null) return Number.NaN;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  const second = Number(match[3] ?? 0);
  const ms = ((hour * 60 + minute) * 60 + second) * 1000 + Number((match[4] ?? "").slice(0, 3).padEnd(3, "0"));
  return minute < 60 && second < 60 && ms <= DAY_MS ? ms : Number.NaN;
}

/** The instant of ISO 8601 text, in seconds; NaN for anything else. Text without an offset is UTC. */
export function parseIsoText(text: string): number {
  const plain = parseDateLike(text);
  if (!Number.isNaN(plain) || text.length > TEXT_MAX) return plain;
  const [date = "", clock, ...rest] = text.trim().split(/[Tt]/);
  if (rest.length > 0) return Number.NaN;
  if (clock === undefined) return midnight(date) / 1000;
  const zone = ZONE.exec(clock);
  const time = timeOfDay(zone === null ? clock : clock.slice(0, zone.index));
  const ahead = (Number(zone?.[2] ?? 0) * 60 + Number(zone?.[3] ?? 0)) * 60_000 * (zone?.[1] === "-" ? -1 : 1);
  return (midnight(date) + time - ahead) / 1000;
}
