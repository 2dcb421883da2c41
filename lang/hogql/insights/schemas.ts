/**
 * Request shapes of the insight queries: what is checked before planning, and what OpenAPI shows. Members that a schema
 * does not name are allowed and ignored, since clients send display settings along.
 */
import Type, { type Static } from "typebox";

const maybe = <T extends Type.TSchema>(schema: T) => Type.Optional(Type.Union([schema, Type.Null()]));
const oneOf = <const V extends readonly string[]>(...values: V): Type.TEnum<[...V]> => Type.Enum<[...V]>([...values]);
const count = (maximum: number) => Type.Integer({ minimum: 1, maximum });

const TEXT_MAX = 10_000;
const Text = Type.String({ maxLength: TEXT_MAX });
const Name = Type.String({ maxLength: 400 });
const GroupIndex = Type.Integer({ minimum: 0, maximum: 4 });
const Scalar = Type.Union([Text, Type.Number(), Type.Boolean()]);

export const PropertyFilterSchema = Type.Object({
  type: maybe(
    oneOf(
      "event",
      "event_metadata",
      "feature",
      "person",
      "group",
      "session",
      "cohort",
      "static-cohort",
      "element",
      "hogql",
      "recording",
      "log_entry",
      "data_warehouse",
    ),
  ),
  key: maybe(Type.Union([Text, Type.Number()])),
  operator: maybe(
    oneOf(
      "exact",
      "is_not",
      "icontains",
      "not_icontains",
      "regex",
      "not_regex",
      "gt",
      "gte",
      "lt",
      "lte",
      "is_set",
      "is_not_set",
      "is_date_exact",
      "is_date_before",
      "is_date_after",
      "in",
      "not_in",
      "is_cleaned_path_exact",
    ),
  ),
  value: maybe(Type.Union([Scalar, Type.Array(Type.Union([Scalar, Type.Null()]), { maxItems: 10_000 })])),
  group_type_index: maybe(GroupIndex),
});
export type PropertyFilterInput = Static<typeof PropertyFilterSchema>;

/** A list of filters, or a tree of AND and OR; its depth is checked while it is compiled. */
export const PropertiesSchema = Type.Union([
  Type.Array(PropertyFilterSchema, { maxItems: 1_000 }),
  Type.Object({ type: oneOf("AND", "OR"), values: Type.Array(Type.Unknown(), { maxItems: 1_000 }) }),
]);
export type PropertiesInput = Static<typeof PropertiesSchema>;

const MATH = [
  "total",
  "dau",
  "weekly_active",
  "monthly_active",
  "unique_session",
  "unique_group",
  "first_time_for_user",
  "first_matching_event_for_user",
  "sum",
  "avg",
  "min",
  "max",
  "median",
  "p75",
  "p90",
  "p95",
  "p99",
  "avg_count_per_actor",
  "min_count_per_actor",
  "max_count_per_actor",
  "median_count_per_actor",
  "p75_count_per_actor",
  "p90_count_per_actor",
  "p95_count_per_actor",
  "p99_count_per_actor",
  "hogql",
] as const;
export type MathName = (typeof MATH)[number];

const nodeMembers = {
  name: maybe(Name),
  custom_name: maybe(Name),
  math: maybe(oneOf(...MATH)),
  math_property: maybe(Name),
  math_property_type: maybe(Name),
  math_hogql: maybe(Text),
  math_group_type_index: maybe(GroupIndex),
  properties: maybe(PropertiesSchema),
  fixedProperties: maybe(PropertiesSchema),
  optionalInFunnel: maybe(Type.Boolean()),
};

export const EventsNodeSchema = Type.Object({
  kind: Type.Literal("EventsNode"),
  event: maybe(Name),
  ...nodeMembers,
});
export const ActionsNodeSchema = Type.Object({ kind: Type.Literal("ActionsNode"), id: Type.Integer(), ...nodeMembers });
export const EntityNodeSchema = Type.Union([EventsNodeSchema, ActionsNodeSchema]);
export type EntityNode = Static<typeof EntityNodeSchema>;

export const DateRangeSchema = Type.Object({
  date_from: maybe(Type.String({ maxLength: 40 })),
  date_to: maybe(Type.String({ maxLength: 40 })),
  explicitDate: maybe(Type.Boolean()),
});
export type DateRangeInput = Static<typeof DateRangeSchema>;

const IntervalSchema = oneOf("second", "minute", "hour", "day", "week", "month");
export type IntervalName = Static<typeof IntervalSchema>;

const commonMembers = {
  dateRange: maybe(DateRangeSchema),
  properties: maybe(PropertiesSchema),
  filterTestAccounts: maybe(Type.Boolean()),
  samplingFactor: maybe(Type.Number({ exclusiveMinimum: 0, maximum: 1 })),
  aggregation_group_type_index: maybe(GroupIndex),
  modifiers: maybe(Type.Record(Type.String(), Type.Unknown())),
};

const CompareFilterSchema = Type.Object({
  compare: maybe(Type.Boolean()),
  compare_to: maybe(Type.String({ maxLength: 20 })),
});

const BREAKDOWN_TYPES = [
  "event",
  "person",
  "group",
  "session",
  "hogql",
  "cohort",
  "event_metadata",
  "data_warehouse",
  "data_warehouse_person_property",
] as const;

export const BreakdownFilterSchema = Type.Object({
  breakdown: maybe(
    Type.Union([Text, Type.Number(), Type.Array(Type.Union([Text, Type.Number()]), { minItems: 1, maxItems: 100 })]),
  ),
  breakdown_type: maybe(oneOf(...BREAKDOWN_TYPES)),
  breakdown_group_type_index: maybe(GroupIndex),
  breakdowns: maybe(
    Type.Array(
      Type.Object({
        property: Type.Union([Text, Type.Number()]),
        type: maybe(oneOf(...BREAKDOWN_TYPES)),
        group_type_index: maybe(GroupIndex),
        histogram_bin_count: maybe(count(1_000)),
        normalize_url: maybe(Type.Boolean()),
      }),
      { maxItems: 3 },
    ),
  ),
  breakdown_limit: maybe(count(1_000)),
  breakdown_hide_other_aggregation: maybe(Type.Boolean()),
  breakdown_histogram_bin_count: maybe(count(1_000)),
  breakdown_normalize_url: maybe(Type.Boolean()),
});
export type BreakdownFilterInput = Static<typeof BreakdownFilterSchema>;

const SeriesSchema = Type.Array(EntityNodeSchema, { minItems: 1, maxItems: 26 });

export const TrendsQuerySchema = Type.Object({
  kind: Type.Literal("TrendsQuery"),
  series: SeriesSchema,
  interval: maybe(IntervalSchema),
  breakdownFilter: maybe(BreakdownFilterSchema),
  compareFilter: maybe(CompareFilterSchema),
  trendsFilter: maybe(
    Type.Object({
      display: maybe(Name),
      formula: maybe(Type.String({ maxLength: 1_000 })),
      formulas: maybe(Type.Array(Type.String({ maxLength: 1_000 }), { maxItems: 50 })),
      formulaNodes: maybe(
        Type.Array(Type.Object({ formula: Type.String({ maxLength: 1_000 }), custom_name: maybe(Name) }), {
          maxItems: 50,
        }),
      ),
      smoothingIntervals: maybe(count(1_000)),
    }),
  ),
  ...commonMembers,
});
export type TrendsQuery = Static<typeof TrendsQuerySchema>;

const FunnelExclusionSchema = Type.Union([
  Type.Object({
    kind: Type.Literal("EventsNode"),
    event: maybe(Name),
    ...nodeMembers,
    funnelFromStep: Type.Integer({ minimum: 0 }),
    funnelToStep: Type.Integer({ minimum: 0 }),
  }),
  Type.Object({
    kind: Type.Literal("ActionsNode"),
    id: Type.Integer(),
    ...nodeMembers,
    funnelFromStep: Type.Integer({ minimum: 0 }),
    funnelToStep: Type.Integer({ minimum: 0 }),
  }),
]);

export const FunnelsQuerySchema = Type.Object({
  kind: Type.Literal("FunnelsQuery"),
  series: Type.Array(EntityNodeSchema, { minItems: 2, maxItems: 30 }),
  interval: maybe(IntervalSchema),
  breakdownFilter: maybe(BreakdownFilterSchema),
  funnelsFilter: maybe(
    Type.Object({
      funnelVizType: maybe(oneOf("steps", "time_to_convert", "trends")),
      funnelOrderType: maybe(oneOf("ordered", "strict", "unordered")),
      funnelWindowInterval: maybe(count(1_000_000)),
      funnelWindowIntervalUnit: maybe(oneOf("second", "minute", "hour", "day", "week", "month")),
      exclusions: maybe(Type.Array(FunnelExclusionSchema, { maxItems: 30 })),
      breakdownAttributionType: maybe(oneOf("first_touch", "last_touch", "all_events", "step")),
      breakdownAttributionValue: maybe(Type.Integer({ minimum: 0, maximum: 29 })),
      funnelFromStep: maybe(Type.Integer()),
      funnelToStep: maybe(Type.Integer()),
      binCount: maybe(Type.Union([Type.Integer(), Type.Literal("auto")])),
      funnelAggregateByHogQL: maybe(Text),
      funnelStepReference: maybe(oneOf("total", "previous")),
    }),
  ),
  ...commonMembers,
});
export type FunnelsQuery = Static<typeof FunnelsQuerySchema>;

const RetentionEntitySchema = Type.Object({
  id: maybe(Type.Union([Name, Type.Number()])),
  type: maybe(oneOf("events", "actions")),
  name: maybe(Name),
  properties: maybe(PropertiesSchema),
});

export const RetentionQuerySchema = Type.Object({
  kind: Type.Literal("RetentionQuery"),
  retentionFilter: Type.Object({
    targetEntity: maybe(RetentionEntitySchema),
    returningEntity: maybe(RetentionEntitySchema),
    retentionType: maybe(oneOf("retention_recurring", "retention_first_time", "retention_first_ever_occurrence")),
    period: maybe(oneOf("Hour", "Day", "Week", "Month")),
    totalIntervals: maybe(count(100)),
    cumulative: maybe(Type.Boolean()),
    retentionReference: maybe(oneOf("total", "previous")),
    minimumOccurrences: maybe(count(10_000)),
    meanRetentionCalculation: maybe(oneOf("simple", "weighted", "none")),
  }),
  breakdownFilter: maybe(BreakdownFilterSchema),
  ...commonMembers,
});
export type RetentionQuery = Static<typeof RetentionQuerySchema>;

export const PathsQuerySchema = Type.Object({
  kind: Type.Literal("PathsQuery"),
  pathsFilter: maybe(
    Type.Object({
      includeEventTypes: maybe(Type.Array(oneOf("$pageview", "$screen", "custom_event", "hogql"))),
      excludeEvents: maybe(Type.Array(Text, { maxItems: 1_000 })),
      pathsHogQLExpression: maybe(Text),
      startPoint: maybe(Text),
      endPoint: maybe(Text),
      pathStartKey: maybe(Text),
      pathEndKey: maybe(Text),
      stepLimit: maybe(Type.Integer({ minimum: 2, maximum: 20 })),
      edgeLimit: maybe(count(10_000)),
      minEdgeWeight: maybe(Type.Integer({ minimum: 0 })),
      maxEdgeWeight: maybe(Type.Integer({ minimum: 0 })),
      pathGroupings: maybe(Type.Array(Text, { maxItems: 200 })),
      localPathCleaningFilters: maybe(
        Type.Array(Type.Object({ regex: maybe(Text), alias: maybe(Text) }), { maxItems: 200 }),
      ),
      pathReplacements: maybe(Type.Boolean()),
    }),
  ),
  funnelPathsFilter: maybe(
    Type.Object({
      funnelPathType: maybe(oneOf("funnel_path_before_step", "funnel_path_between_steps", "funnel_path_after_step")),
      funnelSource: FunnelsQuerySchema,
      funnelStep: maybe(Type.Integer()),
    }),
  ),
  ...commonMembers,
});
export type PathsQuery = Static<typeof PathsQuerySchema>;

export const LifecycleQuerySchema = Type.Object({
  kind: Type.Literal("LifecycleQuery"),
  series: Type.Array(EntityNodeSchema, { minItems: 1, maxItems: 1 }),
  interval: maybe(IntervalSchema),
  ...commonMembers,
});
export type LifecycleQuery = Static<typeof LifecycleQuerySchema>;

export const StickinessQuerySchema = Type.Object({
  kind: Type.Literal("StickinessQuery"),
  series: SeriesSchema,
  interval: maybe(IntervalSchema),
  compareFilter: maybe(CompareFilterSchema),
  stickinessFilter: maybe(
    Type.Object({
      stickinessCriteria: maybe(Type.Object({ operator: oneOf("gte", "lte", "exact"), value: Type.Integer() })),
      computedAs: maybe(oneOf("non_cumulative", "cumulative")),
    }),
  ),
  ...commonMembers,
});
export type StickinessQuery = Static<typeof StickinessQuerySchema>;

export const WebOverviewQuerySchema = Type.Object({
  kind: Type.Literal("WebOverviewQuery"),
  dateRange: maybe(DateRangeSchema),
  properties: maybe(PropertiesSchema),
  filterTestAccounts: maybe(Type.Boolean()),
  compareFilter: maybe(CompareFilterSchema),
  conversionGoal: maybe(
    Type.Union([Type.Object({ actionId: Type.Integer() }), Type.Object({ customEventName: Name })]),
  ),
  includeLCPScore: maybe(Type.Boolean()),
  includeRevenue: maybe(Type.Boolean()),
  sampling: maybe(Type.Object({ enabled: maybe(Type.Boolean()), forceSamplingRate: maybe(Type.Unknown()) })),
  modifiers: maybe(Type.Record(Type.String(), Type.Unknown())),
});
export type WebOverviewQuery = Static<typeof WebOverviewQuerySchema>;

const Expressions = Type.Array(Text, { maxItems: 100 });

export const EventsQuerySchema = Type.Object({
  kind: Type.Literal("EventsQuery"),
  select: Expressions,
  where: maybe(Expressions),
  event: maybe(Name),
  actionId: maybe(Type.Integer()),
  properties: maybe(PropertiesSchema),
  fixedProperties: maybe(PropertiesSchema),
  filterTestAccounts: maybe(Type.Boolean()),
  personId: maybe(Name),
  after: maybe(Type.String({ maxLength: 40 })),
  before: maybe(Type.String({ maxLength: 40 })),
  orderBy: maybe(Expressions),
  limit: maybe(Type.Integer({ minimum: 0 })),
  offset: maybe(Type.Integer({ minimum: 0 })),
  modifiers: maybe(Type.Record(Type.String(), Type.Unknown())),
});
export type EventsQuery = Static<typeof EventsQuerySchema>;

export const InsightActorsQuerySchema = Type.Object({
  kind: Type.Literal("InsightActorsQuery"),
  source: Type.Union([
    TrendsQuerySchema,
    FunnelsQuerySchema,
    RetentionQuerySchema,
    PathsQuerySchema,
    LifecycleQuerySchema,
    StickinessQuerySchema,
  ]),
  day: maybe(Type.Union([Type.String({ maxLength: 40 }), Type.Integer()])),
  status: maybe(oneOf("new", "returning", "resurrecting", "dormant")),
  breakdown: maybe(Type.Union([Text, Type.Number(), Type.Array(Type.Union([Text, Type.Number()]))])),
  interval: maybe(Type.Integer({ minimum: 0 })),
  compare: maybe(oneOf("current", "previous")),
  series: maybe(Type.Integer({ minimum: 0 })),
  includeRecordings: maybe(Type.Boolean()),
});
export type InsightActorsQuery = Static<typeof InsightActorsQuerySchema>;

export const FunnelsActorsQuerySchema = Type.Object({
  kind: Type.Literal("FunnelsActorsQuery"),
  source: FunnelsQuerySchema,
  funnelStep: maybe(Type.Integer()),
  funnelStepBreakdown: maybe(Type.Union([Text, Type.Number(), Type.Array(Type.Union([Text, Type.Number()]))])),
  funnelTrendsDropOff: maybe(Type.Boolean()),
  funnelTrendsEntrancePeriodStart: maybe(Type.String({ maxLength: 40 })),
  includeRecordings: maybe(Type.Boolean()),
});
export type FunnelsActorsQuery = Static<typeof FunnelsActorsQuerySchema>;

export const ActorsQuerySchema = Type.Object({
  kind: Type.Literal("ActorsQuery"),
  source: maybe(Type.Union([InsightActorsQuerySchema, FunnelsActorsQuerySchema])),
  select: maybe(Expressions),
  search: maybe(Name),
  properties: maybe(PropertiesSchema),
  fixedProperties: maybe(PropertiesSchema),
  orderBy: maybe(Expressions),
  limit: maybe(Type.Integer({ minimum: 0 })),
  offset: maybe(Type.Integer({ minimum: 0 })),
  modifiers: maybe(Type.Record(Type.String(), Type.Unknown())),
});
export type ActorsQuery = Static<typeof ActorsQuerySchema>;

/** Every kind that {@link planInsight} plans, by name. */
export const INSIGHT_SCHEMAS = {
  TrendsQuery: TrendsQuerySchema,
  FunnelsQuery: FunnelsQuerySchema,
  RetentionQuery: RetentionQuerySchema,
  PathsQuery: PathsQuerySchema,
  LifecycleQuery: LifecycleQuerySchema,
  StickinessQuery: StickinessQuerySchema,
  WebOverviewQuery: WebOverviewQuerySchema,
  EventsQuery: EventsQuerySchema,
  ActorsQuery: ActorsQuerySchema,
} as const;
export type InsightKind = keyof typeof INSIGHT_SCHEMAS;

/** Kinds that only wrap a `source`; they are unwrapped before planning. */
export const WRAPPER_KINDS = ["InsightVizNode", "DataTableNode", "DataVisualizationNode"] as const;

/** What every insight answers with; each kind's `results` and other members are described in docs/insights.md. */
export const InsightResponseSchema = Type.Object(
  {
    results: Type.Unknown(),
    hogql: Type.String(),
    resolved_date_range: Type.Optional(Type.Object({ date_from: Type.String(), date_to: Type.String() })),
    hasMore: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: true },
);
export interface InsightResponse {
  readonly results: unknown;
  readonly hogql: string;
  readonly [member: string]: unknown;
}
