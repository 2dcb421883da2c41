import * as fc from "fast-check";
import { expect, test } from "vitest";
import { exceptionScanner } from "./trailer.ts";

const TAG = "0123456789abcdef";
const trailer = (text: string): string =>
  `\r\n__exception__\r\n${TAG}\r\n${text}\n${text.length + 1} ${TAG}\r\n__exception__\r\n`;

/** The tag is random for each answer: what data can hold at most is its beginning. */
const GUESS = "0123456789abcde!";

/** Feeds the bytes in pieces of the given sizes, over and over. */
function scan(bytes: Buffer, sizes: readonly number[]): { data: string; exception: string | undefined } {
  const scanner = exceptionScanner(TAG);
  const data: Buffer[] = [];
  for (let at = 0, n = 0; at < bytes.length; n++) {
    const size = sizes[n % sizes.length]!;
    data.push(scanner.push(bytes.subarray(at, at + size)));
    at += size;
  }
  const { rest, exception } = scanner.end();
  return { data: Buffer.concat([...data, rest]).toString("latin1"), exception };
}

const piece = fc.oneof(
  fc.string(),
  fc.constantFrom("\r\n", "\r\n__exception__", "\r\n__exception__\r\n", GUESS, "\r\n__exception__\r\n0123"),
);
const body = fc.array(piece, { maxLength: 8 }).map((parts) => Buffer.from(parts.join("")));
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

test("an answer without a failure passes unchanged, however it is cut", () => {
  fc.assert(
    fc.property(body, sizes, (bytes, cuts) => {
      expect(scan(bytes, cuts)).toEqual({ data: bytes.toString("latin1"), exception: undefined });
    }),
  );
});

test("a failure is found behind any data, however it is cut, and the data is whole", () => {
  fc.assert(
    fc.property(body, sizes, (bytes, cuts) => {
      const whole = Buffer.concat([bytes, Buffer.from(trailer("Code: 395. DB::Exception: boom. (X)"))]);
      expect(scan(whole, cuts)).toEqual({
        data: bytes.toString("latin1"),
        exception: "Code: 395. DB::Exception: boom. (X)",
      });
    }),
  );
});

test("a trailer that is cut short still is a failure", () => {
  const whole = Buffer.from(`1\n${trailer("Code: 395. DB::Exception: boom. (X)")}`);
  expect(scan(whole.subarray(0, 60), [7]).exception).toContain("Code: 395");
});
