import { describe, expect, test } from "vitest";
import { load, run } from "#runtime/interpreter/machine.ts";
import { compileFilters, eventNamesOf } from "./filters.ts";
import type { FunctionFilters } from "./record.ts";
import { testCompiler } from "./testing.ts";

const compiler = testCompiler();
const TEST_ACCOUNTS = [{ key: "email", type: "person", operator: "not_icontains", value: "@us.test" }];

const GLOBALS = {
  event: "signed up",
  distinct_id: "u1",
  uuid: "00000000-0000-4000-8000-000000000000",
  timestamp: "2026-01-01T00:00:00Z",
  properties: { plan: "pro", seats: 12, vip: true, empty: "", nothing: null, text: "100% sure" },
  elements_chain: "",
  elements_chain_href: "/pricing",
  elements_chain_texts: ["Buy", "Now"],
  elements_chain_ids: [],
  elements_chain_elements: ["a", "button"],
  person: { id: "p1", properties: { email: "ann@x.test" } },
  group_0: { properties: { size: 7 } },
};

function matches(filters: FunctionFilters): unknown {
  const { bytecode, problems } = compileFilters(filters, TEST_ACCOUNTS, compiler);
  if (bytecode === undefined) throw new Error(JSON.stringify(problems));
  const outcome = run(load(bytecode), { globals: GLOBALS }, {});
  if (outcome.kind !== "finished") throw new Error(JSON.stringify(outcome));
  return outcome.result;
}

const property = (
  key: string,
  operator?: string,
  value?: unknown,
  type?: string,
  more: object = {},
): FunctionFilters => ({
  properties: [
    { key, ...(operator === undefined ? {} : { operator }), value, ...(type === undefined ? {} : { type }), ...more },
  ],
});

describe("filters", () => {
  test.each([
    [{}, true],
    [{ events: [] }, true],
    [{ events: [{ id: "signed up" }] }, true],
    [{ events: [{ id: "other" }] }, false],
    [{ events: [{ id: "other" }, { id: null }] }, true],
    [{ events: [{ id: "signed up", properties: [{ key: "plan", value: "free" }] }] }, false],
    [{ events: [{ id: "other" }, { id: "signed up", properties: [{ key: "plan", value: "pro" }] }] }, true],
    [{ events: [{ id: "signed up" }], properties: [{ key: "plan", value: "free" }] }, false],
    [{ filter_test_accounts: true }, true],
    [{ filter_test_accounts: true, properties: [{ key: "plan", operator: "is_not", value: "pro" }] }, false],
  ] as const)("%j gives %s", (filters, expected) => {
    expect(matches(filters as FunctionFilters)).toBe(expected);
  });

  test.each([
    ["plan", undefined, "pro", true],
    ["plan", "exact", ["free", "pro"], true],
    ["plan", "exact", [], true],
    ["plan", "is_not", ["free", "pro"], false],
    ["plan", "is_not", "free", true],
    ["missing", "exact", "x", false],
    ["missing", "is_not", "x", true],
    ["plan", "icontains", "PR", true],
    ["plan", "icontains", ["x", "ro"], true],
    ["plan", "not_icontains", ["x", "ro"], false],
    ["missing", "icontains", "ul", false],
    ["missing", "not_icontains", "ul", true],
    ["plan", "regex", "^p.o$", true],
    ["plan", "not_regex", "^p.o$", false],
    ["missing", "regex", ".*", false],
    ["seats", "gt", 10, true],
    ["seats", "gt", "10", true],
    ["seats", "lte", 10, false],
    ["missing", "lt", 10, false],
    ["plan", "is_set", undefined, true],
    ["nothing", "is_set", undefined, false],
    ["missing", "is_not_set", undefined, true],
    ["empty", "is_set", undefined, true],
    ["vip", "exact", true, true],
    ["vip", "exact", ["true"], true],
  ] as const)("%s %s %j is %s", (key, operator, value, expected) => {
    expect(matches(property(key, operator, value))).toBe(expected);
  });

  test("persons, groups, metadata, elements and written expressions are reached", () => {
    expect(matches(property("email", "icontains", "@x.test", "person"))).toBe(true);
    expect(matches(property("size", "gt", 5, "group", { group_type_index: 0 }))).toBe(true);
    expect(matches(property("distinct_id", "exact", "u1", "event_metadata"))).toBe(true);
    expect(matches(property("href", "icontains", "pric", "element"))).toBe(true);
    expect(matches(property("text", "exact", ["Buy"], "element"))).toBe(true);
    expect(matches(property("tag_name", "is_not", "form", "element"))).toBe(true);
    expect(matches(property("properties.seats > 10 and event = 'signed up'", undefined, undefined, "hogql"))).toBe(
      true,
    );
  });

  test("what can't be decided in real time is refused with its place", () => {
    const at = (filters: FunctionFilters) => compileFilters(filters, [], compiler).problems.map(({ attr }) => attr);
    expect(at({ actions: [{ id: "5" }] })).toEqual(["filters.actions"]);
    expect(at(property("id", "in", 5, "cohort"))).toEqual(["filters.properties.0"]);
    expect(at({ events: [{ id: "a", properties: [{ key: "x", operator: "sounds_like", value: "y" }] }] })).toEqual([
      "filters.events.0.properties.0",
    ]);
    expect(at(property("properties.a = ", undefined, undefined, "hogql"))).toEqual(["filters.properties.0"]);
    expect(at(property("x", "exact", { a: 1 }))).toEqual(["filters.properties.0"]);
    expect(at(property("size", "gt", 5, "group"))).toEqual(["filters.properties.0"]);
  });

  test("the names of the only events that can match are known beforehand", () => {
    expect(eventNamesOf({ events: [{ id: "a" }, { id: "b" }] })).toEqual(new Set(["a", "b"]));
    expect(eventNamesOf({ events: [{ id: "a" }, {}] })).toBeNull();
    expect(eventNamesOf({ events: [] })).toBeNull();
    expect(eventNamesOf(null)).toBeNull();
  });
});
