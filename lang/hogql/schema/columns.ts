import { maybe, never, type TypeName } from "../value-type.ts";
import type { ColumnField, FieldDefinition, Fields } from "./fields.ts";

/** Shorthand for the fields of tables. Columns are never null unless said. */
export const column = (name: string, type: TypeName): ColumnField => ({
  kind: "column",
  column: name,
  type: never(type),
});

export const nullable = (name: string, type: TypeName): ColumnField => ({
  kind: "column",
  column: name,
  type: maybe(type),
});

export const hidden = (field: ColumnField): ColumnField => ({ ...field, hidden: true });

export const json = (name: string, properties?: ColumnField["properties"]): ColumnField => ({
  ...column(name, "StringJSON"),
  ...(properties === undefined ? {} : { properties }),
});

export const fields = (entries: Readonly<Record<string, FieldDefinition>>): Fields => new Map(Object.entries(entries));
