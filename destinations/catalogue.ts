import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DestinationDefinition } from "./define.ts";
import { webhook } from "./webhook/manifest.ts";

export interface CatalogueDestination extends DestinationDefinition {
  /** The Hog program. */
  readonly source: string;
}

/** Every destination that ships, in the order the catalogue shows them. */
export const DESTINATIONS: readonly CatalogueDestination[] = [webhook].map((definition) => ({
  ...definition,
  source: readFileSync(join(import.meta.dirname, definition.id, "main.hog"), "utf8"),
}));
