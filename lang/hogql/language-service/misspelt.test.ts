import { expect, test } from "vitest";
import { compileQuery } from "../compile.ts";
import { queryContext } from "../context.ts";

test.each([
  ["selct event from events", "SELECT", "selct"],
  ["select event fro events", "FROM", "fro"],
  ["select event from events were event = 'a'", "WHERE", "were"],
  ["select event from events gruop by event", "GROUP", "gruop"],
  ["select event from events where 1 = 1 oder by event", "ORDER", "oder"],
  ["select event from events limt 5", "LIMIT", "limt"],
])("%s: did you mean %s?", (source, keyword, word) => {
  const compiled = compileQuery(source, queryContext(1));
  const [first] = compiled.ok ? [] : compiled.diagnostics;
  expect(first?.hint).toBe(`did you mean \`${keyword}\`?`);
  expect(source.slice(first?.span.start, first?.span.end)).toBe(word);
});

test("other mistakes are left as they are", () => {
  const compiled = compileQuery("select event from events where (", queryContext(1));
  expect(compiled.ok ? [] : compiled.diagnostics.map(({ hint }) => hint ?? "")).not.toContainEqual(
    expect.stringContaining("did you mean"),
  );
});
