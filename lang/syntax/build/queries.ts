import type {
  Alias,
  CTE,
  Expression,
  GroupingSet,
  InterpolateExpr,
  Placeholder,
  SelectLike,
  SelectQuery,
  SelectSetNode,
  SelectSetQuery,
  SetOperator,
  WindowExpr,
} from "../ast.ts";
import * as parse from "../generated/HogParser.ts";
import { aliasText, type Building, identifierText, spanOf } from "./building.ts";
import { expression, expressionList, kernel, optional } from "./expressions.ts";
import { fromOf } from "./joins.ts";
import { buildTag } from "./tags.ts";
import { splitTrailers, type Trailers } from "./trailers.ts";
import { windowOf } from "./windows.ts";

type Query = SelectQuery | SelectSetQuery | Placeholder;
type Writable<Node> = { -readonly [Key in keyof Node]: Node[Key] };

export function selectEntry(building: Building, context: parse.SelectEntryContext): SelectLike {
  const tag = context.tag();
  return tag === null ? querySet(building, context.setSelect()!) : buildTag(building, tag);
}

/** A query that begins with SELECT or WITH. */
export const buildQuery = (building: Building, context: parse.QuerySelectContext): SelectQuery | SelectSetQuery =>
  assemble(building, queryAtom(building, context.queryAtom()), context.trailer(), context.setMember(), context) as
    | SelectQuery
    | SelectSetQuery;

export const querySet = (building: Building, context: parse.SetSelectContext): Query =>
  assemble(building, selectAtom(building, context.selectAtom()), context.trailer(), context.setMember(), context);

/** What follows a query in parentheses that was read as an expression; anything but a query is reported. */
export function tailOfSet(
  building: Building,
  context: parse.ExprContext,
  first: Expression,
  tail: parse.SetTailContext,
): Expression {
  const head = kernel(context);
  const inParentheses = head instanceof parse.ParenthesizedSecondaryContext;
  const isQuery = first.node === "SelectQuery" || first.node === "SelectSetQuery" || first.node === "Placeholder";
  const isBrace = head instanceof parse.BraceSecondaryContext;
  if (!isQuery || !(inParentheses || isBrace)) {
    building.report("H0101", spanOf(tail), "a set operation or LIMIT can only follow a query");
    return first;
  }
  const whole = { start: spanOf(context).start, end: spanOf(tail).end };
  const atom = { query: first, ownsTrailers: false };
  return assemble(building, atom, tail.trailer(), tail.setMember(), { span: whole });
}

/** `ownsTrailers`: a plain select, which takes ORDER BY and LIMIT itself before the set gets any. */
interface Atom {
  readonly query: Query;
  readonly ownsTrailers: boolean;
}

function selectAtom(building: Building, context: parse.SelectAtomContext): Atom {
  const atom = context.queryAtom();
  if (atom !== null) return queryAtom(building, atom);
  const nested = context.setSelect();
  if (nested !== null) return { query: querySet(building, nested), ownsTrailers: false };
  const query: Placeholder = {
    node: "Placeholder",
    expr: expression(building, context.expr()!),
    span: spanOf(context),
  };
  return { query, ownsTrailers: false };
}

function queryAtom(building: Building, context: parse.QueryAtomContext): Atom {
  const withContext = context.with();
  const ctes = withContext === null ? null : ctesOf(building, withContext);
  const select = context.selectStatement();
  if (select !== null) return { query: selectOf(building, select, ctes), ownsTrailers: true };
  return { query: withMoreCtes(querySet(building, context.setSelect()!), ctes!), ownsTrailers: false };
}

/** `WITH … ( query )`: the names belong to the first select of the query, after its own. */
function withMoreCtes(query: Query, ctes: readonly CTE[]): Query {
  if (query.node === "Placeholder") return query;
  if (query.node === "SelectQuery") return { ...query, ctes: [...(query.ctes ?? []), ...ctes] };
  return { ...query, initial_select_query: withMoreCtes(query.initial_select_query as Query, ctes) };
}

function assemble(
  building: Building,
  first: Atom,
  trailers: readonly parse.TrailerContext[],
  members: readonly parse.SetMemberContext[],
  whole: parse.QuerySelectContext | parse.SetSelectContext | { readonly span: Query["span"] },
): Query {
  const span = "span" in whole ? whole.span : spanOf(whole);
  const isLast = members.length === 0;
  const firstTrailers = splitTrailers(building, trailers, first.ownsTrailers, isLast);
  const head = withTrailers(first.query, firstTrailers.own);
  if (isLast) return withSetTrailers(head, firstTrailers.set);

  let ofSet: Trailers = {};
  const subsequent = members.map((member, index): SelectSetNode => {
    const atom = selectAtom(building, member.selectAtom());
    const split = splitTrailers(building, member.trailer(), atom.ownsTrailers, index === members.length - 1);
    ofSet = split.set;
    return {
      node: "SelectSetNode",
      select_query: withTrailers(atom.query, split.own),
      set_operator: setOperator(member.setOperator()),
      span: spanOf(member),
    };
  });
  return {
    node: "SelectSetQuery",
    initial_select_query: head,
    subsequent_select_queries: subsequent,
    ...limits(ofSet),
    ...(ofSet.percent ? { limit_percent: true } : {}),
    ...(ofSet.ties ? { limit_with_ties: true } : {}),
    span,
  };
}

const limits = (trailers: Trailers): { limit?: Expression; offset?: Expression } => ({
  ...(trailers.limit === undefined ? {} : { limit: trailers.limit }),
  ...(trailers.offset === undefined ? {} : { offset: trailers.offset }),
});

function withTrailers(query: Query, trailers: Trailers): Query {
  if (query.node !== "SelectQuery") return query;
  return {
    ...query,
    ...(trailers.orderBy === undefined ? {} : { order_by: trailers.orderBy }),
    ...(trailers.interpolate === undefined ? {} : { interpolate: trailers.interpolate }),
    ...(trailers.limitBy === undefined ? {} : { limit_by: trailers.limitBy }),
    ...limits(trailers),
    ...(trailers.ties ? { limit_with_ties: true } : {}),
    ...(trailers.percent ? { limit_percent: true } : {}),
    span: trailers.end === undefined ? query.span : { start: query.span.start, end: trailers.end },
  };
}

/** Of a trailer after a lone query only the numbers count, as in the reference. */
const withSetTrailers = (query: Query, trailers: Trailers): Query =>
  query.node === "Placeholder" ? query : { ...query, ...limits(trailers) };

const setOperator = (context: parse.SetOperatorContext): SetOperator => {
  const words = context.children.map((child) => child.getText().toUpperCase());
  if (words[0] === "UNION" && words[1] !== "ALL" && words[1] !== "DISTINCT") words.splice(1, 0, "DISTINCT");
  return words.join(" ") as SetOperator;
};

// --- WITH -----------------------------------------------------------------------------------------------------------

const names = (context: parse.NameListContext): string[] => context.identifier().map(identifierText);

function ctesOf(building: Building, context: parse.WithContext): CTE[] {
  const recursive = context.RECURSIVE() === null ? {} : { recursive: true as const };
  return context.cte().map((cte): CTE => {
    const span = spanOf(cte);
    if (cte instanceof parse.SubqueryCteContext) {
      const lists = cte.nameList();
      const key = cte.KEY() === null ? undefined : lists.pop();
      return {
        node: "CTE",
        name: identifierText(cte.identifier()),
        expr: querySet(building, cte.setSelect()),
        cte_type: "subquery",
        columns: lists[0] === undefined ? null : names(lists[0]),
        using_key: key === undefined ? null : names(key),
        materialized: cte.MATERIALIZED() === null ? null : cte.NOT() === null,
        ...recursive,
        span,
      };
    }
    const column = cte as parse.ColumnCteContext;
    const expr = expression(building, column.expr());
    return { node: "CTE", name: identifierText(column.identifier()), expr, cte_type: "column", ...recursive, span };
  });
}

// --- SELECT ---------------------------------------------------------------------------------------------------------

const unsupported = (building: Building, context: parse.TopContext | parse.SampleContext | undefined, what: string) => {
  if (context) building.report("H0128", spanOf(context), `${what} isn't supported`);
};

function selectOf(building: Building, context: parse.SelectStatementContext, ctes: CTE[] | null): SelectQuery {
  const head = context.selectHead();
  const top = head.top();
  if (top !== null) building.report("H0128", spanOf(top), "TOP isn't supported", "write LIMIT at the end");
  unsupported(building, context._firstSample ?? context._secondSample, "SAMPLE of a whole query");

  const from = context.from();
  const start = spanOf(context.start === null ? head : context).start;
  const query: Writable<SelectQuery> = {
    node: "SelectQuery",
    ctes,
    select: head.column().map((column) => columnOf(building, column)),
    distinct: head.DISTINCT() === null ? null : true,
    select_from: from === null ? null : fromOf(building, from),
    prewhere: optional(building, context._prewhere),
    where: optional(building, context._where),
    group_by: null,
    having: optional(building, context._having),
    qualify: optional(building, context._qualify),
    span: { start: ctes?.[0] === undefined ? start : Math.min(start, withStart(context)), end: spanOf(context).end },
  };
  addArrayJoin(building, context, query);
  const grouping = context.grouping();
  if (grouping !== null) addGrouping(building, grouping, query);
  const windows = context.windowDefinition();
  if (windows.length > 0) query.window_exprs = windowDefinitions(building, windows);
  return query;
}

const withStart = (context: parse.SelectStatementContext): number => context.parent!.start!.start;

function columnOf(building: Building, context: parse.ColumnContext): Expression {
  const span = spanOf(context);
  if (context instanceof parse.PrefixColumnContext) {
    const alias = aliasText(building, context.identifier().start!);
    return { node: "Alias", expr: expression(building, context.expr()), alias, span };
  }
  if (context instanceof parse.FromColumnContext) {
    const hint = "name the columns between SELECT and FROM";
    building.report("H0121", span, "`from` stands where a column should", hint);
    return { node: "Field", chain: ["from"], span };
  }
  const column = context as parse.ExprColumnContext;
  const expr = expression(building, column.expr());
  const alias = column.implicitAlias();
  return alias === null ? expr : { node: "Alias", expr, alias: aliasText(building, alias.start!), span };
}

function addArrayJoin(building: Building, context: parse.SelectStatementContext, query: Writable<SelectQuery>): void {
  const join = context.arrayJoin();
  if (join === null) return;
  const side = join._side?.text?.toUpperCase();
  query.array_join_op = side === undefined ? "ARRAY JOIN" : `${side as "LEFT" | "INNER"} ARRAY JOIN`;
  const list = expressionList(building, join.exprList());
  for (const item of list) {
    if (item.node === "Alias") continue;
    building.report("H0130", item.span, "ARRAY JOIN needs a name for its array", "write `ARRAY JOIN items AS item`");
  }
  query.array_join_list = list as Alias[];
  if (query.select_from === null) {
    building.report("H0131", spanOf(join), "ARRAY JOIN needs a FROM clause before it");
  }
}

function addGrouping(building: Building, context: parse.GroupingContext, query: Writable<SelectQuery>): void {
  if (context instanceof parse.AllGroupingContext) {
    query.group_by_mode = "all";
  } else if (context instanceof parse.ModeGroupingContext) {
    query.group_by = expressionList(building, context.exprList());
    query.group_by_mode = context._kind!.type === parse.HogParser.CUBE ? "cube" : "rollup";
  } else if (context instanceof parse.SetsGroupingContext) {
    query.group_by_mode = "grouping_sets";
    query.group_by = context.groupingSet().map(
      (set): GroupingSet => ({
        node: "GroupingSet",
        exprs: expressionList(building, set.exprList()),
        span: spanOf(set),
      }),
    );
  } else {
    query.group_by = expressionList(building, (context as parse.ListGroupingContext).exprList());
  }
}

function windowDefinitions(
  building: Building,
  contexts: readonly parse.WindowDefinitionContext[],
): Readonly<Record<string, WindowExpr>> {
  return Object.fromEntries(
    contexts.map((item) => [identifierText(item.identifier()), windowOf(building, item.window())]),
  );
}

export function interpolations(building: Building, context: parse.OrderByContext): InterpolateExpr[] | undefined {
  if (context.INTERPOLATE() === null) return undefined;
  return context.interpolation().map((item): InterpolateExpr => {
    const value = optional(building, item.expr(1));
    return {
      node: "InterpolateExpr",
      expr: expression(building, item.expr(0)!),
      ...(value === null ? {} : { value }),
      span: spanOf(item),
    };
  });
}
