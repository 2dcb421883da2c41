/**
 * Invocations that a withheld function was not given, kept until a person has them run. Bounded: by number for each
 * function, and by age.
 */
import type { Database } from "#pipeline/engines/database/port.ts";

export interface KeptInvocation {
  /** Unique for this attempt: keeping it twice keeps it once. */
  readonly id: string;
  /** The function as stored, without a mapping's index. */
  readonly functionId: string;
  readonly projectId: number;
  readonly keptAtMs: number;
  /** JSON value. */
  readonly payload: unknown;
}

export interface KeptCount {
  readonly invocations: number;
  /** ms since the epoch; null: there are none. */
  readonly oldestMs: number | null;
}

/** All calls reject with DatabaseUnavailable while the database is away. */
export interface KeptInvocations {
  /** Durable when it resolves. */
  keep(invocations: readonly Omit<KeptInvocation, "keptAtMs">[]): Promise<void>;
  count(functionId: string): Promise<KeptCount>;
  /** By function, those that have any. */
  counts(projectId: number): Promise<ReadonlyMap<string, KeptCount>>;
  /** Asks for all that are kept now to be run, once the function runs. @returns how many there are */
  askReplay(functionId: string, projectId: number): Promise<number>;
  /** Functions whose kept invocations are asked for. */
  asked(): Promise<readonly { readonly functionId: string; readonly projectId: number }[]>;
  /**
   * Hands the oldest ones that were asked for to `run`, and forgets them when it resolves; if the process dies in between
   * they are handed out again. When none is left, the request is over. @returns how many were handed out
   */
  replay(
    functionId: string,
    limit: number,
    run: (invocations: readonly KeptInvocation[]) => Promise<void>,
  ): Promise<number>;
  /** Drops those that are older than they are kept. @returns how many */
  forget(nowMs: number): Promise<number>;
}

/** For each function. */
export const KEPT_MAX = 100_000;
export const KEPT_MS = 7 * 86_400_000;

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly function_id: string;
  readonly project_id: number | string;
  readonly kept_at: Date;
  readonly payload: string;
}

export function databaseKept(db: Database): KeptInvocations {
  return {
    async keep(invocations) {
      if (invocations.length === 0) return;
      await db.query(
        `INSERT INTO kept_invocations (id, function_id, project_id, kept_at, payload)
         SELECT id, f, p, clock_timestamp(), v
           FROM unnest($1::text[], $2::uuid[], $3::bigint[], $4::text[]) AS one (id, f, p, v)
         ON CONFLICT (id) DO NOTHING`,
        [
          invocations.map(({ id }) => id),
          invocations.map(({ functionId }) => functionId),
          invocations.map(({ projectId }) => projectId),
          // JSON keeps a NUL of an event as an escape, which PostgreSQL takes.
          invocations.map(({ payload }) => JSON.stringify(payload)),
        ],
      );
    },

    async count(functionId) {
      const rows = await db.query<{ n: number; oldest: Date | null }>(
        "SELECT count(*) AS n, min(kept_at) AS oldest FROM kept_invocations WHERE function_id = $1",
        [functionId],
      );
      return { invocations: Number(rows[0]?.n ?? 0), oldestMs: rows[0]?.oldest?.getTime() ?? null };
    },

    async counts(projectId) {
      const rows = await db.query<{ function_id: string; n: number; oldest: Date }>(
        `SELECT function_id, count(*) AS n, min(kept_at) AS oldest FROM kept_invocations
          WHERE project_id = $1 GROUP BY function_id`,
        [projectId],
      );
      return new Map(
        rows.map(({ function_id, n, oldest }) => [function_id, { invocations: Number(n), oldestMs: oldest.getTime() }]),
      );
    },

    async askReplay(functionId, projectId) {
      await db.query(
        `INSERT INTO function_standings (function_id, project_id, replay_until) VALUES ($1, $2, clock_timestamp())
         ON CONFLICT (function_id) DO UPDATE SET replay_until = excluded.replay_until`,
        [functionId, projectId],
      );
      const rows = await db.query<{ n: number }>(
        `SELECT count(*) AS n FROM kept_invocations JOIN function_standings USING (function_id)
          WHERE function_id = $1 AND kept_at <= replay_until`,
        [functionId],
      );
      return Number(rows[0]?.n ?? 0);
    },

    async asked() {
      const rows = await db.query<{ function_id: string; project_id: number }>(
        "SELECT function_id, project_id FROM function_standings WHERE replay_until IS NOT NULL",
      );
      return rows.map(({ function_id, project_id }) => ({ functionId: function_id, projectId: Number(project_id) }));
    },

    async replay(functionId, limit, run) {
      const rows = await db.query<Row>(
        `SELECT kept_invocations.* FROM kept_invocations JOIN function_standings USING (function_id)
          WHERE function_id = $1 AND kept_at <= replay_until ORDER BY kept_at, id LIMIT $2`,
        [functionId, limit],
      );
      if (rows.length === 0) {
        // Unless it was asked for again meanwhile.
        await db.query(
          `UPDATE function_standings SET replay_until = NULL WHERE function_id = $1 AND NOT EXISTS (
             SELECT 1 FROM kept_invocations AS kept
              WHERE kept.function_id = function_standings.function_id AND kept_at <= replay_until)`,
          [functionId],
        );
        return 0;
      }
      await run(
        rows.map((row) => ({
          id: row.id,
          functionId: row.function_id,
          projectId: Number(row.project_id),
          keptAtMs: row.kept_at.getTime(),
          payload: JSON.parse(row.payload) as unknown,
        })),
      );
      await db.query("DELETE FROM kept_invocations WHERE id = ANY($1::text[])", [rows.map(({ id }) => id)]);
      return rows.length;
    },

    async forget(nowMs) {
      const rows = await db.query("DELETE FROM kept_invocations WHERE kept_at < $1 RETURNING id", [
        new Date(nowMs - KEPT_MS),
      ]);
      return rows.length;
    },
  };
}
