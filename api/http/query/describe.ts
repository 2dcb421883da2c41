import { compileExpression, compileQuery } from "#lang/hogql/compile.ts";
import type { QueryContext } from "#lang/hogql/context.ts";
import { logicalDatabase } from "#lang/hogql/schema/database.ts";
import type { FieldDefinition } from "#lang/hogql/schema/fields.ts";

/** HogQLMetadata: whether a text compiles, and what is wrong with it; nothing is run. */
export function metadataAnswer(source: string, language: string, context: QueryContext): Record<string, unknown> {
  const compiled = language === "hogQLExpr" ? compileExpression(source, context) : compileQuery(source, context);
  const notices = (compiled.ok ? [] : compiled.diagnostics).map(({ message, span, hint, severity }) => ({
    severity,
    notice: { message, start: span.start, end: span.end, ...(hint === undefined ? {} : { hint }) },
  }));
  const errors = notices.filter(({ severity }) => severity === "error").map(({ notice }) => notice);
  return {
    query: source,
    isValid: compiled.ok,
    errors,
    warnings: notices.filter(({ severity }) => severity === "warning").map(({ notice }) => notice),
    notices: [],
  };
}

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

function fieldType(field: FieldDefinition): string {
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

/** DatabaseSchemaQuery: the tables that a query can name, and their fields. */
export function schemaAnswer(context: QueryContext): Record<string, unknown> {
  const shown = [...logicalDatabase(context).values()].filter(
    ({ name }) => !name.startsWith("raw_") && name !== "numbers",
  );
  const tables = shown.map((table) => {
    const fields = [...table.fields]
      .filter(([name]) => name !== "team_id")
      .map(([name, field]) => {
        const quoted = /[@\-!$+]/.test(name) ? `\`${name}\`` : name;
        const chain = field.kind === "traverser" ? { chain: field.chain } : {};
        return [name, { name, hogql_value: quoted, type: fieldType(field), schema_valid: true, ...chain }] as const;
      });
    return [
      table.name,
      { type: "posthog", id: table.name, name: table.name, fields: Object.fromEntries(fields) },
    ] as const;
  });
  return { tables: Object.fromEntries(tables), joins: [] };
}
