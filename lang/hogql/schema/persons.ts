import type { Builder } from "../build.ts";
import { column, fields, json } from "./columns.ts";
import type { LazyTable, PhysicalTable, Requested } from "./fields.ts";
import { latestRows, newest } from "./latest.ts";

/** Every version of every person. */
export const RAW_PERSONS: PhysicalTable = {
  kind: "physical",
  name: "raw_persons",
  physical: "person",
  guarded: true,
  fields: fields({
    id: column("id", "String"),
    created_at: column("created_at", "DateTime"),
    team_id: column("team_id", "Integer"),
    properties: json("properties", "person"),
    is_identified: column("is_identified", "Boolean"),
    is_deleted: column("is_deleted", "Boolean"),
    version: column("version", "Integer"),
  }),
};

/** A clock that is wrong on a client must not make a person of next year the newest. */
const notFromTheFuture = (build: Builder) =>
  build.compare("<", newest(build, build.field("raw_persons", "created_at"), build.field("raw_persons", "version")), {
    node: "ArithmeticOperation",
    op: "+",
    left: build.call("now"),
    right: build.call("toIntervalDay", build.constant(1)),
    span: build.span,
  });

const IN_ORDER = { optimize_aggregation_in_order: 1 } as const;

/**
 * Persons as they are now. Where properties are read, the ids of newest rows are found first and the wide column is read
 * of those alone; otherwise one pass with `argMax` is cheaper.
 */
export const PERSONS: LazyTable = {
  kind: "lazy",
  name: "persons",
  fields: fields({
    id: column("id", "String"),
    created_at: column("created_at", "DateTime"),
    team_id: column("team_id", "Integer"),
    properties: json("properties", "person"),
    is_identified: column("is_identified", "Boolean"),
    pdi: {
      kind: "lazyJoin",
      table: () => PERSON_DISTINCT_IDS,
      from: ["id"],
      to: "person_id",
      joinType: "LEFT JOIN",
    },
  }),
  select: (build, requested) => {
    const wide = requested.some(({ chain }) => chain[0] === "properties");
    return { query: wide ? newestThenRead(build, requested) : inOnePass(build, requested), settings: IN_ORDER };
  },
};

const inOnePass = (build: Builder, requested: readonly Requested[]) =>
  latestRows(build, requested, {
    table: "raw_persons",
    keys: ["id"],
    version: "version",
    deleted: "is_deleted",
    having: [notFromTheFuture(build)],
  });

function newestThenRead(build: Builder, requested: readonly Requested[]) {
  const of = (...chain: (string | number)[]) => build.field("raw_persons", ...chain);
  const ids = build.select(
    [build.alias(of("id"), "id"), build.alias(build.call("max", of("version")), "version")],
    build.from(build.table("raw_persons")),
    {
      group_by: [of("id")],
      having: build.and(
        build.compare("==", newest(build, of("is_deleted"), of("version")), build.constant(0)),
        notFromTheFuture(build),
      ),
    },
  );
  const wanted = requested.some(({ name }) => name === "id")
    ? requested
    : [{ name: "id", chain: ["id"] }, ...requested];
  return build.select(
    wanted.map(({ name, chain }) => build.alias(of(...chain), name)),
    build.from(build.table("raw_persons")),
    { where: build.compare("in", build.tuple(of("id"), of("version")), ids) },
  );
}

const distinctIdFields = {
  distinct_id: column("distinct_id", "String"),
  person_id: column("person_id", "String"),
  team_id: column("team_id", "Integer"),
} as const;

const personJoin = {
  kind: "lazyJoin",
  table: (): LazyTable => PERSONS,
  from: ["person_id"],
  to: "id",
  joinType: "LEFT JOIN",
} as const;

const distinctIds = (name: string, physical: string): { readonly raw: PhysicalTable; readonly latest: LazyTable } => {
  const raw: PhysicalTable = {
    kind: "physical",
    name: `raw_${name}`,
    physical,
    guarded: true,
    fields: fields({
      ...distinctIdFields,
      is_deleted: column("is_deleted", "Boolean"),
      version: column("version", "Integer"),
      person: personJoin,
    }),
  };
  const latest: LazyTable = {
    kind: "lazy",
    name,
    fields: fields({ ...distinctIdFields, person: personJoin }),
    select: (build, requested) => ({
      query: latestRows(build, requested, {
        table: raw.name,
        keys: ["distinct_id"],
        version: "version",
        deleted: "is_deleted",
      }),
      settings: {},
    }),
  };
  return { raw, latest };
};

const current = distinctIds("person_distinct_ids", "person_distinct_id2");
const overrides = distinctIds("person_distinct_id_overrides", "person_distinct_id_overrides");

export const RAW_PERSON_DISTINCT_IDS = current.raw;
/** Which person owns each distinct id now. */
export const PERSON_DISTINCT_IDS = current.latest;
export const RAW_PERSON_DISTINCT_ID_OVERRIDES = overrides.raw;
/** Distinct ids whose events were stored under another person than the one who owns them now. */
export const PERSON_DISTINCT_ID_OVERRIDES = overrides.latest;
