import type { ChainEnvelope, ChainProject } from "#transformations/chain/contract.ts";
import { elementsChain } from "#transformations/chain/elements.ts";
import { propertiesText } from "#transformations/chain/exact.ts";
import { personUuid } from "#transformations/chain/person.ts";
import { isDict, remove, type Sanitised } from "#transformations/chain/sanitise.ts";

/** What a row needs beyond its event. */
export interface RowContext {
  readonly project: ChainProject;
  /** Time of ingestion, `YYYY-MM-DD HH:mm:ss.SSS`. */
  readonly createdAt: string;
}

const EVENT_CHARS_MAX = 200;
/** When a person that was never stored is said to have been made. */
const NEVER = "1970-01-01 00:00:00";
const GROUP_SLOTS = ["$group_0", "$group_1", "$group_2", "$group_3", "$group_4"];

/** Columns as in `clickhouse_events_json`. Flat, `uuid` first: wire.ts counts on both. */
export interface Row extends Readonly<Record<string, unknown>> {
  readonly uuid: string;
}

/**
 * The warehouse row of an event: `properties` and `person_properties` are JSON in a string. Persons are not known here:
 * `person_id` is the id a distinct id has before any merge, `person_properties` what this event sets. The event's
 * properties are changed.
 *
 * @param exact what {@link propertiesText} copies from, if anything.
 * @throws RangeError when the properties are nested too deeply to print.
 */
export function rowOf(event: Sanitised, envelope: ChainEnvelope, exact: string | undefined, context: RowContext): Row {
  const { properties, personMode } = event;
  const personless = personMode === "propertyless";
  const chain = takeElements(event);
  if (personless) for (const slot of GROUP_SLOTS) remove(properties, slot);
  const { project, createdAt } = context;
  const capturedAt = clickhouseTime(envelope.now);
  const row = {
    uuid: envelope.uuid,
    event: wellFormed(cut(event.event, EVENT_CHARS_MAX)),
    properties: propertiesText(properties, exact),
    timestamp: clickhouseTime(envelope.timestamp),
    team_id: project.id,
    project_id: project.id,
    distinct_id: wellFormed(event.distinctId),
    elements_chain: wellFormed(chain),
    created_at: createdAt,
    captured_at: capturedAt,
    person_id: personUuid(project.id, event.distinctId),
    person_properties: personless ? "{}" : personProperties(properties["$set"], properties["$set_once"]),
    person_created_at: personless ? NEVER : capturedAt.slice(0, 19),
    person_mode: personMode,
  };
  return envelope.historical ? { ...row, historical_migration: true } : row;
}

/** RFC 3339 in UTC with ms, in ClickHouse's form. */
export function clickhouseTime(rfc3339: string): string {
  return `${rfc3339.slice(0, 10)} ${rfc3339.slice(11, 23)}`;
}

/** The elements leave the properties and become a column. */
function takeElements({ properties }: Sanitised): string {
  const given = properties["$elements_chain"];
  const chain = typeof given === "string" && given !== "" ? given : elementsChain(properties["$elements"]);
  remove(properties, "$elements_chain");
  remove(properties, "$elements");
  return chain;
}

function personProperties(set: unknown, setOnce: unknown): string {
  if (set === undefined && setOnce === undefined) return "{}";
  return JSON.stringify({ ...(isDict(setOnce) ? setOnce : {}), ...(isDict(set) ? set : {}) });
}

/** A text column. The warehouse refuses lone surrogates, so they are spelled out: `\ud800`. */
function wellFormed(value: string): string {
  return value.isWellFormed() ? value : value.replace(LONE, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`);
}

const LONE = /\p{Surrogate}/gu;

/** At most `charsMax` UTF-16 units, never half a surrogate pair. */
function cut(value: string, charsMax: number): string {
  if (value.length <= charsMax) return value;
  const last = value.charCodeAt(charsMax - 1);
  return value.slice(0, last >= 0xd800 && last <= 0xdbff ? charsMax - 1 : charsMax);
}
