/** The profile of a function on the events of a job that it would run on. */
import { ASYNC_FUNCTIONS } from "#destinations/delivery/executor.ts";
import { deliveryGlobals } from "#pipeline/stages/deliver-globals.ts";
import { resolveInputs } from "#runtime/inputs.ts";
import { load } from "#runtime/interpreter/machine.ts";
import { flameGraph } from "#runtime/profiler/flame-graph.ts";
import { foldedStacks } from "#runtime/profiler/folded.ts";
import { profileJson } from "#runtime/profiler/json.ts";
import type { Profile } from "#runtime/profiler/profile.ts";
import { Profiler, type ProfilerOptions, profileSeries, type Subject } from "#runtime/profiler/profiler.ts";
import { TRANSFORMATION_LIMITS } from "#transformations/chain/apply.ts";
import { HOST_FUNCTIONS } from "#transformations/chain/functions.ts";
import { threadCpuMs } from "./costs.ts";
import { DESTINATION_LIMITS, evaluate, isWanted, rowOf } from "./destination.ts";
import { subjectOf } from "./failures.ts";
import type { DestinationJob, ForecastJob, JobFunction, ProfileReport, TransformationJob } from "./job.ts";
import { shower, storedValues } from "./shown.ts";
import { TransformationUnderTest } from "./transformation.ts";

type Globals = Readonly<Record<string, unknown>>;

export function profileOfJob(job: ForecastJob): ProfileReport {
  const fn = job.type === "transformation" ? job.function : job.functions[0];
  const globals = job.type === "transformation" ? metByTransformation(job) : metByDestination(job);
  const subject = fn === undefined ? undefined : subjectFor(fn);
  if (fn === undefined || subject === undefined) throw new Error("a profile needs a function");
  const secretKeys = new Set(fn.secretKeys);
  const profiler = new Profiler(subject, {
    ...optionsFor(job),
    nowMs: job.nowMs,
    cpuMs: threadCpuMs,
    showMessage: (message, { inputs }) =>
      String(shower({ ...storedValues(fn.inputs), ...(inputs as Globals | undefined) }, secretKeys)(message)),
  });
  const series = profileSeries(profiler, globals, { budgetMs: job.budgetMs });
  for (;;) {
    const next = series.next();
    if (next.done !== true) continue;
    return { type: "profile", matched: globals.length, profiled: next.value.events, text: textOf(next.value, job, fn) };
  }
}

/** Without lines when another compiler made the bytecode that is stored. */
const subjectFor = (fn: JobFunction): Subject =>
  subjectOf(fn.hog, fn.bytecode) ?? { program: load(fn.bytecode), source: fn.hog, sourceMap: undefined };

const optionsFor = ({ type }: ForecastJob): ProfilerOptions =>
  type === "transformation"
    ? { limits: TRANSFORMATION_LIMITS, functions: HOST_FUNCTIONS }
    : {
        limits: DESTINATION_LIMITS,
        asyncFunctions: ASYNC_FUNCTIONS,
        answer: () => ({ status: 200, body: {} }),
      };

function metByTransformation(job: TransformationJob): readonly Globals[] {
  const subject = new TransformationUnderTest(job);
  return job.events.flatMap((given) => {
    const met = subject.meet(given);
    return typeof met === "string" || subject.isFiltered(met) ? [] : [subject.globalsOf(met)];
  });
}

function metByDestination(job: DestinationJob): readonly Globals[] {
  return job.rows.flatMap((text) => {
    const row = rowOf(text);
    if (row === undefined) return [];
    return job.functions.flatMap((fn) => {
      try {
        if (!isWanted(fn, row)) return [];
        const base = deliveryGlobals(row, job.project.id, job.project.siteUrl ?? "", fn);
        return [{ ...base, inputs: resolveInputs(fn.inputs, base, evaluate) }];
      } catch {
        return [];
      }
    });
  });
}

function textOf(profile: Profile, { format, measure }: ForecastJob, { name, hog }: JobFunction): string {
  switch (format) {
    case "json":
      return JSON.stringify(profileJson(profile));
    case "folded":
      return foldedStacks(profile.root, measure);
    case "svg":
      return flameGraph(profile.root, { title: name, measure, source: hog });
  }
}
