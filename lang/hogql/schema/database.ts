import type { QueryContext } from "../context.ts";
import { COHORT_PEOPLE, RAW_COHORT_PEOPLE, STATIC_COHORT_PEOPLE } from "./cohorts.ts";
import { eventsTable } from "./events.ts";
import type { LogicalTable } from "./fields.ts";
import { GROUPS, RAW_GROUPS } from "./groups.ts";
import { NUMBERS } from "./numbers.ts";
import { APP_METRICS, BATCH_EXPORT_LOGS, CONSOLE_LOGS, LOG_ENTRIES } from "./operations.ts";
import {
  PERSON_DISTINCT_ID_OVERRIDES,
  PERSON_DISTINCT_IDS,
  PERSONS,
  RAW_PERSON_DISTINCT_ID_OVERRIDES,
  RAW_PERSON_DISTINCT_IDS,
  RAW_PERSONS,
} from "./persons.ts";
import {
  DEAD_LETTERS,
  EXCHANGE_RATE,
  FUNCTION_COSTS,
  FUNCTION_STATES,
  MATERIALIZED_COLUMNS,
  QUERY_LOG,
  RAW_FUNCTION_COSTS,
  RAW_FUNCTION_STATES,
  RAW_QUERY_LOG,
} from "./platform.ts";
import { RAW_SESSION_REPLAY_EVENTS, SESSION_REPLAY_EVENTS } from "./replay.ts";
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
  SESSION_REPLAY_EVENTS,
  RAW_SESSION_REPLAY_EVENTS,
  COHORT_PEOPLE,
  RAW_COHORT_PEOPLE,
  STATIC_COHORT_PEOPLE,
  LOG_ENTRIES,
  CONSOLE_LOGS,
  BATCH_EXPORT_LOGS,
  APP_METRICS,
  QUERY_LOG,
  RAW_QUERY_LOG,
  DEAD_LETTERS,
  FUNCTION_COSTS,
  RAW_FUNCTION_COSTS,
  FUNCTION_STATES,
  RAW_FUNCTION_STATES,
  MATERIALIZED_COLUMNS,
  EXCHANGE_RATE,
  NUMBERS,
];

/** The tables a query can name, by name. There are no others: not even the engine's own. */
export type LogicalDatabase = ReadonlyMap<string, LogicalTable>;

export const logicalDatabase = (context: QueryContext): LogicalDatabase =>
  new Map([eventsTable(context), ...SHARED].map((table) => [table.name, table]));
