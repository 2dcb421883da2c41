/**
 * Terms: values on the stack as JavaScript text, before they are needed. A *simple* term (a constant, or a variable) may be
 * written any number of times; any other is written once, where its value is used first.
 */

import type { Value } from "#runtime/value.ts";
import type { Slot } from "./graph.ts";
import type { Known } from "./infer.ts";
import type { Source } from "./source.ts";

export interface Term extends Known {
  readonly code: string;
  readonly form: "constant" | "variable" | "complex";
  /** Of a constant. */
  readonly value?: null | boolean | number | string;
  /** Of a variable: what it reads. */
  readonly reads?: Slot;
  /**
   * The globals that must exist for the evaluation to be without failure or effect; undefined when it may fail or have an
   * effect otherwise.
   */
  readonly roots: readonly string[] | undefined;
  /** Of a list written with constants only: these. */
  readonly members?: readonly Value[];
  /** Of `typeof(x)`: x. */
  readonly typeOf?: Term;
  /** Of the library's own `arrayPushBack(list, item)`. */
  readonly pushBack?: { readonly list: Term; readonly item: Term };
}

/** What terms are made with. */
export interface Writer {
  readonly source: Source;
  /** A variable for part of an expression. */
  temporary(): string;
  /** The number of the instruction being compiled, for errors. */
  site(): string;
  /** An expression, for its effect: accounts for `bytes`. */
  charge(bytes: string): string;
  /** `code`, which may take account of memory itself. */
  spilling(code: string): string;
}

export function constant(source: Source, value: null | boolean | number | string, kinds: number): Term {
  return { code: source.constant(value), form: "constant", value, kinds, roots: NONE };
}

const NONE: readonly string[] = [];

/** A term that is no variable and no constant. */
export function complex(code: string, kinds: number, roots: readonly string[] | undefined): Term {
  return { code, form: "complex", kinds, roots };
}

export function isSimple(term: Term): boolean {
  return term.form !== "complex";
}

/** All names, or undefined when one of the terms may fail otherwise. */
export function joinedRoots(terms: readonly Term[]): readonly string[] | undefined {
  const names = new Set<string>();
  for (const { roots } of terms) {
    if (roots === undefined) return undefined;
    for (const name of roots) names.add(name);
  }
  return Array.from(names);
}

/** Evaluations in order, before the expression that uses their results. */
export class Sequence {
  readonly #writer: Writer;
  readonly #parts: string[] = [];

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  /** Evaluates `term` now; returns text that can be written any number of times. */
  simple(term: Term): string {
    return isSimple(term) ? term.code : this.store(term.code);
  }

  /** The same, and never a constant. */
  variable(term: Term): string {
    return term.form === "variable" ? term.code : this.store(term.code);
  }

  store(code: string): string {
    const name = this.#writer.temporary();
    this.#parts.push(`${name}=${code}`);
    return name;
  }

  do(code: string): void {
    this.#parts.push(code);
  }

  /** `(…, code)` */
  before(code: string): string {
    return this.#parts.length === 0 ? code : `(${this.#parts.join(",")},${code})`;
  }

  get isEmpty(): boolean {
    return this.#parts.length === 0;
  }
}
