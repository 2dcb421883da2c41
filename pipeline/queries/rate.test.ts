import { expect, test } from "vitest";
import { openMemoryState } from "#pipeline/engines/state/memory.ts";
import { chargeRequest, type RateWindow, rateHeaders } from "./rate.ts";

const WINDOWS: readonly RateWindow[] = [
  { name: "burst", requests: 3, windowSeconds: 60 },
  { name: "sustained", requests: 5, windowSeconds: 3_600 },
];

test("a key has its burst, is then told when to come again, and does not pay for refusals", async () => {
  let now = 0;
  const state = openMemoryState(() => now);
  const ask = () => chargeRequest(state, "k", WINDOWS);
  for (const remaining of [2, 1, 0]) expect(await ask()).toMatchObject({ allowed: true, remaining });
  for (let n = 0; n < 20; n++) {
    const refused = await ask();
    expect(refused).toMatchObject({ allowed: false, window: { name: "burst" } });
    expect(refused.retryAfterSeconds).toBeGreaterThan(0);
    expect(refused.retryAfterSeconds).toBeLessThanOrEqual(20);
  }
  expect(await chargeRequest(state, "other", WINDOWS)).toMatchObject({ allowed: true });
  now = 20_000;
  expect(await ask()).toMatchObject({ allowed: true });
  now = 60_000;
  expect(await ask()).toMatchObject({ allowed: true, window: { name: "sustained" } });
  expect(await ask()).toMatchObject({ allowed: false, window: { name: "sustained" } });
});

test("many at once get no more than there is", async () => {
  const state = openMemoryState(() => 0);
  const verdicts = await Promise.all(Array.from({ length: 50 }, () => chargeRequest(state, "k", WINDOWS)));
  expect(verdicts.filter(({ allowed }) => allowed)).toHaveLength(3);
});

test("headers tell the limit, what is left, when it is whole again, and when to come again", async () => {
  const state = openMemoryState(() => 0);
  const allowed = rateHeaders(await chargeRequest(state, "k", WINDOWS), WINDOWS);
  expect(allowed).toEqual({
    "ratelimit-limit": "3",
    "ratelimit-remaining": "2",
    "ratelimit-reset": "20",
    "ratelimit-policy": '"burst";q=3;w=60, "sustained";q=5;w=3600',
  });
  for (let n = 0; n < 2; n++) await chargeRequest(state, "k", WINDOWS);
  expect(rateHeaders(await chargeRequest(state, "k", WINDOWS), WINDOWS)).toMatchObject({ "retry-after": "20" });
});
