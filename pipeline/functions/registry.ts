import type { Database } from "#pipeline/engines/database/port.ts";
import { eventNamesOf } from "./filters.ts";
import { secretStrings } from "./prepare.ts";
import type { FunctionRecord, FunctionRegistry, LoadedFunction, ProjectSettings } from "./record.ts";
import { FUNCTION_COLUMNS, type FunctionRow, toRecord } from "./rows.ts";
import { openInputs } from "./sealed-inputs.ts";
import type { SecretBox } from "./secrets.ts";

export interface RegistryOptions {
  readonly db: Database;
  readonly secrets: SecretBox;
  /** Time between two looks at the database, ms. */
  readonly refreshMs?: number;
  /** A look that failed (the next one tries again), or a function that can't be loaded and therefore does not run. */
  readonly onError: (error: unknown) => void;
  /** Secrets that came to be known, so that logs can leave them out. */
  readonly onSecret?: (secret: string) => void;
}

const REFRESH_MS = 1_000;
const UNKNOWN_TOKENS_MAX = 10_000;
/**
 * A transaction stamps its rows when it begins and shows them when it commits. Looking this far behind the newest stamp
 * finds rows of transactions that took this long.
 */
const OVERLAP = "30 seconds";

interface ProjectFunctions {
  readonly transformations: readonly LoadedFunction[];
  readonly destinations: readonly LoadedFunction[];
}

const NO_FUNCTIONS: ProjectFunctions = { transformations: [], destinations: [] };

interface Held {
  readonly version: number;
  readonly enabled: boolean;
  readonly loaded: LoadedFunction;
}

interface ProjectRow extends Record<string, unknown> {
  readonly id: number | string;
  readonly name: string;
  readonly api_token: string;
  readonly timezone: string;
}

/**
 * Functions and projects in memory, kept current by asking the database for rows that changed since the last look. A
 * changed function replaces the old one whole, between two events, so that no event sees parts of two versions.
 */
export class DatabaseFunctionRegistry implements FunctionRegistry {
  private readonly options: RegistryOptions;
  private readonly held = new Map<string, Held>();
  /** Versions that could not be loaded, so that each is reported once. */
  private readonly broken = new Map<string, number>();
  private byProject = new Map<number, ProjectFunctions>();
  private projectsByToken = new Map<string, ProjectSettings>();
  private projectsById = new Map<number, ProjectSettings>();
  /** Newest `updated_at` seen, as the database wrote it, so that no digit is lost. */
  private newest: string | undefined;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  /** Tokens that no project has, and when that was looked up. */
  private readonly unknownTokens = new Map<string, number>();
  private lookingAgain: Promise<void> | undefined;

  private constructor(options: RegistryOptions) {
    this.options = options;
  }

  /** Resolves once everything is loaded. @throws DatabaseError, DatabaseUnavailable */
  static async open(options: RegistryOptions): Promise<DatabaseFunctionRegistry> {
    const registry = new DatabaseFunctionRegistry(options);
    await registry.refresh();
    registry.timer = setInterval(() => {
      registry.refresh().catch(options.onError);
    }, options.refreshMs ?? REFRESH_MS);
    registry.timer.unref();
    return registry;
  }

  /** Looks now; for a process that has just written and wants to see it. */
  refresh(): Promise<void> {
    if (this.looking === undefined) {
      this.looking = this.look().finally(() => {
        this.looking = undefined;
      });
      return this.looking;
    }
    // The look under way may have begun before the write that the caller wants to see.
    this.lookingAgain ??= this.looking
      .catch(() => {})
      .then(() => {
        this.lookingAgain = undefined;
        return this.refresh();
      });
    return this.lookingAgain;
  }

  /** Stops looking and waits for a look that is under way. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.looking?.catch(this.options.onError);
  }

  transformationsOf(projectId: number): readonly LoadedFunction[] {
    return (this.byProject.get(projectId) ?? NO_FUNCTIONS).transformations;
  }

  destinationsOf(projectId: number): readonly LoadedFunction[] {
    return (this.byProject.get(projectId) ?? NO_FUNCTIONS).destinations;
  }

  functionById(projectId: number, id: string): LoadedFunction | undefined {
    const found = this.held.get(id)?.loaded;
    return found?.projectId === projectId ? found : undefined;
  }

  projectByToken(token: string): ProjectSettings | undefined {
    return this.projectsByToken.get(token);
  }

  /**
   * As `projectByToken`, but a token that is not known is looked up before it is called unknown: its project may be a
   * moment old. One that stays unknown is looked up again after a second at the earliest.
   */
  async projectByTokenNow(token: string): Promise<ProjectSettings | undefined> {
    const known = this.projectsByToken.get(token);
    if (known !== undefined) return known;
    const nowMs = performance.now();
    const askedMs = this.unknownTokens.get(token);
    if (askedMs !== undefined && nowMs - askedMs < REFRESH_MS) return undefined;
    if (this.unknownTokens.size >= UNKNOWN_TOKENS_MAX) this.unknownTokens.clear();
    this.unknownTokens.set(token, nowMs);
    await this.looking?.catch(() => undefined); // a look under way may have begun before the project was there
    await this.refresh();
    return this.projectsByToken.get(token);
  }

  projectById(id: number): ProjectSettings | undefined {
    return this.projectsById.get(id);
  }

  private async look(): Promise<void> {
    await this.lookAtProjects();
    const changed = await this.options.db.query<{ id: string; version: number | string; newest: string }>(
      this.newest === undefined
        ? `SELECT id, version, max(updated_at) OVER ()::text AS newest FROM hog_functions WHERE NOT deleted`
        : `SELECT id, version, max(updated_at) OVER ()::text AS newest FROM hog_functions
            WHERE updated_at >= $1::timestamptz - interval '${OVERLAP}'`,
      this.newest === undefined ? [] : [this.newest],
    );
    const stale = changed.filter(
      ({ id, version }) => (this.held.get(id)?.version ?? this.broken.get(id)) !== Number(version),
    );
    if (stale.length > 0) await this.load(stale.map(({ id }) => id));
    this.newest = changed[0]?.newest ?? this.newest;
  }

  private async load(ids: readonly string[]): Promise<void> {
    const rows = await this.options.db.query<FunctionRow>(
      `SELECT ${FUNCTION_COLUMNS} FROM hog_functions WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    const touched = new Set<number>();
    for (const row of rows) {
      const record = toRecord(row);
      const known = this.held.get(record.id);
      if (known?.version === record.version || (known === undefined && record.deleted)) continue;
      touched.add(record.projectId);
      if (record.deleted) this.held.delete(record.id);
      else this.hold(record);
    }
    this.arrange(touched);
  }

  private hold(record: FunctionRecord): void {
    try {
      const loaded = loadFunction(record, this.options.secrets);
      for (const secret of loaded.secrets) this.options.onSecret?.(secret);
      this.held.set(record.id, { version: record.version, enabled: record.enabled, loaded });
    } catch (error) {
      // A function whose secrets don't open must not run, and must not stop the others from being loaded.
      this.held.delete(record.id);
      this.broken.set(record.id, record.version);
      this.options.onError(error);
    }
  }

  private arrange(projectIds: ReadonlySet<number>): void {
    if (projectIds.size === 0) return;
    const next = new Map(this.byProject);
    for (const projectId of projectIds) {
      const enabled = [...this.held.values()]
        .filter(({ enabled, loaded }) => enabled && loaded.projectId === projectId)
        .map(({ loaded }) => loaded)
        .sort(inRunningOrder);
      next.set(projectId, {
        transformations: enabled.filter(({ type }) => type === "transformation"),
        destinations: enabled.filter(({ type }) => type === "destination").flatMap(byMapping),
      });
    }
    this.byProject = next;
  }

  private async lookAtProjects(): Promise<void> {
    const rows = await this.options.db.query<ProjectRow>("SELECT id, name, api_token, timezone FROM projects");
    const projects = rows.map((row) => ({
      id: Number(row.id),
      name: row.name,
      token: row.api_token,
      timezone: row.timezone,
    }));
    this.projectsByToken = new Map(projects.map((project) => [project.token, project]));
    this.projectsById = new Map(projects.map((project) => [project.id, project]));
  }
}

/** Orders of a function's own inputs are below this; those of a mapping come behind them. */
const MAPPING_ORDER = 1_000;

/**
 * A function with mappings runs as one function for each of them: with the mapping's filters, and its inputs over the
 * function's own. The place in the list becomes part of the id, so that each has its own idempotency key and retries.
 */
export function byMapping(fn: LoadedFunction): readonly LoadedFunction[] {
  return (
    fn.mappings?.map((mapping, index) => {
      const own = Object.entries(mapping.inputs ?? {}).map(
        ([key, input]) => [key, { ...input, order: MAPPING_ORDER + (input.order ?? 0) }] as const,
      );
      return Object.freeze({
        ...fn,
        id: `${fn.id}:${index}`,
        name: mapping.name === undefined ? fn.name : `${fn.name} / ${mapping.name}`,
        inputs: { ...fn.inputs, ...Object.fromEntries(own) },
        filters: mapping.filters ?? fn.filters,
        filter: mapping.filters?.bytecode ?? fn.filter,
        eventNames: eventNamesOf(mapping.filters ?? null),
        mappings: null,
      });
    }) ?? [fn]
  );
}

/** A function without a place runs after those that have one; equal places run oldest first. */
const inRunningOrder = (a: LoadedFunction, b: LoadedFunction): number =>
  (a.executionOrder ?? Number.MAX_SAFE_INTEGER) - (b.executionOrder ?? Number.MAX_SAFE_INTEGER) ||
  a.createdAt.getTime() - b.createdAt.getTime() ||
  (a.id < b.id ? -1 : 1);

/** @throws SecretUnreadable */
export function loadFunction(record: FunctionRecord, box: SecretBox): LoadedFunction {
  const secretInputs = openInputs(box, record);
  const { filters } = record;
  return Object.freeze({
    id: record.id,
    projectId: record.projectId,
    type: record.type,
    name: record.name,
    version: record.version,
    bytecode: record.bytecode,
    inputsSchema: record.inputsSchema,
    inputs: { ...record.inputs, ...secretInputs },
    filters,
    filter: filters?.bytecode ?? null,
    eventNames: eventNamesOf(filters),
    mappings: record.mappings,
    masking: record.masking,
    templateId: record.templateId,
    executionOrder: record.executionOrder,
    createdAt: record.createdAt,
    secretKeys: new Set(Object.keys(secretInputs)),
    secrets: secretStrings(secretInputs),
  });
}
