import { type CompiledQuery, compileTree } from "../compile.ts";
import type { QueryContext } from "../context.ts";
import { QueryMistake } from "../problem.ts";
import type { InsightStatement } from "./insight.ts";
import type { InsightProblem } from "./problem.ts";
import { fragmentOf } from "./template.ts";

export type StatementCompilation =
  | { readonly ok: true; readonly result: CompiledQuery }
  | { readonly ok: false; readonly problems: readonly InsightProblem[] };

/** Compiles a statement of a plan. A mistake in one of the request's HogQL texts is told with the text's path. */
export function compileStatement({ query }: InsightStatement, context: QueryContext): StatementCompilation {
  try {
    return { ok: true, result: compileTree(query, context) };
  } catch (error) {
    if (!(error instanceof QueryMistake)) throw error;
    const fragment = fragmentOf(error.span);
    const problem = { message: error.message, path: fragment?.path ?? "" };
    return {
      ok: false,
      problems: [fragment === undefined ? problem : { ...problem, diagnostics: [error.toDiagnostic()] }],
    };
  }
}
