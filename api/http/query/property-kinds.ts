import type { PropertyKind, QueryContext } from "#lang/hogql/context.ts";
import type { PropertyNames } from "#lang/hogql/language-service/autocomplete.ts";
import type { Warehouse } from "#pipeline/engines/warehouse/port.ts";

type Kinds = QueryContext["propertyKinds"];

/** Gives what is known of a project's properties. Never rejects: a query can do without. */
export interface PropertyKinds {
  of(projectId: number): Promise<Kinds>;
  /** Names of properties, the frequent ones first. */
  namesOf(projectId: number): Promise<PropertyNames>;
}

const TTL_MS = 10_000;
const PROJECTS_MAX = 1_000;

/**
 * A property is a number, a truth value or a time if every value of it is, in a sample of the project's events: some from
 * the beginning of the table, some of the last day. Text that looks like a number stays text.
 */
const SAMPLE = `
SELECT scope, kv.1 AS key, count() AS n,
  countIf(match(kv.2, '^-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$')) AS numbers,
  countIf(kv.2 IN ('true', 'false')) AS booleans,
  countIf(match(kv.2, '^"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?(Z|[+-][0-9]{2}:?[0-9]{2})?"$')) AS times
FROM (
  SELECT arrayJoin(arrayConcat(
    arrayMap(kv -> ('event', kv), JSONExtractKeysAndValuesRaw(properties)),
    arrayMap(kv -> ('person', kv), JSONExtractKeysAndValuesRaw(person_properties)))) AS pair, pair.1 AS scope, pair.2 AS kv
  FROM (
    SELECT properties, person_properties FROM events WHERE team_id = {project:Int64} LIMIT 2000
    UNION ALL
    SELECT properties, person_properties FROM events
    WHERE team_id = {project:Int64} AND timestamp >= now() - INTERVAL 1 DAY LIMIT 2000
  )
)
WHERE kv.2 != 'null'
GROUP BY scope, key
HAVING n = numbers OR n = booleans OR n = times
LIMIT 5000`;

const NAMES = `
SELECT pair.1 AS scope, pair.2 AS key FROM (
  SELECT arrayJoin(arrayConcat(
    arrayMap(key -> ('event', key), JSONExtractKeys(properties)),
    arrayMap(key -> ('person', key), JSONExtractKeys(person_properties)))) AS pair
  FROM (
    SELECT properties, person_properties FROM events
    WHERE team_id = {project:Int64} AND timestamp >= now() - INTERVAL 30 DAY LIMIT 5000
    UNION ALL
    SELECT properties, person_properties FROM events WHERE team_id = {project:Int64} LIMIT 2000
  )
)
GROUP BY scope, key ORDER BY count() DESC, key LIMIT 1000`;

const SETTINGS = { readonly: 2, max_execution_time: 3, max_memory_usage: 500_000_000 } as const;

/** Asks the warehouse, and remembers the answer for a short while. */
export function sampledPropertyKinds(
  warehouse: Pick<Warehouse, "query">,
  nowMs: () => number,
  onError: (error: unknown) => void,
): PropertyKinds {
  const kinds = remembered<Kinds>(nowMs, {}, onError, (projectId) => sample(warehouse, projectId));
  const names = remembered<PropertyNames>(nowMs, {}, onError, (projectId) => sampleNames(warehouse, projectId));
  return { of: kinds, namesOf: names };
}

/** What `ask` said of a project a moment ago; `nothing` when it fails. */
function remembered<T>(
  nowMs: () => number,
  nothing: T,
  onError: (error: unknown) => void,
  ask: (projectId: number) => Promise<T>,
): (projectId: number) => Promise<T> {
  const known = new Map<number, { readonly atMs: number; readonly value: Promise<T> }>();
  return (projectId) => {
    const found = known.get(projectId);
    if (found !== undefined && nowMs() - found.atMs < TTL_MS) return found.value;
    if (known.size >= PROJECTS_MAX) known.clear();
    const value = ask(projectId).catch((error: unknown) => {
      onError(error);
      return nothing;
    });
    known.set(projectId, { atMs: nowMs(), value });
    return value;
  };
}

async function sampleNames(warehouse: Pick<Warehouse, "query">, projectId: number): Promise<PropertyNames> {
  const { rows } = await warehouse.query(NAMES, { params: { project: projectId }, settings: SETTINGS });
  const of = (wanted: string): readonly string[] =>
    rows.filter(([scope]) => scope === wanted).map(([, key]) => String(key));
  return { event: of("event"), person: of("person") };
}

async function sample(warehouse: Pick<Warehouse, "query">, projectId: number): Promise<Kinds> {
  const { rows } = await warehouse.query(SAMPLE, { params: { project: projectId }, settings: SETTINGS });
  const kinds = { event: new Map<string, PropertyKind>(), person: new Map<string, PropertyKind>() };
  for (const [scope, key, n, numbers, booleans] of rows) {
    const kind = n === numbers ? "Numeric" : n === booleans ? "Boolean" : "DateTime";
    kinds[scope === "person" ? "person" : "event"].set(String(key), kind);
  }
  return { event: Object.fromEntries(kinds.event), person: Object.fromEntries(kinds.person) };
}
