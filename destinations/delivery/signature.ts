import { createHmac } from "node:crypto";

/**
 * The three headers of the Standard Webhooks specification (1.0): `webhook-signature` is HMAC-SHA256 over
 * `id.timestamp.body`, base64, of the bytes that are sent. The id stays the same over retries, the time is fresh.
 *
 * @param secret `whsec_` and base64, or any text, whose bytes then are the key.
 */
export function standardWebhookHeaders(
  secret: string,
  id: string,
  nowMs: number,
  body: string,
): Readonly<Record<string, string>> {
  const key = secret.startsWith("whsec_") ? Buffer.from(secret.slice("whsec_".length), "base64") : Buffer.from(secret);
  const timestamp = String(Math.floor(nowMs / 1000));
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": `v1,${signature}` };
}
