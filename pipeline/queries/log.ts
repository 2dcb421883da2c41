/** Tells the platform's own tables what queries ran, and which properties they read. */
import type { PlatformRows } from "#pipeline/platform/recorder.ts";
import type { Statement } from "./program.ts";
import type { RunStatistics } from "./run.ts";

export interface LoggedQuery {
  readonly projectId: number;
  readonly queryId: string;
  readonly kind: string;
  readonly name: string;
  /** The saved query it was run as; empty for none. */
  readonly endpoint: string;
  readonly statements: readonly Statement[];
  readonly keyLabel: string;
  /** ms since 1970 */
  readonly endedMs: number;
  readonly statistics: RunStatistics | undefined;
  readonly error: { readonly code: string; readonly warehouse: number } | undefined;
}

/** Never fails and never waits: a log that can not be written loses lines, not queries. */
export interface QueryLog {
  add(entry: LoggedQuery): void;
}

const QUERY_CHARS_MAX = 20_000;

export const openQueryLog = (rows: Pick<PlatformRows, "record">): QueryLog => ({
  add(entry) {
    const { statistics, error, endedMs, projectId, statements } = entry;
    const durationMs = Math.round((statistics?.elapsed ?? 0) * 1_000);
    rows.record("query_log_archive", [
      {
        team_id: projectId,
        event_time: endedMs,
        query_start_time: endedMs - durationMs,
        query_id: entry.queryId,
        name: entry.name,
        query: statements
          .map(({ hogql }) => hogql)
          .join(";\n")
          .slice(0, QUERY_CHARS_MAX),
        query_type: entry.kind,
        kind: "request",
        endpoint: entry.endpoint,
        api_key_label: entry.keyLabel,
        is_personal_api_key_request: true,
        query_duration_ms: durationMs,
        read_rows: statistics?.rowsRead ?? 0,
        read_bytes: statistics?.bytesRead ?? 0,
        status: error === undefined ? "QueryFinish" : "ExceptionWhileProcessing",
        exception_code: error?.warehouse ?? 0,
        exception_name: error?.code ?? "",
      },
    ]);
    const day = new Date(endedMs).toISOString().slice(0, 10);
    const reads = statements.flatMap(({ propertyReads }) => propertyReads ?? []);
    if (reads.length === 0) return;
    rows.record(
      "property_reads",
      reads.map(({ table, column, property }) => ({
        team_id: projectId,
        table_name: table,
        column_name: column,
        property,
        day,
        reads: 1,
      })),
    );
  },
});
