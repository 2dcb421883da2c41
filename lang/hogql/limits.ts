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
