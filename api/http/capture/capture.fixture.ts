/** A capture server for tests: an in-memory log, a clock that stands still, and what the log took. */
import Fastify, { type FastifyInstance } from "fastify";
import { type Log, type LogRecord, LogUnavailable, RecordTooLarge } from "#pipeline/engines/log/port.ts";
import { type CapturedEnvelope, fromHeaders } from "#pipeline/event/captured.ts";
import { type CapturedCounts, type CaptureOptions, captureRoutes } from "./routes.ts";

export const NOW_MS = Date.parse("2026-01-01T12:00:05.000Z");
export const TOKEN = "phc_a";

export interface TakenEvent extends CapturedEnvelope {
  readonly topic: string;
  readonly key: string | null;
  /** The record's value as text, and what it parses to. */
  readonly text: string;
  readonly value: Record<string, unknown>;
}

export interface TestLog extends Log {
  readonly taken: { topic: string; record: LogRecord }[];
  /** How many of the next appends fail. */
  failing: number;
  /** Largest record value, bytes. */
  recordBytesMax: number;
}

export function testLog(): TestLog {
  const taken: TestLog["taken"] = [];
  const unused = (): never => {
    throw new Error("capture only appends");
  };
  const log: TestLog = {
    taken,
    failing: 0,
    recordBytesMax: Number.POSITIVE_INFINITY,
    async append(topic, records) {
      if (log.failing > 0) {
        log.failing--;
        throw new LogUnavailable("the log is away");
      }
      const bad = records.findIndex(({ value }) => value.length > log.recordBytesMax);
      if (bad >= 0) throw new RecordTooLarge(bad, records[bad]!.value.length, log.recordBytesMax);
      for (const record of records) taken.push({ topic, record });
      return records.map((_, offset) => ({ partition: 0, offset }));
    },
    async createTopic() {},
    async ping() {
      if (log.failing > 0) throw new LogUnavailable("the log is away");
    },
    async close() {},
    partitions: unused,
    consume: unused,
    read: unused,
    offsets: unused,
  };
  return log;
}

export interface TestServer {
  readonly app: FastifyInstance;
  readonly log: TestLog;
  readonly counts: CapturedCounts[];
  /** Everything on the log so far, oldest first. */
  events(): TakenEvent[];
}

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

export async function testServer(options: Partial<CaptureOptions> = {}): Promise<TestServer> {
  const log = testLog();
  const counts: CapturedCounts[] = [];
  const app = Fastify({ logger: false });
  await app.register(
    captureRoutes({ log, logger: quiet, clock: () => NOW_MS, onCaptured: (count) => counts.push(count), ...options }),
  );
  await app.ready();
  return { app, log, counts, events: () => log.taken.map(({ topic, record }) => takenEvent(topic, record)) };
}

export function takenEvent(topic: string, record: LogRecord): TakenEvent {
  const envelope = fromHeaders(record.headers);
  if ("missing" in envelope) throw new Error(`header ${envelope.missing} is missing`);
  const text = Buffer.from(record.value).toString();
  return { ...envelope, topic, key: record.key, text, value: JSON.parse(text) as Record<string, unknown> };
}

/** A small event; `more` overrides and adds members. */
export const anEvent = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  event: "signed up",
  distinct_id: "u1",
  uuid: "018f0000-0000-7000-8000-000000000001",
  timestamp: "2026-01-01T12:00:00.000Z",
  properties: { plan: "pro" },
  ...more,
});
