/**
 * The token bucket of Turner (1986) as arithmetic: what is left of `tokens` after `elapsedMs` of refilling and a charge.
 * The Redis adapter does the same in Lua; the contract's model test holds the two together.
 */
export function refillAndCharge(
  tokens: number,
  elapsedMs: number,
  cost: number,
  options: { readonly capacity: number; readonly refillPerSecond: number },
): number {
  const refilled = Math.min(options.capacity, tokens + (Math.max(0, elapsedMs) * options.refillPerSecond) / 1000);
  return Math.max(-options.capacity, Math.min(options.capacity, refilled - cost));
}

/** How long until any bucket with these options is full again, ms; undefined: never. Then it may be forgotten. */
export function fullAgainMs(options: {
  readonly capacity: number;
  readonly refillPerSecond: number;
}): number | undefined {
  return options.refillPerSecond > 0 ? Math.ceil((2 * options.capacity * 1000) / options.refillPerSecond) : undefined;
}
