/**
 * One lane of the warehouse process: a thread that runs one statement at a time on a connection of its own.
 *
 * A thread, because starting a SELECT blocks its caller while the engine plans it (scalar subqueries run then), and the
 * HTTP side must go on answering. A fresh connection for every statement, because whatever a failed statement leaves
 * behind (rows, half a header, settings) comes out of the next one on the same connection: measured for buffered
 * statements in every case, and for streamed ones in formats with a header. Opening one costs 0.1 ms.
 */
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { CONNECTION_ARGS, type EngineConnection, loadEngine } from "./native.ts";

/** Main thread → lane. `pull` allows one more block; `cancel` is followed by a KILL QUERY from outside. */
export type LaneRequest =
  | { readonly type: "run"; readonly job: Job }
  | { readonly type: "pull" }
  | { readonly type: "cancel" };

export interface Job {
  /** Statements without rows that prepare the connection: SET, USE. */
  readonly before: readonly string[];
  readonly sql: string;
  readonly format: string;
  /** `stream`: a SELECT, block by block. `buffered`: anything else. */
  readonly kind: "stream" | "buffered";
  /** Stands in the text: by it the engine's list of processes tells what the statement has read. */
  readonly mark?: string;
}

/** What the engine read for a statement: its own count, not that of the rows it gave. */
export interface Reading {
  readonly rowsRead: number;
  readonly bytesRead: number;
  /** s; undefined where the engine did not tell. */
  readonly elapsed?: number;
}

/** Lane → main thread. After `end` or `error` the lane is free again. */
export type LaneReply =
  | { readonly type: "ready" }
  | { readonly type: "block"; readonly bytes: Uint8Array; readonly rows: number }
  | ({ readonly type: "end" } & Reading)
  | { readonly type: "error"; readonly message: string };

/** Blocks sent ahead of the reader. */
const CREDIT = 2;

const engine = loadEngine();

function serve(port: MessagePort, folder: string): void {
  let cancelled = false;
  let credit = CREDIT;
  let wake: (() => void) | undefined;
  const send = (reply: LaneReply): void => port.postMessage(reply);
  const woken = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
    });

  async function run(job: Job): Promise<LaneReply> {
    let connection: EngineConnection | undefined;
    try {
      connection = engine.CreateConnection(folder, CONNECTION_ARGS);
      for (const sql of job.before) await engine.QueryAsyncConnection(connection, sql, "Null");
      if (cancelled) throw new Error(CANCELLED);
      if (job.kind === "stream") return await stream(connection, job);
      const result = await engine.QueryAsyncConnection(connection, job.sql, job.format);
      if (result.bytes.length > 0) sendBlock(result.bytes, result.rowsRead);
      return { type: "end", rowsRead: result.rowsRead, bytesRead: result.bytesRead };
    } catch (error) {
      return { type: "error", message: error instanceof Error ? error.message : String(error) };
    } finally {
      if (connection !== undefined) engine.CloseConnection(connection);
    }
  }

  function sendBlock(bytes: Buffer, rows: number): void {
    // The addon's buffers lie outside this isolate's heap: copied once, so that the copy can be handed over.
    const copy = new Uint8Array(bytes);
    port.postMessage({ type: "block", bytes: copy, rows } satisfies LaneReply, [copy.buffer]);
  }

  async function stream(connection: EngineConnection, job: Job): Promise<LaneReply> {
    const cursor = engine.StreamQuery(connection, job.sql, job.format);
    let rows = 0;
    let reading: Reading | undefined;
    let watch: EngineConnection | undefined;
    let done = false;
    try {
      while (!done) {
        while (credit === 0 && !cancelled) await woken();
        if (cancelled) throw new Error(CANCELLED);
        const block = await engine.StreamFetch(cursor).catch((error: unknown) => {
          done = true; // the engine has given the cursor up itself
          throw error;
        });
        done = block.done;
        if (block.bytes.length === 0) continue;
        credit--;
        rows += block.numRows;
        sendBlock(block.bytes, block.numRows);
        // A cursor tells nothing of what was read. The list of processes does, until the fetch that finds the end.
        if (job.mark === undefined) continue;
        watch ??= engine.CreateConnection(folder, CONNECTION_ARGS);
        reading = (await readingOf(watch, job.mark)) ?? reading;
      }
      return { type: "end", rowsRead: rows, bytesRead: 0, ...reading };
    } finally {
      if (watch !== undefined) engine.CloseConnection(watch);
      if (!done) engine.StreamCancel(cursor);
    }
  }

  /** The mark is written in two pieces, so that this statement does not find itself. */
  async function readingOf(connection: EngineConnection, mark: string): Promise<Reading | undefined> {
    const half = mark.length >> 1;
    const sql =
      "SELECT read_rows, read_bytes, elapsed FROM system.processes " +
      `WHERE position(query, concat('${mark.slice(0, half)}', '${mark.slice(half)}')) > 0 LIMIT 1`;
    const { bytes } = await engine.QueryAsyncConnection(connection, sql, "TSV");
    const [rowsRead, bytesRead, elapsed] = bytes.toString("latin1").trim().split("\t").map(Number);
    if (rowsRead === undefined || bytesRead === undefined || elapsed === undefined) return undefined;
    return { rowsRead, bytesRead, elapsed };
  }

  port.on("message", (request: LaneRequest) => {
    if (request.type === "run") {
      cancelled = false;
      credit = CREDIT;
      void run(request.job).then(send);
      return;
    }
    if (request.type === "pull") credit++;
    else cancelled = true;
    wake?.();
  });
  send({ type: "ready" });
}

export const CANCELLED = "Code: 394. DB::Exception: Query was cancelled. (QUERY_WAS_CANCELLED)";

if (parentPort !== null) serve(parentPort, (workerData as { readonly folder: string }).folder);
