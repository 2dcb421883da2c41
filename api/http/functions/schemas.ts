import Type, { type Static } from "typebox";
import { FUNCTION_TYPES } from "#pipeline/functions/record.ts";

/** Any JSON value. */
const Json = Type.Unknown();

const PropertyFilterSchema = Type.Object(
  {
    key: Type.String({ maxLength: 10_000 }),
    type: Type.Optional(Type.String()),
    operator: Type.Optional(Type.Union([Type.String(), Type.Null()])),
    value: Type.Optional(Json),
    group_type_index: Type.Optional(Type.Union([Type.Integer({ minimum: 0, maximum: 4 }), Type.Null()])),
  },
  { additionalProperties: false },
);

const EventFilterSchema = Type.Object(
  {
    id: Type.Optional(Type.Union([Type.String(), Type.Null()])),
    type: Type.Optional(Type.String()),
    name: Type.Optional(Type.Union([Type.String(), Type.Null()])),
    order: Type.Optional(Type.Number()),
    properties: Type.Optional(Type.Array(PropertyFilterSchema, { maxItems: 100 })),
  },
  { additionalProperties: false },
);

/** `bytecode` is made by the server: what a client sends under that name is dropped. */
export const FiltersSchema = Type.Object(
  {
    source: Type.Optional(Type.Literal("events")),
    events: Type.Optional(Type.Array(EventFilterSchema, { maxItems: 100 })),
    actions: Type.Optional(Type.Array(EventFilterSchema, { maxItems: 100 })),
    properties: Type.Optional(Type.Array(PropertyFilterSchema, { maxItems: 100 })),
    filter_test_accounts: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);

const InputSchemaItemSchema = Type.Object(
  {
    key: Type.String({ minLength: 1, maxLength: 400 }),
    type: Type.String(),
    label: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    required: Type.Optional(Type.Boolean()),
    secret: Type.Optional(Type.Boolean()),
    hidden: Type.Optional(Type.Boolean()),
    default: Type.Optional(Json),
    choices: Type.Optional(
      Type.Array(Type.Object({ value: Json, label: Type.Optional(Type.String()) }, { additionalProperties: false })),
    ),
    templating: Type.Optional(Type.Union([Type.Boolean(), Type.Literal("hog"), Type.Literal("liquid")])),
    integration: Type.Optional(Type.String()),
    integration_key: Type.Optional(Type.String()),
    integration_field: Type.Optional(Type.String()),
    requires_field: Type.Optional(Type.String()),
    requiredScopes: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);

const InputsSchemaSchema = Type.Array(InputSchemaItemSchema, { maxItems: 200 });

/** `{ key: { value } }`; of a stored secret, `{ key: { secret: true } }`. */
const InputsSchema = Type.Record(
  Type.String(),
  Type.Union([
    Type.Object(
      {
        value: Type.Optional(Json),
        templating: Type.Optional(Type.Union([Type.Literal("hog"), Type.Literal("liquid")])),
        secret: Type.Optional(Type.Boolean()),
      },
      { additionalProperties: false },
    ),
    Type.Null(),
  ]),
);

const MappingSchema = Type.Object(
  {
    name: Type.Optional(Type.String()),
    inputs_schema: Type.Optional(InputsSchemaSchema),
    inputs: Type.Optional(InputsSchema),
    filters: Type.Optional(FiltersSchema),
  },
  { additionalProperties: false },
);

const MaskingSchema = Type.Object(
  {
    hash: Type.String({ maxLength: 10_000 }),
    ttl: Type.Integer({ minimum: 60, maximum: 86_400 }),
    threshold: Type.Optional(Type.Union([Type.Integer({ minimum: 1 }), Type.Null()])),
  },
  { additionalProperties: false },
);

const nullable = <T extends Type.TSchema>(schema: T) => Type.Optional(Type.Union([schema, Type.Null()]));

const WRITABLE = {
  name: Type.Optional(Type.String({ maxLength: 400 })),
  description: Type.Optional(Type.String({ maxLength: 10_000 })),
  icon_url: nullable(Type.String({ maxLength: 2_000 })),
  enabled: Type.Optional(Type.Boolean()),
  hog: Type.Optional(Type.String()),
  inputs_schema: nullable(InputsSchemaSchema),
  inputs: nullable(InputsSchema),
  filters: nullable(FiltersSchema),
  mappings: nullable(Type.Array(MappingSchema)),
  masking: nullable(MaskingSchema),
  execution_order: nullable(Type.Integer({ minimum: 0, maximum: 32_767 })),
} as const;

const FunctionTypeSchema = Type.Enum([...FUNCTION_TYPES]);

export const CreateFunctionSchema = Type.Object(
  { type: FunctionTypeSchema, template_id: nullable(Type.String()), ...WRITABLE },
  { additionalProperties: false },
);
export type CreateFunctionBody = Static<typeof CreateFunctionSchema>;

export const PatchFunctionSchema = Type.Object(
  { deleted: Type.Optional(Type.Boolean()), ...WRITABLE },
  { additionalProperties: false },
);
export type PatchFunctionBody = Static<typeof PatchFunctionSchema>;

export const ListQuerySchema = Type.Object({
  type: Type.Optional(Type.String({ description: "One or several types, comma separated." })),
  types: Type.Optional(Type.String()),
  enabled: Type.Optional(Type.Boolean()),
  id: Type.Optional(Type.String()),
  search: Type.Optional(Type.String({ maxLength: 400 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000 })),
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
});

export const RearrangeSchema = Type.Object(
  { orders: Type.Record(Type.String(), Type.Integer({ minimum: 0, maximum: 32_767 })) },
  { additionalProperties: false },
);

export const InvocationSchema = Type.Object(
  {
    configuration: Type.Optional(
      Type.Object(
        { type: Type.Optional(FunctionTypeSchema), template_id: nullable(Type.String()), ...WRITABLE },
        { additionalProperties: false },
      ),
    ),
    globals: nullable(Type.Record(Type.String(), Json)),
    clickhouse_event: nullable(Type.Record(Type.String(), Json)),
    mock_async_functions: Type.Optional(Type.Boolean({ default: true })),
    invocation_id: nullable(Type.String({ maxLength: 100 })),
  },
  { additionalProperties: false },
);
export type InvocationBody = Static<typeof InvocationSchema>;

export const ProjectParams = Type.Object({ project_id: Type.String() });
export const FunctionParams = Type.Object({ project_id: Type.String(), id: Type.String() });

/** A function as clients see it. Open, since compiled inputs and filters nest freely; secrets were taken out before. */
export const FunctionAnswer = Type.Object(
  {
    id: Type.String(),
    type: Type.String(),
    name: Type.String(),
    description: Type.String(),
    enabled: Type.Boolean(),
    deleted: Type.Boolean(),
    version: Type.Integer(),
    created_at: Type.String(),
    updated_at: Type.String(),
  },
  { additionalProperties: true },
);

export const FunctionListAnswer = Type.Object({
  count: Type.Integer(),
  next: Type.Union([Type.String(), Type.Null()]),
  previous: Type.Union([Type.String(), Type.Null()]),
  results: Type.Array(FunctionAnswer),
});

export const InvocationAnswer = Type.Object({
  result: Json,
  status: Type.Union([Type.Literal("success"), Type.Literal("error"), Type.Literal("skipped")]),
  errors: Type.Array(Type.String()),
  logs: Type.Array(Type.Object({ level: Type.String(), timestamp: Type.String(), message: Type.String() })),
});
