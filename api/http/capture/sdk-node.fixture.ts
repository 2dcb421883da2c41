/**
 * A program that uses posthog-node as applications do; started by `sdk_node.test.ts` as a process of its own, because
 * the SDK reads its capture mode from the environment as it is imported. Arguments: address of the server.
 * Prints one line of JSON with what it saw.
 */
import { PostHog } from "posthog-node";

const [host = ""] = process.argv.slice(2);
const client = new PostHog("phc_node", { host, flushAt: 100, flushInterval: 60_000, fetchRetryDelay: 20 });
// The SDK's own timers do not keep a process alive, and its retries would be cut short.
const alive = setInterval(() => undefined, 1_000);
const errors: string[] = [];
client.on("error", (error: unknown) => errors.push(String(error)));

client.capture({
  distinctId: "u1",
  event: "signed up",
  properties: { plan: "pro", big: 2 ** 60 },
  groups: { company: "acme" },
});
client.identify({ distinctId: "u1", properties: { $set: { email: "a@b.c" }, $set_once: { first: 1 } } });
client.alias({ distinctId: "u1", alias: "anon-1" });
client.groupIdentify({ groupType: "company", groupKey: "acme", properties: { seats: 3 } });
client.captureException(new Error("broken"), "u1");
client.captureAi({ distinctId: "u1", event: "$ai_generation", properties: { $ai_model: "m" } });
client.capture({ distinctId: "u1", event: "$ai_trace", properties: {} });
client.capture({ distinctId: "u1", event: "with a time", timestamp: new Date("2026-01-01T00:00:00.123Z") });
client.capture({ distinctId: "grüße 🦔", event: "text", properties: { text: "“quoted” \u2028 \ud83e" } });
const flags = await client.getAllFlags("u1");
const flag = await client.isFeatureEnabled("beta", "u1");
await client.shutdown(20_000);
clearInterval(alive);
console.warn(JSON.stringify({ flags, flag: flag ?? null, errors }));
