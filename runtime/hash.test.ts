import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { base64, type Hash, hex, hmac, md5, sha1, sha256, sha256HexOf, utf8 } from "./hash.ts";

const HASHES: readonly (readonly [string, Hash])[] = [
  ["sha256", sha256],
  ["sha1", sha1],
  ["md5", md5],
];

describe.each(HASHES)("%s", (name, hash) => {
  test("of any bytes is what Node says", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(hex(hash(bytes))).toBe(createHash(name).update(bytes).digest("hex"));
      }),
    );
  });

  test("as HMAC", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 150 }), fc.uint8Array({ maxLength: 100 }), (key, message) => {
        expect(hex(hmac(hash, key, message))).toBe(createHmac(name, key).update(message).digest("hex"));
      }),
    );
  });
});

test("texts are hashed as UTF-8, short ones without buffers", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 80 }), fc.string({ maxLength: 80 })), (text) => {
      expect(sha256HexOf(text)).toBe(createHash("sha256").update(text.toWellFormed(), "utf8").digest("hex"));
      expect(hex(utf8(text))).toBe(Buffer.from(text.toWellFormed(), "utf8").toString("hex"));
    }),
  );
});

test("base 64 in both alphabets", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20 }), (bytes) => {
      expect(base64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
      expect(base64(bytes, true)).toBe(Buffer.from(bytes).toString("base64url"));
    }),
  );
});
