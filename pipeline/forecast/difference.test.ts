import fc from "fast-check";
import { expect, test } from "vitest";
import { type Change, differences, isSame } from "./difference.ts";

test.each<[unknown, unknown, readonly Change[]]>([
  [{ a: 1 }, { a: 1 }, []],
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, []],
  [{ a: 1 }, { a: 2 }, [{ path: "a", kind: "changed", before: 1, after: 2 }]],
  [{ a: 1 }, {}, [{ path: "a", kind: "removed", before: 1 }]],
  [{}, { "a b": 1 }, [{ path: '["a b"]', kind: "added", after: 1 }]],
  [{ p: { $ip: 1 } }, { p: { $ip: null } }, [{ path: "p.$ip", kind: "changed", before: 1, after: null }]],
  [
    [1, 2, 3],
    [1, 4],
    [
      { path: "[1]", kind: "changed", before: 2, after: 4 },
      { path: "[2]", kind: "removed", before: 3 },
    ],
  ],
  [{ a: {} }, { a: [] }, [{ path: "a", kind: "changed", before: {}, after: [] }]],
  [
    JSON.parse('{"__proto__": 1}'),
    JSON.parse('{"__proto__": 2}'),
    [{ path: "__proto__", kind: "changed", before: 1, after: 2 }],
  ],
])("%j and %j", (before, after, changes) => {
  expect(differences(before, after)).toEqual(changes);
});

test("there is a difference exactly between values that are not the same", () => {
  const value = fc.jsonValue({ maxDepth: 4 });
  fc.assert(
    fc.property(value, value, (before, after) => {
      expect(isSame(before, structuredClone(before))).toBe(true);
      const same = canonical(before) === canonical(after);
      expect(isSame(before, after)).toBe(same);
    }),
  );
});

/** JSON with keys in order; -0 is kept apart, as it is in events. */
function canonical(value: unknown): string {
  if (Object.is(value, -0)) return "-0";
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical((value as Record<string, unknown>)[key])}`).join()}}`;
}

test("no more than asked for", () => {
  expect(differences([1, 2, 3, 4], [], 2)).toHaveLength(2);
  expect(differences({ a: 1, b: 1 }, { c: 1, d: 1 }, 3)).toHaveLength(3);
});
