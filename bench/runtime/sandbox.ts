/**
 * Transformations from the stage's memory to a sandbox process and back, against `@posthog/hogvm` in process with no wall
 * at all. Both sides start from the event's bytes and end with the JSON text of its row; ours also sanitises, adds the
 * person's columns and crosses two walls. One sandbox process, portions of 50.
 */

import * as crypto from "node:crypto";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import hogvm from "@posthog/hogvm";
import { compileSource } from "#lang/hog/compiler/source.ts";
import { openSandboxPool, type SandboxPool } from "#runtime/sandbox/pool.ts";
import { transformBatch } from "#transformations/chain/batch.ts";
import type { ChainEvent, LoadedFunction } from "#transformations/chain/contract.ts";
import { batchBytes } from "#transformations/chain/crossing.ts";
import * as guest from "#transformations/chain/guest.ts";
import { compare, interleave, type Measure } from "../measure.ts";

const EVENTS = 2_000;
const TURNS = 5;
const PORTION = 50;
const ROUNDS = 7;

/** Hash of an address, seven properties, five conditions. */
const TRANSFORM = `
let e := event
let p := e.properties
if (p.email != null) {
  p.email_hash := sha256Hex(lower(p.email))
  p.email := null
}
if (p.amount > 100) { p.tier := 'large' } else { p.tier := 'small' }
if (p.$browser = 'Chrome') { p.engine := 'blink' }
if (p.$os = 'Mac OS X') { p.desktop := true }
if (p.plan in ('pro', 'team')) { p.paying := true }
p.full := concat(p.first, ' ', p.last)
p.amount_cents := p.amount * 100
return e
`;

/** A loop over all properties with a list, LIKE and a pattern. */
const PII = `
let e := event
let p := e.properties
for (let key, value in event.properties) {
  if (typeof(value) = 'string') {
    if (key in ('email', 'phone', 'first', 'last') or key like '%address%') {
      p[key] := '***'
    } else if (match(value, '^[a-z0-9._-]+@[a-z0-9-]+[.][a-z]+$')) {
      p[key] := '***'
    }
  }
}
return e
`;

const programs = { transform: TRANSFORM, pii: PII } as const;

export async function sandboxBench(): Promise<readonly Measure[]> {
  const guestEntry = fileURLToPath(new URL("../../transformations/chain/guest.ts", import.meta.url));
  const pool = await openSandboxPool({ processes: 1, guestEntry });
  try {
    const events = Array.from({ length: EVENTS }, (_, at) => eventOf(at));
    const measures: Measure[] = [];
    for (const [name, source] of Object.entries(programs)) {
      const { bytecode } = compileSource(source);
      if (bytecode === null) throw new Error(`${name} doesn't compile`);
      const functions: readonly LoadedFunction[] = [{ id: name, name, bytecode }];
      const check = await transformBatch(pool, { id: 1 }, functions, events.slice(0, 1));
      if (check[0]?.kind !== "row" || check[0].failed.length > 0) throw new Error(JSON.stringify(check[0]));
      const rates = await interleave(ROUNDS, {
        sandbox: () => rate(pool, () => transformBatch(pool, { id: 1 }, functions, events)),
        unwalled: () => rate(pool, () => inProcess(functions, events)),
        hogvm: () => rate(pool, () => reference(bytecode, events)),
        "parse + stringify": () => rate(pool, () => bare(events)),
      });
      measures.push(
        compare(`stage to sandbox to stage, ${name}`, "events/CPU s", rates.sandbox, "@posthog/hogvm", rates.hogvm),
        compare(`the same chain without walls, ${name}`, "events/CPU s", rates.unwalled, "@posthog/hogvm", rates.hogvm),
        compare(
          `${name}, of bare parse + stringify`,
          "events/CPU s",
          rates.sandbox,
          "JSON",
          rates["parse + stringify"],
        ),
      );
    }
    return measures;
  } finally {
    await pool.close();
  }
}

/**
 * Events per second of CPU, of this process and of the sandbox: on a machine that others use too, time on the wall
 * would favour whoever needs one process instead of two.
 */
async function rate(pool: SandboxPool, work: () => unknown): Promise<number> {
  const start = cpuMs(pool);
  for (let turn = 0; turn < TURNS; turn++) await work();
  return (EVENTS * TURNS) / ((cpuMs(pool) - start) / 1_000);
}

function cpuMs(pool: SandboxPool): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000 + pool.stats().processes.reduce((sum, { pid }) => sum + childCpuMs(pid), 0);
}

const TICK_MS = 10;

/** From Linux's /proc; 0 elsewhere, which flatters us by the sandbox's share. */
function childCpuMs(pid: number | undefined): number {
  if (process.platform !== "linux" || pid === undefined) return 0;
  const fields = readFileSync(`/proc/${pid}/stat`, "latin1")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** The guest as a module of this process: what the walls cost is the difference. */
function inProcess(functions: readonly LoadedFunction[], events: readonly ChainEvent[]): number {
  guest.init(JSON.stringify({ project: { id: 1 }, functions }));
  let written = 0;
  for (let from = 0; from < events.length; from += PORTION) {
    const bytes = batchBytes({ nowMs: 0 }, events.slice(from, from + PORTION), "mark");
    written += guest.call(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8")).length;
  }
  return written;
}

const patterns = new Map<string, RegExp>();
function pattern(source: string): RegExp {
  const known = patterns.get(source);
  if (known !== undefined) return known;
  const made = new RegExp(source);
  patterns.set(source, made);
  return made;
}

/** Generous to the peer: compiled patterns are kept, and Node's own hashes are used. */
const external = {
  crypto: crypto as never,
  regex: { match: (source: string, text: string) => pattern(source).test(text) },
};

/** @returns characters written, so that no work can be left out. */
function reference(bytecode: readonly unknown[], events: readonly ChainEvent[]): number {
  let written = 0;
  for (const { envelope, value } of events) {
    const event = JSON.parse(Buffer.from(value).toString("utf8")) as { properties: object };
    const { uuid, event: name, distinctId } = envelope;
    const globals = { event: { uuid, event: name, distinct_id: distinctId, properties: event.properties } };
    const { result } = hogvm.exec([...bytecode], { globals, external, timeout: 5_000 });
    const properties = plain(result.get("properties"));
    written += JSON.stringify({ ...envelope, properties: JSON.stringify(properties) }).length;
  }
  return written;
}

/** The peer answers in Maps. */
function plain(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [key, plain(item)]));
  return Array.isArray(value) ? value.map(plain) : value;
}

function bare(events: readonly ChainEvent[]): number {
  let written = 0;
  for (const { value } of events) written += JSON.stringify(JSON.parse(Buffer.from(value).toString("utf8"))).length;
  return written;
}

/** 30 properties, 1.2 KB. */
function eventOf(at: number): ChainEvent {
  const uuid = `018f0000-0000-7000-8000-${createHash("md5").update(String(at)).digest("hex").slice(0, 12)}`;
  const properties: Record<string, unknown> = {
    email: `User.${at}@Example.com`,
    first: "Ada",
    last: "Lovelace",
    plan: at % 2 === 0 ? "pro" : "free",
    amount: at % 200,
    $browser: "Chrome",
    $os: "Mac OS X",
    $current_url: "https://app.example.com/projects/1/insights?tab=all",
    $lib: "web",
    shipping_address: "1 Long Street, Smalltown",
  };
  for (let extra = 0; extra < 20; extra++) properties[`property_${extra}`] = `some value of number ${extra * at}`;
  const value = { event: "signed up", distinct_id: `user-${at}`, properties };
  return {
    envelope: {
      event: "signed up",
      uuid,
      distinctId: `user-${at}`,
      timestamp: "2026-01-01T12:00:01.000Z",
      now: "2026-01-01T12:00:05.000Z",
      ip: "203.0.113.7",
    },
    value: new TextEncoder().encode(JSON.stringify(value)),
  };
}
