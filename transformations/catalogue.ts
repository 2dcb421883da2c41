import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TransformationDefinition } from "#transformations/define.ts";
import { hashPii } from "#transformations/hash-pii/manifest.ts";

export interface CatalogueTransformation extends TransformationDefinition {
  /** The Hog program. */
  readonly source: string;
}

/**
 * Every transformation that ships, in the order the catalogue shows them. To add one: a folder with `manifest.ts` and
 * `main.hog`, and its name in this list.
 */
export const TRANSFORMATIONS: readonly CatalogueTransformation[] = [hashPii].map((definition) => ({
  ...definition,
  source: readFileSync(join(import.meta.dirname, definition.id, "main.hog"), "utf8"),
}));
