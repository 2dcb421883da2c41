/**
 * Second pass of the verifier: what each instruction finds on the stack, over every path of one function body.
 *
 * The state at an instruction is an interval of heights above the frame's base, and the number of open handlers. Where
 * paths meet, the interval widens; one that keeps growing is given up for [0, ∞) after a few rounds, so the pass is
 * linear. Heights differ between paths only for the constructs that the compiler leaves unbalanced (`if(a, b)`,
 * bare expressions in a `for` header): such a body is not refused but *inexact*, and the machine checks its stack.
 */
import { OPCODES, opcodeByCode, popsOf } from "#lang/hog/opcodes.ts";
import type { FunctionBody, Layout } from "./layout.ts";

/** Stands for a height without a bound. */
const UNBOUNDED = 2 ** 30;
/** Changes of one instruction's interval before it is given up. */
const CHANGES_MAX = 8;
/** Handlers open at once in one body. */
const HANDLERS_MAX = 65_000;

export interface Heights {
  /** Largest height of the stack above the frame's base; Infinity when a loop pushes more than it pops. */
  readonly heightMax: number;
  /**
   * Every instruction, and the chunk's end, has one height on all paths; each pops only what this frame pushed, and
   * names only slots that are there.
   */
  readonly exact: boolean;
}

/** Reusable state of the pass, by token offset. */
export interface FlowState {
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly handlers: Uint16Array;
  readonly changes: Uint8Array;
}

export const flowState = (length: number): FlowState => ({
  low: new Int32Array(length + 1).fill(-1),
  high: new Int32Array(length + 1),
  handlers: new Uint16Array(length + 1),
  changes: new Uint8Array(length + 1),
});

/** Follows every path of body number `index`. */
export function follow(
  bytecode: readonly unknown[],
  layout: Layout,
  index: number,
  targetOf: (offset: number) => number,
  state: FlowState,
  report: (offset: number, reason: string) => void,
): Heights {
  const body = layout.bodies[index]!;
  const pending: number[] = [];
  let heightMax = body.arity;
  let exact = true;

  const meet = (offset: number, low: number, high: number, handlers: number): void => {
    if (high > heightMax) heightMax = high;
    const known = state.low[offset]!;
    if (known < 0) {
      state.low[offset] = low;
      state.high[offset] = high;
      state.handlers[offset] = handlers;
      pending.push(offset);
      return;
    }
    if (state.handlers[offset] !== handlers) report(offset, "paths with different numbers of open handlers meet");
    if (low >= known && high <= state.high[offset]!) return;
    const giveUp = ++state.changes[offset]! > CHANGES_MAX;
    state.low[offset] = giveUp ? 0 : Math.min(low, known);
    state.high[offset] = giveUp ? UNBOUNDED : Math.max(high, state.high[offset]!);
    if (giveUp) heightMax = UNBOUNDED;
    pending.push(offset);
  };

  if (body.start < body.end) meet(body.start, body.arity, body.arity, 0);
  else if (index > 0) report(body.start, `the body of \`${body.name}\` is empty`);

  for (let offset = pending.pop(); offset !== undefined; offset = pending.pop()) {
    const low = state.low[offset]!;
    const high = state.high[offset]!;
    const handlers = state.handlers[offset]!;
    if (low !== high) exact = false;
    if (offset === body.end) continue; // the chunk's own end: any height will do
    const token = bytecode[offset];
    if (token === null) {
      advance(offset + 1, low, high, handlers);
      continue;
    }
    const [name, definition] = opcodeByCode(Number(token))!;
    const countAt = definition.operands.indexOf("count");
    const pops = popsOf(definition, countAt < 0 ? 0 : Number(bytecode[offset + 1 + countAt]));
    if (high < pops) {
      report(offset, `${name} takes ${pops} from the stack, which has ${high === low ? high : `at most ${high}`}`);
      continue;
    }
    if (low < pops) exact = false;
    const rest = Math.max(0, low - pops);
    const restHigh = high === UNBOUNDED ? UNBOUNDED : high - pops;
    const after = Math.min(rest + definition.pushes, UNBOUNDED);
    const afterHigh = Math.min(restHigh + definition.pushes, UNBOUNDED);
    const operand = Number(bytecode[offset + 1]);
    let length = 1 + definition.operands.length;
    let open = handlers;

    switch (name) {
      case "GET_GLOBAL":
        if (operand === 0) report(offset, "GET_GLOBAL of no name");
        break;
      case "GET_LOCAL":
        if (operand >= low) exact = false; // gives null
        break;
      case "SET_LOCAL":
        if (operand >= restHigh) report(offset, `SET_LOCAL of slot ${operand}, the frame has ${restHigh}`);
        if (operand >= rest) exact = false;
        break;
      case "GET_UPVALUE":
      case "SET_UPVALUE":
        if (operand >= body.upvalueCount) {
          report(offset, `${name} of upvalue ${operand}, the function has ${body.upvalueCount}`);
        }
        break;
      case "JUMP_IF_STACK_NOT_NULL":
        if (low === 0) exact = false; // doesn't jump
        break;
      case "CLOSURE":
        if (!capturesExactly(offset, low, high)) exact = false;
        length = 2 + 2 * operand;
        break;
      case "POP_TRY":
        if (handlers === 0) report(offset, "POP_TRY without an open handler");
        open = Math.max(0, handlers - 1);
        break;
      case "TRY":
        if (handlers >= HANDLERS_MAX) report(offset, `more than ${HANDLERS_MAX} open handlers`);
        else open = handlers + 1;
        break;
      default:
    }
    if (definition.flow === "return" || definition.flow === "throw") continue;
    if (definition.flow === "body") {
      advance(offset + length + Number(bytecode[offset + length - 1]), after, afterHigh, open);
      continue;
    }
    if (definition.flow === "try") meet(targetOf(offset), low + 1, Math.min(high + 1, UNBOUNDED), handlers);
    else if (definition.flow !== undefined) meet(targetOf(offset), after, afterHigh, open);
    if (definition.flow !== "jump") advance(offset + length, after, afterHigh, open);
  }
  return { heightMax: heightMax >= UNBOUNDED ? Number.POSITIVE_INFINITY : heightMax, exact };

  function advance(offset: number, low: number, high: number, handlers: number): void {
    if (offset < body.end || index === 0) meet(offset, low, high, handlers);
    else report(body.end - 1, `\`${body.name}\` can run past its end`);
  }

  function capturesExactly(offset: number, low: number, high: number): boolean {
    const count = Number(bytecode[offset + 1]);
    const closes = layout.closes.get(offset);
    const callable: FunctionBody | undefined = closes === undefined ? undefined : layout.bodies[closes];
    if (callable === undefined) report(offset, "CLOSURE without a CALLABLE right before it");
    else if (callable.upvalueCount !== count) {
      report(offset, `CLOSURE captures ${count} variables, \`${callable.name}\` has ${callable.upvalueCount} upvalues`);
    }
    let exactly = true;
    for (let pair = offset + 2; pair < offset + 2 + 2 * count; pair += 2) {
      const captured = Number(bytecode[pair + 1]);
      if (bytecode[pair] === true) {
        if (captured >= high) report(offset, `CLOSURE captures slot ${captured}, the frame has ${high}`);
        if (captured >= low) exactly = false;
      } else if (captured >= body.upvalueCount) {
        report(offset, `CLOSURE captures upvalue ${captured}, the function has ${body.upvalueCount}`);
      }
    }
    return exactly;
  }
}

/** Offsets of the chunk whose instruction is a jump, in order, and their kinds. */
export function* jumpsOf(bytecode: readonly unknown[], layout: Layout): Iterable<number> {
  for (let offset = 0; offset < bytecode.length; offset++) {
    if (layout.owner[offset]! < 0) continue;
    const token = bytecode[offset];
    if (
      token === OPCODES.JUMP.code ||
      token === OPCODES.JUMP_IF_FALSE.code ||
      token === OPCODES.JUMP_IF_STACK_NOT_NULL.code ||
      token === OPCODES.TRY.code
    ) {
      yield offset;
    }
  }
}
