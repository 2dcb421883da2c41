/**
 * The verifier: what a machine may take for granted about a chunk. Bytecode from anywhere (a database, another
 * implementation, an attacker) passes through here before it runs.
 *
 * A verified chunk holds: every token from the code's start belongs to an instruction of the table, or is a null
 * (a no-op); operands have their types; jumps go to instructions of the same body (the chunk's end included, for the
 * chunk itself); bodies lie inside one another and don't run past their ends; closures match their callables; upvalue
 * and slot numbers exist; no instruction surely finds too little on the stack. In a body marked `exact` the stack never
 * needs a check at all; in others (see `flow.ts`) a pop may find the frame empty, and a GET_LOCAL a slot that isn't
 * there. What values are, whether names exist and how much work it is, only running tells.
 */
import { codeStart, OPCODES } from "#lang/hog/opcodes.ts";
import { mendedTarget, writtenTarget } from "./branches.ts";
import { flowState, follow, type Heights, jumpsOf } from "./flow.ts";
import { type FunctionBody, type Layout, layOut, type Problem, readHeader } from "./layout.ts";

export interface VerifyOptions {
  /** `none`: a library function's body, which has no header. `required` by default. */
  readonly header?: "required" | "none";
  /** Values on the stack when the chunk starts: arguments of a library function, locals at a prompt. 0 by default. */
  readonly heightAtStart?: number;
}

export interface VerifiedFunction extends FunctionBody, Heights {}

export interface VerifiedChunk {
  readonly bytecode: readonly unknown[];
  /** 0: natives get their arguments last first; 1: in order. */
  readonly version: 0 | 1;
  /** The chunk's own code first, then every inline body in the order of their starts. */
  readonly functions: readonly VerifiedFunction[];
  /** Branches that don't go where they say: offset of the instruction → its target (see `branches.ts`). */
  readonly mended: ReadonlyMap<number, number>;
}

export type Verification =
  | { readonly ok: true; readonly chunk: VerifiedChunk }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Where the jump (JUMP, either branch, or TRY) at `offset` of a verified chunk goes. */
export function jumpTarget(chunk: VerifiedChunk, offset: number): number {
  return chunk.mended.get(offset) ?? writtenTarget(chunk.bytecode, offset);
}

/** Problems listed; a chunk with more isn't better understood. */
const PROBLEMS_MAX = 20;

/** Checks a chunk. Never throws; takes time and memory linear in its length. */
export function verify(bytecode: readonly unknown[], options: VerifyOptions = {}): Verification {
  const problems: Problem[] = [];
  const report = (offset: number, reason: string): void => {
    if (problems.length < PROBLEMS_MAX) problems.push({ offset, reason });
  };
  const start = options.header === "none" ? 0 : readHeader(bytecode, report);
  if (start === undefined) return { ok: false, problems };
  const root: FunctionBody = {
    name: "",
    start,
    end: bytecode.length,
    arity: options.heightAtStart ?? 0,
    upvalueCount: 0,
  };
  const layout = layOut(bytecode, root, report);
  if (layout === undefined) return { ok: false, problems };
  const mended = checkJumps(bytecode, layout, report);
  if (problems.length > 0) return { ok: false, problems };

  const targetOf = (offset: number): number => mended.get(offset) ?? writtenTarget(bytecode, offset);
  const state = flowState(bytecode.length);
  const functions = layout.bodies.map((body, index): VerifiedFunction => {
    const heights = follow(bytecode, layout, index, targetOf, state, report);
    return { ...body, ...heights };
  });
  if (problems.length > 0) return { ok: false, problems };
  const version = options.header !== "none" && (codeStart(bytecode) === 1 || bytecode[1] === 0) ? 0 : 1;
  return { ok: true, chunk: { bytecode, version, functions, mended } };
}

function checkJumps(
  bytecode: readonly unknown[],
  layout: Layout,
  report: (offset: number, reason: string) => void,
): ReadonlyMap<number, number> {
  const mended = new Map<number, number>();
  for (const offset of jumpsOf(bytecode, layout)) {
    const target = writtenTarget(bytecode, offset);
    if (layout.owner[target] === layout.owner[offset] && bytecode[target] !== OPCODES.CLOSURE.code) continue;
    const meant = mendedTarget(bytecode, layout, offset, target);
    if (meant !== undefined) mended.set(offset, meant);
    else if (target < 0 || target > bytecode.length) report(offset, `jump to ${target}, outside of the chunk`);
    else if (layout.owner[target]! < 0) report(offset, `jump to ${target}, in the middle of an instruction`);
    else if (bytecode[target] === OPCODES.CLOSURE.code)
      report(offset, `jump to ${target}, past the CALLABLE of a CLOSURE`);
    else report(offset, `jump to ${target}, into another function`);
  }
  return mended;
}
