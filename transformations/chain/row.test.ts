import { describe, expect, test } from "vitest";
import { Pieces } from "#runtime/sandbox/frames.ts";
import type { ChainEnvelope, ChainResult } from "#transformations/chain/contract.ts";
import { readAnswer } from "#transformations/chain/crossing.ts";
import { elementsChain } from "#transformations/chain/elements.ts";
import { localResult } from "#transformations/chain/local.ts";
import { personUuid } from "#transformations/chain/person.ts";
import { answerText, type GuestResult } from "#transformations/chain/wire.ts";

const envelope: ChainEnvelope = {
  event: "signed up",
  uuid: "018f0000-0000-7000-8000-000000000001",
  distinctId: "u1",
  timestamp: "2026-01-01T12:00:01.000Z",
  now: "2026-01-01T12:00:05.000Z",
  ip: "203.0.113.7",
};
const context = { project: { id: 1 }, createdAt: "2026-01-01 12:00:05.312" };

function local(event: object | string, over: Partial<ChainEnvelope> = {}): ChainResult {
  const text = typeof event === "string" ? event : JSON.stringify(event);
  return localResult({ envelope: { ...envelope, ...over }, value: new TextEncoder().encode(text) }, context);
}

function columns(result: ChainResult): { readonly [column: string]: unknown } {
  if (result.kind !== "row") throw new Error(JSON.stringify(result));
  return JSON.parse(new TextDecoder().decode(result.row)) as { readonly [column: string]: unknown };
}

test("an event from the wire to the row", () => {
  const event = {
    event: "signed up",
    distinct_id: "u1",
    timestamp: "2026-01-01T12:00:00.000Z",
    properties: { plan: "pro", $browser: "Firefox", $set: { email: "a@b.c" }, $groups: { company: "acme" } },
  };
  const row = columns(local(event));
  expect(JSON.parse(String(row["properties"]))).toEqual({
    plan: "pro",
    $browser: "Firefox",
    $set: { email: "a@b.c", $browser: "Firefox" },
    $groups: { company: "acme" },
    $ip: "203.0.113.7",
    $set_once: { $initial_browser: "Firefox" },
  });
  expect({ ...row, properties: "" }).toEqual({
    uuid: envelope.uuid,
    event: "signed up",
    properties: "",
    timestamp: "2026-01-01 12:00:01.000",
    team_id: 1,
    project_id: 1,
    distinct_id: "u1",
    elements_chain: "",
    created_at: "2026-01-01 12:00:05.312",
    captured_at: "2026-01-01 12:00:05.000",
    person_id: personUuid(1, "u1"),
    person_properties: '{"$initial_browser":"Firefox","email":"a@b.c","$browser":"Firefox"}',
    person_created_at: "2026-01-01 12:00:05",
    person_mode: "full",
  });
});

test("a personless event has no person properties and no groups", () => {
  const row = columns(local({ properties: { $process_person_profile: false, $group_0: "acme", $browser: "Firefox" } }));
  expect(row).toMatchObject({
    properties: '{"$process_person_profile":false,"$browser":"Firefox","$ip":"203.0.113.7"}',
    person_properties: "{}",
    person_mode: "propertyless",
    person_created_at: "1970-01-01 00:00:00",
  });
});

test("history is marked", () => {
  expect(columns(local({}, { historical: true }))).toMatchObject({ historical_migration: true });
});

test("names are cut to 200 units, between characters", () => {
  expect(columns(local({}, { event: `${"a".repeat(199)}😀` }))).toMatchObject({ event: "a".repeat(199) });
});

test("lone surrogates are spelled out in columns and stay escapes in properties", () => {
  const row = columns(local('{"properties":{"a":"\\ud800"}}', { event: "x\ud800😀" }));
  expect(row).toMatchObject({ event: "x\\ud800😀", properties: '{"a":"\\ud800","$ip":"203.0.113.7"}' });
});

describe("elements", () => {
  const chain = 'a.btn.big:attr__href="/x"href="/x"nth-child="1"text="say \\"hi\\""';

  test("a list becomes the chain and leaves the properties", () => {
    const elements = [
      { tag_name: "a", attr__href: "/x", $el_text: 'say "hi"', nth_child: 1, classes: ["btn", "big"] },
      { tag_name: "body" },
    ];
    const row = columns(local({ properties: { $elements: elements } }));
    expect(row["elements_chain"]).toBe('a.big.btn:attr__href="/x"href="/x"nth-child="1"text="say \\"hi\\"";body:');
    expect(row["properties"]).toBe('{"$ip":"203.0.113.7"}');
    expect(elementsChain("none")).toBe("");
  });

  test("a finished chain is taken as it is", () => {
    const row = columns(local({ properties: { $elements_chain: chain, $elements: [] } }));
    expect(row).toMatchObject({ elements_chain: chain, properties: '{"$ip":"203.0.113.7"}' });
  });
});

test.each([
  ["not json", "the event is not valid JSON"],
  [`{"properties":${'{"a":'.repeat(200_000)}1${"}".repeat(200_000)}}`, "the event is nested too deeply"],
  ["3", "the event is not a JSON object"],
])("%.20s… can't be processed", (text, reason) => {
  expect(local(text)).toEqual({ kind: "unprocessable", reason });
});

test("person ids are those of other implementations", () => {
  // Computed with Python: uuid.uuid5(UUID("932979b4-65c3-4424-8467-0b66ec27bc22"), "1:u1").
  expect(personUuid(1, "u1")).toBe("66545e47-9600-5f24-95fd-044cb5baa8f0");
  expect(personUuid(42, "žluťoučký 😀")).toBe("ebdcbc3c-740f-5f10-83b5-8ae4156e7c7a");
});

describe("results cross the wall", () => {
  const row = { uuid: envelope.uuid, properties: '},{"uuid":"' };
  const { event, distinctId } = envelope;
  const guests: GuestResult[] = [
    { kind: "row", row, event, distinctId, failed: [] },
    {
      kind: "row",
      row,
      event: "other",
      distinctId: "x\ny",
      failed: [{ functionId: "f", class: "error", error: "a\nb" }],
    },
    { kind: "dropped", functionId: "f" },
    { kind: "row", row, event, distinctId, failed: [], warnings: ["w"] },
    { kind: "unprocessable", reason: "r" },
  ];
  const envelopes = guests.map(() => envelope);
  const answer = new Pieces([Buffer.from(answerText(guests, envelopes, []))]);

  test("unchanged", () => {
    const { results, use, anyFailed } = readAnswer(answer, envelopes);
    const parsed = results.map((result) => (result.kind === "row" ? { ...result, row: columns(result) } : result));
    expect({ parsed, use, anyFailed }).toEqual({ parsed: guests, use: [], anyFailed: true });
  });

  test("and an answer for another batch is an error", () => {
    expect(() => readAnswer(answer, [...envelopes, envelope])).toThrow(/3 rows for 6 events/);
    expect(() => readAnswer(answer, envelopes.slice(2))).toThrow(/3 rows/);
    expect(() => readAnswer(new Pieces([answer.slice(0, answer.length - 60)]), envelopes)).toThrow(
      /announced 3 rows and sent 0/,
    );
  });
});
