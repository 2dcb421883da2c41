import * as fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "#pipeline/engines/database/port.ts";
import { openMemoryState } from "#pipeline/engines/state/memory.ts";
import { type SharedState, SharedStateUnavailable } from "#pipeline/engines/state/port.ts";
import { testDatabase } from "#pipeline/functions/testing.ts";
import { ALONE_FACTOR, Buckets } from "./buckets.ts";
import { NO_USE, type Use } from "./cost.ts";
import { databaseKept } from "./kept.ts";
import { databaseRecords, type Transition } from "./records.ts";
import type { Evidence } from "./sample.ts";
import { type WatchedFunction, Watcher } from "./watcher.ts";

let db: Database;
let close: () => Promise<void>;
let projectId: number;
beforeAll(async () => {
  ({ db, close } = await testDatabase());
  const rows = await db.query<{ id: number }>(
    "INSERT INTO projects (name, api_token) VALUES ('p', 'phc_p') RETURNING id",
  );
  projectId = Number(rows[0]!.id);
});
afterAll(() => close?.());

let nowMs = 1_800_000_000_000;
let state: SharedState;
let told: Transition[];
const open: Watcher[] = [];
const versions = new Map<string, number>();
beforeEach(async () => {
  await Promise.all(open.splice(0).map((watcher) => watcher.close()));
  nowMs += 10_000_000;
  state = { ...openMemoryState(() => nowMs), shared: true };
  told = [];
});
afterAll(() => Promise.all(open.map((watcher) => watcher.close())));

const newFunction = async (): Promise<string> => {
  const rows = await db.query<{ id: string }>(
    "INSERT INTO hog_functions (project_id, type, name) VALUES ($1, 'destination', 'f') RETURNING id",
    [projectId],
  );
  versions.set(rows[0]!.id, 1);
  return rows[0]!.id;
};

/** A watcher as another process would open it: judged by hand, since its timer never fires. */
const watch = async (over: { state?: SharedState; tell?: (t: Transition) => Promise<void> } = {}): Promise<Watcher> => {
  const watcher = await Watcher.open({
    records: databaseRecords(db),
    buckets: new Buckets({ state: over.state ?? state, nowMs: () => nowMs, onAlone: () => {} }),
    functionById: (owner, id): WatchedFunction => ({
      id,
      projectId: owner,
      version: versions.get(id) ?? 1,
      type: "destination",
      secrets: ["tok-51"],
    }),
    tell: over.tell ?? (async (transition) => void told.push(transition)),
    nowMs: () => nowMs,
    random: () => 0.5,
    logger: { warn() {}, error() {}, info() {} },
    judges: true,
    instance: "test",
    everyMs: Number.POSITIVE_INFINITY,
  });
  open.push(watcher);
  return watcher;
};

const newsOf = (id: string): string[] => told.filter(({ functionId }) => functionId === id).map(({ event }) => event);
const use = (more: Partial<Use>): Use => ({ ...NO_USE, runs: 1, ...more });
const evidence = (message: string): Evidence => ({
  eventUuid: "u",
  trouble: "time",
  message,
  costMs: 550,
  event: () => JSON.stringify({ event: "e", properties: { password: "hunter2", note: "uses tok-51", n: 1 } }),
});

describe("the watcher", () => {
  test("quarantines what loops within ten seconds at one event a second, and keeps why", async () => {
    const id = await newFunction();
    const watcher = await watch();
    const beganMs = nowMs;
    while (watcher.admit(id) !== "withheld") {
      expect(nowMs - beganMs).toBeLessThan(10_000);
      watcher.offence(projectId, id, evidence("R0103: too slow, tok-51"));
      watcher.charge(projectId, id, use({ cpuMs: 550, failures: 1, breaches: 1 }));
      await watcher.judge();
      nowMs += 1_000;
    }
    expect(newsOf(id)).toEqual(["$function_degraded", "$function_quarantined"]);
    await watcher.close();
    const records = databaseRecords(db);
    const kept = await records.standingOf(id);
    expect(kept).toMatchObject({ standing: { state: "quarantined", reason: "overspent", strikes: 1 }, revision: 2 });
    expect(kept?.sample?.event).toEqual({
      event: "e",
      properties: { password: "[redacted]", note: "uses [redacted]", n: 1 },
    });
    expect(kept?.sample?.message).toBe("R0103: too slow, [redacted]");
    expect(kept?.tokens).toBeLessThanOrEqual(0);
    expect(await records.history(id, 10)).toMatchObject([
      { event: "$function_quarantined", from: "degraded", actor: "watcher" },
      { event: "$function_degraded", from: "healthy" },
    ]);
    const minutes = await records.minutes(id, beganMs - 60_000);
    const sum = (of: (row: (typeof minutes)[number]) => number): number => minutes.reduce((n, row) => n + of(row), 0);
    expect(sum(({ runs }) => runs)).toBe(sum(({ breaches }) => breaches));
    expect(sum(({ cpuMs }) => cpuMs)).toBe(550 * sum(({ runs }) => runs));
  });

  test("leaves a cheap function alone, however busy its project is", async () => {
    const id = await newFunction();
    const watcher = await watch();
    for (let second = 0; second < 120; second++) {
      watcher.charge(projectId, id, use({ runs: 20_000, cpuMs: 1_000, allocatedBytes: 20_000 * 4_096 }));
      await watcher.judge();
      nowMs += 1_000;
    }
    expect([watcher.standing(id).state, newsOf(id)]).toEqual(["healthy", []]);
  });

  test("is of one mind in all processes: one writes and tells, the others follow within seconds", async () => {
    const id = await newFunction();
    const [one, two] = [await watch(), await watch()];
    for (const watcher of [one, two]) watcher.charge(projectId, id, use({ cpuMs: 6_000 }));
    await Promise.all([one.judge(), two.judge()]);
    nowMs += 1_000;
    await Promise.all([one.judge(), two.judge()]);
    expect([one.standing(id).state, two.standing(id).state]).toEqual(["quarantined", "quarantined"]);
    expect(newsOf(id).filter((event) => event === "$function_quarantined")).toHaveLength(1);
    await two.act(projectId, id, "release", "ada");
    nowMs += 1_000;
    await one.judge();
    expect(one.standing(id)).toMatchObject({ state: "healthy", reason: "released", strikes: 0 });
    expect(await state.charge(`function:${id}`, 0, { capacity: 10_000, refillPerSecond: 0 })).toBe(10_000);
  });

  test("lets it in again on probation after the back-off, and a share of events tries it", async () => {
    const id = await newFunction();
    const watcher = await watch();
    watcher.charge(projectId, id, use({ cpuMs: 30_000 }));
    await watcher.judge();
    nowMs += 60_000;
    await watcher.judge();
    expect(watcher.standing(id).state).toBe("probation");
    expect(watcher.admit(id)).toBe("withheld"); // random gives 0.5, the share is 0.1
    watcher.charge(projectId, id, use({ cpuMs: 5 }));
    await watcher.judge();
    expect(watcher.standing(id).state).toBe("probation");
    nowMs += 60_000;
    await watcher.judge();
    expect(watcher.standing(id)).toMatchObject({ state: "healthy", reason: "held_out" });
  });

  test("gives an edited function another chance at once", async () => {
    const id = await newFunction();
    const watcher = await watch();
    watcher.charge(projectId, id, use({ cpuMs: 30_000 }));
    await watcher.judge();
    versions.set(id, 2);
    nowMs += 1_000;
    await watcher.judge();
    expect(watcher.standing(id)).toMatchObject({ state: "probation", reason: "edited", strikes: 1 });
  });

  test("reports what fails, and pauses it past its owner's rate", async () => {
    const id = await newFunction();
    const records = databaseRecords(db);
    const watcher = await watch();
    watcher.charge(projectId, id, use({ runs: 100, failures: 60 }));
    await watcher.judge();
    expect(watcher.standing(id)).toMatchObject({ state: "healthy", failing: true });
    await records.saveSettings(id, projectId, { pauseFrom: 0.3 });
    await watcher.look();
    watcher.charge(projectId, id, use({ runs: 1, failures: 0 }));
    await watcher.judge();
    expect(watcher.standing(id)).toMatchObject({ state: "paused", reason: "failure_rate", numbers: { rate: 0.3 } });
    expect(newsOf(id)).toEqual(["$function_failing", "$function_paused"]);
  });

  test("takes the dearest function of a project that overspends, and only that", async () => {
    const [dear, cheap] = [await newFunction(), await newFunction()];
    const records = databaseRecords(db);
    await records.saveProjectSettings(projectId, {
      budget: { burstMs: 5_000, msPerSecond: 10 },
      functionBudget: { burstMs: 100_000, msPerSecond: 1_000 },
    });
    const watcher = await watch();
    for (let round = 0; round < 10; round++) {
      watcher.charge(projectId, dear, use({ cpuMs: 900 }));
      watcher.charge(projectId, cheap, use({ cpuMs: 100 }));
      await watcher.judge();
    }
    expect(watcher.standing(dear)).toMatchObject({ state: "quarantined", reason: "project_overspent" });
    expect(watcher.standing(cheap).state).toBe("healthy");
    await records.saveProjectSettings(projectId, {});
  });

  test("whatever two processes see and do, they end of one mind, by one chain of changes", {
    timeout: 60_000,
  }, async () => {
    const records = databaseRecords(db);
    const [one, two] = [await watch(), await watch()];
    const action = fc.record({
      at: fc.constantFrom(one, two),
      waitMs: fc.oneof(fc.nat(2_000), fc.nat(90_000)),
      what: fc.oneof(
        fc.record({ cpuMs: fc.nat(9_000), failures: fc.nat(30), breaches: fc.nat(1) }),
        fc.constantFrom(
          "release" as const,
          "degrade" as const,
          "disable" as const,
          "enable" as const,
          "settings" as const,
        ),
      ),
      judge: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 15 }), async (actions) => {
        const id = await newFunction();
        for (const { at, waitMs, what, judge } of actions) {
          nowMs += waitMs;
          if (what === "settings") await records.saveSettings(id, projectId, { pauseFrom: 0.5 });
          else if (typeof what === "string") await at.act(projectId, id, what, "ada");
          else at.charge(projectId, id, { ...NO_USE, runs: 30, ...what });
          if (judge) await Promise.all([one.judge(), two.judge()]);
        }
        for (let round = 0; round < 3; round++) {
          nowMs += 1_000;
          await Promise.all([one.judge(), two.judge()]);
        }
        expect(one.standing(id)).toEqual(two.standing(id));
        const history = (await records.history(id, 1_000)).toReversed();
        let before = "healthy";
        for (const { from, standing } of history) {
          expect(from).toBe(before);
          before = standing.state;
        }
        expect(one.standing(id).state).toBe(before);
      }),
      { numRuns: 20 },
    );
  });

  test("tells again what could not be told", async () => {
    // The other tests' watchers tell nobody, and so leave theirs untold.
    await db.query("UPDATE function_transitions SET event_told = true, webhook_done = true");
    const id = await newFunction();
    let fails = true;
    const watcher = await watch({
      tell: async (transition) => {
        if (fails) throw new Error("the log is away");
        told.push(transition);
        await databaseRecords(db).eventTold(transition.functionId, transition.revision);
        await databaseRecords(db).webhookTried(transition.functionId, transition.revision, true);
      },
    });
    watcher.charge(projectId, id, use({ cpuMs: 30_000 }));
    await watcher.judge();
    expect(newsOf(id)).toEqual([]);
    fails = false;
    nowMs += 10_000;
    await watcher.judge();
    expect(newsOf(id)).toHaveLength(1);
    nowMs += 10_000;
    await watcher.judge();
    expect(newsOf(id)).toHaveLength(1);
  });
});

describe("while the shared state is away", () => {
  test("functions are held to a smaller budget, never to none, and pay their debt afterwards", async () => {
    let away = false;
    const real = state;
    const flaky: SharedState = {
      ...real,
      charge: (bucket, cost, options) =>
        away ? Promise.reject(new SharedStateUnavailable("away")) : real.charge(bucket, cost, options),
    };
    const id = await newFunction();
    const alone: boolean[] = [];
    const buckets = new Buckets({ state: flaky, nowMs: () => nowMs, onAlone: (is) => alone.push(is) });
    const bucket = { capacity: 1_000, refillPerSecond: 0 };
    expect(await buckets.charge(id, 200, bucket)).toBe(800);
    away = true;
    expect(await buckets.charge(id, 50, bucket)).toBe(800 - 50 * ALONE_FACTOR);
    expect(await buckets.charge(id, 150, bucket)).toBe(0);
    expect(await buckets.charge("new", 10, bucket)).toBe(1_000 / ALONE_FACTOR - 10 * ALONE_FACTOR);
    expect(buckets.aloneSinceMs).toBe(nowMs);
    away = false;
    nowMs += 1_000;
    expect(await buckets.charge(id, 10, bucket)).toBe(800 - 210);
    expect([alone, buckets.aloneSinceMs]).toEqual([[true, false], undefined]);
  });
});

describe("kept invocations", () => {
  test("are handed out once, also when they are kept twice, and only those that were asked for", async () => {
    const id = await newFunction();
    const kept = databaseKept(db);
    const one = (name: string) => ({ id: `${id}-${name}`, functionId: id, projectId, payload: { name, nul: "\0" } });
    await kept.keep([one("a"), one("b")]);
    await kept.keep([one("b")]);
    expect((await kept.count(id)).invocations).toBe(2);
    expect(await kept.askReplay(id, projectId)).toBe(2);
    await kept.keep([one("later")]);
    const got: unknown[] = [];
    await expect(
      kept.replay(id, 1, async () => {
        throw new Error("killed");
      }),
    ).rejects.toThrow("killed");
    for (let round = 0; round < 3; round++) {
      await kept.replay(id, 1, async (some) => void got.push(...some.map(({ payload }) => payload)));
    }
    expect(got).toEqual([
      { name: "a", nul: "\0" },
      { name: "b", nul: "\0" },
    ]);
    expect(await kept.asked()).toEqual([]);
    expect((await kept.counts(projectId)).get(id)?.invocations).toBe(1);
    expect(await kept.forget(Date.now() + 8 * 86_400_000)).toBe(1);
  });
});
