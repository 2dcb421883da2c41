/**
 * Date ranges and the ticks in them. Bounds are instants, in microseconds since 1970 UTC; days, weeks and months are
 * those of the project's zone, so a day may have 23 or 25 hours. The warehouse says which tick an event belongs to by
 * its *key*: the date for days and longer, the second it starts for hours and shorter, which a zone's clock change
 * cannot make ambiguous.
 */
import { DateTime, type DurationLike, type DurationUnit } from "luxon";
import type { Expression } from "#lang/syntax/ast.ts";
import type { InsightContext } from "./context.ts";
import { at, InsightMistake } from "./problem.ts";
import type { DateRangeInput, IntervalName } from "./schemas.ts";
import { call, compare, constant, field } from "./template.ts";

/** Microseconds since 1970 UTC. */
export type Micros = number;

export interface DateRange {
  readonly from: Micros;
  /** Inclusive. */
  readonly to: Micros;
  readonly interval: IntervalName;
  readonly zone: string;
  readonly weekStart: InsightContext["query"]["weekStart"];
}

export type Zone = Pick<DateRange, "zone" | "weekStart">;
export const zoneOf = (context: InsightContext): Zone => ({
  zone: context.query.timezone,
  weekStart: context.query.weekStart,
});

const UNITS: Readonly<Record<string, DurationUnit>> = {
  s: "seconds",
  M: "minutes",
  h: "hours",
  d: "days",
  w: "weeks",
  m: "months",
  q: "quarters",
  y: "years",
};
const RELATIVE = /^([+-]?)(?:(\d{1,5})?)([hdwmqyMs])(Start|End)?$/;
/** Units whose bounds keep the time of day. */
const FINE: ReadonlySet<string> = new Set(["h", "M", "s"]);

export interface Moment {
  readonly micros: Micros;
  /** Relative to now, or a date without a time. */
  readonly dayOnly: boolean;
}

/**
 * `-7d`, `dStart`, `-1mEnd`, or an ISO date or time, which without an offset is in the project's zone. `truncate` moves
 * what is relative by days or more to its midnight.
 */
export function parseMoment(
  text: string,
  { zone, weekStart }: Zone,
  nowMs: number,
  truncate: boolean,
): Moment | undefined {
  const now = DateTime.fromMillis(nowMs, { zone });
  const relative = RELATIVE.exec(text);
  if (relative !== null) {
    const [, sign, amount, letter, edge] = relative as unknown as [
      string,
      string,
      string | undefined,
      string,
      string | undefined,
    ];
    if (amount === undefined && edge === undefined) return undefined;
    const shift: DurationLike = { [UNITS[letter]!]: Number(amount ?? 0) };
    const moved = sign === "+" ? now.plus(shift) : now.minus(shift);
    if (edge === "Start") return { micros: microsOf(startOf(moved, unitOf(letter), weekStart)), dayOnly: true };
    if (edge === "End") return { micros: microsOf(endOf(moved, unitOf(letter), weekStart)) - 1, dayOnly: true };
    const fine = FINE.has(letter);
    return { micros: microsOf(truncate && !fine ? moved.startOf("day") : moved), dayOnly: !fine };
  }
  const iso = DateTime.fromISO(text.replace(" ", "T"), { zone });
  if (!iso.isValid || !/^\d{4}-\d{2}-\d{2}/.test(text)) return undefined;
  const fraction = /\.(\d{4,6})/.exec(text)?.[1];
  const beyondMillis = fraction === undefined ? 0 : Number(fraction.padEnd(6, "0").slice(3));
  return { micros: microsOf(iso) + beyondMillis, dayOnly: text.length === 10 };
}

type Unit = IntervalName | "quarter" | "year";
const unitOf = (letter: string): Unit => UNITS[letter]!.slice(0, -1) as Unit;

export const microsOf = (moment: DateTime): Micros => moment.toMillis() * 1_000;

export const inZone = (micros: Micros, { zone }: Pick<Zone, "zone">): DateTime =>
  DateTime.fromMillis(Math.floor(micros / 1_000), { zone });

export function startOf(moment: DateTime, unit: Unit, weekStart: Zone["weekStart"]): DateTime {
  if (unit !== "week") return moment.startOf(unit);
  const day = moment.startOf("day");
  return day.minus({ days: weekStart === "monday" ? day.weekday - 1 : day.weekday % 7 }).startOf("day");
}

/** The first instant after the unit that `moment` is in. */
const endOf = (moment: DateTime, unit: Unit, weekStart: Zone["weekStart"]): DateTime =>
  startOf(startOf(moment, unit, weekStart).plus({ [unit]: 1 }), unit, weekStart);

export interface RangeOptions {
  readonly defaultFrom?: string;
  /** First event of the project, ms since 1970, once known; `all` starts there. */
  readonly earliestMs?: number | undefined;
}

/** @throws InsightMistake */
export function dateRange(
  input: DateRangeInput | null | undefined,
  interval: IntervalName,
  context: InsightContext,
  { defaultFrom = "-7d", earliestMs }: RangeOptions = {},
): DateRange {
  const zone = zoneOf(context);
  const { nowMs } = context;
  const bound = (text: string, side: "from" | "to"): Moment => {
    const moment = parseMoment(text, zone, nowMs, side === "from");
    if (moment === undefined) throw new InsightMistake("This is not a date.", at("dateRange", `date_${side}`));
    return moment;
  };
  const fromText = given(input?.date_from) ?? defaultFrom;
  const from =
    fromText === "all"
      ? microsOf(DateTime.fromMillis(earliestMs ?? nowMs, { zone: zone.zone }).startOf("day"))
      : bound(fromText, "from").micros;
  const toText = given(input?.date_to);
  let to = toText === undefined ? nowMs * 1_000 : bound(toText, "to").micros;
  const fine = interval === "hour" || interval === "minute" || interval === "second";
  if (input?.explicitDate !== true && !fine) to = microsOf(endOf(inZone(to, zone), "day", zone.weekStart)) - 1;
  if (to < from) throw new InsightMistake("The range ends before it begins.", at("dateRange", "date_to"));
  return { from, to, interval, ...zone };
}

const given = (text: string | null | undefined): string | undefined =>
  text === undefined || text === null || text === "" ? undefined : text;

export const asksForAll = (input: DateRangeInput | null | undefined): boolean => input?.date_from === "all";

export interface Tick {
  readonly start: DateTime;
  /** As the warehouse names it; see {@link tickKey}. */
  readonly key: string;
}

/** More than any chart shows; keeps a range of seconds over years from being made. */
const TICKS_MAX = 20_000;

/** The starts of the intervals from the one of `from` to the one of `to`. @throws InsightMistake */
export function ticksOf(range: DateRange): readonly Tick[] {
  const { interval, weekStart } = range;
  const last = inZone(range.to, range).toMillis();
  const ticks: Tick[] = [];
  const first = startOf(inZone(range.from, range), interval, weekStart);
  for (let step = 0, start = first; start.toMillis() <= last; step++) {
    ticks.push({ start, key: keyOf(start, interval) });
    if (ticks.length > TICKS_MAX) {
      throw new InsightMistake(`The range has more than ${TICKS_MAX} intervals; choose a longer interval.`, "interval");
    }
    start = stepped(first, interval, step + 1);
  }
  return ticks;
}

/** `count` intervals away from the start of one. */
export const stepped = (start: DateTime, interval: IntervalName, count: number): DateTime => {
  const moved = start.plus({ [interval]: count });
  return isDated(interval) ? moved.startOf("day") : moved;
};

/** Whether an interval's starts are told apart by their dates. */
export const isDated = (interval: IntervalName): boolean =>
  interval === "day" || interval === "week" || interval === "month";

export const keyOf = (start: DateTime, interval: IntervalName): string =>
  isDated(interval) ? start.toFormat("yyyy-MM-dd") : String(Math.floor(start.toMillis() / 1_000));

/** The range from the start of its first tick on, as insights by interval count it. */
export const aligned = (range: DateRange): DateRange => ({
  ...range,
  from: microsOf(startOf(inZone(range.from, range), range.interval, range.weekStart)),
});

/** The period just before, of the same length; with `compareTo` (`-1w`) the same one, so much earlier. @throws InsightMistake */
export function previousRange(range: DateRange, compareTo: string | null | undefined): DateRange {
  const { zone } = range;
  const from = inZone(range.from, range);
  const to = inZone(range.to, range);
  const shifted = (back: (moment: DateTime) => DateTime): DateRange => ({
    ...range,
    from: microsOf(back(from)),
    // What is finer than a millisecond (the .999999 of a day's end) stays.
    to: microsOf(back(to)) + (range.to % 1_000),
  });
  if (compareTo !== undefined && compareTo !== null && compareTo !== "") {
    const relative = RELATIVE.exec(compareTo);
    if (relative === null || relative[2] === undefined || relative[4] !== undefined) {
      throw new InsightMistake("This is no time span such as -1w.", at("compareFilter", "compare_to"));
    }
    return shifted((moment) => moment.minus({ [UNITS[relative[3]!]!]: Number(relative[2]) }));
  }
  // Whole days count as days, so that the hour a zone's clock change adds or takes moves no bound.
  const end = inZone(range.to + 1, range);
  if (from.equals(from.startOf("day")) && end.equals(end.startOf("day"))) {
    const days = Math.round(end.diff(from, "days").days);
    return { ...range, from: microsOf(from.minus({ days }).startOf("day")), to: range.from - 1 };
  }
  const length = range.to - range.from;
  return { ...range, from: range.from - length - 1, to: range.from - 1, zone };
}

/** An instant as an expression. */
export function instant(micros: Micros): Expression {
  const text = DateTime.fromMillis(Math.floor(micros / 1_000), { zone: "utc" }).toFormat("yyyy-MM-dd HH:mm:ss.SSS");
  return call("toDateTime64", constant(text + String(micros % 1_000).padStart(3, "0")), constant(6), constant("UTC"));
}

/** `timestamp` within the range; `from` left out for no lower bound. */
export function within(
  range: { readonly from?: Micros; readonly to?: Micros },
  time: Expression = field("timestamp"),
): readonly Expression[] {
  return [
    ...(range.from === undefined ? [] : [compare(">=", time, instant(range.from))]),
    ...(range.to === undefined ? [] : [compare("<=", time, instant(range.to))]),
  ];
}

const STARTS: Readonly<Record<IntervalName, string>> = {
  second: "toStartOfSecond",
  minute: "toStartOfMinute",
  hour: "toStartOfHour",
  day: "toDate",
  week: "toStartOfWeek",
  month: "toStartOfMonth",
};

/** The tick of a time, as the warehouse computes it fastest: something to group by. */
export const tickOf = (time: Expression, interval: IntervalName): Expression => call(STARTS[interval], time);

/** The same for a time whose type the compiler does not know, such as the least of several. */
export const tickOfComputed = (time: Expression, interval: IntervalName): Expression =>
  interval === "day" ? call("toDate", call("toStartOfDay", time)) : tickOf(time, interval);

/** The key of what {@link tickOf} gave. */
export const tickKey = (tick: Expression, interval: IntervalName): Expression =>
  call("toString", isDated(interval) ? tick : call("toUnixTimestamp", tick));

/** `YYYY-MM-DD`, for hours and shorter with the time. */
export const dayText = (start: DateTime, interval: IntervalName): string =>
  start.toFormat(isDated(interval) ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss");

/** How charts name a tick. */
export function tickLabel(start: DateTime, interval: IntervalName): string {
  const english = start.setLocale("en-US");
  switch (interval) {
    case "second":
      return english.toFormat("d-LLL HH:mm:ss");
    case "minute":
    case "hour":
      return english.toFormat("d-LLL HH:mm");
    case "day":
      return english.toFormat("d-LLL-yyyy");
    case "week":
      return `${english.toFormat("d-LLL")}–${english.plus({ days: 6 }).toFormat("d-LLL")}`;
    case "month":
      return english.toFormat("LLL yyyy");
  }
}

/** For the response. */
export const resolvedRange = (range: DateRange): { readonly date_from: string; readonly date_to: string } => ({
  date_from: isoText(range.from, range),
  date_to: isoText(range.to, range),
});

const isoText = (micros: Micros, zone: Pick<Zone, "zone">): string => {
  const moment = inZone(micros, zone);
  const fraction = micros % 1_000_000;
  const seconds = moment.toFormat("yyyy-MM-dd'T'HH:mm:ss");
  return `${seconds}${fraction === 0 ? "" : `.${String(fraction).padStart(6, "0")}`}${moment.toFormat("ZZ")}`;
};
