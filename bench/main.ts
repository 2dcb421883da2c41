/**
 * `npm run bench -- NAME [--json]`: runs one benchmark and prints a line per measure; with `--json`, a JSON object each.
 * Peers are measured in the same run; machines drift, ratios do not.
 */
import type { Measure } from "./measure.ts";

const BENCHES: Readonly<Record<string, { readonly doc: string; readonly run: () => Promise<readonly Measure[]> }>> = {
  log: {
    doc: "durable appends of 1 KB against node:sqlite, lmdb and classic-level",
    run: async () => (await import("./log.ts")).logBench(),
  },
  warehouse: {
    doc: "blocks of events into the embedded engine against its own interface with objects",
    run: async () => (await import("./warehouse.ts")).warehouseBench(),
  },
  capture: {
    doc: "gzip batches of 100 events against bare http + gunzip + JSON.parse",
    run: async () => (await import("./capture.ts")).captureBench(),
  },
  pipeline: {
    doc: "one event's way from the SDK's request to the warehouse and the webhook, open loop",
    run: async () => (await import("./pipeline.ts")).pipelineBench(),
  },
  parse: {
    doc: "Hog and HogQL sources against the reference parser, first parse and warm",
    run: async () => (await import("./lang/parse.ts")).parseBench(),
  },
  lang: {
    doc: "the languages in all: parse, vm, source to result, memory of 1,000 functions, the cost of budgets",
    run: async () => (await import("./lang/main.ts")).langBench(),
  },
  vm: {
    doc: "tier 0 against the reference machine",
    run: async () => (await import("./lang/vm.ts")).vmBench(),
  },
  hogql: {
    doc: "compile time, compiled queries against SQL by hand, insights at growing table sizes",
    run: async () => (await import("./hogql.ts")).hogqlBench(),
  },
  runtime: {
    doc: "tier 1 against JavaScript by hand; batches through sandbox processes against the reference machine without one",
    run: async () => [
      ...(await (await import("./runtime/tiers.ts")).tiersBench()),
      ...(await (await import("./runtime/sandbox.ts")).sandboxBench()),
    ],
  },
  profiler: {
    doc: "shares of lines in a profile against what each line takes alone, and what profiling costs",
    run: async () => (await import("./runtime/profiler.ts")).profilerBench(),
  },
  chaos: {
    doc: "a hundred good functions beside five that loop, hoard and cost their process",
    run: async () => (await import("./runtime/chaos.ts")).chaosBench(),
  },
};

const args = process.argv.slice(2);
const json = args.includes("--json");
const name = args.find((arg) => !arg.startsWith("--"));
const bench = name === undefined ? undefined : BENCHES[name];
if (bench === undefined) {
  console.error(`usage: npm run bench -- NAME [--json]\n`);
  for (const [known, { doc }] of Object.entries(BENCHES)) console.error(`  ${known.padEnd(10)} ${doc}`);
  process.exit(2);
}

for (const measure of await bench.run()) console.log(json ? JSON.stringify(measure) : lineOf(measure));
process.exit(0);

function lineOf({ measure, value, unit, peer, ratio, min, max, rounds }: Measure): string {
  const figure = `${measure.padEnd(58)} ${short(value).padStart(10)} ${unit.padEnd(12)}`;
  if (peer === undefined || ratio === undefined) return figure;
  return `${figure} ${short(ratio).padStart(7)}× ${peer} [${short(min ?? ratio)}..${short(max ?? ratio)}] ${rounds} rounds`;
}

function short(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
