import { readdirSync, readFileSync } from "node:fs";
import type { SandboxPool } from "#runtime/sandbox/pool.ts";

const PAGE_BYTES = 4_096;

/**
 * CPU of this process and of the pool's, µs: on a machine that others use too, time on the wall would favour whoever
 * needs one process instead of two.
 */
export function cpuMicros(pool: SandboxPool): number {
  const { user, system } = process.cpuUsage();
  return user + system + sandboxMicros(pool);
}

/** CPU of the pool's processes, all threads, µs. From Linux's /proc; 0 elsewhere, which flatters us by their share. */
export function sandboxMicros(pool: SandboxPool): number {
  if (process.platform !== "linux") return 0;
  let nanos = 0;
  for (const { pid } of pool.stats().processes) {
    for (const task of readdirSync(`/proc/${pid}/task`)) {
      nanos += Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, "latin1").split(" ")[0]);
    }
  }
  return nanos / 1_000;
}

/** Resident size of a process, bytes. */
export function residentBytes(pid: number | undefined): number {
  if (process.platform !== "linux" || pid === undefined) return Number.NaN;
  return Number(readFileSync(`/proc/${pid}/statm`, "latin1").split(" ")[1]) * PAGE_BYTES;
}

/** The most it ever was, bytes. */
export function residentBytesMax(pid: number | undefined): number {
  if (process.platform !== "linux" || pid === undefined) return Number.NaN;
  const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "latin1"));
  return Number(line?.[1]) * 1024;
}
