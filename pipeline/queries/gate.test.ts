import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { GATE_LIMITS, Gate, TooManyQueries } from "./gate.ts";

const never = new AbortController().signal;
const limits = {
  ...GATE_LIMITS,
  perOwner: 2,
  short: 3,
  long: 1,
  longAfterMs: 1_000,
  waitMs: 5_000,
  waitingPerOwner: 2,
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Whether a promise has come to its end by now. */
async function settled(promise: Promise<unknown>): Promise<boolean> {
  let done = false;
  const end = (): void => {
    done = true;
  };
  promise.then(end, end);
  await vi.advanceTimersByTimeAsync(0);
  return done;
}

describe("places for queries", () => {
  test("an owner at its limit waits, the others do not", async () => {
    const gate = new Gate(limits);
    const first = await gate.enter("a", never);
    await gate.enter("a", never);
    const third = gate.enter("a", never);
    expect(await settled(third)).toBe(false);
    expect(await settled(gate.enter("b", never))).toBe(true);
    expect(gate.load).toEqual({ running: 3, waiting: 1 });
    first();
    expect(await settled(third)).toBe(true);
  });

  test("a long query moves aside, so that a short one finds a place", async () => {
    const gate = new Gate(limits);
    for (const owner of ["a", "b", "c"]) await gate.enter(owner, never);
    const short = gate.enter("d", never);
    expect(await settled(short)).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await settled(short)).toBe(true);
    const next = gate.enter("e", never);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await settled(next)).toBe(false); // the only long place is taken
    (await short)();
    expect(await settled(next)).toBe(true);
  });

  test("an owner's own long query does not hold up its short ones", async () => {
    const gate = new Gate(limits);
    const leave = await gate.enter("a", never);
    await gate.enter("a", never);
    const short = gate.enter("a", never);
    expect(await settled(short)).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await settled(short)).toBe(true);
    leave();
    expect(gate.load.running).toBe(2);
  });

  test("who waits too long, or behind too many, is told; who gives up leaves the line", async () => {
    const gate = new Gate({ ...limits, longAfterMs: 60_000 });
    for (const owner of ["a", "a"]) await gate.enter(owner, never);
    const late = expect(gate.enter("a", never)).rejects.toThrow(TooManyQueries);
    const controller = new AbortController();
    const gone = expect(gate.enter("a", controller.signal)).rejects.toThrow("left");
    await expect(gate.enter("a", never)).rejects.toThrow(TooManyQueries);
    controller.abort(new Error("left"));
    await gone;
    expect(gate.load.waiting).toBe(1);
    await vi.advanceTimersByTimeAsync(5_000);
    await late;
    expect(gate.load.waiting).toBe(0);
  });

  test("places are given back once each, long or short", async () => {
    const gate = new Gate(limits);
    const leave = await gate.enter("a", never);
    await vi.advanceTimersByTimeAsync(2_000);
    leave();
    expect(gate.load).toEqual({ running: 0, waiting: 0 });
  });
});
