/**
 * One invocation in flight: stack, frames, handlers, captured variables and budgets. Both ways of running code, step by
 * step and block by block, work on this, so that a program can change from one to the other between two instructions.
 *
 * Budgets. Instructions are counted exactly. The clock is read every few thousand of them, and after library work worth
 * as many. Memory by the price list would mean to price every value at every push, which makes the reference machine
 * quadratic; it is done only in *exact* mode (by `step.ts`), which is for small limits and for programs that come near
 * their limit. Elsewhere allocations are added up, before they are made; when they reach a sixteenth of the limit the
 * stack is priced for real: a program whose values take an eighth of the limit or more goes on in exact mode, another
 * gets the next sixteenth. So a program that makes garbage may run on, one that hoards can't, and no single allocation
 * passes the limit unseen.
 */

import { costOf } from "#runtime/cost.ts";
import { Fault } from "#runtime/fault.ts";
import type { Block, BlockFrame, FunctionCode } from "#runtime/interpreter/blocks/block.ts";
import type { Suspension } from "#runtime/interpreter/calls.ts";
import { DEFAULT_LIMITS, type Host, type Limits } from "#runtime/interpreter/host.ts";
import { type Chunk, findChunk, type Program } from "#runtime/interpreter/program.ts";
import type { Context } from "#runtime/library/define.ts";
import { HogCallable, HogClosure, type HogError, type Upvalue, type Value } from "#runtime/value.ts";

/** A call in progress. */
export interface Frame {
  chunk: Chunk;
  /** Where it goes on: index of the next instruction. Kept up to date while another frame runs. */
  ip: number;
  /** Index of the first local. */
  stackStart: number;
  argCount: number;
  closure: HogClosure;
}

/** An open `try`. */
export interface Handler {
  /** Frames to keep. */
  readonly callStackLen: number;
  /** Values to keep. */
  readonly stackLen: number;
  readonly catchIp: number;
}

/** Limits under this are held exactly, from the start. */
const EXACT_LIMIT = 1024 * 1024;
const OPS_BETWEEN_CLOCKS = 4096;
const WORK_BETWEEN_CLOCKS = 200_000;
/** The clock starts after this many instructions: some ten microseconds. */
const UNTIMED_OPS = 500;
/** Stands for no limits but the default ones. */
export const NO_LIMITS: Partial<Limits> = Object.freeze({});
/** One stack for all runs, one after the other: a stack for each would cost more than most filters do. */
let spareStack: Value[] | undefined;
const SPARE_STACK_MAX = 64;

/** Stands for the frame before there is one. */
const NO_FRAME = { stackStart: 0 } as BlockFrame;
/** What the root frame's closure is made of, in a saved state. */
const ROOT_CALLABLE = new HogCallable("local", "", "root", 0, 0, 1);

/** The clock that budgets are held by: ms, monotonic where the platform has such a clock. */
export const clockMs: () => number = typeof performance === "undefined" ? () => Date.now() : () => performance.now();

export class Fiber implements Context {
  readonly program: Program;
  readonly host: Host;
  readonly limits: Limits;
  readonly stack: Value[];
  /** Number of values on the stack. Blocks keep it current only where they end. */
  sp = 0;
  readonly frames: Frame[] = [];
  readonly handlers: Handler[] = [];
  /** Upvalues whose variable still lives on the stack. */
  open: Upvalue[] = [];
  upvalueCount = 0;
  /** Functions declared by DECLARE_FN: where the body starts, and its arity. */
  readonly declared = new Map<string, readonly [ip: number, argCount: number]>();

  /** Offset of the instruction being run, in the topmost frame's chunk. Blocks set it where something may go wrong. */
  offset = 0;
  ops = 0;
  /** When `ops` passes this, {@link checkBudgets}. */
  opsCheck: number;
  asyncSteps = 0;
  exact: boolean;
  /** Exact mode: the price of each stack slot when it was pushed, and their sum. */
  readonly costs: number[] = [];
  memUsed = 0;
  maxMemUsed = 0;
  /** Otherwise: bytes allocated so far, and where to look again. */
  allocated = 0;
  allocatedCheck: number;

  readonly regex: boolean;
  readonly crypto: boolean;
  #work = 0;
  /** When the clock was first looked at; NaN before. Runs too short for that are not timed: it would cost as much as they. */
  #startedMs = Number.NaN;
  readonly #earlierMs: number;

  constructor(program: Program, host: Host, limits: Partial<Limits>, earlierMs = 0) {
    this.program = program;
    this.host = host;
    this.limits = limits === NO_LIMITS ? DEFAULT_LIMITS : { ...DEFAULT_LIMITS, ...limits };
    this.opsCheck = Math.min(this.limits.opsMax, UNTIMED_OPS);
    this.exact = this.limits.exact || this.limits.memoryBytesMax < EXACT_LIMIT;
    this.allocatedCheck = this.limits.memoryBytesMax / 16;
    this.stack = spareStack ?? [];
    spareStack = undefined;
    this.#nowMs = host.nowMs ?? Number.NaN;
    this.regex = host.regex ?? true;
    this.crypto = host.crypto ?? true;
    this.#earlierMs = earlierMs;
  }

  #nowMs: number;

  get nowMs(): number {
    if (Number.isNaN(this.#nowMs)) this.#nowMs = Date.now();
    return this.#nowMs;
  }

  /** The fiber is done: another may use its stack. */
  release(): void {
    if (this.stack.length > SPARE_STACK_MAX) return;
    this.stack.fill(null);
    spareStack = this.stack;
  }

  /** Time running so far, earlier steps included. */
  get timeMs(): number {
    return this.#earlierMs + (Number.isNaN(this.#startedMs) ? 0 : clockMs() - this.#startedMs);
  }

  /** The frame that the program starts in. */
  pushRoot(): void {
    const { root } = this.program;
    const closure = new HogClosure(ROOT_CALLABLE, []);
    this.frames.push({ chunk: root, ip: root.start, stackStart: 0, argCount: 0, closure });
  }

  random(): number {
    return this.host.random === undefined ? Math.random() : this.host.random();
  }

  print(line: string): void {
    this.host.print?.(line);
  }

  /** @throws Fault when instructions or time are used up. */
  checkBudgets(): void {
    const { opsMax, timeMsMax } = this.limits;
    if (this.ops > opsMax) {
      throw new Fault("ops", `Op budget of ${opsMax} exceeded.`, { used: this.ops, limit: opsMax });
    }
    this.opsCheck = Math.min(opsMax, this.ops + OPS_BETWEEN_CLOCKS);
    if (Number.isNaN(this.#startedMs)) this.#startedMs = clockMs();
    const timeMs = this.timeMs;
    if (timeMs > timeMsMax) {
      const message = `Execution timed out after ${timeMsMax / 1000} seconds. Performed ${this.ops} ops.`;
      throw new Fault("time", message, { used: timeMs, limit: timeMsMax });
    }
  }

  /**
   * Accounts for an allocation about to be made, and for work about to be done.
   *
   * @throws Fault when it does not fit in the memory budget, or the time is used up.
   */
  account(bytes: number, work: number): void {
    this.charge(bytes);
    if (work > 1000) {
      this.#work += work;
      if (this.#work > WORK_BETWEEN_CLOCKS) {
        this.#work = 0;
        this.checkBudgets();
      }
    }
  }

  charge(bytes: number): void {
    if (this.exact) {
      // The push of the result is what counts; this only keeps real memory from being touched first.
      if (bytes > EXACT_LIMIT && this.memUsed + bytes > this.limits.memoryBytesMax)
        this.failMemory(this.memUsed + bytes);
      return;
    }
    this.allocated += bytes;
    if (this.allocated > this.allocatedCheck) this.#priceStack(bytes);
  }

  #pricedAtOps = -1;
  #pending = 0;

  #priceStack(bytes: number): void {
    const limit = this.limits.memoryBytesMax;
    // Between two block starts values may be held that are not on the stack yet: count all of them.
    const step = Math.max(bytes, this.allocated - (this.allocatedCheck - limit / 16));
    this.#pending = this.#pricedAtOps === this.ops ? this.#pending + step : step;
    this.#pricedAtOps = this.ops;
    if (bytes > limit) this.failMemory(bytes);
    const held = this.heldBytes(limit);
    this.maxMemUsed = Math.max(this.maxMemUsed, held + this.#pending);
    if (held + this.#pending > limit) this.failMemory(held + this.#pending);
    this.allocatedCheck = this.allocated + limit / 16;
    this.checkBudgets();
    if (held * 8 >= limit) {
      this.exact = true;
      // Blocks notice at the next block.
      this.opsCheck = -1;
    }
  }

  /** The price of all that the stack holds now. */
  heldBytes(cap: number): number {
    let sum = 0;
    for (let i = 0; i < this.stack.length && sum <= cap; i++) sum += costOf(this.stack[i] ?? null, cap);
    return sum;
  }

  failMemory(used: number): never {
    const limit = this.limits.memoryBytesMax;
    throw new Fault("memory", `Memory limit of ${limit} bytes exceeded. Tried to allocate ${used} bytes.`, {
      used,
      limit,
    });
  }

  failDepth(): never {
    const limit = this.limits.depthMax;
    throw new Fault("depth", `Call stack exceeded maximum length of ${limit}`, { used: limit + 1, limit });
  }

  /** @throws Fault when no further async call is allowed; otherwise counts it. */
  countAsyncStep(): void {
    const limit = this.limits.asyncStepsMax;
    if (this.asyncSteps >= limit) {
      throw new Fault("steps", `Exceeded maximum number of async steps: ${limit}`, { used: limit + 1, limit });
    }
    this.asyncSteps += 1;
  }

  /** The upvalue for the variable in stack slot `location`; closures that capture the same variable share it. */
  capture(location: number): Upvalue {
    for (let i = this.open.length - 1; i >= 0; i--) if (this.open[i]!.location === location) return this.open[i]!;
    this.upvalueCount += 1;
    const upvalue: Upvalue = { id: this.upvalueCount, location, closed: false, value: null };
    this.open.push(upvalue);
    return upvalue;
  }

  /** Variables at `location` and above leave the stack: their upvalues keep the values. */
  closeFrom(location: number): void {
    if (this.open.length === 0) return;
    let kept = 0;
    for (const upvalue of this.open) {
      if (upvalue.location < location) {
        this.open[kept] = upvalue;
        kept += 1;
      } else {
        upvalue.closed = true;
        upvalue.value = this.stack[upvalue.location] ?? null;
      }
    }
    this.open.length = kept;
  }

  getUpvalue(index: number, closure: HogClosure): Value {
    const upvalue = closure.upvalues[index];
    if (upvalue === undefined) throw new Fault("machine", `Invalid upvalue index: ${index}`);
    return upvalue.closed ? upvalue.value : (this.stack[upvalue.location] ?? null);
  }

  setUpvalue(index: number, closure: HogClosure, value: Value): void {
    const upvalue = closure.upvalues[index];
    if (upvalue === undefined) throw new Fault("machine", `Invalid upvalue index: ${index}`);
    if (upvalue.closed) upvalue.value = value;
    else this.stack[upvalue.location] = value;
  }

  /** Frames return: handlers they left open can't be reached any more. */
  dropHandlers(): void {
    const depth = this.frames.length;
    while (this.handlers.length > 0 && this.handlers[this.handlers.length - 1]!.callStackLen > depth) {
      this.handlers.pop();
    }
  }

  /**
   * Unwinds to the innermost handler and returns it; the caller pushes the error and goes on at `catchIp` of the frame
   * that is now on top.
   *
   * @throws Fault `thrown` when there is no handler.
   */
  unwind(error: HogError): Handler {
    const handler = this.handlers.pop();
    if (handler === undefined) {
      const message = `${error.type}('${error.message.replaceAll("'", "\\'")}')`;
      throw new Fault("thrown", message, { error });
    }
    this.closeFrom(handler.stackLen);
    this.frames.length = handler.callStackLen;
    return handler;
  }

  /** Puts a frame on top. @throws Fault when there are too many. */
  pushFrame(frame: Frame): void {
    this.frames.push(frame);
    if (this.frames.length > this.limits.depthMax) this.failDepth();
  }

  /** The frame on top, for blocks. */
  frame: BlockFrame = NO_FRAME;
  /** What the root frame returned, and the call that a block ended the run with. */
  result: Value = null;
  suspended: Suspension | undefined = undefined;
  /** Blocks met code that only steps can run; its frame is on top. */
  steps = false;

  /** A frame for blocks on top. @throws Fault when there are too many. */
  pushBlockFrame(code: FunctionCode, closure: HogClosure, stackStart: number): BlockFrame {
    const depth = this.frames.length;
    if (depth >= this.limits.depthMax) this.failDepth();
    let frame = this.#spareFrames[depth];
    if (frame === undefined) {
      frame = { chunk: code.chunk, ip: code.start, stackStart, argCount: code.arity, closure, next: null, code };
      this.#spareFrames[depth] = frame;
    } else {
      frame.chunk = code.chunk;
      frame.stackStart = stackStart;
      frame.argCount = code.arity;
      frame.closure = closure;
      frame.next = null;
      frame.code = code;
    }
    this.frames.push(frame);
    return frame;
  }

  /** Frames that were left and can be used again, by depth. */
  readonly #spareFrames: BlockFrame[] = [];

  /** Ends the run of blocks with a frame on top that has none. */
  stepInto(
    chunkName: string,
    ip: number,
    stackStart: number,
    argCount: number,
    closure: HogClosure,
    next: Block,
  ): null {
    this.frame.next = next;
    const chunk = chunkName === "root" ? this.program.root : findChunk(this.program, chunkName);
    this.pushFrame({ chunk, ip, stackStart, argCount, closure });
    this.sp = stackStart + argCount;
    this.steps = true;
    return null;
  }
}
