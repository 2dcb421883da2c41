import fc from "fast-check";
import { expect, test } from "vitest";
import { csvGuard } from "./csv-guard.ts";

const guarded = (text: string, cut: readonly number[] = []): string => {
  const guard = csvGuard();
  const bytes = Buffer.from(text);
  const cuts = [...cut.map((at) => at % (bytes.length + 1)), bytes.length].toSorted((a, b) => a - b);
  let from = 0;
  const parts = cuts.map((at) => {
    const part = guard(bytes.subarray(from, at));
    from = at;
    return Buffer.from(part);
  });
  return Buffer.concat(parts).toString();
};

test.each([
  ['"a","b"\n', '"a","b"\n'],
  ['"=1+1"\n', '"\'=1+1"\n'],
  ['"+1","-1","@x"\n', '"\'+1","\'-1","\'@x"\n'],
  ['"\tx","\rx"\n', '"\'\tx","\'\rx"\n'],
  ["-1,=x\n", "-1,=x\n"], // unquoted: numbers, which ClickHouse alone writes so
  ['"a""=b","a,=b"\n', '"a""=b","a,=b"\n'],
  ['"""=x"\n', '"""=x"\n'],
  ['"",\\N,"="\n', '"",\\N,"\'="\n'],
  ['"a\n=b"\n', '"a\n=b"\n'],
])("%j becomes %j", (given, wanted) => {
  expect(guarded(given)).toBe(wanted);
});

test("it does not matter where the chunks are cut", () => {
  const cell = fc.oneof(
    fc
      .string({ maxLength: 6, unit: fc.constantFrom("=", "+", "-", '"', ",", "\n", "a", "é") })
      .map((text) => `"${text.replaceAll('"', '""')}"`),
    fc.integer().map(String),
  );
  const document = fc
    .array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 })
    .map((rows) => rows.map((row) => `${row.join(",")}\n`).join(""));
  fc.assert(
    fc.property(document, fc.array(fc.nat(200), { maxLength: 6 }), (text, cuts) => {
      expect(guarded(text, cuts)).toBe(guarded(text));
    }),
  );
});
