/** Events of the classic routes: from a decoded body to records of the log. */

import type { LogRecord } from "#pipeline/engines/log/port.ts";
import type { CapturedEnvelope } from "#pipeline/event/captured.ts";
import { toHeaders } from "#pipeline/event/captured.ts";
import type { Judge } from "./admission.ts";
import { FIELD } from "./fields.ts";
import { cut, isProjectToken, uuidV7 } from "./identity.ts";
import type { MarkedBody } from "./marked-body.ts";
import { type EventFault, Refusal } from "./refusals.ts";
import { eventTime, formatTime, isWritable } from "./time.ts";

/** What the server knows about a request beyond its body. */
export interface RequestFacts {
  readonly nowMs: number;
  /** Client's address. */
  readonly ip: string;
  /** `_` or `sent_at` of the query, ms; NaN: none. */
  readonly queryTimeMs: number;
  /** Name of events that have none (`/engage`). */
  readonly defaultEvent?: string;
  /** Largest event, bytes. */
  readonly eventBytesMax: number;
  /** Token of a header, which then decides. */
  readonly token?: string;
  /** Who judges a token's events; undefined takes them all. */
  readonly judgeOf?: (token: string) => Judge | undefined;
  /** Ordinary events older than this are marked historical, ms. */
  readonly historicalAfterMs?: number;
}

/** One event that is not taken. */
export interface Rejection {
  /** Its place in the request, from 0. */
  readonly index: number;
  readonly fault: EventFault;
}

export interface Reading {
  readonly token: string;
  readonly records: LogRecord[];
  /** Place of each record in the request. */
  readonly indexes: number[];
  /** Grows by those that the log finds too large. */
  readonly rejections: Rejection[];
  /** Sound events that quotas or the operator's list keep out. The client is told that all is well. */
  readonly setAside: Rejection[];
}

/** @throws Refusal if the request as a whole cannot be taken: no events, no single token, a broken frame. */
export function readV0(body: MarkedBody, facts: RequestFacts, eventsMax: number): Reading {
  const count = body.endSlot - body.firstSlot;
  if (count === 0) throw new Refusal("empty_batch");
  if (count > eventsMax) throw new Refusal("payload_too_large", `A request holds at most ${eventsMax} events.`);
  if (!body.soundOutside) throw new Refusal("request_parsing_error");
  if (body.list === "none" && body.fault(0) === "not_an_object") throw new Refusal("invalid_batch");

  const token = facts.token ?? readToken(body);
  const reader = new EventReader(body, facts, token);
  const reading: Reading = { token, records: [], indexes: [], rejections: [], setAside: [] };
  for (let slot = body.firstSlot; slot < body.endSlot; slot++) {
    const index = slot - body.firstSlot;
    const read = reader.read(slot);
    if (typeof read === "string") {
      const list = read === "over_quota" || read === "event_restricted" ? reading.setAside : reading.rejections;
      list.push({ index, fault: read });
    } else {
      reading.records.push(read);
      reading.indexes.push(index);
    }
  }
  return reading;
}

/** The batch's token, else the one on which all events that carry one agree. */
function readToken(body: MarkedBody): string {
  let token = body.list === "batch" || body.list === "data" ? body.text(0, FIELD.token) : undefined;
  if (token === undefined) {
    for (let slot = body.firstSlot; slot < body.endSlot; slot++) {
      const own = body.text(slot, FIELD.token) ?? body.text(slot, FIELD.propToken);
      if (own === undefined || own === token) continue;
      if (token !== undefined) throw new Refusal("several_api_tokens");
      token = own;
    }
  }
  if (token === undefined || token === "") throw new Refusal("missing_authorization");
  if (!isProjectToken(token)) throw new Refusal("invalid_api_token");
  return token;
}

class EventReader {
  readonly #body: MarkedBody;
  readonly #facts: RequestFacts;
  readonly #token: string;
  readonly #now: string;
  readonly #sentAtMs: number;
  readonly #sentAt: string | undefined;
  readonly #historical: boolean;
  readonly #judge: Judge | undefined;

  constructor(body: MarkedBody, facts: RequestFacts, token: string) {
    this.#body = body;
    this.#facts = facts;
    this.#token = token;
    this.#judge = facts.judgeOf?.(token);
    this.#now = formatTime(facts.nowMs);
    const listed = body.list === "batch" || body.list === "data";
    const own = listed || body.list === "none" ? body.time(0, FIELD.sentAt) : Number.NaN;
    this.#sentAtMs = isWritable(own) ? own : facts.queryTimeMs;
    this.#sentAt = Number.isNaN(this.#sentAtMs) ? undefined : formatTime(this.#sentAtMs);
    this.#historical = listed && body.boolean(0, FIELD.historicalMigration) === true;
  }

  read(slot: number): LogRecord | EventFault {
    const body = this.#body;
    const facts = this.#facts;
    const flaw = body.fault(slot);
    if (flaw !== undefined) return flaw;
    if (body.size(slot) > facts.eventBytesMax) return "event_too_large";

    const propertiesKind = body.kind(slot, FIELD.properties);
    if (propertiesKind !== "object" && propertiesKind !== "absent" && propertiesKind !== "null") {
      return "malformed_event_properties";
    }
    const event = body.text(slot, FIELD.event) ?? (body.has(slot, FIELD.event) ? "" : (facts.defaultEvent ?? ""));
    if (event === "") return "missing_event_name";
    const distinctId = body.distinctId(slot);
    if (distinctId === undefined) return "missing_distinct_id";

    const cookielessKind = body.kind(slot, FIELD.propCookielessMode);
    if (cookielessKind !== "absent" && cookielessKind !== "boolean") return "invalid_cookieless_mode";
    const cookieless = cookielessKind === "boolean" && body.boolean(slot, FIELD.propCookielessMode) === true;

    const uuid = body.uuid(slot) ?? uuidV7(facts.nowMs);
    if (uuid === "invalid") return "invalid_event_uuid";

    if (this.#judge !== undefined) {
      const verdict = this.#judge(event, distinctId, body.has(slot, FIELD.propProductTourId));
      if (verdict !== undefined) return verdict;
    }
    const timestampMs = eventTime({
      nowMs: facts.nowMs,
      sentAtMs: this.#sentAtMs,
      timestampMs: body.time(slot, FIELD.timestamp),
      offsetMs: body.has(slot, FIELD.offset) ? Math.trunc(body.number(slot, FIELD.offset)) : Number.NaN,
      ignoreSentAt: body.boolean(slot, FIELD.propIgnoreSentAt) === true,
    });
    const ip = body.has(slot, FIELD.propCaptureInternal) ? "127.0.0.1" : facts.ip;
    const envelope: CapturedEnvelope = {
      token: this.#token,
      event: cut(event),
      uuid,
      distinctId,
      timestamp: formatTime(timestampMs),
      now: this.#now,
      ip,
      ...(this.#sentAt === undefined ? {} : { sentAt: this.#sentAt }),
      ...(this.#historical || this.#isOld(event, timestampMs) ? { historical: true } : {}),
    };
    return {
      key: `${this.#token}:${cookieless ? ip : distinctId}`,
      value: body.event(slot),
      headers: toHeaders(envelope),
    };
  }

  #isOld(event: string, timestampMs: number): boolean {
    const { historicalAfterMs, nowMs } = this.#facts;
    return historicalAfterMs !== undefined && timestampMs < nowMs - historicalAfterMs && !OWN_LANES.has(event);
  }
}

/** Events that are never rerouted for their age. */
const OWN_LANES: ReadonlySet<string> = new Set(["$exception", "$$heatmap", "$$client_ingestion_warning"]);
