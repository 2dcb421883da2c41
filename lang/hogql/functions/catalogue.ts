import { AGGREGATIONS } from "./aggregations.ts";
import { ARITHMETIC } from "./arithmetic.ts";
import { ARRAYS } from "./arrays.ts";
import { CONVERSIONS } from "./conversions.ts";
import { DATES } from "./dates.ts";
import type { FunctionDefinition } from "./definition.ts";
import { LOGIC } from "./logic.ts";
import { PLACES } from "./places.ts";
import { POSTHOG } from "./posthog.ts";
import { closest } from "./similarity.ts";
import { STRINGS } from "./strings.ts";
import { WINDOWS } from "./windows.ts";

/** Every function that HogQL may call. */
export const FUNCTIONS: readonly FunctionDefinition[] = [
  ...ARITHMETIC,
  ...LOGIC,
  ...ARRAYS,
  ...CONVERSIONS,
  ...DATES,
  ...STRINGS,
  ...PLACES,
  ...WINDOWS,
  ...AGGREGATIONS,
  ...POSTHOG,
];

const KIND_ORDER: readonly FunctionDefinition["kind"][] = ["aggregation", "function", "udf", "posthog"];

/** Calls by name; where a name has two definitions the kind that comes first in {@link KIND_ORDER} counts. */
const CALLABLE: ReadonlyMap<string, FunctionDefinition> = new Map(
  FUNCTIONS.filter(({ kind }) => kind !== "table")
    .toSorted((a, b) => KIND_ORDER.indexOf(b.kind) - KIND_ORDER.indexOf(a.kind))
    .map((definition) => [definition.name, definition]),
);

/** A function by the name in a query; in another letter case only where that is allowed. */
export function findFunction(name: string): FunctionDefinition | undefined {
  const exact = CALLABLE.get(name);
  if (exact !== undefined) return exact;
  const folded = CALLABLE.get(name.toLowerCase());
  return folded?.anyCase === true ? folded : undefined;
}

/** The exposed function whose name is most like `name`, if any is like it at all. */
export const suggestFunction = (name: string): string | undefined =>
  closest(
    name,
    [...CALLABLE.keys()].filter((known) => !known.startsWith("_")),
  );
