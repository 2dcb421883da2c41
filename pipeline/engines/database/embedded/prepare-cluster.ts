/**
 * Writes the fresh cluster that the first start of an embedded database unpacks (1.5 MB, under a second) instead of
 * creating one (7 s). To be run again when PGlite's version changes: `node pipeline/engines/database/embedded/prepare-cluster.ts`.
 */
import { writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { PGlite } from "@electric-sql/pglite";
import { CLUSTER_FILE } from "./server.ts";

const WINDOW_BITS = 24;

const database = await PGlite.create();
const dump = await database.dumpDataDir("none");
await database.close();
const tar = Buffer.from(await dump.arrayBuffer());
const packed = brotliCompressSync(tar, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_LGWIN]: WINDOW_BITS },
});
writeFileSync(CLUSTER_FILE, packed);
console.warn(`${tar.length} bytes packed into ${packed.length}`);
