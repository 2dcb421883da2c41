/**
 * The queue on BullMQ, which keeps jobs in Redis or in PostgreSQL (PGlite too); its clients are the same for both. A job
 * whose worker died is taken up again when its lock has run out. A worker is woken by the store, and looks by itself
 * once a second besides (`drainDelay`).
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
import { type Job, type NewJob, type Queue, QueueUnavailable, type Worker, type WorkOptions } from "./port.ts";

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
const FAILED_KEPT_S = 7 * 24 * 3_600;
/** Back-off before the second attempt, ms; doubles from then on. */
const BACKOFF_MS = 1_000;
/** How long a call waits for a store that does not answer, ms. */
const CALL_TIMEOUT_MS = 5_000;
/** PostgreSQL connections: one for each worker that listens, the rest for calls. */
const CONNECTIONS_MAX = 24;

/** @param url `redis://…`; Redis 6.2 or newer with `maxmemory-policy noeviction` and an append-only file */
export function openRedisQueue(url: string, { lockMs = LOCK_MS }: QueueTiming = {}): Queue {
  // Producers fail soon, so that their caller can; workers wait for Redis as long as it takes.
  const producing = new Redis(url, { maxRetriesPerRequest: 1, commandTimeout: CALL_TIMEOUT_MS });
  const working = new Redis(url, { maxRetriesPerRequest: null });
  for (const connection of [producing, working]) connection.on("error", () => {}); // calls report their own failures
  return overBullMq({
    queue: (name) => new BullQueue(name, { connection: producing }),
    worker: (name, processor, concurrency) =>
      new BullWorker(name, processor, { connection: working, autorun: false, ...workerOptions(concurrency, lockMs) }),
    ping: async () => {
      await producing.ping();
    },
    close: async () => {
      producing.disconnect();
      working.disconnect();
    },
  });
}

/** @param url of the database; the jobs live in its schema `bullmq`, which is made if missing. */
export async function openPostgresQueue(url: string, { lockMs = LOCK_MS }: QueueTiming = {}): Promise<Queue> {
  const pool = new pg.Pool({
    connectionString: url,
    options: "-c search_path=bullmq,public",
    keepAlive: true,
    max: CONNECTIONS_MAX,
    connectionTimeoutMillis: CALL_TIMEOUT_MS,
  });
  pool.on("error", () => {}); // an idle client was dropped; the pool makes a new one
  pool.setMaxListeners(0); // each queue and worker has its own
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
    ping: async () => {
      await pool.query("SELECT 1");
    },
    close: () => pool.end(),
  });
}

const workerOptions = (concurrency: number, lockMs: number) => ({
  concurrency,
  lockDuration: lockMs,
  stalledInterval: lockMs,
  maxStalledCount: 1_000,
  drainDelay: 1,
  runRetryDelay: 1_000,
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
      await attempt(() =>
        queueOf(name).add(
          "job",
          { payload },
          {
            jobId: storedId(id),
            delay: Math.ceil(delayMs),
            attempts,
            backoff: { type: "exponential", delay: BACKOFF_MS, jitter: 0.5 },
            removeOnComplete: { age: ENDED_KEPT_S },
            removeOnFail: { age: FAILED_KEPT_S },
          },
        ),
      );
    },

    async work(name: string, { concurrency }: WorkOptions, handle: (job: Job) => Promise<void>): Promise<Worker> {
      const worker = backing.worker(
        name,
        async ({ id, data, attemptsMade }) => {
          await handle({
            id: givenId(id ?? ""),
            payload: (data as { readonly payload: unknown }).payload,
            attempt: attemptsMade + 1,
          });
        },
        concurrency,
      );
      worker.on("error", () => {}); // BullMQ tries again by itself; a job's own failure is its handler's business
      workers.add(worker);
      await attempt(() => worker.waitUntilReady());
      void worker.run();
      return {
        async stop() {
          workers.delete(worker);
          await worker.close();
        },
      };
    },

    async counts(name: string) {
      const counts = await attempt(() => queueOf(name).getJobCounts("waiting", "delayed", "active", "failed"));
      const { waiting = 0, delayed = 0, active = 0, failed = 0 } = counts;
      return { waiting, delayed, active, failed };
    },

    ping: () => attempt(() => backing.ping()),

    async close() {
      await Promise.all([...workers].map((worker) => worker.close()));
      // A queue whose store is gone has nothing to say good-bye to.
      await Promise.all([...queues.values()].map((queue) => attempt(() => queue.close()).catch(() => {})));
      await backing.close();
    },
  };
}

// BullMQ takes no id that is a number or holds a colon.
const storedId = (id: string): string => `j-${id.replaceAll("%", "%25").replaceAll(":", "%3A")}`;
const givenId = (stored: string): string => stored.slice("j-".length).replaceAll("%3A", ":").replaceAll("%25", "%");

/** BullMQ waits for its store without end; a caller here does not. */
async function attempt<T>(work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing within ${CALL_TIMEOUT_MS} ms`)), CALL_TIMEOUT_MS);
  });
  try {
    return await Promise.race([work(), late]);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new QueueUnavailable(`the queue did not answer: ${reason}`, { cause });
  } finally {
    clearTimeout(timer);
  }
}
