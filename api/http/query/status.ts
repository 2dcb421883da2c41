import type { JobRecord } from "#pipeline/queries/jobs.ts";
import type { Progress } from "#pipeline/queries/run.ts";
import type { ApiError } from "../errors.ts";

/** A background query as clients read it. */
export function statusOf(
  job: JobRecord,
  show: { readonly results: boolean; readonly progress?: Progress | undefined },
): Readonly<Record<string, unknown>> {
  const iso = (date: Date | null): string | null => date?.toISOString() ?? null;
  const progress = show.progress ?? job.progress ?? undefined;
  return {
    id: job.id,
    team_id: job.projectId,
    query_async: true,
    complete: job.state !== "running",
    error: job.state === "failed",
    error_message: job.error?.body.detail ?? null,
    results: show.results ? job.response : null,
    start_time: iso(job.createdAt),
    pickup_time: iso(job.pickedUpAt),
    end_time: iso(job.finishedAt),
    expiration_time: iso(job.expiresAt),
    task_id: null,
    insight_id: null,
    dashboard_id: null,
    labels: job.labels,
    ...(progress === undefined ? {} : { query_progress: progressOf(progress) }),
  };
}

/** A query that a client waits for, asked about by its name. */
export const waitedFor = (id: string, projectId: number, progress: Progress): Readonly<Record<string, unknown>> => ({
  id,
  team_id: projectId,
  query_async: false,
  complete: false,
  error: false,
  error_message: null,
  results: null,
  query_progress: progressOf(progress),
});

/** A stream that broke off. */
export const broken = (id: string, projectId: number, failure: ApiError): Readonly<Record<string, unknown>> => ({
  id,
  team_id: projectId,
  query_async: false,
  complete: true,
  error: true,
  error_message: failure.body.detail,
  results: null,
});

const progressOf = (progress: Progress): Readonly<Record<string, number>> => ({
  rows_read: progress.rowsRead,
  bytes_read: progress.bytesRead,
  estimated_rows_total: progress.estimatedRowsTotal,
  time_elapsed: progress.elapsed,
  active_cpu_time: progress.cpuSeconds,
});
