import { hostText, toNumber } from "#runtime/compare.ts";
import { costOf, textCost, WORD } from "#runtime/cost.ts";
import { fail } from "#runtime/fault.ts";
import { parseIsoText } from "#runtime/library/dates/iso-text.ts";
import {
  dateAt,
  dateTimeAt,
  instantNear,
  localAfter,
  type Moment,
  momentCost,
  momentOf,
} from "#runtime/library/dates/moment.ts";
import { define, type NativeEntry } from "#runtime/library/define.ts";
import { HogInterval, type Value } from "#runtime/value.ts";

const DAY_MS = 86_400_000;

/** What one of a unit adds: to the clock's time in ms, or to the calendar. */
const ADDED: ReadonlyMap<Value, { readonly ms?: number; readonly days?: number; readonly months?: number }> = new Map([
  ["second", { ms: 1000 }],
  ["minute", { ms: 60_000 }],
  ["hour", { ms: 3_600_000 }],
  ["day", { days: 1 }],
  ["week", { days: 7 }],
  ["month", { months: 1 }],
  ["year", { months: 12 }],
]);

/** A part of a month that remains counts 30 days to the month. */
const MONTH_DAYS = 30;

function later(
  moment: Moment,
  unit: { readonly ms?: number; readonly days?: number; readonly months?: number },
  n: number,
): Value {
  const months = (unit.months ?? 0) * n;
  const days = (unit.days ?? 0) * n;
  const wholeMonths = Math.trunc(months);
  const wholeDays = Math.trunc(days);
  const rest = (unit.ms ?? 0) * n + (days - wholeDays + (months - wholeMonths) * MONTH_DAYS) * DAY_MS;
  const start = unit.ms === undefined ? instantNear(moment, localAfter(moment, wholeMonths, wholeDays)) : moment.ms;
  const result = dateTimeAt(start + Math.trunc(rest), moment.zone);
  return moment.isDate && result !== null ? dateAt(result.dt * 1000) : result;
}

function added(unit: Value, n: Value, value: Value): Value {
  const known = ADDED.get(unit);
  if (known === undefined) fail(`Unsupported interval unit: ${hostText(unit)}`);
  const moment = momentOf(value);
  return moment === undefined || n === null ? null : later(moment, known, toNumber(n));
}

export const dateAdd = define({
  name: "dateAdd",
  params: [
    ["unit", "lenient string"],
    ["n", "lenient number"],
    ["value", "lenient datetime | date | string"],
  ],
  returns: "datetime | date | null",
  doc: "`value` and `n` seconds, minutes, hours, days, weeks, months or years more. Days and longer follow the calendar of the value's zone; a day that the month does not have becomes its last. A date stays a date: hours are counted from its midnight, then dropped. Null for what is no date.",
  examples: [
    ["toString(dateAdd('month', 1, toDate('2024-01-31')))", "'2024-02-29'"],
    ["toString(dateAdd('hour', 36, toDate('2024-01-01')))", "'2024-01-02'"],
    [
      "toString(dateAdd('day', 1, toDateTime('2024-03-30T12:00:00', 'Europe/Berlin')))",
      "'2024-03-31T12:00:00.000+02:00'",
    ],
    ["dateAdd('decade', 1, toDateTime(0))", "!Error: Unsupported interval unit: decade"],
  ],
  pure: true,
  cost: (_unit, _n, value) => momentCost(value),
  run: added,
});

export const addDays = define({
  name: "addDays",
  params: [
    ["value", "lenient datetime | date | string"],
    ["n", "lenient number"],
  ],
  returns: "datetime | date | null",
  doc: "As `dateAdd` with days.",
  examples: [
    ["toString(addDays(toDate('2023-02-27'), 3))", "'2023-03-02'"],
    ["addDays(null, 3)", "null"],
  ],
  pure: true,
  total: true,
  cost: (value) => momentCost(value),
  run: (value, n) => added("day", n, value),
});

const DIFFERENCE_MS: ReadonlyMap<Value, number> = new Map([
  ["second", 1000],
  ["minute", 60_000],
  ["hour", 3_600_000],
  ["day", DAY_MS],
  ["week", 7 * DAY_MS],
]);

const DIFFERENCE_MONTHS: ReadonlyMap<Value, (from: Moment, to: Moment) => number> = new Map([
  ["month", (from, to) => (to.civil.year - from.civil.year) * 12 + to.civil.month - from.civil.month],
  ["year", (from, to) => to.civil.year - from.civil.year],
]);

export const dateDiff = define({
  name: "dateDiff",
  params: [
    ["unit", "lenient string"],
    ["from", "lenient datetime | date | string"],
    ["to", "lenient datetime | date | string"],
  ],
  returns: "integer | null",
  doc: "Whole weeks, days, hours, minutes or seconds from `from` to `to`, rounded down; for month and year, how often the calendar turned. Null when either is no date.",
  examples: [
    ["dateDiff('day', toDateTime('2024-01-02'), toDateTime('2024-01-01T12:00:00Z'))", "-1"],
    ["dateDiff('month', toDate('2024-01-31'), toDate('2024-02-01'))", "1"],
    ["dateDiff('hour', '2023-01-01', '2023-02-01')", "744"],
    ["dateDiff('fortnight', toDate(0), toDate(0))", "!Error: Unsupported unit for dateDiff: fortnight"],
  ],
  pure: true,
  cost: 8,
  run: (unit, from, to) => {
    const unitMs = DIFFERENCE_MS.get(unit);
    const turned = DIFFERENCE_MONTHS.get(unit);
    if (unitMs === undefined && turned === undefined) fail(`Unsupported unit for dateDiff: ${hostText(unit)}`);
    const start = momentOf(from, parseIsoText);
    const end = momentOf(to, parseIsoText);
    if (start === undefined || end === undefined) return null;
    return turned === undefined ? Math.floor((end.ms - start.ms) / (unitMs ?? 1)) : turned(start, end);
  },
});

/** The price of an interval but for its value and the name of its unit. */
const INTERVAL_COST =
  WORD + textCost("__hogInterval__".length) + WORD + textCost("value".length) + textCost("unit".length) + WORD;

function interval(name: string, unit: HogInterval["unit"]): NativeEntry {
  return define({
    name,
    params: [["n", "any"]],
    returns: "interval",
    doc: `A span of ${unit}s. \`interval 2 ${unit}\` in a program is the same; no operator computes with it.`,
    examples: [
      [`${name}(2).unit`, `'${unit}'`],
      [`toString(${name}(2))`, `'{\\'__hogInterval__\\': true, \\'value\\': 2, \\'unit\\': \\'${unit}\\'}'`],
    ],
    pure: true,
    total: true,
    cost: (n) => INTERVAL_COST + unit.length + costOf(n),
    run: (n) => new HogInterval(n, unit),
  });
}

export const toIntervalDay = interval("toIntervalDay", "day");
export const toIntervalHour = interval("toIntervalHour", "hour");
export const toIntervalMinute = interval("toIntervalMinute", "minute");
export const toIntervalMonth = interval("toIntervalMonth", "month");
