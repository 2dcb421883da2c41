import { Worker } from "node:worker_threads";
import type { Job, LaneReply, LaneRequest, Reading } from "./lane.ts";

/** What a statement's run tells its owner, in order; ends with `end` or `error`. */
export interface RunEvents {
  block(bytes: Uint8Array, rows: number): void;
  /** @param failure the engine's text if the statement failed */
  end(failure: string | undefined, reading: Reading): void;
}

/** One running statement. */
export interface Run {
  /** The owner has taken a block: the lane may read one more ahead. */
  pull(): void;
  /** Ends at the next block or wait; `end` follows. A statement inside the engine needs KILL QUERY besides. */
  cancel(): void;
}

/** The pool: as many statements side by side as there are lanes; the others wait in line. */
export interface Lanes {
  /** Takes a free lane. Resolves to undefined if `signal` aborts first. */
  acquire(signal: AbortSignal): Promise<Lane | undefined>;
  close(): Promise<void>;
}

export interface Lane {
  /** Once per acquisition; the lane is free again when `end` was called. */
  run(job: Job, events: RunEvents): Run;
  /** Gives back a lane that ran nothing. */
  release(): void;
}

/** Threads start when they are first needed and stay. */
export function openLanes(folder: string, lanesMax: number): Lanes {
  const idle: Worker[] = [];
  const waiting: ((worker: Worker) => void)[] = [];
  const all = new Set<Worker>();

  const free = (worker: Worker): void => {
    if (!all.has(worker)) return;
    const next = waiting.shift();
    if (next === undefined) idle.push(worker);
    else next(worker);
  };

  const start = (): void => {
    const worker = new Worker(new URL("./lane.ts", import.meta.url), { workerData: { folder }, stdin: false });
    all.add(worker);
    worker.once("message", () => free(worker)); // "ready"
    // A thread ends only by a fault of the addon, which takes the process with it; should it not, so do we.
    worker.once("error", (error) => {
      console.error(`warehouse lane failed: ${error.message}`);
      process.exit(70);
    });
  };

  const lane = (worker: Worker): Lane => ({
    release: () => free(worker),
    run(job, events) {
      let running = true; // a late pull or cancel must not reach the lane's next statement
      const post = (request: LaneRequest): void => {
        if (running) worker.postMessage(request);
      };
      const listen = (reply: LaneReply): void => {
        if (reply.type === "block") events.block(reply.bytes, reply.rows);
        else if (reply.type === "end" || reply.type === "error") {
          running = false;
          worker.off("message", listen);
          free(worker);
          if (reply.type === "error") events.end(reply.message, { rowsRead: 0, bytesRead: 0 });
          else events.end(undefined, reply);
        }
      };
      worker.on("message", listen);
      post({ type: "run", job });
      return {
        pull: () => post({ type: "pull" }),
        cancel: () => post({ type: "cancel" }),
      };
    },
  });

  return {
    acquire(signal) {
      if (signal.aborted) return Promise.resolve(undefined);
      const worker = idle.pop();
      if (worker !== undefined) return Promise.resolve(lane(worker));
      if (all.size < lanesMax) start();
      return new Promise((resolve) => {
        const give = (free: Worker): void => {
          signal.removeEventListener("abort", leave);
          resolve(lane(free));
        };
        const leave = (): void => {
          const place = waiting.indexOf(give);
          if (place >= 0) waiting.splice(place, 1);
          resolve(undefined);
        };
        waiting.push(give);
        signal.addEventListener("abort", leave, { once: true });
      });
    },
    async close() {
      // Connections are closed after each statement, so idle threads hold nothing of the engine's.
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
