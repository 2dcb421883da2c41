import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CrashOrder } from "./contract-worker.ts";
import type { Job, Queue } from "./port.ts";

/** A queue under test: where it is, and a fresh client of it. `lockMs` is short, so that a dead worker is noticed soon. */
export interface QueueUnderTest {
  readonly address: CrashOrder["address"];
  open(lockMs: number): Promise<Queue>;
  /** Kills the store and starts it again at the same address; undefined: not ours to kill. */
  readonly crash: (() => Promise<void>) | undefined;
  close(): Promise<void>;
}

const LOCK_MS = 1_000;

/** The port's promise, for any backend. */
export function queueContract(name: string, start: () => Promise<QueueUnderTest>): void {
  describe(`queue on ${name}`, () => {
    let server: QueueUnderTest;
    let queue: Queue;
    let names = 0;
    const fresh = (): string => `contract-${process.pid}-${names++}`;
    beforeAll(async () => {
      server = await start();
      queue = await server.open(LOCK_MS);
    });
    afterAll(async () => {
      await queue?.close();
      await server?.close();
    });
    const timeout = { timeout: 20_000, interval: 20 };

    test("a job comes with its id, payload and attempt, and runs once", async () => {
      const on = fresh();
      const seen: Job[] = [];
      const payload = { text: "é 😀 'x'", list: [1, null, { deep: true }] };
      await queue.add(on, { id: "42", payload });
      await queue.add(on, { id: "a:b%c", payload: null });
      const worker = await queue.work(on, { concurrency: 1 }, async (job) => {
        seen.push(job);
      });
      await expect.poll(() => seen.length, timeout).toBe(2);
      expect(seen).toEqual([
        { id: "42", payload, attempt: 1 },
        { id: "a:b%c", payload: null, attempt: 1 },
      ]);
      await worker.stop();
    });

    test("an idle worker is woken by a new job", async () => {
      const on = fresh();
      const seen: string[] = [];
      const worker = await queue.work(on, { concurrency: 2 }, async ({ id }) => {
        seen.push(id);
      });
      await new Promise((resolve) => setTimeout(resolve, 300));
      await queue.add(on, { id: "late", payload: 1 });
      await expect.poll(() => seen, timeout).toEqual(["late"]);
      await worker.stop();
    });

    test("a delayed job runs after its delay, and not before", async () => {
      const on = fresh();
      const ran: { readonly id: string; readonly afterMs: number }[] = [];
      const started = performance.now();
      const worker = await queue.work(on, { concurrency: 2 }, async ({ id }) => {
        ran.push({ id, afterMs: performance.now() - started });
      });
      await queue.add(on, { id: "later", payload: 1, delayMs: 700 });
      await queue.add(on, { id: "now", payload: 1 });
      expect((await queue.counts(on)).delayed).toBe(1);
      await expect.poll(() => ran.length, timeout).toBe(2);
      expect(ran.map(({ id }) => id)).toEqual(["now", "later"]);
      expect(ran[1]!.afterMs).toBeGreaterThanOrEqual(690);
      await worker.stop();
    });

    test("the same id is added once, whether it waits or has just run", async () => {
      const on = fresh();
      let runs = 0;
      await queue.add(on, { id: "once", payload: 1 });
      await queue.add(on, { id: "once", payload: 2 });
      const worker = await queue.work(on, { concurrency: 4 }, async () => {
        runs++;
      });
      await expect.poll(() => runs, timeout).toBe(1);
      await queue.add(on, { id: "once", payload: 3 });
      await queue.add(on, { id: "other", payload: 3 });
      await expect.poll(() => runs, timeout).toBe(2);
      await worker.stop();
    });

    test("a failing job runs until its attempts are used up, and then counts as failed", async () => {
      const on = fresh();
      const attempts: number[] = [];
      const worker = await queue.work(on, { concurrency: 1 }, async ({ attempt }) => {
        attempts.push(attempt);
        throw new Error("no");
      });
      await queue.add(on, { id: "hopeless", payload: 1, attempts: 2 });
      await expect.poll(async () => (await queue.counts(on)).failed, timeout).toBe(1);
      expect(attempts).toEqual([1, 2]);
      await worker.stop();
    });

    test("stop lets the running job end and takes no other", async () => {
      const on = fresh();
      const ended: string[] = [];
      let begun = 0;
      const worker = await queue.work(on, { concurrency: 1 }, async ({ id }) => {
        begun++;
        await new Promise((resolve) => setTimeout(resolve, 300));
        ended.push(id);
      });
      await queue.add(on, { id: "first", payload: 1 });
      await queue.add(on, { id: "second", payload: 1 });
      await expect.poll(() => begun, timeout).toBe(1);
      await worker.stop();
      expect(ended).toEqual(["first"]);
      expect(await queue.counts(on)).toEqual({ waiting: 1, delayed: 0, active: 0, failed: 0 });
    });

    test("no more jobs run side by side than asked for", async () => {
      const on = fresh();
      let [running, most, done] = [0, 0, 0];
      const worker = await queue.work(on, { concurrency: 3 }, async () => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 30));
        running--;
        done++;
      });
      await Promise.all(Array.from({ length: 12 }, (_, index) => queue.add(on, { id: `n${index}`, payload: index })));
      await expect.poll(() => done, timeout).toBe(12);
      expect(most).toBe(3);
      await worker.stop();
    });

    test("a job whose worker's process died runs again", async () => {
      const on = fresh();
      const doomed = fork(fileURLToPath(new URL("./contract-worker.ts", import.meta.url)), [], {
        execArgv: ["--disable-warning=ExperimentalWarning"],
      });
      doomed.send({ address: server.address, queue: on, lockMs: LOCK_MS } satisfies CrashOrder);
      const took = new Promise((resolve) => doomed.once("message", resolve));
      await queue.add(on, { id: "survivor", payload: "kept" });
      expect(await took).toBe("survivor");
      const dead = new Promise((resolve) => doomed.once("exit", resolve));
      doomed.kill("SIGKILL");
      await dead;
      const seen: Job[] = [];
      const worker = await queue.work(on, { concurrency: 1 }, async (job) => {
        seen.push(job);
      });
      await expect
        .poll(() => seen.map(({ id, payload }) => ({ id, payload })), timeout)
        .toEqual([{ id: "survivor", payload: "kept" }]);
      await worker.stop();
    });

    test("a worker goes on when its store has died and come back, and no job is lost", async (context) => {
      const { crash } = server;
      if (crash === undefined) return context.skip("the store is not ours to kill");
      const on = fresh();
      const seen = new Set<string>();
      const own = await server.open(LOCK_MS);
      const worker = await own.work(on, { concurrency: 2 }, async ({ id }) => {
        seen.add(id);
      });
      await queue.add(on, { id: "before", payload: 1 });
      await queue.add(on, { id: "during", payload: 1, delayMs: 1_500 });
      await expect.poll(() => seen.has("before"), timeout).toBe(true);
      await crash();
      await expect.poll(() => queue.ping().then(() => "there", String), timeout).toBe("there");
      await queue.add(on, { id: "after", payload: 1 });
      await expect.poll(() => [...seen].sort(), timeout).toEqual(["after", "before", "during"]);
      await worker.stop();
      await own.close();
    });

    test("jobs outlive their client", async () => {
      const on = fresh();
      const brief = await server.open(LOCK_MS);
      await brief.add(on, { id: "left", payload: 1, delayMs: 10 });
      await brief.close();
      let runs = 0;
      const worker = await queue.work(on, { concurrency: 1 }, async () => {
        runs++;
      });
      await expect.poll(() => runs, timeout).toBe(1);
      await worker.stop();
    });
  });
}
