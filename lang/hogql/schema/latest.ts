import type { Expression, SelectQuery } from "#lang/syntax/ast.ts";
import type { Builder } from "../build.ts";
import type { Requested } from "./fields.ts";

export interface LatestOptions {
  /** HogQL name of the raw table. */
  readonly table: string;
  /** Columns that tell rows apart. */
  readonly keys: readonly string[];
  /** Column that grows with each newer row of a key. */
  readonly version: string;
  /** Column that is 1 in the newest row of what was deleted. */
  readonly deleted?: string;
  readonly where?: Expression;
  /** Further conditions on the newest row. */
  readonly having?: readonly Expression[];
}

/**
 * The newest row of each key: one `argMax` for each column that was asked for. `argMax` passes over nulls, so it would
 * bring back the old value of a property that the newest row no longer has; what can be null is wrapped in a tuple.
 */
export function latestRows(build: Builder, requested: readonly Requested[], options: LatestOptions): SelectQuery {
  const { table, keys, version } = options;
  const column = (...chain: (string | number)[]): Expression => build.field(table, ...chain);
  const columns: Expression[] = [];
  for (const { name, chain } of requested) {
    if (chain.length === 1 && keys.includes(name)) continue;
    const value = column(...chain);
    columns.push(
      build.alias(
        chain.length > 1 ? newestOrNull(build, value, column(version)) : newest(build, value, column(version)),
        name,
      ),
    );
  }
  for (const key of keys) columns.push(build.alias(column(key), key));
  const conditions = [
    ...(options.deleted === undefined
      ? []
      : [build.compare("==", newest(build, column(options.deleted), column(version)), build.constant(0))]),
    ...(options.having ?? []),
  ];
  return build.select(columns, build.from(build.table(table)), {
    where: options.where ?? null,
    group_by: keys.map((key) => column(key)),
    having: conditions.length === 0 ? null : build.and(...conditions),
  });
}

export const newest = (build: Builder, value: Expression, version: Expression): Expression =>
  build.call("argMax", value, version);

const newestOrNull = (build: Builder, value: Expression, version: Expression): Expression =>
  build.call("tupleElement", build.call("argMax", build.tuple(value), version), build.constant(1));
