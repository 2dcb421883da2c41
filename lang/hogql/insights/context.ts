import type { QueryContext } from "../context.ts";
import type { PropertyFilterInput } from "./schemas.ts";

/** One way in which an event can match an action; all that is given must hold. */
export interface ActionStep {
  readonly event?: string | null;
  readonly selector?: string | null;
  readonly tag_name?: string | null;
  readonly text?: string | null;
  readonly text_matching?: StringMatching | null;
  readonly href?: string | null;
  readonly href_matching?: StringMatching | null;
  readonly url?: string | null;
  readonly url_matching?: StringMatching | null;
  readonly properties?: readonly PropertyFilterInput[] | null;
}
export type StringMatching = "exact" | "contains" | "regex";

export interface Action {
  readonly id: number;
  readonly name: string;
  readonly steps: readonly ActionStep[];
}

export interface PathCleaningRule {
  readonly regex?: string | null;
  readonly alias?: string | null;
}

/** Everything about the asker and his project that an insight is planned for. */
export interface InsightContext {
  /** What its statements will be compiled for; planning reads the zone, the week's start, property kinds and cohorts. */
  readonly query: Pick<
    QueryContext,
    "timezone" | "weekStart" | "propertyKinds" | "cohorts" | "groupTypes" | "modifiers"
  >;
  /** ms since 1970: what relative dates count from. */
  readonly nowMs: number;
  /** Filters that leave out the project's own people; for `filterTestAccounts`. */
  readonly testAccountFilters: readonly PropertyFilterInput[];
  readonly actions: readonly Action[];
  readonly pathCleaning: readonly PathCleaningRule[];
}

export const insightContext = (
  query: InsightContext["query"],
  nowMs: number,
  given: Partial<Omit<InsightContext, "query" | "nowMs">> = {},
): InsightContext => ({ query, nowMs, testAccountFilters: [], actions: [], pathCleaning: [], ...given });
