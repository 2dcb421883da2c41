import type { QueryContext } from "./context.ts";
import { settingText } from "./print/clickhouse.ts";
import { logicalDatabase } from "./schema/database.ts";

/**
 * What every query runs with. `transform_null_in` makes IN find nulls, which the printed comparisons count on; `readonly`
 * keeps a query from changing anything whatever it says; the rest widens limits that large queries meet.
 */
export const QUERY_SETTINGS = {
  readonly: 2,
  max_execution_time: 60,
  allow_experimental_object_type: 1,
  format_csv_allow_double_quotes: 0,
  max_ast_elements: 4_000_000,
  max_expanded_ast_elements: 4_000_000,
  max_bytes_before_external_group_by: 0,
  transform_null_in: 1,
  optimize_min_equality_disjunction_chain_length: 4_294_967_295,
  allow_experimental_join_condition: 1,
  use_hive_partitioning: 0,
} as const satisfies Readonly<Record<string, number>>;

/** The same as a clause. */
export const GLOBAL_SETTINGS = `SETTINGS ${Object.entries(QUERY_SETTINGS)
  .map(([name, value]) => settingText(name, value))
  .join(", ")}`;

/**
 * The tenant's guard a second time, as a setting: ClickHouse itself then leaves other projects' rows of these tables out,
 * whatever the text says. Were the compiler ever wrong, a query would still see its own project alone.
 */
export function tenantFilters(context: QueryContext): string {
  if (!Number.isSafeInteger(context.projectId)) throw new Error("a project id is an integer");
  const guarded = [...logicalDatabase(context).values()].filter((table) => table.kind === "physical" && table.guarded);
  const names = new Set(guarded.map((table) => (table.kind === "physical" ? table.physical : table.name)));
  return `{${[...names].map((name) => `'${name}':'team_id = ${context.projectId}'`).join(",")}}`;
}
