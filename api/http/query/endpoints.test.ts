import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPersonalKey } from "../auth/accounts.ts";
import { type EngineUnderTest, engineUnderTest } from "./engine.fixture.ts";

let engine: EngineUnderTest;
beforeAll(async () => {
  engine = await engineUnderTest(30);
});
afterAll(() => engine?.close());

const call = (method: "GET" | "POST" | "PATCH" | "DELETE", tail: string, body?: object, key?: string) => {
  const project = key === undefined ? engine.rest.mine.id : engine.rest.theirs.id;
  return engine.rest.call(method, `/api/projects/${project}/endpoints/${tail}`, {
    ...(key === undefined ? {} : { key }),
    ...(body === undefined ? {} : { body }),
  });
};
const BY_PLAN = {
  kind: "HogQLQuery",
  query: "select count() from events where properties.plan = {variables.plan}",
  variables: { v1: { variableId: "v1", code_name: "plan", value: "pro" } },
};

describe("saved queries", () => {
  test("are made, listed, run with and without values, changed by versions, and deleted", async () => {
    const made = await call("POST", "", { name: "by_plan", query: BY_PLAN, cache_age_seconds: 60 });
    expect(made).toMatchObject({
      status: 201,
      json: { name: "by_plan", current_version: 1, is_active: true, variables: [{ name: "plan", value: "pro" }] },
    });
    expect((await call("GET", "")).json).toMatchObject({ count: 1, results: [{ name: "by_plan" }] });

    expect((await call("GET", "by_plan/run")).json).toMatchObject({
      results: [[15]],
      is_cached: false,
      endpoint_version: 1,
    });
    expect((await call("POST", "by_plan/run", {})).json).toMatchObject({ results: [[15]], is_cached: true });
    const other = await call("POST", "by_plan/run", { variables: { plan: "none' or 1 = 1" } });
    expect(other.json).toMatchObject({ results: [[0]], is_cached: false });
    expect((await call("POST", "by_plan/run", { variables: { plan: "never" }, refresh: "force_cache" })).json).toEqual({
      cache_key: expect.any(String),
      name: "by_plan",
      endpoint_version: 1,
    });

    const query = { ...BY_PLAN, query: "select count(), 2 from events where properties.plan = {variables.plan}" };
    expect((await call("PATCH", "by_plan", { query })).json).toMatchObject({ current_version: 2 });
    expect((await call("PATCH", "by_plan", { query, description: "same" })).json).toMatchObject({ current_version: 2 });
    expect((await call("GET", "by_plan/run")).json).toMatchObject({ results: [[15, 2]], endpoint_version: 2 });
    expect((await call("POST", "by_plan/run", { version: 1 })).json).toMatchObject({
      results: [[15]],
      endpoint_version: 1,
    });
    expect((await call("GET", "by_plan/versions")).json).toMatchObject({
      count: 2,
      results: [{ version: 2 }, { version: 1 }],
    });

    expect((await call("PATCH", "by_plan", { is_active: false })).status).toBe(200);
    expect((await call("GET", "by_plan/run")).status).toBe(404);
    expect((await call("DELETE", "by_plan")).status).toBe(204);
    expect((await call("GET", "by_plan")).status).toBe(404);
  });

  test("mistakes are told when they are saved, and when they are run", async () => {
    const bad = (query: object, name = "x1") => call("POST", "", { name, query });
    expect((await bad({ kind: "HogQLQuery", query: "select foo from events" })).json["detail"]).toContain("foo");
    expect((await bad({ kind: "HogQLMetadata", query: "select 1" })).status).toBe(400);
    expect((await bad({ kind: "NoSuch" })).status).toBe(400);
    expect((await bad(BY_PLAN, "no/slash")).status).toBe(400);
    expect((await bad(BY_PLAN, "once")).status).toBe(201);
    expect((await bad(BY_PLAN, "once")).json).toMatchObject({ attr: "name", detail: expect.stringContaining("once") });
    const unknown = await call("POST", "once/run", { variables: { pln: "pro" } });
    expect(unknown.json).toMatchObject({ attr: "variables.pln", detail: expect.stringContaining("plan") });
    const { value: _value, ...noDefault } = BY_PLAN.variables.v1;
    await call("POST", "", { name: "needs", query: { ...BY_PLAN, variables: { v1: noDefault } } });
    expect((await call("GET", "needs/run")).json).toMatchObject({ attr: "variables.plan" });
    expect((await call("POST", "needs/run", { variables: { plan: "free" } })).json["results"]).toEqual([[15]]);
    expect((await call("GET", "once/run?version=9")).status).toBe(404);
  });

  test("another project has none of them; a key with this scope alone can run and no more", async () => {
    await call("POST", "", { name: "mine_only", query: BY_PLAN });
    const { key: theirs } = engine.rest.theirs;
    expect((await call("GET", "mine_only", undefined, theirs)).status).toBe(404);
    expect((await call("GET", "mine_only/run", undefined, theirs)).status).toBe(404);
    expect((await call("GET", "", undefined, theirs)).json).toMatchObject({ count: 0 });
    const { key } = await createPersonalKey(engine.rest.db, {
      label: "runner",
      scopes: ["endpoint:read"],
      projectIds: [engine.rest.mine.id],
    });
    const base = `/api/projects/${engine.rest.mine.id}`;
    expect((await engine.rest.call("GET", `${base}/endpoints/mine_only/run`, { key })).json["results"]).toEqual([[15]]);
    expect((await engine.rest.call("POST", `${base}/query`, { key, body: { query: BY_PLAN } })).status).toBe(403);
    expect((await engine.rest.call("DELETE", `${base}/endpoints/mine_only`, { key })).status).toBe(403);
    const oracle = { type: "hogql", key: "(select count() from persons) > 0" };
    for (const properties of [[oracle], { type: "AND", values: [{ type: "OR", values: [oracle] }] }]) {
      const body = { filters_override: { properties } };
      expect((await engine.rest.call("POST", `${base}/endpoints/mine_only/run`, { key, body })).status).toBe(403);
    }
  });
});
