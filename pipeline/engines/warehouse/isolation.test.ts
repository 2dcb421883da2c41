/**
 * Two projects side by side, against the engine. Every generated query runs for one project twice: where the other's rows
 * are in the same tables, and where they are not. The answers must be the same rows, so nothing of the other project is
 * shown, counted, joined, or left out because of it. Settings by which the engine filters too are left off: this is the
 * compiler's guard alone.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CompiledQuery, compileQuery } from "#lang/hogql/compile.ts";
import { type Modifiers, queryContext } from "#lang/hogql/context.ts";
import { logicalDatabase } from "#lang/hogql/schema/database.ts";
import { QUERY_SETTINGS } from "#lang/hogql/settings.ts";
import { openWarehouse } from "./client.ts";
import { type EmbeddedWarehouse, launchEmbeddedWarehouse } from "./embedded/launch.ts";
import { migrateWarehouse } from "./migrate.ts";
import type { Warehouse } from "./port.ts";

const OURS = 1;
const THEIRS = 2;
const ROWS = 3;
const QUERIES = 5_200;
const ANSWERED_MIN = 5_000;
/** Queries under way at once. */
const LANES = 3;

const folder = mkdtempSync(join(tmpdir(), "hogstream-isolation-"));
let engine: EmbeddedWarehouse;
const open: Warehouse[] = [];
let both: Warehouse;
let alone: Warehouse;

const id = (index: number): string => `00000000-0000-7000-8000-00000000000${index}`;
const session = (index: number): string => `019b7947-0000-7000-8000-00000000000${index}`;
const AT = "2026-01-01 12:00:00";

/** Rows of one project. Keys are the same in both, so that whatever forgets the project mixes them up. */
function rowsOf(team: number): Readonly<Record<string, readonly object[]>> {
  const mark = `mark-of-${team}`;
  const properties = JSON.stringify({ mark, n: team, list: [mark] });
  const times = <T>(make: (index: number) => T): T[] => Array.from({ length: ROWS }, (_, index) => make(index));
  return {
    events: times((index) => ({
      uuid: id(index),
      event: index === 0 ? "$pageview" : mark,
      distinct_id: `d${index}`,
      person_id: id(index),
      timestamp: AT,
      created_at: AT,
      properties: JSON.stringify({ mark, n: team, $session_id: session(index), $group_0: "g", utm_source: "google" }),
      person_properties: properties,
      elements_chain: `a:text="${mark}"`,
    })),
    person: times((index) => ({ id: id(index), properties, version: team, created_at: AT })),
    person_distinct_id2: times((index) => ({ distinct_id: `d${index}`, person_id: id(index), version: team })),
    groups: times((index) => ({
      group_type_index: 0,
      group_key: `g${index || ""}`,
      group_properties: properties,
      created_at: AT,
      _timestamp: AT,
    })),
    cohortpeople: times((index) => ({ person_id: id(index), cohort_id: 1, sign: 1, version: team })),
    person_static_cohort: times((index) => ({ id: id(index), person_id: id(index), cohort_id: 2, _timestamp: AT })),
    log_entries: times((index) => ({
      log_source: "session_replay",
      log_source_id: session(index),
      instance_id: "i",
      timestamp: AT,
      level: "info",
      message: mark,
    })),
    app_metrics2: times((index) => ({
      timestamp: AT,
      app_source: "a",
      app_source_id: `f${index}`,
      metric_kind: "k",
      metric_name: mark,
      count: team,
    })),
    dead_letters: times((index) => ({ uuid: id(index), stage: "s", reason: mark, timestamp: AT })),
    function_costs: times((index) => ({
      function_id: `f${index}`,
      stage: mark,
      instance_id: "i",
      timestamp: AT,
      invocations: team,
      version: 1,
    })),
    function_states: times((index) => ({ function_id: `f${index}`, timestamp: AT, state: mark, version: team })),
    query_log_archive: times((index) => ({ event_time: AT, query_start_time: AT, query_id: `q${index}`, query: mark })),
    property_reads: times((index) => ({
      table_name: "events",
      column_name: "properties",
      property: `${mark}-${index}`,
      reads: team,
      last_read: AT,
    })),
    session_replay_events: [],
  };
}

const fill = async (warehouse: Warehouse, team: number): Promise<void> => {
  for (const [table, rows] of Object.entries(rowsOf(team))) {
    const lines = rows.map((row) => JSON.stringify({ team_id: team, ...row }));
    await warehouse.insert(table, Buffer.from(lines.join("\n")));
  }
  await warehouse.command(`
    INSERT INTO session_replay_events (session_id, team_id, distinct_id, min_first_timestamp, max_last_timestamp, first_url, all_urls, click_count, event_count, snapshot_source, snapshot_library)
    SELECT concat('019b7947-0000-7000-8000-00000000000', toString(number)), ${team}, concat('d', toString(number)),
      toDateTime64('${AT}', 6, 'UTC'), toDateTime64('${AT}', 6, 'UTC'), argMinState(toNullable('mark-of-${team}'), toDateTime64('${AT}', 6, 'UTC')),
      ['mark-of-${team}'], ${team}, ${team}, argMinState(CAST('web', 'LowCardinality(Nullable(String))'), toDateTime64('${AT}', 6, 'UTC')),
      argMinState(toNullable('web'), toDateTime64('${AT}', 6, 'UTC'))
    FROM numbers(${ROWS}) GROUP BY number`);
};

beforeAll(async () => {
  engine = await launchEmbeddedWarehouse({ folder, logger: { info() {}, warn() {} }, sessions: 3 });
  const root = openWarehouse(engine);
  open.push(root);
  const database = async (name: string, teams: readonly number[]): Promise<Warehouse> => {
    await root.command(`CREATE DATABASE ${name}`);
    const warehouse = openWarehouse({ ...engine, database: name });
    open.push(warehouse);
    await migrateWarehouse(warehouse);
    for (const team of teams) await fill(warehouse, team);
    return warehouse;
  };
  both = await database("both", [OURS, THEIRS]);
  alone = await database("alone", [OURS]);
});
afterAll(async () => {
  for (const warehouse of open) await warehouse.close();
  await engine?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

/** What to read of each table; an answer must not depend on the order of rows. */
const READS: Readonly<Record<string, readonly string[]>> = {
  events: [
    "event",
    "distinct_id",
    "properties.mark",
    "person.properties.mark",
    "person_id",
    "$session_id",
    "group_0.properties.mark",
    "session.$entry_utm_source",
    "elements_chain_texts",
    "timestamp",
    "pdi.person.properties.mark",
    "goe_0.key",
  ],
  persons: ["id", "properties.mark", "pdi.distinct_id", "created_at"],
  raw_persons: ["id", "properties.mark", "version"],
  person_distinct_ids: ["distinct_id", "person_id", "person.properties.mark"],
  raw_person_distinct_ids: ["distinct_id", "person_id", "version"],
  person_distinct_id_overrides: ["distinct_id", "person_id"],
  raw_person_distinct_id_overrides: ["distinct_id", "version"],
  groups: ["key", "properties.mark"],
  raw_groups: ["key", "properties.mark", "updated_at"],
  sessions: ["session_id", "distinct_id", "$pageview_count", "$is_bounce", "$urls"],
  raw_sessions: ["session_id_v7", "min_timestamp", "urls"],
  cohort_people: ["person_id", "cohort_id", "person.properties.mark"],
  raw_cohort_people: ["person_id", "version"],
  static_cohort_people: ["person_id", "cohort_id"],
  log_entries: ["message", "log_source_id"],
  console_logs_log_entries: ["message", "log_source_id"],
  batch_export_log_entries: ["message"],
  app_metrics: ["metric_name", "count"],
  query_log: ["query", "query_id"],
  raw_query_log: ["query"],
  dead_letters: ["reason", "uuid"],
  function_costs: ["function_id", "stage", "invocations"],
  raw_function_costs: ["stage", "invocations"],
  function_states: ["function_id", "state"],
  raw_function_states: ["state", "version"],
  session_replay_events: [
    "session_id",
    "first_url",
    "click_count",
    "person.properties.mark",
    "events.event",
    "console_logs.message",
  ],
  raw_session_replay_events: ["session_id", "click_count"],
  "system.materialized_columns": ["property", "reads"],
};

/** Tables that ClickHouse takes PREWHERE of: those that HogQL prints as they are. */
const PLAIN = new Set(
  [...logicalDatabase(queryContext(OURS)).values()].flatMap(({ kind, name }) =>
    kind === "physical" && !name.startsWith("system.") ? [name] : [],
  ),
);

const tables = fc.constantFrom(...Object.keys(READS));
/** A table with one of its columns, as text. */
const reads = tables.chain((table) => fc.constantFrom(...READS[table]!).map((column) => ({ table, column })));

/** Columns that no join has to be made for: what a join's own condition can read. */
const ownReads = reads.filter(({ column }) => !column.includes(".") || /^properties\./.test(column));
const plainReads = reads.filter(({ table }) => PLAIN.has(table));

const conditions = (alias: string) =>
  fc.constantFrom(
    "1",
    "1 = 1",
    `${alias}.team_id = 2 or 1`,
    `not (${alias}.team_id = 1) or 1 = 1`,
    `${alias}.team_id in (1, 2)`,
    `${alias}.team_id != 2`,
    "0 or 1",
  );
const guardless: ReadonlySet<string> = new Set(["sessions"]);
const joins = fc.constantFrom("join", "left join", "right join", "full outer join", "semi left join", "anti left join");

/** Queries with one column `v` of texts, nested in each other. */
const { query } = fc.letrec<{ query: string; small: string }>((tie) => ({
  small: reads.chain(({ table, column }) =>
    conditions("t").map((where) => {
      const safe = guardless.has(table) ? "1" : where;
      return `select toString(t.${column}) as v from ${table} as t where ${safe}`;
    }),
  ),
  query: fc.oneof(
    { depthSize: "small", maxDepth: 2 },
    tie("small"),
    reads.map(
      ({ table, column }) =>
        `select concat(toString(count()), ':', toString(uniqExact(t.${column}))) as v from ${table} as t`,
    ),
    fc
      .tuple(ownReads, joins, ownReads)
      .map(
        ([a, kind, b]) =>
          `select concat(ifNull(toString(a.${a.column}), '-')${/semi|anti/.test(kind) ? "" : `, '|', ifNull(toString(b.${b.column}), '-')`}) as v from ${a.table} as a ${kind} ${b.table} as b on toString(a.${a.column}) = toString(b.${b.column})`,
      ),
    fc
      .tuple(reads, reads)
      .map(
        ([a, b]) =>
          `select concat(toString(a.${a.column}), toString(count())) as v from ${a.table} as a, ${b.table} as b group by a.${a.column}`,
      ),
    fc
      .tuple(reads, tie("query"), fc.constantFrom("in", "not in"))
      .map(
        ([{ table, column }, q, op]) =>
          `select toString(t.${column}) as v from ${table} as t where toString(t.${column}) ${op} (${q})`,
      ),
    fc
      .tuple(reads, tie("query"))
      .map(
        ([{ table, column }, q]) =>
          `select concat(toString(t.${column}), toString((select count() from (${q}) as s))) as v from ${table} as t`,
      ),
    fc
      .tuple(tie("query"), tie("query"), fc.constantFrom("union all", "union distinct", "intersect", "except"))
      .map(([a, b, op]) => `select v from (${a} ${op} ${b}) as u`),
    fc
      .tuple(tie("query"), tie("small"))
      .map(
        ([a, b]) =>
          `with c as (${a}), d as (${b}) select concat(toString(c.v), '&') as v from c where c.v in (select v from d) or 1`,
      ),
    tie("query").map((q) => `with events as (${q}) select v from events`),
    tie("query").map(
      (q) =>
        `with person as (${q}) select concat(toString(p.id), toString((select count() from person))) as v from persons as p`,
    ),
    reads.map(
      ({ table, column }) =>
        `with recursive r as (select 1 as n, toString(count()) as v from ${table} as t union all select r.n + 1 as n, toString(t.${column}) as v from r join ${table} as t on 1 = 1 where r.n < 2) select v from r`,
    ),
    tie("query").map(
      (q) =>
        `select concat(toString(x), '!') as v from (select arraySort(groupArray(ifNull(toString(v), '-'))) as xs from (${q}) as g) as h array join xs as x`,
    ),
    reads.map(
      ({ table, column }) =>
        `select concat(toString(t.${column}), toString(x)) as v from ${table} as t array join [1, 2] as x`,
    ),
    fc
      .tuple(tables, tie("small"))
      .map(
        ([table, q]) =>
          `select arrayStringConcat(arrayMap(x -> concat(x, toString((select count() from ${table} as t))), arraySort((select groupArray(ifNull(v, '-')) from (${q}) as g))), ',') as v`,
      ),
    reads.map(
      ({ table, column }) =>
        `select concat(toString(count() over ()), toString(rank() over (partition by toString(t.${column}) order by toString(t.${column}))), toString(t.${column})) as v from ${table} as t`,
    ),
    fc
      .tuple(reads, tie("query"))
      .map(
        ([{ table, column }, q]) =>
          `select concat(toString(t.${column}), toString(count())) as v from ${table} as t group by t.${column} having count() >= (select count() from (${q}) as s) - 1000`,
      ),
    fc
      .tuple(reads, tie("small"))
      .map(
        ([{ table, column }, q]) =>
          `select distinct toString(t.${column}) as v from ${table} as t order by (select count() from (${q}) as s), v limit 1000`,
      ),
    fc
      .tuple(plainReads, conditions("t"))
      .map(
        ([{ table, column }, where]) =>
          `select toString(t.${column}) as v from ${table} as t prewhere 1 where ${guardless.has(table) ? "1" : where} limit 10 by v`,
      ),
    fc
      .tuple(tie("query"), tie("small"))
      .map(
        ([a, b]) =>
          `select concat(ifNull(toString(q1.v), '-'), ifNull(toString(q2.v), '-')) as v from (${a}) as q1 full outer join (${b}) as q2 on q1.v = q2.v`,
      ),
  ),
}));

const MODES: readonly Modifiers["personsOnEventsMode"][] = [
  "disabled",
  "person_id_no_override_properties_on_events",
  "person_id_override_properties_on_events",
  "person_id_override_properties_joined",
];
const WAYS = fc.record({ source: query, mode: fc.constantFrom(...MODES), cohorts: fc.boolean() });

interface Asked {
  readonly source: string;
  readonly compiled: CompiledQuery;
}

const SETTINGS = {
  ...QUERY_SETTINGS,
  max_threads: 1,
  // Compiling machine code for a query that runs once costs more than it gives.
  compile_expressions: 0,
  compile_aggregate_expressions: 0,
  compile_sort_description: 0,
};

/** The rows as sorted texts; the engine's code for a query that it refuses. */
async function answer(warehouse: Warehouse, { sql, params }: CompiledQuery): Promise<string> {
  try {
    const { rows } = await warehouse.query(sql, { params, settings: SETTINGS });
    return JSON.stringify(rows.map(([value]) => String(value)).toSorted());
  } catch (error) {
    return `code ${(error as { readonly clickhouseCode?: number }).clickhouseCode}`;
  }
}

/** Long expressions, planned in a tenth of a second each: asked once, not by chance. */
const LONG = [
  "select concat(distinct_id, '|', ifNull($channel_type, '-')) as v from sessions",
  "select concat(distinct_id, '|', ifNull(session.$channel_type, '-')) as v from events",
  "select concat(distinct_id, '|', ifNull(person.$virt_initial_channel_type, '-')) as v from events",
  "select concat(id, '|', ifNull($virt_initial_referring_domain_type, '-')) as v from persons",
];

describe("two projects in the same tables", () => {
  test("every table of HogQL is asked", () => {
    const unasked = new Set(["numbers", "exchange_rate"]);
    const names = [...logicalDatabase(queryContext(OURS)).keys()].filter((name) => !unasked.has(name));
    expect(names.toSorted()).toEqual(Object.keys(READS).toSorted());
  });

  test(`${QUERIES} queries answer as if the other project were not there`, { timeout: 1_800_000 }, async () => {
    const asked: Asked[] = LONG.flatMap((source) => {
      const compiled = compileQuery(source, queryContext(OURS));
      return compiled.ok ? [{ source, compiled: compiled.result }] : [];
    });
    expect(asked).toHaveLength(LONG.length);
    for (const { source, mode, cohorts } of fc.sample(WAYS, { numRuns: QUERIES, seed: 65 })) {
      const context = queryContext(OURS, {
        modifiers: { personsOnEventsMode: mode, inCohortVia: cohorts ? "leftjoin" : "subquery" },
        cohorts: [{ id: 1, name: "c", isStatic: false, version: null }],
      });
      const compiled = compileQuery(source, context);
      if (compiled.ok) asked.push({ source, compiled: compiled.result });
    }
    let answered = 0;
    let next = 0;
    const lane = async (): Promise<void> => {
      for (let one = asked[next++]; one !== undefined; one = asked[next++]) {
        const { source, compiled } = one;
        const [withThem, withoutThem] = [await answer(both, compiled), await answer(alone, compiled)];
        const [shown, expected] = [
          { source, answer: withThem },
          { source, answer: withoutThem },
        ];
        expect(shown).toEqual(expected);
        expect(shown.answer, source).not.toContain(`mark-of-${THEIRS}`);
        if (!withThem.startsWith("code ")) answered++;
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    expect(answered).toBeGreaterThanOrEqual(ANSWERED_MIN);
  });
});
