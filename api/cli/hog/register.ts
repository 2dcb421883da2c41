import { type Command, InvalidArgumentError, Option } from "commander";
import type { Purpose } from "../../hog-library.ts";
import type { DebugArgs } from "./debug.ts";
import type { FmtArgs } from "./fmt.ts";
import type { ForecastArgs } from "./forecast.ts";
import { type CommandIo, type ExitCode, processIo } from "./io.ts";
import type { ProfileArgs, ProfileFormat } from "./profile.ts";
import type { ReplArgs } from "./repl.ts";
import type { TestArgs } from "./test.ts";
import type { SourceForm } from "./unit.ts";

const SOURCE_FORMS: readonly SourceForm[] = ["program", "expression", "template"];
const PROFILE_FORMATS: readonly ProfileFormat[] = ["table", "folded", "svg", "json"];
const MEASURES: Readonly<Record<string, ProfileArgs["measure"]>> = { time: "ns", ops: "ops", bytes: "bytes" };
const PURPOSES: readonly Purpose[] = ["any", "transformation", "destination"];

interface Options {
  readonly as: SourceForm;
  readonly json: boolean;
}

type ProfileOptions = Omit<ProfileArgs, "file" | "measure"> & { readonly measure: string; readonly json: boolean };

const asForm = (): Option =>
  new Option("--as <form>", "how to read source text").choices([...SOURCE_FORMS]).default("program");
const asJson = (): Option => new Option("--json", "print one JSON document").default(false);

/**
 * Adds the commands of `hog`. Each is loaded when it is called, so that other commands don't
 * wait for the parser.
 */
export function registerHogCommands(program: Command, io: CommandIo = processIo): void {
  const hog = program.command("hog").description("work on Hog programs");

  hog
    .command("check")
    .description("say what is wrong with programs (.hog) and bytecode (.hoge)")
    .argument("<files...>", "files, - for standard input")
    .addOption(asForm())
    .addOption(new Option("--for <purpose>", "what the program is for").choices([...PURPOSES]).default("any"))
    .addOption(asJson())
    .action(async (files: string[], { as: form, for: purpose, json }: Options & { readonly for: Purpose }) => {
      const { run } = await import("./check.ts");
      await exit(run({ files, form, purpose, json }, io));
    });

  hog
    .command("fmt")
    .description("lay programs out anew, in place")
    .argument("<files...>", "files, - for standard input to standard output")
    .addOption(new Option("--as <form>", "how to read source text").choices(["program", "query"]).default("program"))
    .option("--check", "only say which files would change", false)
    .addOption(asJson())
    .action(
      async (files: string[], { as: form, check, json }: Omit<FmtArgs, "form"> & { readonly as: FmtArgs["form"] }) => {
        const { run } = await import("./fmt.ts");
        await exit(run({ files, form, check, json }, io));
      },
    );

  hog
    .command("dis")
    .description("show the bytecode of a program (.hog) or of a bytecode file (.hoge)")
    .argument("<file>", "file, - for standard input")
    .addOption(asForm())
    .addOption(asJson())
    .action(async (file: string, { as: form, json }: Options) => {
      const { run } = await import("./dis.ts");
      await exit(run({ file, form, json }, io));
    });

  hog
    .command("run")
    .description("run a program")
    .argument("<file>", "file, - for standard input")
    .option("-g, --globals <file>", "JSON object with the program's globals")
    .addOption(asForm())
    .addOption(asJson())
    .action(async (file: string, { as: form, json, globals }: Options & { readonly globals?: string }) => {
      const { run } = await import("./run.ts");
      await exit(run({ file, form, json, ...(globals === undefined ? {} : { globals }) }, io));
    });

  hog
    .command("test")
    .description("run tests (*.test.hog)")
    .argument("[paths...]", "test files, and folders to look for them in", ["."])
    .option("-g, --globals <file>", "JSON object with globals of tests and programs")
    .option("--coverage", "say which lines of the programs did not run", false)
    .addOption(asJson())
    .action(async (paths: string[], options: Omit<TestArgs, "paths">) => {
      const { run } = await import("./test.ts");
      await exit(run({ paths, ...options }, io));
    });

  hog
    .command("debug")
    .description("step through a program, forwards and backwards")
    .argument("<file>", "a program (.hog)")
    .option("-g, --globals <file>", "JSON object with the program's globals")
    .addOption(new Option("--json", "print one JSON line per command").default(false))
    .action(async (file: string, options: Omit<DebugArgs, "file">) => {
      const { run } = await import("./debug.ts");
      await exit(run({ file, ...options }, io));
    });

  hog
    .command("profile")
    .description("say where a program spends time and memory on given events")
    .argument("<file>", "a program (.hog)")
    .requiredOption("-e, --events <file>", "events, a JSON array or one JSON object a line; - for standard input")
    .option("-g, --globals <file>", "JSON object with further globals, such as inputs")
    .addOption(new Option("--format <format>", "what to print").choices([...PROFILE_FORMATS]).default("table"))
    .addOption(
      new Option("--measure <measure>", "what folded and svg count").choices(Object.keys(MEASURES)).default("time"),
    )
    .option("-o, --out <file>", "write there instead of to standard output")
    .addOption(asJson())
    .action(async (file: string, given: ProfileOptions) => {
      const { measure, json, ...options } = given;
      const { run } = await import("./profile.ts");
      const format = json ? "json" : options.format;
      await exit(run({ file, ...options, format, measure: MEASURES[measure] ?? "ns" }, io));
    });

  hog
    .command("forecast")
    .description("say what a transformation would do to given events")
    .argument("<file>", "a program (.hog)")
    .requiredOption("-e, --events <file>", "events, a JSON array or one JSON object a line; - for standard input")
    .option("-g, --globals <file>", "JSON object; its `inputs` are the program's")
    .option("--examples <count>", "how many to show of each verdict", whole, 3)
    .addOption(asJson())
    .action(async (file: string, options: Omit<ForecastArgs, "file">) => {
      const { run } = await import("./forecast.ts");
      await exit(run({ file, ...options }, io));
    });

  hog
    .command("repl")
    .description("evaluate Hog line by line, typed or piped in")
    .option("-g, --globals <file>", "JSON object with the globals")
    .addOption(new Option("--json", "print one JSON line per input").default(false))
    .action(async (options: ReplArgs) => {
      const { run } = await import("./repl.ts");
      await exit(run(options, io));
    });
}

/** A count that was typed. */
function whole(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError("a number from 0 to 9999 is wanted");
  return Number(text);
}

async function exit(code: Promise<ExitCode>): Promise<void> {
  process.exitCode = await code;
}
