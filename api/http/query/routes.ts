import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import Type from "typebox";
import { unwrapInsight } from "#lang/hogql/insights/insight.ts";
import { ApiError } from "../errors.ts";
import { type TypeBoxProvider, validatorCompiler } from "../typebox.ts";
import { describeQuery, isDescribing } from "./describe.ts";
import { type Answered, type Asked, type QueryDesk, queryFailure } from "./desk.ts";
import { explain } from "./explain.ts";
import { streamResult } from "./export.ts";
import { formatOf } from "./formats.ts";
import { modeOf } from "./modes.ts";
import { overridden } from "./overrides.ts";
import { type AnyNode, unknownKind } from "./prepare.ts";
import { bodyOfKind, KIND_SCHEMAS, ProjectParams, QueryAnswer, QueryBody, QueryIdParams } from "./schemas.ts";
import { broken, statusOf, waitedFor } from "./status.ts";

const FormatParam = Type.Object({
  format: Type.Optional(Type.String({ description: "json, csv, jsonl, parquet, arrow or arrowstream" })),
});
const StatusParams = Type.Object({ show_progress: Type.Optional(Type.Boolean()) });

const BODY_OF_ANY_KIND = bodyOfKind(Type.Object({ kind: Type.Optional(Type.String()) }));

const LOG_OF_A_DAY = `
select query_id, name, query_start_time, query_duration_ms, read_rows, read_bytes, status, exception_code, exception_name
from query_log where query_id = {id} and event_time >= now() - interval 1 day order by event_time desc limit 10`;

/** A signal that aborts when the client of a request goes away before it was answered. */
export function clientSignal(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  const gone = (): void => controller.abort(new ApiError("query_limit", { detail: "The client went away." }));
  // It may have left while its key was looked up: `close` has then been, and does not come again.
  if (reply.raw.destroyed) gone();
  reply.raw.once("close", () => {
    if (!reply.raw.writableFinished) gone();
  });
  return controller.signal;
}

/** `/query/`: queries of every kind over REST. Prefix: `/api/projects/:project_id` or its alias. */
export function queryRoutes(parent: FastifyInstance, prefix: string, desk: QueryDesk): void {
  const app = parent.withTypeProvider<TypeBoxProvider>();
  const config = { access: "query:read" } as const;
  const shared = { tags: ["query"], security: [{ personalApiKey: [] }] };

  const asking = (request: FastifyRequest, reply: FastifyReply, body: QueryBody): Asked => ({
    project: request.project(),
    caller: request.caller(),
    node: overridden(body.query as AnyNode, body),
    queryId: body.client_query_id || randomUUID(),
    wish: modeOf(body.refresh, body.async === true),
    signal: clientSignal(reply),
    name: body.name ?? undefined,
  });

  const run = async (request: FastifyRequest, reply: FastifyReply, body: QueryBody): Promise<QueryAnswer> => {
    const asked = asking(request, reply, body);
    const inner = unwrapInsight(asked.node);
    if (!isNode(inner)) throw new ApiError("invalid_input", { detail: "This field is required.", attr: "query.kind" });
    if (!Object.hasOwn(KIND_SCHEMAS, inner.kind)) throw unknownKind(inner.kind);
    reply.headers(await desk.admit(asked.caller, asked.project));
    if (isDescribing(inner.kind)) return describeQuery(inner, await desk.preparation(asked.project, inner));
    const { format: asParam } = request.query as { readonly format?: string };
    const format = formatOf(body.format ?? asParam, request.headers.accept);
    if (format !== undefined) return (await streamResult(desk, asked, format, reply)) as unknown as QueryAnswer;
    const answered = await debugged(inner, () => desk.answer(asked));
    const { statistics } = answered.response as { statistics?: { rows_read: number; bytes_read: number } };
    reply.header("x-query-id", asked.queryId);
    if (statistics !== undefined) {
      reply.header("x-rows-read", statistics.rows_read).header("x-bytes-read", statistics.bytes_read);
    }
    if (inner["explain"] === true && answered.status === 200) {
      const [first] = await explain(desk, { ...asked, queryId: randomUUID() });
      return { ...answered.response, explain: first?.plan ?? [] };
    }
    reply.status(answered.status);
    return answered.response;
  };

  app.post(
    `${prefix}/query/`,
    {
      config,
      schema: {
        ...shared,
        summary: "Run a query of any kind",
        params: ProjectParams,
        querystring: FormatParam,
        body: QueryBody,
        response: { 200: QueryAnswer, 202: QueryAnswer },
      },
    },
    (request, reply) => run(request, reply, request.body),
  );

  const compiler = validatorCompiler();
  // One route for each kind, for clients that are generated from the OpenAPI document.
  for (const [kind, schema] of Object.entries(KIND_SCHEMAS)) {
    app.post(
      `${prefix}/query/${kind}/`,
      {
        config,
        // Of the body only what stands beside the query: the kind's own check tells more than its schema's.
        validatorCompiler: (part) => compiler(part.httpPart === "body" ? { ...part, schema: BODY_OF_ANY_KIND } : part),
        schema: {
          ...shared,
          summary: `Run a query of kind ${kind}`,
          params: ProjectParams,
          querystring: FormatParam,
          body: bodyOfKind(schema),
          response: { 200: QueryAnswer, 202: QueryAnswer },
        },
      },
      (request, reply) => {
        const body = request.body as QueryBody;
        const query: AnyNode = { ...body.query, kind: body.query.kind ?? kind };
        if (query.kind !== kind) {
          throw new ApiError("invalid_input", {
            detail: `This route runs queries of kind ${kind}.`,
            attr: "query.kind",
          });
        }
        return run(request, reply, { ...body, query });
      },
    );
  }

  app.post(
    `${prefix}/query/explain/`,
    { config, schema: { ...shared, summary: "How a query would be run", params: ProjectParams, body: QueryBody } },
    async (request, reply) => {
      const asked = asking(request, reply, request.body);
      reply.headers(await desk.admit(asked.caller, asked.project));
      return { statements: await explain(desk, asked) };
    },
  );

  app.post(
    `${prefix}/query/upgrade/`,
    {
      config,
      schema: {
        ...shared,
        summary: "A query in today's form",
        params: ProjectParams,
        body: Type.Object({ query: QueryBody.properties.query }),
      },
    },
    (request) => ({ query: request.body.query }),
  );

  app.post(
    `${prefix}/query/check_auth_for_async/`,
    { config, schema: { ...shared, summary: "Whether this key may ask", params: ProjectParams } },
    () => ({ user: "ok" }),
  );

  app.get(
    `${prefix}/query/:query_id/`,
    {
      config,
      schema: { ...shared, summary: "State of a background query", params: QueryIdParams, querystring: StatusParams },
    },
    async (request, reply) => {
      const { id: projectId } = request.project();
      const { query_id: id } = request.params;
      const job = await desk.jobs.find(projectId, id);
      const show = request.query.show_progress === true || job?.state === "running";
      const progress = show ? await desk.runner.progress(projectId, id) : undefined;
      if (job === undefined) {
        const failure = desk.brokenOff(projectId, id);
        if (failure !== undefined)
          return reply.status(failure.status).send({ query_status: broken(id, projectId, failure) });
        if (progress === undefined && !desk.runner.isRunning(projectId, id)) throw new ApiError("not_found");
        const known = progress ?? (await desk.runner.progress(projectId, id));
        if (known === undefined) throw new ApiError("not_found");
        return reply.status(202).send({ query_status: waitedFor(id, projectId, known) });
      }
      const status = job.state === "running" ? 202 : job.state === "done" ? 200 : (job.error?.status ?? 500);
      return reply.status(status).send({ query_status: statusOf(job, { results: true, progress }) });
    },
  );

  app.get(
    `${prefix}/query/:query_id/log/`,
    { config, schema: { ...shared, summary: "What a query of the last day cost", params: QueryIdParams } },
    async (request, reply) => {
      reply.headers(await desk.admit(request.caller(), request.project()));
      const { response } = await desk.answer({
        project: request.project(),
        caller: request.caller(),
        node: { kind: "HogQLQuery", query: LOG_OF_A_DAY, values: { id: request.params.query_id } },
        queryId: randomUUID(),
        wish: { mode: "forceBlocking", explicit: true },
        signal: clientSignal(reply),
        name: "query log",
      });
      return response;
    },
  );

  app.delete(
    `${prefix}/query/:query_id/`,
    { config, schema: { ...shared, summary: "Cancel a query by its id", params: QueryIdParams } },
    async (request) => {
      const found = await desk.cancel(request.project().id, request.params.query_id);
      if (!found) throw new ApiError("not_found");
      return { message: "Query was cancelled." };
    },
  );
}

/** With the modifier `debug`, a mistake in a query is part of the answer, as the editor's panel wants it. */
async function debugged(node: AnyNode, answer: () => Promise<Answered>): Promise<Answered> {
  const { debug } = (node["modifiers"] ?? {}) as { readonly debug?: unknown };
  if (debug !== true) return answer();
  try {
    return await answer();
  } catch (error) {
    const failure = queryFailure(error);
    if (failure.status !== 400) throw failure;
    const { detail, ...rest } = failure.body;
    return { status: 200, response: { query: node["query"] ?? null, results: [], error: detail, ...rest } };
  }
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === "object" && value !== null && typeof (value as { kind?: unknown }).kind === "string";
