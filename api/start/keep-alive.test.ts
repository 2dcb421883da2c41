import { describe, expect, test } from "vitest";
import { keepAlive, type Mortal } from "./keep-alive.ts";

/** A clock, pauses and children under the test's hand: nothing here takes real time. */
class World {
  nowMs = 0;
  readonly pausesMs: number[] = [];
  readonly launched: { readonly die: (how: string) => void; stops: number }[] = [];
  readonly lines: string[] = [];
  /** How many of the next launches fail. */
  failing = 0;
  /** Pauses that never end by themselves. */
  endlessPauses = false;

  readonly logger = {
    error: (_fields: object, line: string) => void this.lines.push(`error: ${line}`),
    warn: (_fields: object, line: string) => void this.lines.push(`warn: ${line}`),
    fatal: (_fields: object, line: string) => void this.lines.push(`fatal: ${line}`),
  };

  readonly wait = async (ms: number): Promise<void> => {
    this.pausesMs.push(ms);
    if (this.endlessPauses) await new Promise(() => undefined);
    this.nowMs += ms;
  };

  readonly launch = async (): Promise<Mortal> => {
    if (this.failing > 0) {
      this.failing--;
      throw new Error("no memory");
    }
    const { promise, resolve } = Promise.withResolvers<string>();
    const child = { die: resolve, stops: 0 };
    this.launched.push(child);
    return {
      died: promise,
      stop: async () => {
        child.stops++;
        resolve("stopped");
      },
    };
  };

  keep() {
    return keepAlive("engine", this.launch, this.logger, this.wait, () => this.nowMs);
  }

  /** Lets the living child die after `lifeMs`, and what follows happen. */
  async death(lifeMs: number): Promise<void> {
    this.nowMs += lifeMs;
    this.launched.at(-1)?.die("SIGKILL");
    await settled();
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("a child that dies", () => {
  test("young again and again is given growing pauses", async () => {
    const world = new World();
    const kept = await world.keep();
    for (let death = 0; death < 7; death++) await world.death(50);
    expect(world.pausesMs).toEqual([100, 500, 1_000, 2_000, 5_000, 5_000, 5_000]);
    expect(world.launched).toHaveLength(8);
    expect(world.lines.slice(0, 2)).toEqual([
      "error: engine process died (SIGKILL); starting it again",
      "warn: engine process is back after 100 ms",
    ]);
    await kept.stop();
  });

  test("after a long life starts over with the shortest pause", async () => {
    const world = new World();
    const kept = await world.keep();
    for (const lifeMs of [50, 50, 60_000, 50, 3_600_000]) await world.death(lifeMs);
    expect(world.pausesMs).toEqual([100, 500, 100, 500, 100]);
    await kept.stop();
  });

  test("and cannot be started at once is tried until it can", async () => {
    const world = new World();
    const kept = await world.keep();
    world.failing = 3;
    await world.death(60_000);
    expect(world.pausesMs).toEqual([100, 500, 1_000, 2_000]);
    expect(world.launched).toHaveLength(2);
    await kept.stop();
    expect(world.launched.map(({ stops }) => stops)).toEqual([0, 1]);
  });
});

test("stop ends the child, and none follows", async () => {
  const world = new World();
  const kept = await world.keep();
  await kept.stop();
  expect(world.launched.map(({ stops }) => stops)).toEqual([1]);
  expect(world.lines).toEqual([]);
});

test("stop while it is down ends the pause and starts nothing", async () => {
  const world = new World();
  const kept = await world.keep();
  world.endlessPauses = true;
  await world.death(50);
  await kept.stop();
  expect(world.launched).toHaveLength(1);
  await expect(kept.current()).rejects.toThrow("stopped while it was down");
  expect(world.lines.filter((line) => line.startsWith("fatal"))).toEqual([]);
});

test("a first start that fails is the caller's", async () => {
  const world = new World();
  world.failing = 1;
  await expect(world.keep()).rejects.toThrow("no memory");
});
