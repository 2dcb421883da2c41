import { describe, expect, test } from "vitest";
import type { OutgoingRequest } from "#destinations/delivery/egress.ts";
import type { LogRecord } from "#pipeline/engines/log/port.ts";
import { TOPICS } from "#pipeline/topics.ts";
import { announcer, NEWS_HEADER } from "./announce.ts";
import type { Transition, UntoldTransition } from "./records.ts";
import { termsOf } from "./settings.ts";
import { initial } from "./standing.ts";

const AT = Date.UTC(2026, 0, 1, 12);
const ID = "0190a1b2-0000-7000-8000-000000000001";

const change = (over: Partial<UntoldTransition> = {}): Transition & Partial<UntoldTransition> => ({
  functionId: ID,
  projectId: 7,
  revision: 3,
  atMs: AT,
  event: "$function_quarantined",
  from: "degraded",
  standing: {
    ...initial(AT),
    state: "quarantined",
    reason: "overspent",
    untilMs: AT + 60_000,
    strikes: 1,
    numbers: { tokens: -5 },
  },
  actor: "watcher",
  ...over,
});

function set(answers: (number | Error)[] = [], toldBefore = false) {
  const rows: LogRecord[] = [];
  const posts: OutgoingRequest[] = [];
  const marks: unknown[] = [];
  const tell = announcer({
    records: {
      toldSince: async () => toldBefore,
      eventTold: async (...args) => void marks.push(["event", ...args]),
      webhookTried: async (...args) => void marks.push(["webhook", ...args]),
    },
    log: {
      append: async (topic, records) => {
        expect(topic).toBe(TOPICS.processed.name);
        rows.push(...records);
        return records.map(() => ({ partition: 0, offset: 0 }));
      },
    },
    egress: {
      send: async (request) => {
        posts.push(request);
        const answer = answers.shift() ?? 200;
        if (answer instanceof Error) throw answer;
        return { status: answer, headers: {}, body: "", truncated: false };
      },
    },
    nowMs: () => AT + 5,
    siteUrl: "https://here.test",
    functionById: () => ({ name: "Loops", type: "destination", version: 4 }),
  });
  return { rows, posts, marks, tell };
}

const told = termsOf({ webhookUrl: "https://hooks.test/x" }, {});
const untold = termsOf({}, {});

describe("news of a function", () => {
  test("is an event of its project, marked with the function it is about, the same however often it is told", async () => {
    const { rows, marks, tell } = set();
    await tell(change(), untold);
    await tell(change(), untold);
    expect(rows).toHaveLength(2);
    expect(rows[0]!.headers["uuid"]).toBe(rows[1]!.headers["uuid"]);
    expect(rows[0]).toMatchObject({
      key: `function:${ID}`,
      headers: { team_id: "7", event: "$function_quarantined", [NEWS_HEADER]: ID },
    });
    const row = JSON.parse(Buffer.from(rows[0]!.value).toString()) as { properties: string; person_mode: string };
    expect(row).toMatchObject({ team_id: 7, event: "$function_quarantined", person_mode: "propertyless" });
    expect(JSON.parse(row.properties)).toMatchObject({
      function_name: "Loops",
      state: "quarantined",
      previous_state: "degraded",
      reason: "overspent",
      reason_text: "It used up its budget.",
      tokens: -5,
      until: "2026-01-01T12:01:00.000Z",
      url: `https://here.test/#functions/${ID}`,
    });
    expect(marks).toContainEqual(["event", ID, 3]);
    expect(marks).toContainEqual(["webhook", ID, 3, true]);
  });

  test("goes to the owner's URL, again until it is taken, at last given up", async () => {
    const { posts, marks, tell } = set([503, new Error("unreachable"), 200]);
    await tell(change(), told);
    await tell(change({ eventTold: true, webhookDone: false, webhookTries: 1 }), told);
    await tell(change({ eventTold: true, webhookDone: false, webhookTries: 2 }), told);
    expect(marks.filter((mark) => (mark as string[])[0] === "webhook")).toEqual([
      ["webhook", ID, 3, false],
      ["webhook", ID, 3, false],
      ["webhook", ID, 3, true],
    ]);
    expect(new Set(posts.map(({ headers }) => headers["idempotency-key"])).size).toBe(1);
    expect(JSON.parse(posts[0]!.body!)).toMatchObject({
      event: "$function_quarantined",
      project_id: 7,
      function_id: ID,
    });
    const last = set([503]);
    await last.tell(change({ eventTold: true, webhookDone: false, webhookTries: 5 }), told);
    expect(last.marks).toEqual([["webhook", ID, 3, true]]);
  });

  test("of a function that flutters is told once; that it is out is told always", async () => {
    const { rows, posts, tell } = set([], true);
    await tell(change({ event: "$function_degraded" }), told);
    expect([rows.length, posts.length]).toEqual([0, 0]);
    await tell(change(), told);
    expect([rows.length, posts.length]).toEqual([1, 1]);
  });
});
