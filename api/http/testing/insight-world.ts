/** An embedded warehouse for tests of insights: streams of events as projects of their own, and insights over them. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEFAULT_MODIFIERS, type Modifiers, type QueryContext, queryContext } from "#lang/hogql/context.ts";
import { compileStatement } from "#lang/hogql/insights/compile.ts";
import { type InsightContext, insightContext } from "#lang/hogql/insights/context.ts";
import { INSIGHT_LIMITS, type InsightStep, planInsight } from "#lang/hogql/insights/insight.ts";
import type { InsightResponse } from "#lang/hogql/insights/schemas.ts";
import { eventRow, nowMsOf, personRows, type Stream } from "#lang/hogql/insights/testing/stream.ts";
import { SHIPPED_COLUMNS } from "#lang/hogql/schema/shipped-columns.ts";
import { QUERY_SETTINGS } from "#lang/hogql/settings.ts";
import { openWarehouse } from "#pipeline/engines/warehouse/client.ts";
import { launchEmbeddedWarehouse } from "#pipeline/engines/warehouse/embedded/launch.ts";
import { migrateWarehouse } from "#pipeline/engines/warehouse/migrate.ts";
import type { Warehouse } from "#pipeline/engines/warehouse/port.ts";

export interface InsightWorld {
  readonly warehouse: Warehouse;
  /** Stores streams as projects 1, 2, … */
  load(streams: readonly Stream[]): Promise<void>;
  /** @throws with the problems, if the insight is not planned */
  ask(project: number, stream: Stream, query: object, given?: Asking): Promise<InsightResponse>;
  close(): Promise<void>;
}

export interface Asking {
  readonly query?: Partial<Omit<QueryContext, "projectId" | "modifiers">>;
  readonly modifiers?: Modifiers;
  readonly insight?: Partial<Omit<InsightContext, "query" | "nowMs">>;
}

export async function openInsightWorld(): Promise<InsightWorld> {
  const folder = mkdtempSync(join(tmpdir(), "hogstream-insights-"));
  const engine = await launchEmbeddedWarehouse({ folder, logger: { info() {}, warn() {} } });
  const warehouse = openWarehouse(engine);
  await migrateWarehouse(warehouse);
  return {
    warehouse,
    async load(streams) {
      const rows = streams.flatMap(({ events }, index) => events.map((event) => eventRow(index + 1, event)));
      await warehouse.insert("events", Buffer.from(rows.join("\n")));
      const persons = streams.flatMap((stream, index) => personRows(index + 1, stream));
      await warehouse.insert("person", Buffer.from(persons.join("\n")));
    },
    async ask(project, { place }, query, { query: compiling = {}, modifiers = DEFAULT_MODIFIERS, insight = {} } = {}) {
      const context = queryContext(project, {
        timezone: place.zone,
        weekStart: place.weekStart,
        materialized: SHIPPED_COLUMNS,
        ...compiling,
        modifiers,
        limits: INSIGHT_LIMITS,
      });
      const planning = planInsight(query, insightContext(context, nowMsOf(place), insight));
      if (!planning.ok) throw new Error(JSON.stringify(planning.problems));
      let step: InsightStep = planning.plan;
      while (step.kind === "plan") {
        const results = await Promise.all(
          step.statements.map(async (statement) => {
            const compiled = compileStatement(statement, context);
            if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
            const { sql, params } = compiled.result;
            return warehouse.query(sql, { params, settings: QUERY_SETTINGS }).catch((error: unknown) => {
              throw new Error(`${statement.name}: ${sql}`, { cause: error });
            });
          }),
        );
        step = step.answer(results);
      }
      return step.response;
    },
    async close() {
      await warehouse.close();
      await engine.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
