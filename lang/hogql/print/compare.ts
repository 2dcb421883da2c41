import { withoutHiddenAlias } from "../resolve/names.ts";
import type { CompareName, ConstantValue, RCompare, Resolved } from "../resolved.ts";
import type { ClickHousePrinter } from "./clickhouse.ts";
import { materializedCompare } from "./materialized.ts";

/** Comparisons whose result with a null on one side is true, since they deny. */
const DENYING: ReadonlySet<CompareName> = new Set(["notEquals", "notLike", "notILike", "notMatch", "notIMatch"]);
const ORDERING: ReadonlySet<CompareName> = new Set(["less", "lessOrEquals", "greater", "greaterOrEquals"]);
const REGEX: ReadonlySet<CompareName> = new Set(["match", "notMatch", "iMatch", "notIMatch"]);

function operation(op: CompareName, left: string, right: string): string {
  switch (op) {
    case "notMatch":
      return `not(match(${left}, ${right}))`;
    case "iMatch":
      return `match(${left}, concat('(?i)', ${right}))`;
    case "notIMatch":
      return `not(match(${left}, concat('(?i)', ${right})))`;
    default:
      return `${op}(${left}, ${right})`;
  }
}

const constantOf = (node: Resolved): { readonly value: ConstantValue } | null => {
  const inside = withoutHiddenAlias(node);
  return inside.kind === "constant" ? inside : null;
};

export function printCompare(printer: ClickHousePrinter, node: RCompare): string {
  const { op } = node;
  const shortcut = materializedCompare(printer, node);
  if (shortcut !== null) return shortcut;
  const folded = foldConstants(op, constantOf(node.left), constantOf(node.right));
  if (folded !== null) return folded;
  const left = printer.expr(node.left);
  const right = printer.expr(node.right);
  const text = operation(op, left, right);
  if (op === "in" || op === "notIn") return text;
  const leftNull = constantOf(node.left)?.value === null;
  const rightNull = constantOf(node.right)?.value === null;
  const nullable = node.left.type.nullable || node.right.type.nullable;
  if (!nullable || (node.inJoin && !leftNull && !rightNull)) return text;
  if (isIndexedTime(left) || isIndexedTime(right)) return text;
  if (ORDERING.has(op) || op === "globalIn" || op === "globalNotIn") return `ifNull(${text}, 0)`;
  const denying = DENYING.has(op);
  if (!REGEX.has(op)) {
    const otherThanNull = rightNull ? left : leftNull && constantOf(node.right) === null ? right : null;
    if (otherThanNull !== null) return `${denying ? "isNotNull" : "isNull"}(${otherThanNull})`;
    if (constantOf(node.right) !== null || constantOf(node.left) !== null) return `ifNull(${text}, ${denying ? 1 : 0})`;
  }
  return denying
    ? `ifNull(${text}, isNotNull(${left}) or isNotNull(${right}))`
    : `ifNull(${text}, isNull(${left}) and isNull(${right}))`;
}

/** Wrapped, the condition on time would no longer find its part of the table. */
const isIndexedTime = (text: string): boolean =>
  (text.includes("toTimeZone(") && /\.timestamp|_timestamp/.test(text)) || text.startsWith(SESSION_START);

/** The time inside of a session's id, by which its table is ordered. */
const SESSION_START = "fromUnixTimestamp(intDiv(toUInt64(bitShiftRight(";

/** The result for two constants, where it is known without the engine. */
function foldConstants(
  op: CompareName,
  left: { readonly value: ConstantValue } | null,
  right: { readonly value: ConstantValue } | null,
): string | null {
  if (left === null || right === null) return null;
  const a = comparable(left.value);
  const b = comparable(right.value);
  if (a === undefined || b === undefined) return null;
  if (op === "equals") return a === b ? "1" : "0";
  if (op === "notEquals") return a === b ? "0" : "1";
  if (!ORDERING.has(op)) return null;
  if (a === null || b === null) return "0";
  if (typeof a !== typeof b) return null;
  const holds = op === "less" ? a < b : op === "lessOrEquals" ? a <= b : op === "greater" ? a > b : a >= b;
  return holds ? "1" : "0";
}

const comparable = (value: ConstantValue): string | number | null | undefined => {
  if (typeof value === "boolean") return Number(value);
  return typeof value === "object" && value !== null ? undefined : typeof value === "bigint" ? undefined : value;
};
