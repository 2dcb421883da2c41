import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { type TestServer, TOKEN, testServer } from "./capture.fixture.ts";
import { V1_PATH } from "./v1-route.ts";

const REQUEST_ID = "019b0000-0000-7000-8000-00000000abcd";
const uuidOf = (n: number): string => `018f0000-0000-7000-8000-${String(n).padStart(12, "0")}`;

const v1Event = (n: number, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  event: "signed up",
  uuid: uuidOf(n),
  distinct_id: "u1",
  timestamp: "2026-01-01T12:00:00.000Z",
  options: {},
  properties: { plan: "pro" },
  ...more,
});

const HEADERS: Record<string, string> = {
  authorization: `Bearer ${TOKEN}`,
  "content-type": "application/json",
  "posthog-sdk-info": "posthog-node/5.70.0",
  "posthog-attempt": "1",
  "posthog-request-id": REQUEST_ID,
  "posthog-request-timestamp": "2026-01-01T12:00:04.000Z",
};

const post = ({ app }: TestServer, payload: string | Buffer, headers: Record<string, string | undefined> = {}) =>
  app.inject({
    method: "POST",
    url: V1_PATH,
    headers: Object.fromEntries(
      Object.entries({ ...HEADERS, ...headers }).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
    payload,
  });
const bodyOf = (events: readonly unknown[], more: Record<string, unknown> = {}): string =>
  JSON.stringify({ created_at: "2026-01-01T12:00:04.000Z", ...more, batch: events });

test("events that pass are ok, and reach the log with what v1 took out of their properties", async () => {
  const server = await testServer();
  const events = [
    v1Event(1),
    v1Event(2, {
      session_id: "s",
      window_id: "w",
      options: {
        cookieless_mode: true,
        disable_skew_correction: true,
        product_tour_id: "t",
        process_person_profile: false,
      },
    }),
    v1Event(3, { options: { disable_skew_adjustment: true }, properties: { $lib: "mine" } }),
  ];
  const reply = await post(server, bodyOf(events, { historical_migration: true }));
  expect(reply.statusCode).toBe(200);
  expect(reply.json()).toEqual({
    results: { [uuidOf(1)]: { result: "ok" }, [uuidOf(2)]: { result: "ok" }, [uuidOf(3)]: { result: "ok" } },
  });
  expect(reply.headers["posthog-request-id"]).toBe(REQUEST_ID);
  expect(reply.headers.date).toBe("Thu, 01 Jan 2026 12:00:05 GMT");
  expect(reply.headers["retry-after"]).toBeUndefined();
  const taken = server.events().map(({ overlay, ...rest }) => ({ ...rest, overlay: JSON.parse(overlay!) as unknown }));
  expect(taken).toMatchObject([
    {
      key: `${TOKEN}:u1`,
      timestamp: "2026-01-01T12:00:01.000Z",
      sentAt: "2026-01-01T12:00:04.000Z",
      historical: true,
      text: JSON.stringify(events[0]),
    },
    { key: `${TOKEN}:127.0.0.1`, timestamp: "2026-01-01T12:00:00.000Z" },
    { key: `${TOKEN}:u1`, timestamp: "2026-01-01T12:00:00.000Z" },
  ]);
  const lib = { $lib: "posthog-node", $lib_version: "5.70.0" };
  expect(taken.map(({ overlay }) => overlay)).toEqual([
    lib,
    {
      $session_id: "s",
      $window_id: "w",
      $cookieless_mode: true,
      $ignore_sent_at: true,
      $product_tour_id: "t",
      $process_person_profile: false,
      ...lib,
    },
    { $ignore_sent_at: true },
  ]);
});

describe("a verdict for each event", () => {
  test.each<[string, Record<string, unknown>]>([
    ["missing_event_name", { event: "" }],
    ["missing_event_name", { event: undefined }],
    ["event_name_too_long", { event: "x".repeat(201) }],
    ["dropped_performance_event", { event: "$performance_event" }],
    ["missing_distinct_id", { distinct_id: "" }],
    ["missing_distinct_id", { distinct_id: undefined }],
    ["invalid_distinct_id", { distinct_id: 7 }],
    ["distinct_id_too_large", { distinct_id: "x".repeat(201) }],
    ["invalid_distinct_id", { distinct_id: " Anonymous " }],
    ["invalid_event_timestamp", { timestamp: "soon" }],
    ["invalid_event_timestamp", { timestamp: undefined }],
    ["malformed_event_properties", { properties: [] }],
    ["malformed_event_options", { options: 7 }],
    ["malformed_event_options", { options: { cookieless_mode: "yes" } }],
    ["event_too_large", { properties: { x: "y".repeat(1_000_000) } }],
  ])("%s: %j", async (details, more) => {
    const server = await testServer();
    const reply = await post(server, bodyOf([v1Event(1), v1Event(2, more), v1Event(3)]));
    expect(reply.statusCode).toBe(200);
    expect(reply.json()).toEqual({
      results: {
        [uuidOf(1)]: { result: "ok" },
        [uuidOf(2)]: { result: "drop", details },
        [uuidOf(3)]: { result: "ok" },
      },
    });
    expect(reply.headers["retry-after"]).toBeUndefined();
    expect(server.events()).toHaveLength(2);
    expect(server.counts).toMatchObject([{ accepted: 2, rejected: 1 }]);
  });

  test("an event without a uuid of its own is told by its place", async () => {
    const server = await testServer();
    const events = [v1Event(1), v1Event(1), v1Event(2, { uuid: undefined }), v1Event(3, { uuid: "x" })];
    const reply = await post(server, bodyOf(events));
    expect(reply.json()).toMatchObject({
      results: { [uuidOf(1)]: { result: "ok" } },
      warnings: [
        { index: 1, code: "duplicate_event_uuid" },
        { index: 2, code: "missing_event_uuid" },
        { index: 3, code: "invalid_event_uuid" },
      ],
    });
    expect(server.events()).toHaveLength(1);
  });

  test("results name the uuid as it was sent", async () => {
    const upper = "018F0000-0000-7000-8000-00000000000A";
    const server = await testServer();
    const reply = await post(server, bodyOf([v1Event(1, { uuid: upper })]));
    expect(reply.json()).toEqual({ results: { [upper]: { result: "ok" } } });
    expect(server.events()[0]!.uuid).toBe(upper.toLowerCase());
  });

  test("events beyond the limit are to be sent again", async () => {
    const server = await testServer({ limits: { eventsMax: 2 } });
    const reply = await post(server, bodyOf([v1Event(1), v1Event(2), v1Event(3)]));
    expect(reply.json()).toMatchObject({
      results: { [uuidOf(2)]: { result: "ok" }, [uuidOf(3)]: { result: "retry", details: "over_event_limit" } },
    });
    expect(reply.headers["retry-after"]).toBe("1");
  });

  test("an event that only the log finds too large is dropped", async () => {
    const server = await testServer();
    server.log.recordBytesMax = 400;
    const reply = await post(server, bodyOf([v1Event(1, { properties: { x: "y".repeat(500) } }), v1Event(2)]));
    expect(reply.json()).toEqual({
      results: { [uuidOf(1)]: { result: "drop", details: "event_too_large" }, [uuidOf(2)]: { result: "ok" } },
    });
  });
});

test.each([
  ["gzip", gzipSync],
  ["deflate", deflateSync],
  ["br", brotliCompressSync],
  ["zstd", zstdCompressSync],
] as const)("content encoding %s", async (encoding, compress) => {
  const server = await testServer();
  const reply = await post(server, compress(bodyOf([v1Event(1)])), { "content-encoding": encoding });
  expect(reply.json()).toEqual({ results: { [uuidOf(1)]: { result: "ok" } } });
});

describe("a refused request", () => {
  const good = bodyOf([v1Event(1)]);
  test.each<[number, string, string | Buffer, Record<string, string | undefined>]>([
    [401, "missing_authorization", good, { authorization: undefined }],
    [401, "missing_authorization", good, { authorization: "Basic abc" }],
    [401, "invalid_api_token", good, { authorization: "Bearer phx_personal" }],
    [401, "invalid_api_token", good, { authorization: `Bearer ${"x".repeat(65)}` }],
    [415, "unsupported_content_type", good, { "content-type": "text/plain" }],
    [415, "unsupported_content_type", good, { "content-type": undefined }],
    [415, "unsupported_encoding", good, { "content-encoding": "compress" }],
    [415, "unsupported_encoding", good, { "content-encoding": "gzip, gzip" }],
    [400, "missing_required_headers", good, { "posthog-sdk-info": undefined }],
    [400, "missing_required_headers", good, { "posthog-attempt": undefined }],
    [400, "missing_required_headers", good, { "posthog-request-id": undefined }],
    [400, "missing_required_headers", good, { "posthog-request-timestamp": undefined }],
    [400, "invalid_header_value", good, { "posthog-sdk-info": "node" }],
    [400, "invalid_header_value", good, { "posthog-attempt": "0" }],
    [400, "invalid_header_value", good, { "posthog-request-id": "7" }],
    [400, "invalid_header_value", good, { "posthog-request-timestamp": "soon" }],
    [400, "empty_body", "", {}],
    [400, "request_decoding_error", "x", { "content-encoding": "gzip" }],
    [400, "request_parsing_error", "{", {}],
    [400, "invalid_batch", "[]", {}],
    [400, "invalid_batch", "{}", {}],
    [400, "empty_batch", bodyOf([]), {}],
    [400, "invalid_batch", bodyOf([{}]), {}],
  ])("%i %s", async (status, tag, payload, headers) => {
    const server = await testServer();
    const reply = await post(server, payload, headers);
    expect(reply.statusCode).toBe(status);
    const body = reply.json<Record<string, string>>();
    expect(Object.keys(body)).toEqual(["error", "error_description", "error_uri"]);
    expect(body["error"]).toBe(tag);
    expect(reply.headers["accept"]).toBe("application/json");
    expect(reply.headers["accept-encoding"]).toBe("gzip, deflate, br, zstd");
    expect(reply.headers["retry-after"]).toBeUndefined();
    expect(server.events()).toEqual([]);
  });

  test("413 above 10 MiB as sent, or above the limit once inflated", async () => {
    const server = await testServer();
    const large = await post(server, Buffer.alloc(10 * 1024 * 1024 + 1, 0x20));
    expect([large.statusCode, large.json<{ error: string }>().error]).toEqual([413, "payload_too_large"]);
    const bomb = await post(server, gzipSync(Buffer.alloc(64 * 1024 * 1024)), { "content-encoding": "gzip" });
    expect([bomb.statusCode, bomb.json<{ error: string }>().error]).toEqual([413, "payload_too_large"]);
  });

  test("503 and 429 say when to come back", async () => {
    const server = await testServer({ charge: async (token) => (token === "phc_fast" ? 60_000 : 0) });
    server.log.failing = 1;
    const away = await post(server, good);
    expect([away.statusCode, away.headers["retry-after"]]).toEqual([503, "1"]);
    expect(away.json()).toMatchObject({ error: "service_unavailable" });
    expect(away.headers["posthog-request-id"]).toBe(REQUEST_ID);
    const fast = await post(server, good, { authorization: "Bearer phc_fast" });
    expect([fast.statusCode, fast.headers["retry-after"]]).toEqual([429, "60"]);
    expect(fast.json()).toMatchObject({ error: "rate_limited" });
    expect(server.counts).toMatchObject([{ refusal: "service_unavailable" }, { refusal: "rate_limited", limited: 1 }]);
  });
});
