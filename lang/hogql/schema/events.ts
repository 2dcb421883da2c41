import type { Expression } from "#lang/syntax/ast.ts";
import type { Builder } from "../build.ts";
import type { QueryContext } from "../context.ts";
import { column, fields, hidden, json } from "./columns.ts";
import type { ExpressionField, FieldDefinition, PhysicalTable, VirtualField } from "./fields.ts";
import { groupsOfType } from "./groups.ts";
import { PERSON_DISTINCT_ID_OVERRIDES, PERSON_DISTINCT_IDS, PERSONS, virtualPersonFields } from "./persons.ts";
import { SESSIONS } from "./sessions.ts";

const GROUP_TYPES_MAX = 5;

/** Reads one attribute out of an elements chain, where quotes inside values are escaped by a backslash. */
const attribute = (name: string): string => `(?::|")${name}="((?:[^"\\\\]|\\\\.)*)"`;
const TAGS = "(?:^|;)(a|button|form|input|select|textarea|label)(?:\\.|$|;|:)";

const computed = (expr: (build: Builder) => Expression, isHidden = false): ExpressionField => ({
  kind: "expression",
  expr,
  isolated: true,
  ...(isHidden ? { hidden: true } : {}),
});

const propertyField = (name: string): ExpressionField => computed((build) => build.field("properties", name));

const distinctMatches = (pattern: string): ExpressionField =>
  computed((build) =>
    build.call("arrayDistinct", build.call("extractAll", build.field("elements_chain"), build.constant(pattern))),
  );

/** The person's columns that were stored with the event. */
const personOnEvent = (id: FieldDefinition): VirtualField => ({
  kind: "virtual",
  fields: fields({
    id,
    created_at: column("person_created_at", "DateTime"),
    properties: json("person_properties", "person"),
    ...virtualPersonFields("poe", "properties"),
  }),
});

/**
 * The person who owns the event's distinct id now, if it changed owner since the event was stored. An unmatched row of
 * the join reads as the empty text, not as null: this depends on `join_use_nulls = 0`.
 */
const overriddenPersonId = (build: Builder): Expression =>
  build.call(
    "if",
    { node: "Not", expr: build.call("empty", build.field("override", "distinct_id")), span: build.span },
    build.field("override", "person_id"),
    build.field("event_person_id"),
  );

const storedPersonId = column("person_id", "String");

/** What `person_id` and `person` mean, by the project's mode. */
function personFields({ modifiers }: QueryContext): Readonly<Record<string, FieldDefinition>> {
  const overridden: ExpressionField = { kind: "expression", expr: overriddenPersonId, isolated: true };
  switch (modifiers.personsOnEventsMode) {
    case "disabled":
      return {
        person_id: { kind: "traverser", chain: ["pdi", "person_id"] },
        person: { kind: "traverser", chain: ["pdi", "person"] },
        poe: personOnEvent(storedPersonId),
      };
    case "person_id_no_override_properties_on_events":
      return {
        person_id: storedPersonId,
        person: { kind: "traverser", chain: ["poe"] },
        poe: personOnEvent(storedPersonId),
      };
    case "person_id_override_properties_on_events":
      return {
        person_id: overridden,
        person: { kind: "traverser", chain: ["poe"] },
        poe: personOnEvent(overridden),
      };
    case "person_id_override_properties_joined":
      return {
        person_id: overridden,
        person: { kind: "lazyJoin", table: () => PERSONS, from: ["person_id"], to: "id", joinType: "LEFT JOIN" },
        poe: personOnEvent(overridden),
      };
  }
}

/** The events table as this project sees it. */
export function eventsTable(context: QueryContext): PhysicalTable {
  const groups: Record<string, FieldDefinition> = {};
  for (let index = 0; index < GROUP_TYPES_MAX; index++) {
    groups[`$group_${index}`] = propertyField(`$group_${index}`);
    groups[`group_${index}`] = {
      kind: "lazyJoin",
      table: () => groupsOfType(index),
      from: [`$group_${index}`],
      to: "key",
      joinType: "LEFT JOIN",
    };
    groups[`goe_${index}`] = {
      kind: "virtual",
      fields: fields({
        key: propertyField(`$group_${index}`),
        created_at: column(`group${index}_created_at`, "DateTime"),
        properties: json(`group${index}_properties`, { group: index }),
      }),
    };
  }
  const named: Record<string, FieldDefinition> = {
    uuid: column("uuid", "UUID"),
    event: column("event", "String"),
    properties: json("properties", "event"),
    timestamp: column("timestamp", "DateTime"),
    team_id: column("team_id", "Integer"),
    distinct_id: column("distinct_id", "String"),
    elements_chain: column("elements_chain", "String"),
    created_at: column("created_at", "DateTime"),
    person_mode: column("person_mode", "String"),
    event_person_id: hidden(storedPersonId),
    $session_id: propertyField("$session_id"),
    $window_id: propertyField("$window_id"),
    $session_id_uuid: computed(
      (build) => build.call("_toUInt128", build.call("toUUID", build.field("properties", "$session_id"))),
      true,
    ),
    elements_chain_href: computed((build) =>
      build.call("extract", build.field("elements_chain"), build.constant(attribute("href"))),
    ),
    elements_chain_texts: distinctMatches(attribute("text")),
    elements_chain_ids: distinctMatches(attribute("attr_id")),
    elements_chain_elements: distinctMatches(TAGS),
    pdi: {
      kind: "lazyJoin",
      table: () => PERSON_DISTINCT_IDS,
      from: ["distinct_id"],
      to: "distinct_id",
      joinType: "INNER JOIN",
    },
    override: {
      kind: "lazyJoin",
      table: () => PERSON_DISTINCT_ID_OVERRIDES,
      from: ["distinct_id"],
      to: "distinct_id",
      joinType: "LEFT OUTER JOIN",
    },
    session: {
      kind: "lazyJoin",
      table: () => SESSIONS,
      from: ["$session_id_uuid"],
      to: "session_id_v7",
      joinType: "LEFT JOIN",
    },
    ...groups,
    ...personFields(context),
  };
  for (const [index, name] of context.groupTypes.entries()) {
    if (!Object.hasOwn(named, name)) named[name] = { kind: "traverser", chain: [`group_${index}`] };
  }
  return { kind: "physical", name: "events", physical: "events", guarded: true, fields: fields(named) };
}
