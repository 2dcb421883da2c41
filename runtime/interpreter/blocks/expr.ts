/**
 * Expressions between bytecode and closures: what the block compiler holds instead of a stack.
 *
 * Operands are evaluated in the order in which the bytecode pushes them; for operators that is right before left.
 */

import type { VerifiedFunction } from "#lang/hog/verifier/verify.ts";
import type { NativeEntry } from "#runtime/library/define.ts";
import type { Value } from "#runtime/value.ts";

export type Arithmetic = "add" | "subtract" | "multiply" | "divide" | "modulo";
export type Comparison = "equal" | "unequal" | "less" | "lessOrEqual" | "greater" | "greaterOrEqual";
export type PatternKind = "like" | "ilike" | "regex" | "iregex";

export type Expr =
  | { readonly k: "const"; readonly value: null | boolean | number | string }
  | { readonly k: "local"; readonly slot: number }
  | { readonly k: "upvalue"; readonly index: number }
  | { readonly k: "global"; readonly keys: readonly (null | boolean | number | string)[]; readonly offset: number }
  | { readonly k: "globalDynamic"; readonly keys: readonly Expr[]; readonly offset: number }
  | { readonly k: "arithmetic"; readonly op: Arithmetic; readonly left: Expr; readonly right: Expr }
  | { readonly k: "compare"; readonly op: Comparison; readonly left: Expr; readonly right: Expr }
  | { readonly k: "not"; readonly value: Expr }
  | { readonly k: "all" | "any"; readonly items: readonly Expr[]; readonly offset: number }
  | {
      readonly k: "pattern";
      readonly kind: PatternKind;
      readonly negated: boolean;
      readonly text: Expr;
      readonly pattern: Expr;
      readonly offset: number;
    }
  | {
      readonly k: "in";
      readonly negated: boolean;
      readonly item: Expr;
      readonly container: Expr;
      readonly offset: number;
    }
  | { readonly k: "property"; readonly object: Expr; readonly key: Expr; readonly offset: number }
  | { readonly k: "array" | "tuple"; readonly items: readonly Expr[] }
  | { readonly k: "dict"; readonly pairs: readonly (readonly [key: Expr, value: Expr])[] }
  | {
      readonly k: "closure";
      readonly body: VerifiedFunction;
      readonly captures: readonly (readonly [isLocal: boolean, index: number])[];
    }
  | { readonly k: "callable"; readonly body: VerifiedFunction }
  | { readonly k: "call"; readonly entry: NativeEntry; readonly args: readonly Expr[]; readonly offset: number }
  | { readonly k: "nullish"; readonly value: Expr; readonly otherwise: Expr; readonly ops: number }
  | {
      readonly k: "choose";
      readonly condition: Expr;
      readonly chosen: Expr;
      readonly otherwise: Expr;
      readonly chosenOps: number;
      readonly otherwiseOps: number;
    };

/** A constant's value; undefined for anything else. */
export function constantOf(expr: Expr): Value | undefined {
  return expr.k === "const" ? expr.value : undefined;
}

/**
 * The names of globals that must exist for the evaluation to be without failure or effect; undefined when it may fail
 * or have an effect in other ways. Evaluations of the former kind may be left out once the names are known to exist.
 */
export function rootsNeeded(expr: Expr): readonly string[] | undefined {
  switch (expr.k) {
    case "const":
    case "local":
    case "upvalue":
      return [];
    case "global":
      return expr.keys.every((key) => typeof key === "string") ? [String(expr.keys[0])] : undefined;
    case "not":
      return rootsNeeded(expr.value);
    case "arithmetic":
    case "compare":
      return joined([expr.left, expr.right]);
    case "all":
    case "any":
      return joined(expr.items);
    case "pattern":
      return expr.pattern.k === "const" && expr.kind.endsWith("like") ? rootsNeeded(expr.text) : undefined;
    case "property":
      return expr.key.k === "const" && typeof expr.key.value === "string" ? rootsNeeded(expr.object) : undefined;
    case "in":
      return expr.container.k === "array" ? joined([expr.item, expr.container]) : undefined;
    case "array":
      return joined(expr.items);
    case "call": {
      const { entry, args } = expr;
      const prepared = entry.prepare === undefined || entry.prepare(...args.map(constantOf)) !== undefined;
      return entry.total && entry.pure && prepared ? joined(args) : undefined;
    }
    default:
      return undefined;
  }
}

function joined(exprs: readonly Expr[]): readonly string[] | undefined {
  const names = new Set<string>();
  for (const expr of exprs) {
    const roots = rootsNeeded(expr);
    if (roots === undefined) return undefined;
    for (const name of roots) names.add(name);
  }
  return Array.from(names);
}
