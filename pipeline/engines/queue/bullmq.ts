/**
 * The queue on BullMQ, which keeps jobs in Redis or in PostgreSQL (PGlite too); its clients are the same for both.
 *
 * PGlite wakes an idle LISTEN late, so a worker also looks by itself once a second (`drainDelay`). A job whose worker died
 * is taken up again when its lock has run out.
 */
import {
  Queue as BullQueue,
  Worker as BullWorker,
  createPostgresBackend,
  type JobsOptions,
  type PgPool,
  type Processor,
  runMigrations,
} from "bullmq";
import { Redis } from "ioredis";
import pg from "pg";
import type { Job, NewJob, Queue, Worker, WorkOptions } from "./port.ts";

export interface QueueTiming {
  /** How long a job stays with a worker that gives no sign of life, ms; default 15 s. */
  readonly lockMs?: number;
}

/** The parts of BullMQ's two ends that are used; their classes differ in type by backend. */
interface QueueEnd {
  add(name: string, data: unknown, options: JobsOptions): Promise<unknown>;
  getJobCounts(...types: ("waiting" | "delayed" | "active" | "failed")[]): Promise<Record<string, number>>;
  on(event: "error", listener: () => void): unknown;
  close(): Promise<void>;
}

interface WorkerEnd {
  waitUntilReady(): Promise<unknown>;
  run(): Promise<void>;
  on(event: "error", listener: () => void): unknown;
  close(): Promise<void>;
}

/** What BullMQ is built on, and how both of its ends are made. */
interface Backing {
  queue(name: string): QueueEnd;
  worker(name: string, processor: Processor, concurrency: number): WorkerEnd;
  ping(): Promise<void>;
  close(): Promise<void>;
}

const LOCK_MS = 15_000;
/** Ids of jobs that ended are kept so long, s: adding one of them again within it does nothing. */
const ENDED_KEPT_S = 3_600;

export function openRedisQueue(url: string, { lockMs = LOCK_MS }: QueueTiming = {}): Queue {
  const connection = new Redis(url, { maxRetriesPerRequest: null, enableReadyCheck: true });
  connection.on("error", () => {}); // every command reports its own failure; without a listener an idle drop would throw
  return overBullMq({
    queue: (name) => new BullQueue(name, { connection }),
    worker: (name, processor, concurrency) =>
      new BullWorker(name, processor, { connection, autorun: false, ...workerOptions(concurrency, lockMs) }),
    ping: async () => void (await connection.ping()),
    close: async () => {
      connection.disconnect();
    },
  });
}

/** @param url of the database; the jobs live in its schema `bullmq`, which is made if missing. */
export async function openPostgresQueue(url: string, { lockMs = LOCK_MS }: QueueTiming = {}): Promise<Queue> {
  const pool = new pg.Pool({
    connectionString: url,
    options: "-c search_path=bullmq,public",
    keepAlive: true,
    max: 8,
  });
  pool.on("error", () => {}); // an idle client was dropped; the pool makes a new one
  const client = await pool.connect();
  try {
    await runMigrations(client);
  } finally {
    client.release();
  }
  // BullMQ declares the part of pg that it uses; pg's overloads satisfy it in fact, but not to the type checker.
  const connection = pool as unknown as PgPool;
  return overBullMq({
    queue: (name) => new BullQueue(name, { connection }, createPostgresBackend),
    worker: (name, processor, concurrency) =>
      new BullWorker(
        name,
        processor,
        { connection, autorun: false, ...workerOptions(concurrency, lockMs) },
        createPostgresBackend,
      ),
    ping: async () => void (await pool.query("SELECT 1")),
    close: () => pool.end(),
  });
}

const workerOptions = (concurrency: number, lockMs: number) => ({
  concurrency,
  lockDuration: lockMs,
  stalledInterval: lockMs,
  maxStalledCount: 1_000,
  drainDelay: 1,
});

function overBullMq(backing: Backing): Queue {
  const queues = new Map<string, QueueEnd>();
  const workers = new Set<WorkerEnd>();
  const queueOf = (name: string): QueueEnd => {
    const known = queues.get(name);
    if (known !== undefined) return known;
    const queue = backing.queue(name);
    queue.on("error", () => {}); // its calls reject by themselves
    queues.set(name, queue);
    return queue;
  };

  return {
    async add(name: string, { id, payload, delayMs = 0, attempts = 1 }: NewJob) {
      await queueOf(name).add("job", payload, {
        jobId: id,
        delay: Math.ceil(delayMs),
        attempts,
        backoff: { type: "exponential", delay: 1_000, jitter: 0.5 },
        removeOnComplete: { age: ENDED_KEPT_S },
        removeOnFail: { age: 7 * 24 * ENDED_KEPT_S },
      });
    },

    async work(name: string, { concurrency }: WorkOptions, handle: (job: Job) => Promise<void>): Promise<Worker> {
      const worker = backing.worker(
        name,
        async ({ id, data, attemptsMade }) => {
          await handle({ id: id ?? "", payload: data, attempt: attemptsMade + 1 });
        },
        concurrency,
      );
      worker.on("error", () => {}); // BullMQ tries again by itself; a job's own failure is its handler's business
      workers.add(worker);
      await worker.waitUntilReady();
      void worker.run();
      return {
        async stop() {
          workers.delete(worker);
          await worker.close();
        },
      };
    },

    async counts(name: string) {
      const counts = await queueOf(name).getJobCounts("waiting", "delayed", "active", "failed");
      const { waiting = 0, delayed = 0, active = 0, failed = 0 } = counts;
      return { waiting, delayed, active, failed };
    },

    ping: backing.ping,

    async close() {
      await Promise.all([...workers].map((worker) => worker.close()));
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      await backing.close();
    },
  };
}
