/**
 * Counts what a run does, instruction by instruction, under the calls that led there.
 *
 * It watches a stepped run: told before each instruction, it books what happened since it was told last on the place of
 * the instruction before. Instructions and allocated bytes are thereby exact, and the same each time. Time is not: each
 * place gets a weight by what it did (`timing.ts`), and the time that the same run took on its own, unwatched, is shared
 * out by weight.
 */

import { OPCODES } from "#lang/hog/opcodes.ts";
import { hostFunction } from "#runtime/interpreter/calls.ts";
import { clockMs, type Frame } from "#runtime/interpreter/fiber.ts";
import type { Chunk } from "#runtime/interpreter/program.ts";
import type { WatchedFiber } from "#runtime/interpreter/stepper.ts";
import { type CallNode, childOf, rootNode } from "#runtime/profiler/call-tree.ts";
import type { LineIndex } from "#runtime/profiler/line-index.ts";
import { type Kind, kindOf, type Timing, WEIGHT_NS } from "#runtime/profiler/timing.ts";
import { HogClosure } from "#runtime/value.ts";

/** Nodes of one profile. Recursion by several paths makes ever more of them; what is beyond is booked by line only. */
const NODES_MAX = 20_000;
const BEYOND = "…";

/** What one run adds to a node before its time is known. */
interface Share {
  /** Of its instructions in a compiled block, ns. */
  weight: number;
  /** Of the work of those that may do any amount, as measured, ns. */
  work: number;
}

/** A call in progress, as the recorder follows it. */
interface Level {
  /** The node that called. */
  parent: CallNode;
  line: number;
  node: CallNode;
  offset: number;
  /** Came from another line, and did not jump back since. */
  entered: boolean;
}

export class Recorder {
  readonly root = rootNode();
  readonly #lines: LineIndex;
  /** Of the first run of an event, and of the run under way. */
  readonly #shares = new Map<CallNode, Share>();
  #current = this.#shares;
  /** What counts are raised by: nothing in a run that only times anew. */
  #one = 1;
  readonly #levels: Level[] = [];
  #nodes = 0;
  #ops = 0;
  #place: CallNode = this.root;
  #share: Share = { weight: 0, work: 0 };
  #kind: Kind = "light";
  #bytesBefore = 0;
  #sinceMs = 0;
  readonly #timing: Timing;

  constructor(lines: LineIndex, timing: Timing) {
    this.#lines = lines;
    this.#timing = timing;
  }

  /** Begins the first run of an event. */
  begin(): void {
    this.#shares.clear();
    this.#current = this.#shares;
    this.#one = 1;
    this.#restart();
  }

  /** Begins another run of the same event, which counts nothing: of each place the least time is kept. */
  beginAgain(): void {
    this.#current = new Map();
    this.#one = 0;
    this.#restart();
  }

  /** Ends what {@link beginAgain} began. */
  endAgain(): void {
    for (const [node, { work }] of this.#current) {
      const share = this.#shares.get(node);
      if (share !== undefined && work < share.work) share.work = work;
    }
  }

  #restart(): void {
    this.#timing.update();
    this.#levels.length = 0;
    this.#ops = 0;
    this.#place = this.root;
    this.#bytesBefore = 0;
    this.#sinceMs = 0;
  }

  /** The watcher. */
  readonly watch = (fiber: WatchedFiber): boolean => {
    this.#settle(fiber, clockMs());
    this.#note(fiber);
    this.#sinceMs = clockMs();
    return false;
  };

  /** The run stopped, for good or until it gets an answer: books its last instruction. */
  pause(fiber: WatchedFiber): void {
    this.#settle(fiber, clockMs());
    this.#place = this.root;
    // The instruction that a budget refused was counted and never watched.
    if (fiber.ops > this.#ops && fiber.frames.length > 0) this.#note(fiber);
    this.#place = this.root;
  }

  /** Shares out what the run took on its own. @param ns whole nanoseconds */
  end(ns: number): void {
    const weights: (readonly [CallNode, number])[] = [];
    let sum = 0;
    for (const [node, share] of this.#shares) {
      const weight = share.weight + Math.max(0, share.work);
      weights.push([node, weight]);
      sum += weight;
    }
    // Rounded sums, so that the whole is shared out to the nanosecond.
    let soFar = 0;
    let given = 0;
    for (const [node, weight] of weights) {
      soFar += weight;
      const due = Math.round((ns * soFar) / sum);
      node.ns += due - given;
      given = due;
    }
  }

  #settle(fiber: WatchedFiber, nowMs: number): void {
    const place = this.#place;
    if (place === this.root) {
      this.#bytesBefore = fiber.allocated;
      return;
    }
    place.bytes += this.#one * (fiber.allocated - this.#bytesBefore);
    this.#bytesBefore = fiber.allocated;
    const kind = this.#kind;
    if (kind === "light" || kind === "frame") return;
    const work = this.#timing.note(kind, (nowMs - this.#sinceMs) * 1e6);
    if (kind !== "plain") this.#share.work += work;
  }

  /** Books the instruction that is about to run on its place. */
  #note(fiber: WatchedFiber): void {
    const frame = fiber.top;
    const { offset } = fiber;
    const node = this.#locate(frame, offset, fiber.frames.length);
    const token = frame.chunk.tokens[offset];
    const kind = kindOf(token);
    const called = kind === "call" ? libraryName(fiber, frame.chunk, offset) : "";
    this.#place = called === "" ? node : this.#child(node, called, "library", node.line);
    if (called !== "") {
      this.#place.hits += this.#one;
      this.#place.calls += this.#one;
    }
    this.#place.ops += this.#one;
    this.#ops += 1;
    let share = this.#current.get(this.#place);
    if (share === undefined) {
      share = { weight: 0, work: 0 };
      this.#current.set(this.#place, share);
    }
    this.#share = share;
    this.#kind = kind === "call" && called === "" ? "frame" : kind;
    share.weight += WEIGHT_NS[this.#kind];
  }

  /** The node of an instruction. Frames change by whole calls and returns only, so the depth says which they are. */
  #locate(frame: Frame, offset: number, depth: number): CallNode {
    const levels = this.#levels;
    const known = levels.length >= depth ? levels[depth - 1] : undefined;
    levels.length = Math.min(levels.length, depth);
    const own = this.#lines.lineOf(frame.chunk, offset);
    if (known !== undefined) {
      const back = offset <= known.offset;
      known.offset = offset;
      if (own !== known.line) {
        known.line = own;
        known.node = this.#frameNode(known.parent, frame, own);
        known.node.hits += this.#one;
        known.entered = true;
      } else if (back) {
        // A loop's step stands behind its condition: coming from the body, a round jumps back once more.
        if (!known.entered) known.node.hits += this.#one;
        known.entered = false;
      }
      return known.node;
    }
    const parent = levels[depth - 2]?.node ?? this.root;
    const made = this.#frameNode(parent, frame, own);
    made.hits += this.#one;
    made.calls += this.#one;
    levels[depth - 1] = { parent, line: own, node: made, offset, entered: true };
    return made;
  }

  #frameNode(parent: CallNode, { chunk, closure }: Frame, line: number): CallNode {
    const { name, type } = closure.callable;
    // Library functions that are bytecode stand on the line that called them.
    if (chunk.name.startsWith("stl/"))
      return this.#child(parent, chunk.name.slice("stl/".length), "library", parent.line);
    if (type === "local" && name === "lambda") return this.#child(parent, name, "lambda", line);
    if (name !== "") return this.#child(parent, name, "function", line);
    return this.#child(parent, chunk.name === "root" ? "program" : chunk.name, "program", line);
  }

  #child(parent: CallNode, name: string, kind: CallNode["kind"], line: number): CallNode {
    const before = parent.children.size;
    if (this.#nodes >= NODES_MAX) return childOf(this.root, BEYOND, "function", line);
    const child = childOf(parent, name, kind, line);
    this.#nodes += parent.children.size - before;
    return child;
  }
}

/** Name of the library or host function that the call at `offset` runs without a frame of its own; else "". */
function libraryName(fiber: WatchedFiber, { tokens }: Chunk, offset: number): string {
  if (tokens[offset] === OPCODES.CALL_GLOBAL.code) {
    const name = String(tokens[offset + 1]);
    if (fiber.declared.has(name)) return "";
    if (hostFunction(fiber, name) !== undefined) return name;
    return fiber.program.library.get(name)?.form === "bytecode" ? "" : name;
  }
  const closure = fiber.stack[fiber.stack.length - 1];
  return closure instanceof HogClosure && closure.callable.type !== "local" ? closure.callable.name : "";
}
