/**
 * Bundles what the browser gets of the languages (parser, checker, formatter, compilers, verifier, disassembler, tier 0
 * and its library) and prints its size. Exits 1 when the bundle imports a Node module, uses a name that only Node has,
 * or takes more than `GZIP_BYTES_MAX`: the first page loads it.
 */
import { isBuiltin } from "node:module";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";

const GZIP_BYTES_MAX = 350 * 1024;

const ROOT = resolve(import.meta.dirname, "../..");
const ENTRY = "virtual:languages";
/** Kept whole by being exported. */
const SOURCE = `
export * as parse from "#lang/syntax/parse.ts";
export * as check from "#lang/hog/checker/check.ts";
export * as format from "#lang/hog/formatter/format.ts";
export * as compile from "#lang/hog/compiler/source.ts";
export * as verify from "#lang/hog/verifier/verify.ts";
export * as disassemble from "#lang/hog/disassemble.ts";
export * as render from "#lang/diagnostics/render.ts";
export * as query from "#lang/hogql/compile.ts";
export * as machine from "#runtime/interpreter/machine.ts";
export * as stepper from "#runtime/interpreter/stepper.ts";
export * as library from "#runtime/library/catalogue.ts";
export * as index from "#runtime/library/index-of.ts";
export * as print from "#runtime/print.ts";
`;
/** Names that only Node defines. */
const NODE_GLOBALS = ["process", "Buffer", "__dirname", "require", "setImmediate"];

const nodeModules: string[] = [];
const bundle = await rolldown({
  input: ENTRY,
  cwd: ROOT,
  platform: "browser",
  plugins: [
    {
      name: "languages",
      resolveId(id, importer) {
        if (id === ENTRY) return id;
        if (id.startsWith("#")) return resolve(ROOT, id.slice(1));
        if (!isBuiltin(id)) return null;
        nodeModules.push(`${importer ?? ENTRY} imports ${id}`);
        return { id, external: true };
      },
      load: (id) => (id === ENTRY ? SOURCE : null),
    },
  ],
});
const { output } = await bundle.generate({ format: "esm", minify: true });
const code = output.map((part) => (part.type === "chunk" ? part.code : "")).join("");
const gzipped = gzipSync(code, { level: 9 }).length;

const kib = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`;
console.log(
  `languages for the browser: ${kib(gzipped)} gzipped of ${kib(GZIP_BYTES_MAX)}, ${kib(code.length)} minified`,
);

const problems = [...nodeModules];
for (const name of NODE_GLOBALS) {
  if (new RegExp(`(?<![\\w$.])${name}\\s*[.(]`).test(code)) problems.push(`the bundle uses ${name}`);
}
if (gzipped > GZIP_BYTES_MAX) problems.push(`${kib(gzipped - GZIP_BYTES_MAX)} too large`);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
