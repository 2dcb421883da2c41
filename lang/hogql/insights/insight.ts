/**
 * Insights as queries. An insight is planned, from its JSON, as one or more HogQL trees; whoever runs them hands back
 * their rows and gets the next plan or the answer. Nothing here reads a clock or touches the warehouse.
 *
 *     let step: InsightStep = planning.plan;
 *     while (step.kind === "plan") step = step.answer(await Promise.all(step.statements.map(run)));
 *     step.response
 *
 * where `run` compiles a statement (`compileStatement` in compile.ts) and runs it.
 *
 * Most insights are one round; `date_from: "all"` asks for the earliest event first.
 */
import type { SelectQuery, SelectSetQuery } from "#lang/syntax/ast.ts";
import type { QueryLimits } from "../context.ts";
import { planActors } from "./actors.ts";
import { checked } from "./check.ts";
import type { InsightContext } from "./context.ts";
import { asksForAll, instant } from "./dates.ts";
import { planEvents } from "./events-query.ts";
import { planFunnels } from "./funnels/answers.ts";
import { planLifecycle } from "./lifecycle.ts";
import { planPaths } from "./paths.ts";
import { numberOf, type PlanningContext, plan } from "./planning.ts";
import { InsightMistake, type InsightProblem } from "./problem.ts";
import { planRetention } from "./retention.ts";
import {
  type ActorsQuery,
  ActorsQuerySchema,
  type DateRangeInput,
  EventsQuerySchema,
  FunnelsQuerySchema,
  INSIGHT_SCHEMAS,
  type InsightKind,
  type InsightResponse,
  LifecycleQuerySchema,
  PathsQuerySchema,
  RetentionQuerySchema,
  StickinessQuerySchema,
  TrendsQuerySchema,
  WebOverviewQuerySchema,
  WRAPPER_KINDS,
} from "./schemas.ts";
import { planStickiness } from "./stickiness.ts";
import { query } from "./template.ts";
import { planTrends } from "./trends.ts";
import { planWebOverview } from "./web-overview.ts";

export interface InsightStatement {
  /** For logs and timings: `series[0]`, `series[0] previous`. Unique in its plan. */
  readonly name: string;
  readonly query: SelectQuery | SelectSetQuery;
}

/** What the warehouse answered: rows as arrays in column order, as ClickHouse's JSONCompact gives them. */
export interface StatementResult {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly unknown[])[];
}

export interface InsightPlan {
  readonly kind: "plan";
  readonly statements: readonly InsightStatement[];
  /** @param results one for each statement, in their order. */
  answer(results: readonly StatementResult[]): InsightStep;
}

export interface InsightAnswer {
  readonly kind: "answer";
  readonly response: InsightResponse;
}

export type InsightStep = InsightPlan | InsightAnswer;

export type Planning =
  | { readonly ok: true; readonly plan: InsightPlan }
  | { readonly ok: false; readonly problems: readonly InsightProblem[] };

/** Row limits to compile an insight's statements with: none is added, and no statement gives more rows. */
export const INSIGHT_LIMITS: QueryLimits = { rowsDefault: undefined, rowsMax: 50_000 };

const WRAPPERS: ReadonlySet<unknown> = new Set(WRAPPER_KINDS);

/** The query inside InsightVizNode, DataTableNode and their like. */
export function unwrapInsight(query: unknown): unknown {
  let inner = query;
  for (let depth = 0; depth < 5 && isObject(inner) && WRAPPERS.has(inner["kind"]); depth++) inner = inner["source"];
  return inner;
}

/** Whether {@link planInsight} knows this (unwrapped) kind. */
export const isInsightKind = (kind: unknown): kind is InsightKind =>
  typeof kind === "string" && Object.hasOwn(INSIGHT_SCHEMAS, kind);

/** Plans an insight. The query's shape is checked here. */
export function planInsight(query: unknown, context: InsightContext): Planning {
  try {
    return { ok: true, plan: planUnwrapped(unwrapInsight(query), context) };
  } catch (error) {
    if (error instanceof InsightMistake) return { ok: false, problems: [error.toProblem()] };
    throw error;
  }
}

function planUnwrapped(query: unknown, context: InsightContext): InsightPlan {
  const kind = isObject(query) ? query["kind"] : undefined;
  if (!isInsightKind(kind)) throw new InsightMistake(`There is no insight of kind ${JSON.stringify(kind)}`, "kind");
  return planKind(kind, query, context);
}

function planKind(kind: InsightKind, query: unknown, context: PlanningContext): InsightPlan {
  switch (kind) {
    case "TrendsQuery": {
      const trends = checked(TrendsQuerySchema, query);
      return fromTheBeginning(trends.dateRange, context, (known) => planTrends(trends, known));
    }
    case "FunnelsQuery": {
      const funnels = checked(FunnelsQuerySchema, query);
      return fromTheBeginning(funnels.dateRange, context, (known) => planFunnels(funnels, known));
    }
    case "RetentionQuery":
      return planRetention(checked(RetentionQuerySchema, query), context);
    case "PathsQuery": {
      const paths = checked(PathsQuerySchema, query);
      return fromTheBeginning(paths.dateRange, context, (known) => planPaths(paths, known));
    }
    case "LifecycleQuery": {
      const lifecycle = checked(LifecycleQuerySchema, query);
      return fromTheBeginning(lifecycle.dateRange, context, (known) => planLifecycle(lifecycle, known));
    }
    case "StickinessQuery": {
      const stickiness = checked(StickinessQuerySchema, query);
      return fromTheBeginning(stickiness.dateRange, context, (known) => planStickiness(stickiness, known));
    }
    case "WebOverviewQuery": {
      const overview = checked(WebOverviewQuerySchema, query);
      return fromTheBeginning(overview.dateRange, context, (known) => planWebOverview(overview, known));
    }
    case "EventsQuery":
      return planEvents(checked(EventsQuerySchema, query), context);
    case "ActorsQuery": {
      const actors = checked(ActorsQuerySchema, query);
      const range = rangeOfSource(actors.source);
      return fromTheBeginning(range, context, (known) => planActors(actors, known));
    }
  }
}

const rangeOfSource = (source: ActorsQuery["source"]): DateRangeInput | null | undefined => source?.source.dateRange;

/** Finds the first event first if the range asks for it. Mistakes are told before anything runs. */
function fromTheBeginning(
  range: DateRangeInput | null | undefined,
  context: PlanningContext,
  planWith: (context: PlanningContext) => InsightPlan,
): InsightPlan {
  const planned = planWith(context);
  if (!asksForAll(range)) return planned;
  const first = query`
    select count(), toUnixTimestamp64Milli(min(timestamp))
    from events
    where timestamp >= ${instant(EARLIEST)} and timestamp <= ${instant(context.nowMs * 1_000)}`;
  return plan([{ name: "earliest event", query: first }], ([result]) => {
    const [count, firstMs] = result?.rows[0] ?? [];
    return numberOf(count) === 0 ? planned : planWith({ ...context, earliestMs: numberOf(firstMs) });
  });
}

/** Events of clocks gone wrong are no beginning: 2015. */
const EARLIEST = Date.UTC(2015) * 1_000;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
