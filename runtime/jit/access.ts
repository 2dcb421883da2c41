/** Lists, dicts and what is in them as text: the common form is written out, the rest is left to helpers. */

import { isDirectKey, isIntegerLike } from "#runtime/dict.ts";
import { ANY, DICT, LIST, NUMBER, TEXT } from "./graph.ts";
import { readsDirectly } from "./properties.ts";
import { integer } from "./source.ts";
import { complex, joinedRoots, Sequence, type Term, type Writer } from "./term.ts";

/** A list of `items`, or a tuple. */
export function listTerm(writer: Writer, items: readonly Term[], isTuple: boolean): Term {
  const first = new Sequence(writer);
  first.do(writer.charge(integer(8 + 8 * items.length)));
  const list = `[${items.map(({ code }) => code).join(",")}]`;
  const constants = items.every(({ form }) => form === "constant");
  const term = complex(
    first.before(isTuple ? `tupleOf(${list})` : list),
    LIST,
    isTuple ? undefined : joinedRoots(items),
  );
  return constants ? { ...term, members: items.map(({ value }) => value ?? null) } : term;
}

/** A dict of keys and values in turns. */
export function dictTerm(writer: Writer, terms: readonly Term[]): Term {
  const keys = terms.filter((_, index) => index % 2 === 0);
  const values = terms.filter((_, index) => index % 2 === 1);
  const first = new Sequence(writer);
  const names = keys
    .map(({ form, value }) => (form === "constant" ? value : undefined))
    .filter((key): key is string => typeof key === "string" && !isIntegerLike(key) && key !== "__proto__");
  if (names.length < keys.length || names.includes("__hx_ast")) {
    first.do(writer.charge(integer(8 + 32 * keys.length)));
    const call = `dictFrom([${terms.map(({ code }) => code).join(",")}])`;
    return complex(first.before(call), DICT, undefined);
  }
  first.do(writer.charge(integer(names.reduce((sum, name) => sum + 16 + name.length, 8))));
  const dict = first.store("{}");
  for (const [index, name] of names.entries()) {
    first.do(`${dict}[${writer.source.key(name)}]=${values[index]!.code}`);
  }
  return complex(first.before(dict), DICT, undefined);
}

/** GET_PROPERTY. */
export function propertyTerm(writer: Writer, object: Term, key: Term): Term {
  const first = new Sequence(writer);
  const roots = key.form === "constant" && typeof key.value === "string" ? object.roots : undefined;
  const o = first.variable(object);
  if (key.form === "constant" && typeof key.value === "string") {
    const name = writer.source.key(key.value);
    if (!isDirectKey(key.value)) {
      return complex(first.before(`getProperty(${o},${name})`), ANY, roots);
    }
    const found = writer.temporary();
    const isObject =
      object.kinds === DICT
        ? ""
        : readsDirectly(key.value)
          ? `${o}!==null&&typeof ${o}==="object"&&`
          : `${o}!==null&&${o}.constructor===Object&&`;
    const code = `(${isObject}(${found}=${o}[${name}])!==undefined?${found}:getProperty(${o},${name}))`;
    return complex(first.before(code), ANY, roots);
  }
  const k = first.simple(key);
  if (key.kinds === NUMBER) {
    const found = writer.temporary();
    const constantIndex = key.form === "constant" && typeof key.value === "number" && key.value > 0;
    const tests = [
      ...(object.kinds === LIST ? [] : [`isArray(${o})`]),
      ...(constantIndex ? [] : [`${k}>0`]),
      `(${found}=${o}[${k}-1])!==undefined`,
    ];
    const code = `(${tests.join("&&")}?${found}:get(${o},${k},${writer.site()}))`;
    return complex(first.before(code), ANY, undefined);
  }
  const general = `getAny(${o},${k},${writer.site()})`;
  if ((key.kinds & TEXT) === 0) {
    return complex(first.before(general), ANY, undefined);
  }
  const found = writer.temporary();
  const code = `(${entryTest(writer, object, o, key, k, found)}?${found}:${general})`;
  return complex(first.before(code), ANY, undefined);
}

/** True when `o[k]` is an entry of a dict in its common form; it is in `found` then. */
function entryTest(writer: Writer, object: Term, o: string, key: Term, k: string, found: string): string {
  const tests = [
    ...(key.kinds === TEXT ? [] : [`typeof ${k}==="string"`]),
    ...(object.kinds === DICT ? [] : [`${o}!==null`, `${o}.constructor===Object`]),
    `(${found}=${o}[${k}])!==undefined`,
    `typeof ${found}!=="function"`,
    `${k}!==${writer.source.entry("__proto__")}`,
  ];
  return tests.join("&&");
}

/** True when `o` is a dict in its common form, in which `k` keeps its place: an entry can be set, old or new. */
function ordinaryTest(writer: Writer, object: Term, o: string, key: Term, k: string, unit: string): string {
  const tests = [
    ...(key.kinds === TEXT ? [] : [`typeof ${k}==="string"`]),
    ...(object.kinds === DICT ? [] : [`${o}!==null`, `${o}.constructor===Object`]),
    // Does not begin with a digit, and is not empty.
    `((${unit}=${k}.charCodeAt(0))>57||${unit}<48)`,
    `${k}!==${writer.source.entry("__proto__")}`,
    `${o}[ENTRIES]===undefined`,
  ];
  return tests.join("&&");
}

/** SET_PROPERTY, as statements. */
export function setPropertyLines(writer: Writer, object: Term, key: Term, value: Term): string[] {
  const lines: string[] = [];
  const first = new Sequence(writer);
  const o = first.variable(object);
  const k = first.simple(key);
  const v = first.simple(value);
  if (!first.isEmpty) lines.push(`${first.before("0")};`);
  const general = writer.spilling(`set(${o},${k},${v},${writer.site()})`);
  const name = key.form === "constant" ? key.value : undefined;
  if (typeof name === "string" && isDirectKey(name) && !isIntegerLike(name) && name !== "__hx_ast") {
    const at = `${o}[${writer.source.key(name)}]`;
    const isDict = object.kinds === DICT ? "" : `${o}!==null&&${o}.constructor===Object&&`;
    const charge = writer.charge(integer(16 + name.length));
    return [
      ...lines,
      `if(${isDict}(${at}!==undefined||${o}[ENTRIES]===undefined)){${charge};${at}=${v};}else ${general};`,
    ];
  }
  if (key.kinds === NUMBER) {
    const isList = object.kinds === LIST ? "" : `isArray(${o})&&`;
    const inside = `${isList}${k}>0&&${k}<=${o}.length+1&&(${k}|0)===${k}`;
    return [...lines, `if(${inside}){${k}>${o}.length&&${writer.charge("8")};${o}[${k}-1]=${v};}else ${general};`];
  }
  if ((key.kinds & TEXT) === 0) {
    return [...lines, `${general};`];
  }
  const test = ordinaryTest(writer, object, o, key, k, writer.temporary());
  return [...lines, `if(${test}){${writer.charge(`16+${k}.length`)};${o}[${k}]=${v};}else ${general};`];
}
