/**
 * Where jumps go.
 *
 * One branch of compiled code lands in the middle of an instruction: `try { … } catch (x: T) { … }` with a type and a
 * variable that isn't called `e`. The compilers count one drop too many, so that an error of another type goes to the
 * operand of the clause's own end jump and runs it as an opcode. The code must stay as it is, to be exchanged, but what
 * was meant is plain: the next clause, one token on. Exactly this shape is mended here; any other such jump is refused.
 */
import { OPCODES } from "#lang/hog/opcodes.ts";
import type { Layout } from "./layout.ts";

/** The target of the jump (JUMP, either branch, or TRY) at `offset`, as its operand says. */
export function writtenTarget(bytecode: readonly unknown[], offset: number): number {
  const distance = Number(bytecode[offset + 1]);
  return offset + distance + (bytecode[offset] === OPCODES.TRY.code ? 1 : 2);
}

/** The target that was meant by the typed catch clause whose branch at `offset` goes to `target`; else undefined. */
export function mendedTarget(
  bytecode: readonly unknown[],
  layout: Layout,
  offset: number,
  target: number,
): number | undefined {
  const body = layout.owner[offset]!;
  const is = (at: number, code: number): boolean => layout.owner[at] === body && bytecode[at] === code;
  const comparesType =
    is(offset, OPCODES.JUMP_IF_FALSE.code) &&
    is(offset - 1, OPCODES.EQ.code) &&
    is(offset - 3, OPCODES.GET_LOCAL.code) &&
    is(offset - 5, OPCODES.STRING.code);
  const landsInEndJump = target > offset && is(target - 1, OPCODES.JUMP.code) && layout.owner[target] === -1;
  const afterDrop = is(target - 2, OPCODES.POP.code) || is(target - 2, OPCODES.CLOSE_UPVALUE.code);
  return comparesType && landsInEndJump && afterDrop && layout.owner[target + 1] === body ? target + 1 : undefined;
}
