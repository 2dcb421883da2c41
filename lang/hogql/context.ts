import type { Expression } from "#lang/syntax/ast.ts";

/** A project's own rule for the channel of a visit. */
export interface ChannelRule {
  readonly channel_type: string;
  readonly combiner: "AND" | "OR";
  readonly items: readonly {
    /** `utm_source`, `utm_medium`, `utm_campaign`, `referring_domain`, `url`, `hostname` or `pathname`. */
    readonly key: string;
    /** `exact`, `is_not`, `is_set`, `is_not_set`, `icontains`, `not_icontains`, `regex` or `not_regex`. */
    readonly op: string;
    readonly value?: string | readonly string[] | null;
  }[];
}

export interface Modifiers {
  readonly personsOnEventsMode:
    | "disabled"
    | "person_id_no_override_properties_on_events"
    | "person_id_override_properties_on_events"
    | "person_id_override_properties_joined";
  /** How the newest row of a person is found: by one fold (v1), or by finding its id first (v2). */
  readonly personsArgMaxVersion: "auto" | "v1" | "v2";
  readonly materializationMode: "auto" | "legacy_null_as_null" | "legacy_null_as_string" | "disabled";
  readonly propertyGroupsMode: "disabled" | "enabled" | "optimized";
  readonly convertToProjectTimezone: boolean;
  readonly bounceRatePageViewMode: "count_pageviews" | "uniq_page_screen_autocaptures";
  readonly bounceRateDurationSeconds: number;
  /** How `IN COHORT` asks for members: a subquery, a join for each cohort, or one join for all of them. */
  readonly inCohortVia: "auto" | "subquery" | "leftjoin" | "leftjoin_conjoined";
  /** Tried in their order before the common rules. */
  readonly customChannelTypeRules: readonly ChannelRule[];
}

export const DEFAULT_MODIFIERS: Modifiers = {
  personsOnEventsMode: "person_id_override_properties_on_events",
  personsArgMaxVersion: "auto",
  materializationMode: "legacy_null_as_null",
  propertyGroupsMode: "disabled",
  convertToProjectTimezone: true,
  bounceRatePageViewMode: "count_pageviews",
  bounceRateDurationSeconds: 10,
  inCohortVia: "auto",
  customChannelTypeRules: [],
};

export type PropertyKind = "String" | "Numeric" | "Boolean" | "DateTime" | "Duration";

/** Columns that hold one property each, by `<table>.<json column>.<property>`. */
export type MaterializedColumns = Readonly<Record<string, { readonly column: string; readonly nullable: boolean }>>;

export interface Cohort {
  readonly id: number;
  readonly name: string;
  readonly isStatic: boolean;
  /** Version of its members that is valid now; null when it has none. */
  readonly version: number | null;
}

/** What `matchesAction` asks about; the condition's names are columns of events. */
export interface NamedAction {
  readonly id: number;
  readonly name: string;
  readonly condition: Expression;
}

/** A value that a query's `{placeholder}` stands for: JSON. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[];

/** Everything about the asker that a query is compiled for. The clock is no part of it: `now()` is the warehouse's. */
export interface QueryContext {
  /** The tenant. Every table read is restricted to it. */
  readonly projectId: number;
  /** IANA name. */
  readonly timezone: string;
  readonly weekStart: "sunday" | "monday";
  readonly modifiers: Modifiers;
  readonly propertyKinds: {
    readonly event?: Readonly<Record<string, PropertyKind>>;
    readonly person?: Readonly<Record<string, PropertyKind>>;
    /** By `<group index>_<property>`. */
    readonly group?: Readonly<Record<string, PropertyKind>>;
  };
  readonly materialized: MaterializedColumns;
  readonly cohorts: readonly Cohort[];
  readonly actions: readonly NamedAction[];
  /** Group type names by index, such as `["organization"]`. */
  readonly groupTypes: readonly string[];
  /** Values of `{name}` placeholders. */
  readonly values: Readonly<Record<string, JsonValue>>;
  /** Values of `{variables.name}` placeholders. */
  readonly variables: Readonly<Record<string, JsonValue>>;
  readonly filters: QueryFilters | undefined;
  readonly limits: QueryLimits;
}

/** What `{filters}` stands for: bounds as text, in the project's zone; `dateTo` is not part of the range. */
export interface QueryFilters {
  readonly dateFrom?: string;
  readonly dateTo?: string;
  /**
   * Property filters as conditions, by whose columns they read: those of sessions count where sessions are read, those of
   * groups where groups are, all others where events are.
   */
  readonly conditions?: Partial<Readonly<Record<"event" | "session" | "group", readonly Expression[]>>>;
  /** Leaves out the project's own people; on events. */
  readonly testAccounts?: readonly Expression[];
}

export interface QueryLimits {
  /** Rows of a SELECT without LIMIT; undefined: none is added. */
  readonly rowsDefault: number | undefined;
  /** Rows of any top-level SELECT. */
  readonly rowsMax: number;
}

/** A context with everything but the tenant at its default. */
export const queryContext = (
  projectId: number,
  given: Partial<Omit<QueryContext, "projectId" | "modifiers">> & { readonly modifiers?: Partial<Modifiers> } = {},
): QueryContext => ({
  projectId,
  timezone: "UTC",
  weekStart: "sunday",
  propertyKinds: {},
  materialized: {},
  cohorts: [],
  actions: [],
  groupTypes: [],
  values: {},
  variables: {},
  filters: undefined,
  limits: { rowsDefault: 100, rowsMax: 50_000 },
  ...given,
  modifiers: { ...DEFAULT_MODIFIERS, ...given.modifiers },
});
