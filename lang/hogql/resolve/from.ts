import type { Expression, JoinExpr, RatioExpr, SampleExpr, SelectQuery } from "#lang/syntax/ast.ts";
import { Builder } from "../build.ts";
import { mistake, unclear } from "../problem.ts";
import type { QuerySource, Resolved, RJoin, RQuery, RSelect, TableSource } from "../resolved.ts";
import type { LogicalTable, PhysicalTable } from "../schema/fields.ts";
import { resolveExpression } from "./expression.ts";
import { notFound } from "./names.ts";
import { exportsOf, resolveSelect, resolveSubquery } from "./query.ts";
import { type At, at, type Exports, type Scope, type ScopeSource, starFields } from "./scope.ts";

/** A FROM clause while its SELECT is resolved: constraints and made joins come when all tables are known. */
export interface FromItem {
  readonly own: ScopeSource;
  readonly join: RJoin;
}

/** Enters the tables of a FROM clause into the scope, left to right. */
export function resolveFrom(from: JoinExpr | null, scope: Scope): FromItem[] {
  const items: { item: FromItem; node: JoinExpr }[] = [];
  for (let node = from; node !== null; node = node.next_join) {
    const own = enterTable(node, scope);
    const join: RJoin = {
      source: own.source,
      type: items.length === 0 ? null : (node.join_type ?? "JOIN"),
      final: node.table_final === true,
      sample: node.sample === null || node.sample === undefined ? null : sampleOf(node.sample),
      constraint: null,
    };
    items.push({ item: { own, join }, node });
  }
  const inJoin: At = { ...at(scope), inJoin: true };
  return items.map(({ item, node }) => {
    const constraint = node.constraint ?? null;
    if (constraint === null) return item;
    if (constraint.constraint_type === "USING")
      return { ...item, join: { ...item.join, constraint: using(constraint.expr) } };
    // Merged with the tenant's guard, a condition is no longer a bare join key: nulls are taken care of as in a WHERE.
    const { source, type } = item.join;
    const merged = source.kind === "table" && source.table.guarded && (type ?? "").includes("LEFT");
    const expr = resolveExpression(constraint.expr, merged ? at(scope) : inJoin);
    return { ...item, join: { ...item.join, constraint: { kind: "ON" as const, expr } } };
  });
}

/** USING takes names of columns that both sides have; they print bare. */
function using(expr: Expression): { readonly kind: "USING"; readonly expr: Resolved } {
  const names = expr.node === "Tuple" ? expr.exprs : [expr];
  const columns = names.map((name): Resolved => {
    if (name.node !== "Field" || name.chain.length !== 1) throw mistake("USING takes names of columns", name.span);
    return { kind: "argument", name: name.chain[0]!, type: { name: "Unknown", nullable: true }, span: name.span };
  });
  if (columns.length === 1) return { kind: "USING", expr: columns[0]! };
  return {
    kind: "USING",
    expr: { kind: "tuple", exprs: columns, type: { name: "Tuple", nullable: false }, span: expr.span },
  };
}

function enterTable(node: JoinExpr, scope: Scope): ScopeSource {
  const { table, alias, span } = node;
  switch (table.node) {
    case "Field":
      return enterNamed(table.chain, node, scope);
    case "SelectQuery":
    case "SelectSetQuery": {
      const inner = resolveSubquery(table, scope);
      const names = node.column_aliases ?? null;
      const { query, exports } = names === null ? inner : withColumnNames(inner, names, span);
      const source: QuerySource = { kind: "query", sqlName: alias, cte: null, query };
      return enter(
        scope,
        alias ?? scope.anonymousKey(),
        { source, table: null, exports, lazy: null },
        span,
        "subquery",
      );
    }
    case "Placeholder":
      throw mistake("You can not use placeholders here", table.span);
    case "ValuesQuery":
    case "PivotExpr":
    case "UnpivotExpr":
    case "HogQLXTag":
    case "JoinExpr":
      throw unclear(`A ${table.node} cannot be used as a SELECT source`, table.span);
  }
}

function enterNamed(chain: readonly string[], node: JoinExpr, scope: Scope): ScopeSource {
  const name = chain.join(".");
  const { span } = node;
  const cte = chain.length === 1 ? scope.ctes.get(name) : undefined;
  if (cte?.kind === "query") {
    const alias = node.alias ?? name;
    const source: QuerySource = { kind: "query", sqlName: alias, cte: name, query: null };
    const exports = node.column_aliases ? renamedExports(cte.exports, node.column_aliases, span) : cte.exports;
    return enter(scope, alias, { source, table: null, exports, lazy: null }, span, "table");
  }
  const named = scope.session.database.get(name);
  if (named === undefined) {
    const known = [...scope.ctes.keys(), ...scope.session.database.keys()];
    throw notFound(`Unknown table \`${name}\`.`, name, known, node.table.span);
  }
  const table = node.column_aliases ? withFieldNames(named, node.column_aliases, span) : named;
  const alias = node.alias ?? chain.join("__");
  if (table.kind === "lazy") {
    if (node.table_args !== undefined) throw noArguments(name, span);
    const source: QuerySource = { kind: "query", sqlName: alias, cte: null, query: null };
    const lazy = { table, source, requested: new Map() };
    return enter(scope, alias, { source, table, exports: null, lazy }, span, "table");
  }
  const source: TableSource = {
    kind: "table",
    table,
    sqlName: node.alias ?? (table.args === undefined ? table.physical : alias),
    aliased: node.alias !== null || table.args !== undefined,
    args: tableArguments(table, node, scope),
  };
  return enter(scope, alias, { source, table, exports: null, lazy: null }, span, "table");
}

const tooMany = (columns: number, names: number, span: JoinExpr["span"]) =>
  mistake(`${columns} column(s) but ${names} column name(s) were provided`, span);

/** `(select …) as t (a, b)`: the first columns get these names inside the subquery itself. */
export function withColumnNames(
  inner: ReturnType<typeof resolveSubquery>,
  names: readonly string[],
  span: JoinExpr["span"],
): ReturnType<typeof resolveSubquery> {
  const rename = (query: RQuery): RQuery => {
    if (query.kind === "set") return { ...query, first: rename(query.first) };
    if (names.length > query.columns.length) throw tooMany(query.columns.length, names.length, span);
    const columns = query.columns.map((column, index): Resolved => {
      const name = names[index];
      if (name === undefined) return column;
      const expr = column.kind === "alias" ? column.expr : column;
      return { kind: "alias", expr, name, hidden: false, type: expr.type, span: column.span };
    });
    return { ...query, columns };
  };
  const query = rename(inner.query);
  return { query, exports: exportsOf(firstSelect(query).columns) };
}

const firstSelect = (query: RQuery): RSelect => (query.kind === "select" ? query : firstSelect(query.first));

/** Columns of a CTE by other names; in the text they keep their own. */
function renamedExports(exports: Exports, names: readonly string[], span: JoinExpr["span"]): Exports {
  const entries = [...exports];
  if (names.length > entries.length) throw tooMany(entries.length, names.length, span);
  return new Map(
    entries.map(([name, column], index) => [names[index] ?? name, { ...column, column: column.column ?? name }]),
  );
}

/** Fields of a table by other names, in the order in which a star lists them. */
function withFieldNames<Table extends LogicalTable>(
  table: Table,
  names: readonly string[],
  span: JoinExpr["span"],
): Table {
  const starred = starFields(table.fields);
  if (names.length > starred.length) throw tooMany(starred.length, names.length, span);
  const renames = new Map(starred.slice(0, names.length).map((name, index) => [name, names[index]!]));
  return { ...table, fields: new Map([...table.fields].map(([name, field]) => [renames.get(name) ?? name, field])) };
}

const noArguments = (name: string, span: JoinExpr["span"]) =>
  mistake(`Table '${name}' does not accept arguments`, span);

function tableArguments(table: PhysicalTable, node: JoinExpr, scope: Scope): readonly Resolved[] | null {
  const { table_args: given, span } = node;
  const bounds = table.args;
  if (bounds === undefined) {
    if (given !== undefined) throw noArguments(table.name, span);
    return null;
  }
  if (given === undefined) throw mistake(`Table function '${table.name}' requires arguments`, span);
  const few = given.length < bounds.min;
  if (few || given.length > bounds.max) {
    const bound = few ? bounds.min : bounds.max;
    const plural = bound === 1 ? "" : "s";
    throw mistake(
      `Table function '${table.name}' requires at ${few ? "least" : "most"} ${bound} argument${plural}`,
      span,
    );
  }
  return given.map((arg) => resolveExpression(arg, at(scope)));
}

function enter(
  scope: Scope,
  alias: string,
  parts: Pick<ScopeSource, "source" | "exports" | "lazy"> & { readonly table: LogicalTable | null },
  span: JoinExpr["span"],
  what: "table" | "subquery",
): ScopeSource {
  if (scope.sources.has(alias)) {
    const rest = what === "table" ? "Can't redefine." : "Can't join another one with the same name.";
    throw unclear(`Already have joined a ${what} called "${alias}". ${rest}`, span);
  }
  const source: ScopeSource = { alias, joins: new Map(), ...parts };
  scope.sources.set(alias, source);
  return source;
}

function sampleOf(sample: SampleExpr): RJoin["sample"] {
  const ratio = ratioText(sample.sample_value);
  const offset = sample.offset_value === null ? null : ratioText(sample.offset_value);
  return ratio === "1" && offset === null ? null : { ratio, offset };
}

function ratioText(value: SampleExpr["sample_value"]): string {
  if (value.node === "Placeholder") throw mistake("You can not use placeholders here", value.span);
  const number = ({ value: given, span }: RatioExpr["left"]): string => {
    if (typeof given !== "number" || !(given >= 0) || !Number.isFinite(given))
      throw mistake("A sample is a number", span);
    return String(given);
  };
  return value.right === null ? number(value.left) : `${number(value.left)}/${number(value.right)}`;
}

/** The whole list of joins: what was written, each followed by the joins that reading its fields made. */
export function joinsWithMade(items: readonly FromItem[]): readonly RJoin[] {
  const list: RJoin[] = [];
  const addMade = (source: ScopeSource): void => {
    for (const { joined, join } of source.joins.values()) {
      list.push(join);
      addMade(joined);
    }
  };
  for (const { own, join } of items) {
    list.push(join);
    addMade(own);
  }
  return list;
}

/** Gives every lazy table that was read its subquery, made for exactly what was read of it. */
export function expandLazy(
  items: readonly FromItem[],
  scope: Scope,
  { where, span }: Pick<SelectQuery, "where" | "span">,
): void {
  const only = items.length === 1 ? items[0]!.own : null;
  const outer =
    only?.table === null || only === null
      ? null
      : { table: only.table.name, alias: only.alias, where, ownNames: new Set(scope.aliases.keys()) };
  const expand = (source: ScopeSource): void => {
    for (const { joined } of source.joins.values()) expand(joined);
    if (source.lazy === null) return;
    const { table, source: target, requested } = source.lazy;
    const { query, settings } = table.select(new Builder(span), [...requested.values()], scope.session.context, outer);
    target.query = { ...resolveSelect(query, scope.session, new Map()).query, settings };
  };
  for (const { own } of items) expand(own);
}
