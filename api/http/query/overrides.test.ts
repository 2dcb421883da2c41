import { expect, test } from "vitest";
import { overridden } from "./overrides.ts";

test("dates and filters of a dashboard go where the kind keeps them, also under a wrapper", () => {
  const dates = { filters_override: { date_from: "-1d", properties: [{ key: "a" }] } };
  expect(overridden({ kind: "HogQLQuery", query: "q", filters: { dateRange: { date_to: "x" } } }, dates)).toMatchObject(
    {
      filters: { dateRange: { date_from: "-1d", date_to: "x" }, properties: [{ key: "a" }] },
    },
  );
  expect(
    overridden({ kind: "InsightVizNode", source: { kind: "TrendsQuery", properties: [{ key: "b" }] } }, dates),
  ).toMatchObject({ source: { dateRange: { date_from: "-1d" }, properties: [{ key: "b" }, { key: "a" }] } });
  const tree = { type: "OR", values: [{ key: "b" }] };
  expect(overridden({ kind: "TrendsQuery", properties: tree }, dates)).toMatchObject({
    properties: { type: "AND", values: [tree, { type: "AND", values: [{ key: "a" }] }] },
  });
});

test("a variable is replaced by its id; unknown ids change nothing", () => {
  const node = { kind: "HogQLQuery", query: "q", variables: { v1: { code_name: "x", value: 1, isNull: true } } };
  expect(overridden(node, { variables_override: { v1: { value: 2 }, v9: { value: 3 } } })["variables"]).toEqual({
    v1: { code_name: "x", value: 2, isNull: false },
  });
  expect(overridden(node, {})).toEqual(node);
});
