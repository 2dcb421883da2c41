/**
 * `npm run conformance -- KIND FILE [--all]`: runs every case of a data file and counts. Prints the first failures (all
 * of them with `--all`), then `N passed, N failed`; exits 1 when a case failed. Any file of the kind's format will do.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { ConformanceKind } from "./kind.ts";

const SHOWN = 10;
const NOT_KINDS: ReadonlySet<string> = new Set(["main", "kind"]);

const kinds = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts") && !file.includes(".test."))
  .map((file) => file.slice(0, -".ts".length))
  .filter((kind) => !NOT_KINDS.has(kind));

const [kind = "", file = "", ...flags] = process.argv.slice(2);
if (!kinds.includes(kind) || !existsSync(file)) {
  console.error(`usage: npm run conformance -- (${kinds.join(" | ")}) FILE.json [--all]`);
  if (kinds.includes(kind)) console.error(`there is no file ${resolve(file)}`);
  process.exit(2);
}

const { load = casesOf, check, title = titleOf, close } = (await import(`./${kind}.ts`)) as ConformanceKind;
const shown = flags.includes("--all") ? Number.POSITIVE_INFINITY : SHOWN;
let passed = 0;
let failed = 0;
for (const entry of load(readFileSync(file, "utf8"))) {
  const difference = await outcome(entry);
  if (difference === undefined) passed++;
  else if (++failed <= shown) console.log(`FAIL ${title(entry)}\n  ${difference}`);
}
await close?.();
if (failed > shown) console.log(`… and ${failed - shown} more (--all shows them)`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function outcome(entry: unknown): Promise<string | undefined> {
  try {
    return await check(entry);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function casesOf(text: string): readonly unknown[] {
  const data: unknown = JSON.parse(text);
  const cases = typeof data === "object" && data !== null && "cases" in data ? data.cases : data;
  if (!Array.isArray(cases)) throw new Error("the file is neither an array of cases nor an object with `cases`");
  return cases;
}

function titleOf(entry: unknown): string {
  const { name, source } = Object(entry) as { readonly name?: unknown; readonly source?: unknown };
  return String(name ?? source ?? JSON.stringify(entry));
}
