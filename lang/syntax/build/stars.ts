/** What `*`, `t.*` and COLUMNS have in common. */
import type * as parse from "../generated/HogParser.ts";
import { type Building, dottedName, spanOf } from "./building.ts";

export const excluded = (context: parse.ExcludeContext): string[] =>
  context.dottedName().map((name) => dottedName(name).join("."));

export const misplacedReplace = (building: Building, context: parse.ReplaceContext): void => {
  const hint = "write `(* REPLACE (…))` or `COLUMNS(* REPLACE (…))`";
  building.report("H0101", spanOf(context), "REPLACE needs parentheses around its star", hint);
};
