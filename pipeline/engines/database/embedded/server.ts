/**
 * The embedded database's process: PGlite (PostgreSQL in WebAssembly, which blocks its thread while it works) behind
 * the PostgreSQL wire protocol on loopback. Started by `launch.ts`; ends with its parent.
 */
import { timingSafeEqual } from "node:crypto";
import * as fs from "node:fs";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { PGlite } from "@electric-sql/pglite";
import type { StartReport } from "../../embedded-process.ts";
import { lockFolder } from "../../lock-folder.ts";
import {
  ASK_PASSWORD,
  AUTHENTICATION_OK,
  backendMessages,
  CANCEL_REQUEST,
  errorResponse,
  GSS_REQUEST,
  message,
  messageReader,
  READY,
  SSL_REQUEST,
  STARTUP_VERSION,
  startupParameters,
} from "./messages.ts";
import type { StartOrder } from "./protocol.ts";
import { type SessionConnection, type SharedSession, shareSession } from "./session.ts";

const LOOPBACK = "127.0.0.1";
const MESSAGE_BYTES_MAX = 256 * 1024 * 1024;
/** EX_SOFTWARE of sysexits.h. */
const ENGINE_FAILED = 70;
const DEFAULT_SEARCH_PATH = "public";
/** A fresh cluster, as `prepare-cluster.ts` writes it; the name holds the PGlite version it belongs to. */
export const CLUSTER_FILE = new URL("./generated/cluster-0.5.14.tar.br", import.meta.url);

const report = (text: StartReport): void => {
  process.send?.(text);
};

/**
 * PGlite runs with fsync off, and its file system has none. Here a commit waits until the write-ahead log is on the
 * disk: fsync on, by the one method that reaches the file system, which gets the missing call.
 */
async function openCluster(folder: string): Promise<PGlite> {
  const dataDir = `${folder}/cluster`;
  const fresh = !fs.existsSync(`${dataDir}/PG_VERSION`);
  const prepared =
    fresh && fs.existsSync(CLUSTER_FILE) ? brotliDecompressSync(fs.readFileSync(CLUSTER_FILE)) : undefined;
  const database = await PGlite.create({
    dataDir,
    ...(prepared === undefined ? {} : { loadDataDir: new Blob([prepared]) }),
    startParams: [
      ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
      "-c",
      "wal_sync_method=fsync",
    ],
  });
  const { stream_ops: operations } = database.Module.FS.filesystems.NODEFS as { stream_ops: Record<string, unknown> };
  operations["fsync"] = (stream: { readonly nfd: number }): number => {
    fs.fsyncSync(stream.nfd);
    return 0;
  };
  // What was written before the call existed: the recovery of a crash, or the whole fresh cluster.
  for (const entry of fs.readdirSync(dataDir, { recursive: true, withFileTypes: true })) {
    const handle = fs.openSync(`${entry.parentPath}/${entry.name}`, "r");
    fs.fsyncSync(handle);
    fs.closeSync(handle);
  }
  return database;
}

/** Speaks the start-up with one client, then hands its messages to the shared session. */
function welcome(socket: Socket, session: SharedSession, greeting: Buffer, password: string): void {
  const reader = messageReader(MESSAGE_BYTES_MAX);
  let stage: "startup" | "password" | "open" = "startup";
  let searchPath = DEFAULT_SEARCH_PATH;
  let connection: SessionConnection | undefined;
  socket.setNoDelay(true);
  const refuse = (sqlState: string, text: string): void => {
    socket.end(errorResponse("FATAL", sqlState, text));
  };

  const startup = (body: Buffer): void => {
    const code = body.readInt32BE(0);
    if (code === SSL_REQUEST || code === GSS_REQUEST) {
      socket.write("N");
      return;
    }
    if (code !== STARTUP_VERSION) {
      if (code === CANCEL_REQUEST) socket.end();
      else refuse("08P01", "unsupported protocol version");
      return;
    }
    const options = startupParameters(body).get("options") ?? "";
    const given = /(?:^|\s)-c\s*search_path=((?:\\.|[^\s\\])+)/.exec(options)?.[1];
    if (given !== undefined) searchPath = given.replace(/\\(.)/g, "$1");
    stage = "password";
    socket.write(ASK_PASSWORD);
  };

  const authenticate = (body: Buffer): void => {
    const given = body.subarray(0, body.indexOf(0));
    const wanted = Buffer.from(password);
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
      refuse("28P01", "password authentication failed");
      return;
    }
    stage = "open";
    connection = session.open({
      searchPath,
      send: (bytes) => void socket.write(bytes),
      hangUp: () => void socket.end(),
    });
    socket.write(Buffer.concat([AUTHENTICATION_OK, greeting, message("S", "search_path", searchPath), READY]));
  };

  socket.on("data", (chunk) => {
    reader.push(chunk);
    try {
      for (let next = reader.next(stage === "startup"); next !== undefined; next = reader.next(stage === "startup")) {
        if (stage === "startup") startup(next.body);
        else if (stage === "password") authenticate(next.body);
        else if (next.type === "X") socket.end();
        else connection?.receive(next);
        if (socket.writableEnded) return;
      }
    } catch (error) {
      refuse("08P01", error instanceof Error ? error.message : String(error));
    }
  });
  socket.on("error", () => socket.destroy());
  socket.once("close", () => connection?.close());
}

/** The ParameterStatus and BackendKeyData messages every client is greeted with. */
async function greetingOf(database: PGlite): Promise<Buffer> {
  const parameters = Buffer.from("user\0postgres\0database\0postgres\0\0");
  const startup = Buffer.alloc(8 + parameters.length);
  startup.writeInt32BE(startup.length, 0);
  startup.writeInt32BE(STARTUP_VERSION, 4);
  parameters.copy(startup, 8);
  const answer = Buffer.from(await database.execProtocolRaw(startup));
  return Buffer.concat(
    [...backendMessages(answer)]
      .filter(({ type }) => type === "S" || type === "K")
      .map(({ start, end }) => answer.subarray(start, end)),
  );
}

async function serve(order: StartOrder): Promise<void> {
  fs.mkdirSync(order.folder, { recursive: true });
  if (!lockFolder(order.folder)) {
    report({ type: "failed", locked: true, message: `${order.folder} is in use by another process` });
    return;
  }
  const database = await openCluster(order.folder);
  const greeting = await greetingOf(database);
  const version = (await database.query<{ server_version: string }>("SHOW server_version")).rows[0]?.server_version;
  const session = shareSession(
    (bytes) => database.runExclusive(() => database.execProtocolRaw(bytes, { throwOnError: false })),
    order.idleInTransactionMs,
    (error) => {
      console.error(`PGlite failed: ${error instanceof Error ? error.message : String(error)}`);
      process.exit(ENGINE_FAILED);
    },
  );
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    welcome(socket, session, greeting, order.password);
  });
  server.listen(order.port, LOOPBACK, () => {
    report({ type: "listening", port: (server.address() as AddressInfo).port, version: version ?? "" });
  });
  process.on("message", (text: unknown) => {
    if (text !== "stop") return;
    server.close();
    for (const socket of sockets) socket.end(errorResponse("FATAL", "57P01", "the embedded database is stopping"));
    void database.close().finally(() => process.exit(0));
  });
}

if (fileURLToPath(import.meta.url) === process.argv[1]) {
  process.once("message", (order: StartOrder) => {
    serve(order).catch((error: unknown) => {
      report({ type: "failed", locked: false, message: error instanceof Error ? error.message : String(error) });
    });
  });
  process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));
  process.on("SIGINT", () => {}); // the terminal's; the supervisor decides when this process goes
}
