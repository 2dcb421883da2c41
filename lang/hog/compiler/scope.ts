/** A variable that lives in a stack slot of its frame: the slot is its index in {@link FunctionScope.locals}. */
export interface Local {
  readonly name: string;
  readonly depth: number;
  /** A closure refers to it, so its slot is closed and not just popped. */
  captured: boolean;
}

/** A variable of an enclosing function: a slot of the frame that makes the closure, or one of that frame's upvalues. */
export interface Upvalue {
  readonly name: string;
  readonly index: number;
  readonly isLocal: boolean;
}

/** What a name stands for; `global` is everything that is declared nowhere. */
export type Resolution =
  | { readonly kind: "local"; readonly slot: number }
  | { readonly kind: "upvalue"; readonly index: number }
  | { readonly kind: "global" };

/** The names of one function. A function sees only what was declared before it. */
export class FunctionScope {
  readonly locals: Local[];
  readonly upvalues: Upvalue[] = [];
  readonly enclosing: FunctionScope | undefined;
  depth = 0;

  constructor(enclosing: FunctionScope | undefined, locals: readonly Local[] = []) {
    this.enclosing = enclosing;
    this.locals = locals.map((local) => ({ ...local }));
  }

  /** Gives `name` the next slot and returns it; undefined if this block has the name already. */
  declare(name: string): number | undefined {
    if (this.locals.some((local) => local.depth === this.depth && local.name === name)) return undefined;
    return this.locals.push({ name, depth: this.depth, captured: false }) - 1;
  }

  /** The innermost declaration of `name`. Finding it in an enclosing function captures it. */
  resolve(name: string): Resolution {
    const slot = this.#slotOf(name);
    if (slot >= 0) return { kind: "local", slot };
    const index = this.#capture(name);
    return index < 0 ? { kind: "global" } : { kind: "upvalue", index };
  }

  /** Leaves a block: removes its locals and returns them, innermost first. */
  close(): readonly Local[] {
    this.depth--;
    const closed: Local[] = [];
    while ((this.locals.at(-1)?.depth ?? 0) > this.depth) closed.push(this.locals.pop()!);
    return closed;
  }

  #slotOf(name: string): number {
    return this.locals.findLastIndex((local) => local.name === name);
  }

  #capture(name: string): number {
    if (this.enclosing === undefined) return -1;
    const slot = this.enclosing.#slotOf(name);
    if (slot >= 0) {
      this.enclosing.locals[slot]!.captured = true;
      return this.#intern(name, slot, true);
    }
    const outer = this.enclosing.#capture(name);
    return outer < 0 ? -1 : this.#intern(name, outer, false);
  }

  #intern(name: string, index: number, isLocal: boolean): number {
    const known = this.upvalues.findIndex((upvalue) => upvalue.index === index && upvalue.isLocal === isLocal);
    return known >= 0 ? known : this.upvalues.push({ name, index, isLocal }) - 1;
  }
}
