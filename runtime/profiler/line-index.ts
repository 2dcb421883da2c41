import { type SourceMap, spanAt } from "#lang/hog/source-map.ts";
import type { Chunk } from "#runtime/interpreter/program.ts";

/** Lines of instructions, each looked up once. */
export class LineIndex {
  readonly #map: SourceMap | undefined;
  readonly #starts: readonly number[];
  readonly #lines = new Map<number, number>();

  /** @param map of the root chunk; other chunks have no lines. */
  constructor(source: string, map: SourceMap | undefined) {
    this.#map = map;
    const starts = [0];
    for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) starts.push(at + 1);
    this.#starts = starts;
  }

  /** Line of the instruction at `offset`, from 1; 0 when it is not known. */
  lineOf(chunk: Chunk, offset: number): number {
    if (this.#map === undefined || chunk.name !== "root") return 0;
    let line = this.#lines.get(offset);
    if (line === undefined) {
      const span = spanAt(this.#map, offset);
      line = span === undefined ? 0 : this.lineAt(span.start);
      this.#lines.set(offset, line);
    }
    return line;
  }

  /** Line of a UTF-16 offset into the source, from 1. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
