/**
 * A program that runs forwards and backwards.
 *
 * A run is a function of its input alone: the time stands still, chance is a sequence that begins the same each time,
 * what it waits for answers null. So "the instruction before the n-th" is a place that can always be found again by
 * running to it, and going back is going forward from an earlier copy of the run. Copies are taken on the way, the
 * further apart the longer the run is, so that their number is bounded.
 *
 * It stops at *lines*: before a statement that begins on another line, or in another call, than the statement before it,
 * or that comes round again. Which places these are depends on the run only, not on how one came there, so that the
 * stops met going back are those met going forward.
 */

import { positionOf } from "#lang/diagnostics/render.ts";
import { isWritten, type StatementEntry, type StatementTable, statementAt } from "#lang/hog/statement-table.ts";
import type { RunFailure } from "#runtime/errors.ts";
import type { Frame } from "#runtime/interpreter/fiber.ts";
import type { Host } from "#runtime/interpreter/host.ts";
import type { Program } from "#runtime/interpreter/program.ts";
import { Prompt } from "#runtime/interpreter/prompt.ts";
import { ValueCopier } from "#runtime/interpreter/snapshot.ts";
import { WatchedFiber } from "#runtime/interpreter/stepper.ts";
import type { Value } from "#runtime/value.ts";

/** Time is spent thinking; instructions and memory stay limited. */
const LIMITS = { timeMsMax: Number.POSITIVE_INFINITY };
const COPIES_MAX = 32;
const OPS_BETWEEN_COPIES = 2000;

/** What is remembered of the statement begun last. */
interface Begun {
  readonly line: number;
  readonly depth: number;
  readonly offset: number;
}

/** A run at some instruction, with all that its going on depends on. */
interface Moment {
  readonly fiber: WatchedFiber;
  readonly begun: Begun;
  /** Random numbers drawn. */
  readonly drawn: number;
}

export interface CallSite {
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

/** Where the debugger stands. */
export type Standing =
  | { readonly kind: "line"; readonly line: number; readonly column: number }
  | { readonly kind: "finished"; readonly value: Value }
  | { readonly kind: "failed"; readonly error: RunFailure };

export class Debugger {
  readonly #program: Program;
  readonly #table: StatementTable;
  readonly #lineOf = new Map<number, number>();
  readonly #source: string;
  readonly #host: Host;
  readonly #print: (line: string) => void;
  readonly breakpoints = new Set<number>();
  #fiber: WatchedFiber;
  #begun: Begun = { line: 0, depth: 0, offset: 0 };
  #drawn = 0;
  #copies: Moment[] = [];
  #gap = OPS_BETWEEN_COPIES;
  /** Going forward on the user's behalf, when copies are taken. */
  #recording = false;
  /** Lines printed up to here were shown; a second run to the same place prints nothing. */
  #shownOps = 0;
  standing: Standing = { kind: "line", line: 1, column: 1 };

  constructor(
    program: Program,
    source: string,
    table: StatementTable,
    host: Pick<Host, "globals" | "functions">,
    print: (line: string) => void,
  ) {
    this.#program = program;
    this.#source = source;
    this.#table = table;
    this.#print = print;
    for (const { start, span } of table) this.#lineOf.set(start, positionOf(source, span.start).line);
    this.#host = {
      ...host,
      nowMs: Date.now(),
      random: () => chance(this.#drawn++),
      print: (line) => {
        if (this.#fiber.ops > this.#shownOps) this.#print(line);
      },
    };
    this.#fiber = WatchedFiber.start(program, this.#host, LIMITS);
    this.#copies.push(this.#moment());
    this.#forward(() => true);
  }

  /** Instructions run so far. */
  get ops(): number {
    return this.#fiber.ops;
  }

  /** Lines on which a statement begins, in order. */
  get lines(): readonly number[] {
    return [...new Set(this.#lineOf.values())].sort((a, b) => a - b);
  }

  get ended(): boolean {
    return this.standing.kind !== "line";
  }

  /** To the next line, in whatever function. This and its like: false when there is nowhere to go. */
  step(): boolean {
    return this.#forward(() => true);
  }

  /** To the next line of this function, or of one that called it. */
  next(): boolean {
    const depth = this.#fiber.frames.length;
    return this.#forward((line, at) => at <= depth || this.breakpoints.has(line));
  }

  /** Until this function has returned. */
  out(): boolean {
    const depth = this.#fiber.frames.length;
    return this.#forward((line, at) => at < depth || this.breakpoints.has(line));
  }

  /** To the next breakpoint, or the end. */
  continue(): boolean {
    return this.#forward((line) => this.breakpoints.has(line));
  }

  /** To the line before. */
  back(): boolean {
    return this.#backward(() => true);
  }

  /** To the line before in this function, or in one that called it. */
  backNext(): boolean {
    const depth = this.ended ? Number.POSITIVE_INFINITY : this.#fiber.frames.length;
    return this.#backward((_, at) => at <= depth);
  }

  /** To the last breakpoint passed, or the first line. */
  reverseContinue(): boolean {
    if (this.#backward((line) => this.breakpoints.has(line))) return true;
    return this.#toStart();
  }

  /** Calls in progress, the innermost first. */
  stack(): readonly CallSite[] {
    return this.#fiber.frames.toReversed().map((frame, index) => {
      const offset = index === 0 ? this.#fiber.offset : frame.ip - 1;
      const inside = frame.chunk.name === "root" ? statementAt(this.#table, offset) : undefined;
      const { name } = frame.closure.callable;
      const at = inside === undefined ? { line: 0, column: 0 } : positionOf(this.#source, inside.span.start);
      return { name: name || (frame.chunk.name === "root" ? "program" : frame.chunk.name), ...at };
    });
  }

  /** Variables of the call `index` (0: the innermost): its own, hidden ones left out, then those it captured. */
  variables(index = 0): readonly (readonly [name: string, value: Value])[] {
    const { frames } = this.#fiber;
    const frame = frames[frames.length - 1 - index];
    if (frame === undefined || frame.chunk.name !== "root") return [];
    const entry = statementAt(this.#table, index === 0 ? this.#fiber.offset : frame.ip - 1);
    return entry === undefined ? [] : this.#variablesOf(frame, entry);
  }

  /** The value of `source` where the program stands, computed on a copy: nothing that it does stays. */
  evaluate(source: string): ReturnType<Prompt["enter"]> {
    const values = new ValueCopier(this.#fiber.stack);
    const variables = this.variables().map(([name, value]) => [name, values.copy(value)] as const);
    // Inner variables hide captured ones of the same name: the last wins.
    const prompt = new Prompt(this.#host, { program: this.#program, variables: variables.toReversed() });
    const shownOps = this.#shownOps;
    const drawn = this.#drawn;
    this.#shownOps = -1;
    const entered = prompt.enter("expression", source);
    this.#shownOps = shownOps;
    this.#drawn = drawn;
    return entered;
  }

  #variablesOf(frame: Frame, entry: StatementEntry): readonly (readonly [string, Value])[] {
    const { stack, sp } = this.#fiber;
    const found = new Map<string, Value>();
    // A later slot of the same name hides the earlier one.
    for (let slot = entry.locals.length - 1; slot >= 0; slot--) {
      const name = entry.locals[slot]!;
      const at = frame.stackStart + slot;
      if (isWritten(name) && !found.has(name) && at < sp) found.set(name, stack[at] ?? null);
    }
    const own = [...found].reverse();
    const captured = entry.upvalues.flatMap((name, index): [string, Value][] => {
      if (found.has(name) || index >= frame.closure.upvalues.length) return [];
      return [[name, this.#fiber.getUpvalue(index, frame.closure)]];
    });
    return [...own, ...captured];
  }

  /** Runs until a line that `wanted` says, or to the end. */
  #forward(wanted: (line: number, depth: number) => boolean): boolean {
    if (this.ended) return false;
    this.#recording = true;
    this.#run((fiber) => wanted(this.#begun.line, fiber.frames.length));
    this.#recording = false;
    this.#shownOps = Math.max(this.#shownOps, this.#fiber.ops);
    return true;
  }

  /** Runs to the last line before this place that `wanted` says; stays and gives false when there is none. */
  #backward(wanted: (line: number, depth: number) => boolean): boolean {
    const here = this.#fiber.ops + (this.ended ? 1 : 0);
    for (let index = this.#copies.length - 1; index >= 0; index--) {
      const copy = this.#copies[index]!;
      if (copy.fiber.ops >= here) continue;
      const until = this.#copies[index + 1]?.fiber.ops ?? here;
      const last = this.#lastLine(copy, Math.min(until + 1, here), wanted);
      if (last === undefined) continue;
      this.#goTo(copy, last);
      return true;
    }
    return false;
  }

  /** Instructions run before the last wanted line within `[copy, until)`. */
  #lastLine(copy: Moment, until: number, wanted: (line: number, depth: number) => boolean): number | undefined {
    const [now, standing] = [this.#moment(false), this.standing];
    let last: number | undefined;
    this.#enter(copy);
    this.#run((fiber) => {
      const before = fiber.ops - 1;
      if (before >= until) return true;
      if (wanted(this.#begun.line, fiber.frames.length)) last = before;
      return false;
    }, until);
    this.#resume(now);
    this.standing = standing;
    return last;
  }

  #goTo(copy: Moment, ops: number): void {
    this.#enter(copy);
    this.#run((fiber) => fiber.ops - 1 >= ops);
  }

  #toStart(): boolean {
    if (!this.ended && this.#fiber.ops === 0) return false;
    this.#enter(this.#copies[0]!);
    this.#run(() => true);
    return true;
  }

  /** Runs until `stop`, asked at each line, says so; at `opsMax` at the latest. Says where it stands then. */
  #run(stop: (fiber: WatchedFiber) => boolean, opsMax = Number.POSITIVE_INFINITY): void {
    let stops = false;
    const watcher = (fiber: WatchedFiber): boolean => {
      const isLine = this.#beginsLine(fiber);
      stops = fiber.ops > opsMax || (isLine && stop(fiber));
      return stops || (isLine && this.#recording && fiber.ops - 1 >= this.#copies.at(-1)!.fiber.ops + this.#gap);
    };
    for (;;) {
      const stretch = this.#fiber.proceed(watcher);
      if (stretch.kind === "suspended") this.#fiber.answer(null);
      else if (stretch.kind !== "paused") {
        this.standing = stretch;
        return;
      } else if (stops) {
        const entry = statementAt(this.#table, this.#fiber.offset);
        this.standing = { kind: "line", ...positionOf(this.#source, entry?.span.start ?? 0) };
        return;
      } else this.#keepCopy();
    }
  }

  #keepCopy(): void {
    this.#copies.push(this.#moment());
    if (this.#copies.length <= COPIES_MAX) return;
    this.#copies = this.#copies.filter((_, index) => index % 2 === 0);
    this.#gap *= 2;
  }

  /** Notes the statement that begins at this instruction, if one does. True when a new line begins with it. */
  #beginsLine(fiber: WatchedFiber): boolean {
    const { offset } = fiber;
    if (fiber.top.chunk.name !== "root") return false;
    const line = this.#lineOf.get(offset);
    if (line === undefined) return false;
    const depth = fiber.frames.length;
    const begun = this.#begun;
    this.#begun = { line, depth, offset };
    return line !== begun.line || depth !== begun.depth || offset <= begun.offset;
  }

  #moment(copied = true): Moment {
    return { fiber: copied ? this.#fiber.copy() : this.#fiber, begun: this.#begun, drawn: this.#drawn };
  }

  #enter({ fiber, begun, drawn }: Moment): void {
    this.#resume({ fiber: fiber.copy(), begun, drawn });
  }

  #resume({ fiber, begun, drawn }: Moment): void {
    this.#fiber = fiber;
    this.#begun = begun;
    this.#drawn = drawn;
  }
}

/** The `index`-th number of a fixed sequence in [0, 1). */
function chance(index: number): number {
  let mixed = Math.imul(index + 0x6d2b79f5, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}
