import type { Diagnostic } from "#lang/diagnostics/diagnostic.ts";

/** A mistake in an insight query, with where it stands in the request: `series[1].properties[0].operator`. */
export interface InsightProblem {
  readonly message: string;
  /** From the query's own root, after unwrapping; empty for the query as a whole. */
  readonly path: string;
  /** For a HogQL text inside the query, which `path` names: what is wrong in it, with spans of that text. */
  readonly diagnostics?: readonly Diagnostic[];
}

/** Carries a mistake to `planInsight`, which returns it as a value. Never leaves this folder. */
export class InsightMistake extends Error {
  readonly path: string;
  readonly diagnostics: readonly Diagnostic[] | undefined;

  constructor(message: string, path: string, diagnostics?: readonly Diagnostic[]) {
    super(message);
    this.path = path;
    this.diagnostics = diagnostics;
  }

  toProblem(): InsightProblem {
    const { message, path, diagnostics } = this;
    return diagnostics === undefined ? { message, path } : { message, path, diagnostics };
  }
}

/** `at("series", 1, "math")` is `series[1].math`. */
export const at = (...steps: readonly (string | number)[]): string =>
  steps.reduce<string>(
    (path, step) =>
      typeof step === "number" ? `${path}[${step}]` : path === "" ? step : step === "" ? path : `${path}.${step}`,
    "",
  );
