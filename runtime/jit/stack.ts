import { PLAIN, Refused, type Slot } from "./graph.ts";
import { knownOf } from "./infer.ts";
import { integer } from "./source.ts";
import { complex, isSimple, type Term } from "./term.ts";

/** A value on the stack, and the slot it has there. */
export interface Held {
  term: Term;
  readonly slot: Slot;
  /** The slot's variable has it. */
  inPlace: boolean;
}

/**
 * The stack while a block is compiled: what an instruction would push is held as a term, and assigned to its slot's
 * variable when it must be.
 */
export class Stack {
  /** Names of all variables used. */
  readonly variables = new Set<string>();
  readonly #line: (text: string) => void;
  #held: Held[] = [];

  /** @param line takes statements. */
  constructor(line: (text: string) => void) {
    this.#line = line;
  }

  start(slots: readonly Slot[]): void {
    this.#held = slots.map((slot) => ({ slot, term: this.#read(slot), inPlace: true }));
  }

  variable(slot: Slot): string {
    const name = `s${integer(slot.root.id)}`;
    this.variables.add(name);
    return name;
  }

  /** What is in `slot` now. */
  #read(slot: Slot): Term {
    const known = knownOf(slot);
    const code = this.variable(slot);
    if (slot.root.captured) return { ...complex(`${code}.value`, known.kinds, []), closure: known.closure };
    return { code, form: "variable", reads: slot.root, kinds: known.kinds, closure: known.closure, roots: [] };
  }

  /** The first assignment to a slot. */
  assignment(slot: Slot, code: string): string {
    return slot.root.captured ? `${this.variable(slot)}=new Box(${code});` : `${this.variable(slot)}=${code};`;
  }

  push(term: Term, slot: Slot): void {
    this.#held.push({ term, slot, inPlace: false });
  }

  /** Pushes what is in its slot already. */
  pushPlaced(slot: Slot): void {
    this.#held.push({ slot, term: this.#read(slot), inPlace: true });
  }

  get top(): Held | undefined {
    return this.#held.at(-1);
  }

  at(index: number): Held {
    return this.#held[index]!;
  }

  /** @throws Refused */
  pop(): Term {
    const held = this.#held.pop();
    if (held === undefined) throw new Refused("the stack of the frame is too short");
    return held.term;
  }

  /** The top `count`, deepest first. */
  popMany(count: number): Term[] {
    return this.#held.splice(this.#held.length - count, count).map(({ term }) => term);
  }

  place(held: Held): void {
    if (held.inPlace) return;
    this.#line(this.assignment(held.slot, held.term.code));
    held.term = this.#read(held.slot);
    held.inPlace = true;
  }

  flush(upTo = this.#held.length): void {
    for (let i = 0; i < upTo; i++) this.place(this.#held[i]!);
  }

  /** Up to and with `slot`, if it is there. */
  flushTo(slot: Slot): void {
    this.flush(this.#held.findIndex((held) => held.slot.root === slot.root) + 1);
  }

  /** Before something happens: evaluates what is no plain variable or constant, and what `assigned` was read for. */
  flushEffects(assigned?: Slot): void {
    for (const held of this.#held) {
      if (held.inPlace) continue;
      const { term } = held;
      if (!isSimple(term) || (term.reads !== undefined && term.reads === assigned)) this.place(held);
    }
  }

  /** A held term is the variable of `slot`. */
  isRead(slot: Slot): boolean {
    return this.#held.some(({ inPlace, term }) => !inPlace && term.reads === slot);
  }

  /** Variables that may hold memory. */
  memory(): string[] {
    return this.#held
      .filter(({ inPlace, term }) => inPlace && (term.kinds & ~PLAIN) !== 0)
      .map(({ term }) => term.code);
  }
}
