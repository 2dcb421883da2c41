import { category, type FunctionDefinition } from "./definition.ts";

/** Window functions, and the one table function. */
export const WINDOWS: readonly FunctionDefinition[] = [
  ...category("window", "function", [
    ["rank", 0, 0],
    ["dense_rank", 0, 0],
    ["row_number", 0, 0],
    ["first_value", 1, 1],
    ["last_value", 1, 1],
    ["nth_value", 2, 2],
    ["lagInFrame", 1, 3],
    ["leadInFrame", 1, 3],
    [
      "lag",
      1,
      3,
      {
        as: "lagInFrame",
        types: ["Unknown -> Unknown", "Unknown, Integer -> Unknown", "Unknown, Integer, Unknown -> Unknown"],
      },
    ],
    [
      "lead",
      1,
      3,
      {
        as: "leadInFrame",
        types: ["Unknown -> Unknown", "Unknown, Integer -> Unknown", "Unknown, Integer, Unknown -> Unknown"],
      },
    ],
  ]),
  ...category("table", "table", [["numbers", 1, 2]]),
];
