/**
 * A hundred good functions of as many projects, and five that misbehave: an endless loop, one that hoards memory, a
 * pattern that explodes in other engines, and two that go around all accounting and cost their process each time. What
 * do the good ones notice, and is any event lost or doubled?
 *
 * Open loop: batches are due at fixed times, and wait if they have to; times count from when they were due.
 */

import { fileURLToPath } from "node:url";
import { compileSource } from "#lang/hog/compiler/source.ts";
import { openSandboxPool, type SandboxPool } from "#runtime/sandbox/pool.ts";
import { transformBatch } from "#transformations/chain/batch.ts";
import type { ChainEvent, ChainResult, LoadedFunction } from "#transformations/chain/contract.ts";
import { type Measure, median, quantile } from "../measure.ts";
import { eventOf } from "./sandbox/programs.ts";

export interface ChaosOptions {
  readonly processes: number;
  readonly goodProjects: number;
  /** Batches of good projects in each half of a round. */
  readonly batches: number;
  readonly everyMs: number;
  readonly rounds: number;
}

export interface ChaosReport {
  /** p99 of good batches, ms: without and with bad neighbours, a pair for each round. */
  readonly p99Ms: readonly { readonly calm: number; readonly chaos: number }[];
  /** Events whose row is missing, wrong, or there twice. */
  readonly lost: number;
  readonly deaths: number;
  /** Failures of the bad ones, by class. */
  readonly offences: Readonly<Record<string, number>>;
}

const BATCH = 10;
const BAD_EVERY = 8;
const BAD: Readonly<Record<string, string>> = {
  "endless loop": "while (true) {}",
  "hoards memory": "let s := 'x'\nwhile (true) { s := concat(s, s) }",
  "explosive pattern":
    "let s := 'a'\nfor (let i := 0; i < 17; i := i + 1) { s := concat(s, s) }\nreturn {'properties': {'m': match(concat(s, 'b'), '(a+)+$')}}",
};
const RAW_BAD: Readonly<Record<string, string>> = {
  "kills its process": "new Array(6e7).fill(1)",
  "never comes back": "for (;;) /(a+)+$/.test('a'.repeat(40) + 'b')",
};

function functionOf(id: string, source: string, name = id): LoadedFunction {
  const { bytecode } = compileSource(source);
  if (bytecode === null) throw new Error(`${id} doesn't compile`);
  return { id, name, bytecode };
}

export async function chaos(options: ChaosOptions): Promise<ChaosReport> {
  const guestEntry = fileURLToPath(new URL("./sandbox/chaos.guest.ts", import.meta.url));
  let deaths = 0;
  const pool = await openSandboxPool({
    ...{ processes: options.processes, guestEntry },
    limits: { isolatesMax: options.goodProjects + 8, callMs: 1_000, graceMs: 250 },
    onDeath: () => {
      deaths += 1;
    },
  });
  try {
    const good = Array.from({ length: options.goodProjects }, (_, at) => ({
      id: at + 1,
      functions: [functionOf(`good-${at}`, `let e := event\ne.properties.mark := ${at}\nreturn e`)],
    }));
    const bad = [
      ...Object.entries(BAD).map(([name, source]) => functionOf(name, source)),
      ...Object.entries(RAW_BAD).map(([name, code]) => functionOf(name, "return event", `raw:${code}`)),
    ].map((fn, at) => ({ id: 10_001 + at, functions: [fn] }));
    const offences: Record<string, number> = {};
    const p99Ms: { calm: number; chaos: number }[] = [];
    let lost = 0;
    const half = async (isChaos: boolean): Promise<number> => {
      const tookMs: number[] = [];
      const running: Promise<void>[] = [];
      const startMs = performance.now();
      for (let at = 0; at < options.batches; at++) {
        const dueMs = startMs + at * options.everyMs;
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, dueMs - performance.now())));
        const project = good[at % good.length]!;
        running.push(
          run(pool, project, batchOf(at)).then((results) => {
            tookMs.push(performance.now() - dueMs);
            lost += results.filter((result, index) => !isGood(result, batchOf(at)[index]!, project.id - 1)).length;
          }),
        );
        if (!isChaos || at % BAD_EVERY !== 0) continue;
        const villain = bad[(at / BAD_EVERY) % bad.length]!;
        const events = batchOf(at).slice(0, 2);
        running.push(
          run(pool, villain, events, (reason) => {
            offences[reason] = (offences[reason] ?? 0) + 1;
          }).then((results) => {
            lost += results.filter((result) => result.kind !== "row").length + Math.abs(results.length - events.length);
          }),
        );
      }
      await Promise.all(running);
      return quantile(tookMs, 0.99);
    };
    await half(false);
    for (let round = 0; round < options.rounds; round++) {
      const calm = await half(false);
      p99Ms.push({ calm, chaos: await half(true) });
    }
    return { p99Ms, lost, deaths, offences };
  } finally {
    await pool.close();
  }
}

const batchOf = (at: number): readonly ChainEvent[] =>
  Array.from({ length: BATCH }, (_, index) => eventOf(at * BATCH + index));

function run(
  pool: SandboxPool,
  { id, functions }: { readonly id: number; readonly functions: readonly LoadedFunction[] },
  events: readonly ChainEvent[],
  onReason: (reason: string) => void = () => undefined,
): Promise<readonly ChainResult[]> {
  return transformBatch(pool, { id }, functions, events, { onOffence: ({ reason }) => onReason(reason) });
}

const decoder = new TextDecoder();

/** The event's own row, with the mark of its project's function. */
function isGood(result: ChainResult, { envelope }: ChainEvent, mark: number): boolean {
  if (result.kind !== "row" || result.failed.length > 0) return false;
  const row = JSON.parse(decoder.decode(result.row)) as { readonly uuid: string; readonly properties: string };
  return row.uuid === envelope.uuid && (JSON.parse(row.properties) as { readonly mark: number }).mark === mark;
}

export async function chaosBench(): Promise<readonly Measure[]> {
  const report = await chaos({ processes: 2, goodProjects: 100, batches: 300, everyMs: 30, rounds: 5 });
  const ratios = report.p99Ms.map(({ calm, chaos: troubled }) => troubled / calm);
  return [
    {
      measure: "p99 of 100 good functions beside 5 bad ones",
      value: median(report.p99Ms.map(({ chaos: troubled }) => troubled)),
      ...{ unit: "ms", peer: "without them", ratio: median(ratios) },
      ...{ min: Math.min(...ratios), max: Math.max(...ratios), rounds: ratios.length },
    },
    { measure: "events lost, wrong or doubled", value: report.lost, unit: "events" },
    { measure: "processes that the bad ones cost", value: report.deaths, unit: "processes" },
    ...Object.entries(report.offences).map(([reason, value]) => ({
      measure: `offences: ${reason}`,
      value,
      unit: "calls",
    })),
  ];
}
