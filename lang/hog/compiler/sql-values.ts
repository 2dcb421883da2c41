/**
 * Queries as values: inside `sql(…)` and `(select …)` each node becomes an object that describes it, with the class in
 * `__hx_ast` and then its fields that aren't null, in the order below. A placeholder `{e}` goes back to Hog: what `e`
 * evaluates to is put in its place.
 *
 * Booleans are pushed by INTEGER: the reference compiler takes them for integers, and its machine pushes the operand
 * as it is.
 */
import type { Span } from "#lang/error.ts";
import type { AstNode, NodeName } from "#lang/syntax/ast.ts";
import { emitConstant, emitExpression, inMode } from "./expressions.ts";
import { emitTag } from "./tags.ts";
import { nested, type Unit } from "./unit.ts";

/**
 * Field order by class, where it isn't the order in the tree. A name with `=false` is emitted as false when absent;
 * fields of a node that a row doesn't list are not part of the value.
 */
const FIELDS: { readonly [Name in NodeName]?: readonly string[] } = {
  Field: ["chain", "from_asterisk=false"],
  Constant: ["value", "is_sensitive=false"],
  Call: ["name", "args", "params", "distinct=false", "within_group", "order_by", "filter_expr"],
  Alias: ["alias", "expr", "hidden=false", "from_asterisk=false"],
  ArithmeticOperation: ["left", "right", "op"],
  CompareOperation: ["left", "right", "op"],
  ArrayAccess: ["array", "property", "nullish=false"],
  TupleAccess: ["tuple", "index", "nullish=false"],
  Lambda: ["args", "expr"],
  WindowFunction: ["name", "args", "exprs", "over_expr", "over_identifier"],
  LimitByExpr: ["n", "exprs", "offset_value"],
  JoinExpr: [
    "join_type",
    "table",
    "table_args",
    "alias",
    "column_aliases",
    "table_final",
    "constraint",
    "next_join",
    "sample",
  ],
  SelectQuery: [
    "ctes",
    "select",
    "distinct",
    "select_from",
    "array_join_op",
    "array_join_list",
    "window_exprs",
    "where",
    "prewhere",
    "having",
    "qualify",
    "group_by",
    "group_by_mode",
    "order_by",
    "interpolate",
    "limit",
    "limit_by",
    "limit_with_ties",
    "limit_percent",
    "offset",
  ],
};

/** Where the source stands and not what it means. */
const isPosition = (field: string): boolean => field === "span" || field.endsWith("_span") || field.endsWith("_spans");

/** Emits the value that describes `node`. */
export function emitSqlValue(unit: Unit, node: AstNode): void {
  if (node.node === "Placeholder") {
    inMode(unit, "hog", () => emitExpression(unit, node.expr));
    return;
  }
  if (node.node === "HogQLXTag" && unit.scope.resolve(node.kind).kind !== "global") {
    emitTag(unit, node);
    return;
  }
  const { code } = unit;
  const { span } = node;
  code.emit(span, "STRING", "__hx_ast");
  code.emit(span, "STRING", node.node);
  let fields = 1;
  for (const [name, value] of fieldsOf(node)) {
    code.emit(span, "STRING", name);
    if (node.node === "Constant" && name === "value") emitLiteral(unit, node);
    else emitValue(unit, span, value);
    fields++;
  }
  code.emit(span, "DICT", fields);
}

function* fieldsOf(node: AstNode): Iterable<readonly [name: string, value: unknown]> {
  const values = Object.entries(node).filter(([name]) => name !== "node" && !isPosition(name));
  const order = FIELDS[node.node];
  const tree = new Map<string, unknown>(values);
  if (node.node === "SelectQuery" && node.ctes !== null) {
    tree.set("ctes", new Map(node.ctes.map((cte) => [cte.name, cte])));
  }
  for (const field of order ?? tree.keys()) {
    const [name = field, absent] = field.split("=");
    const value = tree.get(name) ?? (absent === "false" ? false : undefined);
    if (value !== undefined && value !== null) yield [name, value];
  }
}

function emitLiteral(unit: Unit, node: AstNode & { readonly node: "Constant" }): void {
  if (typeof node.value === "boolean") unit.code.emit(node.span, "INTEGER", node.value);
  else emitConstant(unit, node);
}

function emitValue(unit: Unit, span: Span, value: unknown): void {
  const { code } = unit;
  if (value === null || value === undefined) {
    code.emit(span, "NULL");
    return;
  }
  if (typeof value === "string") {
    code.emit(span, "STRING", value);
    return;
  }
  if (typeof value === "boolean") {
    code.emit(span, "INTEGER", value);
    return;
  }
  if (typeof value === "number" || typeof value === "bigint") {
    code.emit(span, "INTEGER", Number(value));
    return;
  }
  if (Array.isArray(value)) {
    for (const item of value) emitValue(unit, span, item);
    code.emit(span, "ARRAY", value.length);
    return;
  }
  if (isNode(value)) {
    nested(unit, value.span, () => emitSqlValue(unit, value));
    return;
  }
  const pairs = value instanceof Map ? [...value] : Object.entries(value as object);
  for (const [key, item] of pairs) {
    code.emit(span, "STRING", String(key));
    emitValue(unit, span, item);
  }
  code.emit(span, "DICT", pairs.length);
}

const isNode = (value: unknown): value is AstNode => typeof value === "object" && value !== null && "node" in value;
