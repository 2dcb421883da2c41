import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { toHeaders } from "#pipeline/event/captured.ts";
import { reportOf } from "#pipeline/forecast/child.ts";
import { ForecastDeskBusy, ForecastFailed } from "#pipeline/forecast/desk.ts";
import { TOPICS } from "#pipeline/topics.ts";
import { createPersonalKey, projectById } from "../auth/accounts.ts";
import { type RestUnderTest, restUnderTest } from "../testing/rest.ts";

let rest: RestUnderTest;
let base: string;
let token: string;
beforeAll(async () => {
  rest = await restUnderTest();
  base = `/api/projects/${rest.mine.id}/hog_functions/`;
  token = (await projectById(rest.db, rest.mine.id))!.apiToken;
});
afterAll(() => rest?.close());
beforeEach(() => rest.forecasts.records.clear());
afterEach(() => {
  rest.forecasts.run = reportOf;
});

const encoder = new TextEncoder();
const UUID = "018f0000-0000-7000-8000-000000000001";
const NOW = "2026-01-15T06:00:00.000Z";

function captured(event: string, properties: Readonly<Record<string, unknown>>, ofToken = token) {
  const envelope = { token: ofToken, event, uuid: UUID, distinctId: "d", timestamp: NOW, now: NOW, ip: "203.0.113.7" };
  const value = encoder.encode(JSON.stringify({ event, distinct_id: "d", properties }));
  return { key: null, value, headers: toHeaders(envelope) };
}

function processed(event: string, properties: Readonly<Record<string, unknown>>, project = rest.mine.id) {
  const row = {
    ...{ uuid: UUID, event, properties: JSON.stringify(properties), timestamp: "2026-01-15 06:00:00.000" },
    ...{ distinct_id: "d", elements_chain: "", captured_at: "2026-01-15 06:00:00.000" },
    ...{ person_id: UUID, person_properties: "{}" },
  };
  return { key: null, value: encoder.encode(JSON.stringify(row)), headers: { team_id: String(project), event } };
}

const create = async (body: Record<string, unknown>): Promise<string> => {
  const { status, json } = await rest.call("POST", base, { body });
  expect([status, json["detail"]]).toEqual([201, undefined]);
  return String(json["id"]);
};

const SCRUB = `if (event.event == 'bot') { return null }
if (event.properties.n > 5) { throw Error('too many') }
let out := event
out.properties.email := '***'
return out`;

describe("a forecast", () => {
  test("of a transformation that is not saved", async () => {
    rest.forecasts.append(TOPICS.ingest.name, [
      captured("a", { email: "x@example.com" }),
      captured("bot", {}),
      captured("a", { n: 6 }),
      captured("a", { email: "y@example.com" }, "phc_other"),
    ]);
    rest.answer = async () => ({
      columns: [],
      rows: [
        ["a", 7_000, Date.UTC(2026, 0, 1), 14_000],
        ["bot", 7_000, Date.UTC(2026, 0, 1), 14_000],
      ],
      statistics: { elapsed: 0, rowsRead: 0, bytesRead: 0 },
    });
    const { status, json } = await rest.call("POST", `${base}forecast`, {
      body: { configuration: { type: "transformation", hog: SCRUB } },
    });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      type: "transformation",
      sample: { asked: 1_000, found: 3, examined: 3, from: NOW, to: NOW },
      verdicts: { changed: 1, dropped: 1, failed: 1, unchanged: 0, filtered: 0, dropped_before: 0, invalid: 0 },
      failures: [{ class: "error", line: 2, events: 1 }],
      changes: [{ path: "properties.email", kind: "changed", events: 1 }],
      examples: {
        changed: [{ changes: [{ path: "properties.email", before: "x@example.com", after: "***" }] }],
        dropped: [{ event: "bot" }],
        failed: [{ line: 2 }],
      },
      cost: {
        micros: { p50: expect.any(Number) as unknown, p99: expect.any(Number) as unknown },
        traffic: { basis: "warehouse", days: 7, events_per_day: 2_000, runs_per_day: 2_000 },
        budget: { function_ms_per_day: 17_280_000, project_ms_per_day: 86_400_000 },
        summary: expect.stringMatching(
          /^At your traffic, 2,000 of 2,000 events a day: .* of the project's budget\.$/,
        ) as unknown,
      },
    });
    expect(rest.asked.at(-1)?.options.params).toMatchObject({ team: rest.mine.id });
  });

  test("of a saved one runs behind those that come before it, and takes changes", async () => {
    const tag = (name: string, order: number) =>
      create({
        ...{ type: "transformation", name, enabled: true, execution_order: order },
        hog: `let e := event\ne.properties.${name} := true\nreturn e`,
      });
    const ids = [await tag("first", 1), await tag("second", 2), await tag("third", 3)];
    rest.forecasts.append(TOPICS.ingest.name, [captured("a", {})]);
    const seenBy = async (path: string, body: Record<string, unknown>) => {
      const { json } = await rest.call("POST", `${base}${path}`, { body });
      const [example] = (json["examples"] as { changed: { before: { properties: object } }[] }).changed;
      return Object.keys(example?.before.properties ?? {}).filter((key) => key !== "$ip");
    };
    expect(await seenBy(`${ids[1]}/forecast`, {})).toEqual(["first"]);
    expect(await seenBy(`${ids[1]}/forecast/`, { configuration: { execution_order: 4 } })).toEqual(["first", "third"]);
    const unsaved = { type: "transformation", hog: "let e := event\ne.properties.x := 1\nreturn e" };
    expect(await seenBy("forecast", { configuration: unsaved })).toEqual(["first", "second", "third"]);
    const changed = await rest.call("POST", `${base}${ids[0]}/forecast`, {
      body: { configuration: { hog: "return null" }, events: 5, examples: 0 },
    });
    expect(changed.json).toMatchObject({ sample: { asked: 5 }, verdicts: { dropped: 1 }, examples: { dropped: [] } });
    // Nothing was kept.
    expect((await rest.call("GET", `${base}${ids[0]}/`)).json).toMatchObject({ version: 1, execution_order: 1 });
  });

  test("of a destination shows requests without their secrets, and sends none", async () => {
    rest.forecasts.append(TOPICS.processed.name, [
      processed("a", { n: 1 }),
      processed("b", {}),
      processed("a", {}, rest.theirs.id),
    ]);
    const hog =
      "fetch(inputs.url, {'headers': {'X-Key': inputs.token}, 'body': {'event': event.event, 'key': inputs.token}})";
    const id = await create({
      ...{ type: "destination", name: "hook", hog, filters: { events: [{ id: "a", type: "events" }] } },
      inputs_schema: [
        { key: "url", type: "string" },
        { key: "token", type: "string", secret: true },
      ],
      inputs: { url: { value: "https://{event.distinct_id}.test/h" }, token: { value: "s3cr3t-t0ken" } },
    });
    const { status, json } = await rest.call("POST", `${base}${id}/forecast`, { body: {} });
    expect([status, json["verdicts"]]).toEqual([
      200,
      { sent: 1, failed: 0, masked: 0, filtered: 1, filtering_failed: 0, invalid: 0 },
    ]);
    expect(json).toMatchObject({
      requests: 1,
      examples: { sent: [{ requests: [{ method: "POST", url: "https://d.test/h" }] }] },
    });
    expect(JSON.stringify(json)).not.toContain("s3cr3t");
    const local = await rest.call("POST", `${base}${id}/forecast`, {
      body: { configuration: { inputs: { url: { value: "http://{event.event}.test" }, token: { secret: true } } } },
    });
    expect(local.json).toMatchObject({ examples: { sent: [{ requests: [{ url: "http://a.test" }] }] } });
    const inside = await rest.call("POST", `${base}${id}/forecast`, {
      body: { configuration: { inputs: { url: { value: "http://localhost/{event.event}" } } } },
    });
    expect(inside.json).toMatchObject({
      examples: { sent: [{ requests: [{ refused: "This address is not public." }] }] },
    });
  });

  test("reckons by the log while the warehouse is away, and says when there is nothing", async () => {
    rest.answer = async () => Promise.reject(new Error("away"));
    const body = { configuration: { type: "transformation", hog: "return event" } };
    const empty = await rest.call("POST", `${base}forecast`, { body });
    expect(empty.json).toMatchObject({
      sample: { found: 0, from: null },
      cost: { traffic: { basis: "none" }, summary: expect.stringContaining("not known") as unknown },
    });
    rest.forecasts.append(TOPICS.ingest.name, [captured("a", {}), captured("a", {}), captured("a", {})]);
    // Six hours since the first: twelve a day.
    const { json } = await rest.call("POST", `${base}forecast`, { body });
    expect(json).toMatchObject({ cost: { traffic: { basis: "log", days: 0.25, events_per_day: 12 } } });
  });

  test("of a program that does not compile says where", async () => {
    const { status, json } = await rest.call("POST", `${base}forecast`, {
      body: { configuration: { type: "transformation", hog: "return (" } },
    });
    expect(status).toBe(400);
    expect(json).toMatchObject({ attr: "hog", problems: [{ diagnostics: [{ line: 1 }] }] });
  });
});

describe("a profile", () => {
  test("names the line of a function that misbehaves", async () => {
    const hog = "let n := 0\nwhile (n < event.properties.n) {\n  n := n + 1\n}\nreturn event";
    const id = await create({ type: "transformation", name: "slow", hog });
    rest.forecasts.append(TOPICS.ingest.name, [captured("a", { n: 1 }), captured("a", { n: 5_000 })]);
    const { status, json, headers } = await rest.call("POST", `${base}${id}/profile`, { body: { events: 10 } });
    expect([status, headers["content-type"]]).toEqual([200, "application/json; charset=utf-8"]);
    expect(json["sample"]).toEqual({ asked: 10, found: 2, matched: 2, profiled: 2, from: NOW, to: NOW });
    const { lines } = json["profile"] as { lines: { line: number; ops: number; text: string }[] };
    expect(lines.toSorted((a, b) => b.ops - a.ops)[0]).toMatchObject({
      line: 2,
      text: "while (n < event.properties.n) {",
    });
  });

  test("of a function that is not saved", async () => {
    rest.forecasts.append(TOPICS.ingest.name, [captured("a", {})]);
    const body = { configuration: { type: "transformation", hog: "return upper(event.event)" } };
    const { status, json } = await rest.call("POST", `${base}profile`, { body });
    expect([status, json]).toMatchObject([200, { sample: { profiled: 1 }, profile: { events: 1 } }]);
  });

  test("comes in the form that is asked for, pictures as files", async () => {
    const id = await create({ type: "transformation", name: "</svg><script>", hog: "return event" });
    rest.forecasts.append(TOPICS.ingest.name, [captured("a", {})]);
    const ask = async (query: string, accept: string) => {
      const response = await rest.app.inject({
        method: "POST",
        url: `${base}${id}/profile${query}`,
        headers: { authorization: `Bearer ${rest.mine.key}`, accept },
        payload: {},
      });
      return { status: response.statusCode, headers: response.headers, text: response.body };
    };
    for (const svg of [await ask("", "image/svg+xml"), await ask("?format=svg", "*/*")]) {
      expect(svg.text).toMatch(/^<svg /);
      expect(svg.text).not.toContain("<script");
      expect(svg.headers).toMatchObject({
        "content-type": "image/svg+xml",
        "content-disposition": 'attachment; filename="profile.svg"',
        "x-content-type-options": "nosniff",
        "content-security-policy": expect.stringContaining("default-src 'none'") as unknown,
      });
    }
    const folded = await ask("?measure=ops", "text/plain, */*");
    expect([folded.headers["content-type"], folded.text]).toEqual(["text/plain; charset=utf-8", "program:1 3\n"]);
    expect((await ask("", "text/html")).headers["content-type"]).toMatch("application/json");
    expect((await ask("?format=exe", "")).status).toBe(400);
  });

  test("of a destination on the rows that it wants", async () => {
    const hog = "let r := fetch('https://x.test')\nprint(r.status)";
    const id = await create({
      type: "destination",
      name: "d",
      hog,
      filters: { events: [{ id: "a", type: "events" }] },
    });
    rest.forecasts.append(TOPICS.processed.name, [processed("a", {}), processed("b", {})]);
    const { json } = await rest.call("POST", `${base}${id}/profile`, { body: {} });
    expect(json).toMatchObject({ sample: { found: 2, matched: 1, profiled: 1 }, profile: { events: 1, failed: 0 } });
  });
});

describe("limits", () => {
  const body = { configuration: { type: "transformation", hog: "return event" } };

  test("bounds are checked", async () => {
    for (const wrong of [{ events: 0 }, { events: 1_001 }, { events: 1.5 }, { examples: 11 }, { examples: -1 }]) {
      expect((await rest.call("POST", `${base}forecast`, { body: { ...body, ...wrong } })).status).toBe(400);
    }
    expect(
      (await rest.call("POST", `${base}forecast`, { body: { configuration: { hog: "return 1" } } })).json,
    ).toMatchObject({
      attr: "configuration.type",
    });
  });

  test("a desk that is busy, and a job that comes to nothing", async () => {
    rest.forecasts.run = () => Promise.reject(new ForecastDeskBusy("too many wait"));
    const busy = await rest.call("POST", `${base}forecast`, { body });
    expect([busy.status, busy.json["code"], busy.headers["retry-after"]]).toEqual([429, "throttled", "2"]);
    rest.forecasts.run = () => Promise.reject(new ForecastFailed("its process ended with 1: /secret/path"));
    const failed = await rest.call("POST", `${base}forecast`, { body });
    expect(failed.status).toBe(500);
    expect(JSON.stringify(failed.json)).not.toContain("secret");
  });

  test("only who may write functions and read events, and only in their own project", async () => {
    const id = await create({ type: "transformation", name: "t", hog: "return event" });
    const writer = await createPersonalKey(rest.db, {
      label: "w",
      scopes: ["hog_function:write"],
      projectIds: [rest.mine.id],
    });
    const reader = await createPersonalKey(rest.db, {
      label: "r",
      scopes: ["hog_function:read", "query:read"],
      projectIds: [rest.mine.id],
    });
    const none = "00000000-0000-7000-8000-000000000000";
    for (const path of [`${id}/profile`, `${id}/forecast`, "forecast", "profile"]) {
      const blind = await rest.call("POST", `${base}${path}`, { key: writer.key, body });
      expect([blind.status, blind.json["detail"]]).toEqual([403, "API key missing required scope 'query:read'"]);
      expect((await rest.call("POST", `${base}${path}`, { key: reader.key, body })).status).toBe(403);
      expect((await rest.call("POST", `${base}${path}`, { key: rest.theirs.key, body })).status).toBe(404);
    }
    for (const path of ["profile", "forecast"]) {
      const own = `/api/projects/${rest.theirs.id}/hog_functions/${id}/${path}`;
      const missing = await rest.call("POST", `${base}${none}/${path}`, { body: {} });
      const other = await rest.call("POST", own, { key: rest.theirs.key, body: {} });
      expect([missing.status, other.status, other.json]).toEqual([404, 404, missing.json]);
    }
  });
});
