/**
 * One contender of `capture.ts`, a process of its own; its argument says which:
 * `bare` (node:http, gunzipSync, JSON.parse), `capture` (our route, a log that takes at once) or `durable` (our route, the
 * embedded log in the folder of the second argument). Sends its port, and its CPU time whenever it is asked.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import Fastify from "fastify";
import { captureRoutes } from "#api/http/capture/routes.ts";
import { openEmbeddedLog } from "#pipeline/engines/log/embedded/log.ts";
import type { Log } from "#pipeline/engines/log/port.ts";
import { TOPICS } from "#pipeline/topics.ts";

export type Contender = "bare" | "capture" | "durable";

export interface ServerReport {
  readonly port: number;
  /** User and system time of this process so far, µs. */
  readonly cpuUs: number;
}

const [contender, folder = ""] = process.argv.slice(2) as [Contender, string?];

/** Takes everything at once and keeps nothing. */
const unused = (): never => {
  throw new Error("capture only appends");
};
const NULL_LOG: Log = {
  append: async (_topic, records) => records.map((_, offset) => ({ partition: 0, offset })),
  createTopic: async () => undefined,
  ping: async () => undefined,
  close: async () => undefined,
  partitions: unused,
  consume: unused,
  read: unused,
  offsets: unused,
};

async function listen(): Promise<number> {
  if (contender === "bare") {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const body = JSON.parse(gunzipSync(Buffer.concat(chunks)).toString()) as { batch: unknown[] };
        if (body.batch.length !== 100) response.statusCode = 400;
        response.setHeader("content-type", "application/json");
        response.end('{"status":1}');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return (server.address() as AddressInfo).port;
  }
  let log = NULL_LOG;
  if (contender === "durable") {
    log = await openEmbeddedLog({ folder, retentionEveryMs: 1_000 });
    // Small enough that a run never fills the disk.
    const retentionBytes = 64 * 1024 * 1024;
    await log.createTopic(TOPICS.ingest.name, { partitions: 8, retentionBytes });
  }
  const app = Fastify();
  const logger = { debug() {}, info() {}, warn: console.warn, error: console.error };
  await app.register(captureRoutes({ log, logger }));
  await app.listen({ port: 0, host: "127.0.0.1" });
  return (app.server.address() as AddressInfo).port;
}

const port = await listen();
const report = (): void => {
  const { user, system } = process.cpuUsage();
  process.send!({ port, cpuUs: user + system } satisfies ServerReport);
};
process.on("message", report);
report();
