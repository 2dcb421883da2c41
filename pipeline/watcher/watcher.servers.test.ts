import { afterAll, describe, expect, test } from "vitest";
import type { SharedState } from "#pipeline/engines/state/port.ts";
import { openRedisState } from "#pipeline/engines/state/redis.ts";
import { testDatabase } from "#pipeline/functions/testing.ts";
import { startRedis } from "#scripts/servers/redis.ts";
import { Buckets } from "./buckets.ts";
import { NO_USE } from "./cost.ts";
import { databaseRecords } from "./records.ts";
import { Watcher } from "./watcher.ts";

const redis = await startRedis();
const skipped = "skipped" in redis ? ` (${redis.skipped})` : "";

describe.skipIf(skipped !== "")(`watchers of several processes on Redis${skipped}`, () => {
  if ("skipped" in redis) return;
  const closers: (() => Promise<unknown>)[] = [() => redis.close()];
  afterAll(async () => {
    for (const close of closers.reverse()) await close();
  });

  test("share one budget, and hold to a smaller one when Redis is gone", { timeout: 60_000 }, async () => {
    const { db, close } = await testDatabase();
    closers.push(close);
    const [project] = await db.query<{ id: number }>(
      "INSERT INTO projects (name, api_token) VALUES ('p', 'phc_p') RETURNING id",
    );
    const projectId = Number(project!.id);
    const newFunction = async (): Promise<string> => {
      const [row] = await db.query<{ id: string }>(
        "INSERT INTO hog_functions (project_id, type, name) VALUES ($1, 'destination', 'f') RETURNING id",
        [projectId],
      );
      return row!.id;
    };
    const open = async (): Promise<Watcher> => {
      const state: SharedState = openRedisState(redis.url, { timeoutMs: 300, prefix: `watch-${process.pid}:` });
      const watcher = await Watcher.open({
        records: databaseRecords(db),
        buckets: new Buckets({ state, nowMs: Date.now, onAlone: () => {} }),
        functionById: () => undefined,
        tell: async () => {},
        nowMs: Date.now,
        random: Math.random,
        logger: { warn() {}, error() {}, info() {} },
        judges: true,
        instance: "test",
        everyMs: 100,
      });
      closers.push(
        () => watcher.close(),
        () => state.close(),
      );
      return watcher;
    };
    const [one, two] = [await open(), await open()];
    const spend = async (watcher: Watcher, id: string, cpuMs: number): Promise<void> => {
      watcher.charge(projectId, id, { ...NO_USE, runs: 1, cpuMs });
      await watcher.judge();
    };

    // Either half alone would be well within the budget.
    const shared = await newFunction();
    await spend(one, shared, 6_000);
    await spend(two, shared, 6_000);
    await expect.poll(() => one.standing(shared).state, { timeout: 10_000 }).toBe("quarantined");
    expect(two.standing(shared).state).toBe("quarantined");

    if (!redis.own) return;
    await redis.kill();
    const alone = await newFunction();
    await spend(one, alone, 400);
    expect(one.aloneSinceMs).toBeTypeOf("number");
    expect(one.admit(alone)).not.toBe("withheld");
    await spend(one, alone, 400);
    expect(one.admit(alone)).toBe("withheld");
    await redis.restart();
    await expect
      .poll(
        async () => {
          await spend(one, shared, 1);
          return one.aloneSinceMs;
        },
        { timeout: 15_000, interval: 500 },
      )
      .toBeUndefined();
  });
});
