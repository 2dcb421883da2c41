import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { anEvent, TOKEN, testServer } from "./capture.fixture.ts";

describe("one event, end to end", () => {
  test("the record that the specification works out", async () => {
    const { app, events } = await testServer();
    const event = anEvent({ properties: { plan: "pro", $set: { email: "a@b.c" }, $groups: { company: "acme" } } });
    const body = { api_key: TOKEN, sent_at: "2026-01-01T12:00:04.000Z", batch: [event] };
    const reply = await app.inject({
      method: "POST",
      url: "/batch/",
      headers: { "content-type": "application/json", "content-encoding": "gzip" },
      payload: gzipSync(JSON.stringify(body)),
    });
    expect(reply.statusCode).toBe(200);
    expect(reply.json()).toEqual({ status: 1 });
    expect(events()).toEqual([
      {
        topic: "events_ingest",
        key: "phc_a:u1",
        token: TOKEN,
        event: "signed up",
        distinctId: "u1",
        uuid: "018f0000-0000-7000-8000-000000000001",
        timestamp: "2026-01-01T12:00:01.000Z",
        now: "2026-01-01T12:00:05.000Z",
        sentAt: "2026-01-01T12:00:04.000Z",
        ip: "127.0.0.1",
        text: JSON.stringify(event),
        value: event,
      },
    ]);
  });
});
