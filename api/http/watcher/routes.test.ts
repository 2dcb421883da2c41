import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NO_USE } from "#pipeline/watcher/cost.ts";
import { databaseKept } from "#pipeline/watcher/kept.ts";
import { createPersonalKey } from "../auth/accounts.ts";
import { type RestUnderTest, restUnderTest } from "../testing/rest.ts";

let rest: RestUnderTest;
let base: string;
beforeAll(async () => {
  rest = await restUnderTest();
  base = `/api/projects/${rest.mine.id}/hog_functions/`;
});
afterAll(() => rest?.close());

const newFunction = async (name: string): Promise<string> => {
  const body = { type: "destination", name, enabled: true, hog: "fetch('https://x.test')" };
  const { json } = await rest.call("POST", base, { body });
  return String(json["id"]);
};

const overspend = async (id: string): Promise<void> => {
  rest.watcher.offence(rest.mine.id, id, {
    eventUuid: "0190a1b2-0000-7000-8000-000000000001",
    trouble: "time",
    message: "R0103: took too long",
    costMs: 550,
    event: () => '{"event":"e","properties":{"api_key":"k-1","plan":"pro"}}',
  });
  rest.watcher.charge(rest.mine.id, id, { ...NO_USE, runs: 20, failures: 20, breaches: 20, cpuMs: 11_000 });
  await rest.watcher.judge();
};

describe("the watcher over REST", () => {
  test("a function that overspent: state, reason, recovery, history, costs, sample", async () => {
    const id = await newFunction("loops");
    await overspend(id);
    const { json } = await rest.call("GET", `${base}${id}/standing`);
    expect(json).toMatchObject({
      id,
      name: "loops",
      state: "quarantined",
      status: { state: 3, tokens: expect.any(Number) },
      reason: "overspent",
      reason_text: "It used up its budget.",
      strikes: 1,
      recovery: { by: "time", seconds: expect.any(Number) },
      budget: { burst_ms: 10_000, ms_per_second: 200 },
      links: { profile: `/api/projects/${rest.mine.id}/hog_functions/${id}/profile` },
    });
    expect((json["recovery"] as { seconds: number }).seconds).toBeGreaterThan(50);
    const history = await rest.call("GET", `${base}${id}/history`);
    expect(history.json["results"]).toMatchObject([
      { event: "$function_quarantined", from: "healthy", to: "quarantined", actor: "watcher" },
    ]);
    await rest.watcher.close(); // writes the minutes
    const costs = await rest.call("GET", `${base}${id}/costs?minutes=5`);
    expect(costs.json["results"]).toMatchObject([{ runs: 20, breaches: 20, cpu_ms: 11_000, budget_ms: 12_000 }]);
    const listedFunction = (await rest.call("GET", `${base}?search=loops`)).json["results"];
    expect(listedFunction).toMatchObject([{ id, enabled: true, status: { state: 3 } }]);
    const sample = await rest.call("GET", `${base}${id}/sample`);
    expect(sample.json["sample"]).toMatchObject({
      trouble: "time",
      event: { properties: { api_key: "[redacted]", plan: "pro" } },
    });
    const listed = await rest.call("GET", `${base}states?state=quarantined,paused`);
    expect(listed.json).toMatchObject({ count: 1, counts: { quarantined: 1 }, results: [{ id }] });
    expect((listed.json["results"] as { last_hour: { cost_by_minute: number[] } }[])[0]?.last_hour).toMatchObject({
      runs: 20,
      cost_by_minute: expect.arrayContaining([expect.any(Number)]),
    });
  });

  test("a person releases, degrades, disables and enables, in words and in PostHog's numbers", async () => {
    const id = await newFunction("by hand");
    await overspend(id);
    const post = async (deed: string) => (await rest.call("POST", `${base}${id}/${deed}`, { body: {} })).json;
    expect(await post("release")).toMatchObject({ state: "healthy", strikes: 0, tokens: 10_000 });
    expect(await post("degrade")).toMatchObject({ state: "degraded", held: true, recovery: { by: "hand" } });
    expect(await post("disable")).toMatchObject({ state: "disabled", status: { state: 12 } });
    expect(await post("enable")).toMatchObject({ state: "healthy", reason: "enabled_by_hand" });
    const patch = (state: number) => rest.call("PATCH", `${base}${id}/status`, { body: { state } });
    expect((await patch(2)).json).toEqual({ state: 11, tokens: expect.any(Number) });
    expect((await patch(3)).json).toMatchObject({ state: 12 });
    expect((await patch(1)).json).toEqual({ state: 1, tokens: 10_000 });
    expect((await rest.call("GET", `${base}${id}/status`)).json).toEqual({ state: 1, tokens: 10_000 });
    expect((await patch(4)).status).toBe(400);
    const history = (await rest.call("GET", `${base}${id}/history?limit=2`)).json["results"];
    expect(history).toMatchObject([{ event: "$function_released", actor: "mine" }, { event: "$function_disabled" }]);
  });

  test("kept invocations are replayed once the function runs", async () => {
    const id = await newFunction("kept");
    await overspend(id);
    const kept = databaseKept(rest.db);
    await kept.keep([{ id: `${id}-1`, functionId: id, projectId: rest.mine.id, payload: {} }]);
    const refused = await rest.call("POST", `${base}${id}/replay`, { body: {} });
    expect([refused.status, refused.json["detail"]]).toEqual([400, expect.stringContaining("release it first")]);
    await rest.call("POST", `${base}${id}/release`, { body: {} });
    const asked = await rest.call("POST", `${base}${id}/replay`, { body: {} });
    expect([asked.status, asked.json]).toEqual([202, { invocations: 1 }]);
    expect((await rest.call("GET", `${base}${id}/standing`)).json["kept"]).toMatchObject({
      invocations: 1,
      replaying: true,
      limit: 100_000,
      days: 7,
    });
    expect(await kept.asked()).toEqual([{ functionId: id, projectId: rest.mine.id }]);
  });

  test("budget, failure rate and webhook are set for a function and for its project", async () => {
    const id = await newFunction("settings");
    const url = `${base}${id}/watch_settings`;
    expect((await rest.call("GET", url)).json).toMatchObject({
      budget: null,
      effective: { budget: { burst_ms: 10_000, ms_per_second: 200 }, pause_from: null },
    });
    const project = `/api/projects/${rest.mine.id}/watch_settings`;
    await rest.call("PATCH", project, {
      body: { function_budget: { burst_ms: 500, ms_per_second: 50 }, webhook_url: "https://hooks.test/p" },
    });
    expect((await rest.call("PATCH", url, { body: { pause_from: 0.2 } })).json).toEqual({
      budget: null,
      pause_from: 0.2,
      webhook_url: null,
      effective: {
        budget: { burst_ms: 500, ms_per_second: 50 },
        project_budget: { burst_ms: 60_000, ms_per_second: 1_000 },
        pause_from: 0.2,
        webhook_url: "https://hooks.test/p",
      },
    });
    expect((await rest.call("PATCH", url, { body: { pause_from: null } })).json).toMatchObject({
      effective: { pause_from: null },
    });
    for (const body of [{ pause_from: 2 }, { budget: { burst_ms: 1, ms_per_second: 1 } }]) {
      expect((await rest.call("PATCH", url, { body })).status).toBe(400);
    }
    const hidden = await rest.call("PATCH", url, { body: { webhook_url: "http://127.0.0.1/x" } });
    expect([hidden.status, hidden.json["attr"]]).toEqual([400, "webhook_url"]);
    expect((await rest.call("PATCH", project, { body: { function_budget: null, webhook_url: null } })).json).toEqual({
      budget: { burst_ms: 60_000, ms_per_second: 1_000 },
      function_budget: { burst_ms: 10_000, ms_per_second: 200 },
      pause_from: null,
      webhook_url: null,
    });
  });

  test("another project's function is 404; a sample asks for the scope that reads events", async () => {
    const id = await newFunction("mine");
    const theirs = `/api/projects/${rest.theirs.id}/hog_functions/${id}/`;
    const { key } = rest.theirs;
    for (const part of ["standing", "history", "costs", "sample", "status", "watch_settings"]) {
      expect([part, (await rest.call("GET", `${theirs}${part}`, { key })).status]).toEqual([part, 404]);
    }
    for (const part of ["release", "degrade", "disable", "enable", "replay"]) {
      expect([part, (await rest.call("POST", `${theirs}${part}`, { key, body: {} })).status]).toEqual([part, 404]);
    }
    const reader = await createPersonalKey(rest.db, {
      label: "reader",
      scopes: ["hog_function:read"],
      projectIds: [rest.mine.id],
    });
    expect((await rest.call("GET", `${base}${id}/standing`, { key: reader.key })).status).toBe(200);
    expect((await rest.call("GET", `${base}${id}/sample`, { key: reader.key })).status).toBe(403);
    expect((await rest.call("POST", `${base}${id}/release`, { key: reader.key, body: {} })).status).toBe(403);
    expect((await rest.call("GET", `${base}states?state=ill`)).status).toBe(400);
  });
});
