import type { Diagnostic } from "#lang/diagnostics/diagnostic.ts";
import { HogstreamError, type Retry } from "#lang/error.ts";

/** What is wrong with one field of a function that someone wants to save. */
export interface Problem {
  /** Dotted path of the field, in the words of the REST API: `hog`, `inputs.url`, `filters`. */
  readonly attr: string;
  readonly detail: string;
  /** Source text and what is wrong in it, for fields that hold a program or a template. */
  readonly source?: string;
  readonly diagnostics?: readonly Diagnostic[];
}

/** A function that can't be saved; `problems` says why, all of it. Nothing was written. */
export class FunctionRejected extends HogstreamError {
  override readonly code = "F0102";
  override readonly retry: Retry = "never";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => `${problem.attr}: ${problem.detail}`).join("; "));
    this.problems = problems;
  }
}
