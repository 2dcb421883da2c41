/**
 * Three machines on generated programs: `node bench/runtime/tiers-differential.ts [COUNT] [SEED]`. Tier 0 and tier 1 must
 * agree in result, lines, error, its place, and the number of instructions; the reference machine in result and lines; texts of
 * errors are compared too. Prints what differs, shortest first; exits 1 if the tiers differ.
 */
import crypto from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import hogvm from "@posthog/hogvm";
import fc from "fast-check";
import { compileProgram } from "#lang/hog/compiler/compile.ts";
import { compileSource } from "#lang/hog/compiler/source.ts";
import { anyProgram } from "#lang/hog/testing/any-program.ts";
import { BudgetExceeded, RunFailure, UncaughtHogError } from "#runtime/errors.ts";
import { type Host, load, type Outcome, run } from "#runtime/interpreter/machine.ts";
import { compileJit, runJit } from "#runtime/jit/jit.ts";
import { anyBusySource } from "#runtime/jit/testing/busy-source.ts";

const OPS_MAX = 20_000;
const GLOBALS = { event: { k: [1, "x", { deep: null }], name: "n", list: [1, 2] }, n: 3 };
const SHOWN = 8;

interface Shown {
  readonly lines: readonly string[];
  readonly end: unknown;
  /** What only our own machines tell. */
  readonly more?: unknown;
}

/** Undefined when a budget ended the run. */
function ours(runs: (host: Host) => Outcome): Shown | undefined {
  const lines: string[] = [];
  const outcome = runs({ globals: GLOBALS, nowMs: 0, random: () => 0.5, print: (line) => lines.push(line) });
  if (outcome.kind === "finished") return { lines, end: plain(outcome.result), more: outcome.stats.ops };
  if (outcome.kind === "suspended") throw new Error("a program without async functions was suspended");
  const { error } = outcome;
  if (error instanceof BudgetExceeded || !(error instanceof RunFailure)) return undefined;
  const message = error instanceof UncaughtHogError ? error.hogMessage : error.message;
  return { lines, end: { message }, more: { code: error.code, chunk: error.chunk, offset: error.offset } };
}

const PATTERNS = {
  match: (pattern: string, text: string) =>
    pattern.startsWith("(?i)") ? new RegExp(pattern.slice(4), "i").test(text) : new RegExp(pattern).test(text),
};

function theirs(bytecode: readonly unknown[]): Shown | undefined {
  const lines: string[] = [];
  const log = console.log;
  console.log = (...parts: unknown[]) => lines.push(parts.join(" "));
  try {
    const { result, error } = hogvm.exec([...bytecode], {
      globals: GLOBALS,
      timeout: 1_000,
      memoryLimit: 16 * 1024 * 1024,
      external: { crypto: crypto as never, regex: PATTERNS },
    });
    const message: unknown = (error as { message?: unknown } | undefined)?.message;
    if (error === undefined) return { lines, end: plain(hogvm.convertHogToJS(result)) };
    return /timed out|Memory limit|call stack/i.test(String(message)) ? undefined : { lines, end: { message } };
  } catch {
    // It fails itself on what some programs hold, a dict with a key `__proto__` above all.
    return undefined;
  } finally {
    console.log = log;
  }
}

function plain(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value ?? null)) as unknown;
  } catch {
    return "contains itself";
  }
}

const count = Number(process.argv[2] ?? 1_000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
const tally = { programs: 0, refused: 0, budget: 0, "tiers differ": 0, "peer differs": 0, "peer's text differs": 0 };
const differences: (readonly [bytecode: string, what: string])[] = [];

function contest(bytecode: readonly unknown[] | null): void {
  if (bytecode === null) return;
  tally.programs += 1;
  const program = load(bytecode);
  const jit = compileJit(program);
  if ("refused" in jit) {
    tally.refused += 1;
    return;
  }
  const limits = { opsMax: OPS_MAX, timeMsMax: Number.POSITIVE_INFINITY };
  const zero = ours((host) => run(program, host, { ...limits, exact: true }));
  const one = ours((host) => runJit(jit, host, limits));
  const note = (kind: "tiers differ" | "peer differs" | "peer's text differs", a: unknown, b: unknown): void => {
    tally[kind] += 1;
    differences.push([JSON.stringify(bytecode), `${kind}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`]);
  };
  if (!isDeepStrictEqual(zero, one)) note("tiers differ", zero, one);
  if (zero === undefined) {
    tally.budget += 1;
    return;
  }
  const peer = theirs(bytecode);
  const { lines, end } = zero;
  if (peer === undefined || isDeepStrictEqual({ lines, end }, peer)) return;
  // Where the reference lets its host's engine complain, the text is the engine's.
  const bothFail = isFailure(end) && isFailure(peer.end) && isDeepStrictEqual(lines, peer.lines);
  note(bothFail ? "peer's text differs" : "peer differs", { lines, end }, peer);
}

function isFailure(end: unknown): boolean {
  return typeof end === "object" && end !== null && "message" in end;
}

for (const program of fc.sample(anyProgram(), { numRuns: count, seed })) contest(compileProgram(program).bytecode);
for (const source of fc.sample(anyBusySource(), { numRuns: count, seed })) contest(compileSource(source).bytecode);
console.log(`seed ${seed}: ${JSON.stringify(tally)}`);
const kinds = Object.keys(tally);
const rank = (what: string): number => kinds.findLastIndex((kind) => what.startsWith(kind));
differences.sort(([a, x], [b, y]) => rank(x) - rank(y) || a.length - b.length);
for (const [bytecode, what] of differences.slice(0, SHOWN)) {
  console.log(`  ${bytecode.slice(0, 600)}\n    ${what.slice(0, 600)}`);
}
process.exitCode = tally["tiers differ"] > 0 ? 1 : 0;
