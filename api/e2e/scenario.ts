/**
 * The main job, as a user does it: a transformation and a webhook are set up over REST, events come from the real SDK,
 * and rows, webhooks and queries must account for every one of them.
 */
import { createHash } from "node:crypto";
import { createReadStream, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { PostHog } from "posthog-node";
import { expect } from "vitest";
import { eventually, type Product } from "./product.ts";
import type { Receiver } from "./receiver.ts";

export interface SentEvent {
  readonly distinctId: string;
  readonly email: string;
  readonly n: number;
}

interface Template {
  readonly id: string;
  readonly type: string;
  readonly hog?: string;
}

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Creates the two sample functions from their templates; the webhook takes every event, or those of one name. */
export async function setUpFunctions(product: Product, receiverUrl: string, eventName?: string): Promise<void> {
  const base = `/api/projects/${product.ready.projectId}`;
  const { results: templates } = await product.api<{ results: Template[] }>("GET", `${base}/hog_function_templates/`);
  const templateOf = (id: string): Template => {
    const found = templates.find((template) => template.id === id);
    if (found === undefined) throw new Error(`no template ${id} among ${templates.map((t) => t.id).join(", ")}`);
    return found;
  };
  await product.api("POST", `${base}/hog_functions/`, {
    type: "transformation",
    name: "Hash emails",
    enabled: true,
    template_id: templateOf("template-hash-pii").id,
  });
  await product.api("POST", `${base}/hog_functions/`, {
    type: "destination",
    name: "Receiver",
    enabled: true,
    template_id: templateOf("template-webhook").id,
    ...(eventName === undefined
      ? {}
      : { filters: { events: [{ id: eventName, name: eventName, type: "events", order: 0 }] } }),
    inputs: {
      url: { value: `${receiverUrl}/in` },
      body: { value: { n: "{event.properties.n}", event: "{event}", who: "{event.distinct_id}" } },
    },
  });
}

/** Sends `count` events with `posthog-node` and waits until the SDK has handed over every one. */
export async function sendEvents(
  product: { readonly ready: { readonly url: string; readonly projectKey: string } },
  count: number,
  from = 0,
  pace?: (n: number) => Promise<void>,
): Promise<SentEvent[]> {
  const client = new PostHog(product.ready.projectKey, {
    host: product.ready.url,
    flushAt: 100,
    flushInterval: 50,
    maxQueueSize: count + 1,
    fetchRetryCount: 40,
    fetchRetryDelay: 500,
    requestTimeout: 10_000,
  });
  const failures: unknown[] = [];
  client.on("error", (error: unknown) => failures.push(error));
  const sent: SentEvent[] = [];
  for (let n = from; n < from + count; n++) {
    const email = `Person.${n}@Example.com`;
    const distinctId = `user-${n % 500}`;
    client.capture({
      distinctId,
      event: "order placed",
      properties: { n, email, note: `write to ${email} soon`, nested: { contact: { mail: [email] } }, amount: 12.5 },
    });
    sent.push({ distinctId, email, n });
    await pace?.(n);
  }
  await client.shutdown(120_000);
  expect(failures.map(String)).toEqual([]);
  return sent;
}

/** A random number source that can be started again: mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Every event exactly one row with its emails hashed, every webhook there, HogQL agrees. */
export async function expectAllAccounted(
  product: Product,
  receiver: Receiver,
  sent: readonly SentEvent[],
): Promise<void> {
  const rowsOf = async (): Promise<number> => Number((await product.hogql("SELECT count() FROM events"))[0]?.[0]);
  const stored = await eventually(
    `${sent.length} rows in the warehouse`,
    async () => {
      const rows = await rowsOf();
      return rows >= sent.length ? rows : undefined;
    },
    90_000,
  ).catch(async (cause: unknown) => {
    throw new Error(`${await rowsOf()} rows of ${sent.length}; the product's log:\n${product.log}`, { cause });
  });
  expect(stored).toBe(sent.length);

  const hashed = new Set(sent.map(({ email }) => sha256(email.toLowerCase())));
  const emails = await product.hogql(
    "SELECT properties.email, properties.note, properties.nested, properties.n FROM events LIMIT 50000",
  );
  expect(emails).toHaveLength(sent.length);
  expect(new Set(emails.map(([, , , n]) => Number(n))).size).toBe(sent.length);
  for (const [email, note, nested] of emails) {
    expect(hashed.has(String(email))).toBe(true);
    expect(String(note)).not.toContain("@");
    expect(String(nested)).not.toContain("@");
  }

  await eventually(
    `${sent.length} different webhooks`,
    () => (webhookNumbers(receiver).size >= sent.length ? true : undefined),
    90_000,
  ).catch((cause: unknown) => {
    throw new Error(`webhooks of ${webhookNumbers(receiver).size} events of ${sent.length}; log:\n${product.log}`, {
      cause,
    });
  });
  const byNumber = new Map(sent.map((event) => [event.n, event]));
  for (const { body, headers, path } of receiver.received) {
    const { n, who, event } = body as { n: number; who: string; event: { properties: { email: string } } };
    expect(path).toBe("/in");
    expect(who).toBe(byNumber.get(n)?.distinctId);
    expect(event.properties.email).toBe(sha256((byNumber.get(n)?.email ?? "").toLowerCase()));
    expect(headers["idempotency-key"]).toMatch(/^[0-9a-f-]{36}$/);
  }
  expect(product.log).not.toContain("@Example.com");

  // Nothing is still under way that could add a row: the books are closed, then counted once more.
  await eventually("no stage is behind", async () => {
    const path = `/api/projects/${product.ready.projectId}/stages`;
    const { lag } = await product.api<{ lag: Record<string, number> }>("GET", path);
    return Object.values(lag).every((records) => records === 0) ? true : undefined;
  });
  expect(await product.hogql("SELECT count(), count(DISTINCT uuid) FROM events")).toEqual([[sent.length, sent.length]]);
}

const webhookNumbers = (receiver: Receiver): Set<number> =>
  new Set(receiver.received.map(({ body }) => (body as { n: number }).n));

/** Files under `folder` that hold `text`, except those whose path matches `except`. */
export async function filesWith(folder: string, text: string, except: RegExp): Promise<string[]> {
  const found: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const path = join(folder, entry);
    if (except.test(entry) || !statSync(path).isFile()) continue;
    let tail = "";
    for await (const chunk of createReadStream(path, "latin1")) {
      const window: string = tail + String(chunk);
      if (window.includes(text)) {
        found.push(entry);
        break;
      }
      tail = window.slice(-text.length);
    }
  }
  return found;
}
