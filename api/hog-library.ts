import type { LibraryFunction, LibraryIndex } from "#lang/hog/library-index.ts";
import { indexOf } from "#runtime/library/index-of.ts";
import { HOST_FUNCTIONS } from "#transformations/chain/functions.ts";

/** What a program is for, which decides what it can call and read. `any`: nothing is known of its globals. */
export type Purpose = "any" | "transformation" | "destination";

const GLOBALS: Readonly<Record<Purpose, readonly string[]>> = {
  any: [],
  transformation: ["event", "project", "inputs"],
  destination: ["event", "person", "groups", "project", "source", "inputs", "request", "variables"],
};

/** The library as the checker sees it; functions that a host adds included. */
export function libraryFor(purpose: Purpose): LibraryIndex {
  const { functions } = indexOf();
  const all = new Map(functions);
  if (purpose !== "destination") for (const name of Object.keys(HOST_FUNCTIONS)) all.set(name, ofOneValue(name));
  return { functions: all, globals: new Set(GLOBALS[purpose]) };
}

const ofOneValue = (name: string): LibraryFunction => ({
  name,
  minArgs: 1,
  maxArgs: 1,
  params: [{ name: "value", type: "any" }],
  returns: "any",
  doc: "Offered to transformations by the pipeline.",
});
