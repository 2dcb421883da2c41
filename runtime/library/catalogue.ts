/** The standard library: every function of every family. A new file is named here, and nowhere else. */

import type { LibraryEntry } from "#runtime/library/define.ts";
import * as text from "#runtime/library/strings/text.ts";

const FAMILIES: readonly Readonly<Record<string, LibraryEntry>>[] = [text];

/** Name → function. */
export const LIBRARY: ReadonlyMap<string, LibraryEntry> = new Map(
  FAMILIES.flatMap((family) => Object.values(family).map((entry) => [entry.name, entry] as const)),
);
