/**
 * Writes every generated file of the repository anew. Each generator states in its first line what it writes; CI runs
 * this and compares, so nothing generated can be stale or edited by hand.
 */
import { execFileSync } from "node:child_process";
import { globSync } from "node:fs";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const generators = globSync(
  ["lang/**/generate*.ts", "runtime/**/generate*.ts", "api/**/generate*.ts", "scripts/generate-*.ts"],
  {
    cwd: root,
  },
).sort();

for (const generator of generators) {
  const startedMs = performance.now();
  execFileSync(process.execPath, [resolve(root, generator)], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  console.log(`${generator}: ${Math.round(performance.now() - startedMs)} ms`);
}
