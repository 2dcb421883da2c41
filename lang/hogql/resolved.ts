/**
 * A query whose every name has been found: what the printer takes. Text reaches the warehouse only by way of this tree.
 * There is no node for text that is passed through, and a physical table stands in it as a {@link TableSource} alone, to
 * which the printer adds the tenant's guard; so no query, however written, can go round it.
 */
import type { Span } from "#lang/error.ts";
import type { FunctionDefinition } from "./functions/definition.ts";
import type { ColumnField, PhysicalTable } from "./schema/fields.ts";
import type { ValueType } from "./value-type.ts";

export type ConstantValue = null | boolean | number | bigint | string | readonly ConstantValue[];

interface Node {
  readonly type: ValueType;
  readonly span: Span;
}

export interface RConstant extends Node {
  readonly kind: "constant";
  readonly value: ConstantValue;
  /** Written with a dot or an exponent. */
  readonly float?: boolean;
}

/** A column of a table, of a subquery, or of a query's own select list. */
export interface RColumn extends Node {
  readonly kind: "column";
  /** null: the alias of another expression of the same SELECT. */
  readonly source: Source | null;
  readonly name: string;
  /** Of a physical table's column: what is known of it beyond its type. */
  readonly field?: ColumnField;
  /** Of a select list's own column: what it names. Not printed again. */
  readonly alias?: Resolved;
}

/** A member of a JSON column. */
export interface RProperty extends Node {
  readonly kind: "property";
  readonly object: RColumn;
  /** Keys, and indexes from 1. */
  readonly links: readonly (string | number)[];
}

export interface RCall extends Node {
  readonly kind: "call";
  readonly definition: FunctionDefinition;
  /** As spelled in the query. */
  readonly name: string;
  readonly params: readonly Resolved[] | null;
  readonly args: readonly Resolved[];
  readonly distinct: boolean;
  readonly orderBy: readonly ROrder[];
  readonly filter: Resolved | null;
}

/** A call whose ClickHouse name is final: made by the compiler, never by a user. */
export interface RRaw extends Node {
  readonly kind: "raw";
  readonly name: string;
  readonly args: readonly Resolved[];
}

export interface RAlias extends Node {
  readonly kind: "alias";
  readonly expr: Resolved;
  readonly name: string;
  /** Given by the compiler so that the column can be addressed; printed only in select lists. */
  readonly hidden: boolean;
}

export type CompareName =
  | "equals"
  | "notEquals"
  | "less"
  | "lessOrEquals"
  | "greater"
  | "greaterOrEquals"
  | "in"
  | "notIn"
  | "globalIn"
  | "globalNotIn"
  | "like"
  | "notLike"
  | "ilike"
  | "notILike"
  | "match"
  | "notMatch"
  | "iMatch"
  | "notIMatch";

export interface RCompare extends Node {
  readonly kind: "compare";
  readonly op: CompareName;
  readonly left: Resolved;
  readonly right: Resolved;
  /** Stands in a join's ON, where nulls need no care. */
  readonly inJoin: boolean;
}

export type Resolved =
  | RConstant
  | RColumn
  | RProperty
  | RCall
  | RRaw
  | RAlias
  | RCompare
  | (Node & { readonly kind: "arithmetic"; readonly op: string; readonly left: Resolved; readonly right: Resolved })
  | (Node & { readonly kind: "and" | "or"; readonly exprs: readonly Resolved[] })
  | (Node & { readonly kind: "not"; readonly expr: Resolved })
  | (Node & {
      readonly kind: "between";
      readonly expr: Resolved;
      readonly low: Resolved;
      readonly high: Resolved;
      readonly negated: boolean;
    })
  | (Node & {
      readonly kind: "distinctFrom";
      readonly left: Resolved;
      readonly right: Resolved;
      readonly negated: boolean;
    })
  | (Node & { readonly kind: "array" | "tuple"; readonly exprs: readonly Resolved[] })
  | (Node & { readonly kind: "arrayAccess"; readonly array: Resolved; readonly index: Resolved })
  | (Node & { readonly kind: "tupleAccess"; readonly tuple: Resolved; readonly index: number })
  | (Node & { readonly kind: "lambda"; readonly args: readonly string[]; readonly body: Resolved })
  | (Node & { readonly kind: "argument"; readonly name: string })
  | (Node & { readonly kind: "star" })
  | (Node & {
      readonly kind: "trim";
      readonly side: "BOTH" | "LEADING" | "TRAILING";
      readonly chars: Resolved;
      readonly text: Resolved;
    })
  | (Node & {
      readonly kind: "window";
      readonly call: RCall;
      readonly over: RWindow | string;
    })
  | (Node & { readonly kind: "subquery"; readonly query: RQuery });

export interface ROrder {
  readonly expr: Resolved;
  readonly order: "ASC" | "DESC";
  readonly fill?: { readonly from?: Resolved; readonly to?: Resolved; readonly step?: Resolved };
}

export interface RBound {
  readonly kind: "PRECEDING" | "FOLLOWING" | "CURRENT ROW";
  /** null: unbounded. */
  readonly value: Resolved | null;
}

export interface RWindow {
  readonly partitionBy: readonly Resolved[];
  readonly orderBy: readonly ROrder[];
  readonly frame: { readonly method: "ROWS" | "RANGE"; readonly start: RBound; readonly end: RBound | null } | null;
}

/** A physical table in a FROM clause. The printer restricts it to the project unless the table is no tenant's. */
export interface TableSource {
  readonly kind: "table";
  readonly table: PhysicalTable;
  /** What columns are qualified with: the alias, or the table's own name. */
  readonly sqlName: string;
  readonly aliased: boolean;
  readonly args: readonly Resolved[] | null;
}

/** A subquery or a CTE in a FROM clause. */
export interface QuerySource {
  readonly kind: "query";
  /** null: an unaliased subquery, whose columns print bare. */
  readonly sqlName: string | null;
  /** Set for a reference to a CTE by its name. */
  readonly cte: string | null;
  /** Null for a reference to a CTE, which prints where it was defined, and before lazy tables are expanded. */
  query: RQuery | null;
}

export type Source = TableSource | QuerySource;

export interface RJoin {
  readonly source: Source;
  /** null: the first of the list. */
  readonly type: string | null;
  readonly final: boolean;
  /** As text of numbers, `1/8`. */
  readonly sample: { readonly ratio: string; readonly offset: string | null } | null;
  readonly constraint: { readonly kind: "ON" | "USING"; readonly expr: Resolved } | null;
}

export interface RCte {
  readonly name: string;
  readonly recursive: boolean;
  readonly body: { readonly query: RQuery } | { readonly expr: Resolved };
}

export interface RSelect {
  readonly kind: "select";
  readonly ctes: readonly RCte[];
  readonly columns: readonly Resolved[];
  readonly distinct: boolean;
  readonly from: readonly RJoin[];
  readonly arrayJoin: { readonly op: string; readonly list: readonly Resolved[] } | null;
  readonly prewhere: Resolved | null;
  readonly where: Resolved | null;
  readonly groupBy: {
    readonly mode: "plain" | "all" | "cube" | "rollup" | "sets";
    readonly sets: readonly (readonly Resolved[])[];
  } | null;
  readonly having: Resolved | null;
  readonly windows: readonly { readonly name: string; readonly window: RWindow }[];
  readonly orderBy: readonly ROrder[];
  readonly interpolate: readonly { readonly expr: Resolved; readonly value: Resolved | null }[] | null;
  readonly limitBy: {
    readonly n: Resolved;
    readonly offset: Resolved | null;
    readonly exprs: readonly Resolved[];
  } | null;
  readonly limit: Resolved | null;
  readonly withTies: boolean;
  readonly offset: Resolved | null;
  /** Of this SELECT alone; names and values of the compiler's own. */
  readonly settings: Readonly<Record<string, string | number>>;
}

export interface RSet {
  readonly kind: "set";
  readonly first: RQuery;
  readonly rest: readonly { readonly op: string; readonly query: RQuery }[];
  readonly limit: Resolved | null;
  readonly offset: Resolved | null;
}

export type RQuery = RSelect | RSet;
