import type { HogError } from "#runtime/value.ts";

/**
 * What went wrong inside a run, before the machine adds the place and turns it into a public error (`errors.ts`).
 *
 * - `machine`: the machine refuses to go on (unknown name, wrong arity, bad jump).
 * - `library`: a library function refuses its arguments, with a text of its own.
 * - `type`, `syntax`, `uri`: where the reference implementation meets a TypeError, SyntaxError or URIError of its host.
 * - `host`: a function of the host threw.
 * - `thrown`: a Hog error nobody caught.
 * - `ops`, `memory`, `time`, `depth`, `steps`: a budget is used up.
 *
 * None can be caught by a Hog program.
 */
export type FaultKind =
  | "machine"
  | "library"
  | "type"
  | "syntax"
  | "uri"
  | "host"
  | "thrown"
  | "ops"
  | "memory"
  | "time"
  | "depth"
  | "steps";

/** Thrown inside the runtime only. Not an Error: it needs no stack trace, and its place is added by the machine. */
export class Fault {
  readonly kind: FaultKind;
  readonly message: string;
  readonly cause: unknown;
  /** For budgets: how much was used or asked for, and the limit. */
  readonly used: number;
  readonly limit: number;
  /** For `thrown`: the error. */
  readonly error: HogError | undefined;
  constructor(
    kind: FaultKind,
    message: string,
    detail: { cause?: unknown; used?: number; limit?: number; error?: HogError } = {},
  ) {
    this.kind = kind;
    this.message = message;
    this.cause = detail.cause;
    this.used = detail.used ?? 0;
    this.limit = detail.limit ?? 0;
    this.error = detail.error;
  }
}

/** Ends the run with a library failure; `message` is part of the contract with programs. */
export function fail(message: string): never {
  throw new Fault("library", message);
}

/** Ends the run because a value has the wrong type. */
export function failType(message: string): never {
  throw new Fault("type", message);
}
