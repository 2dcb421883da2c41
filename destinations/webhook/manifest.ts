import { defineDestination } from "#destinations/define.ts";

export const webhook = defineDestination({
  id: "webhook",
  name: "HTTP Webhook",
  description: "Sends each event to a URL of yours; method, headers and body are templates.",
  inputs: [
    { key: "url", type: "string", label: "Webhook URL", required: true },
    {
      key: "method",
      type: "choice",
      label: "Method",
      default: "POST",
      choices: ["POST", "PUT", "PATCH", "GET", "DELETE"].map((value) => ({ value, label: value })),
    },
    {
      key: "body",
      type: "json",
      label: "JSON body",
      default: { event: "{event}", person: "{person}" },
    },
    {
      key: "headers",
      type: "dictionary",
      label: "Headers",
      default: { "Content-Type": "application/json", Accept: "application/json" },
    },
    {
      key: "signing_secret",
      type: "string",
      label: "Signing secret",
      description: "`whsec_…`: requests then carry the three Standard Webhooks headers.",
      secret: true,
      templating: false,
    },
    { key: "debug", type: "boolean", label: "Log requests and answers", default: false },
  ],
  examples: [
    {
      title: "the event goes out as JSON",
      inputs: {
        url: "{receiver}/in",
        body: { name: "{event.event}", who: "{event.distinct_id}", plan: "{event.properties.plan}" },
      },
      event: { event: "signed up", distinct_id: "u1", properties: { plan: "team" } },
      sends: {
        method: "POST",
        path: "/in",
        headers: { "content-type": "application/json" },
        body: { name: "signed up", who: "u1", plan: "team" },
      },
      receives: { status: 200, body: { ok: true } },
      ends: "delivered",
    },
    {
      title: "method, headers and query are templates",
      inputs: {
        url: "{receiver}/items/{event.properties.sku}?by={event.distinct_id}",
        method: "PUT",
        headers: { "X-Event": "{event.event}" },
        body: { n: "{event.properties.n + 1}" },
      },
      event: { event: "stocked", distinct_id: "bot", properties: { sku: "a-7", n: 41 } },
      sends: { method: "PUT", path: "/items/a-7?by=bot", headers: { "x-event": "stocked" }, body: { n: 42 } },
      receives: { status: 204 },
      ends: "delivered",
    },
    {
      title: "a busy receiver is asked again later",
      inputs: { url: "{receiver}/busy" },
      event: { event: "x", distinct_id: "u1", properties: {} },
      sends: { method: "POST", path: "/busy" },
      receives: { status: 503 },
      ends: "retry",
    },
    {
      title: "an answer that is no success fails the delivery",
      inputs: { url: "{receiver}/gone" },
      event: { event: "x", distinct_id: "u1", properties: {} },
      sends: { method: "POST", path: "/gone" },
      receives: { status: 410, body: "no more" },
      ends: "failed",
    },
  ],
});
