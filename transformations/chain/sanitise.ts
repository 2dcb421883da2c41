import type { ChainEnvelope } from "#transformations/chain/contract.ts";

/**
 * From the client's event object to the event that transformations see. Done once, by the same code in the isolate and,
 * for projects without transformations, in the stage's own process.
 */

/** A JSON object as `JSON.parse` makes it: `__proto__` may be an own key, so it is never assigned by `o[k] = v`. */
export type Dict = { [key: string]: unknown };

/** The event that transformations see and change. */
export interface Sanitised {
  event: string;
  distinctId: string;
  properties: Dict;
  /** What the client sent as `timestamp`, or "". */
  readonly rawTimestamp: string;
  readonly personMode: "full" | "propertyless";
  readonly warnings: readonly string[];
}

export type Refusal =
  | { readonly kind: "dropped"; readonly functionId?: undefined; readonly reason: string }
  | { readonly kind: "unprocessable"; readonly reason: string };

const GROUP_KEY_CHARS_MAX = 400;
/** Events that exist to change persons or groups; without person processing they mean nothing. */
const PERSON_EVENTS = new Set(["$identify", "$create_alias", "$merge_dangerously", "$groupidentify"]);
/** Markers of an earlier pass; a client can't claim them. */
const MARKERS = ["$transformations_succeeded", "$transformations_failed", "$transformations_skipped"];
const PERSON_UPDATES = ["$set", "$set_once", "$unset"];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * @param parsed the event object; its properties are changed in place.
 * @param personless the project opted out of persons.
 */
export function sanitise(parsed: unknown, envelope: ChainEnvelope, personless = false): Sanitised | Refusal {
  if (!isDict(parsed)) return { kind: "unprocessable", reason: "the event is not a JSON object" };
  const given = parsed["properties"];
  if (given !== undefined && given !== null && !isDict(given)) {
    return { kind: "unprocessable", reason: "the event's properties are not a JSON object" };
  }
  const properties: Dict = isDict(given) ? given : {};
  const warnings: string[] = [];

  if (envelope.overlay !== undefined) {
    const overlay: unknown = JSON.parse(envelope.overlay);
    if (isDict(overlay)) for (const key of Object.keys(overlay)) put(properties, key, overlay[key]);
  }
  for (const key of ["$set", "$set_once"]) {
    const top = parsed[key];
    if (isDict(top)) properties[key] = isDict(properties[key]) ? { ...properties[key], ...top } : top;
  }
  if (!Object.hasOwn(properties, "$ip")) properties["$ip"] = envelope.ip;
  if (envelope.sentAt !== undefined) properties["$sent_at"] = envelope.sentAt;
  const session = properties["$session_id"];
  if (typeof session === "string" && UUID.test(session)) properties["$session_id"] = session.toLowerCase();
  for (const marker of MARKERS) remove(properties, marker);

  const flag = properties["$process_person_profile"];
  let personMode: Sanitised["personMode"] = "full";
  if (personless || flag === false) {
    personMode = "propertyless";
    if (PERSON_EVENTS.has(envelope.event)) {
      return { kind: "dropped", reason: "invalid_event_when_process_person_profile_is_false" };
    }
    properties["$process_person_profile"] = false;
    for (const key of PERSON_UPDATES) remove(properties, key);
  } else if (flag !== undefined) {
    if (flag !== true) warnings.push("invalid_process_person_profile");
    remove(properties, "$process_person_profile");
  }

  const groupKey = properties["$group_key"];
  if (envelope.event === "$groupidentify" && String(groupKey ?? "").length > GROUP_KEY_CHARS_MAX) {
    return { kind: "dropped", reason: "group_key_too_long" };
  }
  const timestamp = parsed["timestamp"];
  return {
    event: envelope.event,
    distinctId: envelope.distinctId,
    properties,
    rawTimestamp: typeof timestamp === "string" ? timestamp : "",
    personMode,
    warnings,
  };
}

export function isDict(value: unknown): value is Dict {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Sets any key as an own one: plain assignment of `__proto__` would change the prototype and lose the key. */
export function put(dict: Dict, key: string, value: unknown): void {
  if (key === "__proto__") {
    Object.defineProperty(dict, key, { value, enumerable: true, writable: true, configurable: true });
  } else {
    dict[key] = value;
  }
}

/** `delete` turns an object into V8's slow kind: only done when there is something to delete. */
export function remove(dict: Dict, key: string): void {
  if (Object.hasOwn(dict, key)) delete dict[key];
}
