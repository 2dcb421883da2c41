/** Writes docs/hog/diagnostics.md. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { diagnosticsPage } from "./page.ts";

const page = join(import.meta.dirname, "../../docs/hog/diagnostics.md");
mkdirSync(dirname(page), { recursive: true });
writeFileSync(page, diagnosticsPage());
