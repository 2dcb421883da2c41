/**
 * What kinds of values slots can hold, and which closures are known: flow-insensitive over slots, over all functions at
 * once, repeated until nothing changes. Arithmetic makes numbers whatever it is given, so loop counters, sums and the
 * arguments of recursions come out as numbers, and need no check where they are used.
 */

import { OPCODES, type OpcodeName, opcodeByCode, popsOf } from "#lang/hog/opcodes.ts";
import { offsetAfter } from "#runtime/interpreter/blocks/compile.ts";
import { literal } from "#runtime/interpreter/step.ts";
import { LIBRARY } from "#runtime/library/catalogue.ts";
import type { LibraryEntry, NativeEntry } from "#runtime/library/define.ts";
import type { Value } from "#runtime/value.ts";
import { ANY, type BasicBlock, BOOLEAN, CLOSURE, DICT, LIST, NULL, NUMBER, OTHER, type Slot, TEXT } from "./graph.ts";
import type { JitFunction, Unit } from "./unit.ts";

/** What is known of one value. */
export interface Known {
  readonly kinds: number;
  /** It is a closure of this function. */
  readonly closure?: JitFunction | undefined;
  /** It is this. */
  readonly constant?: Value;
  /** It was read from this variable. */
  readonly from?: Slot;
  /** It is a list made just now, which nothing else refers to. */
  readonly fresh?: boolean;
}

const ANYTHING: Known = { kinds: ANY };

/** Results of library functions, where more than "anything" is sure, whatever the arguments. */
const RESULTS: Readonly<Record<string, number>> = {
  ...{ concat: TEXT, upper: TEXT, toString: TEXT, substring: TEXT, typeof: TEXT, jsonStringify: TEXT, reverse: TEXT },
  ...{
    replaceAll: TEXT,
    replaceOne: TEXT,
    trim: TEXT,
    lower: TEXT | NULL,
    sha256Hex: TEXT | NULL,
    md5Hex: TEXT | NULL,
  },
  ...{ keys: LIST, values: LIST, range: LIST, arrayPushBack: LIST, arrayPushFront: LIST, splitByString: LIST },
  ...{ empty: BOOLEAN, notEmpty: BOOLEAN, isNull: BOOLEAN, isNotNull: BOOLEAN, in: BOOLEAN, has: BOOLEAN },
  ...{ not: BOOLEAN, startsWith: BOOLEAN, like: BOOLEAN, ilike: BOOLEAN, toInt: NUMBER | NULL, toFloat: NUMBER | NULL },
  ...{ indexOf: NUMBER, position: NUMBER | NULL },
};

/** Kinds of what a library function returns. */
export function resultOf(entry: NativeEntry, args: readonly Known[]): number {
  if (LIBRARY.get(entry.name) !== entry) return ANY;
  if (entry.name === "length") return ((args[0]?.kinds ?? ANY) & ~(TEXT | LIST)) === 0 ? NUMBER : NUMBER | NULL;
  return Object.hasOwn(RESULTS, entry.name) ? (RESULTS[entry.name] ?? ANY) : ANY;
}

/** True when a call of `entry` with so many arguments is made directly. */
export function isDirectCall({ minArgs, maxArgs }: LibraryEntry, count: number): boolean {
  return count >= minArgs && count <= maxArgs && count <= 300;
}

const KINDS: Readonly<Partial<Record<OpcodeName, number>>> = {
  ...{ PLUS: NUMBER, MINUS: NUMBER, MULTIPLY: NUMBER, DIVIDE: NUMBER, MOD: NUMBER },
  ...{ AND: BOOLEAN, OR: BOOLEAN, NOT: BOOLEAN, TRUE: BOOLEAN, FALSE: BOOLEAN, NULL, DICT, ARRAY: LIST, TUPLE: LIST },
  ...{ EQ: BOOLEAN, NOT_EQ: BOOLEAN, GT: BOOLEAN, GT_EQ: BOOLEAN, LT: BOOLEAN, LT_EQ: BOOLEAN },
  ...{ LIKE: BOOLEAN, ILIKE: BOOLEAN, NOT_LIKE: BOOLEAN, NOT_ILIKE: BOOLEAN, IN: BOOLEAN, NOT_IN: BOOLEAN },
  ...{ REGEX: BOOLEAN, NOT_REGEX: BOOLEAN, IREGEX: BOOLEAN, NOT_IREGEX: BOOLEAN, CALLABLE: OTHER },
};

/** Kinds of a scalar. */
export function kindsOf(value: Value): number {
  switch (typeof value) {
    case "number":
      return NUMBER;
    case "string":
      return TEXT;
    case "boolean":
      return BOOLEAN;
    default:
      return value === null ? NULL : ANY;
  }
}

/** Instructions after which nothing refers to the lists they were given; and RETURN, after which no variable is left. */
const KEEPING_NOTHING: ReadonlySet<OpcodeName> = new Set([
  ...([
    "GET_PROPERTY",
    "GET_PROPERTY_NULLISH",
    "POP",
    "CLOSE_UPVALUE",
    "JUMP_IF_FALSE",
    "RETURN",
    "AND",
    "OR",
  ] as const),
  ...(["NOT", "PLUS", "MINUS", "MULTIPLY", "DIVIDE", "MOD", "EQ", "NOT_EQ", "GT", "GT_EQ", "LT", "LT_EQ"] as const),
  ...(["LIKE", "ILIKE", "NOT_LIKE", "NOT_ILIKE", "IN", "NOT_IN"] as const),
]);

/** Library functions that make a new list. */
const MAKING: ReadonlySet<string> = new Set(["keys", "values", "range", "arrayPushBack", "splitByString"]);

/** A value on the stack; without `value` it is whatever its slot can hold. */
interface Held {
  readonly slot: Slot;
  readonly value: Known | undefined;
}

function knownOfHeld({ slot, value }: Held): Known {
  return value === undefined || slot.root.captured ? knownOf(slot) : value;
}

/** Fills in kinds, known closures, and what functions need, for all of `unit`. */
export function infer(unit: Unit): void {
  const inference = new Inference(unit);
  do inference.pass();
  while (inference.takeChanged());
  needs(unit);
}

class Inference {
  readonly #unit: Unit;
  #changed = false;

  constructor(unit: Unit) {
    this.#unit = unit;
  }

  takeChanged(): boolean {
    const changed = this.#changed;
    this.#changed = false;
    return changed;
  }

  pass(): void {
    // The list grows when a library function is met.
    for (let i = 0; i < this.#unit.functions.length; i++) {
      const fn = this.#unit.functions[i]!;
      for (const param of fn.params) {
        if (fn.escapes) this.#write(param, ANYTHING);
        this.#share(param);
      }
      for (const block of fn.graph.blocks) this.#block(fn, block);
    }
  }

  #write(slot: Slot, value: Known): void {
    const { root } = slot;
    const kinds = root.kinds | value.kinds;
    const before = root.known;
    if (root.kinds === 0) root.known = value.closure;
    else if (before !== value.closure) {
      root.known = undefined;
      if (before !== undefined) this.#escape(before);
      if (value.closure !== undefined) this.#escape(value.closure);
    }
    if (kinds !== root.kinds || root.known !== before) this.#changed = true;
    root.kinds = kinds;
  }

  #escape(fn: JitFunction | undefined): void {
    if (fn === undefined || fn.escapes) return;
    fn.escapes = true;
    this.#changed = true;
  }

  #returns(fn: JitFunction, value: Known): void {
    this.#escape(value.closure);
    if ((fn.returns | value.kinds) === fn.returns) return;
    fn.returns |= value.kinds;
    this.#changed = true;
  }

  #block(fn: JitFunction, block: BasicBlock): void {
    const { graph, chunk } = fn;
    const { tokens } = chunk;
    const stack: Held[] = block.entry.map((slot) => ({ slot, value: undefined }));
    for (let offset = block.start; offset < block.end; offset = offsetAfter(tokens, offset)) {
      const token = tokens[offset];
      if (token === null) continue;
      const [name, definition] = opcodeByCode(Number(token))!;
      const operand = Number(tokens[offset + 1]);
      const countAt = definition.operands.indexOf("count");
      const pops = popsOf(definition, countAt < 0 ? 0 : Number(tokens[offset + 1 + countAt]));
      const args = stack.splice(stack.length - pops, pops).map(knownOfHeld);
      this.#consume(name, String(tokens[offset + 1]), args);
      if (definition.pushes === 1) {
        const slot = graph.pushed.get(offset)!;
        const value = this.#result(fn, name, offset, args, stack);
        this.#write(slot, value);
        if (value.fresh !== true) this.#share(slot);
        stack.push({ slot, value });
      } else if (name === "SET_LOCAL") {
        const { slot } = stack[operand]!;
        this.#write(slot, args[0]!);
        if (args[0]!.fresh !== true) this.#share(slot);
        stack[operand] = { slot, value: undefined };
      } else if (name === "SET_UPVALUE") {
        this.#write(fn.upvalues[operand]!, args[0]!);
      } else if (name === "TRY") {
        this.#write(graph.pushed.get(offset)!, { kinds: OTHER });
        this.#share(graph.pushed.get(offset));
      } else if (name === "RETURN") {
        this.#returns(fn, args[0]!);
      } else if (name === "SET_PROPERTY" || name === "JUMP_IF_FALSE") {
        for (const arg of args) this.#escape(arg.closure);
      } else if (name === "JUMP_IF_STACK_NOT_NULL") {
        this.#escape(knownOfHeld(stack.at(-1)!).closure);
      }
    }
    if (block.successors.length > 0) for (const { value } of stack) this.#share(value?.from);
    // A chunk's own code may end without RETURN: the root with what is on top, others with null.
    if (block.successors.length === 0 && block.end >= fn.body.end && fn.upvalues.length === 0) {
      const top = stack.at(-1);
      if (top !== undefined) this.#escape(knownOfHeld(top).closure);
      this.#returns(fn, { kinds: fn === this.#unit.root ? ANY : NULL });
    }
  }

  #result(fn: JitFunction, name: OpcodeName, offset: number, args: readonly Known[], stack: readonly Held[]): Known {
    const { tokens } = fn.chunk;
    const operand = Number(tokens[offset + 1]);
    switch (name) {
      case "STRING":
      case "INTEGER":
      case "FLOAT":
        return { kinds: kindsOf(literal(tokens[offset + 1])), constant: literal(tokens[offset + 1]) };
      case "GET_LOCAL": {
        const { slot, value } = stack[operand]!;
        // What was a value on the stack is a variable then.
        this.#share(value?.from);
        return { ...knownOf(slot), from: slot.root };
      }
      case "GET_UPVALUE":
        return knownOf(fn.upvalues[operand]!);
      case "CLOSURE": {
        for (const { slot, value } of stack) if (slot.root.captured) this.#share(value?.from);
        for (const [at, inner] of fn.inner) {
          if (inner.body.end === offset && at < offset) return { kinds: OTHER, closure: inner };
        }
        return { kinds: OTHER };
      }
      case "CALL_LOCAL":
        return this.#callLocal(fn, args);
      case "CALL_GLOBAL":
        return this.#callGlobal(fn, offset, String(tokens[offset + 1]), args);
      default:
        for (const arg of args) this.#escape(arg.closure);
        return { kinds: KINDS[name] ?? ANY, fresh: name === "ARRAY" };
    }
  }

  #share(slot: Slot | undefined): void {
    if (slot === undefined || slot.root.shared) return;
    slot.root.shared = true;
    this.#changed = true;
  }

  /** What instructions keep of the lists they are given. */
  #consume(name: OpcodeName, called: string, args: readonly Known[]): void {
    if (KEEPING_NOTHING.has(name)) return;
    const entry = name === "CALL_GLOBAL" ? this.#unit.program.library.get(called) : undefined;
    const ours = entry?.form === "native" && LIBRARY.get(called) === entry && isDirectCall(entry, args.length);
    const scalar = ours && (resultOf(entry, args) & ~(NUMBER | TEXT | BOOLEAN | NULL)) === 0;
    for (const [index, arg] of args.entries()) {
      if (scalar || (index === 0 && (name === "SET_PROPERTY" || (ours && called === "arrayPushBack")))) continue;
      this.#share(arg.from);
    }
  }

  #callLocal(fn: JitFunction, args: readonly Known[]): Known {
    const callee = args.at(-1)!.closure;
    const given = args.slice(0, -1);
    if (callee === undefined) {
      for (const arg of given) this.#escape(arg.closure);
      if (!fn.callsUnknown) this.#changed = true;
      fn.callsUnknown = true;
      return ANYTHING;
    }
    return this.#callKnown(fn, callee, given);
  }

  #callKnown(fn: JitFunction, callee: JitFunction, given: readonly Known[]): Known {
    if (!fn.callees.has(callee)) this.#changed = true;
    fn.callees.add(callee);
    for (const [index, param] of callee.params.entries()) this.#write(param, given[index] ?? { kinds: NULL });
    for (const extra of given.slice(callee.params.length)) this.#escape(extra.closure);
    return { kinds: callee.returns };
  }

  #callGlobal(fn: JitFunction, offset: number, name: string, args: readonly Known[]): Known {
    const entry = this.#unit.program.library.get(name);
    const direct = entry !== undefined && name !== "import" && isDirectCall(entry, args.length);
    if (direct && entry.form === "bytecode") {
      return this.#callKnown(fn, this.#unit.libraryFunction(fn, offset, name), args);
    }
    const [first] = args;
    if (name === "import" && args.length === 1 && typeof first?.constant === "string") {
      const module = this.#unit.moduleFunction(fn, offset, first.constant);
      if (module !== undefined) return this.#callKnown(fn, module, []);
    }
    for (const arg of args) this.#escape(arg.closure);
    if (!direct || entry.form !== "native") return ANYTHING;
    return { kinds: resultOf(entry, args), fresh: LIBRARY.get(name) === entry && MAKING.has(name) };
  }
}

/** What a value in `slot` is known to be. */
export function knownOf(slot: Slot): Known {
  const { kinds, known } = slot.root;
  return { kinds, closure: known };
}

/** Whether memory is accounted for, and whether closures are needed, follows from the functions that are called. */
function needs(unit: Unit): void {
  for (const fn of unit.functions)
    fn.charges = fn.callsUnknown || instructions(fn).some((at) => mayCharge(unit, fn, at));
  for (let changed = true; changed; ) {
    changed = false;
    for (const fn of unit.functions) {
      const mutating = fn.callsUnknown || [...fn.callees].some((callee) => callee.callsMutating || sets(callee));
      if (mutating && !fn.callsMutating) {
        fn.callsMutating = true;
        changed = true;
      }
      if (!fn.charges && [...fn.callees].some((callee) => callee.charges)) {
        fn.charges = true;
        changed = true;
      }
      if (!fn.needsClosure && usesClosure(fn)) {
        fn.needsClosure = true;
        changed = true;
      }
    }
  }
}

function instructions(fn: JitFunction): number[] {
  const offsets: number[] = [];
  for (const { start, end } of fn.graph.blocks) {
    for (let offset = start; offset < end; offset = offsetAfter(fn.chunk.tokens, offset)) offsets.push(offset);
  }
  return offsets;
}

function sets(fn: JitFunction): boolean {
  return instructions(fn).some((offset) => fn.chunk.tokens[offset] === OPCODES.SET_PROPERTY.code);
}

const CHARGING: ReadonlySet<OpcodeName> = new Set(["GET_GLOBAL", "DICT", "ARRAY", "TUPLE", "SET_PROPERTY", "CLOSURE"]);

function mayCharge(unit: Unit, { chunk: { tokens } }: JitFunction, offset: number): boolean {
  if (tokens[offset] === null) return false;
  const [name] = opcodeByCode(Number(tokens[offset]))!;
  if (CHARGING.has(name)) return true;
  if (name !== "CALL_GLOBAL") return false;
  const entry = unit.program.library.get(String(tokens[offset + 1]));
  const count = Number(tokens[offset + 2]);
  return entry?.form !== "native" || !isDirectCall(entry, count) || !isFree(entry, count);
}

/** Its result takes no memory worth counting. */
export function isFree(entry: NativeEntry, count: number): boolean {
  return count === 1 && typeof entry.cost === "number" && entry.work === undefined && entry.run !== undefined;
}

function usesClosure(fn: JitFunction): boolean {
  const { tokens } = fn.chunk;
  return instructions(fn).some((offset) => {
    if (tokens[offset] === 56) return true;
    if (tokens[offset] === CLOSURE) return fn.graph.captures.get(offset)!.some((from) => typeof from === "number");
    if (tokens[offset] !== 55) return false;
    const callee = fn.upvalues[Number(tokens[offset + 1])]!.root.known;
    return callee === undefined || callee.needsClosure || tokens[offset + 2] !== 54;
  });
}
