/** Everything about the languages: parsing, source to result, tier 0, memory, and the price of budgets. */
import type { Measure } from "../measure.ts";
import { filtersBench } from "./filters.ts";
import { firstResultBench } from "./first-result.ts";
import { limitsBench } from "./limits.ts";
import { parseBench } from "./parse.ts";
import { vmBench } from "./vm.ts";

export async function langBench(): Promise<readonly Measure[]> {
  const parts = [parseBench, firstResultBench, vmBench, filtersBench, limitsBench];
  const measures: Measure[] = [];
  for (const part of parts) measures.push(...(await part()));
  return measures;
}
