/**
 * Expressions: each leaves exactly one value on the stack. Binary operators push their right operand first, so that the
 * left one is on top. `and`, `or` and function arguments are all evaluated; only `if`, `?:`, `case` and `??` branch.
 *
 * Two constructs are odd and stay so, because stored programs depend on the exact code: `if(a, b)` and an even
 * `multiIf` push nothing when no condition holds, and `f(a)(b)` evaluates `b` before `a`.
 */
import type { Span } from "#lang/error.ts";
import { INDEX_ZERO_HINT, isIndexZero } from "#lang/hog/index-zero.ts";
import type { OpcodeName } from "#lang/hog/opcodes.ts";
import type {
  ArithmeticOperation,
  ArithmeticOperator,
  ArrayAccess,
  BetweenExpr,
  Call,
  CompareOperation,
  CompareOperator,
  Constant,
  Expression,
  Field,
} from "#lang/syntax/ast.ts";
import { emitLambda } from "./functions.ts";
import type { Resolution } from "./scope.ts";
import { emitSqlValue } from "./sql-values.ts";
import { emitTag } from "./tags.ts";
import { nested, report, type Unit } from "./unit.ts";

const ARITHMETIC: Readonly<Record<ArithmeticOperator, OpcodeName>> = {
  "+": "PLUS",
  "-": "MINUS",
  "*": "MULTIPLY",
  "/": "DIVIDE",
  "%": "MOD",
};

type PlainComparison = Exclude<CompareOperator, "in cohort" | "not in cohort">;

const COMPARISON: Readonly<Record<PlainComparison, OpcodeName>> = {
  "==": "EQ",
  "!=": "NOT_EQ",
  ">": "GT",
  ">=": "GT_EQ",
  "<": "LT",
  "<=": "LT_EQ",
  like: "LIKE",
  ilike: "ILIKE",
  "not like": "NOT_LIKE",
  "not ilike": "NOT_ILIKE",
  in: "IN",
  "not in": "NOT_IN",
  "=~": "REGEX",
  "!~": "NOT_REGEX",
  "=~*": "IREGEX",
  "!~*": "NOT_IREGEX",
};

const ORDERINGS: ReadonlySet<CompareOperator> = new Set<CompareOperator>([">", ">=", "<", "<="]);

/** Emits code that leaves the value of `node`: its Hog value, or in `ast` mode the value that describes it. */
export function emitExpression(unit: Unit, node: Expression): void {
  nested(unit, node.span, () => {
    if (unit.mode === "ast") emitSqlValue(unit, node);
    else emitHog(unit, node);
  });
}

function emitHog(unit: Unit, node: Expression): void {
  const { code } = unit;
  switch (node.node) {
    case "Constant":
      emitConstant(unit, node);
      return;
    case "Field":
      emitField(unit, node);
      return;
    case "ArithmeticOperation":
      emitArithmetic(unit, node);
      return;
    case "CompareOperation":
      emitComparison(unit, node);
      return;
    case "BetweenExpr":
      emitBetween(unit, node);
      return;
    case "And":
    case "Or":
      emitCollection(unit, node.span, node.node === "And" ? "AND" : "OR", node.exprs);
      return;
    case "Not":
      emitExpression(unit, node.expr);
      code.emit(node.span, "NOT");
      return;
    case "Call":
      emitCall(unit, node);
      return;
    case "ExprCall":
      for (const argument of node.args) emitExpression(unit, argument);
      emitExpression(unit, node.expr);
      code.emit(node.span, "CALL_LOCAL", node.args.length);
      return;
    case "Lambda":
      emitLambda(unit, node);
      return;
    case "ArrayAccess":
      emitArrayAccess(unit, node);
      return;
    case "TupleAccess":
      emitExpression(unit, node.tuple);
      code.emit(node.span, "INTEGER", Number(node.index));
      code.emit(node.span, node.nullish ? "GET_PROPERTY_NULLISH" : "GET_PROPERTY");
      return;
    case "Array":
      emitCollection(unit, node.span, "ARRAY", node.exprs);
      return;
    case "Tuple":
      emitCollection(unit, node.span, "TUPLE", node.exprs);
      return;
    case "Dict":
      for (const [key, value] of node.items) {
        emitExpression(unit, key);
        emitExpression(unit, value);
      }
      code.emit(node.span, "DICT", node.items.length);
      return;
    case "HogQLXTag":
      emitTag(unit, node);
      return;
    case "SelectQuery":
    case "SelectSetQuery":
      inMode(unit, "ast", () => emitExpression(unit, node));
      return;
    case "Placeholder":
      report(unit, "placeholder", node.span, "Placeholders are not allowed in this context");
      code.emit(node.span, "NULL");
      return;
    default:
      report(unit, "notInHog", node.span, `\`${node.node}\` can only stand in a query`);
      code.emit(node.span, "NULL");
      return;
  }
}

/** Runs `emit` in `mode` and goes back to the mode before it. */
export function inMode(unit: Unit, mode: Unit["mode"], emit: () => void): void {
  const before = unit.mode;
  unit.mode = mode;
  emit();
  unit.mode = before;
}

/** Emits a literal. Infinities and NaN, which JSON can't hold, become divisions by zero. */
export function emitConstant(unit: Unit, node: Constant): void {
  const { code } = unit;
  const { value, span } = node;
  if (value === null) {
    code.emit(span, "NULL");
    return;
  }
  if (typeof value === "boolean") {
    code.emit(span, value ? "TRUE" : "FALSE");
    return;
  }
  if (typeof value === "string" && node.value_type === undefined) {
    code.emit(span, "STRING", value);
    return;
  }
  const number = Number(value);
  if (Number.isFinite(number)) {
    code.emit(span, node.float || !Number.isInteger(number) ? "FLOAT" : "INTEGER", number);
    return;
  }
  code.emit(span, "INTEGER", 0);
  code.emit(span, "INTEGER", Number.isNaN(number) ? 0 : Math.sign(number));
  code.emit(span, "DIVIDE");
}

/** Pushes a variable of this function or of an enclosing one. */
export function emitVariable(unit: Unit, span: Span, variable: Exclude<Resolution, { kind: "global" }>): void {
  if (variable.kind === "local") unit.code.emit(span, "GET_LOCAL", variable.slot);
  else unit.code.emit(span, "GET_UPVALUE", variable.index);
}

function emitField(unit: Unit, node: Field): void {
  const { code } = unit;
  const [root, ...path] = node.chain;
  const variable = unit.scope.resolve(root ?? "");
  if (variable.kind === "global") {
    for (const key of node.chain.toReversed()) code.emit(node.span, "STRING", key);
    code.emit(node.span, "GET_GLOBAL", node.chain.length);
    return;
  }
  emitVariable(unit, node.span, variable);
  for (const key of path) {
    code.emit(node.span, "STRING", key);
    code.emit(node.span, "GET_PROPERTY");
  }
}

function emitArrayAccess(unit: Unit, node: ArrayAccess): void {
  const { property } = node;
  if (isIndexZero(node)) report(unit, "indexZero", property.span, "Array access starts from 1", INDEX_ZERO_HINT);
  emitExpression(unit, node.array);
  emitExpression(unit, property);
  unit.code.emit(node.span, node.nullish ? "GET_PROPERTY_NULLISH" : "GET_PROPERTY");
}

/** A chain `a + b - c …` nests to the left as deep as it is long, so it is taken apart in a loop. */
function emitArithmetic(unit: Unit, node: ArithmeticOperation): void {
  const chain: ArithmeticOperation[] = [];
  let operand: Expression = node;
  for (; operand.node === "ArithmeticOperation"; operand = operand.left) {
    emitExpression(unit, operand.right);
    chain.push(operand);
  }
  emitExpression(unit, operand);
  for (const { span, op } of chain.reverse()) unit.code.emit(span, ARITHMETIC[op]);
}

function emitCollection(
  unit: Unit,
  span: Span,
  name: "AND" | "OR" | "ARRAY" | "TUPLE",
  items: readonly Expression[],
): void {
  for (const item of items) emitExpression(unit, item);
  unit.code.emit(span, name, items.length);
}

function emitComparison(unit: Unit, node: CompareOperation): void {
  const { code } = unit;
  const { left, right, op, span } = node;
  if (op === "in cohort" || op === "not in cohort") {
    emitCohort(unit, node);
    return;
  }
  // The order of compilation decides how upvalues are numbered, so it follows the code: right, then left.
  if (unit.nullSafeComparisons && ORDERINGS.has(op)) {
    const isNull = (operand: Expression): Call => ({ node: "Call", name: "isNull", args: [operand], span });
    emitCollection(unit, span, "OR", [isNull(left), isNull(right)]);
    const otherwise = code.jump(span, "JUMP_IF_FALSE");
    code.emit(span, "FALSE");
    const end = code.jump(span, "JUMP");
    code.height--;
    code.land(otherwise);
    emitExpression(unit, right);
    emitExpression(unit, left);
    code.emit(span, COMPARISON[op]);
    code.land(end);
    return;
  }
  emitExpression(unit, right);
  emitExpression(unit, left);
  code.emit(span, COMPARISON[op]);
}

function emitCohort(unit: Unit, node: CompareOperation): void {
  const { code } = unit;
  const { right, span } = node;
  if (unit.session.options.cohortMembership !== true) {
    report(
      unit,
      "cohort",
      span,
      `Can't use cohorts in real-time filters. Please inline the relevant expressions${cohortSuffix(right)}.`,
    );
    code.emit(span, "NULL");
    return;
  }
  emitExpression(unit, right);
  code.emit(span, "STRING", "cohort_ids");
  code.emit(span, "GET_GLOBAL", 1);
  code.emit(span, "CALL_GLOBAL", node.op === "in cohort" ? "inCohort" : "notInCohort", 2);
}

function cohortSuffix(cohort: Expression): string {
  if (cohort.node !== "Constant") return "";
  const integer = typeof cohort.value === "bigint" || (Number.isInteger(cohort.value) && cohort.float !== true);
  return integer ? ` (cohort id=${cohort.value})` : ` (cohort: ${cohort.value})`;
}

/**
 * `x between low and high`, false when any of the three is null, over four slots above everything else in the frame:
 * the result, x, low and high. The parts are evaluated once, in that order.
 */
function emitBetween(unit: Unit, node: BetweenExpr): void {
  const { code } = unit;
  const { span } = node;
  const result = code.height;
  const [value, low, high] = [result + 1, result + 2, result + 3];
  code.emit(span, "NULL");
  for (const part of [node.expr, node.low, node.high]) emitExpression(unit, part);
  for (const slot of [low, high, value]) {
    code.emit(span, "GET_LOCAL", slot);
    code.emit(span, "NULL");
    code.emit(span, "NOT_EQ");
  }
  code.emit(span, "AND", 3);
  const anyNull = code.jump(span, "JUMP_IF_FALSE");
  code.emit(span, "GET_LOCAL", low);
  code.emit(span, "GET_LOCAL", value);
  code.emit(span, node.negated ? "LT" : "GT_EQ");
  code.emit(span, "GET_LOCAL", high);
  code.emit(span, "GET_LOCAL", value);
  code.emit(span, node.negated ? "GT" : "LT_EQ");
  code.emit(span, node.negated ? "OR" : "AND", 2);
  const end = code.jump(span, "JUMP");
  code.height--;
  code.land(anyNull);
  code.emit(span, "FALSE");
  code.land(end);
  code.emit(span, "SET_LOCAL", result);
  for (let part = 0; part < 3; part++) code.emit(span, "POP");
}

function emitCall(unit: Unit, node: Call): void {
  const { code } = unit;
  const { name, args, span } = node;
  for (const clause of ["distinct", "order_by", "filter_expr", "within_group"] as const) {
    if (!node[clause]) continue;
    report(unit, "ignoredClause", span, `\`${clause.replaceAll("_", " ")}\` means nothing outside of a query`);
  }
  if (name === "not" && args.length === 1) {
    emitExpression(unit, args[0]!);
    code.emit(span, "NOT");
    return;
  }
  if (name === "and" && args.length > 1) {
    emitCollection(unit, span, "AND", args);
    return;
  }
  if (name === "or" && args.length > 1) {
    emitCollection(unit, span, "OR", args);
    return;
  }
  if ((name === "if" && (args.length === 2 || args.length === 3)) || (name === "multiIf" && args.length > 1)) {
    emitChoice(unit, span, args);
    return;
  }
  if (name === "ifNull" && args.length === 2) {
    emitExpression(unit, args[0]!);
    const end = code.jump(span, "JUMP_IF_STACK_NOT_NULL");
    code.emit(span, "POP");
    emitExpression(unit, args[1]!);
    code.land(end);
    return;
  }
  if (name === "sql" && args.length === 1) {
    inMode(unit, "ast", () => emitExpression(unit, args[0]!));
    return;
  }

  if (node.params === undefined || node.params === null) {
    emitNamedCall(unit, node, args);
    return;
  }
  // The second list stands first in the code but is compiled last, which decides how upvalues are numbered.
  const start = code.length;
  const { height } = code;
  code.height += args.length;
  emitNamedCall(unit, node, node.params);
  const inner = code.cut(start, height + args.length);
  code.height = height;
  for (const argument of args) emitExpression(unit, argument);
  code.append(inner);
  code.emit(span, "CALL_LOCAL", args.length);
}

function emitNamedCall(unit: Unit, node: Call, args: readonly Expression[]): void {
  const { code } = unit;
  const { span } = node;
  for (const argument of args) emitExpression(unit, argument);
  const variable = unit.scope.resolve(node.name);
  if (variable.kind === "global") {
    code.emit(span, "CALL_GLOBAL", node.name, args.length);
    return;
  }
  emitVariable(unit, node.name_span ?? span, variable);
  code.emit(span, "CALL_LOCAL", args.length);
}

/** `if` and `multiIf`: pairs of condition and value, and a last value for when none holds. */
function emitChoice(unit: Unit, span: Span, args: readonly Expression[]): void {
  const { code } = unit;
  const { height } = code;
  const ends: number[] = [];
  let otherwise: number | undefined;
  for (let index = 0; index < args.length; index += 2) {
    if (otherwise !== undefined) {
      ends.push(code.jump(span, "JUMP"));
      code.land(otherwise);
      code.height = height;
      otherwise = undefined;
    }
    emitExpression(unit, args[index]!);
    const value = args[index + 1];
    if (value === undefined) break;
    otherwise = code.jump(span, "JUMP_IF_FALSE");
    emitExpression(unit, value);
  }
  if (otherwise !== undefined) code.land(otherwise);
  for (const end of ends) code.land(end);
}
