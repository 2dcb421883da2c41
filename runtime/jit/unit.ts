/**
 * What is compiled together: the functions of a program's chunks, with what is known about them. Library functions that
 * are bytecode are compiled anew for each call of them, so that their callback is a function known at compile time.
 */

import { OPCODES } from "#lang/hog/opcodes.ts";
import type { VerifiedFunction } from "#lang/hog/verifier/verify.ts";
import { unitOf } from "#runtime/interpreter/blocks/code.ts";
import { offsetAfter } from "#runtime/interpreter/blocks/compile.ts";
import { type Chunk, findChunk, type Program } from "#runtime/interpreter/program.ts";
import { CALLABLE, CLOSURE, type Graph, graphOf, Refused, Slot, type SlotCounter } from "./graph.ts";

/** One function body, or a chunk's own code; of library chunks one for each call of them. */
export class JitFunction {
  readonly id: number;
  readonly graph: Graph;
  readonly chunk: Chunk;
  readonly body: VerifiedFunction;
  /** The variables it captures. Empty for a chunk's own code. */
  upvalues: readonly Slot[] = [];
  /** Functions written in it, by offset of their CALLABLE. */
  readonly inner = new Map<number, JitFunction>();
  /** Library functions that it calls, by offset of the call. */
  readonly library = new Map<number, JitFunction>();
  /** It may be called by code that does not know it: arguments can be anything. */
  escapes = false;
  /** Kinds of what it returns. */
  returns = 0;
  /** Functions that it calls, and knows. */
  readonly callees = new Set<JitFunction>();
  /** It calls something that is not known. */
  callsUnknown = false;
  /** Memory may be accounted for while it runs. */
  charges = false;
  /** The program's own code: nothing calls it. */
  isRoot = false;
  /** What it calls may change lists and dicts that it did not make. */
  callsMutating = false;
  /** It needs its own closure, for the variables in it. */
  needsClosure = false;

  constructor(id: number, graph: Graph) {
    this.id = id;
    this.graph = graph;
    this.chunk = graph.chunk;
    this.body = graph.body;
  }

  get params(): readonly Slot[] {
    return this.graph.first.entry;
  }

  get hasCalls(): boolean {
    return this.callsUnknown || this.callees.size > 0;
  }

  /** One block that calls nothing and throws nothing: callers count its instructions themselves. */
  get isSimple(): boolean {
    const [block, second] = this.graph.blocks;
    const throws = this.chunk.tokens[block!.end - 1] === THROW;
    return second === undefined && !throws && !this.hasCalls && !this.isRoot;
  }
}

/** Bodies compiled in one program at most; library functions count at each call. */
const FUNCTIONS_MAX = 400;
const TOKENS_MAX = 60_000;

/** All functions of a program. */
export class Unit implements SlotCounter {
  readonly program: Program;
  readonly functions: JitFunction[] = [];
  readonly root: JitFunction;
  /** Globals that one instruction reads, once at most in a run. */
  readonly readOnce: ReadonlySet<string>;
  next = 0;
  #tokens = 0;

  /** @throws Refused */
  constructor(program: Program) {
    this.program = program;
    const blocks = unitOf(program, "root");
    if (blocks === null) throw new Refused("the bytecode is not proven, or its stack heights vary");
    this.readOnce = blocks.readOnce;
    this.root = this.#add(program.root, program.root.verified!.functions[0]!);
    this.root.isRoot = true;
    this.#addInner(this.root);
  }

  /** The library function `name`, for the call at `offset` of `caller`. */
  libraryFunction(caller: JitFunction, offset: number, name: string): JitFunction {
    let found = caller.library.get(offset);
    if (found === undefined) {
      const chunk = findChunk(this.program, `stl/${name}`);
      if (unitOf(this.program, chunk.name) === null) throw new Refused(`the library's ${name} can't be compiled`);
      found = this.#add(chunk, chunk.verified!.functions[0]!);
      this.#addInner(found);
      caller.library.set(offset, found);
    }
    return found;
  }

  /** The module `name`, for the import at `offset` of `caller`. */
  moduleFunction(caller: JitFunction, offset: number, name: string): JitFunction | undefined {
    const known = caller.library.get(offset);
    if (known !== undefined || !Object.hasOwn(this.program.modules, name)) return known;
    const chunk = findChunk(this.program, name);
    if (unitOf(this.program, name) === null) throw new Refused(`the module ${name} can't be compiled`);
    const found = this.#add(chunk, chunk.verified!.functions[0]!);
    this.#addInner(found);
    caller.library.set(offset, found);
    return found;
  }

  #add(chunk: Chunk, body: VerifiedFunction): JitFunction {
    this.#tokens += body.end - body.start;
    if (this.functions.length >= FUNCTIONS_MAX || this.#tokens > TOKENS_MAX)
      throw new Refused("the program is too long");
    const made = new JitFunction(this.functions.length, graphOf(chunk, body, this));
    this.functions.push(made);
    return made;
  }

  /** The functions written in `outer`, and what they capture. */
  #addInner(outer: JitFunction): void {
    const { chunk, graph } = outer;
    const { tokens } = chunk;
    for (const block of graph.blocks) {
      for (let offset = block.start; offset < block.end; offset = offsetAfter(tokens, offset)) {
        if (tokens[offset] !== CALLABLE) continue;
        const body = chunk.verified!.functions.find((candidate) => candidate.start === offset + 5);
        // Without a closure around it nothing can call it.
        if (body === undefined || tokens[body.end] !== CLOSURE) continue;
        const inner = this.#add(chunk, body);
        inner.upvalues = (graph.captures.get(body.end) ?? []).map((from) =>
          from instanceof Slot ? from.root : outer.upvalues[from]!,
        );
        outer.inner.set(offset, inner);
        this.#addInner(inner);
      }
    }
  }

  /** Names that programs call, or read, and the library may leave to the host. */
  outerNames(): ReadonlySet<string> {
    const names = new Set<string>();
    for (const { chunk, graph } of this.functions) {
      const { tokens } = chunk;
      for (const { start, end } of graph.blocks) {
        for (let offset = start; offset < end; offset = offsetAfter(tokens, offset)) {
          if (tokens[offset] === CALL_GLOBAL) names.add(String(tokens[offset + 1]));
          if (tokens[offset] === GET_GLOBAL) names.add(String(tokens[offset - 1]));
        }
      }
    }
    return names;
  }
}

const THROW = OPCODES.THROW.code;
const GET_GLOBAL = OPCODES.GET_GLOBAL.code;
const CALL_GLOBAL = OPCODES.CALL_GLOBAL.code;
