/**
 * Queries in the background. Their state lives in the database, so that any process can tell it and it outlives the one
 * that runs them. A running job is alive as long as its heartbeat moves; one whose process died is told as failed.
 */
import type { Queryable } from "#pipeline/engines/database/port.ts";
import type { Progress } from "./run.ts";

export interface JobRecord {
  readonly id: string;
  readonly projectId: number;
  readonly state: "running" | "done" | "failed";
  readonly createdAt: Date;
  readonly pickedUpAt: Date | null;
  readonly finishedAt: Date | null;
  readonly expiresAt: Date;
  readonly progress: Progress | null;
  /** The error answer as clients read it. */
  readonly error: JobError | null;
  readonly response: Readonly<Record<string, unknown>> | null;
  readonly labels: readonly string[] | null;
}

export interface JobError {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>> & { readonly detail: string };
}

export interface JobWork {
  /** Resolves to the whole response. */
  readonly run: (signal: AbortSignal) => Promise<Readonly<Record<string, unknown>>>;
  readonly progress: () => Promise<Progress | undefined>;
}

export interface JobDeps {
  readonly db: Queryable;
  /** Turns what `run` threw into what clients may read. */
  readonly describe: (error: unknown) => JobError;
  readonly onError: (error: unknown) => void;
  readonly heartbeatMs?: number;
}

/** How long a finished job can be asked for. */
const LIFE = "20 minutes";
/** A heartbeat this old means that the process is gone. */
const DEAD_AFTER = "30 seconds";
const HEARTBEAT_MS = 1_000;

const DEAD: JobError = {
  status: 500,
  body: {
    type: "server_error",
    code: "query_failed",
    detail: "The process that ran this query ended before the query did. Run it again.",
    attr: null,
  },
};
/** The database keeps answers, not data sets. UTF-16 units. */
const RESPONSE_CHARS_MAX = 32_000_000;
const TOO_LARGE: JobError = {
  status: 400,
  body: {
    type: "validation_error",
    code: "query_limit",
    detail: "The answer is too large to be kept. Add a LIMIT, or ask for a file with format=csv or parquet.",
    attr: null,
  },
};
const CANCELLED: JobError = {
  status: 400,
  body: { type: "validation_error", code: "QUERY_WAS_CANCELLED", detail: "The query was cancelled.", attr: null },
};

interface JobRow extends Record<string, unknown> {
  readonly id: string;
  readonly project_id: number | string;
  readonly state: "running" | "done" | "failed";
  readonly created_at: Date;
  readonly picked_up_at: Date | null;
  readonly finished_at: Date | null;
  readonly expires_at: Date;
  readonly progress: Progress | null;
  readonly error: JobError | null;
  readonly response: string | null;
  readonly labels: readonly string[] | null;
}

const COLUMNS =
  "id, project_id, state, created_at, picked_up_at, finished_at, expires_at, progress, error, response, labels";

const toRecord = (row: JobRow): JobRecord => ({
  id: row.id,
  projectId: Number(row.project_id),
  state: row.state,
  createdAt: new Date(row.created_at),
  pickedUpAt: row.picked_up_at === null ? null : new Date(row.picked_up_at),
  finishedAt: row.finished_at === null ? null : new Date(row.finished_at),
  expiresAt: new Date(row.expires_at),
  progress: row.progress,
  error: row.error,
  response: row.response === null ? null : (JSON.parse(row.response) as Record<string, unknown>),
  labels: row.labels,
});

export class QueryJobs {
  readonly #deps: JobDeps;
  readonly #own = new Map<string, { readonly controller: AbortController; readonly ended: Promise<void> }>();

  constructor(deps: JobDeps) {
    this.#deps = deps;
  }

  /**
   * Starts `work` and returns at once; if the same query (by its cache key) runs already in the project, that one is
   * returned instead.
   */
  async start(
    projectId: number,
    id: string,
    cacheKey: string | null,
    labels: readonly string[],
    work: JobWork,
  ): Promise<JobRecord> {
    const { db } = this.#deps;
    await db.query("DELETE FROM query_jobs WHERE expires_at <= now()");
    if (cacheKey !== null) {
      const same = await db.query<JobRow>(
        `SELECT ${COLUMNS} FROM query_jobs WHERE project_id = $1 AND cache_key = $2 AND state = 'running'
           AND NOT cancel_requested AND heartbeat_at > now() - $3::interval LIMIT 1`,
        [projectId, cacheKey, DEAD_AFTER],
      );
      if (same[0] !== undefined) return toRecord(same[0]);
    }
    const rows = await db.query<JobRow>(
      `INSERT INTO query_jobs (project_id, id, cache_key, state, picked_up_at, expires_at, labels)
       VALUES ($1, $2, $3, 'running', now(), now() + interval '1 hour', $4)
       ON CONFLICT (project_id, id) DO UPDATE SET cache_key = excluded.cache_key, state = 'running',
         cancel_requested = false, created_at = now(), picked_up_at = now(), finished_at = NULL, heartbeat_at = now(),
         expires_at = excluded.expires_at, progress = NULL, error = NULL, response = NULL, labels = excluded.labels
         WHERE query_jobs.state <> 'running' OR query_jobs.heartbeat_at <= now() - $5::interval
       RETURNING ${COLUMNS}`,
      [projectId, id, cacheKey, JSON.stringify(labels), DEAD_AFTER],
    );
    if (rows[0] === undefined) {
      const running = await this.find(projectId, id);
      if (running === undefined) throw new Error(`job ${id} neither starts nor runs`);
      return running;
    }
    const controller = new AbortController();
    const ended = this.#carryOut(projectId, id, work, controller);
    this.#own.set(keyOf(projectId, id), { controller, ended });
    return toRecord(rows[0]);
  }

  /** A job of the project; undefined if there is none, or its time is over. */
  async find(projectId: number, id: string): Promise<JobRecord | undefined> {
    const { db } = this.#deps;
    await db.query(
      `UPDATE query_jobs SET state = 'failed', error = $3, finished_at = now(), expires_at = now() + interval '${LIFE}'
       WHERE project_id = $1 AND id = $2 AND state = 'running' AND heartbeat_at <= now() - $4::interval`,
      [projectId, id, JSON.stringify(DEAD), DEAD_AFTER],
    );
    const rows = await db.query<JobRow>(
      `SELECT ${COLUMNS} FROM query_jobs WHERE project_id = $1 AND id = $2 AND expires_at > now()`,
      [projectId, id],
    );
    return rows[0] === undefined ? undefined : toRecord(rows[0]);
  }

  /** Asks a job to end, wherever it runs. @returns false if none of that name is running. */
  async cancel(projectId: number, id: string): Promise<boolean> {
    const rows = await this.#deps.db.query(
      "UPDATE query_jobs SET cancel_requested = true WHERE project_id = $1 AND id = $2 AND state = 'running' RETURNING id",
      [projectId, id],
    );
    this.#own.get(keyOf(projectId, id))?.controller.abort(new Cancelled());
    return rows.length > 0;
  }

  /** Ends the jobs of this process, and waits until that is written down. */
  async close(): Promise<void> {
    const own = [...this.#own.values()];
    for (const { controller } of own) controller.abort(new Error("the process is ending"));
    await Promise.all(own.map(({ ended }) => ended));
  }

  async #carryOut(projectId: number, id: string, work: JobWork, controller: AbortController): Promise<void> {
    const beat = setInterval(() => {
      void this.#heartbeat(projectId, id, work, controller).catch(this.#deps.onError);
    }, this.#deps.heartbeatMs ?? HEARTBEAT_MS);
    try {
      const response = JSON.stringify(await work.run(controller.signal));
      if (response.length <= RESPONSE_CHARS_MAX) await this.#finish(projectId, id, "done", response, null);
      else await this.#finish(projectId, id, "failed", null, TOO_LARGE);
    } catch (error) {
      const { signal } = controller;
      const told = signal.aborted
        ? signal.reason instanceof Cancelled
          ? CANCELLED
          : DEAD
        : this.#deps.describe(error);
      await this.#finish(projectId, id, "failed", null, told).catch(this.#deps.onError);
    } finally {
      clearInterval(beat);
      this.#own.delete(keyOf(projectId, id));
    }
  }

  async #heartbeat(projectId: number, id: string, work: JobWork, controller: AbortController): Promise<void> {
    const progress = await work.progress();
    const rows = await this.#deps.db.query<{ cancel_requested: boolean }>(
      `UPDATE query_jobs SET heartbeat_at = now(), progress = coalesce($3, progress)
       WHERE project_id = $1 AND id = $2 AND state = 'running' RETURNING cancel_requested`,
      [projectId, id, progress === undefined ? null : JSON.stringify(progress)],
    );
    if (rows[0]?.cancel_requested === true) controller.abort(new Cancelled());
  }

  async #finish(
    projectId: number,
    id: string,
    state: "done" | "failed",
    response: string | null,
    error: JobError | null,
  ): Promise<void> {
    await this.#deps.db.query(
      `UPDATE query_jobs SET state = $3, response = $4, error = $5, finished_at = now(),
         expires_at = now() + interval '${LIFE}' WHERE project_id = $1 AND id = $2`,
      [projectId, id, state, response, error === null ? null : JSON.stringify(error)],
    );
  }
}

class Cancelled extends Error {}

const keyOf = (projectId: number, id: string): string => `${projectId}/${id}`;
