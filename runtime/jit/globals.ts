/** Globals as text. Records that constant paths lead to are looked up once in a run. */

import { isDirectKey, isIntegerLike } from "#runtime/dict.ts";
import type { Chunk } from "#runtime/interpreter/program.ts";
import { ANY, Refused } from "./graph.ts";
import type { GlobalSite } from "./helpers.ts";
import { complex, Sequence, type Term, type Writer } from "./term.ts";
import type { Unit } from "./unit.ts";

export interface GlobalsShared {
  readonly unit: Unit;
  /** Records in the globals, by the path to them: the variable that keeps it during a run. */
  readonly records: Map<string, string>;
}

/** GET_GLOBAL of the chain of keys `terms`, root name first. */
export function globalTerm(writer: Writer, shared: GlobalsShared, chunk: Chunk, terms: readonly Term[]): Term {
  const { unit } = shared;
  const { source } = writer;
  if (terms.some(({ form }) => form !== "constant")) {
    if (terms.length === 1) throw new Refused("the name of a global is computed");
    const first = new Sequence(writer);
    const names = terms.toReversed().map((term) => first.simple(term));
    const call = `globalDynamic(${source.entry(chunk)},${writer.site()},[${names.toReversed().join(",")}])`;
    return complex(first.before(writer.spilling(call)), ANY, undefined);
  }
  const keys = terms.map(({ value }) => value ?? null);
  const last = keys.at(-1);
  const read: GlobalSite = { keys, chunk, site: Number(writer.site()) };
  const general = writer.spilling(`global(${source.entry(read)})`);
  const roots = keys.every((key) => typeof key === "string") ? [String(keys[0])] : undefined;
  const direct =
    chunk === unit.program.root && keys.every((key) => typeof key === "string" && isDirectKey(key) && key !== "length");
  if (!direct || typeof last !== "string") {
    return complex(general, ANY, roots);
  }
  if (keys.length === 1) {
    if (last === "sleep") throw new Refused("the program may be suspended");
    const once = unit.readOnce.has(last);
    return complex(once ? writer.spilling(`globalOnce(${source.entry(read)})`) : general, ANY, roots);
  }
  const first = new Sequence(writer);
  const found = first.store(`${record(writer, shared, keys.slice(0, -1) as string[])}[${source.key(last)}]`);
  const scalar = `typeof ${found}==="string"||typeof ${found}==="number"||${found}===null||typeof ${found}==="boolean"`;
  return complex(first.before(`(${scalar}?${found}:${general})`), ANY, roots);
}

/** The record that `path` leads to, looked up once in a run. */
function record(writer: Writer, shared: GlobalsShared, path: readonly string[]): string {
  const { records } = shared;
  const { source } = writer;
  const id = path.join("\0");
  const cache = records.get(id) ?? source.cache();
  records.set(id, cache);
  if (path.some(isIntegerLike)) return `(${cache}??=recordAt(${source.entry(path)}))`;
  const outer = path.length === 1 ? "M.host.globals" : record(writer, shared, path.slice(0, -1));
  return `(${cache}??=record(${outer}[${source.key(path.at(-1)!)}]))`;
}
