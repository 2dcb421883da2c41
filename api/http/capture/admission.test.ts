import { describe, expect, test } from "vitest";
import { judgeOf, parseDropList, type Quota, quotaOf } from "./admission.ts";
import { anEvent, TOKEN, testServer } from "./capture.fixture.ts";
import { V1_PATH } from "./v1-route.ts";

test.each<[string, boolean, Quota]>([
  ["signed up", false, "events"],
  ["$exception", false, "exceptions"],
  ["survey sent", false, "surveys"],
  ["survey sent", true, "events"],
  ["$ai_generation", false, "llm_events"],
])("%s (of a tour: %j) belongs to %s", (event, ofTour, quota) => {
  expect(quotaOf(event, ofTour)).toBe(quota);
});

test("a drop list", () => {
  const list = parseDropList(" a:1,2 ; b:* ;c; d:x:y ;; a:3");
  expect([...list]).toEqual([
    ["a", new Set(["1", "2", "3"])],
    ["b", "all"],
    ["c", "all"],
    ["d", new Set(["x:y"])],
  ]);
  expect(judgeOf("e", list, undefined)).toBeUndefined();
  expect(judgeOf("a", list, undefined)?.("e", "2", false)).toBe("event_restricted");
  expect(judgeOf("a", list, undefined)?.("e", "4", false)).toBeUndefined();
  expect(judgeOf("c", list, undefined)?.("e", "4", false)).toBe("event_restricted");
});

describe("over quota answers 200, or SDKs would repeat it for ever", () => {
  const events = [anEvent(), anEvent({ event: "$exception" }), anEvent({ event: "$ai_trace" })];
  const post = async (used: Quota[], url = "/batch") => {
    const server = await testServer({ overQuota: (token) => (token === TOKEN ? new Set(used) : undefined) });
    const reply = await server.app.inject({ method: "POST", url, payload: { api_key: TOKEN, batch: events } });
    return { reply, names: server.events().map(({ event }) => event), counts: server.counts };
  };

  test("a kind of events", async () => {
    const { reply, names, counts } = await post(["exceptions"]);
    expect([reply.statusCode, reply.json()]).toEqual([200, { status: 1, quota_limited: ["exceptionEvent"] }]);
    expect(names).toEqual(["signed up", "$ai_trace"]);
    expect(counts).toMatchObject([{ accepted: 2, rejected: 0, limited: 1, faults: { over_quota: 1 } }]);
  });

  test("all events but those that another quota owns", async () => {
    const { reply, names } = await post(["events", "llm_events"]);
    expect(reply.json()).toEqual({ status: 1, quota_limited: ["events"] });
    expect(names).toEqual(["$exception"]);
  });

  test("everything", async () => {
    const { reply, names } = await post(["events", "llm_events", "exceptions"]);
    expect([reply.statusCode, names]).toEqual([200, []]);
  });

  test("capture v1 says which", async () => {
    const server = await testServer({ overQuota: () => new Set<Quota>(["exceptions"]), dropList: `${TOKEN}:gone` });
    const uuidOf = (n: number): string => `018f0000-0000-7000-8000-${String(n).padStart(12, "0")}`;
    const batch = [
      anEvent({ uuid: uuidOf(1), options: {} }),
      anEvent({ uuid: uuidOf(2), options: {}, event: "$exception" }),
      anEvent({ uuid: uuidOf(3), options: {}, distinct_id: "gone" }),
    ];
    const reply = await server.app.inject({
      method: "POST",
      url: V1_PATH,
      headers: {
        authorization: `Bearer ${TOKEN}`,
        "posthog-sdk-info": "a/1",
        "posthog-attempt": "1",
        "posthog-request-id": uuidOf(9),
        "posthog-request-timestamp": "2026-01-01T12:00:04Z",
      },
      payload: { batch },
    });
    expect(reply.json()).toEqual({
      results: {
        [uuidOf(1)]: { result: "ok" },
        [uuidOf(2)]: { result: "limited", details: "over_quota" },
        [uuidOf(3)]: { result: "drop", details: "event_restricted" },
      },
    });
    expect(server.counts).toMatchObject([{ accepted: 1, rejected: 1, limited: 1 }]);
  });
});

test("dropped events count as taken towards the client", async () => {
  const server = await testServer({ dropList: `${TOKEN}:u1` });
  const reply = await server.app.inject({
    method: "POST",
    url: "/e/",
    payload: { api_key: TOKEN, batch: [anEvent(), anEvent({ distinct_id: "u2" })] },
  });
  expect([reply.statusCode, reply.json()]).toEqual([200, { status: 1 }]);
  expect(server.events().map(({ distinctId }) => distinctId)).toEqual(["u2"]);
  expect(server.counts).toMatchObject([{ accepted: 1, rejected: 1, faults: { event_restricted: 1 } }]);
});

test("old ordinary events are marked historical where that is asked for", async () => {
  const server = await testServer({ historicalAfterMs: 86_400_000 });
  const old = { timestamp: "2025-12-30T00:00:00Z" };
  const batch = [anEvent(), anEvent(old), anEvent({ ...old, event: "$exception" })];
  await server.app.inject({ method: "POST", url: "/e/", payload: { api_key: TOKEN, batch } });
  expect(server.events().map(({ historical }) => historical)).toEqual([undefined, true, undefined]);
});
