/**
 * Takes keys and secrets out of text by value, whatever field or message they stand in: log lines, error texts. Paths
 * alone would miss a key inside a URL or a quoted header.
 */
const MASK = "[redacted]";
const KEY = /\bph[cxs]_[A-Za-z0-9_-]{16,}/g;
const BEARER = /\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]{8,}/g;
/** Shorter values would blank ordinary words. */
const VALUE_CHARS_MIN = 6;

export class Redactor {
  private readonly values = new Set<string>();
  private pattern: RegExp | undefined;

  /** Remembers a secret in the forms in which it can turn up: plain, JSON-escaped, base64, URL-encoded. */
  add(secret: string): void {
    if (secret.trim().length < VALUE_CHARS_MIN) return;
    const base64 = Buffer.from(secret).toString("base64");
    const forms = [
      secret,
      JSON.stringify(secret).slice(1, -1),
      base64,
      base64.replace(/=+$/, ""),
      encodeURIComponent(secret),
    ];
    const before = this.values.size;
    for (const form of forms) this.values.add(form);
    if (this.values.size > before) this.pattern = undefined;
  }

  redact(text: string): string {
    const masked = text.replace(KEY, (key) => `${key.slice(0, 4)}${MASK}`).replace(BEARER, `$1 ${MASK}`);
    if (this.values.size === 0) return masked;
    this.pattern ??= alternatives(this.values);
    return masked.replace(this.pattern, MASK);
  }
}

/** Longest first, so that no secret survives as the tail of a shorter one. */
function alternatives(values: ReadonlySet<string>): RegExp {
  const sorted = [...values].sort((a, b) => b.length - a.length);
  return new RegExp(sorted.map((value) => RegExp.escape(value)).join("|"), "g");
}
