import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, isIP } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { createEgress, type Egress, type EgressOptions, EgressRefused, ReceiverUnreachable } from "./egress.ts";

const servers: Server[] = [];
const doors: Egress[] = [];

afterEach(async () => {
  await Promise.all(doors.splice(0).map((door) => door.close()));
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

function door(allow: readonly string[] = []): Egress {
  const egress = createEgress({ allow, bodyBytesMax: 1_000 });
  doors.push(egress);
  return egress;
}

/** An egress whose resolver gives every name these addresses, one list an answer, the last one for ever. */
function resolving(
  answers: readonly (readonly string[])[],
  options: Partial<EgressOptions> = {},
): { egress: Egress; asked: () => number } {
  let asked = 0;
  const egress = createEgress({
    allow: [],
    resolve: (_hostname, done) => {
      const addresses = answers[Math.min(asked++, answers.length - 1)] ?? [];
      done(
        null,
        addresses.map((address) => ({ address, family: isIP(address) })),
      );
    },
    ...options,
  });
  doors.push(egress);
  return { egress, asked: () => asked };
}

async function receiver(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const get = (url: string, timeoutMs = 2_000) => ({ url, method: "GET", headers: {}, timeoutMs });

describe("addresses that are refused", () => {
  test.for([
    "http://127.0.0.1/",
    "http://0/",
    "http://0x7f.1/",
    "http://017700000001/",
    "http://2130706433/",
    "http://127.1/",
    "http://10.0.0.1/",
    "http://100.64.0.1/",
    "http://169.254.169.254/latest/meta-data",
    "http://172.31.255.255/",
    "http://192.168.1.1/",
    "http://198.18.0.1/",
    "http://224.0.0.1/",
    "http://240.0.0.1/",
    "http://255.255.255.255/",
    "http://[::]/",
    "http://[::1]/",
    "http://[fe80::1]/",
    "http://[fc00::1]/",
    "http://[ff02::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[::7f00:1]/",
    "http://[::10.0.0.1]/",
    "http://[2001::1]/",
    "http://[2001:db8::1]/",
    "http://[3fff::1]/",
    "http://[4000::1]/",
    "http://[64:ff9b:1::1]/",
    "http://[::ffff:0:808:808]/",
    "http://localhost/",
    "http://localhost./",
    "http://foo.localhost/",
    "http://printer.local/",
    "http:/\\127.0.0.1/",
    "http://127。0。0。1/",
    "http://public@127.0.0.1/",
    "http://user:secret@example.com/",
    "ftp://example.com/",
    "file:///etc/passwd",
    "gopher://example.com/",
    "http://example.com:9000/",
    "https://example.com:22/",
    "//example.com/",
    "",
  ])("%s", async (url) => {
    const egress = door();
    expect(egress.refusalOf(url)).toBeTypeOf("string");
    await expect(egress.send(get(url))).rejects.toThrow(EgressRefused);
  });

  test.for([
    ["private", [["127.0.0.1"]]],
    ["one public and one private", [["93.184.216.34", "10.0.0.1"]]],
    ["none", [[]]],
  ] as const)("a name whose addresses are %s", async ([, answers]) => {
    const url = await receiver((_request, response) => response.end("in"));
    const port = Number(new URL(url).port);
    const { egress, asked } = resolving(answers, { ports: [port] });
    await expect(egress.send(get(`http://public.example:${port}/`))).rejects.toThrow(EgressRefused);
    expect(asked()).toBe(1);
  });

  test("an allowed range opens its addresses only", async () => {
    const url = await receiver((_request, response) => response.end("in"));
    const egress = door(["127.0.0.0/8"]);
    expect(await egress.send(get(url))).toMatchObject({ status: 200, body: "in" });
    expect(egress.refusalOf("http://10.0.0.1/")).toContain("not a public address");
  });

  test("the tested address is the connected one, whatever DNS says next", async () => {
    const url = await receiver((request, response) => response.end(request.socket.localAddress));
    const { egress, asked } = resolving([["127.0.0.1"], ["127.0.0.2"]], { allow: ["127.0.0.0/8"] });
    const answer = await egress.send(get(`http://rebinding.example:${new URL(url).port}/`));
    expect(answer).toMatchObject({ status: 200, body: "127.0.0.1" });
    expect(asked()).toBe(1);
  });

  test.for([
    ["public", ["93.184.216.34"]],
    ["in an allowed range and public", ["127.0.0.1", "93.184.216.34"]],
    ["public IPv6", ["2606:4700::1111"]],
  ] as const)("an allowed range opens no odd port of a name whose addresses are %s", async ([, addresses]) => {
    const url = await receiver((_request, response) => response.end("in"));
    const { port } = new URL(url);
    const { egress, asked } = resolving([addresses], { allow: ["127.0.0.0/8"] });
    await expect(egress.send(get(`http://public.example:${port}/`))).rejects.toThrow(
      `public.example: port ${port} is not allowed`,
    );
    expect(asked()).toBe(1);
  });

  test("an allowed range opens its ports in every way its addresses are written", () => {
    const egress = door(["10.20.0.0/16"]);
    for (const host of ["10.20.0.1", "[::ffff:10.20.0.1]"]) {
      expect(egress.refusalOf(`http://${host}:9000/`)).toBeUndefined();
    }
    expect(egress.refusalOf("http://93.184.216.34:9000/")).toBe("port 9000 is not allowed");
  });

  test("a local name is left to its addresses once a range is allowed", async () => {
    const url = await receiver((_request, response) => response.end("in"));
    const { port } = new URL(url);
    for (const host of ["hooks.internal", "printer.local", "localhost"]) {
      const opened = resolving([["127.0.0.1"]], { allow: ["127.0.0.1/32"] });
      expect(await opened.egress.send(get(`http://${host}:${port}/`))).toMatchObject({ body: "in" });
      const elsewhere = resolving([["127.0.0.1"]], { allow: ["10.20.0.0/16"] });
      expect(elsewhere.egress.refusalOf(`http://${host}/`)).toBeUndefined();
      await expect(elsewhere.egress.send(get(`http://${host}/`))).rejects.toThrow("not a public address (loopback)");
    }
  });

  test("a public address on a usual port passes", () => {
    for (const url of ["https://example.com/x?y#z", "http://93.184.216.34/", "https://[2606:4700::1111]/"]) {
      expect(door().refusalOf(url)).toBeUndefined();
    }
  });

  test("a range that is none is named", () => {
    expect(() => createEgress({ allow: ["10.0.0.0"] })).toThrow('"10.0.0.0" is no CIDR range');
  });
});

describe("receivers that misbehave", () => {
  const local = (): Egress => door(["127.0.0.0/8"]);

  test("redirects are not followed", async () => {
    const url = await receiver((_request, response) =>
      response.writeHead(302, { location: "http://127.0.0.1/" }).end(),
    );
    expect(await local().send(get(url))).toMatchObject({ status: 302 });
  });

  test("one that never answers costs the timeout", async () => {
    const url = await receiver(() => {});
    await expect(local().send(get(url, 100))).rejects.toThrow(ReceiverUnreachable);
  });

  test("one that sends a byte now and then is cut off as a whole", async () => {
    const url = await receiver((_request, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write("x"), 20);
      response.on("close", () => clearInterval(timer));
    });
    await expect(local().send(get(url, 300))).rejects.toThrow(ReceiverUnreachable);
  });

  test("an endless body is cut at the limit", async () => {
    const url = await receiver((_request, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write("x".repeat(10_000)));
      };
      response.on("drain", more);
      more();
    });
    const answer = await local().send(get(url));
    expect(answer.truncated).toBe(true);
    expect(answer.body).toHaveLength(1_000);
  });

  test("a compressed body is not inflated", async () => {
    const bomb = gzipSync(Buffer.alloc(100_000));
    const url = await receiver((_request, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(bomb),
    );
    expect(bomb.length).toBeLessThan(1_000); // as sent, it is whole; inflated, it would be cut
    expect(await local().send(get(url))).toMatchObject({ body: bomb.toString("utf8"), truncated: false });
  });

  test("headers of 100 KB are refused", async () => {
    const url = await receiver((_request, response) => response.writeHead(200, { "x-big": "x".repeat(100_000) }).end());
    await expect(local().send(get(url))).rejects.toThrow(ReceiverUnreachable);
  });

  test("one that hangs up half way is unreachable", async () => {
    const url = await receiver((_request, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("half");
      setTimeout(() => response.destroy(), 20);
    });
    await expect(local().send(get(url))).rejects.toThrow(ReceiverUnreachable);
  });

  test("a header with a line break is refused, not sent", async () => {
    const url = await receiver((_request, response) => response.end());
    const bad = { ...get(url), headers: { "x-a": "b\r\nx-c: d" } };
    await expect(local().send(bad)).rejects.toThrow(EgressRefused);
  });
});
