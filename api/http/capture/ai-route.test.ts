import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type TestServer, TOKEN, testServer } from "./capture.fixture.ts";
import { boundaryOf, readParts } from "./multipart.ts";

interface FormPart {
  readonly name: string;
  readonly type: string;
  readonly body: string | Buffer;
}

const BOUNDARY = "----hog-7MA4";
const formOf = (parts: readonly FormPart[]): Buffer =>
  Buffer.concat([
    ...parts.flatMap(({ name, type, body }) => [
      Buffer.from(
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"; filename="f"\r\nContent-Type: ${type}\r\n\r\n`,
      ),
      Buffer.from(body),
      Buffer.from("\r\n"),
    ]),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ]);
const post = ({ app }: TestServer, payload: Buffer, headers: Record<string, string> = {}) =>
  app.inject({
    method: "POST",
    url: "/i/v0/ai",
    headers: {
      authorization: `Bearer ${TOKEN}`,
      "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
      ...headers,
    },
    payload,
  });
const EVENT: FormPart = {
  name: "event",
  type: "application/json",
  body: JSON.stringify({
    uuid: "018f0000-0000-7000-8000-000000000001",
    event: "$ai_generation",
    distinct_id: "u1",
    timestamp: "2026-01-01T12:00:00Z",
  }),
};
const PROPERTIES: FormPart = {
  name: "event.properties",
  type: "application/json",
  body: '{"$ai_model":"m","n":12345678901234567890}',
};

describe("an AI event as a form", () => {
  test("becomes one event with its parts as properties", async () => {
    const server = await testServer();
    const parts: FormPart[] = [
      EVENT,
      PROPERTIES,
      { name: "event.properties.$ai_input", type: "application/json", body: ' [{"role":"user"}] ' },
      { name: "event.properties.$ai_text", type: "text/plain; charset=utf-8", body: 'said "hé"\n' },
      { name: "event.properties.$ai_image", type: "image/png", body: Buffer.from([0, 255, 13, 10]) },
    ];
    const reply = await post(server, formOf(parts));
    expect(reply.statusCode).toBe(200);
    expect(reply.json<{ accepted_parts: { name: string }[] }>().accepted_parts.map(({ name }) => name)).toEqual(
      parts.map(({ name }) => name),
    );
    const [taken] = server.events();
    expect(taken).toMatchObject({ key: `${TOKEN}:u1`, event: "$ai_generation", timestamp: "2026-01-01T12:00:00.000Z" });
    expect(taken!.value["properties"]).toMatchObject({
      $ai_model: "m",
      $ai_input: [{ role: "user" }],
      $ai_text: 'said "hé"\n',
      $ai_image: "AP8NCg==",
    });
    expect(taken!.text).toContain('"n":12345678901234567890');
  });

  test("properties may be inside the event, and the form compressed", async () => {
    const server = await testServer();
    const body = JSON.stringify({ ...(JSON.parse(String(EVENT.body)) as object), properties: { a: 1 } });
    const parts = [
      { ...EVENT, body },
      { name: "event.properties.b", type: "application/json", body: "2" },
    ];
    const reply = await post(server, gzipSync(formOf(parts)), { "content-encoding": "gzip" });
    expect(reply.statusCode).toBe(200);
    expect(server.events()[0]!.value["properties"]).toEqual({ a: 1, b: 2 });
  });

  test.each<[number, readonly FormPart[], Record<string, string>]>([
    [401, [EVENT], { authorization: "" }],
    [401, [EVENT], { authorization: "Bearer phx_a" }],
    [400, [EVENT], { "content-type": "application/json" }],
    [400, [EVENT], { "content-type": "multipart/form-data; boundary=other" }],
    [415, [EVENT], { "content-encoding": "compress" }],
    [400, [PROPERTIES], {}],
    [400, [{ ...EVENT, body: "{" }], {}],
    [400, [{ ...EVENT, body: "[]" }], {}],
    [400, [{ ...EVENT, body: '{"event":"signed up","distinct_id":"u"}' }], {}],
    [400, [{ ...EVENT, body: '{"event":"$ai_trace"}' }], {}],
    [400, [EVENT, { ...PROPERTIES, body: "7" }], {}],
    [400, [EVENT, { name: "event.properties.x", type: "application/json", body: '1,"y":2' }], {}],
    [400, [EVENT, { name: "event.properties.x", type: "application/json", body: "1}" }], {}],
    [413, [EVENT, { name: "event.properties.x", type: "text/plain", body: "x".repeat(9_000_000) }], {}],
  ])("%i", async (status, parts, headers) => {
    const server = await testServer();
    expect((await post(server, formOf(parts), headers)).statusCode).toBe(status);
    expect(server.events()).toEqual([]);
  });
});

describe("multipart", () => {
  test("parts come back as they were", () => {
    const part = fc.record({
      name: fc.stringMatching(/^[a-z.$_]{1,20}$/),
      type: fc.constant("text/plain"),
      body: fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const read = readParts(formOf(parts), BOUNDARY);
        expect(read?.map(({ name, bytes }) => [name, bytes.toString("hex")])).toEqual(
          parts.map(({ name, body }) => [name, body.toString("hex")]),
        );
      }),
    );
  });

  test("bytes that are no form are refused, quickly", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        readParts(Buffer.concat([Buffer.from(`--${BOUNDARY}\r\n`), bytes]), BOUNDARY);
      }),
    );
    expect(
      readParts(Buffer.from(`--${BOUNDARY}\r\n\r\n\r\nx\r\n--${BOUNDARY}`.repeat(1_000)), BOUNDARY),
    ).toBeUndefined();
  });

  test.each([
    ["multipart/form-data; boundary=abc", "abc"],
    ['Multipart/Form-Data; charset=utf-8; boundary="a b"', "a b"],
    ["application/json; boundary=abc", undefined],
    ["multipart/form-data", undefined],
  ])("boundary of %s", (type, boundary) => {
    expect(boundaryOf(type)).toBe(boundary);
  });
});
