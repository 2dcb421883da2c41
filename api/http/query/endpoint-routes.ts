/** Saved queries as addresses: `/endpoints/:name/run` gives today's answer to a question that was written once. */
import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import { unwrapInsight } from "#lang/hogql/insights/insight.ts";
import { type Endpoint, EndpointNameTaken } from "#pipeline/queries/endpoints.ts";
import { allows } from "../auth/scopes.ts";
import { ApiError } from "../errors.ts";
import type { TypeBoxProvider } from "../typebox.ts";
import { isDescribing } from "./describe.ts";
import type { Asked, QueryDesk } from "./desk.ts";
import { streamResult } from "./export.ts";
import { formatOf } from "./formats.ts";
import { modeOf } from "./modes.ts";
import { overridden } from "./overrides.ts";
import { type AnyNode, prepare, unknownKind } from "./prepare.ts";
import { clientSignal } from "./routes.ts";
import { KIND_SCHEMAS, ProjectParams, QueryAnswer, QueryBody } from "./schemas.ts";

const nullable = <T extends Type.TSchema>(schema: T) => Type.Optional(Type.Union([schema, Type.Null()]));
const Name = Type.String({
  pattern: "^[A-Za-z][A-Za-z0-9_-]{0,127}$",
  description: "A letter, then letters, digits, - and _; it stands in the address.",
});
const Params = Type.Object({ project_id: Type.String(), name: Type.String({ maxLength: 128 }) });

const members = {
  description: nullable(Type.String({ maxLength: 4_000 })),
  is_active: nullable(Type.Boolean()),
  cache_age_seconds: nullable(Type.Integer({ minimum: 0, maximum: 86_400 })),
};
const Query = QueryBody.properties.query;
const CreateBody = Type.Object({ name: Name, query: Query, ...members });
const ChangeBody = Type.Object({ name: Type.Optional(Name), query: Type.Optional(Query), ...members });
const RunBody = Type.Object({
  variables: nullable(Type.Record(Type.String(), Type.Unknown(), { description: "Values by the variables' names." })),
  version: nullable(Type.Integer({ minimum: 1 })),
  refresh: QueryBody.properties.refresh,
  format: QueryBody.properties.format,
  client_query_id: QueryBody.properties.client_query_id,
  filters_override: QueryBody.properties.filters_override,
});
type RunBody = Static<typeof RunBody>;

/** Whether a filter anywhere in `value` is an expression of its own, by which anything could be asked. */
const saysHogql = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  ((value as { readonly type?: unknown }).type === "hogql" || Object.values(value).some(saysHogql));

/** Prefix: `/api/projects/:project_id` or its alias. */
export function endpointRoutes(parent: FastifyInstance, prefix: string, desk: QueryDesk): void {
  const app = parent.withTypeProvider<TypeBoxProvider>();
  const reads = { config: { access: "endpoint:read" } } as const;
  const writes = { config: { access: "endpoint:write" } } as const;
  const shared = { tags: ["endpoints"], security: [{ personalApiKey: [] }] };
  const { endpoints } = desk;

  const the = async (request: FastifyRequest): Promise<Endpoint> => {
    const { name } = request.params as { readonly name: string };
    const endpoint = await endpoints.find(request.project().id, name);
    if (endpoint === undefined) throw new ApiError("not_found");
    return endpoint;
  };
  const shown = (request: FastifyRequest, endpoint: Endpoint) => ({
    id: endpoint.id,
    name: endpoint.name,
    description: endpoint.description,
    query: endpoint.query,
    is_active: endpoint.isActive,
    cache_age_seconds: endpoint.cacheAgeSeconds,
    current_version: endpoint.currentVersion,
    variables: variablesOf(endpoint.query as AnyNode).map(({ name, value, required }) => ({ name, value, required })),
    endpoint_path: `/api/projects/${request.project().id}/endpoints/${endpoint.name}/run`,
    created_at: endpoint.createdAt.toISOString(),
    created_by: endpoint.createdBy,
    updated_at: endpoint.updatedAt.toISOString(),
    last_executed_at: endpoint.lastExecutedAt?.toISOString() ?? null,
  });

  /** A query that would not run is not saved. */
  const checked = async (request: FastifyRequest, query: Static<typeof Query>): Promise<AnyNode> => {
    const node = unwrapInsight(query) as AnyNode;
    if (!Object.hasOwn(KIND_SCHEMAS, node.kind)) throw unknownKind(node.kind);
    if (isDescribing(node.kind)) {
      throw new ApiError("invalid_input", { detail: `A ${node.kind} can not be saved.`, attr: "query.kind" });
    }
    prepare(withPlaceholders(node), await desk.preparation(request.project(), node));
    return node;
  };

  const route = `${prefix}/endpoints`;
  app.get(
    `${route}/`,
    { ...reads, schema: { ...shared, summary: "Saved queries", params: ProjectParams } },
    async (request) => {
      const all = await endpoints.list(request.project().id);
      return { count: all.length, results: all.map((endpoint) => shown(request, endpoint)) };
    },
  );
  app.post(
    `${route}/`,
    { ...writes, schema: { ...shared, summary: "Save a query", params: ProjectParams, body: CreateBody } },
    async (request, reply) => {
      const { name, query, description, is_active: active, cache_age_seconds: age } = request.body;
      const endpoint = await written(
        endpoints.create(
          request.project().id,
          {
            name,
            query: await checked(request, query),
            description: description ?? "",
            isActive: active ?? true,
            cacheAgeSeconds: age ?? null,
          },
          request.caller().label,
        ),
      );
      return reply.status(201).send(shown(request, endpoint));
    },
  );
  app.get(
    `${route}/:name/`,
    { ...reads, schema: { ...shared, summary: "A saved query", params: Params } },
    async (request) => shown(request, await the(request)),
  );
  app.get(
    `${route}/:name/versions/`,
    { ...reads, schema: { ...shared, summary: "Versions of a saved query, newest first", params: Params } },
    async (request) => {
      const versions = await endpoints.versions(await the(request));
      return {
        count: versions.length,
        results: versions.map(({ version, query, createdAt, createdBy }) => ({
          version,
          query,
          created_at: createdAt.toISOString(),
          created_by: createdBy,
        })),
      };
    },
  );
  for (const method of ["PATCH", "PUT"] as const) {
    app.route({
      method,
      url: `${route}/:name/`,
      ...writes,
      schema: { ...shared, summary: "Change a saved query", params: Params, body: ChangeBody },
      handler: async (request) => {
        const { name, query, description, is_active: active, cache_age_seconds: age } = request.body;
        const endpoint = await written(
          endpoints.change(
            request.project().id,
            request.params.name,
            {
              ...(name === undefined ? {} : { name }),
              ...(query === undefined ? {} : { query: await checked(request, query) }),
              ...(description === undefined ? {} : { description: description ?? "" }),
              ...(active === undefined || active === null ? {} : { isActive: active }),
              ...(age === undefined ? {} : { cacheAgeSeconds: age }),
            },
            request.caller().label,
          ),
        );
        if (endpoint === undefined) throw new ApiError("not_found");
        return shown(request, endpoint);
      },
    });
  }
  app.delete(
    `${route}/:name/`,
    { ...writes, schema: { ...shared, summary: "Delete a saved query", params: Params } },
    async (request, reply) => {
      const gone = await endpoints.remove(request.project().id, request.params.name);
      if (!gone) throw new ApiError("not_found");
      return reply.status(204).send();
    },
  );

  const run = async (request: FastifyRequest, reply: FastifyReply, body: RunBody): Promise<object> => {
    const signal = clientSignal(reply);
    const endpoint = await the(request);
    if (!allows(request.caller().scopes, "query:read") && saysHogql(body.filters_override)) {
      throw new ApiError("permission_denied", {
        detail: "Filters in HogQL need a key with the right query:read.",
        attr: "filters_override",
      });
    }
    if (!endpoint.isActive) throw new ApiError("not_found", { detail: "This endpoint is switched off." });
    const version = body.version ?? endpoint.currentVersion;
    const query =
      version === endpoint.currentVersion
        ? endpoint.query
        : (await endpoints.versions(endpoint)).find((other) => other.version === version)?.query;
    if (query === undefined) throw new ApiError("not_found", { detail: `There is no version ${version}.` });
    const asked: Asked = {
      project: request.project(),
      caller: request.caller(),
      node: filled(overridden(query as AnyNode, body), body.variables ?? {}),
      queryId: body.client_query_id || randomUUID(),
      // Here nothing computes against the asker's wish: `force_cache` gives what is known, or says that nothing is.
      wish: body.refresh === "force_cache" ? { mode: "cacheOnly", explicit: true } : modeOf(body.refresh, false),
      signal,
      name: endpoint.name,
      endpoint: endpoint.name,
      ...(endpoint.cacheAgeSeconds === null ? {} : { cacheAgeMs: endpoint.cacheAgeSeconds * 1_000 }),
    };
    reply.headers(await desk.admit(asked.caller, asked.project)).header("x-query-id", asked.queryId);
    await endpoints.noteRun(endpoint);
    const format = formatOf(body.format ?? undefined, request.headers.accept);
    if (format !== undefined) return streamResult(desk, asked, format, reply);
    const { status, response } = await desk.answer(asked);
    reply.status(status);
    return { ...response, name: endpoint.name, endpoint_version: version };
  };
  const answers = { 200: QueryAnswer, 202: QueryAnswer };
  app.post(
    `${route}/:name/run/`,
    {
      ...reads,
      schema: {
        ...shared,
        summary: "Run a saved query",
        params: Params,
        body: Type.Union([RunBody, Type.Null()]),
        response: answers,
      },
    },
    async (request, reply) => (await run(request, reply, request.body ?? {})) as Readonly<Record<string, unknown>>,
  );
  app.get(
    `${route}/:name/run/`,
    {
      ...reads,
      schema: {
        ...shared,
        summary: "Run a saved query with its variables as they are",
        params: Params,
        querystring: Type.Object({
          refresh: Type.Optional(Type.String()),
          format: Type.Optional(Type.String()),
          version: Type.Optional(Type.Integer({ minimum: 1 })),
        }),
        response: answers,
      },
    },
    async (request, reply) => (await run(request, reply, request.query)) as Readonly<Record<string, unknown>>,
  );
}

async function written<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof EndpointNameTaken)
      throw new ApiError("invalid_input", { detail: error.message, attr: "name" });
    throw error;
  }
}

interface DeclaredVariable {
  readonly id: string;
  readonly name: string;
  readonly value: unknown;
  readonly required: boolean;
  readonly member: Readonly<Record<string, unknown>>;
}

function variablesOf(node: AnyNode): readonly DeclaredVariable[] {
  const { variables } = node;
  if (!isObject(variables)) return [];
  return Object.entries(variables).flatMap(([id, member]) => {
    if (!isObject(member) || typeof member["code_name"] !== "string") return [];
    const { value = null } = member;
    const required = member["value"] === undefined && member["isNull"] !== true;
    return [{ id, name: member["code_name"], value, required, member }];
  });
}

/** The query with the asker's values for its variables. @throws ApiError for a variable it does not have, or needs */
function filled(node: AnyNode, given: Readonly<Record<string, unknown>>): AnyNode {
  const declared = variablesOf(node);
  for (const name of Object.keys(given)) {
    if (declared.some((variable) => variable.name === name)) continue;
    const names = declared.map((variable) => variable.name).join(", ");
    const detail = `This endpoint has no variable '${name}'. ${names === "" ? "It has none." : `It has ${names}.`}`;
    throw new ApiError("invalid_input", { detail, attr: `variables.${name}` });
  }
  const entries = declared.map(({ id, name, member, required }) => {
    if (Object.hasOwn(given, name)) return [id, { ...member, value: given[name], isNull: given[name] === null }];
    if (required)
      throw new ApiError("invalid_input", { detail: "This variable needs a value.", attr: `variables.${name}` });
    return [id, member];
  });
  return entries.length === 0 ? node : { ...node, variables: Object.fromEntries(entries) };
}

/** With something for each variable that has no value yet, so that the query can be compiled. */
function withPlaceholders(node: AnyNode): AnyNode {
  const required = variablesOf(node).filter((variable) => variable.required);
  return filled(node, Object.fromEntries(required.map(({ name }) => [name, ""])));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
