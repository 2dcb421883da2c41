import { setTimeout as sleep } from "node:timers/promises";
import type { HogstreamError } from "#lang/error.ts";
import { InvalidBytecode } from "#runtime/errors.ts";
import {
  type Host,
  load,
  type Outcome,
  type Program,
  resume,
  run as runProgram,
} from "#runtime/interpreter/machine.ts";
import { diagnosticJson, diagnosticText } from "./excerpt.ts";
import { failureJson, failureText } from "./failure.ts";
import { readGlobals } from "./globals.ts";
import { type CommandIo, type ExitCode, jsonText } from "./io.ts";
import { type HogUnit, readUnit, type SourceForm } from "./unit.ts";

export interface RunArgs {
  readonly file: string;
  readonly form: SourceForm;
  /** A file with a JSON object: the program's globals. */
  readonly globals?: string;
  readonly json: boolean;
}

/** Checked at every instruction: what counts here is that an error has its exact place, not speed. */
const LIMITS = { exact: true };

/**
 * `hog run FILE`: runs a program. What it prints goes to stdout, a line per `print`; an error that nothing caught goes
 * to stderr with its place. With `--json` stdout gets one document: `{ printed, result }` or `{ printed, error }`,
 * or `{ printed, diagnostics }` for a program that does not compile.
 */
export async function run(args: RunArgs, io: CommandIo): Promise<ExitCode> {
  const unit = await readUnit(args.file, args.form, io);
  if (unit === undefined) return 2;
  const globals = args.globals === undefined ? {} : await readGlobals(args.globals, io);
  if (globals === undefined) return 2;
  const { source = "", diagnostics } = unit;
  for (const diagnostic of diagnostics) io.stderr(diagnosticText(unit.file, source, diagnostic));
  if (unit.bytecode === null) {
    if (args.json) {
      const placed = diagnostics.map((diagnostic) => diagnosticJson(source, diagnostic));
      io.stdout(jsonText({ printed: [], diagnostics: placed }));
    }
    return 1;
  }

  const printed: string[] = [];
  const print = (line: string): void => {
    if (args.json) printed.push(line);
    else io.stdout(`${line}\n`);
  };
  const outcome = await complete(unit, unit.bytecode, { globals, print });
  if (outcome.kind === "failed") {
    if (args.json) io.stdout(jsonText({ printed, error: failureJson(unit, outcome.error) }));
    else io.stderr(failureText(unit, outcome.error));
    return 1;
  }
  if (args.json) io.stdout(jsonText({ printed, result: outcome.result }));
  else if (args.form !== "program") io.stdout(jsonText(outcome.result));
  return 0;
}

/** Runs to the end; the only function that suspends here is `sleep`. */
async function complete(
  unit: HogUnit,
  bytecode: readonly unknown[],
  host: Host,
): Promise<
  Exclude<Outcome, { readonly kind: "suspended" }> | { readonly kind: "failed"; readonly error: HogstreamError }
> {
  let program: Program;
  try {
    program = load(bytecode, unit.sourceMap === undefined ? {} : { sourceMap: unit.sourceMap });
  } catch (error) {
    if (error instanceof InvalidBytecode) return { kind: "failed", error };
    throw error;
  }
  let outcome = runProgram(program, host, LIMITS);
  while (outcome.kind === "suspended") {
    await sleep(Math.max(0, Number(outcome.args[0]) || 0) * 1000);
    outcome = resume(program, outcome.state, null, host, LIMITS);
  }
  return outcome;
}
