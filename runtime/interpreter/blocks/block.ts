import type { Fiber, Frame } from "#runtime/interpreter/fiber.ts";
import type { Chunk } from "#runtime/interpreter/program.ts";
import type { Value } from "#runtime/value.ts";

/**
 * Compiled code takes the stack, the index of the frame's first slot, and the fiber for all else. The first two are
 * passed along because nearly everything reads them.
 */
export type Eval = (s: Value[], b: number, f: Fiber) => Value;
export type Test = (s: Value[], b: number, f: Fiber) => boolean;
export type Effect = (s: Value[], b: number, f: Fiber) => void;
/** Runs the end of a block and names the block that follows; null when the program ends or suspends. */
export type Exit = (s: Value[], b: number, f: Fiber) => Block | null;

/** A stretch of code with one entry and one end. All its operands are in stack slots when it starts, and when it ends. */
export interface Block {
  /** Offset of its first instruction. */
  readonly offset: number;
  /** Values above the frame's base when it starts. */
  readonly height: number;
  /** Instructions in it. */
  ops: number;
  run: Effect | null;
  exit: Exit;
}

/** One function body, or a chunk's own code. Compiled when it is first called. */
export interface FunctionCode {
  readonly chunk: Chunk;
  readonly start: number;
  readonly end: number;
  readonly arity: number;
  /** Slots that a frame of it may write. */
  readonly heightMax: number;
  /** Undefined until compiled. */
  entry: Block | undefined;
  /** By offset: all blocks once compiled. */
  readonly blocks: Map<number, Block>;
}

/** A frame that runs blocks. Frames are linked, and used again by later calls at the same depth. */
export interface BlockFrame extends Frame {
  /** Where it goes on when the frame above it returns; null for the topmost. */
  next: Block | null;
  code: FunctionCode | undefined;
  readonly parent: BlockFrame | undefined;
  child: BlockFrame | undefined;
  /** 1 for the root. */
  readonly depth: number;
}
