/** `hogstream query fmt`: HogQL, laid out. */
import { hasErrors } from "#lang/diagnostics/diagnostic.ts";
import { renderDiagnostic } from "#lang/diagnostics/render.ts";
import { formatQuery } from "#lang/hog/formatter/format.ts";
import type { CommandIo } from "../hog/io.ts";

/** Something with a blank in it is no file's name but a query. */
const isText = (given: string): boolean => /\s/.test(given.trim());

export async function formatTexts(given: readonly string[], check: boolean, io: CommandIo): Promise<number> {
  let code = 0;
  for (const each of given) {
    const inPlace = each !== "-" && !isText(each);
    let source: string;
    try {
      source = isText(each) ? each : await io.read(each);
    } catch (error) {
      io.stderr(`hogstream: ${each}: ${error instanceof Error ? error.message : String(error)}\n`);
      return 2;
    }
    const { text, diagnostics } = formatQuery(source);
    if (hasErrors(diagnostics)) {
      code = 1;
      for (const diagnostic of diagnostics) {
        io.stderr(`${renderDiagnostic(source, diagnostic, inPlace ? each : "query")}\n`);
      }
    } else if (check) {
      if (text !== source) code = 1;
      if (text !== source) io.stdout(`${inPlace ? each : "query"}\n`);
    } else if (inPlace) {
      if (text !== source) await io.write(each, text);
    } else io.stdout(text.endsWith("\n") ? text : `${text}\n`);
  }
  return code;
}
