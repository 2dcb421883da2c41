/**
 * The warehouse process: libchdb behind the ClickHouse HTTP protocol on loopback. Started by `launch.ts`, spoken to
 * over the IPC channel, and ended with its parent: when the channel closes, so does this process.
 */
import { mkdirSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { StartReport } from "../../embedded-process.ts";
import { lockFolder } from "../../lock-folder.ts";
import { type Execution, execute } from "./execute.ts";
import { openLanes } from "./lanes.ts";
import { CONNECTION_ARGS, type Engine, type EngineConnection, loadEngine } from "./native.ts";
import type { StartOrder } from "./protocol.ts";
import { quoteText } from "./statement.ts";

const LOOPBACK = "127.0.0.1";
/** ClickHouse's default; clients drop idle sockets a little earlier. */
const KEEP_ALIVE_MS = 10_000;
/** Parameters travel in the address; ClickHouse takes 1 MB of it. */
const HEADER_BYTES_MAX = 1024 * 1024;
/** While stopping: how often connections that have become idle are closed. */
const DRAIN_POLL_MS = 20;

const report = (message: StartReport): void => {
  process.send?.(message);
};

// The engine's threads make a tidy exit crash; its data survives this end by design.
const end = (): void => {
  process.kill(process.pid, "SIGKILL");
};

interface Opened {
  readonly incoming: string;
  readonly engine: Engine;
  readonly control: EngineConnection;
  readonly data: string;
}

/** @throws when the engine cannot open the folder; it writes its reason to stderr */
function openEngine(folder: string): Opened | undefined {
  mkdirSync(folder, { recursive: true });
  if (!lockFolder(folder)) return undefined;
  const data = `${folder}/engine`;
  const incoming = `${folder}/incoming`; // what a killed process left there was never acknowledged
  rmSync(incoming, { recursive: true, force: true });
  mkdirSync(incoming);
  const engine = loadEngine();
  return { engine, control: engine.CreateConnection(data, CONNECTION_ARGS), data, incoming };
}

function serve(order: StartOrder): void {
  const opened = openEngine(order.folder);
  if (opened === undefined) {
    report({ type: "failed", locked: true, message: `${order.folder} is in use by another process` });
    return;
  }
  const { engine, control, data, incoming } = opened;
  const version = engine.EngineVersion().replace(/^"|"$/g, "");
  let port = 0;
  let stopping = false;

  let controlTail: Promise<unknown> = Promise.resolve();
  const execution: Execution = {
    lanes: openLanes(data, order.sessions),
    version,
    incoming,
    user: order.user,
    password: order.password,
    loopback: (token) => `http://${LOOPBACK}:${port}/_answer/${token}`,
    posts: new Map(),
    running: new Map(),
    kill(mark) {
      // Written in two pieces, so that this statement does not find itself.
      const sql = `KILL QUERY WHERE position(query, concat('q-', ${quoteText(mark.slice(2))})) > 0 ASYNC`;
      controlTail = controlTail
        .then(() => engine.QueryAsyncConnection(control, sql, "Null"))
        .catch((error: unknown) => console.error(`KILL QUERY failed: ${String(error)}`));
    },
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? "/").split("?", 1)[0]!;
    const token = /^\/_answer\/([0-9a-f]{32})$/.exec(path)?.[1];
    if (token !== undefined) {
      const post = execution.posts.get(token);
      if (post === undefined) return void response.writeHead(404).end();
      return post(request, response);
    }
    if (
      path === "/ping" ||
      path === "/replicas_status" ||
      (path === "/" && request.method === "GET" && !request.url!.includes("query="))
    ) {
      return void response.writeHead(200, { "Content-Type": "text/plain; charset=UTF-8" }).end("Ok.\n");
    }
    if (path !== "/") return void response.writeHead(404).end("There is no handle here; statements go to /\n");
    await execute(execution, request, response);
  };

  const server = createServer({ maxHeaderSize: HEADER_BYTES_MAX }, (request, response) => {
    response.on("error", () => {}); // a gone client; `close` ends its statement
    void handle(request, response);
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.requestTimeout = 0; // inserts may be long
  server.once("error", (error) => {
    report({ type: "failed", locked: false, message: error.message });
    end();
  });
  server.listen(order.port, LOOPBACK, () => {
    port = (server.address() as AddressInfo).port;
    report({ type: "listening", port, version });
  });

  process.on("message", (message: unknown) => {
    if (message !== "stop" || stopping) return;
    stopping = true;
    server.close(end);
    setInterval(() => server.closeIdleConnections(), DRAIN_POLL_MS);
  });
}

process.once("message", (order: StartOrder) => {
  try {
    serve(order);
  } catch (error) {
    report({ type: "failed", locked: false, message: error instanceof Error ? error.message : String(error) });
  }
});
process.on("disconnect", end);
// The terminal's Ctrl-C reaches the whole group; the supervisor decides when this process goes.
process.on("SIGINT", () => {});
