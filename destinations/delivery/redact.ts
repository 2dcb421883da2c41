import { quoteText } from "#runtime/quote.ts";

const MARK = "[redacted]";

/** All strings inside a value, to depth 10. */
function stringsIn(value: unknown, depth = 10): string[] {
  if (typeof value === "string") return [value];
  if (depth === 0 || value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap((inner) => stringsIn(inner, depth - 1));
}

/** Names whose values are secrets wherever they stand. */
export const SENSITIVE_NAME =
  /authorization|cookie|token|secret|password|passcode|credential|api[-_ ]?key|private[-_ ]?key|signing[-_ ]?key/i;

/** A text as it stands between the quotes of a Hog string. */
const hogEscaped = (text: string): string => quoteText(text).slice(1, -1);

/**
 * A function that replaces every secret of a function's inputs in a text: as it stands, escaped as JSON and as Hog
 * prints text inside a dict (also when that print is text inside another), URL-encoded and in base64; longest first, in
 * one pass. Secrets are the values of `secretKeys` and of members with a telling name.
 */
export function redactor(
  inputs: Readonly<Record<string, unknown>>,
  secretKeys: ReadonlySet<string>,
): (text: string) => string {
  const secrets = new Set<string>();
  const collect = (name: string, value: unknown, known: boolean): void => {
    if (known || SENSITIVE_NAME.test(name)) {
      for (const text of stringsIn(value)) {
        for (const part of [text, text.replace(/^(bearer|basic|token)\s+/i, "")])
          if (part.trim().length >= 4) secrets.add(part);
      }
    } else if (value !== null && typeof value === "object") {
      for (const [inner, member] of Object.entries(value)) collect(inner, member, false);
    }
  };
  for (const [key, value] of Object.entries(inputs)) collect(key, value, secretKeys.has(key));
  if (secrets.size === 0) return (text) => text;

  const forms = new Set<string>();
  for (const secret of secrets) {
    forms.add(secret).add(JSON.stringify(secret).slice(1, -1)).add(encodeURIComponent(secret.toWellFormed()));
    const printed = hogEscaped(secret);
    forms.add(printed).add(hogEscaped(printed)).add(Buffer.from(secret).toString("base64"));
  }
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map((form) => RegExp.escape(form)).join("|"), "g");
  return (text) => text.replace(pattern, MARK);
}
