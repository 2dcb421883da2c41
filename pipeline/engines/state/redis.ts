import { Redis } from "ioredis";
import { type SharedState, SharedStateUnavailable } from "./port.ts";

export interface RedisStateOptions {
  /** Prefix of all keys; default `hogstream:`. */
  readonly prefix?: string;
  /** How long a call may take before the state counts as unavailable, ms; default 1,000. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 1_000;
const RECONNECT_MS_MAX = 1_000;

/**
 * Tokens are kept as text with 17 digits, which restores every double. The server's clock is used: callers' clocks
 * differ. A bucket is dropped once it would be full again, which is what a new one is.
 */
const CHARGE = `
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local cost, capacity, refill = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local known = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local tokens = capacity
if known[1] then
  local elapsed = math.max(0, now - tonumber(known[2]))
  tokens = math.min(capacity, tonumber(known[1]) + elapsed * refill / 1000)
end
tokens = math.max(-capacity, math.min(capacity, tokens - cost))
local text = string.format('%.17g', tokens)
redis.call('HSET', KEYS[1], 'tokens', text, 'at', string.format('%.0f', now))
if refill > 0 then redis.call('PEXPIRE', KEYS[1], math.ceil(2 * capacity * 1000 / refill)) else redis.call('PERSIST', KEYS[1]) end
return text
`;

const FILL = `
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local tokens, capacity, refill = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
tokens = math.max(-capacity, math.min(capacity, tokens))
redis.call('HSET', KEYS[1], 'tokens', string.format('%.17g', tokens), 'at', string.format('%.0f', now))
if refill > 0 then redis.call('PEXPIRE', KEYS[1], math.ceil(2 * capacity * 1000 / refill)) else redis.call('PERSIST', KEYS[1]) end
return 1
`;

const INCREMENT = `
local new = redis.call('EXISTS', KEYS[1]) == 0
local value = redis.call('INCRBY', KEYS[1], ARGV[1])
if new then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
return string.format('%.0f', value)
`;

declare module "ioredis" {
  interface RedisCommander {
    hogstreamCharge(key: string, cost: string, capacity: string, refillPerSecond: string): Promise<string>;
    hogstreamFill(key: string, tokens: string, capacity: string, refillPerSecond: string): Promise<number>;
    hogstreamIncrement(key: string, by: string, ttlMs: string): Promise<string>;
  }
}

/** Shared state in Redis (6.2 or newer); each call is one atomic script. @param url `redis://…` */
export function openRedisState(url: string, options: RedisStateOptions = {}): SharedState {
  const prefix = options.prefix ?? "hogstream:";
  const redis = new Redis(url, {
    commandTimeout: options.timeoutMs ?? TIMEOUT_MS,
    maxRetriesPerRequest: 1,
    retryStrategy: (attempt) => Math.min(attempt * 50, RECONNECT_MS_MAX),
    scripts: {
      hogstreamCharge: { lua: CHARGE, numberOfKeys: 1 },
      hogstreamFill: { lua: FILL, numberOfKeys: 1 },
      hogstreamIncrement: { lua: INCREMENT, numberOfKeys: 1 },
    },
  });
  redis.on("error", () => {}); // every call reports its own failure; the client reconnects by itself

  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new SharedStateUnavailable(`Redis did not answer: ${reason}`, { cause });
    }
  };

  return {
    shared: true,
    charge: (bucket, cost, { capacity, refillPerSecond }) =>
      attempt(async () =>
        Number(
          await redis.hogstreamCharge(`${prefix}bucket:${bucket}`, `${cost}`, `${capacity}`, `${refillPerSecond}`),
        ),
      ),
    fill: (bucket, tokens, { capacity, refillPerSecond }) =>
      attempt(async () => {
        await redis.hogstreamFill(`${prefix}bucket:${bucket}`, `${tokens}`, `${capacity}`, `${refillPerSecond}`);
      }),
    increment: (counter, by, ttlMs) =>
      attempt(async () =>
        Number(await redis.hogstreamIncrement(`${prefix}counter:${counter}`, `${by}`, `${Math.ceil(ttlMs)}`)),
      ),
    ping: () =>
      attempt(async () => {
        await redis.ping();
      }),
    close: async () => redis.disconnect(),
  };
}
