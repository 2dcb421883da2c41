import { positionOf } from "#lang/diagnostics/render.ts";
import type { StatementTable } from "#lang/hog/statement-table.ts";
import type { Watcher } from "#runtime/interpreter/stepper.ts";

/** What tests ran of a program. A line counts as run when every statement that begins on it was. */
export interface CoverageReport {
  readonly file: string;
  /** Lines on which a statement begins. */
  readonly lines: number;
  readonly linesRun: number;
  /** Of the lines, 0 to 100, one decimal. */
  readonly percent: number;
  readonly notRun: readonly number[];
}

/** Notes which statements of one source text run, in whatever chunks it was compiled to. */
export class Coverage {
  readonly #file: string;
  readonly #lineOf = new Map<string, number>();
  readonly #run = new Set<string>();

  /** @param table of the whole program: what there is to run. */
  constructor(file: string, source: string, table: StatementTable) {
    this.#file = file;
    for (const entry of table) this.#lineOf.set(keyOf(entry), positionOf(source, entry.span.start).line);
  }

  /** Watches the chunk `name`, whose statements are those of `table`. */
  watcher(name: string, table: () => StatementTable): Watcher {
    let starts: ReadonlyMap<number, string> | undefined;
    return (fiber) => {
      if (fiber.top.chunk.name !== name) return false;
      starts ??= new Map(table().map((entry) => [entry.start, keyOf(entry)]));
      const key = starts.get(fiber.offset);
      if (key !== undefined) this.#run.add(key);
      return false;
    };
  }

  report(): CoverageReport {
    const all = new Set(this.#lineOf.values());
    const missed = new Set<number>();
    for (const [key, line] of this.#lineOf) if (!this.#run.has(key)) missed.add(line);
    const lines = all.size;
    const linesRun = lines - missed.size;
    const percent = lines === 0 ? 100 : Math.floor((1000 * linesRun) / lines) / 10;
    return { file: this.#file, lines, linesRun, percent, notRun: [...missed].sort((a, b) => a - b) };
  }
}

const keyOf = ({ span }: StatementTable[number]): string => `${span.start}-${span.end}`;

/** `3, 7–9` */
export function rangesOf(lines: readonly number[]): string {
  const parts: string[] = [];
  for (let index = 0; index < lines.length; index++) {
    const first = lines[index]!;
    while (lines[index + 1] === lines[index]! + 1) index++;
    parts.push(first === lines[index] ? `${first}` : `${first}–${lines[index]}`);
  }
  return parts.join(", ");
}
