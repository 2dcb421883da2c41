import { mkdtempSync, rmSync } from "node:fs";
import { request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWarehouse } from "#pipeline/engines/warehouse/client.ts";
import { type EmbeddedWarehouse, launchEmbeddedWarehouse } from "#pipeline/engines/warehouse/embedded/launch.ts";
import { migrateWarehouse } from "#pipeline/engines/warehouse/migrate.ts";
import { type Warehouse, WarehouseError } from "#pipeline/engines/warehouse/port.ts";
import { type RestUnderTest, restUnderTest } from "../testing/rest.ts";
import { sampledPropertyKinds } from "./property-kinds.ts";

const ODD_NAMES = ["a'b", "a`b", "a\\", "a{b:String}", "a%b", "", "😀", "n".repeat(5_000)];

let rest: RestUnderTest;
let engine: EmbeddedWarehouse;
let warehouse: Warehouse;
const folder = mkdtempSync(join(tmpdir(), "hogstream-query-"));

beforeAll(async () => {
  engine = await launchEmbeddedWarehouse({ folder, logger: { info() {}, warn() {} } });
  warehouse = openWarehouse(engine);
  await migrateWarehouse(warehouse);
  rest = await restUnderTest();
  rest.answer = (sql, options) => warehouse.query(sql, options);
  const rows: string[] = [];
  for (const [owner, { id }] of [
    ["mine", rest.mine],
    ["theirs", rest.theirs],
  ] as const) {
    for (let n = 0; n < 150; n++) {
      const odd = Object.fromEntries(ODD_NAMES.map((name, index) => [name, `odd${index}`]));
      rows.push(
        JSON.stringify({
          uuid: `00000000-0000-4000-8000-${String(id * 1000 + n).padStart(12, "0")}`,
          event: n % 3 === 0 ? "signed up" : "$pageview",
          properties: JSON.stringify({
            n,
            plan: n % 2 ? "pro" : "free",
            vip: n % 2 === 0,
            owner: `secret of ${owner}`,
            ...odd,
          }),
          timestamp: `2026-01-${String((n % 28) + 1).padStart(2, "0")} 12:00:00.000000`,
          team_id: id,
          distinct_id: `${owner}-${n % 10}`,
          person_id: `00000000-0000-4000-9000-00000000000${n % 10}`,
        }),
      );
    }
  }
  await warehouse.insert("events", Buffer.from(rows.join("\n")));
});
afterAll(async () => {
  await rest?.close();
  await warehouse?.close();
  await engine?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (query: string, more: Record<string, unknown> = {}, key?: string) =>
  rest.call("POST", `/api/projects/${key === undefined ? rest.mine.id : rest.theirs.id}/query/`, {
    ...(key === undefined ? {} : { key }),
    body: { query: { kind: "HogQLQuery", query, ...more } },
  });

describe("HogQL over REST", () => {
  test("a SELECT without LIMIT gives 100 rows and says that there are more", async () => {
    const { status, json } = await ask("select event, distinct_id from events order by timestamp");
    expect(status).toBe(200);
    expect(json).toMatchObject({
      columns: ["event", "distinct_id"],
      types: [
        ["event", "String"],
        ["distinct_id", "String"],
      ],
      hasMore: true,
      limit: 100,
      offset: 0,
      error: null,
    });
    expect(json["results"]).toHaveLength(100);
    expect(json["hogql"]).toContain("SELECT\n    event,\n    distinct_id");
    expect(json["clickhouse"]).toContain(`equals(events.team_id, ${rest.mine.id})`);
    const limited = await ask("select event from events limit 3");
    expect(limited.json["results"]).toHaveLength(3);
    expect(limited.json).not.toHaveProperty("hasMore");
  });

  test("properties, groups, aggregations, joins, subqueries and CTEs run", async () => {
    const { json } = await ask(
      `with people as (select person_id, count() as events from events group by person_id)
       select properties.plan as plan, count() as c, uniq(distinct_id), countIf(e.event = 'signed up'), max(p.events)
       from events e join people p on e.person_id = p.person_id
       where timestamp >= '2026-01-01' and e.person_id in (select person_id from events) group by plan order by plan`,
    );
    expect(json["results"]).toEqual([
      ["free", 75, 5, 25, 15],
      ["pro", 75, 5, 25, 15],
    ]);
  });

  test("persons are read as they are now, not as they were", async () => {
    const person = (n: number, version: number, properties: object, deleted = 0): string =>
      JSON.stringify({
        id: `00000000-0000-4000-9000-00000000000${n}`,
        team_id: rest.mine.id,
        properties: JSON.stringify(properties),
        version,
        is_deleted: deleted,
        created_at: "2026-01-01 00:00:00.000",
      });
    const versions = [
      person(1, 1, { email: "old" }),
      person(1, 2, {}),
      person(2, 1, { email: "b" }),
      person(3, 1, { email: "c" }),
      person(3, 2, {}, 1),
    ];
    await warehouse.insert("person", Buffer.from(versions.join("\n")));
    const emails = async (query: string) => (await ask(query)).json["results"];
    expect(await emails("select properties.email from persons order by id")).toEqual([[null], ["b"]]);
    expect(await emails("select properties.email from persons where properties.email is not null")).toEqual([["b"]]);
    expect(await emails("select count() from persons where properties.email = 'old'")).toEqual([[0]]);
    expect(await emails("select count() from persons where properties.email != 'old' or 1 = 2")).toEqual([[2]]);
    expect(
      await emails(
        "select p.properties.email, count() from events e join persons p on e.person_id = p.id group by all order by 2",
      ),
    ).toEqual([
      [null, 15],
      ["b", 15],
    ]);
  });

  test("sessions are folded from events, and found within bounds of time", async () => {
    // A UUIDv7 of 2026-01-05 12:00:00 UTC.
    const startMs = Date.UTC(2026, 0, 5, 12).toString(16).padStart(12, "0");
    const session = `${startMs.slice(0, 8)}-${startMs.slice(8)}-7000-8000-000000000001`;
    const visit = (minute: number): string =>
      JSON.stringify({
        uuid: crypto.randomUUID(),
        event: "$pageview",
        properties: JSON.stringify({ $session_id: session, $current_url: `https://x.test/${minute}` }),
        timestamp: `2026-01-05 12:0${minute}:00.000000`,
        team_id: rest.theirs.id,
        distinct_id: "visitor",
      });
    await warehouse.insert("events", Buffer.from([visit(0), visit(4)].join("\n")));
    const rows = async (query: string) => (await ask(query, {}, rest.theirs.key)).json["results"];
    const wanted = [[session, 240, 2]];
    expect(
      await rows(
        "select session_id, $session_duration, $pageview_count from sessions where $start_timestamp >= '2026-01-05'",
      ),
    ).toEqual(wanted);
    expect(await rows("select session_id from sessions where $start_timestamp >= '2026-02-01'")).toEqual([]);
    expect(
      await rows(
        `select session.session_id, session.$session_duration, count() from events
         where timestamp >= '2026-01-05' and $session_id = '${session}' group by all`,
      ),
    ).toEqual(wanted);
  });

  test("values and variables are data, whatever they hold", async () => {
    const hostile = "signed up' or 1 = 1; drop table events --";
    const values = await ask("select count() from events where event = {name}", { values: { name: hostile } });
    expect(values.json["results"]).toEqual([[0]]);
    const list = await ask("select count() from events where event in {names}", {
      values: { names: ["signed up", "x"] },
    });
    expect(list.json["results"]).toEqual([[50]]);
    const variables = { v1: { variableId: "v1", code_name: "name", value: "signed up" } };
    expect(
      (await ask("select count() from events where event = {variables.name}", { variables })).json["results"],
    ).toEqual([[50]]);
    const filters = { dateRange: { date_from: "2026-01-02", date_to: "2026-01-03" } };
    const dated = await ask("select count() from events where {filters}", { filters });
    expect(dated.json["results"]).toEqual([[12]]);
  });

  test("a property of any name can be read", async () => {
    for (const [index, name] of ODD_NAMES.entries()) {
      const { json } = await ask("select count() from events where JSONExtractString(properties, {name}) = {value}", {
        values: { name, value: `odd${index}` },
      });
      expect([name.slice(0, 20), json["results"]]).toEqual([name.slice(0, 20), [[150]]]);
    }
    const quoted = await ask("select count() from events where properties.`a'b` = 'odd0'");
    expect(quoted.json["results"]).toEqual([[150]]);
  });

  test("types of properties are found in the project's own events", async () => {
    const kinds = await sampledPropertyKinds(warehouse, Date.now, () => {}).of(rest.mine.id);
    expect(kinds.event).toMatchObject({ n: "Numeric", vip: "Boolean" });
    expect(kinds.event).not.toHaveProperty("plan");
    expect(await sampledPropertyKinds(warehouse, Date.now, () => {}).of(999)).toEqual({ event: {}, person: {} });
  });

  test("nothing of another project comes through, by rows, counts or errors", async () => {
    for (const query of [
      "select * from events",
      "select properties.owner from events where team_id != 0 or 1",
      "select e2.properties.owner from events e1 left join events e2 on 1 = 1 limit 50",
      "select e2.properties.owner from events e1 right join events e2 on e1.uuid = e2.uuid",
      "select e2.properties.owner from events e1 full outer join events e2 on e1.event = e2.event limit 50",
      "select (select groupArray(properties.owner) from events)",
      "select arrayJoin(groupArray(properties.owner)) from events",
      "with r as (select properties.owner as o from events) select o from r union all select o from r",
      "select any(properties.owner) over (partition by event) from events",
      "select properties.owner from events prewhere 1 or team_id > 0",
      "select count() from events having count() > 150",
      "select toDateTime('x'), toInt(properties.owner), accurateCastOrNull(properties.owner, 'Int64') from events",
      "select _toInt64(JSONExtractString(properties, 'owner')) from events prewhere 1",
      "select _toInt64(JSONExtractString(properties, 'owner')) from events where 1 = 1 order by 1",
    ]) {
      for (const key of [undefined, rest.theirs.key]) {
        const text = JSON.stringify((await ask(query, {}, key)).json["results"] ?? (await ask(query, {}, key)).json);
        expect(text).not.toContain(key === undefined ? "secret of theirs" : "secret of mine");
      }
    }
    expect((await ask("select count(), uniq(uuid) from events")).json["results"]).toEqual([[150, 150]]);
  });

  test("a text without any guard still sees one project: the engine filters too", async () => {
    await ask("select 1");
    const { settings } = rest.asked.at(-1)!.options;
    const bare = await warehouse.query("SELECT count(), groupUniqArray(team_id) FROM events", {
      ...(settings === undefined ? {} : { settings }),
    });
    expect(bare.rows).toEqual([[150, [rest.mine.id]]]);
    const joined = await warehouse.query("SELECT count() FROM events a CROSS JOIN default.events b", {
      ...(settings === undefined ? {} : { settings }),
    });
    expect(joined.rows).toEqual([[150 * 150]]);
    for (const table of ["person", "groups", "log_entries", "app_metrics2", "raw_sessions", "cohortpeople"]) {
      expect(String(settings?.["additional_table_filters"])).toContain(`'${table}':'team_id = ${rest.mine.id}'`);
    }
  });

  test("a mistake is a 400 with its place in the text", async () => {
    const { status, json } = await ask("select event,\n  loweer(event)\nfrom events");
    expect(status).toBe(400);
    expect(json).toMatchObject({
      type: "validation_error",
      code: "query_error",
      detail: "Unsupported function call 'loweer(...)'. Perhaps you meant 'lower(...)'?",
      diagnostics: [{ code: "H0304", line: 2, column: 3, start: 16, end: 22, caret: "  loweer(event)\n  ^^^^^^" }],
    });
    const syntax = await ask("select from where");
    expect([syntax.status, (syntax.json["diagnostics"] as unknown[]).length]).toEqual([400, 1]);
  });

  test("what ClickHouse finds wrong is told in its words only if they are about the query", async () => {
    const illegal = await ask("select event from events group by distinct_id");
    expect([illegal.status, illegal.json["code"]]).toEqual([400, "NOT_AN_AGGREGATE"]);
    const value = await ask("select _toInt64(JSONExtractString(properties, 'owner')) from events");
    expect([value.status, value.json["code"]]).toEqual([400, "CANNOT_PARSE_TEXT"]);
    expect(JSON.stringify(value.json)).not.toContain("secret");
    rest.answer = () => Promise.reject(new WarehouseError("Code: 1. disk /var/lib on host7:9000", 243));
    const hidden = await ask("select 1");
    expect([hidden.status, hidden.json["detail"]]).toEqual([500, "ClickHouse error while executing query."]);
    rest.answer = (sql, options) => warehouse.query(sql, options);
  });

  test("time, memory and rows are limited", async () => {
    const rows = await ask("select number from numbers(1000000000000) limit 50000");
    expect(rows.json["results"]).toHaveLength(50_000);
    rest.answer = (sql, options) =>
      warehouse.query(sql, { ...options, settings: { ...options.settings, max_execution_time: 1 } });
    const time = await ask("select max(length(toString(number))) from numbers(1000000000000)");
    expect([time.status, time.json["code"]]).toEqual([400, "TIMEOUT_EXCEEDED"]);
    rest.answer = (sql, options) =>
      warehouse.query(sql, { ...options, settings: { ...options.settings, max_memory_usage: 50_000_000 } });
    const memory = await ask("select length(groupArray(toString(number))) from numbers(100000000)");
    rest.answer = (sql, options) => warehouse.query(sql, options);
    expect([memory.status, memory.json["code"]]).toEqual([400, "MEMORY_LIMIT_EXCEEDED"]);
    expect((await ask("select 1")).json["results"]).toEqual([[1]]);
  });

  test("a query ends when its client goes away, and when it is cancelled by its id", async () => {
    await rest.app.listen({ port: 0, host: "127.0.0.1" });
    const { port } = rest.app.server.address() as AddressInfo;
    const path = `/api/projects/${rest.mine.id}/query/`;
    const slow = { kind: "HogQLQuery", query: "select max(length(toString(number))) from numbers(100000000000)" };
    const aborted = new Promise<void>((resolve) => {
      rest.answer = (sql, options) => {
        options.signal?.addEventListener("abort", () => resolve());
        setImmediate(() => sent.destroy());
        return warehouse.query(sql, options);
      };
    });
    const headers = { authorization: `Bearer ${rest.mine.key}`, "content-type": "application/json" };
    const sent = httpRequest({ port, path, method: "POST", headers }).on("error", () => {});
    sent.end(JSON.stringify({ query: slow }));
    await aborted;

    rest.answer = async (sql, options) => {
      queueMicrotask(() => void rest.call("DELETE", `${path}q1/`));
      return warehouse.query(sql, options);
    };
    const { status, json } = await rest.call("POST", path, { body: { query: slow, client_query_id: "q1" } });
    expect([status, json["detail"]]).toEqual([400, "The query was cancelled."]);
    rest.answer = (sql, options) => warehouse.query(sql, options);
    expect((await rest.call("DELETE", `${path}q1/`)).status).toBe(404);
  });

  test("metadata checks without running, the schema names tables and fields, other kinds are refused", async () => {
    const url = `/api/environments/${rest.mine.id}/query`;
    const before = rest.asked.length;
    const bad = await rest.call("POST", url, {
      body: { query: { kind: "HogQLMetadata", language: "hogQL", query: "select foo from events" } },
    });
    expect(bad.json).toMatchObject({
      isValid: false,
      errors: [{ message: "Unable to resolve field: foo", start: 7, end: 10 }],
    });
    const good = await rest.call("POST", url, {
      body: { query: { kind: "HogQLMetadata", language: "hogQLExpr", query: "event = 'a'" } },
    });
    expect(good.json).toMatchObject({ isValid: true, errors: [] });
    const schema = await rest.call("POST", url, { body: { query: { kind: "DatabaseSchemaQuery" } } });
    expect(schema.json).toMatchObject({
      tables: { events: { fields: { properties: { type: "json" }, person: { type: expect.any(String) } } } },
    });
    expect(rest.asked.length).toBe(before);
    expect((await rest.call("POST", url, { body: { query: { kind: "TrendsQuery" } } })).status).toBe(400);
  });
});
