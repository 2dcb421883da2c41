/** How long a query takes from text to what the warehouse runs: the first time in a process, and when the code is warm. */
import { readFileSync } from "node:fs";
import { compileExpression, compileQuery } from "#lang/hogql/compile.ts";
import { contextOf, RULES } from "#lang/hogql/testing/rules.ts";
import { type Measure, median, quantile } from "../measure.ts";

interface Text {
  readonly hogql: string;
  readonly run: () => void;
}

const isQuery = (text: string): boolean => /^\s*(select|with)\b/i.test(text);

/** The repository's own rules, or the cases of a file of the conformance format. */
function texts(file: string | undefined): readonly Text[] {
  const entry = (hogql: string, context: ReturnType<typeof contextOf>): Text => ({
    hogql,
    run: () => void (isQuery(hogql) ? compileQuery(hogql, context) : compileExpression(hogql, context)),
  });
  if (file === undefined) {
    return RULES.flatMap(({ given, rules }) => rules.map(({ hogql }) => entry(hogql, contextOf(given))));
  }
  const { cases } = JSON.parse(readFileSync(file, "utf8")) as { readonly cases: readonly { readonly hogql: string }[] };
  return cases.map(({ hogql }) => entry(hogql, contextOf({})));
}

const WARM_UPS = 30;
const ROUNDS = 15;

const timed = (run: () => void): number => {
  const started = performance.now();
  run();
  return performance.now() - started;
};

export function compileMeasures(): readonly Measure[] {
  const all = texts(process.env["HOGSTREAM_BENCH_CASES"]);
  const first = all.map(({ run }) => timed(run));
  for (let round = 0; round < WARM_UPS; round++) for (const { run } of all) run();
  const warm = all.map(({ run }) => median(Array.from({ length: ROUNDS }, () => timed(run))));
  const figure = (measure: string, value: number, of: readonly number[]): Measure => ({
    measure,
    value,
    unit: "ms",
    min: Math.min(...of),
    max: Math.max(...of),
    rounds: ROUNDS,
  });
  return [
    figure(`compile, first query of a process (of ${all.length} texts)`, first[0] ?? Number.NaN, [first[0] ?? 0]),
    figure("compile, each text's first time, median", median(first), first),
    figure("compile warm, median of texts", median(warm), warm),
    figure("compile warm, 95th percentile", quantile(warm, 0.95), warm),
  ];
}
