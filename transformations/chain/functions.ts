/**
 * What a transformation can call besides the standard library. Arguments and results are plain JSON.
 *
 * There is no address database and no network here, so `geoipLookup` finds nothing; capturing events from a
 * transformation would make ingestion feed itself and is refused.
 *
 * A database has a place when there is one: the stage's process looks up the addresses of a batch's envelopes, once each,
 * and sends the records in the batch's header (`BatchHeader` of wire.ts), where this function finds them by address. That
 * costs a third of reading the database's bytes in the isolate, were they shared; the isolate's realm stays without
 * shared memory; and a copy for each isolate would be as large as its heap. An address that is in no envelope of the
 * batch, taken from a property, gives null.
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
