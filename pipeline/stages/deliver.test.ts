import { pino } from "pino";
import { Registry } from "prom-client";
import { expect, test } from "vitest";
import type { Egress, IncomingAnswer, OutgoingRequest } from "#destinations/delivery/egress.ts";
import { createExecutor } from "#destinations/delivery/executor.ts";
import { compileSource } from "#lang/hog/compiler/source.ts";
import type { Batch, Log, LogRecord, StoredRecord } from "#pipeline/engines/log/port.ts";
import type { Job, NewJob, Queue } from "#pipeline/engines/queue/port.ts";
import { openMemoryState } from "#pipeline/engines/state/memory.ts";
import { Ledger } from "#pipeline/ledger.ts";
import { TOPICS } from "#pipeline/topics.ts";
import { type DeliverFunction, startDeliver } from "./deliver.ts";

const UUID = "0190a1b2-0000-7000-8000-000000000001";

const record = (offset = 0): StoredRecord => ({
  partition: 0,
  offset,
  key: "k",
  headers: { team_id: "1", event: "e", uuid: UUID },
  timestampMs: 0,
  value: Buffer.from(
    JSON.stringify({
      uuid: UUID,
      event: "e",
      properties: '{"n":1}',
      timestamp: "2026-01-01 00:00:00.000",
      team_id: 1,
      distinct_id: "d",
      elements_chain: "",
      person_id: UUID,
    }),
  ),
});

const functionOf = (source: string): DeliverFunction => ({
  id: "f",
  name: "F",
  bytecode: compileSource(source).bytecode!,
  secretKeys: new Set(),
  eventNames: null,
  filter: null,
  inputs: {},
});

/** The stage with a log and a queue that the test turns by hand, and a receiver that answers from a list. */
async function stage(source: string, ...answers: number[]) {
  let handle: ((batch: Batch) => Promise<void>) | undefined;
  let work: ((job: Job) => Promise<void>) | undefined;
  const current = { fn: functionOf(source) as DeliverFunction | undefined, nowMs: 0, logFails: false };
  const sent: OutgoingRequest[] = [];
  const queued: NewJob[] = [];
  const letters: LogRecord[] = [];
  const unused = (): never => {
    throw new Error("not needed");
  };
  const log: Log = {
    createTopic: unused,
    partitions: unused,
    read: unused,
    offsets: unused,
    ping: unused,
    close: async () => {},
    append: async (topic, records) => {
      if (current.logFails) throw new Error("the log is away");
      expect(topic).toBe(TOPICS.deadLetters.name);
      letters.push(...records);
      return records.map(() => ({ partition: 0, offset: 0 }));
    },
    consume: async (_options, given) => {
      handle = given;
      return { replacements: 0, stop: async () => {} };
    },
  };
  const queue: Queue = {
    add: async (_name, job) => void queued.push(job),
    work: async (_name, _options, given) => {
      work = given;
      return { stop: async () => {} };
    },
    counts: unused,
    ping: unused,
    close: async () => {},
  };
  const egress: Egress = {
    send: async (request): Promise<IncomingAnswer> => {
      sent.push(request);
      return {
        status: answers[Math.min(sent.length, answers.length) - 1] ?? 200,
        headers: {},
        body: "",
        truncated: false,
      };
    },
    refusalOf: () => undefined,
    close: async () => {},
  };
  const ledger = new Ledger(new Registry());
  await startDeliver(
    { log, ledger, logger: pino({ level: "silent" }), nowMs: () => current.nowMs, reach: () => {} },
    {
      functionsOf: () => (current.fn === undefined ? [] : [current.fn]),
      execute: createExecutor({ egress, nowMs: () => current.nowMs, random: () => 0 }),
      matches: () => true,
      resolveInputs: () => ({}),
      queue,
      state: openMemoryState(() => current.nowMs),
      seal: (text) => text,
      unseal: (text) => text,
      siteUrl: "http://here",
    },
  );
  const deliver = (count = 1): Promise<void> =>
    handle!({
      topic: TOPICS.processed.name,
      partition: 0,
      epoch: 1,
      records: Array.from({ length: count }, (_, offset) => record(offset)),
      signal: new AbortController().signal,
      heartbeat: async () => {},
    });
  const runQueued = (): Promise<void> => {
    const job = queued.shift();
    if (job === undefined) throw new Error("nothing is queued");
    return work!({ id: job.id, payload: JSON.parse(JSON.stringify(job.payload)), attempt: 1 });
  };
  const books = (): { in: number; out: number } => {
    const { in: entered, outcomes } = ledger.snapshot().invocation;
    return { in: entered, out: Object.values(outcomes).reduce((sum, count) => sum + count, 0) };
  };
  return { current, deliver, runQueued, sent, queued, letters, ledger, books };
}

const FETCH = "let r := fetch('https://x.example/a') if (r.status >= 300) { throw Error('refused') }";

test("a retry of a function that was edited meanwhile begins anew, with the same key", async () => {
  const { current, deliver, runQueued, sent, letters, ledger, books } = await stage(FETCH, 503, 200);
  await deliver();
  current.fn = functionOf("fetch('https://x.example/b')");
  await runQueued();
  expect(sent.map(({ url }) => url)).toEqual(
    ["https://x.example/a", "https://x.example/a", "https://x.example/b"].slice(-sent.length),
  );
  expect(sent.at(-1)?.url).toBe("https://x.example/b");
  expect(new Set(sent.map(({ headers }) => headers["idempotency-key"])).size).toBe(1);
  expect(letters).toEqual([]);
  expect(ledger.snapshot().invocation.outcomes).toMatchObject({ retrying: 1, delivered: 1 });
  expect(books()).toEqual({ in: 2, out: 2 });
});

test("a retry of a function that is gone is a dead letter with its event", async () => {
  const { current, deliver, runQueued, letters, books } = await stage(FETCH, 503);
  await deliver();
  current.fn = undefined;
  await runQueued();
  expect(letters).toMatchObject([{ headers: { dlq_function_id: "f", dlq_stage: "deliver" } }]);
  expect(Buffer.from(letters[0]!.value).equals(Buffer.from(record().value))).toBe(true);
  expect(books()).toEqual({ in: 2, out: 2 });
});

test("after the last attempt it is a dead letter; if that can't be kept, the queue keeps the job", async () => {
  const { current, deliver, runQueued, queued, letters, ledger, books } = await stage(FETCH, 503);
  await deliver();
  await runQueued();
  const job = queued[0]!;
  current.logFails = true;
  await expect(runQueued()).rejects.toThrow("the log is away");
  expect(books()).toEqual({ in: 2, out: 2 });
  expect(job.attempts).toBeGreaterThan(1);
  current.logFails = false;
  queued.push(job);
  await runQueued();
  expect(letters).toHaveLength(1);
  expect(ledger.snapshot().invocation.outcomes).toMatchObject({ retrying: 2, failed: 1 });
});

test("a batch whose dead letters can't be kept is not settled, and not booked", async () => {
  const { current, deliver, letters, books } = await stage("throw Error('no')");
  current.logFails = true;
  await expect(deliver()).rejects.toThrow("the log is away");
  expect(books()).toEqual({ in: 0, out: 0 });
  current.logFails = false;
  await deliver();
  expect(letters).toHaveLength(1);
  expect(books()).toEqual({ in: 1, out: 1 });
});

test("a receiver that keeps failing is left to the queue", async () => {
  const { deliver, sent, queued } = await stage(FETCH, 503);
  for (let n = 0; n < 5; n++) await deliver();
  expect(sent).toHaveLength(5);
  await deliver(20);
  expect(sent).toHaveLength(5);
  expect(queued).toHaveLength(25);
});

test("a function that used up its time waits in the queue, and the event loop turns meanwhile", async () => {
  const burn = "let i := 0 while (i < 1500000) { i := i + 1 } fetch('https://x.example/')";
  const { deliver, queued, sent } = await stage(burn);
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  await deliver(200);
  clearInterval(timer);
  expect(queued.length).toBeGreaterThan(0);
  expect(sent.length + queued.length).toBe(200);
  expect(turns).toBeGreaterThan(5);
});
