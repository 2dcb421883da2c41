import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPersonalKey, ensureDefaultProject, revokePersonalKey } from "./auth/accounts.ts";
import { generateKey, looksLikeKey } from "./auth/keys.ts";
import { API_ERRORS } from "./errors.ts";
import { type RestUnderTest, restUnderTest } from "./testing/rest.ts";

let rest: RestUnderTest;
beforeAll(async () => {
  rest = await restUnderTest();
});
afterAll(() => rest?.close());

/** Open to everyone who reaches the port; `docs/api.md` lists them. */
const PUBLIC = new Set(["/_health", "/_liveness", "/_readiness", "/metrics", "/api/openapi.json"]);

const filled = (path: string): string => path.replace(/:project_id/, String(rest.mine.id)).replace(/:\w+/g, "x");

describe("authentication", () => {
  test("every route but the public ones answers 401 without credentials", async () => {
    const routes = rest.app.routeTable.entries().filter(({ path }) => !PUBLIC.has(path));
    expect(routes.length).toBeGreaterThan(15);
    for (const { path, methods } of routes) {
      for (const method of methods) {
        if (method === "HEAD") continue;
        const { status, json } = await rest.call(method as "GET", filled(path), {
          key: null,
          ...(method === "GET" || method === "DELETE" ? {} : { body: {} }),
        });
        expect([method, path, status, json["code"]]).toEqual([method, path, 401, "not_authenticated"]);
      }
    }
  });

  test("a wrong, mistyped, revoked or expired key is refused alike", async () => {
    const url = `/api/projects/${rest.mine.id}/hog_functions/`;
    const { id, key: revoked } = await createPersonalKey(rest.db, { label: "r", scopes: ["*"], projectIds: null });
    expect((await rest.call("GET", url, { key: revoked })).status).toBe(200);
    await revokePersonalKey(rest.db, id);
    const { id: oldId, key: expired } = await createPersonalKey(rest.db, {
      label: "e",
      scopes: ["*"],
      projectIds: null,
    });
    await rest.db.query("UPDATE personal_api_keys SET expires_at = now() - interval '1 s' WHERE id = $1", [oldId]);
    const mistyped = `${rest.mine.key.slice(0, -1)}${rest.mine.key.endsWith("A") ? "B" : "A"}`;
    for (const key of [generateKey("phx_"), mistyped, revoked, expired, "phc_x", "x".repeat(1_000_000)]) {
      const { status, json, headers } = await rest.call("GET", url, { key });
      expect([status, json["code"]]).toEqual([401, "authentication_failed"]);
      expect(headers["www-authenticate"]).toBe("Bearer");
    }
  });

  test("a key is also taken from the query string and from a body", async () => {
    const base = `/api/projects/${rest.mine.id}`;
    expect(
      (await rest.call("GET", `${base}/hog_functions/?personal_api_key=${rest.mine.key}`, { key: null })).status,
    ).toBe(200);
    const body = { personal_api_key: rest.mine.key, query: { kind: "HogQLQuery", query: "select 1" } };
    expect((await rest.call("POST", `${base}/query/`, { key: null, body })).status).toBe(200);
    expect(
      (await rest.call("POST", `${base}/query/`, { key: null, body: { ...body, personal_api_key: "phx_x" } })).status,
    ).toBe(401);
  });

  test("a key without the scope is refused by name; write implies read", async () => {
    const made = await createPersonalKey(rest.db, { label: "s", scopes: ["hog_function:write"], projectIds: null });
    const base = `/api/projects/${rest.mine.id}`;
    expect((await rest.call("GET", `${base}/hog_functions/`, { key: made.key })).status).toBe(200);
    const body = { query: { kind: "HogQLQuery", query: "select 1" } };
    const { status, json } = await rest.call("POST", `${base}/query/`, { key: made.key, body });
    expect(status).toBe(403);
    expect(json).toMatchObject({ type: "permission_denied", detail: expect.stringContaining("query:read") });
  });

  test("another project answers like one that does not exist", async () => {
    const theirs = await rest.call("GET", `/api/projects/${rest.theirs.id}/hog_functions/`);
    const none = await rest.call("GET", "/api/projects/999999/hog_functions/");
    const odd = await rest.call("GET", "/api/projects/1e0/hog_functions/");
    expect([theirs.status, theirs.json]).toEqual([404, none.json]);
    expect([none.status, odd.status]).toEqual([404, 404]);
    const { json } = await rest.call("GET", "/api/projects/");
    expect((json["results"] as { id: number }[]).map(({ id }) => id)).toEqual([rest.mine.id]);
    expect((await rest.call("GET", "/api/projects/@current/")).json["id"]).toBe(rest.mine.id);
  });

  test("a key makes, sees and revokes only keys that open no more than itself", async () => {
    const url = "/api/personal_api_keys/";
    const body = { label: "robot", scopes: ["query:read"], scoped_teams: [rest.mine.id] };
    const made = await rest.call("POST", url, { body });
    expect(made.json).toMatchObject({ value: expect.stringMatching(/^phx_/), scopes: ["query:read"] });
    const key = String(made.json["value"]);
    const robot = await createPersonalKey(rest.db, {
      label: "w",
      scopes: ["project:write"],
      projectIds: [rest.mine.id],
    });
    for (const wider of [
      { ...body, scopes: ["*"] },
      { ...body, scopes: ["query:read"] },
      { ...body, scopes: ["project:read"], scoped_teams: null },
      { ...body, scopes: ["project:read"], scoped_teams: [rest.theirs.id] },
    ]) {
      expect((await rest.call("POST", url, { key: robot.key, body: wider })).status).toBe(403);
    }
    expect((await rest.call("POST", url, { key: robot.key, body: { ...body, scopes: ["project:read"] } })).status).toBe(
      201,
    );
    const listed = (await rest.call("GET", url)).json as unknown as { id: string; mask_value: string; label: string }[];
    expect(JSON.stringify(listed)).not.toContain(key);
    expect(listed.map(({ label }) => label)).not.toContain("theirs");
    expect((await rest.call("DELETE", `${url}${made.json["id"]}/`, { key: rest.theirs.key })).status).toBe(404);
    expect((await rest.call("DELETE", `${url}${made.json["id"]}/`)).status).toBe(204);
    const query = { query: { kind: "HogQLQuery", query: "select 1" } };
    expect((await rest.call("POST", `/api/projects/${rest.mine.id}/query/`, { key, body: query })).status).toBe(401);
  });

  test("projects are made by keys that open all, and changed by keys that open them", async () => {
    const all = await createPersonalKey(rest.db, { label: "all", scopes: ["*"], projectIds: null });
    expect((await rest.call("POST", "/api/projects/", { body: { name: "third" } })).status).toBe(403);
    const made = await rest.call("POST", "/api/projects/", {
      key: all.key,
      body: { name: "third", api_token: "phc_mine" },
    });
    expect(made.json).toMatchObject({
      name: "third",
      timezone: "UTC",
      api_token: expect.stringMatching(/^phc_.{43}$/),
    });
    const url = `/api/projects/${made.json["id"]}/`;
    const body = { timezone: "Europe/Brussels", week_start_day: 1, api_token: "phc_x", id: 1 };
    expect((await rest.call("PATCH", url, { key: all.key, body })).json).toEqual({
      ...made.json,
      timezone: "Europe/Brussels",
      week_start_day: 1,
    });
    expect((await rest.call("PATCH", url, { key: all.key, body: { timezone: "Mars/Base" } })).json["attr"]).toBe(
      "timezone",
    );
    expect((await rest.call("PATCH", url, { body })).status).toBe(404);
  });

  test("the first start makes a project and a key, the next ones keep them", async () => {
    const keys = { projectKey: generateKey("phc_"), personalKey: generateKey("phx_") };
    const first = await ensureDefaultProject(rest.db, keys);
    expect(first.project.apiToken).toBe(keys.projectKey);
    const second = await ensureDefaultProject(rest.db, keys);
    expect(second).toEqual({ project: first.project });
    const url = `/api/projects/${first.project.id}/`;
    expect((await rest.call("GET", url, { key: keys.personalKey })).status).toBe(200);
    await expect(ensureDefaultProject(rest.db, { personalKey: "secret" })).rejects.toThrow(TypeError);
  });
});

describe("keys", () => {
  test("hold 220 random bits and a checksum that finds any single typo", () => {
    const key = generateKey("phx_");
    expect(key).toMatch(/^phx_[0-9A-Za-z]{43}$/);
    expect(looksLikeKey(key, "phx_")).toBe(true);
    expect(looksLikeKey(key, "phc_")).toBe(false);
    for (let index = 4; index < key.length; index++) {
      const other = key[index] === "a" ? "b" : "a";
      expect(looksLikeKey(key.slice(0, index) + other + key.slice(index + 1), "phx_")).toBe(false);
    }
  });
});

describe("answers", () => {
  test("what no route has is 404, another method 405 with the allowed ones, in JSON", async () => {
    const missing = await rest.call("GET", "/api/nothing");
    expect([missing.status, missing.json["code"]]).toEqual([404, "not_found"]);
    const wrong = await rest.call("PUT", `/api/projects/${rest.mine.id}/hog_functions/`);
    expect([wrong.status, wrong.json["code"], wrong.headers["allow"]]).toEqual([
      405,
      "method_not_allowed",
      "GET, HEAD, POST",
    ]);
  });

  test("broken, huge and other than JSON bodies are refused without details of ours", async () => {
    const url = `/api/projects/${rest.mine.id}/hog_functions/`;
    const send = (payload: string, type: string) =>
      rest.app.inject({
        method: "POST",
        url,
        payload,
        headers: { authorization: `Bearer ${rest.mine.key}`, "content-type": type },
      });
    expect((await send("{", "application/json")).json()).toMatchObject({ code: "malformed_json" });
    expect((await send(" ".repeat(2_000_000), "application/json")).json()).toMatchObject({ code: "body_too_large" });
    expect((await send("{}", "text/plain")).json()).toMatchObject({ code: "unsupported_media_type" });
    expect((await send("a=1", "application/x-www-form-urlencoded")).statusCode).toBe(415);
  });

  test("an unforeseen failure says nothing of its cause", async () => {
    rest.answer = async () => {
      throw new Error("password=hunter2");
    };
    const body = { query: { kind: "HogQLQuery", query: "select 1" } };
    const { status, json, headers } = await rest.call("POST", `/api/projects/${rest.mine.id}/query/`, { body });
    expect([status, json["detail"]]).toEqual([500, API_ERRORS.error.detail]);
    expect(JSON.stringify(json)).not.toContain("hunter2");
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "cache-control": "no-store" });
    expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers["access-control-allow-origin"]).toBeUndefined();
    rest.answer = async () => ({ columns: [], rows: [], statistics: { elapsed: 0, rowsRead: 0, bytesRead: 0 } });
  });

  test("the OpenAPI document names every route with its schemas", async () => {
    const { json } = await rest.call("GET", "/api/openapi.json", { key: null });
    expect(json["openapi"]).toBe("3.1.0");
    const paths = json["paths"] as Record<string, Record<string, Record<string, unknown>>>;
    const create = paths["/api/projects/{project_id}/hog_functions/"]?.["post"];
    expect(create?.["requestBody"]).toBeDefined();
    expect(create?.["security"]).toEqual([{ personalApiKey: [] }]);
    expect(paths["/api/environments/{project_id}/query/"]?.["post"]).toBeDefined();
    expect(paths["/metrics"]).toBeUndefined();
  });

  test("a slash at the end makes no difference", async () => {
    const url = `/api/projects/${rest.mine.id}/hog_functions`;
    expect((await rest.call("GET", url)).status).toBe(200);
    expect((await rest.call("GET", `${url}/`)).status).toBe(200);
  });
});
