import type { Expression } from "#lang/syntax/ast.ts";
import type { Builder } from "../build.ts";
import { channelType, domainType } from "../posthog/channel.ts";
import { column, fields, json } from "./columns.ts";
import type { ExpressionField, LazyTable, PhysicalTable, Requested } from "./fields.ts";
import { latestRows, newest } from "./latest.ts";
import { pushable } from "./pushdown.ts";

/**
 * Fields that are computed of a person's first visit and of what he paid. Nothing tells what persons paid unless a source
 * of revenue is set up, so these are null.
 *
 * @param path leads from the table to the person's properties.
 */
export function virtualPersonFields(...path: readonly string[]): Readonly<Record<string, ExpressionField>> {
  const computed = (expr: ExpressionField["expr"]): ExpressionField => ({
    kind: "expression",
    expr,
    isolated: true,
    hidden: true,
  });
  const referrer = (build: Builder): Expression => build.field(...path, "$initial_referring_domain");
  return {
    $virt_initial_referring_domain_type: computed((build) => domainType(build, referrer(build))),
    $virt_initial_channel_type: computed((build, context) => {
      const initial = (name: string): Expression =>
        build.call("nullIf", build.field(...path, name), build.constant(""));
      const url = initial("$initial_current_url");
      return channelType(
        build,
        {
          campaign: initial("$initial_utm_campaign"),
          medium: initial("$initial_utm_medium"),
          source: initial("$initial_utm_source"),
          referrer: referrer(build),
          url,
          hostname: build.call("domain", url),
          pathname: build.call("path", url),
          gclid: initial("$initial_gclid"),
          fbclid: initial("$initial_fbclid"),
          gadSource: initial("$initial_gad_source"),
        },
        context,
      );
    }),
    $virt_revenue: computed((build) => build.constant(null)),
    $virt_revenue_last_30_days: computed((build) => build.constant(null)),
  };
}

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
    ...virtualPersonFields("properties"),
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
      joinType: "INNER JOIN",
    },
    ...virtualPersonFields("properties"),
  }),
  select: (build, requested, { modifiers }, outer) => {
    // A condition of the query narrows the persons to fold, which is then cheaper than finding all newest ids.
    if (outer?.table === "persons" && outer.where !== null && modifiers.personsArgMaxVersion !== "v2") {
      const early = pushable(outer, PERSONS.fields, OWN_COLUMNS, EARLY);
      return { query: inOnePass(build, requested, early.length === 0 ? null : inEarly(build, early)), settings: {} };
    }
    const wide = requested.some(({ chain }) => chain[0] === "properties");
    const version = modifiers.personsArgMaxVersion === "auto" ? (wide ? "v2" : "v1") : modifiers.personsArgMaxVersion;
    const query = version === "v2" ? newestThenRead(build, requested) : inOnePass(build, requested, null);
    return { query, settings: IN_ORDER };
  },
};

const OWN_COLUMNS: ReadonlySet<string> = new Set(["id", "created_at", "properties", "is_identified"]);
/** Alias of the table that is asked early. */
const EARLY = "where_optimization";

/** Persons of whom any version fits. */
const inEarly = (build: Builder, conditions: readonly Expression[]): Expression =>
  build.compare(
    "in",
    build.field("raw_persons", "id"),
    build.select([build.alias(build.field(EARLY, "id"), "id")], build.from(build.table("raw_persons"), EARLY), {
      where: build.and(...conditions),
    }),
  );

const inOnePass = (build: Builder, requested: readonly Requested[], where: Expression | null) =>
  latestRows(build, requested, {
    table: "raw_persons",
    keys: ["id"],
    version: "version",
    deleted: "is_deleted",
    having: [notFromTheFuture(build)],
    ...(where === null ? {} : { where }),
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
