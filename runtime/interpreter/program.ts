import type { Span } from "#lang/error.ts";
import { codeStart, HEADER, LEGACY_HEADER } from "#lang/hog/opcodes.ts";
import { type SourceMap, spanAt } from "#lang/hog/source-map.ts";
import { type VerifiedChunk, verify } from "#lang/hog/verifier/verify.ts";
import { InvalidBytecode } from "#runtime/errors.ts";
import { Fault } from "#runtime/fault.ts";
import type { FunctionCode } from "#runtime/interpreter/blocks/block.ts";
import type { LibraryEntry } from "#runtime/library/define.ts";

/** A module or library function that comes with a program. */
export interface ModuleSource {
  readonly bytecode: readonly unknown[];
  readonly globals?: Readonly<Record<string, unknown>>;
}

/** One flat array of code, and what its global names mean. */
export interface Chunk {
  /** `root`, a module's name, or `stl/<name>`. */
  readonly name: string;
  readonly tokens: readonly unknown[];
  /** Index of the first instruction. */
  readonly start: number;
  readonly globals: Readonly<Record<string, unknown>>;
  readonly sourceMap: SourceMap | undefined;
  /** What the verifier found out; undefined for chunks without a proof. */
  readonly verified: VerifiedChunk | undefined;
  /** Branches that do not go where they say: offset of the instruction → its target. */
  readonly mended: ReadonlyMap<number, number>;
}

/** A loaded program: immutable, used for any number of runs. */
export interface Program {
  readonly root: Chunk;
  readonly modules: Readonly<Record<string, ModuleSource>>;
  readonly library: ReadonlyMap<string, LibraryEntry>;
  /** The stack is left as it is at the end, and there is no result. */
  readonly repl: boolean;
  /** False when the bytecode was not proven sound: then only the checking interpreter runs it. */
  readonly verified: boolean;
  /** Every chunk used so far, by name; grows when modules and library functions are first called. */
  readonly chunks: Map<string, Chunk>;
  /** What the block compiler made of the root; null when only steps can run it, undefined before the first run. */
  rootCode: FunctionCode | null | undefined;
}

const NO_GLOBALS: Readonly<Record<string, unknown>> = Object.freeze({});
const NOTHING_MENDED: ReadonlyMap<number, number> = new Map();

/**
 * Reads a chunk, and verifies it when `prove` is set.
 *
 * @throws InvalidBytecode when the verifier refuses it. @throws Fault `machine` when there is no header.
 */
export function chunkOf(
  name: string,
  source: ModuleSource,
  prove: boolean,
  sourceMap?: SourceMap,
  heightAtStart = 0,
): Chunk {
  const { bytecode } = source;
  const inLibrary = name.startsWith("stl/");
  if (!prove && !inLibrary && bytecode[0] !== HEADER && bytecode[0] !== LEGACY_HEADER) {
    throw new Fault("machine", "Invalid HogQL bytecode, must start with '_H'");
  }
  let verified: VerifiedChunk | undefined;
  if (prove) {
    const verification = verify(bytecode, { header: inLibrary ? "none" : "required", heightAtStart });
    if (!verification.ok) {
      const [problem] = verification.problems;
      const offset = problem?.offset ?? 0;
      throw new InvalidBytecode(`${name}: at ${offset}: ${problem?.reason ?? "refused"}`, offset);
    }
    verified = verification.chunk;
  }
  return {
    name,
    tokens: bytecode,
    start: inLibrary ? 0 : codeStart(bytecode),
    globals: source.globals ?? NO_GLOBALS,
    sourceMap,
    verified,
    mended: verified?.mended ?? NOTHING_MENDED,
  };
}

/** The chunk `name` of `program`. @throws Fault `machine` when there is none. */
export function findChunk(program: Program, name: string): Chunk {
  const known = program.chunks.get(name);
  if (known !== undefined) return known;
  const source = sourceOf(program, name);
  if (source === undefined) throw new Fault("machine", `Unknown chunk: ${name}`);
  const chunk = chunkOf(name, source, program.verified, undefined, source.height);
  program.chunks.set(name, chunk);
  return chunk;
}

function sourceOf(program: Program, name: string): (ModuleSource & { readonly height?: number }) | undefined {
  if (name.startsWith("stl/")) {
    const entry = program.library.get(name.slice("stl/".length));
    return entry?.form === "bytecode" ? { bytecode: entry.chunk, height: entry.maxArgs } : undefined;
  }
  return Object.hasOwn(program.modules, name) ? program.modules[name] : undefined;
}

/** Source text of the instruction at `offset`, when the chunk has a map. */
export function spanOf(chunk: Chunk, offset: number): Span | undefined {
  return chunk.sourceMap === undefined ? undefined : spanAt(chunk.sourceMap, offset);
}

/** Version 0 chunks, with their reversed arguments, have the legacy header. The root decides for the whole run. */
export function isLegacy(program: Program): boolean {
  return program.root.tokens[0] === LEGACY_HEADER;
}
