import { pino } from "pino";
import { Registry } from "prom-client";
import { describe, expect, test, vi } from "vitest";
import type { Egress, IncomingAnswer, OutgoingRequest } from "#destinations/delivery/egress.ts";
import { createExecutor } from "#destinations/delivery/executor.ts";
import { compileSource } from "#lang/hog/compiler/source.ts";
import type { Batch, Log, LogRecord, StoredRecord } from "#pipeline/engines/log/port.ts";
import type { Job, NewJob, Queue } from "#pipeline/engines/queue/port.ts";
import { Ledger } from "#pipeline/ledger.ts";
import { TOPICS } from "#pipeline/topics.ts";
import { NEWS_HEADER } from "#pipeline/watcher/announce.ts";
import type { KeptInvocation } from "#pipeline/watcher/kept.ts";
import type { Evidence } from "#pipeline/watcher/sample.ts";
import { initial, type State } from "#pipeline/watcher/standing.ts";
import { type DeliverFunction, SLOW_QUEUE, startDeliver } from "./deliver.ts";

const UUID = "0190a1b2-0000-7000-8000-000000000001";

const record = (offset = 0, headers: Readonly<Record<string, string>> = {}): StoredRecord => ({
  partition: 0,
  offset,
  key: "k",
  headers: { team_id: "1", event: "e", uuid: UUID, ...headers },
  timestampMs: 0,
  value: Buffer.from(
    JSON.stringify({
      uuid: headers["uuid"] ?? UUID,
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
  const works = new Map<string, (job: Job) => Promise<void>>();
  const current = {
    fn: functionOf(source) as DeliverFunction | undefined,
    nowMs: 0,
    logFails: false,
    state: "healthy" as State,
    asked: false,
  };
  const charged: { runs: number; cpuMs: number; failures: number; breaches: number }[] = [];
  const offences: Evidence[] = [];
  const kept: Omit<KeptInvocation, "keptAtMs">[] = [];
  const sent: OutgoingRequest[] = [];
  const queued: (NewJob & { readonly lane: string })[] = [];
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
    add: async (lane, job) => void queued.push({ ...job, lane }),
    work: async (lane, _options, given) => {
      works.set(lane, given);
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
      watcher: {
        standing: () => ({ ...initial(0), state: current.state }),
        admit: () => (current.state === "healthy" ? "run" : current.state === "degraded" ? "slow" : "withheld"),
        charge: (_project, _id, use) => void charged.push(use),
        offence: (_project, _id, evidence) => void offences.push(evidence),
        withheld: () => {},
      },
      kept: {
        keep: async (more) => {
          for (const one of more) if (!kept.some(({ id }) => id === one.id)) kept.push(one);
        },
        count: async () => ({ invocations: kept.length, oldestMs: null }),
        asked: async () => (current.asked ? [{ functionId: "f", projectId: 1 }] : []),
        replay: async (_id, _limit, run) => {
          const all = kept.splice(0).map((one) => ({ ...one, keptAtMs: 0 }));
          await run(all);
          current.asked = false;
          return all.length;
        },
      },
      seal: (text) => text,
      unseal: (text) => text,
      siteUrl: "http://here",
    },
  );
  const deliver = (count = 1, headers: Readonly<Record<string, string>> = {}): Promise<void> =>
    handle!({
      topic: TOPICS.processed.name,
      partition: 0,
      epoch: 1,
      records: Array.from({ length: count }, (_, offset) => record(offset, headers)),
      signal: new AbortController().signal,
      heartbeat: async () => {},
    });
  const runQueued = (): Promise<void> => {
    const job = queued.shift();
    if (job === undefined) throw new Error("nothing is queued");
    return works.get(job.lane)!({ id: job.id, payload: JSON.parse(JSON.stringify(job.payload)), attempt: 1 });
  };
  const books = (): { in: number; out: number } => {
    const { in: entered, outcomes } = ledger.snapshot().invocation;
    return { in: entered, out: Object.values(outcomes).reduce((sum, count) => sum + count, 0) };
  };
  return { current, deliver, runQueued, sent, queued, letters, ledger, books, kept, charged, offences };
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

test("a costly function is charged for its time, and the event loop turns meanwhile", async () => {
  const burn = "let i := 0 while (i < 200000) { i := i + 1 } fetch('https://x.example/')";
  const { deliver, sent, charged, offences } = await stage(burn);
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  await deliver(40);
  clearInterval(timer);
  expect(sent).toHaveLength(40);
  expect(charged.filter(({ runs, cpuMs }) => runs === 1 && cpuMs > 0)).toHaveLength(40);
  expect(charged.every(({ failures }) => failures === 0)).toBe(true);
  expect(turns).toBeGreaterThan(5);
  for (const { event } of offences) expect(JSON.parse(event())).toMatchObject({ event: "e" });
});

describe("in the watcher's judgement", () => {
  test("a degraded function runs on the slow lane", async () => {
    const { current, deliver, runQueued, sent, queued, books } = await stage(FETCH, 200);
    current.state = "degraded";
    await deliver();
    expect([sent.length, queued.map(({ lane }) => lane)]).toEqual([0, [SLOW_QUEUE]]);
    await runQueued();
    expect(sent).toHaveLength(1);
    expect(books()).toEqual({ in: 2, out: 2 });
  });

  test.each(["quarantined", "paused"] as const)("what a %s function is not given is kept once", async (state) => {
    const { current, deliver, sent, kept, ledger, books } = await stage(FETCH, 200);
    current.state = state;
    await deliver();
    await deliver(); // as the log does after a crash
    expect([sent.length, kept.length]).toEqual([0, 1]);
    expect(JSON.stringify(kept)).not.toContain("sealed");
    expect(ledger.snapshot().invocation.outcomes).toMatchObject({ kept_for_replay: 2 });
    expect(books()).toEqual({ in: 2, out: 2 });
  });

  test("what was kept runs after release, with the function as it is then and the same key", async () => {
    vi.useFakeTimers({ toFake: ["setInterval"] });
    try {
      const { current, deliver, runQueued, sent, kept, queued } = await stage(FETCH, 503, 200);
      await deliver(); // 503: waits in the queue
      current.state = "quarantined";
      await runQueued();
      await deliver(1, { uuid: UUID.replace("1", "2") });
      expect([sent.length, kept.length, queued.length]).toEqual([1, 2, 0]);
      current.asked = true;
      await vi.advanceTimersByTimeAsync(2_000);
      expect(queued).toHaveLength(0); // not while it is withheld
      current.state = "healthy";
      current.fn = functionOf("fetch('https://x.example/fixed')");
      await vi.advanceTimersByTimeAsync(2_000);
      expect(queued).toHaveLength(2);
      await runQueued();
      await runQueued();
      const fixed = sent.filter(({ url }) => url === "https://x.example/fixed");
      expect(new Set(fixed.map(({ headers }) => headers["idempotency-key"])).size).toBe(2);
      expect(fixed.map(({ headers }) => headers["idempotency-key"])).toContain(sent[0]!.headers["idempotency-key"]);
    } finally {
      vi.useRealTimers();
    }
  });

  test("what a person disabled is counted, not kept", async () => {
    const { current, deliver, kept, ledger } = await stage(FETCH, 200);
    current.state = "disabled";
    await deliver();
    expect(kept).toEqual([]);
    expect(ledger.snapshot().invocation.outcomes).toMatchObject({ withheld: 1 });
  });

  test("news of a function go to others for free, and never to the function itself", async () => {
    const { current, deliver, sent, charged } = await stage("throw Error('no')");
    current.state = "quarantined";
    await deliver(1, { [NEWS_HEADER]: "f" });
    expect(charged).toEqual([]);
    current.fn = functionOf(FETCH);
    await deliver(1, { [NEWS_HEADER]: "other" });
    expect([sent.length, charged.length]).toEqual([1, 0]);
    current.state = "disabled";
    await deliver(1, { [NEWS_HEADER]: "other" });
    expect([sent.length, charged.length]).toEqual([1, 0]);
  });

  test("failures are told with the event that shows them", async () => {
    const { deliver, charged, offences } = await stage("throw Error('no such plan')");
    await deliver();
    expect(charged).toMatchObject([{ runs: 1, failures: 1, breaches: 0 }]);
    expect(offences).toMatchObject([{ trouble: "error", message: expect.stringContaining("no such plan") }]);
  });
});
