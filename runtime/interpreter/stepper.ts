/**
 * Runs that somebody watches: debuggers, coverage, prompts.
 *
 * The checking interpreter looks at the budgets whenever `ops` passes `opsCheck`. Here that is at every instruction, and
 * the look is the watcher's, too: before each instruction it is told, and may stop the run there. A stopped run stands
 * between two instructions; it can be copied and gone on with. The interpreter itself knows nothing of it.
 */

import type { Span } from "#lang/error.ts";
import { failureOf, type RunFailure } from "#runtime/errors.ts";
import { Fault } from "#runtime/fault.ts";
import type { Suspension } from "#runtime/interpreter/calls.ts";
import { Fiber, type Frame, NO_LIMITS } from "#runtime/interpreter/fiber.ts";
import type { Host, Limits } from "#runtime/interpreter/host.ts";
import { type Program, spanOf } from "#runtime/interpreter/program.ts";
import { copyFrame, ValueCopier } from "#runtime/interpreter/snapshot.ts";
import { runSteps } from "#runtime/interpreter/step.ts";
import type { Value } from "#runtime/value.ts";

/** Called before each instruction, whose place is `fiber.offset` in the topmost frame. True stops before it. */
export type Watcher = (fiber: WatchedFiber) => boolean;

/** How a watched stretch ended; after `paused` it can go on. */
export type Stretch =
  | { readonly kind: "paused" }
  | { readonly kind: "finished"; readonly value: Value }
  | { readonly kind: "suspended"; readonly call: Suspension }
  | { readonly kind: "failed"; readonly error: RunFailure; readonly trace: readonly TracePoint[] };

/** A call in progress when a run failed. */
export interface TracePoint {
  readonly chunk: string;
  readonly at: Span | undefined;
}

const PAUSE = Symbol("pause");

/** A fiber that tells a watcher of every instruction. */
export class WatchedFiber extends Fiber {
  watcher: Watcher = () => false;
  #toldAt = 0;
  #goingOn = false;

  /** A run of `program` from its start. */
  static start(program: Program, host: Host, limits: Partial<Limits> = NO_LIMITS): WatchedFiber {
    const fiber = new WatchedFiber(program, host, limits);
    fiber.pushRoot();
    return fiber;
  }

  /** A run of no frames yet: {@link pushFrame} says what it runs. */
  static bare(program: Program, host: Host, limits: Partial<Limits> = NO_LIMITS): WatchedFiber {
    return new WatchedFiber(program, host, limits);
  }

  override checkBudgets(): void {
    super.checkBudgets();
    this.opsCheck = 0;
    // Library work has the budgets checked, too, within an instruction.
    if (this.ops === this.#toldAt) return;
    this.#toldAt = this.ops;
    if (this.#goingOn) {
      this.#goingOn = false;
      return;
    }
    if (this.watcher(this)) throw PAUSE;
  }

  /** Goes on from where it stands. A stop that `watcher` made is not made again. */
  proceed(watcher: Watcher): Stretch {
    this.watcher = watcher;
    this.opsCheck = 0;
    try {
      const stop = runSteps(this);
      if (stop.kind === "finished") this.sp = this.stack.length;
      return stop;
    } catch (error) {
      this.sp = this.stack.length;
      if (error !== PAUSE) return { kind: "failed", error: this.#failure(error), trace: this.#trace() };
      this.ops -= 1;
      this.#toldAt = this.ops;
      this.#goingOn = true;
      return { kind: "paused" };
    }
  }

  /** Gives a suspended run the value it waits for. */
  answer(value: Value): void {
    this.stack.length = this.sp;
    this.stack.push(value);
    this.sp = this.stack.length;
  }

  /** A paused or suspended run as it is now, sharing nothing that changes with this one. */
  copy(): WatchedFiber {
    const copy = new WatchedFiber(this.program, this.host, this.limits, this.timeMs);
    const values = new ValueCopier();
    copy.stack.length = 0;
    for (let i = 0; i < this.sp; i++) copy.stack.push(values.copy(this.stack[i] ?? null));
    copy.sp = this.sp;
    for (const frame of this.frames) copy.frames.push(copyFrame(frame, values));
    copy.handlers.push(...this.handlers);
    for (const upvalue of this.open) copy.open.push(values.upvalue(upvalue));
    copy.openTop = this.openTop;
    copy.upvalueCount = this.upvalueCount;
    for (const [name, place] of this.declared) copy.declared.set(name, place);
    copy.offset = this.offset;
    copy.ops = this.ops;
    copy.asyncSteps = this.asyncSteps;
    copy.maxMemUsed = this.maxMemUsed;
    copy.allocated = this.allocated;
    copy.allocatedCheck = this.allocatedCheck;
    copy.#toldAt = this.#toldAt;
    copy.#goingOn = this.#goingOn;
    return copy;
  }

  /** The frame that runs. */
  get top(): Frame {
    return this.frames[this.frames.length - 1]!;
  }

  /** Calls in progress, the innermost first. */
  #trace(): readonly TracePoint[] {
    return this.frames.toReversed().map(({ chunk, ip }, index) => ({
      chunk: chunk.name,
      at: spanOf(chunk, index === 0 ? this.offset : ip - 1),
    }));
  }

  #failure(error: unknown): RunFailure {
    const { chunk } = this.top;
    const place = { chunk: chunk.name, offset: this.offset, at: spanOf(chunk, this.offset) };
    if (error instanceof Fault) return failureOf(error, place);
    if (!(error instanceof RangeError)) throw error;
    const kind = /call stack/i.test(error.message) ? "depth" : "memory";
    const limit = kind === "depth" ? this.limits.depthMax : this.limits.memoryBytesMax;
    return failureOf(new Fault(kind, error.message, { used: limit, limit }), place);
  }
}
