import fc from "fast-check";
import { expect, test } from "vitest";
import { textOfUtf8 } from "./utf8.ts";

const reference = new TextDecoder("utf-8", { ignoreBOM: true });

test("any bytes read as the platform's decoder reads them", () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 6 }),
    fc.string({ unit: "binary", maxLength: 4 }).map((text) => new TextEncoder().encode(text)),
    fc.constantFrom(
      [0xe0, 0x80],
      [0xed, 0xa0, 0x80],
      [0xf0, 0x80, 0x80],
      [0xf4, 0x90],
      [0xc0, 0xaf],
      [0xef, 0xbb, 0xbf],
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const bytes = Uint8Array.from(pieces.flatMap((one) => [...one]));
      expect(textOfUtf8(bytes)).toBe(reference.decode(bytes));
    }),
    { numRuns: 2_000 },
  );
});
