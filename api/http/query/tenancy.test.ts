/**
 * The compiler's guard alone, against the real engine: the settings by which the engine filters too are left out. Two
 * projects hold marked rows; queries that try to give the guard something else to compare must never show the other mark.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileQuery } from "#lang/hogql/compile.ts";
import { queryContext } from "#lang/hogql/context.ts";
import { QUERY_SETTINGS } from "#lang/hogql/settings.ts";
import { openWarehouse } from "#pipeline/engines/warehouse/client.ts";
import { type EmbeddedWarehouse, launchEmbeddedWarehouse } from "#pipeline/engines/warehouse/embedded/launch.ts";
import { migrateWarehouse } from "#pipeline/engines/warehouse/migrate.ts";
import type { Warehouse } from "#pipeline/engines/warehouse/port.ts";

const OURS = 1;
const THEIRS = 2;
const folder = mkdtempSync(join(tmpdir(), "hogstream-tenancy-"));
let engine: EmbeddedWarehouse;
let warehouse: Warehouse;

const lines = (make: (team: number) => object): Buffer =>
  Buffer.from(
    [OURS, THEIRS]
      .flatMap((team) => Array.from({ length: 5 }, () => JSON.stringify({ team_id: team, ...make(team) })))
      .join("\n"),
  );

beforeAll(async () => {
  engine = await launchEmbeddedWarehouse({ folder, logger: { info() {}, warn() {} } });
  warehouse = openWarehouse(engine);
  await migrateWarehouse(warehouse);
  const properties = (team: number) => JSON.stringify({ mark: `mark-of-${team}`, events: "x", team_id: OURS });
  const timestamp = "2026-01-01 00:00:00.000000";
  await warehouse.insert(
    "events",
    lines((team) => ({
      uuid: crypto.randomUUID(),
      event: `mark-of-${team}`,
      properties: properties(team),
      timestamp,
      distinct_id: `d${team}`,
    })),
  );
  await warehouse.insert(
    "groups",
    lines((team) => ({ group_type_index: 0, group_key: `mark-of-${team}`, group_properties: properties(team) })),
  );
  await warehouse.insert(
    "person",
    lines((team) => ({ id: crypto.randomUUID(), properties: properties(team), version: 1 })),
  );
});
afterAll(async () => {
  await warehouse?.close();
  await engine?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The rows as text; null for a query that does not compile or that the engine refuses. */
async function shown(source: string): Promise<string | null> {
  const compiled = compileQuery(source, queryContext(OURS));
  if (!compiled.ok) return null;
  const { sql, params } = compiled.result;
  const answer = await warehouse.query(sql, { params, settings: QUERY_SETTINGS }).catch(() => null);
  return answer === null ? null : JSON.stringify(answer.rows);
}

const forged = (name: string): readonly string[] => [
  `JSONExtract('{"team_id": 1}', 'Tuple(team_id Int64)')`,
  `JSONExtract('{"${name}": {"team_id": 1}}', '${name}', 'Tuple(team_id Int64)')`,
  `JSONExtract('{"a": 1}', 'Tuple(\`${name}.team_id\` Int64)')`,
  `untuple(JSONExtract('{"team_id": 1}', 'Tuple(team_id Int64)'))`,
  `arrayJoin([JSONExtract('{"team_id": 1}', 'Tuple(team_id Int64)')])`,
  `(select JSONExtract('{"team_id": 1}', 'Tuple(team_id Int64)'))`,
  `mapFromArrays(['team_id'], [1])`,
  "tuple(1, 1)",
  "1",
  "properties",
  "team_id",
];

/** Ways to bring a value under a name into a query that reads a table by that name. */
const templates: readonly ((table: string, as: string, name: string, value: string) => string)[] = [
  (table, as, name, value) => `select ${as}.properties.mark, ${value} as ${name} from ${table} as ${as}`,
  (table, as, name, value) =>
    `select properties.mark, ${value} as ${name} from ${table} as ${as} where ${name} is not null or 1`,
  (table, as, name, value) => `with ${value} as ${name} select properties.mark from ${table} as ${as}`,
  (table, as, name, value) => `select properties.mark from ${table} as ${as} array join [${value}] as ${name}`,
  (table, as, name, value) =>
    `select q.* from (select ${value} as ${name}, properties.mark from ${table} as ${as}) as q`,
  (table, as, name, value) =>
    `select ${as}.properties.mark from ${table} as ${as} cross join (select ${value} as ${name}) as q`,
  (table, as, name, value) =>
    `select ${as}.properties.mark from (select ${value} as ${name}) as q left join ${table} as ${as} on 1 = 1`,
  (table, as, name, value) =>
    `select ${as}.properties.mark from (select ${value} as ${name}) as q right join ${table} as ${as} on 1 = 1`,
  (table, as, name, value) =>
    `select arrayMap(${name} -> (select groupArray(properties.mark) from ${table} as ${as}), [${value}])`,
  (table, as, name, value) =>
    `select properties.mark from ${table} as ${as} group by properties.mark, ${value} as ${name}`,
  (table, as, name, value) => `select properties.mark from ${table} as ${as} order by ${value} as ${name}`,
  (table, as, name, value) =>
    `select properties.mark from ${table} as ${as} prewhere (${value} as ${name}) is not null or 1`,
  (table, as, name, value) =>
    `with ${name} as (select ${value} as team_id2) select properties.mark from ${table} as ${as}`,
  (table, as, name, value) =>
    `select (select ${value} as ${name}), (select groupArray(properties.mark) from ${table} as ${as})`,
  (table, as, name, value) => `select ${value} as ${name}, (select groupArray(properties.mark) from ${table} as ${as})`,
  (table, as, name, value) =>
    `select properties.mark, any(${value}) over (order by 1) as ${name} from ${table} as ${as}`,
];

describe("the guard compares the table's own column", () => {
  test("whatever else in the query goes by the table's name", async () => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...templates),
        fc.constantFrom("events", "raw_groups", "raw_persons", "persons", "groups"),
        fc.constantFrom("e", "events", "groups", "person", "q", "`events.team_id`", "`a.b`", "event"),
        fc.nat(),
        fc.constantFrom("same", "member", "team_id", "physical"),
        async (template, table, as, pick, kind) => {
          const plain = as.replaceAll("`", "");
          const names = {
            same: as,
            member: `\`${plain}.team_id\``,
            team_id: "`team_id`",
            physical: table.replace("raw_", ""),
          };
          const values = forged(plain.replaceAll(".", "_"));
          const text = await shown(
            template(table, as, names[kind as keyof typeof names], values[pick % values.length]!),
          );
          if (text === null) return;
          answered++;
          expect(text).not.toContain(`mark-of-${THEIRS}`);
        },
      ),
      { numRuns: 400, seed: 65, endOnFailure: true },
    );
    expect(answered).toBeGreaterThan(150);
  });

  test("in the shapes that got round a guard that trusted names", async () => {
    const tuple = `JSONExtract('{"team_id": 1}', 'Tuple(team_id Int64)')`;
    for (const source of [
      `select properties.mark, ${tuple} as events from events`,
      `select e.properties.mark, ${tuple} as e from events e`,
      `with ${tuple} as events select properties.mark from events`,
      `select properties.mark from events array join [${tuple}] as events`,
      "select properties.mark from events array join [1] as `events.team_id`",
      `select properties.mark from events where (${tuple} as events) is not null`,
      `select properties.mark from events group by properties.mark, ${tuple} as events`,
    ]) {
      const text = await shown(source);
      expect([source, text?.includes(`mark-of-${OURS}`), text?.includes(`mark-of-${THEIRS}`)]).toEqual([
        source,
        true,
        false,
      ]);
    }
  });
});
