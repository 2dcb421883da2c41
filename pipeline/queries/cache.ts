/** Results that were computed before. */
import { createHash } from "node:crypto";
import type { Database } from "#pipeline/engines/database/port.ts";

/** Everything a result depends on but the data: two queries with one key have one answer. */
export interface CacheSubject {
  readonly projectId: number;
  readonly kind: string;
  /** The query without members that say nothing about its answer. */
  readonly query: unknown;
  /** The statements as printed, with their values. */
  readonly statements: readonly { readonly sql: string; readonly params: Readonly<Record<string, unknown>> }[];
  readonly modifiers: unknown;
  readonly timezone: string;
  readonly weekStart: string;
  /** What the asker may do, in any order. */
  readonly scopes: readonly string[];
  readonly rowsMax: number;
}

/** Raised when answers change for the same key. */
const VERSION = 1;

export const cacheKey = (subject: CacheSubject): string => {
  const { scopes, ...rest } = subject;
  const text = canonical({ ...rest, scopes: [...new Set(scopes)].sort(), version: VERSION });
  return `cache_${createHash("sha256").update(text).digest("hex").slice(0, 40)}`;
};

/** JSON with members in the order of their names. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "bigint"
      ? `${inner}n`
      : typeof inner === "object" && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
  );
}

export interface CachedResult {
  readonly response: Readonly<Record<string, unknown>>;
  /** ms since 1970 */
  readonly computedAtMs: number;
}

/** Larger answers are computed again: the database is not the place for them. UTF-16 units. */
const RESPONSE_CHARS_MAX = 4_000_000;
/** Results of one project that are kept, newest first. */
const RESULTS_PER_PROJECT = 500;
/** A result lives this long, ms; how old one may be to be shown is the asker's to say. */
const LIFE_MS = 24 * 3_600_000;
/** Every so many writes, what has expired is thrown away. */
const SWEEP_EVERY = 50;

interface ResultRow extends Record<string, unknown> {
  readonly response: string;
  readonly computed_at: Date | string;
}

export class ResultCache {
  readonly #db: Database;
  readonly #nowMs: () => number;
  #untilSweep = SWEEP_EVERY;

  constructor(db: Database, nowMs: () => number) {
    this.#db = db;
    this.#nowMs = nowMs;
  }

  async get(projectId: number, key: string): Promise<CachedResult | undefined> {
    const rows = await this.#db.query<ResultRow>(
      "SELECT response, computed_at FROM query_results WHERE project_id = $1 AND cache_key = $2 AND expires_at > $3",
      [projectId, key, new Date(this.#nowMs())],
    );
    const row = rows[0];
    if (row === undefined) return undefined;
    return {
      response: JSON.parse(row.response) as Record<string, unknown>,
      computedAtMs: new Date(row.computed_at).getTime(),
    };
  }

  /** The project's epoch, to be read before a computation begins. */
  async epoch(projectId: number): Promise<number> {
    const rows = await this.#db.query<{ epoch: number | string }>(
      "SELECT epoch FROM query_cache_epochs WHERE project_id = $1",
      [projectId],
    );
    return Number(rows[0]?.epoch ?? 0);
  }

  /** Keeps a result that was begun in `epoch`, unless the project has been {@link forget | forgotten} since. */
  async put(
    projectId: number,
    key: string,
    epoch: number,
    computedAtMs: number,
    response: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const text = JSON.stringify(response);
    if (text.length > RESPONSE_CHARS_MAX) return;
    await this.#db.query(
      `INSERT INTO query_results (project_id, cache_key, computed_at, expires_at, response)
       SELECT $1, $2, $3, $4, $5
       WHERE coalesce((SELECT epoch FROM query_cache_epochs WHERE project_id = $1), 0) = $6
       ON CONFLICT (project_id, cache_key) DO UPDATE
         SET computed_at = excluded.computed_at, expires_at = excluded.expires_at, response = excluded.response
         WHERE query_results.computed_at <= excluded.computed_at`,
      [projectId, key, new Date(computedAtMs), new Date(computedAtMs + LIFE_MS), text, epoch],
    );
    if (--this.#untilSweep <= 0) await this.#sweep(projectId);
  }

  /** Drops all results of a project, also those still being computed: for a deletion that no answer may outlive. */
  async forget(projectId: number): Promise<void> {
    await this.#db.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO query_cache_epochs (project_id) VALUES ($1)
         ON CONFLICT (project_id) DO UPDATE SET epoch = query_cache_epochs.epoch + 1`,
        [projectId],
      );
      await tx.query("DELETE FROM query_results WHERE project_id = $1", [projectId]);
    });
  }

  async #sweep(projectId: number): Promise<void> {
    this.#untilSweep = SWEEP_EVERY;
    await this.#db.query("DELETE FROM query_results WHERE expires_at <= $1", [new Date(this.#nowMs())]);
    await this.#db.query(
      `DELETE FROM query_results WHERE project_id = $1 AND cache_key NOT IN
         (SELECT cache_key FROM query_results WHERE project_id = $1 ORDER BY computed_at DESC LIMIT $2)`,
      [projectId, RESULTS_PER_PROJECT],
    );
  }
}
