import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { type TestServer, TOKEN, testServer } from "./capture.fixture.ts";

const snapshot = (data: unknown, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  event: "$snapshot",
  properties: { token: TOKEN, distinct_id: "u1", $session_id: "s1", $snapshot_data: data, ...more },
});
const post = ({ app }: TestServer, body: unknown, url = "/s/") =>
  app.inject({
    method: "POST",
    url,
    headers: { "content-type": "text/plain", "user-agent": "Mozilla/5.0" },
    payload: gzipSync(JSON.stringify(body)),
  });

test("the snapshots of a request become one message, keyed by session", async () => {
  const server = await testServer();
  const reply = await post(server, [snapshot({ type: 2 }), snapshot([{ type: 3 }, { type: 4 }]), snapshot([])]);
  expect([reply.statusCode, reply.body]).toEqual([200, '{"status":1}']);
  expect(server.events()).toMatchObject([
    {
      topic: "session_recordings",
      key: "s1",
      token: TOKEN,
      event: "$snapshot_items",
      distinctId: "u1",
      value: {
        event: "$snapshot_items",
        properties: {
          distinct_id: "u1",
          $session_id: "s1",
          $window_id: "s1",
          $snapshot_source: "web",
          $lib: "Mozilla",
          $snapshot_items: [{ type: 2 }, { type: 3 }, { type: 4 }],
        },
      },
    },
  ]);
});

test("what the first event says of window, source and library holds; beacon is 204", async () => {
  const server = await testServer();
  const first = snapshot({ type: 2 }, { $window_id: "w1", $snapshot_source: "mobile", $lib: "ios" });
  const reply = await post(server, [first, snapshot({ type: 3 })], "/s/?beacon=1");
  expect([reply.statusCode, reply.body]).toEqual([204, ""]);
  expect(server.events()[0]!.value["properties"]).toMatchObject({
    $window_id: "w1",
    $snapshot_source: "mobile",
    $lib: "ios",
  });
});

test("more than a message holds goes into several, in order", async () => {
  const server = await testServer({ limits: { eventBytesMax: 2_000 } });
  const items = Array.from({ length: 9 }, (_, n) => ({ n, text: "x".repeat(500) }));
  expect(
    (
      await post(
        server,
        items.map((item) => snapshot(item)),
      )
    ).statusCode,
  ).toBe(200);
  const messages = server.events();
  expect(messages.length).toBeGreaterThan(2);
  const read = messages.flatMap(({ value }) => (value["properties"] as { $snapshot_items: unknown[] }).$snapshot_items);
  expect(read).toEqual(items);
  expect(new Set(messages.map(({ uuid }) => uuid)).size).toBe(messages.length);
  for (const { text } of messages) expect(text.length).toBeLessThanOrEqual(2_000);
  expect((await post(server, [snapshot({ text: "x".repeat(3_000) })])).statusCode).toBe(413);
});

test("a page's tree may be deep and wide", async () => {
  const server = await testServer();
  let tree: unknown = {};
  for (let level = 0; level < 500; level++) tree = { childNodes: [tree] };
  const wide = Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`k${n}`, n]));
  expect((await post(server, [snapshot({ tree, wide })])).statusCode).toBe(200);
});

test.each([
  [400, [snapshot({}, { $session_id: undefined })]],
  [400, [snapshot({}, { $session_id: "s".repeat(101) })]],
  [400, [snapshot("text")]],
  [400, [snapshot(undefined)]],
  [400, [snapshot([])]],
  [400, [snapshot({}, { distinct_id: "" })]],
  [401, [snapshot({}, { token: undefined })]],
  [401, [snapshot({}, { token: "phx_x" })]],
])("%i: %j", async (status, body) => {
  const server = await testServer();
  expect((await post(server, body)).statusCode).toBe(status);
  expect(server.events()).toEqual([]);
});

test("without a topic for recordings browsers are told to pause theirs", async () => {
  const server = await testServer({ recordingsTopic: false });
  const reply = await post(server, [snapshot({ type: 2 })]);
  expect([reply.statusCode, reply.json()]).toEqual([200, { status: 1, quota_limited: ["recordings"] }]);
  expect(server.events()).toEqual([]);
});

test("503 while the log is away", async () => {
  const server = await testServer();
  server.log.failing = 1;
  expect((await post(server, [snapshot({ type: 2 })])).statusCode).toBe(503);
});
