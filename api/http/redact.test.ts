import { expect, test } from "vitest";
import { generateKey } from "./auth/keys.ts";
import { createLogger } from "./logger.ts";
import { Redactor } from "./redact.ts";

test("keys and remembered secrets are taken out by value, in every form in which they turn up", () => {
  const secret = 'p@ss "word"/+';
  const key = generateKey("phx_");
  const redactor = new Redactor();
  redactor.add(secret);
  redactor.add("  ");
  redactor.add("abc");
  const lines: string[] = [];
  const logger = createLogger(redactor, { write: (line) => void lines.push(line) }, { level: "info" });
  logger.info({ url: `/x?personal_api_key=${key}`, nested: { token: "plain", note: secret } }, `sent ${secret}`);
  logger.error(new Error(`Authorization: Bearer ${key}`));
  logger.warn({ form: encodeURIComponent(secret), base64: Buffer.from(secret).toString("base64"), abc: "abc" });
  const text = lines.join("");
  for (const form of [secret, key, "plain", encodeURIComponent(secret), Buffer.from(secret).toString("base64")]) {
    expect(text).not.toContain(form);
    expect(text).not.toContain(JSON.stringify(form).slice(1, -1));
  }
  expect(text).toContain('"abc":"abc"');
  for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
});

test("of two secrets where one begins the other, none leaves a rest", () => {
  const redactor = new Redactor();
  redactor.add("secret-a");
  redactor.add("secret-a-and-more");
  expect(redactor.redact("x secret-a-and-more y secret-a z")).toBe("x [redacted] y [redacted] z");
});
