import { expect, test } from "vitest";
import { parseBound } from "./dates.ts";

/** Thursday, 15 January 2026, 13:30 in Brussels. */
const NOW = Date.UTC(2026, 0, 15, 12, 30);

test.each([
  ["-7d", "from", "2026-01-08 00:00:00.000"],
  ["-7d", "to", "2026-01-08 23:59:59.999"],
  ["-3h", "from", "2026-01-15 10:30:00.000"],
  ["dStart", "from", "2026-01-15 00:00:00.000"],
  ["mStart", "from", "2026-01-01 00:00:00.000"],
  ["-1mStart", "from", "2025-12-01 00:00:00.000"],
  ["-1mEnd", "to", "2025-12-31 23:59:59.999"],
  ["yStart", "from", "2026-01-01 00:00:00.000"],
  ["2026-01-03", "from", "2026-01-03 00:00:00.000"],
  ["2026-01-03", "to", "2026-01-03 23:59:59.999"],
  ["2026-01-03T10:00:00Z", "from", "2026-01-03 11:00:00.000"],
  ["tomorrow", "from", undefined],
  ["-7d'; drop", "from", undefined],
] as const)("%s as %s is %s", (text, side, expected) => {
  expect(parseBound(text, "Europe/Brussels", NOW, side)).toBe(expected);
});
