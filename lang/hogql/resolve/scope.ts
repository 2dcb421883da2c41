import type { Span } from "#lang/error.ts";
import type { Cohort, QueryContext } from "../context.ts";
import { mistake } from "../problem.ts";
import type { QuerySource, Resolved, RJoin, Source } from "../resolved.ts";
import type { LogicalDatabase } from "../schema/database.ts";
import type { ColumnField, Fields, LazyTable, LogicalTable, Requested } from "../schema/fields.ts";
import type { ValueType } from "../value-type.ts";

/** A column that a query offers to the one around it. */
export interface Export {
  readonly type: ValueType;
  /** Of a JSON column that is handed through: its members can still be read. */
  readonly field?: ColumnField;
  /** Its name inside, where the query around it gave it another. */
  readonly column?: string;
}

export type Exports = ReadonlyMap<string, Export>;

/** What a name in FROM stands for, and what was read of it. */
export interface ScopeSource {
  /** Name in the query; for joins that were made, the path that led to them, joined by `__`. */
  readonly alias: string;
  readonly source: Source;
  readonly table: LogicalTable | null;
  /** Columns of a subquery or CTE; null for tables. */
  readonly exports: Exports | null;
  readonly lazy: LazyUse | null;
  /** Joins that reading its fields made necessary, by field. */
  readonly joins: Map<string, MadeJoin>;
}

export interface LazyUse {
  readonly table: LazyTable;
  readonly source: QuerySource;
  /** What was read, by column name, in the order of first use. */
  readonly requested: Map<string, Requested>;
}

export interface MadeJoin {
  readonly joined: ScopeSource;
  readonly join: RJoin;
}

/** A CTE that is visible. */
export type VisibleCte =
  | { readonly kind: "query"; readonly exports: Exports }
  | { readonly kind: "column"; readonly type: ValueType };

/** One compilation. */
export interface Session {
  readonly context: QueryContext;
  readonly database: LogicalDatabase;
  /** Nodes entered and not left yet. */
  depth: number;
  /** Nodes entered in all. */
  nodes: number;
}

/** Deeper trees would end in the engine's stack, or in ours. */
const DEPTH_MAX = 250;
const NODES_MAX = 100_000;

/** A query inside another weighs as much as this many nested expressions: the engine allows 100 of them. */
export const QUERY_LEVELS = 4;

/** Runs `work` one or more levels deeper. @throws QueryMistake when that is too deep, or the query too large. */
export function nested<T>(session: Session, span: Span, work: () => T, levels = 1): T {
  if (session.depth >= DEPTH_MAX) throw mistake(`Query is nested deeper than ${DEPTH_MAX} levels`, span);
  if (session.nodes >= NODES_MAX) throw mistake(`Query has more than ${NODES_MAX} parts`, span);
  session.depth += levels;
  session.nodes++;
  try {
    return work();
  } finally {
    session.depth -= levels;
  }
}

/** A name that the SELECT itself gave. */
export interface Alias {
  readonly type: ValueType;
  /** What it names; null for what an ARRAY JOIN takes apart. */
  readonly expr: Resolved | null;
}

/** What the cohorts that a SELECT asks about make it join. */
export interface CohortJoins {
  /** By alias. */
  readonly joins: Map<string, RJoin>;
  /** Cohorts that share one join. */
  readonly conjoined: Map<number, Cohort>;
}

/** The names that are visible in one SELECT. */
export class Scope {
  readonly session: Session;
  readonly sources = new Map<string, ScopeSource>();
  readonly aliases = new Map<string, Alias>();
  readonly cohorts: CohortJoins = { joins: new Map(), conjoined: new Map() };
  readonly ctes: Map<string, VisibleCte>;
  private anonymous = 0;

  constructor(session: Session, ctes: ReadonlyMap<string, VisibleCte>) {
    this.session = session;
    this.ctes = new Map(ctes);
  }

  /** A key for a subquery without alias; no identifier can be spelled like it. */
  anonymousKey(): string {
    return ` ${this.anonymous++}`;
  }
}

/** Where an expression stands. */
export interface At {
  readonly scope: Scope;
  /** Names of the lambda arguments around it. */
  readonly args: ReadonlySet<string>;
  /** The aggregation around it. */
  readonly aggregate: string | null;
  readonly inJoin: boolean;
  /** Set inside a computed column: names mean columns of this table alone. */
  readonly only: ScopeSource | null;
}

export const at = (scope: Scope): At => ({ scope, args: new Set(), aggregate: null, inJoin: false, only: null });

export const fieldsOf = (source: ScopeSource): Fields | null => source.table?.fields ?? null;

export const offers = (source: ScopeSource, name: string): boolean =>
  source.exports === null ? (fieldsOf(source)?.has(name) ?? false) : source.exports.has(name);

/** What `*` stands for: columns and computed columns that are neither hidden nor the tenant. */
export const starFields = (fields: Fields): readonly string[] =>
  [...fields]
    .filter(([name, field]) => {
      const isColumn = field.kind === "column" || field.kind === "expression";
      return isColumn && field.hidden !== true && name !== "team_id";
    })
    .map(([name]) => name);
