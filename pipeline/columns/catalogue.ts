/**
 * Columns that hold one property each, as the warehouse's own schema tells of them. A column's comment says what it holds
 * and how far it is, so that there is no second record that could disagree:
 *
 * | comment | meaning |
 * |---|---|
 * | `column_materializer::<property>` | a key of `properties`, in every part: queries read it |
 * | `column_materializer::<json column>::<property>` | the same of another JSON column |
 * | `column_materializer_filling::<json column>::<property>` | new rows have it, old parts are being filled |
 * | `column_materializer_retired::<json column>::<property>` | no query reads it any more; it will be dropped |
 */
import type { MaterializedColumns } from "#lang/hogql/context.ts";
import { quoteIdentifier } from "#pipeline/engines/warehouse/client.ts";
import type { Warehouse } from "#pipeline/engines/warehouse/port.ts";

/** JSON columns of which properties get columns of their own, with what those columns' names begin with. */
export const SOURCES = [
  { table: "events", column: "properties", prefix: "mat_" },
  { table: "events", column: "person_properties", prefix: "mat_pp_" },
] as const;
export type Source = (typeof SOURCES)[number];

export type ColumnState = "filled" | "filling" | "retired";

export interface PropertyColumn {
  readonly table: string;
  readonly source: string;
  readonly property: string;
  readonly name: string;
  readonly nullable: boolean;
  readonly state: ColumnState;
  /** Made by the job, which may drop it again; false: part of the shipped schema. */
  readonly ours: boolean;
}

const COMMENT = /^column_materializer(?:_(filling|retired))?::(.*)$/s;

/** The columns that there are. @throws WarehouseUnavailable */
export async function propertyColumns(warehouse: Pick<Warehouse, "query">): Promise<readonly PropertyColumn[]> {
  const { rows } = await warehouse.query(
    "SELECT table, name, type, comment FROM system.columns " +
      "WHERE database = currentDatabase() AND startsWith(comment, 'column_materializer') ORDER BY table, name",
  );
  return rows.flatMap(([table, name, type, comment]): PropertyColumn[] => {
    const [, state = "filled", rest = ""] = COMMENT.exec(String(comment)) ?? [];
    const source = SOURCES.find((known) => known.table === table && rest.startsWith(`${known.column}::`));
    const property = source === undefined ? rest : rest.slice(source.column.length + 2);
    if (property === "") return [];
    return [
      {
        table: String(table),
        source: source?.column ?? "properties",
        property,
        name: String(name),
        nullable: String(type).startsWith("Nullable("),
        state: state as ColumnState,
        ours: source !== undefined && String(name).startsWith(source.prefix),
      },
    ];
  });
}

/** Those that the printer may read, in its words. */
export const readable = (columns: readonly PropertyColumn[]): MaterializedColumns =>
  Object.fromEntries(
    columns
      .filter(({ state }) => state === "filled")
      .map(({ table, source, property, name, nullable }) => [
        `${table}.${source}.${property}`,
        { column: name, nullable },
      ]),
  );

export const commentOf = (state: ColumnState, source: string, property: string): string =>
  `column_materializer${state === "filled" ? "" : `_${state}`}::${source}::${property}`;

/** Text as a literal of DDL, which takes no parameters. */
const literal = (text: string): string => `'${text.replace(/[\\']/g, "\\$&")}'`;

/**
 * Reads a property just as a query without the column would: missing and null are NULL, the empty text stays empty,
 * numbers and booleans are their text, objects and lists their JSON.
 */
const expressionOf = (source: string, property: string): string =>
  `replaceRegexpAll(nullIf(nullIf(JSONExtractRaw(${quoteIdentifier(source)}, ${literal(property)}), ''), 'null'), ` +
  `'^"|"$', '')`;

export const addColumn = ({ table, column }: Source, name: string, property: string): string =>
  `ALTER TABLE ${quoteIdentifier(table)} ADD COLUMN IF NOT EXISTS ${quoteIdentifier(name)} Nullable(String) ` +
  `MATERIALIZED ${expressionOf(column, property)} COMMENT ${literal(commentOf("filling", column, property))}`;

export const setState = ({ table, name, source, property }: PropertyColumn, state: ColumnState): string =>
  `ALTER TABLE ${quoteIdentifier(table)} COMMENT COLUMN ${quoteIdentifier(name)} ` +
  literal(commentOf(state, source, property));

/** Properties whose names are too long or odd for a schema are read from the JSON for ever. */
export const eligible = (property: string): boolean =>
  property !== "" && property.length <= 200 && !/[\p{C}%]/u.test(property);
