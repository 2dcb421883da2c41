/** Calls of library functions as text: checks, price and function, each only where it is needed. */

import { LIBRARY } from "#runtime/library/catalogue.ts";
import type { NativeEntry, ParamEntry } from "#runtime/library/define.ts";
import { BOOLEAN, DICT, LIST, NULL, NUMBER, TEXT } from "./graph.ts";
import { isFree, resultOf } from "./infer.ts";
import { complex, isSimple, joinedRoots, Sequence, type Term, type Writer } from "./term.ts";

/** @param borrows lists need not be copied to be gone through. */
export function nativeCall(writer: Writer, entry: NativeEntry, args: readonly Term[], borrows: boolean): Term {
  const ours = LIBRARY.get(entry.name) === entry;
  const kinds = resultOf(entry, args);
  const prepared = entry.prepare?.(...args.map(({ value, form }) => (form === "constant" ? value : undefined)));
  const sure = entry.total && entry.pure && (entry.prepare === undefined || prepared !== undefined);
  const roots = sure ? joinedRoots(args) : undefined;
  if (ours && entry.name === "concat") return concatenation(writer, args);
  if (ours && entry.name === "length") return lengthOf(writer, entry, args[0]!, kinds);
  if (ours && (entry.name === "keys" || (entry.name === "values" && !borrows))) {
    const first = new Sequence(writer);
    const collection = first.simple(args[0]!);
    first.do(`M.site=${writer.site()}`);
    return complex(first.before(writer.spilling(`${entry.name}Of(${collection})`)), kinds, undefined);
  }
  const { source } = writer;
  const run = prepared ?? entry.run;
  const replaced = ours ? (entry.name === "values" && borrows ? "borrow" : REPLACED.get(entry.name)) : undefined;
  const called = replaced ?? source.entry(run ?? entry.runIn);
  const first = new Sequence(writer);
  const [only] = args;
  const check = entry.checked ? wrongArguments(entry, args) : undefined;
  const free = run !== undefined && isFree(entry, args.length);
  if (free && check === undefined && entry.total && only !== undefined) {
    const typed = ours && entry.name === "typeof" && isSimple(only) ? { typeOf: only } : {};
    return { ...complex(`${called}(${only.code})`, kinds, roots), ...typed };
  }
  const names = args.map((arg) => first.simple(arg));
  first.do(`M.site=${writer.site()}`);
  if (check !== undefined) {
    const tests = check(names);
    if (tests !== "") first.do(`${tests}||badArguments(${source.entry(entry)},[${names.join(",")}])`);
  }
  if (!free) price(writer, first, entry, names);
  const pushBack =
    ours && entry.name === "arrayPushBack" ? { pushBack: { list: args[0]!, item: args[1]! } } : undefined;
  const call =
    run === undefined ? writer.spilling(`${called}(${["M", ...names].join(",")})`) : `${called}(${names.join(",")})`;
  return { ...complex(first.before(call), kinds, roots), ...pushBack };
}

/** Functions that are faster when they are written for one engine. */
const REPLACED: ReadonlyMap<string, string> = new Map([["range", "rangeOf"]]);

/** Charges what the result takes, and takes note of the work. */
function price(writer: Writer, first: Sequence, entry: NativeEntry, names: readonly string[]): void {
  const { source } = writer;
  const { cost, work } = entry;
  const args = names.join(",");
  const bytes = typeof cost === "number" ? source.constant(cost) : first.store(`${source.entry(cost)}(${args})`);
  first.do(writer.charge(bytes));
  if (work !== undefined) {
    const units = first.store(`${source.entry(work)}(${args})`);
    first.do(`${units}>1000&&M.worked(${units})`);
  } else if (typeof cost !== "number") {
    first.do(`${bytes}>1000&&M.worked(${bytes})`);
  }
}

const BASES: Readonly<Record<string, readonly [kinds: number, test: (name: string) => string]>> = {
  string: [TEXT, (name) => `typeof ${name}==="string"`],
  number: [NUMBER, (name) => `typeof ${name}==="number"`],
  boolean: [BOOLEAN, (name) => `typeof ${name}==="boolean"`],
  array: [LIST, (name) => `isArray(${name})`],
  object: [DICT, (name) => `isDict(${name})`],
};

/** The condition that all arguments are as their parameters want them; '' when that is sure. */
function wrongArguments(entry: NativeEntry, args: readonly Term[]): ((names: readonly string[]) => string) | undefined {
  const tests: { readonly index: number; readonly test: (name: string) => string }[] = [];
  for (const [index, { kinds }] of args.entries()) {
    const param = entry.params[Math.min(index, entry.params.length - 1)];
    if (param?.check === undefined) continue;
    const test = testOf(param, kinds);
    if (test !== undefined) tests.push({ index, test });
  }
  if (tests.length === 0) return undefined;
  return (names) => `(${tests.map(({ index, test }) => test(names[index]!)).join("&&")})`;
}

function testOf({ type }: ParamEntry, kinds: number): ((name: string) => string) | undefined {
  const nullable = type.endsWith(" | null");
  const [base, test] = BASES[nullable ? type.slice(0, -" | null".length) : type]!;
  const allowed = base | (nullable ? NULL : 0);
  if ((kinds & ~allowed) === 0) return undefined;
  return nullable ? (name) => `(${name}===null||${test(name)})` : test;
}

function lengthOf(writer: Writer, entry: NativeEntry, arg: Term, kinds: number): Term {
  const first = new Sequence(writer);
  if ((arg.kinds & ~(TEXT | LIST)) === 0) return complex(`${arg.code}.length`, NUMBER, undefined);
  const x = first.variable(arg);
  const slow = `(M.site=${writer.site()},${writer.source.entry(entry.run)}(${x}))`;
  return complex(first.before(`(typeof ${x}==="string"||isArray(${x})?${x}.length:${slow})`), kinds, undefined);
}

/** Joining makes no copy until the text is read, so the length can be taken first from the parts. */
function concatenation(writer: Writer, args: readonly Term[]): Term {
  const first = new Sequence(writer);
  const { source } = writer;
  const names = args.map((arg) => first.simple(arg));
  if (args.some(({ kinds }) => (kinds & ~(TEXT | NUMBER | BOOLEAN | NULL)) !== 0)) first.do(`M.site=${writer.site()}`);
  const parts = args.map((arg, index) => {
    const name = names[index]!;
    if (arg.kinds === TEXT) return name;
    if (arg.form === "constant") return source.constant(arg.value === null ? "" : String(arg.value));
    if (arg.kinds === NUMBER) return first.store(`""+${name}`);
    return first.store(`typeof ${name}==="string"?${name}:${writer.spilling(`partText(${name})`)}`);
  });
  const lengths = parts.map((part) => `${part}.length`);
  first.do(writer.charge(first.store(`8+${lengths.join("+")}`)));
  return complex(first.before(`(${parts.length === 1 ? parts[0]! : parts.join("+")})`), TEXT, undefined);
}
