-- Events, one row each. `_partition` and `_offset` are the record of the processed topic that the row came from: the
-- store stage finds by them what it has already written, so the indexes below make that look-up read a few granules.
-- fsync: an INSERT is acknowledged once it would survive the loss of power; costs about 2 ms a block.
CREATE TABLE events (
    uuid UUID,
    event String,
    properties String DEFAULT '{}' CODEC(ZSTD(3)),
    timestamp DateTime64(6, 'UTC'),
    team_id Int64,
    distinct_id String,
    elements_chain String DEFAULT '',
    created_at DateTime64(6, 'UTC') DEFAULT now64(6, 'UTC'),
    person_id UUID DEFAULT toUUID('00000000-0000-0000-0000-000000000000'),
    person_created_at DateTime64(3) DEFAULT toDateTime64(0, 3),
    person_properties String DEFAULT '{}' CODEC(ZSTD(3)),
    group0_properties String DEFAULT '' CODEC(ZSTD(3)),
    group1_properties String DEFAULT '' CODEC(ZSTD(3)),
    group2_properties String DEFAULT '' CODEC(ZSTD(3)),
    group3_properties String DEFAULT '' CODEC(ZSTD(3)),
    group4_properties String DEFAULT '' CODEC(ZSTD(3)),
    group0_created_at DateTime64(3) DEFAULT toDateTime64(0, 3),
    group1_created_at DateTime64(3) DEFAULT toDateTime64(0, 3),
    group2_created_at DateTime64(3) DEFAULT toDateTime64(0, 3),
    group3_created_at DateTime64(3) DEFAULT toDateTime64(0, 3),
    group4_created_at DateTime64(3) DEFAULT toDateTime64(0, 3),
    person_mode Enum8('full' = 0, 'propertyless' = 1, 'force_upgrade' = 2) DEFAULT 'full',
    inserted_at Nullable(DateTime64(6, 'UTC')) DEFAULT now64(6, 'UTC'),
    `$group_0` String MATERIALIZED trim(BOTH '"' FROM simpleJSONExtractRaw(properties, '$group_0')) COMMENT 'column_materializer::$group_0',
    `$group_1` String MATERIALIZED trim(BOTH '"' FROM simpleJSONExtractRaw(properties, '$group_1')) COMMENT 'column_materializer::$group_1',
    `$group_2` String MATERIALIZED trim(BOTH '"' FROM simpleJSONExtractRaw(properties, '$group_2')) COMMENT 'column_materializer::$group_2',
    `$group_3` String MATERIALIZED trim(BOTH '"' FROM simpleJSONExtractRaw(properties, '$group_3')) COMMENT 'column_materializer::$group_3',
    `$group_4` String MATERIALIZED trim(BOTH '"' FROM simpleJSONExtractRaw(properties, '$group_4')) COMMENT 'column_materializer::$group_4',
    `$window_id` String MATERIALIZED trim(BOTH '"' FROM simpleJSONExtractRaw(properties, '$window_id')) COMMENT 'column_materializer::$window_id',
    `$session_id` String MATERIALIZED trim(BOTH '"' FROM simpleJSONExtractRaw(properties, '$session_id')) COMMENT 'column_materializer::$session_id',
    elements_chain_href String MATERIALIZED extract(elements_chain, '(?::|")href="(.*?)"'),
    elements_chain_texts Array(String) MATERIALIZED arrayDistinct(extractAll(elements_chain, '(?::|")text="(.*?)"')),
    elements_chain_ids Array(String) MATERIALIZED arrayDistinct(extractAll(elements_chain, '(?::|")attr_id="(.*?)"')),
    elements_chain_elements Array(Enum8('a' = 1, 'button' = 2, 'form' = 3, 'input' = 4, 'select' = 5, 'textarea' = 6, 'label' = 7)) MATERIALIZED arrayDistinct(extractAll(elements_chain, '(?:^|;)(a|button|form|input|select|textarea|label)(?:\\.|$|:)')),
    _timestamp DateTime DEFAULT now(),
    _partition UInt64 DEFAULT 0,
    _offset UInt64 DEFAULT 0,
    INDEX minmax_offset _offset TYPE minmax GRANULARITY 1,
    INDEX minmax_timestamp _timestamp TYPE minmax GRANULARITY 1,
    INDEX `minmax_$group_0` `$group_0` TYPE minmax GRANULARITY 1,
    INDEX `minmax_$group_1` `$group_1` TYPE minmax GRANULARITY 1,
    INDEX `minmax_$group_2` `$group_2` TYPE minmax GRANULARITY 1,
    INDEX `minmax_$group_3` `$group_3` TYPE minmax GRANULARITY 1,
    INDEX `minmax_$group_4` `$group_4` TYPE minmax GRANULARITY 1,
    INDEX `minmax_$window_id` `$window_id` TYPE minmax GRANULARITY 1,
    INDEX `minmax_$session_id` `$session_id` TYPE minmax GRANULARITY 1
)
ENGINE = ReplacingMergeTree(_timestamp)
PARTITION BY toYYYYMM(timestamp)
ORDER BY (team_id, toDate(timestamp), event, cityHash64(distinct_id), cityHash64(uuid))
SAMPLE BY cityHash64(distinct_id)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;
