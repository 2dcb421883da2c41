import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LibraryIndex } from "#lang/hog/library-index.ts";
import { queryContext } from "../context.ts";
import { autocomplete } from "./autocomplete.ts";
import type { Language } from "./metadata.ts";

const context = queryContext(1, {
  propertyKinds: { event: { seats: "Numeric" }, person: { email: "String" } },
  variables: { country: "be" },
});
const library: LibraryIndex = {
  functions: new Map([
    [
      "length",
      { name: "length", minArgs: 1, maxArgs: 1, params: [{ name: "x", type: "any" }], returns: "integer", doc: "" },
    ],
  ]),
  globals: new Set(["event"]),
};

/** Labels at the cursor, which `|` marks. */
function at(marked: string, language: Language = "hogQL", globals: Record<string, unknown> = {}): readonly string[] {
  const end = marked.indexOf("|");
  const source = marked.slice(0, end) + marked.slice(end + 1);
  const properties = { event: ["plan", "a b"] };
  const { suggestions } = autocomplete({ source, language, start: end, end, context, library, globals, properties });
  return suggestions.map(({ label }) => label);
}

describe("what could stand at the cursor", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ["|", ["SELECT", "WITH"], ["events", "count"]],
    ["select | from events", ["event", "properties", "person", "plus"], ["team_id"]],
    ["select e.| from events e", ["uuid", "person"], ["plus", "e"]],
    ["select properties.| from events", ["plan", "seats", "a b"], ["email"]],
    ["select person.properties.| from events", ["email"], ["plan"]],
    ["select person.| from events", ["id", "properties"], ["event"]],
    ["select * from |", ["events", "persons", "sessions"], ["raw_persons", "count"]],
    ["select * from events e, |", ["persons"], ["event"]],
    ["select * from events e left join |", ["persons"], ["event"]],
    ["with a as (select event as ee from events) select | from a", ["ee"], ["uuid"]],
    ["with a as (select 1 as n) select n from |", ["a", "events"], []],
    ["with a as (select * from events) select a.| from a", ["uuid", "timestamp"], []],
    ["select * from (select event as q from events) s where s.|", ["q"], ["event"]],
    ["select 1 from events where x in (select | from persons)", ["is_identified"], ["elements_chain"]],
    ["select event from events union all select | from persons", ["is_identified"], ["elements_chain"]],
    ["select count() as c from events group by event order by |", ["c", "event"], []],
    ["select count( from events where ti|", ["timestamp", "timeSlot"], ["event"]],
    ["select cntif| from events", ["countIf"], ["count"]],
    ["select 'ev| from events", [], ["event"]],
    ["select 1 -- ev|\n from events", [], ["event"]],
    ["select 1 as | from events", [], ["event"]],
    ["select {variables.|} from events", ["country"], ["event"]],
    ["select {|} from events", ["filters", "variables"], ["event"]],
  ])("%s", (marked, wanted, unwanted) => {
    const labels = at(marked);
    expect(labels).toEqual(expect.arrayContaining([...wanted]));
    for (const label of unwanted) expect(labels).not.toContain(label);
  });

  test("other languages", () => {
    expect(at("properties.|", "hogQLExpr")).toContain("plan");
    expect(at("let total := 1; return to|", "hog")).toContain("total");
    expect(at("return event.|", "hog", { event: { name: "x" } })).toEqual(["name"]);
    expect(at("Hi {event.|", "hogTemplate", { event: { name: "x" } })).toEqual(["name"]);
    expect(at("Hi event.|", "hogTemplate", { event: { name: "x" } })).toEqual([]);
    expect(at("{{ a.| }}", "liquid")).toEqual([]);
  });

  test("names that need quotes get them, functions their bracket and signature", () => {
    const source = "select properties. from events";
    const asked = { source, language: "hogQL", start: 18, end: 18, context, library, globals: {} } as const;
    const { suggestions } = autocomplete({ ...asked, properties: { event: ["a b"] } });
    expect(suggestions).toContainEqual({ label: "a b", insertText: "`a b`", kind: "Property", detail: "String" });
    const functions = autocomplete({ ...asked, source: "select minus", start: 7, end: 12 });
    expect(functions.suggestions).toContainEqual(
      expect.objectContaining({
        label: "minus",
        insertText: "minus(",
        detail: expect.stringContaining("Integer, Integer"),
      }),
    );
  });

  test("any text, cut anywhere, has an answer", () => {
    const pieces = [
      "select",
      "from",
      "events",
      "e",
      ".",
      ",",
      "(",
      ")",
      "as",
      "with",
      "{",
      "}",
      "[",
      "'",
      "join",
      "on",
      "`",
      "--",
      "union all",
      "\n",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), fc.nat(80), (words, cut) => {
        const source = words.join(" ");
        const end = Math.min(cut, source.length);
        autocomplete({ source, language: "hogQL", start: end, end, context, library, globals: {} });
      }),
      { numRuns: 300 },
    );
  });
});
