/**
 * What a caller should do about a failure, so that nobody reads message text.
 * `now` = the same call may be repeated at once; `{ afterMs }` = wait first; `never` = repeating cannot help.
 */
export type Retry = "never" | "now" | { readonly afterMs: number };

/** Where in a source text something stands: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface ErrorOptions {
  readonly cause?: unknown;
  readonly at?: Span;
}

/**
 * Root of every error the project throws on purpose. `code` is stable and documented; `message` is for people and may
 * change. A subclass fixes `code` and `retry`.
 */
export abstract class HogstreamError extends Error {
  abstract readonly code: string;
  abstract readonly retry: Retry;
  /** Source position, when the failure belongs to a place in a program. */
  readonly at: Span | undefined;

  constructor(message: string, options: ErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.at = options.at;
  }
}
