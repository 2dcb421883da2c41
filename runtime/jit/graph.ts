/**
 * A function body as a graph of basic blocks over *slots*. A slot is one stay of a value on the stack: from the push to
 * the drop, however often SET_LOCAL overwrites it. Where paths meet, the slots of one height are one and the same. So
 * two variables that only happen to use the same height one after the other are different slots, each with its own type.
 */

import { OPCODES, opcodeByCode, popsOf } from "#lang/hog/opcodes.ts";
import { jumpTarget, type VerifiedFunction } from "#lang/hog/verifier/verify.ts";
import { offsetAfter } from "#runtime/interpreter/blocks/compile.ts";
import type { Chunk } from "#runtime/interpreter/program.ts";
import type { JitFunction } from "./unit.ts";

/** Kinds of values, as bits of a set. */
export const NUMBER = 1;
export const TEXT = 2;
export const BOOLEAN = 4;
export const NULL = 8;
export const LIST = 16;
export const DICT = 32;
/** Dates, errors, functions. */
export const OTHER = 64;
export const ANY = 127;
/** What the memory account need not look at: their price is a constant. */
export const PLAIN = NUMBER | BOOLEAN | NULL;

/** One stay of a value on the stack. */
export class Slot {
  readonly id: number;
  /** A slot that it was found to be the same as. */
  #same: Slot | undefined;
  /** A closure holds on to it. */
  captured = false;
  /** Dropped by something else than CLOSE_UPVALUE. */
  dropped = false;
  /** Kinds of all values written to it. */
  kinds = 0;
  /** All values written to it are closures of this function. */
  known: JitFunction | undefined;
  /** A value in it may be referred to from elsewhere, or is none that was just made. */
  shared = false;

  constructor(id: number) {
    this.id = id;
  }

  get root(): Slot {
    if (this.#same === undefined) return this;
    const { root } = this.#same;
    this.#same = root;
    return root;
  }

  /** It holds lists that nothing else refers to. */
  get onlyOne(): boolean {
    const { shared, captured, kinds } = this.root;
    return !shared && !captured && kinds === LIST;
  }

  join(other: Slot): void {
    const mine = this.root;
    const theirs = other.root;
    if (mine === theirs) return;
    theirs.#same = mine;
    mine.captured ||= theirs.captured;
    mine.dropped ||= theirs.dropped;
    mine.shared ||= theirs.shared;
  }
}

/** Instructions with one entry and one end. */
export interface BasicBlock {
  readonly start: number;
  /** Offset behind its last instruction. */
  end: number;
  readonly entry: readonly Slot[];
  /** Offsets of the open TRYs, outermost first. */
  readonly handlers: readonly number[];
  /** What follows: none after RETURN and THROW; of a branch, where it goes when it jumps comes first; of a TRY, the handler. */
  successors: BasicBlock[];
  /** Instructions in it. */
  ops: number;
}

/** A body's blocks and slots. */
export interface Graph {
  readonly chunk: Chunk;
  readonly body: VerifiedFunction;
  readonly first: BasicBlock;
  /** In no order. */
  readonly blocks: readonly BasicBlock[];
  /** By offset of the instruction that pushes. */
  readonly pushed: ReadonlyMap<number, Slot>;
  /** By offset of the CLOSURE: the slots it captures, and the numbers of the upvalues it passes on. */
  readonly captures: ReadonlyMap<number, readonly (Slot | number)[]>;
}

/** Thrown for what tier 1 leaves to tier 0. */
export class Refused extends Error {}

/** Numbers slots. */
export interface SlotCounter {
  next: number;
}

/** @throws Refused */
export function graphOf(chunk: Chunk, body: VerifiedFunction, counter: SlotCounter): Graph {
  return new GraphBuilder(chunk, body, counter).build();
}

class GraphBuilder {
  readonly #chunk: Chunk;
  readonly #body: VerifiedFunction;
  readonly #tokens: readonly unknown[];
  readonly #counter: SlotCounter;
  readonly #leaders = new Set<number>();
  readonly #blocks = new Map<number, BasicBlock>();
  readonly #pushed = new Map<number, Slot>();
  readonly #captures = new Map<number, readonly (Slot | number)[]>();
  readonly #pending: BasicBlock[] = [];

  constructor(chunk: Chunk, body: VerifiedFunction, counter: SlotCounter) {
    this.#chunk = chunk;
    this.#body = body;
    this.#tokens = chunk.tokens;
    this.#counter = counter;
  }

  build(): Graph {
    const { start, end, arity } = this.#body;
    for (let offset = start; offset < end; offset = offsetAfter(this.#tokens, offset)) {
      const flow = this.#flowAt(offset);
      if (flow !== "jump" && flow !== "branch" && flow !== "try") continue;
      this.#leaders.add(this.#target(offset));
      this.#leaders.add(offset + 2);
    }
    const first = this.#blockAt(
      start,
      Array.from({ length: arity }, () => this.#slot()),
      [],
    );
    for (let block = this.#pending.pop(); block !== undefined; block = this.#pending.pop()) this.#follow(block);
    const blocks = [...this.#blocks.values()];
    for (const block of blocks) {
      for (const slot of block.entry) this.#check(slot.root);
    }
    for (const slot of this.#pushed.values()) this.#check(slot.root);
    return { chunk: this.#chunk, body: this.#body, first, blocks, pushed: this.#pushed, captures: this.#captures };
  }

  #check(slot: Slot): void {
    // The machine would go on to see the variable in whatever comes to lie there.
    if (slot.captured && slot.dropped) throw new Refused("a captured variable is dropped without being closed");
  }

  #slot(): Slot {
    this.#counter.next += 1;
    return new Slot(this.#counter.next);
  }

  #flowAt(offset: number): string | undefined {
    const token = this.#tokens[offset];
    return token === null ? undefined : opcodeByCode(Number(token))![1].flow;
  }

  #target(offset: number): number {
    return jumpTarget(this.#chunk.verified!, offset);
  }

  #blockAt(start: number, stack: readonly Slot[], handlers: readonly number[]): BasicBlock {
    const known = this.#blocks.get(start);
    if (known === undefined) {
      const block: BasicBlock = { start, end: start, entry: [...stack], handlers, successors: [], ops: 0 };
      this.#blocks.set(start, block);
      this.#pending.push(block);
      return block;
    }
    if (known.entry.length !== stack.length) throw new Refused("paths of different heights meet");
    if (known.handlers.join() !== handlers.join()) throw new Refused("paths with different open handlers meet");
    for (const [index, slot] of stack.entries()) known.entry[index]!.join(slot);
    return known;
  }

  #follow(block: BasicBlock): void {
    const tokens = this.#tokens;
    const stack = [...block.entry];
    const handlers = [...block.handlers];
    let offset = block.start;
    const drop = (count: number, closing = false): void => {
      for (let i = 0; i < count; i++) {
        const slot = stack.pop();
        if (slot === undefined) throw new Refused("the stack of the frame is too short");
        if (!closing) slot.root.dropped = true;
      }
    };
    for (;;) {
      if (offset >= this.#body.end) {
        block.end = offset;
        return;
      }
      if (offset !== block.start && this.#leaders.has(offset)) {
        block.end = offset;
        block.successors = [this.#blockAt(offset, stack, handlers)];
        return;
      }
      block.ops += 1;
      const token = tokens[offset];
      if (token === null) {
        offset += 1;
        continue;
      }
      const [name, definition] = opcodeByCode(Number(token))!;
      const next = offsetAfter(tokens, offset);
      const operand = Number(tokens[offset + 1]);
      const countAt = definition.operands.indexOf("count");
      drop(popsOf(definition, countAt < 0 ? 0 : Number(tokens[offset + 1 + countAt])), name === "CLOSE_UPVALUE");
      if (name === "DECLARE_FN") throw new Refused("functions are declared by name");
      if (name === "CLOSURE") this.#capture(offset, operand, stack);
      else if (definition.pushes === 1) stack.push(this.#push(offset));
      if (name === "POP_TRY") handlers.pop();
      block.end = next;
      const { flow } = definition;
      if (flow === "return" || flow === "throw") return;
      if (flow === "jump") {
        block.successors = [this.#blockAt(this.#target(offset), stack, handlers)];
        return;
      }
      if (flow === "branch") {
        block.successors = [this.#blockAt(this.#target(offset), stack, handlers), this.#blockAt(next, stack, handlers)];
        return;
      }
      if (flow === "try") {
        const handler = this.#blockAt(this.#target(offset), [...stack, this.#push(offset)], handlers);
        block.successors = [handler, this.#blockAt(next, stack, [...handlers, offset])];
        return;
      }
      offset = next;
    }
  }

  #push(offset: number): Slot {
    const slot = this.#slot();
    this.#pushed.set(offset, slot);
    return slot;
  }

  #capture(offset: number, count: number, stack: Slot[]): void {
    stack.push(this.#push(offset));
    const captured: (Slot | number)[] = [];
    for (let i = 0; i < count; i++) {
      const isLocal = this.#tokens[offset + 2 + 2 * i] === true;
      const index = Number(this.#tokens[offset + 3 + 2 * i]);
      const slot = stack[index];
      if (isLocal && slot === undefined) throw new Refused("a closure captures a slot that is not there");
      if (isLocal) slot!.root.captured = true;
      captured.push(isLocal ? slot! : index);
    }
    this.#captures.set(offset, captured);
  }
}

export const CALLABLE = OPCODES.CALLABLE.code;
export const CLOSURE = OPCODES.CLOSURE.code;
