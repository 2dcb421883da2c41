import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cut, distinctIdOf, isIllegalId, isProjectToken, parseUuid, uuidV7 } from "./identity.ts";

describe("distinct ids", () => {
  test.each([
    ['"u1"', "u1"],
    ['" u1 "', " u1 "],
    ["17", "17"],
    ["-1.50", "-1.50"],
    ["12345678901234567890123", "12345678901234567890123"],
    ["1e3", "1000"],
    ["true", "true"],
    ["[1, 2]", "[1,2]"],
    ['{"b":1,"a":{"d":2,"c":3}}', '{"a":{"c":3,"d":2},"b":1}'],
    ['"a\\u0000b"', "a\ufffdb"],
    ['"\\ud800"', "\ufffd"],
    ['"null"', "null"],
    ['"0"', "0"],
    ["null", undefined],
    ['""', undefined],
    ['" \\t\\n"', undefined],
  ])("%s is %j", (json, expected) => {
    expect(distinctIdOf(json)).toBe(expected);
  });

  test("are cut to 200 characters, not units or bytes", () => {
    expect(cut("ä".repeat(201))).toBe("ä".repeat(200));
    expect(cut("🦔".repeat(201))).toBe("🦔".repeat(200));
    expect(cut("🦔".repeat(200))).toBe("🦔".repeat(200));
    expect(distinctIdOf(JSON.stringify("x".repeat(10_000)))).toHaveLength(200);
  });

  test.each(["0", " NULL ", "[object Object]", "Anonymous", "00000000-0000-0000-0000-000000000000"])(
    "%j stands for nobody",
    (id) => {
      expect(isIllegalId(id)).toBe(true);
    },
  );
});

test.each([
  ["phc_a", true],
  ["a", true],
  ["x".repeat(64), true],
  ["x".repeat(65), false],
  ["x".repeat(1_000_000), false],
  ["", false],
  ["phx_personal", false],
  ["phc_ä", false],
  ["phc a", false],
  ["phc_a\n", false],
])("token %j: %j", (token, expected) => {
  expect(isProjectToken(token)).toBe(expected);
});

describe("uuids", () => {
  const canonical = "018f0000-0000-7000-8000-00000000000a";
  test.each([
    [canonical, canonical],
    [canonical.toUpperCase(), canonical],
    [canonical.replaceAll("-", ""), canonical],
    [`{${canonical}}`, canonical],
    [`urn:uuid:${canonical}`, canonical],
    ["not-a-uuid", undefined],
    [`${canonical}0`, undefined],
    ["", undefined],
  ])("%j", (text, expected) => {
    expect(parseUuid(text)).toBe(expected);
  });

  test("made here are version 7, carry their time and ascend", () => {
    const start = 1_900_000_000_000;
    const made = Array.from({ length: 10_000 }, (_, i) => uuidV7(start + Math.floor(i / 5_000)));
    expect(new Set(made).size).toBe(made.length);
    expect(made.toSorted()).toEqual(made);
    for (const uuid of made)
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(made[0]!.replaceAll("-", "").slice(0, 12), 16)).toBe(start);
  });

  test("any of them is read back", () => {
    fc.assert(
      fc.property(fc.uuid(), (uuid) => {
        expect(parseUuid(uuid.toUpperCase())).toBe(uuid);
      }),
    );
  });
});
