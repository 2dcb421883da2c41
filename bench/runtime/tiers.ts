/**
 * Tier 1 against JavaScript by hand, which has no limits, and against the reference machine: each program in a process of
 * its own, contenders in turns. Then what a stop at a budget takes, and what a compiled program costs.
 */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { CONTESTS } from "#bench/runtime/tiers/contests.ts";
import { compileSource } from "#lang/hog/compiler/source.ts";
import { type Limits, load, type Outcome } from "#runtime/interpreter/machine.ts";
import { compileJit, runJit } from "#runtime/jit/jit.ts";
import { compare, type Measure, median } from "../measure.ts";

const run = promisify(execFile);
const ROUNDS = 7;
const HAND = "JavaScript by hand";
const PEER = "@posthog/hogvm 1.0.71";

type Rates = Readonly<Record<"tier1" | "byHand" | "tier0" | "peer", readonly number[] | undefined>>;

async function child<Result>(file: string, ...args: readonly string[]): Promise<Result> {
  const script = fileURLToPath(new URL(`./tiers/${file}`, import.meta.url));
  const { stdout } = await run(process.execPath, ["--expose-gc", script, ...args], { maxBuffer: 1 << 24 });
  return JSON.parse(stdout) as Result;
}

/** All measures; takes about a minute. */
export async function tiersBench(): Promise<readonly Measure[]> {
  const measures: Measure[] = [];
  const byRound: number[][] = Array.from({ length: ROUNDS }, () => []);
  for (const [index, { name }] of CONTESTS.entries()) {
    const { tier1 = [], byHand = [], peer } = await child<Rates>("contender.ts", String(index), String(ROUNDS));
    measures.push(compare(`tier 1: ${name}`, "runs/s", tier1, HAND, byHand));
    if (peer !== undefined) measures.push(compare(`tier 1: ${name}`, "runs/s", tier1, PEER, peer));
    for (const [round, rate] of tier1.entries()) byRound[round]?.push(Math.log(rate / (byHand[round] ?? Number.NaN)));
  }
  const means = byRound.map((logs) => Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length));
  measures.push({
    ...{ measure: `tier 1: geometric mean of ${CONTESTS.length} programs`, value: median(means), unit: "×" },
    ...{ peer: HAND, ratio: median(means), min: Math.min(...means), max: Math.max(...means), rounds: ROUNDS },
  });
  return [...measures, ...stops(), ...(await costs())];
}

const ENDLESS: Readonly<Record<string, string>> = {
  loop: "let i := 0; while (true) { i := i + 1 }",
  recursion: "fun f(n) { if (n < 1) { return 0 } return f(n - 1) + f(n - 1) } return f(100)",
  lists: "while (true) { let l := arrayMap(x -> [x], range(50)) }",
  texts: "let s := ''; while (true) { s := concat(s, 'abc'); if (length(s) > 100000) { s := '' } }",
  patterns: "let t := replaceAll(concat('aaaaaaaaaa', 'b'), 'a', 'aaaaaaaaaaaa'); while (true) { t =~ '(a+)+$' }",
};

/**
 * How much later than told a program stops, by its clock and by its count of instructions, in ms of CPU: what others take
 * of a busy machine is no fault of ours.
 */
function stops(): Measure[] {
  const late: number[] = [];
  const over: number[] = [];
  for (const source of Object.values(ENDLESS)) {
    const { bytecode } = compileSource(source);
    const jit = compileJit(load(bytecode ?? []));
    if ("refused" in jit) throw new Error(jit.refused);
    const timed = (limits: Partial<Limits>): { readonly outcome: Outcome; readonly ms: number } => {
      const start = process.threadCpuUsage();
      const outcome = runJit(jit, { globals: {} }, limits);
      const { user, system } = process.threadCpuUsage(start);
      return { outcome, ms: (user + system) / 1_000 };
    };
    for (let round = 0; round < ROUNDS; round++) {
      const timeMsMax = 20;
      late.push(Math.max(0, timed({ opsMax: Number.POSITIVE_INFINITY, timeMsMax }).ms - timeMsMax));
      const opsMax = 200_000;
      const { outcome, ms } = timed({ opsMax, timeMsMax: 60_000 });
      over.push(((outcome.stats.ops - opsMax) / outcome.stats.ops) * ms);
    }
  }
  const measure = (name: string, values: readonly number[]): Measure => ({
    ...{ measure: `tier 1: ${name}`, value: median(values), unit: "ms" },
    ...{ min: Math.min(...values), max: Math.max(...values), rounds: values.length },
  });
  return [measure("stop after the deadline", late), measure("stop after the last instruction", over)];
}

interface Cost {
  readonly micros: number;
  readonly sourceBytes: number;
  readonly heap: number;
  readonly heapWarm: number;
}

async function costs(): Promise<Measure[]> {
  const found = await child<Readonly<Record<string, Cost>>>("cost.ts");
  return Object.entries(found).flatMap(([name, { micros, sourceBytes, heap, heapWarm }]) => [
    { measure: `tier 1: to compile a ${name}`, value: micros, unit: "µs" },
    { measure: `tier 1: source of a ${name}`, value: sourceBytes / 1024, unit: "KiB" },
    { measure: `tier 1: heap of a ${name}, new`, value: heap / 1024, unit: "KiB" },
    { measure: `tier 1: heap of a ${name}, after 50 runs`, value: heapWarm / 1024, unit: "KiB" },
  ]);
}
