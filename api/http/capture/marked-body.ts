/** Values of a scanned body, decoded one by one as they are asked for. */
import { FIELD, type Field, FLAGS_AT, STRIDE } from "./fields.ts";
import { distinctIdOf, isCanonicalUuid, normalDistinctId, parseUuid } from "./identity.ts";
import type { EventFault } from "./refusals.ts";
import { Refusal } from "./refusals.ts";
import { FLAW, type Marks, type ScanLimits, scan } from "./scan.ts";
import { parseCommonTime, parseTime } from "./time.ts";

export type ValueKind = "absent" | "null" | "string" | "number" | "boolean" | "object" | "array";

const DISTINCT_ID_FIELDS = [FIELD.distinctId, FIELD.propDistinctId] as const;

/** Kind of a JSON value by its first byte. */
const KINDS: ValueKind[] = new Array(256).fill("number");
KINDS[0x22] = "string";
KINDS[0x7b] = "object";
KINDS[0x5b] = "array";
KINDS[0x74] = "boolean";
KINDS[0x66] = "boolean";
KINDS[0x6e] = "null";

/** A body and where its events stand. `slot` numbers events; slot 0 is what stands around them. */
export class MarkedBody {
  readonly bytes: Buffer;
  readonly list: Marks["list"];
  /** Slot of the first event, and the one after the last. */
  readonly firstSlot: number;
  readonly endSlot: number;
  readonly #at: Int32Array;
  readonly #latin1: string;

  /** @param bytes well-formed UTF-8. @throws Refusal request_parsing_error with the byte at which it is no JSON, payload_too_large */
  constructor(bytes: Buffer, limits: ScanLimits) {
    const marks = scan(bytes, limits);
    if ("offset" in marks) {
      if (marks.reason === "too many events") throw new Refusal("payload_too_large");
      throw new Refusal("request_parsing_error", `The body is not valid JSON (at byte ${marks.offset}).`);
    }
    this.bytes = bytes;
    this.#at = marks.at;
    this.list = marks.list;
    this.firstSlot = marks.list === "none" ? 0 : 1;
    this.endSlot = marks.list === "none" ? 1 : marks.listed + 1;
    // One copy of the body as text: a member of plain ASCII is then a slice of it, far cheaper than decoding each.
    this.#latin1 = bytes.toString("latin1");
  }

  /** Whether what stands around the events is itself sound. */
  get soundOutside(): boolean {
    return this.list === "none" || (this.#at[FLAGS_AT]! & (FLAW.text | FLAW.number)) === 0;
  }

  /** What the scanner holds against an event. */
  fault(slot: number): EventFault | undefined {
    const flaws = this.#at[slot * STRIDE + FLAGS_AT]!;
    if (flaws === 0) return undefined;
    if (flaws & FLAW.notAnObject) return "not_an_object";
    if (flaws & FLAW.deep) return "event_too_deep";
    if (flaws & FLAW.wide) return "event_too_wide";
    return flaws & FLAW.text ? "malformed_event_text" : "malformed_event_number";
  }

  has(slot: number, field: Field): boolean {
    return this.#at[slot * STRIDE + 2 * field + 1] !== 0;
  }

  kind(slot: number, field: Field): ValueKind {
    if (!this.has(slot, field)) return "absent";
    const start = this.#at[slot * STRIDE + 2 * field]!;
    return KINDS[this.bytes[start < 0 ? ~start : start]!]!;
  }

  /** Bytes of a value: a view of the body. Empty if absent. */
  slice(slot: number, field: Field): Buffer {
    const at = slot * STRIDE + 2 * field;
    const start = this.#at[at]!;
    return this.bytes.subarray(start < 0 ? ~start : start, this.#at[at + 1]!);
  }

  size(slot: number): number {
    return this.#at[slot * STRIDE + 1]! - this.#at[slot * STRIDE]!;
  }

  /** The JSON of a value as text; "" if absent. */
  json(slot: number, field: Field): string {
    return this.slice(slot, field).toString();
  }

  /** A string value, decoded; undefined if absent or of another kind. */
  text(slot: number, field: Field): string | undefined {
    const at = slot * STRIDE + 2 * field;
    const start = this.#at[at]!;
    const end = this.#at[at + 1]!;
    if (end === 0) return undefined;
    if (start >= 0) return this.bytes[start] === 0x22 ? this.#latin1.slice(start + 1, end - 1) : undefined;
    return (JSON.parse(this.bytes.toString("utf8", ~start, end)) as string).toWellFormed();
  }

  /** The event's UUID, lower case; undefined if it has none, "invalid" if it has something else. */
  uuid(slot: number): string | undefined {
    const at = slot * STRIDE + 2 * FIELD.uuid;
    const start = this.#at[at]!;
    const end = this.#at[at + 1]!;
    if (end === 0) return undefined;
    if (start >= 0 && end - start === 38 && isCanonicalUuid(this.bytes, start + 1)) {
      return this.#latin1.slice(start + 1, end - 1);
    }
    const text = this.text(slot, FIELD.uuid);
    if (text === "" || this.kind(slot, FIELD.uuid) === "null") return undefined;
    return (text === undefined ? undefined : parseUuid(text)) ?? "invalid";
  }

  /** A boolean value; undefined if absent or of another kind. */
  boolean(slot: number, field: Field): boolean | undefined {
    if (this.kind(slot, field) !== "boolean") return undefined;
    return this.slice(slot, field)[0] === 0x74;
  }

  /** A number value; NaN if absent or of another kind. */
  number(slot: number, field: Field): number {
    return this.kind(slot, field) === "number" ? Number(this.json(slot, field)) : Number.NaN;
  }

  /** A time, as text or as a number since 1970; ms, NaN if absent or unreadable. */
  time(slot: number, field: Field): number {
    const at = slot * STRIDE + 2 * field;
    const start = this.#at[at]!;
    const end = this.#at[at + 1]!;
    if (end === 0) return Number.NaN;
    if (start >= 0 && end - start === 26) {
      const ms = parseCommonTime(this.bytes, start + 1);
      if (!Number.isNaN(ms)) return ms;
    }
    return parseTime(this.text(slot, field) ?? this.json(slot, field));
  }

  /** Whom an event is about: its own member first, and if that is null the properties'. undefined: nobody. */
  distinctId(slot: number): string | undefined {
    for (const field of DISTINCT_ID_FIELDS) {
      const text = this.text(slot, field);
      if (text !== undefined) return normalDistinctId(text);
      if (this.has(slot, field) && this.kind(slot, field) !== "null") return distinctIdOf(this.json(slot, field));
    }
    return undefined;
  }

  /** The event's own bytes, a view of the body. */
  event(slot: number): Buffer {
    return this.slice(slot, FIELD.self);
  }
}
