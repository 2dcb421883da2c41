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
}

/** Lane → main thread. After `end` or `error` the lane is free again. */
export type LaneReply =
  | { readonly type: "ready" }
  | { readonly type: "block"; readonly bytes: Uint8Array; readonly rows: number }
  | { readonly type: "end"; readonly rowsRead: number; readonly bytesRead: number }
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
    let rowsRead = 0;
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
        rowsRead += block.numRows;
        sendBlock(block.bytes, block.numRows);
      }
      return { type: "end", rowsRead, bytesRead: 0 };
    } finally {
      if (!done) engine.StreamCancel(cursor);
    }
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
