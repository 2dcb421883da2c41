/** Writes docs/hogql/functions.md from the definitions of HogQL's functions. */
import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { functionsPage } from "./page.ts";

const folder = resolve(import.meta.dirname, "../../../docs/hogql");
mkdirSync(folder, { recursive: true });
writeFileSync(resolve(folder, "functions.md"), functionsPage());
