import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Happening, initial, POLICY, REASONS, RUNS, type Standing, step } from "./standing.ts";

const seen = (nowMs: number, tokens: number, more: Partial<Extract<Happening, { kind: "observed" }>> = {}) =>
  ({
    kind: "observed",
    nowMs,
    tokens,
    capacity: 100,
    breaches: 0,
    runs: 0,
    failures: 0,
    pauseFrom: null,
    ...more,
  }) as const satisfies Happening;

const through = (...happenings: readonly Happening[]): Standing =>
  happenings.reduce((standing, happening) => step(standing, happening), initial(0));

describe("cost", () => {
  test("low tokens degrade at once, and refilled ones bring it back after the minimum stay", () => {
    expect(through(seen(10, 49))).toMatchObject({ state: "degraded", reason: "tokens_low", sinceMs: 10 });
    expect(through(seen(10, 49), { kind: "tick", nowMs: 20, share: 1 }).state).toBe("degraded");
    const later = 10 + POLICY.dwellMs;
    expect(through(seen(10, 49), { kind: "tick", nowMs: later, share: 0.7 }).state).toBe("degraded");
    expect(through(seen(10, 49), { kind: "tick", nowMs: later }).state).toBe("degraded");
    expect(through(seen(10, 49), { kind: "tick", nowMs: later, share: 0.8 })).toMatchObject({
      state: "healthy",
      reason: "tokens_back",
    });
  });

  test("an empty bucket quarantines for 1, 5 and 30 minutes, the fourth time until a person helps", () => {
    let standing = initial(0);
    let nowMs = 0;
    const stays: (number | null)[] = [];
    for (let round = 0; round < 4; round++) {
      standing = step(standing, seen(nowMs, -1));
      expect(standing).toMatchObject({ state: "quarantined", strikes: round + 1 });
      stays.push(standing.untilMs === null ? null : standing.untilMs - nowMs);
      if (standing.untilMs === null) break;
      expect(step(standing, { kind: "tick", nowMs: standing.untilMs - 1 })).toBe(standing);
      nowMs = standing.untilMs;
      standing = step(standing, { kind: "tick", nowMs });
      expect(standing.state).toBe("probation");
    }
    expect(stays).toEqual([60_000, 300_000, 1_800_000, null]);
    expect(step(standing, { kind: "tick", nowMs: 1e15, share: 1 })).toBe(standing);
    expect(step(standing, { kind: "release", nowMs: 5 })).toMatchObject({ state: "healthy", strikes: 0 });
  });

  test("one who holds out on probation is healthy; what he did before is forgotten in time", () => {
    const back = through(seen(0, 0), { kind: "tick", nowMs: 60_000 }, { kind: "tick", nowMs: 120_000 });
    expect(back).toMatchObject({ state: "healthy", reason: "held_out", strikes: 1 });
    expect(step(back, seen(130_000, 0)).strikes).toBe(2);
    expect(step(back, seen(POLICY.forgiveMs, 0)).strikes).toBe(1);
  });

  test("one breach is a relapse on probation, and nothing otherwise", () => {
    expect(through(seen(0, 90, { breaches: 1 })).state).toBe("healthy");
    const probation = through(seen(0, 0), { kind: "tick", nowMs: 60_000 });
    expect(step(probation, seen(60_001, 90, { breaches: 1 }))).toMatchObject({
      state: "quarantined",
      reason: "relapsed",
    });
  });

  test("a project that overspends costs the dearest its place", () => {
    const blamed = { tokens: -5, capacity: 1_000 };
    expect(through(seen(0, 90, { blamed }))).toMatchObject({
      state: "quarantined",
      reason: "project_overspent",
      numbers: { projectTokens: -5 },
    });
  });
});

describe("failures", () => {
  test("are reported, and pause only past the owner's rate", () => {
    const failing = through(seen(0, 100, { runs: 40, failures: 30 }));
    expect(failing).toMatchObject({ state: "healthy", failing: true, reason: "failing" });
    expect(step(failing, seen(1, 100, { runs: 40, failures: 2 }))).toMatchObject({ failing: false });
    expect(through(seen(0, 100, { runs: 40, failures: 30, pauseFrom: 0.5 }))).toMatchObject({
      state: "paused",
      reason: "failure_rate",
      numbers: { runs: 40, failures: 30, rate: 0.5 },
    });
    expect(through(seen(0, 100, { runs: POLICY.runsMin - 1, failures: 19, pauseFrom: 0.1 })).state).toBe("healthy");
  });

  test("an edited function gets another chance", () => {
    const paused = through(seen(0, 100, { runs: 40, failures: 30, pauseFrom: 0.5 }));
    expect(step(paused, { kind: "edited", nowMs: 5 })).toMatchObject({ state: "probation", reason: "edited" });
  });
});

const happening: fc.Arbitrary<{ readonly waitMs: number; readonly make: (nowMs: number) => Happening }> = fc.record({
  waitMs: fc.oneof(fc.nat(1_000), fc.nat(120_000), fc.nat(4_000_000)),
  make: fc.oneof(
    fc
      .record({
        tokens: fc.integer({ min: -100, max: 100 }),
        breaches: fc.nat(2),
        runs: fc.nat(100),
        part: fc.double({ min: 0, max: 1, noNaN: true }),
        pauseFrom: fc.option(fc.double({ min: 0.01, max: 1, noNaN: true })),
        project: fc.option(fc.integer({ min: -100, max: 100 })),
      })
      .map(
        ({ tokens, breaches, runs, part, pauseFrom, project }) =>
          (nowMs: number) =>
            seen(nowMs, tokens, {
              breaches,
              runs,
              failures: Math.floor(runs * part),
              pauseFrom,
              ...(project === null ? {} : { blamed: { tokens: project, capacity: 100 } }),
            }),
      ),
    fc.option(fc.double({ min: 0, max: 1, noNaN: true })).map(
      (share) =>
        (nowMs: number): Happening =>
          share === null ? { kind: "tick", nowMs } : { kind: "tick", nowMs, share },
    ),
    fc.constantFrom("edited", "release", "degrade", "disable", "enable").map(
      (kind) =>
        (nowMs: number): Happening => ({ kind, nowMs }),
    ),
  ),
});

describe("whatever happens", () => {
  const always = (check: (before: Standing, what: Happening, after: Standing) => void): void => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 60 }), (steps) => {
        let standing = initial(0);
        let nowMs = 0;
        for (const { waitMs, make } of steps) {
          nowMs += waitMs;
          const what = make(nowMs);
          const after = step(standing, what);
          check(standing, what, after);
          standing = after;
        }
      }),
    );
  };

  test("a new state begins now, has a reason in words, and ends later or not by time", () => {
    always((before, what, after) => {
      expect(REASONS[after.reason]).toMatch(/\.$/);
      if (after.state !== before.state) {
        expect(after.sinceMs).toBe(what.nowMs);
        if (after.untilMs !== null) expect(after.untilMs).toBeGreaterThan(what.nowMs);
      } else if (after === before) expect(after.sinceMs).toBe(before.sinceMs);
    });
  });

  test("the same standing is the same object: nothing is written or told when nothing happened", () => {
    always((before, what, after) => {
      const hand = what.kind === "release" || what.kind === "degrade";
      if (after.state === before.state && after.failing === before.failing && !hand) {
        expect(after).toBe(before);
      }
    });
  });

  test("only a person disables, enables and holds; time alone never makes anything worse", () => {
    always((before, { kind }, after) => {
      if (after.state === "disabled" && before.state !== "disabled") expect(kind).toBe("disable");
      if (before.state === "disabled" && after.state !== "disabled")
        expect(["enable", "release", "degrade"]).toContain(kind);
      if (after.held && !before.held) expect(kind).toBe("degrade");
      const worth = { all: 2, share: 1, none: 0 };
      if (kind === "tick") expect(worth[RUNS[after.state]]).toBeGreaterThanOrEqual(worth[RUNS[before.state]]);
    });
  });

  test("an empty bucket that runs is quarantined at once; a full one never is by its own cost", () => {
    always((before, what, after) => {
      if (what.kind !== "observed" || RUNS[before.state] === "none") return;
      if (what.tokens <= 0) expect(after.state).toBe("quarantined");
      else if (after.state === "quarantined" && before.state !== "probation") {
        expect(what.blamed?.tokens).toBeLessThanOrEqual(0);
      }
    });
  });

  test("nothing gets better by itself before the minimum stay, and no quarantine ends before its back-off", () => {
    always((before, what, after) => {
      if (what.kind !== "tick" || after.state === before.state) return;
      if (before.state === "degraded") expect(what.nowMs - before.sinceMs).toBeGreaterThanOrEqual(POLICY.dwellMs);
      if (before.state === "quarantined") {
        expect(after.state).toBe("probation");
        expect(what.nowMs - before.sinceMs).toBeGreaterThanOrEqual(POLICY.backoffMs[before.strikes - 1] ?? Infinity);
      }
    });
  });

  test("a pause comes from failures past the owner's rate, and from nothing else", () => {
    always((before, what, after) => {
      if (after.state !== "paused" || before.state === "paused") return;
      if (what.kind !== "observed") throw new Error(`paused by ${what.kind}`);
      expect(what.failures / what.runs).toBeGreaterThanOrEqual(what.pauseFrom ?? Infinity);
    });
  });

  test("left alone with a full bucket, everything that may heal by itself does", () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 40 }), (steps) => {
        let nowMs = 0;
        let standing = initial(0);
        for (const { waitMs, make } of steps) {
          nowMs += waitMs;
          standing = step(standing, make(nowMs));
        }
        const stuck = standing.held || standing.state === "paused" || standing.state === "disabled";
        const byHand = standing.state === "quarantined" && standing.untilMs === null;
        for (let tick = 0; tick < 4; tick++) {
          nowMs += 3_600_000;
          standing = step(standing, { kind: "tick", nowMs, share: 1 });
        }
        expect(standing.state === "healthy").toBe(!stuck && !byHand);
      }),
    );
  });
});
