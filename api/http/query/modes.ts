/** `refresh`: whether a query is computed now, later, or not at all if its answer is known. */
export type Mode =
  /** A known answer of any age, or none. */
  | "cacheOnly"
  /** A known answer unless it is stale; else the asker waits. */
  | "blocking"
  /** A known answer unless it is stale; else it is computed in the background. */
  | "async"
  /** The same, but the asker waits when nothing is known. */
  | "asyncExceptOnMiss"
  /** As `async`, content with older answers. */
  | "lazyAsync"
  | "forceAsync"
  | "forceBlocking";

const MODES: Readonly<Record<string, Mode>> = {
  blocking: "blocking",
  async: "async",
  async_except_on_cache_miss: "asyncExceptOnMiss",
  lazy_async: "lazyAsync",
  force_async: "forceAsync",
  force_blocking: "forceBlocking",
};

export const REFRESH_VALUES: readonly string[] = [...Object.keys(MODES), "force_cache"];

export interface ModeWish {
  readonly mode: Mode;
  /** False when the request left the choice to us. */
  readonly explicit: boolean;
}

/** The query route computes what is not known, so `force_cache` (and no wish at all) means `blocking` here. */
export function modeOf(refresh: string | boolean | null | undefined, legacyAsync: boolean): ModeWish {
  if (refresh === true || refresh === "true") return { mode: "forceBlocking", explicit: true };
  const named = typeof refresh === "string" && Object.hasOwn(MODES, refresh) ? MODES[refresh] : undefined;
  if (named !== undefined) return { mode: named, explicit: true };
  if (legacyAsync) return { mode: "async", explicit: true };
  return { mode: "blocking", explicit: refresh === "force_cache" };
}

const MINUTE_MS = 60_000;

/** How old an answer may be, ms, by the interval of its time axis. */
const AGES: Readonly<Record<string, number>> = {
  second: MINUTE_MS / 2,
  minute: MINUTE_MS,
  hour: 5 * MINUTE_MS,
  day: 15 * MINUTE_MS,
  week: 60 * MINUTE_MS,
  month: 60 * MINUTE_MS,
};
const LAZY_FACTOR = 12;

/**
 * How old a known answer may be to be shown, ms.
 *
 * @param interval of an insight's time axis; undefined for a query that lists or is written as text
 */
export function staleAfterMs({ mode, explicit }: ModeWish, interval: string | undefined): number {
  // Whoever writes a query and runs it again wants to see what has come in since, unless the request says otherwise.
  if (interval === undefined && !explicit) return 0;
  const age = AGES[interval ?? "hour"] ?? AGES["day"]!;
  return mode === "lazyAsync" ? age * LAZY_FACTOR : age;
}
