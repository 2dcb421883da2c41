import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WarehouseError } from "#pipeline/engines/warehouse/port.ts";
import { createPersonalKey } from "../auth/accounts.ts";
import { type EngineUnderTest, engineUnderTest } from "./engine.fixture.ts";

let engine: EngineUnderTest;
let origin: string;

beforeAll(async () => {
  engine = await engineUnderTest(60);
  await engine.rest.app.listen({ port: 0, host: "127.0.0.1" });
  origin = `http://127.0.0.1:${(engine.rest.app.server.address() as AddressInfo).port}`;
});
afterAll(() => engine?.close());

const SLOW = "select max(length(toString(number))) from numbers(100000000000)";
const path = (key?: string): string =>
  `/api/projects/${key === undefined ? engine.rest.mine.id : engine.rest.theirs.id}/query/`;

const ask = (query: string, more: Record<string, unknown> = {}, key?: string) =>
  engine.rest.call("POST", path(key), {
    ...(key === undefined ? {} : { key }),
    body: { query: { kind: "HogQLQuery", query }, ...more },
  });

const until = async <T>(look: () => Promise<T>, done: (value: T) => boolean): Promise<T> => {
  for (let attempt = 0; attempt < 200; attempt++) {
    const value = await look();
    if (done(value)) return value;
    await sleep(25);
  }
  throw new Error("it did not come to pass");
};

const status = (id: string, key?: string) =>
  engine.rest.call("GET", `${path(key)}${id}/?show_progress=true`, key === undefined ? {} : { key });

describe("what is known", () => {
  test("is shown until it is stale, to its own project and to like permissions", async () => {
    const query = "select count(), 'known' from events";
    const first = await ask(query, { refresh: "blocking" });
    expect(first.json).toMatchObject({ is_cached: false, results: [[60, "known"]], cache_key: expect.any(String) });
    const again = await ask(query, { refresh: "blocking" });
    expect(again.json).toMatchObject({
      is_cached: true,
      results: [[60, "known"]],
      cache_key: first.json["cache_key"],
      last_refresh: first.json["last_refresh"],
      timezone: "UTC",
    });
    const theirs = await ask(query, { refresh: "blocking" }, engine.rest.theirs.key);
    expect(theirs.json).toMatchObject({ is_cached: false });
    expect(theirs.json["cache_key"]).not.toBe(first.json["cache_key"]);
    const { key } = await createPersonalKey(engine.rest.db, {
      label: "reader",
      scopes: ["query:read"],
      projectIds: [engine.rest.mine.id],
    });
    const reader = await engine.rest.call("POST", path(), {
      key,
      body: { query: { kind: "HogQLQuery", query }, refresh: "blocking" },
    });
    expect(reader.json).toMatchObject({ is_cached: false });
    expect((await ask(query, { refresh: true })).json["is_cached"]).toBe(false);
    expect((await ask(query)).json["is_cached"]).toBe(false);
  });

  test("differs by modifiers and values, and ends with a deletion", async () => {
    const run = (more: Record<string, unknown>) =>
      engine.rest.call("POST", path(), {
        body: { query: { kind: "HogQLQuery", query: "select {x}", values: { x: 1 }, ...more }, refresh: "blocking" },
      });
    await run({});
    expect((await run({})).json["is_cached"]).toBe(true);
    expect((await run({ values: { x: 2 } })).json).toMatchObject({ is_cached: false, results: [[2]] });
    expect((await run({ modifiers: { convertToProjectTimezone: false } })).json["is_cached"]).toBe(false);
    expect((await run({ name: "another name" })).json["is_cached"]).toBe(true);
    await engine.rest.desk.cache.forget(engine.rest.mine.id);
    expect((await run({})).json["is_cached"]).toBe(false);
  });

  test("is not kept when it was begun before a deletion and ended after it", async () => {
    const { cache } = engine.rest.desk;
    const project = engine.rest.mine.id;
    const epoch = await cache.epoch(project);
    await cache.forget(project);
    await cache.put(project, "late", epoch, Date.UTC(2026, 0, 15, 12), { results: [] });
    expect(await cache.get(project, "late")).toBeUndefined();
  });
});

describe("in the background", () => {
  test("a query is accepted, told about, and gives its whole answer", async () => {
    const posted = await ask("select count(), 'later' from events", { refresh: "force_async", client_query_id: "b1" });
    expect(posted.status).toBe(202);
    expect(posted.json).toMatchObject({ query_status: { id: "b1", complete: false, query_async: true } });
    const done = await until(
      () => status("b1"),
      ({ json }) => (json["query_status"] as { complete: boolean }).complete,
    );
    expect(done.status).toBe(200);
    expect(done.json).toMatchObject({
      query_status: { complete: true, error: false, results: { results: [[60, "later"]], columns: expect.any(Array) } },
    });
    expect((await status("b1", engine.rest.theirs.key)).status).toBe(404);
    expect((await ask("select count(), 'later' from events", { refresh: "async" })).json).toMatchObject({
      is_cached: true,
      results: [[60, "later"]],
    });
  });

  test("the same query is not run twice at once", async () => {
    const first = await ask(SLOW, { refresh: "async", client_query_id: "t1" });
    const second = await ask(SLOW, { refresh: "async", client_query_id: "t2" });
    expect(first.json).toMatchObject({ query_status: { id: "t1" } });
    expect(second.json).toMatchObject({ query_status: { id: "t1" } });
    expect((await engine.rest.call("DELETE", `${path()}t1/`)).status).toBe(200);
  });

  test("a mistake is told as it would have been at once; a failure while running by the status", async () => {
    expect((await ask("select foo from events", { refresh: "async" })).status).toBe(400);
    engine.rest.answer = () => Promise.reject(new WarehouseError("Code: 241. memory", 241));
    await ask("select 1, 'fails'", { refresh: "force_async", client_query_id: "b2" });
    const failed = await until(
      () => status("b2"),
      ({ status: code }) => code !== 202,
    );
    engine.rest.answer = (sql, options) => engine.warehouse.query(sql, options);
    expect([failed.status, failed.json]).toMatchObject([
      400,
      { query_status: { complete: true, error: true, error_message: expect.stringContaining("memory") } },
    ]);
  });

  test("progress is told; cancelling ends the work inside the engine", async () => {
    await ask(SLOW, { refresh: "force_async", client_query_id: "b3" });
    const told = await until(
      () => status("b3"),
      ({ json }) =>
        ((json["query_status"] as { query_progress?: { rows_read: number } }).query_progress?.rows_read ?? 0) > 0,
    );
    expect(told.status).toBe(202);
    expect(
      (await engine.rest.call("DELETE", `${path(engine.rest.theirs.key)}b3/`, { key: engine.rest.theirs.key })).status,
    ).toBe(404);
    expect((await engine.rest.call("DELETE", `${path()}b3/`)).status).toBe(200);
    const ended = await until(
      () => status("b3"),
      ({ status: code }) => code !== 202,
    );
    expect(ended.json).toMatchObject({ query_status: { error: true, error_message: "The query was cancelled." } });
    await gone("numbers(");
  });

  test("a query whose process died is told as failed", async () => {
    await engine.rest.db.query(
      `INSERT INTO query_jobs (project_id, id, state, heartbeat_at, expires_at)
       VALUES ($1, 'dead', 'running', now() - interval '5 minutes', now() + interval '5 minutes')`,
      [engine.rest.mine.id],
    );
    const dead = await status("dead");
    expect([dead.status, dead.json]).toMatchObject([
      500,
      { query_status: { complete: true, error: true, error_message: expect.stringContaining("process") } },
    ]);
  });
});

/** Nothing with this text runs in the engine any more. */
const gone = (text: string) =>
  until(
    () =>
      engine.warehouse.query(
        "SELECT count() FROM system.processes WHERE position(query, concat({a:String}, '')) > 0 AND NOT position(query, 'system.processes') > 0",
        { params: { a: text } },
      ),
    ({ rows }) => Number(rows[0]?.[0]) === 0,
  );

describe("waiting for an answer", () => {
  test("a query that somebody waits for is known by its id; when the socket drops it ends in the engine", async () => {
    const controller = new AbortController();
    const sent = fetch(`${origin}${path()}`, {
      method: "POST",
      signal: controller.signal,
      headers: { authorization: `Bearer ${engine.rest.mine.key}`, "content-type": "application/json" },
      body: JSON.stringify({ query: { kind: "HogQLQuery", query: SLOW }, client_query_id: "w1" }),
    }).catch(() => undefined);
    const told = await until(
      () => status("w1"),
      ({ json }) =>
        ((json["query_status"] as { query_progress?: { rows_read: number } })?.query_progress?.rows_read ?? 0) > 0,
    );
    expect(told).toMatchObject({ status: 202, json: { query_status: { id: "w1", query_async: false } } });
    controller.abort();
    await sent;
    await until(
      () => status("w1"),
      ({ status: code }) => code === 404,
    );
    await gone("numbers(");
  });

  test("short queries are answered while long ones of the same project run", async () => {
    const long = ["l1", "l2"].map((id) => ask(SLOW, { client_query_id: id }));
    await until(
      () => status("l2"),
      ({ json }) =>
        ((json["query_status"] as { query_progress?: { rows_read: number } })?.query_progress?.rows_read ?? 0) > 0,
    );
    for (let n = 0; n < 5; n++) expect((await ask(`select ${n}`)).json["results"]).toEqual([[n]]);
    for (const id of ["l1", "l2"]) await engine.rest.call("DELETE", `${path()}${id}/`);
    for (const { status: code, json } of await Promise.all(long)) {
      expect([code, json["code"]]).toEqual([400, "QUERY_WAS_CANCELLED"]);
    }
  });

  test("rows and bytes read are told in the answer and its headers", async () => {
    const { json, headers } = await ask("select count() from events where event != 'x'");
    expect(json["statistics"]).toMatchObject({ elapsed: expect.any(Number), rows_read: expect.any(Number) });
    expect(headers["x-query-id"]).toEqual(expect.any(String));
    expect(headers["ratelimit-limit"]).toBe("600");
    expect(Number(headers["ratelimit-remaining"])).toBeLessThan(600);
  });

  test("explain tells the plan, and what would be read", async () => {
    const { status: code, json } = await engine.rest.call("POST", `${path()}explain/`, {
      body: {
        query: {
          kind: "HogQLQuery",
          query: "select count() from events where timestamp > '2026-01-05' and event = 'signed up'",
        },
      },
    });
    expect(code).toBe(200);
    const [statement] = json["statements"] as { plan: string[]; estimate: { table: string; rows: number }[] }[];
    expect(statement?.plan.join("\n")).toContain("ReadFromMergeTree");
    expect(statement?.estimate).toEqual([expect.objectContaining({ table: "events", rows: expect.any(Number) })]);
    const within = await engine.rest.call("POST", path(), {
      body: { query: { kind: "HogQLQuery", query: "select 1", explain: true } },
    });
    expect(within.json).toMatchObject({ results: [[1]], explain: expect.any(Array) });
  });
});

describe("kinds", () => {
  const run = (query: object, at = path()) => engine.rest.call("POST", at, { body: { query } });

  test("each has a route of its own; wrappers are taken off; unknown ones are told which there are", async () => {
    expect((await run({ query: "select 1" }, `${path()}HogQLQuery/`)).json["results"]).toEqual([[1]]);
    expect(
      (await run({ kind: "DataTableNode", source: { kind: "HogQLQuery", query: "select 2" } })).json["results"],
    ).toEqual([[2]]);
    expect((await run({ kind: "TrendsQuery", query: "select 1" }, `${path()}HogQLQuery/`)).status).toBe(400);
    for (const body of [null, {}, { query: "x" }, { query: { query: "select 1" }, client_query_id: { a: 1 } }]) {
      expect((await engine.rest.call("POST", `${path()}HogQLQuery/`, { body })).status).toBe(400);
    }
    const unknown = await run({ kind: "NoSuchQuery" });
    expect([unknown.status, unknown.json["detail"]]).toEqual([400, expect.stringContaining("TrendsQuery")]);
    const misshapen = await run({ kind: "HogQLQuery" });
    expect(misshapen).toMatchObject({ status: 400, json: { attr: "query.query", detail: "This field is required." } });
    const insight = await run({ kind: "TrendsQuery", series: [] });
    expect([insight.status, String(insight.json["attr"])]).toEqual([400, expect.stringContaining("query.series")]);
  });

  test("insights are answered, cached by their interval, and carry the HogQL that they ran", async () => {
    const query = {
      kind: "InsightVizNode",
      source: {
        kind: "TrendsQuery",
        series: [{ kind: "EventsNode", event: "signed up" }],
        dateRange: { date_from: "2026-01-01", date_to: "2026-01-14" },
      },
    };
    const { status: code, json } = await run(query);
    expect(code).toBe(200);
    const [series] = json["results"] as { count: number; days: string[] }[];
    expect([series?.count, series?.days.length]).toEqual([20, 14]);
    expect(json).toMatchObject({ is_cached: false, hogql: expect.stringContaining("events") });
    expect((await run(query)).json).toMatchObject({ is_cached: true, results: json["results"] });
    const override = { date_from: "2026-01-01", date_to: "2026-01-02" };
    const overridden = await engine.rest.call("POST", path(), { body: { query, filters_override: override } });
    expect((overridden.json["results"] as { days: string[] }[])[0]?.days).toHaveLength(2);
  });

  test("property filters stand behind {filters}", async () => {
    const filtered = (properties: object[]) =>
      run({ kind: "HogQLQuery", query: "select count() from events where {filters}", filters: { properties } });
    const plan = { type: "event", key: "plan", operator: "exact", value: "pro" };
    expect((await filtered([plan])).json["results"]).toEqual([[30]]);
    expect((await filtered([plan, { type: "event", key: "n", operator: "lt", value: 10 }])).json["results"]).toEqual([
      [5],
    ]);
    const hostile = { ...plan, value: "pro' or 1 = 1 --" };
    expect((await filtered([hostile])).json["results"]).toEqual([[0]]);
    const wrong = await filtered([{ ...plan, operator: "is_roughly" }]);
    expect(wrong).toMatchObject({ status: 400, json: { attr: expect.stringContaining("query.filters.properties.0") } });
  });

  test("completion knows the project's own properties", async () => {
    const query = "select properties. from events";
    const { json } = await run({
      kind: "HogQLAutocomplete",
      query,
      language: "hogQL",
      startPosition: 18,
      endPosition: 18,
    });
    const labels = (json["suggestions"] as { label: string }[]).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(["plan", "n", "owner"]));
  });

  test("with the modifier debug a mistake is part of the answer", async () => {
    const { status: code, json } = await run({
      kind: "HogQLQuery",
      query: "select foo from events",
      modifiers: { debug: true },
    });
    expect([code, json["error"]]).toEqual([200, "Unable to resolve field: foo"]);
  });
});
