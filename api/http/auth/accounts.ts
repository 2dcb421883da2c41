import type { Database, Queryable } from "#pipeline/engines/database/port.ts";
import { generateKey, hashKey, looksLikeKey, maskKey, sameHash } from "./keys.ts";

export interface Project {
  readonly id: number;
  readonly name: string;
  /** `phc_…`, public by nature: it stands in every SDK's configuration. */
  readonly apiToken: string;
  /** IANA name; HogQL prints times in it. */
  readonly timezone: string;
  readonly weekStart: "sunday" | "monday";
}

/** A personal key as the API sees it after authentication. */
export interface PersonalKey {
  readonly id: string;
  readonly label: string;
  readonly scopes: readonly string[];
  /** Projects it opens; null: every project of this installation. */
  readonly projectIds: readonly number[] | null;
}

export interface NewPersonalKey {
  readonly label: string;
  /** `["*"]` opens everything. */
  readonly scopes: readonly string[];
  readonly projectIds: readonly number[] | null;
  /** An operator's own key instead of a generated one. */
  readonly key?: string;
}

interface ProjectRow extends Record<string, unknown> {
  readonly id: number | string;
  readonly name: string;
  readonly api_token: string;
  readonly timezone: string;
  readonly week_start: number;
}

interface KeyRow extends Record<string, unknown> {
  readonly id: string;
  readonly label: string;
  readonly scopes: readonly string[];
  readonly project_ids: readonly (number | string)[] | null;
  readonly key_hash: string;
}

const PROJECT_COLUMNS = "id, name, api_token, timezone, week_start";

const toProject = (row: ProjectRow): Project => ({
  id: Number(row.id),
  name: row.name,
  apiToken: row.api_token,
  timezone: row.timezone,
  weekStart: row.week_start === 1 ? "monday" : "sunday",
});

/** @throws DatabaseError when another project holds the token. */
export async function createProject(
  db: Queryable,
  project: { readonly name: string; readonly apiToken?: string; readonly timezone?: string },
): Promise<Project> {
  const apiToken = project.apiToken ?? generateKey("phc_");
  const rows = await db.query<ProjectRow>(
    `INSERT INTO projects (name, api_token, timezone) VALUES ($1, $2, $3) RETURNING ${PROJECT_COLUMNS}`,
    [project.name, apiToken, project.timezone ?? "UTC"],
  );
  return toProject(rows[0]!);
}

export async function projectById(db: Queryable, id: number): Promise<Project | undefined> {
  const rows = await db.query<ProjectRow>(`SELECT ${PROJECT_COLUMNS} FROM projects WHERE id = $1`, [id]);
  return rows[0] === undefined ? undefined : toProject(rows[0]);
}

/** Saves name, time zone and week start of `project`. */
export async function changeProject(db: Queryable, project: Project): Promise<Project> {
  const rows = await db.query<ProjectRow>(
    `UPDATE projects SET name = $2, timezone = $3, week_start = $4, updated_at = now() WHERE id = $1
      RETURNING ${PROJECT_COLUMNS}`,
    [project.id, project.name, project.timezone, project.weekStart === "monday" ? 1 : 0],
  );
  return toProject(rows[0]!);
}

export async function listProjects(db: Queryable): Promise<readonly Project[]> {
  return (await db.query<ProjectRow>(`SELECT ${PROJECT_COLUMNS} FROM projects ORDER BY id`)).map(toProject);
}

/** @returns the key itself, which is shown this once and not stored. */
export async function createPersonalKey(
  db: Queryable,
  options: NewPersonalKey,
): Promise<{ readonly id: string; readonly key: string }> {
  const key = options.key ?? generateKey("phx_");
  const rows = await db.query<{ id: string }>(
    `INSERT INTO personal_api_keys (label, key_hash, mask, scopes, project_ids) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
    [options.label, hashKey(key), maskKey(key), options.scopes, options.projectIds],
  );
  return { id: String(rows[0]!.id), key };
}

/** A key as lists show it. */
export interface ListedKey extends PersonalKey {
  /** Prefix and last four. */
  readonly mask: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** Keys that are not revoked, oldest first. */
export async function listPersonalKeys(db: Queryable): Promise<readonly ListedKey[]> {
  const rows = await db.query<KeyRow & { mask: string; created_at: Date; last_used_at: Date | null }>(
    `SELECT id, label, scopes, project_ids, key_hash, mask, created_at, last_used_at FROM personal_api_keys
      WHERE revoked_at IS NULL ORDER BY created_at, id`,
  );
  return rows.map((row) => ({
    ...toPersonalKey(row),
    mask: row.mask,
    createdAt: new Date(row.created_at),
    lastUsedAt: row.last_used_at === null ? null : new Date(row.last_used_at),
  }));
}

/** Takes effect with the next request: authentication keeps no copy. @returns false if there is no such key. */
export async function revokePersonalKey(db: Queryable, id: string): Promise<boolean> {
  const rows = await db.query(
    "UPDATE personal_api_keys SET revoked_at = now() WHERE id::text = $1 AND revoked_at IS NULL RETURNING id",
    [id],
  );
  return rows.length > 0;
}

/** The key's owner, or undefined for a key that is unknown, mistyped, expired or revoked. `unnoted`: call `touchKey`. */
export async function authenticateKey(
  db: Queryable,
  key: string,
): Promise<(PersonalKey & { readonly unnoted: boolean }) | undefined> {
  if (!looksLikeKey(key, "phx_")) return undefined;
  const hash = hashKey(key);
  const rows = await db.query<KeyRow>(
    `SELECT id, label, scopes, project_ids, key_hash,
        (last_used_at IS NULL OR last_used_at < now() - interval '1 minute') AS unnoted
      FROM personal_api_keys
      WHERE key_hash = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`,
    [hash],
  );
  const row = rows[0];
  if (row === undefined || !sameHash(row.key_hash, hash)) return undefined;
  return { ...toPersonalKey(row), unnoted: row["unnoted"] === true };
}

const toPersonalKey = (row: KeyRow): PersonalKey => ({
  id: String(row.id),
  label: row.label,
  scopes: row.scopes,
  projectIds: row.project_ids === null ? null : row.project_ids.map(Number),
});

/** Notes the use of a key, at most once a minute, so that reading hardly ever writes. */
export async function touchKey(db: Queryable, id: string): Promise<void> {
  await db.query(
    `UPDATE personal_api_keys SET last_used_at = now()
      WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`,
    [id],
  );
}

export interface DefaultProject {
  readonly project: Project;
  /** Only on the first start, when this call made the key; show it once. */
  readonly personalKey?: string;
}

/**
 * The project that a fresh installation starts with, and a key that opens it. Safe to call at every start and by several
 * processes at once: what is there stays as it is.
 *
 * @throws TypeError for a key that has not the form of one.
 */
export async function ensureDefaultProject(
  db: Database,
  keys: { readonly projectKey?: string; readonly personalKey?: string } = {},
): Promise<DefaultProject> {
  if (keys.projectKey !== undefined && !looksLikeKey(keys.projectKey, "phc_")) {
    throw new TypeError("the project key must start with phc_, hold letters and digits, and carry a valid checksum");
  }
  if (keys.personalKey !== undefined && !looksLikeKey(keys.personalKey, "phx_")) {
    throw new TypeError("the personal key must start with phx_, hold letters and digits, and carry a valid checksum");
  }
  return db.transaction(async (tx) => {
    // One starter at a time; the number only has to differ from other advisory locks of the project.
    await tx.query("SELECT pg_advisory_xact_lock(7060001)");
    const named = keys.projectKey;
    const found = await tx.query<ProjectRow>(
      named === undefined
        ? `SELECT ${PROJECT_COLUMNS} FROM projects ORDER BY id LIMIT 1`
        : `SELECT ${PROJECT_COLUMNS} FROM projects WHERE api_token = $1`,
      named === undefined ? [] : [named],
    );
    const project =
      found[0] === undefined
        ? await createProject(tx, { name: "Default project", ...(named === undefined ? {} : { apiToken: named }) })
        : toProject(found[0]);
    const personalKey = await ensurePersonalKey(tx, keys.personalKey);
    return personalKey === undefined ? { project } : { project, personalKey };
  });
}

async function ensurePersonalKey(tx: Queryable, wanted: string | undefined): Promise<string | undefined> {
  const existing =
    wanted === undefined
      ? await tx.query("SELECT id FROM personal_api_keys LIMIT 1")
      : await tx.query("SELECT id FROM personal_api_keys WHERE key_hash = $1", [hashKey(wanted)]);
  if (existing.length > 0) return undefined;
  const made = await createPersonalKey(tx, {
    label: "First start",
    scopes: ["*"],
    projectIds: null,
    ...(wanted === undefined ? {} : { key: wanted }),
  });
  return made.key;
}
