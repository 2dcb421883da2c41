/** What the watcher keeps in the database: standings, their history, costs by minute, settings. */
import type { Database } from "#pipeline/engines/database/port.ts";
import type { Use } from "./cost.ts";
import type { Sample } from "./sample.ts";
import type { FunctionSettings, ProjectSettings } from "./settings.ts";
import type { Standing, State } from "./standing.ts";

/** A function's row, as it is kept. */
export interface KeptStanding {
  readonly functionId: string;
  readonly projectId: number;
  /** null: as when the function was made. */
  readonly standing: Standing | null;
  readonly functionVersion: number;
  readonly settings: FunctionSettings;
  readonly revision: number;
}

/** One change of a standing. */
export interface Transition {
  readonly functionId: string;
  readonly projectId: number;
  /** Of the standing after the change. */
  readonly revision: number;
  readonly atMs: number;
  readonly event: string;
  readonly from: State;
  readonly standing: Standing;
  /** `watcher`, or who did it by hand. */
  readonly actor: string;
}

export interface UntoldTransition extends Transition {
  readonly eventTold: boolean;
  readonly webhookDone: boolean;
  readonly webhookTries: number;
}

export interface MinuteRow extends Use {
  readonly functionId: string;
  /** Begin of the minute, ms since the epoch. */
  readonly minuteMs: number;
  readonly costMs: number;
  /** Runs that were not made because of the standing. */
  readonly withheld: number;
}

export interface StandingDetail extends KeptStanding {
  /** Tokens at `tokensAtMs`; null: never measured. */
  readonly tokens: number | null;
  readonly tokensAtMs: number | null;
  readonly sample: Sample | null;
  readonly replayUntilMs: number | null;
}

interface StandingRow extends Record<string, unknown> {
  readonly function_id: string;
  readonly project_id: number | string;
  readonly standing: Standing | null;
  readonly function_version: number;
  readonly settings: FunctionSettings;
  readonly revision: number;
  readonly newest: string;
}

interface DetailRow extends StandingRow {
  readonly tokens: number | null;
  readonly tokens_at: Date | null;
  readonly sample: Sample | null;
  readonly replay_until: Date | null;
}

interface TransitionRow extends Record<string, unknown> {
  readonly function_id: string;
  readonly project_id: number | string;
  readonly revision: number;
  readonly at: Date;
  readonly event: string;
  readonly from_state: State;
  readonly standing: Standing;
  readonly actor: string;
  readonly event_told: boolean;
  readonly webhook_done: boolean;
  readonly webhook_tries: number;
}

/** Rows of transactions that took this long are still found; see the registry of functions. */
const OVERLAP = "30 seconds";
const COLUMNS = "function_id, project_id, standing, function_version, settings, revision";

export interface Changes {
  readonly standings: readonly KeptStanding[];
  readonly projects: readonly { readonly projectId: number; readonly settings: ProjectSettings }[];
}

/** The port of the watcher to its tables. All calls reject with DatabaseUnavailable while the database is away. */
export interface WatcherRecords {
  /** What changed since the last call of this object; the first gives everything. */
  changes(): Promise<Changes>;
  standingOf(functionId: string): Promise<StandingDetail | undefined>;
  standingsOf(projectId: number): Promise<readonly StandingDetail[]>;
  /**
   * Writes a change that was made from revision `transition.revision - 1`.
   * @returns false when somebody else changed it first; nothing is written then.
   */
  change(transition: Transition, functionVersion: number, sample: Sample | undefined): Promise<boolean>;
  saveSettings(functionId: string, projectId: number, settings: FunctionSettings): Promise<void>;
  projectSettings(projectId: number): Promise<ProjectSettings>;
  saveProjectSettings(projectId: number, settings: ProjectSettings): Promise<void>;
  /** Adds to the minutes' sums, and notes the tokens left. */
  addMinutes(rows: readonly MinuteRow[], tokens: ReadonlyMap<string, number>, nowMs: number): Promise<void>;
  /** By minute, oldest first; minutes without runs are missing. */
  minutes(functionId: string, fromMs: number): Promise<readonly MinuteRow[]>;
  /** As `minutes`, of all functions of a project. */
  minutesOfProject(projectId: number, fromMs: number): Promise<readonly MinuteRow[]>;
  /** Newest first. */
  history(functionId: string, limit: number): Promise<readonly Transition[]>;
  /** Oldest first: changes before `beforeMs` whose event is still due, or whose webhook is, after 5, 20, 80, … s. */
  untold(beforeMs: number, limit: number): Promise<readonly UntoldTransition[]>;
  /** Whether an event of this name was told for the function since `fromMs`, and how many changes were not told since. */
  toldSince(transition: Transition, fromMs: number): Promise<boolean>;
  eventTold(functionId: string, revision: number): Promise<void>;
  webhookTried(functionId: string, revision: number, done: boolean): Promise<void>;
  /** Deletes what is older than it is kept. */
  forget(nowMs: number): Promise<void>;
}

export const MINUTES_KEPT_MS = 7 * 86_400_000;
export const TRANSITIONS_KEPT_MS = 90 * 86_400_000;

const time = (ms: number): Date => new Date(ms);

export function databaseRecords(db: Database): WatcherRecords {
  let newestStanding: string | undefined;
  let newestProject: string | undefined;
  const since = (newest: string | undefined): readonly unknown[] => (newest === undefined ? [] : [newest]);
  const where = (newest: string | undefined): string =>
    newest === undefined ? "" : `WHERE changed_at >= $1::timestamptz - interval '${OVERLAP}'`;

  return {
    async changes() {
      const standings = await db.query<StandingRow>(
        `SELECT ${COLUMNS}, max(changed_at) OVER ()::text AS newest FROM function_standings ${where(newestStanding)}`,
        since(newestStanding),
      );
      newestStanding = standings[0]?.newest ?? newestStanding;
      const projects = await db.query<{ project_id: number; settings: ProjectSettings; newest: string }>(
        `SELECT project_id, settings, max(changed_at) OVER ()::text AS newest FROM project_watch_settings
          ${where(newestProject)}`,
        since(newestProject),
      );
      newestProject = projects[0]?.newest ?? newestProject;
      return {
        standings: standings.map(toKept),
        projects: projects.map(({ project_id, settings }) => ({ projectId: Number(project_id), settings })),
      };
    },

    async standingOf(functionId) {
      const rows = await db.query<DetailRow>("SELECT * FROM function_standings WHERE function_id = $1", [functionId]);
      return rows[0] === undefined ? undefined : toDetail(rows[0]);
    },

    async standingsOf(projectId) {
      const rows = await db.query<DetailRow>("SELECT * FROM function_standings WHERE project_id = $1", [projectId]);
      return rows.map(toDetail);
    },

    change({ functionId, projectId, revision, atMs, event, from, standing, actor }, functionVersion, sample) {
      return db.transaction(async (tx) => {
        const written = await tx.query(
          `INSERT INTO function_standings AS kept (function_id, project_id, standing, function_version, revision, sample)
           VALUES ($1, $2, $3, $4, 1, $5)
           ON CONFLICT (function_id) DO UPDATE SET standing = excluded.standing, revision = kept.revision + 1,
              function_version = excluded.function_version, sample = coalesce(excluded.sample, kept.sample),
              changed_at = clock_timestamp()
           WHERE kept.revision = $6 RETURNING revision`,
          [
            functionId,
            projectId,
            JSON.stringify(standing),
            functionVersion,
            sample === undefined ? null : JSON.stringify(sample),
            revision - 1,
          ],
        );
        if (written.length === 0) return false;
        await tx.query(
          `INSERT INTO function_transitions (function_id, revision, project_id, at, event, from_state, standing, actor)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [functionId, revision, projectId, time(atMs), event, from, JSON.stringify(standing), actor],
        );
        return true;
      });
    },

    async saveSettings(functionId, projectId, settings) {
      await db.query(
        `INSERT INTO function_standings AS kept (function_id, project_id, settings, revision) VALUES ($1, $2, $3, 1)
         ON CONFLICT (function_id) DO UPDATE SET settings = excluded.settings, revision = kept.revision + 1,
            changed_at = clock_timestamp()`,
        [functionId, projectId, JSON.stringify(settings)],
      );
    },

    async projectSettings(projectId) {
      const rows = await db.query<{ settings: ProjectSettings }>(
        "SELECT settings FROM project_watch_settings WHERE project_id = $1",
        [projectId],
      );
      return rows[0]?.settings ?? {};
    },

    async saveProjectSettings(projectId, settings) {
      await db.query(
        `INSERT INTO project_watch_settings (project_id, settings) VALUES ($1, $2)
         ON CONFLICT (project_id) DO UPDATE SET settings = excluded.settings, changed_at = clock_timestamp()`,
        [projectId, JSON.stringify(settings)],
      );
    },

    async addMinutes(rows, tokens, nowMs) {
      const values = rows.map((row) => ({
        f: row.functionId,
        m: time(row.minuteMs).toISOString(),
        r: row.runs,
        e: row.failures,
        b: row.breaches,
        c: row.cpuMs,
        a: row.allocatedBytes,
        w: row.fetchMs,
        p: row.costMs,
        h: row.withheld,
      }));
      // A function that was deleted for good meanwhile has no minutes.
      await db.query(
        `INSERT INTO function_minutes AS kept (function_id, minute, runs, failures, breaches, cpu_ms, allocated_bytes,
            fetch_ms, cost_ms, withheld)
         SELECT f, m, r, e, b, c, a, w, p, h FROM jsonb_to_recordset($1::jsonb)
            AS one (f uuid, m timestamptz, r bigint, e bigint, b bigint, c float8, a float8, w float8, p float8, h bigint)
          WHERE EXISTS (SELECT 1 FROM hog_functions WHERE id = f)
         ON CONFLICT (function_id, minute) DO UPDATE SET runs = kept.runs + excluded.runs,
            failures = kept.failures + excluded.failures, breaches = kept.breaches + excluded.breaches,
            cpu_ms = kept.cpu_ms + excluded.cpu_ms, allocated_bytes = kept.allocated_bytes + excluded.allocated_bytes,
            fetch_ms = kept.fetch_ms + excluded.fetch_ms, cost_ms = kept.cost_ms + excluded.cost_ms,
            withheld = kept.withheld + excluded.withheld`,
        [JSON.stringify(values)],
      );
      const left = [...tokens].map(([f, t]) => ({ f, t }));
      await db.query(
        `INSERT INTO function_standings AS kept (function_id, project_id, tokens, tokens_at)
         SELECT f, project_id, t, $2 FROM jsonb_to_recordset($1::jsonb) AS one (f uuid, t float8)
           JOIN hog_functions ON id = f
         ON CONFLICT (function_id) DO UPDATE SET tokens = excluded.tokens, tokens_at = excluded.tokens_at`,
        [JSON.stringify(left), time(nowMs)],
      );
    },

    async minutes(functionId, fromMs) {
      const rows = await db.query<MinuteColumns>(
        "SELECT * FROM function_minutes WHERE function_id = $1 AND minute >= $2 ORDER BY minute",
        [functionId, time(fromMs)],
      );
      return rows.map(toMinute);
    },

    async minutesOfProject(projectId, fromMs) {
      const rows = await db.query<MinuteColumns>(
        `SELECT function_minutes.* FROM function_minutes JOIN hog_functions ON id = function_id
          WHERE project_id = $1 AND minute >= $2 ORDER BY minute`,
        [projectId, time(fromMs)],
      );
      return rows.map(toMinute);
    },

    async history(functionId, limit) {
      const rows = await db.query<TransitionRow>(
        "SELECT * FROM function_transitions WHERE function_id = $1 ORDER BY revision DESC LIMIT $2",
        [functionId, limit],
      );
      return rows.map(toTransition);
    },

    async untold(beforeMs, limit) {
      const rows = await db.query<TransitionRow>(
        `SELECT * FROM function_transitions WHERE NOT (event_told AND webhook_done) AND at < $1
            AND (NOT event_told OR at < $1::timestamptz - (power(4, webhook_tries) - 1) * interval '5 seconds')
          ORDER BY at LIMIT $2`,
        [time(beforeMs), limit],
      );
      return rows.map((row) => ({
        ...toTransition(row),
        eventTold: row.event_told,
        webhookDone: row.webhook_done,
        webhookTries: row.webhook_tries,
      }));
    },

    async toldSince({ functionId, revision, event }, fromMs) {
      const rows = await db.query(
        `SELECT 1 AS one FROM function_transitions
          WHERE function_id = $1 AND revision < $2 AND event = $3 AND at >= $4 AND event_told LIMIT 1`,
        [functionId, revision, event, time(fromMs)],
      );
      return rows.length > 0;
    },

    async eventTold(functionId, revision) {
      await db.query("UPDATE function_transitions SET event_told = true WHERE function_id = $1 AND revision = $2", [
        functionId,
        revision,
      ]);
    },

    async webhookTried(functionId, revision, done) {
      await db.query(
        `UPDATE function_transitions SET webhook_tries = webhook_tries + 1, webhook_done = $3
          WHERE function_id = $1 AND revision = $2`,
        [functionId, revision, done],
      );
    },

    async forget(nowMs) {
      await db.query("DELETE FROM function_minutes WHERE minute < $1", [time(nowMs - MINUTES_KEPT_MS)]);
      await db.query("DELETE FROM function_transitions WHERE at < $1", [time(nowMs - TRANSITIONS_KEPT_MS)]);
    },
  };
}

const toKept = (row: StandingRow): KeptStanding => ({
  functionId: row.function_id,
  projectId: Number(row.project_id),
  standing: row.standing,
  functionVersion: row.function_version,
  settings: row.settings,
  revision: row.revision,
});

const toDetail = (row: DetailRow): StandingDetail => ({
  ...toKept(row),
  tokens: row.tokens,
  tokensAtMs: row.tokens_at?.getTime() ?? null,
  sample: row.sample,
  replayUntilMs: row.replay_until?.getTime() ?? null,
});

const toTransition = (row: TransitionRow): Transition => ({
  functionId: row.function_id,
  projectId: Number(row.project_id),
  revision: row.revision,
  atMs: row.at.getTime(),
  event: row.event,
  from: row.from_state,
  standing: row.standing,
  actor: row.actor,
});

interface MinuteColumns extends Record<string, unknown> {
  readonly function_id: string;
  readonly minute: Date;
  readonly runs: number;
  readonly failures: number;
  readonly breaches: number;
  readonly cpu_ms: number;
  readonly allocated_bytes: number;
  readonly fetch_ms: number;
  readonly cost_ms: number;
  readonly withheld: number;
}

const toMinute = (row: MinuteColumns): MinuteRow => ({
  functionId: row.function_id,
  minuteMs: row.minute.getTime(),
  runs: Number(row.runs),
  failures: Number(row.failures),
  breaches: Number(row.breaches),
  cpuMs: row.cpu_ms,
  allocatedBytes: row.allocated_bytes,
  fetchMs: row.fetch_ms,
  costMs: row.cost_ms,
  withheld: Number(row.withheld),
});
