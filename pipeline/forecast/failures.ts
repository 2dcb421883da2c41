import { compileSource } from "#lang/hog/compiler/source.ts";
import type { SourceMap } from "#lang/hog/source-map.ts";
import { load } from "#runtime/interpreter/machine.ts";
import { Profiler, type ProfilerOptions, type Subject } from "#runtime/profiler/profiler.ts";
import { cut } from "#runtime/profiler/visible.ts";
import type { FailureClass } from "#transformations/chain/contract.ts";
import type { FailureKind } from "./job.ts";

const KINDS_MAX = 20;
const MESSAGE_CHARS_MAX = 500;
/** Watched runs that look for the line of a failure; each takes far longer than the run itself. */
const SEARCHES_MAX = 10;
const SEARCHED_OPS_MAX = 200_000;
/** What only the program can do wrong, so that a line of it is at fault. */
const IN_PROGRAM: ReadonlySet<FailureClass> = new Set(["error", "ops", "memory", "time", "depth"]);
const BUDGETS: ReadonlySet<FailureClass> = new Set(["ops", "memory", "time", "depth", "killed"]);

export const isBreach = (failure: FailureClass): boolean => BUDGETS.has(failure);

/** A function's program with the lines of its source. @returns undefined when its source makes other bytecode. */
export function subjectOf(hog: string, bytecode: readonly unknown[]): Subject | undefined {
  const compiled = compileSource(hog);
  if (compiled.bytecode === null || JSON.stringify(compiled.bytecode) !== JSON.stringify(bytecode)) return undefined;
  const { sourceMap }: { sourceMap: SourceMap } = compiled;
  return { program: load(bytecode, { sourceMap }), source: hog, sourceMap };
}

/** Counts failures by kind, and finds their lines by running the program again where it can be watched. */
export class FailureBook {
  readonly #subject: Subject | undefined;
  readonly #options: ProfilerOptions;
  readonly #kinds = new Map<string, FailureKind>();
  #searches = 0;

  constructor(subject: Subject | undefined, options: ProfilerOptions) {
    this.#subject = subject;
    this.#options = { ...options, watchedOpsMax: SEARCHED_OPS_MAX };
  }

  /** @param globals of the run, to find the line by. @returns the line, or null when it is not known. */
  add(
    failure: { readonly class: FailureClass; readonly error: string },
    globals: Readonly<Record<string, unknown>>,
  ): number | null {
    const message = cut(failure.error, MESSAGE_CHARS_MAX);
    // Budgets name what was used, which differs each time.
    const key = isBreach(failure.class) ? failure.class : `${failure.class} ${message}`;
    const known = this.#kinds.get(key);
    if (known !== undefined) {
      this.#kinds.set(key, { ...known, events: known.events + 1 });
      return known.line;
    }
    const line = IN_PROGRAM.has(failure.class) ? this.#lineOf(globals) : null;
    if (this.#kinds.size < KINDS_MAX) this.#kinds.set(key, { class: failure.class, message, line, events: 1 });
    return line;
  }

  /** Most events first. */
  kinds(): readonly FailureKind[] {
    return [...this.#kinds.values()].sort((a, b) => b.events - a.events);
  }

  #lineOf(globals: Readonly<Record<string, unknown>>): number | null {
    if (this.#subject === undefined || this.#searches >= SEARCHES_MAX) return null;
    this.#searches += 1;
    const profiler = new Profiler(this.#subject, this.#options);
    profiler.add(globals);
    return profiler.profile().failures[0]?.line || null;
  }
}
