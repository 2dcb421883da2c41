import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CompiledQuery, compileQuery } from "#lang/hogql/compile.ts";
import { type MaterializedColumns, queryContext } from "#lang/hogql/context.ts";
import { SHIPPED_COLUMNS } from "#lang/hogql/schema/shipped-columns.ts";
import { QUERY_SETTINGS } from "#lang/hogql/settings.ts";
import { openWarehouse } from "#pipeline/engines/warehouse/client.ts";
import { type EmbeddedWarehouse, launchEmbeddedWarehouse } from "#pipeline/engines/warehouse/embedded/launch.ts";
import { migrateWarehouse } from "#pipeline/engines/warehouse/migrate.ts";
import type { Warehouse } from "#pipeline/engines/warehouse/port.ts";
import { propertyColumns, readable } from "./catalogue.ts";
import { advanceColumns, type ColumnsPolicy, watchColumns } from "./columns.ts";

const folder = mkdtempSync(join(tmpdir(), "hogstream-columns-"));
const logger = { info() {}, warn() {} };
let engine: EmbeddedWarehouse;
let warehouse: Warehouse;
const start = async (): Promise<void> => {
  engine = await launchEmbeddedWarehouse({ folder, logger, sessions: 3 });
  warehouse = openWarehouse(engine);
};
beforeAll(async () => {
  await start();
  await migrateWarehouse(warehouse);
});
afterAll(async () => {
  await warehouse?.close();
  await engine?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

const VALUES = [
  '"pro"',
  '"free"',
  '""',
  "null",
  '"null"',
  "12",
  "-1.50",
  "true",
  "false",
  '{"a":{"b":1},"plan":"inner"}',
  '[1,"two",null]',
  '"with \\"quotes\\""',
  '"\\\\"',
  '"back\\\\slash"',
  '"\\u00e9\\n"',
  '"1e3"',
  '"2026-01-31 10:00:00"',
];

const KEYS = ["plan", "weird key: 'x'", "`tick\\`"];

/** Events of two projects, in several months, so that the table has several parts. */
async function addEvents(from: number): Promise<void> {
  const rows: string[] = [];
  for (const [index, value] of [...VALUES, undefined].entries()) {
    for (const team of [1, 2]) {
      const pairs = value === undefined ? [] : KEYS.map((key) => `${JSON.stringify(key)}:${value}`);
      rows.push(
        JSON.stringify({
          uuid: crypto.randomUUID(),
          event: `e${from + index}`,
          team_id: team,
          distinct_id: `d${index}`,
          timestamp: `2026-0${1 + (index % 3)}-15 12:00:00`,
          properties: `{"nested":{"plan":"not this"}${pairs.map((pair) => `,${pair}`).join("")}}`,
          person_properties: `{"plan":${value ?? '"x"'}}`,
        }),
      );
    }
  }
  await warehouse.insert("events", Buffer.from(rows.join("\n")));
}

const QUERIES = [
  "select event, properties.plan, properties.plan is null, length(properties.plan) from events order by event",
  "select event, person.properties.plan from events order by event",
  "select event, properties.plan.a.b, properties.plan.2 from events order by event",
  "select event, properties.`weird key: 'x'`, properties['`tick\\\\`'] from events order by event",
  "select properties.plan, count() from events group by properties.plan order by 1, 2",
  ...["'pro'", "''", "'null'", "'12'", "'true'", "null", "'with \\\\\"quotes\\\\\"'"].flatMap((constant) =>
    ["=", "!=", "like", "not like", "ilike", "not ilike", ">", "<="].map(
      (op) => `select event from events where properties.plan ${op} ${constant} order by event`,
    ),
  ),
  "select event from events where properties.plan in ('pro', '', 'null', '12') order by event",
  "select event from events where properties.plan not in ('pro', '', 'null') order by event",
  "select event from events where properties.plan in ('pro', null) order by event",
  "select event from events where properties.plan not in ('pro') order by event",
  "select event from events where properties.plan =~ '^.r' or properties.plan !~ 'e' order by event",
  "select event from events where properties.plan between '1' and 'p' order by event",
  "select event from events where not (properties.plan = 'pro') and properties.plan is not null order by event",
  "select event from events where properties.plan = person.properties.plan order by event",
];
const KINDS = ["String", "Numeric", "Boolean", "DateTime"] as const;
const TYPED = [
  "select event, properties.plan from events order by event",
  "select event from events where properties.plan = 12 order by event",
  "select event from events where properties.plan > 1 or properties.plan < 0 order by event",
  "select event from events where properties.plan = true order by event",
];

const compiled = (source: string, materialized: MaterializedColumns, kind?: (typeof KINDS)[number]): CompiledQuery => {
  const kinds = kind === undefined ? {} : { propertyKinds: { event: { plan: kind } } };
  const compilation = compileQuery(source, queryContext(1, { materialized, ...kinds }));
  if (!compilation.ok)
    throw new Error(`${source}: ${compilation.diagnostics.map(({ message }) => message).join("; ")}`);
  return compilation.result;
};

/** What all queries answer; where the engine refuses one, its code. */
async function answers(materialized: MaterializedColumns): Promise<readonly unknown[]> {
  const given: unknown[] = [];
  const run = async ({ sql, params }: CompiledQuery): Promise<void> => {
    const answer = await warehouse
      .query(sql, { params, settings: QUERY_SETTINGS })
      .catch((error: { clickhouseCode: number }) => ({ rows: error.clickhouseCode }));
    given.push(answer.rows);
  };
  for (const source of QUERIES) await run(compiled(source, materialized));
  for (const kind of KINDS) for (const source of TYPED) await run(compiled(source, materialized, kind));
  return given;
}

const POLICY: ColumnsPolicy = { columnsMax: 4, readsMin: 3, idleDays: 14, graceSeconds: 0 };

const read = (property: string, reads: number, day: string, column = "properties"): Promise<void> =>
  warehouse.insert(
    "property_reads",
    Buffer.from(
      JSON.stringify({ team_id: 1, table_name: "events", column_name: column, property, reads, day: dayOf(day) }),
    ),
  );
const dayOf = (offset: string): string => new Date(Date.now() - Number(offset) * 86_400_000).toISOString().slice(0, 10);

async function roundsUntil(state: (names: Record<string, string>) => boolean): Promise<void> {
  for (let rounds = 0; rounds < 100; rounds++) {
    await advanceColumns(warehouse, POLICY);
    const columns = await propertyColumns(warehouse);
    if (state(Object.fromEntries(columns.map(({ name, state: now }) => [name, now])))) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("not reached in 100 rounds");
}

describe("columns of properties", () => {
  test("the shipped columns are those that the catalogue shows", async () => {
    expect(readable(await propertyColumns(warehouse))).toEqual(SHIPPED_COLUMNS);
  });

  test("a compiled query tells what it reads", () => {
    const { propertyReads } = compiled("select properties.a, properties.a.b, person.properties.c from events", {});
    expect(propertyReads.map(({ table, column, property }) => `${table}.${column}.${property}`)).toEqual([
      "events.properties.a",
      "events.person_properties.c",
    ]);
  });

  test("are made for what is read, give the same answers at every step, through a kill, and go when idle", async () => {
    await addEvents(0);
    const before = await answers({});
    for (const key of KEYS) await read(key, 5, "0");
    await read("plan", 5, "1", "person_properties");
    await read("rarely", 1, "0");
    await read("too much", 4, "0");
    const first = await advanceColumns(warehouse, POLICY);
    expect(first.added.toSorted()).toEqual([
      expect.stringMatching(/^events\.mat__tick___[0-9a-f]{8}$/),
      "events.mat_plan",
      "events.mat_pp_plan",
      expect.stringMatching(/^events\.mat_weird_key___x__[0-9a-f]{8}$/),
    ]);
    const filling = await propertyColumns(warehouse);
    expect(readable(filling.filter(({ state }) => state === "filling"))).toEqual({});
    // While old parts are filled and new rows come in.
    const watch = await watchColumns({ warehouse, logger });
    const during = await answers(watch.current());
    expect(during).toEqual(before);
    // Killed half way: what the engine had begun goes on, what it had not is begun again.
    process.kill(engine.pid, "SIGKILL");
    await engine.exited;
    await warehouse.close();
    watch.close();
    await start();
    await addEvents(100);
    const more = await answers({});
    await roundsUntil((names) => names["mat_plan"] === "filled" && names["mat_pp_plan"] === "filled");
    await roundsUntil((names) => Object.values(names).every((state) => state === "filled"));
    const after = readable(await propertyColumns(warehouse));
    expect(Object.keys(after)).toHaveLength(Object.keys(SHIPPED_COLUMNS).length + 4);
    expect(compiled(QUERIES[0]!, after).sql).toContain("events.mat_plan");
    expect(compiled(QUERIES[0]!, after).sql).not.toContain("JSONExtract");
    expect(await answers(after)).toEqual(more);
    // Rows that come later have it too.
    await addEvents(200);
    expect(await answers(after)).toEqual(await answers({}));
    const shown = compiled("select property, materialized_as, state from system.materialized_columns", {});
    const { rows } = await warehouse.query(shown.sql, { params: shown.params, settings: QUERY_SETTINGS });
    expect(rows).toContainEqual(["plan", "mat_plan", "filled"]);
    expect(rows).toContainEqual(["rarely", "", ""]);

    // Nobody reads it any more.
    await warehouse.command("DELETE FROM property_reads WHERE property != 'plan'");
    const last = await advanceColumns(warehouse, POLICY);
    expect(last.retired).toHaveLength(2);
    expect(Object.keys(readable(await propertyColumns(warehouse)))).toHaveLength(
      Object.keys(SHIPPED_COLUMNS).length + 2,
    );
    expect((await advanceColumns(warehouse, POLICY)).dropped).toHaveLength(2);
    expect(await answers(readable(await propertyColumns(warehouse)))).toEqual(await answers({}));
  });

  test("a column that was dropped can come back, and no more than the policy allows", async () => {
    await read("too much", 4, "0");
    await read("rarely", 9, "0");
    await read("one more", 8, "0");
    const { added } = await advanceColumns(warehouse, POLICY);
    expect(added).toEqual(["events.mat_rarely", expect.stringMatching(/^events\.mat_one_more_/)]);
    await roundsUntil((names) => names["mat_rarely"] === "filled");
  });

  test("maps of properties answer as the JSON does", async () => {
    for (const mode of ["enabled", "optimized"] as const) {
      for (const source of ["properties.plan", "person.properties.plan", "properties.plan in ('pro', 'free')"]) {
        const text = `select event, ${source} from events where ${source} is not null order by event`;
        const run = async (propertyGroupsMode: "disabled" | typeof mode): Promise<unknown> => {
          const compilation = compileQuery(text, queryContext(1, { modifiers: { propertyGroupsMode } }));
          if (!compilation.ok) throw new Error("does not compile");
          const { sql, params } = compilation.result;
          return (await warehouse.query(sql, { params, settings: QUERY_SETTINGS })).rows.length;
        };
        expect([mode, source, await run(mode)]).toEqual([mode, source, await run("disabled")]);
      }
    }
  });
});
