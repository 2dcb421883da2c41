import type { Builder } from "../build.ts";
import { column, fields, json } from "./columns.ts";
import type { LazyTable, PhysicalTable, Requested } from "./fields.ts";
import { latestRows } from "./latest.ts";

const groupFields = {
  index: column("group_type_index", "Integer"),
  team_id: column("team_id", "Integer"),
  key: column("group_key", "String"),
  created_at: column("created_at", "DateTime"),
  updated_at: column("_timestamp", "DateTime"),
  properties: json("group_properties"),
} as const;

/** Every version of every group. */
export const RAW_GROUPS: PhysicalTable = {
  kind: "physical",
  name: "raw_groups",
  physical: "groups",
  guarded: true,
  fields: fields(groupFields),
};

const latestGroups = (build: Builder, requested: readonly Requested[], index?: number) => ({
  query: latestRows(build, requested, {
    table: "raw_groups",
    keys: ["index", "key"],
    version: "updated_at",
    ...(index === undefined
      ? {}
      : { where: build.compare("==", build.field("raw_groups", "index"), build.constant(index)) }),
  }),
  settings: {},
});

/** Groups as they are now. */
export const GROUPS: LazyTable = {
  kind: "lazy",
  name: "groups",
  fields: fields(groupFields),
  select: (build, requested) => latestGroups(build, requested),
};

/** Groups of one type, as they are now: what `group_<index>` of an event joins. */
export const groupsOfType = (index: number): LazyTable => ({
  kind: "lazy",
  name: "groups",
  fields: fields({ ...groupFields, properties: json("group_properties", { group: index }) }),
  select: (build, requested) => latestGroups(build, requested, index),
});
