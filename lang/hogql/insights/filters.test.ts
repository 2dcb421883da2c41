/** Filters that need more than an event's own properties: elements, actions, cohorts, groups, sessions. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Asking, type InsightWorld, openInsightWorld } from "#api/http/testing/insight-world.ts";
import { type Stream, sessionId, type TestEvent } from "./testing/stream.ts";

const PLACE = { zone: "UTC", weekStart: "monday", now: "2024-03-01T12:00:00" } as const;
const NOW = Date.UTC(2024, 2, 1, 12) * 1_000;
const HOUR = 3_600_000_000;
const ANN = "00000000-0000-4000-a000-000000000001";
const BOB = "00000000-0000-4000-a000-000000000002";

let made = 0;
const event = (given: Partial<TestEvent>): TestEvent => ({
  uuid: `00000000-0000-4000-a000-${String(++made + 1_000).padStart(12, "0")}`,
  event: "$autocapture",
  at: NOW - HOUR,
  person: ANN,
  distinctId: "ann",
  session: undefined,
  properties: {},
  personProperties: {},
  personCreatedAt: NOW - 100 * HOUR,
  elements: "",
  ...given,
});

const BUTTON =
  'button.btn.btn-primary:attr_id="buy"nth-child="2"nth-of-type="1"text="Buy now";div.cart.wide:attr__data-x="1;2"nth-child="1";body:nth-child="1"';
const LINK =
  'a.nav:attr__href="/p"href="https://x.test/p?q=1"nth-child="1"text="Go \\"there\\"";li:nth-child="3";ul.menu:nth-child="1"';
const session = sessionId(NOW + 5 * 24 * HOUR - 2 * HOUR, 0, 0);
const STREAM: Stream = {
  place: PLACE,
  events: [
    event({ elements: BUTTON, properties: { $current_url: "https://x.test/cart", $group_0: "acme", n: 1 } }),
    event({
      elements: LINK,
      person: BOB,
      distinctId: "bob",
      properties: { $current_url: "https://x.test/home", $group_0: "globex", n: 2 },
    }),
    event({ event: "$pageview", at: NOW - 2 * HOUR, session, properties: { $current_url: "https://x.test/a", n: 3 } }),
    event({
      event: "$pageview",
      at: NOW - 2 * HOUR + 90_000_000,
      session,
      properties: { $current_url: "https://x.test/b", n: 4 },
    }),
    event({
      event: "$exception",
      person: BOB,
      distinctId: "bob",
      properties: { $exception_types: ["TypeError", "Oops"], n: 5 },
    }),
    event({ event: "when", properties: { n: 6, on: "2024-02-29T10:00:00Z", flag: true } }),
    event({ event: "when", properties: { n: 7, on: "2024-03-01T01:00:00Z", flag: false } }),
  ],
};

let world: InsightWorld;
beforeAll(async () => {
  world = await openInsightWorld();
  await world.load([STREAM]);
  const line = (row: object): Buffer => Buffer.from(JSON.stringify({ team_id: 1, ...row }));
  await world.warehouse.insert("cohortpeople", line({ person_id: BOB, cohort_id: 7, sign: 1, version: 3 }));
  await world.warehouse.insert(
    "groups",
    line({ group_type_index: 0, group_key: "acme", group_properties: '{"size": 10}' }),
  );
  await world.warehouse.insert(
    "groups",
    line({ group_type_index: 0, group_key: "globex", group_properties: '{"size": 200}' }),
  );
}, 60_000);
afterAll(() => world?.close());

const ASKING: Asking = {
  query: {
    cohorts: [{ id: 7, name: "Bobs", isStatic: false, version: 3 }],
    groupTypes: ["organization"],
    propertyKinds: { event: { on: "DateTime", flag: "Boolean" }, group: { "0_size": "Numeric" } },
  },
  insight: {
    actions: [
      {
        id: 1,
        name: "Bought",
        steps: [{ event: "$autocapture", selector: "div.cart > #buy", text: "buy", text_matching: "contains" }],
      },
      {
        id: 2,
        name: "Went",
        steps: [
          { event: "$autocapture", href: "^https://x", href_matching: "regex", tag_name: "a" },
          { event: "$pageview", url: "/b" },
        ],
      },
      {
        id: 3,
        name: "On a",
        steps: [
          {
            event: "$pageview",
            url: "https://x.test/a",
            url_matching: "exact",
            properties: [{ key: "n", value: "3" }],
          },
        ],
      },
      { id: 4, name: "Anything", steps: [] },
    ],
    testAccountFilters: [{ type: "cohort", key: "id", value: 7, operator: "not_in" }],
  },
};

/** The `n` of the events that a filter keeps. */
async function kept(query: object): Promise<readonly number[]> {
  const { results } = await world.ask(
    1,
    STREAM,
    { kind: "EventsQuery", select: ["properties.n"], after: "-2d", orderBy: ["properties.n"], ...query },
    ASKING,
  );
  return (results as readonly (readonly unknown[])[]).map(([n]) => Number(n));
}

describe("filters", () => {
  const element = (key: string, value: string | readonly string[], operator = "exact") => ({
    type: "element",
    key,
    value,
    operator,
  });
  test.each([
    [element("tag_name", "a"), [2]],
    [element("tag_name", "button", "is_not"), [2, 3, 4, 5, 6, 7]],
    [element("tag_name", "ul"), [2]],
    [element("text", "Buy now"), [1]],
    [element("text", "buy", "icontains"), [1]],
    [element("text", ["Buy now", "zzz"]), [1]],
    [element("text", "Buy now", "is_not"), [2, 3, 4, 5, 6, 7]],
    [element("href", "x.test", "icontains"), [2]],
    [element("selector", "#buy"), [1]],
    [element("selector", "button"), [1]],
    [element("selector", "butto"), []],
    [element("selector", ".btn-primary"), [1]],
    [element("selector", ".btn-prim"), []],
    [element("selector", "button.btn-primary.btn"), [1]],
    [element("selector", ".btn"), [1]],
    [element("selector", "div > button"), [1]],
    [element("selector", "body > button"), []],
    [element("selector", "body button"), [1]],
    [element("selector", "body > div.wide > button#buy:nth-child(2)"), [1]],
    [element("selector", "button:nth-child(3)"), []],
    [element("selector", '[data-x="1;2"] button'), [1]],
    [element("selector", "ul.menu a"), [2]],
    [element("selector", "* > a"), [2]],
    [element("selector", '[href="https://x.test/p?q=1"]'), [2]],
    [element("selector", ["#buy", "ul.menu a"]), [1, 2]],
    [{ type: "cohort", key: "id", value: 7 }, [2, 5]],
    [{ type: "cohort", key: "id", value: 7, operator: "not_in" }, [1, 3, 4, 6, 7]],
    [{ type: "group", key: "size", value: 50, operator: "gt", group_type_index: 0 }, [2]],
    [{ type: "group", key: "size", value: "10", group_type_index: 0 }, [1]],
    [{ type: "session", key: "$session_duration", value: "60", operator: "gt" }, [3, 4]],
    [{ type: "event", key: "$exception_types", value: ["Oops"] }, [5]],
    [{ type: "event", key: "$exception_types", value: "typeerr", operator: "not_icontains" }, [1, 2, 3, 4, 6, 7]],
    [{ key: "on", value: "2024-03-01", operator: "is_date_before" }, [6]],
    [{ key: "on", value: "2024-02-29", operator: "is_date_exact" }, [6]],
    [{ key: "on", value: "-1d", operator: "is_date_after" }, [6, 7]],
    [{ key: "on", value: "2024-03-01 00:30:00", operator: "is_date_after" }, [7]],
    [{ key: "flag", value: "true" }, [6]],
    [{ key: "flag", value: ["true", "false"] }, [6, 7]],
    [{ key: "flag", value: "true", operator: "is_not" }, [1, 2, 3, 4, 5, 7]],
    [{ type: "event_metadata", key: "timestamp", value: "2024-03-01T10:30:00Z", operator: "lt" }, [3, 4]],
  ] as const)("%j", async (filter, expected) => {
    expect(await kept({ properties: [filter] })).toEqual(expected);
  });

  test("actions are any of their steps", async () => {
    expect(await kept({ actionId: 1 })).toEqual([1]);
    expect(await kept({ actionId: 2 })).toEqual([2, 4]);
    expect(await kept({ actionId: 3 })).toEqual([3]);
    expect(await kept({ actionId: 4 })).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test("test accounts are left out where asked", async () => {
    expect(await kept({ filterTestAccounts: true })).toEqual([1, 3, 4, 6, 7]);
  });
});

describe("series", () => {
  const trend = async (more: object) => {
    const { results } = await world.ask(
      1,
      STREAM,
      { kind: "TrendsQuery", dateRange: { date_from: "-2d" }, trendsFilter: { display: "BoldNumber" }, ...more },
      ASKING,
    );
    return results as readonly {
      readonly aggregated_value: number;
      readonly label: string;
      readonly breakdown_value?: unknown;
      readonly action: object;
    }[];
  };

  test("of an action are called by its name", async () => {
    const [item] = await trend({ series: [{ kind: "ActionsNode", id: 2 }] });
    expect(item).toMatchObject({
      aggregated_value: 2,
      label: "Went",
      action: { id: 2, type: "actions", name: "Went" },
    });
  });

  test("by cohort, and everybody", async () => {
    const items = await trend({
      series: [{ kind: "EventsNode", event: null }],
      breakdownFilter: { breakdown: ["all", 7], breakdown_type: "cohort" },
    });
    expect(items.map(({ label, breakdown_value: value, aggregated_value: total }) => [label, value, total])).toEqual([
      ["all users", "all", 7],
      ["Bobs", 7, 2],
    ]);
  });

  test("by a group's property and a session's duration", async () => {
    const groups = await trend({
      series: [{ kind: "EventsNode", event: "$autocapture" }],
      breakdownFilter: { breakdown: "size", breakdown_type: "group", breakdown_group_type_index: 0 },
    });
    expect(groups.map(({ breakdown_value: value, aggregated_value: total }) => [value, total])).toEqual([
      ["10", 1],
      ["200", 1],
    ]);
    const [duration] = await trend({
      series: [
        {
          kind: "EventsNode",
          event: "$pageview",
          math: "avg",
          math_property: "$session_duration",
          math_property_type: "session_properties",
        },
      ],
    });
    // Once for the session, though it has two events.
    expect(duration!.aggregated_value).toBe(90);
  });
});
