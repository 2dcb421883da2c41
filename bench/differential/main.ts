/**
 * `npm run differential -- [SUITE…] [--programs N] [--seconds S] [--seed N]`: generated programs, ours against the
 * reference's parser and machine. Stops after N comparisons or S seconds, prints what differs and is not listed in
 * docs/hog/differences.md, shortest first, and ends with `N compared, N differ (listed), N differ (NOT listed)`.
 * Exits 1 if anything differs that is not listed. The same seed makes the same programs.
 */
import { parseArgs } from "node:util";
import { grammarSuite } from "./grammar.ts";
import { bytecodeSuite, librarySuite, programSuite } from "./running.ts";
import type { Compared, Suite } from "./suite.ts";

// Both machines read the clock's zone, the reference for `toDate(number)`.
process.env["TZ"] = "UTC";

const SUITES: readonly Suite[] = [grammarSuite, librarySuite, programSuite, bytecodeSuite];
const SHOWN_MAX = 10;
const PROGRESS_MS = 500;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    programs: { type: "string", default: "24000" },
    seconds: { type: "string", default: "300" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
  },
});
const chosen = positionals.length === 0 ? SUITES : SUITES.filter(({ name }) => positionals.includes(name));
if (chosen.length !== Math.max(positionals.length, chosen.length)) {
  console.error(
    `usage: npm run differential -- [${SUITES.map(({ name }) => name).join(" | ")}] [--programs N] [--seconds S] [--seed N]`,
  );
  process.exit(2);
}
const shares = chosen.reduce((sum, { share }) => sum + share, 0);
const seed = Number(values.seed);

let compared = 0;
let skipped = 0;
let listed = 0;
const byId = new Map<string, number>();
const unlisted: (Compared & { readonly suite: string })[] = [];

console.log(`seed ${seed}`);
let told = 0;
for (const suite of chosen) await compareAll(suite);
if (process.stdout.isTTY) process.stdout.write("\r\x1b[K");

unlisted.sort((a, b) => a.source.length - b.source.length);
for (const { suite, source, what } of unlisted.slice(0, SHOWN_MAX))
  console.log(`${suite} DIFFERS\n${indented(source)}\n  ${what}\n`);
if (unlisted.length > SHOWN_MAX) console.log(`… and ${unlisted.length - SHOWN_MAX} more\n`);
for (const [id, count] of [...byId].sort(([, a], [, b]) => b - a)) console.log(`${String(count).padStart(7)} ${id}`);
if (skipped > 0)
  console.log(`${String(skipped).padStart(7)} not compared: refused by the compiler, or too much for the reference`);
console.log(`${compared} compared, ${listed} differ (listed), ${unlisted.length} differ (NOT listed)`);
process.exit(unlisted.length > 0 ? 1 : 0);

async function compareAll(suite: Suite): Promise<void> {
  const wanted = Math.ceil((Number(values.programs) * suite.share) / shares);
  const until = performance.now() + (Number(values.seconds) * 1000 * suite.share) / shares;
  let done = 0;
  for await (const result of suite.run(seed)) {
    count(suite, result);
    if (result.kind !== "skipped") done++;
    progress(suite.name, done, wanted);
    if (done >= wanted || performance.now() > until) return;
  }
}

function count({ name }: Suite, result: Compared): void {
  if (result.kind === "skipped") {
    skipped++;
    return;
  }
  compared++;
  if (result.kind === "not listed") unlisted.push({ ...result, suite: name });
  if (result.kind !== "listed") return;
  listed++;
  for (const id of result.ids ?? []) byId.set(id, (byId.get(id) ?? 0) + 1);
}

function progress(name: string, done: number, wanted: number): void {
  if (!process.stdout.isTTY || performance.now() - told < PROGRESS_MS) return;
  told = performance.now();
  process.stdout.write(`\r\x1b[K${name} ${done}/${wanted}, ${unlisted.length} unexpected`);
}

function indented(text: string): string {
  return text.replace(/^/gm, "  ");
}
