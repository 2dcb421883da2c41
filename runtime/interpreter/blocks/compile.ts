/**
 * The block compiler: verified bytecode to trees of closures.
 *
 * A function body is cut into blocks, which begin where a jump goes or a call returns. Inside of a block the stack is
 * followed symbolically: what an instruction would push is an expression (`expr.ts`), and becomes a closure only when
 * something must happen: an assignment, a call, a jump. Everything that was pushed before and not used yet is then
 * written to its stack slot first, so effects happen in the order of the bytecode, and between blocks the stack is
 * exactly what the reference machine's would be. Calls go through frames of our own, never through the host's stack:
 * that is what lets any program stop at any call, and change to the checking interpreter between any two blocks.
 *
 * Tried and dropped: an Int32Array of superinstructions with one big switch (faster on plain recursion, 2–4 times slower
 * on expressions over events, which is what people write); closures calling closures for Hog calls (faster, but such a
 * program can't be suspended).
 */

import { opcodeByCode } from "#lang/hog/opcodes.ts";
import { jumpTarget } from "#lang/hog/verifier/verify.ts";
import type { Block, Effect, Exit, FunctionCode } from "./block.ts";
import { compileBlock } from "./block-compiler.ts";
import { sequence } from "./effects.ts";
import type { Unit } from "./emit.ts";

/** Blocks whose only exit is to a short block take that block's code along; this often at most in a row. */
const MERGES_MAX = 4;
const MERGED_EFFECTS_MAX = 8;

/** A block being made. */
export interface Draft {
  readonly block: Block;
  readonly effects: Effect[];
  /** Instructions of its own. */
  ops: number;
  /** How it ends, or the block that it just goes on to. */
  end: Exit | Draft;
}

/** Compiles all blocks of `code`. */
export function compileFunction(unit: Unit, code: FunctionCode): void {
  new FunctionCompiler(unit, code).compile();
}

/** The offset of the next instruction of the same body; inner bodies are stepped over. */
export function offsetAfter(tokens: readonly unknown[], offset: number): number {
  const token = tokens[offset];
  if (token === null) return offset + 1;
  const [name, definition] = opcodeByCode(Number(token))!;
  if (name === "CLOSURE") return offset + 2 + 2 * Number(tokens[offset + 1]);
  const next = offset + 1 + definition.operands.length;
  return name === "CALLABLE" || name === "DECLARE_FN" ? next + Number(tokens[next - 1]) : next;
}

class FunctionCompiler {
  readonly #unit: Unit;
  readonly #code: FunctionCode;
  readonly #tokens: readonly unknown[];
  /** How many jumps go to an offset. A block begins there while there is one. */
  readonly #starts = new Map<number, number>();
  readonly #drafts = new Map<number, Draft>();
  readonly #pending: Draft[] = [];

  constructor(unit: Unit, code: FunctionCode) {
    this.#unit = unit;
    this.#code = code;
    this.#tokens = code.chunk.tokens;
  }

  compile(): void {
    this.#findStarts();
    const first = this.#draft(this.#code.start, this.#code.arity);
    for (let draft = this.#pending.pop(); draft !== undefined; draft = this.#pending.pop()) {
      compileBlock(this.#unit, this.#code, draft, this.#starts, (offset, height) => this.#draft(offset, height));
    }
    for (const draft of this.#drafts.values()) {
      link(draft);
      this.#code.blocks.set(draft.block.offset, draft.block);
    }
    this.#code.entry = first.block;
  }

  /** Offsets that jumps go to, handlers included. */
  #findStarts(): void {
    const { chunk, end } = this.#code;
    for (let offset = this.#code.start; offset < end; offset = offsetAfter(this.#tokens, offset)) {
      const token = this.#tokens[offset];
      const flow = token === null ? undefined : opcodeByCode(Number(token))?.[1].flow;
      if (flow === "jump" || flow === "branch" || flow === "try") {
        const target = jumpTarget(chunk.verified!, offset);
        this.#starts.set(target, (this.#starts.get(target) ?? 0) + 1);
      }
    }
  }

  #draft(offset: number, height: number): Draft {
    let draft = this.#drafts.get(offset);
    if (draft === undefined) {
      const block: Block = { offset, height, ops: 0, run: null, exit: () => null };
      draft = { block, effects: [], ops: 0, end: () => null };
      this.#drafts.set(offset, draft);
      this.#pending.push(draft);
    }
    return draft;
  }
}

/** A block that goes on to a short one runs it at once: loops then test their condition at their end. */
function link(draft: Draft): void {
  const { block } = draft;
  const effects = [...draft.effects];
  block.ops = draft.ops;
  let last = draft;
  for (let merges = 0; typeof last.end !== "function" && merges < MERGES_MAX; merges++) {
    const next: Draft = last.end;
    if (next === draft || next.effects.length > MERGED_EFFECTS_MAX) break;
    effects.push(...next.effects);
    block.ops += next.ops;
    last = next;
  }
  block.run = sequence(effects);
  if (typeof last.end === "function") {
    block.exit = last.end;
  } else {
    const rest = last.end.block;
    block.exit = () => rest;
  }
}
