import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import lz from "lz-string";
import { describe, expect, test } from "vitest";
import { anEvent, NOW_MS, type TestServer, TOKEN, testServer } from "./capture.fixture.ts";

interface Sent {
  readonly url?: string;
  readonly method?: "GET" | "POST" | "OPTIONS";
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** Sends a body (JSON unless it is text or bytes) and returns the reply. */
const send = ({ app }: TestServer, { url = "/e/", method = "POST", headers = {}, body }: Sent) =>
  app.inject({
    method,
    url,
    headers: { "content-type": "application/json", ...headers },
    ...(body === undefined
      ? {}
      : { payload: typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
  });

const owned = (more: Record<string, unknown> = {}): Record<string, unknown> => anEvent({ token: TOKEN, ...more });
const batchOf = (...events: unknown[]): Record<string, unknown> => ({ api_key: TOKEN, batch: events });

describe("one event, end to end", () => {
  test("the record that the specification works out", async () => {
    const server = await testServer();
    const event = anEvent({ properties: { plan: "pro", $set: { email: "a@b.c" }, $groups: { company: "acme" } } });
    const body = { api_key: TOKEN, sent_at: "2026-01-01T12:00:04.000Z", batch: [event] };
    const reply = await send(server, {
      url: "/batch/",
      headers: { "content-encoding": "gzip" },
      body: gzipSync(JSON.stringify(body)),
    });
    expect(reply.statusCode).toBe(200);
    expect(reply.json()).toEqual({ status: 1 });
    expect(server.events()).toEqual([
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
    expect(server.counts).toMatchObject([{ route: "/batch", token: TOKEN, accepted: 1, rejected: 0, limited: 0 }]);
  });

  test("the event reaches the log byte by byte", async () => {
    const server = await testServer();
    const event =
      '{ "event" : "e" ,"distinct_id":"u1", "properties":{"__proto__":{"x":1},"big":12345678901234567890123,"b":1,"a":1e400,"t":"\\u00e9\\ud800\\/é"}}';
    await send(server, { body: `{"api_key":"${TOKEN}","batch":[ ${event} ]}` });
    expect(server.events()[0]!.text).toBe(event);
  });
});

describe("shapes of the body", () => {
  const shapes: [string, unknown][] = [
    ["one event", owned()],
    ["a list", [owned()]],
    ["a batch", batchOf(anEvent())],
    ["a batch with token", { token: TOKEN, batch: [anEvent()] }],
    ["data", { api_key: TOKEN, data: [anEvent()] }],
    ["the token in the properties", anEvent({ properties: { token: TOKEN } })],
    ["ids as old SDKs spell them", anEvent({ distinct_id: undefined, $distinct_id: "u1", $token: TOKEN })],
    [
      "the id in the properties",
      anEvent({ distinct_id: undefined, properties: { token: TOKEN, distinct_id: "u1", plan: "pro" } }),
    ],
    ["blanks around", `\n ${JSON.stringify(owned())}\n`],
    ["a byte order mark", `\ufeff${JSON.stringify(owned())}`],
  ];
  test.each(shapes)("%s, on every path, with and without slash", async (_name, body) => {
    const server = await testServer();
    const paths = ["/batch", "/e", "/i/v0/e", "/capture", "/track", "/engage", "/i/v0/ai/batch"];
    for (const path of paths) {
      for (const url of [path, `${path}/`]) {
        const reply = await send(server, { url, body });
        expect([url, reply.statusCode, reply.body]).toEqual([url, 200, '{"status":1}']);
      }
    }
    const events = server.events();
    expect(events).toHaveLength(2 * paths.length);
    for (const event of events) expect(event).toMatchObject({ key: "phc_a:u1", event: "signed up", token: TOKEN });
  });
});

describe("encodings", () => {
  const json = JSON.stringify([owned({ event: "grüße 🦔" })]);
  const base64 = Buffer.from(json).toString("base64");
  const form = (members: Record<string, string>): Sent => ({
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(members).toString(),
  });
  const sent: [string, Sent][] = [
    ["JSON", { body: json }],
    ["text/plain", { headers: { "content-type": "text/plain" }, body: json }],
    ["no content type", { headers: { "content-type": "" }, body: json }],
    ["a content type that is none", { headers: { "content-type": "json" }, body: json }],
    ["gzip by header", { headers: { "content-encoding": "gzip" }, body: gzipSync(json) }],
    ["gzip by query", { url: "/e/?compression=gzip-js", body: gzipSync(json) }],
    ["gzip as text/plain, by its first bytes", { headers: { "content-type": "text/plain" }, body: gzipSync(json) }],
    ["gzip called a form", { headers: { "content-type": "application/x-www-form-urlencoded" }, body: gzipSync(json) }],
    ["gzip announced, already undone", { headers: { "content-encoding": "gzip" }, body: json }],
    ["deflate", { headers: { "content-encoding": "deflate" }, body: deflateSync(json) }],
    ["deflate without its frame", { headers: { "content-encoding": "deflate" }, body: deflateRawSync(json) }],
    ["brotli", { headers: { "content-encoding": "br" }, body: brotliCompressSync(json) }],
    ["zstd", { headers: { "content-encoding": "zstd" }, body: zstdCompressSync(json) }],
    ["zstd by its first bytes", { body: zstdCompressSync(json) }],
    ["base64", { body: base64 }],
    ["base64 by query, unpadded", { url: "/e/?compression=base64", body: base64.replace(/=+$/, "") }],
    ["gzip in base64", { body: gzipSync(json).toString("base64") }],
    ["base64 in gzip", { body: gzipSync(base64) }],
    ["lz64", { url: "/e/?compression=lz64", body: lz.compressToBase64(json) }],
    ["lz-string by the form", form({ data: lz.compressToBase64(json), compression: "lz-string" })],
    ["a form with base64", form({ data: base64, compression: "base64" })],
    ["a form with JSON", form({ data: json })],
    ["a form with gzip in base64", form({ data: gzipSync(json).toString("base64"), compression: "gzip-js" })],
    [
      "a form with a charset, pluses as blanks",
      {
        headers: { "content-type": "application/x-www-form-urlencoded; charset=UTF-8" },
        body: `data=${base64}`,
      },
    ],
    ["a form sent as text", { headers: { "content-type": "text/plain" }, body: `data=${encodeURIComponent(base64)}` }],
    ["a form with other members first", form({ ip: "1", _: "1767268804000", data: base64 })],
    ["GET with data", { method: "GET", url: `/e/?data=${encodeURIComponent(base64)}&ip=1&_=1767268804000` }],
    ["GET with JSON", { method: "GET", url: `/e/?data=${encodeURIComponent(json)}` }],
    ["POST with data in the query", { url: `/e/?data=${encodeURIComponent(base64)}`, body: "" }],
  ];
  test.each(sent)("%s", async (_name, request) => {
    const server = await testServer();
    const reply = await send(server, request);
    expect([reply.statusCode, reply.body]).toEqual([200, '{"status":1}']);
    expect(server.events()).toMatchObject([{ event: "grüße 🦔", distinctId: "u1" }]);
  });

  test("broken UTF-8 is replaced, not refused", async () => {
    const server = await testServer();
    const body = Buffer.concat([
      Buffer.from('{"token":"phc_a","event":"e","distinct_id":"u'),
      Buffer.from([0xed, 0xa0, 0x80, 0xff]),
      Buffer.from('"}'),
    ]);
    expect((await send(server, { body })).statusCode).toBe(200);
    expect(server.events()[0]!.distinctId).toMatch(/^u\ufffd+$/);
  });

  test.each<[string, Sent]>([
    ["nothing", { body: "" }],
    ["GET without data", { method: "GET" }],
    ["no JSON", { body: "hello" }],
    ["cut JSON", { body: '{"event":"e"' }],
    ["gzip that is none", { headers: { "content-encoding": "gzip" }, body: "not gzip" }],
    ["gzip cut short", { body: gzipSync(json).subarray(0, 40) }],
    ["gzip of gzip", { body: gzipSync(gzipSync(json)) }],
    ["gzip, gzip", { headers: { "content-encoding": "gzip, gzip" }, body: gzipSync(gzipSync(json)) }],
    ["brotli that is none", { headers: { "content-encoding": "br" }, body: "not brotli" }],
    ["lz64 that is none", { url: "/e/?compression=lz64", body: "!!" }],
    ["a form that is none", { headers: { "content-type": "application/x-www-form-urlencoded" }, body: "hello=1" }],
    ["a form without data", { headers: { "content-type": "application/x-www-form-urlencoded" }, body: "ip=1&_=2" }],
    ["an empty batch", { body: { api_key: TOKEN, batch: [] } }],
    ["an empty list", { body: [] }],
    ["a number", { body: "7" }],
    ["base64 twice where only one is allowed", { url: "/i/v0/e/", body: gzipSync(base64) }],
  ])("400 in plain text: %s", async (_name, request) => {
    const server = await testServer();
    const reply = await send(server, request);
    expect(reply.statusCode).toBe(400);
    expect(reply.headers["content-type"]).toMatch(/^text\/plain/);
    expect(server.events()).toEqual([]);
  });
});

describe("tokens", () => {
  const bare = (token: unknown): Record<string, unknown> => anEvent({ token });
  test.each<[string, unknown, number]>([
    ["none", anEvent(), 401],
    ["empty", bare(""), 401],
    ["a number", bare(7), 401],
    ["a personal key", bare("phx_personal"), 401],
    ["not ASCII", bare("phc_ä"), 401],
    ["65 characters", bare("x".repeat(65)), 401],
    ["1 MB", bare("x".repeat(1_000_000)), 401],
    ["two that differ", [bare("phc_a"), bare("phc_b")], 401],
    ["one event of two without", [bare("phc_a"), anEvent()], 200],
    ["the batch's wins", { api_key: "phc_a", batch: [bare("phc_b"), bare("phc_c")] }, 200],
    ["64 characters", bare("x".repeat(64)), 200],
  ])("%s", async (_name, body, status) => {
    const server = await testServer();
    const reply = await send(server, { body });
    expect(reply.statusCode).toBe(status);
    if (status === 401) expect(reply.headers["content-type"]).toMatch(/^text\/plain/);
    else expect(new Set(server.events().map(({ token }) => token)).size).toBe(1);
  });
});

describe("one bad event does not cost the batch", () => {
  const good = anEvent();
  test.each<[string, unknown, string]>([
    ["no name", { distinct_id: "u" }, "missing_event_name"],
    ["an empty name", { event: "", distinct_id: "u" }, "missing_event_name"],
    ["a name that is a number", { event: 7, distinct_id: "u" }, "missing_event_name"],
    ["no distinct id", { event: "e" }, "missing_distinct_id"],
    ["null as distinct id", { event: "e", distinct_id: null }, "missing_distinct_id"],
    ["a blank distinct id", { event: "e", distinct_id: " " }, "missing_distinct_id"],
    ["a uuid that is none", { event: "e", distinct_id: "u", uuid: "x" }, "invalid_event_uuid"],
    ["a uuid that is a number", { event: "e", distinct_id: "u", uuid: 7 }, "invalid_event_uuid"],
    ["properties that are a list", { event: "e", distinct_id: "u", properties: [] }, "malformed_event_properties"],
    [
      "a cookieless flag that is none",
      { event: "e", distinct_id: "u", properties: { $cookieless_mode: "yes" } },
      "invalid_cookieless_mode",
    ],
    ["no object", 7, "not_an_object"],
    ["too large", { event: "e", distinct_id: "u", x: "y".repeat(1_000_000) }, "event_too_large"],
  ])("%s", async (_name, bad, code) => {
    const server = await testServer();
    const reply = await send(server, { url: "/batch", body: batchOf(good, bad, good) });
    expect(reply.statusCode).toBe(200);
    expect(reply.json()).toMatchObject({ status: 1, warnings: [{ index: 1, code }], warnings_total: 1 });
    expect(server.events()).toHaveLength(2);
    expect(server.counts).toMatchObject([{ accepted: 2, rejected: 1, faults: { [code]: 1 } }]);

    const alone = await send(server, { url: "/batch", body: batchOf(bad) });
    expect(alone.statusCode).toBe(code === "event_too_large" ? 413 : 400);
    expect(server.counts).toMatchObject([{}, { accepted: 0, rejected: 1, faults: { [code]: 1 } }]);
  });

  test.each([
    ['"x":NaN', "malformed_event_number"],
    ['"x":-Infinity', "malformed_event_number"],
    ['"x":"a\nb"', "malformed_event_text"],
    ['"x":"\\q"', "malformed_event_text"],
  ])("what only some parsers read: %j", async (member, code) => {
    const server = await testServer();
    const text = JSON.stringify(good);
    const body = `{"api_key":"${TOKEN}","batch":[${text},${text.slice(0, -1)},${member}},${text}]}`;
    const reply = await send(server, { body });
    expect(reply.json()).toMatchObject({ warnings: [{ index: 1, code }] });
    expect(server.events()).toHaveLength(2);
  });

  test("warnings are listed up to a hundred and counted in full", async () => {
    const server = await testServer();
    const reply = await send(server, { body: batchOf(good, ...Array.from({ length: 250 }, () => ({}))) });
    const { warnings, warnings_total } = reply.json<{ warnings: unknown[]; warnings_total: number }>();
    expect([warnings.length, warnings_total]).toEqual([100, 250]);
  });

  test("an event that only the log finds too large is dropped alone", async () => {
    const server = await testServer();
    server.log.recordBytesMax = 500;
    const large = anEvent({ properties: { x: "y".repeat(600) } });
    const reply = await send(server, { body: batchOf(good, large, good, large) });
    expect(reply.json()).toMatchObject({ warnings: [{ index: 1 }, { index: 3 }], warnings_total: 2 });
    expect(server.events()).toHaveLength(2);
    expect(server.counts).toMatchObject([{ accepted: 2, rejected: 2, faults: { event_too_large: 2 } }]);
    expect((await send(server, { body: batchOf(large) })).statusCode).toBe(413);
  });
});

describe("the envelope", () => {
  const envelopeOf = async (event: Record<string, unknown>, sent: Sent = {}) => {
    const server = await testServer();
    const reply = await send(server, { ...sent, body: { api_key: TOKEN, batch: [event] } });
    expect([reply.statusCode, reply.body]).toEqual([200, '{"status":1}']);
    return server.events()[0]!;
  };

  test("a missing uuid is made, version 7, and a sent one is lower-cased", async () => {
    const v7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    for (const uuid of [undefined, null, ""]) expect((await envelopeOf(anEvent({ uuid }))).uuid).toMatch(v7);
    const upper = "018F0000-0000-7000-8000-00000000000A";
    expect((await envelopeOf(anEvent({ uuid: upper }))).uuid).toBe(upper.toLowerCase());
  });

  test.each<[unknown, string]>([
    [17, "17"],
    [{ b: 1, a: [2] }, '{"a":[2],"b":1}'],
    [" x ", " x "],
    ["ä".repeat(300), "ä".repeat(200)],
    ["a\0b", "a\ufffdb"],
    ["null", "null"],
    ["0", "0"],
    ["anonymous", "anonymous"],
  ])("distinct id %j is %j", async (sent, expected) => {
    const envelope = await envelopeOf(anEvent({ distinct_id: sent }));
    expect(envelope.distinctId).toBe(expected);
    expect(envelope.key).toBe(`${TOKEN}:${expected}`);
    expect(envelope.value["distinct_id"]).toEqual(sent);
  });

  test("a name on /engage, and a long one", async () => {
    expect((await envelopeOf(anEvent({ event: undefined }), { url: "/engage/" })).event).toBe("$identify");
    expect((await envelopeOf(anEvent({ event: "x".repeat(300) }))).event).toBe("x".repeat(200));
  });

  test("cookieless events are kept together by address", async () => {
    const properties = { $cookieless_mode: true };
    const envelope = await envelopeOf(anEvent({ distinct_id: "$posthog_cookieless", properties }));
    expect(envelope).toMatchObject({ key: `${TOKEN}:127.0.0.1`, distinctId: "$posthog_cookieless" });
    const off = await envelopeOf(anEvent({ properties: { $cookieless_mode: false } }));
    expect(off.key).toBe(`${TOKEN}:u1`);
  });

  test("the address comes from the connection, or from a trusted proxy", async () => {
    const body = owned();
    const headers = { "x-forwarded-for": "9.9.9.9, 1.2.3.4" };
    const untrusting = await testServer();
    await send(untrusting, { headers, body });
    expect(untrusting.events()[0]!.ip).toBe("127.0.0.1");
    const trusting = await testServer({ trustProxy: ["127.0.0.0/8"] });
    await send(trusting, { headers, body });
    await send(trusting, { headers, body: owned({ properties: { capture_internal: true } }) });
    expect(trusting.events().map(({ ip }) => ip)).toEqual(["1.2.3.4", "127.0.0.1"]);
  });

  test("historical batches are marked", async () => {
    const server = await testServer();
    await send(server, { url: "/batch", body: { ...batchOf(anEvent()), historical_migration: true } });
    await send(server, { url: "/batch", body: { ...batchOf(anEvent()), historical_migration: false } });
    expect(server.events().map(({ historical }) => historical)).toEqual([true, undefined]);
  });
});

describe("time", () => {
  const at = async (event: Record<string, unknown>, more: Record<string, unknown> = {}, url = "/batch") => {
    const server = await testServer();
    const reply = await send(server, { url, body: { api_key: TOKEN, ...more, batch: [event] } });
    expect(reply.statusCode).toBe(200);
    return server.events()[0]!;
  };
  const SENT = { sent_at: "2026-01-01T12:00:04.000Z" };
  test.each<[string, Record<string, unknown>, Record<string, unknown>, string]>([
    ["skew", {}, SENT, "2026-01-01T12:00:01.000Z"],
    ["offset beats timestamp", { offset: 1500 }, SENT, "2026-01-01T12:00:03.500Z"],
    ["$ignore_sent_at", { properties: { $ignore_sent_at: true } }, SENT, "2026-01-01T12:00:00.000Z"],
    ["$ignore_sent_at: false", { properties: { $ignore_sent_at: false } }, SENT, "2026-01-01T12:00:01.000Z"],
    ["bad sent_at", {}, { sent_at: "soon" }, "2026-01-01T12:00:00.000Z"],
    ["bad timestamp", { timestamp: "soon" }, SENT, "2026-01-01T12:00:05.000Z"],
    ["no timestamp", { timestamp: undefined }, SENT, "2026-01-01T12:00:05.000Z"],
    ["timestamp as a number", { timestamp: 1_767_268_800_000 }, {}, "2026-01-01T12:00:00.000Z"],
    ["python's microseconds", { timestamp: "2026-01-01T14:00:00.123456+02:00" }, {}, "2026-01-01T12:00:00.123Z"],
    ["a day ahead", { timestamp: "2026-01-02T12:00:00Z" }, {}, "2026-01-01T12:00:05.000Z"],
    ["year 1", { timestamp: "0001-01-01T00:00:00Z" }, {}, "0001-01-01T00:00:00.000Z"],
    ["year -1", { timestamp: "-000001-01-01T00:00:00Z" }, {}, "1970-01-01T00:00:00.000Z"],
    ["year 275760", { timestamp: "+275760-01-01T00:00:00Z" }, {}, "2026-01-01T12:00:05.000Z"],
    ["offset +26:00", { timestamp: "2026-01-01T00:00:00+26:00" }, {}, "2026-01-01T12:00:05.000Z"],
    [
      "client and sent_at in 2099",
      { timestamp: "2099-01-01T00:00:00Z" },
      { sent_at: "2099-01-01T00:00:04Z" },
      "2026-01-01T12:00:01.000Z",
    ],
    ["offset that is no number", { offset: "5" }, SENT, "2026-01-01T12:00:01.000Z"],
  ])("%s", async (_name, event, batch, expected) => {
    expect((await at(anEvent(event), batch)).timestamp).toBe(expected);
  });

  test("sent_at of the query, unless the batch has one", async () => {
    const query = `/batch?_=${NOW_MS - 2_000}`;
    expect(await at(anEvent(), {}, query)).toMatchObject({
      timestamp: "2026-01-01T12:00:02.000Z",
      sentAt: "2026-01-01T12:00:03.000Z",
    });
    expect((await at(anEvent(), {}, `/batch?sent_at=${NOW_MS - 3_000}`)).timestamp).toBe("2026-01-01T12:00:03.000Z");
    expect((await at(anEvent(), SENT, query)).timestamp).toBe("2026-01-01T12:00:01.000Z");
    expect(await at(anEvent(), {}, "/batch?_=5")).not.toHaveProperty("sentAt");
  });
});

describe("answers", () => {
  test("beacon=1 is 204, empty", async () => {
    const server = await testServer();
    const reply = await send(server, { url: "/e/?beacon=1", body: owned() });
    expect([reply.statusCode, reply.body]).toEqual([204, ""]);
    expect(server.events()).toHaveLength(1);
  });

  test("any origin may send, with what headers it likes", async () => {
    const { app } = await testServer();
    const origin = "https://shop.example";
    const preflight = await app.inject({
      method: "OPTIONS",
      url: "/e/",
      headers: {
        origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type, x-mine",
      },
    });
    expect(preflight.statusCode).toBe(200);
    expect(preflight.headers).toMatchObject({
      "access-control-allow-origin": origin,
      "access-control-allow-credentials": "true",
      "access-control-allow-methods": "GET, POST, OPTIONS",
      "access-control-allow-headers": "content-type, x-mine",
      vary: "origin",
    });
    const bare = await app.inject({ method: "OPTIONS", url: "/e/", headers: { origin } });
    expect([bare.statusCode, bare.json()]).toEqual([200, { status: 1 }]);
    const refused = await app.inject({ method: "POST", url: "/e/", headers: { origin }, payload: "x" });
    expect(refused.statusCode).toBe(400);
    expect(refused.headers["access-control-allow-origin"]).toBe(origin);
  });

  test("503 with Retry-After while the log is away; nothing is half taken", async () => {
    const server = await testServer();
    server.log.failing = 1;
    const away = await send(server, { body: owned() });
    expect([away.statusCode, away.headers["retry-after"]]).toEqual([503, "1"]);
    expect(server.counts).toMatchObject([{ accepted: 0, rejected: 0, refusal: "service_unavailable" }]);
    expect((await send(server, { body: owned() })).statusCode).toBe(200);
    expect(server.events()).toHaveLength(1);
  });

  test("429 with Retry-After from the project's own limit; others pass", async () => {
    const charged: [string, number][] = [];
    const server = await testServer({
      charge: async (token, events) => {
        charged.push([token, events]);
        return token === "phc_fast" ? 1_500 : 0;
      },
    });
    const fast = await send(server, { body: { api_key: "phc_fast", batch: [anEvent(), anEvent()] } });
    expect([fast.statusCode, fast.headers["retry-after"]]).toEqual([429, "2"]);
    expect((await send(server, { body: owned() })).statusCode).toBe(200);
    expect(charged).toEqual([
      ["phc_fast", 2],
      [TOKEN, 1],
    ]);
    expect(server.counts).toMatchObject([{ limited: 2, accepted: 0 }, { accepted: 1 }]);
  });

  test("a limiter that fails lets events pass", async () => {
    const server = await testServer({ charge: () => Promise.reject(new Error("away")) });
    expect((await send(server, { body: owned() })).statusCode).toBe(200);
  });

  test("the black hole takes and forgets; health speaks of the log", async () => {
    const server = await testServer();
    expect((await send(server, { url: "/test/black_hole", body: owned() })).json()).toEqual({ status: 1 });
    expect(server.events()).toEqual([]);
    expect((await server.app.inject("/_readiness")).body).toBe("capture");
    server.log.failing = 1;
    expect((await server.app.inject("/_readiness/")).statusCode).toBe(503);
    expect((await server.app.inject("/_liveness")).statusCode).toBe(200);
  });
});
