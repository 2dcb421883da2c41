import Type, { type Static } from "typebox";

const Json = Type.Unknown();
const nullable = <T extends Type.TSchema>(schema: T) => Type.Optional(Type.Union([schema, Type.Null()]));

/** Characters of one query. */
export const QUERY_CHARS_MAX = 200_000;

const Filters = Type.Object({
  dateRange: nullable(Type.Object({ date_from: nullable(Type.String()), date_to: nullable(Type.String()) })),
  properties: nullable(Type.Array(Json)),
  filterTestAccounts: nullable(Type.Boolean()),
});

const Variable = Type.Object({
  code_name: Type.String(),
  value: Type.Optional(Json),
  isNull: nullable(Type.Boolean()),
});

export const QueryNode = Type.Object({
  kind: Type.String({ description: "HogQLQuery, HogQLMetadata or DatabaseSchemaQuery" }),
  query: Type.Optional(Type.String({ maxLength: QUERY_CHARS_MAX })),
  values: nullable(Type.Record(Type.String(), Json)),
  variables: nullable(Type.Record(Type.String(), Variable)),
  filters: nullable(Filters),
  modifiers: nullable(Type.Record(Type.String(), Json)),
  language: nullable(Type.String()),
  name: nullable(Type.String()),
});
export type QueryNode = Static<typeof QueryNode>;

export const QueryBody = Type.Object({
  query: QueryNode,
  refresh: nullable(Type.Union([Type.String(), Type.Boolean()])),
  client_query_id: nullable(Type.String({ maxLength: 100, pattern: "^[A-Za-z0-9_-]*$" })),
  name: nullable(Type.String({ maxLength: 400 })),
});

export const ProjectParams = Type.Object({ project_id: Type.String() });
export const QueryIdParams = Type.Object({ project_id: Type.String(), query_id: Type.String() });

export const QueryAnswer = Type.Object(
  {
    results: Type.Optional(Type.Array(Json)),
    columns: Type.Optional(Type.Array(Type.String())),
    types: Type.Optional(Type.Array(Type.Tuple([Type.String(), Type.String()]))),
    hogql: Type.Optional(Type.String()),
    clickhouse: Type.Optional(Type.String()),
    hasMore: Type.Optional(Type.Boolean()),
    limit: Type.Optional(Type.Integer()),
    offset: Type.Optional(Type.Integer()),
  },
  { additionalProperties: true },
);
