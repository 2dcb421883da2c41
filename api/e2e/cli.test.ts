import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Product } from "./product.ts";

const CLI = join(import.meta.dirname, "../cli/hogstream.js");

interface Ended {
  readonly code: number | string | null | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

const hogstream = (...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [CLI, ...args], { timeout: 60_000 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : error.code, stdout, stderr });
    });
  });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hogstream-cli-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

/** One line on stderr, at most the greeting on stdout, an exit code that says failure. */
function expectOneLine({ code, stdout, stderr }: Ended, words: RegExp): void {
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stderr).toMatch(words);
  expect(stdout).toMatch(/^(hogstream: starting.*\n)?$/);
  expect(code).toBe(1);
}

describe("what keeps it from starting is one clear line", () => {
  test("a taken port", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    try {
      const ended = await hogstream("start", "--port", String(port), "--data", folder);
      expectOneLine(ended, new RegExp(`port ${port} is taken`));
    } finally {
      server.close();
    }
  });

  test("a data folder that another process has", async () => {
    const product = await Product.start({ folder });
    try {
      expectOneLine(await hogstream("start", "--port", "0", "--data", folder), /another process|locked|in use/);
    } finally {
      await product.end("SIGTERM");
    }
  });

  test("Kafka out of reach", async () => {
    const ended = await hogstream("start", "--port", "0", "--data", folder, "--kafka", "127.0.0.1:1");
    expectOneLine(ended, /Kafka.*127\.0\.0\.1:1/);
  });

  test("PostgreSQL out of reach", async () => {
    const ended = await hogstream("start", "--port", "0", "--data", folder, "--postgres", "postgres://127.0.0.1:1/x");
    expectOneLine(ended, /database|PostgreSQL/i);
  });

  test.for([
    [["--roles", "capture,storage"], /--roles names "storage"; the roles are capture, ingest, store, deliver, api/],
    [["--port", "eighty"], /--port is "eighty"; it must be a whole number from 0 to 65535/],
    [["--clickhouse", "tcp://x:9000"], /--clickhouse is no URL that starts with http:\/\/ or https:\/\//],
    [["--allow-egress", "10.0.0.0"], /"10\.0\.0\.0" is no CIDR range/],
  ] as const)("%s", async ([args, words]) => {
    expectOneLine(await hogstream("start", "--data", folder, "--port", "0", ...args), words);
  });
});

test("keys are made once, and only their owner can read them", async () => {
  const first = await Product.start({ folder, args: ["--roles", "capture"] });
  const { projectKey, personalKey } = first.ready;
  await first.end("SIGTERM");
  expect(statSync(join(folder, "keys.json")).mode & 0o777).toBe(0o600);
  const second = await Product.start({ folder, args: ["--roles", "capture"] });
  expect(second.ready).toMatchObject({ projectKey, personalKey, data: folder });
  await second.end("SIGTERM");
  expect(JSON.parse(readFileSync(join(folder, "keys.json"), "utf8"))).toMatchObject({ projectKey });
});

test("a process with one role serves its health and nothing of the others", async () => {
  const product = await Product.start({ folder, args: ["--roles", "capture"] });
  try {
    const statusOf = async (path: string): Promise<number> => (await fetch(`${product.ready.url}${path}`)).status;
    expect(await statusOf("/_readiness")).toBe(200);
    expect(await statusOf("/api/projects/")).toBe(404);
    expect(product.tree()).toHaveLength(1);
  } finally {
    expect(await product.end("SIGTERM")).toBe(0);
  }
});
