import type { Span } from "#lang/error.ts";
import type { CompareOperation, CompareOperator, Expression, SelectQuery } from "#lang/syntax/ast.ts";
import { Builder } from "../build.ts";
import type { Cohort } from "../context.ts";
import { mistake } from "../problem.ts";
import type { CompareName, RCompare, Resolved } from "../resolved.ts";
import { never } from "../value-type.ts";
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
  if (op === "in cohort" || op === "not in cohort") {
    const members = cohortMembers(node.right, at);
    const compare = new Builder(span).compare(op === "in cohort" ? "in" : "not in", node.left, members);
    return resolveExpression(compare, at);
  }
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

/** The persons of a cohort, as a subquery. */
function cohortMembers(right: Expression, at: At): SelectQuery {
  const cohort = cohortNamed(right, at);
  const build = new Builder(right.span);
  const table = cohort.isStatic ? "static_cohort_people" : "raw_cohort_people";
  const of = (name: string): Expression => build.field(table, name);
  const isMember = build.compare("==", of("cohort_id"), build.constant(cohort.id));
  const from = build.from(build.table(table));
  const person = [build.alias(of("person_id"), "person_id")];
  if (cohort.isStatic) return build.select(person, from, { where: isMember });
  if (cohort.version !== null) {
    const isCurrent = build.compare("==", of("version"), build.constant(cohort.version));
    return build.select(person, from, { where: build.and(isMember, isCurrent) });
  }
  return build.select(person, from, {
    where: isMember,
    group_by: [of("person_id"), of("cohort_id"), of("version")],
    having: build.compare(">", build.call("sum", of("sign")), build.constant(0)),
  });
}

function cohortNamed(right: Expression, at: At): Cohort {
  const { cohorts } = at.scope.session.context;
  if (right.node !== "Constant") throw mistake("cohort() takes only constant arguments", right.span);
  const { value } = right;
  if (typeof value === "number") {
    const found = cohorts.find(({ id }) => id === value);
    if (found === undefined) throw mistake(`Could not find cohort with ID ${value}`, right.span);
    return found;
  }
  if (typeof value !== "string") throw mistake("cohort() takes exactly one string or integer argument", right.span);
  const found = cohorts.filter(({ name }) => name === value);
  if (found.length > 1) throw mistake(`Found multiple cohorts with name '${value}'`, right.span);
  if (found[0] === undefined) throw mistake(`Could not find a cohort with the name '${value}'`, right.span);
  return found[0];
}
