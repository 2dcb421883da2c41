/**
 * The instruction set of Hog bytecode. Compiler, verifier, interpreter, JIT, disassembler and docs read this table.
 *
 * A chunk is one flat array: the header (`"_H", 1`), then opcodes, each followed by its operands. An opcode is an
 * integer; an operand is a JSON scalar. `captures` is the one operand of variable length: a count k, then k pairs
 * (isLocal, index).
 */

/** First token of a chunk of the current format; the version number follows it. */
export const HEADER = "_H";
/** First token of a chunk of the legacy format (version 0), which has no version number. */
export const LEGACY_HEADER = "_h";
/** The version the compiler emits. */
export const BYTECODE_VERSION = 1;

/**
 * What an operand is:
 * - `name`: text. `literal`: any scalar, pushed as it is.
 * - `count`: how many values the instruction takes, ≥ 0 (see {@link StackCount}).
 * - `slot`: a local's index above the frame's base. `upvalue`: an index into the closure's upvalues.
 * - `offset`: where to go, relative to the token after the operand. `handler`: relative to the operand itself.
 * - `arity`: number of parameters. `upvalueCount`: how many upvalues the closure will hold.
 * - `length`: tokens of the body that follows inline.
 * - `captures`: k, then k pairs (isLocal: boolean, index).
 */
export type OperandKind =
  | "name"
  | "literal"
  | "count"
  | "slot"
  | "upvalue"
  | "offset"
  | "handler"
  | "arity"
  | "upvalueCount"
  | "length"
  | "captures";

/** How many values an instruction pops: a number, or `base + perCount × n` with n its `count` operand. */
export type StackCount = number | { readonly base: number; readonly perCount: number };

/**
 * Where control may go after the instruction:
 * `next` | `jump` (always to the target) | `branch` (target or next) | `return` | `throw` | `try` (next; the target when
 * something is thrown before the matching POP_TRY) | `body` (next is after the inline body).
 */
export type Flow = "next" | "jump" | "branch" | "return" | "throw" | "try" | "body";

/** One row of the table. */
export interface OpcodeDefinition {
  readonly code: number;
  readonly operands: readonly OperandKind[];
  readonly pops: StackCount;
  readonly pushes: 0 | 1;
  /** `next` when absent. */
  readonly flow?: Exclude<Flow, "next">;
  /** Set when some reader refuses it: `reserved` has no meaning, `deprecated` still runs but is never emitted. */
  readonly status?: "reserved" | "deprecated";
  readonly doc: string;
}

const PER_COUNT = { base: 0, perCount: 1 } as const;

/** Name → definition. Operators take their left operand from the top of the stack. */
export const OPCODES = {
  GET_GLOBAL: {
    code: 1,
    operands: ["count"],
    pops: PER_COUNT,
    pushes: 1,
    doc: "Pops a chain of keys, root name on top, and pushes a deep copy of what it names in the globals.",
  },
  CALL_GLOBAL: {
    code: 2,
    operands: ["name", "count"],
    pops: PER_COUNT,
    pushes: 1,
    doc: "Calls a library, host or async function with `count` arguments, last argument on top.",
  },
  AND: {
    code: 3,
    operands: ["count"],
    pops: PER_COUNT,
    pushes: 1,
    doc: "True if all values are truthy; of none: true.",
  },
  OR: { code: 4, operands: ["count"], pops: PER_COUNT, pushes: 1, doc: "True if any value is truthy; of none: false." },
  NOT: { code: 5, operands: [], pops: 1, pushes: 1, doc: "True if the value is falsy." },
  PLUS: { code: 6, operands: [], pops: 2, pushes: 1, doc: "Sum of two numbers; never joins text." },
  MINUS: { code: 7, operands: [], pops: 2, pushes: 1, doc: "Left minus right." },
  MULTIPLY: { code: 8, operands: [], pops: 2, pushes: 1, doc: "Product of two numbers." },
  DIVIDE: { code: 9, operands: [], pops: 2, pushes: 1, doc: "Left divided by right; by zero: ±Infinity or NaN." },
  MOD: { code: 10, operands: [], pops: 2, pushes: 1, doc: "Remainder with the sign of the left operand." },
  EQ: { code: 11, operands: [], pops: 2, pushes: 1, doc: "Equality after unification." },
  NOT_EQ: { code: 12, operands: [], pops: 2, pushes: 1, doc: "Inequality after unification." },
  GT: { code: 13, operands: [], pops: 2, pushes: 1, doc: "Left > right." },
  GT_EQ: { code: 14, operands: [], pops: 2, pushes: 1, doc: "Left >= right." },
  LT: { code: 15, operands: [], pops: 2, pushes: 1, doc: "Left < right." },
  LT_EQ: { code: 16, operands: [], pops: 2, pushes: 1, doc: "Left <= right." },
  LIKE: { code: 17, operands: [], pops: 2, pushes: 1, doc: "Text (top) matches the LIKE pattern below it." },
  ILIKE: { code: 18, operands: [], pops: 2, pushes: 1, doc: "LIKE, ignoring case." },
  NOT_LIKE: { code: 19, operands: [], pops: 2, pushes: 1, doc: "Negation of LIKE." },
  NOT_ILIKE: { code: 20, operands: [], pops: 2, pushes: 1, doc: "Negation of ILIKE." },
  IN: { code: 21, operands: [], pops: 2, pushes: 1, doc: "The item (top) is in the container below it." },
  NOT_IN: { code: 22, operands: [], pops: 2, pushes: 1, doc: "Negation of IN." },
  REGEX: { code: 23, operands: [], pops: 2, pushes: 1, doc: "Text (top) matches the regular expression below it." },
  NOT_REGEX: { code: 24, operands: [], pops: 2, pushes: 1, doc: "Negation of REGEX." },
  IREGEX: { code: 25, operands: [], pops: 2, pushes: 1, doc: "REGEX, ignoring case." },
  NOT_IREGEX: { code: 26, operands: [], pops: 2, pushes: 1, doc: "Negation of IREGEX." },
  IN_COHORT: { code: 27, operands: [], pops: 2, pushes: 1, status: "reserved", doc: "Reserved; no machine runs it." },
  NOT_IN_COHORT: {
    code: 28,
    operands: [],
    pops: 2,
    pushes: 1,
    status: "reserved",
    doc: "Reserved; no machine runs it.",
  },
  TRUE: { code: 29, operands: [], pops: 0, pushes: 1, doc: "Pushes true." },
  FALSE: { code: 30, operands: [], pops: 0, pushes: 1, doc: "Pushes false." },
  NULL: { code: 31, operands: [], pops: 0, pushes: 1, doc: "Pushes null." },
  STRING: { code: 32, operands: ["literal"], pops: 0, pushes: 1, doc: "Pushes a string." },
  INTEGER: { code: 33, operands: ["literal"], pops: 0, pushes: 1, doc: "Pushes an integer." },
  FLOAT: { code: 34, operands: ["literal"], pops: 0, pushes: 1, doc: "Pushes a floating-point number." },
  POP: { code: 35, operands: [], pops: 1, pushes: 0, doc: "Drops the top of the stack." },
  GET_LOCAL: { code: 36, operands: ["slot"], pops: 0, pushes: 1, doc: "Pushes the local in `slot`." },
  SET_LOCAL: { code: 37, operands: ["slot"], pops: 1, pushes: 0, doc: "Pops a value into the local in `slot`." },
  RETURN: {
    code: 38,
    operands: [],
    pops: 1,
    pushes: 0,
    flow: "return",
    doc: "Pops the result, leaves the frame, cuts its stack and pushes the result for the caller.",
  },
  JUMP: { code: 39, operands: ["offset"], pops: 0, pushes: 0, flow: "jump", doc: "Jumps." },
  JUMP_IF_FALSE: {
    code: 40,
    operands: ["offset"],
    pops: 1,
    pushes: 0,
    flow: "branch",
    doc: "Pops a value; jumps if it is falsy.",
  },
  DECLARE_FN: {
    code: 41,
    operands: ["name", "arity", "length"],
    pops: 0,
    pushes: 0,
    flow: "body",
    status: "deprecated",
    doc: "Names the inline body as a function that CALL_GLOBAL finds, and skips it.",
  },
  DICT: {
    code: 42,
    operands: ["count"],
    pops: { base: 0, perCount: 2 },
    pushes: 1,
    doc: "Pops `count` pairs (key, value) and pushes an object; a later duplicate overwrites the value.",
  },
  ARRAY: { code: 43, operands: ["count"], pops: PER_COUNT, pushes: 1, doc: "Pushes an array of `count` values." },
  TUPLE: { code: 44, operands: ["count"], pops: PER_COUNT, pushes: 1, doc: "Pushes a tuple of `count` values." },
  GET_PROPERTY: { code: 45, operands: [], pops: 2, pushes: 1, doc: "Pops a key and an object; pushes the property." },
  SET_PROPERTY: { code: 46, operands: [], pops: 3, pushes: 0, doc: "Pops value, key and object; sets the property." },
  JUMP_IF_STACK_NOT_NULL: {
    code: 47,
    operands: ["offset"],
    pops: 0,
    pushes: 0,
    flow: "branch",
    doc: "Jumps if the stack is not empty and its top is not null; pops nothing.",
  },
  GET_PROPERTY_NULLISH: {
    code: 48,
    operands: [],
    pops: 2,
    pushes: 1,
    doc: "GET_PROPERTY written `?.`: null when the object is null.",
  },
  THROW: { code: 49, operands: [], pops: 1, pushes: 0, flow: "throw", doc: "Pops an error and throws it." },
  TRY: {
    code: 50,
    operands: ["handler"],
    pops: 0,
    pushes: 0,
    flow: "try",
    doc: "Until the matching POP_TRY a thrown error cuts the stack to its present height, is pushed, and goes to the handler.",
  },
  POP_TRY: { code: 51, operands: [], pops: 0, pushes: 0, doc: "Removes the innermost handler." },
  CALLABLE: {
    code: 52,
    operands: ["name", "arity", "upvalueCount", "length"],
    pops: 0,
    pushes: 1,
    flow: "body",
    doc: "Pushes the function whose body follows inline, and skips the body.",
  },
  CLOSURE: {
    code: 53,
    operands: ["captures"],
    pops: 1,
    pushes: 1,
    doc: "Turns the callable on top into a closure that captures locals of this frame or upvalues of this closure.",
  },
  CALL_LOCAL: {
    code: 54,
    operands: ["count"],
    pops: { base: 1, perCount: 1 },
    pushes: 1,
    doc: "Pops a closure and calls it with the `count` arguments below it, last argument nearest.",
  },
  GET_UPVALUE: { code: 55, operands: ["upvalue"], pops: 0, pushes: 1, doc: "Pushes an upvalue of this closure." },
  SET_UPVALUE: { code: 56, operands: ["upvalue"], pops: 1, pushes: 0, doc: "Pops a value into an upvalue." },
  CLOSE_UPVALUE: {
    code: 57,
    operands: [],
    pops: 1,
    pushes: 0,
    doc: "Drops the top slot after giving its value to the upvalue that points at it.",
  },
} as const satisfies Record<string, OpcodeDefinition>;

/** Name of an instruction, as the table and the disassembler write it. */
export type OpcodeName = keyof typeof OPCODES;

const BY_CODE: readonly (readonly [OpcodeName, OpcodeDefinition] | undefined)[] = (() => {
  const rows: (readonly [OpcodeName, OpcodeDefinition] | undefined)[] = [];
  for (const [name, definition] of Object.entries(OPCODES)) rows[definition.code] = [name as OpcodeName, definition];
  return Array.from(rows);
})();

/** The name and definition of `code`, or undefined when no instruction has that number. */
export function opcodeByCode(code: number): readonly [name: OpcodeName, definition: OpcodeDefinition] | undefined {
  return BY_CODE[code];
}

/** Values an instruction pops, given its `count` operand (0 for instructions that have none). */
export function popsOf(definition: OpcodeDefinition, count: number): number {
  return typeof definition.pops === "number"
    ? definition.pops
    : definition.pops.base + definition.pops.perCount * count;
}

/** Index of the first code token: 2 after `"_H", version`, 1 after `"_h"`, 0 when the chunk has no header. */
export function codeStart(bytecode: readonly unknown[]): number {
  if (bytecode[0] === HEADER) return 2;
  return bytecode[0] === LEGACY_HEADER ? 1 : 0;
}
