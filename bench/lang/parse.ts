/**
 * Our parser against the reference's, which is ANTLR in C++ compiled to WebAssembly: the first parse of a process, and
 * parses per second once both are warm. Prints also which share of the conformance cases the first, narrowed run takes.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contender } from "#bench/lang/contenders.ts";
import { PARSE_SOURCES } from "#bench/lang/sources.ts";
import { compare, geometricMean, interleave, type Measure } from "#bench/measure.ts";
import { ENTRIES, type Parsed, parseAs } from "#lang/syntax/parse.ts";

const PEER = "@posthog/hogql-parser";
const WARM_ROUNDS = 5;
const COLD_ROUNDS = 5;
/** How long each contender parses in a round, ms. */
const SLICE_MS = 150;
const WARM_UP = 200;

/** Parses per second, measured for `SLICE_MS` but at least once. */
function rate(parse: (text: string) => void, text: string): number {
  const start = performance.now();
  let parses = 0;
  let elapsed = 0;
  do {
    parse(text);
    parses++;
    elapsed = performance.now() - start;
  } while (elapsed < SLICE_MS);
  return (1_000 * parses) / elapsed;
}

/** First parses per second, so that more is better here as well. */
const coldRate = (who: "ours" | "peer", index: number): number =>
  1_000 /
  Number(
    execFileSync(process.execPath, [join(import.meta.dirname, "parse-once.ts"), who, String(index)], {
      encoding: "utf8",
    }),
  );

function narrowShare(): Measure {
  const path = join(import.meta.dirname, "../../lang/syntax/conformance/grammar-cases.json");
  const cases = JSON.parse(readFileSync(path, "utf8")) as { rule: string; source: string; error?: true }[];
  const narrow: Readonly<Record<string, (source: string) => Parsed<unknown>>> = {
    expr: (source) => parseAs(source, ENTRIES.expression, "narrow"),
    program: (source) => parseAs(source, ENTRIES.program, "narrow"),
    select: (source) => parseAs(source, ENTRIES.select, "narrow"),
  };
  const valid = cases.filter(({ rule, error }) => error === undefined && rule in narrow);
  const taken = valid.filter(({ rule, source }) => narrow[rule]!(source).tree !== null);
  return {
    measure: "conformance cases parsed by the narrowed run alone",
    value: (100 * taken.length) / valid.length,
    unit: "%",
  };
}

export async function parseBench(): Promise<readonly Measure[]> {
  const measures: Measure[] = [];
  const ratios: Record<"first" | "warm", number[]> = { first: [], warm: [] };
  for (const [index, { name, kind, text }] of PARSE_SOURCES.entries()) {
    const cold = await interleave(COLD_ROUNDS, {
      ours: () => coldRate("ours", index),
      peer: () => coldRate("peer", index),
    });
    const first = compare(`first parse, ${name}`, "parses/s", cold.ours, PEER, cold.peer);
    const ours = await contender("ours", kind);
    const peer = await contender("peer", kind);
    for (let warmUp = 0; warmUp < WARM_UP; warmUp++) ours(text);
    peer(text);
    const warm = await interleave(WARM_ROUNDS, { ours: () => rate(ours, text), peer: () => rate(peer, text) });
    const later = compare(`parse, ${name} (${text.length} characters)`, "parses/s", warm.ours, PEER, warm.peer);
    measures.push(first, later);
    if (kind === "program") continue;
    ratios.first.push(first.ratio ?? 1);
    ratios.warm.push(later.ratio ?? 1);
  }
  for (const [when, values] of Object.entries(ratios)) {
    measures.push({
      measure: `parse, ${when}, geometric mean of the queries' ratios`,
      value: geometricMean(values),
      unit: "×",
    });
  }
  measures.push(narrowShare());
  return measures;
}
