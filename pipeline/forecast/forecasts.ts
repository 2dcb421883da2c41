/** Forecasts and profiles of functions, saved or not: from a project's last events to an answer. */
import type { Log } from "#pipeline/engines/log/port.ts";
import type { Warehouse } from "#pipeline/engines/warehouse/port.ts";
import { eventNamesOf } from "#pipeline/functions/filters.ts";
import { type PreparedFunction, secretStrings } from "#pipeline/functions/prepare.ts";
import type { FunctionType, LoadedFunction } from "#pipeline/functions/record.ts";
import { byMapping } from "#pipeline/functions/registry.ts";
import type { LoadedFunction as ChainFunction } from "#transformations/chain/contract.ts";
import type { ForecastDesk } from "./desk.ts";
import type { DestinationReport, ForecastJob, JobFunction, ShownRequest, TransformationReport } from "./job.ts";
import { type Budgets, type DailyCost, dailyCost } from "./reckon.ts";
import { lastCaptured, lastProcessed } from "./sample.ts";
import { sampledTraffic, storedTraffic, type Traffic } from "./traffic.ts";

export interface ForecastsDeps {
  readonly log: Pick<Log, "offsets" | "read">;
  readonly warehouse: Pick<Warehouse, "query">;
  readonly desk: Pick<ForecastDesk, "run">;
  /** What the function and its project may spend. @param functionId undefined for one that is not saved */
  readonly budgetsOf: (projectId: number, functionId: string | undefined) => Promise<Budgets>;
  /** Says why an address would not be called, or undefined if it would. */
  readonly refuseUrl?: (url: string) => string | undefined;
  readonly nowMs: () => number;
  /** Traffic could not be read from the warehouse; the log's rates stand in. */
  readonly onError?: (error: unknown) => void;
}

/** A function to try, and the events to try it on. */
export interface Trial {
  readonly project: { readonly id: number; readonly token: string };
  readonly siteUrl: string;
  readonly function: PreparedFunction & {
    /** Undefined when it is not saved. */
    readonly id: string | undefined;
    readonly name: string;
    readonly type: FunctionType;
  };
  /** Transformations that run before it. */
  readonly before: readonly ChainFunction[];
  /** How many of the last events. */
  readonly events: number;
  readonly signal?: AbortSignal;
}

export interface SampleAnswer {
  readonly asked: number;
  /** Events of the project that the log still has, at most `asked`. */
  readonly found: number;
  /** When the server took the first and the last of them. */
  readonly from: string | null;
  readonly to: string | null;
}

type Told<Report> = Omit<Report, "type" | "costs" | "examined">;

export type ForecastAnswer = {
  readonly type: "transformation" | "destination";
  readonly sample: SampleAnswer & {
    /** Less than `found` when the time was up. */
    readonly examined: number;
  };
  readonly cost: DailyCost;
} & (Told<TransformationReport> | Told<DestinationReport>);

export interface ProfileAnswer {
  readonly sample: SampleAnswer & { readonly matched: number; readonly profiled: number };
  readonly text: string;
}

export type ProfileFormat = Pick<ForecastJob, "format" | "measure">;

/** Time of the events of one forecast or profile, ms. */
const BUDGET_MS = 10_000;
/** Bytes of the events. */
const SAMPLE_BYTES_MAX = 16 << 20;
const UNSAVED = "new";

/** @throws ForecastDeskBusy, ForecastFailed, LogUnavailable */
export async function forecast(deps: ForecastsDeps, trial: Trial, examples: number): Promise<ForecastAnswer> {
  const { job, sample, came } = await jobFor(deps, trial, { examples });
  const nowMs = deps.nowMs();
  const [report, budgets, traffic] = await Promise.all([
    deps.desk.run({ ...job, task: "forecast" }, trial.signal),
    deps.budgetsOf(trial.project.id, trial.function.id),
    trafficOf(deps, trial, came, nowMs),
  ]);
  const { costs, examined, type, ...told } = report;
  const cost = dailyCost(costs, traffic, namesOf(job, trial), budgets);
  return { type, sample: { ...sample, examined }, ...withRefusals(told, deps.refuseUrl), cost };
}

/** @throws ForecastDeskBusy, ForecastFailed, LogUnavailable */
export async function profile(deps: ForecastsDeps, trial: Trial, form: ProfileFormat): Promise<ProfileAnswer> {
  const { job, sample } = await jobFor(deps, trial, form);
  const { matched, profiled, text } = await deps.desk.run({ ...job, task: "profile" }, trial.signal);
  return { sample: { ...sample, matched, profiled }, text };
}

/** The rows of the last week; where there are none, or nobody answers, the rate of the sample. */
async function trafficOf(
  { warehouse, onError }: ForecastsDeps,
  { project, signal }: Trial,
  came: readonly { readonly event: string; readonly at: string }[],
  nowMs: number,
): Promise<Traffic> {
  try {
    const stored = await storedTraffic(warehouse, project.id, nowMs, signal);
    if (stored.basis !== "none") return stored;
  } catch (error) {
    onError?.(error);
  }
  return sampledTraffic(came, nowMs);
}

async function jobFor(
  { log, nowMs }: ForecastsDeps,
  trial: Trial,
  wanted: Partial<Pick<ForecastJob, "examples" | "format" | "measure">>,
): Promise<{ job: ForecastJob; sample: SampleAnswer; came: readonly { event: string; at: string }[] }> {
  const { project, events: asked } = trial;
  const base = {
    task: "forecast",
    project: { id: project.id, siteUrl: trial.siteUrl },
    nowMs: nowMs(),
    budgetMs: BUDGET_MS,
    examples: 3,
    format: "json",
    measure: "ns",
    ...wanted,
  } as const;
  const limits = { events: asked, bytesMax: SAMPLE_BYTES_MAX };
  const fn = loadedOf(trial);
  if (fn.type === "transformation") {
    const captured = await lastCaptured(log, project.token, limits);
    const decoder = new TextDecoder();
    const events = captured.map(({ envelope, value }) => ({ envelope, value: decoder.decode(value) }));
    const came = captured.map(({ envelope }) => ({ event: envelope.event, at: envelope.now }));
    const own = jobFunctionOf(fn, trial.function.hog);
    return {
      job: { ...base, type: "transformation", function: own, before: trial.before, events },
      sample: sampleOf(came, asked),
      came,
    };
  }
  const rows = (await lastProcessed(log, project.id, limits)).map((value) => new TextDecoder().decode(value));
  const came = rows.flatMap(arrivalOf);
  const functions = byMapping(fn).map((each) => jobFunctionOf(each, trial.function.hog));
  return { job: { ...base, type: "destination", functions, rows }, sample: sampleOf(came, asked, rows.length), came };
}

/** Name and time of a row; nothing of what is no row. */
function arrivalOf(row: string): readonly { readonly event: string; readonly at: string }[] {
  try {
    const { event, captured_at, timestamp } = JSON.parse(row) as Record<string, unknown>;
    const at = typeof captured_at === "string" ? captured_at : String(timestamp);
    return [{ event: String(event), at: `${at.replace(" ", "T")}Z` }];
  } catch {
    return [];
  }
}

function sampleOf(came: readonly { readonly at: string }[], asked: number, found = came.length): SampleAnswer {
  const times = came.map(({ at }) => at).sort();
  return { asked, found, from: times[0] ?? null, to: times.at(-1) ?? null };
}

function loadedOf({ project, function: fn }: Trial): LoadedFunction {
  const { filters, secretInputs } = fn;
  return {
    id: fn.id ?? UNSAVED,
    projectId: project.id,
    type: fn.type,
    name: fn.name,
    version: 0,
    bytecode: fn.bytecode,
    inputsSchema: fn.inputsSchema,
    inputs: { ...fn.inputs, ...secretInputs },
    filters,
    filter: filters?.bytecode ?? null,
    eventNames: eventNamesOf(filters),
    mappings: fn.mappings,
    masking: fn.masking,
    templateId: null,
    executionOrder: null,
    createdAt: new Date(0),
    secretKeys: new Set(Object.keys(secretInputs)),
    secrets: secretStrings(secretInputs),
  };
}

function jobFunctionOf(fn: LoadedFunction, hog: string): JobFunction {
  const { masking } = fn;
  return {
    id: fn.id,
    name: fn.name,
    hog,
    bytecode: fn.bytecode,
    inputs: fn.inputs,
    filter: fn.filter,
    eventNames: fn.eventNames === null ? null : [...fn.eventNames],
    masking:
      masking?.bytecode === undefined
        ? null
        : { bytecode: masking.bytecode, ttl: masking.ttl, threshold: masking.threshold },
    secretKeys: [...fn.secretKeys],
  };
}

/** The only events that the function can run on; null: any. */
function namesOf(job: ForecastJob, { function: { filters } }: Trial): ReadonlySet<string> | null {
  if (job.type === "transformation") return eventNamesOf(filters);
  const names = job.functions.map(({ eventNames }) => eventNames);
  return names.includes(null) ? null : new Set(names.flatMap((each) => each ?? []));
}

/** Requests that would not be made, because their address may not be called, say so. */
function withRefusals<T extends Told<TransformationReport> | Told<DestinationReport>>(
  told: T,
  refuseUrl: ForecastsDeps["refuseUrl"],
): T {
  if (refuseUrl === undefined || !("requests" in told)) return told;
  const marked = (requests: readonly ShownRequest[]) =>
    requests.map((request) => {
      const refused = refuseUrl(request.url);
      return refused === undefined ? request : { ...request, refused };
    });
  const { sent, failed } = told.examples;
  const all = [sent, failed].map((list) => list.map((each) => ({ ...each, requests: marked(each.requests) })));
  return { ...told, examples: { sent: all[0], failed: all[1] } };
}
