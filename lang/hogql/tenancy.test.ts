/**
 * The tenant's guard, for queries nobody thought of: whatever a query is made of, each physical table in the printed text
 * has its own guard, and a text of the user stands nowhere but in quoted identifiers.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileQuery } from "./compile.ts";
import { type Modifiers, queryContext } from "./context.ts";
import { logicalDatabase } from "./schema/database.ts";

const PROJECT = 987_654;
const GUARDED = [...logicalDatabase(queryContext(PROJECT)).values()].flatMap((table) =>
  table.kind === "physical" && table.guarded ? [table.physical] : [],
);
const PHYSICAL = new RegExp(`\\b(?:FROM|JOIN) (${[...new Set(GUARDED)].join("|")})\\b`, "g");

const MODES: readonly Modifiers["personsOnEventsMode"][] = [
  "disabled",
  "person_id_no_override_properties_on_events",
  "person_id_override_properties_on_events",
  "person_id_override_properties_joined",
];

const tables = fc.constantFrom(
  ...[...logicalDatabase(queryContext(PROJECT)).keys()].filter(
    (name) => name !== "numbers" && name !== "exchange_rate",
  ),
);
const joins = fc.constantFrom(
  "JOIN",
  "LEFT JOIN",
  "RIGHT JOIN",
  "FULL OUTER JOIN",
  "ANY LEFT JOIN",
  "ASOF JOIN",
  "SEMI LEFT JOIN",
);
const conditions = fc.constantFrom(
  "1",
  "0",
  "team_id = 1 or 1",
  "not (team_id = 987654)",
  "1 = 1 or team_id != 0",
  "{never} = 1",
);

/** Queries of all shapes that HogQL has, nested in each other. */
const { query } = fc.letrec<{ query: string; expression: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: "small" },
    fc.constant("1"),
    fc.constant("count()"),
    tie("query").map((inner) => `(${inner})`),
    tie("query").map((inner) => `1 in (${inner})`),
    tie("expression").map((inner) => `if(1, ${inner}, 2)`),
    tie("expression").map((inner) => `arrayMap(x -> ${inner}, [1])`),
  ),
  query: fc.oneof(
    { depthSize: "small" },
    fc
      .tuple(tables, conditions)
      .map(([table, where]) => `select 1 as v from ${table} as t0 where ${where.replace("{never}", "2")}`),
    fc
      .tuple(tables, joins, tables, conditions)
      .map(
        ([a, join, b, on]) =>
          `select 1 as v from ${a} as t1 ${join} ${b} as t2 on ${on.includes("team_id") ? "1" : "1 = 1"}`,
      ),
    fc.tuple(tables, tables).map(([a, b]) => `select 1 as v from ${a} as t1, ${b} as t2`),
    fc
      .tuple(tie("query"), tie("query"))
      .map(([a, b]) => `select 1 as v from (${a}) as q1 join (${b}) as q2 on q1.v = q2.v`),
    fc.tuple(tie("query"), tie("query")).map(([a, b]) => `(${a}) union all (${b})`),
    fc.tuple(tie("query"), tie("query")).map(([a, b]) => `with c as (${a}), d as (${b}) select v from c`),
    fc
      .tuple(tie("query"), tie("query"))
      .map(([a, b]) => `with recursive r as (select 1 as v union all ${a}) select 1 as v from (${b})`),
    fc.tuple(tie("expression"), tables).map(([e, table]) => `select ${e} as v from ${table} as t3`),
    fc
      .tuple(tie("expression"), tables)
      .map(([e, table]) => `select 1 as v from ${table} as t4 group by ${e} having 1 = (${e})`),
    fc
      .tuple(tie("expression"), tables)
      .map(([e, table]) => `select 1 as v from ${table} as t5 prewhere 1 = (${e}) or 1`),
    fc.tuple(tie("query"), tables).map(([q, table]) => `select 1 as v from ${table} as t6 array join [(${q})] as a`),
    fc
      .tuple(tie("query"), tables)
      .map(([q, table]) => `select row_number() over (order by (${q})) as v from ${table} as t7`),
    fc
      .tuple(tie("query"), tables)
      .map(([q, table]) => `select 1 as v from ${table} as t8 order by (${q}) limit (${q})`),
    fc.constantFrom(
      "select person.properties.a as v from events as t9",
      "select group_0.properties.a as v from events as t9",
      "select session.$session_duration as v from events as t9",
      "select pdi.person.properties.a as v, person_id from events as t9",
    ),
  ),
}));

describe("the tenant's guard", () => {
  test("stands at every physical table, in every query", () => {
    let compiledCount = 0;
    fc.assert(
      fc.property(query, fc.constantFrom(...MODES), (source, personsOnEventsMode) => {
        const compiled = compileQuery(source, queryContext(PROJECT, { modifiers: { personsOnEventsMode } }));
        if (!compiled.ok) return;
        compiledCount++;
        const { display } = compiled.result;
        const read = display.match(PHYSICAL) ?? [];
        const guards = display.match(/team_id, 987654\)/g) ?? [];
        // A condition that is false without reading anything folds away, its guard with it.
        if (/WHERE 0\b/.test(display)) return;
        expect(guards.length).toBeGreaterThanOrEqual(read.length);
      }),
      { numRuns: 2_000, seed: 65 },
    );
    expect(compiledCount).toBeGreaterThan(1_200);
  });

  test("a LEFT JOIN is guarded in its condition, where other tenants' rows would count as matches", () => {
    const compiled = compileQuery(
      "select 1 from events left join raw_groups g on g.key = events.event",
      queryContext(7),
    );
    const sql = compiled.ok ? compiled.result.sql : "";
    expect(sql).toContain("LEFT JOIN groups AS g ON and(equals(g.team_id, 7), ");
    expect(sql).toContain("WHERE equals(events.team_id, 7)");
  });

  test("no other table can be named, however it is spelled", () => {
    const names = [
      ...["url", "file", "s3", "gcs", "remote", "remoteSecure", "postgresql", "mysql", "mongodb", "redis", "sqlite"],
      ...["azureBlobStorage", "hdfs", "iceberg", "deltaLake", "executable", "dictionary", "loop", "viewExplain"],
      ...[
        "merge",
        "view",
        "generateRandom",
        "cluster",
        "clusterAllReplicas",
        "input",
        "values",
        "zeros",
        "generate_series",
      ],
      ...["mergeTreeIndex", "mergeTreeProjection", "fuzzJSON", "ytsaurus", "arrowFlight", "null", "odbc", "jdbc"],
    ];
    for (const name of names) {
      for (const spelled of [name, name.toUpperCase(), `\`${name}\``, `"${name}"`, `system.${name}`]) {
        for (const source of [
          `select * from ${spelled}('x')`,
          `select * from ${spelled}`,
          `with c as (select * from ${spelled}('x')) select 1 from c`,
          `select 1 where 1 in (select 1 from ${spelled}('x'))`,
          `select arrayMap(x -> (select 1 from ${spelled}('x')), [1])`,
        ]) {
          expect([source, compileQuery(source, queryContext(1)).ok]).toEqual([source, false]);
        }
      }
    }
    for (const table of [
      "system.tables",
      "system.query_log",
      "information_schema.tables",
      "default.events",
      "`default.events`",
    ]) {
      expect([table, compileQuery(`select * from ${table}`, queryContext(1)).ok]).toEqual([table, false]);
    }
  });

  test("no function outside of the catalogue can be called, however it is spelled", () => {
    const names = [
      ...[
        "file",
        "sleep",
        "sleepEachRow",
        "hostName",
        "getOSKernelVersion",
        "serverUUID",
        "currentProfiles",
        "currentUser",
      ],
      ...[
        "getSetting",
        "dictGet",
        "joinGet",
        "catboostEvaluate",
        "runningAccumulate",
        "throwIf",
        "getMacro",
        "filesystemAvailable",
      ],
      ...[
        "version",
        "uptime",
        "tcpPort",
        "queryID",
        "addressToLine",
        "evalMLMethod",
        "executable",
        "url",
        "remote",
        "mergeTreePartInfo",
      ],
    ];
    for (const name of names) {
      for (const spelled of [name, name.toUpperCase(), `\`${name}\``]) {
        for (const source of [
          `select ${spelled}('x')`,
          `select arrayMap(x -> ${spelled}(x), ['x'])`,
          `select 1 where ${spelled}('x') = 1`,
          `select ${spelled}('x') over ()`,
          `select * from numbers(${spelled}('x'))`,
          `select 1 from events order by ${spelled}('x')`,
        ]) {
          const compiled = compileQuery(source, queryContext(1));
          expect([source, compiled.ok]).toEqual([source, false]);
        }
      }
    }
  });

  test("statements, clauses and comments of the engine are parse errors or plain data", () => {
    for (const source of [
      "select 1 into outfile '/tmp/x'",
      "select 1 format CSV",
      "select 1 settings readonly = 0",
      "select 1; drop table events",
      "explain select 1",
      "describe table events",
      "kill query where 1",
      "system flush logs",
      "set readonly = 0",
      "use system",
      "insert into events values (1)",
      "select 1 from events final settings max_threads = 1",
    ]) {
      const compiled = compileQuery(source, queryContext(1));
      if (compiled.ok) expect(compiled.result.sql).not.toMatch(/outfile|FORMAT|readonly|drop|DESCRIBE|KILL/i);
      else expect(compiled.ok).toBe(false);
    }
    const hostile = "x'); drop table events; -- {a:String} %(b)s `";
    for (const source of [
      `select ${JSON.stringify(hostile).replaceAll('"', "'").replace("x'", "x\\'")}`,
      "select {v}",
    ]) {
      const compiled = compileQuery(source, queryContext(1, { values: { v: hostile } }));
      if (compiled.ok) expect(compiled.result.sql).not.toContain("drop table");
    }
  });

  test("names are quoted so that nothing in them ends the quotation", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 40 }), (name) => {
        const quoted = name.replace(/[\\`]/g, "\\$&").replaceAll("\0", "");
        const compiled = compileQuery(`select 1 as \`${quoted}\``, queryContext(1));
        if (!compiled.ok) return;
        const { sql } = compiled.result;
        const alias = sql.slice("SELECT 1 AS ".length, -" LIMIT 100".length);
        const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(alias);
        expect(plain || /^`(?:[^`\\]|\\.)*`$/s.test(alias)).toBe(true);
      }),
      { seed: 64 },
    );
  });
});

describe("names of tables", () => {
  const printed = (source: string): string => {
    const compiled = compileQuery(source, queryContext(5));
    return compiled.ok ? compiled.result.display : (compiled.diagnostics[0]?.message ?? "");
  };

  test("a table goes by no name that the query uses otherwise", () => {
    expect(printed("select count() as events from events")).toBe(
      "SELECT count() AS events FROM events AS events__t0 WHERE equals(events__t0.team_id, 5) LIMIT 100",
    );
    expect(printed("select 1 from events array join [1] as `events.team_id`")).toContain(
      "equals(events__t0.team_id, 5)",
    );
    expect(printed("select 1 as events__t0, 2 as events from events")).toContain("equals(events__t1.team_id, 5)");
    expect(printed("select 1 from events as `a.b`")).toContain(
      "FROM events AS source__t0 WHERE equals(source__t0.team_id, 5)",
    );
  });

  test("a CTE does not take the place of a table that the compiler reads", () => {
    const sql = printed("with person as (select '1' as id) select persons.id from persons join person on 1 = 1");
    expect(sql).toContain("WITH person__t0 AS (");
    expect(sql).toContain("FROM person WHERE equals(person.team_id, 5)");
    expect(sql).toContain("JOIN person__t0 AS person ON");
  });
});
