-- What a stage could not process, for people to look at and replay. `payload` is the record's value as it was; text as
-- base64 if it is not UTF-8. `origin_*` is the record's place in the log.
CREATE TABLE dead_letters (
    team_id Int64 DEFAULT 0,
    uuid UUID DEFAULT generateUUIDv7(),
    stage LowCardinality(String),
    reason LowCardinality(String),
    message String DEFAULT '',
    function_id String DEFAULT '',
    event String DEFAULT '',
    event_uuid String DEFAULT '',
    distinct_id String DEFAULT '',
    headers String DEFAULT '{}' CODEC(ZSTD(3)),
    payload String DEFAULT '' CODEC(ZSTD(3)),
    payload_encoding Enum8('utf8' = 0, 'base64' = 1) DEFAULT 'utf8',
    origin_topic LowCardinality(String) DEFAULT '',
    origin_partition UInt64 DEFAULT 0,
    origin_offset UInt64 DEFAULT 0,
    timestamp DateTime64(6, 'UTC') DEFAULT now64(6, 'UTC'),
    _timestamp DateTime DEFAULT now(),
    _partition UInt64 DEFAULT 0,
    _offset UInt64 DEFAULT 0,
    INDEX minmax_offset _offset TYPE minmax GRANULARITY 1,
    INDEX minmax_timestamp _timestamp TYPE minmax GRANULARITY 1
)
ENGINE = ReplacingMergeTree(_timestamp)
PARTITION BY toYYYYMM(timestamp)
ORDER BY (team_id, toDate(timestamp), stage, reason, uuid)
TTL toDateTime(timestamp) + INTERVAL 90 DAY
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE log_entries (
    team_id UInt64,
    log_source LowCardinality(String),
    log_source_id String,
    instance_id String,
    timestamp DateTime64(6, 'UTC'),
    level LowCardinality(String),
    message String,
    _timestamp DateTime DEFAULT now(),
    _partition UInt64 DEFAULT 0,
    _offset UInt64 DEFAULT 0
)
ENGINE = ReplacingMergeTree(_timestamp)
PARTITION BY toStartOfHour(timestamp)
ORDER BY (team_id, log_source, log_source_id, instance_id, timestamp)
TTL toDate(timestamp) + INTERVAL 90 DAY;

CREATE TABLE app_metrics2 (
    team_id Int64,
    timestamp DateTime64(6, 'UTC'),
    app_source LowCardinality(String),
    app_source_id String,
    instance_id String DEFAULT '',
    metric_kind LowCardinality(String),
    metric_name LowCardinality(String),
    count SimpleAggregateFunction(sum, Int64),
    _timestamp SimpleAggregateFunction(max, DateTime) DEFAULT now(),
    _partition SimpleAggregateFunction(max, UInt64) DEFAULT 0,
    _offset SimpleAggregateFunction(max, UInt64) DEFAULT 0
)
ENGINE = AggregatingMergeTree
PARTITION BY toYYYYMM(timestamp)
ORDER BY (team_id, app_source, app_source_id, instance_id, toStartOfHour(timestamp), metric_kind, metric_name)
TTL toDate(timestamp) + INTERVAL 90 DAY;
