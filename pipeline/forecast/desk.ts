/** Takes forecasts and profiles, and has each done by a process of its own, one after the other. */
import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { fileURLToPath } from "node:url";
import { HogstreamError, type Retry } from "#lang/error.ts";
import type { DestinationReport, ForecastJob, ForecastReport, ProfileReport, TransformationReport } from "./job.ts";

/** Too many wait already, or this project's last one is not done. */
export class ForecastDeskBusy extends HogstreamError {
  override readonly code = "F0301";
  override readonly retry: Retry = { afterMs: 2_000 };
}

/** The process that did a job ended without a report, or was ended for its time. */
export class ForecastFailed extends HogstreamError {
  override readonly code = "F0302";
  override readonly retry: Retry = "never";
}

export interface ForecastDesk {
  /**
   * @throws ForecastDeskBusy, ForecastFailed
   * @param signal ends the job, when nobody waits for it any more.
   */
  run(job: ForecastJob & { readonly task: "profile" }, signal?: AbortSignal): Promise<ProfileReport>;
  run(
    job: ForecastJob & { readonly task: "forecast" },
    signal?: AbortSignal,
  ): Promise<TransformationReport | DestinationReport>;
  /** Ends what runs. */
  close(): Promise<void>;
}

export interface DeskOptions {
  /** Jobs that may wait for the one that runs. */
  readonly waitingMax?: number;
  /** What a process gets beyond the budget of its job, ms: to start, and for the event that is under way. */
  readonly graceMs?: number;
}

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const CHILD = fileURLToPath(new URL("./child.ts", import.meta.url));
/** What its processes may read. Modules may be links to elsewhere. */
const PARTS = ["lang", "runtime", "transformations", "destinations", "pipeline", "node_modules", "package.json"];
const READABLE = new Set(PARTS.flatMap((part) => [`${ROOT}${part}`, realpathSync(`${ROOT}${part}`)]));
const HEAP_MEGABYTES = 512;
const REPORT_BYTES_MAX = 64 << 20;
const LAST_WORDS_CHARS = 2_000;

export function openForecastDesk({ waitingMax = 4, graceMs = 30_000 }: DeskOptions = {}): ForecastDesk {
  const waiting: (() => void)[] = [];
  const projects = new Set<number>();
  const running = new Set<AbortController>();
  let busy = false;
  let closed = false;

  const turn = async (): Promise<void> => {
    if (busy) await new Promise<void>((resolve) => waiting.push(resolve));
    busy = true;
  };
  /** Handed on without being free in between. */
  const done = (): void => {
    const next = waiting.shift();
    if (next === undefined) busy = false;
    else next();
  };

  return {
    async run<Report extends ForecastReport>(job: ForecastJob, signal?: AbortSignal): Promise<Report> {
      const { id } = job.project;
      if (closed) throw new ForecastDeskBusy("the process is about to stop");
      if (projects.has(id)) throw new ForecastDeskBusy("another forecast or profile of this project is under way");
      if (waiting.length >= waitingMax) throw new ForecastDeskBusy("too many forecasts and profiles wait already");
      projects.add(id);
      await turn();
      const ended = new AbortController();
      running.add(ended);
      try {
        return (await inProcess(job, graceMs, [ended.signal, ...(signal === undefined ? [] : [signal])])) as Report;
      } finally {
        running.delete(ended);
        projects.delete(id);
        done();
      }
    },
    async close() {
      closed = true;
      for (const each of running) each.abort();
    },
  };
}

async function inProcess(job: ForecastJob, graceMs: number, signals: readonly AbortSignal[]): Promise<ForecastReport> {
  const timeout = AbortSignal.timeout(job.budgetMs + graceMs);
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${HEAP_MEGABYTES}`,
      "--permission",
      ...[...READABLE].map((file) => `--allow-fs-read=${file}`),
      "--disable-warning=ExperimentalWarning",
      "--disable-warning=SecurityWarning",
      CHILD,
    ],
    {
      cwd: ROOT,
      env: {},
      stdio: ["pipe", "pipe", "pipe"],
      signal: AbortSignal.any([timeout, ...signals]),
      killSignal: "SIGKILL",
    },
  );
  yieldToStages(child.pid);
  const parts: Buffer[] = [];
  let bytes = 0;
  let lastWords = "";
  child.stdout.on("data", (part: Buffer) => {
    bytes += part.length;
    if (bytes <= REPORT_BYTES_MAX) parts.push(part);
    else child.kill("SIGKILL");
  });
  child.stderr.on("data", (part: Buffer) => {
    lastWords = (lastWords + part.toString("utf8")).slice(-LAST_WORDS_CHARS);
  });
  // Its death says more than a pipe that broke on it.
  child.stdin.on("error", () => undefined);
  child.stdin.end(JSON.stringify(job));
  const code = await new Promise<number | null>((resolve) => {
    child.on("error", () => undefined);
    child.on("close", resolve);
  });
  if (timeout.aborted) throw new ForecastFailed(`it took more than ${job.budgetMs + graceMs} ms`);
  if (signals.some(({ aborted }) => aborted)) throw new ForecastFailed("nobody waits for it any more");
  if (code !== 0) throw new ForecastFailed(`its process ended with ${code}: ${lastWords.trim()}`);
  return JSON.parse(Buffer.concat(parts).toString("utf8")) as ForecastReport;
}

/** A forecast can wait where events can't. */
function yieldToStages(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already: its end is handled by whoever waits for it.
  }
}
