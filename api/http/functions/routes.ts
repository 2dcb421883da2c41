import type { FastifyInstance } from "fastify";
import type { FunctionDraft } from "#pipeline/functions/prepare.ts";
import { secretStrings } from "#pipeline/functions/prepare.ts";
import { FunctionRejected } from "#pipeline/functions/problem.ts";
import { FUNCTION_TYPES, type FunctionRecord, type FunctionType } from "#pipeline/functions/record.ts";
import { type FunctionChange, FunctionNotFound, type FunctionStore } from "#pipeline/functions/store.ts";
import { ApiError } from "../errors.ts";
import { Redactor } from "../redact.ts";
import type { TypeBoxProvider } from "../typebox.ts";
import { functionAnswer, rejection, summary } from "./answers.ts";
import { globalsOf, type Invoke, type InvokeResult } from "./invocations.ts";
import {
  type CreateFunctionBody,
  CreateFunctionSchema,
  FunctionAnswer,
  FunctionListAnswer,
  FunctionParams,
  InvocationAnswer,
  type InvocationBody,
  InvocationSchema,
  ListQuerySchema,
  type PatchFunctionBody,
  PatchFunctionSchema,
  ProjectParams,
  RearrangeSchema,
} from "./schemas.ts";
import { type FunctionTemplate, templateAnswer } from "./templates.ts";

export interface FunctionRoutesDeps {
  readonly store: FunctionStore;
  readonly templates: readonly FunctionTemplate[];
  readonly invoke: Invoke;
  /** Address people reach this installation at, without a slash at the end. */
  readonly siteUrl: string;
  /** Called after a write and waited for, so that this process's stages have the change when the client has the answer. */
  readonly onChange?: (projectId: number) => void | Promise<void>;
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
        results: listed.functions.map(summary),
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
      return reply.status(201).send(functionAnswer(record));
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
      return records.map(functionAnswer);
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
    async (request) => functionAnswer(await guarded(() => store.get(request.project().id, request.params.id))),
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
      return functionAnswer(record);
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

/** Turns the store's refusals into answers. */
async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FunctionRejected) throw rejection(error);
    if (error instanceof FunctionNotFound) throw new ApiError("not_found", { cause: error });
    throw error;
  }
}

function newFunction(body: CreateFunctionBody, templates: readonly FunctionTemplate[]) {
  const template = templateOf(body.template_id, templates);
  const { hog } = body;
  if (template !== undefined && template.type !== body.type) {
    throw new ApiError("invalid_input", {
      detail: "The template makes functions of another type.",
      attr: "template_id",
    });
  }
  if (hog === undefined && template === undefined) {
    throw new ApiError("invalid_input", { detail: "Either template_id or hog is required.", attr: "hog" });
  }
  return {
    type: body.type,
    name: body.name ?? template?.name ?? "",
    description: body.description ?? template?.description ?? "",
    iconUrl: body.icon_url ?? template?.iconUrl ?? null,
    enabled: body.enabled ?? false,
    hog: hog ?? template?.code ?? "",
    inputsSchema: body.inputs_schema ?? template?.inputsSchema ?? [],
    inputs: body.inputs ?? {},
    filters: body.filters ?? template?.filters ?? null,
    mappings: body.mappings ?? template?.mappings ?? null,
    masking: maskingOf(body.masking),
    templateId: body.template_id ?? null,
    executionOrder: body.execution_order ?? null,
  };
}

function templateOf(
  id: string | null | undefined,
  templates: readonly FunctionTemplate[],
): FunctionTemplate | undefined {
  if (id === undefined || id === null) return undefined;
  const found = templates.find((template) => template.id === id);
  if (found === undefined)
    throw new ApiError("invalid_input", { detail: `No template '${id}' found.`, attr: "template_id" });
  return found;
}

const maskingOf = (masking: PatchFunctionBody["masking"]) =>
  masking === undefined || masking === null ? null : { ...masking, threshold: masking.threshold ?? null };

/** Only the members that were sent; null clears a member that can be empty. */
function changeOf(body: PatchFunctionBody): FunctionChange {
  return {
    ...(body.deleted === undefined ? {} : { deleted: body.deleted }),
    ...(body.name === undefined ? {} : { name: body.name }),
    ...(body.description === undefined ? {} : { description: body.description }),
    ...(body.icon_url === undefined ? {} : { iconUrl: body.icon_url }),
    ...(body.enabled === undefined ? {} : { enabled: body.enabled }),
    ...(body.hog === undefined ? {} : { hog: body.hog }),
    ...(body.inputs_schema === undefined ? {} : { inputsSchema: body.inputs_schema ?? [] }),
    ...(body.inputs === undefined ? {} : { inputs: body.inputs ?? {} }),
    ...(body.filters === undefined ? {} : { filters: body.filters }),
    ...(body.mappings === undefined ? {} : { mappings: body.mappings }),
    ...(body.masking === undefined ? {} : { masking: maskingOf(body.masking) }),
    ...(body.execution_order === undefined ? {} : { executionOrder: body.execution_order }),
  };
}

function testDraft(
  stored: FunctionRecord | undefined,
  body: InvocationBody,
  templates: readonly FunctionTemplate[],
): FunctionDraft {
  const configuration = body.configuration ?? {};
  if (stored !== undefined) return { ...stored, ...changeOf(configuration) };
  const { type } = configuration;
  if (type === undefined) {
    throw new ApiError("invalid_input", { detail: "This field is required.", attr: "configuration.type" });
  }
  return newFunction({ ...configuration, type }, templates);
}

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
