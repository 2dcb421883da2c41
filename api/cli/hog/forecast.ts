import { extname } from "node:path";
import { summaryOf } from "#pipeline/forecast/costs.ts";
import type { TransformationExample, TransformationJob, TransformationReport } from "#pipeline/forecast/job.ts";
import { forecastTransformation } from "#pipeline/forecast/transformation.ts";
import { counted, countText, durationText } from "#runtime/profiler/units.ts";
import { cut, visible } from "#runtime/profiler/visible.ts";
import { readEvents } from "./events.ts";
import { diagnosticJson, diagnosticText } from "./excerpt.ts";
import { readGlobals } from "./globals.ts";
import { type CommandIo, type ExitCode, jsonText } from "./io.ts";
import { readUnit } from "./unit.ts";

export interface ForecastArgs {
  readonly file: string;
  /** A file with events, as a JSON array or one a line. */
  readonly events: string;
  /** A file with a JSON object; its `inputs` are the program's. */
  readonly globals?: string;
  /** Examples of each verdict. */
  readonly examples: number;
  readonly json: boolean;
}

type JsonObject = Readonly<Record<string, unknown>>;

const PROGRESS_EVERY_MS = 2_000;
const VALUE_CHARS_MAX = 60;
const PATHS_SHOWN = 20;
const VERDICTS = ["changed", "unchanged", "dropped", "failed", "invalid"] as const;

/** `hog forecast FILE`: what a transformation would do to the events of a file, by the code of the ingest stage. */
export async function run(args: ForecastArgs, io: CommandIo): Promise<ExitCode> {
  const { file } = args;
  if (extname(file) === ".hoge") {
    io.stderr(`${file}: a forecast needs the program that the bytecode was made of\n`);
    return 2;
  }
  const unit = await readUnit(file, "program", io);
  if (unit === undefined) return 2;
  const events = await readEvents(args.events, io);
  if (events === undefined) return 2;
  const globals = args.globals === undefined ? {} : await readGlobals(args.globals, io);
  if (globals === undefined) return 2;
  const { source = "", bytecode, diagnostics } = unit;
  if (bytecode === null) {
    if (args.json) io.stdout(jsonText({ diagnostics: diagnostics.map((each) => diagnosticJson(source, each)) }));
    else for (const each of diagnostics) io.stderr(diagnosticText(file, source, each));
    return 1;
  }
  const inputs = Object.entries((globals["inputs"] ?? {}) as JsonObject);
  const report = withProgress(
    jobOf(
      args,
      { source, bytecode, inputs: Object.fromEntries(inputs.map(([key, value]) => [key, { value }])) },
      events,
    ),
    io,
  );
  const { costs, type: _type, ...told } = report;
  const micros = summaryOf(costs.ran);
  if (args.json) io.stdout(jsonText({ ...told, micros }));
  else io.stdout(textOf(report));
  return 0;
}

function jobOf(
  { examples }: ForecastArgs,
  program: Pick<TransformationJob["function"], "bytecode" | "inputs"> & { readonly source: string },
  events: readonly JsonObject[],
): TransformationJob {
  const nowMs = Date.now();
  return {
    task: "forecast",
    type: "transformation",
    project: { id: 1 },
    nowMs,
    budgetMs: Number.POSITIVE_INFINITY,
    examples,
    format: "json",
    measure: "ns",
    before: [],
    function: {
      ...{ id: "program", name: "program", hog: program.source, bytecode: program.bytecode, inputs: program.inputs },
      ...{ filter: null, eventNames: null, masking: null, secretKeys: [] },
    },
    events: events.map((entry, index) => eventOf(entry, index, new Date(nowMs).toISOString())),
  };
}

/** An entry as capture would leave it: it, or the `event` in it when it is a program's globals. */
function eventOf(entry: JsonObject, index: number, now: string): TransformationJob["events"][number] {
  const inside = entry["event"];
  const event = typeof inside === "object" && inside !== null ? (inside as JsonObject) : entry;
  const text = (key: string, otherwise: string): string => {
    const value = event[key];
    return typeof value === "string" ? value : otherwise;
  };
  return {
    envelope: {
      token: "",
      event: text("event", ""),
      uuid: text("uuid", `00000000-0000-7000-8000-${String(index + 1).padStart(12, "0")}`),
      distinctId: text("distinct_id", ""),
      timestamp: text("timestamp", now),
      now,
      ip: "127.0.0.1",
    },
    value: JSON.stringify(event),
  };
}

function withProgress(job: TransformationJob, io: CommandIo): TransformationReport {
  const series = forecastTransformation(job);
  let sayAt = performance.now() + PROGRESS_EVERY_MS;
  for (;;) {
    const next = series.next();
    if (next.done === true) return next.value;
    if (performance.now() < sayAt) continue;
    io.stderr(`${next.value} of ${job.events.length} events\n`);
    sayAt = performance.now() + PROGRESS_EVERY_MS;
  }
}

function textOf({ examined, verdicts, failures, changes, examples, costs }: TransformationReport): string {
  const micros = summaryOf(costs.ran);
  const found = VERDICTS.filter((verdict) => verdicts[verdict] > 0 || verdict === "changed");
  const parts = [
    `${counted(examined, "event")}: ${found.map((verdict) => `${countText(verdicts[verdict])} ${verdict}`).join(", ")}\n`,
    `${durationText(micros.p50 * 1e3)} an event, p99 ${durationText(micros.p99 * 1e3)}\n`,
  ];
  for (const { message, line, events } of failures) {
    parts.push(`${counted(events, "event")} failed: ${line === null ? "" : `line ${line}: `}${visible(message)}\n`);
  }
  if (changes.length > 0) parts.push("\n");
  for (const { path, kind, events } of changes.slice(0, PATHS_SHOWN)) {
    parts.push(`${countText(events).padStart(8)}  ${visible(path)} ${kind}\n`);
  }
  for (const verdict of ["changed", "dropped", "failed"] as const) {
    for (const example of examples[verdict]) parts.push(`\n${exampleText(verdict, example)}`);
  }
  return parts.join("");
}

function exampleText(verdict: string, { event, distinct_id, changes, error, line }: TransformationExample): string {
  const why = error === null ? "" : `: ${line === null ? "" : `line ${line}: `}${visible(error)}`;
  let text = `${verdict}: ${visible(event)} of ${visible(distinct_id)}${why}\n`;
  for (const { path, kind, before, after } of changes) {
    text += `  ${visible(path)}\n`;
    if (kind !== "added") text += `    - ${valueText(before)}\n`;
    if (kind !== "removed") text += `    + ${valueText(after)}\n`;
  }
  return text;
}

const valueText = (value: unknown): string => cut(visible(JSON.stringify(value) ?? "null"), VALUE_CHARS_MAX);
