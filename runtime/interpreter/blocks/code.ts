/** Finds and compiles the code of functions. */

import { OPCODES } from "#lang/hog/opcodes.ts";
import { jumpTarget } from "#lang/hog/verifier/verify.ts";
import { type Chunk, findChunk, type Program } from "#runtime/interpreter/program.ts";
import type { HogCallable } from "#runtime/value.ts";
import type { Block, FunctionCode } from "./block.ts";
import { compileFunction, offsetAfter } from "./compile.ts";
import type { Unit } from "./emit.ts";

/** Units of a program by chunk name; null for chunks that only the checking interpreter can run. */
const UNITS = new WeakMap<Program, Map<string, Unit | null>>();

/** Code of the chunk `name`; null when it can't be made of blocks. */
export function unitOf(program: Program, name: string): Unit | null {
  let units = UNITS.get(program);
  if (units === undefined) {
    units = new Map();
    UNITS.set(program, units);
  }
  let unit = units.get(name);
  if (unit === undefined) {
    unit = makeUnit(program, name);
    units.set(name, unit);
  }
  return unit;
}

function makeUnit(program: Program, name: string): Unit | null {
  const chunk = name === "root" ? program.root : findChunk(program, name);
  const { verified } = chunk;
  if (verified === undefined || verified.version === 0 || program.repl) return null;
  const functions = new Map<number, FunctionCode>();
  for (const body of verified.functions) {
    if (!body.exact || declaresFunctions(chunk.tokens, body.start, body.end)) return null;
    const code: FunctionCode = {
      chunk,
      start: body.start,
      end: body.end,
      arity: body.arity,
      heightMax: body.heightMax,
      entry: undefined,
      blocks: new Map(),
    };
    functions.set(body.start, code);
  }
  return { program, chunk, functions, prefixes: new Map(), readOnce: globalsReadOnce(chunk) };
}

function declaresFunctions(tokens: readonly unknown[], start: number, end: number): boolean {
  for (let offset = start; offset < end; offset = offsetAfter(tokens, offset)) {
    if (tokens[offset] === OPCODES.DECLARE_FN.code) return true;
  }
  return false;
}

/** Names that one GET_GLOBAL alone refers to, which stands in the chunk's own code and in no loop. */
function globalsReadOnce(chunk: Chunk): ReadonlySet<string> {
  const sites = new Map<string, number[]>();
  const loops: (readonly [from: number, to: number])[] = [];
  const verified = chunk.verified!;
  let dynamic = false;
  for (const body of verified.functions) {
    let previous = -1;
    for (let offset = body.start; offset < body.end; offset = offsetAfter(chunk.tokens, offset)) {
      const token = chunk.tokens[offset];
      if (token === OPCODES.GET_GLOBAL.code) {
        const isName = chunk.tokens[previous] === OPCODES.STRING.code;
        if (!isName) dynamic = true;
        const name = String(chunk.tokens[previous + 1]);
        const inLoopOrFunction = body.start !== chunk.start;
        sites.set(name, [...(sites.get(name) ?? []), inLoopOrFunction ? Number.NaN : offset]);
      } else if (token === OPCODES.JUMP.code || token === OPCODES.JUMP_IF_FALSE.code) {
        const target = jumpTarget(verified, offset);
        if (target <= offset) loops.push([target, offset]);
      }
      previous = offset;
    }
  }
  const once = new Set<string>();
  if (dynamic) return once;
  for (const [name, [first, second]] of sites) {
    const fixed = first !== undefined && second === undefined && !Number.isNaN(first);
    if (fixed && !loops.some(([from, to]) => from <= first && first <= to)) once.add(name);
  }
  return once;
}

/** The code that `callable` calls; undefined when only the checking interpreter can run it. */
export function codeAt(program: Program, callable: HogCallable): FunctionCode | undefined {
  if (callable.code !== undefined) return callable.code as FunctionCode;
  const code = unitOf(program, callable.chunk)?.functions.get(callable.ip);
  callable.code = code;
  return code;
}

/** The first block of `code`, compiled now if it was not yet. */
export function entryOf(program: Program, code: FunctionCode): Block {
  if (code.entry === undefined) {
    const unit = unitOf(program, code.chunk.name);
    if (unit === null) throw new Error(`chunk ${code.chunk.name} has no blocks`);
    compileFunction(unit, code);
  }
  return code.entry!;
}
