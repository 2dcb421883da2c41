import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import { ForecastDeskBusy, ForecastFailed } from "#pipeline/forecast/desk.ts";
import {
  type ForecastAnswer,
  type ForecastsDeps,
  forecast,
  type ProfileFormat,
  profile,
  type Trial,
} from "#pipeline/forecast/forecasts.ts";
import type { FunctionRecord } from "#pipeline/functions/record.ts";
import type { FunctionStore } from "#pipeline/functions/store.ts";
import type { LoadedFunction as ChainFunction } from "#transformations/chain/contract.ts";
import { allows } from "../auth/scopes.ts";
import { ApiError } from "../errors.ts";
import type { TypeBoxProvider } from "../typebox.ts";
import { guarded, testDraft } from "./drafts.ts";
import { FunctionParams, InvocationSchema, ProjectParams } from "./schemas.ts";
import type { FunctionTemplate } from "./templates.ts";

export type ForecastDeps = ForecastsDeps;

interface ForecastRoutesDeps extends ForecastsDeps {
  readonly store: FunctionStore;
  readonly templates: readonly FunctionTemplate[];
  readonly siteUrl: string;
}

const EVENTS_MAX = 1_000;
const FORECAST_EVENTS = 1_000;
const PROFILE_EVENTS = 200;
const EXAMPLES_MAX = 10;
const EXAMPLES = 3;
const TRANSFORMATIONS_MAX = 100;
/** Answers show events, so a key needs the right to read them besides that to write functions. */
const EVENTS_SCOPE = "query:read";
const SECURITY = [{ personalApiKey: [] }];

const events = Type.Optional(Type.Integer({ minimum: 1, maximum: EVENTS_MAX, description: "How many of the last." }));

const ForecastSchema = Type.Object(
  {
    configuration: InvocationSchema.properties.configuration,
    events,
    examples: Type.Optional(Type.Integer({ minimum: 0, maximum: EXAMPLES_MAX, description: "Of each verdict." })),
  },
  { additionalProperties: false },
);
type ForecastBody = Static<typeof ForecastSchema>;

const Format = Type.Union([Type.Literal("json"), Type.Literal("folded"), Type.Literal("svg")]);
const ProfileSchema = Type.Object(
  { configuration: InvocationSchema.properties.configuration, events },
  { additionalProperties: false },
);
const ProfileQuery = Type.Object({
  format: Type.Optional(Format),
  measure: Type.Optional(Type.Union([Type.Literal("time"), Type.Literal("ops"), Type.Literal("bytes")])),
});

const Count = Type.Integer();
const Json = Type.Unknown();
const Sample = {
  asked: Count,
  found: Count,
  from: Type.Union([Type.String(), Type.Null()]),
  to: Type.Union([Type.String(), Type.Null()]),
};
const Micros = Type.Object({ mean: Type.Number(), p50: Type.Number(), p99: Type.Number(), max: Type.Number() });

const ForecastAnswerSchema = Type.Object(
  {
    type: Type.Union([Type.Literal("transformation"), Type.Literal("destination")]),
    sample: Type.Object({ ...Sample, examined: Count }),
    verdicts: Type.Record(Type.String(), Count),
    failures: Type.Array(
      Type.Object({
        class: Type.String(),
        message: Type.String(),
        line: Type.Union([Count, Type.Null()]),
        events: Count,
      }),
    ),
    changes: Type.Optional(Type.Array(Type.Object({ path: Type.String(), kind: Type.String(), events: Count }))),
    requests: Type.Optional(Count),
    examples: Type.Record(Type.String(), Type.Array(Json)),
    cost: Type.Object({
      micros: Micros,
      filtered_micros: Micros,
      traffic: Type.Object({
        basis: Type.String(),
        days: Type.Number(),
        events_per_day: Type.Number(),
        runs_per_day: Type.Number(),
      }),
      cpu_ms_per_day: Type.Number(),
      charged_ms_per_day: Type.Number(),
      budget: Type.Object({ function_ms_per_day: Type.Number(), project_ms_per_day: Type.Number() }),
      share_of_function_budget: Type.Number(),
      share_of_project_budget: Type.Number(),
      exceeds_budget: Type.Boolean(),
      summary: Type.String(),
    }),
  },
  { additionalProperties: false },
);

const MEASURES = { time: "ns", ops: "ops", bytes: "bytes" } as const;
const MEDIA_TYPES = {
  json: "application/json; charset=utf-8",
  folded: "text/plain; charset=utf-8",
  svg: "image/svg+xml",
} as const;

/**
 * What a function would do and cost, and where its time goes, on the project's last events. All of them run what the
 * caller wrote and show events, so they ask for the rights to both. @param base path of the functions, with a slash at the end
 */
export function forecastRoutes(parent: FastifyInstance, base: string, deps: ForecastRoutesDeps): void {
  const app = parent.withTypeProvider<TypeBoxProvider>();
  const { store, templates, siteUrl } = deps;
  const write = { config: { access: "hog_function:write" } } as const;
  const tags = ["functions"];

  const trialOf = async (
    request: FastifyRequest,
    stored: FunctionRecord | undefined,
    body: Pick<ForecastBody, "configuration">,
    count: number,
    signal: AbortSignal,
  ): Promise<Trial> => {
    if (!allows(request.caller().scopes, EVENTS_SCOPE)) {
      throw new ApiError("permission_denied", { detail: `API key missing required scope '${EVENTS_SCOPE}'` });
    }
    const project = request.project();
    const draft = testDraft(stored, body, templates);
    if (draft.type !== "transformation" && draft.type !== "destination") {
      throw new ApiError("invalid_input", { detail: "Only transformations and destinations run here.", attr: "type" });
    }
    const secrets = stored === undefined ? {} : store.secretsOf(stored);
    const prepared = await guarded(async () => store.prepare(project.id, draft, secrets));
    const order = stored === undefined ? null : (body.configuration?.execution_order ?? stored.executionOrder);
    return {
      project: { id: project.id, token: project.apiToken },
      siteUrl,
      function: { ...prepared, id: stored?.id, name: draft.name, type: draft.type },
      before: draft.type === "transformation" ? await runBefore(store, project.id, stored, order) : [],
      events: count,
      signal,
    };
  };

  const forecastSchema = (summary: string) => ({
    tags,
    security: SECURITY,
    summary,
    body: ForecastSchema,
    response: { 200: Type.Unsafe<ForecastAnswer>(ForecastAnswerSchema) },
  });
  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    stored: FunctionRecord | undefined,
    body: ForecastBody,
  ): Promise<ForecastAnswer> => {
    const gone = whenGone(reply);
    const trial = await trialOf(request, stored, body, body.events ?? FORECAST_EVENTS, gone);
    return done(() => forecast(deps, trial, body.examples ?? EXAMPLES));
  };

  app.post(
    `${base}forecast`,
    {
      ...write,
      schema: {
        ...forecastSchema("What a function that is not saved would do to the last events, and cost a day"),
        params: ProjectParams,
      },
    },
    (request, reply) => answer(request, reply, undefined, request.body),
  );

  app.post(
    `${base}:id/forecast`,
    {
      ...write,
      schema: {
        ...forecastSchema("What a function, or a change of it, would do to the last events, and cost a day"),
        params: FunctionParams,
      },
    },
    async (request, reply) => {
      const stored = await guarded(() => store.get(request.project().id, request.params.id));
      return answer(request, reply, stored, request.body);
    },
  );

  const profileSchema = (what: string) => ({
    tags,
    security: SECURITY,
    summary: `Where ${what} spends time and memory on the last events: JSON, folded stacks or a flame graph`,
    querystring: ProfileQuery,
    body: ProfileSchema,
  });
  const profiled = async (
    request: FastifyRequest,
    reply: FastifyReply,
    stored: FunctionRecord | undefined,
    body: Static<typeof ProfileSchema>,
    query: Static<typeof ProfileQuery>,
  ) => {
    const format = query.format ?? formatAccepted(request.headers.accept);
    const form: ProfileFormat = { format, measure: MEASURES[query.measure ?? "time"] };
    const trial = await trialOf(request, stored, body, body.events ?? PROFILE_EVENTS, whenGone(reply));
    const { sample, text } = await done(() => profile(deps, trial, form));
    reply.header("content-type", MEDIA_TYPES[format]);
    if (format === "json") return reply.send(`{"sample":${JSON.stringify(sample)},"profile":${text}}`);
    // A picture made of a stranger's names is looked at as a file, not as a page of this site.
    const file = format === "svg" ? "profile.svg" : "profile.folded.txt";
    reply.header("content-disposition", `attachment; filename="${file}"`);
    reply.header("x-content-type-options", "nosniff");
    return reply.send(text);
  };

  app.post(
    `${base}profile`,
    { ...write, schema: { ...profileSchema("a function that is not saved"), params: ProjectParams } },
    (request, reply) => profiled(request, reply, undefined, request.body, request.query),
  );

  app.post(
    `${base}:id/profile`,
    { ...write, schema: { ...profileSchema("a function"), params: FunctionParams } },
    async (request, reply) => {
      const stored = await guarded(() => store.get(request.project().id, request.params.id));
      return profiled(request, reply, stored, request.body, request.query);
    },
  );
}

/** Enabled transformations that run before one with this place; null: it comes last. */
async function runBefore(
  store: FunctionStore,
  projectId: number,
  stored: FunctionRecord | undefined,
  order: number | null,
): Promise<readonly ChainFunction[]> {
  const { functions } = await store.list(projectId, {
    types: ["transformation"],
    enabled: true,
    limit: TRANSFORMATIONS_MAX,
    offset: 0,
  });
  const place = (record: FunctionRecord): number => record.executionOrder ?? Number.MAX_SAFE_INTEGER;
  const own = order ?? Number.POSITIVE_INFINITY;
  return functions
    .filter((record) => record.id !== stored?.id)
    .filter(
      (record) => place(record) < own || (place(record) === own && record.createdAt < (stored?.createdAt ?? NEVER)),
    )
    .sort((a, b) => place(a) - place(b) || a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1))
    .map((record) => ({
      id: record.id,
      name: record.name,
      bytecode: record.bytecode,
      inputs: { ...record.inputs, ...store.secretsOf(record) },
      ...(record.filters?.bytecode === undefined ? {} : { filters: record.filters.bytecode }),
    }));
}

const NEVER = new Date(8.64e15);

/** Aborts when the client has gone before its answer; afterwards nobody listens. */
function whenGone(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once("close", () => gone.abort());
  return gone.signal;
}

async function done<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ForecastDeskBusy) {
      throw new ApiError("throttled", {
        detail: `Try again in a moment: ${error.message}.`,
        headers: { "retry-after": "2" },
        cause: error,
      });
    }
    if (error instanceof ForecastFailed) {
      throw new ApiError("error", { detail: "The function could not be tried out on these events.", cause: error });
    }
    throw error;
  }
}

/** The form that an `Accept` header asks for first; JSON when it names none of them. */
function formatAccepted(accept = ""): keyof typeof MEDIA_TYPES {
  for (const range of accept.split(",")) {
    const [type] = range.trim().toLowerCase().split(";");
    if (type === "image/svg+xml") return "svg";
    if (type === "text/plain") return "folded";
    if (type === "application/json") return "json";
  }
  return "json";
}
