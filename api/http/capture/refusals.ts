/**
 * Every reason for which a request, or one event of it, is not taken: the tag that capture v1 puts on the wire and v0
 * lists under `warnings`, and a sentence safe to show to anybody.
 */
export interface RefusalDefinition {
  readonly status: number;
  readonly sentence: string;
  /** Seconds for `Retry-After`; absent: the client must not repeat the request. */
  readonly retryAfterS?: number;
}

export const REFUSALS = {
  missing_required_headers: { status: 400, sentence: "A required header is missing." },
  invalid_header_value: { status: 400, sentence: "A header has a value that cannot be read." },
  request_decoding_error: { status: 400, sentence: "The body cannot be decompressed or decoded." },
  request_parsing_error: { status: 400, sentence: "The body is not valid JSON." },
  empty_body: { status: 400, sentence: "The request holds no payload." },
  empty_batch: { status: 400, sentence: "The batch holds no events." },
  invalid_batch: { status: 400, sentence: "The body is JSON, but not an event, a list of events or a batch." },
  nothing_usable: { status: 400, sentence: "No event of the request can be used." },
  invalid_recording: { status: 400, sentence: "The request is no session recording." },
  invalid_multipart: { status: 400, sentence: "The body is no readable multipart form." },
  missing_authorization: { status: 401, sentence: "The request carries no project API key." },
  invalid_api_token: { status: 401, sentence: "The project API key is malformed, or a personal key." },
  several_api_tokens: { status: 401, sentence: "The events of one request carry different project API keys." },
  billing_limit_exceeded: { status: 402, sentence: "The project is over its quota." },
  request_timeout: { status: 408, sentence: "The request took too long.", retryAfterS: 1 },
  body_read_timeout: { status: 408, sentence: "The body stopped arriving.", retryAfterS: 1 },
  payload_too_large: { status: 413, sentence: "The request is too large; send fewer events at a time." },
  unsupported_content_type: { status: 415, sentence: "The content type must be application/json." },
  unsupported_encoding: { status: 415, sentence: "The content encoding must be gzip, deflate, br or zstd." },
  rate_limited: { status: 429, sentence: "The project sends events faster than it may.", retryAfterS: 60 },
  internal_error: { status: 500, sentence: "The request failed for a reason of ours.", retryAfterS: 5 },
  service_unavailable: { status: 503, sentence: "Events cannot be stored just now; send them again.", retryAfterS: 1 },
  gateway_timeout: {
    status: 504,
    sentence: "The store did not answer in time; send the events again.",
    retryAfterS: 1,
  },
} as const satisfies Record<string, RefusalDefinition>;

export type RefusalTag = keyof typeof REFUSALS;

/** Ends the handling of a request with the answer of the table. Thrown inside the plugin and caught by it. */
export class Refusal extends Error {
  readonly tag: RefusalTag;
  /** For people, beyond the table's sentence; holds nothing of the server's inside. */
  readonly detail: string | undefined;
  readonly retryAfterS: number | undefined;
  constructor(tag: RefusalTag, detail?: string, retryAfterS?: number) {
    super(detail ?? REFUSALS[tag].sentence);
    this.tag = tag;
    this.detail = detail;
    const definition: RefusalDefinition = REFUSALS[tag];
    this.retryAfterS = retryAfterS ?? definition.retryAfterS;
  }
}

/** Why one event is not taken while others of the request are. */
export const EVENT_FAULTS = {
  not_an_object: "The event is not a JSON object.",
  missing_event_name: "The event has no name.",
  event_name_too_long: "The event's name is longer than 200 characters.",
  missing_distinct_id: "The event has no distinct id, or a blank one.",
  distinct_id_too_large: "The distinct id is longer than 200 characters.",
  invalid_distinct_id: "The distinct id is a placeholder that many clients would share.",
  missing_event_uuid: "The event has no uuid.",
  invalid_event_uuid: "The event's uuid is no UUID.",
  duplicate_event_uuid: "Another event of the batch has the same uuid.",
  invalid_event_timestamp: "The event's timestamp cannot be read.",
  malformed_event_properties: "The event's properties are no object.",
  malformed_event_options: "The event's options are no object, or one of them has the wrong type.",
  invalid_cookieless_mode: "$cookieless_mode is neither true nor false.",
  dropped_performance_event: "$performance_event is no longer taken.",
  event_too_large: "The event is larger than the log takes.",
  event_too_deep: "The event nests its values too deep.",
  event_too_wide: "The event has too many keys.",
  malformed_event_text: "The event holds a control character or an unknown escape inside a text.",
  malformed_event_number: "The event holds NaN or Infinity, which JSON does not know.",
  over_quota: "The project is over its quota for events of this kind.",
  event_restricted: "The operator of this server drops events of this project or person.",
  over_event_limit: "The request holds more events than are taken at a time; send this one again.",
} as const;

export type EventFault = keyof typeof EVENT_FAULTS;
