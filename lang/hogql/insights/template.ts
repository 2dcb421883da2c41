/**
 * Queries written as HogQL with holes. A template is parsed once; what fills its holes are trees and values, never text,
 * so nothing that a user wrote can become part of a query's grammar.
 *
 *     query`select count() as value from events where ${condition} group by ${columns}`
 *
 * A hole takes an expression; where a list stands (columns, arguments, GROUP BY) also several, which are spliced in;
 * after FROM a query or {@link JoinExpr}; a string, number, boolean or null becomes a constant.
 */
import type { Span } from "#lang/error.ts";
import type {
  AstNode,
  Call,
  CompareOperator,
  Expression,
  JoinExpr,
  OrderExpr,
  SelectLike,
  SelectQuery,
  SelectSetQuery,
} from "#lang/syntax/ast.ts";
import { parseExpression, parseSelect } from "#lang/syntax/parse.ts";
import { walk } from "#lang/syntax/walk.ts";
import { Builder } from "../build.ts";
import { InsightMistake } from "./problem.ts";

export type Query = SelectQuery | SelectSetQuery;

const NOWHERE: Span = { start: 0, end: 0 };

/** For trees that are not worth a template. */
export const build = new Builder(NOWHERE);

export type Filling =
  | Expression
  | JoinExpr
  | SelectLike
  | readonly Expression[]
  | OrderExpr
  | string
  | number
  | boolean
  | null;

const parsed = new WeakMap<TemplateStringsArray, AstNode>();

function treeOf(strings: TemplateStringsArray, parse: (source: string) => { readonly tree: AstNode | null }): AstNode {
  let tree: AstNode | null | undefined = parsed.get(strings);
  if (tree === undefined) {
    const source = strings.reduce((text, part, index) => `${text}{hole_${index - 1}}${part}`);
    tree = parse(source).tree;
    if (tree === null) throw new Error(`a template does not parse: ${source}`);
    parsed.set(strings, tree);
  }
  return tree;
}

/** A whole query. */
export const query = (strings: TemplateStringsArray, ...fillings: readonly Filling[]): SelectQuery =>
  filled(treeOf(strings, parseSelect), fillings) as SelectQuery;

/** One expression. */
export const expr = (strings: TemplateStringsArray, ...fillings: readonly Filling[]): Expression =>
  filled(treeOf(strings, parseExpression), fillings) as Expression;

const HOLE = /^hole_(\d+)$/;

function holeOf(node: unknown, fillings: readonly Filling[]): { readonly filling: Filling } | undefined {
  if (!isNode(node) || node.node !== "Placeholder" || node.expr.node !== "Field") return undefined;
  const index = HOLE.exec(node.expr.chain[0] ?? "")?.[1];
  return index === undefined ? undefined : { filling: fillings[Number(index)]! };
}

const isNode = (value: unknown): value is AstNode => typeof value === "object" && value !== null && "node" in value;

/** A copy of a template's tree with its holes filled; parts without holes are shared. */
function filled(value: unknown, fillings: readonly Filling[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  const hole = holeOf(value, fillings);
  if (hole !== undefined) return single(hole.filling);
  if (Array.isArray(value)) return filledList(value, fillings);
  let copy: Record<string, unknown> | undefined;
  for (const [key, inner] of Object.entries(value)) {
    if (key === "span" || typeof inner !== "object") continue;
    const replaced = filled(inner, fillings);
    if (replaced !== inner) {
      copy ??= { ...value };
      copy[key] = replaced;
    }
  }
  if (copy === undefined) return value;
  return tidied(copy as unknown as AstNode);
}

function filledList(items: readonly unknown[], fillings: readonly Filling[]): readonly unknown[] {
  let changed = false;
  const list = items.flatMap((item) => {
    // Elements of ORDER BY wrap their expression.
    const inner = isNode(item) && item.node === "OrderExpr" ? item.expr : item;
    const hole = holeOf(inner, fillings);
    const replaced = hole !== undefined && isListed(hole.filling) ? (hole.filling as unknown) : filled(item, fillings);
    if (replaced !== item) changed = true;
    return replaced;
  });
  return changed ? list : items;
}

/** Takes the place of the whole element: several expressions, or an ORDER BY with its direction. */
const isListed = (filling: Filling): boolean =>
  Array.isArray(filling) || (isNode(filling) && filling.node === "OrderExpr");

function single(filling: Filling): unknown {
  if (typeof filling !== "object" || filling === null) return build.constant(filling);
  if (Array.isArray(filling)) throw new Error("a list fills a hole where one thing is wanted");
  return filling;
}

/** Restores what filling can break: operands of And and Or are not of their own kind; a table is not a whole join. */
function tidied(node: AstNode): AstNode {
  if (node.node === "And") return and(...node.exprs);
  if (node.node === "Or") return or(...node.exprs);
  if (node.node === "JoinExpr" && node.table.node === "JoinExpr") {
    const { table, sample, alias, table_args: args } = node.table;
    return {
      ...node,
      table,
      alias: node.alias ?? alias,
      sample: sample ?? null,
      ...(args === undefined ? {} : { table_args: args }),
    };
  }
  return node;
}

const TRUE = (node: Expression): boolean => node.node === "Constant" && node.value === true;

/** All of them; what is always true is left out. */
export function and(...exprs: readonly Expression[]): Expression {
  const flat = exprs.flatMap((node) => (node.node === "And" ? node.exprs : [node])).filter((node) => !TRUE(node));
  return flat.length === 0 ? build.constant(true) : build.and(...flat);
}

/** Any of them; false for none. */
export function or(...exprs: readonly Expression[]): Expression {
  const flat = exprs.flatMap((node) => (node.node === "Or" ? node.exprs : [node]));
  const always = flat.find(TRUE);
  if (always !== undefined) return always;
  if (flat.length === 0) return build.constant(false);
  return flat.length === 1 ? flat[0]! : { node: "Or", exprs: flat, span: NOWHERE };
}

export const not = (inner: Expression): Expression => ({ node: "Not", expr: inner, span: NOWHERE });
export const field = (...chain: readonly string[]): Expression => ({ node: "Field", chain, span: NOWHERE });
export const constant = (value: string | number | boolean | null): Expression => build.constant(value);
export const call = (name: string, ...args: readonly Expression[]): Call => build.call(name, ...args);
export const compare = (op: CompareOperator, left: Expression, right: Expression): Expression =>
  build.compare(op, left, right);
export const as = (inner: Expression, alias: string): Expression => build.alias(inner, alias);
export const lambda = (args: readonly string[], body: Expression): Expression => ({
  node: "Lambda",
  args,
  expr: body,
  span: NOWHERE,
});
export const array = (exprs: readonly Expression[]): Expression => ({ node: "Array", exprs, span: NOWHERE });
export const tuple = (...exprs: readonly Expression[]): Expression => build.tuple(...exprs);
/** Element `index` of a tuple, from 1. */
export const element = (inner: Expression, index: number): Expression => ({
  node: "TupleAccess",
  tuple: inner,
  index,
  span: NOWHERE,
});
export const ordered = (inner: Expression, order: "ASC" | "DESC" = "ASC"): OrderExpr => ({
  node: "OrderExpr",
  expr: inner,
  order,
  span: NOWHERE,
});
/** `name(…params)(…args)`, such as a quantile. */
export const parametric = (name: string, params: readonly Expression[], ...args: readonly Expression[]): Call => ({
  ...build.call(name, ...args),
  params,
  distinct: false,
});

/** The events table, or a sample of it by distinct id. */
export const events = (samplingFactor: number | null | undefined): JoinExpr => {
  const from = build.from(build.table("events"));
  if (samplingFactor === undefined || samplingFactor === null || samplingFactor === 1) return from;
  const ratio = {
    node: "RatioExpr",
    left: { ...build.constant(samplingFactor), float: true },
    right: null,
    span: NOWHERE,
  } as const;
  return { ...from, sample: { node: "SampleExpr", sample_value: ratio, offset_value: null, span: NOWHERE } };
};

/** All rows of all of them. */
export function unionAll(queries: readonly Query[]): Query {
  const [first, ...rest] = queries;
  if (first === undefined) throw new Error("a union has members");
  if (rest.length === 0) return first;
  return {
    node: "SelectSetQuery",
    initial_select_query: first,
    subsequent_select_queries: rest.map((select_query) => ({
      node: "SelectSetNode",
      select_query,
      set_operator: "UNION ALL",
      span: NOWHERE,
    })),
    span: NOWHERE,
  };
}

interface Fragment {
  readonly path: string;
  readonly source: string;
}

const fragments = new WeakMap<Span, Fragment>();

/** Which of the request's HogQL texts a span of a statement belongs to, if any. */
export const fragmentOf = (span: Span): Fragment | undefined => fragments.get(span);

/** Remembers where a tree was parsed from, so that what is wrong with it is told in the request's terms. */
export function registerFragment(tree: AstNode, fragment: Fragment): void {
  walk(tree, (node) => {
    fragments.set(node.span, fragment);
    if ("name_span" in node && node.name_span !== undefined) fragments.set(node.name_span, fragment);
    return undefined;
  });
}

/** Parses a HogQL expression out of the request. @throws InsightMistake */
export function userExpression(source: string, path: string): Expression {
  const { tree, diagnostics } = parseExpression(source);
  if (tree === null) throw new InsightMistake(diagnostics[0]?.message ?? "This is not HogQL.", path, diagnostics);
  registerFragment(tree, { path, source });
  return tree;
}
