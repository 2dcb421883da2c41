import { describe, expect, test } from "vitest";
import type { ProjectCode } from "#runtime/sandbox/contract.ts";
import { SandboxCallFailed, SandboxDied, SandboxUnavailable } from "#runtime/sandbox/errors.ts";
import { Pieces } from "#runtime/sandbox/frames.ts";
import type { SandboxPool } from "#runtime/sandbox/pool.ts";
import { transformBatch } from "#transformations/chain/batch.ts";
import {
  type ChainEvent,
  type ChainResult,
  type FunctionUse,
  type LoadedFunction,
  OFFENCE_CHARS_MAX,
  type Offence,
} from "#transformations/chain/contract.ts";
import { answerText, Batch, type GuestCode, type GuestResult } from "#transformations/chain/wire.ts";

/**
 * A pool without processes. Its guest writes the ids of the functions it "ran" as the row; a function called `bomb`
 * ends the process at each event whose text contains "boom", one called `slow` overruns at "wait".
 */
function fakePool(): SandboxPool & { readonly batches: number[]; deaths: number } {
  const batches: number[] = [];
  const pool = {
    batches,
    deaths: 0,
    call(project: ProjectCode, batch: string | readonly Uint8Array[]) {
      const { functions: all } = JSON.parse(project.code) as GuestCode;
      const text = typeof batch === "string" ? batch : Buffer.concat(batch).toString("utf8");
      const read = new Batch(text);
      const { envelopes, header } = read;
      const { left: { failed = [], silent = [], withheld = {} } = {} } = header;
      const out = new Set([...failed.map(({ functionId }) => functionId), ...silent, ...Object.keys(withheld)]);
      const functions = all.filter(({ id }) => !out.has(id));
      batches.push(envelopes.length);
      const results: GuestResult[] = [];
      for (const [at, envelope] of envelopes.entries()) {
        const source = read.source(at);
        if (functions.some(({ name }) => name === "bomb") && source.includes("boom")) {
          pool.deaths += 1;
          return Promise.reject(new SandboxDied("deadline", "", 3_000));
        }
        if (functions.some(({ name }) => name === "slow") && source.includes("wait")) {
          return Promise.reject(new SandboxCallFailed("timeout", "timed out"));
        }
        const row = { uuid: "u", ran: [source, ...functions.map(({ id }) => id)] };
        const { event, distinctId } = envelope;
        results.push({ kind: "row", row, event, distinctId, failed });
      }
      const use = functions.map(({ id }): FunctionUse => useOf(id, envelopes.length));
      return Promise.resolve({ body: new Pieces([Buffer.from(answerText(results, envelopes, use))]), micros: 7 });
    },
    stats: () => ({ processes: [{ pid: 1, projects: [] }], calls: 0, failures: 0, deaths: 0, queued: 0 }),
    close: () => Promise.resolve(),
  };
  return pool;
}

const useOf = (functionId: string, runs: number): FunctionUse => ({
  ...{ functionId, runs, failures: 0, ops: 1, micros: 0, allocatedBytes: 0, tier: 0 },
});
const event = (text: string): ChainEvent => ({
  envelope: {
    event: "e",
    uuid: "018f0000-0000-7000-8000-000000000001",
    distinctId: "u1",
    timestamp: "2026-01-01T12:00:01.000Z",
    now: "2026-01-01T12:00:05.000Z",
    ip: "203.0.113.7",
  },
  value: new TextEncoder().encode(text),
});
const fn = (id: string, name = id): LoadedFunction => ({ id, name, bytecode: ["_H", 1] });
const project = { id: 1 };
const summary = (result: ChainResult) =>
  result.kind === "row"
    ? [
        ...(JSON.parse(new TextDecoder().decode(result.row)) as { readonly ran: string[] }).ran,
        ...result.failed.map((one) => `!${one.functionId}`),
      ]
    : result;

describe("portions", () => {
  test("results come in order, however the events are cut", async () => {
    const pool = fakePool();
    const events = Array.from({ length: 230 }, (_, at) => event(`"${at}"`));
    const results = await transformBatch(pool, project, [fn("a")], events);
    expect(results.map(summary)).toEqual(events.map((_, at) => [`"${at}"`, "a"]));
    expect(pool.batches).toEqual([50, 50, 50, 50, 30]);
  });

  test("by size too, and an event larger than a portion goes alone", async () => {
    const pool = fakePool();
    const large = `"${"x".repeat(100_000)}"`;
    await transformBatch(pool, project, [fn("a")], [large, large, `"${"y".repeat(300_000)}"`, "1", "2"].map(event));
    expect(pool.batches).toEqual([1, 1, 1, 2]);
  });

  test("without functions nothing crosses", async () => {
    const pool = fakePool();
    const [row] = await transformBatch(pool, project, [], [event('{"properties":{"a":1}}')]);
    expect(row).toMatchObject({ kind: "row", event: "e", distinctId: "u1", failed: [] });
    expect(pool.batches).toEqual([]);
  });

  test("the watcher hears what was used", async () => {
    const heard: (readonly [number, readonly FunctionUse[], number])[] = [];
    await transformBatch(fakePool(), project, [fn("a")], [event("1"), event("2")], {
      onUse: ({ id }, use, micros) => heard.push([id, use, micros]),
    });
    expect(heard).toEqual([[1, [useOf("a", 2)], 7]]);
  });
});

describe("culprits", () => {
  const functions = [fn("a"), fn("b", "bomb"), fn("c")];

  test("one event goes on without the function that ended its process; the others notice nothing", async () => {
    const pool = fakePool();
    const events = ["1", "boom", "2"].map((text) => event(`"${text}"`));
    const results = await transformBatch(pool, project, functions, events);
    expect(results.map(summary)).toEqual([
      ['"1"', "a", "b", "c"],
      ['"boom"', "a", "c", "!b"],
      ['"2"', "a", "b", "c"],
    ]);
    expect(results[1]).toMatchObject({
      failed: [{ functionId: "b", killed: true, error: expect.stringContaining("deadline") as string }],
    });
  });

  test("two culprits on one event", async () => {
    const both = [fn("s", "slow"), fn("a"), fn("b", "bomb")];
    const [result] = await transformBatch(fakePool(), project, both, [event('"boom wait"')]);
    expect(summary(result!)).toEqual(['"boom wait"', "a", "!s", "!b"]);
  });

  test("a function that goes on ending processes is left out for a minute", async () => {
    const pool = fakePool();
    let nowMs = 1_000_000;
    const options = { now: () => nowMs };
    const events = Array.from({ length: 6 }, () => event('"boom"'));
    const results = await transformBatch(pool, project, functions, events, options);
    for (const result of results) expect(summary(result)).toEqual(['"boom"', "a", "c", "!b"]);
    const spent = pool.deaths;
    expect(spent).toBeLessThan(10);

    nowMs += 30_000;
    const [calm] = await transformBatch(pool, project, functions, [event('"calm"')], options);
    expect(summary(calm!)).toEqual(['"calm"', "a", "c", "!b"]);
    expect(pool.deaths).toBe(spent);

    nowMs += 31_000;
    const [again] = await transformBatch(pool, project, functions, [event('"calm"')], options);
    expect(summary(again!)).toEqual(['"calm"', "a", "b", "c"]);
  });

  test("trouble of the pool itself is the caller's to wait for", async () => {
    const pool = { ...fakePool(), call: () => Promise.reject(new SandboxUnavailable("closed")) };
    await expect(transformBatch(pool, project, functions, [event("1")])).rejects.toBeInstanceOf(SandboxUnavailable);
  });

  test("the offence is told, and its time charged", async () => {
    const offences: Offence[] = [];
    const charged: FunctionUse[] = [];
    const options = {
      onOffence: (offence: Offence) => offences.push(offence),
      onUse: (_: unknown, use: readonly FunctionUse[]) => charged.push(...use.filter(({ failures }) => failures > 0)),
    };
    const long = `"boom ${"x".repeat(40_000)}"`;
    await transformBatch(fakePool(), project, functions, [event('"1"'), event(long)], options);
    expect(offences).toMatchObject([{ project, functionId: "b", reason: "killed", truncated: true, micros: 3_000 }]);
    expect(offences[0]?.event).toHaveLength(OFFENCE_CHARS_MAX);
    // The batch, the event, and the prefix that proved it.
    expect(charged).toMatchObject([{ functionId: "b", failuresBy: { killed: 1 }, micros: 9_000 }]);
  });
});

describe("the watcher's word", () => {
  test("functions that it withholds don't run; asked again before each crossing", async () => {
    let used = 0;
    const standing = (id: string) => (id === "a" ? "degraded" : used > 0 ? "quarantined" : "run");
    const onUse = (): void => {
      used += 1;
    };
    const results = await transformBatch(fakePool(), project, [fn("a"), fn("b")], events(70), { standing, onUse });
    expect(results.slice(0, 50).map(summary)).toEqual(events(50).map((_, at) => [`"${at}"`, "a", "b"]));
    expect(results.slice(50).map(summary)).toEqual(events(20).map((_, at) => [`"${at + 50}"`, "a"]));
    for (const result of results.slice(50)) expect(result).toMatchObject({ withheld: ["b"], failed: [] });
  });

  test("a degraded function's project has one batch at a time", async () => {
    const pool = fakePool();
    let [now, most] = [0, 0];
    const call = async (...args: Parameters<SandboxPool["call"]>) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
      return pool.call(...args);
    };
    await transformBatch({ ...pool, call }, project, [fn("a")], events(200), { standing: () => "degraded" });
    expect(most).toBe(1);
    await transformBatch({ ...pool, call }, project, [fn("a")], events(200));
    expect(most).toBeGreaterThan(1);
  });
});

const events = (count: number): ChainEvent[] => Array.from({ length: count }, (_, at) => event(`"${at}"`));
