/**
 * Contests between our machine and the reference's: slices of this thread's CPU time alternate, and the ratio is taken
 * round by round. The reference gets native hashes and cached patterns.
 */
import hogvm from "@posthog/hogvm";
import { type Limits, type Program, run } from "#runtime/interpreter/machine.ts";
import { compare, interleave, type Measure } from "../measure.ts";
import { EXTERNAL } from "./external.ts";

export const PEER = "@posthog/hogvm 1.0.71";
export const ROUNDS = 7;
const SLICE_MS = 120;

export function bytecodeOf(compiled: { readonly bytecode: readonly unknown[] | null }): readonly unknown[] {
  if (compiled.bytecode === null) throw new Error("the benchmark's program does not compile");
  return compiled.bytecode;
}

export function ours(
  program: Program,
  globals: Readonly<Record<string, unknown>>,
  owned = false,
  limits?: Partial<Limits>,
): unknown {
  const outcome = run(program, { globals, globalsOwned: owned }, limits);
  if (outcome.kind !== "finished") throw new Error(`the program did not finish: ${JSON.stringify(outcome)}`);
  return outcome.result;
}

export function theirs(bytecode: readonly unknown[], globals: Readonly<Record<string, unknown>>): unknown {
  return hogvm.execSync([...bytecode], { globals, external: EXTERNAL, timeout: 60_000 });
}

/** Time this thread computed, ms: other processes on the machine do not count. */
function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Calls of `work` per second of CPU, over a slice of time. */
export function rate(work: () => void, batch: number): () => number {
  return () => {
    const start = cpuMs();
    let calls = 0;
    let elapsed = 0;
    do {
      for (let i = 0; i < batch; i++) work();
      calls += batch;
      elapsed = cpuMs() - start;
    } while (elapsed < SLICE_MS);
    return (calls * 1000) / elapsed;
  };
}

export async function contest(
  measure: string,
  unit: string,
  batch: number,
  us: () => unknown,
  them: () => unknown,
): Promise<Measure> {
  const [mine, yours] = [JSON.stringify(us()), JSON.stringify(them())];
  if (mine !== yours) throw new Error(`${measure}: results differ: ${mine} and ${yours}`);
  const contenders = { us: rate(us, batch * 10), them: rate(them, batch) };
  contenders.us();
  contenders.them();
  const { us: ourRates, them: theirRates } = await interleave(ROUNDS, contenders);
  return compare(measure, unit, ourRates, PEER, theirRates);
}
