/** What the compiler prints, planned and run by the embedded engine over the tables of the migrations. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileQuery } from "#lang/hogql/compile.ts";
import { queryContext } from "#lang/hogql/context.ts";
import { QUERY_SETTINGS, tenantFilters } from "#lang/hogql/settings.ts";
import { contextOf, RULES } from "#lang/hogql/testing/rules.ts";
import { openWarehouse, quoteIdentifier } from "./client.ts";
import { type EmbeddedWarehouse, launchEmbeddedWarehouse } from "./embedded/launch.ts";
import { migrateWarehouse } from "./migrate.ts";
import type { Warehouse } from "./port.ts";

const folder = mkdtempSync(join(tmpdir(), "hogstream-hogql-"));
let engine: EmbeddedWarehouse;
let warehouse: Warehouse;
beforeAll(async () => {
  engine = await launchEmbeddedWarehouse({ folder, logger: { info() {}, warn() {} }, sessions: 3 });
  warehouse = openWarehouse(engine);
  await migrateWarehouse(warehouse);
  for (const { given } of RULES) {
    for (const [key, { column, nullable }] of Object.entries(given.materialized ?? {})) {
      const table = quoteIdentifier(key.slice(0, key.indexOf(".")));
      const type = nullable ? "Nullable(String)" : "String";
      await warehouse.command(`ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS ${quoteIdentifier(column)} ${type}`);
    }
  }
});
afterAll(async () => {
  await warehouse?.close();
  await engine?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

async function run(source: string, context = queryContext(1)): Promise<readonly (readonly unknown[])[]> {
  const compiled = compileQuery(source, context);
  if (!compiled.ok) throw new Error(`${source}: ${compiled.diagnostics[0]?.message}`);
  const { sql, params } = compiled.result;
  const settings = { ...QUERY_SETTINGS, readonly: 1, additional_table_filters: tenantFilters(context) };
  return (await warehouse.query(sql, { params, settings })).rows;
}

describe("the engine takes what each rule prints", () => {
  for (const { about, given, rules } of RULES) {
    test(about, async () => {
      for (const { hogql, error } of rules) {
        if (error !== undefined) continue;
        const source = /^\s*(select|with)\b/i.test(hogql) ? hogql : `select ${hogql} from events`;
        await expect(run(source, contextOf(given)), source).resolves.toBeDefined();
      }
    });
  }
});

describe("answers", () => {
  const at = "2026-01-01 12:00:00";
  beforeAll(async () => {
    const event = (distinct: string, properties: object, more: object = {}) =>
      JSON.stringify({
        uuid: crypto.randomUUID(),
        event: "$pageview",
        team_id: 1,
        distinct_id: distinct,
        timestamp: at,
        properties: JSON.stringify(properties),
        ...more,
      });
    const session = (index: number) => `019b7947-0000-7000-8000-00000000000${index}`;
    await warehouse.insert(
      "events",
      Buffer.from(
        [
          event("a", { $session_id: session(1), $current_url: "https://a.b/?x", utm_source: "google", gclid: "1" }),
          event("b", { $session_id: session(2), $current_url: "https://a.b/", $referring_domain: "www.bing.com" }),
          event("c", { $session_id: session(3), $current_url: "https://a.b/", $referring_domain: "$direct" }),
          event("d", { $session_id: session(4), $current_url: "https://a.b/", utm_medium: "email" }),
          event("e", { $session_id: session(5), $current_url: "https://a.b/", utm_medium: "cpc", fbclid: "x" }),
          event("f", { $session_id: session(6), $current_url: "https://a.b/", $referring_domain: "blog.example" }),
          event("g", { nested: { $session_id: session(7) } }, { event: "survey sent" }),
        ].join("\n"),
      ),
    );
  });

  test("a session's channel comes from its first event", async () => {
    expect(await run("select distinct_id, $channel_type from sessions order by distinct_id")).toEqual([
      ["a", "Paid Search"],
      ["b", "Organic Search"],
      ["c", "Direct"],
      ["d", "Email"],
      ["e", "Paid Social"],
      ["f", "Referral"],
    ]);
  });

  test("a project's own rules come first", async () => {
    const rule = {
      channel_type: "Ours",
      combiner: "AND",
      items: [
        { key: "utm_medium", op: "exact", value: ["email"] },
        { key: "url", op: "icontains", value: "A.B" },
      ],
    } as const;
    const context = queryContext(1, { modifiers: { customChannelTypeRules: [rule] } });
    expect(await run("select distinct_id from sessions where $channel_type = 'Ours'", context)).toEqual([["d"]]);
  });

  test("what a name says about a bot, a language, a version or a currency", async () => {
    await warehouse.insert(
      "exchange_rate",
      Buffer.from(
        '{"currency":"EUR","date":"2026-01-01","rate":0.5}\n{"currency":"GBP","date":"2026-01-01","rate":0.25}',
      ),
    );
    await warehouse.command("SYSTEM RELOAD DICTIONARY exchange_rate_dict");
    const [row] = await run(
      "select getBotName('Mozilla/5.0 (compatible; GPTBot/1.2)'), getTrafficType('Mozilla/5.0 Chrome/1'), " +
        "isLikelyBot('curl/8'), languageCodeToName('fr'), languageCodeToName('xx'), " +
        "sortableSemVer('v1.10.0') > sortableSemVer('1.9.9-rc1'), sortableSemVer('1.02.3') < sortableSemVer('0.0.1'), " +
        "toFloat(convertCurrency('EUR', 'GBP', 10, toDate('2026-02-01'))), toFloat(convertCurrency('XXX', 'GBP', 10))",
    );
    expect(row).toEqual(["GPTBot", "Regular", 1, "French", "Unknown", 1, 0, 5, 0]);
  });

  test("properties of any name, as keys and where columns are made of them", async () => {
    const names = [
      "a'b",
      "a`b",
      "a\\b",
      "a{b:String}",
      "50%",
      "%",
      "x".repeat(5_000),
      "😀",
      "",
      "team_id",
      "a.b",
      "a\nb",
    ];
    const line = (name: string, index: number): string =>
      JSON.stringify({
        uuid: crypto.randomUUID(),
        event: "named",
        team_id: 7,
        distinct_id: String(index),
        timestamp: at,
        properties: JSON.stringify({ [name]: `value ${index}` }),
      });
    await warehouse.insert("events", Buffer.from(names.map(line).join("\n")));
    for (const [index, name] of names.entries()) {
      const key = `properties['${name.replace(/[\\']/g, "\\$&").replace("\n", "\\n")}']`;
      const source = `select distinct_id, ${key} from events where ${key} = 'value ${index}' group by distinct_id, ${key}`;
      expect(await run(source, queryContext(7)), name.slice(0, 20)).toEqual([[String(index), `value ${index}`]]);
      expect(
        await run(
          `select q.distinct_id from (select distinct_id, ${key} as v from events) as q where q.v = 'value ${index}'`,
          queryContext(7),
        ),
      ).toEqual([[String(index)]]);
    }
    expect(await run("select properties['a%b'] from persons", queryContext(7))).toEqual([]);
  });

  test("a nested key is not the event's own", async () => {
    expect(await run("select count() from events where $session_id is not null")).toEqual([[6]]);
    const { rows } = await warehouse.query("SELECT count() FROM events WHERE `$session_id` != ''");
    expect(rows).toEqual([[6]]);
  });

  test("recursion ends, and windows look where they should", async () => {
    expect(
      await run("with recursive r (n) as (select 1 union all select n + 1 from r where n < 5) select sum(n) from r"),
    ).toEqual([[15]]);
    expect(await run("select number, lag(number) over (order by number) from numbers(3) order by number")).toEqual([
      [0, null],
      [1, 0],
      [2, 1],
    ]);
    expect(
      await run("select number as n, 1 as v from numbers(2) order by n with fill from 0 to 4 interpolate (v as v + 1)"),
    ).toEqual([
      [0, 1],
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });
});
