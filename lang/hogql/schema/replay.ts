import type { Expression } from "#lang/syntax/ast.ts";
import type { Builder } from "../build.ts";
import type { QueryContext } from "../context.ts";
import type { TypeName } from "../value-type.ts";
import { column, fields, nullable } from "./columns.ts";
import { eventsTable } from "./events.ts";
import type { ColumnField, FieldDefinition, LazyTable, PhysicalTable } from "./fields.ts";
import { CONSOLE_LOGS } from "./operations.ts";
import { PERSON_DISTINCT_IDS } from "./persons.ts";
import { SESSIONS } from "./sessions.ts";

const COUNTS = [
  "click_count",
  "keypress_count",
  "mouse_activity_count",
  "active_milliseconds",
  "console_log_count",
  "console_warn_count",
  "console_error_count",
  "size",
  "message_count",
  "event_count",
] as const;

const joins = {
  pdi: {
    kind: "lazyJoin",
    table: () => PERSON_DISTINCT_IDS,
    from: ["distinct_id"],
    to: "distinct_id",
    joinType: "INNER JOIN",
  },
  events: {
    kind: "lazyJoin",
    table: (context: QueryContext) => eventsTable(context),
    from: ["session_id"],
    to: "$session_id",
    joinType: "LEFT JOIN",
  },
  console_logs: {
    kind: "lazyJoin",
    table: () => CONSOLE_LOGS,
    from: ["session_id"],
    to: "log_source_id",
    joinType: "LEFT JOIN",
  },
  session: {
    kind: "lazyJoin",
    table: () => SESSIONS,
    from: ["session_id"],
    to: "session_id",
    joinType: "LEFT JOIN",
  },
  person: { kind: "traverser", chain: ["pdi", "person"] },
  person_id: { kind: "traverser", chain: ["pdi", "person_id"] },
  properties: { kind: "traverser", chain: ["events", "properties"] },
} as const satisfies Readonly<Record<string, FieldDefinition>>;

const counts = Object.fromEntries(COUNTS.map((name) => [name, column(name, "Integer")]));

/** Recorded sessions, as states; a session may stand in several rows until the engine merges them. */
export const RAW_SESSION_REPLAY_EVENTS: PhysicalTable = {
  kind: "physical",
  name: "raw_session_replay_events",
  physical: "session_replay_events",
  guarded: true,
  fields: fields({
    session_id: column("session_id", "String"),
    team_id: column("team_id", "Integer"),
    distinct_id: column("distinct_id", "String"),
    min_first_timestamp: column("min_first_timestamp", "DateTime"),
    max_last_timestamp: column("max_last_timestamp", "DateTime"),
    first_url: column("first_url", "Unknown"),
    all_urls: column("all_urls", "Array"),
    ...counts,
    snapshot_source: column("snapshot_source", "Unknown"),
    snapshot_library: column("snapshot_library", "Unknown"),
    retention_period_days: nullable("retention_period_days", "Integer"),
    ...joins,
  }),
};

type Make = (build: Builder) => Expression;
const of = (build: Builder, name: string): Expression => build.field("raw_session_replay_events", name);
const folded =
  (fold: string, name: string): Make =>
  (build) =>
    build.call(fold, of(build, name));

const made = (type: TypeName, make: Make, isNullable = false): { readonly type: ColumnField; readonly make: Make } => ({
  type: isNullable ? nullable("", type) : column("", type),
  make,
});

const FOLDED: Readonly<Record<string, ReturnType<typeof made>>> = {
  distinct_id: made("String", folded("any", "distinct_id")),
  start_time: made("DateTime", folded("min", "min_first_timestamp")),
  end_time: made("DateTime", folded("max", "max_last_timestamp")),
  first_url: made("String", folded("argMinMerge", "first_url"), true),
  all_urls: made("Array", (build) =>
    build.call("arrayDistinct", build.call("arrayFlatten", build.call("groupArray", of(build, "all_urls")))),
  ),
  ...Object.fromEntries(COUNTS.map((name) => [name, made("Integer", folded("sum", name))])),
  snapshot_source: made("String", folded("argMinMerge", "snapshot_source"), true),
  snapshot_library: made("String", folded("argMinMerge", "snapshot_library"), true),
  retention_period_days: made("Integer", folded("max", "retention_period_days"), true),
};

/** Recorded sessions, one row each. */
export const SESSION_REPLAY_EVENTS: LazyTable = {
  kind: "lazy",
  name: "session_replay_events",
  fields: fields({
    session_id: column("session_id", "String"),
    team_id: column("team_id", "Integer"),
    ...Object.fromEntries(Object.entries(FOLDED).map(([name, { type }]) => [name, { ...type, column: name }])),
    ...joins,
  }),
  select: (build, requested) => {
    const keys = ["session_id", "team_id"];
    const columns = requested.map(({ name, chain }) => {
      const field = String(chain[0]);
      return build.alias(keys.includes(field) ? of(build, field) : FOLDED[field]!.make(build), name);
    });
    return {
      query: build.select(columns, build.from(build.table("raw_session_replay_events")), {
        group_by: keys.map((key) => of(build, key)),
      }),
      settings: {},
    };
  },
};
