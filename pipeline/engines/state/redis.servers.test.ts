import { afterAll, describe, expect, test } from "vitest";
import { type RedisServer, startRedis } from "#scripts/servers/redis.ts";
import { stateContract } from "./contract.ts";
import { SharedStateUnavailable } from "./port.ts";
import { openRedisState } from "./redis.ts";

const server = await startRedis();

if ("skipped" in server) {
  describe.skip(`shared state on Redis (${server.skipped})`, () => {
    test("its contract", () => {});
  });
} else {
  afterAll(() => server.close());
  stateContract("Redis", async () => openRedisState(server.url));
  withoutRedis(server);
}

function withoutRedis(running: RedisServer): void {
  test.runIf(running.own)(
    "a Redis that is gone is SharedStateUnavailable, and is found again when it is back",
    async () => {
      const state = openRedisState(running.url, { timeoutMs: 300 });
      expect(await state.increment("here", 1, 60_000)).toBeGreaterThan(0);
      await running.kill();
      await expect(state.charge("gone", 1, { capacity: 1, refillPerSecond: 1 })).rejects.toBeInstanceOf(
        SharedStateUnavailable,
      );
      await expect(state.ping()).rejects.toBeInstanceOf(SharedStateUnavailable);
      await running.restart();
      await expect.poll(() => state.ping().then(() => "there"), { timeout: 10_000 }).toBe("there");
      await state.close();
    },
  );
}
