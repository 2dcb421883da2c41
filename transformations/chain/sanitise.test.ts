import { describe, expect, test } from "vitest";
import type { ChainEnvelope } from "#transformations/chain/contract.ts";
import { type Sanitised, sanitise } from "#transformations/chain/sanitise.ts";

const envelope: ChainEnvelope = {
  event: "signed up",
  uuid: "018f0000-0000-7000-8000-000000000001",
  distinctId: "u1",
  timestamp: "2026-01-01T12:00:01.000Z",
  now: "2026-01-01T12:00:05.000Z",
  ip: "203.0.113.7",
};

function sanitised(event: object, over: Partial<ChainEnvelope> = {}, personless = false): Sanitised {
  const result = sanitise(structuredClone(event), { ...envelope, ...over }, personless);
  if ("kind" in result) throw new Error(result.reason);
  return result;
}

describe("properties", () => {
  const $ip = "203.0.113.7";
  test.each([
    ["the address is filled in", { properties: { a: 1 } }, {}, { a: 1, $ip }],
    ["the client's address wins", { properties: { $ip: "198.51.100.1" } }, {}, { $ip: "198.51.100.1" }],
    ["missing properties are none", {}, {}, { $ip }],
    ["null properties are none", { properties: null }, {}, { $ip }],
    ["sent_at is kept", {}, { sentAt: "2026-01-01T12:00:04Z" }, { $ip, $sent_at: "2026-01-01T12:00:04Z" }],
    [
      "top-level $set wins over the properties' one, key by key",
      { $set: { a: 1 }, properties: { $set: { a: 0, b: 2 } } },
      {},
      { $set: { a: 1, b: 2 }, $ip },
    ],
    ["top-level $set_once is taken", { $set_once: { a: 1 } }, {}, { $set_once: { a: 1 }, $ip }],
    [
      "a session id that is a UUID is lower-cased",
      { properties: { $session_id: "018F0000-0000-7000-8000-00000000ABCD" } },
      {},
      { $session_id: "018f0000-0000-7000-8000-00000000abcd", $ip },
    ],
    ["another session id stays", { properties: { $session_id: "ABC" } }, {}, { $session_id: "ABC", $ip }],
    [
      "a client can't claim markers",
      { properties: { $transformations_failed: ["x"], $transformations_succeeded: [], $transformations_skipped: [] } },
      {},
      { $ip },
    ],
    [
      "the overlay is written over",
      { properties: { $session_id: "a" } },
      { overlay: '{"$session_id":"B","$ignore_sent_at":true}' },
      { $session_id: "B", $ignore_sent_at: true, $ip },
    ],
  ])("%s", (_, event, over, properties) => {
    expect(sanitised(event, over).properties).toEqual(properties);
  });

  test("`__proto__` is an ordinary key, also in $set and the overlay", () => {
    const event = JSON.parse('{"$set":{"__proto__":{"x":1}},"properties":{"__proto__":{"y":2},"$set":{}}}') as object;
    const result = sanitise(event, { ...envelope, overlay: '{"__proto__":{"z":3}}' });
    expect(JSON.stringify(result)).toContain('"__proto__":{"z":3}');
    expect(JSON.stringify(result)).toContain('"$set":{"__proto__":{"x":1}}');
    expect(({} as { z?: number }).z).toBeUndefined();
  });
});

describe("person processing", () => {
  const dropped = { kind: "dropped", reason: "invalid_event_when_process_person_profile_is_false" };

  test.each(["$identify", "$create_alias", "$merge_dangerously", "$groupidentify"])("%s needs it", (event) => {
    const personless = { properties: { $process_person_profile: false } };
    expect(sanitise(personless, { ...envelope, event })).toEqual(dropped);
    expect(sanitise({ properties: {} }, { ...envelope, event }, true)).toEqual(dropped);
    expect(sanitised({ properties: { $process_person_profile: true } }, { event }).personMode).toBe("full");
  });

  test("off: person updates are removed and the flag stays", () => {
    const event = {
      $set: { a: 1 },
      properties: { $process_person_profile: false, $set_once: { b: 1 }, $unset: ["c"] },
    };
    const result = sanitised(event);
    expect(result.personMode).toBe("propertyless");
    expect(result.properties).toEqual({ $process_person_profile: false, $ip: envelope.ip });
  });

  test("off by the project: as if the event said so", () => {
    expect(sanitised({ properties: {} }, {}, true).properties).toEqual({
      $process_person_profile: false,
      $ip: envelope.ip,
    });
  });

  test("another value is a warning and the default", () => {
    const result = sanitised({ properties: { $process_person_profile: "no" } });
    expect(result).toMatchObject({ personMode: "full", warnings: ["invalid_process_person_profile"] });
    expect(result.properties).toEqual({ $ip: envelope.ip });
  });
});

test.each([
  [[], "the event is not a JSON object"],
  [null, "the event is not a JSON object"],
  [{ properties: [] }, "the event's properties are not a JSON object"],
  [{ properties: "a" }, "the event's properties are not a JSON object"],
])("%j can't be processed", (event, reason) => {
  expect(sanitise(event, envelope)).toEqual({ kind: "unprocessable", reason });
});

test("a group key of more than 400 characters drops its event", () => {
  const event = (chars: number) => ({ properties: { $group_key: "k".repeat(chars) } });
  expect(sanitise(event(401), { ...envelope, event: "$groupidentify" })).toEqual({
    kind: "dropped",
    reason: "group_key_too_long",
  });
  expect(sanitised(event(400), { event: "$groupidentify" }).event).toBe("$groupidentify");
  expect(sanitised(event(401)).event).toBe("signed up");
});
