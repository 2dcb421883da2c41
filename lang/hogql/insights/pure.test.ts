/** What needs no warehouse: dates, formulas, selectors, mistakes and their places, HogQL in the answer. */
import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { compileQuery } from "../compile.ts";
import { queryContext } from "../context.ts";
import { exprText, queryText } from "../print/hogql.ts";
import { compileStatement } from "./compile.ts";
import { insightContext } from "./context.ts";
import { dateRange, dayText, parseMoment, previousRange, resolvedRange, tickLabel, ticksOf } from "./dates.ts";
import { parseFormula } from "./formula.ts";
import { INSIGHT_LIMITS, planInsight } from "./insight.ts";
import { hogqlOf } from "./planning.ts";
import { parseSelector } from "./selectors.ts";
import { and, expr, or, query } from "./template.ts";

const NEW_YORK = { zone: "America/New_York", weekStart: "sunday" } as const;
/** A Thursday, in local time. */
const NOW = DateTime.fromISO("2024-02-29T15:30:00", { zone: NEW_YORK.zone }).toMillis();
const context = insightContext(queryContext(1, { timezone: NEW_YORK.zone }), NOW);

describe("dates", () => {
  const at = (text: string): string | undefined => {
    const moment = parseMoment(text, NEW_YORK, NOW, true);
    return (
      moment && DateTime.fromMillis(moment.micros / 1_000, { zone: NEW_YORK.zone }).toFormat("yyyy-MM-dd HH:mm:ss")
    );
  };
  test.each([
    ["-7d", "2024-02-22 00:00:00"],
    ["-3h", "2024-02-29 12:30:00"],
    ["-30M", "2024-02-29 15:00:00"],
    ["-1m", "2024-01-29 00:00:00"],
    ["-1y", "2023-02-28 00:00:00"],
    ["-1q", "2023-11-29 00:00:00"],
    ["dStart", "2024-02-29 00:00:00"],
    ["wStart", "2024-02-25 00:00:00"],
    ["mStart", "2024-02-01 00:00:00"],
    ["-1mStart", "2024-01-01 00:00:00"],
    ["-1dStart", "2024-02-28 00:00:00"],
    ["yStart", "2024-01-01 00:00:00"],
    ["qStart", "2024-01-01 00:00:00"],
    ["2024-02-03", "2024-02-03 00:00:00"],
    ["2024-02-03T10:00:00Z", "2024-02-03 05:00:00"],
    ["2024-02-03 10:00:00", "2024-02-03 10:00:00"],
    ["soon", undefined],
    ["d", undefined],
    ["2024-02-30", undefined],
  ])("%s", (text, expected) => expect(at(text)).toBe(expected));

  test("an end is the last microsecond of its unit", () => {
    expect(parseMoment("-1mEnd", NEW_YORK, NOW, false)!.micros % 1_000_000).toBe(999_999);
    expect(resolvedRange(dateRange({ date_from: "-1mStart", date_to: "-1mEnd" }, "day", context))).toEqual({
      date_from: "2024-01-01T00:00:00-05:00",
      date_to: "2024-01-31T23:59:59.999999-05:00",
    });
  });

  test("hours have no gap where clocks change, and the changed hour comes twice", () => {
    const march = { date_from: "2024-03-10", date_to: "2024-03-11", explicitDate: true };
    const spring = ticksOf(dateRange(march, "hour", context));
    expect(spring.slice(1, 4).map(({ start }) => dayText(start, "hour"))).toEqual([
      "2024-03-10 01:00:00",
      "2024-03-10 03:00:00",
      "2024-03-10 04:00:00",
    ]);
    const autumn = ticksOf(dateRange({ ...march, date_from: "2024-11-03", date_to: "2024-11-04" }, "hour", context));
    expect(autumn).toHaveLength(26);
    expect(new Set(autumn.map(({ key }) => key)).size).toBe(26);
  });

  test("the period before counts days, not hours", () => {
    const range = dateRange({ date_from: "2024-03-10", date_to: "2024-03-16" }, "day", context);
    expect(resolvedRange(previousRange(range, null))).toEqual({
      date_from: "2024-03-03T00:00:00-05:00",
      date_to: "2024-03-09T23:59:59.999999-05:00",
    });
    expect(resolvedRange(previousRange(range, "-1y")).date_to).toBe("2023-03-16T23:59:59.999999-04:00");
  });

  test("are called as charts call them", () => {
    const start = DateTime.fromISO("2024-01-03T14:05:06", { zone: "utc" });
    expect(
      (["second", "minute", "hour", "day", "week", "month"] as const).map((interval) => tickLabel(start, interval)),
    ).toEqual(["3-Jan 14:05:06", "3-Jan 14:05", "3-Jan 14:05", "3-Jan-2024", "3-Jan–9-Jan", "Jan 2024"]);
  });
});

test("formulas follow arithmetic", () => {
  const value = (text: string): number => parseFormula(text, 3, "f")([6, 3, 0]);
  expect(["A+B*2", "(A+B)*2", "-A - -B", "A/C", "a/b/2", "1.5*B", ".5 + A"].map(value)).toEqual([
    12, 18, -3, 0, 1, 4.5, 6.5,
  ]);
  for (const wrong of ["", "A+", "A B", "(A", "D", "A;B", "A**2", "system()"]) expect(() => value(wrong)).toThrow();
});

test("selectors that can not be read are refused", () => {
  for (const wrong of ["", "> a", "a >", "a:hover", "a[href^=x]"]) expect(() => parseSelector(wrong, "p")).toThrow();
});

describe("templates", () => {
  test("take trees and values, and splice lists", () => {
    const filled = query`select ${[expr`event`, expr`count() as n`]} from events where ${and(expr`1 = 1`, or())} and event = ${"it's {x}"} group by ${[expr`event`]}`;
    expect(queryText(filled)).toBe(
      "SELECT event, count() AS n FROM events WHERE and(equals(1, 1), false, equals(event, 'it\\'s {x}')) GROUP BY event",
    );
  });
  test("And and Or stay flat", () => {
    expect(exprText(and(and(expr`a`, expr`b`), expr`c`))).toBe("and(a, b, c)");
    expect(exprText(expr`${and(expr`a`, expr`b`)} and c`)).toBe("and(a, b, c)");
    expect(exprText(and())).toBe("true");
  });
});

describe("mistakes are told with their place", () => {
  const series = [{ kind: "EventsNode", event: "a" }];
  const place = (asked: object): string | undefined => {
    const planning = planInsight(asked, context);
    if (!planning.ok) return planning.problems[0]!.path;
    for (const statement of planning.plan.statements) {
      const compiled = compileStatement(statement, { ...queryContext(1), limits: INSIGHT_LIMITS });
      if (!compiled.ok) return compiled.problems[0]!.path;
    }
    return undefined;
  };
  test.each([
    [{ kind: "Nope" }, "kind"],
    [{ kind: "TrendsQuery" }, "series"],
    [{ kind: "TrendsQuery", series: [] }, "series"],
    [{ kind: "TrendsQuery", series: [...series, { kind: "EventsNode", math: "davg" }] }, "series[1].math"],
    [
      { kind: "TrendsQuery", series: [{ ...series[0], properties: [{ key: "a", operator: "like" }] }] },
      "series[0].properties[0].operator",
    ],
    [
      {
        kind: "TrendsQuery",
        series,
        properties: { type: "AND", values: [{ type: "OR", values: [{ key: "a", operator: "like" }] }] },
      },
      "properties.values[0].values[0].operator",
    ],
    [{ kind: "TrendsQuery", series, properties: [{ type: "hogql", key: "nope > " }] }, "properties[0].key"],
    [{ kind: "TrendsQuery", series, properties: [{ type: "hogql", key: "nope > 1" }] }, "properties[0].key"],
    [{ kind: "TrendsQuery", series: [{ ...series[0], math: "hogql", math_hogql: "summ(1)" }] }, "series[0].math_hogql"],
    [{ kind: "TrendsQuery", series: [{ ...series[0], math: "sum" }] }, "series[0].math_property"],
    [{ kind: "TrendsQuery", series: [{ kind: "ActionsNode", id: 9 }] }, "series[0].id"],
    [{ kind: "TrendsQuery", series, dateRange: { date_from: "soon" } }, "dateRange.date_from"],
    [{ kind: "TrendsQuery", series, dateRange: { date_from: "-9y" }, interval: "second" }, "interval"],
    [{ kind: "TrendsQuery", series, trendsFilter: { formula: "A + B" } }, "trendsFilter.formula"],
    [
      { kind: "TrendsQuery", series, breakdownFilter: { breakdown: 5, breakdown_type: "cohort" } },
      "breakdownFilter.breakdown",
    ],
    [{ kind: "InsightVizNode", source: { kind: "FunnelsQuery", series } }, "series"],
    [{ kind: "RetentionQuery" }, "retentionFilter"],
    [
      {
        kind: "ActorsQuery",
        source: { kind: "InsightActorsQuery", source: { kind: "TrendsQuery", series }, series: 4 },
      },
      "source.series",
    ],
    [{ kind: "TrendsQuery", series }, undefined],
  ])("%j", (asked, expected) => expect(place(asked)).toBe(expected));
});

test("an answer carries its HogQL, values as values", () => {
  const planning = planInsight(
    { kind: "TrendsQuery", series: [{ kind: "EventsNode", event: "it's" }], interval: "day" },
    context,
  );
  if (!planning.ok) throw new Error("not planned");
  const step = planning.plan.answer([{ columns: [], rows: [["2024-02-29", "3"]] }]);
  if (step.kind !== "answer") throw new Error("one round");
  expect(step.response.hogql).toContain("equals(event, 'it\\'s')");
  expect((step.response.results as readonly { data: number[] }[])[0]!.data.at(-1)).toBe(3);
});

describe("the HogQL of an answer can be asked again", () => {
  const series = ["a", "b", "c"].map((event) => ({ kind: "EventsNode", event }));
  const one = series.slice(0, 1);
  const broken = { breakdownFilter: { breakdowns: [{ property: "plan" }, { property: "tier", type: "person" }] } };
  const x = { kind: "EventsNode", event: "x", funnelFromStep: 0, funnelToStep: 2 };
  test.each([
    { kind: "TrendsQuery", series, ...broken, compareFilter: { compare: true } },
    { kind: "TrendsQuery", series: [{ ...one[0], math: "weekly_active" }], interval: "week" },
    {
      kind: "TrendsQuery",
      series: [{ ...one[0], math: "first_time_for_user", properties: [{ key: "a", operator: "is_set" }] }],
    },
    { kind: "FunnelsQuery", series, funnelsFilter: { exclusions: [x] } },
    {
      kind: "FunnelsQuery",
      series,
      ...broken,
      funnelsFilter: { funnelOrderType: "strict", breakdownAttributionType: "step" },
    },
    { kind: "FunnelsQuery", series, funnelsFilter: { funnelOrderType: "unordered", funnelVizType: "time_to_convert" } },
    { kind: "FunnelsQuery", series, funnelsFilter: { funnelVizType: "trends", exclusions: [x] } },
    {
      kind: "RetentionQuery",
      retentionFilter: { retentionType: "retention_first_ever_occurrence", cumulative: true },
      ...broken,
    },
    { kind: "PathsQuery", pathsFilter: { startPoint: "a", endPoint: "b", pathGroupings: ["/x/*"] } },
    { kind: "LifecycleQuery", series: one },
    { kind: "StickinessQuery", series: one, compareFilter: { compare: true } },
    { kind: "WebOverviewQuery", properties: [], compareFilter: { compare: true }, includeLCPScore: true },
    { kind: "EventsQuery", select: ["*", "person", "properties.a"] },
    {
      kind: "ActorsQuery",
      source: { kind: "FunnelsActorsQuery", source: { kind: "FunnelsQuery", series }, funnelStep: -2 },
    },
  ])("%j", (asked) => {
    const planning = planInsight(asked, context);
    if (!planning.ok) throw new Error(JSON.stringify(planning.problems));
    const text = hogqlOf(planning.plan.statements.map(({ query: statement }) => statement));
    const again = compileQuery(text, { ...queryContext(1), limits: INSIGHT_LIMITS });
    expect(again.ok ? again.result.hogql : again.diagnostics).toBe(text);
  });
});
