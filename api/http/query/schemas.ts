import Type, { type Static } from "typebox";
import { INSIGHT_SCHEMAS } from "#lang/hogql/insights/schemas.ts";
import { REFRESH_VALUES } from "./modes.ts";

const Json = Type.Unknown();
const nullable = <T extends Type.TSchema>(schema: T) => Type.Optional(Type.Union([schema, Type.Null()]));

/** Characters of one query. */
export const QUERY_CHARS_MAX = 200_000;
const QueryText = Type.String({ maxLength: QUERY_CHARS_MAX });

const Filters = Type.Object({
  dateRange: nullable(Type.Object({ date_from: nullable(Type.String()), date_to: nullable(Type.String()) })),
  properties: nullable(Type.Array(Json)),
  filterTestAccounts: nullable(Type.Boolean()),
});

const Variable = Type.Object({
  code_name: Type.String(),
  variableId: Type.Optional(Type.String()),
  value: Type.Optional(Json),
  isNull: nullable(Type.Boolean()),
});

const common = {
  name: nullable(Type.String({ maxLength: 400 })),
  modifiers: nullable(Type.Record(Type.String(), Json)),
};
/** What a text may refer to by `{…}`. */
const fillings = {
  filters: nullable(Filters),
  variables: nullable(Type.Record(Type.String(), Variable)),
  values: nullable(Type.Record(Type.String(), Json)),
};

export const HogQLQueryNode = Type.Object({
  kind: Type.Literal("HogQLQuery"),
  query: QueryText,
  explain: nullable(Type.Boolean()),
  ...fillings,
  ...common,
});
export type HogQLQueryNode = Static<typeof HogQLQueryNode>;

const LANGUAGES = ["hogQL", "hogQLExpr", "hog", "hogTemplate", "liquid", "json"];
const sourced = {
  language: nullable(Type.Enum(LANGUAGES)),
  sourceQuery: nullable(Json),
  globals: nullable(Type.Record(Type.String(), Json)),
};

export const HogQLMetadataNode = Type.Object({
  kind: Type.Literal("HogQLMetadata"),
  query: QueryText,
  debug: nullable(Type.Boolean()),
  ...sourced,
  ...fillings,
  ...common,
});
export type HogQLMetadataNode = Static<typeof HogQLMetadataNode>;

export const HogQLAutocompleteNode = Type.Object({
  kind: Type.Literal("HogQLAutocomplete"),
  query: QueryText,
  startPosition: Type.Integer({ minimum: 0, description: "Where the word at the cursor begins, in characters." }),
  endPosition: Type.Integer({ minimum: 0, description: "The cursor, in characters." }),
  ...sourced,
  ...fillings,
  ...common,
});
export type HogQLAutocompleteNode = Static<typeof HogQLAutocompleteNode>;

export const DatabaseSchemaNode = Type.Object({ kind: Type.Literal("DatabaseSchemaQuery"), ...common });

export const DATE_BOUND = Type.String({ maxLength: 40 });
/** Members of a request beside its query. */
const request = {
  refresh: nullable(
    Type.Union([Type.String(), Type.Boolean()], { description: `One of ${REFRESH_VALUES.join(", ")}, or a boolean.` }),
  ),
  async: nullable(Type.Boolean({ description: "The old way to say refresh: async." })),
  client_query_id: nullable(Type.String({ maxLength: 100, pattern: "^[A-Za-z0-9_-]*$" })),
  format: nullable(Type.String({ maxLength: 40, description: "json, csv, jsonl, parquet, arrow or arrowstream" })),
  filters_override: nullable(
    Type.Object({
      date_from: nullable(DATE_BOUND),
      date_to: nullable(DATE_BOUND),
      properties: nullable(Json),
    }),
  ),
  variables_override: nullable(Type.Record(Type.String(), Type.Object({ value: Type.Optional(Json) }))),
  name: nullable(Type.String({ maxLength: 400 })),
  limit_context: nullable(Type.String({ maxLength: 40 })),
};

/** The body of `POST …/query/`; which members `query` has depends on its kind and is checked after it. */
export const QueryBody = Type.Object({
  query: Type.Object({ kind: Type.String({ description: "HogQLQuery, TrendsQuery, …" }) }),
  ...request,
});
export type QueryBody = Static<typeof QueryBody>;

export const bodyOfKind = (query: Type.TSchema) => Type.Object({ query, ...request });

/** Every kind and what its query looks like; the OpenAPI document shows each as a route of its own. */
export const KIND_SCHEMAS = {
  HogQLQuery: HogQLQueryNode,
  HogQLMetadata: HogQLMetadataNode,
  HogQLAutocomplete: HogQLAutocompleteNode,
  DatabaseSchemaQuery: DatabaseSchemaNode,
  ...INSIGHT_SCHEMAS,
} as const;
export type QueryKind = keyof typeof KIND_SCHEMAS;

export const ProjectParams = Type.Object({ project_id: Type.String() });
export const QueryIdParams = Type.Object({ project_id: Type.String(), query_id: Type.String({ maxLength: 100 }) });

export const QueryAnswer = Type.Object(
  {
    results: Type.Optional(Json),
    columns: Type.Optional(Type.Array(Json)),
    types: Type.Optional(Type.Array(Json)),
    hogql: Type.Optional(Type.String()),
    clickhouse: Type.Optional(Type.String()),
    hasMore: Type.Optional(Type.Boolean()),
    limit: Type.Optional(Type.Integer()),
    offset: Type.Optional(Type.Integer()),
    is_cached: Type.Optional(Type.Boolean()),
    last_refresh: Type.Optional(Type.String()),
    cache_key: Type.Optional(Type.String()),
    cache_target_age: Type.Optional(Type.String()),
    next_allowed_client_refresh: Type.Optional(Type.String()),
    timezone: Type.Optional(Type.String()),
    query_status: Type.Optional(Json),
    statistics: Type.Optional(Json),
  },
  { additionalProperties: true },
);
export type QueryAnswer = Readonly<Record<string, unknown>>;
