/**
 * What the platform tells a project of itself: what its functions could not process, what they cost, in which state they
 * are, and which queries ran. Each is guarded like any other table.
 */
import type { Builder } from "../build.ts";
import { column, fields, nullable } from "./columns.ts";
import type { Fields, LazyTable, PhysicalTable } from "./fields.ts";
import { latestRows } from "./latest.ts";

const guarded = (name: string, physical: string, columns: Fields): PhysicalTable => ({
  kind: "physical",
  name,
  physical,
  guarded: true,
  fields: columns,
});

/** Records that no stage could process, with reason, stage and place in the log. Each is stored once. */
export const DEAD_LETTERS: PhysicalTable = guarded(
  "dead_letters",
  "dead_letters",
  fields({
    uuid: column("uuid", "UUID"),
    team_id: column("team_id", "Integer"),
    timestamp: column("timestamp", "DateTime"),
    stage: column("stage", "String"),
    reason: column("reason", "String"),
    message: column("message", "String"),
    function_id: column("function_id", "String"),
    event: column("event", "String"),
    event_uuid: column("event_uuid", "String"),
    distinct_id: column("distinct_id", "String"),
    headers: column("headers", "StringJSON"),
    payload: column("payload", "String"),
    payload_encoding: column("payload_encoding", "String"),
    origin_topic: column("origin_topic", "String"),
    origin_partition: column("origin_partition", "Integer"),
    origin_offset: column("origin_offset", "Integer"),
  }),
);

/** A raw table of versions, and the lazy one that shows the newest of each key. */
function versioned(
  name: string,
  keys: readonly string[],
  columns: Fields,
): { readonly raw: PhysicalTable; readonly latest: LazyTable } {
  const raw = guarded(`raw_${name}`, name, columns);
  const latest: LazyTable = {
    kind: "lazy",
    name,
    fields: new Map([...columns].filter(([field]) => field !== "version")),
    select: (build: Builder, requested) => ({
      query: latestRows(build, requested, { table: raw.name, keys, version: "version" }),
      settings: {},
    }),
  };
  return { raw, latest };
}

const costs = versioned(
  "function_costs",
  ["function_id", "timestamp", "stage", "instance_id"],
  fields({
    team_id: column("team_id", "Integer"),
    function_id: column("function_id", "String"),
    stage: column("stage", "String"),
    instance_id: column("instance_id", "String"),
    timestamp: column("timestamp", "DateTime"),
    interval_ms: column("interval_ms", "Integer"),
    invocations: column("invocations", "Integer"),
    failures: column("failures", "Integer"),
    breaches: column("breaches", "Integer"),
    cpu_micros: column("cpu_micros", "Integer"),
    wall_micros: column("wall_micros", "Integer"),
    fetch_micros: column("fetch_micros", "Integer"),
    ops: column("ops", "Integer"),
    allocated_bytes: column("allocated_bytes", "Integer"),
    tokens: column("tokens", "Float"),
    state: column("state", "String"),
    version: column("version", "Integer"),
  }),
);

const states = versioned(
  "function_states",
  ["function_id"],
  fields({
    team_id: column("team_id", "Integer"),
    function_id: column("function_id", "String"),
    timestamp: column("timestamp", "DateTime"),
    state: column("state", "String"),
    previous_state: column("previous_state", "String"),
    reason: column("reason", "String"),
    message: column("message", "String"),
    actor: column("actor", "String"),
    strikes: column("strikes", "Integer"),
    until: nullable("until", "DateTime"),
    tokens: column("tokens", "Float"),
    cost_curve: column("cost_curve", "StringJSON"),
    sample_event: column("sample_event", "StringJSON"),
    version: column("version", "Integer"),
  }),
);

/** What functions cost, by process and interval. */
export const FUNCTION_COSTS = costs.latest;
export const RAW_FUNCTION_COSTS = costs.raw;
/** The state of each function now. */
export const FUNCTION_STATES = states.latest;
/** Every change of a function's state. */
export const RAW_FUNCTION_STATES = states.raw;

const queryLogFields = fields({
  team_id: column("team_id", "Integer"),
  event_date: column("event_date", "Date"),
  event_time: column("event_time", "DateTime"),
  query_id: column("query_id", "String"),
  name: column("name", "String"),
  query: column("query", "String"),
  query_type: column("query_type", "String"),
  kind: column("kind", "String"),
  endpoint: column("endpoint", "String"),
  created_by: column("created_by", "Integer"),
  api_key_label: column("api_key_label", "String"),
  api_key_mask: column("api_key_mask", "String"),
  is_personal_api_key_request: column("is_personal_api_key_request", "Boolean"),
  query_start_time: column("query_start_time", "DateTime"),
  query_duration_ms: column("query_duration_ms", "Integer"),
  cpu_microseconds: column("cpu_microseconds", "Integer"),
  read_rows: column("read_rows", "Integer"),
  read_bytes: column("read_bytes", "Integer"),
  result_rows: column("result_rows", "Integer"),
  result_bytes: column("result_bytes", "Integer"),
  memory_usage: column("memory_usage", "Integer"),
  status: column("status", "String"),
  exception_code: column("exception_code", "Integer"),
  exception_name: column("exception_name", "String"),
});

/** The project's queries that have ended, also those that failed. */
export const QUERY_LOG = guarded("query_log", "query_log_archive", queryLogFields);
export const RAW_QUERY_LOG = guarded("raw_query_log", "query_log_archive", queryLogFields);

/** Rates of currencies to one US dollar by day; nobody's rows. */
export const EXCHANGE_RATE: PhysicalTable = {
  kind: "physical",
  name: "exchange_rate",
  physical: "exchange_rate",
  guarded: false,
  fields: fields({
    currency: column("currency", "String"),
    date: column("date", "Date"),
    rate: column("rate", "Decimal"),
  }),
};

/**
 * Which properties the project's queries read, and which of them have a column of their own: `filled` columns are read,
 * `filling` ones will be, `''` means that the property is read from the JSON.
 */
export const MATERIALIZED_COLUMNS = guarded(
  "system.materialized_columns",
  "materialized_columns",
  fields({
    team_id: column("team_id", "Integer"),
    table_name: column("table_name", "String"),
    column_name: column("column_name", "String"),
    property: column("property", "String"),
    materialized_as: column("materialized_as", "String"),
    state: column("state", "String"),
    reads: column("reads", "Integer"),
    last_read: column("last_read", "DateTime"),
    bytes: column("bytes", "Integer"),
  }),
);
