/**
 * One contest in a process of its own, warmed: `node contender.ts INDEX ROUNDS`. Prints the rates of each round as JSON.
 * Contenders take turns, so that a slow moment hits all alike; time is that of this thread's CPU.
 */
import hogvm from "@posthog/hogvm";
import { compileExpressionSource, compileSource } from "#lang/hog/compiler/source.ts";
import { type Limits, load, run } from "#runtime/interpreter/machine.ts";
import { compileJit, runJit } from "#runtime/jit/jit.ts";
import { interleave } from "../../measure.ts";
import { CONTESTS } from "./contests.ts";

const SLICE_MS = 60;
/** As the product sets them for transformations. */
const LIMITS: Partial<Limits> = { opsMax: 10_000_000, memoryBytesMax: 16 * 1024 * 1024, timeMsMax: 550, depthMax: 500 };

const contest = CONTESTS[Number(process.argv[2])]!;
const rounds = Number(process.argv[3]);
const compile = contest.form === "program" ? compileSource : compileExpressionSource;
const { bytecode } = compile(contest.source);
if (bytecode === null) throw new Error(`${contest.name} does not compile`);
const program = load(bytecode);
const jit = compileJit(program);
if ("refused" in jit) throw new Error(`${contest.name}: ${jit.refused}`);

const finish = (value: unknown): unknown => (contest.printed ? JSON.stringify(value) : value);
const { globals } = contest;

function tier1(): unknown {
  const outcome = runJit(
    jit as Exclude<typeof jit, { refused: string }>,
    { globals: globals(), globalsOwned: contest.printed },
    LIMITS,
  );
  if (outcome.kind !== "finished") throw new Error(JSON.stringify(outcome));
  return finish(outcome.result);
}
function tier0(): unknown {
  const outcome = run(program, { globals: globals(), globalsOwned: contest.printed }, LIMITS);
  if (outcome.kind !== "finished") throw new Error(JSON.stringify(outcome));
  return finish(outcome.result);
}
const byHand = (): unknown => finish(contest.byHand(globals()));
const peer = (): unknown => hogvm.execSync([...bytecode], { globals: globals(), timeout: 60_000 });

function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function rate(work: () => unknown, batch: number, sliceMs: number): () => number {
  return () => {
    const start = cpuMs();
    let calls = 0;
    let elapsed = 0;
    do {
      for (let i = 0; i < batch; i++) work();
      calls += batch;
      elapsed = cpuMs() - start;
    } while (elapsed < sliceMs);
    return (calls * 1000) / elapsed;
  };
}

const expected = JSON.stringify(byHand());
for (const work of [tier1, tier0, ...(contest.peer ? [peer] : [])]) {
  const got = JSON.stringify(work());
  if (got !== expected) throw new Error(`${contest.name}: ${got} instead of ${expected}`);
}
const contenders: Record<string, () => number> = {
  tier1: rate(tier1, contest.runs, SLICE_MS),
  byHand: rate(byHand, contest.runs, SLICE_MS),
  tier0: rate(tier0, contest.runs, SLICE_MS),
  ...(contest.peer ? { peer: rate(peer, 1, SLICE_MS) } : {}),
};
for (let i = 0; i < 3; i++) for (const warm of Object.values(contenders)) warm();
console.log(JSON.stringify(await interleave(rounds, contenders)));
