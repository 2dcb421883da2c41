import { compileProgram } from "#lang/hog/compiler/compile.ts";
import { parseProgram } from "#lang/syntax/parse.ts";
import type { LoadedFunction } from "#transformations/chain/contract.ts";

/** Bytecode of a program that has no mistakes. */
export function bytecodeOf(source: string): readonly unknown[] {
  const { tree, diagnostics } = parseProgram(source);
  if (tree === null) throw new Error(diagnostics.map(({ message }) => message).join("; "));
  const compiled = compileProgram(tree);
  if (compiled.bytecode === null) throw new Error(compiled.diagnostics.map(({ message }) => message).join("; "));
  return compiled.bytecode;
}

/** A function of this source, as the stage loads it. */
export function functionOf(id: string, source: string, more: Partial<LoadedFunction> = {}): LoadedFunction {
  return { id, name: id, bytecode: bytecodeOf(source), ...more };
}
