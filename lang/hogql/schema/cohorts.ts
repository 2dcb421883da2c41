import { column, fields } from "./columns.ts";
import type { PhysicalTable } from "./fields.ts";

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
  }),
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
  }),
};
