import type { Diagnostic } from "#lang/diagnostics/diagnostic.ts";
import type { Span } from "#lang/error.ts";

/** Mistakes in a query beyond its grammar; what the grammar refuses has the codes of `lang/diagnostics/codes.ts`. */
export const QUERY_PROBLEMS = {
  query: {
    code: "H0301",
    title: "The query asks for something that is not there",
    explanation:
      "A table, a column, a cohort or a placeholder of that name does not exist here, or it does not fit where it stands. Names are case-sensitive; a subquery does not see the tables of the query around it.",
    example: "select foo from events",
  },
  resolution: {
    code: "H0302",
    title: "A name has two meanings, or none of the kind that is wanted",
    explanation: "Say which table is meant by writing its alias before the column: `e.event`.",
    example: "select event from events a join events b on a.uuid = b.uuid",
  },
  unsupported: {
    code: "H0303",
    title: "Not offered",
    explanation:
      "The grammar knows the construct, but queries can not use it. Most of them can be written as a subquery.",
    example: "select event from events qualify row_number() over () = 1",
  },
  function: {
    code: "H0304",
    title: "No such function, or called wrongly",
    explanation:
      "Only functions of the catalogue can be called, with as many arguments and parameters as they take. Most names are case-sensitive.",
    example: "select loweer(event) from events",
  },
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
