/**
 * Queries over generated events on the embedded engine: what HogQL costs beside SQL written by hand, what a column of its
 * own does for a property, and how the insights that people look at most grow with the table.
 */
import { type CompiledQuery, compileQuery, compileTree } from "#lang/hogql/compile.ts";
import { type MaterializedColumns, queryContext } from "#lang/hogql/context.ts";
import { insightContext } from "#lang/hogql/insights/context.ts";
import { INSIGHT_LIMITS, type InsightStep, planInsight } from "#lang/hogql/insights/insight.ts";
import { QUERY_SETTINGS } from "#lang/hogql/settings.ts";
import { propertyColumns, readable } from "#pipeline/columns/catalogue.ts";
import type { Warehouse } from "#pipeline/engines/warehouse/port.ts";
import { compare, interleave, type Measure, median } from "../measure.ts";
import { END, openWorld, START, STEPS, TEAM, type World } from "./data.ts";

const ROUNDS = Number(process.env["HOGSTREAM_BENCH_ROUNDS"] ?? 5);
const WINDOW_S = 14 * 86_400;
const NOW_MS = Date.parse(`${END.replace(" ", "T")}Z`) - 1;

/** Seconds that a piece of work takes. */
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
};

export async function engineMeasures(sizes: readonly number[]): Promise<readonly Measure[]> {
  const measures: Measure[] = [];
  for (const size of sizes) {
    const world = await openWorld(size);
    try {
      measures.push(...(await worldMeasures(world)));
    } finally {
      await world.close();
    }
  }
  return measures;
}

async function worldMeasures({ warehouse, events, cpuSeconds }: World): Promise<readonly Measure[]> {
  const label = `${events / 1e6} M events`;
  const materialized = readable(await propertyColumns(warehouse));
  const settings = { ...QUERY_SETTINGS, max_execution_time: 600 };
  const hogql = (source: string, columns: MaterializedColumns = materialized) => {
    const compiled = compileQuery(source, queryContext(TEAM, { materialized: columns }));
    if (!compiled.ok) throw new Error(`${source}: ${compiled.diagnostics[0]?.message}`);
    return runOf(warehouse, compiled.result, settings);
  };
  const sql = (text: string) => () => warehouse.query(text, { settings });
  const range = `timestamp >= '${START}' and timestamp < '${END}'`;
  const measures: Measure[] = [];
  // Where the system tells what the engine's process used, other work on the machine does not count.
  const byCpu = cpuSeconds() !== undefined;
  const rate = async (work: () => Promise<unknown>): Promise<number> => {
    const before = cpuSeconds() ?? 0;
    const wall = await timed(work);
    return 1 / (byCpu ? Math.max(0.01, (cpuSeconds() ?? 0) - before) : wall);
  };
  const pair = async (
    measure: string,
    ours: () => Promise<unknown>,
    peer: string,
    theirs: () => Promise<unknown>,
  ): Promise<void> => {
    const { a, b } = await interleave(ROUNDS, { a: () => rate(ours), b: () => rate(theirs) });
    measures.push(compare(`${measure}, ${label}`, byCpu ? "queries/CPU s" : "queries/s", a, peer, b));
  };

  for (const [name, text, byHand] of [
    [
      "events by name and day",
      `select toDate(timestamp) as d, event, count(), uniq(distinct_id) from events where ${range} group by d, event`,
      `SELECT toDate(timestamp) AS d, event, count(), uniq(distinct_id) FROM events WHERE team_id = ${TEAM} AND ${range} GROUP BY d, event LIMIT 50000`,
    ],
    [
      "a property's column, filtered",
      `select count() from events where properties.$browser = 'Firefox' and ${range}`,
      `SELECT count() FROM events WHERE team_id = ${TEAM} AND \`mat_$browser\` = 'Firefox' AND ${range}`,
    ],
    [
      "people by a property's column",
      `select properties.plan, uniq(person_id) from events where ${range} group by properties.plan`,
      `SELECT mat_plan, uniq(person_id) FROM events WHERE team_id = ${TEAM} AND ${range} GROUP BY mat_plan LIMIT 50000`,
    ],
  ] as const) {
    const ours = text.includes("person_id") ? withoutOverrides(warehouse, text, materialized, settings) : hogql(text);
    await pair(`HogQL: ${name}`, ours, "SQL by hand", sql(byHand));
  }
  const filter = `select count() from events where properties.$browser = 'Firefox'`;
  await pair("filter on a materialised property", hogql(filter), "JSONExtract", hogql(filter, {}));

  // The same events as other systems order them: by time alone, and by person.
  const conditions = STEPS.map((name) => `event = '${name}'`).join(", ");
  const names = STEPS.map((name) => `'${name}'`).join(", ");
  const columns = "team_id Int64, person_id UUID, timestamp DateTime64(6, 'UTC'), event LowCardinality(String)";
  for (const [table, order] of [
    ["by_time", "team_id, timestamp"],
    ["by_person", "team_id, person_id, timestamp"],
  ] as const) {
    await warehouse.command(`CREATE TABLE ${table} (${columns}) ENGINE = MergeTree ORDER BY (${order})`);
    await warehouse.command(`INSERT INTO ${table} SELECT team_id, person_id, timestamp, event FROM events`, {
      settings: { max_partitions_per_insert_block: 0 },
    });
    await warehouse.command(`OPTIMIZE TABLE ${table} FINAL`);
  }
  const funnelOn = (table: string, more = ""): string =>
    `SELECT level, count() FROM (SELECT windowFunnel(${WINDOW_S})(toDateTime(timestamp), ${conditions}) AS level ` +
    `FROM ${table} WHERE team_id = ${TEAM} AND ${range} AND event IN (${names}) GROUP BY person_id) GROUP BY level${more}`;
  const plain = sql(funnelOn("by_time"));
  const series = STEPS.map((event) => ({ kind: "EventsNode", event }));
  const dateRange = { date_from: START.slice(0, 10), date_to: "2026-01-30" };
  const funnel = insight(warehouse, { kind: "FunnelsQuery", series, dateRange }, materialized, settings);
  if (funnel !== undefined) await pair("FunnelsQuery, 30 days, 4 steps", funnel, "windowFunnel on (team, ts)", plain);
  await pair(
    "windowFunnel in HogQL",
    withoutOverrides(warehouse, funnelText(conditions, names, range), materialized, settings),
    "windowFunnel on (team, ts)",
    plain,
  );
  await pair(
    "windowFunnel on (team, person, ts), in order",
    sql(funnelOn("by_person", " SETTINGS optimize_aggregation_in_order = 1")),
    "windowFunnel on (team, ts)",
    plain,
  );
  const trends = insight(
    warehouse,
    {
      kind: "TrendsQuery",
      series: [{ kind: "EventsNode", event: "visited", math: "dau" }],
      interval: "day",
      dateRange,
      breakdownFilter: { breakdown: "$browser", breakdown_type: "event" },
    },
    materialized,
    settings,
  );
  const seconds = async (measure: string, work: () => Promise<unknown>): Promise<void> => {
    const took: number[] = [];
    for (let round = 0; round < ROUNDS; round++) took.push(await timed(work));
    measures.push({
      measure: `${measure}, ${label}`,
      value: median(took),
      unit: "s",
      min: Math.min(...took),
      max: Math.max(...took),
      rounds: ROUNDS,
    });
  };
  if (funnel !== undefined) await seconds("FunnelsQuery, 30 days, 4 steps", funnel);
  await seconds("windowFunnel on (team, ts)", plain);
  if (trends !== undefined) await seconds("TrendsQuery, dau by day and $browser", trends);
  return measures;
}

const funnelText = (conditions: string, names: string, range: string): string =>
  `select level, count() from (select windowFunnel(${WINDOW_S})(toDateTime(timestamp), ${conditions}) as level ` +
  `from events where ${range} and event in (${names}) group by person_id) group by level`;

const runOf =
  (warehouse: Warehouse, { sql, params }: CompiledQuery, settings: Readonly<Record<string, string | number>>) =>
  (): Promise<unknown> =>
    warehouse.query(sql, { params, settings });

/** Person ids as they were stored: what the peer reads too. */
function withoutOverrides(
  warehouse: Warehouse,
  source: string,
  materialized: MaterializedColumns,
  settings: Readonly<Record<string, string | number>>,
): () => Promise<unknown> {
  const modifiers = { personsOnEventsMode: "person_id_no_override_properties_on_events" } as const;
  const compiled = compileQuery(source, queryContext(TEAM, { materialized, modifiers }));
  if (!compiled.ok) throw new Error(`${source}: ${compiled.diagnostics[0]?.message}`);
  return runOf(warehouse, compiled.result, settings);
}

/** Runs an insight as the API does, all rounds of it; undefined if its kind is not planned here. */
function insight(
  warehouse: Warehouse,
  node: object,
  materialized: MaterializedColumns,
  settings: Readonly<Record<string, string | number>>,
): (() => Promise<unknown>) | undefined {
  const context = queryContext(TEAM, {
    materialized,
    limits: INSIGHT_LIMITS,
    modifiers: { personsOnEventsMode: "person_id_no_override_properties_on_events" },
  });
  const planning = planInsight(node, insightContext(context, NOW_MS));
  if (!planning.ok) return undefined;
  return async () => {
    let step: InsightStep = planning.plan;
    while (step.kind !== "answer") {
      const results = await Promise.all(
        step.statements.map(({ query }) => {
          const { sql, params } = compileTree(query, context);
          return warehouse.query(sql, { params, settings });
        }),
      );
      step = step.answer(results);
    }
    return step.response;
  };
}
