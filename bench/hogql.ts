/**
 * HogQL: how long a query takes to compile, and what the compiled one costs on the embedded engine.
 *
 * `HOGSTREAM_BENCH_EVENTS` lists table sizes (default `1000000,10000000`; empty: compile only), `HOGSTREAM_BENCH_CASES`
 * names a file of the conformance format to compile instead of the repository's own texts, `HOGSTREAM_BENCH_FOLDER` is
 * where tables are made, and `HOGSTREAM_BENCH_ROUNDS` how often each is measured.
 */
import { compileMeasures } from "./hogql/compile.ts";
import { engineMeasures } from "./hogql/engine.ts";
import type { Measure } from "./measure.ts";

const SIZES = "1000000,10000000";

export async function hogqlBench(): Promise<readonly Measure[]> {
  const sizes = (process.env["HOGSTREAM_BENCH_EVENTS"] ?? SIZES)
    .split(",")
    .filter((size) => size.trim() !== "")
    .map(Number);
  return [...compileMeasures(), ...(await engineMeasures(sizes))];
}
