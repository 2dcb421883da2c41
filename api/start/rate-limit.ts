import type { SharedState } from "#pipeline/engines/state/port.ts";

/** A burst may be as large as what the rate gives in this time, s. */
const BURST_SECONDS = 10;

/**
 * A token bucket per project for what it captures.
 *
 * A request passes as a whole while the bucket has any token left and may leave it in debt (an SDK can't send half a
 * batch), so a project gets its rate on average and a batch more than the burst at most.
 *
 * @param eventsPerSecond of each project.
 * @returns for capture: 0, or the ms after which the project may try again.
 */
export function projectRateLimit(
  state: SharedState,
  eventsPerSecond: number,
): (token: string, events: number) => Promise<number> {
  const bucket = { capacity: eventsPerSecond * BURST_SECONDS, refillPerSecond: eventsPerSecond };
  return async (token, events) => {
    const name = `capture:${token}`;
    const left = await state.charge(name, 0, bucket);
    if (left <= 0) return Math.max(1, Math.ceil(((1 - left) / eventsPerSecond) * 1_000));
    await state.charge(name, events, bucket);
    return 0;
  };
}
