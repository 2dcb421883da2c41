import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TransformationDefinition } from "#transformations/define.ts";
import { filterProperties } from "#transformations/filter-properties/manifest.ts";
import { hashPii } from "#transformations/hash-pii/manifest.ts";
import { hashProperties } from "#transformations/hash-properties/manifest.ts";
import { ipAnonymization } from "#transformations/ip-anonymization/manifest.ts";
import { removeNullProperties } from "#transformations/remove-null-properties/manifest.ts";
import { urlMasking } from "#transformations/url-masking/manifest.ts";

export interface CatalogueTransformation extends TransformationDefinition {
  /** The Hog program. */
  readonly source: string;
}

/**
 * Every transformation that ships, in the order the catalogue shows them. To add one: a folder with `manifest.ts` and
 * `main.hog`, and its name in this list.
 */
export const TRANSFORMATIONS: readonly CatalogueTransformation[] = [
  hashPii,
  hashProperties,
  filterProperties,
  urlMasking,
  ipAnonymization,
  removeNullProperties,
].map((definition) => ({
  ...definition,
  source: readFileSync(join(import.meta.dirname, definition.id, "main.hog"), "utf8"),
}));
