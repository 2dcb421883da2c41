/** Tier 0 against the reference implementation's machine, unsandboxed both, on the same bytecode, in one process. */
import hogvm from "@posthog/hogvm";
import { compileExpressionSource, compileSource } from "#lang/hog/compiler/source.ts";
import { load } from "#runtime/interpreter/machine.ts";
import { geometricMean, type Measure } from "../measure.ts";
import { bytecodeOf, contest, ours, theirs } from "./contest.ts";
import {
  CPU_PROGRAMS,
  EVENT,
  FILTER_SOURCE,
  filterSource,
  JSON_PROGRAM,
  PII_SOURCE,
  TRANSFORM_SOURCE,
} from "./programs.ts";

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
  const geometric = geometricMean(measures.map(({ ratio }) => ratio ?? 1));
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
