import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { standardWebhookHeaders } from "./signature.ts";

const SECRET = `whsec_${Buffer.from("a key of thirty-two bytes, about").toString("base64")}`;

test("the public verifier accepts what is signed, and nothing else", () => {
  const body = JSON.stringify({ event: "signed up", note: "é ✓" });
  const headers = { ...standardWebhookHeaders(SECRET, "msg_1", Date.now(), body) };
  const verifier = new Webhook(SECRET);
  expect(verifier.verify(body, headers)).toEqual(JSON.parse(body));
  expect(() => verifier.verify(`${body} `, headers)).toThrow();
  expect(() => verifier.verify(body, { ...headers, "webhook-id": "msg_2" })).toThrow();
  const old = { ...standardWebhookHeaders(SECRET, "msg_1", Date.now() - 3_600_000, body) };
  expect(() => verifier.verify(body, old)).toThrow();
});
