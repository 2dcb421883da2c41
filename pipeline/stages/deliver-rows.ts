import type { Advance, Invocation, RunnableDestination } from "#destinations/delivery/executor.ts";
import type { StageContext } from "./stage.ts";

const METRIC_KINDS = { delivered: "success", failed: "failure", retry: "other" } as const satisfies Record<
  Advance["kind"],
  string
>;

/** One attempt of an invocation as rows of `log_entries` and `app_metrics`: what the function printed, how it ended. */
export function recordAttempt(
  { rows, nowMs }: StageContext,
  fn: Pick<RunnableDestination, "id">,
  invocation: Invocation,
  advance: Advance,
): void {
  if (rows === undefined) return;
  const team = (invocation.globals["project"] as { readonly id?: unknown } | undefined)?.id;
  if (typeof team !== "number") return;
  const timestamp = nowMs();
  const line = {
    team_id: team,
    log_source: "hog_function",
    log_source_id: fn.id,
    instance_id: invocation.id,
    timestamp,
  };
  const lines = advance.logs.map((message) => ({ ...line, level: "info" as const, message }));
  if (advance.kind === "failed")
    rows.record("log_entries", [...lines, { ...line, level: "error", message: advance.reason }]);
  else if (lines.length > 0) rows.record("log_entries", lines);
  rows.record("app_metrics2", [
    {
      team_id: team,
      timestamp,
      app_source: "hog_function",
      app_source_id: fn.id,
      metric_kind: METRIC_KINDS[advance.kind],
      metric_name: advance.kind === "retry" ? "retrying" : advance.kind,
      count: 1,
    },
  ]);
}
