import type { Span } from "#lang/error.ts";

/**
 * One statement of a program, as far as debuggers and coverage need it: where its code lies and which names its frame
 * has. A lambda's single expression counts as a statement. Plain JSON, like the source map.
 */
export interface StatementEntry {
  /** Token offset of its first instruction. */
  readonly start: number;
  /** Token offset behind its last instruction; bodies of functions that it declares lie in between. */
  readonly end: number;
  readonly span: Span;
  /** Names of the frame's slots when the statement begins, by slot. Names like `__H_keys_H__` are the compiler's own. */
  readonly locals: readonly string[];
  /** Names of what the function captured, by index of the upvalue. */
  readonly upvalues: readonly string[];
}

/** All statements of a chunk, by `start`; a statement stands before those inside of it. */
export type StatementTable = readonly StatementEntry[];

/** The innermost statement whose code the token at `offset` belongs to. */
export function statementAt(table: StatementTable, offset: number): StatementEntry | undefined {
  let low = 0;
  let high = table.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (table[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= 0; index--) if (offset < table[index]!.end) return table[index];
  return undefined;
}

/** True for a name that a program can have written. */
export const isWritten = (name: string): boolean => !name.startsWith("__H_");
