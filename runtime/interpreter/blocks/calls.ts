/** Calls of native library functions as closures: checks, price and function in one, by number of arguments. */

import { textCost } from "#runtime/cost.ts";
import type { Fiber } from "#runtime/interpreter/fiber.ts";
import { checkArguments, type NativeEntry } from "#runtime/library/define.ts";
import { concatText, printSize } from "#runtime/print.ts";
import type { Value } from "#runtime/value.ts";
import type { Eval } from "./block.ts";
import { constantOf, type Expr } from "./expr.ts";

type Emit = (expr: Expr) => Eval;

export function nativeCall(expr: Extract<Expr, { k: "call" }>, emit: Emit): Eval {
  const { entry, offset } = expr;
  const args = expr.args.map(emit);
  if (entry.name === "concat") return concatenation(args);
  const run = entry.prepare?.(...expr.args.map(constantOf)) ?? entry.run;
  if (run === undefined) return inContext(entry, args, offset);
  const { cost, work } = entry;
  const simple = work === undefined && typeof cost === "number";
  const [first, second, third] = args;
  if (args.length === 1 && first !== undefined) {
    const check = entry.params[0]?.check;
    if (simple) {
      return (s, b, f) => {
        const x = first(s, b, f);
        f.offset = offset;
        if (check !== undefined && !check(x)) checkArguments(entry, [x]);
        return run(x);
      };
    }
    return (s, b, f) => {
      const x = first(s, b, f);
      f.offset = offset;
      if (check !== undefined && !check(x)) checkArguments(entry, [x]);
      f.account(typeof cost === "number" ? cost : cost(x), work === undefined ? 0 : work(x));
      return run(x);
    };
  }
  if (args.length === 2 && first !== undefined && second !== undefined) {
    return (s, b, f) => {
      const x = first(s, b, f);
      const y = second(s, b, f);
      f.offset = offset;
      if (entry.checked) checkArguments(entry, [x, y]);
      const bytes = typeof cost === "number" ? cost : cost(x, y);
      f.account(bytes, work === undefined ? bytes : work(x, y));
      return run(x, y);
    };
  }
  if (args.length === 3 && first !== undefined && second !== undefined && third !== undefined) {
    return (s, b, f) => {
      const x = first(s, b, f);
      const y = second(s, b, f);
      const z = third(s, b, f);
      f.offset = offset;
      if (entry.checked) checkArguments(entry, [x, y, z]);
      const bytes = typeof cost === "number" ? cost : cost(x, y, z);
      f.account(bytes, work === undefined ? bytes : work(x, y, z));
      return run(x, y, z);
    };
  }
  return (s, b, f) => {
    const values = evaluate(args, s, b, f);
    f.offset = offset;
    account(f, entry, values);
    return run(...values);
  };
}

function evaluate(args: readonly Eval[], s: Value[], b: number, f: Fiber): Value[] {
  const values: Value[] = [];
  for (let i = 0; i < args.length; i++) values.push(args[i]!(s, b, f));
  return values;
}

function account(f: Fiber, entry: NativeEntry, values: Value[]): void {
  if (entry.checked) checkArguments(entry, values);
  const bytes = typeof entry.cost === "number" ? entry.cost : entry.cost(...values);
  f.account(bytes, entry.work === undefined ? bytes : entry.work(...values));
}

function inContext(entry: NativeEntry, args: readonly Eval[], offset: number): Eval {
  const runIn = entry.runIn!;
  return (s, b, f) => {
    const values = evaluate(args, s, b, f);
    f.offset = offset;
    account(f, entry, values);
    return runIn(f, ...values);
  };
}

/** The text of one part. The print form of a container is priced before it is made. */
function partText(f: Fiber, value: Value): string {
  if (typeof value === "string") return value;
  if (typeof value === "object" && value !== null) f.charge(textCost(printSize(value, f.limits.memoryBytesMax)));
  return concatText(value);
}

/** Joining makes no copy until the text is read, so the length can be taken first from the parts. */
function concatenation(args: readonly Eval[]): Eval {
  const [first, second, third, fourth] = args;
  if (args.length === 3 && first !== undefined && second !== undefined && third !== undefined) {
    return (s, b, f) => {
      const x = partText(f, first(s, b, f));
      const y = partText(f, second(s, b, f));
      const z = partText(f, third(s, b, f));
      f.charge(textCost(x.length + y.length + z.length));
      return x + y + z;
    };
  }
  if (args.length === 4 && first !== undefined && second !== undefined && third !== undefined && fourth !== undefined) {
    return (s, b, f) => {
      const x = partText(f, first(s, b, f));
      const y = partText(f, second(s, b, f));
      const z = partText(f, third(s, b, f));
      const w = partText(f, fourth(s, b, f));
      f.charge(textCost(x.length + y.length + z.length + w.length));
      return x + y + z + w;
    };
  }
  if (args.length === 2 && first !== undefined && second !== undefined) {
    return (s, b, f) => {
      const x = first(s, b, f);
      const y = second(s, b, f);
      const left = typeof x === "string" ? x : partText(f, x);
      const right = typeof y === "string" ? y : partText(f, y);
      f.charge(textCost(left.length + right.length));
      return left + right;
    };
  }
  return (s, b, f) => {
    const texts: string[] = [];
    let units = 0;
    for (let i = 0; i < args.length; i++) {
      const value = args[i]!(s, b, f);
      const text = partText(f, value);
      units += text.length;
      texts.push(text);
    }
    f.charge(textCost(units));
    let joined = "";
    for (let i = 0; i < texts.length; i++) joined += texts[i]!;
    return joined;
  };
}
