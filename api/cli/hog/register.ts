import { type Command, Option } from "commander";
import * as check from "./check.ts";
import * as dis from "./dis.ts";
import * as fmt from "./fmt.ts";
import { type CommandIo, type ExitCode, processIo } from "./io.ts";
import { PURPOSES, type Purpose } from "./library.ts";
import * as run from "./run.ts";
import { SOURCE_FORMS, type SourceForm } from "./unit.ts";

interface Options {
  readonly as: SourceForm;
  readonly json: boolean;
}

const asForm = (): Option =>
  new Option("--as <form>", "how to read source text").choices([...SOURCE_FORMS]).default("program");
const asJson = (): Option => new Option("--json", "print one JSON document").default(false);

/** Adds `hog check`, `hog fmt`, `hog dis` and `hog run`. */
export function registerHogCommands(program: Command, io: CommandIo = processIo): void {
  const hog = program.command("hog").description("work on Hog programs");

  hog
    .command("check")
    .description("say what is wrong with programs (.hog) and bytecode (.hoge)")
    .argument("<files...>", "files, - for standard input")
    .addOption(asForm())
    .addOption(new Option("--for <purpose>", "what the program is for").choices([...PURPOSES]).default("any"))
    .addOption(asJson())
    .action((files: string[], { as: form, for: purpose, json }: Options & { readonly for: Purpose }) =>
      exit(check.run({ files, form, purpose, json }, io)),
    );

  hog
    .command("fmt")
    .description("lay programs out anew, in place")
    .argument("<files...>", "files, - for standard input to standard output")
    .addOption(new Option("--as <form>", "how to read source text").choices(["program", "query"]).default("program"))
    .option("--check", "only say which files would change", false)
    .addOption(asJson())
    .action(
      (
        files: string[],
        {
          as: form,
          check,
          json,
        }: { readonly as: fmt.FmtArgs["form"]; readonly check: boolean; readonly json: boolean },
      ) => exit(fmt.run({ files, form, check, json }, io)),
    );

  hog
    .command("dis")
    .description("show the bytecode of a program (.hog) or of a bytecode file (.hoge)")
    .argument("<file>", "file, - for standard input")
    .addOption(asForm())
    .addOption(asJson())
    .action((file: string, options: Options) => exit(dis.run({ file, form: options.as, json: options.json }, io)));

  hog
    .command("run")
    .description("run a program")
    .argument("<file>", "file, - for standard input")
    .option("-g, --globals <file>", "JSON object with the program's globals")
    .addOption(asForm())
    .addOption(asJson())
    .action((file: string, { as: form, json, globals }: Options & { readonly globals?: string }) =>
      exit(run.run({ file, form, json, ...(globals === undefined ? {} : { globals }) }, io)),
    );
}

async function exit(code: Promise<ExitCode>): Promise<void> {
  process.exitCode = await code;
}
