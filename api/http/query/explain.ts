/** How ClickHouse would run a query, and how much of each table it would read. Nothing of the query itself is run. */
import { unwrapInsight } from "#lang/hogql/insights/insight.ts";
import { WarehouseError } from "#pipeline/engines/warehouse/port.ts";
import type { Round } from "#pipeline/queries/program.ts";
import { type Asked, type QueryDesk, queryFailure } from "./desk.ts";
import { type AnyNode, type Prepared, prepare } from "./prepare.ts";

export interface Explanation {
  readonly name: string;
  readonly hogql: string;
  readonly clickhouse: string;
  /** ClickHouse's plan, a line each. */
  readonly plan: readonly string[];
  /** What the primary key leaves to read; empty where ClickHouse can not say. */
  readonly estimate: readonly {
    readonly table: string;
    readonly parts: number;
    readonly rows: number;
    readonly marks: number;
  }[];
}

/** @throws ApiError */
export async function explain(desk: QueryDesk, asked: Asked): Promise<readonly Explanation[]> {
  const node = unwrapInsight(asked.node) as AnyNode;
  return explainPrepared(desk, asked, prepare(node, await desk.preparation(asked.project, node)));
}

export async function explainPrepared(
  desk: QueryDesk,
  asked: Asked,
  prepared: Prepared,
): Promise<readonly Explanation[]> {
  const { statements } = prepared.first;
  const rowsOf = async (prefix: string): Promise<readonly (readonly (readonly unknown[])[])[]> => {
    const round: Round = {
      kind: "round",
      statements: statements.map((statement) => ({ ...statement, sql: `${prefix} ${statement.sql}` })),
      next: (results) => ({ kind: "answer", response: { rows: results.map(({ rows }) => rows) } }),
    };
    const { answer } = await desk.runner.run(round, desk.options(asked, prepared, asked.signal));
    return answer.response["rows"] as readonly (readonly (readonly unknown[])[])[];
  };
  try {
    const plans = await rowsOf("EXPLAIN PLAN indexes = 1");
    const estimates = await rowsOf("EXPLAIN ESTIMATE").catch((error: unknown) => {
      // Not every plan can be estimated: one that reads no table's parts, for one.
      if (error instanceof WarehouseError) return statements.map(() => []);
      throw error;
    });
    return statements.map(({ name, hogql, display }, index) => ({
      name,
      hogql,
      clickhouse: display,
      plan: (plans[index] ?? []).map(([line]) => String(line)),
      estimate: (estimates[index] ?? []).map(([_database, table, parts, rows, marks]) => ({
        table: String(table),
        parts: Number(parts),
        rows: Number(rows),
        marks: Number(marks),
      })),
    }));
  } catch (error) {
    throw queryFailure(error);
  }
}
