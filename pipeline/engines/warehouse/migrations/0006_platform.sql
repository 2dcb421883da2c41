-- What the platform tells about itself, and the tables of the product that no stage fills by itself. The tenant leads
-- every ordering key, because every query of a person names one.
CREATE TABLE function_costs (
    team_id Int64,
    function_id String,
    stage LowCardinality(String),
    instance_id String,
    timestamp DateTime64(3, 'UTC'),
    interval_ms UInt32 DEFAULT 0,
    invocations UInt64 DEFAULT 0,
    failures UInt64 DEFAULT 0,
    breaches UInt64 DEFAULT 0,
    cpu_micros UInt64 DEFAULT 0,
    wall_micros UInt64 DEFAULT 0,
    fetch_micros UInt64 DEFAULT 0,
    ops UInt64 DEFAULT 0,
    allocated_bytes UInt64 DEFAULT 0,
    tokens Float64 DEFAULT 0,
    state LowCardinality(String) DEFAULT '',
    version UInt64 DEFAULT toUnixTimestamp64Micro(now64(6)),
    _timestamp DateTime DEFAULT now()
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(timestamp)
ORDER BY (team_id, function_id, timestamp, stage, instance_id)
TTL toDate(timestamp) + INTERVAL 90 DAY;

-- Each change of a function's state is a row; the newest version of a function is what holds now.
CREATE TABLE function_states (
    team_id Int64,
    function_id String,
    version UInt64 DEFAULT toUnixTimestamp64Micro(now64(6)),
    timestamp DateTime64(6, 'UTC'),
    state LowCardinality(String),
    previous_state LowCardinality(String) DEFAULT '',
    reason LowCardinality(String) DEFAULT '',
    message String DEFAULT '',
    actor String DEFAULT '',
    strikes UInt32 DEFAULT 0,
    until Nullable(DateTime64(3, 'UTC')),
    tokens Float64 DEFAULT 0,
    cost_curve String DEFAULT '[]' CODEC(ZSTD(3)),
    sample_event String DEFAULT '' CODEC(ZSTD(3)),
    _timestamp DateTime DEFAULT now()
)
ENGINE = ReplacingMergeTree(_timestamp)
ORDER BY (team_id, function_id, version);

-- Which keys of JSON columns queries read, by day. The job that gives keys columns of their own looks here.
CREATE TABLE property_reads (
    team_id Int64,
    table_name LowCardinality(String),
    column_name LowCardinality(String),
    property String,
    day Date DEFAULT today(),
    reads SimpleAggregateFunction(sum, UInt64),
    last_read SimpleAggregateFunction(max, DateTime) DEFAULT now()
)
ENGINE = AggregatingMergeTree
ORDER BY (team_id, table_name, column_name, property, day)
TTL day + INTERVAL 30 DAY;

-- One row per finished query of a project. Failed ones are there too, with what the engine said.
CREATE TABLE query_log_archive (
    team_id Int64,
    event_date Date DEFAULT toDate(event_time),
    event_time DateTime64(6, 'UTC'),
    query_start_time DateTime64(6, 'UTC') DEFAULT event_time,
    query_id String,
    name String DEFAULT '',
    query String DEFAULT '' CODEC(ZSTD(3)),
    query_type LowCardinality(String) DEFAULT '',
    kind LowCardinality(String) DEFAULT '',
    endpoint LowCardinality(String) DEFAULT '',
    created_by Int64 DEFAULT 0,
    api_key_label String DEFAULT '',
    api_key_mask String DEFAULT '',
    is_personal_api_key_request Bool DEFAULT false,
    query_duration_ms UInt64 DEFAULT 0,
    cpu_microseconds UInt64 DEFAULT 0,
    read_rows UInt64 DEFAULT 0,
    read_bytes UInt64 DEFAULT 0,
    result_rows UInt64 DEFAULT 0,
    result_bytes UInt64 DEFAULT 0,
    memory_usage UInt64 DEFAULT 0,
    status LowCardinality(String) DEFAULT '',
    exception_code Int32 DEFAULT 0,
    exception_name LowCardinality(String) DEFAULT '',
    _timestamp DateTime DEFAULT now()
)
ENGINE = ReplacingMergeTree(_timestamp)
PARTITION BY toYYYYMM(event_date)
ORDER BY (team_id, event_date, query_start_time, query_id)
TTL event_date + INTERVAL 90 DAY;

-- One row per recorded session, as states that a query merges.
CREATE TABLE session_replay_events (
    session_id String,
    team_id Int64,
    distinct_id SimpleAggregateFunction(any, String),
    min_first_timestamp SimpleAggregateFunction(min, DateTime64(6, 'UTC')),
    max_last_timestamp SimpleAggregateFunction(max, DateTime64(6, 'UTC')),
    first_url AggregateFunction(argMin, Nullable(String), DateTime64(6, 'UTC')),
    all_urls SimpleAggregateFunction(groupUniqArrayArray, Array(String)),
    click_count SimpleAggregateFunction(sum, Int64),
    keypress_count SimpleAggregateFunction(sum, Int64),
    mouse_activity_count SimpleAggregateFunction(sum, Int64),
    active_milliseconds SimpleAggregateFunction(sum, Int64),
    console_log_count SimpleAggregateFunction(sum, Int64),
    console_warn_count SimpleAggregateFunction(sum, Int64),
    console_error_count SimpleAggregateFunction(sum, Int64),
    size SimpleAggregateFunction(sum, Int64),
    message_count SimpleAggregateFunction(sum, Int64),
    event_count SimpleAggregateFunction(sum, Int64),
    snapshot_source AggregateFunction(argMin, LowCardinality(Nullable(String)), DateTime64(6, 'UTC')),
    snapshot_library AggregateFunction(argMin, Nullable(String), DateTime64(6, 'UTC')),
    retention_period_days SimpleAggregateFunction(max, Nullable(Int64)),
    _timestamp SimpleAggregateFunction(max, DateTime) DEFAULT now()
)
ENGINE = AggregatingMergeTree
PARTITION BY toYYYYMM(min_first_timestamp)
ORDER BY (team_id, toDate(min_first_timestamp), session_id)
SETTINGS index_granularity = 512;

-- Rates of currencies to one US dollar; nobody's rows in particular. A month's rates are one small read.
CREATE TABLE exchange_rate (
    currency String,
    date Date,
    rate Decimal64(10),
    version UInt32 DEFAULT toUnixTimestamp(now())
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (currency, date);

-- A block that is sent again is refused, so that counts are not added twice.
ALTER TABLE app_metrics2 MODIFY SETTING non_replicated_deduplication_window = 10000;

ALTER TABLE property_reads MODIFY SETTING non_replicated_deduplication_window = 10000;

ALTER TABLE log_entries MODIFY SETTING non_replicated_deduplication_window = 10000;
