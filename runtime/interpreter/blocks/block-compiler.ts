/** Compiles one block: follows its instructions with a symbolic stack. */

import { jumpTarget, type VerifiedFunction } from "#lang/hog/verifier/verify.ts";
import { literal } from "#runtime/interpreter/step.ts";
import type { Effect, Eval, FunctionCode } from "./block.ts";
import type { Draft } from "./compile.ts";
import { evaluateOnly, pushInPlace, setConstantKey, setKey, setSlot, setSlotTo } from "./effects.ts";
import { emit, emitTest, type Unit } from "./emit.ts";
import {
  branch,
  branchNotNull,
  branchOn,
  callBytecode,
  callClosure,
  callUnknown,
  callUpvalue,
  fallOff,
  returnLocal,
  returnValue,
  throwValue,
} from "./exits.ts";
import { type Arithmetic, type Comparison, constantOf, type Expr, type PatternKind } from "./expr.ts";

const ARITHMETIC: Readonly<Record<number, Arithmetic>> = {
  6: "add",
  7: "subtract",
  8: "multiply",
  9: "divide",
  10: "modulo",
};

const COMPARISONS: Readonly<Record<number, Comparison>> = {
  11: "equal",
  12: "unequal",
  13: "greater",
  14: "greaterOrEqual",
  15: "less",
  16: "lessOrEqual",
};

const PATTERNS: Readonly<Record<number, readonly [PatternKind, negated: boolean]>> = {
  17: ["like", false],
  18: ["ilike", false],
  19: ["like", true],
  20: ["ilike", true],
  23: ["regex", false],
  24: ["regex", true],
  25: ["iregex", false],
  26: ["iregex", true],
};

/** Opcodes that are never part of an expression: assignments, jumps without a value, calls of Hog code, handlers. */
const STATEMENTS: ReadonlySet<number> = new Set([35, 37, 38, 39, 41, 46, 49, 50, 51, 52, 53, 54, 56, 57]);

/** The block at `offset`, to be compiled too; its stack is `height` high when it starts. */
type DraftAt = (offset: number, height: number) => Draft;

/** Fills `draft`. `starts` tells how many jumps go to an offset; jumps that become part of an expression are taken off. */
export function compileBlock(
  unit: Unit,
  code: FunctionCode,
  draft: Draft,
  starts: Map<number, number>,
  draftAt: DraftAt,
): void {
  new BlockCompiler(unit, code, draft, starts, draftAt).compile();
}

class BlockCompiler {
  readonly #unit: Unit;
  readonly #code: FunctionCode;
  readonly #draft: Draft;
  readonly #starts: Map<number, number>;
  readonly #draftAt: DraftAt;
  readonly #tokens: readonly unknown[];
  /** Values below this height are in their slots; the rest is in `#held`. */
  #real: number;
  #held: Expr[] = [];
  #offset: number;
  #ended = false;
  /** How many attempts to read code as an expression are going on, one inside the other. */
  #trying = 0;
  /** Offsets whose jumps became part of expressions, to be put back if an attempt fails. */
  readonly #arrivals: number[] = [];

  constructor(unit: Unit, code: FunctionCode, draft: Draft, starts: Map<number, number>, draftAt: DraftAt) {
    this.#unit = unit;
    this.#code = code;
    this.#draft = draft;
    this.#starts = starts;
    this.#draftAt = draftAt;
    this.#tokens = code.chunk.tokens;
    this.#real = draft.block.height;
    this.#offset = draft.block.offset;
  }

  get #height(): number {
    return this.#real + this.#held.length;
  }

  compile(): void {
    const { end } = this.#code;
    const start = this.#offset;
    while (!this.#ended) {
      if (this.#offset >= end) {
        this.#flush();
        this.#finish(fallOff(this.#height));
      } else if (this.#offset !== start && this.#starts.has(this.#offset)) {
        this.#flush();
        this.#goTo(this.#offset);
      } else {
        this.#draft.ops += 1;
        this.#instruction();
      }
    }
  }

  #finish(end: Draft["end"]): void {
    this.#draft.end = end;
    this.#ended = true;
  }

  #goTo(offset: number): void {
    this.#finish(this.#draftAt(offset, this.#height));
  }

  #push(expr: Expr): void {
    this.#held.push(expr);
  }

  #pop(): Expr {
    const expr = this.#held.pop();
    if (expr !== undefined) return expr;
    this.#real -= 1;
    return { k: "local", slot: this.#real };
  }

  /** The top `count` values, deepest first. */
  #popMany(count: number): Expr[] {
    const exprs: Expr[] = [];
    for (let i = 0; i < count; i++) exprs.push(this.#pop());
    return exprs.reverse();
  }

  #emit(expr: Expr): Eval {
    return emit(this.#unit, expr);
  }

  /** Writes held values to their slots, up to the height `upTo`. */
  #flush(upTo = this.#height): void {
    let written = 0;
    while (this.#real < upTo) {
      const expr = this.#held[written]!;
      if (expr.k !== "local" || expr.slot !== this.#real) {
        this.#draft.effects.push(setSlotTo(this.#real, expr) ?? setSlot(this.#real, this.#emit(expr)));
      }
      written += 1;
      this.#real += 1;
    }
    this.#held = this.#held.slice(written);
  }

  #operand(index = 0): number {
    return Number(this.#tokens[this.#offset + 1 + index]);
  }

  #instruction(): void {
    const offset = this.#offset;
    const token = this.#tokens[offset];
    if (token === null) {
      this.#offset += 1;
      return;
    }
    const opcode = Number(token);
    const arithmetic = ARITHMETIC[opcode];
    const comparison = COMPARISONS[opcode];
    const pattern = PATTERNS[opcode];
    if (arithmetic !== undefined) {
      const left = this.#pop();
      this.#push({ k: "arithmetic", op: arithmetic, left, right: this.#pop() });
      this.#offset += 1;
    } else if (comparison !== undefined) {
      const left = this.#pop();
      this.#push({ k: "compare", op: comparison, left, right: this.#pop() });
      this.#offset += 1;
    } else if (pattern !== undefined) {
      const text = this.#pop();
      this.#push({ k: "pattern", kind: pattern[0], negated: pattern[1], text, pattern: this.#pop(), offset });
      this.#offset += 1;
    } else {
      this.#other(opcode, offset);
    }
  }

  #other(opcode: number, offset: number): void {
    switch (opcode) {
      case 1: // GET_GLOBAL
        this.#getGlobal();
        return;
      case 2: // CALL_GLOBAL
        this.#callGlobal(offset);
        return;
      case 3: // AND
        this.#push({ k: "all", items: this.#popMany(this.#operand()), offset });
        break;
      case 4: // OR
        this.#push({ k: "any", items: this.#popMany(this.#operand()), offset });
        break;
      case 5: // NOT
        this.#push({ k: "not", value: this.#pop() });
        this.#offset += 1;
        return;
      case 21: // IN
      case 22: {
        const item = this.#pop();
        this.#push({ k: "in", negated: opcode === 22, item, container: this.#pop(), offset });
        this.#offset += 1;
        return;
      }
      case 29:
      case 30:
        this.#push({ k: "const", value: opcode === 29 });
        this.#offset += 1;
        return;
      case 31:
        this.#push({ k: "const", value: null });
        this.#offset += 1;
        return;
      case 32:
      case 33:
      case 34:
        this.#push({ k: "const", value: literal(this.#tokens[offset + 1]) as string });
        break;
      case 35: // POP
        this.#discard(this.#pop());
        this.#offset += 1;
        return;
      case 36: // GET_LOCAL
        if (this.#operand() >= this.#real) this.#flush(this.#operand() + 1);
        this.#push({ k: "local", slot: this.#operand() });
        break;
      case 37: {
        // SET_LOCAL
        const value = this.#pop();
        this.#flush();
        this.#draft.effects.push(this.#assignment(this.#operand(), value));
        break;
      }
      case 38: {
        // RETURN
        const value = this.#pop();
        this.#flush();
        this.#finish(value.k === "local" ? returnLocal(value.slot) : returnValue(this.#emit(value)));
        return;
      }
      case 39: // JUMP
        this.#flush();
        this.#goTo(jumpTarget(this.#code.chunk.verified!, offset));
        return;
      case 40: {
        // JUMP_IF_FALSE
        if (this.#choice(offset) || this.#giveUp()) return;
        const test = this.#pop();
        this.#flush();
        const then = this.#draftAt(offset + 2, this.#height).block;
        const otherwise = this.#draftAt(jumpTarget(this.#code.chunk.verified!, offset), this.#height).block;
        this.#finish(branchOn(test, then, otherwise) ?? branch(emitTest(this.#unit, test), then, otherwise));
        return;
      }
      case 42: {
        // DICT
        const parts = this.#popMany(2 * this.#operand());
        const pairs: (readonly [Expr, Expr])[] = [];
        for (let i = 0; i < parts.length; i += 2) pairs.push([parts[i]!, parts[i + 1]!]);
        this.#push({ k: "dict", pairs });
        break;
      }
      case 43: // ARRAY
        this.#push({ k: "array", items: this.#popMany(this.#operand()) });
        break;
      case 44: // TUPLE
        this.#push({ k: "tuple", items: this.#popMany(this.#operand()) });
        break;
      case 45: // GET_PROPERTY
      case 48: {
        const key = this.#pop();
        this.#push({ k: "property", object: this.#pop(), key, offset });
        this.#offset += 1;
        return;
      }
      case 46: // SET_PROPERTY
        this.#setProperty(offset);
        this.#offset += 1;
        return;
      case 47: {
        // JUMP_IF_STACK_NOT_NULL
        if (this.#nullish(offset) || this.#giveUp()) return;
        this.#flush();
        const then = this.#draftAt(jumpTarget(this.#code.chunk.verified!, offset), this.#height).block;
        const otherwise = this.#draftAt(offset + 2, this.#height).block;
        this.#finish(branchNotNull(this.#height - 1, then, otherwise));
        return;
      }
      case 49: {
        // THROW
        const error = this.#pop();
        this.#flush();
        this.#finish(throwValue(this.#emit(error), offset));
        return;
      }
      case 50: {
        // TRY
        this.#flush();
        const height = this.#height;
        const catchIp = jumpTarget(this.#code.chunk.verified!, offset);
        this.#draftAt(catchIp, height + 1);
        this.#draft.effects.push((_s, b, f) => {
          f.handlers.push({ callStackLen: f.frame.depth, stackLen: b + height, catchIp });
        });
        break;
      }
      case 51: // POP_TRY
        this.#flush();
        this.#draft.effects.push((_s, _b, f) => {
          f.handlers.pop();
        });
        this.#offset += 1;
        return;
      case 52: // CALLABLE
        this.#callable(offset);
        return;
      case 54: {
        // CALL_LOCAL
        const callee = this.#pop();
        this.#flush();
        const count = this.#operand();
        const next = this.#draftAt(offset + 2, this.#height - count + 1).block;
        const height = this.#height;
        this.#finish(
          callee.k === "upvalue"
            ? callUpvalue(callee.index, count, height, offset, next)
            : callClosure(this.#emit(callee), count, height, offset, next),
        );
        return;
      }
      case 55: // GET_UPVALUE
        this.#push({ k: "upvalue", index: this.#operand() });
        break;
      case 56: {
        // SET_UPVALUE
        const value = this.#emit(this.#pop());
        this.#flush();
        const index = this.#operand();
        this.#draft.effects.push((s, b, f) => {
          f.setUpvalue(index, f.frame.closure, value(s, b, f));
        });
        break;
      }
      case 57: {
        // CLOSE_UPVALUE
        this.#flush();
        this.#real -= 1;
        const slot = this.#real;
        this.#draft.effects.push((_s, b, f) => f.closeFrom(b + slot));
        this.#offset += 1;
        return;
      }
      default:
        throw new Error(`the block compiler was given opcode ${opcode} at ${offset}`);
    }
    this.#offset += 2;
  }

  #assignment(slot: number, value: Expr): Effect {
    if (value.k === "call" && value.entry.name === "arrayPushBack" && this.#code.chunk.name.startsWith("stl/")) {
      const [list, item] = value.args;
      // In these loops the first argument is the assigned variable, or its copy made before a callback was called.
      if (list?.k === "local" && item !== undefined) return pushInPlace(slot, this.#emit(item));
    }
    return setSlotTo(slot, value) ?? setSlot(slot, this.#emit(value));
  }

  /** `[a] ?? [b]` as an expression, when `b` is one: `a, not null → end, POP, b`. */
  #nullish(offset: number): boolean {
    const target = jumpTarget(this.#code.chunk.verified!, offset);
    if (this.#tokens[offset + 2] !== 35 || this.#held.length === 0) return false;
    const otherwise = this.#expression(offset + 3, target);
    if (otherwise === undefined) return false;
    this.#push({ k: "nullish", value: this.#pop(), otherwise: otherwise.expr, ops: otherwise.ops + 1 });
    this.#arrive(target);
    return true;
  }

  /** `[c] ? [a] : [b]` as an expression, when both are: `c, false → else, a, JUMP end, else: b`. */
  #choice(offset: number): boolean {
    const otherwiseAt = jumpTarget(this.#code.chunk.verified!, offset);
    const jumpAt = otherwiseAt - 2;
    if (jumpAt <= offset || this.#tokens[jumpAt] !== 39 || this.#held.length === 0) return false;
    if (this.#starts.get(otherwiseAt) !== 1) return false;
    const arrivals = this.#arrivals.length;
    const chosen = this.#expression(offset + 2, jumpAt);
    if (chosen === undefined) return false;
    const end = jumpTarget(this.#code.chunk.verified!, jumpAt);
    const otherwise = this.#expression(otherwiseAt, end);
    if (otherwise === undefined) {
      this.#undo(arrivals);
      return false;
    }
    const condition = this.#pop();
    this.#push({
      k: "choose",
      condition,
      chosen: chosen.expr,
      otherwise: otherwise.expr,
      chosenOps: chosen.ops + 1,
      otherwiseOps: otherwise.ops,
    });
    this.#arrive(otherwiseAt);
    this.#arrive(end);
    return true;
  }

  /** Puts back the jumps that became part of expressions since there were `arrivals` of them. */
  #undo(arrivals: number): void {
    for (const target of this.#arrivals.splice(arrivals)) {
      this.#starts.set(target, (this.#starts.get(target) ?? 0) + 1);
    }
  }

  /** A jump to `offset` became part of an expression, and the code goes on there. */
  #arrive(offset: number): void {
    const jumps = (this.#starts.get(offset) ?? 1) - 1;
    if (jumps === 0) this.#starts.delete(offset);
    else this.#starts.set(offset, jumps);
    this.#arrivals.push(offset);
    this.#offset = offset;
  }

  /** Inside of what might have been an expression: there is a branch that is none, so it is not. */
  #giveUp(): boolean {
    if (this.#trying === 0) return false;
    this.#ended = true;
    return true;
  }

  /** The code from `from` to `to` as one expression that leaves one value; undefined when it is more than that. */
  #expression(from: number, to: number): { readonly expr: Expr; readonly ops: number } | undefined {
    if (to <= from || to > this.#code.end) return undefined;
    const before = { held: this.#held.slice(), real: this.#real, offset: this.#offset, ops: this.#draft.ops };
    const effects = this.#draft.effects.length;
    const arrivals = this.#arrivals.length;
    this.#offset = from;
    this.#trying += 1;
    while (this.#isExpression(from, to) && this.#offset < to && this.#real === before.real) {
      this.#draft.ops += 1;
      this.#instruction();
      if (this.#ended || this.#draft.effects.length > effects || this.#held.length < before.held.length) break;
    }
    const ops = this.#draft.ops - before.ops;
    const one = this.#held.length === before.held.length + 1;
    const good = !this.#ended && this.#offset === to && this.#real === before.real && one;
    const expr = good && this.#draft.effects.length === effects ? this.#held.at(-1) : undefined;
    this.#held = before.held;
    this.#real = before.real;
    this.#offset = before.offset;
    this.#draft.ops = before.ops;
    this.#draft.effects.length = effects;
    this.#ended = false;
    this.#trying -= 1;
    if (expr === undefined) this.#undo(arrivals);
    return expr === undefined ? undefined : { expr, ops };
  }

  /** The next instruction can be part of an expression, and no jump from elsewhere goes to it. */
  #isExpression(from: number, to: number): boolean {
    const token = this.#tokens[this.#offset];
    if (this.#offset !== from && this.#offset < to && this.#starts.has(this.#offset)) return false;
    if (typeof token !== "number" || STATEMENTS.has(token)) return false;
    return token !== 2 || this.#unit.program.library.get(String(this.#tokens[this.#offset + 1]))?.form === "native";
  }

  /** A value that nobody uses: evaluated all the same when it can fail or do something. */
  #discard(expr: Expr): void {
    if (expr.k === "local" || expr.k === "const" || expr.k === "upvalue") return;
    this.#flush();
    this.#draft.effects.push(evaluateOnly(this.#emit(expr)));
  }

  #getGlobal(): void {
    // The root name is on top, so that the chain comes off in reading order.
    const keys = this.#popMany(this.#operand()).reverse();
    const constants = keys.map(constantOf);
    const fixed = constants.every((key) => key !== undefined);
    const offset = this.#offset;
    this.#push(fixed ? { k: "global", keys: constants as string[], offset } : { k: "globalDynamic", keys, offset });
    this.#offset += 2;
  }

  #callGlobal(offset: number): void {
    const name = String(this.#tokens[offset + 1]);
    const count = this.#operand(1);
    const entry = this.#unit.program.library.get(name);
    const fits = entry !== undefined && count >= entry.minArgs && count <= entry.maxArgs && count <= 300;
    if (entry?.form === "native" && fits && name !== "import") {
      this.#push({ k: "call", entry, args: this.#popMany(count), offset });
      this.#offset += 3;
      return;
    }
    this.#flush();
    const next = this.#draftAt(offset + 3, this.#height - count + 1).block;
    if (entry?.form === "bytecode" && fits) this.#finish(callBytecode(name, count, this.#height, next));
    else this.#finish(callUnknown(name, count, this.#height, offset, next));
  }

  #setProperty(offset: number): void {
    const value = this.#pop();
    const key = this.#pop();
    const object = this.#pop();
    this.#flush();
    const name = constantOf(key);
    const effect =
      typeof name === "string" && name !== "__hx_ast"
        ? setConstantKey(this.#emit(object), name, this.#emit(value), offset)
        : setKey(this.#emit(object), this.#emit(key), this.#emit(value), offset);
    this.#draft.effects.push(effect);
  }

  /** CALLABLE, and the CLOSURE that always follows it in code people compile. */
  #callable(offset: number): void {
    const start = offset + 5;
    const length = this.#operand(3);
    const body: VerifiedFunction = {
      name: String(this.#tokens[offset + 1]),
      start,
      end: start + length,
      arity: this.#operand(1),
      upvalueCount: this.#operand(2),
      heightMax: 0,
      exact: true,
    };
    this.#offset = start + length;
    if (this.#tokens[this.#offset] !== 53 || this.#offset >= this.#code.end) {
      this.#push({ k: "callable", body });
      return;
    }
    this.#draft.ops += 1;
    const count = this.#operand();
    const captures: (readonly [boolean, number])[] = [];
    for (let i = 0; i < count; i++) {
      const isLocal = this.#tokens[this.#offset + 2 + 2 * i] === true;
      const index = this.#operand(2 + 2 * i);
      captures.push([isLocal, index]);
      if (isLocal && index >= this.#real && index < this.#height) this.#flush(index + 1);
    }
    this.#push({ k: "closure", body, captures });
    this.#offset += 2 + 2 * count;
    // A function that captures itself is in its slot before anything can look there.
    if (captures.some(([isLocal, index]) => isLocal && index >= this.#real)) this.#flush();
  }
}
