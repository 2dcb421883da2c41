import { expect, test } from "vitest";
import { modeOf, staleAfterMs } from "./modes.ts";

test.each([
  [undefined, false, "blocking", false],
  [null, false, "blocking", false],
  [false, false, "blocking", false],
  ["force_cache", false, "blocking", true],
  ["nonsense", false, "blocking", false],
  ["blocking", false, "blocking", true],
  [true, false, "forceBlocking", true],
  ["force_blocking", false, "forceBlocking", true],
  ["async", false, "async", true],
  [undefined, true, "async", true],
  ["async_except_on_cache_miss", false, "asyncExceptOnMiss", true],
  ["lazy_async", false, "lazyAsync", true],
  ["force_async", true, "forceAsync", true],
  ["constructor", false, "blocking", false],
] as const)("refresh %j with async %j is %s", (refresh, legacy, mode, explicit) => {
  expect(modeOf(refresh, legacy)).toEqual({ mode, explicit });
});

test.each([
  ["blocking", false, undefined, 0],
  ["blocking", true, undefined, 300],
  ["lazyAsync", true, undefined, 3_600],
  ["blocking", false, "minute", 60],
  ["blocking", false, "day", 900],
  ["lazyAsync", true, "day", 10_800],
  ["blocking", false, "fortnight", 900],
] as const)("%s (explicit %s) of interval %s is stale after %d s", (mode, explicit, interval, seconds) => {
  expect(staleAfterMs({ mode, explicit }, interval)).toBe(seconds * 1_000);
});
