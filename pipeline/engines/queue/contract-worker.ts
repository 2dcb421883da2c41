/** A worker that takes one job, says which, and never ends it: the contract kills its process. */
import { openPostgresQueue, openRedisQueue } from "./bullmq.ts";

export interface CrashOrder {
  readonly address: { readonly redis: string } | { readonly postgres: string };
  readonly queue: string;
  readonly lockMs: number;
}

process.once("message", async ({ address, queue: name, lockMs }: CrashOrder) => {
  const queue =
    "redis" in address
      ? openRedisQueue(address.redis, { lockMs })
      : await openPostgresQueue(address.postgres, { lockMs });
  await queue.work(name, { concurrency: 1 }, ({ id }) => {
    process.send?.(id);
    return new Promise(() => {});
  });
});
