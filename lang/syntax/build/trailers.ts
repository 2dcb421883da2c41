/**
 * ORDER BY, LIMIT, LIMIT BY and OFFSET after a query.
 *
 * A select may take one of each itself, and the set expression around it may take one more, so that a sequence of them
 * can be read in several ways. The grammar takes any sequence; here it is dealt out in the order in which the reference
 * tries: the select takes as much as it can, except that it leaves an OFFSET after its LIMIT to the set if the set can
 * take it. Only the last select of a set shares with the set; the others must take everything.
 */
import type { Expression, InterpolateExpr, LimitByExpr, OrderExpr } from "../ast.ts";
import * as parse from "../generated/HogParser.ts";
import { type Building, spanOf } from "./building.ts";
import { expression, expressionList } from "./expressions.ts";
import { interpolations } from "./queries.ts";
import { orderItems } from "./windows.ts";

export interface Trailers {
  orderBy?: readonly OrderExpr[];
  interpolate?: readonly InterpolateExpr[];
  limitBy?: LimitByExpr;
  limit?: Expression;
  offset?: Expression;
  percent?: boolean;
  ties?: boolean;
  /** Where the last of them ends. */
  end?: number;
}

type Item = parse.TrailerContext;
type Kind = "order" | "limit" | "limit by" | "offset" | "offset by" | "settings";

function kindOf(item: Item): Kind {
  if (item instanceof parse.OrderTrailerContext) return "order";
  if (item instanceof parse.LimitTrailerContext) return item.BY() === null ? "limit" : "limit by";
  if (item instanceof parse.OffsetTrailerContext) return item.BY() === null ? "offset" : "offset by";
  return "settings";
}

const hasSecond = (item: Item | undefined): boolean =>
  item instanceof parse.LimitTrailerContext && item.COMMA() !== null;

/** How many items from `at` on the set takes: ORDER BY, then LIMIT with OFFSET, or OFFSET. */
function setLength(items: readonly Item[], kinds: readonly Kind[], at: number): number {
  let end = at;
  if (kinds[end] === "order") end++;
  if (kinds[end] === "limit") {
    const takesOffset = !hasSecond(items[end]);
    end++;
    if (kinds[end] === "offset" && takesOffset) end++;
  } else if (kinds[end] === "offset") end++;
  return end - at;
}

/** Where the limits of the select may end, most preferred first. */
function limitEnds(items: readonly Item[], kinds: readonly Kind[], at: number): number[] {
  if (kinds[at] === "limit") {
    return kinds[at + 1] === "offset" && !hasSecond(items[at]) ? [at + 1, at + 2] : [at + 1];
  }
  return kinds[at] === "offset" ? [at + 1] : [at];
}

/** Deals `items` out; reports what nobody can take. */
export function splitTrailers(
  building: Building,
  items: readonly Item[],
  ownsTrailers: boolean,
  isLast: boolean,
): { readonly own: Trailers; readonly set: Trailers } {
  if (items.length === 0) return { own: {}, set: {} };
  const kinds = items.map(kindOf);
  let at = 0;
  if (ownsTrailers) {
    if (kinds[at] === "order") at++;
    if (kinds[at] === "limit by") at += 1;
    else if (kinds[at] === "limit" && kinds[at + 1] === "offset by") at += 2;
  }
  for (const limitEnd of ownsTrailers ? limitEnds(items, kinds, at) : [0]) {
    const ownEnd = ownsTrailers && kinds[limitEnd] === "settings" ? limitEnd + 1 : limitEnd;
    const setEnd = isLast ? ownEnd + setLength(items, kinds, ownEnd) : ownEnd;
    if (setEnd < items.length) continue;
    const own = collect(building, items.slice(0, ownEnd));
    return { own, set: collect(building, items.slice(ownEnd)) };
  }
  const span = { start: spanOf(items[0]!).start, end: spanOf(items.at(-1)!).end };
  building.report("H0101", span, "these clauses can't follow each other", "one ORDER BY, then LIMIT, then OFFSET");
  return { own: {}, set: {} };
}

function collect(building: Building, items: readonly Item[]): Trailers {
  const trailers: Trailers = {};
  for (const item of items) {
    trailers.end = spanOf(item).end;
    if (item instanceof parse.OrderTrailerContext) {
      trailers.orderBy = orderItems(building, item.orderBy().orderItems());
      const interpolate = interpolations(building, item.orderBy());
      if (interpolate !== undefined) trailers.interpolate = interpolate;
    } else if (item instanceof parse.LimitTrailerContext) {
      trailers.limit = expression(building, item.expr(0)!);
      const second = item.expr(1);
      if (second !== null) trailers.offset = expression(building, second);
      if (item.PERCENT() !== null) trailers.percent = true;
      if (item.TIES() !== null) trailers.ties = true;
      becomeLimitBy(building, item, item.exprList(), trailers);
    } else if (item instanceof parse.OffsetTrailerContext) {
      trailers.offset = expression(building, item.expr());
      becomeLimitBy(building, items[items.indexOf(item) - 1]!, item.exprList(), trailers);
    } else {
      building.report("H0128", spanOf(item), "SETTINGS isn't supported");
    }
  }
  return trailers;
}

/** With BY, the limit read so far turns out to be that of a LIMIT BY; after a comma the offset came first. */
function becomeLimitBy(building: Building, limit: Item, list: parse.ExprListContext | null, trailers: Trailers): void {
  if (list === null) return;
  if (trailers.percent || trailers.ties) {
    building.report("H0101", spanOf(limit), "LIMIT BY takes neither a percentage nor WITH TIES");
  }
  const swapped = hasSecond(limit);
  trailers.limitBy = {
    node: "LimitByExpr",
    n: swapped ? trailers.offset! : trailers.limit!,
    offset_value: (swapped ? trailers.limit : trailers.offset) ?? null,
    exprs: expressionList(building, list),
    span: { start: spanOf(limit).start, end: spanOf(list).end },
  };
  for (const key of ["limit", "offset", "percent", "ties"] as const) delete trailers[key];
}
