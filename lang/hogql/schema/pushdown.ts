/**
 * Conditions of a query that can be asked earlier, of the rows under a lazy table. Every version of a person that fits is
 * a superset of the newest ones that do, so asking early only narrows what has to be folded; the query asks again.
 */
import type { CompareOperator, Expression } from "#lang/syntax/ast.ts";
import type { Fields, OuterQuery } from "./fields.ts";

/**
 * The conjuncts of the outer query's WHERE that read nothing but columns in `columns`, their names led to the table `to`;
 * empty if there are none.
 */
export function pushable(
  { where, alias, ownNames }: OuterQuery,
  fields: Fields,
  columns: ReadonlySet<string>,
  to: string,
): readonly Expression[] {
  if (where === null) return [];
  const conjuncts = where.node === "And" ? where.exprs : [where];
  return conjuncts.flatMap((expr) => {
    const moved = move(expr, (chain) => {
      const qualified = chain[0] === alias && chain.length > 1;
      const own = qualified ? chain.slice(1) : chain;
      const [first] = own;
      if (first === undefined || (!qualified && ownNames.has(first))) return null;
      return columns.has(first) && fields.get(first)?.kind === "column" ? [to, ...own] : null;
    });
    return moved === null ? [] : [moved];
  });
}

/** A lower or upper bound of a time, from a condition of the outer query. */
export interface TimeBound {
  readonly side: "from" | "to";
  readonly value: Expression;
}

const SIDES: Readonly<Partial<Record<CompareOperator, readonly TimeBound["side"][]>>> = {
  ">": ["from"],
  ">=": ["from"],
  "<": ["to"],
  "<=": ["to"],
  "==": ["from", "to"],
};
const MIRRORED: Readonly<Partial<Record<CompareOperator, CompareOperator>>> = {
  ">": "<",
  ">=": "<=",
  "<": ">",
  "<=": ">=",
};

/** What the conjuncts of the outer query's WHERE say of its column `time`, where they compare it with no other column. */
export function timeBounds({ where, alias, ownNames }: OuterQuery, time: string): readonly TimeBound[] {
  if (where === null) return [];
  const isTime = (expr: Expression): boolean =>
    expr.node === "Field" &&
    ((expr.chain.length === 1 && expr.chain[0] === time && !ownNames.has(time)) ||
      (expr.chain.length === 2 && expr.chain[0] === alias && expr.chain[1] === time));
  const isFixed = (expr: Expression): boolean => move(expr, () => null) !== null;
  return (where.node === "And" ? where.exprs : [where]).flatMap((expr): readonly TimeBound[] => {
    if (expr.node === "BetweenExpr" && !expr.negated && isTime(expr.expr) && isFixed(expr.low) && isFixed(expr.high)) {
      return [
        { side: "from", value: expr.low },
        { side: "to", value: expr.high },
      ];
    }
    if (expr.node !== "CompareOperation") return [];
    const mirrored = isTime(expr.right);
    const value = mirrored ? expr.left : expr.right;
    if (!(mirrored || isTime(expr.left)) || !isFixed(value)) return [];
    const op = mirrored ? (MIRRORED[expr.op] ?? expr.op) : expr.op;
    return (SIDES[op] ?? []).map((side) => ({ side, value }));
  });
}

/** A copy of an expression with its names led elsewhere; null for what can't be moved as it is. */
function move(expr: Expression, lead: (chain: readonly string[]) => readonly string[] | null): Expression | null {
  const list = (exprs: readonly Expression[]): readonly Expression[] | null => {
    const moved = exprs.map((item) => move(item, lead));
    return moved.every((item) => item !== null) ? moved : null;
  };
  switch (expr.node) {
    case "Constant":
      return expr;
    case "Field": {
      const chain = lead(expr.chain);
      return chain === null ? null : { ...expr, chain };
    }
    case "CompareOperation":
    case "ArithmeticOperation": {
      if (expr.node === "CompareOperation" && (expr.op === "in cohort" || expr.op === "not in cohort")) return null;
      const [left, right] = list([expr.left, expr.right]) ?? [];
      return left === undefined || right === undefined ? null : { ...expr, left, right };
    }
    case "And":
    case "Or":
    case "Tuple":
    case "Array": {
      const exprs = list(expr.exprs);
      return exprs === null ? null : { ...expr, exprs };
    }
    case "Not": {
      const inner = move(expr.expr, lead);
      return inner === null ? null : { ...expr, expr: inner };
    }
    case "ArrayAccess": {
      const array = move(expr.array, lead);
      return array === null || expr.property.node !== "Constant" ? null : { ...expr, array };
    }
    case "Call": {
      const args = expr.params ? null : list(expr.args);
      return args === null || expr.filter_expr || expr.order_by ? null : { ...expr, args };
    }
    default:
      return null;
  }
}
