import type { Span } from "#lang/error.ts";

/**
 * Where each instruction comes from: a side table beside the bytecode, because the container has no room for positions.
 * Plain JSON, so that it is stored with the program. `offsets` ascend; an entry holds from its offset to the next one.
 */
export interface SourceMap {
  /** Token offsets of opcodes in the chunk. */
  readonly offsets: readonly number[];
  /** UTF-16 offsets into the source, one per entry. */
  readonly starts: readonly number[];
  /** Exclusive ends, one per entry. */
  readonly ends: readonly number[];
}

/** The source text of the instruction at token `offset`; undefined before the first entry. */
export function spanAt(map: SourceMap, offset: number): Span | undefined {
  let low = 0;
  let high = map.offsets.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (map.offsets[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : { start: map.starts[low - 1]!, end: map.ends[low - 1]! };
}
