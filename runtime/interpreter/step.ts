/**
 * The checking interpreter: one instruction after the other, straight from the tokens, nothing taken for granted.
 *
 * It runs what the block compiler (`blocks/`) leaves: bytecode without a proof (refused by the verifier, but wanted for
 * comparison), bodies whose stack height differs between paths, the legacy format, prompts, and everything in exact
 * memory mode, where each push is priced. It is also the plainest statement of what each instruction means.
 */

import { equal, less, lessOrEqual } from "#runtime/compare.ts";
import { costOf } from "#runtime/cost.ts";
import { brandSql, dictOf } from "#runtime/dict.ts";
import { Fault } from "#runtime/fault.ts";
import {
  ARGUMENTS_MAX,
  callHost,
  callNative,
  hostFunction,
  isAsync,
  type Suspension,
  shown,
  suspension,
} from "#runtime/interpreter/calls.ts";
import type { Fiber, Frame } from "#runtime/interpreter/fiber.ts";
import { readGlobal } from "#runtime/interpreter/globals.ts";
import {
  add,
  contains,
  divide,
  getProperty,
  like,
  matches,
  modulo,
  multiply,
  setProperty,
  sizeOf,
  subtract,
} from "#runtime/interpreter/operators.ts";
import { type Chunk, findChunk, isLegacy } from "#runtime/interpreter/program.ts";
import { checkArity } from "#runtime/library/define.ts";
import { HogCallable, HogClosure, HogError, tupleOf, type Upvalue, type Value } from "#runtime/value.ts";

/** How a stretch of steps ended. */
export type Stop =
  | { readonly kind: "finished"; readonly value: Value }
  | { readonly kind: "suspended"; readonly call: Suspension };

/** Runs `fiber` from its topmost frame until it ends or suspends. @throws Fault */
export function runSteps(fiber: Fiber): Stop {
  return new Stepper(fiber).run();
}

class Stepper {
  readonly #fiber: Fiber;
  readonly #legacy: boolean;
  #frame: Frame;
  #tokens: readonly unknown[];

  constructor(fiber: Fiber) {
    this.#fiber = fiber;
    this.#legacy = isLegacy(fiber.program);
    this.#frame = fiber.frames[fiber.frames.length - 1]!;
    this.#tokens = this.#frame.chunk.tokens;
    fiber.stack.length = fiber.sp;
    if (fiber.exact) this.#priceAll();
  }

  #priceAll(): void {
    const { costs, stack } = this.#fiber;
    costs.length = 0;
    this.#fiber.memUsed = 0;
    for (const value of stack) {
      const cost = costOf(value ?? null);
      costs.push(cost);
      this.#fiber.memUsed += cost;
    }
  }

  #enter(): void {
    this.#frame = this.#fiber.frames[this.#fiber.frames.length - 1]!;
    this.#tokens = this.#frame.chunk.tokens;
  }

  #push(value: Value): void {
    const fiber = this.#fiber;
    if (fiber.exact) {
      const limit = fiber.limits.memoryBytesMax;
      const cost = costOf(value, 2 * limit);
      fiber.costs.push(cost);
      fiber.memUsed += cost;
      if (fiber.memUsed > fiber.maxMemUsed) fiber.maxMemUsed = fiber.memUsed;
      if (fiber.memUsed > limit) fiber.failMemory(fiber.memUsed);
      // To price a container means to walk it.
      if (cost > 1000 && typeof value === "object") fiber.worked(cost / 16);
    }
    fiber.stack.push(value);
  }

  #pop(): Value {
    const { stack } = this.#fiber;
    if (stack.length === 0) throw new Fault("machine", "Invalid HogQL bytecode, stack is empty, can not pop");
    const value = stack.pop() ?? null;
    this.#unprice();
    return value;
  }

  /** Pops what is about to be searched, which is work in proportion to its size. */
  #searched(): Value {
    const value = this.#pop();
    this.#fiber.worked(sizeOf(value));
    return value;
  }

  #unprice(): void {
    const fiber = this.#fiber;
    if (fiber.exact) fiber.memUsed -= fiber.costs.pop() ?? 0;
  }

  /** Drops everything from `length` up. */
  #cut(length: number): void {
    const fiber = this.#fiber;
    fiber.closeFrom(length);
    if (fiber.exact) for (let i = fiber.stack.length; i > length; i--) this.#unprice();
    fiber.stack.length = length;
  }

  /** The top `count` values, deepest first, removed. */
  #take(count: number): Value[] {
    const fiber = this.#fiber;
    if (count > fiber.stack.length) {
      throw new Fault("machine", "Invalid HogQL bytecode, stack is empty, can not pop");
    }
    const values = fiber.stack.slice(fiber.stack.length - count);
    this.#cut(fiber.stack.length - count);
    for (let i = 0; i < values.length; i++) values[i] ??= null;
    return values;
  }

  /** The next token. */
  #operand(): unknown {
    const frame = this.#frame;
    if (frame.ip >= this.#tokens.length) throw new Fault("machine", "Unexpected end of bytecode");
    const token = this.#tokens[frame.ip];
    frame.ip += 1;
    return token;
  }

  #natural(): number {
    const token = this.#operand();
    if (typeof token !== "number" || !Number.isInteger(token) || token < 0) {
      throw new Fault("machine", `Invalid operand: ${String(token)}`);
    }
    return token;
  }

  /** Where the jump whose opcode is at `offset` goes; its operand is read. */
  #target(offset: number, base: number): number {
    const distance = this.#operand();
    if (typeof distance !== "number" || !Number.isInteger(distance)) {
      throw new Fault("machine", `Invalid operand: ${String(distance)}`);
    }
    return this.#frame.chunk.mended.get(offset) ?? offset + base + distance;
  }

  #jump(target: number): void {
    if (target < 0) throw new Fault("machine", `Invalid jump target: ${target}`);
    this.#frame.ip = target;
  }

  run(): Stop {
    const fiber = this.#fiber;
    for (;;) {
      const frame = this.#frame;
      if (frame.ip >= this.#tokens.length) {
        const stop = this.#fallOff();
        if (stop !== undefined) return stop;
        continue;
      }
      fiber.offset = frame.ip;
      fiber.ops += 1;
      if (fiber.ops > fiber.opsCheck) fiber.checkBudgets();
      const stop = this.#step(this.#operand(), fiber.offset);
      if (stop !== undefined) return stop;
    }
  }

  #fallOff(): Stop | undefined {
    const fiber = this.#fiber;
    const frame = this.#frame;
    if (fiber.frames.length === 1) {
      if (fiber.program.repl) return { kind: "finished", value: null };
      return { kind: "finished", value: fiber.stack.length === 0 ? null : this.#pop() };
    }
    fiber.frames.pop();
    fiber.dropHandlers(fiber.frames.length);
    this.#cut(frame.stackStart);
    this.#push(null);
    this.#enter();
    return undefined;
  }

  #step(token: unknown, offset: number): Stop | undefined {
    const fiber = this.#fiber;
    switch (token) {
      case null:
        return undefined;
      case 1:
        return this.#getGlobal();
      case 2:
        return this.#callGlobal();
      case 3:
        this.#push(this.#take(this.#natural()).every(Boolean));
        return undefined;
      case 4:
        this.#push(this.#take(this.#natural()).some(Boolean));
        return undefined;
      case 5:
        this.#push(!this.#pop());
        return undefined;
      case 6:
        this.#push(add(this.#pop(), this.#pop()));
        return undefined;
      case 7:
        this.#push(subtract(this.#pop(), this.#pop()));
        return undefined;
      case 8:
        this.#push(multiply(this.#pop(), this.#pop()));
        return undefined;
      case 9:
        this.#push(divide(this.#pop(), this.#pop()));
        return undefined;
      case 10:
        this.#push(modulo(this.#pop(), this.#pop()));
        return undefined;
      case 11:
        this.#push(equal(this.#pop(), this.#pop()));
        return undefined;
      case 12:
        this.#push(!equal(this.#pop(), this.#pop()));
        return undefined;
      case 13: {
        const left = this.#pop();
        this.#push(less(this.#pop(), left, fiber));
        return undefined;
      }
      case 14: {
        const left = this.#pop();
        this.#push(lessOrEqual(this.#pop(), left, fiber));
        return undefined;
      }
      case 15:
        this.#push(less(this.#pop(), this.#pop(), fiber));
        return undefined;
      case 16:
        this.#push(lessOrEqual(this.#pop(), this.#pop(), fiber));
        return undefined;
      case 17:
      case 18:
        this.#push(like(this.#searched(), this.#pop(), token === 18, fiber));
        return undefined;
      case 19:
      case 20:
        this.#push(!like(this.#searched(), this.#pop(), token === 20, fiber));
        return undefined;
      case 21:
      case 22: {
        const item = this.#pop();
        this.#push(contains(this.#searched(), item) === (token === 21));
        return undefined;
      }
      case 23:
      case 24:
        this.#push(matches(this.#searched(), this.#pop(), false, fiber.regex, fiber) === (token === 23));
        return undefined;
      case 25:
      case 26:
        this.#push(matches(this.#searched(), this.#pop(), true, fiber.regex, fiber) === (token === 25));
        return undefined;
      case 29:
        this.#push(true);
        return undefined;
      case 30:
        this.#push(false);
        return undefined;
      case 31:
        this.#push(null);
        return undefined;
      case 32:
      case 33:
      case 34:
        this.#push(literal(this.#operand()));
        return undefined;
      case 35:
        this.#pop();
        return undefined;
      case 36:
        this.#push(fiber.stack[this.#frame.stackStart + this.#natural()] ?? null);
        return undefined;
      case 37:
        this.#setLocal(this.#natural());
        return undefined;
      case 38:
        return this.#return();
      case 39:
        this.#jump(this.#target(offset, 2));
        return undefined;
      case 40: {
        const target = this.#target(offset, 2);
        if (!this.#pop()) this.#jump(target);
        return undefined;
      }
      case 41: {
        const name = String(this.#operand());
        const argCount = this.#natural();
        const length = this.#natural();
        fiber.declared.set(name, [this.#frame.ip, argCount]);
        this.#frame.ip += length;
        return undefined;
      }
      case 42:
        this.#dict(this.#natural());
        return undefined;
      case 43: {
        const items = this.#take(this.#natural());
        fiber.charge(8 + 8 * items.length);
        this.#push(items);
        return undefined;
      }
      case 44: {
        const items = this.#take(this.#natural());
        fiber.charge(8 + 8 * items.length);
        this.#push(tupleOf(items));
        return undefined;
      }
      case 45:
      case 48: {
        const key = this.#pop();
        this.#push(getProperty(this.#pop(), key));
        return undefined;
      }
      case 46: {
        const value = this.#pop();
        const key = this.#pop();
        setProperty(this.#pop(), key, value, fiber);
        return undefined;
      }
      case 47: {
        const target = this.#target(offset, 2);
        if (fiber.stack.length > 0 && (fiber.stack[fiber.stack.length - 1] ?? null) !== null) this.#jump(target);
        return undefined;
      }
      case 49: {
        const error = this.#pop();
        if (!(error instanceof HogError)) {
          throw new Fault("machine", "Can not throw: value is not of type Error");
        }
        const handler = fiber.handlerFor(error);
        this.#cut(handler.stackLen);
        fiber.frames.length = handler.callStackLen;
        this.#enter();
        this.#push(error);
        this.#jump(handler.catchIp);
        return undefined;
      }
      case 50: {
        const catchIp = this.#target(offset, 1);
        fiber.handlers.push({ callStackLen: fiber.frames.length, stackLen: fiber.stack.length, catchIp });
        return undefined;
      }
      case 51:
        if (fiber.handlers.pop() === undefined) {
          throw new Fault("machine", "Invalid operation POP_TRY: no try block to pop");
        }
        return undefined;
      case 52: {
        const name = String(this.#operand());
        const argCount = this.#natural();
        const upvalueCount = this.#natural();
        const length = this.#natural();
        const { chunk, ip } = this.#frame;
        this.#push(new HogCallable("local", name, chunk.name, argCount, upvalueCount, ip));
        this.#frame.ip += length;
        return undefined;
      }
      case 53:
        this.#closure();
        return undefined;
      case 54:
        return this.#callLocal();
      case 55:
        this.#push(fiber.getUpvalue(this.#natural(), this.#frame.closure));
        return undefined;
      case 56: {
        const index = this.#natural();
        fiber.setUpvalue(index, this.#frame.closure, this.#pop());
        return undefined;
      }
      case 57:
        if (fiber.stack.length === 0) throw new Fault("machine", "Stack underflow");
        this.#cut(fiber.stack.length - 1);
        return undefined;
      default: {
        const shownToken = typeof token === "object" ? JSON.stringify(token) : String(token);
        const where = `Unexpected node while running bytecode in chunk "${this.#frame.chunk.name}"`;
        throw new Fault("machine", `${where}: ${shownToken}`);
      }
    }
  }

  #getGlobal(): undefined {
    const keys: Value[] = [];
    for (let count = this.#natural(); count > 0; count--) keys.push(this.#pop());
    this.#push(readGlobal(this.#fiber, this.#frame.chunk, keys));
    return undefined;
  }

  #setLocal(slot: number): void {
    const fiber = this.#fiber;
    const value = this.#pop();
    const location = this.#frame.stackStart + slot;
    if (location >= fiber.stack.length) throw new Fault("machine", `Invalid local: ${slot}`);
    fiber.stack[location] = value;
    if (fiber.exact) {
      const cost = costOf(value);
      fiber.memUsed += cost - (fiber.costs[location] ?? 0);
      fiber.costs[location] = cost;
      if (fiber.memUsed > fiber.maxMemUsed) fiber.maxMemUsed = fiber.memUsed;
    }
  }

  #return(): Stop | undefined {
    const fiber = this.#fiber;
    const value = this.#pop();
    const frame = this.#frame;
    if (fiber.frames.length === 1) return { kind: "finished", value };
    fiber.frames.pop();
    fiber.dropHandlers(fiber.frames.length);
    this.#cut(frame.stackStart);
    this.#push(value);
    this.#enter();
    return undefined;
  }

  #dict(count: number): void {
    const values = this.#take(2 * count);
    let branded = false;
    const pairs: [Value, Value][] = [];
    for (let i = 0; i < values.length; i += 2) {
      const key = values[i]!;
      if (key === "__hx_ast" && values[i + 1]) branded = true;
      pairs.push([key, values[i + 1]!]);
    }
    this.#fiber.charge(8 + 16 * count);
    const dict = dictOf(pairs);
    if (branded) brandSql(dict);
    this.#push(dict);
  }

  #closure(): void {
    const fiber = this.#fiber;
    const callable = this.#pop();
    const count = this.#natural();
    if (!(callable instanceof HogCallable)) throw new Fault("machine", `Invalid callable: ${shown(callable)}`);
    if (callable.upvalueCount !== count) {
      throw new Fault("machine", `Invalid upvalue count. Expected ${callable.upvalueCount}, got ${count}`);
    }
    const upvalues: Upvalue[] = [];
    for (let i = 0; i < count; i++) {
      const isLocal = this.#operand();
      const index = this.#natural();
      if (isLocal) {
        const location = this.#frame.stackStart + index;
        // The slot behind the top is the closure's own, about to be pushed: a function that calls itself captures it.
        if (location > fiber.stack.length) throw new Fault("machine", `Invalid local: ${index}`);
        upvalues.push(fiber.capture(location));
      } else {
        const upvalue = this.#frame.closure.upvalues[index];
        if (upvalue === undefined) throw new Fault("machine", `Invalid upvalue: ${index}`);
        upvalues.push(upvalue);
      }
    }
    this.#push(new HogClosure(callable, upvalues));
  }

  /** Arguments of a library or host function: in version 0 the last one pushed is the first. */
  #arguments(count: number): Value[] {
    const args = this.#take(count);
    return this.#legacy ? args.reverse() : args;
  }

  #callGlobal(): Stop | undefined {
    const fiber = this.#fiber;
    const name = String(this.#operand());
    const count = this.#natural();
    const declared = fiber.declared.get(name);
    if (declared !== undefined) {
      const [ip, argCount] = declared;
      this.#call(this.#frame.chunk, ip, argCount, count, this.#frame.closure);
      return undefined;
    }
    this.#checkCount(count);
    if (name === "import") {
      if (count !== 1) throw new Fault("machine", "Function import requires exactly 1 argument");
      this.#import(String(this.#pop()));
      return undefined;
    }
    const host = hostFunction(fiber, name);
    if (host !== undefined) {
      this.#push(callHost(fiber, name, host, this.#arguments(count)));
      return undefined;
    }
    if (isAsync(fiber, name)) return this.#suspend(name, this.#arguments(count));
    const entry = fiber.program.library.get(name);
    if (entry?.form === "native") {
      checkArity(entry, count);
      this.#push(callNative(fiber, entry, this.#arguments(count)));
      return undefined;
    }
    if (entry?.form === "bytecode") {
      checkArity(entry, count);
      const chunk = findChunk(fiber.program, `stl/${name}`);
      const callable = new HogCallable("stl", name, chunk.name, count, 0, 0);
      this.#call(chunk, chunk.start, count, count, new HogClosure(callable, []));
      return undefined;
    }
    throw new Fault("machine", `Unsupported function call: ${name}`);
  }

  #checkCount(count: number): void {
    if (count > this.#fiber.stack.length) throw new Fault("machine", "Not enough arguments on the stack");
    if (count > ARGUMENTS_MAX) throw new Fault("machine", "Too many arguments");
  }

  #suspend(name: string, args: Value[]): Stop {
    this.#fiber.sp = this.#fiber.stack.length;
    return { kind: "suspended", call: suspension(this.#fiber, name, args) };
  }

  #import(name: string): void {
    const fiber = this.#fiber;
    const chunk = name === "root" ? fiber.program.root : findChunk(fiber.program, name);
    this.#call(
      chunk,
      chunk.start,
      0,
      0,
      new HogClosure(new HogCallable("local", "", chunk.name, 0, 0, chunk.start), []),
    );
  }

  /** A frame for code that takes `argCount` arguments, `count` of which are on the stack. */
  #call(chunk: Chunk, ip: number, argCount: number, count: number, closure: HogClosure): void {
    const fiber = this.#fiber;
    if (count > argCount) {
      throw new Fault("machine", `Too many arguments. Passed ${count}, expected ${argCount}`);
    }
    for (let missing = argCount - count; missing > 0; missing--) this.#push(null);
    const stackStart = fiber.stack.length - argCount;
    if (stackStart < 0) throw new Fault("machine", "Not enough arguments on the stack");
    fiber.pushFrame({ chunk, ip, stackStart, argCount, closure });
    this.#enter();
  }

  #callLocal(): Stop | undefined {
    const fiber = this.#fiber;
    const count = this.#natural();
    const closure = this.#pop();
    if (!(closure instanceof HogClosure)) throw new Fault("machine", `Invalid closure: ${shown(closure)}`);
    this.#checkCount(count);
    const { callable } = closure;
    switch (callable.type) {
      case "local": {
        const chunk = callable.chunk === "root" ? fiber.program.root : findChunk(fiber.program, callable.chunk);
        this.#call(chunk, callable.ip, callable.argCount, count, closure);
        return undefined;
      }
      case "async":
        return this.#suspend(callable.name, this.#arguments(count));
      case "stl": {
        const entry = fiber.program.library.get(callable.name);
        if (entry?.form !== "native") throw new Fault("machine", `Unsupported function call: ${callable.name}`);
        checkArity(entry, count);
        this.#push(callNative(fiber, entry, this.#arguments(count)));
        return undefined;
      }
    }
  }
}

/** A literal operand as a value: scalars only; anything else can't be in JSON's place of one. */
export function literal(token: unknown): Value {
  switch (typeof token) {
    case "string":
    case "number":
    case "boolean":
      return token;
    default:
      return null;
  }
}
