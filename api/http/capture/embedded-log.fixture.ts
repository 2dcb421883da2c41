/**
 * A capture server on the embedded log, a process of its own so that it can die; started by `embedded_log.test.ts`.
 * Arguments: the log's folder, and "dies" if it is to kill itself once an append is durable, before it answers.
 */
import type { AddressInfo } from "node:net";
import Fastify from "fastify";
import { openEmbeddedLog } from "#pipeline/engines/log/embedded/log.ts";
import type { Log } from "#pipeline/engines/log/port.ts";
import { TOPICS } from "#pipeline/topics.ts";
import { captureRoutes } from "./routes.ts";

const [folder = "", dies = ""] = process.argv.slice(2);
const opened = await openEmbeddedLog({ folder });
await opened.createTopic(TOPICS.ingest.name, { partitions: 4 });
const log: Log = Object.create(opened, {
  append: {
    value: async (...args: Parameters<Log["append"]>) => {
      const positions = await opened.append(...args);
      if (dies === "dies") process.kill(process.pid, "SIGKILL");
      return positions;
    },
  },
}) as Log;
const app = Fastify();
const quiet = { debug() {}, info() {}, warn() {}, error() {} };
await app.register(captureRoutes({ log, logger: quiet }));
await app.listen({ port: 0, host: "127.0.0.1" });
process.send!((app.server.address() as AddressInfo).port);
process.on("disconnect", () => process.exit(0));
