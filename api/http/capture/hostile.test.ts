/** Requests made to hurt, over real sockets: each is answered as documented, in bounded memory, and hurts nobody else. */
import { type AddressInfo, connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { anEvent, type TestServer, TOKEN, testServer } from "./capture.fixture.ts";
import type { CaptureOptions } from "./routes.ts";

const MIB = 1024 * 1024;
const open: TestServer[] = [];
afterEach(async () => {
  for (const { app } of open.splice(0)) await app.close();
});

async function listen(options: Partial<CaptureOptions> = {}): Promise<TestServer & { port: number; url: string }> {
  const server = await testServer(options);
  open.push(server);
  await server.app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = server.app.server.address() as AddressInfo;
  return { ...server, port, url: `http://127.0.0.1:${port}` };
}

const batchOf = (...events: readonly unknown[]): string => JSON.stringify({ api_key: TOKEN, batch: events });
const post = (url: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url, {
    method: "POST",
    body: typeof body === "string" ? body : new Uint8Array(body),
    headers: { "content-type": "application/json", ...headers },
  });

/** Writes raw bytes and returns everything that came back before the server closed, or went silent for `quietMs`. */
async function raw(port: number, text: string | Buffer, quietMs = 300): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let answer = "";
  let last = performance.now();
  let closed = false;
  socket.on("data", (chunk) => {
    answer += chunk.toString("latin1");
    last = performance.now();
  });
  socket.on("error", () => undefined);
  socket.on("close", () => {
    closed = true;
  });
  socket.write(text);
  while (!closed && performance.now() - last < quietMs) await sleep(10);
  socket.destroy();
  return answer;
}
const statuses = (answer: string): string[] => [...answer.matchAll(/HTTP\/1\.1 (\d{3})/g)].map((match) => match[1]!);

describe("decompression bombs", () => {
  // 256 MiB of zeros, and how small they are on the wire.
  const zeros = Buffer.alloc(256 * MIB);
  const gz = gzipSync(zeros);
  const bombs: [string, Buffer, string][] = [
    ["gzip", gz, "gzip"],
    ["deflate", deflateSync(zeros), "deflate"],
    ["zstd", zstdCompressSync(zeros), "zstd"],
    ["br", brotliCompressSync(zeros, { params: {} }), "br"],
  ];
  test.each(bombs)("%s: 413, and memory grows by no more than the limit and a chunk", async (_name, bomb, encoding) => {
    const server = await listen();
    await post(`${server.url}/batch`, batchOf(anEvent()));
    const before = process.memoryUsage().rss;
    let peak = before;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
    }, 5);
    const replies = await Promise.all(
      Array.from({ length: 4 }, () => post(`${server.url}/batch`, bomb, { "content-encoding": encoding })),
    );
    clearInterval(watch);
    expect(replies.map(({ status }) => status)).toEqual([413, 413, 413, 413]);
    // Four at a time: each its limit of 20 MiB, collected late, and the pages of earlier tests coming back.
    expect(peak - before).toBeLessThan(256 * MIB);
    expect((await post(`${server.url}/batch`, batchOf(anEvent()))).status).toBe(200);
  });

  test("gzip in gzip is inflated once", async () => {
    const server = await listen();
    const reply = await post(`${server.url}/batch`, gzipSync(gz), { "content-encoding": "gzip" });
    expect(reply.status).toBe(400);
  });

  test("a gzip whose trailer lies about its size", async () => {
    const server = await listen();
    const body = gzipSync(batchOf(anEvent()));
    body.writeUInt32LE(0xffff_ffff, body.length - 4);
    expect((await post(`${server.url}/batch`, body)).status).toBe(400);
  });

  test("a gzip with bytes after its end", async () => {
    const server = await listen();
    const body = Buffer.concat([gzipSync(batchOf(anEvent())), Buffer.from("garbage")]);
    const reply = await post(`${server.url}/batch`, body);
    expect([200, 400]).toContain(reply.status);
    expect(server.events()).toHaveLength(reply.status === 200 ? 1 : 0);
  });
});

describe("large and deep JSON", () => {
  test("a million keys, a hundred thousand levels, a text of 18 MB: each costs itself alone", async () => {
    const server = await listen();
    const million = `{"event":"e","distinct_id":"u","properties":{${Array.from({ length: 1e6 }, (_, n) => `"${n}":1`).join()}}}`;
    const deep = `{"event":"e","distinct_id":"u","properties":{"a":${"[".repeat(1e5)}${"]".repeat(1e5)}}}`;
    const good = JSON.stringify(anEvent());
    for (const [bad, code] of [
      [million, "event_too_wide"],
      [deep, "event_too_deep"],
      [`{"event":"e","distinct_id":"u","x":"${"y".repeat(18e6)}"}`, "event_too_large"],
    ] as const) {
      const reply = await post(`${server.url}/batch`, `{"api_key":"${TOKEN}","batch":[${good},${bad},${good}]}`);
      expect(reply.status).toBe(200);
      expect(await reply.json()).toMatchObject({ warnings: [{ index: 1, code }] });
    }
    expect(server.events()).toHaveLength(6);
  });

  test("a hundred thousand events: 413, so that SDKs send less at a time", async () => {
    const server = await listen();
    const many = batchOf(...Array.from({ length: 1e5 }, () => ({ event: "e", distinct_id: "u" })));
    expect((await post(`${server.url}/batch`, many)).status).toBe(413);
    expect(server.events()).toEqual([]);
  });

  test.each(["{}", "1", '""'])("seven million times %s: 413, in the memory of a few hundred thousand", async (item) => {
    const server = await listen();
    const body = `[${`${item},`.repeat(Math.floor(20e6 / (item.length + 1)) - 1)}${item}]`;
    const before = process.memoryUsage().rss;
    expect((await post(`${server.url}/batch`, body)).status).toBe(413);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * MIB);
  });

  test("fifty thousand events are taken", async () => {
    const server = await listen();
    const many = batchOf(...Array.from({ length: 50_000 }, () => ({ event: "e", distinct_id: "u" })));
    expect((await post(`${server.url}/batch`, many)).status).toBe(200);
    expect(server.log.taken).toHaveLength(50_000);
  });

  test("names of Object's prototype are ordinary keys", async () => {
    const server = await listen();
    const event =
      '{"event":"e","distinct_id":"u","__proto__":{"event":"x"},"constructor":1,"properties":{"__proto__":{"token":"phc_other"},"toString":1}}';
    expect((await post(`${server.url}/batch`, `{"api_key":"${TOKEN}","batch":[${event}]}`)).status).toBe(200);
    expect(server.events()[0]).toMatchObject({ text: event, token: TOKEN, event: "e" });
    expect(({} as Record<string, unknown>)["token"]).toBeUndefined();
  });
});

describe("bodies that do not end well", () => {
  test("larger than the route takes: 413 that the client hears, though it is still sending", async () => {
    const server = await listen();
    const reply = await post(`${server.url}/e/`, Buffer.alloc(8 * MIB, 0x20));
    expect(reply.status).toBe(413);
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let n = 0; n < 40; n++) controller.enqueue(new Uint8Array(100_000).fill(0x20));
        controller.close();
      },
    });
    const chunked = await fetch(`${server.url}/e/`, { method: "POST", body: stream, duplex: "half" } as RequestInit);
    expect(chunked.status).toBe(413);
  });

  test("one that stalls: 408, and its place is free again", async () => {
    const server = await listen({ limits: { stallMs: 60, requestsMax: 1 } });
    const answer = await raw(server.port, "POST /batch HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{", 1_000);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toMatch(/retry-after: 1/i);
    expect(answer).toMatch(/connection: close/i);
    expect((await post(`${server.url}/batch`, batchOf(anEvent()))).status).toBe(200);
  });

  test("one that drips for ever: 408 by the whole body's deadline", async () => {
    const server = await listen({ limits: { stallMs: 1_000, bodyMs: 150 } });
    const socket = connect(server.port, "127.0.0.1");
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk.toString();
    });
    socket.on("error", () => undefined);
    socket.write("POST /batch HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n");
    for (let n = 0; n < 100 && answer === ""; n++) {
      socket.write(" ");
      await sleep(20);
    }
    socket.destroy();
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });

  test("one whose client leaves: nothing is taken, nothing is held", async () => {
    const server = await listen({ limits: { requestsMax: 1 } });
    const socket = connect(server.port, "127.0.0.1");
    socket.write('POST /batch HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"api_key":');
    await sleep(50);
    socket.destroy();
    await sleep(50);
    expect((await post(`${server.url}/batch`, batchOf(anEvent()))).status).toBe(200);
    expect(server.events()).toHaveLength(1);
  });

  test("more requests, or more bytes, than are held at a time: 503", async () => {
    const server = await listen({ limits: { requestsMax: 1, heldBytesMax: 100_000 } });
    const holder = connect(server.port, "127.0.0.1");
    holder.on("error", () => undefined);
    holder.write("POST /batch HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{");
    await sleep(50);
    const reply = await post(`${server.url}/batch`, batchOf(anEvent()));
    expect([reply.status, reply.headers.get("retry-after")]).toEqual([503, "1"]);
    holder.destroy();
    await sleep(50);
    expect((await post(`${server.url}/batch`, Buffer.alloc(200_000, 0x20))).status).toBe(503);
    expect((await post(`${server.url}/batch`, batchOf(anEvent()))).status).toBe(200);
  });
});

describe("requests that two servers might read differently", () => {
  const body = batchOf(anEvent());
  const smuggled = "GET /_liveness HTTP/1.1\r\nHost: x\r\n\r\n";
  test.each([
    [
      "two lengths",
      `POST /batch HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\nContent-Length: 5\r\n\r\n${body}`,
    ],
    [
      "length and chunks",
      `POST /batch HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
    ],
    [
      "chunked, identity",
      `POST /batch HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${smuggled}`,
    ],
    ["a folded header", `POST /batch HTTP/1.1\r\nHost: x\r\nX-A: b\r\n c\r\nContent-Length : 0\r\n\r\n`],
    ["NUL in a header", `POST /batch HTTP/1.1\r\nHost: x\r\nX-A: a\0b\r\nContent-Length: 0\r\n\r\n`],
    ["NUL in the path", "GET /_live\0ness HTTP/1.1\r\nHost: x\r\n\r\n"],
    ["no host", "GET /_liveness HTTP/1.1\r\n\r\n"],
    ["a bad chunk size", "POST /batch HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n\r\n"],
  ])("%s: 400, and no second request is seen", async (_name, text) => {
    const server = await listen();
    expect(statuses(await raw(server.port, text))).toEqual(["400"]);
    expect(server.events()).toEqual([]);
  });

  test.each([
    ["dots as escapes", "/%2e%2e/batch"],
    ["a slash as an escape", "/i%2fv0%2fe"],
    ["two slashes", "//batch"],
    ["a path that is no text", "/%ff%fe"],
  ])("%s is another path, not found", async (_name, path) => {
    const server = await listen();
    const answer = await raw(server.port, `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}`);
    expect(["400", "404"]).toContain(statuses(answer)[0]);
    expect(server.events()).toEqual([]);
  });

  test("an absolute target is the same route, once", async () => {
    const server = await listen();
    const length = Buffer.byteLength(body);
    const answer = await raw(
      server.port,
      `POST http://elsewhere/batch HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n${body}`,
    );
    expect(statuses(answer)).toHaveLength(1);
    expect(server.events().length).toBe(statuses(answer)[0] === "200" ? 1 : 0);
  });
});

test("the same uuid twice, in one batch and in two: both acknowledged, both under that uuid", async () => {
  const server = await listen();
  expect((await post(`${server.url}/batch`, batchOf(anEvent(), anEvent()))).status).toBe(200);
  expect((await post(`${server.url}/batch`, batchOf(anEvent()))).status).toBe(200);
  expect(new Set(server.events().map(({ uuid, key }) => `${key} ${uuid}`)).size).toBe(1);
  expect(server.events()).toHaveLength(3);
});

test("one project's flood meets its own limit, another's events pass", async () => {
  let tokens = 20;
  const server = await listen({
    charge: async (token, events) => {
      if (token !== "phc_flood") return 0;
      tokens -= events;
      return tokens < 0 ? 1_000 : 0;
    },
  });
  const flood = JSON.stringify({ api_key: "phc_flood", batch: [anEvent()] });
  const replies = await Promise.all(Array.from({ length: 60 }, () => post(`${server.url}/batch`, flood)));
  const refused = replies.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(40);
  for (const reply of refused) expect(reply.headers.get("retry-after")).toBe("1");
  expect((await post(`${server.url}/batch`, batchOf(anEvent()))).status).toBe(200);
});

test("other plugins' parsers and errors are their own", async () => {
  const server = await testServer();
  open.push(server);
  const { default: Fastify } = await import("fastify");
  const { captureRoutes } = await import("./routes.ts");
  const app = Fastify();
  const quiet = { debug() {}, info() {}, warn() {}, error() {} };
  await app.register(captureRoutes({ log: server.log, logger: quiet }));
  app.post("/api/echo", async (request) => request.body);
  const reply = await app.inject({ method: "POST", url: "/api/echo", payload: { a: 1 } });
  expect(reply.json()).toEqual({ a: 1 });
  expect(reply.headers["access-control-allow-origin"]).toBeUndefined();
  const bad = await app.inject({
    method: "POST",
    url: "/api/echo",
    headers: { "content-type": "application/json", origin: "https://x.example" },
    payload: "{",
  });
  expect(bad.json()).toMatchObject({ statusCode: 400 });
  expect(bad.headers["access-control-allow-origin"]).toBeUndefined();
  await app.close();
});

test("a server that ignores trailing slashes itself takes the routes too", async () => {
  const { default: Fastify } = await import("fastify");
  const { captureRoutes } = await import("./routes.ts");
  const { log, app: unused, events } = await testServer();
  await unused.close();
  const quiet = { debug() {}, info() {}, warn() {}, error() {} };
  const app = Fastify({ routerOptions: { ignoreTrailingSlash: true } });
  await app.register(captureRoutes({ log, logger: quiet }));
  for (const url of ["/batch", "/batch/"]) {
    expect((await app.inject({ method: "POST", url, payload: batchOf(anEvent()) })).statusCode).toBe(200);
  }
  expect(events()).toHaveLength(2);
  await app.close();
});
