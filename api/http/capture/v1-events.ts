/** Events of capture v1: a verdict for each, and records for those that pass. */
import type { LogRecord } from "#pipeline/engines/log/port.ts";
import { type CapturedEnvelope, toHeaders } from "#pipeline/event/captured.ts";
import type { Judge } from "./admission.ts";
import { FIELD } from "./fields.ts";
import { cut, isIllegalId, normalDistinctId } from "./identity.ts";
import type { MarkedBody } from "./marked-body.ts";
import { type EventFault, Refusal } from "./refusals.ts";
import { eventTime, formatTime } from "./time.ts";
import type { Rejection } from "./v0-events.ts";

/** What the headers of a v1 request say. */
export interface V1Facts {
  readonly token: string;
  readonly nowMs: number;
  readonly ip: string;
  /** `PostHog-Request-Timestamp`, ms. */
  readonly sentAtMs: number;
  /** `PostHog-Sdk-Info`, parted at the slash. */
  readonly lib: string;
  readonly libVersion: string;
  readonly eventBytesMax: number;
  readonly judge?: Judge | undefined;
}

export interface V1Reading {
  readonly records: LogRecord[];
  /** uuid of each record. */
  readonly uuids: string[];
  /** Place of each record in the batch. */
  readonly indexes: number[];
  readonly rejections: Rejection[];
  /** uuids of events with a verdict of their own that is not "ok". */
  readonly verdicts: Map<string, EventFault>;
}

/** @throws Refusal if the body is no batch, or no event has a uuid by which a verdict could be given. */
export function readV1(body: MarkedBody, facts: V1Facts, eventsMax: number): V1Reading {
  if (body.list !== "batch" || body.kind(0, FIELD.batch) !== "array") throw new Refusal("invalid_batch");
  if (body.endSlot === body.firstSlot) throw new Refusal("empty_batch");
  if (!body.soundOutside) throw new Refusal("request_parsing_error");

  const reader = new V1Reader(body, facts);
  const reading: V1Reading = { records: [], uuids: [], indexes: [], rejections: [], verdicts: new Map() };
  const seen = new Set<string>();
  for (let slot = body.firstSlot; slot < body.endSlot; slot++) {
    const index = slot - body.firstSlot;
    const sent = body.text(slot, FIELD.uuid);
    const uuid = body.uuid(slot);
    const reject = (fault: EventFault): void => {
      reading.rejections.push({ index, fault });
    };
    if (sent === undefined || uuid === undefined || uuid === "invalid") {
      reject(body.fault(slot) ?? (uuid === undefined ? "missing_event_uuid" : "invalid_event_uuid"));
      continue;
    }
    if (seen.has(uuid)) {
      reject("duplicate_event_uuid");
      continue;
    }
    seen.add(uuid);
    const read = index >= eventsMax ? "over_event_limit" : reader.read(slot, uuid);
    if (typeof read === "string") {
      reject(read);
      // The client knows the event by the uuid as it wrote it.
      reading.verdicts.set(sent, read);
    } else {
      reading.records.push(read);
      reading.uuids.push(sent);
      reading.indexes.push(index);
    }
  }
  if (seen.size === 0) throw new Refusal("invalid_batch", "No event of the batch has a uuid.");
  return reading;
}

interface Options {
  readonly cookieless_mode?: unknown;
  readonly disable_skew_correction?: unknown;
  readonly disable_skew_adjustment?: unknown;
  readonly product_tour_id?: unknown;
  readonly process_person_profile?: unknown;
}

class V1Reader {
  readonly #body: MarkedBody;
  readonly #facts: V1Facts;
  readonly #now: string;
  readonly #sentAt: string;
  readonly #historical: boolean;
  readonly #ip: string;

  constructor(body: MarkedBody, facts: V1Facts) {
    this.#body = body;
    this.#facts = facts;
    this.#now = formatTime(facts.nowMs);
    this.#sentAt = formatTime(facts.sentAtMs);
    this.#historical = body.boolean(0, FIELD.historicalMigration) === true;
    this.#ip = body.boolean(0, FIELD.captureInternal) === true ? "127.0.0.1" : facts.ip;
  }

  read(slot: number, uuid: string): LogRecord | EventFault {
    const body = this.#body;
    const facts = this.#facts;
    const flaw = body.fault(slot);
    if (flaw !== undefined) return flaw;
    if (body.size(slot) > facts.eventBytesMax) return "event_too_large";

    const event = body.text(slot, FIELD.event) ?? "";
    if (event === "") return "missing_event_name";
    if (cut(event) !== event) return "event_name_too_long";
    if (event === "$performance_event") return "dropped_performance_event";

    const sentId = body.text(slot, FIELD.distinctId);
    const distinctId = sentId === undefined ? undefined : normalDistinctId(sentId);
    if (sentId === undefined || distinctId === undefined) {
      return body.has(slot, FIELD.distinctId) && sentId === undefined ? "invalid_distinct_id" : "missing_distinct_id";
    }
    if (cut(sentId) !== sentId) return "distinct_id_too_large";
    if (isIllegalId(distinctId)) return "invalid_distinct_id";

    const timestampMs = body.time(slot, FIELD.timestamp);
    if (Number.isNaN(timestampMs)) return "invalid_event_timestamp";
    const propertiesKind = body.kind(slot, FIELD.properties);
    if (propertiesKind !== "object" && propertiesKind !== "absent") return "malformed_event_properties";

    const options = this.#options(slot);
    if (options === undefined) return "malformed_event_options";
    const ownCookieless = body.has(slot, FIELD.propCookielessMode);
    if (ownCookieless && body.boolean(slot, FIELD.propCookielessMode) === undefined) return "invalid_cookieless_mode";
    const cookieless = options.cookieless_mode ?? body.boolean(slot, FIELD.propCookielessMode) === true;
    const keepsTime = options.disable_skew_correction ?? options.disable_skew_adjustment;

    if (facts.judge !== undefined) {
      const ofTour = typeof options.product_tour_id === "string" || body.has(slot, FIELD.propProductTourId);
      const verdict = facts.judge(event, distinctId, ofTour);
      if (verdict !== undefined) return verdict;
    }
    const envelope: CapturedEnvelope = {
      token: facts.token,
      event,
      uuid,
      distinctId,
      timestamp: formatTime(
        eventTime({
          nowMs: facts.nowMs,
          sentAtMs: facts.sentAtMs,
          timestampMs,
          offsetMs: Number.NaN,
          ignoreSentAt: (keepsTime ?? body.boolean(slot, FIELD.propIgnoreSentAt)) === true,
        }),
      ),
      now: this.#now,
      ip: this.#ip,
      sentAt: this.#sentAt,
      overlay: this.#overlay(slot, options, keepsTime),
      ...(this.#historical ? { historical: true } : {}),
    };
    return {
      key: `${facts.token}:${cookieless === true ? this.#ip : distinctId}`,
      value: body.event(slot),
      headers: toHeaders(envelope),
    };
  }

  /** The event's options, `{}` if it has none; undefined if they are no object or one has a wrong type. */
  #options(slot: number): Options | undefined {
    const kind = this.#body.kind(slot, FIELD.options);
    if (kind === "absent" || kind === "null") return {};
    if (kind !== "object") return undefined;
    const options = JSON.parse(this.#body.json(slot, FIELD.options)) as Options;
    const isFlag = (value: unknown): boolean => value === undefined || value === null || typeof value === "boolean";
    const sound =
      isFlag(options.cookieless_mode) &&
      isFlag(options.disable_skew_correction) &&
      isFlag(options.disable_skew_adjustment) &&
      isFlag(options.process_person_profile) &&
      (options.product_tour_id === undefined ||
        options.product_tour_id === null ||
        typeof options.product_tour_id === "string");
    return sound ? options : undefined;
  }

  /** What v1 took out of properties and v0 has there, as a JSON object. */
  #overlay(slot: number, options: Options, keepsTime: unknown): string {
    const body = this.#body;
    const members: Record<string, unknown> = {};
    const put = (name: string, value: unknown): void => {
      if (value !== undefined && value !== null) members[name] = value;
    };
    put("$session_id", body.text(slot, FIELD.sessionId));
    put("$window_id", body.text(slot, FIELD.windowId));
    put("$cookieless_mode", options.cookieless_mode);
    put("$ignore_sent_at", keepsTime);
    put("$product_tour_id", options.product_tour_id);
    put("$process_person_profile", options.process_person_profile);
    if (!body.has(slot, FIELD.propLib)) {
      put("$lib", this.#facts.lib);
      put("$lib_version", this.#facts.libVersion);
    }
    return JSON.stringify(members);
  }
}
