import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { spawnChild } from "./children/spawn.ts";
import { textOf } from "./children/text.ts";
import { logContract, readAll, record, until } from "./contract.ts";
import { diskFiles, type Files } from "./embedded/files.ts";
import { newFolder, removeFolders, SMALL, segmentsOf } from "./embedded/fixture.ts";
import { openEmbeddedLog } from "./embedded/log.ts";
import { LogLocked, LogUnavailable } from "./port.ts";

afterEach(removeFolders);

logContract("the embedded log", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hogstream-log-"));
  return {
    open: () => openEmbeddedLog({ folder, ...SMALL, segmentBytes: 256 * 1024 }),
    tooLargeBytes: 8 * 1024 * 1024 + 1,
    dispose: async () => rmSync(folder, { recursive: true, force: true }),
  };
});

describe("killed with SIGKILL in the middle of appends and commits", () => {
  test("nothing acknowledged is lost, nothing handled-and-committed comes again", async () => {
    const folder = newFolder();
    const acknowledged = new Set<string>();
    const handled = new Set<string>();
    for (let round = 0; round < 6; round++) {
      const child = spawnChild("embedded-appender.ts", folder, String(round));
      await until(`round ${round} appends: ${child.errors()}`, () => child.lines.length > 300 + 400 * round);
      child.process.kill("SIGKILL");
      await child.exited;
      for (const line of child.lines) (line[0] === "a" ? acknowledged : handled).add(line.slice(2));
    }
    const log = await openEmbeddedLog({ folder, ...SMALL });
    const present = (await readAll(log, "crash")).map((value) => value.trim());
    expect(new Set(present).size).toBe(present.length);
    const kept = new Set(present);
    expect([...acknowledged].filter((value) => !kept.has(value))).toEqual([]);

    const offsets = await log.offsets("crash", "crash");
    const again: string[] = [];
    const subscription = await log.consume(
      { topic: "crash", group: "crash", recordsMax: 1000, bytesMax: 1e9 },
      async ({ partition, records }) => {
        expect(records[0]!.offset).toBeGreaterThanOrEqual(offsets[partition]!.committed ?? 0);
        again.push(...records.map(({ value }) => textOf(value).trim()));
      },
    );
    await until("the rest is delivered", () => new Set([...handled, ...again]).size === kept.size);
    await subscription.stop();
    // What was handled in the last batch of each round may come again; more must not.
    const repeated = again.filter((value) => handled.has(value));
    expect(repeated.length).toBeLessThanOrEqual(7 * 3);
    await log.close();
  });

  test("a partition's offsets go on without gap or reuse", async () => {
    const folder = newFolder();
    const child = spawnChild("embedded-appender.ts", folder, "0");
    await until("it appends", () => child.lines.length > 200);
    child.process.kill("SIGKILL");
    await child.exited;
    const log = await openEmbeddedLog({ folder, ...SMALL });
    for (const { partition, next } of await log.offsets("crash", "crash")) {
      const records = await log.read("crash", partition, 0, 1e6);
      expect(records.map(({ offset }) => offset)).toEqual(records.map((_, i) => i));
      expect(next).toBe(records.length);
      expect(await log.append("crash", [record("k", "after", partition)])).toEqual([{ partition, offset: next }]);
    }
    await log.close();
  });
});

describe("the folder's lock", () => {
  test("refuses a second opener in one line, in this process and in another", async () => {
    const folder = newFolder();
    const log = await openEmbeddedLog({ folder, ...SMALL });
    const second = openEmbeddedLog({ folder, ...SMALL });
    await expect(second).rejects.toThrow(LogLocked);
    await expect(second).rejects.toThrow(`the log folder ${folder} is in use by process ${process.pid}`);
    const child = spawnChild("embedded-appender.ts", folder);
    await child.exited;
    expect(child.process.exitCode).not.toBe(0);
    expect(child.errors()).toContain("LogLocked");
    await log.close();
    await (await openEmbeddedLog({ folder, ...SMALL })).close();
  });

  test("is free at once after a kill of its holder", async () => {
    const folder = newFolder();
    const child = spawnChild("embedded-appender.ts", folder);
    await until("it holds the folder", () => child.lines.length > 0);
    await expect(openEmbeddedLog({ folder, ...SMALL })).rejects.toThrow(`in use by process ${child.process.pid}`);
    child.process.kill("SIGKILL");
    await child.exited;
    await (await openEmbeddedLog({ folder, ...SMALL })).close();
  });
});

describe("a handler that does not end", () => {
  test("loses its partition when it is to hand over, and commits nothing afterwards", async () => {
    const folder = newFolder();
    const log = await openEmbeddedLog({ folder, ...SMALL, handoverMs: 50 });
    await log.createTopic("t", { partitions: 1 });
    await log.append("t", [record("k", "0")]);
    const gate = Promise.withResolvers<void>();
    let signal: AbortSignal | undefined;
    const options = { topic: "t", group: "g", recordsMax: 1, bytesMax: 1e6 };
    const hanging = await log.consume(options, async (batch) => {
      signal = batch.signal;
      await gate.promise;
    });
    await until("it runs", () => signal !== undefined);
    await hanging.stop();
    expect(signal?.aborted).toBe(true);
    gate.resolve();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await log.offsets("t", "g"))[0]?.committed).toBeUndefined();
    let delivered = 0;
    const next = await log.consume(options, async () => {
      delivered += 1;
    });
    await until("the next owner gets the record", () => delivered === 1);
    await next.stop();
    await log.close();
  });
});

describe("a disk that fails", () => {
  /** Fails every call while `broken` says with what. */
  const failing = (): { files: Files; broken: { write?: string; sync?: string } } => {
    const broken: { write?: string; sync?: string } = {};
    const raise = (code: string | undefined): void => {
      if (code !== undefined) throw Object.assign(new Error(`${code}: on purpose`), { code });
    };
    return {
      broken,
      files: {
        writeSync: (fd, bytes, length, position) => {
          raise(broken.write);
          diskFiles.writeSync(fd, bytes, length, position);
        },
        write: async (fd, bytes, length, position) => {
          raise(broken.write);
          await diskFiles.write(fd, bytes, length, position);
        },
        syncDataSync: (fd) => {
          raise(broken.sync);
          diskFiles.syncDataSync(fd);
        },
        syncData: async (fd) => {
          raise(broken.sync);
          await diskFiles.syncData(fd);
        },
      },
    };
  };

  test.each([
    ["full", { write: "ENOSPC" }],
    ["unable to sync", { sync: "EIO" }],
    ["read-only", { write: "EROFS", sync: "EROFS" }],
  ] as const)("%s: new records are refused, accepted ones kept, and it recovers", async (_, fault) => {
    const folder = newFolder();
    const { files, broken } = failing();
    const log = await openEmbeddedLog({ folder, ...SMALL, files });
    await log.createTopic("t", { partitions: 2 });
    await log.append("t", [record("k", "before", 0)]);
    Object.assign(broken, fault);
    for (let attempt = 0; attempt < 3; attempt++) {
      const refused = log.append("t", [record("k", `refused ${attempt}`, 0), record("k", "refused too", 1)]);
      await expect(refused).rejects.toThrow(LogUnavailable);
      await expect(refused).rejects.toMatchObject({ code: "L0101" });
    }
    expect(await readAll(log, "t")).toEqual(["before"]);
    delete broken.write;
    delete broken.sync;
    await log.ping();
    expect(await log.append("t", [record("k", "after", 0)])).toEqual([{ partition: 0, offset: 1 }]);
    expect(await readAll(log, "t")).toEqual(["before", "after"]);
    await log.close();
    const again = await openEmbeddedLog({ folder, ...SMALL });
    await again.verified;
    // What failed to sync had reached the file; the next segment's header keeps it out.
    expect(await readAll(again, "t")).toEqual(["before", "after"]);
    expect(segmentsOf(folder, "t").length).toBeLessThanOrEqual(3);
    await again.close();
  });

  test("a slow disk is written from the thread pool, and appends share its syncs", async () => {
    const folder = newFolder();
    let syncs = 0;
    const slow: Files = {
      ...diskFiles,
      syncDataSync: (fd) => {
        syncs += 1;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60);
        diskFiles.syncDataSync(fd);
      },
      syncData: async (fd) => {
        syncs += 1;
        await new Promise((resolve) => setTimeout(resolve, 30));
        await diskFiles.syncData(fd);
      },
    };
    const log = await openEmbeddedLog({ folder, ...SMALL, segmentBytes: 1024 * 1024, files: slow });
    await log.createTopic("t", { partitions: 2 });
    await log.append("t", [record("k", "first", 0)]);
    const before = syncs;
    let next = 0;
    const appender = async (): Promise<void> => {
      while (next < 200) {
        next += 1;
        await log.append("t", [record("k", String(next), 0)]);
      }
    };
    await Promise.all(Array.from({ length: 20 }, appender));
    expect(syncs - before).toBeLessThan(40);
    const records = await log.read("t", 0, 0, 1000);
    expect(records.map(({ offset }) => offset)).toEqual(records.map((_, i) => i));
    expect(records.length).toBe(next + 1);
    await log.close();
  });
});

describe("retention", () => {
  const open = async (folder: string, clock: () => number) =>
    openEmbeddedLog({ folder, ...SMALL, clock, retentionEveryMs: 3_600_000 });

  test("by age removes whole segments whose youngest record is too old, and the offsets stay", async () => {
    const folder = newFolder();
    let nowMs = 1_000_000;
    const log = await open(folder, () => nowMs);
    await log.createTopic("t", { partitions: 1, retentionMs: 10_000 });
    const append = (count: number) =>
      log.append(
        "t",
        Array.from({ length: count }, () => record("k", "x".repeat(1000))),
      );
    await append(30);
    nowMs += 6_000;
    log.retain();
    await append(10);
    nowMs += 6_000;
    log.retain();
    const [offsets] = await log.offsets("t", "g");
    expect(offsets).toMatchObject({ first: 0, next: 40 });
    nowMs += 6_000;
    log.retain();
    expect((await log.offsets("t", "g"))[0]).toMatchObject({ first: 30, next: 40 });
    expect((await log.read("t", 0, 0, 100)).map(({ offset }) => offset)[0]).toBe(30);
    nowMs += 100_000;
    log.retain();
    log.retain();
    await append(1);
    expect((await log.offsets("t", "g"))[0]).toMatchObject({ next: 41 });
    await log.close();
    const again = await open(folder, () => nowMs);
    expect((await again.offsets("t", "g"))[0]).toMatchObject({ next: 41 });
    await again.close();
  });

  test("by size keeps at least what was asked for, and a group that is behind goes on with the oldest", async () => {
    const folder = newFolder();
    const log = await open(folder, Date.now);
    await log.createTopic("t", { partitions: 1, retentionBytes: 150_000 });
    for (let i = 0; i < 60; i++) {
      await log.append(
        "t",
        Array.from({ length: 10 }, () => record("k", "x".repeat(1000))),
      );
    }
    log.retain();
    const [offsets] = await log.offsets("t", "g");
    expect(offsets!.first).toBeGreaterThan(0);
    expect((offsets!.next - offsets!.first) * 1000).toBeGreaterThanOrEqual(140_000);
    const bytes = segmentsOf(folder, "t").reduce((sum, file) => sum + statSync(file).size, 0);
    expect(bytes).toBeLessThan(500_000);
    const seen: number[] = [];
    const subscription = await log.consume({ topic: "t", group: "g", recordsMax: 50, bytesMax: 1e6 }, async (batch) => {
      seen.push(...batch.records.map(({ offset }) => offset));
    });
    await until("the rest is read", () => seen.at(-1) === offsets!.next - 1);
    expect(seen[0]).toBe(offsets!.first);
    await subscription.stop();
    await log.close();
  });

  test("a reader whose segment is removed under it goes on", async () => {
    const folder = newFolder();
    let nowMs = 1_000_000;
    const log = await open(folder, () => nowMs);
    await log.createTopic("t", { partitions: 1, retentionMs: 1_000 });
    const seen: number[] = [];
    const gate = Promise.withResolvers<void>();
    const subscription = await log.consume({ topic: "t", group: "g", recordsMax: 10, bytesMax: 1e6 }, async (batch) => {
      seen.push(...batch.records.map(({ offset }) => offset));
      await gate.promise;
    });
    for (let i = 0; i < 30; i++) {
      nowMs += 100;
      await log.append(
        "t",
        Array.from({ length: 10 }, () => record("k", "x".repeat(1000))),
      );
    }
    log.retain();
    gate.resolve();
    await until("it reaches the end", () => seen.at(-1) === 299);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    await subscription.stop();
    await log.close();
  });
});
