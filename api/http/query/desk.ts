/** Where queries are answered: from what is known, at once, or in the background. One for all routes of a process. */
import { randomUUID } from "node:crypto";
import type { MaterializedColumns } from "#lang/hogql/context.ts";
import { unwrapInsight } from "#lang/hogql/insights/insight.ts";
import { tenantFilters } from "#lang/hogql/settings.ts";
import type { Database } from "#pipeline/engines/database/port.ts";
import { type SharedState, SharedStateUnavailable } from "#pipeline/engines/state/port.ts";
import { type Warehouse, WarehouseError } from "#pipeline/engines/warehouse/port.ts";
import { type CachedResult, cacheKey, ResultCache } from "#pipeline/queries/cache.ts";
import { EndpointStore } from "#pipeline/queries/endpoints.ts";
import { GATE_LIMITS, Gate, type GateLimits, TooManyQueries } from "#pipeline/queries/gate.ts";
import { QueryJobs } from "#pipeline/queries/jobs.ts";
import { BACKGROUND_SECONDS_MAX, STATEMENT_LIMITS, type StatementLimits } from "#pipeline/queries/limits.ts";
import type { QueryLog } from "#pipeline/queries/log.ts";
import { chargeRequest, rateHeaders, rateWindows } from "#pipeline/queries/rate.ts";
import { engineIdPrefix, type Outcome, QueryIdTaken, QueryRunner, type RunOptions } from "#pipeline/queries/run.ts";
import type { PersonalKey, Project } from "../auth/accounts.ts";
import { ApiError, toApiError } from "../errors.ts";
import { warehouseFailure } from "./failures.ts";
import { type ModeWish, staleAfterMs } from "./modes.ts";
import { type AnyNode, type Preparation, type Prepared, prepare } from "./prepare.ts";
import { type PropertyKinds, sampledPropertyKinds } from "./property-kinds.ts";
import { statusOf } from "./status.ts";

export interface QueryLimitsPerRequest extends Partial<StatementLimits> {
  readonly gate?: Partial<GateLimits>;
  /** Of one API key. */
  readonly requestsPerMinute?: number;
}

export interface QueryDeskOptions {
  readonly warehouse: Pick<Warehouse, "query" | "stream">;
  readonly db: Database;
  readonly state: SharedState;
  readonly limits?: QueryLimitsPerRequest;
  /** What is known of a project's properties; by default a sample of its events tells. */
  readonly propertyKinds?: PropertyKinds;
  /** Columns that hold one property each; by default those of the schema. */
  readonly materialized?: () => MaterializedColumns;
  /** Takes a line for each query that ran. */
  readonly log?: QueryLog;
  /** ms since 1970. */
  readonly nowMs: () => number;
  readonly onError?: (error: unknown, what: string) => void;
}

/** Who asks for what. */
export interface Asked {
  readonly project: Project;
  readonly caller: PersonalKey;
  readonly node: AnyNode;
  /** The request's name for its query; a fresh one if it gave none. */
  readonly queryId: string;
  readonly wish: ModeWish;
  /** Aborts when the client goes away. */
  readonly signal: AbortSignal;
  readonly name?: string | undefined;
  /** Instead of the age that its kind has, ms. */
  readonly cacheAgeMs?: number | undefined;
  readonly endpoint?: string | undefined;
}

export interface Answered {
  readonly status: 200 | 202;
  readonly response: Readonly<Record<string, unknown>>;
}

/** Streams that broke off and are remembered, oldest forgotten first. */
const BROKEN_MAX = 500;

/** An answer may be asked for anew this long after it was computed, ms. */
const REFRESH_AFTER_MS = 60_000;

export class QueryDesk {
  readonly runner: QueryRunner;
  readonly jobs: QueryJobs;
  readonly cache: ResultCache;
  readonly endpoints: EndpointStore;
  readonly #deps: QueryDeskOptions;
  readonly #limits: StatementLimits;
  readonly #propertyKinds: PropertyKinds;
  readonly #broken = new Map<string, ApiError>();

  constructor(deps: QueryDeskOptions) {
    this.#deps = deps;
    const { gate, requestsPerMinute: _requests, ...limits } = deps.limits ?? {};
    this.#limits = { ...STATEMENT_LIMITS, ...limits };
    this.runner = new QueryRunner({
      warehouse: deps.warehouse,
      gate: new Gate({ ...GATE_LIMITS, ...gate }),
      newId: randomUUID,
      now: () => performance.now(),
    });
    this.jobs = new QueryJobs({
      db: deps.db,
      describe: (error) => {
        const { status, body } = queryFailure(error);
        return { status, body: { ...body } };
      },
      onError: (error) => this.#note(error, "a background query's state was not written"),
    });
    this.cache = new ResultCache(deps.db, deps.nowMs);
    this.endpoints = new EndpointStore(deps.db);
    this.#propertyKinds =
      deps.propertyKinds ??
      sampledPropertyKinds(deps.warehouse, deps.nowMs, (error) => this.#note(error, "properties were not sampled"));
  }

  /** Charges one request. @returns headers that tell what is left. @throws ApiError 429 */
  async admit(caller: PersonalKey, project: Project): Promise<Record<string, string>> {
    const windows = rateWindows(this.#deps.limits?.requestsPerMinute);
    try {
      const verdict = await chargeRequest(this.#deps.state, `${project.id}:${caller.id}`, windows);
      const headers = rateHeaders(verdict, windows);
      if (verdict.allowed) return headers;
      const detail = `Request was throttled. Expected available in ${verdict.retryAfterSeconds} seconds.`;
      throw new ApiError("throttled", { detail, headers });
    } catch (error) {
      if (!(error instanceof SharedStateUnavailable)) throw error;
      this.#note(error, "rates were not checked"); // a store that is away must not take the queries with it
      return {};
    }
  }

  /** What `node` is prepared with. */
  async preparation(project: Project, node: AnyNode, exported = false): Promise<Preparation> {
    const reads = JSON.stringify(node).includes("propert");
    const completes = node.kind === "HogQLAutocomplete";
    const [propertyKinds, propertyNames] = await Promise.all([
      reads ? this.#propertyKinds.of(project.id) : {},
      reads && completes ? this.#propertyKinds.namesOf(project.id) : {},
    ]);
    return {
      project,
      propertyKinds,
      propertyNames,
      materialized: this.#deps.materialized?.(),
      nowMs: this.#deps.nowMs(),
      exported,
    };
  }

  /** Answers a query that reads the warehouse. @throws ApiError */
  async answer(asked: Asked): Promise<Answered> {
    const { project, wish } = asked;
    const node = unwrapInsight(asked.node) as AnyNode;
    const preparation = await this.preparation(project, node);
    const startedMs = performance.now();
    const prepared = prepare(node, preparation);
    const compileSeconds = Math.round(performance.now() - startedMs) / 1_000;
    const staleMs = asked.cacheAgeMs ?? staleAfterMs(wish, prepared.interval);
    const key = this.#key(asked, node, prepared, preparation, staleMs);
    const compute: Compute = (signal, background) =>
      this.#compute(asked, prepared, key, { staleMs, compileSeconds, background }, signal);

    const forced = wish.mode === "forceBlocking" || wish.mode === "forceAsync";
    const known = forced || staleMs <= 0 ? undefined : await this.#known(project.id, key);
    const ageMs = known === undefined ? Number.POSITIVE_INFINITY : this.#deps.nowMs() - known.computedAtMs;
    const shown =
      known === undefined ? undefined : this.#shown(project, known.response, known.computedAtMs, key, staleMs, true);
    if (shown !== undefined && ageMs < staleMs) return { status: 200, response: shown };

    switch (wish.mode) {
      case "cacheOnly":
        return { status: 200, response: shown ?? { cache_key: key } };
      case "blocking":
      case "forceBlocking":
        return { status: 200, response: await compute(asked.signal, false) };
      case "asyncExceptOnMiss":
        if (shown === undefined) return { status: 200, response: await compute(asked.signal, false) };
        return this.#later(asked, key, compute, shown);
      case "async":
      case "lazyAsync":
      case "forceAsync":
        return this.#later(asked, key, compute, shown);
    }
  }

  /** Ends a query by its name, wherever it runs. @returns false if there is none. */
  async cancel(projectId: number, queryId: string): Promise<boolean> {
    if (this.runner.cancel(projectId, queryId, cancelled())) {
      await this.jobs.cancel(projectId, queryId);
      return true;
    }
    if (await this.jobs.cancel(projectId, queryId)) return true;
    // It may run in another process, on the same server.
    const killed = await this.#deps.warehouse
      .query("KILL QUERY WHERE startsWith(query_id, {prefix:String}) ASYNC", {
        params: { prefix: engineIdPrefix(projectId, queryId) },
      })
      .catch(() => undefined);
    return (killed?.rows.length ?? 0) > 0;
  }

  /** Remembers why a stream broke off: its own answer had begun, and can not tell. */
  brokeOff(projectId: number, queryId: string, failure: ApiError): void {
    this.#broken.set(`${projectId}/${queryId}`, failure);
    const [oldest] = this.#broken.keys();
    if (this.#broken.size > BROKEN_MAX && oldest !== undefined) this.#broken.delete(oldest);
  }

  brokenOff(projectId: number, queryId: string): ApiError | undefined {
    return this.#broken.get(`${projectId}/${queryId}`);
  }

  options(asked: Pick<Asked, "project" | "caller" | "queryId">, prepared: Prepared, signal: AbortSignal): RunOptions {
    return {
      projectId: asked.project.id,
      queryId: asked.queryId,
      owner: `${asked.project.id}:${asked.caller.id}`,
      tenantFilters: tenantFilters(prepared.context),
      limits: { ...this.#limits, rowsMax: prepared.rowsMax },
      signal,
    };
  }

  /** Writes down that a query ran. */
  noted(asked: Asked, prepared: Prepared, outcome: Pick<Outcome, "statistics"> | undefined, error?: unknown): void {
    const failure = error === undefined ? undefined : queryFailure(error);
    this.#deps.log?.add({
      projectId: asked.project.id,
      queryId: asked.queryId,
      kind: prepared.kind,
      name: asked.name ?? "",
      endpoint: asked.endpoint ?? "",
      statements: prepared.first.statements,
      keyLabel: asked.caller.label,
      endedMs: this.#deps.nowMs(),
      statistics: outcome?.statistics,
      error: failure === undefined ? undefined : { code: failure.body.code, warehouse: warehouseCode(error) },
    });
  }

  async close(): Promise<void> {
    await this.jobs.close();
  }

  async #compute(
    asked: Asked,
    prepared: Prepared,
    key: string,
    how: { readonly staleMs: number; readonly compileSeconds: number; readonly background: boolean },
    signal: AbortSignal,
  ): Promise<Readonly<Record<string, unknown>>> {
    const { project } = asked;
    const keeps = how.staleMs > 0 || how.background;
    const epoch = keeps ? await this.cache.epoch(project.id) : 0;
    const computedAtMs = this.#deps.nowMs();
    const options = this.options(asked, prepared, signal);
    const limits = how.background ? { ...options.limits, secondsMax: BACKGROUND_SECONDS_MAX } : options.limits;
    let outcome: Outcome;
    try {
      outcome = await this.runner.run(prepared.first, { ...options, limits });
    } catch (error) {
      this.noted(asked, prepared, undefined, error);
      throw queryFailure(error);
    }
    this.noted(asked, prepared, outcome);
    const { answer, statistics, timings } = outcome;
    const response = {
      ...answer.response,
      modifiers: prepared.context.modifiers,
      error: null,
      timings: [{ k: "./compile", t: how.compileSeconds }, ...timings],
      statistics: { elapsed: statistics.elapsed, rows_read: statistics.rowsRead, bytes_read: statistics.bytesRead },
    };
    if (keeps) {
      await this.cache
        .put(project.id, key, epoch, computedAtMs, response)
        .catch((error: unknown) => this.#note(error, "a result was not kept"));
    }
    return this.#shown(project, response, computedAtMs, key, how.staleMs, false);
  }

  async #later(
    asked: Asked,
    key: string,
    compute: Compute,
    shown: Readonly<Record<string, unknown>> | undefined,
  ): Promise<Answered> {
    const { project, queryId } = asked;
    const job = await this.jobs.start(project.id, queryId, key, asked.name === undefined ? [] : [asked.name], {
      run: (signal) => compute(signal, true),
      progress: () => this.runner.progress(project.id, queryId),
    });
    const response = { ...(shown ?? { cache_key: key }), query_status: statusOf(job, { results: false }) };
    return { status: job.state === "running" ? 202 : 200, response };
  }

  #known(projectId: number, key: string): Promise<CachedResult | undefined> {
    return this.cache.get(projectId, key).catch((error: unknown) => {
      this.#note(error, "known results could not be read");
      return undefined;
    });
  }

  #key(asked: Asked, node: AnyNode, prepared: Prepared, preparation: Preparation, staleMs: number): string {
    const { tags: _tags, name: _name, explain: _explain, ...said } = node;
    // Relative dates print the moment into the text: for the key they count from the beginning of a span of time.
    const span = Math.max(staleMs, 1);
    const dated = staleMs > 0 && (prepared.kind !== "HogQLQuery" || node["filters"] !== undefined);
    const keyed = dated
      ? prepare(node, { ...preparation, nowMs: Math.floor(preparation.nowMs / span) * span })
      : prepared;
    return cacheKey({
      projectId: asked.project.id,
      kind: prepared.kind,
      query: said,
      statements: keyed.first.statements.map(({ sql, params }) => ({ sql, params })),
      modifiers: prepared.context.modifiers,
      timezone: prepared.context.timezone,
      weekStart: prepared.context.weekStart,
      scopes: asked.caller.scopes,
      rowsMax: prepared.rowsMax,
    });
  }

  #shown(
    project: Project,
    response: Readonly<Record<string, unknown>>,
    computedAtMs: number,
    key: string,
    staleMs: number,
    isCached: boolean,
  ): Readonly<Record<string, unknown>> {
    const iso = (ms: number): string => new Date(ms).toISOString();
    return {
      ...response,
      is_cached: isCached,
      last_refresh: iso(computedAtMs),
      next_allowed_client_refresh: iso(computedAtMs + Math.min(staleMs, REFRESH_AFTER_MS)),
      cache_key: key,
      cache_target_age: iso(computedAtMs + staleMs),
      timezone: project.timezone,
    };
  }

  #note(error: unknown, what: string): void {
    this.#deps.onError?.(error, what);
  }
}

type Compute = (signal: AbortSignal, background: boolean) => Promise<Readonly<Record<string, unknown>>>;

export const cancelled = (): ApiError =>
  new ApiError("query_limit", { detail: "The query was cancelled.", extra: { code: "QUERY_WAS_CANCELLED" } });

/** Whatever a query failed with, as an answer. */
export function queryFailure(error: unknown): ApiError {
  if (error instanceof WarehouseError) return warehouseFailure(error);
  if (error instanceof TooManyQueries) {
    return new ApiError("throttled", { detail: error.message, headers: { "retry-after": "1" }, cause: error });
  }
  if (error instanceof QueryIdTaken) {
    return new ApiError("invalid_input", { detail: error.message, attr: "client_query_id", cause: error });
  }
  return toApiError(error);
}

const warehouseCode = (error: unknown): number => (error instanceof WarehouseError ? error.clickhouseCode : 0);
