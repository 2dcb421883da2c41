import {
  fieldsOf,
  HogCallable,
  HogClosure,
  HogDate,
  HogDateTime,
  HogError,
  HogInterval,
  HogTuple,
} from "#runtime/value.ts";

/**
 * Names that something that is no dict has, without the program being meant to see it: methods of lists and Maps, and
 * fields of the machine's own kinds that are no fields for a program. All other names give an entry of a dict, a field,
 * or nothing, whatever object they are looked up in.
 */
const INTERNAL_NAMES: ReadonlySet<string> = (() => {
  const callable = new HogCallable("local", "", "", 0, 0, 0);
  const things = [
    callable,
    new HogClosure(callable, []),
    new HogDate(1970, 1, 1),
    new HogDateTime(0, "UTC"),
    new HogInterval(null, "day"),
    new HogError("", "", null),
  ];
  const names = new Set<string>(["length"]);
  for (const prototype of [Object, Array, Map, HogTuple].map((owner) => owner.prototype as object)) {
    for (const name of Object.getOwnPropertyNames(prototype)) names.add(name);
  }
  for (const thing of things) {
    const fields = new Set(fieldsOf(thing).map(([name]) => name));
    for (const name of Object.keys(thing)) if (!fields.has(name)) names.add(name);
    // Marks are read as fields, but are none of the object's own.
    for (const name of fields) if (!Object.hasOwn(thing, name)) names.add(name);
  }
  return names;
})();

/** True when `object[name]`, where it gives anything, is what a program reads there. */
export function readsDirectly(name: string): boolean {
  return !INTERNAL_NAMES.has(name);
}
