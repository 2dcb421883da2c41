import { describe, expect, test } from "vitest";
import { hasErrors } from "#lang/diagnostics/diagnostic.ts";
import { compileExpression, compileQuery } from "./compile.ts";
import { type Modifiers, type QueryContext, queryContext } from "./context.ts";

type Given = Partial<Omit<QueryContext, "projectId" | "modifiers">> & { readonly modifiers?: Partial<Modifiers> };

const printed = (source: string, given: Given = {}): string => {
  const modifiers = { personsOnEventsMode: "person_id_no_override_properties_on_events", ...given.modifiers } as const;
  const compiled = compileQuery(source, queryContext(42, { ...given, modifiers }));
  if (!compiled.ok) throw new Error(compiled.diagnostics.map(({ message }) => message).join("; "));
  return compiled.result.display;
};

const refused = (source: string, given: Given = {}) => {
  const compiled = compileQuery(source, queryContext(42, given));
  if (compiled.ok) throw new Error(`printed: ${compiled.result.display}`);
  expect(hasErrors(compiled.diagnostics)).toBe(true);
  return compiled.diagnostics[0]!;
};

const expression = (source: string, given: Given = {}): string => {
  const compiled = compileExpression(source, queryContext(42, given));
  if (!compiled.ok) throw new Error(compiled.diagnostics.map(({ message }) => message).join("; "));
  return compiled.result.display;
};

describe("printing", () => {
  test.each([
    ["select event from events", "SELECT events.event AS event FROM events WHERE equals(events.team_id, 42) LIMIT 100"],
    [
      "select e.event from events e limit 7",
      "SELECT e.event AS event FROM events AS e WHERE equals(e.team_id, 42) LIMIT 7",
    ],
    [
      "select count() from events group by event having count() > 2",
      "SELECT count() AS `count()` FROM events WHERE equals(events.team_id, 42) GROUP BY events.event HAVING ifNull(greater(count(), 2), 0) LIMIT 100",
    ],
    ["select 1 union all (select 2 union all select 3)", "SELECT 1 LIMIT 100 UNION ALL (SELECT 2 UNION ALL SELECT 3)"],
    ["select 1 limit 99999999", "SELECT 1 LIMIT 50000"],
    ["select 1 limit 9223372036854775807", "SELECT 1 LIMIT 50000"],
    [
      "select timestamp as event, event from events limit 1",
      "SELECT toTimeZone(events.timestamp, %(hogql_val_0)s) AS event, event FROM events WHERE equals(events.team_id, 42) LIMIT 1",
    ],
    [
      "with a as (select event as x from events), b as (select x from a) select x from b limit 1",
      "WITH a AS (SELECT events.event AS x FROM events WHERE equals(events.team_id, 42)), b AS (SELECT a.x AS x FROM a) SELECT b.x AS x FROM b LIMIT 1",
    ],
    [
      "with recursive n as (select 1 as x union all select x + 1 from n where x < 5) select x from n limit 9",
      "WITH RECURSIVE n AS (SELECT 1 AS x UNION ALL SELECT plus(n.x, 1) FROM n WHERE less(n.x, 5)) SELECT n.x AS x FROM n LIMIT 9",
    ],
    [
      "select 1 from (select event from events limit 3) limit 1",
      "SELECT 1 FROM (SELECT events.event AS event FROM events WHERE equals(events.team_id, 42) LIMIT 3) LIMIT 1",
    ],
    [
      "select b, a from (select 1, 2 as x) as t (a, b) limit 1",
      "SELECT t.b AS b, t.a AS a FROM (SELECT 1 AS a, 2 AS b) AS t LIMIT 1",
    ],
    [
      "with c as (select 1 as x) select y from c as d (y) limit 1",
      "WITH c AS (SELECT 1 AS x) SELECT d.x AS y FROM c AS d LIMIT 1",
    ],
    [
      "select id, name from events as e (id, name) limit 1",
      "SELECT e.uuid AS id, e.event AS name FROM events AS e WHERE equals(e.team_id, 42) LIMIT 1",
    ],
    [
      "select columns('^(event|uuid)$') from events limit 1",
      "SELECT events.uuid AS uuid, events.event AS event FROM events WHERE equals(events.team_id, 42) LIMIT 1",
    ],
    ["select * exclude (b) from (select 1 as a, 2 as b) limit 1", "SELECT a AS a FROM (SELECT 1 AS a, 2 AS b) LIMIT 1"],
    ["select 1 limit 40 %", "SELECT 1 LIMIT 0.4"],
    [
      "select event, count() from events group by grouping sets ((event), ()) limit 1",
      "SELECT events.event AS event, count() AS `count()` FROM events WHERE equals(events.team_id, 42) GROUP BY GROUPING SETS ((events.event), ()) LIMIT 1",
    ],
    [
      "select 1 intersect select 2 except (select 3 union all select 4)",
      "SELECT 1 LIMIT 100 INTERSECT SELECT 2 LIMIT 100 EXCEPT (SELECT 3 UNION ALL SELECT 4)",
    ],
    ["select [1,2][1:2] as x", "SELECT arraySlice([1, 2], 1, plus(minus(2, 1), 1)) AS x LIMIT 100"],
  ])("%s", (source, sql) => {
    expect(printed(source)).toBe(sql);
  });

  test("the text for the server carries the types of its values, which never stand in it", () => {
    const source = "select event from events where event = 'a\\'b' and properties.x[2] = {list} and timestamp > {day}";
    const context = queryContext(1, { values: { list: ["p", "q"], day: "2026-01-01" } });
    const compiled = compileQuery(source, context);
    if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
    const { sql, params } = compiled.result;
    expect(sql).toContain("equals(events.event, {hogql_val_0:String})");
    expect(Object.values(params)).toEqual(["a'b", "x", 2, ["p", "q"], "UTC", "2026-01-01"]);
    expect(sql).toContain("{hogql_val_2:Int64}");
    expect(sql).toContain("{hogql_val_3:Array(String)}");
    expect(sql).not.toMatch(/a'b|2026/);
  });

  test("the query comes back as HogQL over several lines", () => {
    const compiled = compileQuery(
      "select event, count() c from events where event = 'a' group by event limit 5",
      queryContext(1),
    );
    expect(compiled.ok && compiled.result.hogql).toBe(
      "SELECT\n    event,\n    count() AS c\nFROM\n    events\nWHERE\n    equals(event, 'a')\nGROUP BY\n    event\nLIMIT 5",
    );
  });

  test("properties are converted by what is known of them, one level deep", () => {
    const propertyKinds = { event: { n: "Numeric", ok: "Boolean" }, person: { since: "DateTime" } } as const;
    expect(expression("properties.n > 5", { propertyKinds })).toMatch(
      /^ifNull\(greater\(accurateCastOrNull\(.*\), 5\), 0\)$/,
    );
    expect(expression("properties.n.deep", { propertyKinds })).not.toContain("accurateCastOrNull");
    expect(expression("properties['ok'] = true", { propertyKinds })).toContain("toBool(transform(toString(");
    expect(expression("person.properties.since", { propertyKinds })).toMatch(/^parseDateTime64BestEffortOrNull\(/);
  });

  test("a condition on persons is asked early, unless its name means something else in the query", () => {
    const early = (source: string): string | undefined =>
      /AS where_optimization WHERE and\(equals\(where_optimization.team_id, 42\), (.*?)\)\)\)\) GROUP BY/.exec(
        printed(source),
      )?.[1];
    expect(early("select id from persons where is_identified = true")).toBe(
      "equals(where_optimization.is_identified, 1)",
    );
    expect(early("select id from persons p where p.id = 'x' and 1 in (select 1)")).toBe(
      "equals(where_optimization.id, %(hogql_val_0)s)",
    );
    expect(early("select 'x' as id from persons where id = 'x'")).toBeUndefined();
    expect(early("select 'x' as id from persons p where p.id = 'x'")).toContain("where_optimization.id");
    expect(early("select persons.id from persons join events on 1 = 1 where persons.id = 'x'")).toBeUndefined();
  });

  test("bounds of time reach the sessions' ids, three days wider", () => {
    const bounds = (source: string): readonly string[] =>
      printed(source).match(/(?<!ifNull\()(greaterOrEquals|lessOrEquals)\(fromUnixTimestamp/g) ?? [];
    expect(bounds("select count() from sessions where $start_timestamp >= '2026-01-01'")).toHaveLength(1);
    expect(
      bounds("select session.$session_duration from events where timestamp between now() - interval 1 day and now()"),
    ).toEqual(["greaterOrEquals(fromUnixTimestamp", "lessOrEquals(fromUnixTimestamp"]);
    expect(bounds("select session.id from events e where '2026-01-01' < e.timestamp and event = 'a'")).toHaveLength(1);
    expect(bounds("select session.id from events where timestamp > '2026-01-01' or event = 'a'")).toHaveLength(0);
    expect(bounds("select session.id from events where timestamp > (select max(timestamp) from events)")).toHaveLength(
      0,
    );
    expect(bounds("select session.id from events where timestamp > created_at")).toHaveLength(0);
    expect(printed("select session.id from events where timestamp > '2026-01-01'")).toContain(
      "minus(toDateTime(%(hogql_val_0)s, %(hogql_val_1)s), toIntervalDay(3))",
    );
  });

  test("{filters} is the date range on the table's time", () => {
    const given: Given = { filters: { dateFrom: "2026-01-01", dateTo: "2026-02-01" }, timezone: "UTC" };
    const sql = printed("select 1 from events where {filters}", given);
    expect(sql).toContain("less(toTimeZone(events.timestamp, %(hogql_val_0)s), %(hogql_val_1)s)");
    expect(printed("select 1 from sessions where {filters}", given)).toContain("sessions.`$start_timestamp`");
  });
});

describe("what is refused", () => {
  test.each([
    ["select foo from events", "Unable to resolve field: foo", [7, 10]],
    ["select 1 from nope", "Unknown table `nope`.", [14, 18]],
    [
      "select loweer(event) from events",
      "Unsupported function call 'loweer(...)'. Perhaps you meant 'lower(...)'?",
      [7, 13],
    ],
    ["select 1 as a, 2 as a", "Cannot redefine an alias with the name: a", [15, 21]],
    [
      "select event from events a join events b on a.uuid = b.uuid",
      "Ambiguous query. Found multiple sources for field: event",
      [7, 12],
    ],
  ])("%s", (source, message, [start, end]) => {
    expect(refused(source)).toMatchObject({ message, span: { start, end } });
  });

  test("a query too deep for any stack is refused, not run out of", () => {
    const deep = `select ${"[".repeat(400)}1${"]".repeat(400)}`;
    expect(refused(deep).message).toMatch(/nested/);
    let query = "select 1 as x";
    for (let level = 0; level < 90; level++) query = `select x from (${query})`;
    expect(refused(query).message).toMatch(/nested/);
  });

  test("a query that would double with every level is refused before it has", () => {
    let equal = "properties.a";
    for (let level = 0; level < 40; level++) equal = `properties.b = (${equal})`;
    expect(refused(`select ${equal} from events`).message).toBe("The query is too large");
    let part = "timestamp";
    for (let level = 0; level < 12; level++) part = `date_part(event, ${part})`;
    expect(refused(`select ${part} from events`).message).toBe("The query is too large");
  });
});
