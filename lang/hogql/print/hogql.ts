/**
 * Prints a tree back as HogQL, operators as the calls that they are short for. This is what people read as "the query as
 * it was understood", and what names a column that is a bare call.
 */
import type {
  Call,
  CompareOperator,
  Expression,
  GroupingSet,
  JoinExpr,
  OrderExpr,
  SelectLike,
  SelectQuery,
  SelectSetQuery,
  TableExpression,
  WindowExpr,
  WindowFrameExpr,
} from "#lang/syntax/ast.ts";
import { unclear } from "../problem.ts";
import { hogqlIdentifier, numberText, quotedString } from "./identifiers.ts";

const ARITHMETIC = { "+": "plus", "-": "minus", "*": "multiply", "/": "divide", "%": "modulo" } as const;

const COMPARE: Readonly<
  Record<Exclude<CompareOperator, "in cohort" | "not in cohort">, (a: string, b: string) => string>
> = {
  "==": (a, b) => `equals(${a}, ${b})`,
  "!=": (a, b) => `notEquals(${a}, ${b})`,
  "<": (a, b) => `less(${a}, ${b})`,
  "<=": (a, b) => `lessOrEquals(${a}, ${b})`,
  ">": (a, b) => `greater(${a}, ${b})`,
  ">=": (a, b) => `greaterOrEquals(${a}, ${b})`,
  in: (a, b) => `in(${a}, ${b})`,
  "not in": (a, b) => `notIn(${a}, ${b})`,
  like: (a, b) => `like(${a}, ${b})`,
  "not like": (a, b) => `notLike(${a}, ${b})`,
  ilike: (a, b) => `ilike(${a}, ${b})`,
  "not ilike": (a, b) => `notILike(${a}, ${b})`,
  "=~": (a, b) => `match(${a}, ${b})`,
  "!~": (a, b) => `not(match(${a}, ${b}))`,
  "=~*": (a, b) => `match(${a}, concat('(?i)', ${b}))`,
  "!~*": (a, b) => `not(match(${a}, concat('(?i)', ${b})))`,
};

const list = (exprs: readonly Expression[]): string => exprs.map(exprText).join(", ");

const name = (part: string, node: { readonly span: Expression["span"] }): string =>
  part === "*" ? part : hogqlIdentifier(part, node.span);

/** One expression on one line. */
export function exprText(node: Expression): string {
  switch (node.node) {
    case "Constant":
      return constantText(node);
    case "Field":
      return node.chain.map((part) => name(part, node)).join(".");
    case "Placeholder":
      return `{${exprText(node.expr)}}`;
    case "Alias":
      return `${exprText(node.expr)} AS ${name(node.alias, node)}`;
    case "ArithmeticOperation":
      return `${ARITHMETIC[node.op]}(${exprText(node.left)}, ${exprText(node.right)})`;
    case "CompareOperation": {
      const { op } = node;
      const left = exprText(node.left);
      const right = exprText(node.right);
      if (op === "in cohort") return `${left} IN COHORT ${right}`;
      if (op === "not in cohort") return `${left} NOT IN COHORT ${right}`;
      return COMPARE[op](left, right);
    }
    case "IsDistinctFrom":
      return `${exprText(node.left)} IS ${node.negated ? "NOT " : ""}DISTINCT FROM ${exprText(node.right)}`;
    case "BetweenExpr":
      return `${exprText(node.expr)} ${node.negated ? "NOT " : ""}BETWEEN ${exprText(node.low)} AND ${exprText(node.high)}`;
    case "And":
      return `and(${list(node.exprs)})`;
    case "Or":
      return `or(${list(node.exprs)})`;
    case "Not":
      return `not(${exprText(node.expr)})`;
    case "Call":
      return callText(node);
    case "ExprCall":
      return `${exprText(node.expr)}(${list(node.args)})`;
    case "WindowFunction": {
      const args = node.args.length > 0 ? `(${list(node.exprs)})(${list(node.args)})` : `(${list(node.exprs)})`;
      const over =
        node.over_identifier === undefined ? `(${windowText(node.over_expr!)})` : name(node.over_identifier, node);
      return `${name(node.name, node)}${args} OVER ${over}`;
    }
    case "Array":
      return `[${list(node.exprs)}]`;
    case "Tuple":
      return `tuple(${list(node.exprs)})`;
    case "ArrayAccess":
      return `${exprText(node.array)}${node.nullish === true ? "?." : ""}[${exprText(node.property)}]`;
    case "TupleAccess":
      return `${exprText(node.tuple)}${node.nullish === true ? "?" : ""}.${node.index}`;
    case "ArraySlice":
      return `${exprText(node.array)}[${node.start_expr ? exprText(node.start_expr) : ""}:${node.end_expr ? exprText(node.end_expr) : ""}]`;
    case "Lambda": {
      if (node.expr.node === "Block") throw unclear("Lambdas with statements can not run in queries", node.span);
      const args = node.args.map((arg) => name(arg, node));
      return `${args.length === 1 ? args[0] : `(${args.join(", ")})`} -> ${exprText(node.expr)}`;
    }
    case "Dict":
      return `{${node.items.map(([key, value]) => `${exprText(key)}: ${exprText(value)}`).join(", ")}}`;
    case "NamedArgument":
      return `${name(node.name, node)} := ${exprText(node.value)}`;
    case "PositionalRef":
      return `#${node.index}`;
    case "TypeCast":
      return `CAST(${exprText(node.expr)} AS ${node.type_name})`;
    case "TryCast":
      return `TRY_CAST(${exprText(node.expr)} AS ${node.type_name})`;
    case "ColumnsExpr": {
      const inside =
        node.regex === undefined ? (node.columns === undefined ? "*" : list(node.columns)) : quotedString(node.regex);
      const exclude =
        node.exclude === undefined ? "" : ` EXCLUDE (${node.exclude.map((part) => name(part, node)).join(", ")})`;
      return `COLUMNS(${inside}${exclude})`;
    }
    case "SpreadExpr":
      return `*${exprText(node.expr)}`;
    case "HogQLXTag": {
      const attributes = node.attributes.map(({ name: key, value }) => {
        const inner = Array.isArray(value) ? `[${list(value)}]` : exprText(value as Expression);
        return ` ${key}={${inner}}`;
      });
      return `<${node.kind}${attributes.join("")} />`;
    }
    case "SelectQuery":
    case "SelectSetQuery":
      return `(${queryText(node)})`;
  }
}

function constantText(node: Extract<Expression, { node: "Constant" }>): string {
  const { value } = node;
  if (value === null) return "NULL";
  if (typeof value === "boolean") return value ? "true" : "false";
  if (typeof value === "string") return node.value_type === "number" ? value : quotedString(value);
  return numberText(value, node.float === true);
}

function callText(call: Call): string {
  const params = call.params ? `(${list(call.params)})` : "";
  const distinct = call.distinct === true ? "DISTINCT " : "";
  const order = call.order_by ? ` ORDER BY ${call.order_by.map(orderText).join(", ")}` : "";
  const filter = call.filter_expr ? ` FILTER (WHERE ${exprText(call.filter_expr)})` : "";
  return `${name(call.name, call)}${params}(${distinct}${list(call.args)}${order})${filter}`;
}

const orderText = (order: OrderExpr): string => `${exprText(order.expr)} ${order.order}`;

function windowText(window: WindowExpr): string {
  const parts: string[] = [];
  if (window.partition_by) parts.push(`PARTITION BY ${list(window.partition_by)}`);
  if (window.order_by) parts.push(`ORDER BY ${window.order_by.map(orderText).join(", ")}`);
  if (window.frame_start !== null) {
    const start = boundText(window.frame_start);
    const bounds = window.frame_end === null ? start : `BETWEEN ${start} AND ${boundText(window.frame_end)}`;
    parts.push(`${window.frame_method ?? "ROWS"} ${bounds}`);
  }
  return parts.join(" ");
}

function boundText({ frame_type: kind, frame_value: value }: WindowFrameExpr): string {
  if (kind === "CURRENT ROW") return kind;
  const count =
    value === undefined || value === null ? "UNBOUNDED" : typeof value === "object" ? exprText(value) : String(value);
  return `${count} ${kind}`;
}

/** One query on one line. */
export const queryText = (node: SelectLike): string => clauses(node, 0).join(" ");

const INDENT = "    ";

/** A query over several lines: a clause a line, the items of a list below each other. */
export const prettyQueryText = (node: SelectLike): string => clauses(node, 1).join("\n");

/** @param depth 0: on one line; else the nesting, from 1. */
function clauses(node: SelectLike, depth: number): readonly string[] {
  switch (node.node) {
    case "SelectQuery":
      return selectClauses(node, depth);
    case "SelectSetQuery":
      return setClauses(node, depth);
    case "Placeholder":
    case "HogQLXTag":
      return [exprText(node)];
  }
}

const separator = (depth: number): string => (depth === 0 ? " " : "\n");

function items(keyword: string, texts: readonly string[], depth: number): string {
  if (depth === 0) return `${keyword} ${texts.join(", ")}`;
  const indent = INDENT.repeat(depth);
  return `${keyword}\n${texts.map((text) => indent + text).join(",\n")}`;
}

/** A query inside another, in parentheses. */
function inner(node: SelectLike, depth: number): string {
  if (depth === 0) return `(${queryText(node)})`;
  const indent = INDENT.repeat(depth);
  const lines = clauses(node, 1).join("\n").split("\n");
  return `(\n${lines.map((line) => indent + line).join("\n")})`;
}

function setClauses(node: SelectSetQuery, depth: number): readonly string[] {
  const member = (query: SelectLike): string =>
    query.node === "SelectSetQuery" ? inner(query, depth) : clauses(query, depth).join(separator(depth));
  const parts = [member(node.initial_select_query)];
  for (const { set_operator: op, select_query: query } of node.subsequent_select_queries) parts.push(op, member(query));
  if (node.limit !== undefined) parts.push(`LIMIT ${exprText(node.limit)}`);
  if (node.offset !== undefined) parts.push(`OFFSET ${exprText(node.offset)}`);
  return parts;
}

function selectClauses(node: SelectQuery, depth: number): readonly string[] {
  const parts: string[] = [];
  if (node.ctes !== null) {
    const recursive = node.ctes.some((cte) => cte.recursive === true) ? "WITH RECURSIVE" : "WITH";
    const ctes = node.ctes.map((cte) => {
      const body = cte.expr;
      if (cte.cte_type === "column") return `${exprText(body)} AS ${name(cte.name, cte)}`;
      const query = body.node === "SelectQuery" || body.node === "SelectSetQuery" ? inner(body, depth) : exprText(body);
      return `${name(cte.name, cte)} AS ${query}`;
    });
    parts.push(items(recursive, ctes, depth));
  }
  parts.push(items(node.distinct === true ? "SELECT DISTINCT" : "SELECT", node.select.map(exprText), depth));
  if (node.select_from !== null) parts.push(items("FROM", [fromText(node.select_from, depth)], depth));
  if (node.array_join_list !== undefined)
    parts.push(items(node.array_join_op ?? "ARRAY JOIN", node.array_join_list.map(exprText), depth));
  if (node.prewhere !== null) parts.push(items("PREWHERE", [exprText(node.prewhere)], depth));
  if (node.where !== null) parts.push(items("WHERE", [exprText(node.where)], depth));
  const groups = groupText(node);
  if (groups !== null) parts.push(items("GROUP BY", groups, depth));
  if (node.having !== null) parts.push(items("HAVING", [exprText(node.having)], depth));
  if (node.qualify !== null) parts.push(items("QUALIFY", [exprText(node.qualify)], depth));
  const windows = Object.entries(node.window_exprs ?? {});
  if (windows.length > 0) {
    parts.push(
      items(
        "WINDOW",
        windows.map(([key, window]) => `${name(key, window)} AS (${windowText(window)})`),
        depth,
      ),
    );
  }
  if (node.order_by !== undefined) parts.push(items("ORDER BY", node.order_by.map(orderText), depth));
  if (node.limit_by !== undefined) {
    const { n, offset_value: offset, exprs } = node.limit_by;
    parts.push(`LIMIT ${exprText(n)}${offset === null ? "" : ` OFFSET ${exprText(offset)}`} BY ${list(exprs)}`);
  }
  if (node.limit !== undefined)
    parts.push(
      `LIMIT ${exprText(node.limit)}${node.limit_percent === true ? "%" : ""}${node.limit_with_ties === true ? " WITH TIES" : ""}`,
    );
  if (node.offset !== undefined) parts.push(`OFFSET ${exprText(node.offset)}`);
  return parts;
}

function groupText(node: SelectQuery): readonly string[] | null {
  if (node.group_by_mode === "all") return ["ALL"];
  if (node.group_by === null) return null;
  const set = (item: Expression | GroupingSet): string =>
    item.node === "GroupingSet" ? `(${list(item.exprs)})` : exprText(item);
  const groups = node.group_by.map(set);
  if (node.group_by_mode === "cube") return [`CUBE(${groups.join(", ")})`];
  if (node.group_by_mode === "rollup") return [`ROLLUP(${groups.join(", ")})`];
  return node.group_by_mode === "grouping_sets" ? [`GROUPING SETS (${groups.join(", ")})`] : groups;
}

function fromText(from: JoinExpr, depth: number): string {
  const parts: string[] = [];
  for (let join: JoinExpr | null = from; join !== null; join = join.next_join) {
    if (join !== from) parts.push(join.join_type ?? "JOIN");
    parts.push(tableText(join.table, join, depth));
    if (join.alias !== null) parts.push(`AS ${name(join.alias, join)}`);
    if (join.table_final === true) parts.push("FINAL");
    const ratio = join.sample?.sample_value;
    if (ratio?.node === "RatioExpr") {
      const right = ratio.right === null ? "" : `/${constantText(ratio.right)}`;
      parts.push(`SAMPLE ${constantText(ratio.left)}${right}`);
    }
    if (join.constraint) {
      const { constraint_type: type, expr } = join.constraint;
      parts.push(`${type} ${exprText(expr)}`);
    }
  }
  return parts.join(" ");
}

function tableText(table: TableExpression, join: JoinExpr, depth: number): string {
  switch (table.node) {
    case "Field": {
      const args = join.table_args === undefined ? "" : `(${list(join.table_args)})`;
      return `${exprText(table)}${args}`;
    }
    case "SelectQuery":
    case "SelectSetQuery":
      return inner(table, depth);
    case "Placeholder":
    case "HogQLXTag":
      return exprText(table);
    default:
      throw unclear(`A ${table.node} cannot be used as a SELECT source`, table.span);
  }
}
