/**
 * Reads an RE2 pattern, writes it as a JavaScript one, and bounds the work of a backtracking engine on it.
 *
 * The bound is text^degree steps. A loop (a repeat without upper bound) over one character class adds 1 when it can end
 * in many places; it adds nothing when what must follow cannot begin with a character of the loop, because then every
 * other end fails at once. A loop at the very end adds nothing. A search that may start anywhere adds 1 when there is a
 * loop that a later start would run through again. What the reader does not know for sure (loops in loops, repeated
 * groups, flags in the middle, Unicode classes) it leaves to the linear engine by returning undefined.
 */

/** A pattern as JavaScript source. */
export interface Analysis {
  readonly source: string;
  readonly flags: string;
  readonly degree: number;
}

/** Which ASCII characters a class holds (index = code), and whether it may hold others. */
interface CharSet {
  readonly ascii: readonly boolean[];
  readonly other: boolean;
}

type Node =
  | { readonly type: "set"; readonly set: CharSet; readonly js: string }
  | { readonly type: "anchor"; readonly js: string; readonly start: boolean }
  | { readonly type: "sequence"; readonly items: readonly Node[] }
  | { readonly type: "choice"; readonly options: readonly Node[] }
  | { readonly type: "group"; readonly body: Node; readonly capturing: boolean }
  | {
      readonly type: "repeat";
      readonly body: Node;
      readonly min: number;
      readonly max: number;
      readonly lazy: boolean;
    };

/** Thrown and caught in this file: the pattern is outside of what is understood. */
class Unsure extends Error {}

/** Combinations of bounded repeats and choices beyond which the constant factor is no longer small. */
const FACTOR_MAX = 256;
const BOUND_MAX = 64;
const NESTING_MAX = 50;

/** The pattern for V8, or undefined when it should not run there. `pattern` must be valid RE2. */
export function analyse(pattern: string, ignoreCase: boolean): Analysis | undefined {
  try {
    let flags = ignoreCase ? "iu" : "u";
    let rest = pattern;
    const leading = /^\(\?([ims]+)\)/.exec(pattern);
    if (leading !== null) {
      rest = pattern.slice(leading[0].length);
      flags = Array.from(new Set(`${flags}${leading[1]}`)).join("");
    }
    const reader = new Reader(rest, flags.includes("i"), flags.includes("s"));
    const tree = reader.read();
    if (factorOf(tree) > FACTOR_MAX) return undefined;
    // Without characters outside ASCII to match, code points and UTF-16 units are the same, and units are faster.
    if (!flags.includes("i") && !matchesOther(tree)) flags = flags.replace("u", "");
    return { source: write(tree), flags, degree: degreeOf(tree, flags.includes("m")) };
  } catch (error) {
    if (error instanceof Unsure) return undefined;
    throw error;
  }
}

function setOf(test: (code: number) => boolean, other: boolean): CharSet {
  return { ascii: Array.from({ length: 128 }, (_, code) => test(code)), other };
}

function isWord(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122);
}

const DIGIT = setOf((code) => code >= 48 && code <= 57, false);
const WORD = setOf(isWord, false);
const SPACE = setOf((code) => code === 9 || code === 10 || code === 12 || code === 13 || code === 32, false);

/** Class letter → its set and how JavaScript writes it inside brackets. */
const PERL: Readonly<Record<string, readonly [CharSet, string]>> = {
  d: [DIGIT, "0-9"],
  w: [WORD, "0-9A-Za-z_"],
  s: [SPACE, "\\t\\n\\f\\r "],
};

function negated(set: CharSet): CharSet {
  return { ascii: set.ascii.map((member) => !member), other: true };
}

function union(left: CharSet, right: CharSet): CharSet {
  return {
    ascii: left.ascii.map((member, code) => member || right.ascii[code] === true),
    other: left.other || right.other,
  };
}

function disjoint(left: CharSet, right: CharSet): boolean {
  return !(left.other && right.other) && left.ascii.every((member, code) => !(member && right.ascii[code]));
}

/** With `ignoreCase`, the letters of both cases; k and s also fold to letters outside ASCII. */
function folded(set: CharSet, ignoreCase: boolean): CharSet {
  if (!ignoreCase) return set;
  const ascii = set.ascii.map((member, code) => {
    const lower = code >= 65 && code <= 90 ? code + 32 : code;
    const upper = code >= 97 && code <= 122 ? code - 32 : code;
    return member || set.ascii[lower] === true || set.ascii[upper] === true;
  });
  return { ascii, other: set.other || ascii[107] === true || ascii[115] === true };
}

function escaped(char: string): string {
  if (/[\^$\\.*+?()[\]{}|/]/.test(char)) return `\\${char}`;
  if (char === "-") return "-";
  if (char === "\n") return "\\n";
  if (char === "\r") return "\\r";
  return char === "\u2028" || char === "\u2029" ? `\\u${char.charCodeAt(0).toString(16)}` : char;
}

function escapedInClass(char: string): string {
  return char === "-" ? "\\-" : escaped(char);
}

const CONTROL: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", f: "\f", v: "\v", a: "\x07" };

class Reader {
  readonly #chars: readonly string[];
  readonly #ignoreCase: boolean;
  readonly #dotAll: boolean;
  #at = 0;
  #nesting = 0;

  constructor(pattern: string, ignoreCase: boolean, dotAll: boolean) {
    this.#chars = Array.from(pattern);
    this.#ignoreCase = ignoreCase;
    this.#dotAll = dotAll;
  }

  read(): Node {
    const node = this.#choice();
    if (this.#at < this.#chars.length) throw new Unsure();
    return node;
  }

  #peek(): string | undefined {
    return this.#chars[this.#at];
  }

  #take(char: string): boolean {
    if (this.#peek() !== char) return false;
    this.#at += 1;
    return true;
  }

  #choice(): Node {
    this.#nesting += 1;
    if (this.#nesting > NESTING_MAX) throw new Unsure();
    const options = [this.#sequence()];
    while (this.#take("|")) options.push(this.#sequence());
    this.#nesting -= 1;
    return options.length === 1 ? options[0]! : { type: "choice", options };
  }

  #sequence(): Node {
    const items: Node[] = [];
    for (let next = this.#peek(); next !== undefined && next !== "|" && next !== ")"; next = this.#peek()) {
      items.push(this.#repeated());
    }
    return { type: "sequence", items };
  }

  #repeated(): Node {
    const body = this.#atom();
    let min: number;
    let max: number;
    if (this.#take("*")) [min, max] = [0, Number.POSITIVE_INFINITY];
    else if (this.#take("+")) [min, max] = [1, Number.POSITIVE_INFINITY];
    else if (this.#take("?")) [min, max] = [0, 1];
    else if (this.#peek() === "{") {
      const text = this.#chars.slice(this.#at, this.#at + 12).join("");
      const bounds = /^\{(\d{1,4})(,(\d{1,4})?)?\}/.exec(text);
      if (bounds === null) throw new Unsure();
      this.#at += bounds[0].length;
      min = Number(bounds[1]);
      max = bounds[2] === undefined ? min : bounds[3] === undefined ? Number.POSITIVE_INFINITY : Number(bounds[3]);
    } else return body;
    if (body.type === "anchor") throw new Unsure();
    const lazy = this.#take("?");
    return { type: "repeat", body, min, max, lazy };
  }

  #set(set: CharSet, js: string): Node {
    return { type: "set", set: folded(set, this.#ignoreCase), js };
  }

  #char(char: string): Node {
    const code = char.codePointAt(0) ?? 0;
    return this.#set(
      setOf((ascii) => ascii === code, code > 127),
      escaped(char),
    );
  }

  #atom(): Node {
    const char = this.#chars[this.#at]!;
    this.#at += 1;
    switch (char) {
      case "(":
        return this.#group();
      case "[":
        return this.#class();
      case ".":
        return this.#set(
          setOf((code) => this.#dotAll || code !== 10, true),
          this.#dotAll ? "." : "[^\\n]",
        );
      case "^":
        return { type: "anchor", js: "^", start: true };
      case "$":
        return { type: "anchor", js: "$", start: false };
      case "\\":
        return this.#escape();
      case "*":
      case "+":
      case "?":
      case "{":
        throw new Unsure();
      default:
        return this.#char(char);
    }
  }

  #group(): Node {
    let capturing = true;
    if (this.#take("?")) {
      if (!this.#take(":")) throw new Unsure();
      capturing = false;
    }
    const body = this.#choice();
    if (!this.#take(")")) throw new Unsure();
    return { type: "group", body, capturing };
  }

  #escape(): Node {
    const char = this.#chars[this.#at];
    this.#at += 1;
    if (char === undefined) throw new Unsure();
    const perl = PERL[char.toLowerCase()];
    if (perl !== undefined) {
      const [set, js] = perl;
      return char === char.toLowerCase() ? this.#set(set, `[${js}]`) : this.#set(negated(set), `[^${js}]`);
    }
    if (char === "b" || char === "B") return { type: "anchor", js: `\\${char}`, start: false };
    return this.#char(this.#escapedChar(char));
  }

  /** The character an escape stands for, outside of classes like \d. */
  #escapedChar(char: string): string {
    const control = CONTROL[char];
    if (control !== undefined) return control;
    if (/[0-9A-Za-z]/.test(char) || (char.codePointAt(0) ?? 0) > 127) throw new Unsure();
    return char;
  }

  #class(): Node {
    const inverted = this.#take("^");
    let set = setOf(() => false, false);
    let js = "";
    for (let first = true; ; first = false) {
      const char = this.#chars[this.#at];
      this.#at += 1;
      if (char === undefined || (char === "[" && this.#peek() === ":")) throw new Unsure();
      if (char === "]" && !first) break;
      let low = char;
      if (char === "\\") {
        const name = this.#chars[this.#at];
        this.#at += 1;
        if (name === undefined) throw new Unsure();
        const perl = PERL[name];
        if (perl !== undefined) {
          set = union(set, perl[0]);
          js += perl[1];
          continue;
        }
        low = this.#escapedChar(name);
      }
      let high = low;
      if (this.#peek() === "-" && this.#chars[this.#at + 1] !== "]" && this.#chars[this.#at + 1] !== undefined) {
        this.#at += 1;
        high = this.#chars[this.#at]!;
        this.#at += 1;
        if (high === "[") throw new Unsure();
        if (high === "\\") {
          high = this.#escapedChar(this.#chars[this.#at] ?? "");
          this.#at += 1;
        }
      }
      const from = low.codePointAt(0) ?? 0;
      const to = high.codePointAt(0) ?? 0;
      set = union(
        set,
        setOf((code) => code >= from && code <= to, to > 127),
      );
      js += from === to ? escapedInClass(low) : `${escapedInClass(low)}-${escapedInClass(high)}`;
    }
    const all = folded(set, this.#ignoreCase);
    return { type: "set", set: inverted ? negated(all) : all, js: `[${inverted ? "^" : ""}${js}]` };
  }
}

function write(node: Node): string {
  switch (node.type) {
    case "set":
    case "anchor":
      return node.js;
    case "sequence":
      return node.items.map(write).join("");
    case "choice":
      return node.options.map(write).join("|");
    case "group":
      return `(${node.capturing ? "" : "?:"}${write(node.body)})`;
    case "repeat": {
      const bounds = `{${node.min},${node.max === Number.POSITIVE_INFINITY ? "" : node.max}}`;
      return `${write(node.body)}${bounds}${node.lazy ? "?" : ""}`;
    }
  }
}

/** Can a character outside ASCII be part of a match? */
function matchesOther(node: Node): boolean {
  switch (node.type) {
    case "set":
      return node.set.other;
    case "anchor":
      return false;
    case "sequence":
      return node.items.some(matchesOther);
    case "choice":
      return node.options.some(matchesOther);
    case "group":
    case "repeat":
      return matchesOther(node.body);
  }
}

function isLoop(node: Node): boolean {
  return node.type === "repeat" && node.max === Number.POSITIVE_INFINITY;
}

/** Ways that choices and bounded repeats can combine. @throws Unsure for loops over more than one character class. */
function factorOf(node: Node): number {
  switch (node.type) {
    case "set":
    case "anchor":
      return 1;
    case "sequence":
      return node.items.reduce((product, item) => Math.min(product * factorOf(item), FACTOR_MAX + 1), 1);
    case "choice":
      return node.options.reduce((sum, option) => sum + factorOf(option), 0);
    case "group":
      return factorOf(node.body);
    case "repeat": {
      if (isLoop(node)) {
        if (node.body.type !== "set" || node.min > BOUND_MAX) throw new Unsure();
        return 1;
      }
      if (node.max > BOUND_MAX) throw new Unsure();
      if (node.body.type === "set") return node.max - node.min + 1;
      // JavaScript has rules of its own for rounds that match nothing, and forgets captures from round to round.
      if (isNullable(node.body) || (node.max > 1 && captures(node.body))) throw new Unsure();
      if (node.max === 1) return 1 + factorOf(node.body);
      const inner = factorOf(node.body);
      if (inner > 1 || hasLoop(node.body)) throw new Unsure();
      return node.max - node.min + 1;
    }
  }
}

/** Can it match without taking a character? */
function isNullable(node: Node): boolean {
  switch (node.type) {
    case "set":
      return false;
    case "anchor":
      return true;
    case "sequence":
      return node.items.every(isNullable);
    case "choice":
      return node.options.some(isNullable);
    case "group":
      return isNullable(node.body);
    case "repeat":
      return node.min === 0 || isNullable(node.body);
  }
}

function captures(node: Node): boolean {
  switch (node.type) {
    case "set":
    case "anchor":
      return false;
    case "sequence":
      return node.items.some(captures);
    case "choice":
      return node.options.some(captures);
    case "group":
      return node.capturing || captures(node.body);
    case "repeat":
      return captures(node.body);
  }
}

function hasLoop(node: Node): boolean {
  switch (node.type) {
    case "set":
    case "anchor":
      return false;
    case "sequence":
      return node.items.some(hasLoop);
    case "choice":
      return node.options.some(hasLoop);
    case "group":
      return hasLoop(node.body);
    case "repeat":
      return isLoop(node) || hasLoop(node.body);
  }
}

function countLoops(node: Node): number {
  switch (node.type) {
    case "set":
    case "anchor":
      return 0;
    case "sequence":
      return node.items.reduce((sum, item) => sum + countLoops(item), 0);
    case "choice":
      return node.options.reduce((sum, option) => sum + countLoops(option), 0);
    case "group":
      return countLoops(node.body);
    case "repeat":
      return isLoop(node) ? 1 : countLoops(node.body);
  }
}

/** The items of a pattern that is one sequence, groups opened; undefined when a choice or optional group holds a loop. */
function flatten(node: Node): Node[] | undefined {
  switch (node.type) {
    case "group":
      return flatten(node.body);
    case "sequence": {
      const items: Node[] = [];
      for (const item of node.items) {
        const inner = flatten(item);
        if (inner === undefined) return undefined;
        items.push(...inner);
      }
      return items;
    }
    case "choice":
      return hasLoop(node) ? undefined : [node];
    case "repeat":
      return !isLoop(node) && hasLoop(node.body) ? undefined : [node];
    default:
      return [node];
  }
}

/** Characters that a loop at `index` can run into; undefined when the pattern may end there, or it is unclear. */
function followSet(items: readonly Node[], index: number): CharSet | undefined {
  let set = setOf(() => false, false);
  for (let i = index + 1; i < items.length; i++) {
    const item = items[i]!;
    if (item.type === "set") return union(set, item.set);
    if (item.type !== "repeat" || item.body.type !== "set") return undefined;
    set = union(set, item.body.set);
    if (item.min > 0) return set;
  }
  return undefined;
}

function degreeOf(tree: Node, multiline: boolean): number {
  const loops = countLoops(tree);
  if (loops === 0) return 0;
  const items = flatten(tree);
  if (items === undefined) return loops + 1;
  let degree = 0;
  const reachable: CharSet[] = [];
  let mustGoOn = false;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (item.type !== "repeat" || !isLoop(item) || item.body.type !== "set") continue;
    if (i === items.length - 1 || (i === items.length - 2 && items[i + 1]?.type === "anchor")) {
      if (i < items.length - 1) {
        mustGoOn = true;
        reachable.push(item.body.set);
      }
      continue;
    }
    mustGoOn = true;
    reachable.push(item.body.set);
    const follow = followSet(items, i);
    if (follow === undefined || !disjoint(item.body.set, follow)) degree += 1;
  }
  const first = items[0];
  const anchored = first?.type === "anchor" && first.start && !multiline;
  if (anchored || !mustGoOn) return degree;
  const distinctStart = first?.type === "set" && reachable.every((set) => disjoint(first.set, set));
  return distinctStart ? degree : degree + 1;
}
