/**
 * `IN COHORT`: whether a person is a member. By default the members are a subquery. Joined instead, each cohort is one
 * LEFT JOIN whose `matched` is 1 for members; conjoined, all cohorts of a SELECT are one join, with a row for each
 * membership, so that a breakdown by cohort reads them once.
 */
import type { CompareOperation, Expression, SelectQuery, SelectSetQuery } from "#lang/syntax/ast.ts";
import { Builder } from "../build.ts";
import type { Cohort } from "../context.ts";
import { mistake } from "../problem.ts";
import type { QuerySource, RColumn, Resolved, RJoin } from "../resolved.ts";
import { maybe, never } from "../value-type.ts";
import { resolveExpression } from "./expression.ts";
import { withoutHiddenAlias } from "./names.ts";
import { resolveSubquery } from "./query.ts";
import type { At, CohortJoins, Scope } from "./scope.ts";

export function inCohort(node: CompareOperation, included: boolean, at: At): Resolved {
  const cohort = cohortNamed(node.right, at);
  const { inCohortVia } = at.scope.session.context.modifiers;
  // A join needs something to be joined to, and cannot see a lambda's arguments.
  const joins = at.scope.sources.size > 0 && at.args.size === 0 && !at.inJoin;
  if (joins && inCohortVia === "leftjoin") return joined(node, cohort, included, at);
  if (joins && inCohortVia === "leftjoin_conjoined") return conjoined(node, cohort, included, at);
  const build = new Builder(node.right.span);
  const members = membersOf(cohort, build, [build.alias(ofCohort(cohort, build, "person_id"), "person_id")]);
  return resolveExpression(new Builder(node.span).compare(included ? "in" : "not in", node.left, members), at);
}

const tableOf = ({ isStatic }: Cohort): string => (isStatic ? "static_cohort_people" : "raw_cohort_people");
const ofCohort = (cohort: Cohort, build: Builder, name: string): Expression => build.field(tableOf(cohort), name);

/** A SELECT over the rows of a cohort's members. */
function membersOf(cohort: Cohort, build: Builder, columns: readonly Expression[]): SelectQuery {
  const of = (name: string): Expression => ofCohort(cohort, build, name);
  const isMember = build.compare("==", of("cohort_id"), build.constant(cohort.id));
  const from = build.from(build.table(tableOf(cohort)));
  if (cohort.isStatic) return build.select(columns, from, { where: isMember });
  if (cohort.version !== null) {
    const isCurrent = build.compare("==", of("version"), build.constant(cohort.version));
    return build.select(columns, from, { where: build.and(isMember, isCurrent) });
  }
  return build.select(columns, from, {
    where: isMember,
    group_by: [of("person_id"), of("cohort_id"), of("version")],
    having: build.compare(">", build.call("sum", of("sign")), build.constant(0)),
  });
}

const CONJOINED = "__in_cohort";

const sourceNamed = (sqlName: string): QuerySource => ({ kind: "query", sqlName, cte: null, query: null });

const columnOf = (source: QuerySource, name: string, node: CompareOperation): RColumn => ({
  kind: "column",
  source,
  name,
  type: maybe("Unknown"),
  span: node.span,
});

const equals = (
  left: Resolved,
  right: Resolved,
  node: CompareOperation,
  inJoin = false,
  included = true,
): Resolved => ({
  kind: "compare",
  op: included ? "equals" : "notEquals",
  left,
  right,
  inJoin,
  type: never("Boolean"),
  span: node.span,
});

const number = (value: number, node: CompareOperation): Resolved => ({
  kind: "constant",
  value,
  type: never("Integer"),
  span: node.span,
});

function leftJoin(source: QuerySource, person: string, node: CompareOperation, at: At): RJoin {
  const left = withoutHiddenAlias(resolveExpression(node.left, at));
  return {
    source,
    type: "LEFT JOIN",
    final: false,
    sample: null,
    constraint: { kind: "ON", expr: equals(columnOf(source, person, node), left, node, true) },
  };
}

function joined(node: CompareOperation, cohort: Cohort, included: boolean, at: At): Resolved {
  const { joins } = at.scope.cohorts;
  const name = `in_cohort__${cohort.id}`;
  let join = joins.get(name);
  if (join === undefined) {
    const build = new Builder(node.right.span);
    const source = sourceNamed(name);
    const columns = [
      build.alias(ofCohort(cohort, build, "person_id"), "person_id"),
      build.alias(build.constant(1), "matched"),
    ];
    source.query = resolveSubquery(membersOf(cohort, build, columns), at.scope).query;
    join = leftJoin(source, "person_id", node, at);
    joins.set(name, join);
  }
  const matched = columnOf(join.source as QuerySource, "matched", node);
  return equals(matched, number(1, node), node, false, included);
}

function conjoined(node: CompareOperation, cohort: Cohort, included: boolean, at: At): Resolved {
  const { joins, conjoined: cohorts } = at.scope.cohorts;
  let join = joins.get(CONJOINED);
  if (join === undefined) {
    join = leftJoin(sourceNamed(CONJOINED), "cohort_person_id", node, at);
    joins.set(CONJOINED, join);
  }
  cohorts.set(cohort.id, cohort);
  const source = join.source as QuerySource;
  const both: Resolved = {
    kind: "and",
    exprs: [
      equals(columnOf(source, "matched", node), number(1, node), node),
      equals(columnOf(source, "cohort_id", node), number(cohort.id, node), node),
    ],
    type: never("Boolean"),
    span: node.span,
  };
  return included ? both : { kind: "not", expr: both, type: never("Boolean"), span: node.span };
}

/** The joins that a SELECT's cohorts made, once all of them are known. */
export function cohortJoins(scope: Scope, span: CompareOperation["span"]): readonly RJoin[] {
  const { joins, conjoined: cohorts }: CohortJoins = scope.cohorts;
  const join = joins.get(CONJOINED);
  if (join !== undefined) {
    const build = new Builder(span);
    const members = [...cohorts.values()].map((cohort) =>
      membersOf(cohort, build, [
        build.alias(ofCohort(cohort, build, "person_id"), "cohort_person_id"),
        build.alias(build.constant(1), "matched"),
        build.alias(ofCohort(cohort, build, "cohort_id"), "cohort_id"),
      ]),
    );
    (join.source as QuerySource).query = resolveSubquery(allOf(members, span), scope).query;
  }
  return [...joins.values()];
}

function allOf(members: readonly SelectQuery[], span: CompareOperation["span"]): SelectQuery | SelectSetQuery {
  const [first, ...rest] = members as [SelectQuery, ...SelectQuery[]];
  if (rest.length === 0) return first;
  return {
    node: "SelectSetQuery",
    initial_select_query: first,
    subsequent_select_queries: rest.map((select_query) => ({
      node: "SelectSetNode",
      set_operator: "UNION ALL",
      select_query,
      span,
    })),
    span,
  };
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
