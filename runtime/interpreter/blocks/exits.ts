/** How blocks end: jumps, calls, returns, throws. */

import { less, lessOrEqual } from "#runtime/compare.ts";
import { Fault } from "#runtime/fault.ts";
import {
  ARGUMENTS_MAX,
  callHost,
  callNative,
  hostFunction,
  isAsync,
  shown,
  suspension,
} from "#runtime/interpreter/calls.ts";
import type { Fiber } from "#runtime/interpreter/fiber.ts";
import { findChunk } from "#runtime/interpreter/program.ts";
import { checkArity } from "#runtime/library/define.ts";
import { HogCallable, HogClosure, HogError, type Value } from "#runtime/value.ts";
import type { Block, Eval, Exit, FunctionCode, Test } from "./block.ts";
import { codeAt, entryOf } from "./code.ts";
import type { Expr } from "./expr.ts";

export function branch(test: Test, then: Block, otherwise: Block): Exit {
  return (s, b, f) => (test(s, b, f) ? then : otherwise);
}

/** A branch on a comparison that loops and recursions are made of, without a further call; undefined for others. */
export function branchOn(test: Expr, then: Block, otherwise: Block): Exit | undefined {
  if (test.k !== "compare" || test.left.k !== "local") return undefined;
  const i = test.left.slot;
  const { op, right } = test;
  if (right.k === "local") {
    const j = right.slot;
    if (op === "less") {
      return (s, b, f) => {
        const x = s[b + i]!;
        const y = s[b + j]!;
        return (typeof x === "number" && typeof y === "number" ? x < y : less(x, y, f)) ? then : otherwise;
      };
    }
    if (op === "lessOrEqual") {
      return (s, b, f) => {
        const x = s[b + i]!;
        const y = s[b + j]!;
        return (typeof x === "number" && typeof y === "number" ? x <= y : lessOrEqual(x, y, f)) ? then : otherwise;
      };
    }
    return undefined;
  }
  if (right.k !== "const" || typeof right.value !== "number") return undefined;
  const c = right.value;
  if (op === "less") {
    return (s, b, f) => {
      const x = s[b + i]!;
      return (typeof x === "number" ? x < c : less(x, c, f)) ? then : otherwise;
    };
  }
  if (op === "lessOrEqual") {
    return (s, b, f) => {
      const x = s[b + i]!;
      return (typeof x === "number" ? x <= c : lessOrEqual(x, c, f)) ? then : otherwise;
    };
  }
  return undefined;
}

/** JUMP_IF_STACK_NOT_NULL at a height that is known. */
export function branchNotNull(slot: number, then: Block, otherwise: Block): Exit {
  return (s, b) => (s[b + slot] === null ? otherwise : then);
}

/** RETURN: leaves the frame and gives its value to the caller, in the slot where the frame began. */
export function returnValue(value: Eval): Exit {
  return (s, b, f) => leave(s, b, f, value(s, b, f));
}

/** RETURN of a variable. */
export function returnLocal(slot: number): Exit {
  return (s, b, f) => leave(s, b, f, s[b + slot]!);
}

function leave(s: Value[], b: number, f: Fiber, value: Value): Block | null {
  if (f.openTop >= b) f.closeFrom(b);
  const caller = f.frame.parent;
  if (caller === undefined) {
    f.result = value;
    return null;
  }
  f.frame = caller;
  if (f.handlers.length > 0) f.dropHandlers(caller.depth);
  s[b] = value;
  return caller.next;
}

/** The end of a chunk that is no body: the root's result is what is on top, a module's is null. */
export function fallOff(height: number): Exit {
  return (s, b, f) => {
    if (f.frame.parent !== undefined) return leave(s, b, f, null);
    f.result = height > 0 ? s[b + height - 1]! : null;
    return null;
  };
}

/** THROW: unwinds to the nearest handler. */
export function throwValue(value: Eval, offset: number): Exit {
  return (s, b, f) => {
    const error = value(s, b, f);
    f.offset = offset;
    if (!(error instanceof HogError)) throw new Fault("machine", "Can not throw: value is not of type Error");
    const handler = f.handlerFor(error);
    f.closeFrom(handler.stackLen);
    while (f.frame.depth > handler.callStackLen) f.frame = f.frame.parent!;
    s[handler.stackLen] = error;
    return f.frame.code!.blocks.get(handler.catchIp)!;
  };
}

/** Puts a frame for `code` on top; its arguments are in the slots from `base` on. */
function enter(f: Fiber, code: FunctionCode, closure: HogClosure, base: number, next: Block): Block {
  f.frame.next = next;
  const entry = code.entry ?? entryOf(f.program, code);
  f.pushBlockFrame(code, closure, base);
  return entry;
}

/** CALL_LOCAL. The arguments are in slots `height - count` and up; the closure is evaluated last. */
export function callClosure(callee: Eval, count: number, height: number, offset: number, next: Block): Exit {
  const first = height - count;
  return (s, b, f) => call(s, b + first, f, callee(s, b, f), count, offset, next);
}

/** CALL_LOCAL of a captured variable, as recursion does it. */
export function callUpvalue(index: number, count: number, height: number, offset: number, next: Block): Exit {
  const first = height - count;
  return (s, b, f) => {
    const upvalue = f.frame.closure.upvalues[index]!;
    const callee = upvalue.closed ? upvalue.value : s[upvalue.location]!;
    return call(s, b + first, f, callee, count, offset, next);
  };
}

/** Calls `closure` with the arguments in the slots from `base` on. */
function call(
  s: Value[],
  base: number,
  f: Fiber,
  closure: Value,
  count: number,
  offset: number,
  next: Block,
): Block | null {
  f.offset = offset;
  if (!(closure instanceof HogClosure)) throw new Fault("machine", `Invalid closure: ${shown(closure)}`);
  if (count > ARGUMENTS_MAX) throw new Fault("machine", "Too many arguments");
  const { callable } = closure;
  if (callable.type !== "local") return callOther(s, base, f, callable, count, next);
  const arity = callable.argCount;
  if (count !== arity) {
    if (count > arity) throw new Fault("machine", `Too many arguments. Passed ${count}, expected ${arity}`);
    for (let i = count; i < arity; i++) s[base + i] = null;
  }
  const code = (callable.code as FunctionCode | undefined) ?? codeAt(f.program, callable);
  if (code === undefined) return f.stepInto(callable.chunk, callable.ip, base, arity, closure, next);
  return enter(f, code, closure, base, next);
}

function callOther(
  s: Value[],
  first: number,
  f: Fiber,
  callable: HogCallable,
  count: number,
  next: Block,
): Block | null {
  const { name } = callable;
  const args = s.slice(first, first + count);
  if (callable.type === "async") return suspend(f, name, args, first, next);
  const entry = f.program.library.get(name);
  if (entry?.form !== "native") throw new Fault("machine", `Unsupported function call: ${name}`);
  s[first] = callNative(f, entry, args);
  return next;
}

function suspend(f: Fiber, name: string, args: Value[], sp: number, next: Block): null {
  f.suspended = suspension(f, name, args);
  f.frame.next = next;
  f.sp = sp;
  return null;
}

/** CALL_GLOBAL of a library function that is bytecode. */
export function callBytecode(name: string, count: number, height: number, next: Block): Exit {
  const first = height - count;
  const callable = new HogCallable("stl", name, `stl/${name}`, count, 0, 0);
  const closure = new HogClosure(callable, []);
  return (_s, b, f) => {
    const code = codeAt(f.program, callable);
    if (code === undefined) return f.stepInto(callable.chunk, 0, b + first, count, closure, next);
    return enter(f, code, closure, b + first, next);
  };
}

/** CALL_GLOBAL of a name that only the host can know. */
export function callUnknown(name: string, count: number, height: number, offset: number, next: Block): Exit {
  const first = height - count;
  return (s, b, f) => {
    f.offset = offset;
    if (count > ARGUMENTS_MAX) throw new Fault("machine", "Too many arguments");
    const args = s.slice(b + first, b + height);
    if (name === "import") return importModule(f, args, b + first, next);
    const host = hostFunction(f, name);
    if (host !== undefined) {
      s[b + first] = callHost(f, name, host, args);
      return next;
    }
    if (isAsync(f, name)) return suspend(f, name, args, b + first, next);
    const entry = f.program.library.get(name);
    if (entry !== undefined && entry.form !== "async") checkArity(entry, count);
    throw new Fault("machine", `Unsupported function call: ${name}`);
  };
}

function importModule(f: Fiber, args: readonly Value[], base: number, next: Block): Block | null {
  if (args.length !== 1) throw new Fault("machine", "Function import requires exactly 1 argument");
  const chunk = findChunk(f.program, String(args[0]));
  const callable = new HogCallable("local", "", chunk.name, 0, 0, chunk.start);
  const closure = new HogClosure(callable, []);
  const code = codeAt(f.program, callable);
  if (code === undefined) return f.stepInto(chunk.name, chunk.start, base, 0, closure, next);
  return enter(f, code, closure, base, next);
}
