/**
 * From source text to the first result of a function of 13 lines. The reference's compiler is not published for
 * JavaScript: its side is parsed by its parser and run by its machine, and gets the compiled bytecode for nothing.
 */
import createReference from "@posthog/hogql-parser";
import { compileSource } from "#lang/hog/compiler/source.ts";
import { load } from "#runtime/interpreter/machine.ts";
import type { Measure } from "../measure.ts";
import { bytecodeOf, contest, ours, theirs } from "./contest.ts";
import { EVENT } from "./programs.ts";

const SOURCE = `fun priceOf(item) {
  return item.price * (item.quantity ?? 1)
}
let total := 0
let names := []
for (let item in event.properties.items) {
  total := total + priceOf(item)
  names := arrayPushBack(names, lower(item.sku))
}
if (total > 100 and event.properties.plan in ['pro', 'team']) {
  return f'{event.properties.email} bought {arrayStringConcat(names, ', ')} for {total}'
}
return null`;

export async function firstResultBench(): Promise<readonly Measure[]> {
  const reference = await createReference();
  const bytecode = bytecodeOf(compileSource(SOURCE));
  const globals = { event: EVENT };
  const measure = await contest(
    "source to first result, 13 lines",
    "runs/s",
    1,
    () => ours(load(bytecodeOf(compileSource(SOURCE))), globals),
    () => {
      if ("error" in (JSON.parse(reference.parseProgram(SOURCE)) as object))
        throw new Error("the reference refuses it");
      return theirs(bytecode, globals);
    },
  );
  return [measure];
}
