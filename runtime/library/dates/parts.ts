import { hostText } from "#runtime/compare.ts";
import { utcMs } from "#runtime/dates.ts";
import { fail } from "#runtime/fault.ts";
import { parseIsoText } from "#runtime/library/dates/iso-text.ts";
import {
  dateTimeAt,
  instantNear,
  type Moment,
  momentCost,
  momentOf,
  weekdayOf,
} from "#runtime/library/dates/moment.ts";
import { define } from "#runtime/library/define.ts";
import { HogDateTime, type Value } from "#runtime/value.ts";

export const toYear = define({
  name: "toYear",
  params: [["value", "lenient datetime | date | string"]],
  returns: "integer | null",
  doc: "The year in the value's zone; null for what is no date.",
  examples: [
    ["toYear(toDate('1987-06-05'))", "1987"],
    ["toYear(toDateTime('1987-01-01', 'Asia/Tokyo'))", "1987"],
    ["toYear('never')", "null"],
  ],
  pure: true,
  total: true,
  cost: 8,
  run: (value) => momentOf(value, parseIsoText)?.civil.year ?? null,
});

export const toMonth = define({
  name: "toMonth",
  params: [["value", "lenient datetime | date | string"]],
  returns: "integer | null",
  doc: "The month in the value's zone, 1–12; null for what is no date.",
  examples: [
    ["toMonth(toDate('1987-06-05'))", "6"],
    ["toMonth('1987-W53-5')", "1"],
  ],
  pure: true,
  total: true,
  cost: 8,
  run: (value) => momentOf(value, parseIsoText)?.civil.month ?? null,
});

export const toYYYYMM = define({
  name: "toYYYYMM",
  params: [["value", "lenient datetime | date | string"]],
  returns: "integer | null",
  doc: "Year and month in the value's zone as one number; null for what is no date.",
  examples: [
    ["toYYYYMM(toDate('1987-06-05'))", "198706"],
    ["toYYYYMM(toDateTime('2020-12-31T23:00:00Z'))", "202012"],
  ],
  pure: true,
  total: true,
  cost: 8,
  run: (value) => {
    const civil = momentOf(value, parseIsoText)?.civil;
    return civil === undefined ? null : civil.year * 100 + civil.month;
  },
});

const EXTRACTED = ["year", "month", "day", "hour", "minute", "second"] as const;

export const extract = define({
  name: "extract",
  params: [
    ["part", "lenient string"],
    ["value", "lenient datetime | date | string"],
  ],
  returns: "integer | null",
  doc: "One of year, month, day, hour, minute and second in the value's zone; null for what is no date.",
  examples: [
    ["extract('minute', toDateTime('1987-06-05T04:03:02Z'))", "3"],
    ["extract('day', '1987-06-05')", "5"],
    ["extract('quarter', toDate('1987-06-05'))", "!Error: Unknown extract part: quarter"],
  ],
  pure: true,
  cost: 8,
  run: (part, value) => {
    const field = EXTRACTED.find((name) => name === part);
    if (field === undefined) fail(`Unknown extract part: ${hostText(part)}`);
    return momentOf(value, parseIsoText)?.civil[field] ?? null;
  },
});

type TruncUnit = "year" | "month" | "week" | "day" | "hour" | "minute";

/** The start of the unit that the clock of `moment` is in. */
function startOf(unit: TruncUnit, moment: Moment): Value {
  const { year, month, day, hour, minute } = moment.civil;
  let local: number;
  switch (unit) {
    case "year":
      local = utcMs(year, 1, 1);
      break;
    case "month":
      local = utcMs(year, month, 1);
      break;
    case "week":
      local = utcMs(year, month, day + 1 - weekdayOf(moment.civil));
      break;
    case "day":
      local = utcMs(year, month, day);
      break;
    case "hour":
      local = utcMs(year, month, day, hour);
      break;
    case "minute":
      local = utcMs(year, month, day, hour, minute);
      break;
  }
  return dateTimeAt(instantNear(moment, local), moment.zone);
}

function startOrNull(unit: TruncUnit, value: Value): Value {
  const moment = momentOf(value);
  return moment === undefined ? null : startOf(unit, moment);
}

const TRUNCATED = ["year", "month", "day", "hour", "minute"] as const;

export const dateTrunc = define({
  name: "dateTrunc",
  params: [
    ["unit", "lenient string"],
    ["value", "lenient datetime"],
    ["ignored?", "any"],
  ],
  returns: "datetime | null",
  doc: "The start of the year, month, day, hour or minute that a datetime is in, in its zone; null if it is unreadable.",
  examples: [
    ["toString(dateTrunc('month', toDateTime('2023-08-09T10:11:12Z')))", "'2023-08-01T00:00:00.000Z'"],
    ["toString(dateTrunc('hour', toDateTime('2023-08-09T10:11:12Z')))", "'2023-08-09T10:00:00.000Z'"],
    ["dateTrunc('week', toDateTime(0))", "!Error: Unsupported unit for dateTrunc: week"],
    ["dateTrunc('day', toDate(0))", "!Error: Expected a DateTime for dateTrunc"],
  ],
  pure: true,
  cost: (_unit, value) => momentCost(value),
  run: (unit, value) => {
    if (!(value instanceof HogDateTime)) fail("Expected a DateTime for dateTrunc");
    const known = TRUNCATED.find((name) => name === unit);
    return known === undefined ? fail(`Unsupported unit for dateTrunc: ${hostText(unit)}`) : startOrNull(known, value);
  },
});

export const toStartOfDay = define({
  name: "toStartOfDay",
  params: [
    ["value", "lenient datetime | date | string"],
    ["ignored?", "any"],
  ],
  returns: "datetime | null",
  doc: "Midnight of the day in the value's zone; a date's in UTC. Null for what is no date.",
  examples: [
    ["toString(toStartOfDay(toDate('2023-08-09')))", "'2023-08-09T00:00:00.000Z'"],
    ["toString(toStartOfDay(toDateTime('2023-08-09T10:11:12', 'Asia/Tokyo')))", "'2023-08-09T00:00:00.000+09:00'"],
  ],
  pure: true,
  total: true,
  cost: (value) => momentCost(value),
  run: (value) => startOrNull("day", value),
});

export const toStartOfHour = define({
  name: "toStartOfHour",
  params: [["value", "lenient datetime | date | string"]],
  returns: "datetime | null",
  doc: "The start of the hour in the value's zone. Null for what is no date.",
  examples: [
    ["toString(toStartOfHour(toDateTime('2023-08-09T10:11:12Z')))", "'2023-08-09T10:00:00.000Z'"],
    ["toStartOfHour(null)", "null"],
  ],
  pure: true,
  total: true,
  cost: (value) => momentCost(value),
  run: (value) => startOrNull("hour", value),
});

export const toStartOfMonth = define({
  name: "toStartOfMonth",
  params: [["value", "lenient datetime | date | string"]],
  returns: "datetime | null",
  doc: "Midnight of the first of the month in the value's zone. Null for what is no date.",
  examples: [
    ["toString(toStartOfMonth(toDate('2023-02-28')))", "'2023-02-01T00:00:00.000Z'"],
    ["toString(toStartOfMonth('2023-02-28 10:00'))", "'2023-02-01T00:00:00.000Z'"],
  ],
  pure: true,
  total: true,
  cost: (value) => momentCost(value),
  run: (value) => startOrNull("month", value),
});

export const toStartOfWeek = define({
  name: "toStartOfWeek",
  params: [
    ["value", "lenient datetime | date | string"],
    ["ignored?", "any"],
  ],
  returns: "datetime | null",
  doc: "Midnight of Monday in the value's zone. Null for what is no date.",
  examples: [
    ["toString(toStartOfWeek(toDate('2024-03-17')))", "'2024-03-11T00:00:00.000Z'"],
    ["toString(toStartOfWeek(toDate('2023-08-14')))", "'2023-08-14T00:00:00.000Z'"],
  ],
  pure: true,
  total: true,
  cost: (value) => momentCost(value),
  run: (value) => startOrNull("week", value),
});
