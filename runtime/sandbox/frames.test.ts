import fc from "fast-check";
import { expect, test } from "vitest";
import { FRAME, FrameReader, header, Pieces } from "#runtime/sandbox/frames.ts";

test("frames come out as they went in, however the stream is cut", () => {
  const frame = fc.record({
    kind: fc.integer({ min: 0, max: 255 }),
    a: fc.nat(),
    b: fc.nat(),
    body: fc.uint8Array({ maxLength: 40 }),
  });
  fc.assert(
    fc.property(fc.array(frame), fc.array(fc.integer({ min: 1, max: 30 })), (frames, cuts) => {
      const stream = Buffer.concat(
        frames.flatMap(({ kind, a, b, body }) => [header(kind, a, b, body.length), Buffer.from(body)]),
      );
      const reader = new FrameReader();
      const read = [];
      for (let at = 0, cut = 0; at < stream.length; cut++) {
        const size = cuts[cut] ?? stream.length;
        read.push(...reader.push(stream.subarray(at, at + size)));
        at += size;
      }
      expect(read.map((one) => ({ ...one, body: Uint8Array.from(one.body.slice(0, one.body.length)) }))).toEqual(
        frames,
      );
    }),
  );
});

test("pieces are searched and cut as if they were one", () => {
  const bytes = fc.uint8Array({ maxLength: 40, max: 3 });
  fc.assert(
    fc.property(
      fc.array(bytes),
      fc.uint8Array({ minLength: 1, maxLength: 4, max: 3 }),
      fc.nat(60),
      (parts, needle, from) => {
        const joined = Buffer.concat(parts);
        const pieces = new Pieces(parts.map((part) => Buffer.from(part)));
        expect(pieces.indexOf(needle, Math.min(from, joined.length))).toBe(
          joined.indexOf(needle, Math.min(from, joined.length)),
        );
        expect(pieces.slice(from, from + 9).equals(joined.subarray(from, from + 9))).toBe(true);
      },
    ),
  );
});

test("a size beyond all reason means that the stream is out of step", () => {
  expect(() => new FrameReader().push(header(FRAME.result, 0, 0, 0xffff_ffff))).toThrow(RangeError);
});
