import type { Span } from "#lang/error.ts";
import type { CompareOperation, CompareOperator } from "#lang/syntax/ast.ts";
import type { CompareName, RCompare, Resolved } from "../resolved.ts";
import { never } from "../value-type.ts";
import { inCohort } from "./cohorts.ts";
import { resolveExpression } from "./expression.ts";
import { isAbsentDate } from "./placeholders.ts";
import type { At } from "./scope.ts";

const NAMES: Readonly<Record<Exclude<CompareOperator, "in cohort" | "not in cohort">, CompareName>> = {
  "==": "equals",
  "!=": "notEquals",
  "<": "less",
  "<=": "lessOrEquals",
  ">": "greater",
  ">=": "greaterOrEquals",
  in: "in",
  "not in": "notIn",
  like: "like",
  "not like": "notLike",
  ilike: "ilike",
  "not ilike": "notILike",
  "=~": "match",
  "!~": "notMatch",
  "=~*": "iMatch",
  "!~*": "notIMatch",
};

export function resolveCompare(node: CompareOperation, at: At): Resolved {
  const { op, span } = node;
  if (isAbsentDate(node.left, at) || isAbsentDate(node.right, at)) {
    return { kind: "constant", value: true, type: never("Boolean"), span };
  }
  if (op === "in cohort" || op === "not in cohort") return inCohort(node, op === "in cohort", at);
  return comparison(NAMES[op], resolveExpression(node.left, at), resolveExpression(node.right, at), at, span);
}

export const comparison = (op: CompareName, left: Resolved, right: Resolved, at: At, span: Span): RCompare => ({
  kind: "compare",
  op,
  left,
  right,
  inJoin: at.inJoin,
  type: never("Boolean"),
  span,
});
