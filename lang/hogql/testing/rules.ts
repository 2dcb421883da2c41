/**
 * What queries print, rule by rule: a text, what it is compiled for, and parts of what it must print; or what it must be
 * told, with the text that is pointed at. `J(x)` stands for the member `x` of the events' properties read from their JSON;
 * values stand in the text as they are. `pipeline/engines/warehouse/hogql.test.ts` has the engine plan each of them.
 */
import { type Modifiers, type QueryContext, queryContext } from "../context.ts";

export interface Rule {
  /** A SELECT, or an expression over events. */
  readonly hogql: string;
  readonly prints?: readonly string[];
  readonly lacks?: readonly string[];
  readonly error?: readonly [message: string, at: string, hint?: string];
}

type Given = Partial<Omit<QueryContext, "projectId" | "modifiers">> & { readonly modifiers?: Partial<Modifiers> };

export const PROJECT = 42;

export const contextOf = (given: Given): QueryContext =>
  queryContext(PROJECT, {
    limits: { rowsDefault: undefined, rowsMax: 50_000 },
    ...given,
    modifiers: { personsOnEventsMode: "person_id_no_override_properties_on_events", ...given.modifiers },
  });

const prints = (hogql: string, ...parts: string[]): Rule => ({ hogql, prints: parts });
const without = (hogql: string, ...parts: string[]): Rule => ({ hogql, lacks: parts });
const told = (hogql: string, message: string, at: string, hint?: string): Rule => ({
  hogql,
  error: hint === undefined ? [message, at] : [message, at, hint],
});

const COHORTS = [
  { id: 3, name: "vips", isStatic: false, version: 7 },
  { id: 4, name: "beta", isStatic: true, version: null },
  { id: 5, name: "raw", isStatic: false, version: null },
] as const;

export const RULES: readonly { readonly about: string; readonly given: Given; readonly rules: readonly Rule[] }[] = [
  {
    about: "events, persons and groups",
    given: { groupTypes: ["organization"] },
    rules: [
      without("select * from events", "team_id AS", "person_properties", "event_person_id"),
      prints("select $session_id_uuid from events", "toUInt128(accurateCastOrNull(J($session_id), 'UUID'))"),
      prints("poe.properties.x", "JSONExtractRaw(events.person_properties, 'x')"),
      prints("goe_1.properties.x", "JSONExtractRaw(events.group1_properties, 'x')"),
      prints(
        "select organization.properties.name from events",
        "AS events__group_0 ON equals(J($group_0), events__group_0.key)",
      ),
      prints(
        "select pdi.person.properties.x from events",
        "INNER JOIN (SELECT argMax(person_distinct_id2.person_id",
        "AS events__pdi__person ON",
      ),
      prints(
        "select pdi.distinct_id from persons",
        "INNER JOIN",
        "AS persons__pdi ON equals(persons.persons___id, persons__pdi.person_id)",
      ),
      prints(
        "person.$virt_initial_channel_type",
        "multiIf(match(lower(nullIf(",
        "'Cross Network'",
        "dictGetOrNull('channel_definition_dict', 'type_if_paid'",
      ),
      prints(
        "select $virt_initial_referring_domain_type from persons",
        "'domain_type'",
        "cutToFirstSignificantSubdomain(",
      ),
      prints(
        "select $channel_type from sessions",
        "argMinMerge(raw_sessions.initial_utm_medium)",
        "'Organic Shopping'",
      ),
      prints("select session.$channel_type from events", "AS events__session ON"),
      prints(
        "select max_inserted_at, $page_screen_autocapture_count_up_to from sessions",
        "uniqUpToMerge(1)(raw_sessions.page_screen_autocapture_uniq_up_to)",
      ),
      without("select * from sessions", "AS id,", "AS duration,", "$exit_pathname"),
      told("select person from events", "Can't select a table when a column is expected: person", "person"),
    ],
  },
  {
    about: "tables of replay, logs and cohorts",
    given: {},
    rules: [
      prints(
        "select click_count from session_replay_events",
        "sum(session_replay_events.click_count) AS click_count",
        "GROUP BY session_replay_events.session_id, session_replay_events.team_id",
      ),
      prints(
        "select person.properties.email, events.event from session_replay_events",
        "AS session_replay_events__pdi__person ON",
        "LEFT JOIN events AS session_replay_events__events ON and(equals(session_replay_events__events.team_id, 42)",
      ),
      prints("select message from console_logs_log_entries", "equals(log_entries.log_source, 'session_replay')"),
      prints("select message from batch_export_log_entries", "'batch_exports'"),
      prints(
        "select person_id from cohort_people",
        "GROUP BY cohortpeople.person_id, cohortpeople.cohort_id HAVING ifNull(greater(sum(cohortpeople.sign), 0), 0)",
      ),
      prints("select query_id from query_log", "FROM query_log_archive WHERE equals(query_log_archive.team_id, 42)"),
      prints(
        "select property from system.materialized_columns",
        "FROM materialized_columns WHERE equals(materialized_columns.team_id, 42)",
      ),
      prints(
        "select state from function_states",
        "argMax(function_states.state, function_states.version)",
        "GROUP BY function_states.function_id",
      ),
      without("select currency from exchange_rate", "team_id"),
    ],
  },
  {
    about: "typed properties",
    given: {
      propertyKinds: {
        event: { n: "Numeric", b: "Boolean", d: "DateTime", s: "String" },
        person: { n: "Numeric" },
        group: { "0_n": "Numeric" },
      },
    },
    rules: [
      prints("properties.n = 1", "ifNull(equals(accurateCastOrNull(J(n), 'Float64'), 1), 0)"),
      prints("properties.n.x", "JSONExtractRaw(events.properties, 'n', 'x')"),
      prints("properties.b != true", "ifNull(notEquals(toBool(transform(toString(J(b)), ["),
      prints("properties.d > now()", "parseDateTime64BestEffortOrNull(J(d), 6, 'UTC')"),
      prints("properties.s = 'x'", "ifNull(equals(J(s), 'x'), 0)"),
      prints("select properties.n from persons", "accurateCastOrNull(replaceRegexpAll("),
      prints(
        "select group_0.properties.n from events",
        "accurateCastOrNull(events__group_0.properties___n, 'Float64') AS n",
      ),
      prints("JSONExtractInt(properties, 'x') = 1", "equals(JSONExtractInt(events.properties, 'x'), 1)"),
    ],
  },
  {
    about: "materialised columns",
    given: {
      materialized: {
        "events.properties.p": { column: "mat_p", nullable: false },
        "events.properties.q": { column: "mat_q", nullable: true },
        "events.properties.$ai_trace_id": { column: "mat_trace", nullable: false },
        "events.person_properties.e": { column: "mat_pp_e", nullable: true },
      },
    },
    rules: [
      prints("properties.p = 'null'", "ifNull(equals(nullIf(nullIf(events.mat_p, ''), 'null'), 'null'), 0)"),
      prints("properties.p in ['a', 'b']", "has(['a', 'b'], events.mat_p)"),
      prints("properties.p in ('a', '')", "in(nullIf(nullIf(events.mat_p, ''), 'null'), tuple('a', ''))"),
      prints("properties.p not ilike '%x%'", "notILike(events.mat_p, '%x%')"),
      prints("properties.p ilike 'NULL'", "ifNull(ilike(nullIf(nullIf(events.mat_p, ''), 'null'), 'NULL'), 0)"),
      prints("'a' = properties.q", "(equals(events.mat_q, 'a') AND (events.mat_q IS NOT NULL))"),
      prints("properties.q not in ('a')", "ifNull(notIn(events.mat_q, tuple('a')), 1)"),
      prints("properties.q not like '%'", "ifNull(notLike(events.mat_q, '%'), 1)"),
      prints("properties.q = null", "isNull(events.mat_q)"),
      prints("properties.q.x", "JSONExtractRaw(events.mat_q, 'x')"),
      prints("properties.$ai_trace_id in ('x')", "in(events.mat_trace, tuple('x'))"),
      prints("person.properties.e = 'x'", "(equals(events.mat_pp_e, 'x') AND (events.mat_pp_e IS NOT NULL))"),
    ],
  },
  {
    about: "maps of properties",
    given: { modifiers: { propertyGroupsMode: "optimized" }, propertyKinds: { event: { b: "Boolean" } } },
    rules: [
      prints(
        "properties.p != 'a'",
        "ifNull(notEquals(has(events.properties_group_custom, 'p') ? events.properties_group_custom['p'] : null, 'a'), 1)",
      ),
      prints("properties.b = true", "equals(events.properties_group_custom['b'], 'true')"),
      prints("select properties.p as x, x = 'a' from events", "equals(events.properties_group_custom['p'], 'a')"),
      prints("properties.`$feature/a` = 'on'", "equals(events.properties_group_feature_flags['$feature/a'], 'on')"),
      prints("properties.$ai_x", "J($ai_x)"),
      prints("person.properties.x = 'a'", "equals(events.person_properties_map_custom['x'], 'a')"),
      prints("properties.p in []", "0"),
      prints("isNull(properties.p)", "not(has(events.properties_group_custom, 'p'))"),
    ],
  },
  {
    about: "cohorts",
    given: { cohorts: COHORTS },
    rules: [
      prints(
        "person_id in cohort 'vips'",
        "in(events.person_id, (SELECT cohortpeople.person_id AS person_id FROM cohortpeople WHERE and(equals(cohortpeople.team_id, 42), equals(cohortpeople.cohort_id, 3), equals(cohortpeople.version, 7))))",
      ),
      told("person_id in cohort 9", "Could not find cohort with ID 9", "9"),
    ],
  },
  {
    about: "cohorts, joined",
    given: { cohorts: COHORTS, modifiers: { inCohortVia: "leftjoin" } },
    rules: [
      prints(
        "select event from events where person_id in cohort 3 and person_id not in cohort 'beta'",
        "LEFT JOIN (SELECT cohortpeople.person_id AS person_id, 1 AS matched FROM cohortpeople WHERE and(equals(cohortpeople.team_id, 42), equals(cohortpeople.cohort_id, 3), equals(cohortpeople.version, 7))) AS in_cohort__3 ON equals(in_cohort__3.person_id, events.person_id)",
        "AS in_cohort__4 ON equals(in_cohort__4.person_id, events.person_id)",
        "WHERE and(equals(events.team_id, 42), ifNull(equals(in_cohort__3.matched, 1), 0), ifNull(notEquals(in_cohort__4.matched, 1), 1))",
      ),
    ],
  },
  {
    about: "cohorts, in one join",
    given: { cohorts: COHORTS, modifiers: { inCohortVia: "leftjoin_conjoined" } },
    rules: [
      prints(
        "select event from events where person_id in cohort 3 or person_id in cohort 5",
        "UNION ALL",
        "AS __in_cohort ON equals(__in_cohort.cohort_person_id, events.person_id)",
        "ifNull(equals(__in_cohort.cohort_id, 5), 0)",
      ),
    ],
  },
  {
    about: "clauses",
    given: {},
    rules: [
      prints(
        "with recursive r as (select 1 as n union all select n + 1 from r where n < 5) select n from r",
        "WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT plus(r.n, 1) FROM r WHERE",
      ),
      prints(
        "with recursive r (n) as (select 1 union all select n + 1 from r where n < 5) select n from r",
        "WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL",
      ),
      prints("with 1 as one select one, event from events", "WITH 1 AS one SELECT one, events.event AS event"),
      prints(
        "with t as (select event from events) select event from (with u as (select 1 as z) select t.event from t cross join u)",
        "WITH t AS (",
        "FROM (WITH u AS (SELECT 1 AS z) SELECT t.event",
      ),
      prints("select timestamp as event, event from events", "AS event, event FROM events"),
      prints(
        "select event, count() from events group by grouping sets ((event), ())",
        "GROUP BY GROUPING SETS ((events.event), ())",
      ),
      prints("select event, count() from events group by cube(event)", "GROUP BY CUBE(events.event)"),
      prints(
        "select number from numbers(3) order by number with fill from 1 to 10 step 2",
        "ORDER BY numbers.number ASC WITH FILL FROM 1 TO 10 STEP 2",
      ),
      prints(
        "select number as n, 1 as v from numbers(3) order by n with fill from 1 to 10 interpolate (v as v + 1)",
        "INTERPOLATE (v AS plus(v, 1))",
      ),
      prints("select a, b from events array join [1, 2] as a, [3, 4] as b", "ARRAY JOIN [1, 2] AS a, [3, 4] AS b"),
      prints("select event from events left array join [1] as p", "LEFT ARRAY JOIN [1] AS p"),
      prints("select sum(1) filter (where event = 'a') from events", "sum(1) FILTER (WHERE equals(events.event, 'a'))"),
      prints("select event from events limit 40 %", "LIMIT 0.4"),
      prints(
        "select 1 as x intersect select 2 except select 3",
        "SELECT 1 AS x LIMIT 50000 INTERSECT SELECT 2 LIMIT 50000 EXCEPT SELECT 3 LIMIT 50000",
      ),
      prints("select 1 union all (select 2 union all select 3)", "UNION ALL (SELECT 2 UNION ALL SELECT 3)"),
      prints("select x from (select 1) as t (x)", "FROM (SELECT 1 AS x) AS t"),
      prints("select a from events as e (a, b)", "SELECT e.uuid AS a FROM events AS e"),
      prints("select columns('^ev') from events", "SELECT events.event AS event FROM events"),
      prints("select arrayMap(x -> x.1, [(1, 2)])", "arrayMap(x -> (x).1, [tuple(1, 2)])"),
      prints("select g.1 from (select (1, 2) as g)", "(g).1"),
      prints(
        "select first_value(event) over (partition by distinct_id order by timestamp rows between 1 preceding and 2 following) from events",
        "ROWS BETWEEN 1 PRECEDING AND 2 FOLLOWING)",
      ),
      prints(
        "select lag(event) over w from events window w as (order by timestamp)",
        "ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)",
        "WINDOW w AS (ORDER BY",
      ),
      told("with r as (select n from r) select 1 from r", "Unknown table `r`.", "r"),
      told("select event from events qualify 1", "QUALIFY is not supported", "select event from events qualify 1"),
      told("select 1 intersect all select 2", "INTERSECT ALL is not supported", "intersect all select 2"),
      told("select 1 from range(3)", "Unknown table `range`.", "range"),
    ],
  },
  {
    about: "functions",
    given: { weekStart: "monday", timezone: "Europe/Brussels" },
    rules: [
      prints("dateAdd('day', 1, timestamp)", "plus(toTimeZone(events.timestamp, 'Europe/Brussels'), toIntervalDay(1))"),
      prints(
        "dateSub('month', 2, timestamp)",
        "minus(toTimeZone(events.timestamp, 'Europe/Brussels'), toIntervalMonth(2))",
      ),
      prints("toStartOfWeek(timestamp)", "toStartOfWeek(toTimeZone(events.timestamp, 'Europe/Brussels'), 3)"),
      prints(
        "tumble(toDateTime('2024-01-01'), interval 1 day)",
        "tumble(assumeNotNull(toDateTime(toDateTime('2024-01-01', 'Europe/Brussels'))), toIntervalDay(1))",
      ),
      prints("languageCodeToName(event)", "transform(events.event, ['aa',", "'Unknown')"),
      prints(
        "lookupPaidSourceType('google')",
        "coalesce(dictGetOrNull('channel_definition_dict', 'type_if_paid', tuple(coalesce('google', ''), 'source'))",
      ),
      prints(
        "convertCurrency('USD', 'EUR', 1)",
        "dictGetOrDefault('exchange_rate_dict', 'rate', tuple('USD'), assumeNotNull(toDate(today()))",
      ),
      prints(
        "getSurveyResponse(1, 'abc')",
        "coalesce(nullIf(JSONExtractString(events.properties, '$survey_response_abc'), ''), nullIf(JSONExtractString(events.properties, '$survey_response_1'), ''))",
      ),
      prints("getSurveyResponse(0, 'q', true)", "'Array(String)'"),
      prints(
        "select uuid from events where uniqueSurveySubmissionsFilter('s')",
        "argMax(events.uuid, toTimeZone(events.timestamp",
      ),
      prints("isLikelyBot(properties.$raw_user_agent)", "or(empty(lower(ifNull(J($raw_user_agent), ''))), match("),
      prints("sortableSemVer('1.2.3')", "splitByChar('.', extract('1.2.3',"),
      told("getSurveyResponse(event)", "getSurveyResponse first argument must be a constant", "event"),
      told("matchesAction('x')", "Could not find an action with the name 'x'", "'x'"),
      told(
        "loweer(event)",
        "Unsupported function call 'loweer(...)'. Perhaps you meant 'lower(...)'?",
        "loweer",
        "did you mean `lower`?",
      ),
    ],
  },
  {
    about: "filters",
    given: { filters: { dateFrom: "2024-01-01", dateTo: "2024-02-01" } },
    rules: [
      prints(
        "select event from events where {filters}",
        "less(toTimeZone(events.timestamp, 'UTC'), '2024-02-01'), greaterOrEquals(toTimeZone(events.timestamp, 'UTC'), '2024-01-01')",
      ),
      prints("select key from groups where {filters}", "less(groups.created_at, '2024-02-01')"),
      prints(
        "select session_id from sessions where {filters}",
        "ifNull(less(sessions.`$start_timestamp`, '2024-02-01'), 0)",
      ),
      told("select 1 from persons where {filters}", "Cannot use 'filters' placeholder", "{filters}"),
      told(
        "select 1 from events where {filters.foo}",
        "Unsupported filters placeholder {filters.foo}",
        "{filters.foo}",
      ),
    ],
  },
  {
    about: "mistakes point at what is wrong, in every clause",
    given: {},
    rules: [
      told("select evnt from events", "Unable to resolve field: evnt", "evnt", "did you mean `event`?"),
      told("select event from evnts", "Unknown table `evnts`.", "evnts", "did you mean `events`?"),
      told(
        "select person.proprties.x from events",
        "Field not found: proprties",
        "person.proprties.x",
        "did you mean `properties`?",
      ),
      told("select event from events where evnt = 1", "Unable to resolve field: evnt", "evnt", "did you mean `event`?"),
      told("select event from events group by evnt", "Unable to resolve field: evnt", "evnt"),
      told("select event from events having evnt", "Unable to resolve field: evnt", "evnt"),
      told("select event from events order by evnt", "Unable to resolve field: evnt", "evnt"),
      told("select event from events limit 1 by evnt", "Unable to resolve field: evnt", "evnt"),
      told("select sum(1) over (partition by evnt) from events", "Unable to resolve field: evnt", "evnt"),
      told("select event from events prewhere evnt", "Unable to resolve field: evnt", "evnt"),
      told("select 1 from events array join evnt as x", "Unable to resolve field: evnt", "evnt"),
      told("select event from events join persons on evnt = 1", "Unable to resolve field: evnt", "evnt"),
      told(
        'select event from events where event = "page"',
        "Unable to resolve field: page",
        '"page"',
        "double quotes name a column; text stands in single quotes: 'page'",
      ),
      told("select event from events group by loweer(event)", "Unsupported function call 'loweer(...)'", "loweer"),
    ],
  },
  {
    about: "a time zone that is none",
    given: { timezone: "Mars/Phobos" },
    rules: [told("select timestamp from events", "Unknown timezone: 'Mars/Phobos'", "timestamp")],
  },
];
