import type { LibraryFunction, LibraryIndex } from "#lang/hog/library-index.ts";
import { LIBRARY } from "#runtime/library/catalogue.ts";
import type { LibraryEntry } from "#runtime/library/define.ts";
import { HOST_FUNCTIONS } from "#transformations/chain/functions.ts";

/** What a program is for, which decides what it can call and read. `any`: nothing is known of its globals. */
export type Purpose = "any" | "transformation" | "destination";

const GLOBALS: Readonly<Record<Purpose, readonly string[]>> = {
  any: [],
  transformation: ["event", "project", "inputs"],
  destination: ["event", "person", "groups", "project", "source", "inputs", "request", "variables"],
};

/** The library as the checker sees it. */
export function libraryFor(purpose: Purpose): LibraryIndex {
  const functions = new Map<string, LibraryFunction>();
  for (const entry of LIBRARY.values()) functions.set(entry.name, described(entry));
  if (purpose === "transformation") for (const name of Object.keys(HOST_FUNCTIONS)) functions.set(name, unary(name));
  if (purpose === "destination") functions.set("postHogCapture", unary("postHogCapture"));
  return { functions, globals: new Set(GLOBALS[purpose]) };
}

const described = ({
  name,
  minArgs,
  maxArgs,
  params,
  returns,
  doc,
  form,
  examples,
}: LibraryEntry): LibraryFunction => ({
  name,
  minArgs,
  maxArgs,
  params,
  returns,
  doc,
  async: form === "async",
  examples,
});

const unary = (name: string): LibraryFunction => ({
  name,
  minArgs: 1,
  maxArgs: 1,
  params: [{ name: "value", type: "any" }],
  returns: "any",
  doc: "",
});
