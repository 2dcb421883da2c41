import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newFolder, removeFolders, SMALL } from "#pipeline/engines/log/embedded/fixture.ts";
import { openEmbeddedLog } from "#pipeline/engines/log/embedded/log.ts";
import type { Log } from "#pipeline/engines/log/port.ts";
import { toHeaders } from "#pipeline/event/captured.ts";
import { TOPICS } from "#pipeline/topics.ts";
import { lastCaptured, lastProcessed } from "./sample.ts";

let log: Log;
beforeAll(async () => {
  log = await openEmbeddedLog({ folder: newFolder(), ...SMALL });
  await log.createTopic(TOPICS.ingest.name, { partitions: 3 });
  await log.createTopic(TOPICS.processed.name, { partitions: 2 });
});
afterAll(async () => {
  await log.close();
  removeFolders();
});

const encoder = new TextEncoder();
const captured = (token: string, n: number) => ({
  key: `${token}:${n}`,
  value: encoder.encode(JSON.stringify({ event: `e${n}` })),
  headers: toHeaders({
    ...{ token, event: `e${n}`, uuid: "018f0000-0000-7000-8000-000000000001", distinctId: String(n) },
    ...{ timestamp: "2026-01-15T00:00:00.000Z", now: "2026-01-15T00:00:00.000Z", ip: "203.0.113.7" },
  }),
});

test("the last events of a project, whatever others sent, oldest first", async () => {
  for (let n = 0; n < 40; n++) {
    // Events of one millisecond may come either way: the last ten begin in another one.
    if (n === 30) await sleep(5);
    await log.append(TOPICS.ingest.name, [captured("phc_mine", n), captured("phc_other", n)]);
  }
  await log.append(TOPICS.ingest.name, [{ key: null, value: encoder.encode("x"), headers: { token: "phc_mine" } }]);

  const last = await lastCaptured(log, "phc_mine", { events: 10 });
  // The record without an envelope is no event.
  expect(last.map(({ envelope }) => Number(envelope.distinctId)).sort((a, b) => a - b)).toEqual([
    30, 31, 32, 33, 34, 35, 36, 37, 38, 39,
  ]);
  expect(new TextDecoder().decode(last[0]!.value)).toBe(JSON.stringify({ event: last[0]!.envelope.event }));
  expect(new Set(last.map(({ envelope }) => envelope.token))).toEqual(new Set(["phc_mine"]));
  expect(await lastCaptured(log, "phc_mine", { events: 1_000 })).toHaveLength(40);
  expect(await lastCaptured(log, "phc_none", { events: 5 })).toEqual([]);
});

test("looks at so many records and takes so many bytes, at least one event", async () => {
  expect((await lastCaptured(log, "phc_mine", { events: 40, recordsMax: 30 })).length).toBeLessThan(31);
  expect(await lastCaptured(log, "phc_mine", { events: 40, bytesMax: 1 })).toHaveLength(1);
  const value = captured("phc_mine", 39).value.length;
  expect((await lastCaptured(log, "phc_mine", { events: 40, bytesMax: 5 * value })).length).toBeGreaterThan(3);
});

test("rows by project", async () => {
  const row = (team: number, n: number) => ({
    key: String(n),
    value: encoder.encode(String(n)),
    headers: { team_id: String(team) },
  });
  for (let n = 0; n < 10; n++) await log.append(TOPICS.processed.name, [row(1, n), row(11, n)]);
  const rows = await lastProcessed(log, 1, { events: 4 });
  expect(rows.map((each) => Number(new TextDecoder().decode(each))).sort()).toEqual([6, 7, 8, 9]);
  expect(await lastProcessed(log, 2, { events: 4 })).toEqual([]);
});
