/** Counting by loops: what insights must answer, computed without SQL and without the code under test. */
import { DateTime } from "luxon";
import { numberOf, type Place, type TestEvent, textOf } from "./stream.ts";

export type Interval = "hour" | "day" | "week" | "month";

/** Instants, µs; `to` is still part of it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const local = (micros: number, zone: string): DateTime =>
  DateTime.fromMillis(Math.floor(micros / 1_000), { zone });
const micros = (moment: DateTime): number => moment.toMillis() * 1_000;

export function startOf(moment: DateTime, interval: Interval, weekStart: Place["weekStart"]): DateTime {
  if (interval !== "week") return moment.startOf(interval);
  let day = moment.startOf("day");
  while (day.weekday !== (weekStart === "monday" ? 1 : 7)) day = day.minus({ days: 1 }).startOf("day");
  return day;
}

/** From midnight `days` days ago to the end of today; for hours to this moment. */
export function lastDays(days: number, { zone, now }: Place, interval: Interval): Span {
  const moment = DateTime.fromISO(now, { zone });
  return {
    from: micros(moment.minus({ days }).startOf("day")),
    to: interval === "hour" ? micros(moment) : micros(moment.plus({ days: 1 }).startOf("day")) - 1,
  };
}

export function ticks({ from, to }: Span, interval: Interval, { zone, weekStart }: Place): readonly DateTime[] {
  const starts: DateTime[] = [];
  const stop = to;
  for (let start = startOf(local(from, zone), interval, weekStart); micros(start) <= stop; ) {
    starts.push(start);
    start = start.plus({ [interval]: 1 });
    if (interval !== "hour") start = start.startOf("day");
  }
  return starts;
}

export const tickIndex = (at: number, starts: readonly DateTime[]): number =>
  starts.findLastIndex((start) => micros(start) <= at);

/** The range widened to where its first tick starts. */
export const widened = (span: Span, interval: Interval, { zone, weekStart }: Place): Span => ({
  ...span,
  from: micros(startOf(local(span.from, zone), interval, weekStart)),
});

export const during = (events: readonly TestEvent[], { from, to }: Span): readonly TestEvent[] =>
  events.filter(({ at }) => at >= from && at <= to);

export const distinct = <T>(values: readonly T[]): number => new Set(values).size;

/** ClickHouse's interpolated quantile. */
export function quantile(values: readonly number[], level: number): number {
  if (values.length === 0) return 0;
  const sorted = values.toSorted((a, b) => a - b);
  const place = level * (sorted.length - 1);
  const low = Math.floor(place);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low]! + (sorted[high]! - sorted[low]!) * (place - low);
}

export function statistic(name: string, values: readonly number[]): number {
  if (values.length === 0) return 0;
  switch (name) {
    case "sum":
      return values.reduce((a, b) => a + b, 0);
    case "avg":
      return values.reduce((a, b) => a + b, 0) / values.length;
    case "min":
      return Math.min(...values);
    case "max":
      return Math.max(...values);
    default:
      return quantile(values, { median: 0.5, p75: 0.75, p90: 0.9, p95: 0.95, p99: 0.99 }[name]!);
  }
}

export const NULL = "$$_posthog_breakdown_null_$$";
export const OTHER = "$$_posthog_breakdown_other_$$";
export const named = (value: unknown): string => textOf(value) || NULL;
export const amountOf = ({ properties }: TestEvent): number | null => numberOf(properties["amount"]);

export function groupedBy<T, K>(items: readonly T[], keyOf: (item: T) => K): readonly (readonly T[])[] {
  return [...Map.groupBy(items, keyOf).values()];
}

/** ClickHouse orders UUIDs by their second half first. */
const uuidOrder = ({ uuid }: TestEvent): string => {
  const digits = uuid.replaceAll("-", "");
  return digits.slice(16) + digits.slice(0, 16);
};

export const byTime = (a: TestEvent, b: TestEvent): number =>
  a.at - b.at || (uuidOrder(a) < uuidOrder(b) ? -1 : uuidOrder(a) > uuidOrder(b) ? 1 : 0);
