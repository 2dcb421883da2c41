/**
 * Makes syntax trees by hand, for queries that the compiler adds to the user's: latest rows of persons, cohort members,
 * typed properties. They are resolved like any other tree, so the tenant guard reaches them too.
 */
import type { Span } from "#lang/error.ts";
import type {
  Alias,
  Call,
  CompareOperator,
  Constant,
  Expression,
  Field,
  JoinConstraint,
  JoinExpr,
  SelectQuery,
  TableExpression,
} from "#lang/syntax/ast.ts";

/** Calls of functions that users have no name for; only {@link Builder.raw} adds to it. */
const RAW_CALLS = new WeakSet<Expression>();

/** Whether the compiler itself made this call, so that its name needs no definition. */
export const isRawCall = (node: Expression): boolean => RAW_CALLS.has(node);

export class Builder {
  /** Where in the user's text the made tree belongs, for diagnostics. */
  readonly span: Span;

  constructor(span: Span) {
    this.span = span;
  }

  /** A chain of names; from the first index on, accesses. */
  field(...chain: (string | number)[]): Expression {
    const index = chain.findIndex((link) => typeof link === "number");
    const names = (index < 0 ? chain : chain.slice(0, index)).map(String);
    let expr: Expression = { node: "Field", chain: names, span: this.span };
    for (const link of index < 0 ? [] : chain.slice(index)) {
      expr = { node: "ArrayAccess", array: expr, property: this.constant(link), span: this.span };
    }
    return expr;
  }

  constant(value: Constant["value"]): Constant {
    return { node: "Constant", value, span: this.span };
  }

  call(name: string, ...args: Expression[]): Call {
    return { node: "Call", name, args, span: this.span };
  }

  /** A call that prints as it is. `name` is the compiler's, never a user's. */
  raw(name: string, ...args: Expression[]): Call {
    const call = this.call(name, ...args);
    RAW_CALLS.add(call);
    return call;
  }

  alias(expr: Expression, alias: string): Alias {
    return { node: "Alias", expr, alias, span: this.span };
  }

  compare(op: CompareOperator, left: Expression, right: Expression): Expression {
    return { node: "CompareOperation", op, left, right, span: this.span };
  }

  and(...exprs: Expression[]): Expression {
    return exprs.length === 1 ? exprs[0]! : { node: "And", exprs, span: this.span };
  }

  tuple(...exprs: Expression[]): Expression {
    return { node: "Tuple", exprs, span: this.span };
  }

  table(name: string): Field {
    return { node: "Field", chain: name.split("."), span: this.span };
  }

  from(table: TableExpression, alias: string | null = null): JoinExpr {
    return { node: "JoinExpr", table, alias, table_final: null, sample: null, next_join: null, span: this.span };
  }

  on(expr: Expression): JoinConstraint {
    return { node: "JoinConstraint", expr, constraint_type: "ON", span: this.span };
  }

  select(
    select: readonly Expression[],
    from: JoinExpr,
    clauses: Partial<Pick<SelectQuery, "where" | "group_by" | "having">> = {},
  ): SelectQuery {
    return {
      node: "SelectQuery",
      ctes: null,
      select,
      distinct: null,
      select_from: from,
      prewhere: null,
      where: null,
      group_by: null,
      having: null,
      qualify: null,
      ...clauses,
      span: this.span,
    };
  }
}
