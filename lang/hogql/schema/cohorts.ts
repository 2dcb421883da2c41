import { column, fields } from "./columns.ts";
import type { LazyTable, PhysicalTable } from "./fields.ts";
import { PERSONS } from "./persons.ts";

const person = {
  kind: "lazyJoin",
  table: () => PERSONS,
  from: ["person_id"],
  to: "id",
  joinType: "LEFT JOIN",
} as const;

/** Members of dynamic cohorts; a row of sign -1 takes one of sign 1 back. */
export const RAW_COHORT_PEOPLE: PhysicalTable = {
  kind: "physical",
  name: "raw_cohort_people",
  physical: "cohortpeople",
  guarded: true,
  fields: fields({
    person_id: column("person_id", "String"),
    cohort_id: column("cohort_id", "Integer"),
    team_id: column("team_id", "Integer"),
    sign: column("sign", "Integer"),
    version: column("version", "Integer"),
    person,
  }),
};

const MEMBERSHIP = ["person_id", "cohort_id"] as const;

/** Members of dynamic cohorts now: those whose rows do not cancel out. */
export const COHORT_PEOPLE: LazyTable = {
  kind: "lazy",
  name: "cohort_people",
  fields: fields({
    person_id: column("person_id", "String"),
    cohort_id: column("cohort_id", "Integer"),
    team_id: column("team_id", "Integer"),
    person,
  }),
  select: (build, requested) => {
    const of = (name: string) => build.field("raw_cohort_people", name);
    const others = requested.filter(({ name }) => name === "team_id" || name.includes("___"));
    return {
      query: build.select(
        [
          ...MEMBERSHIP.map((name) => build.alias(of(name), name)),
          ...others.map(({ name, chain }) =>
            build.alias(name === "team_id" ? build.call("any", of(name)) : of(String(chain[0])), name),
          ),
        ],
        build.from(build.table("raw_cohort_people")),
        {
          group_by: MEMBERSHIP.map(of),
          having: build.compare(">", build.call("sum", of("sign")), build.constant(0)),
        },
      ),
      settings: {},
    };
  },
};

/** Members of cohorts that are lists. */
export const STATIC_COHORT_PEOPLE: PhysicalTable = {
  kind: "physical",
  name: "static_cohort_people",
  physical: "person_static_cohort",
  guarded: true,
  fields: fields({
    person_id: column("person_id", "String"),
    cohort_id: column("cohort_id", "Integer"),
    team_id: column("team_id", "Integer"),
    person,
  }),
};
