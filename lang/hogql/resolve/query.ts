import type {
  ColumnsExpr,
  CTE,
  Expression,
  GroupingSet,
  SelectLike,
  SelectQuery,
  SelectSetQuery,
} from "#lang/syntax/ast.ts";
import { Builder } from "../build.ts";
import { exprText } from "../print/hogql.ts";
import { mistake, unclear, unsupported } from "../problem.ts";
import type { RColumn, RCte, Resolved, RQuery, RSelect, RSet } from "../resolved.ts";
import { never, UNKNOWN } from "../value-type.ts";
import { cohortJoins } from "./cohorts.ts";
import { resolveExpression, resolveOrder, resolveWindow } from "./expression.ts";
import { expandLazy, joinsWithMade, resolveFrom, withColumnNames } from "./from.ts";
import { readChain, withoutHiddenAlias } from "./names.ts";
import {
  at,
  type Export,
  type Exports,
  fieldsOf,
  nested,
  QUERY_LEVELS,
  Scope,
  type ScopeSource,
  type Session,
  starFields,
  type VisibleCte,
} from "./scope.ts";

interface ResolvedQuery<Query extends RQuery = RQuery> {
  readonly query: Query;
  readonly exports: Exports;
}

type Ctes = ReadonlyMap<string, VisibleCte>;

/** A query inside another: it sees the CTEs around it, but none of its tables or aliases. */
export const resolveSubquery = (node: SelectQuery | SelectSetQuery, scope: Scope): ResolvedQuery =>
  resolveQuery(node, scope.session, scope.ctes);

export function resolveQuery(node: SelectLike, session: Session, ctes: Ctes): ResolvedQuery {
  switch (node.node) {
    case "SelectQuery":
      return resolveSelect(node, session, ctes);
    case "SelectSetQuery":
      return resolveSet(node, session, ctes);
    case "Placeholder":
      throw mistake("You can not use placeholders here", node.span);
    case "HogQLXTag":
      throw unclear("A HogQLXTag cannot be used as a query", node.span);
  }
}

function resolveSet(node: SelectSetQuery, session: Session, outer: Ctes): ResolvedQuery<RSet> {
  return nested(
    session,
    node.span,
    () => {
      const first = resolveQuery(node.initial_select_query, session, outer);
      // The CTEs of the first member are visible in all of them.
      const shared = rootCtes(node.initial_select_query, session, outer);
      const rest = node.subsequent_select_queries.map(({ set_operator: op, select_query: member, span }) => {
        if (op === "INTERSECT ALL" || op === "EXCEPT ALL" || op.endsWith("BY NAME")) {
          throw unsupported(`${op} is not supported`, span);
        }
        return { op, query: resolveQuery(member, session, shared).query };
      });
      const scope = new Scope(session, shared);
      const limit = node.limit === undefined ? null : resolveExpression(node.limit, at(scope));
      const offset = node.offset === undefined ? null : resolveExpression(node.offset, at(scope));
      if (node.limit_percent) throw unsupported("LIMIT percent is not supported", node.span);
      return { query: { kind: "set", first: first.query, rest, limit, offset }, exports: first.exports };
    },
    QUERY_LEVELS,
  );
}

function rootCtes(node: SelectLike, session: Session, outer: Ctes): Ctes {
  if (node.node === "SelectSetQuery") return rootCtes(node.initial_select_query, session, outer);
  if (node.node !== "SelectQuery" || node.ctes === null) return outer;
  const scope = new Scope(session, outer);
  resolveQueryCtes(node.ctes, scope);
  return scope.ctes;
}

/** One SELECT, its clauses in the order in which aliases become visible (ClickHouse lets every later clause use them). */
export function resolveSelect(node: SelectQuery, session: Session, outer: Ctes): ResolvedQuery<RSelect> {
  return nested(
    session,
    node.span,
    () => {
      if (node.qualify !== null) throw unsupported("QUALIFY is not supported", node.span);
      const scope = new Scope(session, outer);
      const here = at(scope);
      const inner = (expr: Expression): Resolved => resolveExpression(expr, here);
      const orNull = (expr: Expression | null | undefined): Resolved | null => (expr ? inner(expr) : null);

      const queryCtes = resolveQueryCtes(node.ctes ?? [], scope);
      const from = resolveFrom(node.select_from, scope);
      const ctes = inOrder(node.ctes ?? [], [...queryCtes, ...resolveColumnCtes(node.ctes ?? [], scope)]);
      const arrayJoined = (node.array_join_list ?? []).filter((item) => item.node === "Alias");
      for (const { alias, span } of arrayJoined) {
        if (scope.aliases.has(alias)) throw mistake(`Cannot redefine an alias with the name: ${alias}`, span);
        scope.aliases.set(alias, { type: UNKNOWN, expr: null });
      }
      const columns = outputColumns(node.select.flatMap((column) => resolveColumns(column, scope)));
      const list = arrayJoined.map(({ expr, alias, span }): Resolved => {
        const inside = withoutHiddenAlias(inner(expr));
        return { kind: "alias", expr: inside, name: alias, hidden: false, type: UNKNOWN, span };
      });
      const where = orNull(node.where);
      const prewhere = orNull(node.prewhere);
      const having = orNull(node.having);
      const groupBy = resolveGroupBy(node, inner);
      const orderBy = (node.order_by ?? []).map((order) => resolveOrder(order, here));
      const limitBy =
        node.limit_by === undefined
          ? null
          : {
              exprs: node.limit_by.exprs.map(inner),
              n: inner(node.limit_by.n),
              offset: orNull(node.limit_by.offset_value),
            };
      const limit = node.limit_percent === true ? fraction(node) : orNull(node.limit);
      const offset = orNull(node.offset);
      const windows = Object.entries(node.window_exprs ?? {}).map(([name, window]) => ({
        name,
        window: resolveWindow(window, here),
      }));
      const interpolate =
        node.interpolate === undefined
          ? null
          : node.interpolate.map(({ expr, value }) => ({ expr: inner(expr), value: orNull(value) }));
      const joins = [...joinsWithMade(from), ...cohortJoins(scope, node.span)];
      expandLazy(from, scope, node);
      const query: RSelect = {
        kind: "select",
        ctes,
        columns,
        distinct: node.distinct === true,
        from: joins,
        arrayJoin: list.length === 0 ? null : { op: node.array_join_op ?? "ARRAY JOIN", list },
        prewhere,
        where,
        groupBy,
        having,
        windows,
        orderBy,
        interpolate,
        limitBy,
        limit,
        withTies: node.limit_with_ties === true,
        offset,
        settings: {},
      };
      return { query, exports: exportsOf(columns) };
    },
    QUERY_LEVELS,
  );
}

/** `LIMIT 40 %` is `LIMIT 0.4` in ClickHouse. */
function fraction({ limit, span }: SelectQuery): Resolved {
  if (limit?.node !== "Constant" || typeof limit.value !== "number") {
    throw unsupported("LIMIT percent with expressions is not supported in clickhouse dialect", span);
  }
  return { kind: "constant", value: limit.value / 100, float: true, type: never("Float"), span: limit.span };
}

function resolveQueryCtes(ctes: readonly CTE[], scope: Scope): RCte[] {
  const resolved: RCte[] = [];
  for (const cte of ctes) {
    if (cte.cte_type !== "subquery") continue;
    const body = cte.expr;
    if (body.node !== "SelectQuery" && body.node !== "SelectSetQuery") {
      throw unclear(`A ${body.node} cannot be used as a CTE`, cte.span);
    }
    if (cte.using_key) throw unsupported("USING KEY of a CTE is not supported", cte.span);
    const named = (inner: ResolvedQuery): ResolvedQuery =>
      cte.columns ? withColumnNames(inner, cte.columns, cte.span) : inner;
    const recursive = cte.recursive === true;
    if (recursive && body.node === "SelectSetQuery") {
      // Its own name is visible inside: with the columns of its first member, which can't use it.
      const { exports } = named(resolveQuery(body.initial_select_query, scope.session, scope.ctes));
      scope.ctes.set(cte.name, { kind: "query", exports });
    }
    const { query, exports } = named(resolveQuery(body, scope.session, scope.ctes));
    scope.ctes.set(cte.name, { kind: "query", exports });
    resolved.push({ name: cte.name, recursive, body: { query } });
  }
  return resolved;
}

/** `expr AS name` may use columns, so it is resolved when the tables are known. */
function resolveColumnCtes(ctes: readonly CTE[], scope: Scope): RCte[] {
  return ctes
    .filter((cte) => cte.cte_type === "column")
    .map((cte) => {
      const expr = withoutHiddenAlias(resolveExpression(cte.expr, at(scope)));
      scope.ctes.set(cte.name, { kind: "column", type: expr.type });
      return { name: cte.name, recursive: false, body: { expr } };
    });
}

const inOrder = (written: readonly CTE[], resolved: readonly RCte[]): readonly RCte[] =>
  written.flatMap(({ name, cte_type }) =>
    resolved.filter((cte) => cte.name === name && "query" in cte.body === (cte_type === "subquery")),
  );

function resolveGroupBy(node: SelectQuery, inner: (expr: Expression) => Resolved): RSelect["groupBy"] {
  const mode = node.group_by_mode;
  if (mode === "all") return { mode: "all", sets: [] };
  const items = node.group_by;
  if (items === null) return null;
  if (mode === "grouping_sets") {
    return { mode: "sets", sets: items.map((item) => (isSet(item) ? item.exprs : [item]).map(inner)) };
  }
  const exprs = items.flatMap((item) => (isSet(item) ? item.exprs : [item])).map(inner);
  return { mode: mode ?? "plain", sets: [exprs] };
}

const isSet = (item: Expression | GroupingSet): item is GroupingSet => item.node === "GroupingSet";

/** One item of a select list: a column, or the several that a star stands for. */
function resolveColumns(node: Expression, scope: Scope): readonly Resolved[] {
  if (node.node === "Field" && node.chain.at(-1) === "*") return star(node.chain, node, scope);
  if (node.node === "ColumnsExpr") return matching(node, scope);
  const expr = resolveExpression(node, at(scope));
  if (node.node !== "Call" || expr.kind === "alias") return [expr];
  // A bare call is addressed by its text.
  const name = exprText(node).replaceAll("%", "");
  return [{ kind: "alias", expr, name, hidden: false, type: expr.type, span: node.span }];
}

function star(chain: readonly string[], node: Expression, scope: Scope): readonly Resolved[] {
  const qualifier = chain.slice(0, -1).join(".");
  if (chain.length > 1) {
    const source = scope.sources.get(qualifier);
    if (source === undefined) throw mistake(`Unable to resolve field: ${qualifier}`, node.span);
    return columnsOf(source, node, scope);
  }
  const sources = [...scope.sources.values()];
  if (sources.length === 0) throw mistake("Cannot use '*' when there are no tables in the query", node.span);
  if (sources.length > 1) {
    throw mistake("Cannot use '*' without table name when there are multiple tables in the query", node.span);
  }
  return columnsOf(sources[0]!, node, scope);
}

function columnsOf(source: ScopeSource, node: Expression, scope: Scope): readonly Resolved[] {
  const names = source.exports === null ? starFields(fieldsOf(source)!) : [...source.exports.keys()];
  return names.map((name) => {
    const expr = withoutHiddenAlias(readChain(source, [name], [name], node.span, at(scope)));
    return { kind: "alias", expr, name, hidden: true, type: expr.type, span: node.span };
  });
}

function matching(node: ColumnsExpr, scope: Scope): readonly Resolved[] {
  if (node.columns !== undefined) return node.columns.flatMap((column) => resolveColumns(column, scope));
  const all = star(["*"], node, scope);
  const nameOf = (expr: Resolved): string => (expr.kind === "alias" ? expr.name : "");
  if (node.regex !== undefined) {
    const pattern = columnPattern(node.regex, node);
    const found = all.filter((expr) => pattern.test(nameOf(expr)));
    if (found.length === 0) throw mistake("No columns matched", node.span);
    return found;
  }
  const excluded = new Set(node.exclude ?? []);
  const kept = all.filter((expr) => !excluded.has(nameOf(expr)));
  const replaced = node.replace ?? {};
  return kept.map((expr) => {
    const name = nameOf(expr);
    if (!Object.hasOwn(replaced, name)) return expr;
    return resolveExpression(new Builder(node.span).alias(replaced[name]!, name), at(scope));
  });
}

/** Patterns of names are short, and what they are tried on too; both bound how long a bad one can take. */
const PATTERN_CHARS_MAX = 100;

function columnPattern(source: string, node: ColumnsExpr): RegExp {
  // A group that is repeated and holds a repetition can take exponential time; nothing in column names needs one.
  if (source.length > PATTERN_CHARS_MAX || /[*+}]\)*[*+{]|\)[*+{]/.test(source))
    throw unsupported("This pattern is not supported", node.span);
  try {
    return new RegExp(source);
  } catch {
    throw mistake("This is not a regular expression", node.span);
  }
}

/**
 * Decides which of the compiler's own aliases print: of several columns of one name the last one, and none where the
 * query itself gave that name to a column.
 */
function outputColumns(columns: readonly Resolved[]): readonly Resolved[] {
  const taken = new Set(columns.flatMap((expr) => (expr.kind === "alias" && !expr.hidden ? [expr.name] : [])));
  const last = new Map<string, number>();
  for (const [index, expr] of columns.entries()) if (expr.kind === "alias") last.set(expr.name, index);
  return columns.map((expr, index) => {
    if (expr.kind !== "alias" || !expr.hidden) return expr;
    return taken.has(expr.name) || last.get(expr.name) !== index ? expr : { ...expr, hidden: false };
  });
}

export function exportsOf(columns: readonly Resolved[]): Exports {
  const exports = new Map<string, Export>();
  for (const expr of columns) {
    if (expr.kind === "alias" && !expr.hidden) exports.set(expr.name, exported(expr.expr));
    else if (expr.kind === "column" && !exports.has(expr.name)) exports.set(expr.name, exported(expr));
  }
  return exports;
}

function exported(expr: Resolved): Export {
  const { field } = expr.kind === "column" ? (expr as RColumn) : { field: undefined };
  return field === undefined ? { type: expr.type } : { type: expr.type, field };
}
