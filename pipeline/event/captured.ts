/**
 * An event as capture leaves it on the log's `events_ingest` topic: the event object's own bytes, untouched, and an
 * envelope in the record's headers that holds all that stages route by. Nobody before the sandbox parses the bytes.
 *
 * The record's key is `token:distinct_id` (`token:ip` in cookieless mode), so one person's events share a partition.
 */
export interface CapturedEnvelope {
  /** Project API key as sent; whether a project owns it is decided by the ingest stage. */
  readonly token: string;
  readonly event: string;
  /** Lower-case UUID; made by capture (v7) when the client sent none. */
  readonly uuid: string;
  readonly distinctId: string;
  /** Computed time (offset, clock skew and bounds applied), RFC 3339 UTC with ms. */
  readonly timestamp: string;
  /** When the server took the request, RFC 3339 UTC with ms. */
  readonly now: string;
  /** Client address, from the connection or a trusted proxy. */
  readonly ip: string;
  /** `sent_at` of the request, RFC 3339, if it had one. */
  readonly sentAt?: string;
  /** Capture v1 only: members to write into properties (`$session_id`, `$ignore_sent_at`, …), a JSON object as text. */
  readonly overlay?: string;
  readonly historical?: boolean;
}

const HEADER_NAMES = {
  token: "token",
  event: "event",
  uuid: "uuid",
  distinctId: "distinct_id",
  timestamp: "timestamp",
  now: "now",
  ip: "ip",
  sentAt: "sent_at",
  overlay: "overlay",
} as const satisfies Record<Exclude<keyof CapturedEnvelope, "historical">, string>;

type TextField = keyof typeof HEADER_NAMES;
const TEXT_FIELDS = Object.keys(HEADER_NAMES) as TextField[];

/** Record headers of an envelope. Spelled out, since a loop over the names costs ten times as much, per event. */
export function toHeaders(envelope: CapturedEnvelope): Record<string, string> {
  const headers: Record<string, string> = {
    [HEADER_NAMES.token]: envelope.token,
    [HEADER_NAMES.event]: envelope.event,
    [HEADER_NAMES.uuid]: envelope.uuid,
    [HEADER_NAMES.distinctId]: envelope.distinctId,
    [HEADER_NAMES.timestamp]: envelope.timestamp,
    [HEADER_NAMES.now]: envelope.now,
    [HEADER_NAMES.ip]: envelope.ip,
  };
  if (envelope.sentAt !== undefined) headers[HEADER_NAMES.sentAt] = envelope.sentAt;
  if (envelope.overlay !== undefined) headers[HEADER_NAMES.overlay] = envelope.overlay;
  if (envelope.historical) headers["historical_migration"] = "true";
  return headers;
}

/** The envelope in a record's headers, or the name of the first header that is missing. */
export function fromHeaders(
  headers: Readonly<Record<string, string>>,
): CapturedEnvelope | { readonly missing: string } {
  const fields: Partial<Record<TextField, string>> = {};
  for (const field of TEXT_FIELDS) {
    const value = headers[HEADER_NAMES[field]];
    if (value !== undefined) fields[field] = value;
    else if (field !== "sentAt" && field !== "overlay") return { missing: HEADER_NAMES[field] };
  }
  const historical = headers["historical_migration"] === "true";
  return { ...(fields as Omit<CapturedEnvelope, "historical">), ...(historical ? { historical } : {}) };
}
