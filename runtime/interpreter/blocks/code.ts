/** Finds and compiles the code of functions. */

import { OPCODES } from "#lang/hog/opcodes.ts";
import { findChunk, type Program } from "#runtime/interpreter/program.ts";
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
  return { program, chunk, functions, prefixes: new Map() };
}

function declaresFunctions(tokens: readonly unknown[], start: number, end: number): boolean {
  for (let offset = start; offset < end; offset = offsetAfter(tokens, offset)) {
    if (tokens[offset] === OPCODES.DECLARE_FN.code) return true;
  }
  return false;
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
