import { column, fields } from "./columns.ts";
import type { PhysicalTable } from "./fields.ts";

/** `numbers(n)` and `numbers(from, n)`: the one table function. It holds nobody's rows. */
export const NUMBERS: PhysicalTable = {
  kind: "physical",
  name: "numbers",
  physical: "numbers",
  guarded: false,
  args: { min: 1, max: 2 },
  fields: fields({ number: column("number", "Integer") }),
};
