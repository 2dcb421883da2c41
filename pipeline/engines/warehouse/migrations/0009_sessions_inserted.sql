-- When the last event of a session was stored: what is computed from sessions is stale before that.
ALTER TABLE raw_sessions ADD COLUMN IF NOT EXISTS max_inserted_at SimpleAggregateFunction(max, DateTime64(6, 'UTC'));

ALTER TABLE raw_sessions_mv MODIFY QUERY
WITH
    toDateTime64('2299-12-31 00:00:00', 6, 'UTC') AS always,
    toDateTime64('1970-01-01 00:00:00', 6, 'UTC') AS never
SELECT
    team_id,
    session_id_v7,
    argMaxState(source.distinct_id, time) AS distinct_id,
    min(time) AS min_timestamp,
    max(time) AS max_timestamp,
    groupUniqArrayIf(url, url != '') AS urls,
    argMinState(url, first) AS entry_url,
    argMaxState(url, last) AS end_url,
    argMaxState(p.2, if(p.2 = '', never, time)) AS last_external_click_url,
    argMinState(p.4, first) AS initial_browser,
    argMinState(p.5, first) AS initial_browser_version,
    argMinState(p.6, first) AS initial_os,
    argMinState(p.7, first) AS initial_os_version,
    argMinState(p.8, first) AS initial_device_type,
    argMinState(p.9, first) AS initial_viewport_width,
    argMinState(p.10, first) AS initial_viewport_height,
    argMinState(p.11, first) AS initial_geoip_country_code,
    argMinState(p.12, first) AS initial_geoip_subdivision_1_code,
    argMinState(p.13, first) AS initial_geoip_subdivision_1_name,
    argMinState(p.14, first) AS initial_geoip_subdivision_city_name,
    argMinState(p.15, first) AS initial_geoip_time_zone,
    argMinState(p.3, first) AS initial_referring_domain,
    argMinState(p.16, first) AS initial_utm_source,
    argMinState(p.17, first) AS initial_utm_campaign,
    argMinState(p.18, first) AS initial_utm_medium,
    argMinState(p.19, first) AS initial_utm_term,
    argMinState(p.20, first) AS initial_utm_content,
    argMinState(p.21, first) AS initial_gclid,
    argMinState(p.22, first) AS initial_gad_source,
    argMinState(p.23, first) AS initial_gclsrc,
    argMinState(p.24, first) AS initial_dclid,
    argMinState(p.25, first) AS initial_gbraid,
    argMinState(p.26, first) AS initial_wbraid,
    argMinState(p.27, first) AS initial_fbclid,
    argMinState(p.28, first) AS initial_msclkid,
    argMinState(p.29, first) AS initial_twclid,
    argMinState(p.30, first) AS initial_li_fat_id,
    argMinState(p.31, first) AS initial_mc_cid,
    argMinState(p.32, first) AS initial_igshid,
    argMinState(p.33, first) AS initial_ttclid,
    argMinState(p.34, first) AS initial_irclid,
    argMinState(p.35, first) AS initial_epik,
    argMinState(p.36, first) AS initial_qclid,
    argMinState(p.37, first) AS initial_sccid,
    argMinState(p.38, first) AS initial__kx,
    sum(toInt64(event = '$pageview')) AS pageview_count,
    uniqState(if(event = '$pageview', toNullable(uuid), NULL)) AS pageview_uniq,
    sum(toInt64(event = '$autocapture')) AS autocapture_count,
    uniqState(if(event = '$autocapture', toNullable(uuid), NULL)) AS autocapture_uniq,
    sum(toInt64(event = '$screen')) AS screen_count,
    uniqState(if(event = '$screen', toNullable(uuid), NULL)) AS screen_uniq,
    max(event = '$snapshot') AS maybe_has_session_replay,
    uniqUpToState(1)(if(event IN ('$pageview', '$screen', '$autocapture'), toNullable(uuid), NULL)) AS page_screen_autocapture_uniq_up_to,
    argMinState(p.39, if(isNull(p.39), always, time)) AS vitals_lcp,
    max(assumeNotNull(source.inserted_at)) AS max_inserted_at
FROM (
    SELECT
        team_id,
        event,
        uuid,
        distinct_id,
        timestamp AS time,
        inserted_at,
        toUInt128(assumeNotNull(accurateCastOrNull(`$session_id`, 'UUID'))) AS session_id_v7,
        JSONExtract(properties, 'Tuple(
            `$current_url` String, `$external_click_url` String, `$referring_domain` String, `$browser` String,
            `$browser_version` String, `$os` String, `$os_version` String, `$device_type` String,
            `$viewport_width` Int64, `$viewport_height` Int64, `$geoip_country_code` String,
            `$geoip_subdivision_1_code` String, `$geoip_subdivision_1_name` String, `$geoip_city_name` String,
            `$geoip_time_zone` String, `utm_source` String, `utm_campaign` String, `utm_medium` String,
            `utm_term` String, `utm_content` String, `gclid` String, `gad_source` String, `gclsrc` String,
            `dclid` String, `gbraid` String, `wbraid` String, `fbclid` String, `msclkid` String, `twclid`
            String, `li_fat_id` String, `mc_cid` String, `igshid` String, `ttclid` String, `irclid` String,
            `epik` String, `qclid` String, `sccid` String, `_kx` String, `$web_vitals_LCP_value`
            Nullable(Float64)
        )') AS p,
        p.1 AS url,
        if(url = '', always, timestamp) AS first,
        if(url = '', never, timestamp) AS last
    FROM events
    WHERE `$session_id` != ''
        AND bitAnd(bitShiftRight(session_id_v7, 76), 15) = 7
        AND abs(dateDiff('day', fromUnixTimestamp64Milli(toInt64(bitShiftRight(session_id_v7, 80)), 'UTC'), timestamp)) <= 31
) AS source
GROUP BY team_id, session_id_v7;
