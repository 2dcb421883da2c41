import { expect, test } from "vitest";
import { sampleEvent } from "./sample.ts";

const kept = (event: unknown, secrets: readonly string[] = []): string =>
  JSON.stringify(sampleEvent(JSON.stringify(event), secrets));

test("email addresses, secrets and values under telling names are blanked wherever they stand", () => {
  const event = {
    distinct_id: "ada.l+x@example.com",
    properties: {
      list: [{ "bob@mail.example.org": "see https://x.example/?to=eve%40example.net&a=1" }],
      password: "hunter2",
      note: "the key is k-12345",
    },
  };
  const text = kept(event, ["k-12345"]);
  for (const secret of ["ada", "bob", "eve", "hunter2", "k-12345"]) expect(text).not.toContain(secret);
  for (const plain of ["@example.com", "@mail.example.org", "%40example.net&a=1", "the key is"]) {
    expect(text).toContain(plain);
  }
  expect(kept({ handle: "@ada", price: "3@5" })).toBe('{"handle":"@ada","price":"3@5"}');
});

test("what is long, wide or deep is cut", () => {
  const deep = Array.from({ length: 50 }).reduce<unknown>((inner) => ({ inner }), 1);
  const wide = Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`k${at}`, at]));
  expect(kept({ text: "x".repeat(10_000) }).length).toBeLessThan(1_000);
  expect(kept({ deep }).length).toBeLessThan(200);
  expect(Object.keys(sampleEvent(JSON.stringify(wide), []) as object)).toHaveLength(100);
  expect(kept({ "nul\0": "a\0b", half: "\ud83d", cut: `${"x".repeat(499)}😀` })).toMatch(
    /^\{"nul\ufffd":"a\ufffdb","half":"\ufffd","cut":"x{499}\ufffd… \(cut\)"\}$/,
  );
  expect(sampleEvent('{"cut in the mid', [])).toMatch(/^an event of 16 characters/);
});
