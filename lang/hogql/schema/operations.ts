import { column, fields } from "./columns.ts";
import type { LazyTable, PhysicalTable } from "./fields.ts";

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

/** The lines of one kind of speaker. */
const linesOf = (name: string, source: string): LazyTable => ({
  kind: "lazy",
  name,
  fields: LOG_ENTRIES.fields,
  select: (build, requested) => {
    const of = (field: string | number) => build.field("log_entries", field);
    return {
      query: build.select(
        requested.map(({ name: wanted, chain }) => build.alias(of(chain[0]!), wanted)),
        build.from(build.table("log_entries")),
        { where: build.compare("==", of("log_source"), build.constant(source)) },
      ),
      settings: {},
    };
  },
});

/** What pages wrote to their console while a session was recorded. */
export const CONSOLE_LOGS = linesOf("console_logs_log_entries", "session_replay");
export const BATCH_EXPORT_LOGS = linesOf("batch_export_log_entries", "batch_exports");

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
