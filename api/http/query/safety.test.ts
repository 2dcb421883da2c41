/**
 * Query safety, by the numbers of the list of adversarial tests. Elsewhere: 64 in routes.test.ts; 65 in tenancy.test.ts and
 * lang/hogql/tenancy.test.ts; 66 in the warehouse's contract; 68 and 112 in export.test.ts and csv-guard.test.ts; 70 in
 * execution.test.ts; 73 in lang/hogql/insights; 74 and 75 in pipeline/queries/probe.test.ts; 116 in api/cli/query.
 */
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileQuery } from "#lang/hogql/compile.ts";
import { queryContext } from "#lang/hogql/context.ts";
import { type EngineUnderTest, engineUnderTest } from "./engine.fixture.ts";

let engine: EngineUnderTest;
let origin: string;

beforeAll(async () => {
  engine = await engineUnderTest(200);
  await engine.rest.app.listen({ port: 0, host: "127.0.0.1" });
  origin = `http://127.0.0.1:${(engine.rest.app.server.address() as AddressInfo).port}`;
});
afterAll(() => engine?.close());

const ask = (query: unknown, more: Record<string, unknown> = {}) =>
  engine.rest.call("POST", `/api/projects/${engine.rest.mine.id}/query/`, {
    body: { query: { kind: "HogQLQuery", query, ...more } },
  });

const TABLE_FUNCTIONS = [
  [
    "url",
    "file",
    "s3",
    "s3Cluster",
    "gcs",
    "remote",
    "remoteSecure",
    "cluster",
    "clusterAllReplicas",
    "postgresql",
    "mysql",
  ],
  ["mongodb", "redis", "sqlite", "azureBlobStorage", "hdfs", "iceberg", "icebergS3", "deltaLake", "hudi", "executable"],
  [
    "dictionary",
    "loop",
    "viewExplain",
    "merge",
    "view",
    "generateRandom",
    "input",
    "odbc",
    "jdbc",
    "values",
    "zeros",
    "null",
  ],
  ["mergeTreeIndex", "timeSeriesData", "fuzzJSON", "fuzzQuery", "urlCluster", "fileCluster", "arrowFlight", "ytsaurus"],
].flat();
const SCALARS = [
  [
    "file",
    "hostName",
    "getOSKernelVersion",
    "serverUUID",
    "currentProfiles",
    "currentUser",
    "getSetting",
    "sleep",
    "sleepEachRow",
  ],
  [
    "dictGet",
    "joinGet",
    "addressToLine",
    "addressToSymbol",
    "demangle",
    "catboostEvaluate",
    "initializeAggregation",
    "getMacro",
  ],
  [
    "runningAccumulate",
    "fqdn",
    "tcpPort",
    "uptime",
    "version",
    "displayName",
    "connectionId",
    "evalMLMethod",
    "filesystemAvailable",
  ],
  [
    "getServerPort",
    "getServerSetting",
    "zookeeperSessionUptime",
    "buildId",
    "throwIf",
    "shardNum",
    "transactionID",
    "aiGenerate",
  ],
].flat();

describe("62: what reaches out or tells of the machine can not be called", () => {
  const refused = (source: string): string | undefined => {
    const compiled = compileQuery(source, queryContext(1, { values: { f: "url" } }));
    return compiled.ok ? undefined : compiled.diagnostics.map(({ message }) => message).join();
  };
  const spellings = (name: string): readonly string[] => [name, name.toUpperCase(), `\`${name}\``, `"${name}"`];

  test.each(TABLE_FUNCTIONS)("table function %s", (name) => {
    for (const spelt of spellings(name)) {
      for (const source of [
        `select * from ${spelt}('http://x.test/', 'CSV', 'a String')`,
        `select * from system.${spelt}('x')`,
        `select * from default.${spelt}('x')`,
        `with t as (select * from ${spelt}('x')) select * from t`,
        `select 1 where 1 in (select * from ${spelt}('x'))`,
        `select event from events join ${spelt}('x') as u on 1 = 1`,
        `select (select a from ${spelt}('x'))`,
        `select arrayMap(x -> (select a from ${spelt}(x)), ['a'])`,
        `select 1 union all select * from ${spelt}('x')`,
        `select * from ${spelt}`,
      ]) {
        expect([source, refused(source)]).toEqual([source, expect.any(String)]);
      }
    }
  });

  test.each(SCALARS)("function %s", (name) => {
    for (const spelt of spellings(name)) {
      for (const source of [
        `select ${spelt}('/etc/passwd')`,
        `select ${spelt}()`,
        `select arrayMap(x -> ${spelt}(x), ['/etc/passwd'])`,
        `select count() from events where ${spelt}('x') = 1`,
        `select event from events order by ${spelt}('x')`,
        `select sum(${spelt}('x')) over () from events`,
        `select 'x' as ${name}, ${spelt}(${name})`,
      ]) {
        expect([source, refused(source)]).toEqual([source, expect.any(String)]);
      }
    }
  });

  test("neither by a placeholder, nor saved, and the nearest allowed name is told", async () => {
    for (const source of ["select * from {f}('x')", "select {f}('x')", "select * from {f}"]) {
      expect([source, refused(source)]).toEqual([source, expect.any(String)]);
    }
    const saved = await engine.rest.call("POST", `/api/projects/${engine.rest.mine.id}/endpoints/`, {
      body: { name: "reach", query: { kind: "HogQLQuery", query: "select * from url('http://x.test', 'CSV')" } },
    });
    expect(saved.status).toBe(400);
    expect(refused("select hostNam()")).toContain("Unsupported function call 'hostNam(...)'");
    for (const table of [
      "system.tables",
      "information_schema.tables",
      "person",
      "hogstream_migrations",
      "default.events",
    ]) {
      expect([table, refused(`select * from ${table}`)]).toEqual([table, expect.any(String)]);
    }
  });
});

describe("63: clauses and statements of ClickHouse are not part of a query", () => {
  const CLAUSES = [
    "INTO OUTFILE '/tmp/hogstream-x'",
    "FORMAT Null",
    "SETTINGS readonly = 0",
    "SETTINGS max_execution_time = 0",
    "; drop table events",
    "; select 1",
  ];
  test.each(CLAUSES)("%s behind a query is a mistake or an alias, never a clause", async (clause) => {
    for (const source of [
      `select 1 ${clause}`,
      `select event from events ${clause}`,
      `select * from (select 1 ${clause})`,
    ]) {
      const { status, json } = await ask(source);
      if (status === 200) expect(String(json["clickhouse"])).not.toMatch(/OUTFILE|FORMAT|readonly|drop/i);
      else expect([source, status]).toEqual([source, 400]);
    }
    expect((await ask("select count() from events")).json["results"]).toEqual([[200]]);
  });

  test.each([
    "EXPLAIN select 1",
    "DESCRIBE TABLE events",
    "KILL QUERY WHERE 1",
    "SYSTEM SHUTDOWN",
    "USE system",
    "SET readonly = 0",
    "DROP TABLE events",
    "INSERT INTO events select 1",
    "SHOW TABLES",
    "OPTIMIZE TABLE events",
    "ALTER TABLE events DELETE WHERE 1",
    "GRANT ALL ON *.* TO x",
    "ATTACH TABLE x",
    "EXCHANGE TABLES a AND b",
  ])("%s is no query", async (source) => {
    expect((await ask(source)).status).toBe(400);
  });

  const HOSTILE = [
    "x' INTO OUTFILE '/tmp/x",
    "a` FORMAT Null --",
    "a\\",
    "/* */",
    "--",
    ";",
    "{a:String}",
    "%(x)s",
    "\u0000",
    "FORMAT",
    "SETTINGS",
  ];
  test.each(HOSTILE)("%j is data as an alias, an identifier, a string, a value, a property", async (text) => {
    const quoted = `\`${text.replace(/[\\`]/g, "\\$&")}\``;
    const literal = `'${text.replace(/[\\']/g, "\\$&")}'`;
    const alias = await ask(`select 1 as ${quoted}`);
    if (alias.status === 200) expect(alias.json).toMatchObject({ results: [[1]], columns: [text] });
    else expect(alias.status).toBe(400);
    for (const [source, more] of [
      [`select ${literal}`, {}],
      ["select {v}", { values: { v: text } }],
      ["select {variables.v}", { variables: { v: { code_name: "v", value: text } } }],
    ] as const) {
      const { status, json } = await ask(source, more);
      expect([source, status, json["results"]]).toEqual([source, 200, [[text]]]);
    }
    const property = await ask(`select count() from events where properties.${quoted} = 'x'`);
    expect([property.status === 200 ? property.json["results"] : property.status]).toEqual([
      property.status === 200 ? [[0]] : 400,
    ]);
    const named = await engine.rest.call("POST", `/api/projects/${engine.rest.mine.id}/query/`, {
      body: { query: { kind: "HogQLQuery", query: "select 1" }, name: text },
    });
    expect(named.json["results"]).toEqual([[1]]);
  });
});

describe("67: a reader who leaves half way", () => {
  test("leaves nothing for the next one", async () => {
    const stream = async (query: string, key: string, project: number, signal?: AbortSignal) =>
      fetch(`${origin}/api/projects/${project}/query/?format=jsonl`, {
        method: "POST",
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
        body: JSON.stringify({ query: { kind: "HogQLQuery", query } }),
        ...(signal === undefined ? {} : { signal }),
      });
    const { mine, theirs } = engine.rest;
    for (let round = 0; round < 5; round++) {
      const controller = new AbortController();
      const answer = await stream(
        "select properties.owner, n.number from events cross join numbers(4000) as n",
        mine.key,
        mine.id,
        controller.signal,
      );
      const reader = answer.body!.getReader();
      await reader.read();
      controller.abort();
      await reader.read().catch(() => undefined);
      const next = await (
        await stream("select distinct properties.owner as o from events", theirs.key, theirs.id)
      ).text();
      expect(next).toBe('{"o":"secret of theirs"}\n');
    }
  });
});

describe("69: what is too much is stopped, by name, and nobody else notices", () => {
  const LIMIT_SECONDS = 2;

  /** Runs with small limits while another query is answered; gives status and code. */
  async function limited(query: string): Promise<readonly [number, unknown]> {
    engine.rest.answer = (sql, options) =>
      engine.warehouse.query(sql, {
        ...options,
        settings: { ...options.settings, max_execution_time: LIMIT_SECONDS, max_memory_usage: 300_000_000 },
      });
    const running = ask(query);
    const other = await ask("select 7");
    expect(other.json["results"]).toEqual([[7]]);
    const { status, json } = await running;
    engine.rest.answer = (sql, options) => engine.warehouse.query(sql, options);
    return [status, json["code"]];
  }

  test.each([
    ["10¹² numbers", "select max(cityHash64(number)) from numbers(1000000000000)", ["TIMEOUT_EXCEEDED"]],
    [
      "a cross join of events",
      "select count() from events a cross join events b cross join events c cross join events d where a.event != concat(b.event, c.event, d.event)",
      ["TIMEOUT_EXCEEDED", "MEMORY_LIMIT_EXCEEDED"],
    ],
    [
      "a pattern on every row",
      "select countIf(match(repeat(toString(number), 50), '(a+)+b|(x|y)*z')) from numbers(1000000000)",
      ["TIMEOUT_EXCEEDED"],
    ],
    ["memory", "select length(groupArray(toString(number))) from numbers(100000000)", ["MEMORY_LIMIT_EXCEEDED"]],
    [
      "a long text",
      "select length(repeat(repeat('x', 1000000), 1000000))",
      ["MEMORY_LIMIT_EXCEEDED", "TOO_LARGE_STRING_SIZE", "ARGUMENT_OUT_OF_BOUND", "query_error"],
    ],
    [
      "a long array",
      "select length(range(10000000000))",
      ["ARGUMENT_OUT_OF_BOUND", "MEMORY_LIMIT_EXCEEDED", "query_error"],
    ],
  ])("%s", async (_name, query, codes) => {
    const [status, code] = await limited(query);
    expect([status, codes]).toEqual([400, expect.arrayContaining([code])]);
    const left = await engine.warehouse.query(
      "SELECT count() FROM system.processes WHERE position(query, 'hogstream-') > 0 AND position(query, 'system.processes') = 0",
    );
    expect(left.rows).toEqual([[0]]);
  });

  test("10⁴ levels of nesting and 10⁵ columns are refused before they are run", async () => {
    const asked = engine.rest.asked.length;
    const depth = 10_000;
    for (const query of [
      `select ${"(".repeat(depth)}1${")".repeat(depth)}`,
      `select ${"not ".repeat(depth)}1`,
      `${"select * from (".repeat(depth / 10)}select 1${")".repeat(depth / 10)}`,
    ]) {
      const { status, json } = await ask(query);
      expect([query.slice(0, 20), status, typeof json["detail"]]).toEqual([query.slice(0, 20), 400, "string"]);
    }
    expect(engine.rest.asked.length).toBe(asked);
    const columns = await ask(`select ${Array.from({ length: 100_000 }, () => "1").join(",")}`);
    expect(columns.status).toBe(400);
    expect((await ask("select 1")).json["results"]).toEqual([[1]]);
  });
});

describe("71: values with SQL in them are data", () => {
  const SQL = "' or 1 = 1) union all select properties from events --";
  test.each([
    ["a value", { values: { v: SQL } }, "select count() from events where event = {v}"],
    ["a list", { values: { v: [SQL, "y"] } }, "select count() from events where event in {v}"],
    [
      "a variable",
      { variables: { v: { code_name: "v", value: SQL } } },
      "select count() from events where event = {variables.v}",
    ],
    [
      "a filter's value",
      { filters: { properties: [{ type: "event", key: "plan", value: SQL }] } },
      "select count() from events where {filters}",
    ],
    [
      "a filter's key",
      { filters: { properties: [{ type: "event", key: SQL, value: "x" }] } },
      "select count() from events where {filters}",
    ],
  ])("%s", async (_name, more, query) => {
    expect((await ask(query, more)).json["results"]).toEqual([[0]]);
  });

  test("a date that is none is refused", async () => {
    const { status, json } = await ask("select count() from events where {filters}", {
      filters: { dateRange: { date_from: SQL } },
    });
    expect([status, json["attr"]]).toEqual([400, "query.filters.dateRange.date_from"]);
  });
});
