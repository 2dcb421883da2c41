import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyReply } from "fastify";
import { compileQuery } from "#lang/hogql/compile.ts";
import type { QueryContext } from "#lang/hogql/context.ts";
import { QUERY_SETTINGS, tenantFilters } from "#lang/hogql/settings.ts";
import { type QueryResult, type Warehouse, WarehouseError } from "#pipeline/engines/warehouse/port.ts";
import type { Project } from "../auth/accounts.ts";
import { ApiError } from "../errors.ts";
import type { TypeBoxProvider } from "../typebox.ts";
import { contextOf, ROWS_DEFAULT, ROWS_MAX } from "./context.ts";
import { metadataAnswer, schemaAnswer } from "./describe.ts";
import { queryMistake, warehouseFailure } from "./failures.ts";
import { type PropertyKinds, sampledPropertyKinds } from "./property-kinds.ts";
import { ProjectParams, QueryAnswer, QueryBody, QueryIdParams } from "./schemas.ts";

export interface QueryLimitsPerRequest {
  /** Wall-clock, s. */
  readonly secondsMax?: number;
  readonly memoryBytesMax?: number;
  /** Queries of one project that run at once; the next one is answered 429. */
  readonly concurrentMax?: number;
}

export interface QueryRoutesDeps {
  readonly warehouse: Pick<Warehouse, "query">;
  readonly limits?: QueryLimitsPerRequest;
  /** What is known of a project's properties; by default a sample of its events tells. */
  readonly propertyKinds?: PropertyKinds;
  /** ms since 1970; only relative dates in `filters` read it. */
  readonly nowMs: () => number;
}

const SECONDS_MAX = 60;
const MEMORY_BYTES_MAX = 2_000_000_000;
const CONCURRENT_MAX = 6;

/** Queries under way, by `<project>/<client_query_id>`. */
export type RunningQueries = Map<string, AbortController>;

/** `/query/`: HogQL over REST. Prefix: `/api/projects/:project_id` or its alias. */
export function queryRoutes(
  parent: FastifyInstance,
  prefix: string,
  deps: QueryRoutesDeps,
  running: RunningQueries,
): void {
  const app = parent.withTypeProvider<TypeBoxProvider>();
  const config = { access: "query:read" } as const;
  const propertyKinds =
    deps.propertyKinds ??
    sampledPropertyKinds(deps.warehouse, deps.nowMs, (error) =>
      app.log.warn({ err: error }, "properties were not sampled"),
    );
  const shared = { tags: ["query"], security: [{ personalApiKey: [] }] };

  app.post(
    `${prefix}/query/`,
    {
      config,
      schema: {
        ...shared,
        summary: "Run a HogQL query",
        params: ProjectParams,
        body: QueryBody,
        response: { 200: QueryAnswer },
      },
    },
    async (request, reply) => {
      const project = request.project();
      const node = request.body.query;
      const readsProperties = node.query?.includes("properties") === true;
      const kinds = readsProperties ? await propertyKinds.of(project.id) : undefined;
      const context = contextOf(project, node, kinds ?? {}, deps.nowMs());
      if (node.kind === "DatabaseSchemaQuery") return schemaAnswer(context);
      const source = node.query;
      if (source === undefined)
        throw new ApiError("invalid_input", { detail: "This field is required.", attr: "query.query" });
      if (node.kind === "HogQLMetadata") return metadataAnswer(source, node.language ?? "hogQL", context);
      if (node.kind !== "HogQLQuery") {
        throw new ApiError("invalid_input", {
          detail: `Queries of kind '${node.kind}' are not supported.`,
          attr: "query.kind",
        });
      }
      const id = `${project.id}/${request.body.client_query_id || randomUUID()}`;
      return run(source, context, project, id, reply);
    },
  );

  app.delete(
    `${prefix}/query/:query_id/`,
    { config, schema: { ...shared, summary: "Cancel a query by its client_query_id", params: QueryIdParams } },
    (request) => {
      const found = running.get(`${request.project().id}/${request.params.query_id}`);
      if (found === undefined) throw new ApiError("not_found");
      found.abort(new ApiError("query_limit", { detail: "The query was cancelled." }));
      return { message: "Query was cancelled." };
    },
  );

  const run = async (source: string, context: QueryContext, project: Project, id: string, reply: FastifyReply) => {
    const started = performance.now();
    const compiled = compileQuery(source, context);
    if (!compiled.ok) throw queryMistake(source, compiled.diagnostics);
    const compiledAt = performance.now();
    const { sql, params, display, hogql, unlimited } = compiled.result;
    const result = await guarded(id, project, reply, (signal) =>
      deps.warehouse.query(sql, {
        params,
        settings: { ...settingsOf(deps.limits), additional_table_filters: tenantFilters(context) },
        signal,
        queryId: `${project.id}_${randomUUID()}`,
      }),
    );
    const finished = performance.now();
    const rows = unlimited ? result.rows.slice(0, ROWS_DEFAULT) : result.rows;
    return {
      query: source,
      hogql,
      clickhouse: display,
      results: rows as unknown[],
      columns: result.columns.map(({ name }) => name),
      types: result.columns.map(({ name, type }): [string, string] => [name, type]),
      ...(unlimited ? { hasMore: result.rows.length > ROWS_DEFAULT, limit: ROWS_DEFAULT, offset: 0 } : {}),
      timings: [
        { k: "./compile", t: seconds(compiledAt - started) },
        { k: "./clickhouse", t: seconds(finished - compiledAt) },
      ],
      error: null,
      is_cached: false,
      timezone: project.timezone,
    };
  };

  /** Runs within the project's share, and ends the engine's work when the client goes away. */
  const guarded = async (
    id: string,
    project: Project,
    reply: FastifyReply,
    work: (signal: AbortSignal) => Promise<QueryResult>,
  ): Promise<QueryResult> => {
    const own = [...running.keys()].filter((key) => key.startsWith(`${project.id}/`));
    if (own.length >= (deps.limits?.concurrentMax ?? CONCURRENT_MAX)) {
      throw new ApiError("throttled", {
        detail: "Too many queries of this project are running.",
        headers: { "retry-after": "1" },
      });
    }
    if (running.has(id))
      throw new ApiError("invalid_input", { detail: "A query with this id is running.", attr: "client_query_id" });
    const controller = new AbortController();
    running.set(id, controller);
    const gone = (): void => controller.abort(new ApiError("query_limit", { detail: "The client went away." }));
    reply.raw.once("close", gone);
    try {
      return await work(controller.signal);
    } catch (error) {
      throw error instanceof WarehouseError ? warehouseFailure(error) : error;
    } finally {
      reply.raw.off("close", gone);
      running.delete(id);
    }
  };
}

const seconds = (ms: number): number => Math.round(ms) / 1000;

const settingsOf = (limits: QueryLimitsPerRequest = {}): Record<string, number | string> => ({
  ...QUERY_SETTINGS,
  max_execution_time: limits.secondsMax ?? SECONDS_MAX,
  max_memory_usage: limits.memoryBytesMax ?? MEMORY_BYTES_MAX,
  max_result_rows: ROWS_MAX + 1,
  result_overflow_mode: "throw",
  timeout_overflow_mode: "throw",
});
