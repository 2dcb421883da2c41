/** Requests of one API key over time, as two token buckets: a burst, and what is sustained. */
import type { SharedState } from "#pipeline/engines/state/port.ts";

export interface RateWindow {
  readonly name: "burst" | "sustained";
  readonly requests: number;
  readonly windowSeconds: number;
}

/** Requests of one key in a minute; over an hour a third of that is sustained. */
export const REQUESTS_PER_MINUTE = 600;
const SUSTAINED_SHARE = 1 / 3;

export const rateWindows = (requestsPerMinute: number = REQUESTS_PER_MINUTE): readonly RateWindow[] => [
  { name: "burst", requests: requestsPerMinute, windowSeconds: 60 },
  { name: "sustained", requests: Math.ceil(requestsPerMinute * 60 * SUSTAINED_SHARE), windowSeconds: 3_600 },
];

export interface RateVerdict {
  readonly allowed: boolean;
  /** The window with least left. */
  readonly window: RateWindow;
  /** Whole requests left in it. */
  readonly remaining: number;
  /** Until one more request fits, s; 0 while some are left. */
  readonly retryAfterSeconds: number;
  /** Until the window is as full as it gets, s. */
  readonly resetSeconds: number;
}

/**
 * Charges one request of `owner`. A refused one costs nothing.
 *
 * @throws SharedStateUnavailable
 */
export async function chargeRequest(
  state: SharedState,
  owner: string,
  windows: readonly RateWindow[],
): Promise<RateVerdict> {
  const verdicts = await Promise.all(windows.map((window) => chargeWindow(state, owner, window, 1)));
  const tightest = verdicts.reduce((least, verdict) =>
    verdict.retryAfterSeconds > least.retryAfterSeconds || verdict.remaining < least.remaining ? verdict : least,
  );
  const refused = verdicts.some(({ allowed }) => !allowed);
  if (refused) await Promise.all(windows.map((window) => chargeWindow(state, owner, window, -1)));
  return { ...tightest, allowed: !refused };
}

async function chargeWindow(state: SharedState, owner: string, window: RateWindow, cost: number): Promise<RateVerdict> {
  const refillPerSecond = window.requests / window.windowSeconds;
  const left = await state.charge(`query:${window.name}:${owner}`, cost, {
    capacity: window.requests,
    refillPerSecond,
  });
  const remaining = Math.max(0, Math.floor(left));
  return {
    allowed: left >= 0,
    window,
    remaining,
    retryAfterSeconds: left >= 0 ? 0 : Math.max(1, Math.ceil(-left / refillPerSecond)),
    resetSeconds: Math.ceil((window.requests - left) / refillPerSecond),
  };
}

/** Headers of the IETF draft on rate limits, as most clients read them. */
export function rateHeaders(verdict: RateVerdict, windows: readonly RateWindow[]): Record<string, string> {
  return {
    "ratelimit-limit": `${verdict.window.requests}`,
    "ratelimit-remaining": `${verdict.remaining}`,
    "ratelimit-reset": `${verdict.resetSeconds}`,
    "ratelimit-policy": windows
      .map(({ name, requests, windowSeconds }) => `"${name}";q=${requests};w=${windowSeconds}`)
      .join(", "),
    ...(verdict.allowed ? {} : { "retry-after": `${verdict.retryAfterSeconds}` }),
  };
}
