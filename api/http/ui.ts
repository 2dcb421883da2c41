import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
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

/**
 * The folder of the built web app. Built by Vite when its sources (or the lock file) changed since the last build; a
 * build is kept under a name made of their hash, so that two starts at once cannot see half of one.
 */
export async function builtUi(logger: Logger): Promise<string> {
  const folder = join(CACHE, sourcesHash());
  if (existsSync(join(folder, "index.html"))) return folder;
  const startedMs = performance.now();
  const draft = `${folder}.${process.pid}`;
  mkdirSync(CACHE, { recursive: true });
  await promisify(execFile)(process.execPath, [join(UI, "build.ts"), draft]);
  for (const old of readdirSync(CACHE)) {
    if (join(CACHE, old) !== draft) rmSync(join(CACHE, old), { recursive: true, force: true });
  }
  renameSync(draft, folder);
  logger.info(`web app built in ${Math.round(performance.now() - startedMs)} ms`);
  return folder;
}

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
