/** What 1,000 distinct functions take in memory: processes of their own, ours and the reference's. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileExpressionSource } from "#lang/hog/compiler/source.ts";
import { compare, interleave, type Measure } from "../measure.ts";
import { bytecodeOf, PEER } from "./contest.ts";
import { filterSource } from "./programs.ts";

const ROUNDS = 5;
const FILTERS = 1_000;

export async function filtersBench(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), "filters-"));
  const file = join(folder, "filters.json");
  const filters = Array.from({ length: FILTERS }, (_, n) => bytecodeOf(compileExpressionSource(filterSource(n))));
  writeFileSync(file, JSON.stringify(filters));
  const megabytes = (who: string): number =>
    Number(
      execFileSync(process.execPath, [join(import.meta.dirname, "filters-once.ts"), who, file], { encoding: "utf8" }),
    ) / 1e6;
  try {
    const { ours, peer } = await interleave(ROUNDS, { ours: () => megabytes("ours"), peer: () => megabytes("peer") });
    return [compare("resident memory with 1,000 filters (less is better)", "MB", ours, PEER, peer)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
