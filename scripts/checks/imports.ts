/**
 * Holds the direction of imports that ARCHITECTURE.md draws: a room imports only what stands before it in `ROOMS`.
 * Tests and benches may look anywhere; `lang/` and tier 0 must also stay free of Node's modules, since they run in the
 * browser. Exits 1 with a line per breach.
 */
import { globSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, relative, resolve } from "node:path";

/** What each room may import besides itself. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  lang: [],
  runtime: ["lang"],
  transformations: ["lang", "runtime"],
  destinations: ["lang", "runtime"],
  pipeline: ["lang", "runtime", "transformations", "destinations"],
  api: ["lang", "runtime", "transformations", "destinations", "pipeline"],
  bench: ["lang", "runtime", "transformations", "destinations", "pipeline", "api", "scripts"],
  scripts: ["lang", "runtime", "transformations", "destinations", "pipeline", "api", "bench"],
};

/** Folders whose code runs in the browser or in an isolate: no Node module at all. */
const PURE = [
  "lang/",
  "runtime/library/",
  "runtime/interpreter/",
  "runtime/value.ts",
  "transformations/chain/guest.ts",
];
/** Tools that only write generated files; nothing imports them. */
const GENERATORS = /(^|\/)(generate|generate-[a-z-]+)\.ts$/;

const root = resolve(import.meta.dirname, "../..");
const breaches: string[] = [];

for (const room of Object.keys(ROOMS)) {
  for (const file of globSync(`${room}/**/*.{ts,tsx}`, { cwd: root, exclude: ["**/node_modules/**", "**/dist/**"] })) {
    if (file.endsWith(".test.ts") || file.includes(".contract.") || file.endsWith("contract.ts")) continue;
    const text = readFileSync(resolve(root, file), "utf8");
    for (const specifier of specifiersOf(text)) {
      const target = roomOf(file, specifier);
      if (target !== undefined && target !== room && !ROOMS[room]?.includes(target)) {
        breaches.push(`${file}: ${room}/ must not import ${target}/ (${specifier})`);
      }
      if (PURE.some((folder) => file.startsWith(folder)) && !GENERATORS.test(file) && isBuiltin(specifier)) {
        breaches.push(`${file}: runs in the browser, so it must not import ${specifier}`);
      }
    }
  }
}

for (const breach of breaches) console.error(breach);
console.log(breaches.length === 0 ? "imports point the right way" : `${breaches.length} imports point the wrong way`);
process.exit(breaches.length === 0 ? 0 : 1);

function specifiersOf(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(
    /^\s*(?:import|export)\b[^;"'`]*?\bfrom\s*"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)|^import\s+"([^"]+)"/gm,
  )) {
    found.push(match[1] ?? match[2] ?? match[3] ?? "");
  }
  return found;
}

function roomOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith("#")) return specifier.slice(1).split("/")[0];
  if (!specifier.startsWith(".")) return undefined;
  const path = relative(root, resolve(root, dirname(file), specifier));
  const room = path.split("/")[0];
  return room !== undefined && room in ROOMS ? room : undefined;
}
