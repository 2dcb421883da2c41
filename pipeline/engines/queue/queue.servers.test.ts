import { afterAll, describe, expect, test } from "vitest";
import { startPostgres } from "#scripts/servers/postgres.ts";
import { startRedis } from "#scripts/servers/redis.ts";
import { openPostgresQueue, openRedisQueue } from "./bullmq.ts";
import { queueContract } from "./contract.ts";
import { QueueUnavailable } from "./port.ts";

const redis = await startRedis();
const postgres = await startPostgres();

if ("skipped" in redis) {
  describe.skip(`queue on Redis (${redis.skipped})`, () => {
    test("its contract", () => {});
  });
} else {
  queueContract("Redis", async () => ({
    address: { redis: redis.url },
    open: async (lockMs) => openRedisQueue(redis.url, { lockMs }),
    crash: redis.own ? crashOf(redis) : undefined,
    close: () => Promise.resolve(),
  }));
  describe("queue on a Redis that goes away", () => {
    afterAll(() => redis.close());
    test.runIf(redis.own)("a job cannot be added, and nobody waits for ever", async () => {
      const queue = openRedisQueue(redis.url);
      await queue.ping();
      await redis.kill();
      await expect(queue.add("gone", { id: "x", payload: 1 })).rejects.toBeInstanceOf(QueueUnavailable);
      await expect(queue.ping()).rejects.toBeInstanceOf(QueueUnavailable);
      await redis.restart();
      await expect.poll(() => queue.ping().then(() => "there"), { timeout: 10_000 }).toBe("there");
      await queue.close();
    });
  });
}

if ("skipped" in postgres) {
  describe.skip(`queue on PostgreSQL (${postgres.skipped})`, () => {
    test("its contract", () => {});
  });
} else {
  queueContract("PostgreSQL", async () => ({
    address: { postgres: postgres.url },
    open: (lockMs) => openPostgresQueue(postgres.url, { lockMs }),
    crash: postgres.own ? crashOf(postgres) : undefined,
    close: () => postgres.close(),
  }));
}

function crashOf(server: { kill(): Promise<void>; restart(): Promise<void> }): () => Promise<void> {
  return async () => {
    await server.kill();
    await server.restart();
  };
}
