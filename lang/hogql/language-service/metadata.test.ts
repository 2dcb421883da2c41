import { expect, test } from "vitest";
import type { LibraryIndex } from "#lang/hog/library-index.ts";
import { queryContext } from "../context.ts";
import { type Language, metadata } from "./metadata.ts";
import { describeTables } from "./tables.ts";

const context = queryContext(1);
const library: LibraryIndex = {
  functions: new Map([
    [
      "length",
      { name: "length", minArgs: 1, maxArgs: 1, params: [{ name: "x", type: "any" }], returns: "integer", doc: "" },
    ],
  ]),
  globals: new Set(),
};
const of = (source: string, language: Language = "hogQL") => metadata({ source, language, context, library });

test.each<[Language, string, string, number, number]>([
  ["hogQL", "select foo from events", "Unable to resolve field: foo", 7, 10],
  ["hogQL", "select event from", "Unexpected end of query", 17, 17],
  ["hogQLExpr", "evnt = 1", "Unable to resolve field: evnt", 0, 4],
  ["hog", "return lenght('a')", "unknown function `lenght`", 7, 13],
  ["hogTemplate", "Hi {lenght('a')}", "unknown function `lenght`", 4, 10],
  ["json", "[1,", "Unexpected end of query", 3, 3],
  ["liquid", "a {{ b", "`{{` is not closed by `}}`", 2, 4],
])("%s: %s", (language, source, message, start, end) => {
  const { isValid, errors } = of(source, language);
  expect(isValid).toBe(false);
  expect(errors[0]).toMatchObject({ message, start, end });
});

test.each<[Language, string]>([
  ["hogQL", "select event from events where timestamp > now()"],
  ["hogQLExpr", "event = 'a'"],
  ["hog", "return length('a')"],
  ["hogTemplate", "Hi {length('a')}"],
  ["json", '{"a": [1]}'],
  ["liquid", "{{ a }} {% if b %}"],
])("%s is right: %s", (language, source) => {
  expect(of(source, language)).toMatchObject({ isValid: true, errors: [], warnings: [], notices: [] });
});

test("a misspelt name comes with what to write instead", () => {
  expect(of("select loweer(event) from events").errors[0]).toMatchObject({ fix: "lower" });
});

test("tables are told, CTEs are none", () => {
  const { table_names, ch_table_names } = of(
    "with a as (select 1) select count() from a join (select id from raw_persons) p on 1 = 1",
  );
  expect([table_names, ch_table_names]).toEqual([["raw_persons"], ["person"]]);
});

test("reading all events is worth a notice", () => {
  expect(of("select count() from events").notices).toEqual([
    { message: expect.stringContaining("timestamp"), start: 20, end: 26 },
  ]);
  expect(of("select count() from events where {filters}").notices).toEqual([]);
});

test("the schema shows tables with their fields, and nothing of the tenant", () => {
  const tables = describeTables(context);
  expect(tables["events"]?.fields).toMatchObject({
    uuid: { type: "string", hogql_value: "uuid" },
    properties: { type: "json" },
    person: { type: "field_traverser", chain: ["poe"] },
    group_0: { type: "lazy_table", table: expect.any(String), fields: expect.arrayContaining(["properties"]) },
  });
  expect(JSON.stringify(tables)).not.toContain("team_id");
  expect(Object.keys(tables).filter((name) => name.startsWith("raw_"))).toEqual([]);
});
