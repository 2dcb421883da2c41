import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isInexact, propertiesText } from "#transformations/chain/exact.ts";

function textOf(source: string): string {
  const { properties } = JSON.parse(source) as { properties: { [key: string]: unknown } };
  return propertiesText(properties, isInexact(properties) ? source : undefined);
}

describe("what a round trip would lose is kept", () => {
  test.each([
    ["digits beyond 2^53", '{"id":9007199254740993}'],
    ["many decimals", '{"x":0.12345678901234567890}'],
    ["exponents out of range", '{"x":1e400}'],
    ["minus zero", '{"a":-0,"b":[-0]}'],
    ["the order of keys like numbers", '{"b":1,"2":2,"1":3}'],
    ["the same, nested", '{"a":{"b":1,"2":2,"1":3}}'],
    ["strings that look like structure", String.raw`{"a":"}\",\"x\":{","n":12345678901234567890,"c":"[\\"}`],
  ])("%s", (_, properties) => {
    expect(textOf(`{"event":"e","properties":${properties},"timestamp":"t"}`)).toBe(properties);
  });
});

test("white space goes, values stay", () => {
  const source = '{ "properties" : {\n "n" : 12345678901234567890 ,\t"a" : [ 1e400 , 2 ] } }';
  expect(textOf(source)).toBe('{"n":12345678901234567890,"a":[ 1e400 , 2 ]}');
});

test("of equal keys the last counts", () => {
  expect(textOf('{"properties":{"a":1},"properties":{"a":1e400,"a":2e400}}')).toBe('{"a":2e400}');
});

test("what was changed is printed, what was removed goes, what is new follows", () => {
  const source = '{"properties":{"2":1,"a":12345678901234567890,"b":1e400,"c":1}}';
  const properties = { a: 5, b: Number.POSITIVE_INFINITY, d: { x: 1 }, "2": 1 };
  expect(propertiesText(properties, source)).toBe('{"2":1,"a":5,"b":1e400,"d":{"x":1}}');
});

test("for any event the text parses to the properties", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.constantFrom(0, 1, "\t"), (properties, space) => {
      const source = JSON.stringify({ event: "e", properties: { ...properties, big: 1e300 }, n: [] }, null, space);
      expect(JSON.parse(textOf(source))).toEqual((JSON.parse(source) as { properties: unknown }).properties);
    }),
  );
});

test.each([0, 1, -5, 1.5, 99.99, 1_767_268_801_000, 0.1, 1e21 / 1e9])("%d is exact", (value) => {
  expect(isInexact({ value: [value] })).toBe(false);
});
