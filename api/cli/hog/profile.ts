import { basename, extname } from "node:path";
import { ASYNC_FUNCTIONS } from "#destinations/delivery/executor.ts";
import { threadCpuMs } from "#pipeline/forecast/costs.ts";
import { InvalidBytecode } from "#runtime/errors.ts";
import { load, type Program } from "#runtime/interpreter/machine.ts";
import { flameGraph } from "#runtime/profiler/flame-graph.ts";
import { foldedStacks } from "#runtime/profiler/folded.ts";
import { profileJson } from "#runtime/profiler/json.ts";
import type { Profile } from "#runtime/profiler/profile.ts";
import { Profiler, profileSeries } from "#runtime/profiler/profiler.ts";
import { profileTable } from "#runtime/profiler/table.ts";
import { TRANSFORMATION_LIMITS } from "#transformations/chain/apply.ts";
import { HOST_FUNCTIONS } from "#transformations/chain/functions.ts";
import { globalsFor, readEvents } from "./events.ts";
import { diagnosticJson, diagnosticText } from "./excerpt.ts";
import { failureText } from "./failure.ts";
import { readGlobals } from "./globals.ts";
import { type CommandIo, type ExitCode, jsonText } from "./io.ts";
import { readUnit } from "./unit.ts";

export type ProfileFormat = "table" | "folded" | "svg" | "json";

export interface ProfileArgs {
  readonly file: string;
  /** A file with events, as a JSON array or one a line. */
  readonly events: string;
  /** A file with a JSON object: globals of every run. */
  readonly globals?: string;
  readonly format: ProfileFormat;
  /** What the widths and numbers of stacks count. */
  readonly measure: "ns" | "ops" | "bytes";
  /** Where to write; standard output without it. */
  readonly out?: string;
}

const PROGRESS_EVERY_MS = 2_000;

/** `hog profile FILE`: where a program spends time and memory on the events of a file. */
export async function run(args: ProfileArgs, io: CommandIo): Promise<ExitCode> {
  const { file } = args;
  if (extname(file) === ".hoge") {
    io.stderr(`${file}: bytecode has no lines; profile the program it was made of\n`);
    return 2;
  }
  const unit = await readUnit(file, "program", io);
  if (unit === undefined) return 2;
  const events = await readEvents(args.events, io);
  if (events === undefined) return 2;
  const shared = args.globals === undefined ? {} : await readGlobals(args.globals, io);
  if (shared === undefined) return 2;
  const { source = "", sourceMap, bytecode, diagnostics } = unit;
  if (bytecode === null) {
    if (args.format === "json")
      io.stdout(jsonText({ diagnostics: diagnostics.map((each) => diagnosticJson(source, each)) }));
    else for (const each of diagnostics) io.stderr(diagnosticText(file, source, each));
    return 1;
  }
  let program: Program;
  try {
    program = load(bytecode, sourceMap === undefined ? {} : { sourceMap });
  } catch (error) {
    if (!(error instanceof InvalidBytecode)) throw error;
    io.stderr(failureText(unit, error));
    return 1;
  }

  const profiler = new Profiler(
    { program, source, sourceMap },
    {
      limits: { ...TRANSFORMATION_LIMITS, asyncStepsMax: 5 },
      functions: HOST_FUNCTIONS,
      asyncFunctions: ASYNC_FUNCTIONS,
      cpuMs: threadCpuMs,
      answer: (name) => (name === "fetch" ? { status: 200, body: {} } : null),
    },
  );
  const profile = withProgress(
    profileSeries(
      profiler,
      events.map((entry) => globalsFor(entry, shared)),
    ),
    events.length,
    io,
  );
  const text = textOf(profile, source, args);
  if (args.out === undefined) io.stdout(text);
  else await io.write(args.out, text);
  return 0;
}

function withProgress(series: Generator<number, Profile>, events: number, io: CommandIo): Profile {
  let sayAt = performance.now() + PROGRESS_EVERY_MS;
  for (;;) {
    const next = series.next();
    if (next.done === true) return next.value;
    if (performance.now() < sayAt) continue;
    io.stderr(`${next.value} of ${events} events\n`);
    sayAt = performance.now() + PROGRESS_EVERY_MS;
  }
}

function textOf(profile: Profile, source: string, { file, format, measure }: ProfileArgs): string {
  switch (format) {
    case "table":
      return profileTable(profile);
    case "folded":
      return foldedStacks(profile.root, measure);
    case "svg":
      return flameGraph(profile.root, { title: basename(file), measure, source });
    case "json":
      return jsonText(profileJson(profile));
  }
}
