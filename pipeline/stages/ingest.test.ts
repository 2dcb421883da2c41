import { pino } from "pino";
import { Registry } from "prom-client";
import { expect, test } from "vitest";
import { type Batch, type Log, type LogRecord, RecordTooLarge } from "#pipeline/engines/log/port.ts";
import { toHeaders } from "#pipeline/event/captured.ts";
import { Ledger } from "#pipeline/ledger.ts";
import { TOPICS } from "#pipeline/topics.ts";
import { startIngest } from "./ingest.ts";

const ROW_BYTES_MAX = 100;

test("an event that its transformations make too large for the log becomes a dead letter, and stops no other", async () => {
  let handler: ((batch: Batch) => Promise<void>) | undefined;
  const appended = new Map<string, LogRecord[]>();
  const log: Pick<Log, "append" | "consume"> = {
    append: async (topic, records) => {
      const index = records.findIndex(({ value }) => value.length > ROW_BYTES_MAX);
      if (index >= 0) throw new RecordTooLarge(index, records[index]!.value.length, ROW_BYTES_MAX);
      appended.set(topic, [...(appended.get(topic) ?? []), ...records]);
      return records.map((_, offset) => ({ partition: 0, offset }));
    },
    consume: async (_options, handle) => {
      handler = handle;
      return { replacements: 0, stop: async () => {} };
    },
  };
  const ledger = new Ledger(new Registry());
  await startIngest(
    { log: log as Log, ledger, logger: pino({ level: "silent" }), nowMs: Date.now, reach: () => {} },
    {
      projectByToken: async () => ({ id: 1 }),
      transformationsOf: () => [],
      transform: async (_project, _functions, events) =>
        events.map(({ value, envelope: { event, distinctId } }) => ({
          ...{ kind: "row", event, distinctId, failed: [] },
          row: Buffer.alloc(Number(Buffer.from(value).toString())),
        })),
    },
  );
  const headers = toHeaders({
    ...{ token: "t", event: "e", uuid: "018f0000-0000-7000-8000-000000000001", distinctId: "d", ip: "203.0.113.7" },
    ...{ timestamp: "2026-01-01T12:00:01.000Z", now: "2026-01-01T12:00:05.000Z" },
  });
  const sizes = ["1", "500", "2", "101", "100"];
  await handler?.({
    ...{ topic: TOPICS.ingest.name, partition: 0, epoch: 1 },
    records: sizes.map((size, offset) => ({
      ...{ partition: 0, offset, timestampMs: 0, key: "k", headers },
      value: Buffer.from(size),
    })),
    signal: new AbortController().signal,
    heartbeat: async () => {},
  });
  const kept = appended.get(TOPICS.processed.name) ?? [];
  expect(kept.map(({ value, headers }) => [value.length, headers?.["source_offset"]])).toEqual([
    [1, "0"],
    [2, "2"],
    [100, "4"],
  ]);
  const letters = appended.get(TOPICS.deadLetters.name) ?? [];
  expect(letters.map(({ value, headers }) => [Buffer.from(value).toString(), headers?.["dlq_reason"]])).toEqual([
    ["500", expect.stringMatching(/too large.* 500 bytes/) as string],
    ["101", expect.stringMatching(/too large.* 101 bytes/) as string],
  ]);
});
