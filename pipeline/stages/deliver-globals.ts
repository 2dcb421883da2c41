/** What a destination's filter, inputs and program see of an event, in PostHog's shapes. */

/** A row of `events_processed`, with its JSON columns read. */
export interface ProcessedRow {
  readonly uuid: string;
  readonly event: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** `YYYY-MM-DD HH:mm:ss.SSS`, UTC. */
  readonly timestamp: string;
  readonly distinct_id: string;
  readonly elements_chain: string;
  readonly captured_at?: string | null;
  readonly person_id: string;
  readonly person_properties: Readonly<Record<string, unknown>>;
}

export interface DeliveryGlobals extends Record<string, unknown> {
  readonly project: { readonly id: number; readonly name: string; readonly url: string };
  readonly event: Readonly<Record<string, unknown>>;
}

const decoder = new TextDecoder();

/** @throws SyntaxError if the bytes are no row. */
export function parseRow(value: Uint8Array): ProcessedRow {
  const row = JSON.parse(decoder.decode(value)) as Omit<ProcessedRow, "properties" | "person_properties"> & {
    readonly properties: string;
    readonly person_properties?: string;
  };
  return {
    ...row,
    elements_chain: row.elements_chain ?? "",
    properties: JSON.parse(row.properties) as Record<string, unknown>,
    person_properties: JSON.parse(row.person_properties ?? "{}") as Record<string, unknown>,
  };
}

/** ClickHouse's time, `YYYY-MM-DD HH:mm:ss.SSS` in UTC, as ISO 8601. */
const isoOf = (timestamp: string): string => `${timestamp.slice(0, 10)}T${timestamp.slice(11)}Z`;

const HREF = /href="(.*?)"/;
const matchesOf = (chain: string, pattern: RegExp): string[] => [
  ...new Set(Array.from(chain.matchAll(pattern), (match) => match[1] ?? "")),
];

export function filterGlobals(row: ProcessedRow): Readonly<Record<string, unknown>> {
  const chain = row.elements_chain;
  const person = { id: row.person_id, properties: row.person_properties };
  const groups: Record<string, unknown> = {};
  for (let index = 0; index < 5; index++) groups[`$group_${index}`] = row.properties[`$group_${index}`] ?? null;
  return {
    event: row.event,
    uuid: row.uuid,
    distinct_id: row.distinct_id,
    timestamp: isoOf(row.timestamp),
    properties: row.properties,
    elements_chain: chain,
    elements_chain_href: HREF.exec(chain)?.[1] ?? "",
    elements_chain_texts: matchesOf(chain, /text="(.*?)"/g),
    elements_chain_ids: matchesOf(chain, /attr_id="(.*?)"/g),
    elements_chain_elements: matchesOf(chain, /(?:^|;)(a|button|form|input|select|textarea|label)(?:\.|$|:)/g),
    person,
    pdi: { distinct_id: row.distinct_id, person_id: row.person_id, person },
    ...groups,
    variables: {},
  };
}

const DISPLAY_PROPERTIES = ["email", "name", "username"];

export function deliveryGlobals(
  row: ProcessedRow,
  projectId: number,
  siteUrl: string,
  fn: { readonly id: string; readonly name: string },
): DeliveryGlobals {
  const projectUrl = `${siteUrl}/project/${projectId}`;
  const timestamp = isoOf(row.timestamp);
  const name = DISPLAY_PROPERTIES.map((key) => row.person_properties[key]).find(
    (value) => typeof value === "string" && value !== "",
  );
  return {
    project: { id: projectId, name: `Project ${projectId}`, url: projectUrl },
    source: { name: fn.name, url: `${projectUrl}/pipeline/destinations/hog-${fn.id}/configuration/` },
    event: {
      uuid: row.uuid,
      event: row.event,
      elements_chain: row.elements_chain,
      distinct_id: row.distinct_id,
      properties: row.properties,
      timestamp,
      captured_at: row.captured_at === null || row.captured_at === undefined ? null : isoOf(row.captured_at),
      url: `${projectUrl}/events/${encodeURIComponent(row.uuid)}/${encodeURIComponent(timestamp)}`,
    },
    person: {
      id: row.person_id,
      properties: row.person_properties,
      name: name ?? row.distinct_id,
      url: `${projectUrl}/person/${encodeURIComponent(row.distinct_id)}`,
    },
    groups: {},
  };
}
