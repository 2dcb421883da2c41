import { execFile } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import staticFiles from "@fastify/static";
import type { FastifyPluginAsync } from "fastify";
import type { Logger } from "pino";

const ROOT = resolve(import.meta.dirname, "../..");
const UI = join(ROOT, "api/ui");
const CACHE = join(ROOT, "node_modules/.cache/hogstream/ui");

/** CodeMirror writes its styles into the page, hence `unsafe-inline` for styles; scripts only come from us. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The folder of the built web app. Built by Vite when its sources (or the lock file) changed since the last build. */
export async function builtUi(logger: Logger): Promise<string> {
  return keptBuild(CACHE, sourcesHash(), Date.now, async (draft) => {
    const startedMs = performance.now();
    await promisify(execFile)(process.execPath, [join(UI, "build.ts"), draft]);
    logger.info(`web app built in ${Math.round(performance.now() - startedMs)} ms`);
  });
}

const HOUR_MS = 3_600_000;

/**
 * The build of this name in `cache`, made if it is missing. It is made as a draft and then renamed, so that nobody sees
 * half of one; where several processes build at once, the first to finish wins and the others take its. What they may
 * still need stays: other builds for a day, other drafts for an hour.
 *
 * @param build fills the folder it is given, with an `index.html` among the rest.
 */
export async function keptBuild(
  cache: string,
  name: string,
  nowMs: () => number,
  build: (draft: string) => Promise<void>,
): Promise<string> {
  const folder = join(cache, name);
  if (isWhole(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const draft = `${folder}.${randomUUID()}`;
  try {
    await build(draft);
    if (!isWhole(folder)) rmSync(folder, { recursive: true, force: true }); // what an interrupted removal left
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    const code = (error as NodeJS.ErrnoException).code;
    if (!(code === "EEXIST" || code === "ENOTEMPTY") || !isWhole(folder)) throw error;
  }
  for (const other of readdirSync(cache)) {
    if (other === name) continue;
    const path = join(cache, other);
    const ageMs = nowMs() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? nowMs());
    if (ageMs > (other.includes(".") ? HOUR_MS : 24 * HOUR_MS)) rmSync(path, { recursive: true, force: true });
  }
  return folder;
}

const isWhole = (folder: string): boolean => existsSync(join(folder, "index.html"));

function sourcesHash(): string {
  const hash = createHash("sha256");
  const patterns = ["api/ui/**/*.{ts,tsx,css,html}", "lang/**/*.ts", "runtime/**/*.ts", "transformations/**/*.hog"];
  const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: ROOT, exclude: ["**/*.test.ts"] }));
  for (const file of [...files.sort(), "package-lock.json"]) {
    hash.update(`${file}\0`).update(readFileSync(join(ROOT, file)));
  }
  return hash.digest("hex").slice(0, 16);
}

/** The web app at `/`. */
export const uiRoutes =
  (folder: string): FastifyPluginAsync =>
  async (app) => {
    app.addHook("onSend", async (_request, reply) => {
      reply.header("content-security-policy", CONTENT_SECURITY_POLICY);
    });
    await app.register(staticFiles, {
      root: folder,
      wildcard: false,
      setHeaders: (reply, path) => {
        reply.header("cache-control", path.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
      },
    });
  };
