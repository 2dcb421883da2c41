/** HogQL that is printed is HogQL: parsed and printed again it is the same text, on one line and over several. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Expression, SelectLike } from "#lang/syntax/ast.ts";
import { parseExpression, parseSelect } from "#lang/syntax/parse.ts";
import { RULES } from "../testing/rules.ts";
import { exprText, prettyQueryText, queryText } from "./hogql.ts";

const asQuery = (source: string): SelectLike => {
  const { tree, diagnostics } = parseSelect(source);
  if (tree === null) throw new Error(`${diagnostics[0]?.message}: ${source}`);
  return tree;
};
const asExpression = (source: string): Expression => {
  const { tree, diagnostics } = parseExpression(source);
  if (tree === null) throw new Error(`${diagnostics[0]?.message}: ${source}`);
  return tree;
};

function queryHolds(source: string): void {
  const once = queryText(asQuery(source));
  expect(queryText(asQuery(once)), source).toBe(once);
  const pretty = prettyQueryText(asQuery(source));
  expect(queryText(asQuery(pretty)), source).toBe(once);
  expect(prettyQueryText(asQuery(pretty)), source).toBe(pretty);
}

function expressionHolds(source: string): void {
  const once = exprText(asExpression(source));
  expect(exprText(asExpression(once)), source).toBe(once);
}

const names = fc.constantFrom(
  "a",
  "event",
  "`two words`",
  "$x",
  "`quo``te`",
  '"dou ble"',
  "`select`",
  "`ünï`",
  "`a.b`",
);
const literals = fc.oneof(
  fc.constantFrom(
    "1",
    "-2",
    "2.5",
    "1e20",
    "0.00001",
    "null",
    "true",
    "'it''s'",
    "'\\n\\\\'",
    "''",
    "'{x}'",
    "9007199254740993",
  ),
  fc.string({ unit: "binary", maxLength: 5 }).map((text) => `'${text.replace(/[\\']/g, "\\$&").replace(/\0/g, "")}'`),
);

const { expression, query } = fc.letrec<{ expression: string; query: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: "small", maxDepth: 4 },
    literals,
    fc.tuple(names, names).map(([a, b]) => `${a}.${b}`),
    names,
    fc
      .tuple(
        tie("expression"),
        fc.constantFrom(
          "+",
          "-",
          "*",
          "/",
          "%",
          "=",
          "!=",
          "<",
          ">=",
          "and",
          "or",
          "like",
          "not ilike",
          "=~",
          "!~*",
          "??",
          "||",
        ),
        tie("expression"),
      )
      .map(([a, op, b]) => `(${a}) ${op} (${b})`),
    fc.tuple(tie("expression"), tie("expression")).map(([a, b]) => `(${a}) in (${b}, 1)`),
    fc.tuple(tie("expression"), tie("query")).map(([a, q]) => `(${a}) not in (${q})`),
    tie("expression").map((a) => `not (${a})`),
    tie("expression").map((a) => `(${a}) is not null`),
    fc.tuple(tie("expression"), tie("expression")).map(([a, b]) => `(${a}) between (${b}) and 3`),
    fc
      .tuple(tie("expression"), tie("expression"), tie("expression"))
      .map(([a, b, c]) => `case when ${a} then ${b} else ${c} end`),
    fc
      .tuple(tie("expression"), tie("expression"), tie("expression"))
      .map(([a, b, c]) => `case (${a}) when ${b} then ${c} else 1 end`),
    fc.tuple(tie("expression"), tie("expression"), tie("expression")).map(([a, b, c]) => `(${a}) ? (${b}) : (${c})`),
    fc.tuple(tie("expression"), tie("expression")).map(([a, b]) => `[${a}, ${b}][1]`),
    fc.tuple(tie("expression"), tie("expression")).map(([a, b]) => `(${a}, ${b}).2`),
    fc.tuple(names, tie("expression")).map(([x, a]) => `arrayMap(${x} -> ${a}, [1])`),
    tie("expression").map((a) => `arrayMap((x, y) -> ${a}, [1], [2])`),
    tie("expression").map((a) => `quantile(0.5)(${a})`),
    tie("expression").map((a) => `count(distinct ${a})`),
    tie("expression").map(
      (a) => `sum(${a}) over (partition by ${a} order by ${a} desc rows between 1 preceding and unbounded following)`,
    ),
    tie("expression")
      .map((a) => `(${a}) as x`)
      .map((a) => `tuple(${a})`),
    tie("expression").map((a) => `{'k': ${a}}`),
    tie("expression").map((a) => `interval (${a}) day`),
    tie("expression").map((a) => `(${a})::int`),
    tie("query").map((q) => `(${q})`),
    fc.constantFrom(
      "person_id in cohort 3",
      "person_id not in cohort 'x'",
      "{variables.a}",
      "interval '3 weeks'",
      "<Sparkline data={[1, 2]} />",
      "trim(a)",
      "cast(a as date)",
    ),
  ),
  query: fc.oneof(
    { depthSize: "small", maxDepth: 3 },
    fc.tuple(tie("expression"), names).map(([a, n]) => `select ${a}, ${n} from events as e`),
    fc
      .tuple(tie("expression"), tie("expression"))
      .map(([a, b]) => `select distinct ${a} as c from events where ${b} limit 3 offset 1`),
    fc
      .tuple(tie("expression"), tie("expression"), tie("expression"))
      .map(
        ([a, b, c]) =>
          `select ${a} from events prewhere ${b} group by ${a}, 2 having ${c} order by ${b} desc, 1 limit 2 by ${a} limit 5`,
      ),
    fc
      .tuple(tie("query"), tie("expression"))
      .map(([q, a]) => `select * from (${q}) as s left join events as e on ${a}`),
    fc
      .tuple(tie("query"), tie("query"), fc.constantFrom("union all", "union distinct", "intersect", "except"))
      .map(([a, b, op]) => `(${a}) ${op} (${b})`),
    fc.tuple(tie("query"), tie("query")).map(([a, b]) => `with c as (${a}), 1 as one select one from (${b}) as d`),
    tie("expression").map((a) => `select x from events array join [${a}] as x sample 1/2`.replace(/ sample 1\/2/, "")),
    tie("expression").map((a) => `select ${a} from events sample 0.5 offset 1/8`),
    fc.constantFrom(
      "select 1",
      "select count() from numbers(3)",
      "select sum(1) over w from events window w as (order by a)",
      "select a from events group by grouping sets ((a), ())",
      "select e.* from events as e",
      "select columns('^a') from events",
      "with recursive r as (select 1 as n union all select n + 1 from r) select n from r",
    ),
  ),
}));

describe("print(parse(print(x))) is print(x)", () => {
  test("for expressions", () => {
    fc.assert(fc.property(expression, expressionHolds), { numRuns: 400, seed: 7 });
  });

  test("for queries", () => {
    fc.assert(fc.property(query, queryHolds), { numRuns: 400, seed: 7 });
  });

  test("for every rule's text", () => {
    for (const { rules } of RULES)
      for (const { hogql } of rules) {
        if (/^\s*(select|with)\b/i.test(hogql)) queryHolds(hogql);
        else expressionHolds(hogql);
      }
  });
});
