import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { testServer } from "./capture.fixture.ts";

test.each(["/flags/?v=2", "/flags?v=2", "/decide/?v=3", "/decide"])(
  "no flags, in every generation's shape: %s",
  async (url) => {
    const { app } = await testServer();
    const reply = await app.inject({
      method: "POST",
      url,
      headers: { "content-type": "application/json" },
      payload: { token: "phc_a", distinct_id: "u1" },
    });
    expect(reply.statusCode).toBe(200);
    expect(reply.json()).toMatchObject({
      flags: {},
      featureFlags: {},
      featureFlagPayloads: {},
      errorsWhileComputingFlags: false,
      quotaLimited: [],
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      evaluatedAt: 1_767_268_805_000,
    });
  },
);

test("remote configuration as JSON and as a script that stores the same", async () => {
  const { app } = await testServer();
  const config = (await app.inject("/array/phc_a/config")).json<Record<string, unknown>>();
  expect(config).toMatchObject({
    hasFeatureFlags: false,
    sessionRecording: false,
    supportedCompression: ["gzip", "gzip-js"],
  });
  const script = await app.inject("/array/phc_a/config.js");
  expect(script.headers["content-type"]).toMatch(/^application\/javascript/);
  const window: Record<string, unknown> = {};
  runInNewContext(script.body, { window });
  expect(window["_POSTHOG_REMOTE_CONFIG"]).toEqual({ phc_a: { config, siteApps: [] } });
});

test.each(["phc_'];alert(1);//", "</script><script>alert(1)</script>", "\u2028", "__proto__"])(
  "a token %j in the address is only data",
  async (token) => {
    const { app } = await testServer();
    const script = await app.inject(`/array/${encodeURIComponent(token)}/config.js`);
    expect(script.body).not.toContain("</script>");
    runInNewContext(script.body, {
      window: {},
      alert: () => {
        throw new Error("ran");
      },
    });
  },
);

test("definitions are given once, then not modified", async () => {
  const { app } = await testServer();
  for (const url of ["/flags/definitions?token=phc_a&send_cohorts", "/api/feature_flag/local_evaluation?token=phc_a"]) {
    const first = await app.inject({ url, headers: { authorization: "Bearer phx_a" } });
    expect(first.json()).toEqual({ flags: [], group_type_mapping: {}, cohorts: {} });
    const again = await app.inject({ url, headers: { "if-none-match": String(first.headers.etag) } });
    expect([again.statusCode, again.body]).toEqual([304, ""]);
  }
});

test.each([
  ["/api/surveys/?token=phc_a", { surveys: [] }],
  ["/api/early_access_features/?token=phc_a", { earlyAccessFeatures: [] }],
  ["/api/web_experiments/?token=phc_a", { experiments: [] }],
])("%s has nothing", async (url, body) => {
  const { app } = await testServer();
  expect((await app.inject(url)).json()).toEqual(body);
});

test.each(["logs", "metrics", "traces"])("OpenTelemetry %s are taken and forgotten", async (signal) => {
  const { app } = await testServer();
  const headers = { "content-type": "application/x-protobuf" };
  const reply = await app.inject({
    method: "POST",
    url: `/i/v1/${signal}?token=phc_a`,
    headers,
    payload: Buffer.alloc(9),
  });
  expect([reply.statusCode, reply.body]).toEqual([200, "{}"]);
});

test("posthog-js from a folder, and from nowhere else", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hogstream-static-"));
  try {
    writeFileSync(join(folder, "array.js"), "array()");
    writeFileSync(join(folder, "recorder.js"), "recorder()");
    writeFileSync(join(folder, "secret.json"), "{}");
    const { app } = await testServer({ staticFolder: folder });
    for (const url of ["/static/array.js", "/array/phc_a/array.js"])
      expect((await app.inject(url)).body).toBe("array()");
    expect((await app.inject("/static/1.449.2/recorder.js?v=1")).body).toBe("recorder()");
    for (const url of [
      "/static/secret.json",
      "/static/none.js",
      "/static/..%2f..%2fetc%2fpasswd.js",
      "/static/%2e%2e/x.js",
      "/static/.x.js",
    ]) {
      expect([url, (await app.inject(url)).statusCode]).toEqual([url, 404]);
    }
    const bare = await testServer();
    expect((await bare.app.inject("/static/array.js")).body).toContain("console.warn");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
