import { textCost } from "#runtime/cost.ts";
import { type Civil, offsetMs, offsetText, utcMs } from "#runtime/dates.ts";
import { fail, failType } from "#runtime/fault.ts";
import { type Moment, momentOf, weekdayOf } from "#runtime/library/dates/moment.ts";
import { define } from "#runtime/library/define.ts";
import { HogDateTime } from "#runtime/value.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const DAY_MS = 86_400_000;

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

const two = (value: number): string => pad(value, 2);
const monthName = ({ month }: Civil): string => MONTHS[month - 1] ?? "";
const weekdayName = (civil: Civil): string => WEEKDAYS[weekdayOf(civil) - 1] ?? "";
const year = (civil: Civil): string => (civil.year < 0 ? `-${pad(-civil.year, 4)}` : pad(civil.year, 4));
const shortYear = (civil: Civil): string => two(Math.abs(civil.year) % 100);
const hour12 = ({ hour }: Civil): string => two(hour % 12 || 12);
const half = ({ hour }: Civil): string => (hour < 12 ? "AM" : "PM");
const hourMinute = ({ hour, minute }: Civil): string => `${two(hour)}:${two(minute)}`;

/** Day of the year, from 1. */
function dayOfYear(civil: Civil): number {
  return Math.round((utcMs(civil.year, civil.month, civil.day) - utcMs(civil.year, 1, 1)) / DAY_MS) + 1;
}

/** The week that the Thursday of this week counts in its own year (ISO 8601). */
function isoWeek(civil: Civil): number {
  const thursday = new Date(utcMs(civil.year, civil.month, civil.day + 4 - weekdayOf(civil)));
  const start = utcMs(thursday.getUTCFullYear(), 1, 1);
  return Math.floor((thursday.getTime() - start) / DAY_MS / 7) + 1;
}

type Directive = readonly [means: string, text: (civil: Civil, moment: Moment) => string];

/** Letter after the percent sign → what it is called in the documentation, and its text. */
const DIRECTIVES: ReadonlyMap<string, Directive> = new Map<string, Directive>([
  ["a", ["weekday, `Tue`", (civil) => weekdayName(civil).slice(0, 3)]],
  ["b", ["month, `Mar`", (civil) => monthName(civil).slice(0, 3)]],
  ["c", ["month, `03`", (civil) => two(civil.month)]],
  ["C", ["year, `24`", shortYear]],
  ["d", ["day, `05`", (civil) => two(civil.day)]],
  ["D", ["`03/05/24`", (civil) => `${two(civil.month)}/${two(civil.day)}/${shortYear(civil)}`]],
  ["e", ["day, `5`", (civil) => String(civil.day)]],
  ["f", ["millisecond, `042`", (civil) => pad(civil.millisecond, 3)]],
  ["F", ["`2024-03-05`", (civil) => `${year(civil)}-${two(civil.month)}-${two(civil.day)}`]],
  ["g", ["year, `24`", shortYear]],
  ["G", ["year, `2024`", year]],
  ["h", ["hour of 12, `02`", hour12]],
  ["H", ["hour, `14`", (civil) => two(civil.hour)]],
  ["i", ["minute, `07`", (civil) => two(civil.minute)]],
  ["I", ["hour of 12, `02`", hour12]],
  ["j", ["day of the year, `065`", (civil) => pad(dayOfYear(civil), 3)]],
  ["k", ["hour, `14`", (civil) => two(civil.hour)]],
  ["l", ["hour of 12, `02`", hour12]],
  ["m", ["month, `03`", (civil) => two(civil.month)]],
  ["M", ["month, `March`", monthName]],
  ["n", ["a newline", () => "\n"]],
  ["p", ["`AM` or `PM`", half]],
  ["Q", ["quarter, `1`", (civil) => String(Math.ceil(civil.month / 3))]],
  ["r", ["`02:07 PM`", (civil) => `${hour12(civil)}:${two(civil.minute)} ${half(civil)}`]],
  ["R", ["`14:07`", hourMinute]],
  ["s", ["second, `09`", (civil) => two(civil.second)]],
  ["S", ["second, `09`", (civil) => two(civil.second)]],
  ["t", ["a tab", () => "\t"]],
  ["T", ["`14:07:09`", (civil) => `${hourMinute(civil)}:${two(civil.second)}`]],
  ["u", ["weekday, 1 (Monday) to 7", (civil) => String(weekdayOf(civil))]],
  ["V", ["ISO week, `10`", (civil) => two(isoWeek(civil))]],
  ["w", ["weekday, 1 (Monday) to 7", (civil) => String(weekdayOf(civil))]],
  ["W", ["weekday, `Tuesday`", weekdayName]],
  ["y", ["year, `24`", shortYear]],
  ["Y", ["year, `2024`", year]],
  ["z", ["offset, `+0000`", (_civil, { zone, ms }) => offsetText(offsetMs(zone, ms), "")]],
  ["%", ["a percent sign", () => "%"]],
]);

/** No directive writes more than this many units for each of its two. */
const GROWTH_MAX = 8;

function formatted(moment: Moment, format: string): string {
  let text = "";
  let start = 0;
  for (;;) {
    const at = format.indexOf("%", start);
    if (at < 0) return text + format.slice(start);
    const directive = DIRECTIVES.get(format[at + 1] ?? "");
    text += format.slice(start, at);
    if (directive !== undefined) text += directive[1](moment.civil, moment);
    start = at + 2;
  }
}

export const formatDateTime = define({
  name: "formatDateTime",
  params: [
    ["value", "lenient datetime"],
    ["format", "lenient string"],
    ["zone?", "lenient string"],
  ],
  returns: "string",
  doc: `Text of a datetime in its zone or in \`zone\`. In \`format\`, ${[...DIRECTIVES].map(([letter, [means]]) => `\`%${letter}\` is ${means}`).join("; ")}; other letters after \`%\` are nothing, all else is itself. Names are English. An unreadable datetime is \`Invalid DateTime\`.`,
  examples: [
    ["formatDateTime(toDateTime('2021-09-08T07:06:05Z'), '%F %T')", "'2021-09-08 07:06:05'"],
    ["formatDateTime(toDateTime('2021-09-08T17:06:05Z'), '%T %z', 'Asia/Tokyo')", "'02:06:05 +0900'"],
    ["formatDateTime(toDateTime('2024-03-05'), '%W, %e %M, it\\'s 100%%')", "'Tuesday, 5 March, it\\'s 100%'"],
    ["formatDateTime(toDate('2021-09-08'), '%Y')", "!Error: Expected a DateTime"],
  ],
  pure: true,
  cost: (_value, format) => textCost(Math.max(16, GROWTH_MAX * (typeof format === "string" ? format.length : 0))),
  run: (value, format, zone) => {
    if (!(value instanceof HogDateTime)) fail("Expected a DateTime");
    if (!format) fail("formatDateTime requires at least 2 arguments");
    if (typeof format !== "string") failType("formatDateTime: format must be string");
    if (zone && typeof zone !== "string") return "Invalid DateTime";
    const moment = momentOf(typeof zone === "string" && zone ? new HogDateTime(value.dt, zone) : value);
    return moment === undefined ? "Invalid DateTime" : formatted(moment, format);
  },
});
