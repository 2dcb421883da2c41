/** From a request's query to statements that can run: shape checked, compiled for the project, nothing asked yet. */
import { Ajv, type ValidateFunction } from "ajv";
import type { TSchema } from "typebox";
import { compileQuery, compileTree } from "#lang/hogql/compile.ts";
import type { MaterializedColumns, QueryContext } from "#lang/hogql/context.ts";
import { insightContext } from "#lang/hogql/insights/context.ts";
import {
  INSIGHT_LIMITS,
  type InsightStatement,
  type InsightStep,
  isInsightKind,
  planInsight,
} from "#lang/hogql/insights/insight.ts";
import type { PropertyNames } from "#lang/hogql/language-service/autocomplete.ts";
import { QueryMistake } from "#lang/hogql/problem.ts";
import type { QueryResult } from "#pipeline/engines/warehouse/port.ts";
import { EXPORT_ROWS_MAX, ROWS_MAX } from "#pipeline/queries/limits.ts";
import type { Round, Statement, Step } from "#pipeline/queries/program.ts";
import type { Project } from "../auth/accounts.ts";
import { ApiError } from "../errors.ts";
import { type ContextNode, contextOf, ROWS_DEFAULT } from "./context.ts";
import { insightMistake, queryMistake } from "./failures.ts";
import { type HogQLQueryNode, KIND_SCHEMAS, type QueryKind } from "./schemas.ts";

/** A query of any kind, as the request has it. */
export interface AnyNode {
  readonly kind: string;
  readonly [member: string]: unknown;
}

/** What a query is prepared with. */
export interface Preparation {
  readonly project: Project;
  readonly propertyKinds: QueryContext["propertyKinds"];
  readonly propertyNames?: PropertyNames;
  readonly materialized: MaterializedColumns | undefined;
  /** ms since 1970: what relative dates count from. */
  readonly nowMs: number;
  /** Streamed as a file: more rows, and no default LIMIT. */
  readonly exported: boolean;
}

/** A query that can run. */
export interface Prepared {
  readonly kind: string;
  readonly first: Round;
  readonly context: QueryContext;
  readonly rowsMax: number;
  /** Of an insight's time axis. */
  readonly interval: string | undefined;
}

const ajv = new Ajv({ strict: false, allErrors: false });
const validators = new Map<string, ValidateFunction>();

/** Checks a query against its kind's schema. @throws ApiError (by way of the validation answer) */
export function checkNode<T>(node: AnyNode): T {
  const schema: TSchema | undefined = Object.hasOwn(KIND_SCHEMAS, node.kind)
    ? KIND_SCHEMAS[node.kind as QueryKind]
    : undefined;
  if (schema === undefined) throw unknownKind(node.kind);
  let validate = validators.get(node.kind);
  if (validate === undefined) {
    validate = ajv.compile(schema);
    validators.set(node.kind, validate);
  }
  if (validate(node)) return node as T;
  const errors = (validate.errors ?? []).map((error) => ({ ...error, instancePath: `/query${error.instancePath}` }));
  throw Object.assign(new Error("the query is not of its kind's shape"), { validation: errors });
}

export const unknownKind = (kind: string): ApiError =>
  new ApiError("invalid_input", {
    detail: `There is no query of kind '${kind}'. The kinds are ${Object.keys(KIND_SCHEMAS).join(", ")}.`,
    attr: "query.kind",
  });

/** Prepares a query that reads the warehouse. @throws ApiError for a mistake in it */
export function prepare(node: AnyNode, preparation: Preparation): Prepared {
  if (node.kind === "HogQLQuery") return prepareText(checkNode<HogQLQueryNode>(node), preparation);
  if (isInsightKind(node.kind)) return prepareInsight(node, preparation);
  throw unknownKind(node.kind);
}

const contextFor = (node: AnyNode, preparation: Preparation, limits: QueryContext["limits"]): QueryContext => {
  const { project, propertyKinds, nowMs, materialized } = preparation;
  const modifiers = node["modifiers"] as HogQLQueryNode["modifiers"];
  const members: ContextNode =
    node.kind === "HogQLQuery" ? (node as unknown as HogQLQueryNode) : { modifiers: modifiers ?? null };
  const context = contextOf(project, members, propertyKinds, nowMs, limits);
  return materialized === undefined ? context : { ...context, materialized };
};

function prepareText(node: HogQLQueryNode, preparation: Preparation): Prepared {
  const { exported } = preparation;
  const rowsMax = exported ? EXPORT_ROWS_MAX : ROWS_MAX;
  const context = contextFor(node, preparation, {
    // One row more than is shown tells whether there are more.
    rowsDefault: exported ? undefined : ROWS_DEFAULT + 1,
    // A file that silently ended early would be worse than none: beyond the limit, the statement fails.
    rowsMax: exported ? rowsMax + 2 : rowsMax,
  });
  const compiled = compileQuery(node.query, context);
  if (!compiled.ok) throw queryMistake(node.query, compiled.diagnostics);
  const { sql, params, display, hogql, propertyReads, unlimited } = compiled.result;
  const first: Round = {
    kind: "round",
    statements: [{ name: "clickhouse", sql, params, display, hogql, propertyReads }],
    next([result]) {
      const { columns, rows } = result!;
      const page = unlimited && !exported;
      return {
        kind: "answer",
        response: {
          query: node.query,
          hogql,
          clickhouse: display,
          results: page ? rows.slice(0, ROWS_DEFAULT) : rows,
          columns: columns.map(({ name }) => name),
          types: columns.map(({ name, type }) => [name, type]),
          ...(page ? { hasMore: rows.length > ROWS_DEFAULT, limit: ROWS_DEFAULT, offset: 0 } : {}),
        },
      };
    },
  };
  return { kind: node.kind, first, context, rowsMax, interval: undefined };
}

function prepareInsight(node: AnyNode, preparation: Preparation): Prepared {
  const context = contextFor(node, preparation, INSIGHT_LIMITS);
  const planning = planInsight(node, insightContext(context, preparation.nowMs));
  if (!planning.ok) throw insightMistake(planning.problems);
  const first = compiledStep(planning.plan, context);
  if (first.kind !== "round") throw new Error("a plan begins with statements");
  return { kind: node.kind, first, context, rowsMax: INSIGHT_LIMITS.rowsMax, interval: intervalOf(node) };
}

function compiledStep(step: InsightStep, context: QueryContext): Step {
  if (step.kind === "answer") return { kind: "answer", response: step.response };
  return {
    kind: "round",
    statements: step.statements.map((statement) => compiledStatement(statement, context)),
    next: (results: readonly QueryResult[]) => compiledStep(step.answer(results), context),
  };
}

function compiledStatement({ name, query }: InsightStatement, context: QueryContext): Statement {
  try {
    const { sql, params, display, hogql, propertyReads } = compileTree(query, context);
    return { name, sql, params, display, hogql, propertyReads };
  } catch (error) {
    if (error instanceof QueryMistake) throw new ApiError("query_error", { detail: error.message, attr: "query" });
    throw error;
  }
}

const LISTS: ReadonlySet<string> = new Set(["EventsQuery", "ActorsQuery"]);

function intervalOf(node: AnyNode): string | undefined {
  if (LISTS.has(node.kind)) return undefined;
  const { interval } = node;
  return typeof interval === "string" ? interval : "day";
}
