/** How many events a project has a day, by name. */
import type { Warehouse } from "#pipeline/engines/warehouse/port.ts";

export interface Traffic {
  /** Where the numbers come from: rows stored, or the times of the sample where there are no rows. */
  readonly basis: "warehouse" | "log" | "none";
  /** The time they cover, in days; what is younger than a week covers less. */
  readonly days: number;
  readonly eventsPerDay: number;
  /** The most frequent names, at most 1,000; the rest is in `eventsPerDay` alone. */
  readonly perDay: readonly { readonly event: string; readonly events: number }[];
}

const DAY_MS = 86_400_000;
const DAYS = 7;
const HOUR = 1 / 24;
const NAMES_MAX = 1_000;

const COUNTS = `SELECT event, count() AS n, toUnixTimestamp64Milli(min(timestamp)) AS first, sum(count()) OVER () AS total
FROM events
WHERE team_id = {team:Int64} AND timestamp >= fromUnixTimestamp64Milli({from:Int64}) AND timestamp < fromUnixTimestamp64Milli({to:Int64})
GROUP BY event ORDER BY n DESC, event LIMIT ${NAMES_MAX}`;

/** Of the last seven days, or as long as there are events. @throws WarehouseError, WarehouseUnavailable */
export async function storedTraffic(
  warehouse: Pick<Warehouse, "query">,
  projectId: number,
  nowMs: number,
  signal?: AbortSignal,
): Promise<Traffic> {
  const { rows } = await warehouse.query(COUNTS, {
    params: { team: projectId, from: nowMs - DAYS * DAY_MS, to: nowMs },
    settings: { max_execution_time: 10, readonly: 2 },
    ...(signal === undefined ? {} : { signal }),
  });
  if (rows.length === 0) return NO_TRAFFIC;
  const firstMs = Math.min(...rows.map((row) => Number(row[2])));
  const days = coveredDays(firstMs, nowMs);
  return {
    basis: "warehouse",
    days,
    eventsPerDay: Number(rows[0]?.[3]) / days,
    perDay: rows.map((row) => ({ event: String(row[0]), events: Number(row[1]) / days })),
  };
}

export const NO_TRAFFIC: Traffic = { basis: "none", days: 0, eventsPerDay: 0, perDay: [] };

/** The rate at which the events of a sample came. @param times when the server took each, RFC 3339 */
export function sampledTraffic(
  sample: readonly { readonly event: string; readonly at: string }[],
  nowMs: number,
): Traffic {
  const times = sample.map(({ at }) => Date.parse(at)).filter(Number.isFinite);
  if (times.length === 0) return NO_TRAFFIC;
  const days = coveredDays(
    times.reduce((first, each) => Math.min(first, each)),
    nowMs,
  );
  const counts = new Map<string, number>();
  for (const { event } of sample) counts.set(event, (counts.get(event) ?? 0) + 1);
  return {
    basis: "log",
    days,
    eventsPerDay: sample.length / days,
    perDay: [...counts].map(([event, n]) => ({ event, events: n / days })),
  };
}

/** A burst of a minute is not a day's rate: less than an hour counts as one. */
const coveredDays = (firstMs: number, nowMs: number): number =>
  Math.min(DAYS, Math.max(HOUR, (nowMs - firstMs) / DAY_MS));
