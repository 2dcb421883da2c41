/** Columns that a request names by HogQL texts: what EventsQuery and ActorsQuery have in common. */
import type { Expression, OrderExpr } from "#lang/syntax/ast.ts";
import { parseOrderExpression } from "#lang/syntax/parse.ts";
import { walk } from "#lang/syntax/walk.ts";
import { findFunction } from "../functions/catalogue.ts";
import type { StatementResult } from "./insight.ts";
import { at, InsightMistake } from "./problem.ts";
import { as, constant, registerFragment, userExpression } from "./template.ts";

export interface Column {
  /** As the request wrote it. */
  readonly text: string;
  readonly expr: Expression;
  /** Turns a cell of the warehouse into what the response shows. */
  readonly shown: (cell: unknown) => unknown;
}

export const bareColumn = (text: string, path: string): Column => ({
  text,
  expr: userExpression(text, path),
  shown: (cell) => cell,
});

/** Names of their own, so that no two columns and no alias of the request's get in each other's way. */
export const aliasedColumns = (columns: readonly Column[]): readonly Expression[] =>
  columns.map(({ expr }, index) => as(expr.node === "Alias" ? expr.expr : expr, `column_${index + 1}`));

/** Whether an expression folds several rows into one. */
export function isAggregate(expression: Expression): boolean {
  let found = false;
  walk(expression, (node) => {
    if (node.node === "SelectQuery" || node.node === "SelectSetQuery" || node.node === "WindowFunction") return false;
    if (node.node === "Call" && findFunction(node.name)?.kind === "aggregation") found = true;
    return !found;
  });
  return found;
}

/** @throws InsightMistake */
export function orderings(texts: readonly string[] | null | undefined, path: string): readonly OrderExpr[] {
  return (texts ?? []).map((text, index) => {
    const own = at(path, index);
    const { tree, diagnostics } = parseOrderExpression(text);
    if (tree === null) throw new InsightMistake(diagnostics[0]?.message ?? "This is no order.", own, diagnostics);
    registerFragment(tree, { path: own, source: text });
    return tree;
  });
}

/** Rows asked for by default, and at most. */
const ROWS_DEFAULT = 100;
const ROWS_MAX = 49_999;

export interface Page {
  readonly limit: number;
  readonly offset: number;
}

export const pageOf = (limit: number | null | undefined, offset: number | null | undefined): Page => ({
  limit: Math.min(limit ?? ROWS_DEFAULT, ROWS_MAX),
  offset: offset ?? 0,
});

/** LIMIT and OFFSET for the page and one row more, which tells whether there are more. */
export const paged = ({ limit, offset }: Page) => ({
  limit: constant(limit + 1),
  ...(offset > 0 ? { offset: constant(offset) } : {}),
});

/** The page as a response. */
export function pageAnswer(
  columns: readonly Column[],
  { limit, offset }: Page,
  { rows, columns: cells }: StatementResult,
) {
  return {
    columns: columns.map(({ text }) => text),
    types: cells.map(({ type }) => type),
    results: rows.slice(0, limit).map((row) => row.map((cell, index) => columns[index]!.shown(cell))),
    hasMore: rows.length > limit,
    limit,
    offset,
  };
}

/** JSON as stored; what is none stays a text. */
export function parsedJson(text: unknown): unknown {
  if (typeof text !== "string") return text;
  if (text === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
