import fc from "fast-check";
import { expect, test } from "vitest";
import { quoteText } from "#runtime/quote.ts";
import { redactor } from "./redact.ts";

test("secrets go, in every form they may be written", () => {
  const redact = redactor(
    { url: "https://x", signing: 's3cr"et/+ value', headers: { Authorization: "Bearer tok-12345", Accept: "json" } },
    new Set(["signing"]),
  );
  const secret = 's3cr"et/+ value';
  const text = [
    `plain ${secret}`,
    `json ${JSON.stringify({ secret })}`,
    `url ?k=${encodeURIComponent(secret)}`,
    `base64 ${Buffer.from(secret).toString("base64")}`,
    "header Bearer tok-12345, bare tok-12345",
  ].join("\n");
  const clean = redact(text);
  expect(clean).not.toContain("s3cr");
  expect(clean).not.toContain("tok-12345");
  expect(clean).not.toContain(Buffer.from(secret).toString("base64"));
  expect(clean).toContain("header");
  expect(redact("https://x json")).toBe("https://x json");
});

test.for(["ab'cdefgh", "tab\there", "back\\slash'quote", "bell\b\v\0end"])(
  "a secret goes from what a program prints of it: %j",
  (secret) => {
    const redact = redactor({ key: secret }, new Set(["key"]));
    const once = quoteText(secret);
    expect(redact(`{'key': ${once}}`)).toBe("{'key': '[redacted]'}");
    expect(redact(`{'said': ${quoteText(`{'key': ${once}}`)}}`)).toBe("{'said': '{\\'key\\': \\'[redacted]\\'}'}");
  },
);

test("no text keeps a secret of four characters or more", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 4 }).filter((s) => s.trim().length >= 4),
      fc.string(),
      fc.string(),
      (secret, before, after) => {
        fc.pre(!"[redacted]".includes(secret));
        const clean = redactor({ key: secret }, new Set(["key"]))(`${before}${secret}${after}`);
        return !clean.includes(secret) || `${before}[redacted]${after}`.includes(secret);
      },
    ),
  );
});
