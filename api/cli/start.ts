import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { HogstreamError } from "#lang/error.ts";
import { createLogger } from "../http/logger.ts";
import { Redactor } from "../http/redact.ts";
import { type Config, ROLES, readConfig, type StartOptions } from "../start/config.ts";
import { type Running, startHogstream } from "../start/start.ts";
import { ADDRESS_FILE } from "./query/connection.ts";

/** A clean stop may take this long; after it the process ends anyway. */
const DRAIN_MS = 20_000;

/** Signals this close are one wish: Ctrl-C reaches every process of the terminal, and some pass it on besides. */
const ECHO_MS = 250;

/**
 * `hogstream start`: runs until SIGINT or SIGTERM. Exit code 0 after a clean stop, 1 if it cannot start, 130 if it was
 * asked a second time, also during its start: it then leaves at once, the engines can take it.
 */
export async function runStart(options: StartOptions, version: string): Promise<void> {
  const redactor = new Redactor();
  let config: Config;
  let running: Running;
  let askedMs: number | undefined;
  let stopNow: (() => Promise<void>) | undefined;
  const ask = (): void => {
    const nowMs = performance.now();
    if (askedMs === undefined) {
      askedMs = nowMs;
      void stopNow?.();
    } else if (nowMs - askedMs > ECHO_MS) {
      process.exit(130);
    }
  };
  process.on("SIGINT", ask).on("SIGTERM", ask);
  try {
    config = readConfig(options, process.env);
    const logger = createLogger(redactor, process.stderr, { level: config.logLevel, base: null });
    if (!config.json) {
      const first = existsSync(config.folder) ? "" : ": the first time, a database and the web app are prepared";
      console.log(`hogstream: starting${first} …`);
    }
    running = await startHogstream(config, { logger, redactor, version, env: process.env });
  } catch (error) {
    console.error(`hogstream: ${redactor.redact(sentenceOf(error))}`);
    process.exit(1);
  }

  // By this the other commands find the instance; its keys lie beside it.
  const addressFile = join(config.folder, ADDRESS_FILE);
  if (config.roles.has("api"))
    writeFileSync(addressFile, `${JSON.stringify({ url: running.url, pid: process.pid })}\n`);

  stopNow = async (): Promise<void> => {
    setTimeout(() => {
      console.error(`hogstream: did not stop within ${DRAIN_MS / 1_000} s, leaving`);
      process.exit(1);
    }, DRAIN_MS).unref();
    if (!config.json) console.error("hogstream: finishing what was accepted …");
    rmSync(addressFile, { force: true });
    await running.stop();
    process.exit(0);
  };
  if (askedMs !== undefined) return stopNow();

  const { url, projectId, keys } = running;
  const { projectKey, personalKey } = keys;
  if (config.json) {
    console.log(JSON.stringify({ url, projectId, projectKey, personalKey, data: config.folder }));
  } else {
    console.log(banner(url, config, projectKey, personalKey));
  }
}

/** What a person can do now, with the roles that run here. */
function banner(url: string, config: Config, projectKey: string, personalKey: string): string {
  const api = config.roles.has("api");
  const capture = config.roles.has("capture");
  const lines = [
    ["open", api, `${url}/#key=${personalKey}`],
    ["project key", capture, `${projectKey}   (SDKs: host ${url})`],
    ["personal key", api, `${personalKey}   (REST; keep it to yourself)`],
    ["roles", config.roles.size < ROLES.length, [...config.roles].join(", ")],
    ["data", true, config.folder],
  ] as const;
  const first = `
  Send the first event:

  curl ${url}/i/v0/e/ -H 'content-type: application/json' \\
    -d '{"api_key":"${projectKey}","event":"hello","distinct_id":"me","properties":{"from":"curl"}}'
`;
  return `
  Hogstream is running at ${url}

${lines.flatMap(([name, shown, value]) => (shown ? [`  ${name.padEnd(12)}  ${value}`] : [])).join("\n")}
${capture ? first : ""}
  Ctrl-C stops it cleanly.
`;
}

/** One line a person can act on. */
function sentenceOf(error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  if (code === "EADDRINUSE") {
    const { port } = error as unknown as { port: number };
    return `port ${port} is taken; choose another with --port, or --port 0 for any free one`;
  }
  if (code === "EACCES") return `not allowed: ${(error as Error).message}`;
  if (error instanceof HogstreamError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
