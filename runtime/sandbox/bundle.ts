import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The guest's modules as one script that defines `guest`, a variable with the entry's exports. The result is kept
 * under `node_modules/.cache/hogstream` with the hash of every source it came from, so a start without changes reads
 * some files and builds nothing; a folder that can't be written only costs the next start a build.
 */

interface CachedBundle {
  /** Absolute source path to SHA-256. */
  readonly sources: Readonly<Record<string, string>>;
  readonly script: string;
}

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const FOLDER = path.join(ROOT, "node_modules", ".cache", "hogstream");

/** @param entry absolute path of the guest's TypeScript entry. */
export async function bundleGuest(entry: string): Promise<string> {
  const file = path.join(FOLDER, `guest-${sha256(entry).slice(0, 16)}.json`);
  const cached = await readCached(file);
  if (cached !== undefined) return cached.script;

  const built = await build(entry);
  await writeCached(file, built);
  return built.script;
}

async function build(entry: string): Promise<CachedBundle> {
  // Loaded only when there is something to build: it brings a native compiler with it.
  const { rolldown } = await import("rolldown");
  const bundle = await rolldown({ input: entry, platform: "neutral", cwd: ROOT, logLevel: "silent", treeshake: true });
  try {
    const { output } = await bundle.generate({
      format: "iife",
      name: "guest",
      exports: "named",
      codeSplitting: false,
      // Each isolate keeps the text: without blanks it is 30 % smaller. Names stay, errors are told by them.
      minify: { mangle: false, compress: false, codegen: true },
    });
    const chunk = output[0];
    const sources: Record<string, string> = {};
    for (const file of chunk.moduleIds) {
      if (path.isAbsolute(file)) sources[file] = sha256(await readFile(file, "utf8"));
    }
    return { sources, script: chunk.code };
  } finally {
    await bundle.close();
  }
}

async function readCached(file: string): Promise<CachedBundle | undefined> {
  try {
    const bundle = JSON.parse(await readFile(file, "utf8")) as CachedBundle;
    const same = await Promise.all(
      Object.entries(bundle.sources).map(async ([source, hash]) => sha256(await readFile(source, "utf8")) === hash),
    );
    return same.every(Boolean) ? bundle : undefined;
  } catch {
    return undefined;
  }
}

async function writeCached(file: string, bundle: CachedBundle): Promise<void> {
  const draft = `${file}.${process.pid}`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(draft, JSON.stringify(bundle));
    await rename(draft, file);
  } catch {
    // A read-only installation builds at every start.
  }
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
