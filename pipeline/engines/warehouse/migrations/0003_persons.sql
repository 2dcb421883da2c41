-- Persons, their ids, groups and cohorts, as HogQL joins them. Latest row per key: argMax(…, version).
CREATE TABLE person (
    id UUID,
    created_at DateTime64(3, 'UTC') DEFAULT now64(3, 'UTC'),
    team_id Int64,
    properties String DEFAULT '{}' CODEC(ZSTD(3)),
    is_identified Int8 DEFAULT 0,
    is_deleted Int8 DEFAULT 0,
    version UInt64 DEFAULT 0,
    last_seen_at Nullable(DateTime64(3, 'UTC')),
    _timestamp DateTime DEFAULT now(),
    _offset UInt64 DEFAULT 0,
    INDEX minmax_timestamp _timestamp TYPE minmax GRANULARITY 1
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (team_id, id);

CREATE TABLE person_distinct_id2 (
    team_id Int64,
    distinct_id String,
    person_id UUID,
    is_deleted Int8 DEFAULT 0,
    version Int64 DEFAULT 0,
    _timestamp DateTime DEFAULT now(),
    _offset UInt64 DEFAULT 0,
    _partition UInt64 DEFAULT 0,
    INDEX minmax_timestamp _timestamp TYPE minmax GRANULARITY 1
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (team_id, distinct_id)
SETTINGS index_granularity = 512;

CREATE TABLE person_distinct_id_overrides (
    team_id Int64,
    distinct_id String,
    person_id UUID,
    is_deleted Int8 DEFAULT 0,
    version Int64 DEFAULT 0,
    _timestamp DateTime DEFAULT now(),
    _offset UInt64 DEFAULT 0,
    _partition UInt64 DEFAULT 0,
    INDEX minmax_timestamp _timestamp TYPE minmax GRANULARITY 1
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (team_id, distinct_id)
SETTINGS index_granularity = 512;

CREATE MATERIALIZED VIEW person_distinct_id_overrides_mv TO person_distinct_id_overrides AS
SELECT team_id, distinct_id, person_id, is_deleted, version, _timestamp, _offset, _partition
FROM person_distinct_id2
WHERE version > 0;

CREATE TABLE groups (
    group_type_index UInt8,
    group_key String,
    created_at DateTime64(3, 'UTC') DEFAULT now64(3, 'UTC'),
    team_id Int64,
    group_properties String DEFAULT '{}' CODEC(ZSTD(3)),
    version UInt64 DEFAULT 0,
    _timestamp DateTime DEFAULT now(),
    _offset UInt64 DEFAULT 0
)
ENGINE = ReplacingMergeTree(_timestamp)
ORDER BY (team_id, group_type_index, group_key);

CREATE TABLE cohortpeople (
    person_id UUID,
    cohort_id Int64,
    team_id Int64,
    sign Int8,
    version UInt64 DEFAULT 0
)
ENGINE = CollapsingMergeTree(sign)
ORDER BY (team_id, cohort_id, person_id, version);

CREATE TABLE person_static_cohort (
    id UUID,
    person_id UUID,
    cohort_id Int64,
    team_id Int64,
    _timestamp DateTime DEFAULT now(),
    _offset UInt64 DEFAULT 0
)
ENGINE = ReplacingMergeTree(_timestamp)
ORDER BY (team_id, cohort_id, person_id, id);
