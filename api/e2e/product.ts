/** The product as a user starts it, for tests and benchmarks: a child process, the line it prints, its tree, its death. */
import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** What `hogstream start --json` prints once it serves. */
export interface ReadyLine {
  readonly url: string;
  readonly projectId: number;
  readonly projectKey: string;
  readonly personalKey: string;
  readonly data: string;
}

export interface ProductOptions {
  readonly folder: string;
  readonly port?: number;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface TreeProcess {
  readonly pid: number;
  readonly command: string;
  readonly rssBytes: number;
}

export class Product {
  readonly ready: ReadyLine;
  readonly child: ChildProcess;
  /** ms from spawning to the ready line. */
  readonly startMs: number;
  readonly #stderr: string[];

  private constructor(child: ChildProcess, ready: ReadyLine, startMs: number, stderr: string[]) {
    this.child = child;
    this.ready = ready;
    this.startMs = startMs;
    this.#stderr = stderr;
  }

  static async start({ folder, port = 0, args = [], env = {} }: ProductOptions): Promise<Product> {
    const started = performance.now();
    const cli = join(import.meta.dirname, "../cli/hogstream.js");
    const child = spawn(process.execPath, [cli, "start", "--port", String(port), "--data", folder, "--json", ...args], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, HOGSTREAM_ALLOW_EGRESS: "127.0.0.0/8", ...env },
    });
    const stderr: string[] = [];
    child.stderr?.setEncoding("utf8").on("data", (text: string) => stderr.push(text));
    const line = await new Promise<string>((resolve, reject) => {
      let out = "";
      child.stdout?.setEncoding("utf8").on("data", (text: string) => {
        out += text;
        const end = out.indexOf("\n");
        if (end >= 0) resolve(out.slice(0, end));
      });
      child.once("exit", (code, signal) =>
        reject(new Error(`the product ended (${signal ?? code}) before it was ready:\n${stderr.join("")}`)),
      );
      child.once("error", reject);
    });
    return new Product(child, JSON.parse(line) as ReadyLine, performance.now() - started, stderr);
  }

  /** Everything it wrote to stderr so far. */
  get log(): string {
    return this.#stderr.join("");
  }

  get alive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Sends a signal to the supervisor and waits for its end; resolves with exit code or signal. */
  async end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null> {
    if (this.alive) {
      this.child.kill(signal);
      await new Promise((resolve) => this.child.once("exit", resolve));
    }
    return this.child.signalCode ?? this.child.exitCode;
  }

  /** Resolves when the supervisor is gone, whoever ended it. */
  async ended(): Promise<void> {
    if (this.alive) await new Promise((resolve) => this.child.once("exit", resolve));
  }

  /** The supervisor and all its descendants (Linux: read from /proc). */
  tree(): TreeProcess[] {
    const byParent = new Map<number, TreeProcess[]>();
    for (const name of readdirSync("/proc")) {
      if (!/^\d+$/.test(name)) continue;
      try {
        const stat = readFileSync(`/proc/${name}/stat`, "utf8");
        const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
        const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ").trim();
        const one = { pid: Number(name), command, rssBytes: Number(fields[21]) * 4096 };
        const parent = Number(fields[1]);
        byParent.set(parent, [...(byParent.get(parent) ?? []), one]);
        if (one.pid === this.child.pid) byParent.set(-1, [one]);
      } catch {
        // it ended while we looked
      }
    }
    const found = byParent.get(-1) ?? [];
    for (const { pid } of found) found.push(...(byParent.get(pid) ?? []));
    return found;
  }

  /** A REST call as the owner of the default project. */
  async api<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.ready.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.ready.personalKey}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text) as T;
  }

  /** Rows of a HogQL query over REST. */
  async hogql(query: string): Promise<unknown[][]> {
    const { results } = await this.api<{ results: unknown[][] }>(
      "POST",
      `/api/projects/${this.ready.projectId}/query/`,
      {
        query: { kind: "HogQLQuery", query },
      },
    );
    return results;
  }
}

/** Polls `probe` until it gives something other than undefined. */
export async function eventually<T>(
  what: string,
  probe: () => Promise<T | undefined> | T | undefined,
  timeoutMs = 60_000,
  everyMs = 100,
): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  let last: unknown;
  while (performance.now() < deadline) {
    try {
      const found = await probe();
      if (found !== undefined) return found;
    } catch (error) {
      last = error;
    }
    await sleep(everyMs);
  }
  throw new Error(`not within ${timeoutMs} ms: ${what}`, { cause: last });
}
