-- One parse of the properties gives all seven: the engine computes an expression that columns share once. The former
-- expression searched the text, and took a nested key of the same name for the event's own.
ALTER TABLE events
    MODIFY COLUMN `$group_0` String MATERIALIZED tupleElement(JSONExtract(properties, 'Tuple(`$group_0` String, `$group_1` String, `$group_2` String, `$group_3` String, `$group_4` String, `$window_id` String, `$session_id` String)'), 1) COMMENT 'column_materializer::$group_0',
    MODIFY COLUMN `$group_1` String MATERIALIZED tupleElement(JSONExtract(properties, 'Tuple(`$group_0` String, `$group_1` String, `$group_2` String, `$group_3` String, `$group_4` String, `$window_id` String, `$session_id` String)'), 2) COMMENT 'column_materializer::$group_1',
    MODIFY COLUMN `$group_2` String MATERIALIZED tupleElement(JSONExtract(properties, 'Tuple(`$group_0` String, `$group_1` String, `$group_2` String, `$group_3` String, `$group_4` String, `$window_id` String, `$session_id` String)'), 3) COMMENT 'column_materializer::$group_2',
    MODIFY COLUMN `$group_3` String MATERIALIZED tupleElement(JSONExtract(properties, 'Tuple(`$group_0` String, `$group_1` String, `$group_2` String, `$group_3` String, `$group_4` String, `$window_id` String, `$session_id` String)'), 4) COMMENT 'column_materializer::$group_3',
    MODIFY COLUMN `$group_4` String MATERIALIZED tupleElement(JSONExtract(properties, 'Tuple(`$group_0` String, `$group_1` String, `$group_2` String, `$group_3` String, `$group_4` String, `$window_id` String, `$session_id` String)'), 5) COMMENT 'column_materializer::$group_4',
    MODIFY COLUMN `$window_id` String MATERIALIZED tupleElement(JSONExtract(properties, 'Tuple(`$group_0` String, `$group_1` String, `$group_2` String, `$group_3` String, `$group_4` String, `$window_id` String, `$session_id` String)'), 6) COMMENT 'column_materializer::$window_id',
    MODIFY COLUMN `$session_id` String MATERIALIZED tupleElement(JSONExtract(properties, 'Tuple(`$group_0` String, `$group_1` String, `$group_2` String, `$group_3` String, `$group_4` String, `$window_id` String, `$session_id` String)'), 7) COMMENT 'column_materializer::$session_id';

-- Maps of many properties at once, for queries that ask for them by `propertyGroupsMode`. Computed where they are read:
-- stored, they made an insert take 2.7 times as long, and what is read often gets a column of its own anyway. Who wants
-- them stored says ALTER TABLE events MODIFY COLUMN … MATERIALIZED with the same expression.
ALTER TABLE events
    ADD COLUMN IF NOT EXISTS properties_group_custom Map(String, String) ALIAS mapSort(mapFilter((key, _) -> key NOT LIKE '$%' AND key NOT IN ('token', 'distinct_id', 'utm_source', 'utm_medium', 'utm_campaign', 'utm_content', 'utm_term', 'gclid', 'gad_source', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'fbclid', 'msclkid', 'twclid', 'li_fat_id', 'mc_cid', 'igshid', 'ttclid', 'rdt_cid', 'epik', 'qclid', 'sccid', 'irclid', '_kx'), CAST(JSONExtractKeysAndValues(properties, 'String'), 'Map(String, String)'))),
    ADD COLUMN IF NOT EXISTS properties_group_ai Map(String, String) ALIAS mapSort(mapFilter((key, _) -> key LIKE '$ai\\_%' AND key NOT IN ('$ai_input', '$ai_output_choices'), CAST(JSONExtractKeysAndValues(properties, 'String'), 'Map(String, String)'))),
    ADD COLUMN IF NOT EXISTS properties_group_feature_flags Map(String, String) ALIAS mapSort(mapFilter((key, _) -> key LIKE '$feature/%', CAST(JSONExtractKeysAndValues(properties, 'String'), 'Map(String, String)'))),
    ADD COLUMN IF NOT EXISTS person_properties_map_custom Map(String, String) ALIAS mapSort(mapFilter((key, _) -> key NOT LIKE '$%', CAST(JSONExtractKeysAndValues(person_properties, 'String'), 'Map(String, String)')));

-- Columns that the platform made for properties, as the projects that read these properties see them.
CREATE VIEW materialized_columns AS
SELECT
    r.team_id AS team_id,
    r.table_name AS table_name,
    r.column_name AS column_name,
    r.property AS property,
    c.name AS materialized_as,
    c.state AS state,
    r.reads AS reads,
    r.last_read AS last_read,
    c.bytes AS bytes
FROM (
    SELECT team_id, table_name, column_name, property, sum(reads) AS reads, max(last_read) AS last_read
    FROM property_reads
    GROUP BY team_id, table_name, column_name, property
) AS r
LEFT JOIN (
    SELECT
        table,
        name,
        if(startsWith(comment, 'column_materializer_'), extract(comment, '^column_materializer_([a-z]+)::'), 'filled') AS state,
        splitByString('::', comment) AS parts,
        if(length(parts) > 2, parts[2], 'properties') AS source,
        arrayStringConcat(arraySlice(parts, if(length(parts) > 2, 3, 2)), '::') AS key,
        data_compressed_bytes AS bytes
    FROM system.columns
    WHERE database = currentDatabase() AND startsWith(comment, 'column_materializer')
) AS c ON c.table = r.table_name AND c.source = r.column_name AND c.key = r.property;
