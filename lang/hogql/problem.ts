import type { Diagnostic } from "#lang/diagnostics/diagnostic.ts";
import type { Span } from "#lang/error.ts";

/**
 * Kinds of mistakes in a query. `query`: the query asks for something that is not there. `resolution`: a name means two
 * things or none. `unsupported`: understood, but not offered.
 */
export const QUERY_PROBLEMS = {
  query: { code: "H0301", title: "The query is not valid" },
  resolution: { code: "H0302", title: "A name in the query is not clear" },
  unsupported: { code: "H0303", title: "The query uses something that is not offered" },
  function: { code: "H0304", title: "No such function, or called wrongly" },
} as const;

export type QueryProblem = keyof typeof QUERY_PROBLEMS;

/**
 * Carries a mistake from where it is found to `compileQuery`, which turns it into a diagnostic: the tree is walked to a
 * depth where returning it by hand would drown the walk. Never leaves this folder.
 */
export class QueryMistake extends Error {
  readonly problem: QueryProblem;
  readonly span: Span;
  readonly hint: string | undefined;

  constructor(problem: QueryProblem, message: string, span: Span, hint?: string) {
    super(message);
    this.problem = problem;
    this.span = span;
    this.hint = hint;
  }

  toDiagnostic(): Diagnostic {
    const { code } = QUERY_PROBLEMS[this.problem];
    const base = { code, severity: "error", message: this.message, span: this.span } as const;
    return this.hint === undefined ? base : { ...base, hint: this.hint };
  }
}

export const mistake = (message: string, span: Span): QueryMistake => new QueryMistake("query", message, span);
export const unclear = (message: string, span: Span): QueryMistake => new QueryMistake("resolution", message, span);
export const unsupported = (message: string, span: Span): QueryMistake =>
  new QueryMistake("unsupported", message, span);
