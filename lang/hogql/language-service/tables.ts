/** The tables that a project's queries can name, for people and editors. */
import type { QueryContext } from "../context.ts";
import { logicalDatabase } from "../schema/database.ts";
import type { FieldDefinition, LogicalTable } from "../schema/fields.ts";

/** Tables that are shown: those made of others for the resolver's own use are left out. */
export const shownTables = (context: QueryContext): readonly LogicalTable[] =>
  [...logicalDatabase(context).values()].filter(({ name }) => !name.startsWith("raw_") && name !== "numbers");

/** Fields of a table that are shown. */
export const shownFields = (table: Pick<LogicalTable, "fields">): readonly (readonly [string, FieldDefinition])[] =>
  [...table.fields].filter(
    ([name, field]) =>
      name !== "team_id" && !((field.kind === "column" || field.kind === "expression") && field.hidden),
  );

/** Types as clients of PostHog know them. */
const SERIAL: Readonly<Record<string, string>> = {
  Integer: "integer",
  Float: "float",
  Decimal: "decimal",
  String: "string",
  StringJSON: "json",
  Boolean: "boolean",
  Date: "date",
  DateTime: "datetime",
  UUID: "string",
  Array: "array",
};

export function fieldType(field: FieldDefinition): string {
  switch (field.kind) {
    case "column":
      return SERIAL[field.type.name] ?? "unknown";
    case "expression":
      return "expression";
    case "traverser":
      return "field_traverser";
    case "virtual":
      return "virtual_table";
    case "lazyJoin":
      return "lazy_table";
  }
}

/** A name as a query has to write it. */
export const written = (name: string): string =>
  /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) ? name : `\`${name.replace(/[\\`]/g, "\\$&")}\``;

export interface TableDescription {
  readonly type: "posthog";
  readonly id: string;
  readonly name: string;
  readonly fields: Readonly<Record<string, FieldDescription>>;
}

export interface FieldDescription {
  readonly name: string;
  readonly hogql_value: string;
  readonly type: string;
  readonly schema_valid: true;
  /** Of a traverser: what it reads. */
  readonly chain?: readonly string[];
  /** Of a lazy or virtual table: its fields. */
  readonly fields?: readonly string[];
  /** Of a lazy table: its name. */
  readonly table?: string;
}

/** Every table by its name. */
export const describeTables = (context: QueryContext): Readonly<Record<string, TableDescription>> =>
  Object.fromEntries(
    shownTables(context).map((table) => [
      table.name,
      {
        type: "posthog",
        id: table.name,
        name: table.name,
        fields: Object.fromEntries(
          shownFields(table).map(([name, field]) => [name, describeField(name, field, context)]),
        ),
      },
    ]),
  );

function describeField(name: string, field: FieldDefinition, context: QueryContext): FieldDescription {
  const base = { name, hogql_value: written(name), type: fieldType(field), schema_valid: true } as const;
  switch (field.kind) {
    case "traverser":
      return { ...base, chain: field.chain };
    case "virtual":
      return { ...base, fields: shownFields(field).map(([inner]) => inner) };
    case "lazyJoin": {
      const table = field.table(context);
      return { ...base, table: table.name, fields: shownFields(table).map(([inner]) => inner) };
    }
    default:
      return base;
  }
}
