/** A thousand functions of two hundred projects: what each costs, and what it costs the others. */

import { fileURLToPath } from "node:url";
import { compileSource } from "#lang/hog/compiler/source.ts";
import { openSandboxPool } from "#runtime/sandbox/pool.ts";
import { transformBatch } from "#transformations/chain/batch.ts";
import type { LoadedFunction } from "#transformations/chain/contract.ts";
import { compare, interleave, type Measure, median } from "../../measure.ts";
import { cpuMicros, residentBytes, residentBytesMax } from "./cpu.ts";
import { eventOf } from "./programs.ts";

const PROJECTS = 200;
const FUNCTIONS_EACH = 5;
const PORTION = 50;
const ROUNDS = 5;
const MEGABYTE = 1024 * 1024;
/** As an operator with so many projects would set it; see `SANDBOX_LIMITS` for the default. */
const LIMITS = { isolatesMax: PROJECTS, processBytesMax: 3 * 1024 * MEGABYTE };

/** No two are the same text. */
function functionsOf(project: number): readonly LoadedFunction[] {
  return Array.from({ length: FUNCTIONS_EACH }, (_, at) => {
    const id = `${project}-${at}`;
    const source = `let e := event
let p := e.properties
p.seen_${project}_${at} := concat(p.first, '-', ${project * FUNCTIONS_EACH + at})
if (p.amount > ${project % 100}) { p.large_${at} := true }
return e`;
    const { bytecode } = compileSource(source);
    if (bytecode === null) throw new Error(`function ${id} doesn't compile`);
    return { id, name: id, bytecode };
  });
}

export async function crowdBench(): Promise<readonly Measure[]> {
  const guestEntry = fileURLToPath(new URL("../../../transformations/chain/guest.ts", import.meta.url));
  const pool = await openSandboxPool({ processes: 1, guestEntry, limits: LIMITS });
  const alone = await openSandboxPool({ processes: 1, guestEntry });
  try {
    const projects = Array.from({ length: PROJECTS }, (_, at) => ({ id: at + 1, functions: functionsOf(at) }));
    const events = Array.from({ length: PORTION }, (_, at) => eventOf(at));
    const pid = pool.stats().processes[0]?.pid;
    const emptyBytes = residentBytes(pid);
    const coldMs: number[] = [];
    for (const { id, functions } of projects) {
      const start = performance.now();
      await transformBatch(pool, { id }, functions, events.slice(0, 1));
      coldMs.push(performance.now() - start);
    }
    const loadedBytes = residentBytes(pid);
    const turn = async (): Promise<void> => {
      for (const { id, functions } of projects) await transformBatch(pool, { id }, functions, events);
    };
    const same = async (): Promise<void> => {
      for (let at = 0; at < PROJECTS; at++) await transformBatch(alone, { id: 1 }, projects[0]!.functions, events);
    };
    for (let warm = 0; warm < 3; warm++) {
      await turn();
      await same();
    }
    const rate = async (on: typeof pool, work: () => Promise<void>): Promise<number> => {
      const start = cpuMicros(on);
      await work();
      return (PROJECTS * PORTION) / ((cpuMicros(on) - start) / 1e6);
    };
    const rates = await interleave(ROUNDS, { crowd: () => rate(pool, turn), alone: () => rate(alone, same) });
    const count = PROJECTS * FUNCTIONS_EACH;
    return [
      compare(`${count} functions of ${PROJECTS} projects`, "events/CPU s", rates.crowd, "one project's", rates.alone),
      { measure: "cold start of a project's isolate and functions, median", value: median(coldMs), unit: "ms" },
      { measure: "cold start per function", value: median(coldMs) / FUNCTIONS_EACH, unit: "ms" },
      { measure: "memory per function, loaded", value: (loadedBytes - emptyBytes) / count / 1024, unit: "KB" },
      { measure: "memory per function, warm", value: (residentBytes(pid) - emptyBytes) / count / 1024, unit: "KB" },
      { measure: "peak resident size of the process", value: residentBytesMax(pid) / MEGABYTE, unit: "MB" },
      {
        measure: "peak resident size, one project",
        value: residentBytesMax(alone.stats().processes[0]?.pid) / MEGABYTE,
        unit: "MB",
      },
    ];
  } finally {
    await Promise.all([pool.close(), alone.close()]);
  }
}
