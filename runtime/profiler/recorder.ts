/**
 * Counts what a run does, instruction by instruction, under the calls that led there.
 *
 * It watches a stepped run: told before each instruction, it books what happened since it was told last on the place of
 * the instruction before. Instructions and allocated bytes are thereby exact, and the same each time. Time is not: an
 * instruction that is stepped and watched takes far longer than one in a compiled block. What tells, though, is how much
 * *longer than the plainest* an instruction takes: a regular expression stepped takes what it takes. So a place weighs
 *
 *     instructions × INSTRUCTION_NS + (time of its calls, reads, comparisons … − their number × time of a plain one)
 *
 * and the time that the same run took on its own, unwatched, is shared out by weight. What a plain instruction takes
 * here, the clock and this code included, is the median over all literals, jumps and pops so far.
 */

import { OPCODES } from "#lang/hog/opcodes.ts";
import { hostFunction } from "#runtime/interpreter/calls.ts";
import { clockMs, type Frame } from "#runtime/interpreter/fiber.ts";
import type { Chunk } from "#runtime/interpreter/program.ts";
import type { WatchedFiber } from "#runtime/interpreter/stepper.ts";
import { type CallNode, childOf, rootNode } from "#runtime/profiler/call-tree.ts";
import type { LineIndex } from "#runtime/profiler/line-index.ts";
import { HogClosure } from "#runtime/value.ts";

/** What an instruction of a compiled block takes, about: `bench` measures 3 to 5. Only its proportion to calls counts. */
const INSTRUCTION_NS = 4;
/** Nodes of one profile. Recursion by several paths makes ever more of them; what is beyond is booked by line only. */
const NODES_MAX = 20_000;
const BEYOND = "…";

const { CALL_GLOBAL, CALL_LOCAL } = OPCODES;
const PLAIN = new Set<unknown>(
  (["TRUE", "FALSE", "NULL", "STRING", "INTEGER", "FLOAT", "POP", "JUMP"] as const).map((name) => OPCODES[name].code),
);
const BIN_NS = 8;
const BINS = 1024;

/** What one run adds to a node before its time is known. */
interface Share {
  ops: number;
  /** Measured time of instructions that are not plain, ms, and their number. */
  ms: number;
  measured: number;
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
  readonly #shares = new Map<CallNode, Share>();
  readonly #levels: Level[] = [];
  #nodes = 0;
  #ops = 0;
  #place: CallNode = this.root;
  #share: Share = { ops: 0, ms: 0, measured: 0 };
  #plain = true;
  #bytesBefore = 0;
  #sinceMs = 0;
  readonly #bins = new Uint32Array(BINS);
  #binned = 0;

  constructor(lines: LineIndex) {
    this.#lines = lines;
  }

  /** Begins a run. */
  begin(): void {
    this.#shares.clear();
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
    const plainNs = this.#plainNs();
    const weights: (readonly [CallNode, number])[] = [];
    let sum = 0;
    for (const [node, { ops, ms, measured }] of this.#shares) {
      const weight = ops * INSTRUCTION_NS + Math.max(0, ms * 1e6 - measured * plainNs);
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
    place.bytes += fiber.allocated - this.#bytesBefore;
    this.#bytesBefore = fiber.allocated;
    const tookMs = nowMs - this.#sinceMs;
    if (this.#plain) {
      this.#bins[Math.min(BINS - 1, Math.floor((tookMs * 1e6) / BIN_NS))]! += 1;
      this.#binned += 1;
    } else {
      this.#share.ms += tookMs;
      this.#share.measured += 1;
    }
  }

  /** Books the instruction that is about to run on its place. */
  #note(fiber: WatchedFiber): void {
    const frame = fiber.top;
    const { offset } = fiber;
    const node = this.#locate(frame, offset, fiber.frames.length);
    const token = frame.chunk.tokens[offset];
    const called =
      token === CALL_GLOBAL.code || token === CALL_LOCAL.code ? libraryName(fiber, frame.chunk, offset) : "";
    this.#place = called === "" ? node : this.#child(node, called, "library", node.line);
    if (called !== "") {
      this.#place.hits += 1;
      this.#place.calls += 1;
    }
    this.#place.ops += 1;
    this.#ops += 1;
    let share = this.#shares.get(this.#place);
    if (share === undefined) {
      share = { ops: 0, ms: 0, measured: 0 };
      this.#shares.set(this.#place, share);
    }
    share.ops += 1;
    this.#share = share;
    this.#plain = PLAIN.has(token);
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
        known.node.hits += 1;
        known.entered = true;
      } else if (back) {
        // A loop's step stands behind its condition: coming from the body, a round jumps back once more.
        if (!known.entered) known.node.hits += 1;
        known.entered = false;
      }
      return known.node;
    }
    const parent = levels[depth - 2]?.node ?? this.root;
    const made = this.#frameNode(parent, frame, own);
    made.hits += 1;
    made.calls += 1;
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

  /** Median time of a plain instruction, ns. */
  #plainNs(): number {
    let rank = this.#binned / 2;
    for (let bin = 0; bin < BINS; bin++) {
      rank -= this.#bins[bin]!;
      if (rank <= 0 && this.#binned > 0) return (bin + 0.5) * BIN_NS;
    }
    return 0;
  }
}

/** Name of the library or host function that the call at `offset` runs without a frame of its own; else "". */
function libraryName(fiber: WatchedFiber, { tokens }: Chunk, offset: number): string {
  if (tokens[offset] === CALL_GLOBAL.code) {
    const name = String(tokens[offset + 1]);
    if (fiber.declared.has(name)) return "";
    if (hostFunction(fiber, name) !== undefined) return name;
    return fiber.program.library.get(name)?.form === "bytecode" ? "" : name;
  }
  const closure = fiber.stack[fiber.stack.length - 1];
  return closure instanceof HogClosure && closure.callable.type !== "local" ? closure.callable.name : "";
}
