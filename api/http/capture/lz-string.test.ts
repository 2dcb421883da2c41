import fc from "fast-check";
import lz from "lz-string";
import { expect, test } from "vitest";
import { readLzString } from "./lz-string.ts";

test("reads what the library writes", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.json()),
      fc.nat({ max: 4 }),
      (text, times) => {
        const long = text.repeat(times + 1);
        expect(readLzString(lz.compressToBase64(long), long.length)).toEqual({ text: long });
      },
    ),
    { numRuns: 300 },
  );
});

test("never throws on anything else, and keeps within the limit", () => {
  fc.assert(
    fc.property(fc.base64String({ maxLength: 200 }), (text) => {
      const read = readLzString(text, 500);
      if (typeof read === "object") expect(read.text.length).toBeLessThanOrEqual(500);
    }),
    { numRuns: 500 },
  );
  expect(readLzString("", 10)).toBe("malformed");
  expect(readLzString("ä!", 10)).toBe("malformed");
});

test("a bomb stops at the limit", () => {
  const bomb = lz.compressToBase64("a".repeat(200_000));
  expect(bomb.length).toBeLessThan(2_000);
  expect(readLzString(bomb, 100_000)).toBe("too large");
});
