/**
 * Members of a request body that capture looks at while it scans. One table: the scanner matches names against it and
 * everything else reads marks by field number. All other members are validated and passed over.
 */
export const FIELD = {
  /** The event object itself. */
  self: 0,
  event: 1,
  distinctId: 2,
  token: 3,
  uuid: 4,
  timestamp: 5,
  offset: 6,
  properties: 7,
  /** Capture v1. */
  options: 8,
  sessionId: 9,
  windowId: 10,
  /** Inside `properties`. */
  propToken: 11,
  propDistinctId: 12,
  propIgnoreSentAt: 13,
  propCookielessMode: 14,
  propCaptureInternal: 15,
  propSessionId: 16,
  propWindowId: 17,
  propSnapshotSource: 18,
  propSnapshotData: 19,
  propLib: 20,
  propProductTourId: 21,
  /** Beside the list of events. */
  sentAt: 22,
  historicalMigration: 23,
  batch: 24,
  data: 25,
  captureInternal: 26,
} as const;

export type Field = (typeof FIELD)[keyof typeof FIELD];

/** First and last field that belong to `properties`. */
export const PROPERTY_FIELDS = [FIELD.propToken, FIELD.propProductTourId] as const;

/** Marks of one event: start and end of each field, then its flags. */
export const FLAGS_AT = 54;
export const STRIDE = 55;

const EVENT_MEMBERS: readonly (readonly [string, Field])[] = [
  ["event", FIELD.event],
  ["distinct_id", FIELD.distinctId],
  ["$distinct_id", FIELD.distinctId],
  ["token", FIELD.token],
  ["$token", FIELD.token],
  ["api_key", FIELD.token],
  ["uuid", FIELD.uuid],
  ["timestamp", FIELD.timestamp],
  ["offset", FIELD.offset],
  ["properties", FIELD.properties],
  ["options", FIELD.options],
  ["session_id", FIELD.sessionId],
  ["window_id", FIELD.windowId],
];

const ROOT_MEMBERS: readonly (readonly [string, Field])[] = [
  ...EVENT_MEMBERS,
  ["sent_at", FIELD.sentAt],
  ["historical_migration", FIELD.historicalMigration],
  ["batch", FIELD.batch],
  ["data", FIELD.data],
  ["capture_internal", FIELD.captureInternal],
];

const PROPERTY_MEMBERS: readonly (readonly [string, Field])[] = [
  ["token", FIELD.propToken],
  ["distinct_id", FIELD.propDistinctId],
  ["$ignore_sent_at", FIELD.propIgnoreSentAt],
  ["$cookieless_mode", FIELD.propCookielessMode],
  ["capture_internal", FIELD.propCaptureInternal],
  ["$session_id", FIELD.propSessionId],
  ["$window_id", FIELD.propWindowId],
  ["$snapshot_source", FIELD.propSnapshotSource],
  ["$snapshot_data", FIELD.propSnapshotData],
  ["$lib", FIELD.propLib],
  ["$product_tour_id", FIELD.propProductTourId],
];

/** A name to look for, as the bytes between the quotes. */
export interface MemberName {
  readonly bytes: Uint8Array;
  readonly field: Field;
}

/**
 * Names of one kind of object, found by their length and third byte: `names[index[length << 8 | byte]]` is the only one
 * that a key can be, and place 0 says that it is none. Nearly all keys are told apart by that alone.
 */
export interface MemberTable {
  readonly index: Uint8Array;
  readonly names: readonly MemberName[];
}

/** No name is longer, and none shorter than three bytes. */
export const NAME_BYTES_MAX = 20;

function table(members: readonly (readonly [string, Field])[]): MemberTable {
  const index = new Uint8Array((NAME_BYTES_MAX + 1) << 8);
  const names: MemberName[] = [{ bytes: new Uint8Array(), field: FIELD.self }];
  for (const [name, field] of members) {
    const bytes = new TextEncoder().encode(name);
    const place = (bytes.length << 8) | bytes[2]!;
    if (index[place] !== 0) throw new Error(`member names ${name} and another need a better index`);
    index[place] = names.length;
    names.push({ bytes, field });
  }
  return { index, names };
}

export const ROOT_TABLE = table(ROOT_MEMBERS);
export const EVENT_TABLE = table(EVENT_MEMBERS);
export const PROPERTY_TABLE = table(PROPERTY_MEMBERS);
