/** Writes docs/hog/stdlib.md from the definitions of the standard library. */
import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { libraryPage } from "#runtime/library/docs.ts";

const folder = resolve(import.meta.dirname, "../../docs/hog");
mkdirSync(folder, { recursive: true });
writeFileSync(resolve(folder, "stdlib.md"), libraryPage());
