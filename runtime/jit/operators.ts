/** Operators as text. Operands are evaluated as the bytecode pushes them: the right one first. */

import { likeTest } from "#runtime/pattern/like.ts";
import { tryCompileRegex } from "#runtime/pattern/regex.ts";
import type { Value } from "#runtime/value.ts";
import { BOOLEAN, NUMBER, TEXT } from "./graph.ts";
import { integer } from "./source.ts";
import { complex, isSimple, joinedRoots, Sequence, type Term, type Writer } from "./term.ts";

type Infix = "+" | "-" | "*" | "/" | "%";

const ARITHMETIC: Readonly<Record<number, readonly [infix: Infix, helper: string]>> = {
  6: ["+", "add"],
  7: ["-", "subtract"],
  8: ["*", "multiply"],
  9: ["/", "divide"],
  10: ["%", "modulo"],
};

const isNumber = (term: Term): boolean => term.kinds === NUMBER;

/** Both operands, in order, each to be written once; `needed` often: any number of times. */
function operands(writer: Writer, left: Term, right: Term, often: boolean): [Sequence, string, string] {
  const first = new Sequence(writer);
  const both = !isSimple(left) && !isSimple(right);
  const r = often || both ? first.simple(right) : right.code;
  const l = often ? first.simple(left) : left.code;
  return [first, l, r];
}

export function arithmetic(writer: Writer, opcode: number, left: Term, right: Term): Term {
  const [infix, helper] = ARITHMETIC[opcode]!;
  const numbers = isNumber(left) && isNumber(right);
  const [first, l, r] = operands(writer, left, right, !numbers);
  const roots = joinedRoots([left, right]);
  if (numbers) return complex(first.before(`(${l}${infix}${r})`), NUMBER, roots);
  const test = bothNumbers(left, right, l, r);
  return complex(first.before(`(${test}?${l}${infix}${r}:${helper}(${l},${r}))`), NUMBER, roots);
}

function bothNumbers(left: Term, right: Term, l: string, r: string): string {
  const tests: string[] = [];
  if (!isNumber(left)) tests.push(`typeof ${l}==="number"`);
  if (!isNumber(right)) tests.push(`typeof ${r}==="number"`);
  return tests.join("&&");
}

export function comparison(writer: Writer, opcode: number, left: Term, right: Term): Term {
  if (opcode === 11 || opcode === 12) return equality(writer, left, right, opcode === 12);
  const infix = { 13: ">", 14: ">=", 15: "<", 16: "<=" }[opcode]!;
  const numbers = isNumber(left) && isNumber(right);
  const [first, l, r] = operands(writer, left, right, !numbers);
  const roots = joinedRoots([left, right]);
  if (numbers) return complex(first.before(`(${l}${infix}${r})`), BOOLEAN, roots);
  const helper = opcode === 14 || opcode === 16 ? "lessOrEqual" : "less";
  const inOrder = opcode >= 15 ? `${l},${r}` : `${r},${l}`;
  const test = bothNumbers(left, right, l, r);
  return complex(first.before(`(${test}?${l}${infix}${r}:${helper}(${inOrder},${writer.site()}))`), BOOLEAN, roots);
}

const PRIMITIVE: ReadonlySet<number> = new Set([NUMBER, TEXT, BOOLEAN]);

function equality(writer: Writer, left: Term, right: Term, negated: boolean): Term {
  const not = negated ? "!" : "";
  const roots = joinedRoots([left, right]);
  if (left.kinds === right.kinds && PRIMITIVE.has(left.kinds)) {
    const [first, l, r] = operands(writer, left, right, false);
    return complex(first.before(`(${l}${negated ? "!==" : "==="}${r})`), BOOLEAN, roots);
  }
  const fixed = right.form === "constant" ? right : left.form === "constant" ? left : undefined;
  if (fixed === undefined) {
    const [first, l, r] = operands(writer, left, right, false);
    return complex(first.before(`(${not}equal(${l},${r}))`), BOOLEAN, roots);
  }
  const other = fixed === right ? left : right;
  const typeOf = equalType(writer, other, fixed, negated);
  if (typeOf !== undefined) return typeOf;
  const first = new Sequence(writer);
  if (fixed.value === null) return complex(`(${other.code}${negated ? "!==" : "==="}null)`, BOOLEAN, roots);
  const x = first.simple(other);
  const type = typeof fixed.value as "string" | "number" | "boolean";
  const test = `${x}===${fixed.code}||typeof ${x}!=="${type}"&&equal(${x},${fixed.code})`;
  return complex(first.before(negated ? `(!(${test}))` : `(${test})`), BOOLEAN, roots);
}

/** `typeof(x) = 'string'`, which asks no name. */
function equalType(writer: Writer, { typeOf }: Term, fixed: Term, negated: boolean): Term | undefined {
  if (typeOf === undefined || fixed.value !== "string") return undefined;
  const first = new Sequence(writer);
  const code = `(typeof ${typeOf.code}${negated ? "!==" : "==="}"string")`;
  return complex(first.before(code), BOOLEAN, typeOf.roots);
}

/** AND evaluates all its operands, unless all that those behind a false one can do is to miss a global. OR likewise. */
export function junction(
  writer: Writer,
  terms: readonly Term[],
  and: boolean,
  requireGlobals: (names: readonly string[]) => string,
): Term {
  const roots = joinedRoots(terms);
  const truth = (term: Term): string => (term.kinds === BOOLEAN ? term.code : `!!${term.code}`);
  if (terms.length === 0) return { ...complex(and ? "true" : "false", BOOLEAN, roots) };
  const missing = rootsBehind(terms);
  if (missing === undefined) {
    const first = new Sequence(writer);
    const names = terms.map((term) => first.store(truth(term)));
    return complex(first.before(`(${names.join(and ? "&&" : "||")})`), BOOLEAN, roots);
  }
  let code = truth(terms.at(-1)!);
  for (let i = terms.length - 2; i >= 0; i--) {
    const names = missing[i]!;
    const known = and ? "false" : "true";
    const checked = names.length === 0 ? known : `(${requireGlobals(names)},${known})`;
    if (names.length === 0) code = `(${truth(terms[i]!)}${and ? "&&" : "||"}${code})`;
    else code = and ? `(${truth(terms[i]!)}?${code}:${checked})` : `(${truth(terms[i]!)}?${checked}:${code})`;
  }
  return complex(code, BOOLEAN, roots);
}

/** For each operand, the globals that those behind it need and those up to it don't; undefined when more can go wrong. */
function rootsBehind(terms: readonly Term[]): readonly (readonly string[])[] | undefined {
  const seen = new Set<string>();
  if (terms.slice(1).some(({ roots }) => roots === undefined)) return undefined;
  return terms.map(({ roots }, index) => {
    for (const name of roots ?? []) seen.add(name);
    const behind = terms.slice(index + 1).flatMap((term) => term.roots ?? []);
    return Array.from(new Set(behind)).filter((name) => !seen.has(name));
  });
}

const PATTERNS: Readonly<Record<number, readonly [regex: boolean, ignoreCase: boolean, negated: boolean]>> = {
  17: [false, false, false],
  18: [false, true, false],
  19: [false, false, true],
  20: [false, true, true],
  23: [true, false, false],
  24: [true, false, true],
  25: [true, true, false],
  26: [true, true, true],
};

/** Texts up to this are searched for nothing; longer ones count as work. */
const LONG = 1000;

export function pattern(writer: Writer, opcode: number, text: Term, searched: Term): Term {
  const [isRegex, ignoreCase, negated] = PATTERNS[opcode]!;
  const { source } = writer;
  const not = negated ? "!" : "";
  const { value } = searched;
  if (!isRegex && typeof value === "string") {
    const first = new Sequence(writer);
    const t = asText(first, text, first.simple(text), writer.site());
    return complex(first.before(`(${not}${source.entry(likeTest(value, ignoreCase))}(${t}))`), BOOLEAN, text.roots);
  }
  const regex = isRegex && typeof value === "string" && value !== "" ? tryCompileRegex(value, ignoreCase) : undefined;
  if (regex !== undefined) {
    const first = new Sequence(writer);
    const t = first.simple(text);
    const inner = new Sequence(writer);
    const u = asText(inner, text, t, writer.site());
    const test = inner.before(`${not}${source.entry(regex)}.test(${u})`);
    return complex(first.before(`(${t}?${test}:${negated})`), BOOLEAN, undefined);
  }
  const [first, t, p] = operands(writer, text, searched, false);
  // The pattern is pushed first: the helpers take it first.
  const call = `${isRegex ? "matchOf" : "likeOf"}(${p},${t},${ignoreCase},${writer.site()})`;
  return complex(first.before(`(${not}${call})`), BOOLEAN, undefined);
}

/** What is searched of the value in `name`. */
function asText(sequence: Sequence, { kinds }: Term, name: string, site: string): string {
  const made = `typeof ${name}==="string"?${name}:textOf(${name},${site})`;
  const text = kinds === TEXT ? name : sequence.store(made);
  sequence.do(`${text}.length>${integer(LONG)}&&M.worked(${text}.length)`);
  return text;
}

/** So few that comparing with each is faster than hashing; and `===` is SameValueZero for them. */
function isShort(members: readonly Value[]): boolean {
  return members.length > 0 && members.length <= 8 && !members.some((member) => Number.isNaN(member));
}

export function membership(writer: Writer, item: Term, container: Term, negated: boolean): Term {
  const not = negated ? "!" : "";
  if (container.members !== undefined) {
    if (isShort(container.members)) {
      const first = new Sequence(writer);
      const x = first.simple(item);
      const tests = container.members.map((member) => `${x}===${writer.source.constant(member)}`);
      return complex(first.before(`(${not}(${tests.join("||")}))`), BOOLEAN, item.roots);
    }
    // Set membership is SameValueZero, as IN is.
    const members = writer.source.entry(new Set(container.members));
    return complex(`(${not}${members}.has(${item.code}))`, BOOLEAN, item.roots);
  }
  const [first, i, c] = operands(writer, item, container, false);
  return complex(first.before(`(${not}inOf(${c},${i},${writer.site()}))`), BOOLEAN, undefined);
}
