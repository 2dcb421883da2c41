/**
 * What a query comes down to: rounds of statements, each round planned from the rows of the one before, until there is
 * an answer. A HogQL text is one round of one statement; an insight has as many of both as it needs.
 */
import type { CompiledQuery } from "#lang/hogql/compile.ts";
import type { QueryResult } from "#pipeline/engines/warehouse/port.ts";

/** A compiled SELECT: text that this project printed from a resolved tree, and its values. */
export interface Statement {
  /** For timings: `series[0]`. Unique in its round. */
  readonly name: string;
  readonly sql: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The same for people, with placeholders instead of values. */
  readonly display: string;
  /** The query as it was understood, in HogQL. */
  readonly hogql: string;
  /** Properties that it reads, each once. */
  readonly propertyReads?: CompiledQuery["propertyReads"];
}

export interface Round {
  readonly kind: "round";
  readonly statements: readonly Statement[];
  /** @param results one for each statement, in their order. */
  next(results: readonly QueryResult[]): Step;
}

export interface Answer {
  readonly kind: "answer";
  readonly response: Readonly<Record<string, unknown>>;
}

export type Step = Round | Answer;

/** Rounds of one query; more means that a plan does not come to an end. */
export const ROUNDS_MAX = 10;
