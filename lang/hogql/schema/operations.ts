import { column, fields } from "./columns.ts";
import type { PhysicalTable } from "./fields.ts";

/** What functions printed and what happened to them, a line each. */
export const LOG_ENTRIES: PhysicalTable = {
  kind: "physical",
  name: "log_entries",
  physical: "log_entries",
  guarded: true,
  fields: fields({
    team_id: column("team_id", "Integer"),
    log_source: column("log_source", "String"),
    log_source_id: column("log_source_id", "String"),
    instance_id: column("instance_id", "String"),
    timestamp: column("timestamp", "DateTime"),
    level: column("level", "String"),
    message: column("message", "String"),
  }),
};

/** Counts of what functions did; rows of one metric and hour may stand apart until the engine merges them: sum them. */
export const APP_METRICS: PhysicalTable = {
  kind: "physical",
  name: "app_metrics",
  physical: "app_metrics2",
  guarded: true,
  fields: fields({
    team_id: column("team_id", "Integer"),
    timestamp: column("timestamp", "DateTime"),
    app_source: column("app_source", "String"),
    app_source_id: column("app_source_id", "String"),
    instance_id: column("instance_id", "String"),
    metric_kind: column("metric_kind", "String"),
    metric_name: column("metric_name", "String"),
    count: column("count", "Integer"),
  }),
};
