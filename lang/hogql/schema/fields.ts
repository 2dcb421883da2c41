import type { Expression, SelectQuery } from "#lang/syntax/ast.ts";
import type { Builder } from "../build.ts";
import type { QueryContext } from "../context.ts";
import type { ValueType } from "../value-type.ts";

/** A column of a physical table. */
export interface ColumnField {
  readonly kind: "column";
  /** In the warehouse. */
  readonly column: string;
  readonly type: ValueType;
  /** Left out by `*`. */
  readonly hidden?: true;
  /** Of a JSON column: whose property definitions say what its members are. */
  readonly properties?: "event" | "person" | { readonly group: number };
}

/** Reads as another chain of the same table; `..` climbs from a virtual table to its owner. */
export interface TraverserField {
  readonly kind: "traverser";
  readonly chain: readonly string[];
}

/** A computed column. With `isolated` its names mean columns of its own table alone. */
export interface ExpressionField {
  readonly kind: "expression";
  readonly expr: (build: Builder, context: QueryContext) => Expression;
  readonly isolated: boolean;
  readonly hidden?: true;
}

/** Columns of the parent table grouped under one name. */
export interface VirtualField {
  readonly kind: "virtual";
  readonly fields: Fields;
}

/** Another table, joined only when something behind the name is read. */
export interface LazyJoinField {
  readonly kind: "lazyJoin";
  readonly table: (context: QueryContext) => LogicalTable;
  /** Chain on the parent that is equal to `to` on the joined table. */
  readonly from: readonly string[];
  readonly to: string;
  readonly joinType: string;
}

export type FieldDefinition = ColumnField | TraverserField | ExpressionField | VirtualField | LazyJoinField;

export type Fields = ReadonlyMap<string, FieldDefinition>;

/** A table of the warehouse. */
export interface PhysicalTable {
  readonly kind: "physical";
  /** In HogQL. */
  readonly name: string;
  readonly physical: string;
  readonly fields: Fields;
  /** False only for tables that hold no tenant's rows. */
  readonly guarded: boolean;
  /** Arguments of a table function. */
  readonly args?: { readonly min: number; readonly max: number };
}

/** What a query read of a lazy table: a column, or a member of a JSON column. */
export interface Requested {
  /** Name of the subquery's column. */
  readonly name: string;
  /** Chain on the lazy table. */
  readonly chain: readonly (string | number)[];
}

/** A table that is replaced by a subquery over physical tables, made for the columns that are read. */
export interface LazyTable {
  readonly kind: "lazy";
  readonly name: string;
  readonly fields: Fields;
  /** @param outer the query that reads one table: this one, or the one that this one is joined to; else null. */
  readonly select: (
    build: Builder,
    requested: readonly Requested[],
    context: QueryContext,
    outer: OuterQuery | null,
  ) => LazySelect;
}

/** What a lazy table may know of the query around it. */
export interface OuterQuery {
  /** The only table in its FROM. */
  readonly table: string;
  /** What that table is called in the query. */
  readonly alias: string;
  readonly where: Expression | null;
  /** Names that mean a column of the query itself before they mean one of the table. */
  readonly ownNames: ReadonlySet<string>;
}

export interface LazySelect {
  readonly query: SelectQuery;
  readonly settings: Readonly<Record<string, string | number>>;
}

export type LogicalTable = PhysicalTable | LazyTable;
