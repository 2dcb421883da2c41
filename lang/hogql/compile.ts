/**
 * From HogQL text to what the warehouse runs. Parsing gives a tree, resolving finds what every name in it means, printing
 * writes it down for ClickHouse with the project's guard on each table and each value as a parameter.
 */
import type { Diagnostic } from "#lang/diagnostics/diagnostic.ts";
import type { Expression, SelectLike, SelectQuery } from "#lang/syntax/ast.ts";
import { parseExpression, parseSelect } from "#lang/syntax/parse.ts";
import { Builder } from "./build.ts";
import type { QueryContext } from "./context.ts";
import { withKeywordHint } from "./language-service/misspelt.ts";
import { capRows } from "./limits.ts";
import { ClickHousePrinter, displayStyle, type PropertyRead, serverStyle } from "./print/clickhouse.ts";
import { prettyQueryText } from "./print/hogql.ts";
import { QueryMistake } from "./problem.ts";
import { resolveQuery } from "./resolve/query.ts";
import type { Session } from "./resolve/scope.ts";
import type { ConstantValue, Resolved, RQuery } from "./resolved.ts";
import { logicalDatabase } from "./schema/database.ts";

export interface CompiledQuery {
  /** For the server: values as `{hogql_val_0:Type}`. */
  readonly sql: string;
  /** The values, by the names of their placeholders. */
  readonly params: Readonly<Record<string, ConstantValue>>;
  /** The same for people: values as `%(hogql_val_0)s`. */
  readonly display: string;
  /** The query as it was understood, in HogQL, over several lines. */
  readonly hogql: string;
  /** Names of the result's columns. */
  readonly columns: readonly string[];
  /** Properties that it reads of physical tables, each once: what reads often deserves a column of its own. */
  readonly propertyReads: readonly PropertyRead[];
  /** A plain SELECT without a LIMIT of its own: the default was applied. */
  readonly unlimited: boolean;
}

export type Compilation<Result> =
  | { readonly ok: true; readonly result: Result }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Compiles one SELECT, or a set of them, for one project. */
export function compileQuery(source: string, context: QueryContext): Compilation<CompiledQuery> {
  const { tree, diagnostics } = parseSelect(source);
  if (tree === null) return { ok: false, diagnostics: inQueryWords(diagnostics, source) };
  return attempt(source, () => compileTree(tree, context));
}

/** Compiles a tree, such as one made by an insight. @throws QueryMistake */
export function compileTree(tree: SelectLike, context: QueryContext): CompiledQuery {
  const query = capRows(resolveQuery(tree, newSession(context), new Map()).query, context.limits);
  const printer = new ClickHousePrinter(context, query, serverStyle);
  const sql = printer.query(query);
  return {
    sql,
    params: Object.fromEntries(printer.values.map((value, index) => [`hogql_val_${index}`, value])),
    display: new ClickHousePrinter(context, query, displayStyle).query(query),
    hogql: prettyQueryText(tree),
    columns: columnNames(query),
    propertyReads: [...printer.reads.values()],
    unlimited: tree.node === "SelectQuery" && tree.limit === undefined,
  };
}

/** Compiles a single expression over the columns of events, and prints it alone. */
export function compileExpression(
  source: string,
  context: QueryContext,
): Compilation<Pick<CompiledQuery, "display" | "params">> {
  const { tree, diagnostics } = parseExpression(source);
  if (tree === null) return { ok: false, diagnostics: inQueryWords(diagnostics, source) };
  return attempt(source, () => {
    const build = new Builder(tree.span);
    const select: SelectQuery = build.select([tree], build.from(build.table("events")));
    const { query } = resolveQuery(select, newSession(context), new Map());
    const printer = new ClickHousePrinter(context, query, displayStyle);
    const column: Resolved | undefined = query.kind === "select" ? query.columns[0] : undefined;
    if (column === undefined) throw new Error("an expression resolved to no column");
    const display = printer.expr(bareColumn(column, tree));
    return {
      display,
      params: Object.fromEntries(printer.values.map((value, index) => [`hogql_val_${index}`, value])),
    };
  });
}

/** Without the alias that a select list adds; with the one that the expression itself has. */
const bareColumn = (column: Resolved, tree: Expression): Resolved =>
  column.kind === "alias" && tree.node !== "Alias" ? column.expr : column;

const newSession = (context: QueryContext): Session => ({
  context,
  database: logicalDatabase(context),
  depth: 0,
  nodes: 0,
});

function attempt<Result>(source: string, work: () => Result): Compilation<Result> {
  try {
    return { ok: true, result: work() };
  } catch (error) {
    if (error instanceof QueryMistake) return { ok: false, diagnostics: [withQuotesExplained(error, source)] };
    throw error;
  }
}

/** Who writes text in double quotes has named a column that is not there. */
function withQuotesExplained(error: QueryMistake, source: string): Diagnostic {
  const diagnostic = error.toDiagnostic();
  const { start, end } = error.span;
  const quoted = source.slice(start, end);
  if (!error.message.startsWith("Unable to resolve field: ") || !/^"[^"]*"$/.test(quoted)) return diagnostic;
  const text = quoted.slice(1, -1).replace(/[\\']/g, "\\$&");
  return { ...diagnostic, hint: `double quotes name a column; text stands in single quotes: '${text}'` };
}

const RESERVED_ALIAS = "H0120";

/** Clients know this mistake by PostHog's sentence. */
const inQueryWords = (diagnostics: readonly Diagnostic[], source: string): readonly Diagnostic[] =>
  diagnostics.map((diagnostic) => {
    if (diagnostic.code !== RESERVED_ALIAS) return withKeywordHint(diagnostic, source);
    const name = source.slice(diagnostic.span.start, diagnostic.span.end);
    return { ...diagnostic, message: `"${name}" cannot be an alias or identifier, as it's a reserved keyword` };
  });

function columnNames(query: RQuery): readonly string[] {
  if (query.kind === "set") return columnNames(query.first);
  return query.columns.map((column) => (column.kind === "alias" ? column.name : ""));
}
