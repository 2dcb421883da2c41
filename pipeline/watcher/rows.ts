/** What the watcher knows as rows of the platform's own tables: for questions over months, in HogQL. */
import type { PlatformRow } from "#pipeline/platform/tables.ts";
import { minuteOf } from "./accounts.ts";
import type { MinuteRow, Transition } from "./records.ts";
import type { Sample } from "./sample.ts";
import { REASONS, type State } from "./standing.ts";

export function stateRow(transition: Transition, sample: Sample | undefined): PlatformRow["function_states"] {
  const { functionId, projectId, revision, atMs, standing, from, actor } = transition;
  return {
    team_id: projectId,
    function_id: functionId,
    version: revision,
    timestamp: atMs,
    state: standing.state,
    previous_state: from,
    reason: standing.reason,
    message: REASONS[standing.reason],
    actor,
    strikes: standing.strikes,
    until: standing.untilMs,
    ...(standing.numbers.tokens === undefined ? {} : { tokens: standing.numbers.tokens }),
    ...(sample === undefined ? {} : { sample_event: JSON.stringify(sample) }),
  };
}

export interface CostContext {
  readonly projectId: number;
  readonly instance: string;
  readonly stage: "ingest" | "deliver";
  readonly tokens: number | undefined;
  readonly state: State;
  readonly nowMs: number;
  readonly intervalMs: number;
}

export const costRow = (minute: MinuteRow, context: CostContext): PlatformRow["function_costs"] => ({
  team_id: context.projectId,
  function_id: minute.functionId,
  stage: context.stage,
  instance_id: context.instance,
  // A minute that is written in two parts is two rows.
  timestamp: context.nowMs - (minuteOf(context.nowMs) - minute.minuteMs),
  interval_ms: context.intervalMs,
  invocations: minute.runs,
  failures: minute.failures,
  breaches: minute.breaches,
  cpu_micros: Math.round(minute.cpuMs * 1_000),
  fetch_micros: Math.round(minute.fetchMs * 1_000),
  allocated_bytes: Math.round(minute.allocatedBytes),
  ...(context.tokens === undefined ? {} : { tokens: context.tokens }),
  state: context.state,
});

/** Counts of a transformation's outcomes; those of destinations are recorded with each invocation. */
export function metricRows(
  { functionId, runs, failures, withheld }: MinuteRow,
  projectId: number,
  nowMs: number,
): readonly PlatformRow["app_metrics2"][] {
  const metric = (kind: string, name: string, count: number): PlatformRow["app_metrics2"] => ({
    team_id: projectId,
    timestamp: nowMs,
    app_source: "hog_function",
    app_source_id: functionId,
    metric_kind: kind,
    metric_name: name,
    count,
  });
  return [
    metric("success", "processed", runs - failures),
    metric("failure", "processed_unchanged", failures),
    metric("other", "processed_withheld", withheld),
  ].filter(({ count }) => count > 0);
}

export interface Speaker {
  readonly projectId: number;
  readonly functionId: string;
  /** What it speaks of: an event, or one crossing. */
  readonly instanceId: string;
}

export const lineRows = (
  { projectId, functionId, instanceId }: Speaker,
  level: "info" | "error",
  lines: readonly string[],
  nowMs: number,
): readonly PlatformRow["log_entries"][] =>
  lines.map((message) => ({
    team_id: projectId,
    log_source: "hog_function",
    log_source_id: functionId,
    instance_id: instanceId,
    timestamp: nowMs,
    level,
    message,
  }));
