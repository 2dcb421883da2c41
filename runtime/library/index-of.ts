import type { LibraryFunction, LibraryIndex } from "#lang/hog/library-index.ts";
import { LIBRARY } from "#runtime/library/catalogue.ts";
import type { LibraryEntry } from "#runtime/library/define.ts";

/**
 * The library as the languages see it: for checker, completion and hover.
 *
 * @param globals names that the host defines before a program starts.
 * @param library the functions; default: all.
 */
export function indexOf(
  globals: ReadonlySet<string> = new Set(),
  library: ReadonlyMap<string, LibraryEntry> = LIBRARY,
): LibraryIndex {
  const functions = new Map(Array.from(library, ([name, entry]) => [name, libraryFunction(entry)] as const));
  return { functions, globals };
}

function libraryFunction(entry: LibraryEntry): LibraryFunction {
  return {
    name: entry.name,
    minArgs: entry.minArgs,
    maxArgs: entry.maxArgs,
    params: entry.params.map(({ name, type, optional, rest }) =>
      optional || rest ? { name, type, optional: true } : { name, type },
    ),
    returns: entry.returns,
    doc: entry.doc,
    ...(entry.form === "async" ? { async: true } : {}),
    examples: entry.examples,
  };
}
