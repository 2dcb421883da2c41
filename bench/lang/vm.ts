/**
 * Tier 0 against the reference implementation's machine, unsandboxed both, on the same bytecode, in one process and one
 * run: slices of CPU time alternate, and the ratio is taken round by round. The reference gets native hashes
 * and cached patterns.
 */
import crypto from "node:crypto";
import hogvm from "@posthog/hogvm";
import { compileExpressionSource, compileSource } from "#lang/hog/compiler/source.ts";
import { load, type Program, run } from "#runtime/interpreter/machine.ts";
import { compare, interleave, type Measure } from "../measure.ts";
import {
  CPU_PROGRAMS,
  EVENT,
  FILTER_SOURCE,
  filterSource,
  JSON_PROGRAM,
  PII_SOURCE,
  TRANSFORM_SOURCE,
} from "./programs.ts";

const PEER = "@posthog/hogvm 1.0.71";
const ROUNDS = 7;
const SLICE_MS = 120;

const patterns = new Map<string, RegExp>();

function cachedPattern(pattern: string): RegExp {
  let regex = patterns.get(pattern);
  if (regex === undefined) {
    const insensitive = pattern.startsWith("(?i)");
    regex = new RegExp(insensitive ? pattern.slice(4) : pattern, insensitive ? "i" : "");
    patterns.set(pattern, regex);
  }
  return regex;
}

const EXTERNAL = {
  crypto,
  regex: {
    match: (pattern: string, text: string) => cachedPattern(pattern).test(text),
    extract: (pattern: string, text: string) => cachedPattern(pattern).exec(text)?.[0] ?? "",
  },
};

function bytecodeOf(compiled: { readonly bytecode: readonly unknown[] | null }): readonly unknown[] {
  if (compiled.bytecode === null) throw new Error("the benchmark's program does not compile");
  return compiled.bytecode;
}

function ours(program: Program, globals: Readonly<Record<string, unknown>>, owned = false): unknown {
  const outcome = run(program, { globals, globalsOwned: owned });
  if (outcome.kind !== "finished") throw new Error(`the program did not finish: ${JSON.stringify(outcome)}`);
  return outcome.result;
}

function theirs(bytecode: readonly unknown[], globals: Readonly<Record<string, unknown>>): unknown {
  return hogvm.execSync([...bytecode], { globals, external: EXTERNAL, timeout: 60_000 });
}

/** Time this thread computed, ms: other processes on the machine do not count. */
function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Calls of `work` per second of CPU, over a slice of time. */
function rate(work: () => void, batch: number): () => number {
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

async function contest(
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

/** All measures; takes about a minute. */
export async function vmBench(): Promise<readonly Measure[]> {
  const measures: Measure[] = [];
  for (const { name, source, runs } of CPU_PROGRAMS) {
    const bytecode = bytecodeOf(compileSource(source));
    const program = load(bytecode);
    measures.push(
      await contest(
        `tier 0: ${name}`,
        "runs/s",
        runs,
        () => ours(program, {}),
        () => theirs(bytecode, {}),
      ),
    );
  }
  const geometric = Math.exp(measures.reduce((sum, { ratio }) => sum + Math.log(ratio ?? 1), 0) / measures.length);
  measures.push({ measure: "tier 0: CPU programs, geometric mean of ratios", value: geometric, unit: "×" });

  const text = JSON.stringify(EVENT);
  const json = bytecodeOf(compileSource(JSON_PROGRAM.source));
  const jsonProgram = load(json);
  measures.push(
    await contest(
      `tier 0: ${JSON_PROGRAM.name}`,
      "runs/s",
      JSON_PROGRAM.runs,
      () => ours(jsonProgram, { text }),
      () => theirs(json, { text }),
    ),
  );

  const filter = bytecodeOf(compileExpressionSource(FILTER_SOURCE));
  const filterProgram = load(filter);
  const globals = { event: EVENT };
  measures.push(
    await contest(
      "tier 0: filter on a parsed event",
      "evals/s",
      1000,
      () => ours(filterProgram, globals),
      () => theirs(filter, globals),
    ),
  );

  const filters = Array.from({ length: 1000 }, (_, n) => bytecodeOf(compileExpressionSource(filterSource(n))));
  const filterPrograms = filters.map((bytecode) => load(bytecode));
  let mine = 0;
  let yours = 0;
  measures.push(
    await contest(
      "tier 0: 1,000 distinct filters on one event",
      "evals/s",
      100,
      () => ours(filterPrograms[mine++ % 1000]!, globals),
      () => theirs(filters[yours++ % 1000]!, globals),
    ),
  );

  for (const [name, source] of [
    ["transform", TRANSFORM_SOURCE],
    ["pii", PII_SOURCE],
  ] as const) {
    const bytecode = bytecodeOf(compileSource(source));
    const program = load(bytecode);
    measures.push(
      await contest(
        `tier 0: ${name}, JSON in, JSON out`,
        "events/s",
        100,
        () => JSON.stringify(ours(program, { event: JSON.parse(text) as unknown }, true)),
        () => JSON.stringify(hogvm.convertHogToJS(theirs(bytecode, { event: JSON.parse(text) as unknown }))),
      ),
    );
  }
  return measures;
}
