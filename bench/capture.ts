/**
 * Capture against the least that any server must do: node:http, gunzipSync and JSON.parse, keeping nothing. Gzip
 * batches of 100 events over 16 connections; servers and load are processes of their own; contenders take turns.
 */
import { type ChildProcess, fork } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { DEFAULT_LIMITS } from "#api/http/capture/limits.ts";
import { MarkedBody } from "#api/http/capture/marked-body.ts";
import { readV0 } from "#api/http/capture/v0-events.ts";
import { batchJson, EVENTS } from "./capture-events.ts";
import type { LoadOrder, LoadReport } from "./capture-load.ts";
import type { Contender, ServerReport } from "./capture-server.ts";
import { compare, interleave, type Measure } from "./measure.ts";

const CONNECTIONS = 16;
const ROUNDS = 7;
const ROUND_MS = 1_500;
const WARM_UP_MS = 2_000;

const CONTENDERS: readonly Contender[] = ["bare", "capture", "durable"];
const PEER = "http + gunzipSync + JSON.parse";

const start = (file: string, args: readonly string[] = []): ChildProcess =>
  fork(fileURLToPath(new URL(file, import.meta.url)), args, { execArgv: [] });

/** The next message of a process. @throws Error if it ends, or answers with an error */
function answerOf<T extends object>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => reject(new Error(`a process of the benchmark ended with ${code}`));
    child.once("exit", onExit);
    child.once("message", (message: T | { readonly error: string }) => {
      child.off("exit", onExit);
      if ("error" in message) reject(new Error(message.error));
      else resolve(message);
    });
  });
}

function ask<T extends object>(child: ChildProcess, message: object): Promise<T> {
  const answer = answerOf<T>(child);
  child.send(message);
  return answer;
}

/** Events per second, and events per second of the server's CPU time, both against the bare peer. */
export async function captureBench(): Promise<Measure[]> {
  mkdirSync(".cache", { recursive: true });
  const folder = mkdtempSync(".cache/bench-capture-");
  const children: ChildProcess[] = [];
  try {
    const load = start("./capture-load.ts");
    children.push(load);
    const servers = new Map<Contender, { child: ChildProcess; port: number }>();
    for (const contender of CONTENDERS) {
      const child = start("./capture-server.ts", [contender, folder]);
      children.push(child);
      const { port } = await answerOf<ServerReport>(child);
      servers.set(contender, { child, port });
    }
    const perCpuSecond: Record<Contender, number[]> = { bare: [], capture: [], durable: [] };
    const round = async (contender: Contender, durationMs: number, counts: boolean): Promise<number> => {
      const { child, port } = servers.get(contender)!;
      const before = await ask<ServerReport>(child, {});
      const order: LoadOrder = { port, connections: CONNECTIONS, durationMs };
      const { events, seconds } = await ask<LoadReport>(load, order);
      const after = await ask<ServerReport>(child, {});
      if (counts) perCpuSecond[contender].push(events / ((after.cpuUs - before.cpuUs) / 1e6));
      return events / seconds;
    };
    for (const contender of CONTENDERS) await round(contender, WARM_UP_MS, false);
    const rates = await interleave(ROUNDS, {
      bare: () => round("bare", ROUND_MS, true),
      capture: () => round("capture", ROUND_MS, true),
      durable: () => round("durable", ROUND_MS, true),
    });
    return [
      readingBench(),
      compare("capture, log that takes at once", "events/s", rates.capture, PEER, rates.bare),
      compare("capture, embedded log (durable)", "events/s", rates.durable, PEER, rates.bare),
      compare("capture, log that takes at once", "events/CPU s", perCpuSecond.capture, PEER, perCpuSecond.bare),
      compare("capture, embedded log (durable)", "events/CPU s", perCpuSecond.durable, PEER, perCpuSecond.bare),
    ];
  } finally {
    for (const child of children) child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * From the bytes of a body to records of the log: one pass of the scanner, events as slices, against building the tree
 * and writing each event again. Both in this process.
 */
function readingBench(): Measure {
  const bodies = Array.from({ length: 16 }, () => Buffer.from(batchJson()));
  const facts = { nowMs: Date.now(), ip: "10.0.0.1", queryTimeMs: Number.NaN, eventBytesMax: 1e6 };
  const passes = 40;
  let kept = 0;
  const timed = (read: (body: Buffer) => number): number => {
    const startedMs = performance.now();
    for (let pass = 0; pass < passes; pass++) for (const body of bodies) kept += read(body);
    return (passes * bodies.length * EVENTS * 1000) / (performance.now() - startedMs);
  };
  const scanned = (body: Buffer): number =>
    readV0(new MarkedBody(body, DEFAULT_LIMITS), facts, DEFAULT_LIMITS.eventsMax).records.length;
  const rewritten = (body: Buffer): number => {
    const { batch } = JSON.parse(body.toString()) as { batch: object[] };
    return batch.map((event) => Buffer.from(JSON.stringify(event))).length;
  };
  timed(scanned);
  timed(rewritten);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(timed(scanned));
    theirs.push(timed(rewritten));
  }
  if (kept % EVENTS !== 0) throw new Error("a body was read wrongly");
  return compare("body to records by scanning", "events/s", ours, "JSON.parse + JSON.stringify", theirs);
}
