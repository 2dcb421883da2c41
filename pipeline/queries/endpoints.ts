/** Queries that are saved under a name and run by it. Each change of the query is a version; old ones can still be run. */
import { HogstreamError, type Retry } from "#lang/error.ts";
import { type Database, DatabaseError, type Queryable } from "#pipeline/engines/database/port.ts";

export interface Endpoint {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly isActive: boolean;
  /** How old an answer may be, s; null: as its kind of query says. */
  readonly cacheAgeSeconds: number | null;
  readonly currentVersion: number;
  /** Of the current version. */
  readonly query: Readonly<Record<string, unknown>>;
  readonly createdAt: Date;
  readonly createdBy: string | null;
  readonly updatedAt: Date;
  readonly lastExecutedAt: Date | null;
}

export interface EndpointVersion {
  readonly version: number;
  readonly query: Readonly<Record<string, unknown>>;
  readonly createdAt: Date;
  readonly createdBy: string | null;
}

export interface NewEndpoint {
  readonly name: string;
  readonly description: string;
  readonly isActive: boolean;
  readonly cacheAgeSeconds: number | null;
  readonly query: Readonly<Record<string, unknown>>;
}

/** Another endpoint of the project has this name. */
export class EndpointNameTaken extends HogstreamError {
  override readonly code = "Q0102";
  override readonly retry: Retry = "never";
}

interface EndpointRow extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly is_active: boolean;
  readonly cache_age_seconds: number | null;
  readonly current_version: number;
  readonly query: Readonly<Record<string, unknown>>;
  readonly created_at: Date;
  readonly created_by: string | null;
  readonly updated_at: Date;
  readonly last_executed_at: Date | null;
}

interface VersionRow extends Record<string, unknown> {
  readonly version: number;
  readonly query: Readonly<Record<string, unknown>>;
  readonly created_at: Date;
  readonly created_by: string | null;
}

const SELECT = `SELECT e.id, e.name, e.description, e.is_active, e.cache_age_seconds, e.current_version, v.query,
  e.created_at, e.created_by, e.updated_at, e.last_executed_at
  FROM query_endpoints e JOIN query_endpoint_versions v ON v.endpoint_id = e.id AND v.version = e.current_version`;

const toEndpoint = (row: EndpointRow): Endpoint => ({
  id: row.id,
  name: row.name,
  description: row.description,
  isActive: row.is_active,
  cacheAgeSeconds: row.cache_age_seconds,
  currentVersion: row.current_version,
  query: row.query,
  createdAt: new Date(row.created_at),
  createdBy: row.created_by,
  updatedAt: new Date(row.updated_at),
  lastExecutedAt: row.last_executed_at === null ? null : new Date(row.last_executed_at),
});

const UNIQUE_VIOLATION = "23505";

export class EndpointStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async list(projectId: number): Promise<readonly Endpoint[]> {
    const rows = await this.#db.query<EndpointRow>(`${SELECT} WHERE e.project_id = $1 ORDER BY e.name`, [projectId]);
    return rows.map(toEndpoint);
  }

  find(projectId: number, name: string): Promise<Endpoint | undefined> {
    return found(this.#db, projectId, name);
  }

  /** Newest first. */
  async versions({ id }: Pick<Endpoint, "id">): Promise<readonly EndpointVersion[]> {
    const rows = await this.#db.query<VersionRow>(
      `SELECT version, query, created_at, created_by FROM query_endpoint_versions
       WHERE endpoint_id = $1 ORDER BY version DESC`,
      [id],
    );
    return rows.map((row) => ({
      version: row.version,
      query: row.query,
      createdAt: new Date(row.created_at),
      createdBy: row.created_by,
    }));
  }

  /** @throws EndpointNameTaken */
  create(projectId: number, endpoint: NewEndpoint, createdBy: string): Promise<Endpoint> {
    const { name, description, isActive, cacheAgeSeconds, query } = endpoint;
    return this.#written(name, async (tx) => {
      const rows = await tx.query<{ id: string }>(
        `INSERT INTO query_endpoints (project_id, name, description, is_active, cache_age_seconds, created_by)
         VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
        [projectId, name, description, isActive, cacheAgeSeconds, createdBy],
      );
      await tx.query(
        "INSERT INTO query_endpoint_versions (endpoint_id, version, query, created_by) VALUES ($1, 1, $2, $3)",
        [rows[0]?.id, JSON.stringify(query), createdBy],
      );
      return found(tx, projectId, name);
    });
  }

  /** Makes a version if the query changes. @throws EndpointNameTaken @returns undefined if there is no such endpoint */
  async change(
    projectId: number,
    name: string,
    change: Partial<NewEndpoint>,
    changedBy: string,
  ): Promise<Endpoint | undefined> {
    const newName = change.name ?? name;
    if ((await this.find(projectId, name)) === undefined) return undefined;
    return this.#written(newName, async (tx) => {
      const rows = await tx.query<{ id: string; current_version: number }>(
        "SELECT id, current_version FROM query_endpoints WHERE project_id = $1 AND name = $2 FOR UPDATE",
        [projectId, name],
      );
      const own = rows[0];
      if (own === undefined) return undefined;
      // Compared by the database, to which the order of members says nothing.
      const same = await tx.query<{ same: boolean }>(
        "SELECT query = $3::jsonb AS same FROM query_endpoint_versions WHERE endpoint_id = $1 AND version = $2",
        [own.id, own.current_version, JSON.stringify(change.query ?? null)],
      );
      const changesQuery = change.query !== undefined && same[0]?.same !== true;
      const version = own.current_version + (changesQuery ? 1 : 0);
      if (changesQuery) {
        await tx.query(
          "INSERT INTO query_endpoint_versions (endpoint_id, version, query, created_by) VALUES ($1, $2, $3, $4)",
          [own.id, version, JSON.stringify(change.query), changedBy],
        );
      }
      await tx.query(
        `UPDATE query_endpoints SET name = $2, description = coalesce($3, description),
           is_active = coalesce($4, is_active),
           cache_age_seconds = CASE WHEN $5 THEN $6::integer ELSE cache_age_seconds END,
           current_version = $7, updated_at = now() WHERE id = $1`,
        [
          own.id,
          newName,
          change.description ?? null,
          change.isActive ?? null,
          change.cacheAgeSeconds !== undefined,
          change.cacheAgeSeconds ?? null,
          version,
        ],
      );
      return found(tx, projectId, newName);
    });
  }

  /** @returns false if there is no such endpoint */
  async remove(projectId: number, name: string): Promise<boolean> {
    const rows = await this.#db.query("DELETE FROM query_endpoints WHERE project_id = $1 AND name = $2 RETURNING id", [
      projectId,
      name,
    ]);
    return rows.length > 0;
  }

  async noteRun({ id }: Pick<Endpoint, "id">): Promise<void> {
    await this.#db.query("UPDATE query_endpoints SET last_executed_at = now() WHERE id = $1", [id]);
  }

  async #written(name: string, work: (tx: Queryable) => Promise<Endpoint | undefined>): Promise<Endpoint> {
    try {
      const endpoint = await this.#db.transaction(work);
      if (endpoint === undefined) throw new Error(`endpoint ${name} was not written`);
      return endpoint;
    } catch (error) {
      if (error instanceof DatabaseError && error.sqlState === UNIQUE_VIOLATION) {
        throw new EndpointNameTaken(`An endpoint named '${name}' exists already.`, { cause: error });
      }
      throw error;
    }
  }
}

async function found(db: Queryable, projectId: number, name: string): Promise<Endpoint | undefined> {
  const rows = await db.query<EndpointRow>(`${SELECT} WHERE e.project_id = $1 AND e.name = $2`, [projectId, name]);
  return rows[0] === undefined ? undefined : toEndpoint(rows[0]);
}
