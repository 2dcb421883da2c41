import { hasErrors } from "#lang/diagnostics/diagnostic.ts";
import { type Formatted, format, formatQuery } from "#lang/hog/formatter/format.ts";
import { diagnosticJson, diagnosticText } from "./excerpt.ts";
import { type CommandIo, type ExitCode, jsonText, readOrSay } from "./io.ts";

export interface FmtArgs {
  readonly files: readonly string[];
  /** `query`: the files are HogQL. */
  readonly form: "program" | "query";
  /** Only say which files would change; ends with 1 if any would. */
  readonly check: boolean;
  readonly json: boolean;
}

const FORMATTERS: Readonly<Record<FmtArgs["form"], (source: string) => Formatted>> = {
  program: format,
  query: formatQuery,
};

/**
 * `hog fmt FILE…`: lays files out anew, in place; standard input (`-`) goes to stdout. A file with syntax errors stays
 * as it is and ends the command with 1. With `--json`: what happened to each file, and the diagnostics.
 */
export async function run(args: FmtArgs, io: CommandIo): Promise<ExitCode> {
  const reports: unknown[] = [];
  let code: ExitCode = 0;
  for (const file of args.files) {
    const source = await readOrSay(io, file);
    if (source === undefined) return 2;
    const { text, diagnostics } = FORMATTERS[args.form](source);
    const failed = hasErrors(diagnostics);
    const changed = text !== source;
    if (failed || (changed && args.check)) code = 1;
    if (args.json) {
      const shown = file === "-" ? { text } : {};
      reports.push({ file, changed, ...shown, diagnostics: diagnostics.map((each) => diagnosticJson(source, each)) });
    } else if (failed) for (const each of diagnostics) io.stderr(diagnosticText(file, source, each));
    else if (args.check && changed) io.stdout(`${file}\n`);
    else if (!args.check && file === "-") io.stdout(text);
    if (changed && !args.check && file !== "-") await io.write(file, text);
  }
  if (args.json) io.stdout(jsonText({ files: reports }));
  return code;
}
