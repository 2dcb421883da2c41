import { describe, expect, test } from "vitest";
import { jsonSize, toJson } from "#runtime/json.ts";
import { HogDate, type Value } from "#runtime/value.ts";

describe("toJson", () => {
  test("gives a plain tree itself", () => {
    const value = { a: [1, { b: null }], c: Array.from({ length: 40 }, (_, i) => [i]) };
    expect(toJson(value)).toBe(value);
  });

  test("copies a part that is in two places, each", () => {
    for (const between of [0, 40]) {
      const part = [1];
      const value: Value = [part, ...Array.from({ length: between }, () => []), part];
      const json = toJson(value) as number[][];
      expect(json).toEqual(value);
      expect(json.at(-1)).not.toBe(json[0]);
    }
  });

  test("refuses a copy that shared parts make too large", () => {
    let value: Value = [1];
    for (let i = 0; i < 30; i++) value = [value, value];
    expect(() => toJson(value)).toThrow(RangeError);
  });
});

describe("jsonSize", () => {
  test.each<[Value]>([
    ['a\u0001"b'],
    [[-Number.MIN_VALUE, -1 / 3, 0.1 + 0.2]],
    [[]],
    [{}],
    [[[], {}, null, true, [1, 2, 3]]],
    [{ a: "x", b: { c: ["\n\n\n\n"] } }],
    [new Map<Value, Value>([[1, "x"]])],
    [[new HogDate(2026, 1, 1)]],
  ])("bounds the JSON of %j", (value) => {
    const { length } = JSON.stringify(toJson(value));
    expect(jsonSize(value, "least", 1e9)).toBeLessThanOrEqual(length);
    expect(jsonSize(value, "most", 1e9)).toBeGreaterThanOrEqual(length);
  });

  test("counts shared parts at each place, and stops at the cap", () => {
    let value: Value = ["x"];
    for (let i = 0; i < 40; i++) value = [value, value];
    expect(jsonSize(value, "least", 1_000)).toBeGreaterThan(1_000);
    const loop: Value[] = [];
    loop.push(loop);
    expect(jsonSize(loop, "most", 1_000)).toBeLessThan(20);
  });
});
