/** How the insights make plans. */

import { prettyQueryText } from "../print/hogql.ts";
import type { InsightContext } from "./context.ts";
import type { InsightAnswer, InsightPlan, InsightStatement, InsightStep, StatementResult } from "./insight.ts";
import type { InsightResponse } from "./schemas.ts";
import { type Query, unionAll } from "./template.ts";

/** With what only the warehouse knew, once it has been asked. */
export interface PlanningContext extends InsightContext {
  /** The project's first event, ms since 1970. */
  readonly earliestMs?: number;
}

/** A response but for its HogQL. */
export type Answer = { readonly results: unknown } & Readonly<Record<string, unknown>>;

export type Rows = StatementResult["rows"];

export const plan = (
  statements: readonly InsightStatement[],
  answer: (results: readonly StatementResult[]) => InsightStep,
): InsightPlan => ({ kind: "plan", statements, answer });

/** A plan of one round; the response carries its HogQL. */
export const finalPlan = (
  statements: readonly InsightStatement[],
  respond: (rows: readonly Rows[], results: readonly StatementResult[]) => Answer,
): InsightPlan =>
  plan(statements, (results) =>
    answered({
      ...respond(
        results.map(({ rows }) => rows),
        results,
      ),
      hogql: hogqlOf(statements.map(({ query }) => query)),
    }),
  );

export const answered = (response: InsightResponse): InsightAnswer => ({ kind: "answer", response });

/** What a person can paste into the SQL editor: all statements as one. */
export const hogqlOf = (queries: readonly Query[]): string =>
  queries.length === 0 ? "" : prettyQueryText(unionAll(queries));

/** A number of ClickHouse's JSON, where wide integers are texts and NaN is null. */
export const numberOf = (value: unknown): number => {
  const number = Number(value ?? 0);
  return Number.isFinite(number) ? number : 0;
};

export const textOf = (value: unknown): string => String(value ?? "");
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
