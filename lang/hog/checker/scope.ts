import type { Span } from "#lang/error.ts";

export interface Declaration {
  readonly name: string;
  readonly span: Span;
  readonly kind: "variable" | "function" | "parameter";
  /** For a function: how many arguments it takes at most. */
  readonly params?: number;
  read: boolean;
}

/** The names that are visible at one place; each block has its own, within that of the block around it. */
export class Scope {
  readonly #outer: Scope | undefined;
  readonly #declarations = new Map<string, Declaration>();

  constructor(outer?: Scope) {
    this.#outer = outer;
  }

  declare(declaration: Omit<Declaration, "read">): void {
    this.#declarations.set(declaration.name, { ...declaration, read: false });
  }

  find(name: string): Declaration | undefined {
    return this.#declarations.get(name) ?? this.#outer?.find(name);
  }

  /** What this block itself declares. */
  get own(): Iterable<Declaration> {
    return this.#declarations.values();
  }

  /** All visible names, innermost first. */
  *names(): Generator<string> {
    yield* this.#declarations.keys();
    if (this.#outer !== undefined) yield* this.#outer.names();
  }
}
