/**
 * Programs behind the walls, against `@posthog/hogvm` in process with no wall at all, JavaScript written by hand without
 * limits, and `JSON.parse` + `JSON.stringify` alone: all four in each round, per second of CPU.
 *
 * First the bare transport: events as JSON text go in by batches of 50, results as JSON text come out. "In an isolate" is
 * all that the sandbox process takes, its end of the pipe included; "to the process and back" adds this process.
 * Then the whole chain as ingestion runs it, from the event's bytes to its warehouse row, which does more than the peer is
 * asked for: it sanitises, sets person properties, and writes a row of 14 columns.
 */

import { fileURLToPath } from "node:url";
import { compileSource } from "#lang/hog/compiler/source.ts";
import { openSandboxPool, type SandboxPool } from "#runtime/sandbox/pool.ts";
import { transformBatch } from "#transformations/chain/batch.ts";
import type { ChainEvent, LoadedFunction } from "#transformations/chain/contract.ts";
import { compare, interleave, type Measure } from "../measure.ts";
import type { BareCode } from "./sandbox/bare.guest.ts";
import { bare, byHand, reference } from "./sandbox/contenders.ts";
import { cpuMicros, sandboxMicros } from "./sandbox/cpu.ts";
import { crowdBench } from "./sandbox/crowd.ts";
import { lookupBench } from "./sandbox/lookup.ts";
import { eventOf, PROGRAMS } from "./sandbox/programs.ts";

const EVENTS = 2_000;
const TURNS = 4;
const PORTION = 50;
const ROUNDS = 9;
const UNIT = "events/CPU s";
const PEER = "@posthog/hogvm";
/** Enough for every function to be promoted, and for V8 to be done with it. */
const WARM_TURNS = 10;

export async function sandboxBench(): Promise<readonly Measure[]> {
  const events = Array.from({ length: EVENTS }, (_, at) => eventOf(at));
  return [
    ...(await transportBench(events)),
    ...(await chainBench(events)),
    ...(await crowdBench()),
    ...(await lookupBench()),
  ];
}

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

function bytecodeOf(name: keyof typeof PROGRAMS): readonly unknown[] {
  const { bytecode } = compileSource(PROGRAMS[name].hog);
  if (bytecode === null) throw new Error(`${name} doesn't compile`);
  return bytecode;
}

async function transportBench(events: readonly ChainEvent[]): Promise<readonly Measure[]> {
  const guestEntry = path("./sandbox/bare.guest.ts");
  const [one, two] = [
    await openSandboxPool({ processes: 1, guestEntry }),
    await openSandboxPool({ processes: 2, guestEntry }),
  ];
  try {
    const texts = events.map(({ value }) => Buffer.from(value).toString("utf8"));
    const batches = batchesOf(events, PORTION);
    const measures: Measure[] = [];
    for (const name of ["transform", "pii"] as const) {
      const bytecode = bytecodeOf(name);
      const code = (tier: 0 | 1, id = name as string) => ({
        ...{ id, version: String(tier) },
        code: JSON.stringify({ bytecode, tier } satisfies BareCode),
      });
      await assertSame(one, code(1), bytecode, batches[0]!, texts);
      for (let turn = 0; turn < WARM_TURNS; turn++) {
        await crossing(one, code(1), batches);
        await crossing(one, code(0, `${name} 0`), batches);
        reference(bytecode, texts.slice(0, EVENTS / 10));
      }
      const isolate: number[] = [];
      const rates = await interleave(ROUNDS, {
        "tier 1": () => bothRates(one, isolate, () => crossing(one, code(1), batches)),
        "tier 0": () => rate(one, () => crossing(one, code(0, `${name} 0`), batches)),
        hogvm: () => rate(one, () => reference(bytecode, texts)),
        hand: () => rate(one, () => byHand(PROGRAMS[name].byHand, texts)),
        JSON: () => rate(one, () => bare(texts)),
      });
      measures.push(
        compare(`in an isolate, batches of ${PORTION}, ${name}`, UNIT, isolate, PEER, rates.hogvm),
        compare(`the same, to the process and back, ${name}`, UNIT, rates["tier 1"], PEER, rates.hogvm),
        compare(`the same on tier 0, ${name}`, UNIT, rates["tier 0"], PEER, rates.hogvm),
        compare(`in an isolate, ${name}, of hand-written`, UNIT, isolate, "JavaScript", rates.hand),
        compare(`in an isolate, ${name}, of parse + stringify`, UNIT, isolate, "JSON", rates.JSON),
      );
    }
    const bytecode = bytecodeOf("transform");
    const code = (id: string) => ({ id, version: "1", code: JSON.stringify({ bytecode, tier: 1 } satisfies BareCode) });
    const singles = batchesOf(events, 1);
    const sizes = await interleave(ROUNDS, {
      batches: () => rate(one, () => crossing(one, code("a"), batches)),
      singles: () => rate(one, () => crossing(one, code("a"), singles)),
    });
    measures.push(compare(`batches of ${PORTION}`, UNIT, sizes.batches, "one event per call", sizes.singles));
    const shares = [batches.slice(0, batches.length / 2), batches.slice(batches.length / 2)] as const;
    const [left, right] = [code("left"), code("right")];
    const scaling = await interleave(ROUNDS, {
      // Two projects either way, so that isolates and batches are the same.
      two: () => wallRate(() => Promise.all([crossing(two, left, shares[0]), crossing(two, right, shares[1])])),
      one: () => wallRate(() => Promise.all([crossing(one, left, shares[0]), crossing(one, right, shares[1])])),
    });
    measures.push(compare("two sandbox processes", "events/s", scaling.two, "one", scaling.one));
    return measures;
  } finally {
    await Promise.all([one.close(), two.close()]);
  }
}

/** Events as JSON arrays, UTF-8. */
function batchesOf(events: readonly ChainEvent[], size: number): readonly Uint8Array[] {
  return Array.from({ length: Math.ceil(events.length / size) }, (_, at) => {
    const texts = events.slice(at * size, (at + 1) * size).map(({ value }) => Buffer.from(value).toString("utf8"));
    return Buffer.from(`[${texts.join(",")}]`);
  });
}

const LANES = 2;

async function crossing(
  pool: SandboxPool,
  code: Parameters<SandboxPool["call"]>[0],
  batches: readonly Uint8Array[],
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let at = next++; at < batches.length; at = next++) await pool.call(code, [batches[at]!]);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** Both answer the same, or there is nothing to compare. */
async function assertSame(
  pool: SandboxPool,
  code: Parameters<SandboxPool["call"]>[0],
  bytecode: readonly unknown[],
  batch: Uint8Array,
  texts: readonly string[],
): Promise<void> {
  const ours = (await pool.call(code, [batch])).body.length;
  const theirs = reference(bytecode, texts.slice(0, PORTION)) + PORTION + 1;
  if (ours !== theirs) throw new Error(`${code.id}: ${ours} characters, the reference writes ${theirs}`);
}

async function chainBench(events: readonly ChainEvent[]): Promise<readonly Measure[]> {
  const pool = await openSandboxPool({ processes: 1, guestEntry: path("../../transformations/chain/guest.ts") });
  try {
    const measures: Measure[] = [];
    const texts = events.map(({ value }) => Buffer.from(value).toString("utf8"));
    for (const name of ["transform", "pii"] as const) {
      const bytecode = bytecodeOf(name);
      const functions: readonly LoadedFunction[] = [{ id: name, name, bytecode }];
      const project = { id: name === "transform" ? 1 : 2 };
      for (let turn = 0; turn < WARM_TURNS; turn++) await transformBatch(pool, project, functions, events);
      const check = await transformBatch(pool, project, functions, events.slice(0, 1));
      if (check[0]?.kind !== "row" || check[0].failed.length > 0) throw new Error(JSON.stringify(check[0]));
      const isolate: number[] = [];
      const rates = await interleave(ROUNDS, {
        sandbox: () => bothRates(pool, isolate, () => transformBatch(pool, project, functions, events)),
        none: () => rate(pool, () => transformBatch(pool, project, [], events)),
        hogvm: () => rate(pool, () => reference(bytecode, texts)),
        JSON: () => rate(pool, () => bare(texts)),
      });
      measures.push(
        compare(`whole chain, bytes to row, ${name}`, UNIT, rates.sandbox, PEER, rates.hogvm),
        compare(`its share in the isolate, ${name}`, UNIT, isolate, PEER, rates.hogvm),
        compare(`whole chain, ${name}, of parse + stringify`, UNIT, rates.sandbox, "JSON", rates.JSON),
        compare(`whole chain, ${name}, of a chain`, UNIT, rates.sandbox, "without functions", rates.none),
      );
    }
    return measures;
  } finally {
    await pool.close();
  }
}

/** As {@link rate}; adds the rate by the sandbox's CPU alone to `isolate`. */
async function bothRates(pool: SandboxPool, isolate: number[], work: () => unknown): Promise<number> {
  const start = sandboxMicros(pool);
  const all = await rate(pool, work);
  isolate.push((EVENTS * TURNS) / ((sandboxMicros(pool) - start) / 1e6));
  return all;
}

/** Events per second of CPU. */
async function rate(pool: SandboxPool, work: () => unknown): Promise<number> {
  const start = cpuMicros(pool);
  for (let turn = 0; turn < TURNS; turn++) await work();
  return (EVENTS * TURNS) / ((cpuMicros(pool) - start) / 1e6);
}

/** Events per second on the wall. */
async function wallRate(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (let turn = 0; turn < TURNS; turn++) await work();
  return (EVENTS * TURNS) / ((performance.now() - start) / 1e3);
}
