/** What it costs to hold the budgets: tier 0 as it is against tier 0 with every budget switched off. */
import { compileExpressionSource, compileSource } from "#lang/hog/compiler/source.ts";
import { type Limits, load } from "#runtime/interpreter/machine.ts";
import { compare, interleave, type Measure, median } from "../measure.ts";
import { bytecodeOf, ours, ROUNDS, rate } from "./contest.ts";
import { CPU_PROGRAMS, EVENT, FILTER_SOURCE } from "./programs.ts";

const UNLIMITED: Partial<Limits> = {
  opsMax: Number.POSITIVE_INFINITY,
  memoryBytesMax: Number.POSITIVE_INFINITY,
  timeMsMax: Number.POSITIVE_INFINITY,
  depthMax: Number.POSITIVE_INFINITY,
};

export async function limitsBench(): Promise<readonly Measure[]> {
  const measures: Measure[] = [];
  const contenders = [
    ...CPU_PROGRAMS.map(({ name, source, runs }) => ({ name, bytecode: bytecodeOf(compileSource(source)), runs })),
    { name: "filter", bytecode: bytecodeOf(compileExpressionSource(FILTER_SOURCE)), runs: 1_000 },
  ];
  const globals = { event: EVENT };
  for (const { name, bytecode, runs } of contenders) {
    const [limited, unlimited] = [load(bytecode), load(bytecode)];
    const rates = {
      limited: rate(() => ours(limited, globals), runs * 10),
      unlimited: rate(() => ours(unlimited, globals, false, UNLIMITED), runs * 10),
    };
    rates.limited();
    rates.unlimited();
    const measured = await interleave(ROUNDS, rates);
    measures.push(compare(`budgets on: ${name}`, "runs/s", measured.limited, "budgets off", measured.unlimited));
  }
  const share = 100 * (1 - median(measures.map(({ ratio }) => ratio ?? 1)));
  return [...measures, { measure: "cost of budgets, median of programs", value: share, unit: "%" }];
}
