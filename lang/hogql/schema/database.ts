import type { QueryContext } from "../context.ts";
import { RAW_COHORT_PEOPLE, STATIC_COHORT_PEOPLE } from "./cohorts.ts";
import { eventsTable } from "./events.ts";
import type { LogicalTable } from "./fields.ts";
import { GROUPS, RAW_GROUPS } from "./groups.ts";
import { NUMBERS } from "./numbers.ts";
import { APP_METRICS, LOG_ENTRIES } from "./operations.ts";
import {
  PERSON_DISTINCT_ID_OVERRIDES,
  PERSON_DISTINCT_IDS,
  PERSONS,
  RAW_PERSON_DISTINCT_ID_OVERRIDES,
  RAW_PERSON_DISTINCT_IDS,
  RAW_PERSONS,
} from "./persons.ts";
import { RAW_SESSIONS, SESSIONS } from "./sessions.ts";

const SHARED: readonly LogicalTable[] = [
  PERSONS,
  RAW_PERSONS,
  PERSON_DISTINCT_IDS,
  RAW_PERSON_DISTINCT_IDS,
  PERSON_DISTINCT_ID_OVERRIDES,
  RAW_PERSON_DISTINCT_ID_OVERRIDES,
  GROUPS,
  RAW_GROUPS,
  SESSIONS,
  RAW_SESSIONS,
  RAW_COHORT_PEOPLE,
  STATIC_COHORT_PEOPLE,
  LOG_ENTRIES,
  APP_METRICS,
  NUMBERS,
];

/** The tables a query can name, by name. There are no others: not even the engine's own. */
export type LogicalDatabase = ReadonlyMap<string, LogicalTable>;

export const logicalDatabase = (context: QueryContext): LogicalDatabase =>
  new Map([eventsTable(context), ...SHARED].map((table) => [table.name, table]));
