import { extname } from "node:path";
import type { Diagnostic } from "#lang/diagnostics/diagnostic.ts";
import type { Compiled } from "#lang/hog/compiler/compile.ts";
import { compileExpressionSource, compileSource, compileTemplateSource } from "#lang/hog/compiler/source.ts";
import type { SourceMap } from "#lang/hog/source-map.ts";
import { type CommandIo, readOrSay } from "./io.ts";

/** How a source text is to be read. */
export type SourceForm = "program" | "expression" | "template";

/** A file given to a command: source text (`.hog`), or bytecode (`.hoge`, a JSON array). */
export interface HogUnit {
  readonly file: string;
  /** Undefined for a bytecode file, as is the map. */
  readonly source: string | undefined;
  readonly sourceMap: SourceMap | undefined;
  /** Null exactly when a diagnostic is an error. */
  readonly bytecode: readonly unknown[] | null;
  readonly diagnostics: readonly Diagnostic[];
}

const COMPILERS: Readonly<Record<SourceForm, (source: string) => Compiled>> = {
  program: compileSource,
  expression: compileExpressionSource,
  template: compileTemplateSource,
};

/** Reads and compiles a file. Undefined when it can't be read, which was said on `stderr` then. */
export async function readUnit(file: string, form: SourceForm, io: CommandIo): Promise<HogUnit | undefined> {
  const text = await readOrSay(io, file);
  if (text === undefined) return undefined;
  if (extname(file) !== ".hoge") return { file, source: text, ...COMPILERS[form](text) };
  try {
    const bytecode: unknown = JSON.parse(text);
    if (Array.isArray(bytecode)) return { file, source: undefined, sourceMap: undefined, bytecode, diagnostics: [] };
    io.stderr(`${file}: bytecode is a JSON array\n`);
  } catch (error) {
    io.stderr(`${file}: ${error instanceof Error ? error.message : String(error)}\n`);
  }
  return undefined;
}
