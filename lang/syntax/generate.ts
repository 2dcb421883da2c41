/** Writes lang/syntax/generated/ from the grammars. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = import.meta.dirname;
const OUTPUT = join(FOLDER, "generated");
const GENERATOR = join(FOLDER, "../../node_modules/antlr-ng/dist/cli/runner.js");
const BANNER = "// Generated from HogLexer.g4 and HogParser.g4 by generate.ts. Do not edit.\n";

const options = ["-o", OUTPUT, "--exact-output-dir", "true", "-l", "false", "-v", "false", "-D", "language=TypeScript"];
execFileSync(process.execPath, [GENERATOR, "HogLexer.g4", "HogParser.g4", ...options], {
  cwd: FOLDER,
  stdio: "inherit",
});

for (const file of readdirSync(OUTPUT)) {
  const path = join(OUTPUT, file);
  if (!file.endsWith(".ts")) {
    rmSync(path);
    continue;
  }
  const text = readFileSync(path, "utf8")
    .replace(/^\/\/ (for running tests|eslint-disable).*\n/gm, "")
    // What the generator declares and never reads, which the strict compiler refuses.
    .replace(/^type int = number;\n/m, "")
    .replace(/^import \{ Token \} from "antlr4ng";\n/m, (line) => (path.endsWith("HogLexer.ts") ? "" : line))
    .replace(/^ *(let )?previousContext = localContext;\n/gm, "")
    .replace(/(_sempred\()localContext(: [^)]*\): boolean \{)/g, "$1_localContext$2")
    .replace(/\n{3,}/g, "\n\n")
    .trimStart();
  writeFileSync(path, BANNER + text);
}
