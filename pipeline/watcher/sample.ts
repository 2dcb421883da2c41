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
const TEXT_CHARS_MAX = 500;
const MEMBERS_MAX = 100;
const DEPTH_MAX = 8;
/** JSON of the whole sample, UTF-16 units. */
const SAMPLE_CHARS_MAX = 16_384;

/**
 * A copy of an event that may be shown to whoever may see the function: values under telling names and the function's own
 * secrets are blanked, long texts, wide and deep values are cut.
 *
 * @param text JSON of the event, perhaps cut.
 */
export function sampleEvent(text: string, secrets: readonly string[]): unknown {
  const blank = (value: string): string => {
    let clean = value;
    for (const secret of secrets) if (secret.length >= 4) clean = clean.replaceAll(secret, MARK);
    return clean.length > TEXT_CHARS_MAX ? `${clean.slice(0, TEXT_CHARS_MAX)}… (cut)` : clean;
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
