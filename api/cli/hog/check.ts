import { type Diagnostic, hasErrors } from "#lang/diagnostics/diagnostic.ts";
import { check as checkProgram } from "#lang/hog/checker/check.ts";
import { verify } from "#lang/hog/verifier/verify.ts";
import { parseProgram } from "#lang/syntax/parse.ts";
import { libraryFor, type Purpose } from "../../hog-library.ts";
import { diagnosticJson, diagnosticText } from "./excerpt.ts";
import { type CommandIo, type ExitCode, jsonText } from "./io.ts";
import { type HogUnit, readUnit, type SourceForm } from "./unit.ts";

export interface CheckArgs {
  readonly files: readonly string[];
  readonly form: SourceForm;
  readonly purpose: Purpose;
  readonly json: boolean;
}

/** `hog check FILE…`: what is wrong with programs (source) and with bytecode (`.hoge`). Ends with 1 on any error. */
export async function run(args: CheckArgs, io: CommandIo): Promise<ExitCode> {
  const reports: unknown[] = [];
  let errors = 0;
  let warnings = 0;
  for (const file of args.files) {
    const unit = await readUnit(file, args.form, io);
    if (unit === undefined) return 2;
    const { source = "" } = unit;
    const diagnostics = findingsIn(unit, args);
    const refused = refusalsOf(unit);
    errors += refused.length + diagnostics.filter((each) => hasErrors([each])).length;
    warnings += diagnostics.filter((each) => !hasErrors([each])).length;
    if (args.json)
      reports.push({ file, diagnostics: diagnostics.map((each) => diagnosticJson(source, each)), problems: refused });
    else {
      for (const each of diagnostics) io.stdout(`${diagnosticText(file, source, each)}\n`);
      for (const { offset, reason } of refused) io.stdout(`error: ${file}: refused at ${offset}: ${reason}\n`);
    }
  }
  if (args.json) io.stdout(jsonText({ errors, warnings, files: reports }));
  else io.stdout(`${args.files.length} checked, ${counted(errors, "error")}, ${counted(warnings, "warning")}\n`);
  return errors > 0 ? 1 : 0;
}

/**
 * What the parser, the compiler and, for whole programs, the checker found. Where checker and compiler found the same,
 * the checker's words stay: the compiler speaks as the reference does.
 */
function findingsIn({ source, diagnostics }: HogUnit, { form, purpose }: CheckArgs): readonly Diagnostic[] {
  const { tree } = form === "program" && source !== undefined ? parseProgram(source) : { tree: null };
  if (tree === null) return diagnostics;
  const checked = checkProgram(tree, libraryFor(purpose), purpose === "any" ? {} : { kind: purpose });
  const known = new Set(checked.map(placeOf));
  const rest = diagnostics.filter((each) => !known.has(placeOf(each)));
  return [...checked, ...rest].sort((a, b) => a.span.start - b.span.start);
}

const placeOf = ({ code, span }: Diagnostic): string => `${code} ${span.start}`;

function refusalsOf(unit: HogUnit): readonly { readonly offset: number; readonly reason: string }[] {
  if (unit.bytecode === null) return [];
  const verification = verify(unit.bytecode);
  return verification.ok ? [] : verification.problems;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;
