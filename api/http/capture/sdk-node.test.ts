/** posthog-node itself, in both of its capture modes, against a listening server. */
import { execFile } from "node:child_process";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, describe, expect, test } from "vitest";
import { type TakenEvent, type TestServer, testServer } from "./capture.fixture.ts";

const PROGRAM = fileURLToPath(new URL("./sdk-node.fixture.ts", import.meta.url));
const run = promisify(execFile);
const open: TestServer[] = [];
afterEach(async () => {
  for (const { app } of open.splice(0)) await app.close();
});

interface Seen {
  readonly flags: unknown;
  readonly flag: unknown;
  readonly errors: readonly string[];
}

async function useSdk(mode: "v0" | "v1", failures = 0): Promise<{ server: TestServer; seen: Seen; urls: string[] }> {
  const server = await testServer({ clock: Date.now });
  open.push(server);
  server.log.failing = failures;
  const urls: string[] = [];
  server.app.server.on("request", (request) => urls.push(`${request.method} ${request.url}`));
  await server.app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = server.app.server.address() as AddressInfo;
  const { stderr } = await run(process.execPath, [PROGRAM, `http://127.0.0.1:${port}`], {
    env: { ...process.env, POSTHOG_CAPTURE_MODE: mode, NODE_NO_WARNINGS: "1", NODE_OPTIONS: "" },
    timeout: 25_000,
  });
  const line = stderr.trim().split("\n").at(-1)!;
  return { server, seen: JSON.parse(line) as Seen, urls };
}

function expectAll(events: readonly TakenEvent[]): void {
  const named = (name: string): TakenEvent => {
    const found = events.find(({ event }) => event === name);
    if (found === undefined) throw new Error(`${name} is missing among ${events.map(({ event }) => event).join()}`);
    return found;
  };
  expect(named("signed up")).toMatchObject({
    key: "phc_node:u1",
    token: "phc_node",
    ip: "127.0.0.1",
    value: { properties: { plan: "pro", $groups: { company: "acme" } } },
  });
  expect(named("signed up").text).toContain("1152921504606847000");
  expect(named("$identify").value["properties"]).toMatchObject({ $set: { email: "a@b.c" }, $set_once: { first: 1 } });
  expect(named("$create_alias").value["properties"]).toMatchObject({ distinct_id: "u1", alias: "anon-1" });
  expect(named("$groupidentify")).toMatchObject({
    distinctId: "$company_acme",
    value: { properties: { $group_type: "company", $group_key: "acme", $group_set: { seats: 3 } } },
  });
  expect(named("$exception").value["properties"]).toMatchObject({ $exception_list: [{ value: "broken" }] });
  expect(named("$ai_generation").value["properties"]).toMatchObject({ $ai_model: "m" });
  expect(named("$ai_trace").key).toBe("phc_node:u1");
  expect(Math.abs(Date.parse(named("with a time").timestamp) - Date.parse("2026-01-01T00:00:00.123Z"))).toBeLessThan(
    2_000,
  );
  expect(named("text").distinctId).toBe("grüße 🦔");
  expect(new Set(events.map(({ uuid }) => uuid)).size).toBe(events.length);
}

describe.each(["v0", "v1"] as const)("posthog-node in mode %s", (mode) => {
  test("every kind of call arrives, compressed, and nothing is complained about", async () => {
    const { server, seen, urls } = await useSdk(mode);
    expect(seen).toEqual({ flags: {}, flag: null, errors: [] });
    expectAll(server.events());
    expect(urls).toContain("POST /i/v0/ai/batch/");
    expect(urls).toContain(mode === "v0" ? "POST /batch/" : "POST /i/v1/analytics/events");
    expect(urls.some((url) => url.startsWith("POST /flags/?v=2"))).toBe(true);
    if (mode === "v1")
      expect(server.events().find(({ event }) => event === "signed up")!.overlay).toContain("posthog-node");
    for (const { bodyBytes, decodedBytes } of server.counts) expect(bodyBytes).toBeLessThan(decodedBytes);
  });

  test("while the log is away it tries again, and loses nothing", async () => {
    const { server, seen } = await useSdk(mode, 2);
    expect(seen.errors).toEqual([]);
    expectAll(server.events());
    expect(server.counts.filter(({ refusal }) => refusal === "service_unavailable")).toHaveLength(2);
  });
});
