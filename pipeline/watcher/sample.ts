import { SENSITIVE_NAME } from "#destinations/delivery/redact.ts";

/** An event that shows what a function did wrong, kept for the person who looks after the function. */
export interface Sample {
  readonly atMs: number;
  readonly eventUuid: string;
  /** What kind of trouble, such as `time` or `error`. */
  readonly trouble: string;
  readonly message: string;
  /** What this run cost, ms. */
  readonly costMs: number;
  /** The event, secrets and long texts taken out; a text when it could not be read as JSON. */
  readonly event: unknown;
}

const MARK = "[redacted]";
/** The part of an email address that says who it is. The sample is the event as it was sent, before any function hashed it. */
const MAILBOX = /[\w.%+-]+?(?=(?:@|%40)[A-Za-z0-9-]+\.[A-Za-z])/g;
const TEXT_CHARS_MAX = 500;
/** Shorter ones would blank half of every text. */
const SECRET_CHARS_MIN = 4;
const MEMBERS_MAX = 100;
const DEPTH_MAX = 8;
/** JSON of the whole sample, UTF-16 units. */
const SAMPLE_CHARS_MAX = 16_384;

/**
 * A copy of an event that may be shown to whoever may see the function: values under telling names, the function's own
 * secrets and the names in email addresses are blanked, long texts, wide and deep values are cut.
 *
 * @param text JSON of the event, perhaps cut.
 */
export function sampleEvent(text: string, secrets: readonly string[]): unknown {
  const blank = (value: string): string => {
    const clean = blanked(value, secrets);
    const short = clean.length > TEXT_CHARS_MAX ? `${clean.slice(0, TEXT_CHARS_MAX)}… (cut)` : clean;
    return storable(short.replace(MAILBOX, MARK));
  };
  const copy = (value: unknown, depth: number): unknown => {
    if (typeof value === "string") return blank(value);
    if (value === null || typeof value !== "object") return value;
    if (depth >= DEPTH_MAX) return "… (cut)";
    if (Array.isArray(value)) return value.slice(0, MEMBERS_MAX).map((item) => copy(item, depth + 1));
    const members = Object.entries(value).slice(0, MEMBERS_MAX);
    return Object.fromEntries(
      members.map(([name, member]) => [blank(name), SENSITIVE_NAME.test(name) ? MARK : copy(member, depth + 1)]),
    );
  };
  let event: unknown;
  try {
    event = JSON.parse(text);
  } catch {
    // Cut in the middle: names and values can't be told apart, so what may be shown is that there was something.
    return `an event of ${text.length} characters or more, too long to keep`;
  }
  const copied = copy(event, 0);
  return JSON.stringify(copied).length > SAMPLE_CHARS_MAX ? "an event too large to keep" : copied;
}

/** An event that shows trouble, as a stage knows it. */
export interface Evidence {
  readonly eventUuid: string;
  readonly trouble: string;
  readonly message: string;
  readonly costMs: number;
  /** JSON of the event; asked for only if it is kept. */
  readonly event: () => string;
}

const EVIDENCE_EVERY_MS = 1_000;
/** What is older has nothing to do with a change that happens now. */
const EVIDENCE_MS = 600_000;
const MESSAGE_CHARS_MAX = 1_000;

/** The newest sample of each function, in memory until a change of its standing takes it. */
export class Samples {
  readonly #byFunction = new Map<string, Sample>();

  /** @returns the message as it may be shown; undefined: the same trouble was noted a moment ago. */
  note(id: string, evidence: Evidence, secrets: readonly string[], nowMs: number): string | undefined {
    const known = this.#byFunction.get(id);
    if (known?.trouble === evidence.trouble && nowMs - known.atMs < EVIDENCE_EVERY_MS) return undefined;
    const { event, ...rest } = evidence;
    const message = storable(blanked(rest.message, secrets).slice(0, MESSAGE_CHARS_MAX));
    this.#byFunction.set(id, { ...rest, message, atMs: nowMs, event: sampleEvent(event(), secrets) });
    return message;
  }

  /** The sample that belongs to a change at `atMs`. */
  of(id: string, atMs: number): Sample | undefined {
    const sample = this.#byFunction.get(id);
    return sample !== undefined && atMs - sample.atMs < EVIDENCE_MS ? sample : undefined;
  }
}

/** PostgreSQL's jsonb takes neither U+0000 nor half a surrogate pair, as a cut may leave one. */
const storable = (text: string): string => text.toWellFormed().replaceAll("\0", "\ufffd");

/** A text without a function's secrets. */
export const blanked = (text: string, secrets: readonly string[]): string =>
  secrets.reduce((rest, secret) => (secret.length < SECRET_CHARS_MIN ? rest : rest.replaceAll(secret, MARK)), text);
