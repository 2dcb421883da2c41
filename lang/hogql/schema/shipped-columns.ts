import type { MaterializedColumns } from "../context.ts";

/** Properties that the warehouse's own schema keeps in columns: missing and null are the empty text and `null` there. */
const PROPERTIES = ["$session_id", "$window_id", "$group_0", "$group_1", "$group_2", "$group_3", "$group_4"] as const;

export const SHIPPED_COLUMNS: MaterializedColumns = Object.fromEntries(
  PROPERTIES.map((name) => [`events.properties.${name}`, { column: name, nullable: false }]),
);
