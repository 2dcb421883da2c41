/** Bodies in the shapes that SDKs send, old and new, each with the record that must come of it. */
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { NOW_MS, TOKEN, testServer } from "./capture.fixture.ts";

interface Shape {
  readonly url: string;
  readonly type: string;
  readonly body: string | Buffer;
  readonly gives: object;
}

const json = JSON.stringify;
const pageview = { event: "$pageview", properties: { token: TOKEN, distinct_id: "anon-1", $lib: "web" } };
const offsetEvent = { ...pageview, uuid: "018f0000-0000-7000-8000-000000000001", offset: 1_500 };
const base64 = (value: unknown): string => Buffer.from(json(value)).toString("base64");

const SHAPES: Record<string, Shape> = {
  "posthog-js, batched, gzip called text": {
    url: "/e/?ip=0&_=1767268804900&ver=1.300.0",
    type: "text/plain",
    body: gzipSync(json({ api_key: TOKEN, batch: [offsetEvent], sent_at: "2026-01-01T12:00:04.900Z" })),
    gives: { event: "$pageview", key: `${TOKEN}:anon-1`, timestamp: "2026-01-01T12:00:03.500Z" },
  },
  "posthog-js 1.78, a bare list, gzip-js": {
    url: `/e/?compression=gzip-js&ip=1&_=${NOW_MS}&ver=1.78.5`,
    type: "text/plain",
    body: gzipSync(json([offsetEvent])),
    gives: { event: "$pageview", key: `${TOKEN}:anon-1`, timestamp: "2026-01-01T12:00:03.500Z" },
  },
  "posthog-js 1.78, one event in a form": {
    url: `/e/?ip=1&_=${NOW_MS - 1_000}&ver=1.78.5`,
    type: "application/x-www-form-urlencoded",
    body: `data=${encodeURIComponent(base64({ ...pageview, timestamp: "2026-01-01T12:00:00.000Z" }))}&compression=base64`,
    gives: { event: "$pageview", timestamp: "2026-01-01T12:00:01.000Z", sentAt: "2026-01-01T12:00:04.000Z" },
  },
  "posthog-js by sendBeacon": {
    url: "/e/?compression=base64&beacon=1",
    type: "application/x-www-form-urlencoded",
    body: `data=${encodeURIComponent(base64(offsetEvent))}`,
    gives: { event: "$pageview", timestamp: "2026-01-01T12:00:03.500Z" },
  },
  "posthog-python: top-level $set, microseconds": {
    url: "/batch/",
    type: "application/json",
    body: json({
      batch: [
        {
          properties: { $lib: "posthog-python", $lib_version: "7.53.0", $geoip_disable: true },
          $set: { email: "a@b.c" },
          timestamp: "2026-01-01T12:00:00.315876+00:00",
          distinct_id: "u1",
          event: "$set",
          uuid: "6ba7b810-9dad-41d1-80b4-00c04fd430c8",
        },
      ],
      historical_migration: false,
      sentAt: "2026-01-01T12:00:04.000000+00:00",
      api_key: TOKEN,
    }),
    gives: { event: "$set", timestamp: "2026-01-01T12:00:00.315Z", uuid: "6ba7b810-9dad-41d1-80b4-00c04fd430c8" },
  },
  "posthog-node 2.6: no uuid, members that nobody reads": {
    url: "/batch/",
    type: "application/json",
    body: json({
      api_key: TOKEN,
      batch: [
        {
          distinct_id: "u1",
          event: "signed up",
          properties: { $lib: "posthog-node", $lib_version: "2.6.0" },
          type: "capture",
          library: "posthog-node",
          library_version: "2.6.0",
          timestamp: "2026-01-01T12:00:00.000Z",
        },
      ],
      sent_at: "2026-01-01T12:00:04.000Z",
    }),
    gives: { event: "signed up", timestamp: "2026-01-01T12:00:01.000Z", key: `${TOKEN}:u1` },
  },
  "a Segment-like sender": {
    url: "/capture/",
    type: "application/json",
    body: json({ api_key: TOKEN, event: "bought", distinct_id: 17, messageId: "m", context: {}, type: "track" }),
    gives: { event: "bought", distinctId: "17", timestamp: "2026-01-01T12:00:05.000Z" },
  },
  "a people update": {
    url: "/engage/?ip=1",
    type: "application/x-www-form-urlencoded",
    body: `data=${encodeURIComponent(base64({ $set: { a: 1 }, $token: TOKEN, $distinct_id: "u1" }))}`,
    gives: { event: "$identify", distinctId: "u1", value: { $set: { a: 1 } } },
  },
};

test.each(Object.entries(SHAPES))("%s", async (_name, { url, type, body, gives }) => {
  const server = await testServer();
  const reply = await server.app.inject({ method: "POST", url, headers: { "content-type": type }, payload: body });
  expect([200, 204]).toContain(reply.statusCode);
  expect(server.events()).toMatchObject([{ token: TOKEN, ...gives }]);
});
