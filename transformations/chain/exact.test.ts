import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertiesText } from "#transformations/chain/exact.ts";

const textOf = (source: string): string =>
  propertiesText((JSON.parse(source) as { properties: { [key: string]: unknown } }).properties, source);

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
      const source = JSON.stringify({ event: "e", n: -0, properties, big: 1e300 }, null, space).replace(
        '"n":',
        '"risk":-0,"n":',
      );
      expect(JSON.parse(textOf(source))).toEqual(JSON.parse(JSON.stringify(properties)));
    }),
  );
});
