import { DateTime, type DurationLike } from "luxon";

const UNITS: Readonly<Record<string, "hours" | "days" | "weeks" | "months" | "quarters" | "years">> = {
  h: "hours",
  d: "days",
  w: "weeks",
  m: "months",
  q: "quarters",
  y: "years",
};
const RELATIVE = /^([+-]?)(\d{1,5})([hdwmqy])(Start|End)?$/;
const ANCHOR = /^([dwmqy])(Start|End)$/;
const FORMAT = "yyyy-MM-dd HH:mm:ss.SSS";

/** A bound of a date range: `-7d`, `mStart`, `-1mEnd`, or an ISO date or time (without offset: in the project's zone). */
export function parseBound(text: string, timezone: string, nowMs: number, side: "from" | "to"): string | undefined {
  const now = DateTime.fromMillis(nowMs, { zone: timezone });
  const anchor = ANCHOR.exec(text);
  if (anchor !== null) return at(now, anchor[1]!, anchor[2]!);
  const relative = RELATIVE.exec(text);
  if (relative !== null) {
    const [, sign, amount, letter, edge] = relative as unknown as [string, string, string, string, string | undefined];
    const shift: DurationLike = { [UNITS[letter]!]: Number(amount) };
    const moved = sign === "+" ? now.plus(shift) : now.minus(shift);
    if (edge !== undefined) return at(moved, letter, edge);
    // Days and longer begin at midnight; hours count from this very moment.
    return (letter === "h" ? moved : side === "from" ? moved.startOf("day") : moved.endOf("day")).toFormat(FORMAT);
  }
  const iso = DateTime.fromISO(text, { zone: timezone });
  if (!iso.isValid) return undefined;
  const dayOnly = /^\d{4}-\d{2}-\d{2}$/.test(text);
  return (dayOnly && side === "to" ? iso.endOf("day") : iso).toFormat(FORMAT);
}

function at(moment: DateTime, letter: string, edge: string): string {
  const unit = (UNITS[letter] ?? "days").slice(0, -1) as "day" | "week" | "month" | "quarter" | "year";
  return (edge === "Start" ? moment.startOf(unit) : moment.endOf(unit)).toFormat(FORMAT);
}
