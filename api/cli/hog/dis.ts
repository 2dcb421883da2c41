import { disassemble, instructionsOf } from "#lang/hog/disassemble.ts";
import { spanAt } from "#lang/hog/source-map.ts";
import { verify } from "#lang/hog/verifier/verify.ts";
import { diagnosticJson, diagnosticText } from "./excerpt.ts";
import { type CommandIo, type ExitCode, jsonText } from "./io.ts";
import { readUnit, type SourceForm } from "./unit.ts";

export interface DisArgs {
  readonly file: string;
  readonly form: SourceForm;
  readonly json: boolean;
}

/** `hog dis FILE`: the bytecode of a program, or of a `.hoge` file, as text; what the verifier refuses, on stderr. */
export async function run(args: DisArgs, io: CommandIo): Promise<ExitCode> {
  const unit = await readUnit(args.file, args.form, io);
  if (unit === undefined) return 2;
  if (unit.bytecode === null) {
    const { file, source = "", diagnostics } = unit;
    if (args.json) io.stdout(jsonText({ file, diagnostics: diagnostics.map((each) => diagnosticJson(source, each)) }));
    else for (const diagnostic of diagnostics) io.stderr(diagnosticText(file, source, diagnostic));
    return 1;
  }
  const { bytecode, source, sourceMap } = unit;
  const verification = verify(bytecode);
  const problems = verification.ok ? [] : verification.problems;
  if (args.json) {
    const instructions = instructionsOf(bytecode).map(({ offset, name, operands }) => ({
      offset,
      name,
      operands: operands.map(({ text, target }) => target ?? text),
      ...(sourceMap === undefined ? {} : { span: spanAt(sourceMap, offset) }),
    }));
    io.stdout(jsonText({ file: unit.file, bytecode, instructions, problems }));
  } else {
    io.stdout(disassemble(bytecode, source === undefined || sourceMap === undefined ? {} : { map: sourceMap, source }));
    for (const { offset, reason } of problems) io.stderr(`refused at ${offset}: ${reason}\n`);
  }
  return problems.length > 0 ? 1 : 0;
}
