/** Builds the web app into the folder given as argument. Run in a process of its own, whose memory goes with it. */
import { join } from "node:path";
import { build } from "vite";

const [outDir] = process.argv.slice(2);
if (outDir === undefined) throw new Error("usage: build.ts FOLDER");
await build({
  configFile: join(import.meta.dirname, "vite.config.ts"),
  logLevel: "error",
  build: { outDir, emptyOutDir: true },
});
