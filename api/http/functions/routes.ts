import type { FastifyInstance } from "fastify";
import { secretStrings } from "#pipeline/functions/prepare.ts";
import type { FunctionRecord } from "#pipeline/functions/record.ts";
import { FUNCTION_TYPES, type FunctionType } from "#pipeline/functions/record.ts";
import type { FunctionStore } from "#pipeline/functions/store.ts";
import { ApiError } from "../errors.ts";
import { Redactor } from "../redact.ts";
import type { TypeBoxProvider } from "../typebox.ts";
import { functionAnswer, summary } from "./answers.ts";
import { changeOf, guarded, newFunction, testDraft } from "./drafts.ts";
import { type ForecastDeps, forecastRoutes } from "./forecasts.ts";
import { globalsOf, type Invoke, type InvokeResult } from "./invocations.ts";
import {
  CreateFunctionSchema,
  FunctionAnswer,
  FunctionListAnswer,
  FunctionParams,
  InvocationAnswer,
  InvocationSchema,
  ListQuerySchema,
  PatchFunctionSchema,
  ProjectParams,
  RearrangeSchema,
} from "./schemas.ts";
import { type FunctionTemplate, templateAnswer } from "./templates.ts";

/** How a function stands in the watcher's judgement, in PostHog's numbers; 0: not known. */
export interface FunctionStatus {
  readonly state: number;
  readonly tokens: number;
}

export interface FunctionRoutesDeps {
  readonly store: FunctionStore;
  readonly templates: readonly FunctionTemplate[];
  readonly invoke: Invoke;
  readonly statusOf?: (record: FunctionRecord) => FunctionStatus;
  /** Address people reach this installation at, without a slash at the end. */
  readonly siteUrl: string;
  /** Called after a write and waited for, so that this process's stages have the change when the client has the answer. */
  readonly onChange?: (projectId: number) => void | Promise<void>;
  /** What forecasts and profiles need besides; without it there are none. */
  readonly forecasts?: ForecastDeps;
}

const LIST_LIMIT = 100;
const SECURITY = [{ personalApiKey: [] }];

/** The functions of a project: list, create, change, order, try. Prefix: `/api/projects/:project_id` or its alias. */
export function functionRoutes(parent: FastifyInstance, prefix: string, deps: FunctionRoutesDeps): void {
  const app = parent.withTypeProvider<TypeBoxProvider>();
  const { store, templates } = deps;
  const read = { config: { access: "hog_function:read" } } as const;
  const write = { config: { access: "hog_function:write" } } as const;
  const tags = ["functions"];
  const base = `${prefix}/hog_functions/`;
  const statusOf = (record: FunctionRecord): FunctionStatus => deps.statusOf?.(record) ?? { state: 0, tokens: 0 };
  const answer = (record: FunctionRecord) => ({ ...functionAnswer(record), status: statusOf(record) });

  app.get(
    base,
    {
      ...read,
      schema: {
        tags,
        security: SECURITY,
        summary: "List functions",
        params: ProjectParams,
        querystring: ListQuerySchema,
        response: { 200: FunctionListAnswer },
      },
    },
    async (request) => {
      const { type, types, enabled, id, search, limit = LIST_LIMIT, offset = 0 } = request.query;
      const listed = await store.list(request.project().id, {
        ...(type === undefined && types === undefined ? {} : { types: typesIn(type ?? types ?? "") }),
        ...(enabled === undefined ? {} : { enabled }),
        ...(id === undefined ? {} : { id }),
        ...(search === undefined ? {} : { search }),
        limit,
        offset,
      });
      const page = (at: number): string => {
        const url = new URL(`${deps.siteUrl}${request.url}`);
        url.searchParams.delete("personal_api_key");
        url.searchParams.set("limit", String(limit));
        url.searchParams.set("offset", String(at));
        return url.href;
      };
      return {
        count: listed.count,
        next: offset + limit < listed.count ? page(offset + limit) : null,
        previous: offset > 0 ? page(Math.max(0, offset - limit)) : null,
        results: listed.functions.map((record) => ({ ...summary(record), status: statusOf(record) })),
      };
    },
  );

  app.post(
    base,
    {
      ...write,
      schema: {
        tags,
        security: SECURITY,
        summary: "Create a function, from source or from a template",
        params: ProjectParams,
        body: CreateFunctionSchema,
        response: { 201: FunctionAnswer },
      },
    },
    async (request, reply) => {
      const project = request.project();
      const wanted = newFunction(request.body, templates);
      const record = await guarded(() => store.create(project.id, wanted));
      await deps.onChange?.(project.id);
      return reply.status(201).send(answer(record));
    },
  );

  app.patch(
    `${base}rearrange`,
    {
      ...write,
      schema: {
        tags,
        security: SECURITY,
        summary: "Set the order of transformations",
        params: ProjectParams,
        body: RearrangeSchema,
        response: { 200: { type: "array", items: FunctionAnswer } as const },
      },
    },
    async (request) => {
      const records = await guarded(() => store.rearrange(request.project().id, request.body.orders));
      await deps.onChange?.(request.project().id);
      return records.map(answer);
    },
  );

  app.get(
    `${base}:id/`,
    {
      ...read,
      schema: {
        tags,
        security: SECURITY,
        summary: "Read a function",
        params: FunctionParams,
        response: { 200: FunctionAnswer },
      },
    },
    async (request) => answer(await guarded(() => store.get(request.project().id, request.params.id))),
  );

  app.patch(
    `${base}:id/`,
    {
      ...write,
      schema: {
        tags,
        security: SECURITY,
        summary: "Change a function; deleted: true deletes it, false brings it back",
        params: FunctionParams,
        body: PatchFunctionSchema,
        response: { 200: FunctionAnswer },
      },
    },
    async (request) => {
      const project = request.project();
      const record = await guarded(() => store.patch(project.id, request.params.id, changeOf(request.body)));
      await deps.onChange?.(project.id);
      return answer(record);
    },
  );

  app.post(
    `${base}:id/invocations`,
    {
      ...write,
      schema: {
        tags,
        security: SECURITY,
        summary: "Run a function once, saved or not, on a given event",
        params: FunctionParams,
        body: InvocationSchema,
        response: { 200: InvocationAnswer },
      },
    },
    async (request) => {
      const project = request.project();
      const { id } = request.params;
      const stored = id === "new" ? undefined : await guarded(() => store.get(project.id, id));
      const draft = testDraft(stored, request.body, templates);
      const secrets = stored === undefined ? {} : store.secretsOf(stored);
      const prepared = await guarded(async () => store.prepare(project.id, draft, secrets));
      const url = `${deps.siteUrl}/project/${project.id}`;
      const result = await deps.invoke({
        projectId: project.id,
        invocationId: request.body.invocation_id ?? undefined,
        function: { ...prepared, id: stored?.id ?? "new", name: draft.name, type: draft.type },
        globals: globalsOf(request.body, { id: project.id, name: project.name, url }),
        mockAsyncFunctions: request.body.mock_async_functions ?? true,
      });
      return withoutSecrets(result, secretStrings(prepared.secretInputs));
    },
  );

  if (deps.forecasts !== undefined)
    forecastRoutes(app, base, { ...deps.forecasts, store, templates, siteUrl: deps.siteUrl });

  app.get(
    `${prefix}/hog_function_templates/`,
    {
      ...read,
      schema: {
        tags,
        security: SECURITY,
        summary: "List templates",
        params: ProjectParams,
        querystring: ListQuerySchema,
      },
    },
    (request) => {
      const wanted = request.query.type ?? request.query.types;
      const types: readonly string[] | undefined = wanted === undefined ? undefined : wanted.split(",");
      const results = templates.filter(({ type }) => types === undefined || types.includes(type)).map(templateAnswer);
      return { count: results.length, next: null, previous: null, results };
    },
  );

  app.get(
    `${prefix}/hog_function_templates/:id/`,
    { ...read, schema: { tags, security: SECURITY, summary: "Read a template", params: FunctionParams } },
    (request) => {
      const found = templates.find(({ id }) => id === request.params.id);
      if (found === undefined) throw new ApiError("not_found");
      return templateAnswer(found);
    },
  );
}

/** Types this installation knows of those asked for; asking only for others lists nothing. */
const typesIn = (list: string): readonly FunctionType[] =>
  FUNCTION_TYPES.filter((type) => list.split(",").includes(type));

function withoutSecrets(
  result: InvokeResult,
  secrets: readonly string[],
): Pick<InvokeResult, "status"> & {
  result: unknown;
  errors: string[];
  logs: { level: string; timestamp: string; message: string }[];
} {
  const redactor = new Redactor();
  for (const secret of secrets) redactor.add(secret);
  return {
    status: result.status,
    result: redactedCopy(result.result ?? null, redactor),
    errors: result.errors.map((error) => redactor.redact(error)),
    logs: result.logs.map((log) => ({ ...log, message: redactor.redact(log.message) })),
  };
}

function redactedCopy(value: unknown, redactor: Redactor): unknown {
  if (typeof value === "string") return redactor.redact(value);
  if (Array.isArray(value)) return value.map((item) => redactedCopy(item, redactor));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redactedCopy(item, redactor)]));
}
