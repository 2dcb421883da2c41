/**
 * First pass of the verifier: one sweep from the first token to the last. It finds where instructions start, checks
 * their operands, and cuts the chunk into function bodies. Code that can't be reached has to be well formed too, so
 * that every reader of bytecode may sweep.
 */
import { codeStart, HEADER, LEGACY_HEADER, type OperandKind, opcodeByCode } from "#lang/hog/opcodes.ts";

/** What is wrong with a chunk, and at which token. */
export interface Problem {
  readonly offset: number;
  readonly reason: string;
}

/** A stretch of code that runs in a frame of its own: the chunk itself, or the body inside a CALLABLE or DECLARE_FN. */
export interface FunctionBody {
  /** Empty for the chunk. */
  readonly name: string;
  /** Offset of the first token, and of the first one after. */
  readonly start: number;
  readonly end: number;
  /** Values on the stack when it starts. */
  readonly arity: number;
  readonly upvalueCount: number;
}

export interface Layout {
  /** Bodies in the order of their starts; the first is the chunk. */
  readonly bodies: readonly FunctionBody[];
  /** By token offset: index of the body whose instruction starts there, or -1. One entry more than tokens: the end. */
  readonly owner: Int32Array;
  /** Offset of a CLOSURE → index of the CALLABLE body right before it. */
  readonly closes: ReadonlyMap<number, number>;
}

/** Instructions of one chunk; a program of 100 kB has some 10^4. */
export const INSTRUCTIONS_MAX = 10_000_000;
/** Parameters of one function: the machine pads missing arguments, which must not become a way to fill its memory. */
export const ARITY_MAX = 65_535;
/** Largest index, count or length in an operand. */
const NATURAL_MAX = 2 ** 31 - 1;

type Report = (offset: number, reason: string) => void;

/** Sweeps `bytecode`. Undefined when it can't be read to its end, which was reported then. */
export function layOut(bytecode: readonly unknown[], root: FunctionBody, report: Report): Layout | undefined {
  const owner = new Int32Array(bytecode.length + 1).fill(-1);
  const bodies: FunctionBody[] = [root];
  const closes = new Map<number, number>();
  const open = [0];
  let instructions = 0;
  let closed = -1;
  let offset = root.start;
  for (;;) {
    while (open.length > 1 && bodies[open.at(-1)!]!.end === offset) closed = open.pop()!;
    if (offset >= bytecode.length) break;
    const body = open.at(-1)!;
    owner[offset] = body;
    if (++instructions > INSTRUCTIONS_MAX) {
      report(offset, `more than ${INSTRUCTIONS_MAX} instructions`);
      return undefined;
    }
    const token = bytecode[offset];
    if (token === null) {
      offset++; // a no-op
      continue;
    }
    const row = typeof token === "number" ? opcodeByCode(token) : undefined;
    if (row === undefined || row[1].status === "reserved") {
      report(offset, `unknown opcode ${show(token)}`);
      return undefined;
    }
    const [name, { operands }] = row;
    let next = offset + 1;
    for (const kind of operands) {
      const length = operandLength(bytecode, next, kind);
      if (length === 0) {
        report(offset, `${name} has ${show(bytecode[next])} for its operand \`${kind}\``);
        return undefined;
      }
      next += length;
    }
    const { end } = bodies[body]!;
    if (next > end) {
      report(
        offset,
        end === bytecode.length ? "unexpected end of bytecode" : `${name} runs past the end of its function`,
      );
      return undefined;
    }
    if (name === "CLOSURE" && bodies[closed]?.end === offset) closes.set(offset, closed);
    if (name === "CALLABLE" || name === "DECLARE_FN") {
      const inner: FunctionBody = {
        name: String(bytecode[offset + 1]),
        start: next,
        end: next + Number(bytecode[next - 1]),
        arity: Number(bytecode[offset + 2]),
        upvalueCount: name === "CALLABLE" ? Number(bytecode[offset + 3]) : 0,
      };
      if (inner.end > end) {
        report(
          offset,
          `the body of ${name} runs past the end of ${end === bytecode.length ? "the chunk" : "its function"}`,
        );
        return undefined;
      }
      if (inner.arity > ARITY_MAX) report(offset, `more than ${ARITY_MAX} parameters`);
      open.push(bodies.push(inner) - 1);
    }
    offset = next;
  }
  owner[bytecode.length] = 0;
  return { bodies, owner, closes };
}

/** Checks the header. Undefined when it is wrong, which was reported then; else where the code starts. */
export function readHeader(bytecode: readonly unknown[], report: Report): number | undefined {
  if (bytecode[0] !== HEADER && bytecode[0] !== LEGACY_HEADER) {
    report(0, `must start with "${HEADER}"`);
    return undefined;
  }
  const version = bytecode[1];
  if (bytecode[0] === HEADER && bytecode.length > 1 && version !== 0 && version !== 1) {
    report(1, `unknown version ${show(version)}`);
    return undefined;
  }
  return Math.min(codeStart(bytecode), bytecode.length);
}

/** Tokens of the operand at `offset`, 0 when it isn't one. */
function operandLength(bytecode: readonly unknown[], offset: number, kind: OperandKind): number {
  const value = bytecode[offset];
  switch (kind) {
    case "name":
      return typeof value === "string" ? 1 : 0;
    case "literal":
      return value === null || ["string", "number", "boolean"].includes(typeof value) ? 1 : 0;
    case "offset":
    case "handler":
      return Number.isSafeInteger(value) ? 1 : 0;
    case "captures": {
      if (!isNatural(value) || offset + 2 * value >= bytecode.length) return 0;
      for (let pair = offset + 1; pair < offset + 1 + 2 * value; pair += 2) {
        if (typeof bytecode[pair] !== "boolean" || !isNatural(bytecode[pair + 1])) return 0;
      }
      return 1 + 2 * value;
    }
    default:
      return isNatural(value) ? 1 : 0;
  }
}

const isNatural = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= NATURAL_MAX;

/** A token as a reason shows it; long ones are cut. */
function show(token: unknown): string {
  const text = token === undefined ? "nothing" : (JSON.stringify(token) ?? typeof token);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
