/**
 * One event's way through the whole product, driven open loop: requests leave on a schedule whether or not earlier ones
 * were answered, and every latency counts from the moment the schedule meant, so that a stall shows in the quantiles
 * instead of slowing the driver (the "coordinated omission" trap).
 *
 * To the 200: each request. To the webhook: each event's delivery, by the time it carries. To the warehouse: probe events,
 * twenty a second, from their scheduled time to the first HogQL answer that shows them.
 *
 * The product runs as a user starts it, in its own processes; the driver and the webhook's receiver share the machine with
 * it. All events pass one transformation; a share of them goes to the webhook. Size by environment:
 * HOGSTREAM_BENCH_RATE (events/s, 3500), HOGSTREAM_BENCH_SECONDS (30), HOGSTREAM_BENCH_EVENTS (1000000),
 * HOGSTREAM_BENCH_WEBHOOK_EVERY (10: every tenth event).
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { eventually, Product } from "#api/e2e/product.ts";
import { startReceiver } from "#api/e2e/receiver.ts";
import { setUpFunctions } from "#api/e2e/scenario.ts";
import { startKafka } from "#scripts/servers/kafka.ts";
import { type Measure, quantile } from "./measure.ts";

const RATE = Number(process.env["HOGSTREAM_BENCH_RATE"] ?? 3_500);
const SECONDS = Number(process.env["HOGSTREAM_BENCH_SECONDS"] ?? 30);
const EVENTS = Number(process.env["HOGSTREAM_BENCH_EVENTS"] ?? 1_000_000);
const WEBHOOK_EVERY = Number(process.env["HOGSTREAM_BENCH_WEBHOOK_EVERY"] ?? 10);
const WEBHOOK_EVENT = "order placed";
const TICK_MS = 10;
/** How often the warehouse is asked for probes; each answer costs the engine about as much as a small insert. */
const ASK_EVERY_MS = 50;
const PROBE_EVERY_MS = 50;
const TICKS_PER_SECOND = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));

export async function pipelineBench(): Promise<readonly Measure[]> {
  const measures = [...(await runOn("embedded", []))];
  const kafka = await startKafka({ brokers: 1 });
  if ("skipped" in kafka) {
    console.error(`pipeline on Kafka skipped: ${kafka.skipped}`);
    return measures;
  }
  try {
    measures.push(...(await runOn("kafka", ["--kafka", kafka.bootstrap.join(",")])));
  } finally {
    await kafka.close();
  }
  return measures;
}

export async function runOn(engine: string, args: readonly string[]): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), "hogstream-bench-"));
  const receiver = await startReceiver();
  const measures: Measure[] = [];
  const put = (measure: string, value: number, unit: string): void => {
    measures.push({ measure: `${engine}: ${measure}`, value, unit });
  };
  let product = await Product.start({ folder, args });
  try {
    await product.end("SIGTERM");
    product = await Product.start({ folder, args });
    put("start to ready, second start", product.startMs, "ms");
    put("RSS of the tree after start", rssOf(product) / 1e6, "MB");
    await setUpFunctions(product, receiver.url, WEBHOOK_EVENT);

    await drive(product, 500, 3); // warm-up
    await allStored(product);
    receiver.received.length = 0;
    const cpuBefore = cpuOf(product);
    const { acks, probes, events, webhooks: expected } = await drive(product, RATE, SECONDS);
    await allStored(product);
    await eventually("webhooks", () => (receiver.received.length >= expected ? true : undefined), 120_000);
    const cpuAfter = cpuOf(product);
    const webhooks = receiver.received.map(({ body, atMs }) => atMs - Number((body as WebhookBody).event.properties.t));
    for (const [name, samples] of [
      ["to the 200", acks],
      ["to the warehouse", probes],
      [`of every ${WEBHOOK_EVERY}th event to the webhook`, webhooks],
    ] as const) {
      put(`latency ${name} at ${RATE} events/s, p50`, quantile(samples, 0.5), "ms");
      put(`latency ${name} at ${RATE} events/s, p99`, quantile(samples, 0.99), "ms");
    }
    for (const [name, seconds] of cpuAfter) {
      put(`CPU of ${name} at ${RATE} events/s`, ((seconds - (cpuBefore.get(name) ?? 0)) * 1e6) / events, "µs/event");
    }

    // Sustained: as fast as the product takes it, until every row is stored; without webhooks, as most events have none.
    await disableDestinations(product);
    const started = performance.now();
    const before = await storedRows(product);
    await flood(product, EVENTS);
    await allStored(product, before + EVENTS);
    put(
      `sustained, ${EVENTS} events with one transformation`,
      EVENTS / ((performance.now() - started) / 1_000),
      "events/s",
    );
    put(`RSS of the tree after ${EVENTS} more events`, rssOf(product) / 1e6, "MB");
  } finally {
    await product.end("SIGTERM");
    await receiver.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
  return measures;
}

interface WebhookBody {
  readonly event: { readonly properties: { readonly t: number } };
}

/** Sends `rate` events a second for `seconds`, open loop. Latencies in ms from the scheduled time. */
export async function drive(
  product: Product,
  rate: number,
  seconds: number,
): Promise<{ acks: number[]; probes: number[]; events: number; webhooks: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const acks: number[] = [];
  const pending: Promise<void>[] = [];
  const due = new Map<number, number>();
  const probes: number[] = [];
  let watching = true;
  const watcher = watchProbes();
  const ticks = Math.round((seconds * 1_000) / TICK_MS);
  const startedMs = Date.now() + 20;
  let events = 0;
  let webhooks = 0;
  for (let tick = 0; tick < ticks; tick++) {
    const scheduledMs = startedMs + tick * TICK_MS;
    const waitMs = scheduledMs - Date.now();
    if (waitMs > 0) await sleep(waitMs);
    const count = Math.round(((tick + 1) * rate * TICK_MS) / 1_000) - Math.round((tick * rate * TICK_MS) / 1_000);
    const batch = Array.from({ length: count }, (_, index) => eventOf(tick * 1_000 + index, scheduledMs));
    if (tick % (PROBE_EVERY_MS / TICK_MS) === 0) {
      due.set(scheduledMs, scheduledMs);
      batch.push({ ...eventOf(tick, scheduledMs), event: "probe" });
    }
    events += batch.length;
    webhooks += batch.filter(({ event }) => event === WEBHOOK_EVENT).length;
    pending.push(post(product, agent, batch).then(() => void acks.push(Date.now() - scheduledMs)));
  }
  await Promise.all(pending);
  const givenUpMs = Date.now() + 60_000;
  while (due.size > 0 && Date.now() < givenUpMs) await sleep(20);
  watching = false;
  await watcher;
  if (due.size > 0) throw new Error(`${due.size} probe events did not become visible within a minute`);
  agent.destroy();
  return { acks, probes, events, webhooks };

  async function watchProbes(): Promise<void> {
    while (watching) {
      const oldest = Math.min(...due.keys());
      if (Number.isFinite(oldest)) {
        const rows = await product.hogql(
          `SELECT properties.t FROM events WHERE event = 'probe' AND timestamp >= '${new Date(oldest - 1_000).toISOString().slice(0, 19)}' LIMIT 10000`,
        );
        const nowMs = Date.now();
        for (const [t] of rows) if (due.delete(Number(t))) probes.push(nowMs - Number(t));
      }
      await sleep(ASK_EVERY_MS);
    }
  }
}

/** Sends `count` events as fast as they are taken, eight requests at a time. */
export async function flood(product: Product, count: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const bodies = Array.from({ length: 50 }, (_, seed) =>
    gzipSync(
      bodyOf(
        product,
        Array.from({ length: 100 }, (_, index) => eventOf(seed * 100 + index, Date.now())),
      ),
      { level: 1 },
    ),
  );
  let left = Math.ceil(count / 100);
  const lane = async (): Promise<void> => {
    while (left-- > 0) await send(product, agent, bodies[left % bodies.length] ?? Buffer.alloc(0));
  };
  await Promise.all(Array.from({ length: 8 }, lane));
  agent.destroy();
}

const PAGES = ["/", "/pricing", "/docs", "/login", "/checkout"];

/** About 1.1 KB of JSON with 30 properties. No uuid: the server makes one. */
function eventOf(n: number, scheduledMs: number): { readonly event: string; readonly [member: string]: unknown } {
  const filler: Record<string, unknown> = {};
  for (let index = 0; index < 20; index++) filler[`property_${index}`] = `value ${(n * 31 + index * 17) % 1_000} of it`;
  return {
    event: n % WEBHOOK_EVERY === 0 ? WEBHOOK_EVENT : "page viewed",
    distinct_id: `user-${n % 2_000}`,
    timestamp: new Date(scheduledMs).toISOString(),
    properties: {
      t: scheduledMs,
      n,
      email: `person.${n}@example.com`,
      $current_url: `https://shop.example.com${PAGES[n % PAGES.length]}?ref=${n}`,
      $browser: "Firefox",
      $browser_version: 128,
      $os: "Linux",
      plan: n % 3 === 0 ? "team" : "free",
      amount: n / 7,
      tags: ["a", "b", `t${n % 10}`],
      ...filler,
    },
  };
}

const bodyOf = (product: Product, batch: readonly unknown[]): string =>
  JSON.stringify({ api_key: product.ready.projectKey, batch });

const post = (product: Product, agent: Agent, batch: readonly unknown[]): Promise<void> =>
  send(product, agent, gzipSync(bodyOf(product, batch), { level: 1 }));

function send(product: Product, agent: Agent, body: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${product.ready.url}/batch/`, {
      agent,
      method: "POST",
      headers: { "content-type": "application/json", "content-encoding": "gzip", "content-length": body.length },
    });
    request.on("error", reject);
    request.on("response", (response) => {
      response.resume();
      response.on("end", () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`capture answered ${response.statusCode}`)),
      );
    });
    request.end(body);
  });
}

const storedRows = async (product: Product): Promise<number> =>
  Number((await product.hogql("SELECT count() FROM events"))[0]?.[0]);

interface StagesAnswer {
  readonly lag: Readonly<Record<string, number>>;
}

export async function allStored(product: Product, rows = 0): Promise<void> {
  await eventually(
    "every event stored",
    async () => {
      const { lag } = await product.api<StagesAnswer>("GET", `/api/projects/${product.ready.projectId}/stages`);
      const behind = (lag["ingest"] ?? 0) + (lag["store"] ?? 0);
      return behind === 0 && (await storedRows(product)) >= rows ? true : undefined;
    },
    600_000,
    50,
  );
}

async function disableDestinations(product: Product): Promise<void> {
  const base = `/api/projects/${product.ready.projectId}/hog_functions`;
  const { results } = await product.api<{ results: { id: string }[] }>("GET", `${base}/?type=destination`);
  for (const { id } of results) await product.api("PATCH", `${base}/${id}/`, { enabled: false });
  await sleep(2_000); // every process has seen it
}

const rssOf = (product: Product): number => product.tree().reduce((sum, { rssBytes }) => sum + rssBytes, 0);

/** CPU seconds so far of each process of the tree, by what it does. */
function cpuOf(product: Product): Map<string, number> {
  const seconds = new Map<string, number>();
  for (const { pid, command } of product.tree()) {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const name = roleOf(command);
    seconds.set(name, (seconds.get(name) ?? 0) + (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND);
  }
  return seconds;
}

function roleOf(command: string): string {
  if (command.includes("/sandbox/")) return "the sandbox (transformations)";
  if (command.includes("/warehouse/")) return "the warehouse engine";
  if (command.includes("/database/")) return "the database engine";
  return "the supervisor (capture, stages, delivery)";
}
