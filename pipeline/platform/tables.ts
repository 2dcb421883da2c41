/**
 * Rows that the platform writes about itself: logs and metrics of functions, what they cost, which state they are in,
 * queries that ran. One shape per table of the warehouse; HogQL reads each under the name that `hogql` gives.
 *
 * Times are UTC, as ISO 8601 text or milliseconds since 1970; counts and durations are integers unless said.
 */
export interface PlatformRow {
  readonly log_entries: {
    readonly team_id: number;
    /** What kind of thing speaks: `hog_function`, `batch_exports`, `session_replay`, … */
    readonly log_source: string;
    /** Which one: a function's id. */
    readonly log_source_id: string;
    /** One run of it: an invocation's id. */
    readonly instance_id: string;
    readonly timestamp: Moment;
    readonly level: "debug" | "info" | "warn" | "error";
    readonly message: string;
  };
  /** Counts: rows of one metric and hour are added up. */
  readonly app_metrics2: {
    readonly team_id: number;
    readonly timestamp: Moment;
    readonly app_source: string;
    readonly app_source_id: string;
    readonly instance_id?: string;
    /** `success`, `failure`, `other`, … */
    readonly metric_kind: string;
    /** An outcome of `pipeline/outcomes.ts`, such as `delivered`. */
    readonly metric_name: string;
    readonly count: number;
  };
  /** What one function cost one process in one interval. The newest version of (function, timestamp, stage, instance) counts. */
  readonly function_costs: {
    readonly team_id: number;
    readonly function_id: string;
    readonly stage: string;
    /** The process that measured. */
    readonly instance_id: string;
    /** Begin of the interval. */
    readonly timestamp: Moment;
    readonly interval_ms: number;
    readonly invocations: number;
    readonly failures: number;
    /** Invocations that broke a limit. */
    readonly breaches?: number;
    readonly cpu_micros: number;
    readonly wall_micros?: number;
    /** Waiting for receivers. */
    readonly fetch_micros?: number;
    readonly ops?: number;
    readonly allocated_bytes?: number;
    /** Left in the function's token bucket at the interval's end; may be negative, may be a fraction. */
    readonly tokens?: number;
    /** State at the interval's end. */
    readonly state?: string;
    /** Grows with each newer row of the same key; by default the time of writing, µs. */
    readonly version?: number;
  };
  /** A change of a function's state. The newest version of a function is what holds now. */
  readonly function_states: {
    readonly team_id: number;
    readonly function_id: string;
    /** Grows with each change of the function: a counter of its own, or the change's time in µs. */
    readonly version: number;
    readonly timestamp: Moment;
    readonly state: string;
    readonly previous_state?: string;
    readonly reason?: string;
    readonly message?: string;
    /** Who: `watcher`, or a person's name. */
    readonly actor?: string;
    readonly strikes?: number;
    /** When the state ends by itself; null: not by itself. */
    readonly until?: Moment | null;
    readonly tokens?: number;
    /** JSON text. */
    readonly cost_curve?: string;
    /** JSON text. */
    readonly sample_event?: string;
  };
  readonly query_log_archive: {
    readonly team_id: number;
    readonly event_time: Moment;
    readonly query_start_time: Moment;
    readonly query_id: string;
    readonly name?: string;
    /** HogQL, as it was asked. */
    readonly query: string;
    /** Kind of the query node: `HogQLQuery`, `TrendsQuery`, … */
    readonly query_type: string;
    readonly kind?: string;
    readonly endpoint?: string;
    readonly created_by?: number;
    readonly api_key_label?: string;
    readonly api_key_mask?: string;
    readonly is_personal_api_key_request?: boolean;
    readonly query_duration_ms: number;
    readonly cpu_microseconds?: number;
    readonly read_rows: number;
    readonly read_bytes: number;
    readonly result_rows?: number;
    readonly result_bytes?: number;
    readonly memory_usage?: number;
    /** `QueryFinish`, or `ExceptionWhileProcessing` with code and name. */
    readonly status: string;
    readonly exception_code?: number;
    readonly exception_name?: string;
  };
  /** How often queries read a key of a JSON column; added up by day. */
  readonly property_reads: {
    readonly team_id: number;
    readonly table_name: string;
    readonly column_name: string;
    readonly property: string;
    readonly day: string;
    readonly reads: number;
  };
}

export type PlatformTable = keyof PlatformRow;
type Moment = string | number;

interface TableDefinition {
  readonly hogql: string | null;
  /** What tells rows apart, so that a row that is written again replaces the first; null: rows are added up. */
  readonly key: readonly string[] | null;
  /** Columns that hold a time. */
  readonly moments: readonly string[];
}

export const PLATFORM_TABLES: { readonly [T in PlatformTable]: TableDefinition } = {
  log_entries: {
    hogql: "log_entries",
    key: ["team_id", "log_source", "log_source_id", "instance_id", "timestamp"],
    moments: ["timestamp"],
  },
  app_metrics2: { hogql: "app_metrics", key: null, moments: ["timestamp"] },
  function_costs: {
    hogql: "function_costs",
    key: ["team_id", "function_id", "timestamp", "stage", "instance_id"],
    moments: ["timestamp"],
  },
  function_states: {
    hogql: "function_states",
    key: ["team_id", "function_id", "version"],
    moments: ["timestamp", "until"],
  },
  query_log_archive: {
    hogql: "query_log",
    key: ["team_id", "event_date", "query_start_time", "query_id"],
    moments: ["event_time", "query_start_time"],
  },
  property_reads: { hogql: null, key: null, moments: [] },
};

export const isPlatformTable = (name: string): name is PlatformTable => Object.hasOwn(PLATFORM_TABLES, name);
