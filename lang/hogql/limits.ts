import type { SelectLike, SelectQuery } from "#lang/syntax/ast.ts";
import { Builder } from "./build.ts";
import type { QueryLimits } from "./context.ts";
import type { Resolved, RQuery, RSelect } from "./resolved.ts";
import { never, UNKNOWN } from "./value-type.ts";

/**
 * Caps the rows of every top-level SELECT, and of each direct member of a top-level set; a SELECT without LIMIT gets the
 * default. Subqueries and nested sets are left alone: what they give is only read by the query around them.
 */
export function capRows(query: RQuery, limits: QueryLimits): RQuery {
  if (query.kind === "select") return capSelect(query, limits);
  const member = (inner: RQuery): RQuery => (inner.kind === "select" ? capSelect(inner, limits) : inner);
  return {
    ...query,
    first: member(query.first),
    rest: query.rest.map(({ op, query: inner }) => ({ op, query: member(inner) })),
    limit: query.limit === null ? null : capped(query.limit, limits.rowsMax),
  };
}

function capSelect(select: RSelect, { rowsDefault, rowsMax }: QueryLimits): RSelect {
  const wanted = select.limit ?? (rowsDefault === undefined ? null : count(rowsDefault));
  return { ...select, limit: wanted === null ? count(rowsMax) : capped(wanted, rowsMax) };
}

/** The same on a tree, for HogQL that is printed without being resolved. */
export function capTreeRows(tree: SelectLike, limits: QueryLimits): SelectLike {
  if (tree.node === "SelectQuery") return capTreeSelect(tree, limits);
  if (tree.node !== "SelectSetQuery") return tree;
  const member = (inner: SelectLike): SelectLike =>
    inner.node === "SelectQuery" ? capTreeSelect(inner, limits) : inner;
  return {
    ...tree,
    initial_select_query: member(tree.initial_select_query),
    subsequent_select_queries: tree.subsequent_select_queries.map((node) => ({
      ...node,
      select_query: member(node.select_query),
    })),
  };
}

function capTreeSelect(select: SelectQuery, { rowsDefault, rowsMax }: QueryLimits): SelectQuery {
  const build = new Builder(select.span);
  const { limit } = select;
  if (select.limit_percent === true) return select;
  if (limit === undefined) return { ...select, limit: build.constant(Math.min(rowsDefault ?? rowsMax, rowsMax)) };
  if (limit.node !== "Constant") return { ...select, limit: build.call("min2", build.constant(rowsMax), limit) };
  const { value } = limit;
  return { ...select, limit: build.constant(typeof value === "number" ? Math.min(value, rowsMax) : rowsMax) };
}

const count = (value: number): Resolved => ({
  kind: "constant",
  value,
  type: never("Integer"),
  span: { start: 0, end: 0 },
});

function capped(limit: Resolved, rowsMax: number): Resolved {
  if (limit.kind === "constant" && typeof limit.value === "number") return count(Math.min(limit.value, rowsMax));
  if (limit.kind === "constant" && typeof limit.value === "bigint") return count(rowsMax);
  return { kind: "raw", name: "min2", args: [count(rowsMax), limit], type: UNKNOWN, span: limit.span };
}
