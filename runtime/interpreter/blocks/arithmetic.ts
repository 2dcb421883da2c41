/**
 * Arithmetic and comparison as closures, with the shapes that programs are made of written out: a local or a constant
 * on either side costs no further call. The slow way out of each is the operator itself.
 */

import { equal, less, lessOrEqual } from "#runtime/compare.ts";
import { add, divide, modulo, multiply, subtract } from "#runtime/interpreter/operators.ts";
import type { Value } from "#runtime/value.ts";
import type { Eval, Test } from "./block.ts";
import type { Arithmetic, Comparison, Expr } from "./expr.ts";

type Emit = (expr: Expr) => Eval;

/** True when evaluating it first or last makes no difference. */
function isPlain(expr: Expr): boolean {
  return expr.k === "local" || expr.k === "const";
}

/** An arithmetic operator; `emit` makes its operands. */
export function arithmetic(op: Arithmetic, left: Expr, right: Expr, emit: Emit): Eval {
  if (left.k === "local" && right.k === "local") return onLocals(op, left.slot, right.slot);
  if (left.k === "local" && right.k === "const" && typeof right.value === "number") {
    return onLocalAndNumber(op, left.slot, right.value);
  }
  if (right.k === "const" && typeof right.value === "number") return onNumber(op, emit(left), right.value);
  const r = emit(right);
  const l = emit(left);
  switch (op) {
    case "add":
      return (s, b, f) => {
        const y = r(s, b, f);
        const x = l(s, b, f);
        return typeof x === "number" && typeof y === "number" ? x + y : add(x, y);
      };
    case "subtract":
      return (s, b, f) => {
        const y = r(s, b, f);
        const x = l(s, b, f);
        return typeof x === "number" && typeof y === "number" ? x - y : subtract(x, y);
      };
    case "multiply":
      return (s, b, f) => {
        const y = r(s, b, f);
        const x = l(s, b, f);
        return typeof x === "number" && typeof y === "number" ? x * y : multiply(x, y);
      };
    case "divide":
      return (s, b, f) => {
        const y = r(s, b, f);
        return divide(l(s, b, f), y);
      };
    case "modulo":
      return (s, b, f) => {
        const y = r(s, b, f);
        const x = l(s, b, f);
        return typeof x === "number" && typeof y === "number" ? x % y : modulo(x, y);
      };
  }
}

function onLocals(op: Arithmetic, i: number, j: number): Eval {
  switch (op) {
    case "add":
      return (s, b) => {
        const x = s[b + i]!;
        const y = s[b + j]!;
        return typeof x === "number" && typeof y === "number" ? x + y : add(x, y);
      };
    case "subtract":
      return (s, b) => {
        const x = s[b + i]!;
        const y = s[b + j]!;
        return typeof x === "number" && typeof y === "number" ? x - y : subtract(x, y);
      };
    case "multiply":
      return (s, b) => {
        const x = s[b + i]!;
        const y = s[b + j]!;
        return typeof x === "number" && typeof y === "number" ? x * y : multiply(x, y);
      };
    case "divide":
      return (s, b) => divide(s[b + i]!, s[b + j]!);
    case "modulo":
      return (s, b) => {
        const x = s[b + i]!;
        const y = s[b + j]!;
        return typeof x === "number" && typeof y === "number" ? x % y : modulo(x, y);
      };
  }
}

function onLocalAndNumber(op: Arithmetic, i: number, c: number): Eval {
  switch (op) {
    case "add":
      return (s, b) => {
        const x = s[b + i]!;
        return typeof x === "number" ? x + c : add(x, c);
      };
    case "subtract":
      return (s, b) => {
        const x = s[b + i]!;
        return typeof x === "number" ? x - c : subtract(x, c);
      };
    case "multiply":
      return (s, b) => {
        const x = s[b + i]!;
        return typeof x === "number" ? x * c : multiply(x, c);
      };
    case "divide":
      return (s, b) => divide(s[b + i]!, c);
    case "modulo":
      return (s, b) => {
        const x = s[b + i]!;
        return typeof x === "number" ? x % c : modulo(x, c);
      };
  }
}

function onNumber(op: Arithmetic, l: Eval, c: number): Eval {
  switch (op) {
    case "add":
      return (s, b, f) => {
        const x = l(s, b, f);
        return typeof x === "number" ? x + c : add(x, c);
      };
    case "subtract":
      return (s, b, f) => {
        const x = l(s, b, f);
        return typeof x === "number" ? x - c : subtract(x, c);
      };
    case "multiply":
      return (s, b, f) => {
        const x = l(s, b, f);
        return typeof x === "number" ? x * c : multiply(x, c);
      };
    case "divide":
      return (s, b, f) => divide(l(s, b, f), c);
    case "modulo":
      return (s, b, f) => {
        const x = l(s, b, f);
        return typeof x === "number" ? x % c : modulo(x, c);
      };
  }
}

/** A comparison, as a test. Operands are evaluated right first. */
export function comparison(op: Comparison, left: Expr, right: Expr, emit: Emit): Test {
  switch (op) {
    case "equal":
      return equality(left, right, emit, true);
    case "unequal":
      return equality(left, right, emit, false);
    case "less":
      return ordering(left, right, emit, "right");
    case "lessOrEqual":
      return orderingOrEqual(left, right, emit, "right");
    case "greater":
      return ordering(right, left, emit, "left");
    case "greaterOrEqual":
      return orderingOrEqual(right, left, emit, "left");
  }
}

function equality(left: Expr, right: Expr, emit: Emit, expected: boolean): Test {
  const constant = right.k === "const" ? right : left.k === "const" ? left : undefined;
  if (constant !== undefined) {
    const other = constant === right ? left : right;
    const c = constant.value;
    if (other.k === "local") {
      const i = other.slot;
      return (s, b) => {
        const x = s[b + i]!;
        return (x === c || (typeof x !== typeof c && equal(x, c))) === expected;
      };
    }
    const o = emit(other);
    return (s, b, f) => {
      const x = o(s, b, f);
      return (x === c || (typeof x !== typeof c && equal(x, c))) === expected;
    };
  }
  const r = emit(right);
  const l = emit(left);
  return (s, b, f) => {
    const y = r(s, b, f);
    return equal(l(s, b, f), y) === expected;
  };
}

/** `left < right`; `first` is evaluated first. */
function ordering(left: Expr, right: Expr, emit: Emit, first: "left" | "right"): Test {
  if (left.k === "local" && right.k === "local") {
    const i = left.slot;
    const j = right.slot;
    return (s, b, f) => {
      const x = s[b + i]!;
      const y = s[b + j]!;
      return typeof x === "number" && typeof y === "number" ? x < y : less(x, y, f);
    };
  }
  if (right.k === "const" && typeof right.value === "number") {
    const c = right.value;
    if (left.k === "local") {
      const i = left.slot;
      return (s, b, f) => {
        const x = s[b + i]!;
        return typeof x === "number" ? x < c : less(x, c, f);
      };
    }
    const l = emit(left);
    return (s, b, f) => {
      const x = l(s, b, f);
      return typeof x === "number" ? x < c : less(x, c, f);
    };
  }
  const l = emit(left);
  const r = emit(right);
  if (first === "left" || isPlain(left)) return (s, b, f) => less(l(s, b, f), r(s, b, f), f);
  return (s, b, f) => {
    const y = r(s, b, f);
    return less(l(s, b, f), y, f);
  };
}

/** `left <= right`; `first` is evaluated first. */
function orderingOrEqual(left: Expr, right: Expr, emit: Emit, first: "left" | "right"): Test {
  if (left.k === "local" && right.k === "local") {
    const i = left.slot;
    const j = right.slot;
    return (s, b, f) => {
      const x = s[b + i]!;
      const y = s[b + j]!;
      return typeof x === "number" && typeof y === "number" ? x <= y : lessOrEqual(x, y, f);
    };
  }
  if (right.k === "const" && typeof right.value === "number") {
    const c = right.value;
    if (left.k === "local") {
      const i = left.slot;
      return (s, b, f) => {
        const x = s[b + i]!;
        return typeof x === "number" ? x <= c : lessOrEqual(x, c, f);
      };
    }
    const l = emit(left);
    return (s, b, f) => {
      const x = l(s, b, f);
      return typeof x === "number" ? x <= c : lessOrEqual(x, c, f);
    };
  }
  const l = emit(left);
  const r = emit(right);
  if (first === "left" || isPlain(left)) return (s, b, f) => lessOrEqual(l(s, b, f), r(s, b, f), f);
  return (s, b, f) => {
    const y = r(s, b, f);
    return lessOrEqual(l(s, b, f), y, f);
  };
}

/** A test as a value. */
export function asValue(test: Test): Eval {
  return test as (s: Value[], b: number, f: Parameters<Test>[2]) => boolean;
}
