/**
 * The generated text. It consists of our own words, identifiers made of a letter and a number, and integers; everything
 * that comes from the program (names, properties, texts, numbers that are no small integers) is an entry of the table
 * that the code is given, so that no program can write code.
 */

import { isIntegerLike } from "#runtime/dict.ts";
import type { Value } from "#runtime/value.ts";

/** An integer as source. */
export function integer(value: number): string {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new Error(`${value} is not printed`);
  return value < 0 ? `(${value})` : String(value);
}

const SHORT = 64;

export class Source {
  readonly table: unknown[] = [];
  readonly #texts: string[] = [];
  readonly #known = new Map<unknown, string>();
  #caches = 0;

  /** An expression that gives `thing`. */
  entry(thing: unknown): string {
    const known = this.#known.get(thing);
    if (known !== undefined) return known;
    const name = `k${integer(this.table.push(thing) - 1)}`;
    this.#known.set(thing, name);
    return name;
  }

  /** An expression for a scalar. */
  constant(value: Value): string {
    if (value === null) return "null";
    if (value === true) return "true";
    if (value === false) return "false";
    if (typeof value === "number") {
      return Number.isInteger(value) && Math.abs(value) < 2 ** 31 && !Object.is(value, -0)
        ? integer(value)
        : this.#number(value);
    }
    return typeof value === "string" ? this.#text(value) : this.entry(value);
  }

  /** Short texts are looked up among V8's own, so that comparing one with a key compares two addresses. */
  #text(value: string): string {
    const [unique] = value.length > SHORT || isIntegerLike(value) ? [value] : Object.keys({ [value]: 0 });
    return this.entry(unique ?? value);
  }

  #number(value: number): string {
    return Object.is(value, -0) ? "(-(0))" : this.entry(value);
  }

  /** A property's name as V8 likes it best for looking it up. */
  key(name: string): string {
    return this.#text(name);
  }

  /** A variable that keeps its value during one run. */
  cache(): string {
    this.#caches += 1;
    return `g${integer(this.#caches)}`;
  }

  /** Adds text at the top level. */
  add(text: string): void {
    this.#texts.push(text);
  }

  /** The body of the function that takes the table `T` and gives `result`. */
  text(names: readonly string[], result: string): string {
    const used = new Set(this.#texts.flatMap((text) => text.match(/[A-Za-z]\w*/g) ?? []));
    const helpers = names.flatMap((name, index) => (used.has(name) ? [`${name}=T[0][${integer(index)}]`] : []));
    const entries = this.table.map((_, index) => `k${integer(index)}=T[1][${integer(index)}]`);
    const caches = Array.from({ length: this.#caches }, (_, index) => `g${integer(index + 1)}`);
    return [
      '"use strict";',
      `const ${["none=0", ...helpers, ...entries].join(",")};`,
      caches.length === 0 ? "" : `let ${caches.join(",")};`,
      ...this.#texts,
      `const forget=()=>{${caches.map((cache) => `${cache}=undefined;`).join("")}};`,
      `return [${result},forget];`,
    ].join("\n");
  }
}
