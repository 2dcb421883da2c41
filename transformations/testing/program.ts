import { compileSource } from "#lang/hog/compiler/source.ts";
import type { LoadedFunction } from "#transformations/chain/contract.ts";

/** Bytecode of a program that has no mistakes. */
export function bytecodeOf(source: string): readonly unknown[] {
  const { bytecode, diagnostics } = compileSource(source);
  if (bytecode === null) throw new Error(diagnostics.map(({ message }) => message).join("; "));
  return bytecode;
}

/** A function of this source, as the stage loads it. */
export function functionOf(id: string, source: string, more: Partial<LoadedFunction> = {}): LoadedFunction {
  return { id, name: id, bytecode: bytecodeOf(source), ...more };
}
