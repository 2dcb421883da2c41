/**
 * Evaluates 1,000 distinct filters round robin in a process of its own and prints its resident memory, in bytes.
 * `node bench/lang/filters-once.ts (ours | peer) FILE`, the file holding the filters' bytecode as JSON.
 */
import { readFileSync } from "node:fs";
import { EVENT } from "./programs.ts";

const EVALUATIONS_EACH = 200;

const [who, file = ""] = process.argv.slice(2);
const filters = JSON.parse(readFileSync(file, "utf8")) as unknown[][];
const globals = { event: EVENT };

const evaluators = who === "peer" ? await peers() : await ours();
for (let round = 0; round < EVALUATIONS_EACH; round++) for (const evaluate of evaluators) evaluate();
console.log(process.memoryUsage().rss);

async function ours(): Promise<readonly (() => unknown)[]> {
  const { load, run } = await import("#runtime/interpreter/machine.ts");
  const programs = filters.map((bytecode) => load(bytecode));
  return programs.map((program) => () => run(program, { globals }));
}

async function peers(): Promise<readonly (() => unknown)[]> {
  const { default: hogvm } = await import("@posthog/hogvm");
  const { EXTERNAL } = await import("./external.ts");
  return filters.map((bytecode) => () => hogvm.execSync(bytecode, { globals, external: EXTERNAL }));
}
