/**
 * What a transformation can call besides the standard library. Arguments and results are plain JSON.
 *
 * There is no address database and no network here, so `geoipLookup` finds nothing; capturing events from a
 * transformation would make ingestion feed itself and is refused.
 */
export const HOST_FUNCTIONS: Readonly<Record<string, (...args: unknown[]) => unknown>> = {
  geoipLookup: () => null,
  cleanNullValues: (value) => withoutNulls(value, 1),
  isKnownBotUserAgent: (agent) => typeof agent === "string" && BOT.test(agent),
  isKnownBotIp: () => false,
  postHogCapture: () => {
    throw new Error("postHogCapture is not available in transformations");
  },
};

const CLEAN_DEPTH_MAX = 3;
/** What crawlers call themselves; a name that only imitates a browser is not found. */
const BOT = /bot\b|crawl|spider|slurp|facebookexternalhit|headlesschrome|lighthouse|python-requests|curl\/|wget\//i;

/** Removes nulls from lists and dicts down to three levels. */
function withoutNulls(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null || depth > CLEAN_DEPTH_MAX) return value;
  if (Array.isArray(value)) {
    return value.map((item) => withoutNulls(item, depth + 1)).filter((item) => item !== null);
  }
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, withoutNulls(item, depth + 1)] as const)
      .filter(([, item]) => item !== null),
  );
}
