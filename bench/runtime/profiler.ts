/**
 * How well a profile tells where time goes. The truth for a line is what a program of that line alone takes more than an
 * empty one, in CPU time, unwatched; the profile is of the program of all the lines. And what profiling costs.
 */
import { compileSource } from "#lang/hog/compiler/source.ts";
import { threadCpuMs } from "#pipeline/forecast/costs.ts";
import { load, run } from "#runtime/interpreter/machine.ts";
import type { Profile } from "#runtime/profiler/profile.ts";
import { Profiler, profileSeries, type Subject } from "#runtime/profiler/profiler.ts";
import { type Measure, median } from "../measure.ts";

const LINES = [
  "let h := sha256Hex(event.text)",
  "let m := match(event.text, '[a-z]+@[a-z]+[.]com')",
  "let s := 0; for (let i := 0; i < 60; i := i + 1) { s := s + i * 2 }",
  "let l := arrayMap(x -> x + 1, range(20))",
  "let j := jsonParse(jsonStringify(event.nested))",
  "let p := event.nested",
  "let c := concat(lower(event.text), upper(event.text))",
];
const GLOBALS = {
  event: {
    text: "hello World ada@example.com ".repeat(20),
    nested: { a: [1, 2, { b: "x".repeat(50) }], c: { d: [1, 2, 3], e: null } },
  },
};
const ROUNDS = 7;
const RUNS = 4_000;
const EVENTS = 300;

export async function profilerBench(): Promise<readonly Measure[]> {
  const empty = subjectOf([]);
  const singles = LINES.map((line) => subjectOf([line]));
  const whole = subjectOf(LINES);
  for (const { program } of [empty, whole, ...singles]) microsOf(program);
  const truth = LINES.map((): number[] => []);
  const shares = LINES.map((): number[] => []);
  const costs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const nothing = microsOf(empty.program);
    const micros = singles.map(({ program }) => Math.max(0, microsOf(program) - nothing));
    const sum = micros.reduce((total, each) => total + each, 0);
    const alone = microsOf(whole.program);
    const startedMs = threadCpuMs();
    const { lines, ns } = profileOf(whole);
    costs.push(((threadCpuMs() - startedMs) * 1e3) / EVENTS / alone);
    for (const [at, each] of micros.entries()) {
      truth[at]!.push((100 * each) / sum);
      shares[at]!.push((100 * (lines.find(({ line }) => line === at + 1)?.selfNs ?? 0)) / ns);
    }
  }
  return [
    ...LINES.map((line, at) => ({
      measure: `share of \`${line}\` in the profile`,
      value: median(shares[at]!),
      unit: "%",
      peer: `truth ${median(truth[at]!).toFixed(1)} %`,
      // Of next to nothing there is no ratio.
      ...(median(truth[at]!) < 1 ? {} : { ratio: median(shares[at]!) / median(truth[at]!) }),
      min: Math.min(...shares[at]!),
      max: Math.max(...shares[at]!),
      rounds: ROUNDS,
    })),
    {
      measure: "CPU time to profile an event",
      value: median(costs),
      unit: "× of running it",
      min: Math.min(...costs),
      max: Math.max(...costs),
      rounds: ROUNDS,
    },
  ];
}

function subjectOf(lines: readonly string[]): Subject {
  const source = [...lines, "return 1"].join("\n");
  const { bytecode, sourceMap, diagnostics } = compileSource(source);
  if (bytecode === null) throw new Error(diagnostics.map(({ message }) => message).join("; "));
  return { program: load(bytecode, { sourceMap }), source, sourceMap };
}

/** CPU time of one run, µs. */
function microsOf(program: Subject["program"]): number {
  const startedMs = threadCpuMs();
  for (let at = 0; at < RUNS; at++) run(program, { globals: GLOBALS, nowMs: 0 });
  return ((threadCpuMs() - startedMs) * 1e3) / RUNS;
}

function profileOf(subject: Subject): Profile {
  const events = Array.from({ length: EVENTS }, () => GLOBALS);
  const series = profileSeries(new Profiler(subject, { cpuMs: threadCpuMs }), events);
  for (;;) {
    const next = series.next();
    if (next.done === true) return next.value;
  }
}
