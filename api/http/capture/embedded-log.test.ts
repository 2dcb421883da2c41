/** Capture on the embedded log: what was acknowledged is there after any end of the process. */
import { type ChildProcess, execFile, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openEmbeddedLog } from "#pipeline/engines/log/embedded/log.ts";
import { partitionOf } from "#pipeline/engines/log/partitioner.ts";
import type { StoredRecord } from "#pipeline/engines/log/port.ts";
import { TOPICS } from "#pipeline/topics.ts";
import { anEvent, TOKEN, takenEvent } from "./capture.fixture.ts";

const SERVER = fileURLToPath(new URL("./embedded-log.fixture.ts", import.meta.url));
const SDK = fileURLToPath(new URL("./sdk-node.fixture.ts", import.meta.url));
const children: ChildProcess[] = [];
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hogstream-capture-"));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

async function start(...args: string[]): Promise<{ child: ChildProcess; url: string }> {
  const child = fork(SERVER, [folder, ...args], { execArgv: [], env: { ...process.env, NODE_OPTIONS: "" } });
  children.push(child);
  const port = await new Promise<unknown>((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return { child, url: `http://127.0.0.1:${String(port)}` };
}

const ended = (child: ChildProcess): Promise<unknown> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once("exit", resolve));

async function readAll(): Promise<StoredRecord[]> {
  const log = await openEmbeddedLog({ folder });
  const records: StoredRecord[] = [];
  for (let partition = 0; partition < (await log.partitions(TOPICS.ingest.name)); partition++) {
    records.push(...(await log.read(TOPICS.ingest.name, partition, 0, 10_000)));
  }
  await log.close();
  return records;
}

const post = (url: string, events: readonly unknown[]): Promise<Response> =>
  fetch(`${url}/batch/`, { method: "POST", body: JSON.stringify({ api_key: TOKEN, batch: events }) });

test("acknowledged events are there after SIGKILL, a person's in one partition and in order", async () => {
  const { child, url } = await start();
  const uuidOf = (n: number): string => `018f0000-0000-7000-8000-${String(n).padStart(12, "0")}`;
  for (let request = 0; request < 5; request++) {
    const events = Array.from({ length: 20 }, (_, n) =>
      anEvent({ distinct_id: `u${n % 7}`, uuid: uuidOf(request * 20 + n) }),
    );
    expect((await post(url, events)).status).toBe(200);
  }
  child.kill("SIGKILL");
  await ended(child);
  const records = await readAll();
  expect(records).toHaveLength(100);
  const lastOf = new Map<string, string>();
  for (const record of records) {
    const { uuid, key, text, value } = takenEvent(TOPICS.ingest.name, record);
    expect(text).toBe(JSON.stringify(value));
    expect(partitionOf(Buffer.from(key!), 4)).toBe(record.partition);
    expect(uuid > (lastOf.get(key!) ?? "")).toBe(true);
    lastOf.set(key!, uuid);
  }
});

test("killed between the disk and the answer: the client sends again, under the same uuid", async () => {
  const { child, url } = await start("dies");
  await expect(post(url, [anEvent()])).rejects.toThrow();
  await ended(child);
  const again = await start();
  expect((await post(again.url, [anEvent()])).status).toBe(200);
  again.child.kill("SIGKILL");
  await ended(again.child);
  const records = await readAll();
  expect(records.map(({ headers }) => headers["uuid"])).toEqual([anEvent()["uuid"], anEvent()["uuid"]]);
  expect(new Set(records.map(({ partition, value }) => `${partition} ${Buffer.from(value).toString()}`)).size).toBe(1);
});

test("posthog-node's calls, through to the disk", async () => {
  const { child, url } = await start();
  const { stderr } = await promisify(execFile)(process.execPath, [SDK, url], {
    env: { ...process.env, NODE_NO_WARNINGS: "1", NODE_OPTIONS: "" },
    timeout: 25_000,
  });
  expect(JSON.parse(stderr.trim().split("\n").at(-1)!)).toMatchObject({ errors: [] });
  child.kill("SIGKILL");
  await ended(child);
  const names = (await readAll()).map(({ headers }) => headers["event"]);
  expect(names).toEqual(
    expect.arrayContaining(["signed up", "$identify", "$create_alias", "$groupidentify", "$exception"]),
  );
});
