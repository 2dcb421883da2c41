/**
 * One invocation in flight: stack, frames, handlers, captured variables and budgets. Both ways of running code, step by
 * step and block by block, work on this, so that a program can change from one to the other between two instructions.
 *
 * Budgets. Instructions are counted exactly. The clock is read every few thousand of them, and after library work worth
 * as many. Memory by the price list would mean to price every value at every push, which makes the reference machine
 * quadratic; it is done only in *exact* mode (by `step.ts`), which is for small limits, and for programs that fill an
 * eighth of theirs with few values. Elsewhere allocations are added up, before they are made; at a sixteenth of the
 * limit an inventory of the stack is taken, and again the sooner the more was found. So a program that makes garbage may
 * run on, one that hoards can't, and no single allocation passes the limit unseen.
 */

import { Inventory } from "#runtime/cost.ts";
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
const WORK_WORTH_COUNTING = 1000;
/** Pricing every push is for programs that hold much in few values, long texts above all. */
const EXACT_VISITS_MAX = 100;
/** The clock starts after this many instructions: some ten microseconds. */
const UNTIMED_OPS = 500;
/** Stands for no limits but the default ones. */
export const NO_LIMITS: Partial<Limits> = Object.freeze({});
/** Limits that were completed before: hosts pass the same object for every run. */
const COMPLETED = new WeakMap<Partial<Limits>, Limits>([[NO_LIMITS, DEFAULT_LIMITS]]);

function completed(limits: Partial<Limits>): Limits {
  let all = COMPLETED.get(limits);
  if (all === undefined) {
    all = Object.freeze({ ...DEFAULT_LIMITS, ...limits });
    COMPLETED.set(limits, all);
  }
  return all;
}

/** One fiber for all runs from the start, one after the other. */
let spare: Fiber | undefined;
/** Slots that a stack has from the start; most programs need no more. */
const STACK_SLOTS = 128;

/** What the root frame's closure is made of, in a saved state. */
const ROOT_CALLABLE = new HogCallable("local", "", "root", 0, 0, 1);

/** The clock that budgets are held by: ms, monotonic where the platform has such a clock. */
export const clockMs: () => number = typeof performance === "undefined" ? () => Date.now() : () => performance.now();

export class Fiber implements Context {
  program: Program;
  host: Host;
  limits: Limits;
  /** Blocks write to any slot; made long, and of nulls, so that V8 keeps one representation for all values. */
  readonly stack: Value[] = new Array<Value>(STACK_SLOTS).fill(null);
  /** Number of values on the stack. Blocks keep it current only where they end. */
  sp = 0;
  /** Frames that run step by step, or were written down; blocks have theirs linked, see {@link frame}. */
  readonly frames: Frame[] = [];
  readonly handlers: Handler[] = [];
  /** Upvalues whose variable still lives on the stack, lowest location first. */
  readonly open: Upvalue[] = [];
  /** Location of the last of them; -1 when there is none. */
  openTop = -1;
  upvalueCount = 0;
  /** Functions declared by DECLARE_FN: where the body starts, and its arity. */
  readonly declared = new Map<string, readonly [ip: number, argCount: number]>();

  /** Offset of the instruction being run, in the topmost frame's chunk. Blocks set it where something may go wrong. */
  offset = 0;
  ops = 0;
  /** When `ops` passes this, {@link checkBudgets}. */
  opsCheck = 0;
  asyncSteps = 0;
  exact = false;
  /** Exact mode: the price of each stack slot when it was pushed, and their sum. */
  readonly costs: number[] = [];
  memUsed = 0;
  maxMemUsed = 0;
  /** Otherwise: bytes allocated so far, and where to look again. */
  allocated = 0;
  allocatedCheck = 0;

  regex = true;
  crypto = true;
  #work = 0;
  /** When the clock was first looked at; NaN before. Runs too short for that are not timed: it would cost as much as they. */
  #startedMs = Number.NaN;
  #earlierMs = 0;
  #nowMs = Number.NaN;

  /** Records in the globals that blocks found before, by the number their unit gave them. */
  readonly prefixes: unknown[] = [];
  /** The frame on top while blocks run. */
  frame: BlockFrame;
  readonly #rootFrame: BlockFrame;
  /** What the root frame returned, and the call that a block ended the run with. */
  result: Value = null;
  suspended: Suspension | undefined = undefined;
  /** Blocks met code that only steps can run; its frame is on top of `frames`. */
  steps = false;

  constructor(program: Program, host: Host, limits: Partial<Limits>, earlierMs = 0) {
    this.program = program;
    this.host = host;
    this.limits = DEFAULT_LIMITS;
    const closure = new HogClosure(ROOT_CALLABLE, []);
    const { root: chunk } = program;
    this.#rootFrame = {
      ...{ chunk, ip: chunk.start, stackStart: 0, argCount: 0, closure },
      ...{ next: null, code: undefined, parent: undefined, child: undefined, depth: 1 },
    };
    this.frame = this.#rootFrame;
    this.#start(program, host, limits, earlierMs);
  }

  /** A fiber for a run from the start; {@link release} it when it finished. */
  static take(program: Program, host: Host, limits: Partial<Limits>): Fiber {
    const fiber = spare;
    if (fiber === undefined) return new Fiber(program, host, limits);
    spare = undefined;
    fiber.#start(program, host, limits, 0);
    return fiber;
  }

  #start(program: Program, host: Host, limits: Partial<Limits>, earlierMs: number): void {
    this.program = program;
    this.host = host;
    this.limits = completed(limits);
    const { opsMax, memoryBytesMax, exact } = this.limits;
    this.opsCheck = Math.min(opsMax, UNTIMED_OPS);
    this.exact = exact || memoryBytesMax < EXACT_LIMIT;
    this.allocatedCheck = memoryBytesMax / 16;
    this.regex = host.regex ?? true;
    this.crypto = host.crypto ?? true;
    this.#earlierMs = earlierMs;
    this.#nowMs = host.nowMs ?? Number.NaN;
    this.#rootFrame.chunk = program.root;
    this.#rootFrame.ip = program.root.start;
  }

  /**
   * The run finished: another may use the fiber. Making one costs more than most filters do. Nothing of this run must
   * be left in it.
   */
  release(): void {
    if (this.stack.length > STACK_SLOTS || this.declared.size > 0 || this.steps || this.exact) return;
    // A run that called nothing wrote the slots of its root only. (To cut or fill an array costs more than a few writes.)
    const used = this.#rootFrame.child === undefined ? (this.#rootFrame.code?.heightMax ?? STACK_SLOTS) : STACK_SLOTS;
    for (let i = 0; i < used; i++) this.stack[i] = null;
    for (let i = 0; i < this.prefixes.length; i++) this.prefixes[i] = undefined;
    if (this.frames.length > 0) this.frames.length = 0;
    if (this.handlers.length > 0) this.handlers.length = 0;
    if (this.open.length > 0) this.open.length = 0;
    this.sp = 0;
    this.openTop = -1;
    this.upvalueCount = 0;
    this.offset = 0;
    this.ops = 0;
    this.asyncSteps = 0;
    this.maxMemUsed = 0;
    this.allocated = 0;
    this.#work = 0;
    this.#startedMs = Number.NaN;
    this.#inventoryOps = -1;
    this.#inventoryAllocated = 0;
    this.#inventoryHeld = 0;
    this.#pending = 0;
    this.result = null;
    this.frame = this.#rootFrame;
    this.#rootFrame.child = undefined;
    spare = this;
  }

  /** The time of this invocation: the same whenever it is asked for. */
  get nowMs(): number {
    if (Number.isNaN(this.#nowMs)) this.#nowMs = Date.now();
    return this.#nowMs;
  }

  /** Stops the clock, for as long as an async call is waited for. */
  pause(): void {
    this.#earlierMs = this.timeMs;
    this.#startedMs = Number.NaN;
  }

  /** Time running so far, earlier steps included. */
  get timeMs(): number {
    return this.#earlierMs + (Number.isNaN(this.#startedMs) ? 0 : clockMs() - this.#startedMs);
  }

  /** The root frame, for blocks that run `code`. */
  startBlocks(code: FunctionCode): void {
    this.frame = this.#rootFrame;
    this.frame.code = code;
    this.frame.next = null;
  }

  /** The root frame, for steps. */
  pushRoot(): void {
    this.frames.push(this.#rootFrame);
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
    if (work > WORK_WORTH_COUNTING) this.worked(work);
  }

  /** Takes note of work that counts for more than an instruction, so that the clock is looked at in time. */
  worked(units: number): void {
    this.#work += units;
    if (this.#work <= WORK_BETWEEN_CLOCKS) return;
    this.#work = 0;
    this.checkBudgets();
  }

  charge(bytes: number): void {
    this.allocated += bytes;
    if (this.allocated > this.allocatedCheck) this.#takeInventory(bytes);
  }

  /** The last inventory: at which instruction, after how many bytes, and what was allocated in its block since. */
  #inventoryOps = -1;
  #inventoryAllocated = 0;
  #inventoryHeld = 0;
  #pending = 0;

  /** The most that was held at any time: exact in exact mode, else no less than it was. */
  get peakBytes(): number {
    const since = this.#inventoryHeld + this.allocated - this.#inventoryAllocated;
    return this.exact ? this.maxMemUsed : Math.max(this.maxMemUsed, since);
  }

  #takeInventory(bytes: number): void {
    // Small limits are held by pricing every push; then only the host's memory is watched here.
    const limit = Math.max(this.limits.memoryBytesMax, EXACT_LIMIT);
    if (bytes > limit) this.failMemory(bytes);
    // Within one block values may be held that are in no slot yet: all that it allocated counts.
    const since = this.allocated - this.#inventoryAllocated;
    this.#pending = this.#inventoryOps === this.ops ? this.#pending + since : bytes;
    this.#inventoryOps = this.ops;
    this.#inventoryAllocated = this.allocated;
    const inventory = new Inventory(limit);
    for (let i = 0; i < this.stack.length && inventory.bytes <= limit; i++) {
      const value = this.stack[i] ?? null;
      if (value !== null) inventory.add(value);
    }
    const held = inventory.bytes + this.#pending;
    this.#inventoryHeld = held;
    if (!this.exact && held > this.maxMemUsed) this.maxMemUsed = held;
    if (held > limit) this.failMemory(held);
    // The fuller, the sooner again; never so soon that counting costs more than what it watches.
    this.allocatedCheck = this.allocated + Math.max(limit / 64, (limit - held) / 4, 2 * inventory.visits);
    this.worked(inventory.visits);
    if (held * 8 >= limit && inventory.visits < EXACT_VISITS_MAX && !this.exact) {
      this.exact = true;
      // Blocks notice at the next block.
      this.opsCheck = -1;
    }
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
  capture(location: number, restored?: Upvalue): Upvalue {
    const { open } = this;
    let at = open.length;
    while (at > 0 && open[at - 1]!.location >= location) {
      at -= 1;
      if (open[at]!.location === location) return open[at]!;
    }
    if (restored === undefined) this.upvalueCount += 1;
    const upvalue: Upvalue = restored ?? { id: this.upvalueCount, location, closed: false, value: null };
    open.splice(at, 0, upvalue);
    this.openTop = open[open.length - 1]!.location;
    return upvalue;
  }

  /** Variables at `location` and above leave the stack: their upvalues keep the values. */
  closeFrom(location: number): void {
    const { open } = this;
    while (this.openTop >= location) {
      const upvalue = open.pop()!;
      upvalue.closed = true;
      upvalue.value = this.stack[upvalue.location] ?? null;
      this.openTop = open.length === 0 ? -1 : open[open.length - 1]!.location;
    }
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

  /** A frame returned, `depth` are left: handlers it left open can't be reached any more. */
  dropHandlers(depth: number): void {
    while (this.handlers.length > 0 && this.handlers[this.handlers.length - 1]!.callStackLen > depth) {
      this.handlers.pop();
    }
  }

  /**
   * The innermost handler, which is removed. The caller cuts stack and frames to what it says, pushes the error and goes
   * on at `catchIp` of the frame that is then on top.
   *
   * @throws Fault `thrown` when there is no handler.
   */
  handlerFor(error: HogError): Handler {
    const handler = this.handlers.pop();
    if (handler === undefined) {
      const message = `${error.type}('${error.message.replaceAll("'", "\\'")}')`;
      throw new Fault("thrown", message, { error });
    }
    return handler;
  }

  /** Puts a frame on top. @throws Fault when there are too many. */
  pushFrame(frame: Frame): void {
    this.frames.push(frame);
    if (this.frames.length > this.limits.depthMax) this.failDepth();
  }

  /** A frame for blocks on top. @throws Fault when there are too many. */
  pushBlockFrame(code: FunctionCode, closure: HogClosure, stackStart: number): void {
    const parent = this.frame;
    let frame = parent.child;
    if (frame === undefined) {
      const depth = parent.depth + 1;
      if (depth > this.limits.depthMax) this.failDepth();
      frame = {
        ...{ chunk: code.chunk, ip: code.start, stackStart, argCount: code.arity, closure },
        ...{ next: null, code, parent, child: undefined, depth },
      };
      parent.child = frame;
    } else {
      frame.chunk = code.chunk;
      frame.stackStart = stackStart;
      frame.argCount = code.arity;
      frame.closure = closure;
      frame.next = null;
      frame.code = code;
    }
    this.frame = frame;
  }

  /** Writes the linked frames of blocks down as `frames`. Those below the topmost go on where their call returns. */
  writeFrames(): void {
    this.frames.length = 0;
    for (let frame: BlockFrame | undefined = this.frame; frame !== undefined; frame = frame.parent) {
      if (frame.next !== null) frame.ip = frame.next.offset;
      this.frames.unshift(frame);
    }
  }

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
    this.writeFrames();
    const chunk = chunkName === "root" ? this.program.root : findChunk(this.program, chunkName);
    this.pushFrame({ chunk, ip, stackStart, argCount, closure });
    this.sp = stackStart + argCount;
    this.steps = true;
    return null;
  }
}
